-- Footers: the snippet, the check, and what a notice says.
CREATE FUNCTION pg_temp.codes(html text, icp icp_number, psb psb_number DEFAULT NULL) RETURNS text
LANGUAGE sql AS $$ SELECT coalesce(string_agg(code, ',' ORDER BY i), '') FROM beian_footer_findings(html, icp, psb) WITH ORDINALITY f (code, number, pos, i) $$;
SELECT beian_footer('京ICP备12345678号-3');
SELECT beian_footer('京ICP备12345678号-3', '京公网安备11010502030143号');
SELECT beian_footer(psb => '京公网安备11010502030143号', icp => '粤B2-20090059-5');
SELECT beian_footer(NULL, '京公网安备11010502030143号') IS NULL AS no_icp;

-- the snippet passes its own check, alone and in a page
SELECT n, p, pg_temp.codes(beian_footer(n, p), n, p) AS alone,
       pg_temp.codes('<body><h1>标题</h1><p>正文 © 某公司</p>' || beian_footer(n, p) || '</body>', n, p) AS in_page
FROM unnest('{京ICP备12345678号-3,京ICP备05070218号,京ICP证030173号-1,粤B2-20090059,粤B2-20090059-5,A2.B1.B2-20090003}'::icp_number[]) n,
     unnest('{NULL,京公网安备11010502030143号,京公网安备110105001242号}'::psb_number[]) p
ORDER BY n, p;
-- nothing to compare: no rows
SELECT * FROM beian_footer_findings(NULL, '京ICP备05070218号');
SELECT * FROM beian_footer_findings('', NULL);
SELECT * FROM beian_footer_findings('', '京ICP备05070218号');

