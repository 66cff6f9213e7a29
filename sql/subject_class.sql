-- Classes of subjects: from counts, and as an aggregate over joined rows.

-- The ladder once more, for facts that are all known.
CREATE FUNCTION pg_temp.class_of(state text, services int, shells int, unknowns int, restricted bool)
RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT class
	FROM (VALUES
		(1, restricted, 'restricted'),
		(2, state = 'none', 'not_filed'),
		(3, state = 'cancelled', 'cancelled'),
		(4, services = 0 AND unknowns = 0, 'shell_subject'),
		(5, services = 0, 'unknown'),
		(6, shells = services AND unknowns = 0, 'all_shell'),
		(7, shells > 0 AND services > shells, 'partial_shell'),
		(8, unknowns > 0, 'unverified'),
		(9, true, 'normal')) rule (no, holds, class)
	WHERE holds
	ORDER BY no
	LIMIT 1
$$;

-- every pattern of what is known and what is not, with the classes of all its
-- completions; counts up to 3 have all that matters of greater ones
CREATE TEMP VIEW state AS
SELECT v AS given, c AS may_be
FROM unnest(ARRAY['filed', 'cancelled', 'none', 'unknown', NULL]) v
JOIN unnest(ARRAY['filed', 'cancelled', 'none']) c ON v = c OR v = 'unknown' OR v IS NULL;
CREATE TEMP VIEW counted AS
SELECT v AS given, c AS may_be
FROM unnest(ARRAY[0, 1, 2, 3, NULL]) v
JOIN generate_series(0, 3) c ON v = c OR v IS NULL;
CREATE TEMP VIEW truth AS
SELECT v AS given, c AS may_be
FROM unnest(ARRAY[true, false, NULL]) v
JOIN unnest(ARRAY[true, false]) c ON v = c OR v IS NULL;

CREATE TEMP TABLE reference AS
SELECT s.given AS subject_state, n.given AS services, m.given AS shells, u.given AS unknowns, r.given AS restricted,
       count(*) AS completions,
       CASE WHEN count(DISTINCT c.class) = 1 THEN min(c.class) ELSE 'unknown' END AS class
FROM state s, counted n, counted m, counted u, truth r,
     LATERAL (SELECT pg_temp.class_of(s.may_be, n.may_be, m.may_be, u.may_be, r.may_be) AS class) c
WHERE m.may_be <= n.may_be AND (n.given IS NOT NULL OR m.given IS DISTINCT FROM 3)
GROUP BY 1, 2, 3, 4, 5;

SELECT count(*) AS patterns, sum(completions) AS completions,
       count(*) FILTER (WHERE class IS DISTINCT FROM
           beian_subject_class(subject_state, services, shells, unknowns, restricted)) AS wrong,
       count(*) FILTER (WHERE NOT restricted AND class IS DISTINCT FROM
           beian_subject_class(subject_state, services, shells, unknowns)) AS not_given
FROM reference;

SELECT class, count(*) FROM reference GROUP BY 1 ORDER BY 1;

-- a service of which nothing is known may be a shell, may live, may be
-- cancelled: a class that does not say so holds for all of these
CREATE TEMP TABLE known AS
SELECT services, shells, unknowns, class FROM reference
WHERE subject_state = 'filed' AND restricted = false AND num_nulls(services, shells, unknowns) = 0;
SELECT k.class, count(*), count(*) FILTER (WHERE k.class <> ALL (c.classes)) AS differ,
       min(cardinality(c.classes)) AS fewest, max(cardinality(c.classes)) AS most
FROM known k,
     LATERAL (SELECT array_agg(DISTINCT pg_temp.class_of('filed', k.services + s + l, k.shells + s, 0, false)) AS classes
              FROM generate_series(0, k.unknowns) s, generate_series(0, k.unknowns - s) l) c
WHERE k.unknowns > 0
GROUP BY 1
ORDER BY 1;

-- a count that is not known
SELECT s AS subject_state, r AS restricted,
       beian_subject_class(s, NULL, 1, 0, r) AS services,
       beian_subject_class(s, 2, NULL, 0, r) AS shells,
       beian_subject_class(s, 2, 1, NULL, r) AS unknowns
FROM unnest(ARRAY['filed', 'cancelled', 'none', NULL]) WITH ORDINALITY a (s, no),
     unnest(ARRAY[false, true, NULL]) r
