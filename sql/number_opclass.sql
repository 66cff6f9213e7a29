-- Operator classes: every way to find, join and group gives the same rows.
CREATE TEMP TABLE a (id int, n icp_number, p psb_number);
CREATE TEMP TABLE b (id int, n icp_number, p psb_number);
-- a fixed sequence that looks random, with repeats and NULLs
INSERT INTO a
SELECT i, CASE WHEN i % 97 <> 0 THEN make_icp_number(code, to_char(2020000001 + r % 300, 'FM0000000000'), nullif(r % 4, 0)::int) END,
       CASE WHEN i % 89 <> 0 THEN (psb_char || '公网安备' || code || '010202' || to_char(1 + r % 500, 'FM000000'))::psb_number END
FROM generate_series(1, 6000) i, LATERAL (SELECT (i * 1103515245::bigint + 12345) % 2147483648 / 65536) l (r)
JOIN beian_region ON code = (array['11', '44', '51', '62'])[1 + r % 4];
INSERT INTO b SELECT id + 1000000, n, p FROM a WHERE id % 3 = 0;
INSERT INTO b SELECT id + 2000000, make_icp_number('新', '2020000001', id), p FROM a WHERE id < 300;
ANALYZE a; ANALYZE b;

-- joins by merge, hash and nested loop agree with one on text
CREATE TEMP VIEW joined AS
SELECT count(*), sum(a.id::bigint * b.id) FROM a JOIN b ON a.n = b.n;
SELECT count(*), sum(a.id::bigint * b.id) FROM a JOIN b ON a.n::text = b.n::text;
SET enable_hashjoin = off; SET enable_nestloop = off;
EXPLAIN (COSTS OFF) TABLE joined;
TABLE joined;
SET enable_hashjoin = on; SET enable_mergejoin = off;
EXPLAIN (COSTS OFF) TABLE joined;
TABLE joined;
SET enable_hashjoin = off; SET enable_nestloop = on; SET enable_material = off;
TABLE joined;
RESET enable_hashjoin; RESET enable_mergejoin; RESET enable_material;
SELECT count(*), sum(a.id::bigint * b.id) FROM a JOIN b ON a.p = b.p;
SELECT count(*), sum(a.id::bigint * b.id) FROM a JOIN b ON a.p::text = b.p::text;

-- grouping by sort and by hash
SET enable_hashagg = off;
SELECT count(*), sum(k * k) FROM (SELECT count(*) AS k FROM a GROUP BY n) g;
RESET enable_hashagg; SET enable_sort = off;
SELECT count(*), sum(k * k) FROM (SELECT count(*) AS k FROM a GROUP BY n) g;
RESET enable_sort;
SELECT count(*), sum(k * k) FROM (SELECT count(*) AS k FROM a GROUP BY n::text) g;

-- index scans agree with sequential ones, for every operator and access method
CREATE TEMP TABLE answers (way text, question text, answer bigint);
CREATE TEMP VIEW questions AS
SELECT '=' AS question, (SELECT sum(id) FROM a WHERE n = '粤ICP备2020000042号-1') AS answer
UNION ALL SELECT '<', (SELECT sum(id) FROM a WHERE n < '京ICP备2020000042号-1')
UNION ALL SELECT '<=', (SELECT sum(id) FROM a WHERE n <= '京ICP备2020000042号-1')
UNION ALL SELECT '>', (SELECT sum(id) FROM a WHERE n > '陇ICP备2020000242号-1')
UNION ALL SELECT '>=', (SELECT sum(id) FROM a WHERE n >= '陇ICP备2020000242号-1')
UNION ALL SELECT 'between', (SELECT sum(id) FROM a WHERE n BETWEEN '粤ICP备2020000042号' AND '粤ICP备2020000044号-1')
UNION ALL SELECT 'any', (SELECT sum(id) FROM a WHERE n = ANY ('{粤ICP备2020000042号-1,蜀ICP备2020000011号-2,新ICP备2020000011号}'))
UNION ALL SELECT 'null', (SELECT sum(id) FROM a WHERE n IS NULL)
UNION ALL SELECT '<@', (SELECT sum(id) FROM a WHERE n <@ '粤ICP备2020000042号')
UNION ALL SELECT '@>', (SELECT sum(id) FROM a WHERE n @> '京ICP备2020000045号-3')
UNION ALL SELECT 'region', (SELECT sum(id) FROM a WHERE icp_in_region(n, '蜀'))
UNION ALL SELECT 'psb', (SELECT sum(id) FROM a WHERE p BETWEEN '京公网安备11010202000042号' AND '京公网安备11010202000060号');
INSERT INTO answers SELECT 'seq', * FROM questions;
SET enable_seqscan = off;
CREATE INDEX a_index ON a (n); CREATE INDEX a_psb ON a (p);
INSERT INTO answers SELECT 'btree', * FROM questions;
DROP INDEX a_index, a_psb;
CREATE INDEX a_index ON a (n DESC NULLS LAST);
INSERT INTO answers SELECT 'btree desc', * FROM questions;
DROP INDEX a_index;
CREATE INDEX a_index ON a USING hash (n); CREATE INDEX a_psb ON a USING hash (p);
INSERT INTO answers SELECT 'hash', * FROM questions;
DROP INDEX a_index, a_psb;
CREATE INDEX a_index ON a USING brin (n) WITH (pages_per_range = 2);
INSERT INTO answers SELECT 'brin', * FROM questions;
DROP INDEX a_index;
CREATE INDEX a_index ON a USING brin (n icp_number_minmax_multi_ops) WITH (pages_per_range = 2);
CREATE INDEX a_psb ON a USING brin (p psb_number_minmax_multi_ops) WITH (pages_per_range = 2);
INSERT INTO answers SELECT 'brin multi', * FROM questions;
DROP INDEX a_index, a_psb;
RESET enable_seqscan;
SELECT question, count(*), count(answer), min(answer) = max(answer) AS agree
FROM answers GROUP BY 1 ORDER BY question COLLATE "C";