-- each finding
CREATE TEMP TABLE page (i serial, expected text, html text);
INSERT INTO page (expected, html) VALUES
	('', '<footer>© 某公司 <a href="https://beian.miit.gov.cn/">京ICP备05070218号-3</a></footer>'),
	('', '<p>© 某公司</p><a href="http://beian.miit.gov.cn">京ICP备05070218号-3</a>'),
	('', '&copy; x <a href="https://beian.miit.gov.cn/#/Integrated/index" target=_blank>京ICP备05070218号-3</a>'),
	('', '© x <a href=https://beian.miit.gov.cn>&#20140;ICP&#22791;05070218&#21495;-3</a>'),
	('', '© x <a href="https://beian.miit.gov.cn">京ICP备<b>05070218</b>号-3</a>'),
	('', '© x <a href="HTTPS://BEIAN.MIIT.gov.cn:443/">京ICP备05070218号-3</a>'),
	('', '© x <a href="https&#58;//beian.miit.gov.cn">京ICP备05070218号-3</a>'),
	('', '© x 京ICP备05070218号-3 <a href="https://beian.miit.gov.cn">工信部备案管理系统</a>'),
	('', '© x <a href="https://beian.miit.gov.cn">京ICP备</a>05070218号-3'),
	('icp_missing', '<p>© x</p>'),
	('icp_missing', '© x <!-- <a href="https://beian.miit.gov.cn">京ICP备05070218号-3</a> -->'),
	('icp_missing', '<title>京ICP备05070218号-3</title><meta content="京ICP备05070218号-3">© x'),
	('page_scripted', '© x <script>var s = "京ICP备05070218号-3";</script>'),
	('icp_missing', '© x <style>/* 京ICP备05070218号-3 */</style>'),
	('icp_missing', '© x <div style="display:none"><div><a href="https://beian.miit.gov.cn">京ICP备05070218号-3</a></div></div>'),
	('icp_missing', '© x <a href="https://beian.miit.gov.cn" title="京ICP备05070218号-3">备案</a>'),
	('icp_other', '© x <a href="https://beian.miit.gov.cn">京ICP备05070219号-3</a>'),
	('icp_other_service', '© x <a href="https://beian.miit.gov.cn">京ICP备05070218号-4</a>'),
	('icp_other_service', '© x <a href="https://beian.miit.gov.cn">京ICP备05070218号-3A</a>'),
	('icp_other,icp_not_linked', '© x 沪ICP备05018492号'),
	('', '© x <a href="https://beian.miit.gov.cn">沪ICP备05018492号</a> <a href="https://beian.miit.gov.cn">京ICP备05070218号-3</a>'),
	('icp_subject_only', '© x <a href="https://beian.miit.gov.cn">京ICP备05070218号</a>'),
	('', '© x <a href="https://beian.miit.gov.cn">京ICP备05070218号</a> <a href="https://beian.miit.gov.cn">京ICP备05070218号-3</a>'),
	('icp_form', '© x <a href="https://beian.miit.gov.cn">京ICP备05070218-3</a>'),
	('icp_form', '© x <a href="https://beian.miit.gov.cn">京icp备05070218号-3</a>'),
	('icp_spacing', '© x <a href="https://beian.miit.gov.cn">京ICP备 05070218号-3</a>'),
	('icp_spacing', '© x <a href="https://beian.miit.gov.cn">京ICP备05070218号&nbsp;-3</a>'),
	('icp_placeholder', '© x <a href="https://beian.miit.gov.cn">京ICP备12345678号-1</a>'),
	('icp_placeholder', '© x <a href="https://beian.miit.gov.cn">京ICP备xxxxxxxx号-x</a>'),
	('icp_placeholder', '© x <a href="https://beian.miit.gov.cn">京ICP备2021****号</a>'),
	('icp_placeholder', '© x <a href="https://beian.miit.gov.cn">京ICP备00000000号</a>'),
	('icp_placeholder', '© x <a href="https://beian.miit.gov.cn">京ICP备123456789号</a>'),
	('icp_missing', '© x <a href="https://beian.miit.gov.cn">京ICP备123454321号</a>'),
	('', '© x <a href="https://beian.miit.gov.cn">京ICP备05070218号-3</a> 京ICP备12345678号'),
	('icp_not_at_bottom', '<header><a href="https://beian.miit.gov.cn">京ICP备05070218号-3</a></header><p>© x</p>'),
	('icp_not_at_bottom', '<a href="https://beian.miit.gov.cn">京ICP备05070218号-3</a><h1>© x</h1>'),
	('icp_not_at_bottom', '<a href="https://beian.miit.gov.cn">京ICP备05070218号-3</a><main>© x</main>'),
	('icp_not_at_bottom', '© x <a href="https://beian.miit.gov.cn">京ICP备05070218号-3</a>' || repeat('<p>正文</p>', 200)),
	('', '© x' || repeat('<p>正文</p>', 200) || '<a href="https://beian.miit.gov.cn">京ICP备05070218号-3</a>' || repeat('友情链接 ', 30)),
	('', '<a href="https://beian.miit.gov.cn">京ICP备05070218号-3</a>' || repeat('<p>正文 © x</p>', 200) || '<a href="https://beian.miit.gov.cn">京ICP备05070218号-3</a>'),
	('', '<footer><a href="https://beian.miit.gov.cn">京ICP备05070218号-3</a></footer>' || repeat('<p>正文 © x</p>', 200)),
	('icp_not_linked', '© x 京ICP备05070218号-3'),
	('icp_not_linked', '© x <a href="#">京ICP备05070218号-3</a>'),
	('icp_not_linked', '© x <a href="">京ICP备05070218号-3</a>'),
	('icp_not_linked', '© x <a href="javascript:;">京ICP备05070218号-3</a>'),
	('icp_not_linked', '© x <a name="icp">京ICP备05070218号-3</a>'),
	('icp_not_linked', '© x <a href="https://beian.miit.gov.cn">备案</a> 京ICP备05070218号-3 <a href="/about">关于</a>'),
	('icp_link_host', '© x <a href="https://beian.miit.gov.cn.evil.com/">京ICP备05070218号-3</a>'),
	('icp_link_outdated', '© x <a href="https://www.beian.miit.gov.cn/">京ICP备05070218号-3</a>'),
	('icp_link_host', '© x <a href="https://evil.com/beian.miit.gov.cn">京ICP备05070218号-3</a>'),
	('icp_link_host', '© x <a href="https://evil.com#beian.miit.gov.cn">京ICP备05070218号-3</a>'),
	('icp_link_host', '© x <a href="https://beian.miit.gov.cn@evil.com/">京ICP备05070218号-3</a>'),
	('icp_link_host', '© x <a href="https://evil.com\@beian.miit.gov.cn">京ICP备05070218号-3</a>'),
	('icp_link_host', '© x <a href="https://beian.miit.gov.cn:8443/">京ICP备05070218号-3</a>'),
	('icp_link_host', '© x <a href="beian.miit.gov.cn">京ICP备05070218号-3</a>'),
	('icp_link_host', '© x <a href="/icp">京ICP备05070218号-3</a>'),
	('icp_link_host', '© x <a href="https://xmiitbeian.gov.cn">京ICP备05070218号-3</a>'),
	('icp_link_outdated', '© x <a href="http://www.miitbeian.gov.cn/">京ICP备05070218号-3</a>'),
	('icp_link_outdated', '© x <a href="http://miibeian.gov.cn">京ICP备05070218号-3</a>'),
	('copyright_missing', '某公司 <a href="https://beian.miit.gov.cn">京ICP备05070218号-3</a>'),
	('', '某公司 版权所有 <a href="https://beian.miit.gov.cn">京ICP备05070218号-3</a>'),
	('', 'Copyright 2024 <a href="https://beian.miit.gov.cn">京ICP备05070218号-3</a>'),
	('icp_spacing,icp_not_linked', '© x 京ICP备05070218号 -3');
