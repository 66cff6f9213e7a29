-- Rules: what is shipped, whose row holds, and the deadlines by them.
SET DateStyle = ISO;

SELECT code, region, valid_from, valid_to, sense, trigger, quantity AS n, unit, direction, roll,
       window_from, window_to, bound, kind, checked_on
FROM beian_rule ORDER BY code, region, valid_from;

-- every code of a rule has its label, every rule its basis, a source that can be
-- read, and the day on which it was held against it
SELECT code, region
FROM beian_rule
WHERE beian_label('rule', code) IS NULL OR beian_label('trigger', trigger) IS NULL
   OR beian_label('unit', unit) IS NULL OR beian_label('direction', direction) IS NULL
   OR beian_label('bound', bound) IS NULL OR beian_label('rule_kind', kind) IS NULL
   OR beian_label('rule_sense', sense) IS NULL OR checked_on IS NULL
   OR basis IS NULL OR source IS NULL OR source ~ '(^|；)[A-Z][0-9]*($|；|：|（)|\[' OR origin <> 'beian';

-- the five of the provider's page
SELECT code, basis, consequence, source FROM beian_rule
WHERE code IN ('psb_filing', 'unblock', 'info_fix', 'cancel_review_offline', 'icp_footer')
ORDER BY code;

-- what was found out later: acts, their articles, and since when
SELECT code, valid_from, valid_to, basis, consequence, source FROM beian_rule
WHERE code IN ('log_6m', 'incident_4h', 'incident_1h_cii', 'incident_summary', 'vat_accept', 'vat_deliver',
               'vat_annual_report', 'order_validity', 'penalty_window')
ORDER BY code, valid_from;

-- Which row is in force: against a slow reference, over rows that lie over one
-- another in every way
CREATE TEMP TABLE asked AS
SELECT r.region, d.day
FROM unnest(ARRAY[NULL, '11', '41', '44', '52']) r (region),
     (SELECT date '2017-05-31' + i * 61 AS day FROM generate_series(0, 60) i
      UNION SELECT unnest(ARRAY['-infinity', '2017-05-31', '2017-06-01', '2025-10-31', '2025-11-01', '2025-12-31',
                                '2026-01-01', 'infinity']::date[])) d;
BEGIN;
INSERT INTO beian_rule (code, region, valid_from, valid_to, trigger, quantity, unit, bound, kind)
SELECT 'info_fix', region, f, t, 'icp_approved', 1, 'workday', 'subject', 'policy'
FROM unnest(ARRAY['*', '44']) region,
     (VALUES (date '-infinity', date '2019-12-31'), ('2018-01-01', NULL), ('2019-01-01', '2021-01-01'),
             ('2020-06-01', '2020-06-01'), ('2026-01-01', 'infinity')) v (f, t);
INSERT INTO beian_rule (code, valid_from, valid_to, trigger, quantity, unit, bound, kind)
VALUES ('log_6m', '2018-01-01', '2019-01-01', 'log_recorded', 7, 'month', 'operator', 'law');
SELECT count(*) > 5000 AS many, count(*) FILTER (WHERE g.code IS NULL) AS missing, count(*) FILTER (WHERE w.code IS NULL) AS extra
FROM (SELECT a.region AS asked, a.day, r.* FROM asked a, beian_rules(a.region, a.day) r) g
FULL JOIN (SELECT DISTINCT ON (a.region, a.day, r.code) a.region AS asked, a.day, r.*
      FROM asked a
      JOIN beian_rule r ON r.region IN ('*', a.region) AND r.valid_from <= a.day AND coalesce(r.valid_to, 'infinity') >= a.day
      ORDER BY a.region, a.day, r.code, r.region = '*', r.origin = 'beian', r.valid_from DESC) w
  ON g::text = w::text;
-- and by hand
SELECT d AS day, (SELECT (r.region, r.origin, r.valid_from) FROM beian_rules('粤', d) r WHERE code = 'info_fix') AS guangdong,
       (SELECT (r.region, r.origin, r.valid_from) FROM beian_rules(on_day => d) r WHERE code = 'info_fix') AS everywhere