-- unique keys, upserts, conflicts
CREATE TEMP TABLE keyed (n icp_number PRIMARY KEY, p psb_number UNIQUE);
INSERT INTO keyed VALUES ('川ICP备10200063号-1', '蜀公网安备51010602000001号');
INSERT INTO keyed VALUES ('蜀ICP备10200063号-1', NULL) ON CONFLICT (n) DO UPDATE SET p = NULL RETURNING *;
INSERT INTO keyed VALUES ('蜀ICP備10200063-1', NULL);

-- hashes: equal for equal numbers, no collision of 64 bits and few of 32
CREATE TEMP TABLE many AS
SELECT make_icp_number('京', to_char(2020000001 + i / 10, 'FM0000000000'), nullif(i % 10, 0)) AS n
FROM generate_series(0, 999999) i;
SELECT count(*), count(DISTINCT icp_number_hash_extended(n, 0)) AS wide,
       count(DISTINCT icp_number_hash(n)) > 999700 AS narrow
FROM many;
SELECT icp_number_hash('川ICP备10200063') = icp_number_hash('蜀ICP备10200063号') AS narrow,
       icp_number_hash_extended('川ICP备10200063', 7) = icp_number_hash_extended('蜀ICP备10200063号', 7) AS wide,
       psb_number_hash('黔公网安备52270102000276号') = psb_number_hash('贵公网安备52270102000276号') AS psb;

-- a btree of repeated numbers is as small as one of bigint
CREATE TEMP TABLE repeated AS SELECT n, 1 + row_number() OVER () / 50 AS i FROM many LIMIT 100000;
UPDATE repeated SET n = make_icp_number('京', to_char(2020000000 + i, 'FM0000000000'));
CREATE INDEX repeated_n ON repeated (n); CREATE INDEX repeated_i ON repeated (i);
SELECT pg_relation_size('repeated_n') = pg_relation_size('repeated_i') AS same_size;

-- partitions by range and by hash are pruned
CREATE TABLE parts (n icp_number) PARTITION BY RANGE (n);
CREATE TABLE parts_beijing PARTITION OF parts FOR VALUES FROM ('京ICP备00001号') TO ('津ICP备00001号');
CREATE TABLE parts_rest PARTITION OF parts DEFAULT;
INSERT INTO parts VALUES ('京ICP备05070218号-1'), ('津ICP备05070218号-1'), (NULL);
EXPLAIN (COSTS OFF) SELECT * FROM parts WHERE n = '京ICP备05070218号-1';
EXPLAIN (COSTS OFF) SELECT * FROM parts WHERE icp_in_region(n, '北京');
EXPLAIN (COSTS OFF) SELECT * FROM parts WHERE n <@ '京ICP备05070218号';
EXPLAIN (COSTS OFF) SELECT * FROM parts WHERE '京ICP备05070218号' @> n;
EXPLAIN (COSTS OFF) SELECT * FROM parts WHERE n @> '京ICP备05070218号-1';
EXPLAIN (COSTS OFF) SELECT * FROM parts WHERE icp_subject(n) = '京ICP备05070218号';
-- at the start of a generic plan
SET plan_cache_mode = force_generic_plan;
PREPARE parts_of(text) AS SELECT * FROM parts WHERE n <@ $1;
EXPLAIN (COSTS OFF) EXECUTE parts_of('京ICP备05070218号');
EXECUTE parts_of('京ICP备05070218号');
EXECUTE parts_of('京ICP备05070218号-1');
EXECUTE parts_of(NULL);
RESET plan_cache_mode;
CREATE TABLE hashed (n icp_number) PARTITION BY HASH (n);
CREATE TABLE hashed_0 PARTITION OF hashed FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE hashed_1 PARTITION OF hashed FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO hashed SELECT n FROM a;
SELECT count(*) > 2000 AS spread FROM hashed GROUP BY tableoid;
EXPLAIN (COSTS OFF) SELECT * FROM hashed WHERE n = '京ICP备05070218号-1';
EXPLAIN (COSTS OFF) SELECT * FROM hashed WHERE n @> '京ICP备05070218号-1';
DROP TABLE parts, hashed;

-- catalog: what is bound to each class
SELECT am.amname, c.opcname, c.opcdefault, f.opfname,
       (SELECT string_agg(amproc::regproc::text, ' ' ORDER BY amprocnum)
        FROM pg_amproc WHERE amprocfamily = f.oid AND amprocnum <> 6) AS support
FROM pg_opclass c
JOIN pg_opfamily f ON f.oid = c.opcfamily
JOIN pg_am am ON am.oid = c.opcmethod
WHERE c.opcintype IN ('icp_number'::regtype, 'psb_number'::regtype)
ORDER BY 1, 2;
SELECT o.oid::regoperator, o.oprcom::regoper, o.oprnegate::regoper, o.oprcanhash, o.oprcanmerge, o.oprrest, o.oprjoin
FROM pg_operator o
WHERE o.oprleft IN ('icp_number'::regtype, 'psb_number'::regtype)
ORDER BY o.oid::regoperator::text COLLATE "C";
SELECT p.oid::regprocedure FROM pg_proc p
WHERE p.proleakproof AND p.pronamespace = 'public'::regnamespace
ORDER BY p.oid::regprocedure::text COLLATE "C";
