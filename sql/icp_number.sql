-- Type icp_number: doors, accessors, constructor.

-- canonical forms of the three schemes come back unchanged
CREATE TEMP TABLE sample (n icp_number);
INSERT INTO sample VALUES
	('京ICP备05070218号'), ('京ICP备12345678号-3'), ('蜀ICP备2021014694号-10A'),
	('沪ICP备2025146321号-3X'), ('粤ICP备2024266252号-4K'),
	('京ICP备02002号'), ('皖ICP备020533号'), ('辽ICP备2021000033号'),
	('陇ICP备20000001号'), ('新ICP备2099999999号-99999K'),
	('京ICP证030173号'), ('京ICP证030173号-209A'), ('鄂ICP证020001号-5'),
	('粤B2-20090059'), ('粤B2-20090059-1626X'), ('粤A2-20044005-8'),
	('合字B1.B2-20130004'), ('A2.B1.B2-20090003'), ('合字A1.A2.B1.B2-20180017-1'),
	('川B2-20180596'), ('甘B2-20180596');
SELECT n, icp_subject(n) AS subject, icp_is_subject(n) AS is_subject,
       icp_scheme(n) AS scheme, icp_service_no(n) AS service,
       icp_kind(n) AS kind, icp_region(n) AS region, icp_province(n) AS province,
       icp_serial(n) AS serial, icp_year(n) AS year, icp_classes(n) AS classes
FROM sample ORDER BY n;

-- the accessors take NULL and give NULL
SELECT icp_subject(NULL), icp_is_subject(NULL), icp_scheme(NULL),
       icp_service_no(NULL), icp_kind(NULL), icp_region(NULL),
       icp_province(NULL), icp_serial(NULL), icp_year(NULL),
       icp_classes(NULL), icp_is_placeholder(NULL), icp_first(NULL),
       icp_last(NULL), try_icp_number(NULL), icp_number_error(NULL);

-- 8 bytes, by value where bigint is
SELECT oid::regtype, typlen, typbyval = (SELECT typbyval FROM pg_type WHERE oid = 'int8'::regtype) AS as_int8,
       typalign, typstorage
FROM pg_type WHERE oid IN ('icp_number'::regtype, 'psb_number'::regtype, 'int8'::regtype)
ORDER BY typname;

-- binary form: it is stored nowhere else, and never changes
SELECT n, icp_number_send(n) FROM sample ORDER BY n;

-- round trips through text and through binary COPY
SELECT count(*) FROM sample WHERE n::text::icp_number IS DISTINCT FROM n;
CREATE TEMP TABLE sample_copy (n icp_number);
\copy sample TO 'results/icp_number.copy' (FORMAT binary)
\copy sample_copy FROM 'results/icp_number.copy' (FORMAT binary)
(TABLE sample EXCEPT ALL TABLE sample_copy)
UNION ALL (TABLE sample_copy EXCEPT ALL TABLE sample);

-- casts: from text and varchar implicit, to both on assignment
CREATE TEMP TABLE words (t text, v varchar(40), c varchar(5));
INSERT INTO words (t, v) SELECT n, n FROM sample;
SELECT count(*) FROM words w JOIN sample s ON s.n = w.t AND s.n = w.v;
INSERT INTO words (c) SELECT n FROM sample WHERE n = '京ICP备05070218号';
SELECT n::varchar(5) FROM sample WHERE n = '京ICP备05070218号'::varchar;
SELECT n || '!' AS joined FROM sample WHERE n = '粤B2-20090059'::text;
\set VERBOSITY terse
SELECT length(n) FROM sample;
\set VERBOSITY default
SELECT castsource::regtype, casttarget::regtype, castcontext, castmethod
FROM pg_cast
WHERE 'icp_number'::regtype IN (castsource, casttarget)
ORDER BY 1, 2;
-- they leave what text does with text alone
SELECT 'a'::varchar = 'a'::varchar AS eq, 'a'::varchar < 'b'::text AS lt,
       'a' = 'a' AS unknown, min('x'::varchar), greatest('x'::varchar, 'y');

-- a dirty text column: the first dirty row ends it, try_ does not mind
INSERT INTO words (t) VALUES ('待补');
SELECT count(*) FROM sample s JOIN words w ON s.n = w.t;
SELECT count(*) FROM sample s JOIN words w ON s.n = try_icp_number(w.t);
SELECT t, icp_number_error(t) FROM words WHERE try_icp_number(t) IS NULL AND t <> '';

-- fillers are values
SELECT n, icp_is_placeholder(n)
FROM unnest('{京ICP备12345678号,沪ICP备12345678号-1A,津ICP备11111111号,沪ICP备01234567号,京ICP备030173号,京ICP证030173号,京ICP备05070218号}'::icp_number[]) n;

