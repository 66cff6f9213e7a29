-- Accepted variants of ICP numbers, and what is refused and why.
-- (A zero-width character is shown as ~.)
SELECT translate(t, E'\u200B\uFEFF', '~~') AS t, try_icp_number(t) AS number
FROM (VALUES
	-- blanks between the parts
	('京 ICP 备 05070218 号'), (E'京ICP备\t05070218号'), (E'京ICP备\u00A005070218号\u3000'),
	('浙 ICP 备 17005035 号 -1'), ('京ICP备05070218号- 1'),
	-- zero-width characters
	(E'京ICP备\u200B05070218号'), (E'\uFEFF京ICP备05070218号'),
	-- full-width letters, digits, hyphens; other hyphens
	('粤ＩＣＰ备14023066号-1'), ('京ICP备１１０２０８７２号－１７'), ('京ICP备11020872号–17'),
	('京ICP备11020872号—17'), ('京ICP备11020872号−17'), ('京ICP备11020872号_17'),
	-- case
	('京icp备05070218号-1a'), ('京Icp备05070218号-1x'), ('粤b2-20090059-1k'),
	-- traditional characters
	('粵ICP備11018438號'), ('滬ICP備05018492號-1'), ('京ICP證030173號'),
	-- 号 left out, or behind the service number
	('新ICP备10005645'), ('赣ICP备11018683-3'), ('滇ICP备09010050-5号'), ('京ICP证030173-209A'),
	('粤A2-20044005号'), ('粤A2-20044005号-8'),
	-- words and colons between the parts, labels before
	('京ICP备案20002589号-2'), ('津ICP备：15001361号'), ('鄂ICP证:020001-5'), ('京ICP备案号：05070218'),
	('ICP备案号：赣ICP备13005266号'), ('ICP备案/许可证号:赣ICP备2022001063号-1'), ('备案号 冀ICP备18017068号-3X'),
	('许可证号：合字B2-20260042'), ('增值电信业务经营许可证：沪B2-20100028'),
	-- brackets
	('(晋)ICP备05005595号'), ('（晋）ICP备05005595号'), ('[晋]ICP备05005595号'), ('【晋】ICP备05005595号'),
	-- alias characters, by scheme
	('川ICP备10200063号-1'), ('贵ICP备06052086号'), ('云ICP备13033158'), ('甘ICP备17001719号'),
	('蜀B2-20180596'), ('貴B2-20180596'), ('雲B2-20180596'), ('陇B2-20180596'),
	-- telecom licences behind ICP备 and ICP证
	('粤ICP备B2-20090059-69'), ('沪ICP证：沪B2-20100043'), ('浙ICP证B2-20150235'), ('京ICP证 京B2-20171652号')
) v (t);

