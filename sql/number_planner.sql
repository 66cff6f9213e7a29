-- What the planner makes of @>, <@ and the regions changes no answer: each
-- question is asked twice, once with operators and functions that it knows
-- nothing of and that compare texts.
CREATE FUNCTION slow_contains(a icp_number, b icp_number) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE STRICT AS $$
BEGIN
	RETURN icp_service_no(a) IS NULL AND (a::text = b::text OR starts_with(b::text, a::text || '-'));
END $$;
CREATE FUNCTION slow_contained(a icp_number, b icp_number) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE STRICT AS 'BEGIN RETURN slow_contains(b, a); END';
CREATE FUNCTION slow_subject(a icp_number) RETURNS icp_number
LANGUAGE plpgsql IMMUTABLE STRICT AS $$
BEGIN
	RETURN CASE WHEN icp_service_no(a) IS NULL THEN a ELSE regexp_replace(a::text, '-[0-9]+[AXK]?$', '')::icp_number END;
END $$;
CREATE FUNCTION slow_region(a text, region text) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
	RETURN left(a, 1) = CASE region WHEN '11' THEN '京' WHEN '上海' THEN '沪' WHEN '44' THEN '粤' WHEN '广东' THEN '粤' WHEN '54' THEN '藏' END;
END $$;
CREATE FUNCTION slow_in_region(a icp_number, region text) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE STRICT AS 'BEGIN RETURN slow_region(a::text, region); END';
CREATE FUNCTION slow_psb_in_region(a psb_number, region text) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE STRICT AS 'BEGIN RETURN slow_region(a::text, region); END';
CREATE OPERATOR @@> (FUNCTION = slow_contains, LEFTARG = icp_number, RIGHTARG = icp_number);
CREATE OPERATOR <@@ (FUNCTION = slow_contained, LEFTARG = icp_number, RIGHTARG = icp_number);

-- numbers of a few subjects, drawn at random; some NULL
SELECT setseed(0.25);
CREATE FUNCTION drawn(service boolean) RETURNS icp_number LANGUAGE sql VOLATILE AS $$
	SELECT CASE WHEN random() < 0.05 THEN NULL
	       ELSE make_icp_number((array['京', '沪', '粤', '藏'])[ceil(random() * 4)],
	            (array['20210000', '20230001', '05070218'])[ceil(random() * 3)],
	            CASE WHEN service AND random() < 0.8 THEN ceil(random() * 3)::int END) END
$$;
CREATE FUNCTION drawn_telecom() RETURNS icp_number LANGUAGE sql VOLATILE AS $$
	SELECT make_icp_number((array['粤', '合字', ''])[ceil(random() * 3)], '20090059',
	            CASE WHEN random() < 0.6 THEN ceil(random() * 3)::int END, classes => '{B2}')
$$;
CREATE TABLE nums (id int, n icp_number);
INSERT INTO nums SELECT i, CASE WHEN i % 4 = 0 THEN drawn_telecom() ELSE drawn(true) END FROM generate_series(1, 150) i;
CREATE TABLE subs (id int, s icp_number, r text);
INSERT INTO subs SELECT i, CASE WHEN i % 4 = 0 THEN drawn_telecom() ELSE drawn(i % 5 = 0) END,
                        (array['11', '上海', '44', '54', NULL])[1 + i % 5] FROM generate_series(1, 40) i;