SELECT html, expected, found
FROM (SELECT i, html, expected, pg_temp.codes(html, '京ICP备05070218号-3') AS found FROM page) f
WHERE found <> expected ORDER BY i;
SELECT count(DISTINCT i) AS pages, count(DISTINCT code) AS findings
FROM page LEFT JOIN LATERAL beian_footer_findings(html, '京ICP备05070218号-3') ON true;
-- the subject's number is expected
SELECT pg_temp.codes(v, '粤ICP备05070218号')
FROM (VALUES ('<a href="https://beian.miit.gov.cn">粤ICP备05070218号-3</a>'),
             ('<a href="https://beian.miit.gov.cn">粤ICP备05070218号</a>')) v (v);
-- a placeholder that is expected
SELECT pg_temp.codes(beian_footer(n), n) FROM (VALUES ('京ICP备12345678号'::icp_number)) v (n);
-- telecom licences are printed with and without 号
SELECT t, pg_temp.codes('<a href="https://beian.miit.gov.cn">' || t || '</a>', t::icp_number)
FROM unnest('{粤A2-20044005-8,粤A2-20044005号-8,粤A2-20044005,粤A2-20044005号,粤a2-20044005}'::text[]) t;

-- public-security numbers
CREATE TEMP TABLE seen AS SELECT expected FROM page;
TRUNCATE page RESTART IDENTITY;
INSERT INTO page (expected, html) VALUES
	('', '<a href="https://beian.mps.gov.cn/#/query/webSearch?code=11010502030143"><img src="b.png">京公网安备11010502030143号</a>'),
	('psb_link_outdated', '<a href="http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=11010502030143"><img src="b.png"/><p>京公网安备 11010502030143号</p></a>'),
	('', '© <img src="b.png"> 公安备案号：<a href="https://beian.mps.gov.cn/">京公网安备11010502030143</a>'),
	('', '<a href="https://beian.mps.gov.cn/?a=1&amp;code=11010502030143"><svg></svg>京公网安备11010502030143号</a>'),
	('', '<a href="https://beian.mps.gov.cn/"><i class="icon-police"></i>京公网安备11010502030143号</a>'),
	('', '<a href="https://beian.mps.gov.cn/" style="background:url(b.png)">京公网安备11010502030143号</a>'),
	('psb_missing', ''),
	('psb_missing', '<a href="https://beian.mps.gov.cn/#/query/webSearch?code=11010502030143"><img src="b.png"></a>'),
	('psb_other', '<a href="https://beian.mps.gov.cn/#/query/webSearch?code=11010502030144"><img src="b.png">京公网安备11010502030144号</a>'),
	('psb_placeholder', '© <a href="https://beian.mps.gov.cn/"><img src="b.png">京公网安备xxxxxxxxxxxxxx号</a>'),
	('psb_placeholder', '© <a href="https://beian.mps.gov.cn/"><img src="b.png">京公网安备12345678901234号</a>'),
	('psb_placeholder', '© 京公网安备 11000002000000号'),
	('psb_placeholder', '© 公网安备11111号'),
	('psb_missing', '© 京公网安备31010502000027号'),
	('psb_missing', '© 公网安备1234号 公网安备123456780号'),
	('psb_no_icon', '<a href="https://beian.mps.gov.cn/#/query/webSearch?code=11010502030143">京公网安备11010502030143号</a>'),
	('psb_no_icon', '<a href="https://beian.mps.gov.cn/"><img src="">京公网安备11010502030143号</a>'),
	('psb_not_linked', '<img src="b.png">京公网安备11010502030143号'),
	('psb_link_host', '<a href="https://beian.mps.gov.cn.evil.com/?code=11010502030143"><img src="b.png">京公网安备11010502030143号</a>'),
	('psb_link_host', '<a href="https://beian.miit.gov.cn/"><img src="b.png">京公网安备11010502030143号</a>'),
	('psb_link_digits', '<a href="https://beian.mps.gov.cn/#/query/webSearch?code=11010502030144"><img src="b.png">京公网安备11010502030143号</a>'),
	('psb_link_digits', '<a href="https://beian.mps.gov.cn/#/query/webSearch?code=110105020301432"><img src="b.png">京公网安备11010502030143号</a>'),
	('psb_link_outdated,psb_link_digits', '<a href="http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=cdblog.live"><img src="b.png">京公网安备11010502030143号</a>'),
	('psb_no_icon,psb_not_linked', '京公网安备11010502030143号');