\pset format unaligned
SELECT t, try_icp_number(t) AS number, icp_number_error(t, 'en') AS en, icp_number_error(t) AS zh
FROM (VALUES
	(''), (' '), ('京'), ('京ICP备'), ('ICP备05070218号'), ('05070218'),
	-- prefix
	('秦ICP备05070218号'), ('港ICP备20240227号'), ('台ICP备12000123号'), ('萌ICP备20259514号'),
	('秦B2-20090059'), ('合字ICP备05070218号'), ('京京ICP备05070218号'),
	-- scheme
	('京ICP05070218号'), ('京IPC备05070218号'), ('京ICP案05070218号'), ('ICP 证浙 18029214'), ('Jin B2-20230335'), ('京公网安备11010502030143号'),
	-- digits
	('京ICP备号'), ('京ICP备【05070218】号'), ('粤B2:20090059'), ('京ICP备1号'), ('京ICP备1234567号'), ('京ICP备123456789号'), ('京ICP备01234567891号'),
	('京ICP备21012345号'), ('京ICP备66666666号'), ('京ICP备2019012345号'), ('京ICP备0123456789号'),
	('京ICP备456543号'), ('京ICP备88888号'), ('京ICP备0507 0218号'),
	('京ICP备00000000号'), ('京ICP备10000000号'), ('京ICP备2021000000号'), ('京ICP备xxxxxxxx号'),
	('川ICP备1101XXXX号-10'), ('京ICP备0507O218号'), ('京ICP备12345678901234567890123456789012345678901234567890号'),
	('京ICP证1166666号'), ('京ICP证000000号'), ('京ICP证210001号'), ('京ICP证09028442号'),
	('粤B2-2009005'), ('粤B2-19990059'), ('粤B2-20090000'), ('川B2-140912-1'), ('京B2-XXXXXXXX'),
	-- classes
	('粤-20090059'), ('粤B3-20090059'), ('粤B2.B1-20090059'), ('粤B2.B2-20090059'), ('粤C1-20090059'), ('粤B2 20090059'),
	-- service part
	('京ICP备05070218号-'), ('京ICP备05070218号-0'), ('京ICP备05070218号-01'), ('京ICP备05070218号-1B'),
	('京ICP备05070218号-1AX'), ('京ICP备05070218号-A'), ('京ICP备05070218号-100000'), ('京ICP备05070218号-1-2'),
	('京ICP备05070218号X'), ('吉ICP备07500273X号'),
	-- more than a number
	('京ICP备05070218号 京ICP备05070219号'), ('版权所有 京ICP备05070218号'), ('京ICP备05070218号 版权所有'),
	('京ICP备05070218号。'), ('<a>京ICP备05070218号</a>')
) v (t);
\pset format aligned

-- the language is one of two
SELECT icp_number_error('京ICP备', lang => 'zh') AS zh, icp_number_error('京ICP备', NULL) AS no_language,
       icp_number_error(NULL, 'en') AS no_text, icp_number_error('京ICP备05070218号', 'en') AS a_number;
SELECT icp_number_error('京ICP备', 'fr');
\echo :LAST_ERROR_SQLSTATE
SELECT icp_number_error('京ICP备05070218号', 'EN');

-- as an error: code, detail, hint
SELECT ''::icp_number;
SELECT '秦ICP备05070218号'::icp_number;
\echo :LAST_ERROR_SQLSTATE
SELECT '京ICP备21012345号'::text::icp_number;
SELECT '京ICP备1234567号'::icp_number;
SELECT '京ICP05055678号'::icp_number;

-- what is accepted is printed in a form that is accepted unchanged: numbers
-- with one character taken away, doubled or changed are refused or fixed points
CREATE TEMP TABLE mutant AS
SELECT DISTINCT t
FROM (VALUES ('京ICP备05070218号-3'), ('蜀ICP备2021014694号-10A'), ('京ICP证030173号-209A'),
             ('合字B1.B2-20130004-1X'), ('川公网安备51019002006069号')) n (n),
     generate_series(1, 24) i, unnest(string_to_array('0129AXK-.号备证川秦 B', NULL)) c,
     LATERAL (VALUES (overlay(n PLACING '' FROM i FOR 1)), (overlay(n PLACING c FROM i FOR 1)),
                     (overlay(n PLACING c FROM i FOR 0)), (left(n, i)), (right(n, i))) m (t);
SELECT count(*) > 3000 AS tried,
       count(*) FILTER (WHERE try_icp_number(t) IS NOT NULL) > 200 AS icp,
       count(*) FILTER (WHERE try_psb_number(t) IS NOT NULL) > 50 AS psb
FROM mutant;
SELECT t FROM mutant
WHERE try_icp_number(t) IS NOT NULL AND try_icp_number(t)::text::icp_number <> try_icp_number(t)
   OR try_psb_number(t) IS NOT NULL AND try_psb_number(t)::text::psb_number <> try_psb_number(t)
   OR (try_icp_number(t) IS NULL) <> (icp_number_error(t) IS NOT NULL)
   OR (try_psb_number(t) IS NULL) <> (psb_number_error(t) IS NOT NULL)
   OR try_icp_number(t) IS NOT NULL AND try_psb_number(t) IS NOT NULL;
