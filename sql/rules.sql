-- Rules: what is shipped, whose row holds, and the deadlines by them.
SET DateStyle = ISO;

SELECT code, region, trigger, quantity, unit, direction, roll, bound, kind
FROM beian_rule ORDER BY code, region;

-- every code of a rule has its label, every rule its basis and a source that
-- can be read
SELECT code, region
FROM beian_rule
WHERE beian_label('rule', code) IS NULL OR beian_label('trigger', trigger) IS NULL
   OR beian_label('unit', unit) IS NULL OR beian_label('direction', direction) IS NULL
   OR beian_label('bound', bound) IS NULL OR beian_label('rule_kind', kind) IS NULL
   OR basis IS NULL OR source IS NULL OR source ~ '(^|；)[A-Z][0-9]*($|；|：|（)|\[' OR origin <> 'beian';

-- the five of the provider's page
SELECT code, basis, consequence, source FROM beian_rule
WHERE code IN ('psb_filing', 'unblock', 'info_fix', 'cancel_review_offline', 'icp_footer')
ORDER BY code;

-- by rule: the same as by hand
SELECT code, region,
       beian_deadline_day(code, '2025-09-26', nullif(region, '*')) AS day,
       beian_deadline_day(code, '2025-09-26', nullif(region, '*'))
         = beian_term_day('2025-09-26', CASE direction WHEN 'before' THEN -quantity ELSE quantity END, unit, roll) AS ok
FROM beian_rule WHERE unit <> 'hour' ORDER BY code, region;

SELECT code, beian_deadline_end(code, '2025-09-26 09:00:00+08') AT TIME ZONE 'Asia/Shanghai' AS "end"
FROM beian_rule WHERE unit = 'hour' ORDER BY code;

-- the region chooses the row
SELECT beian_deadline_day('shell_notice', '2024-08-05') IS NULL AS nowhere,
       beian_deadline_day('shell_notice', '2024-08-05', '贵州') AS guizhou,
       beian_deadline_day('shell_notice', '2024-08-30', 'CN-NX') AS ningxia,
       beian_deadline_day('shell_notice', '2024-08-30', '11') IS NULL AS beijing,
       beian_deadline_day('change_after_henan', '2025-09-06', '豫') AS henan,
       beian_deadline_day('psb_filing', '2025-09-06', '豫') AS everywhere;
-- and never the calendar
SELECT beian_deadline_day('unblock', '2026-04-17', '广西') AS by_region,
       beian_deadline_day('unblock', '2026-04-17', '广西', 'CN-GX') AS by_calendar;

SELECT beian_deadline_day('psb_filling', '2025-09-06');
SELECT beian_deadline_day('sms_verify', '2025-09-06');
SELECT beian_deadline_day('psb_filing', '2025-09-06', 'Atlantis');
SELECT beian_deadline_day('psb_filing', '2025-09-06', '*');
SELECT beian_deadline_day('psb_filing', 'infinity');
SELECT beian_deadline_day('psb_filing', '2025-09-06', NULL, 'XX');
SELECT beian_deadline_day(NULL, '2025-09-06') IS NULL AND beian_deadline_day('psb_filing', NULL) IS NULL
   AND beian_deadline_day('psb_filing', '2025-09-06', NULL, NULL) IS NULL
   AND beian_deadline_end('psb_filing', NULL) IS NULL AS "null";

-- what an event starts
SET TimeZone = 'Asia/Shanghai';
SELECT t.trigger, d.*
FROM (SELECT DISTINCT trigger FROM beian_rule) t,
     LATERAL beian_deadlines(t.trigger, '2026-03-31 16:30:00+00', CASE t.trigger WHEN 'item_changed' THEN '41' ELSE '52' END) d
ORDER BY t.trigger, d."end", d.rule;

-- a term counted back to a day off, and the safe day before it
SELECT * FROM beian_deadlines('licence_expiry', '2026-12-31 00:00:00+08');
SELECT * FROM beian_deadlines('licence_expiry', '2031-06-01 00:00:00+08');
SELECT * FROM beian_deadlines('licence_expiry', '2031-06-01 00:00:00+08', NULL, 'CN-ESTIMATE');

