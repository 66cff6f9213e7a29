-- LIKE, ILIKE and their negations: a number as its canonical text.
CREATE TABLE listed (id int GENERATED ALWAYS AS IDENTITY, n icp_number, p psb_number);
INSERT INTO listed (n, p) VALUES
	('京ICP备05070218号', '京公网安备11010502030143号'), ('京ICP备05070218号-3A', '沪公网安备31010602000001号'),
	('川ICP备10200063号-1', '蜀公网安备51010602000001号'), ('粤B2-20090059-1626X', NULL),
	('合字A1.B2-20180017', '藏公网安备540102000001号'), (NULL, '京公网安备11010502030144号');
CREATE TABLE pattern (x text);
INSERT INTO pattern VALUES ('京%'), ('%号'), ('%-%'), ('%05070218%'), ('蜀ICP备10200063号-1'), ('川%'), ('_ICP备%'), ('%icp%'), ('%b2-%x'),
	('%3a'), ('%公网安备1101%'), ('%000001号'), (''), ('%'), ('100\%'), ('\'), ('％'), (NULL);

-- what they find, and that it is what the text gives; three-valued, too
SELECT x, string_agg(n::text, ' ' ORDER BY id) FILTER (WHERE n LIKE x) AS icp, string_agg(p::text, ' ' ORDER BY id) FILTER (WHERE p LIKE x) AS psb
FROM listed, pattern WHERE x <> '\' OR x IS NULL GROUP BY 1 ORDER BY x COLLATE "C";
SELECT x, string_agg(n::text, ' ' ORDER BY id) FILTER (WHERE n ILIKE x) AS icp
FROM listed, pattern WHERE x ~ '[a-z]' GROUP BY 1 ORDER BY x COLLATE "C";
SELECT count(*) AS pairs,
       count(*) FILTER (WHERE (n LIKE x) IS DISTINCT FROM (n::text LIKE x) OR (p LIKE x) IS DISTINCT FROM (p::text LIKE x)) AS "like",
       count(*) FILTER (WHERE (n NOT LIKE x) IS DISTINCT FROM NOT (n::text LIKE x) OR (p NOT LIKE x) IS DISTINCT FROM NOT (p::text LIKE x)) AS "not like",
       count(*) FILTER (WHERE (n ILIKE x) IS DISTINCT FROM (lower(n::text) LIKE lower(x)) OR (p ILIKE x) IS DISTINCT FROM (lower(p::text) LIKE lower(x))) AS "ilike",
       count(*) FILTER (WHERE (n NOT ILIKE x) IS DISTINCT FROM NOT (lower(n::text) LIKE lower(x)) OR (p NOT ILIKE x) IS DISTINCT FROM NOT (lower(p::text) LIKE lower(x))) AS "not ilike"
FROM listed, pattern WHERE x <> '\' OR x IS NULL;
SELECT n LIKE '京\' FROM listed WHERE id = 1;

-- a literal, parameters as drivers type them, an escape, arrays
SELECT id FROM listed WHERE n LIKE '京ICP备05070218%' ORDER BY id;
SELECT id FROM listed WHERE p ILIKE '%110105%' AND n NOT LIKE '%号' ORDER BY id;
PREPARE by_text(text) AS SELECT id FROM listed WHERE n LIKE $1 ORDER BY id;
PREPARE by_varchar(varchar) AS SELECT id FROM listed WHERE n ILIKE $1 ORDER BY id;
PREPARE by_nothing AS SELECT id FROM listed WHERE n NOT ILIKE $1 ORDER BY id;
EXECUTE by_text('%-%');
EXECUTE by_varchar('%icp%');
EXECUTE by_nothing('%icp%');
SELECT id FROM listed WHERE n LIKE '京!%%' ESCAPE '!' OR n LIKE '粤B2!-%' ESCAPE '!' ORDER BY id;
SELECT id FROM listed WHERE n LIKE ANY (ARRAY['京%', '粤%']) ORDER BY id;
SELECT id FROM listed WHERE n LIKE ANY ('{京%,粤%}') AND p NOT LIKE ALL ('{沪%}') ORDER BY id;
SELECT id FROM listed WHERE n LIKE 'x'::varchar(10) || '%' OR n LIKE '京%'::bpchar ORDER BY id;

-- all other types are compared as they were
SELECT 'abc' LIKE 'a%' AS literal, 'abc'::varchar LIKE 'a%' AS varchar, 'abc'::bpchar LIKE 'a%' AS bpchar, 'abc'::name LIKE 'a%' AS name,
       'ab'::bytea LIKE 'a%'::bytea AS bytea, '京ICP备05070218' LIKE '%218' AS number_like_text,
       pg_typeof(NULL LIKE NULL), concat('a', 1) LIKE 'a_' AS function;
PREPARE untyped AS SELECT $1 LIKE 'a%';
EXECUTE untyped('abc');

-- inlined: an index on the text serves a pattern, as it serves LIKE on text
CREATE INDEX listed_text ON listed (icp_number_text(n) text_pattern_ops);
CREATE INDEX listed_ilike ON listed ((p::text) text_pattern_ops);
SET enable_seqscan = off;
SET enable_bitmapscan = off;
EXPLAIN (COSTS OFF) SELECT id FROM listed WHERE n LIKE '京ICP备05070218%';
EXPLAIN (COSTS OFF) SELECT id FROM listed WHERE p LIKE '京公网安备%';
EXPLAIN (COSTS OFF) SELECT id FROM listed WHERE n ILIKE '京icp备05070218%';
-- any part of it, by trigrams
CREATE EXTENSION pg_trgm;
DROP INDEX listed_text;
CREATE INDEX listed_trgm ON listed USING gin ((n::text) gin_trgm_ops);
SET enable_bitmapscan = on;
EXPLAIN (COSTS OFF) SELECT id FROM listed WHERE n LIKE '%070218%';
SELECT id FROM listed WHERE n LIKE '%070218%' ORDER BY id;
DROP EXTENSION pg_trgm CASCADE;
RESET enable_seqscan;
RESET enable_bitmapscan;
-- letters are those of C, in a database of any locale
SELECT pg_get_function_sqlbody('icp_number_ilike'::regproc);
DROP TABLE listed, pattern;