CREATE INDEX nums_n ON nums (n);
CREATE INDEX subs_s ON subs (s);
CREATE DOMAIN filed AS icp_number;
CREATE TABLE doms (id int, n filed, s filed);
INSERT INTO doms SELECT n.id, n.n, s.s FROM nums n LEFT JOIN subs s USING (id);
CREATE INDEX doms_n ON doms (n);
CREATE TABLE parts (id int, n icp_number) PARTITION BY RANGE (n);
CREATE TABLE parts_low PARTITION OF parts FOR VALUES FROM (MINVALUE) TO ('沪ICP备00001号');
CREATE TABLE parts_high PARTITION OF parts FOR VALUES FROM ('沪ICP备00001号') TO (MAXVALUE);
CREATE TABLE parts_null PARTITION OF parts DEFAULT;
INSERT INTO parts TABLE nums;
CREATE INDEX ON parts (n);
CREATE TABLE texts (id int, t text);
INSERT INTO texts SELECT id, CASE WHEN id % 9 = 0 THEN 'none' ELSE n::text END FROM nums;
CREATE TABLE police (id int, p psb_number);
INSERT INTO police SELECT i, CASE WHEN i % 10 <> 0 THEN (psb_char || '公网安备' || code || '01020' || i)::psb_number END
FROM generate_series(2000000, 2000030) i, beian_region WHERE code IN ('11', '31', '54');
CREATE INDEX police_p ON police (p);
CREATE TABLE guarded (id int, n icp_number);
INSERT INTO guarded TABLE nums;
CREATE INDEX guarded_n ON guarded (n);
ALTER TABLE guarded ENABLE ROW LEVEL SECURITY;
CREATE POLICY guard ON guarded USING (id % 3 <> 0 AND NOT n <@ '京ICP备05070218号');
CREATE VIEW barrier WITH (security_barrier) AS SELECT * FROM nums WHERE id % 2 = 0;
ANALYZE nums; ANALYZE subs; ANALYZE doms; ANALYZE parts; ANALYZE police; ANALYZE guarded;