SELECT html, expected, found
FROM (SELECT i, html, expected,
             regexp_replace(pg_temp.codes(html, '京ICP备05070218号-3', '京公网安备11010502030143号'), '^icp_missing,?', '') AS found
      FROM page) f
WHERE found <> expected ORDER BY i;
SELECT count(DISTINCT i) AS pages, count(DISTINCT code) AS findings
FROM page LEFT JOIN LATERAL beian_footer_findings(html, '京ICP备05070218号-3', '京公网安备11010502030143号') ON true;
INSERT INTO seen SELECT expected FROM page;
-- not given: not looked at
SELECT pg_temp.codes('<a href="https://beian.miit.gov.cn">京ICP备05070218号-3</a>京公网安备31010502000027号', '京ICP备05070218号-3');

-- pages as they are found (test/data/pages.tsv): the codes, and that pos is
-- where the number stands
CREATE TEMP TABLE found (what text, icp text, psb text, source text, expected text);
\copy found FROM 'test/data/pages.tsv' (FORMAT csv, DELIMITER E'\t', QUOTE E'\x01', HEADER, FORCE_NOT_NULL (expected))
SELECT source, expected, codes
FROM (SELECT source, expected,
             CASE what WHEN 'findings' THEN pg_temp.codes(source, icp, psb)
                  ELSE (SELECT coalesce(string_agg(number, ' ' ORDER BY pos), '') FROM beian_extract(source)) END AS codes
      FROM found) f
WHERE codes <> expected;
SELECT source, f.*
FROM found, beian_footer_findings(source, icp, psb) f
WHERE what = 'findings'
  AND CASE WHEN number IS NOT NULL THEN NOT EXISTS (SELECT FROM beian_extract(source) e WHERE e.number = f.number AND e.pos = f.pos)
           ELSE code NOT IN ('icp_missing', 'psb_missing', 'icp_placeholder', 'copyright_missing', 'page_scripted') END;
INSERT INTO seen SELECT expected FROM found WHERE what = 'findings';

-- rows: code, number and place, in the order of the domain; the two kinds in one
SELECT * FROM beian_footer_findings('<h1>🙂</h1>x 京公网安备11010502030143号 京ICP备05070218', '京ICP备05070218号-3', '京公网安备11010502030143号');
SELECT * FROM beian_footer_findings('<h1>©</h1>x 京公网安备xxxxxxxx号 京ICP备12345678号', '京ICP备05070218号-3', '京公网安备11010502030143号');

-- every code is one of the domain's; all were tried
SELECT code FROM beian_code WHERE domain = 'footer_finding'
EXCEPT
SELECT unnest(string_to_array(expected, ',')) FROM seen
EXCEPT
SELECT 'icp_service_shown';
SELECT unnest(string_to_array(expected, ',')) FROM seen
EXCEPT
SELECT code FROM beian_code WHERE domain = 'footer_finding';

