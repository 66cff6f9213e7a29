-- On the far side of postgres_fdw: what is IMMUTABLE is sent there when the
-- server's option says that it has the extension too.
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (extensions 'beian');
CREATE USER MAPPING FOR CURRENT_USER SERVER far;
CREATE FOREIGN TABLE far_service (id int, n icp_number, p psb_number, t text) SERVER far;
EXPLAIN (VERBOSE, COSTS OFF)
SELECT id, n FROM far_service WHERE n = '川ICP备10200063号-1' AND p > '京公网安备11010502030143号';
EXPLAIN (VERBOSE, COSTS OFF)
SELECT id FROM far_service WHERE n <@ '蜀ICP备10200063号';
EXPLAIN (VERBOSE, COSTS OFF)
SELECT id FROM far_service WHERE icp_in_region(n, '四川');
EXPLAIN (VERBOSE, COSTS OFF)
SELECT id FROM far_service WHERE icp_subject(n) = '蜀ICP备10200063号' AND icp_service_no(n) > 1 AND NOT icp_is_placeholder(n);
EXPLAIN (VERBOSE, COSTS OFF)
SELECT id FROM far_service WHERE n::text <> t;
EXPLAIN (VERBOSE, COSTS OFF)
SELECT id FROM far_service WHERE n = try_icp_number(t);
EXPLAIN (VERBOSE, COSTS OFF)
SELECT min(n), max(n) FROM far_service;
SET enable_hashjoin = off; SET enable_mergejoin = off;
EXPLAIN (VERBOSE, COSTS OFF)
SELECT a.id, b.id FROM far_service a JOIN far_service b ON a.n @> b.n;
RESET enable_hashjoin; RESET enable_mergejoin;
-- text compared with a constant stays here, as always with postgres_fdw: the
-- far side's default collation may be another
EXPLAIN (VERBOSE, COSTS OFF)
SELECT id FROM far_service WHERE icp_kind(n) = 'app';
SET client_min_messages = warning;
DROP EXTENSION postgres_fdw CASCADE;