-- the questions; $1 is a number, $2 a region
CREATE TABLE question (no int GENERATED ALWAYS AS IDENTITY, q text);
INSERT INTO question (q) VALUES
	-- one table, whatever the other side
	('SELECT id, n <@ $1, $1 @> n, n @> $1, $1 <@ n, $1 @> $1, icp_in_region(n, $2) FROM nums'),
	('SELECT id FROM nums WHERE n <@ $1'),
	('SELECT id FROM nums WHERE NOT n <@ $1'),
	('SELECT id FROM nums WHERE $1 @> n OR n @> $1'),
	('SELECT id FROM nums WHERE (n <@ $1) IS NULL'),
	('SELECT id FROM nums WHERE (n @> $1) IS NOT TRUE'),
	('SELECT id FROM subs WHERE s @> $1'),
	('SELECT id FROM nums WHERE icp_subject(n) = $1'),
	('SELECT id FROM nums WHERE $1 = icp_subject(n)'),
	('SELECT id FROM nums WHERE NOT icp_subject(n) = $1'),
	('SELECT id FROM nums WHERE icp_subject(icp_subject(n)) = $1'),
	('SELECT id FROM nums WHERE icp_subject(n) <@ $1'),
	('SELECT id FROM nums WHERE icp_in_region(n, $2)'),
	('SELECT id FROM nums WHERE NOT icp_in_region(n, $2)'),
	('SELECT id FROM nums WHERE icp_in_region(icp_subject(n), $2)'),
	('SELECT id, p FROM police WHERE psb_in_region(p, $2)'),
	('SELECT id, p FROM police WHERE NOT psb_in_region(p, $2)'),
	('SELECT id FROM parts WHERE n <@ $1'),
	('SELECT id FROM parts WHERE NOT $1 @> n AND icp_in_region(n, $2)'),
	('SELECT id FROM doms WHERE n <@ $1 OR s @> $1 OR n <@ s'),
	('SELECT id FROM doms WHERE icp_in_region(n, $2) AND NOT icp_subject(n) = $1'),
	('SELECT id FROM texts WHERE try_icp_number(t) <@ $1'),
	('SELECT id FROM guarded WHERE n <@ $1'),
	('SELECT id FROM guarded WHERE icp_in_region(n, $2) AND NOT n <@ $1'),
	('SELECT id FROM barrier WHERE n <@ $1 OR icp_in_region(n, $2)'),
	('SELECT id FROM nums WHERE n <@ ANY (ARRAY[$1, ''京ICP备05070218号''])'),
	('SELECT id, CASE $1 WHEN icp_subject(n) THEN 1 WHEN n THEN 2 END, CASE WHEN n <@ $1 THEN 3 END FROM nums'),
	('SELECT id, n <@ unnest(ARRAY[$1, NULL, ''京ICP备05070218号'']) FROM nums'),
	('SELECT n <@ $1 AS within, count(*) FROM nums GROUP BY 1'),
	('SELECT icp_subject(n) FROM nums GROUP BY 1 HAVING max(n) <@ $1 OR min(n) <@ max(icp_subject(n))'),
	('SELECT id, lag(n) OVER w <@ first_value(icp_subject(n)) OVER w, n <@ max($1) OVER w FROM nums WINDOW w AS (ORDER BY id)'),
	-- joins
	('SELECT n.id, s.id FROM nums n, subs s WHERE s.s @> n.n'),
	('SELECT n.id, s.id, s.s @> n.n, n.n <@ s.s, icp_in_region(n.n, s.r) FROM nums n, subs s'),
	('SELECT n.id, s.id FROM nums n, subs s WHERE NOT s.s @> n.n'),
	('SELECT n.id, s.id FROM nums n, subs s WHERE (s.s @> n.n) IS NULL'),
	('SELECT n.id, s.id FROM nums n JOIN subs s ON s.s @> n.n AND s.s = $1'),
	('SELECT n.id, s.id FROM nums n JOIN subs s ON icp_subject(n.n) = s.s AND s.s @> $1'),
	('SELECT n.id, s.id FROM nums n LEFT JOIN subs s ON n.n <@ s.s'),
	('SELECT n.id, s.id FROM nums n RIGHT JOIN subs s ON n.n <@ s.s AND icp_in_region(n.n, $2)'),
	('SELECT n.id FROM nums n LEFT JOIN subs s ON n.n <@ s.s WHERE s.id IS NULL'),
	('SELECT n.id, s.s @> n.n FROM nums n LEFT JOIN subs s ON s.id = n.id'),
	('SELECT n.id, s.id, s.k FROM nums n LEFT JOIN (SELECT id, coalesce(s, $1) AS k FROM subs) s ON s.k @> n.n WHERE s.k <@ $1 OR s.id IS NULL'),
	('SELECT n.id, s.id, m.id FROM nums n LEFT JOIN subs s ON s.s @> n.n LEFT JOIN nums m ON s.s @> m.n AND m.id = n.id + 1'),
	('SELECT d.id, s.id FROM doms d JOIN subs s ON s.s @> d.n'),
	('SELECT d.id, n.id FROM doms d JOIN nums n ON n.n <@ d.s'),
	('SELECT d.id FROM doms d WHERE d.s @> d.n'),
	('SELECT p.id, s.id FROM parts p JOIN subs s ON p.n <@ s.s'),
	('SELECT t.id, s.id FROM texts t JOIN subs s ON s.s @> try_icp_number(t.t)'),
	('SELECT n.id, s.id FROM nums n JOIN subs s ON icp_in_region(n.n, s.r)'),
	('SELECT p.id, s.id FROM police p LEFT JOIN subs s ON psb_in_region(p.p, s.r)'),
	('SELECT g.id, s.id FROM guarded g JOIN subs s ON s.s @> g.n'),
	('SELECT b.id, s.id FROM barrier b LEFT JOIN subs s ON icp_subject(b.n) = s.s'),
	-- subqueries
	('SELECT id FROM nums n WHERE EXISTS (SELECT FROM subs s WHERE s.s @> n.n)'),
	('SELECT id FROM nums n WHERE NOT EXISTS (SELECT FROM subs s WHERE n.n <@ s.s)'),
	('SELECT id, EXISTS (SELECT FROM subs s WHERE s.s @> n.n), EXISTS (SELECT FROM nums m WHERE m.n <@ n.n) FROM nums n'),
	('SELECT id, (SELECT count(*) FROM nums n WHERE n.n <@ s.s), (SELECT count(*) FROM parts n WHERE icp_in_region(n.n, s.r)) FROM subs s'),
	('SELECT id FROM nums WHERE n <@ (SELECT s FROM subs WHERE id = 8)'),
	('SELECT id FROM nums WHERE icp_in_region(n, (SELECT r FROM subs WHERE id = 8))'),
	('SELECT id FROM nums n WHERE n <@ (SELECT s FROM subs s WHERE s.id = n.id)'),
	('SELECT id FROM subs s WHERE s @> (SELECT n FROM nums n WHERE s.id = n.id)'),
	('SELECT id FROM nums WHERE n <@ ANY (SELECT s FROM subs)'),
	('SELECT id, n <@ ANY (SELECT s FROM subs), NOT n <@ ANY (SELECT s FROM subs WHERE s IS NOT NULL), n <@ ALL (SELECT s FROM subs WHERE id < 3) FROM nums'),
	('SELECT id, s @> ANY (SELECT n FROM nums), s @> ANY (SELECT n FROM nums WHERE n IS NOT NULL) FROM subs'),
	('SELECT id FROM nums WHERE icp_subject(n) IN (SELECT s FROM subs)'),
	('SELECT u.n FROM (SELECT n FROM nums UNION ALL SELECT icp_subject(n) FROM nums UNION ALL SELECT $1 UNION ALL SELECT NULL) u WHERE u.n <@ $1 OR icp_in_region(u.n, $2)'),
	('SELECT u.n, s.id FROM (SELECT n FROM nums UNION ALL SELECT icp_subject(n) FROM parts UNION ALL SELECT $1) u JOIN subs s ON s.s @> u.n'),
	('SELECT u.n, s.id FROM (SELECT n FROM nums UNION SELECT n FROM doms) u LEFT JOIN subs s ON s.s @> u.n AND icp_in_region(u.n, s.r)'),
	('WITH k AS (SELECT s FROM subs WHERE id < 10) SELECT n.id, k.s FROM nums n JOIN k ON k.s @> n.n'),
	('WITH k AS MATERIALIZED (SELECT s, r FROM subs WHERE id < 10) SELECT n.id, k.s FROM nums n JOIN k ON k.s @> n.n OR icp_in_region(n.n, k.r)'),
	('WITH RECURSIVE up (n) AS (SELECT n FROM nums WHERE id < 20 UNION SELECT s.s FROM subs s JOIN up ON s.s @> up.n) SELECT * FROM up'),
	('SELECT u, s.id FROM subs s, unnest(ARRAY[s.s, $1, ''京ICP备05070218号-2'']) u WHERE u <@ s.s'),
	('SELECT u.*, s.id FROM subs s, ROWS FROM (unnest(ARRAY[s.s]), generate_series(1, (s.s @> $1)::int)) u'),
	-- lateral: simplified before it is pulled up
	('SELECT y.* FROM subs t, LATERAL (SELECT y.* FROM nums z, LATERAL (SELECT g FROM nums x, generate_series(1, icp_in_region(x.n, t.r)::int) g) y WHERE z.id < 4) y'),
	('SELECT y.* FROM subs t, LATERAL (SELECT y.* FROM (SELECT 1) z, LATERAL (SELECT g, x.id FROM nums x, generate_series(1, icp_in_region(x.n, t.r)::int) g) y) y'),
	('SELECT y.* FROM subs t, LATERAL (SELECT y.* FROM nums z, LATERAL (SELECT g, x.id FROM nums x, generate_series(1, (x.n <@ t.s)::int) g) y WHERE z.id < 4) y'),
	('SELECT y.* FROM subs t, LATERAL (SELECT y.* FROM (SELECT 1) z, LATERAL (SELECT g, x.id FROM nums x, generate_series(1, (t.s @> x.n)::int) g) y) y'),
	('SELECT y.* FROM subs t, LATERAL (SELECT y.* FROM nums z, LATERAL (SELECT g, x.id FROM nums x, generate_series(1, (icp_subject(x.n) = t.s)::int) g) y WHERE z.id < 4) y'),
	('SELECT y.* FROM subs t, LATERAL (SELECT y.* FROM nums z, LATERAL (SELECT g, x.id FROM police x, generate_series(1, psb_in_region(x.p, t.r)::int) g) y WHERE z.id < 4) y'),
	('SELECT s.id, v.* FROM subs s, LATERAL (SELECT n.id FROM nums n WHERE n.n <@ s.s AND icp_in_region(n.n, s.r)) v'),
	('SELECT s.id, v.* FROM subs s LEFT JOIN LATERAL (SELECT n.id, n.n <@ s.s AS same FROM nums n WHERE n.id = s.id) v ON v.same'),
	('SELECT s.id, v.* FROM subs s LEFT JOIN LATERAL (SELECT count(*), max(n) FROM parts n WHERE n.n <@ s.s OR icp_in_region(n.n, s.r)) v ON true'),
	('SELECT s.id, v.* FROM subs s CROSS JOIN LATERAL (SELECT n.id FROM nums n WHERE n.n <@ s.s ORDER BY n.n, n.id LIMIT 2) v');

