-- Classes of services and subjects, against the same decisions written out.

CREATE TEMP TABLE services AS
SELECT (k * 7919::bigint % (:scale * 250000)::int)::int AS subject,
	   'filed'::text AS subject_state,
	   CASE WHEN k % 50 = 0 THEN 'cancelled' WHEN k % 71 = 0 THEN 'none' WHEN k % 97 <> 0 THEN 'filed' END AS service_state,
	   CASE WHEN k % 83 <> 0 THEN k % 5 < 3 END AS access_here,
	   CASE WHEN k % 89 <> 0 THEN k % 7 < 3 END AS access_elsewhere,
	   false AS restricted
FROM generate_series(1, (:scale * 1000000)::int) k;
ALTER TABLE services ADD COLUMN class text;
UPDATE services SET class = beian_service_class(subject_state, service_state, access_here, access_elsewhere, restricted);
VACUUM (FULL, ANALYZE) services;

CALL pg_temp.compare('service class, by a CASE that decides the same',
$$SELECT count(CASE WHEN restricted THEN 'restricted'
	WHEN service_state = 'cancelled' OR subject_state = 'cancelled' THEN 'cancelled'
	WHEN service_state = 'none' THEN 'not_filed'
	WHEN service_state IS NULL OR subject_state = 'none' THEN 'unknown'
	WHEN access_here THEN 'accessed_here'
	WHEN access_here IS NULL OR access_elsewhere IS NULL THEN 'unknown'
	WHEN access_elsewhere THEN 'not_accessed_here'
	ELSE 'shell' END) FROM services$$,
$$SELECT count(beian_service_class(subject_state, service_state, access_here, access_elsewhere, restricted)) FROM services$$,
'<=', 1.1);

-- the least that counts by hand need: services, shells, unknown ones
CALL pg_temp.compare('subject class of all subjects, by count(*) FILTER',
$$SELECT sum(services + shells + unknowns) FROM (
	SELECT subject, count(*) FILTER (WHERE class IN ('shell', 'not_accessed_here', 'accessed_here')) AS services,
		count(*) FILTER (WHERE class = 'shell') AS shells,
		count(*) FILTER (WHERE class IN ('unknown', 'restricted')) AS unknowns
	FROM services GROUP BY subject) g$$,
$$SELECT count(class) FROM (
	SELECT subject, beian_subject_class_agg(subject_state, class, restricted) AS class
	FROM services GROUP BY subject) g$$,
'<=', 1.5);
CALL pg_temp.compare('the same, by one count(*) FILTER alone',
$$SELECT sum(shells) FROM (
	SELECT subject, count(*) FILTER (WHERE class = 'shell') AS shells
	FROM services GROUP BY subject) g$$,
$$SELECT count(class) FROM (
	SELECT subject, beian_subject_class_agg(subject_state, class, restricted) AS class
	FROM services GROUP BY subject) g$$,
'<=', 1.5);

-- in parallel, partial states and all
SET max_parallel_workers_per_gather = 2;
CREATE TABLE par_services AS SELECT *, subject % 1000 AS big FROM services;
VACUUM ANALYZE par_services;
EXPLAIN (COSTS OFF)
SELECT big, beian_subject_class_agg(subject_state, class, restricted) FROM par_services GROUP BY big;
CALL pg_temp.compare('in parallel, 1000 groups, by count(*) FILTER',
$$SELECT sum(services + shells + unknowns) FROM (
	SELECT big, count(*) FILTER (WHERE class IN ('shell', 'not_accessed_here', 'accessed_here')) AS services,
		count(*) FILTER (WHERE class = 'shell') AS shells,
		count(*) FILTER (WHERE class IN ('unknown', 'restricted')) AS unknowns
	FROM par_services GROUP BY big) g$$,
$$SELECT count(class) FROM (
	SELECT big, beian_subject_class_agg(subject_state, class, restricted) AS class
	FROM par_services GROUP BY big) g$$,
'<=', 1.5);
DROP TABLE par_services;
