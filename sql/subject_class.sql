-- Classes of subjects: from counts, and as an aggregate over joined rows.

CREATE TEMP TABLE counted AS
SELECT s AS subject_state, n AS services, m AS shells, u AS unknowns, r AS restricted
FROM unnest(ARRAY['filed', 'cancelled', 'none', NULL]) s,
     generate_series(0, 3) n, generate_series(0, 3) m, generate_series(0, 2) u,
     unnest(ARRAY[true, false, NULL]) r
WHERE m <= n;

CREATE TEMP VIEW reference AS
SELECT c.*,
       (SELECT class
        FROM (VALUES
                (1, restricted IS TRUE, 'restricted'),
                (2, subject_state IS NULL, 'unknown'),
                (3, subject_state = 'none', 'not_filed'),
                (4, subject_state = 'cancelled', 'cancelled'),
                (5, services = 0 AND unknowns = 0, 'shell_subject'),
                (6, services = 0 AND unknowns > 0, 'unknown'),
                (7, shells = services AND unknowns = 0, 'all_shell'),
                (8, shells > 0, 'partial_shell'),
                (9, unknowns > 0, 'unverified'),
                (10, true, 'normal')
             ) rule (no, holds, class)
        WHERE holds
        ORDER BY no
        LIMIT 1) AS class
FROM counted c;

SELECT count(*) AS combinations,
       count(*) FILTER (WHERE class IS DISTINCT FROM
           beian_subject_class(subject_state, services, shells, unknowns, restricted)) AS wrong,
       count(*) FILTER (WHERE restricted IS NULL AND class IS DISTINCT FROM
           beian_subject_class(subject_state, services, shells, unknowns)) AS not_given
FROM reference;

SELECT class, count(*) FROM reference GROUP BY 1 ORDER BY 1;

-- a count that is not known; only the subject's own facts decide then
SELECT s AS subject_state, r AS restricted,
       beian_subject_class(s, NULL, 1, 0, r) AS services,
       beian_subject_class(s, 2, NULL, 0, r) AS shells,
       beian_subject_class(s, 2, 1, NULL, r) AS unknowns
FROM unnest(ARRAY['filed', 'cancelled', 'none', NULL]) WITH ORDINALITY a (s, no),
     unnest(ARRAY[false, true]) r
ORDER BY no, r;

SELECT beian_subject_class('filed', -1, 0, 0);
SELECT beian_subject_class('filed', 1, 0, -1);
SELECT beian_subject_class('filed', 1, 2, 0);
SELECT beian_subject_class('active', 1, 0, 0);

-- the aggregate: a row for each service of each combination; cancelled and
-- unfiled services, and the row without a service of an outer join, count for
-- nothing; a restricted service is one not known
CREATE TEMP TABLE subject AS
SELECT row_number() OVER () AS id, * FROM reference;

CREATE TEMP TABLE service AS
SELECT s.id AS subject_id, c.class
FROM subject s,
     LATERAL (SELECT 'shell' FROM generate_series(1, shells)
              UNION ALL
              SELECT CASE WHEN (s.id + i) % 2 = 0 THEN 'accessed_here' ELSE 'not_accessed_here' END
              FROM generate_series(1, services - shells) i
              UNION ALL
              SELECT CASE WHEN (s.id + i) % 2 = 0 THEN 'unknown' ELSE 'restricted' END
              FROM generate_series(1, unknowns) i
              UNION ALL
              SELECT 'cancelled' WHERE s.id % 3 = 0
              UNION ALL
              SELECT 'not_filed' WHERE s.id % 5 = 0) c (class);
ANALYZE subject, service;

SELECT count(*) AS subjects,
       count(*) FILTER (WHERE g.class IS DISTINCT FROM s.class) AS wrong
FROM subject s
JOIN (SELECT s.id, beian_subject_class_agg(s.subject_state, v.class, s.restricted) AS class
      FROM subject s LEFT JOIN service v ON v.subject_id = s.id
      GROUP BY s.id) g USING (id);