-- the constructor
SELECT make_icp_number('京', '12345678', 3, 'app') AS app,
       make_icp_number('北京', '12345678', 3) AS site,
       make_icp_number('11', '12345678') AS subject,
       make_icp_number('CN-SC', '2021014694', 10, kind => 'mini_program') AS mini,
       make_icp_number('川', '2021014694', 2, 'quick_app') AS quick;
SELECT make_icp_number('京', '030173', 209, 'app', 'licence') AS licence,
       make_icp_number('京', '030173', scheme => 'licence') AS subject,
       make_icp_number('粤', '20090059', 1626, 'mini_program', classes => '{B2}') AS telecom,
       make_icp_number('四川', '20180596', scheme => 'telecom', classes => '{B2}') AS sichuan,
       make_icp_number('合字', '20130004', classes => '{B2,B1}') AS national,
       make_icp_number('', '20090003', classes => '{A2,B1,B2}') AS bare;
SELECT make_icp_number(NULL, '12345678') IS NULL AS no_province,
       make_icp_number('京', NULL) IS NULL AS no_serial,
       make_icp_number('京', '12345678', NULL, NULL, NULL, NULL) AS nothing_more;
-- the parts of a number make it again
SELECT n FROM sample
WHERE make_icp_number(icp_province(n), icp_serial(n), icp_service_no(n),
                      icp_kind(n), icp_scheme(n), icp_classes(n)) <> n;
SELECT make_icp_number('京', '1234567');
SELECT make_icp_number('京', '1234567a');
SELECT make_icp_number('京', '');
SELECT make_icp_number('京', '12345678901');
SELECT make_icp_number('京', '33309494');
SELECT make_icp_number('京', '10000000');
SELECT make_icp_number('京', '2019012345');
SELECT make_icp_number('京', '0301735', scheme => 'licence');
SELECT make_icp_number('粤', '2009005', classes => '{B2}');
SELECT make_icp_number('秦', '12345678');
SELECT make_icp_number('合字', '12345678');
SELECT make_icp_number('京', '12345678', 0);
SELECT make_icp_number('京', '12345678', 100000);
SELECT make_icp_number('京', '12345678', -1);
SELECT make_icp_number('京', '12345678', 1, 'site');
SELECT make_icp_number('京', '12345678', kind => 'app');
SELECT make_icp_number('京', '12345678', scheme => 'icp');
SELECT make_icp_number('京', '12345678', scheme => 'filing', classes => '{B2}');
SELECT make_icp_number('京', '20090059', scheme => 'telecom');
SELECT make_icp_number('京', '20090059', classes => '{}');
SELECT make_icp_number('京', '20090059', classes => '{C1}');
SELECT make_icp_number('京', '20090059', classes => '{B2,NULL}');

-- containment
SELECT s, n, s @> n AS contains, n <@ s AS contained
FROM (VALUES ('京ICP备12345678号'::icp_number, '京ICP备12345678号-3'::icp_number),
             ('京ICP备12345678号', '京ICP备12345678号'),
             ('京ICP备12345678号', '京ICP备12345679号'),
             ('京ICP备12345678号', '京ICP备12345679号-3'),
             ('京ICP备12345678号-3', '京ICP备12345678号-3'),
             ('京ICP备12345678号-3', '京ICP备12345678号'),
             ('粤B2-20090059', '粤B2-20090059-1626X'),
             ('粤B1.B2-20090059', '粤B2-20090059-1626X'),
             ('京ICP证030173号', '京ICP备030173号'),
             (NULL, '京ICP备12345678号')) AS v (s, n);
SELECT s.n AS subject, icp_first(s.n), icp_last(s.n) FROM sample s ORDER BY s.n;
-- the same by its definition
SELECT a.n, b.n FROM sample a, sample b
WHERE (a.n @> b.n) <> (icp_is_subject(a.n) AND a.n = icp_subject(b.n))
   OR (a.n @> b.n) <> coalesce(b.n BETWEEN icp_first(a.n) AND icp_last(a.n), false)
   OR (a.n @> b.n) <> (b.n <@ a.n);
-- provinces: the whole set of numbers lies between the bounds of its region
SELECT s.n, r.code FROM sample s, beian_region r
WHERE icp_in_region(s.n, r.code) <> (icp_region(s.n) IS NOT DISTINCT FROM r.code)
   OR icp_in_region(s.n, r.code) <> (s.n BETWEEN icp_region_first(r.code) AND icp_region_last(r.code));
SELECT code, icp_region_first(code), icp_region_last(code) FROM beian_region
WHERE code IN ('11', '51', '62', '65');
