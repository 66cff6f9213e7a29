-- The example provider from one day to the next.
\set ECHO none
SET client_min_messages = warning;
SET DateStyle = ISO;
SET jit = off;
\i examples/provider/1_schema.sql
\i examples/provider/2_keys.sql
\i examples/provider/fixture.sql
\i examples/provider/3_input.sql
\i examples/provider/4_facts.sql
\i examples/provider/5_questions.sql
\i examples/provider/6_report.sql
\i examples/provider/7_snapshot.sql
\set ECHO all
CREATE OR REPLACE VIEW provider.today WITH (security_invoker = true) AS
SELECT DATE '2026-12-18' AS today, TIMESTAMPTZ '2026-12-18 10:00+08' AS now;

-- one snapshot: nothing to compare with
SELECT provider.take_snapshot() = count(*) AS all_taken FROM input.service;
SELECT * FROM provider.snapshot_change;

-- the night brings changes
CREATE OR REPLACE VIEW provider.today WITH (security_invoker = true) AS
SELECT DATE '2026-12-28' AS today, TIMESTAMPTZ '2026-12-28 10:00+08' AS now;
-- access ends: a shell; with another provider: moved
UPDATE sample.access SET until = '2026-12-20', cancel_cause = 'customer' WHERE service_id IN (1, 904) AND provider_id = 1;
-- a shell gets access again; another is cancelled
UPDATE sample.access SET until = NULL, cancel_cause = NULL WHERE service_id = 601;
UPDATE sample.service SET state = 'cancelled' WHERE id = 602;
-- resolves here no more
UPDATE sample.probe SET resolves = 'other_mainland', since = at WHERE domain = 'case1303.cn';
-- the right number is found
UPDATE sample.service SET licence = '京ICP备2021002101号-1', taken_over = false WHERE id = 2101;
-- a service more, a service less
INSERT INTO sample.service (id, subject_id, kind, name, state) VALUES (20001, 1, 'app', '手机客户端', 'none');
DELETE FROM sample.access WHERE service_id = 10803;
DELETE FROM sample.service_domain WHERE service_id = 10803;
DELETE FROM sample.service WHERE id = 10803;
-- the ministry's system was read for the first time
UPDATE sample.service SET checked_at = '2026-12-20 03:00+08' WHERE id = 603;
SELECT provider.take_snapshot() = count(*) AS all_taken FROM input.service;

-- what ended by the calendar alone is told as well: 404
SELECT * FROM provider.snapshot_change;
SELECT change, count(*) FROM provider.changes_between('2026-12-18', '2026-12-28') GROUP BY change ORDER BY change;
-- taken twice, it is the same; back in time, new is lost
SELECT provider.take_snapshot() = count(*) AS all_taken FROM input.service;
SELECT count(*) = 2 AS two_days FROM (SELECT DISTINCT taken_on FROM provider.snapshot) x;
SELECT change, service_id, value_before, value_after FROM provider.changes_between('2026-12-28', '2026-12-18')
WHERE change IN ('new', 'lost', 'shell', 'shell_ended');
-- to itself, and to a day without a snapshot
SELECT count(*) FROM provider.changes_between('2026-12-28', '2026-12-28');
SELECT change, count(*) = (SELECT count(*) FROM input.service) AS all FROM provider.changes_between('2026-12-01', '2026-12-28') GROUP BY change;

DROP SCHEMA provider, input, sample CASCADE;
