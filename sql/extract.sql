-- Numbers in running text and HTML source.  (A zero-width character is shown as ~.)
SELECT i, kind, number, translate(raw, E'\u200B', '~') AS raw, pos
FROM (VALUES
	(1, '版权所有 京ICP备05070218号 京公网安备11010502030143号'),
	(2, '鲁ICP备05002386鲁公网安备37070502000027号'),
	(3, '京ICP备10046444-京公网安备11010502030143'),
	(4, '<p>京<b>ICP</b>备<span>05070218</span>号-3</p>'),
	(5, '&#20140;ICP&#x5907;05070218&#21495;&#45;3&nbsp;|&nbsp;粤B2-20090059'),
	(6, '粤ＩＣＰ备１４０２３０６６号－１、沪B2－20080012－15'),
	(7, '<a href="http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=11010502030143"><img src="x.png"></a>'),
	(8, '<a href="https://beian.mps.gov.cn/#/query/webSearch?code=11010502030143">京公网安备11010502030143号</a>'),
	(9, '（晋）ICP备05005595号；ICP备案号：赣ICP备13005266号，B2-20090492'),
	(10, '京ICP备05070218号-1 京ICP备05070218号-2A 京ICP备05070218号'),
	(11, '©2024京ICP备05070218号.All rights reserved'),
	(12, E'京\u200BICP备\u00A005070218\u00A0号\n沪ICP备05018492'),
	(13, '京ICP证030173号 浙ICP证：B2-20140272 粤ICP备B2-20090059-69'),
	(14, '京ICP备05070218号Copyright 2024，京公网安备11010502030143号Powered by X，沪ICP备05018492Copyright，沪ICP备05018492号-12Powered by X'),
	(15, E'<!-- 京ICP备05070218号 -->\n<meta content="沪ICP备05018492号">'),
	(16, '{"icp":"\u4eacICP\u590705070218\u53f7-3","psb":"\\u4eac\\u516c\\u7f51\\u5b89\\u5907 11010502030143\\u53f7"}'),
	(17, '<img src="https:\/\/img.example\/京ICP备05070218%E5%8F%B7-3">京ICP备05070218%5F%8F%B7-3')
) v (i, page), beian_extract(page) WITH ORDINALITY x
ORDER BY i, ordinality;

-- raw is the text from pos on, whatever it holds
SELECT p.page, x.*
FROM (VALUES ('中文🙂 京ICP备05070218号 é 沪 ICP 备 05018492 号 -1 尾'), ('&amp;😀&#128512;粤B2-20090059')) p (page),
     beian_extract(p.page) x
WHERE substr(p.page, x.pos, length(x.raw)) <> x.raw;

-- what is no number
SELECT page, x.*
FROM (VALUES
	('价格：¥12345678 元，电话 400-650-6886，010-62781234'),
	('.b2-20{margin:0} #A2-20190000x{color:#0507021}'), ('var icp备 = 12345678; b2_20090059'),
	('更新ICP备案信息 华为云ICP备案 隐藏ICP备案'), ('京ICP备xxxxxxxx号 京公网安备xxxxxxxxxxxxxx号'),
	('京ICP备00000000号'), ('京ICP备12000123号-1B 京ICP备12000123号-01 京ICP备12000123号-0'),
	('京ICP备120001234号'), ('京ICP备12000123456789号'), ('京公网安备31010502000027号'),
	('萌ICP备20259514号'), ('ICP备15065625555号'), ('recordcode=cdblog.live'),
	('京ICP备12000123A'), ('京ICP备12000123号A'), ('京ICP备12000123号1'), ('京ICP备12000123号1a'), ('COB2-20090059'), ('x京B2-20090059y'), ('')
) v (page), beian_extract(page) x;

-- arrays: in order, each number once; empty, not NULL
SELECT icp_numbers(p), psb_numbers(p)
FROM (VALUES ('沪ICP备05018492号 京ICP备05070218号 沪ICP備05018492 京公网安备11010502030143号 ?code=11010502030143'),
             ('none'), ('')) v (p);
SELECT icp_numbers(NULL), psb_numbers(NULL);
SELECT pg_typeof(icp_numbers('')), pg_typeof(psb_numbers(''));
SELECT * FROM beian_extract(NULL);

-- many numbers: all of them, in order, once
SELECT cardinality(icp_numbers(page)), (icp_numbers(page))[1], (icp_numbers(page))[20000],
       (SELECT count(*) FROM beian_extract(page)),
       (SELECT bool_and(substr(page, pos, length(raw)) = raw) FROM (SELECT * FROM beian_extract(page) LIMIT 50) x)
FROM (SELECT string_agg(format('<li>第 %s 家：京ICP备%s号</li>', i, 2020000001 + i % 20000), '' ORDER BY i) AS page
      FROM generate_series(0, 39999) i) p;

-- hostile text is read once: the steps are counted in test/core
SELECT translate(unit, E'\u200B', '~') AS unit, cardinality(icp_numbers(repeat(unit, 400000 / octet_length(unit)))) AS icp,
       cardinality(psb_numbers(repeat(unit, 400000 / octet_length(unit)))) AS psb
FROM (VALUES ('ICP备'), ('京ICP备'), ('1'), ('<'), ('<a '), ('&'), ('&#'), ('&#1'), ('<!--'), ('京'),
             ('公网安备'), ('code='), ('B2-'), ('京 '), (' '), ('&#8203;'), ('&#173;'), ('&#xad;'), ('\u200b'), ('京ICP备0'), ('A1.'), ('"'), ('京B2-2009'),
             ('京&nbsp;'), ('京<b>'), ('ICP备<b>'), ('京ICP备05070218号-'), (E'\u200B')) v (unit);