-- final: can a notice to come move the day?
SELECT e::date AS event, d.rule, d.day, d.final
FROM unnest(ARRAY[timestamptz '2026-11-24 12:00+08', '2026-11-30 12:00+08', '2026-12-18 12:00+08']) e,
     beian_deadlines('icp_approved', e, NULL, 'CN-ESTIMATE') d
ORDER BY e, d.rule;
SELECT * FROM beian_deadlines('icp_approved', '2026-12-18 12:00+08');

SELECT * FROM beian_deadlines('opened', '2026-03-31 16:30:00+00');
SELECT * FROM beian_deadlines('service_opened', 'infinity');
SELECT count(*) FROM beian_deadlines('shell_notice_published', '2026-03-31 16:30:00+00');
SELECT count(*) FROM beian_deadlines(NULL, '2026-03-31 16:30:00+00');
SELECT count(*) FROM beian_deadlines('service_opened', NULL);

-- users' rows: over the shipped one, for a region, and for rules of their own
BEGIN;
INSERT INTO beian_rule (code, trigger, quantity, unit, roll, bound, kind, basis)
VALUES ('info_fix', 'icp_approved', 5, 'workday', false, 'subject', 'policy', '本接入商规定');
INSERT INTO beian_rule (code, region, trigger, quantity, unit, roll, bound, kind)
VALUES ('psb_filing', '44', 'service_opened', 20, 'day', true, 'subject', 'policy'),
       ('shell_notice', '*', 'shell_notice_published', 7, 'day', true, 'subject', 'policy'),
       ('our_rule', '44', 'our_event', 3, 'hour', false, 'provider', 'policy');
SELECT beian_deadline_day('info_fix', '2026-03-02') AS info_fix,
       beian_deadline_day('psb_filing', '2026-03-02', '广东') AS guangdong,
       beian_deadline_day('psb_filing', '2026-03-02', '广西') AS guangxi,
       beian_deadline_day('psb_filing', '2026-03-02') AS everywhere,
       beian_deadline_day('shell_notice', '2026-03-02', '11') AS notice_beijing,
       beian_deadline_day('shell_notice', '2026-03-02', '52') AS notice_guizhou;
SELECT rule, "end" FROM beian_deadlines('our_event', '2026-03-02 10:00+08', '粤');
SELECT count(*) AS elsewhere FROM beian_deadlines('our_event', '2026-03-02 10:00+08', '京');
SELECT rule, day FROM beian_deadlines('icp_approved', '2026-03-02 10:00+08');
SAVEPOINT a;
UPDATE beian_rule SET quantity = 6 WHERE code = 'info_fix' AND origin = 'user';
SELECT beian_deadline_day('info_fix', '2026-03-02') AS six;
ROLLBACK TO a;
SELECT beian_deadline_day('info_fix', '2026-03-02') AS five;
DELETE FROM beian_rule WHERE origin = 'user' AND code = 'info_fix';
SELECT beian_deadline_day('info_fix', '2026-03-02') AS ten;
ROLLBACK;
SELECT beian_deadline_day('our_rule', '2026-03-02', '44');

UPDATE beian_rule SET quantity = 31 WHERE code = 'psb_filing';
UPDATE beian_rule SET origin = 'user' WHERE code = 'psb_filing';
DELETE FROM beian_rule WHERE code = 'psb_filing';
INSERT INTO beian_rule (code, trigger, quantity, unit, bound, kind, origin)
VALUES ('x', 'y', 1, 'day', 'subject', 'law', 'beian');
TRUNCATE beian_rule;
INSERT INTO beian_rule (code, trigger, quantity, unit, bound, kind) VALUES ('x', 'y', -1, 'day', 'subject', 'law');
INSERT INTO beian_rule (code, trigger, quantity, unit, bound, kind) VALUES ('x', 'y', 1, 'week', 'subject', 'law');
INSERT INTO beian_rule (code, region, trigger, quantity, unit, bound, kind) VALUES ('x', '贵州', 'y', 1, 'day', 'subject', 'law');
INSERT INTO beian_rule (code, region, trigger, quantity, unit, bound, kind) VALUES ('x', '69', 'y', 1, 'day', 'subject', 'law');

