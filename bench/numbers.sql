-- Filing numbers: parsing, indexes, sorting, extraction.

CREATE TEMP TABLE numbers AS
SELECT make_icp_number(code, to_char((2020 + r % 7) * 1000000 + 1 + r / 7 % 999999, 'FM0000000000'), nullif(r % 4, 0)::int) AS n,
	   0::bigint AS i
FROM (SELECT (k * 1103515245::bigint + 12345) % 2147483648 / 16 AS r
	  FROM generate_series(1, (:scale * 2000000)::int) k) l
JOIN (SELECT code, row_number() OVER (ORDER BY code) - 1 AS place FROM beian_region) g ON place = r % 31;
-- the same bits as bigint: equal work but for the type
UPDATE numbers SET i = ('x' || encode(icp_number_send(n), 'hex'))::bit(64)::bigint;
CREATE TEMP TABLE words AS SELECT n::text AS t, i::text AS d FROM numbers LIMIT (:scale * 500000)::int;
CREATE DOMAIN pg_temp.icp_text AS text CHECK (VALUE ~
	'^(([京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝蜀黔滇藏陕陇青宁新]ICP(备(0[0-5]\d{3,4}|([01]\d|20)\d{6}|20[2-9]\d{7})|证([01]\d|20)\d{4})号)|(合字|[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新])?(A1\.)?(A2\.)?(B1\.)?(A1|A2|B1|B2)-20\d{6})(-[1-9]\d{0,4}[AXK]?)?$');
VACUUM ANALYZE numbers;
VACUUM ANALYZE words;

CALL pg_temp.compare('text to icp_number, by text to bigint',
	'SELECT count(d::bigint) FROM words', 'SELECT count(t::icp_number) FROM words', '<=', 1.5);
CALL pg_temp.compare('text to icp_number, faster than a domain with a regular expression',
	'SELECT count(t::pg_temp.icp_text) FROM words', 'SELECT count(t::icp_number) FROM words', '>=', 8);

CALL pg_temp.compare('index build', 'CREATE INDEX numbers_x ON numbers (i)', 'CREATE INDEX numbers_x ON numbers (n)', '<=', 1.15, 'DROP INDEX numbers_x');
CALL pg_temp.compare('sort', 'SELECT i FROM numbers ORDER BY i OFFSET 100000000', 'SELECT n FROM numbers ORDER BY n OFFSET 100000000', '<=', 1.15);
CALL pg_temp.compare('GROUP BY', 'SELECT count(*) FROM (SELECT i FROM numbers GROUP BY i) g', 'SELECT count(*) FROM (SELECT n FROM numbers GROUP BY n) g', '<=', 1.15);
CREATE INDEX numbers_n ON numbers (n);
CREATE INDEX numbers_i ON numbers (i);
CALL pg_temp.note('index size', pg_relation_size('numbers_n')::float8 / pg_relation_size('numbers_i'), '<=', 1);

-- 20 pages of about 60 kB of markup and text, without and with numbers
CREATE TEMP TABLE page AS
SELECT repeat('<div class="item"><a href="/news/2024/0507.html" title="新闻">关于2024年工作会议的通知（第12345678号）</a><span>2024-05-07</span> 电话 010-62781234</div>', 400) AS plain
FROM generate_series(1, 20);
ALTER TABLE page ADD COLUMN footer text;
ALTER TABLE page ALTER COLUMN plain SET STORAGE external, ALTER COLUMN footer SET STORAGE external;
UPDATE page SET plain = plain || ' ', footer = plain ||
	'<footer>版权所有 © 某公司 <a href="https://beian.miit.gov.cn/">京ICP备05070218号-3</a> <a href="https://beian.mps.gov.cn/#/query/webSearch?code=11010502030143"><img src="b.png">京公网安备11010502030143号</a></footer>';
VACUUM FULL page;
CALL pg_temp.compare('extraction from pages without numbers, by strpos',
	$$SELECT sum(strpos(plain, 'ICP备')) FROM page$$,
	$$SELECT sum(cardinality(icp_numbers(plain))) FROM page$$, '<=', 2);
-- The regular expression that accepts what extraction does, near enough: blanks,
-- entities and tags between the parts, full-width and traditional forms, the
-- years and digit counts, the police's area codes by province.
SELECT string_agg(icp_char || replace(aliases, ' ', ''), '' ORDER BY code) AS prefix,
	   string_agg(code, '|' ORDER BY code) AS codes
FROM beian_region \gset
\set gap '(?:[\\s\\u3000\\u00a0\\u200b-\\u200d\\ufeff]|&nbsp;|&#160;|<[^>]*>)*'
\set d '[0-9０-９]'
SELECT :'gap' || '(?:[-－–—−_]' || :'gap' || '[1-9１-９]' || :'d' || '{0,4}[AXKaxkＡＸＫ]?)?(?![0-9A-Za-z])' AS service,
	   '[IiＩ]' || :'gap' || '[CcＣ]' || :'gap' || '[PpＰ]' || :'gap' AS icp,
	   '[' || :'prefix' || ']' AS p \gset