-- the same in parallel, from partial states; repeated rows change no class
BEGIN;
CREATE TABLE par_subject AS SELECT * FROM subject;
CREATE TABLE par_service AS
SELECT s.id, s.subject_state, s.restricted, v.class
FROM subject s LEFT JOIN service v ON v.subject_id = s.id, generate_series(1, 50);
ANALYZE par_subject, par_service;
SET LOCAL parallel_setup_cost = 0;
SET LOCAL parallel_tuple_cost = 0;
SET LOCAL min_parallel_table_scan_size = 0;
SET LOCAL max_parallel_workers_per_gather = 2;
SET LOCAL enable_sort = off;
ALTER TABLE par_service SET (parallel_workers = 2);
EXPLAIN (COSTS OFF)
SELECT id, beian_subject_class_agg(subject_state, class, restricted)
FROM par_service GROUP BY id;
SELECT count(*) FILTER (WHERE g.class IS DISTINCT FROM s.class) AS wrong
FROM par_subject s
JOIN (SELECT id, beian_subject_class_agg(subject_state, class, restricted) AS class
      FROM par_service GROUP BY id) g USING (id);
ROLLBACK;

-- as a window
SELECT class, beian_subject_class_agg('filed', class, false) OVER (ORDER BY no) AS so_far
FROM (VALUES (1, NULL), (2, 'unknown'), (3, 'accessed_here'), (4, 'shell')) v (no, class);

-- no rows, no class
SELECT beian_subject_class_agg('filed', 'shell', false) IS NULL AS no_rows
WHERE false;

-- the subject's state is one
SELECT beian_subject_class_agg(s, 'shell', false) FROM unnest(ARRAY['filed', 'none']) s;
SELECT beian_subject_class_agg(s, 'shell', true) FROM unnest(ARRAY['cancelled', NULL]) s;
SELECT beian_subject_class_agg('filed', c, true) FROM unnest(ARRAY['shell', 'normal']) c;

-- services are classed below the join.  Above it, the row that an outer join
-- makes for a subject without services would get a class of its own:
-- beian_service_class never gives NULL.
CREATE TEMP TABLE s (id int, state text, restricted bool);
CREATE TEMP TABLE v (id int, subject_id int, state text, here bool, elsewhere bool);
INSERT INTO s VALUES (1, 'filed', false), (2, 'filed', false), (3, 'filed', false);
INSERT INTO v VALUES (11, 1, 'filed', true, false), (21, 2, 'filed', false, false);

SELECT s.id,
       beian_subject_class_agg(s.state, v.class, s.restricted) AS below,
       beian_subject_class_agg(s.state, CASE WHEN v.id IS NOT NULL THEN
           beian_service_class(s.state, v.state, v.here, v.elsewhere, s.restricted) END,
           s.restricted) AS guarded,
       beian_subject_class_agg(s.state,
           beian_service_class(s.state, v.state, v.here, v.elsewhere, s.restricted),
           s.restricted) AS wrong
FROM s
LEFT JOIN (SELECT v.*, beian_service_class(s.state, v.state, here, elsewhere) AS class
           FROM v JOIN s ON s.id = v.subject_id) v ON v.subject_id = s.id
GROUP BY s.id
ORDER BY s.id;

-- what if we cancel the access of service 11: which services and subjects
-- become shells?
WITH cancelled (id) AS (VALUES (11)),
     what_if AS (
         SELECT v.id, s.id AS subject_id, s.state AS subject_state, s.restricted,
                beian_service_class(s.state, v.state, v.here, v.elsewhere) AS now,
                beian_service_class(s.state, v.state, v.here AND c.id IS NULL, v.elsewhere) AS then
         FROM s
         JOIN v ON v.subject_id = s.id
         LEFT JOIN cancelled c ON c.id = v.id)
SELECT subject_id,
       array_agg(id ORDER BY id) FILTER (WHERE "then" = 'shell' AND now <> 'shell') AS new_shells,
       beian_subject_class_agg(subject_state, now, restricted) AS now,
       beian_subject_class_agg(subject_state, "then", restricted) AS "then"
FROM what_if
GROUP BY subject_id
HAVING bool_or("then" = 'shell' AND now <> 'shell')
ORDER BY subject_id;

-- why
SELECT r.class, x.*
FROM (VALUES ('restricted', 'filed', 2, 1, 0, true), ('unknown', NULL, 2, 1, 0, false),
             ('unknown', 'filed', 0, 0, 1, false), ('unknown', 'filed', NULL, 0, 0, false),
             ('not_filed', 'none', 0, 0, 0, false), ('cancelled', 'cancelled', 0, 0, 0, false),
             ('shell_subject', 'filed', 0, 0, 0, false), ('partial_shell', 'filed', 2, 1, 0, NULL)
     ) r (class, state, n, s, u, restricted),
     beian_explain_subject_class(state, n, s, u, restricted) x;