-- rows of a question in a fixed order, as one text
CREATE FUNCTION answer(q text, s icp_number, r text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE result text;
BEGIN
	EXECUTE 'PREPARE asked (icp_number, text) AS SELECT coalesce(string_agg(a::text, '' '' ORDER BY a::text COLLATE "C"), '''') FROM (' || q || ') a';
	EXECUTE format('EXECUTE asked (%L, %L)', s, r) INTO result;
	DEALLOCATE asked;
	RETURN result;
END $$;
CREATE FUNCTION slowly(q text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT regexp_replace(replace(replace(replace(replace(q, '@>', '@@>'), '<@', '<@@'),
	       'icp_in_region', 'slow_in_region'), 'psb_in_region', 'slow_psb_in_region'), 'icp_subject', 'slow_subject', 'g')
$$;
CREATE TABLE parameter (s icp_number, r text);
INSERT INTO parameter VALUES ('京ICP备05070218号', '11'), ('粤B2-20090059-1', '广东'), ('合字B2-20090059', '54'), (NULL, NULL);
CREATE ROLE regress_beian_asker;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO regress_beian_asker;
SET ROLE regress_beian_asker;
CREATE TEMP TABLE expected AS
SELECT no, q, s, r, answer(slowly(q), s, r) AS a FROM question, parameter;
-- no question is without an answer
SELECT no, q FROM expected GROUP BY 1, 2 HAVING max(a) = '' ORDER BY 1;

-- the same, however it is planned
SET jit = off;
CREATE TEMP VIEW wrong AS
SELECT no, q, s, r, a, got FROM expected, LATERAL (SELECT answer(q, s, r) AS got) g WHERE got <> a ORDER BY no, s;
SELECT count(*) > 200 AS asked FROM expected;
TABLE wrong;
SET plan_cache_mode = force_generic_plan;
TABLE wrong;
SET enable_seqscan = off;
TABLE wrong;
SET enable_hashjoin = off; SET enable_mergejoin = off;
TABLE wrong;
SET enable_hashjoin = off; SET enable_mergejoin = on; SET enable_nestloop = off;
TABLE wrong;
SET enable_hashjoin = on; SET enable_mergejoin = off; SET enable_hashagg = off; SET enable_partitionwise_join = on;
TABLE wrong;
RESET plan_cache_mode; RESET enable_seqscan; RESET enable_hashagg; RESET enable_hashjoin; RESET enable_mergejoin; RESET enable_nestloop;
SET join_collapse_limit = 1; SET from_collapse_limit = 1; SET enable_memoize = off; SET enable_material = off;
TABLE wrong;
RESET ALL;
RESET ROLE;

-- what is volatile is computed once for each row
CREATE SEQUENCE calls;
CREATE FUNCTION counted(icp_number) RETURNS icp_number LANGUAGE plpgsql VOLATILE AS $$
BEGIN
	PERFORM nextval('calls');
	RETURN $1;
END $$;
CREATE FUNCTION counted_region(text) RETURNS text LANGUAGE plpgsql VOLATILE AS $$
BEGIN
	PERFORM nextval('calls');
	RETURN $1;
END $$;
CREATE FUNCTION calls_of(q text) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
	PERFORM setval('calls', 1, false);
	EXECUTE 'SELECT count(*) FROM (' || q || ') a';
	RETURN nextval('calls') - 1;
END $$;
SELECT calls_of('SELECT FROM nums WHERE n <@ counted(''京ICP备05070218号'')') AS subject,
       calls_of('SELECT FROM nums WHERE counted(n) <@ ''京ICP备05070218号''') AS number,
       calls_of('SELECT FROM nums WHERE counted(n) @> ''京ICP备05070218号''') AS column,
       calls_of('SELECT FROM nums WHERE icp_subject(counted(n)) = ''京ICP备05070218号''') AS equality,
       calls_of('SELECT FROM nums WHERE icp_in_region(n, counted_region(''京''))') AS region,
       calls_of('SELECT FROM nums WHERE icp_in_region(counted(n), ''京'')') AS of_region,
       calls_of('SELECT FROM nums n JOIN subs s ON s.s @> counted(n.n)') IN (150, 40 * 150) AS joined;