SELECT format('[（(【[]?%1$s[)）】\]]?%2$s%3$s[备備]案?%2$s号?%2$s[:：]?%2$s(?:(?:[01０１]%4$s|20)%4$s{6}|20[2-9２-９]%4$s{7}|0[0-5]%4$s{3,4})%2$s[号號]?%5$s', :'p', :'gap', :'icp', :'d', :'service') AS filing,
	   format('%1$s%2$s%3$s[证證]%2$s号?%2$s[:：]?%2$s(?:[01]%4$s|20)%4$s{4}%2$s[号號]?%5$s', :'p', :'gap', :'icp', :'d', :'service') AS licence,
	   format('(?:合字|%1$s)?%2$s(?:%3$s[备備证證]%2$s[:：]?)?%2$s[AaBbＡＢ][12１２](?:[.．][AaBbＡＢ][12１２])*%2$s[-－–—−_]%2$s20%4$s{6}%2$s[号號]?%5$s', :'p', :'gap', :'icp', :'d', :'service') AS telecom,
	   format('(?:%s)%s[号號]?(?![0-9A-Za-z])|code=(?:%s)\d{10,12}(?![0-9])',
			  string_agg(format('[%1$s]%2$s公%2$s[网網]?%2$s安?%2$s[备備]案?号?%2$s[:：]?%2$s%3$s%4$s{10,12}', psb_char || replace(aliases, ' ', ''), :'gap', code, '\d'), '|'),
			  :'gap', :'codes') AS police
FROM beian_region \gset
SELECT concat_ws('|', :'filing', :'licence', :'telecom', :'police') AS equivalent,
	   $$.ICP备\d+号(?:-\d+[AXK]?)?|.公网安备\d{14}号$$ AS simple \gset
SELECT (SELECT count(*) FROM page, regexp_matches(footer, :'equivalent', 'g')) = (SELECT count(*) FROM page, beian_extract(footer)) AS same_numbers \gset
\if :same_numbers \else \warn the expression finds other numbers \endif
CALL pg_temp.compare('extraction from pages with numbers, faster than the equivalent regexp_matches',
	format('SELECT count(*) FROM page, regexp_matches(footer, %L, %L)', :'equivalent', 'g'),
	$$SELECT count(*) FROM page, beian_extract(footer)$$, '>=', 20);
CALL pg_temp.compare('the same, faster than an expression for canonical numbers only',
	format('SELECT count(*) FROM page, regexp_matches(footer, %L, %L)', :'simple', 'g'),
	$$SELECT count(*) FROM page, beian_extract(footer)$$, '>=');

-- 20 pages of 44 kB with both numbers: the check by extraction
CREATE TEMP TABLE whole_page AS
SELECT left(plain, 34000) || replace(footer, plain, '') AS html FROM page;
ALTER TABLE whole_page ALTER COLUMN html SET STORAGE external;
UPDATE whole_page SET html = html || '';
VACUUM FULL whole_page;
CALL pg_temp.compare('findings of a page with both numbers, by extraction from it',
	$$SELECT count(*) FROM whole_page, beian_extract(html)$$,
	$$SELECT count(*) FROM whole_page, beian_footer_findings(html, '京ICP备05070218号-3', '京公网安备11010502030143号')$$, '<=', 2.5);

-- hostile pages: each construct repeated to 1 MB, by as much plain text
CREATE TEMP TABLE hostile AS
SELECT unit, repeat(unit, 1000000 / octet_length(unit)) AS html, repeat('正文 text ', 1000000 / 12) AS plain
FROM unnest(ARRAY['&#8203;', '&nbsp;', '\u200b', '%E5%A4', '<!-- -->', '<!--', '<b', '<b x="', '<b x=y ', '<div hidden>', '<div>',
				  '<a href=//beian.miit.gov.cn>', '<script>', '备>', 'ICP备', 'ICP备x', '京ICP备05070218号-3', '?code=11010502030143']) unit;
ALTER TABLE hostile ALTER COLUMN html SET STORAGE external, ALTER COLUMN plain SET STORAGE external;
UPDATE hostile SET html = html || '', plain = plain || '';
SELECT format($q$CALL pg_temp.compare(%L, $$SELECT count(*) FROM hostile, beian_extract(plain) WHERE unit = %L$$, $$SELECT count(*) FROM hostile, beian_extract(html) WHERE unit = %L$$)$q$,
			  '1 MB of ' || unit || ', extraction, by plain text', unit, unit),
	   format($q$CALL pg_temp.compare(%L, $$SELECT count(*) FROM hostile, beian_footer_findings(plain, '京ICP备05070218号-3', '京公网安备11010502030143号') WHERE unit = %L$$, $$SELECT count(*) FROM hostile, beian_footer_findings(html, '京ICP备05070218号-3', '京公网安备11010502030143号') WHERE unit = %L$$)$q$,
			  '1 MB of ' || unit || ', findings, by plain text', unit, unit)
FROM hostile \gexec