-- further right hosts
SELECT h, f.code
FROM (VALUES (NULL::text[]), ('{}'), ('{beian.example.gov.cn}'), ('{NULL,BEIAN.example.gov.cn,other.cn}'), ('{{x.cn,y.cn},{beian.example.gov.cn,z.cn}}'), ('{example.gov.cn}')) v (h)
LEFT JOIN LATERAL beian_footer_findings('© <a href="https://beian.example.gov.cn/x">京ICP备05070218号-3</a><img src="b.png"><a href="//beian.example.gov.cn/?code=11010502030143">京公网安备11010502030143号</a>',
                                        '京ICP备05070218号-3', '京公网安备11010502030143号', h) f ON true;
SELECT * FROM beian_footer_findings('', '京ICP备05070218号-3', hosts => '{https://beian.miit.gov.cn}');
SELECT * FROM beian_footer_findings('', '京ICP备05070218号-3', hosts => ARRAY['']);
SELECT * FROM beian_footer_findings('', '京ICP备05070218号-3', hosts => '{工信部}');

-- a notice: what is shown beside what should be
SELECT * FROM beian_footer_notice('<h1>首页</h1><p><a href="http://www.miitbeian.gov.cn"><b>京ICP备05070218号</b></a></p><p>京公网安备 11010502030143号',
                                  '京ICP备05070218号-3', '京公网安备11010502030143号');
SELECT * FROM beian_footer_notice('<div id="app"></div><script src="x.js"></script>', '京ICP备05070218号-3');
SELECT * FROM beian_footer_notice('© 京ICP备xxxxxxxx号', '京ICP备05070218号-3');
SELECT * FROM beian_footer_notice(NULL, '京ICP备05070218号-3');
-- too long to quote
SELECT code, pos, length(shown), left(shown, 10) FROM beian_footer_notice('© <a href="//x/' || repeat('x', 2000) || '">京ICP备05070218号-3</a>', '京ICP备05070218号-3');
-- what should stand there has no findings of its own, whatever the page had
SELECT f.*
FROM found, beian_footer_notice(source, icp, psb) n, beian_footer_findings(n.expected, icp) f
WHERE what = 'findings' AND n.code LIKE 'icp%' AND f.code IS NOT NULL;

-- bytes that are no UTF-8, which no client can send
CREATE CAST (bytea AS text) WITHOUT FUNCTION;
SELECT i, length(encode(b, 'hex')) / 2 AS bytes,
       (SELECT count(*) FROM beian_footer_findings(b::text, '京ICP备05070218号-3', '京公网安备11010502030143号')) AS findings,
       (SELECT count(*) FROM beian_footer_notice(b::text, '京ICP备05070218号-3', '京公网安备11010502030143号')) AS notice,
       (SELECT count(*) FROM beian_extract(b::text)) AS extracted, cardinality(icp_numbers(b::text)) AS icp, cardinality(psb_numbers(b::text)) AS psb
FROM (VALUES
	(1, decode(repeat('ff', 100000), 'hex')),
	(2, decode(repeat('80', 100000), 'hex')),
	(3, decode(repeat('f09f98', 30000), 'hex')),
	(4, decode(repeat('3c61ff3d22e5', 20000), 'hex')),
	(5, convert_to('<a href="https://beian.miit.gov.cn/', 'UTF8') || '\xe5a4' || convert_to('">京ICP备05070218号-3', 'UTF8') || '\xe5'),
	(6, '\xff' || convert_to('京ICP备05070218', 'UTF8') || '\xe58f'),
	(7, decode(repeat('00', 1000), 'hex'))
) v (i, b);
DROP CAST (bytea AS text);

-- hostile source is read once: the steps are counted in test/core
SELECT left(unit, 20) AS unit, pg_temp.codes(repeat(unit, 400000 / octet_length(unit)), '京ICP备05070218号-3', '京公网安备11010502030143号') AS findings
FROM (VALUES ('<a href="'), ('<a>'), ('<'), ('<!--'), ('<!'), ('<script>'), ('</'), ('<div hidden>'), ('<a x="''>'), ('&#'), ('&#8203;'),
             ('京ICP备05070218号-3'), ('<a href=//beian.miit.gov.cn>京ICP备05070218号-3</a>'), ('ICP备x'), ('<img src=x>'), ('京公网安备')) v (unit);
SELECT pg_temp.codes('<a href="https://beian.miit.gov.cn/' || repeat('x', 1000000) || '">' || repeat('京ICP备05070218号-3 ', 40000), '京ICP备05070218号-3');