SELECT (SELECT count(*) FROM nums WHERE n <@ counted('京ICP备05070218号')) = (SELECT count(*) FROM nums WHERE n <@ '京ICP备05070218号') AS same;

-- leakproof: under row security an index is used, and no function of a user's
-- sees what it must not
CREATE FUNCTION spy(icp_number) RETURNS boolean LANGUAGE plpgsql COST 0.0001 AS $$
BEGIN
	RAISE NOTICE 'saw %', $1;
	RETURN true;
END $$;
SET ROLE regress_beian_asker;
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT id FROM guarded WHERE n <@ '藏ICP备20230001号' AND spy(n);
SELECT count(*) FROM guarded WHERE n <@ '藏ICP备20230001号' AND spy(n);
EXPLAIN (COSTS OFF) SELECT g.id FROM subs s JOIN guarded g ON s.s @> g.n WHERE s.id = 1;
RESET enable_seqscan;
RESET ROLE;

-- a support function that a superuser attaches to something else does nothing
CREATE FUNCTION other_contains(bytea, bigint) RETURNS boolean LANGUAGE plpgsql IMMUTABLE
	SUPPORT icp_number_contains_support AS 'BEGIN RETURN true; END';
CREATE FUNCTION other_region(bigint, bytea) RETURNS boolean LANGUAGE plpgsql IMMUTABLE
	SUPPORT icp_number_in_region_support AS 'BEGIN RETURN true; END';