-- the trigger works in replica sessions too
SET session_replication_role = replica;
INSERT INTO beian_rule (code, trigger, quantity, unit, bound, kind) VALUES ('info_fix', 'icp_approved', 1, 'workday', 'subject', 'policy');
SELECT beian_deadline_day('info_fix', '2026-03-02') AS one;
DELETE FROM beian_rule WHERE code = 'info_fix' AND origin = 'user';
RESET session_replication_role;
SELECT beian_deadline_day('info_fix', '2026-03-02') AS ten;
RESET TimeZone;

-- in parallel workers, with changes of the transaction that nobody else sees
BEGIN;
INSERT INTO beian_rule (code, trigger, quantity, unit, bound, kind) VALUES ('info_fix', 'icp_approved', 2, 'workday', 'subject', 'policy');
INSERT INTO beian_region_setting (region, key, value) VALUES ('44', 'shell_subject_add', 'ours');
CREATE TABLE par_event AS SELECT date '2026-03-02' AS day, '44' AS region FROM generate_series(1, 20000);
ALTER TABLE par_event SET (parallel_workers = 2);
ANALYZE par_event;
SET LOCAL parallel_setup_cost = 0;
SET LOCAL min_parallel_table_scan_size = 0;
SET LOCAL max_parallel_workers_per_gather = 2;
EXPLAIN (COSTS OFF)
SELECT count(*) FROM par_event
WHERE beian_deadline_day('info_fix', day, region) = '2026-03-04' AND beian_setting('shell_subject_add', region) = 'ours';
SELECT count(*) FROM par_event
WHERE beian_deadline_day('info_fix', day, region) = '2026-03-04' AND beian_setting('shell_subject_add', region) = 'ours';
ROLLBACK;

-- a prepared plan
PREPARE fix AS SELECT beian_deadline_day('info_fix', '2026-03-02');
SET plan_cache_mode = force_generic_plan;
EXECUTE fix;
INSERT INTO beian_rule (code, trigger, quantity, unit, bound, kind) VALUES ('info_fix', 'icp_approved', 3, 'workday', 'subject', 'policy');
EXECUTE fix;
DELETE FROM beian_rule WHERE origin = 'user';
EXECUTE fix;
RESET plan_cache_mode;

-- the extension moves, goes, and comes back, in one session
BEGIN;
CREATE SCHEMA moved;
ALTER EXTENSION beian SET SCHEMA moved;
INSERT INTO moved.beian_rule (code, trigger, quantity, unit, bound, kind) VALUES ('info_fix', 'icp_approved', 4, 'workday', 'subject', 'policy');
SELECT moved.beian_deadline_day('info_fix', '2026-03-02') AS four, moved.beian_setting('footer_number', '44'),
       (SELECT allowed FROM moved.beian_operations('shell_subject', region => '44') WHERE operation = 'add_service'), moved.beian_label('state', 'filed');
ROLLBACK;
SELECT beian_deadline_day('info_fix', '2026-03-02') AS ten, beian_setting('footer_number', '44');
BEGIN;
INSERT INTO beian_rule (code, trigger, quantity, unit, bound, kind) VALUES ('info_fix', 'icp_approved', 4, 'workday', 'subject', 'policy');
SELECT beian_deadline_day('info_fix', '2026-03-02') AS four;
SET LOCAL client_min_messages = warning;
DROP EXTENSION beian CASCADE;
CREATE EXTENSION beian;
SELECT beian_deadline_day('info_fix', '2026-03-02') AS ten, beian_setting('footer_number', '44');
ROLLBACK;
SELECT beian_deadline_day('info_fix', '2026-03-02') AS ten, beian_setting('footer_number', '44');
