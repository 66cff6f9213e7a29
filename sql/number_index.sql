-- @>, <@ and icp_in_region through a plain index; psb_in_region likewise.
CREATE TABLE service (id int, n icp_number);
CREATE TABLE subject (id int, n icp_number);
-- 2000 subjects of ten numbers each; one of 700 (3 %), one of 60
INSERT INTO service
SELECT i, make_icp_number((array['11', '31', '44', '51'])[1 + i / 10 % 4],
                          to_char(2021000001 + i / 10, 'FM0000000000'), nullif(i % 10, 0))
FROM generate_series(0, 19999) i;
INSERT INTO service
SELECT 20000 + i, make_icp_number('粤', '20090059', i, classes => '{B2}') FROM generate_series(1, 700) i;
INSERT INTO service
SELECT 21000 + i, make_icp_number('藏', '2023000001', i) FROM generate_series(1, 60) i;
INSERT INTO subject SELECT row_number() OVER (ORDER BY n), n FROM (SELECT DISTINCT icp_subject(n) AS n FROM service) s;
CREATE INDEX service_n ON service (n);
CREATE INDEX subject_n ON subject (n);
VACUUM ANALYZE service, subject;
SET enable_bitmapscan = off;
SET max_parallel_workers_per_gather = 0;

-- a constant, on either side
EXPLAIN (COSTS OFF) SELECT id FROM service WHERE n <@ '京ICP备2021000001号';
EXPLAIN (COSTS OFF) SELECT id FROM service WHERE '京ICP备2021000001号' @> n;
EXPLAIN (COSTS OFF) SELECT id FROM service WHERE icp_number_contains('京ICP备2021000001号', n);
EXPLAIN (COSTS OFF) SELECT id FROM subject WHERE n @> '京ICP备2021000001号-3';
EXPLAIN (COSTS OFF) SELECT id FROM service WHERE icp_in_region(n, '西藏');
SELECT count(*), min(n), max(n) FROM service WHERE n <@ '京ICP备2021000001号';
SELECT count(*), min(n), max(n) FROM service WHERE '粤B2-20090059' @> n;
SELECT n FROM subject WHERE n @> '京ICP备2021000001号-3';
SELECT count(*), min(n), max(n) FROM service WHERE icp_in_region(n, '西藏');
-- a service number contains nothing, and neither does NULL
SELECT count(*) FROM service WHERE n <@ '京ICP备2021000001号-3';
SELECT count(*) FROM service WHERE n <@ NULL;
SELECT count(*) FROM subject WHERE n @> NULL;

-- a parameter in a generic plan, typed as drivers type it
SET plan_cache_mode = force_generic_plan;
PREPARE equal(varchar) AS SELECT id FROM service WHERE n = $1;
PREPARE any_of(text[]) AS SELECT id FROM service WHERE n = ANY ($1);
PREPARE contained(icp_number) AS SELECT id FROM service WHERE n <@ $1;
PREPARE contained_text(text) AS SELECT id FROM service WHERE $1 @> n;
PREPARE contains(varchar) AS SELECT id FROM subject WHERE n @> $1;
PREPARE in_region(text) AS SELECT count(*) FROM service WHERE icp_in_region(n, $1);
EXPLAIN (COSTS OFF) EXECUTE equal('沪ICP备2021000002号-7');
EXPLAIN (COSTS OFF) EXECUTE any_of('{沪ICP备2021000002号-7,沪ICP備2021000002}');
EXPLAIN (COSTS OFF) EXECUTE contained('沪ICP备2021000002号');
EXPLAIN (COSTS OFF) EXECUTE contained_text('沪ICP备2021000002号');
EXPLAIN (COSTS OFF) EXECUTE contains('沪ICP备2021000002号-7');
EXPLAIN (COSTS OFF) EXECUTE in_region('西藏');
EXECUTE equal('沪ICP备2021000002号-7');
EXECUTE any_of('{沪ICP备2021000002号-7,沪ICP備2021000002}');
EXECUTE contained('沪ICP备2021000002号');
EXECUTE contained_text('沪ICP备2021000002号-1');
EXECUTE contains('沪ICP备2021000002号-7');
EXECUTE in_region('西藏');
EXECUTE in_region('CN-GD');
EXECUTE in_region('无');
EXECUTE in_region(NULL);
RESET plan_cache_mode;