FROM unnest(ARRAY['2017-06-01', '2018-06-01', '2020-06-01', '2020-06-02', '2026-06-01']::date[]) d;
ROLLBACK;
SELECT count(*) = count(DISTINCT code) AS one_each, count(*) FILTER (WHERE region <> '*') AS of_provinces FROM beian_rules();
SELECT code, region FROM beian_rules('黔') WHERE region <> '*' OR code = 'shell_notice';
SELECT count(*) FROM beian_rules('粤', NULL);
SELECT * FROM beian_rules('Atlantis');

-- by rule: the same as by hand
SELECT code, region, valid_from,
       beian_deadline_day(code, '2025-09-26', nullif(region, '*')) AS day,
       beian_deadline_day(code, '2025-09-26', nullif(region, '*'))
         = beian_term_day('2025-09-26', CASE direction WHEN 'before' THEN -quantity ELSE quantity END, unit, roll) AS ok
FROM beian_rule WHERE unit NOT IN ('hour', 'window') ORDER BY code, region, valid_from;

-- a deadline is counted by the rule in force on the event's day, in China
SELECT event, beian_deadline_day('log_6m', event) AS log_6m, d.basis
FROM unnest(ARRAY['2017-05-31', '2017-06-01', '2025-12-31', '2026-01-01']::date[]) event,
     LATERAL beian_deadline('log_6m', event, event) d;
SELECT event, beian_deadline_end('incident_summary', event) AT TIME ZONE 'Asia/Shanghai' AS incident_summary,
       beian_deadline_end('incident_4h', event) AT TIME ZONE 'Asia/Shanghai' AS incident_4h
FROM unnest(ARRAY['2025-10-31 15:59:59+00', '2025-10-31 16:00+00']::timestamptz[]) event;

-- 45 days that count that of the creation: the last is 44 days on
SELECT beian_deadline_day('order_validity', '2026-09-01') AS order_validity;

-- a yearly window: the last day of that which ends next
BEGIN;
INSERT INTO beian_rule (code, trigger, unit, window_from, window_to, bound, kind, roll)
VALUES ('leap', 'x', 'window', '12-01', '02-29', 'subject', 'policy', false),
       ('rolled', 'x', 'window', '09-01', '10-01', 'subject', 'policy', true);
SELECT asked, beian_deadline_day('vat_annual_report', asked) AS vat_annual_report, beian_deadline_day('leap', asked) AS leap,
       beian_deadline_end('vat_annual_report', (asked + time '12:00') AT TIME ZONE 'Asia/Shanghai') AT TIME ZONE 'Asia/Shanghai' AS "end"
FROM unnest(ARRAY['2025-12-31', '2026-01-01', '2026-03-31', '2026-04-01', '2024-02-29', '2027-02-28', '2027-03-01', '2027-12-31']::date[]) asked;
SELECT beian_deadline_day('rolled', '2026-09-02') AS rolled, beian_deadline_day('leap', '4713-01-01 BC') AS first_of_all;
SELECT beian_deadline_day('leap', '5874897-12-31');
SELECT rule, day, ends_at, safe_day, final FROM beian_deadlines('licence_issued', '2026-04-01');
ROLLBACK;

SELECT code, beian_deadline_end(code, '2025-09-26 09:00:00+08') AT TIME ZONE 'Asia/Shanghai' AS "end",
       beian_deadline_end(code, '2026-09-26 09:00:00+08') AT TIME ZONE 'Asia/Shanghai' AS "end"
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

-- what an event starts; a term of hours has no day where the event has no hour
SET TimeZone = 'Asia/Shanghai';
SELECT t.trigger, d.rule, d.bound, d.sense, d.day, d.ends_at, d.safe_day, d.final
FROM (SELECT DISTINCT trigger FROM beian_rule) t,
     LATERAL beian_deadlines(t.trigger, '2026-04-01', CASE t.trigger WHEN 'item_changed' THEN '41' ELSE '37' END) d
ORDER BY t.trigger, d.ends_at, d.rule;
-- an instant on that day in China gives the same, and the hours
SELECT t.trigger, d.*
FROM (SELECT DISTINCT trigger FROM beian_rule) t,
     LATERAL (SELECT rule, bound, sense, basis, day, ends_at, safe_day, final
              FROM beian_deadlines_at(t.trigger, '2026-03-31 16:30:00+00', CASE t.trigger WHEN 'item_changed' THEN '41' ELSE '37' END)
              EXCEPT ALL
              SELECT * FROM beian_deadlines(t.trigger, '2026-04-01', CASE t.trigger WHEN 'item_changed' THEN '41' ELSE '37' END)) d