ORDER BY no, r;
SELECT beian_subject_class('filed', 2147483648, 2147483648, 0) AS many,
       beian_subject_class('filed', 9223372036854775807, 0, NULL) AS most;

SELECT beian_subject_class('filed', -1, 0, 0);
SELECT beian_subject_class('filed', 1, 0, -1);
SELECT beian_subject_class('filed', 1, 2, 0);
SELECT beian_subject_class('active', 1, 0, 0);

-- the aggregate: a row for each service of each combination; cancelled and
-- unfiled services, and the row without a service of an outer join, count for
-- nothing; a restricted service is one not known
CREATE TEMP TABLE subject AS
SELECT row_number() OVER () AS id, * FROM reference
WHERE num_nulls(services, shells, unknowns) = 0;

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
-- unknown and NULL are the same state
SELECT beian_subject_class_agg(s, 'shell', false) FROM unnest(ARRAY['unknown', NULL]) s;

-- whether it is restricted is the subject's own: true in any row counts
SELECT r, beian_subject_class_agg('filed', 'shell', x) AS class
FROM (VALUES ('{f,f}'::bool[]), ('{f,t}'), ('{f,NULL}'), ('{NULL,t}')) v (r), unnest(r) x
GROUP BY 1
ORDER BY 1;

-- called by hand, with any state
SELECT seen, beian_subject_class_accum(seen, 'filed', 'shell', false) AS accum, beian_subject_class_final(seen) AS final
FROM unnest(ARRAY[NULL, 0, 1, 65, 193, 449]::bigint[]) seen;
SELECT beian_subject_class_accum(512, 'filed', NULL, false);
SELECT beian_subject_class_accum(-1, 'filed', NULL, false);
SELECT beian_subject_class_final(-9223372036854775808);
SELECT beian_subject_class_final(3);
SELECT beian_subject_class_final(15);

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

-- why: the facts named are those given; all others not known, they make the
-- same class, and no fewer of them do
CREATE TEMP TABLE why AS
SELECT r.class,
       jsonb_strip_nulls(jsonb_build_object('subject_state', nullif(subject_state, 'unknown'),
           'services', services, 'shells', shells, 'unknowns', unknowns, 'restricted', restricted)) AS known,
       x.*
FROM reference r,
     LATERAL (SELECT array_agg(fact) AS facts, jsonb_strip_nulls(jsonb_object_agg(fact, value)) AS named
              FROM beian_explain_subject_class(subject_state, services, shells, unknowns, restricted)) x;
CREATE FUNCTION pg_temp.class_by(f jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT beian_subject_class(f->>'subject_state', (f->>'services')::bigint, (f->>'shells')::bigint,
		(f->>'unknowns')::bigint, (f->>'restricted')::bool)
$$;
SELECT count(*) AS explained,
       count(*) FILTER (WHERE EXISTS (SELECT FROM unnest(facts) f WHERE known->>f IS DISTINCT FROM named->>f)) AS untrue,
       count(*) FILTER (WHERE pg_temp.class_by(named) <> class) AS not_enough
FROM why;
-- but for one: beside others not known, a single service may be a shell or not
SELECT class, named, k AS idle
FROM why, jsonb_object_keys(named) k
WHERE class <> 'unknown' AND pg_temp.class_by(named - k) = class
  AND NOT (class = 'unverified' AND named->>'services' = '1' AND k = 'shells');

SELECT r.class, x.*
FROM (VALUES ('restricted', 'filed', 2, 1, 0, true), ('unknown', NULL, 2, 1, 0, false),
             ('unknown', 'filed', 0, 0, 1, false), ('unknown', 'filed', NULL, 0, NULL, false),
             ('unknown', 'filed', 2, NULL, 0, false), ('unknown', 'filed', 2, 2, 0, NULL),
             ('not_filed', 'none', 0, 0, 0, false), ('cancelled', 'cancelled', 0, 0, 0, false),
             ('shell_subject', 'filed', 0, 0, 0, false), ('partial_shell', 'filed', 2, 1, 7, false),
             ('unverified', 'filed', 2, 2, 1, false)
     ) r (class, state, n, s, u, restricted),
     beian_explain_subject_class(state, n, s, u, restricted) x;
SELECT beian_explain_subject_class('filed', 1, 2, 0);