-- the other side of a join, whichever side is the inner one
EXPLAIN (COSTS OFF)
SELECT * FROM subject s JOIN service v ON s.n @> v.n WHERE s.id = 3;
EXPLAIN (COSTS OFF)
SELECT * FROM subject s JOIN service v ON s.n @> v.n WHERE v.id IN (33, 55);
EXPLAIN (COSTS OFF)
SELECT * FROM beian_region r JOIN service v ON icp_in_region(v.n, r.code) WHERE r.name_zh = '西藏';
SELECT s.n, count(*) FROM subject s JOIN service v ON s.n @> v.n WHERE s.id IN (3, 5) GROUP BY 1 ORDER BY 1;
SELECT v.n, s.n FROM subject s JOIN service v ON s.n @> v.n WHERE v.id IN (33, 55) ORDER BY 1;
SELECT r.name_en, count(*) FROM beian_region r JOIN service v ON icp_in_region(v.n, r.code) GROUP BY 1 ORDER BY 1;
-- of a lateral subquery, whose estimate is closer
EXPLAIN (COSTS OFF)
SELECT * FROM subject s, LATERAL (SELECT * FROM service v WHERE v.n <@ s.n OFFSET 0) v WHERE s.id < 100;
-- whole tables are joined by hash or by merging
EXPLAIN (COSTS OFF) SELECT * FROM subject s JOIN service v ON s.n @> v.n;
EXPLAIN (COSTS OFF) SELECT * FROM service v WHERE NOT EXISTS (SELECT FROM subject s WHERE v.n <@ s.n);
SET enable_hashjoin = off;
EXPLAIN (COSTS OFF) SELECT * FROM subject s JOIN service v ON s.n @> v.n;
RESET enable_hashjoin;
SELECT (SELECT count(*) FROM subject s JOIN service v ON icp_subject(v.n) = s.n),
       (SELECT count(*) FROM subject s JOIN service v ON s.n @> v.n);
-- so is what is outer on both sides, which only such joins can do
SELECT count(*), count(s.n) AS subjects, count(v.n) AS services
FROM (SELECT * FROM subject WHERE id < 1000) s FULL JOIN (SELECT * FROM service WHERE id < 12000) v ON s.n @> v.n;

-- icp_subject(n) = a subject is the same range, either way round
EXPLAIN (COSTS OFF) SELECT id FROM service WHERE icp_subject(n) = '京ICP备2021000001号';
EXPLAIN (COSTS OFF) SELECT id FROM service WHERE '京ICP备2021000001号' = icp_subject(n);
EXPLAIN (COSTS OFF) SELECT id FROM service WHERE icp_subject(n) = '京ICP备2021000001号-3';
SELECT count(*) FROM service WHERE icp_subject(n) = '京ICP备2021000001号';
SELECT count(*) FROM service WHERE icp_subject(n) = '京ICP备2021000001号-3';