ORDER BY t.trigger, d.ends_at, d.rule;
-- a day is the same whatever the session's zone
SET TimeZone = 'Asia/Tokyo';
SELECT rule, day FROM beian_deadlines('icp_approved', date '2026-09-18');
SET TimeZone = 'Asia/Shanghai';
SELECT rule, ends_at FROM beian_deadlines_at('icp_approved', '2026-09-18 10:00+08', closes => '17:30');
SELECT rule, ends_at FROM beian_deadlines_at('incident_found', '2026-11-27 10:00+08');
SELECT rule, ends_at FROM beian_deadlines_at('incident_found_major', '2026-11-27 10:00+08');
SELECT rule, ends_at FROM beian_deadlines_at('incident_found_cii', '2026-11-27 10:00+08');

-- a term counted back to a day off, and the safe day before it
SELECT rule, day, ends_at, safe_day, final FROM beian_deadlines('licence_expiry', '2026-12-31');
SELECT rule, day, ends_at, safe_day, final FROM beian_deadlines('licence_expiry', '2031-06-01');
SELECT rule, day, ends_at, safe_day, final FROM beian_deadlines('licence_expiry', '2031-06-01', NULL, 'CN-ESTIMATE');

-- final: can a notice to come move the day?
SELECT e AS event, d.rule, d.day, d.final
FROM unnest(ARRAY['2026-11-24', '2026-11-30', '2026-12-18']::date[]) e,
     beian_deadlines('icp_approved', e, NULL, 'CN-ESTIMATE') d
ORDER BY e, d.rule;
-- a day that no notice settles is NULL, and the others stand
SELECT rule, day, ends_at, safe_day, final FROM beian_deadlines('icp_approved', '2026-12-16');
SELECT rule, day, ends_at, safe_day, final FROM beian_deadlines_at('icp_approved', '2026-12-16 10:00+08');
SELECT rule, day, ends_at, safe_day, final FROM beian_deadlines('icp_approved', '2026-12-30');

