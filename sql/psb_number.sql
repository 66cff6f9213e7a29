-- Type psb_number: doors, variants, accessors.
CREATE TEMP TABLE sample (p psb_number);
INSERT INTO sample VALUES
	('京公网安备11010502030143号'), ('京公网安备110105001242号'), ('京公网安备1101082014405号'),
	('川公网安备51019002006069号'), ('贵公网安备52052302000396号'), ('滇公网安备53062802000020号'),
	('甘公网安备62010202000001号'), ('新公网安备65010602000294号');
SELECT p, psb_division(p) AS division, psb_region(p) AS region, psb_province(p) AS province, psb_url(p) AS url
FROM sample ORDER BY p;
SELECT p, psb_number_send(p) FROM sample ORDER BY p;
SELECT psb_division(NULL), psb_region(NULL), psb_province(NULL), psb_url(NULL),
       psb_is_placeholder(NULL), try_psb_number(NULL), psb_number_error(NULL);

-- round trips: text, binary COPY, the look-up address
SELECT count(*) FROM sample WHERE p::text::psb_number <> p OR psb_url(p)::psb_number <> p;
CREATE TEMP TABLE sample_copy (p psb_number);
\copy sample TO 'results/psb_number.copy' (FORMAT binary)
\copy sample_copy FROM 'results/psb_number.copy' (FORMAT binary)
(TABLE sample EXCEPT ALL TABLE sample_copy)
UNION ALL (TABLE sample_copy EXCEPT ALL TABLE sample);

-- casts
CREATE TEMP TABLE words (t text, v varchar(40));
INSERT INTO words SELECT p, p FROM sample;
SELECT count(*) FROM words w JOIN sample s ON s.p = w.t AND s.p = w.v;
SELECT castsource::regtype, casttarget::regtype, castcontext, castmethod
FROM pg_cast
WHERE 'psb_number'::regtype IN (castsource, casttarget)
ORDER BY 1, 2;

-- what is read, and as what
SELECT t, try_psb_number(t)
FROM (VALUES ('京公网安备 11010502030143 号'), ('京公网安备11010502030143'), ('  京公网安备　11010502030143号 '),
             ('京公网安备：11010502030143号'), ('京公网安备:11010502030143'), ('京公网安备号11010502030143'),
             ('京公网安備11010502030143號'), ('京公网安备１１０１０５０２０３０１４３号'),
             ('京公安备11010502030143'), ('京公网备11010502030143号'), ('（京）公网安备11010502030143号'),
             ('蜀公网安备51019002006069号'), ('黔公网安备 52270102000276号'), ('貴公網安備52270102000276號'),
             ('云公网安备53062802000020号'), ('陇公网安备62010202000001号'),
             ('公安备案号：京公网安备11010502030143号'), ('联网备案号:京公网安备11010502030143号'),
             ('https://beian.mps.gov.cn/#/query/webSearch?code=51015602001285'),
             ('http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=11010502030143'),
             ('公安备案号：11010502030143'), ('公安联网备案编号 31010102005799号'), ('湘公安网备号43010402000231号'),
             ('京公网安备第11010502030143号')) v (t);

-- what is not, and why
\pset format unaligned
SELECT t, try_psb_number(t) AS number, psb_number_error(t, 'en') AS en, psb_number_error(t) AS zh
FROM (VALUES (''), (' '), ('京公网安备'), ('京公网安备12345678号'), ('京公网安备110105020301431号'),
             ('京公网安备11010502000000号'), ('京公网安备31010502000027号'), ('秦公网安备61010202000001号'),
             ('公网安备11010502030143号'), ('11010502030143'), ('京公网安备12345678901234号'),
             ('蜀公网安备11010802*****'), ('粤公网安备1100000xxx000001'), ('深公网安备4403101910665'),
             ('京公网安备11010502030143号-1'), ('京公网安备11010502030143A号'),
             ('京ICP备05070218号'), ('京公网安备11010502030143号 京公网安备11010502030144号'),
             ('https://beian.mps.gov.cn/#/query/webSearch?code=cdblog.live'),
             ('公安备案号：https://beian.example.cn/?code=11010502030143'), ('合字公网安备11010502030143号'),
             ('京公网安备【11010502030143】号'), ('公安备案号：31010502'), ('备案号：11010502030143')) v (t);
\pset format aligned
SELECT psb_number_error('京公网安备', lang => 'en') AS en, psb_number_error('京公网安备', NULL) AS no_language;
SELECT psb_number_error('京公网安备', '');
SELECT '京公网安备31010502000027号'::psb_number;
\echo :LAST_ERROR_SQLSTATE
SELECT '京公网安备12345678号'::text::psb_number;
SELECT '11010502030143'::psb_number;
SELECT ''::psb_number;

-- of digits alone
SELECT make_psb_number('11010502030143') AS long, make_psb_number('1101082014405') AS middle,
       make_psb_number('110105001242') AS short, make_psb_number(' ５１０１９００２００６０６９ ') AS wide,
       make_psb_number(NULL) IS NULL AS none;
SELECT p FROM sample WHERE make_psb_number(substring(p::text FROM '\d+')) <> p;
SELECT make_psb_number('99010502030143');
\echo :LAST_ERROR_SQLSTATE
SELECT make_psb_number('11010502');
SELECT make_psb_number('11010502000000');
SELECT make_psb_number('京公网安备11010502030143号');
SELECT make_psb_number('1101050203014a');
SELECT make_psb_number('');

-- fillers that are well-formed
SELECT p, psb_is_placeholder(p)
FROM unnest('{津公网安备12345678901234号,京公网安备11010502030143号}'::psb_number[]) p;