-- what cannot be repeated is left as it is, and an index serves it all the same
-- (17 writes the subquery's result otherwise)
CREATE FUNCTION pg_temp.plan(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	line text;
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
		RETURN NEXT replace(replace(line, '(InitPlan 1).col1', '$0'), ' (returns $0)', '');
	END LOOP;
END
$$;
SELECT pg_temp.plan($$SELECT id FROM service WHERE n <@ (SELECT n FROM subject WHERE id = 3)$$);
SELECT pg_temp.plan($$SELECT id FROM service WHERE icp_in_region(n, (SELECT '西藏' FROM subject WHERE id = 3))$$);
SELECT count(*) FROM service WHERE n <@ (SELECT n FROM subject WHERE id = 3);
CREATE FUNCTION costly(icp_number) RETURNS icp_number LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN $1; END';
CREATE INDEX service_costly ON service (costly(n));
EXPLAIN (COSTS OFF) SELECT id FROM service WHERE costly(n) <@ '京ICP备2021000001号';
EXPLAIN (COSTS OFF) SELECT id FROM service WHERE icp_in_region(costly(n), '西藏');
DROP FUNCTION costly CASCADE;
-- a text that was never cleaned, by an index on what can be read of it
CREATE TABLE legacy (id int, t text);
INSERT INTO legacy SELECT id, CASE WHEN id % 7 = 0 THEN 'none' ELSE n::text END FROM service;
CREATE INDEX legacy_n ON legacy (try_icp_number(t));
ANALYZE legacy;
EXPLAIN (COSTS OFF) SELECT id FROM legacy WHERE try_icp_number(t) <@ '京ICP备2021000001号';
DROP TABLE legacy;

-- bitmap scans, BRIN, hash; a domain; an expression
SET enable_bitmapscan = on; SET enable_indexscan = off; SET enable_indexonlyscan = off;
EXPLAIN (COSTS OFF) SELECT count(*) FROM service WHERE icp_in_region(n, '西藏');
CREATE INDEX service_brin ON service USING brin (n);
DROP INDEX service_n;
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT count(*) FROM service WHERE n <@ '京ICP备2021000001号';
DROP INDEX service_brin;
DROP INDEX subject_n;
CREATE INDEX subject_hash ON subject USING hash (n);
EXPLAIN (COSTS OFF) SELECT id FROM subject WHERE n @> '京ICP备2021000001号-3';
RESET enable_bitmapscan; RESET enable_indexscan; RESET enable_indexonlyscan; RESET enable_seqscan;
EXPLAIN (COSTS OFF) SELECT id FROM subject WHERE n <@ '京ICP备2021000001号';
CREATE DOMAIN filing AS icp_number CHECK (icp_scheme(VALUE) = 'filing');
CREATE TABLE filed (n filing);
INSERT INTO filed SELECT n FROM service WHERE icp_scheme(n) = 'filing';
CREATE INDEX filed_n ON filed (n);
ANALYZE filed;
SET enable_bitmapscan = off;
EXPLAIN (COSTS OFF) SELECT * FROM filed WHERE n <@ '京ICP备2021000001号';
SELECT count(*) FROM filed WHERE n <@ '京ICP备2021000001号';
CREATE INDEX service_subject ON service (icp_subject(n));
ANALYZE service;
EXPLAIN (COSTS OFF) SELECT id FROM service WHERE icp_in_region(icp_subject(n), '西藏');
CREATE INDEX service_n ON service (n);

-- under row security the index serves too
CREATE ROLE regress_beian_reader;
GRANT SELECT ON service, subject TO regress_beian_reader;
ALTER TABLE service ENABLE ROW LEVEL SECURITY;
CREATE POLICY odd ON service USING (id % 2 = 1);
SET ROLE regress_beian_reader;
EXPLAIN (COSTS OFF) SELECT id FROM service WHERE n <@ '京ICP备2021000001号';
EXPLAIN (COSTS OFF) SELECT id FROM service WHERE icp_in_region(n, '西藏');
SET plan_cache_mode = force_generic_plan;
EXPLAIN (COSTS OFF) EXECUTE contained('沪ICP备2021000002号');
EXPLAIN (COSTS OFF) EXECUTE in_region('西藏');
SELECT count(*) FROM service WHERE n <@ '京ICP备2021000001号';
EXECUTE in_region('西藏');
RESET plan_cache_mode;
RESET ROLE;
ALTER TABLE service DISABLE ROW LEVEL SECURITY;
DROP OWNED BY regress_beian_reader;
DROP ROLE regress_beian_reader;

-- an unknown region is an error where it is asked for, not where it is planned
EXPLAIN (COSTS OFF) SELECT id FROM service WHERE icp_in_region(n, '秦');
SELECT id FROM service WHERE icp_in_region(n, '秦');
SELECT count(*) FROM service WHERE n IS NULL AND icp_in_region(n, '秦');

-- estimates: a subject or region of 3 % and more within a factor of 3, below
-- that between one row and two bins of the histogram
CREATE FUNCTION pg_temp.estimate(query text) RETURNS float8 LANGUAGE plpgsql AS $$
DECLARE plan json;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT json) ' || query INTO plan;
	RETURN plan->0->'Plan'->>'Plan Rows';
END $$;
CREATE FUNCTION pg_temp.counted(condition text) RETURNS float8 LANGUAGE plpgsql AS $$
DECLARE n float8;
BEGIN
	EXECUTE 'SELECT count(*) FROM service WHERE ' || condition INTO n;
	RETURN n;
END $$;
CREATE TEMP TABLE asked (condition text);
INSERT INTO asked VALUES
	($$n <@ '粤B2-20090059'$$), ($$'粤B2-20090059' @> n$$),
	($$icp_number_contains('粤B2-20090059', n)$$),
	($$n <@ '藏ICP备2023000001号'$$), ($$n <@ '京ICP备2021000001号'$$),
	($$n <@ '京ICP备2020999999号'$$), ($$n <@ '新ICP备2021000001号'$$),
	($$n <@ '京ICP备2021000001号-3'$$), ($$n @> '京ICP备2021000001号-3'$$),
	($$icp_in_region(n, '京')$$), ($$icp_in_region(n, '粤')$$),
	($$icp_in_region(n, '藏')$$), ($$icp_in_region(n, '新')$$),
	($$icp_in_region(icp_subject(n), '京')$$), ($$icp_in_region(icp_subject(n), '藏')$$);
CREATE TEMP TABLE estimated AS
SELECT condition,
       pg_temp.estimate('SELECT 1 FROM service WHERE ' || condition) AS guess,
       pg_temp.counted(condition) AS truth,
       (SELECT count(*) FROM service) AS total
FROM asked;
SELECT condition, truth,
       CASE WHEN truth >= 0.03 * total THEN guess BETWEEN truth / 3 AND truth * 3
            ELSE guess BETWEEN 1 AND 0.02 * total END AS fits
FROM estimated;
-- parameters: what core takes any range for
SET plan_cache_mode = force_generic_plan;
PREPARE region_rows(text) AS SELECT 1 FROM service WHERE icp_in_region(n, $1);
SELECT pg_temp.estimate('EXECUTE region_rows(''京'')') / (SELECT count(*) FROM service) BETWEEN 0.004 AND 0.006 AS of_a_region;
SELECT pg_temp.estimate('EXECUTE contained(''京ICP备2021000001号'')') / (SELECT count(*) FROM service) BETWEEN 0.004 AND 0.006 AS of_a_subject;
RESET plan_cache_mode;
-- a subquery's: few, as of an equality
SELECT pg_temp.estimate('SELECT 1 FROM service WHERE n <@ (SELECT n FROM subject WHERE id = 3)') BETWEEN 1 AND 5 AS of_a_subquery;
-- joins: each number has one subject; of a semi-join core takes half to have one
SELECT pg_temp.estimate('SELECT 1 FROM subject s JOIN service v ON s.n @> v.n') / (SELECT count(*) FROM service) BETWEEN 0.9 AND 1.1 AS inner_join,
       pg_temp.estimate('SELECT 1 FROM service v WHERE EXISTS (SELECT FROM subject s WHERE v.n <@ s.n)') / (SELECT count(*) FROM service) BETWEEN 0.4 AND 1.1 AS semi_join;
-- police numbers: a region is a range
CREATE TABLE police (p psb_number);
INSERT INTO police
SELECT (psb_char || '公网安备' || code || '010202' || to_char(i, 'FM000000'))::psb_number
FROM generate_series(1, 300) i, beian_region;
CREATE INDEX police_p ON police (p);
VACUUM ANALYZE police;
EXPLAIN (COSTS OFF) SELECT * FROM police WHERE psb_in_region(p, '西藏');
SELECT count(*), min(p), max(p) FROM police WHERE psb_in_region(p, '西藏');
PREPARE police_in(text) AS SELECT count(*) FROM police WHERE psb_in_region(p, $1);
SET plan_cache_mode = force_generic_plan;
EXPLAIN (COSTS OFF) EXECUTE police_in('西藏');
EXECUTE police_in('CN-GD');
EXECUTE police_in('无');
RESET plan_cache_mode;
EXPLAIN (COSTS OFF)
SELECT * FROM beian_region r JOIN police ON psb_in_region(p, r.code) WHERE r.name_zh = '西藏';
SELECT r.code, count(*) FROM beian_region r JOIN police ON psb_in_region(p, r.code) GROUP BY 1 HAVING count(*) <> 300;
-- without statistics
CREATE TABLE unknown (n icp_number);
INSERT INTO unknown SELECT n FROM service;
SELECT pg_temp.estimate('SELECT 1 FROM unknown WHERE n <@ ''京ICP备2021000001号''') BETWEEN 1 AND 500 AS guessed,
       pg_temp.estimate('SELECT 1 FROM unknown WHERE icp_in_region(icp_subject(n), ''京'')') BETWEEN 1 AND 500 AS guessed;

DROP TABLE service, subject, filed, unknown, police;
DROP DOMAIN filing;
