-- Forms of numbers that input and extraction read alike.

-- labels as columns and pages have them; at the end what is none
SELECT t, try_icp_number(t)
FROM (VALUES ('增值电信业务经营许可证编号：粤B2-20090059'), ('网站备案号：京ICP备05070218号'), ('备案编号：京ICP备05070218号'),
             ('备案/许可证号：京ICP备05070218号-1'), ('经营许可证编号：京ICP证030173号'), ('ICP许可证：京ICP证030173号'),
             ('ICP经营许可证：京B2-20190350'), ('APP备案号：京ICP备05070218号-2A'), ('小程序备案号：京ICP备05070218号-3X'),
             ('ICP备案号 京ICP备05070218号'), ('许可证 京B2-20190350'), ('网站备案：京ICP备05070218号'),
             ('备案 京ICP备05070218号'), ('备案号是京ICP备05070218号')) v (t);

-- as a text, and within a page: the same number, or none
CREATE TEMP TABLE form (t text);
INSERT INTO form VALUES
	('京ICP备第05070218号-7号'), ('粤ICP备字17147191号-1'), ('皖ICP备-2025092209号'), ('京ICP备05070218号--1'),
	('京ICP备05070218号——1'), ('京ICP备05070218号---1'), ('京ICP备16020525%E5%8F%B7-1'), ('京ICP备16020525%5F%8F%B7-1'),
	('闽ICP备-2022007849%E5%8F%B7--1'), ('Hu B2-20230335'), ('Yue B2-20090059-5'), ('Jin B2-20230335'),
	('湘公网安备43010402000231'), ('湘公安网备号43010402000231号'), ('公安备案号：31010102005799'),
	('联网备案编号 110105014669'), ('公安备案号：99010102005799'), ('公安备案号：31010102005799-1');
SELECT t, coalesce(try_icp_number(t)::text, try_psb_number(t)::text) AS number,
       (SELECT array_agg(number) FROM beian_extract('© 经营许可 ' || t || ' 版权所有')) AS extracted
FROM form;
SELECT t FROM form
WHERE ARRAY[coalesce(try_icp_number(t)::text, try_psb_number(t)::text)]
      IS DISTINCT FROM ARRAY[(SELECT string_agg(number, ' ') FROM beian_extract('© 经营许可 ' || t || ' 版权所有'))];

-- what stands around decides in a page: years, batch codes; raw text and place
SELECT p, x.number, x.raw, x.pos
FROM unnest(ARRAY['京ICP备05070218号 -2024 版权所有', '京ICP备05070218号 - 2', '批次 A1-20231205 已发货',
                  '许可证 A1-20231205', '批次 A2.B1.B2-20090003', 'B2-20090059',
                  'Value-added Telecommunications Business License: Hu B2-20230335 | Contact',
                  '北京 公安备案号：<b>11010502030143</b>。', '北京公安备案号：31010502030143']) p
     LEFT JOIN LATERAL beian_extract(p) x ON true;
-- the raw text of what is found is that number
SELECT p, x.raw FROM form f, LATERAL (SELECT '许可 ' || f.t) v (p), beian_extract(p) x
WHERE x.number IS DISTINCT FROM coalesce(try_icp_number(x.raw)::text, try_psb_number(x.raw)::text)
   OR substr(p, x.pos, length(x.raw)) <> x.raw;