CREATE FUNCTION other_result(icp_number, icp_number) RETURNS text LANGUAGE plpgsql IMMUTABLE
	SUPPORT icp_number_contained_support AS $$BEGIN RETURN 'a text'; END$$;
CREATE FUNCTION other_set(icp_number, icp_number) RETURNS SETOF boolean LANGUAGE plpgsql IMMUTABLE
	SUPPORT icp_number_eq_support AS 'BEGIN RETURN NEXT true; RETURN NEXT false; END';
CREATE FUNCTION icp_in_region(bytea, variadic bigint[]) RETURNS boolean LANGUAGE plpgsql IMMUTABLE
	SUPPORT icp_number_in_region_support AS 'BEGIN RETURN true; END';
SELECT count(*), min(other_result(n, '京ICP备05070218号')) FROM nums
WHERE other_contains(n::text::bytea, 1234567890123456) AND other_region(id, '\xff') AND icp_in_region('\x01'::bytea || n::text::bytea, 1, 2, 3);
SELECT count(*) FROM (SELECT other_set(n, '京ICP备05070218号') FROM nums) a;
DROP FUNCTION other_contains, other_region, other_result, other_set, icp_in_region(bytea, bigint[]);

DROP OWNED BY regress_beian_asker;
DROP ROLE regress_beian_asker;
DROP TABLE nums, subs, doms, parts, texts, police, guarded, question, parameter CASCADE;
DROP DOMAIN filed;
DROP SEQUENCE calls;
DROP OPERATOR @@> (icp_number, icp_number), <@@ (icp_number, icp_number);
DROP FUNCTION slow_contains, slow_contained, slow_subject, slow_region, slow_in_region, slow_psb_in_region, drawn, drawn_telecom,
	answer, slowly, counted, counted_region, calls_of, spy;