SELECT * FROM beian_deadlines('opened', '2026-04-01');
SELECT * FROM beian_deadlines_at('opened', '2026-03-31 16:30:00+00');
SELECT * FROM beian_deadlines('service_opened', 'infinity');
SELECT * FROM beian_deadlines_at('service_opened', '-infinity');
SELECT count(*) FROM beian_deadlines('shell_notice_published', '2026-04-01');
SELECT count(*) FROM beian_deadlines('incident_found_major', '2025-10-31');
SELECT count(*) FROM beian_deadlines(NULL, '2026-04-01');
SELECT count(*) FROM beian_deadlines('service_opened', NULL);
SELECT count(*) FROM beian_deadlines_at('service_opened', NULL);
\set VERBOSITY terse
SELECT * FROM beian_deadlines('icp_approved', now());
\set VERBOSITY default

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
SELECT rule, ends_at FROM beian_deadlines_at('our_event', '2026-03-02 10:00+08', '粤');
SELECT count(*) AS elsewhere FROM beian_deadlines('our_event', '2026-03-02', '京');
SELECT rule, day FROM beian_deadlines('icp_approved', '2026-03-02');
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
-- shapes of rows that cannot be
\set VERBOSITY terse
INSERT INTO beian_rule (code, trigger, quantity, unit, bound, kind) VALUES ('x', 'y', -1, 'day', 'subject', 'law');
INSERT INTO beian_rule (code, trigger, quantity, unit, bound, kind) VALUES ('x', 'y', 1, 'week', 'subject', 'law');
INSERT INTO beian_rule (code, region, trigger, quantity, unit, bound, kind) VALUES ('x', '贵州', 'y', 1, 'day', 'subject', 'law');
INSERT INTO beian_rule (code, region, trigger, quantity, unit, bound, kind) VALUES ('x', '69', 'y', 1, 'day', 'subject', 'law');
INSERT INTO beian_rule (code, sense, trigger, quantity, unit, bound, kind) VALUES ('x', 'do', 'y', 1, 'day', 'subject', 'law');
INSERT INTO beian_rule (code, trigger, unit, bound, kind) VALUES ('x', 'y', 'day', 'subject', 'law');
INSERT INTO beian_rule (code, trigger, unit, bound, kind) VALUES ('x', 'y', 'window', 'subject', 'law');
INSERT INTO beian_rule (code, trigger, unit, window_from, window_to, quantity, bound, kind) VALUES ('x', 'y', 'window', '01-01', '03-31', 1, 'subject', 'law');
INSERT INTO beian_rule (code, trigger, unit, window_from, window_to, direction, bound, kind) VALUES ('x', 'y', 'window', '01-01', '03-31', 'before', 'subject', 'law');
INSERT INTO beian_rule (code, trigger, unit, quantity, window_to, bound, kind) VALUES ('x', 'y', 'day', 1, '03-31', 'subject', 'law');
INSERT INTO beian_rule (code, trigger, unit, window_from, window_to, bound, kind) VALUES ('x', 'y', 'window', '01-01', '04-31', 'subject', 'law');
INSERT INTO beian_rule (code, trigger, unit, window_from, window_to, bound, kind) VALUES ('x', 'y', 'window', '1-1', '03-31', 'subject', 'law');
INSERT INTO beian_rule (code, valid_from, valid_to, trigger, quantity, unit, bound, kind) VALUES ('x', '2026-01-02', '2026-01-01', 'y', 1, 'day', 'subject', 'law');
INSERT INTO beian_rule (code, valid_from, trigger, quantity, unit, bound, kind) VALUES ('x', 'infinity', 'y', 1, 'day', 'subject', 'law');
INSERT INTO beian_rule (code, valid_from, trigger, quantity, unit, bound, kind) VALUES ('x', NULL, 'y', 1, 'day', 'subject', 'law');
INSERT INTO beian_region_setting (key, value, valid_from, valid_to) VALUES ('x', 'y', '2026-01-02', '2026-01-01');
INSERT INTO beian_region_setting (key, value, valid_from) VALUES ('x', 'y', 'infinity');
\set VERBOSITY default

-- settings hold from day to day too
BEGIN;
INSERT INTO beian_region_setting (region, key, value, valid_from, valid_to)
VALUES ('44', 'shell_subject_add', 'past', '-infinity', beian_today() - 1), ('44', 'shell_subject_add', 'now', beian_today() - 9, beian_today()),
       ('44', 'shell_subject_add', 'to come', beian_today() + 1, NULL), ('*', 'shell_subject_add', 'everywhere', beian_today(), NULL);
SELECT beian_setting('shell_subject_add', '44') AS "44", beian_setting('shell_subject_add', '45') AS "45", beian_setting('shell_subject_add', '65') AS "65",
       beian_setting('shell_subject_add') AS everywhere;
DELETE FROM beian_region_setting WHERE value = 'now';
SELECT beian_setting('shell_subject_add', '44') AS "44";
ROLLBACK;

-- what nobody has checked for a year
BEGIN;
INSERT INTO beian_rule (code, trigger, quantity, unit, bound, kind, valid_to, checked_on)
VALUES ('never', 'y', 1, 'day', 'subject', 'policy', NULL, NULL), ('no_more', 'y', 1, 'day', 'subject', 'policy', '2026-11-22', NULL);
INSERT INTO beian_region_setting (key, value, checked_on) VALUES ('a_year_ago', 'y', '2025-11-23'), ('longer_ago', 'y', '2025-11-22');
SELECT item, code, region, valid_from, origin, checked_on FROM beian_unchecked('2026-11-23');
ROLLBACK;
SELECT count(*) FROM beian_unchecked('2026-11-27');
SELECT item, origin, checked_on, count(*), count(source) AS with_source FROM beian_unchecked('2027-11-24') GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
-- all that hold still, a year and a day after the last was checked
SELECT (SELECT count(*) FROM beian_unchecked('2027-11-28')) = (SELECT count(*) FROM beian_rule WHERE valid_to IS NULL)
     + (SELECT count(*) FROM beian_region_setting WHERE valid_to IS NULL) AS all_of_them;

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
