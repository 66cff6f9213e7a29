-- Where does a deadline stand?  Warnings, pauses, and evidence.
SET DateStyle = ISO;

-- days: every case around a deadline, with the working days that are left
SELECT as_of, to_char(as_of, 'Dy') AS d, beian_count_workdays(as_of, '2026-10-12') AS left,
       beian_deadline_state('2026-10-12', as_of) AS state,
       beian_deadline_state('2026-10-12', as_of, NULL, 0) AS warn_0,
       beian_deadline_state('2026-10-12', as_of, warn_workdays => 1000) AS warn_1000
FROM generate_series(timestamp '2026-09-28', '2026-10-14', '1 day') t, LATERAL (SELECT t::date) a (as_of);

SELECT done, beian_deadline_state('2026-10-12', '2026-10-20', done) AS state
FROM unnest(ARRAY['-infinity', '2026-10-11', '2026-10-12', '2026-10-13', '2026-10-20', '2026-10-21', 'infinity', NULL]::date[]) done;

-- what is to come is not known: on 1 October nothing was done, or late
SELECT as_of, beian_deadline_state('2026-10-09', as_of, '2026-12-12') AS state
FROM unnest(ARRAY['2026-09-01', '2026-10-01', '2026-10-09', '2026-10-10', '2026-12-11', '2026-12-12']::date[]) as_of;

-- the second argument is the day as of which one asks
SELECT beian_deadline_state(beian_today() + 400, beian_today()) AS to_come, beian_deadline_state(beian_today() - 1, beian_today()) AS past;

-- what is not given
SELECT beian_deadline_state(NULL, '2026-10-12') IS NULL AS no_deadline,
       beian_deadline_state('2026-10-12', NULL) IS NULL AS no_day,
       beian_deadline_state('2026-10-12', '2026-10-01', NULL, NULL) IS NULL AS no_warning,
       beian_deadline_state('2026-10-12', '2026-10-01', sense => NULL) IS NULL AS no_sense,
       beian_deadline_state('2026-10-12', '2026-10-01', calendar => NULL) IS NULL AS no_calendar;

-- the day of today, in China
SELECT beian_deadline_state(beian_today() - 1) AS yesterday, beian_deadline_state(beian_today()) AS today,
       beian_deadline_state('infinity') AS never, beian_deadline_state('-infinity') AS ever;

-- No warning is lost where the calendar ends: what no notice settles counts as
-- worked, so that a day is never more than so many working days off
SELECT beian_deadline_state('2027-01-08', '2027-01-07') AS beyond,
       beian_deadline_state('2026-12-29', '2026-12-28') AS last_covered,
       beian_deadline_state('2027-01-04', '2027-01-03') AS new_year,
       beian_deadline_state('2027-01-05', '2027-01-04') AS after_it,
       beian_deadline_state('2026-12-30', '2026-12-29') AS at_the_end,
       beian_deadline_state('2026-02-27', '2026-02-26', NULL, 3, 'do_by', 'CN-XZ') AS tibet,
       beian_deadline_state('2031-01-10', '2031-01-11') AS overdue,
       beian_deadline_state('1999-01-05', '2026-12-31', '1999-01-05') AS long_ago;
SELECT beian_deadline_state_at('2027-01-09 00:00+08', '2027-01-07 17:00+08') AS instants,
       beian_deadline_state_at('2027-01-09 00:00+08', '2027-01-02 17:00+08') AS too_early;
-- in every calendar that ships, over the ends of its coverage
SELECT c.code, count(*) FILTER (WHERE s.state IS DISTINCT FROM
           CASE WHEN (SELECT count(*) FROM generate_series(as_of + 1, d, '1 day') x (day)
                      LEFT JOIN LATERAL beian_calendar_days(CASE WHEN x.day::date <@ beian_calendar_coverage(c.code) THEN x.day::date END,
                                                            x.day::date, c.code) k ON true
                      WHERE coalesce(k.is_workday, true)) <= warn
                THEN 'due_soon' ELSE 'open' END) AS wrong,
       count(*) FILTER (WHERE s.state = 'open' AND d - as_of <= warn) AS lost
FROM unnest(ARRAY['CN', 'CN-GX', 'CN-XZ', 'CN-NX', 'CN-XJ']) c (code),
     generate_series(0, 24) i, generate_series(0, 12, 3) j, generate_series(0, 6, 3) warn,
     LATERAL (SELECT date '2026-12-15' + i, date '2026-12-15' + i + j) x (as_of, d),
     LATERAL (SELECT beian_deadline_state(d, as_of, NULL, warn, 'do_by', c.code)) s (state)
GROUP BY c.code ORDER BY c.code;

-- Against a slow reference, in plain SQL: every sense, done or not
CREATE TEMP TABLE case_of AS
SELECT date '2026-02-01' + i AS deadline, date '2026-02-10' + j AS as_of,
       CASE WHEN (i + j) % 3 = 0 THEN date '2026-02-05' + j + (i % 7) END AS done, warn, sense,
       (SELECT count(*) FROM generate_series(date '2026-02-10' + j + 1, date '2026-02-01' + i, '1 day') d
        WHERE beian_is_workday(d::date)) <= warn AS soon
FROM generate_series(0, 60) i, generate_series(0, 30) j, generate_series(0, 9, 3) warn,
     unnest(ARRAY['do_by', 'keep_until', 'valid_through', 'lapses']) sense;
SELECT sense, count(*) AS cases,
       count(*) FILTER (WHERE beian_deadline_state(deadline, as_of, done, warn, sense) IS DISTINCT FROM
           CASE sense
                WHEN 'do_by' THEN
                    CASE WHEN done <= as_of AND done <= deadline THEN 'met' WHEN done <= as_of THEN 'met_late'
                         WHEN as_of > deadline THEN 'overdue' WHEN soon THEN 'due_soon' ELSE 'open' END
                WHEN 'keep_until' THEN CASE WHEN as_of > deadline THEN 'kept' ELSE 'keeping' END
                WHEN 'valid_through' THEN CASE WHEN as_of > deadline THEN 'expired' WHEN soon THEN 'due_soon' ELSE 'valid' END
                WHEN 'lapses' THEN CASE WHEN as_of > deadline THEN 'lapsed' ELSE 'running' END
           END) AS wrong
FROM case_of GROUP BY sense ORDER BY sense;

-- both say the same of the same deadline
SELECT count(*) AS cases, count(*) FILTER (WHERE
           beian_deadline_state(deadline, as_of, done, warn, sense) IS DISTINCT FROM
           beian_deadline_state_at((deadline + 1)::timestamp AT TIME ZONE 'Asia/Shanghai',
                                   (as_of + time '12:00') AT TIME ZONE 'Asia/Shanghai',
                                   (done + time '11:59') AT TIME ZONE 'Asia/Shanghai', warn, sense)) AS wrong
FROM case_of;

-- nothing that is to be kept, is valid or lapses can be overdue
SELECT r.code, r.sense, s.state, s.later
FROM beian_rules(on_day => '2026-09-01') r,
     LATERAL (SELECT d.state, (beian_deadline(r.code, '2026-09-01', d.day + 1)).state AS later
              FROM beian_deadline(r.code, '2026-09-01', '2026-11-27') d) s
WHERE r.unit <> 'hour' AND r.sense <> 'do_by'
ORDER BY r.code;

-- a day is a day: instants have a function of their own
\set VERBOSITY terse
SELECT beian_deadline_state(now());
SELECT beian_deadline_state('2026-10-12', now());
SELECT beian_deadline_state('2026-10-12 00:00'::timestamp);
\set VERBOSITY default

-- instants: the end is exclusive
SET TimeZone = 'UTC';
SELECT done, beian_deadline_state_at(beian_term_end('2026-10-09 03:00:00+00', 1, 'workday'), '2026-10-20 00:00+00', done) AS state
FROM unnest(ARRAY['2026-10-10 15:59:59.999999+00', '2026-10-10 16:00:00+00', '2026-10-09 03:00:00+00', '2026-10-20 00:00+00',
                  '2026-10-20 00:00:00.000001+00', NULL]::timestamptz[]) done;
SELECT as_of, beian_deadline_state_at('2026-10-12 16:00:00+00', as_of, NULL, 1) AS state
FROM unnest(ARRAY['2026-10-08 15:00+00', '2026-10-10 15:59:59+00', '2026-10-10 16:00+00', '2026-10-12 15:59:59.999999+00',
                  '2026-10-12 16:00+00', 'infinity', '-infinity']::timestamptz[]) as_of;
SELECT beian_deadline_state_at(beian_term_end('2026-10-09 03:00:00+00', 24, 'hour'), '2026-10-10 02:59+00') AS hours_left,
       beian_deadline_state_at(beian_term_end('2026-10-09 03:00:00+00', 24, 'hour'), '2026-10-10 03:00+00') AS hours_over,
       beian_deadline_state_at(beian_term_end('2026-11-26 02:00+00', 1, 'workday', closes => '17:30'), '2026-11-27 09:30+00') AS closed,
       beian_deadline_state_at('infinity', '2026-10-10 03:00+00') AS never,
       beian_deadline_state_at('-infinity', '2026-10-10 03:00+00') AS ever,
       beian_deadline_state_at(NULL, now()) IS NULL AS no_deadline,
       beian_deadline_state_at('2031-01-10 16:00+00', '2031-01-09 00:00+00') AS uncovered;
-- a date becomes a midnight of the session's zone: the 13th is late in China,
-- and not on an island where it begins six hours earlier
SET TimeZone = 'Asia/Shanghai';
SELECT beian_deadline_state_at('2026-10-12 16:00:00+00', '2026-10-20 00:00+00', date '2026-10-13');
SET TimeZone = 'Pacific/Kiritimati';
SELECT beian_deadline_state_at('2026-10-12 16:00:00+00', '2026-10-20 00:00+00', date '2026-10-13');
RESET TimeZone;

SELECT beian_deadline_state('2026-10-12', '2026-10-01', NULL, -1);
SELECT beian_deadline_state('2026-10-12', '2026-10-01', '2026-10-01', -1);
SELECT beian_deadline_state('2026-10-12', '2026-10-01', sense => 'by');
SELECT beian_deadline_state('2026-10-12', '2026-10-01', calendar => 'XX');

-- the question in one call
SELECT as_of, day, safe_day, workdays_left AS left, state, final
FROM unnest(ARRAY['2026-09-18', '2026-09-28', '2026-10-09', '2026-10-10', '2026-10-13']::date[]) as_of,
     LATERAL beian_deadline('info_fix', '2026-09-18', as_of);
SELECT * FROM beian_deadline('vat_renew', '2026-12-31', '2026-09-29', done => '2026-09-30');
SELECT (beian_deadline('psb_filing', '2026-09-02', '2026-10-20', '2026-10-19')).state AS late,
       (beian_deadline('psb_filing', '2026-09-02', '2026-10-18', '2026-10-19')).state AS not_known_yet;
-- a rule that has no row for the province or the day keeps its line
SELECT d.* FROM (VALUES ('shell_notice', '浙江', date '2026-09-10'), ('shell_notice', '贵州', '2026-09-10'), ('incident_summary', NULL, '2025-10-31')) e (rule, region, event),
     LATERAL beian_deadline(e.rule, e.event, '2026-09-10', NULL, e.region) d;
SELECT * FROM beian_deadline('shell_notices', '2026-09-10', '2026-09-10');
SELECT * FROM beian_deadline('sms_verify', '2026-09-10', '2026-09-10');
SELECT * FROM beian_deadline('info_fix', 'infinity', '2026-09-10');
SELECT * FROM beian_deadline('info_fix', '2026-09-10', '2026-09-10', warn_workdays => -1);
SELECT * FROM beian_deadline('info_fix', '2026-09-10', '2026-09-10', calendar => 'XX');
SELECT count(d.rule) AS "null" FROM (VALUES (NULL, date '2026-09-10', 3), ('info_fix', NULL, 3), ('info_fix', '2026-09-10', NULL)) a (rule, event, warn),
     LATERAL beian_deadline(a.rule, a.event, '2026-09-10', warn_workdays => a.warn) d;
SELECT workdays_left, state FROM unnest(ARRAY['-infinity', 'infinity']::date[]) as_of, LATERAL beian_deadline('info_fix', '2026-09-10', as_of);
-- against the functions that it puts together, over rules, events and days
SELECT count(*) > 5000 AS many, count(*) FILTER (WHERE
           d.day IS DISTINCT FROM beian_deadline_day(r.code, event)
        OR d.state IS DISTINCT FROM beian_deadline_state(d.day, as_of, done, 3, d.sense)
        OR d.workdays_left IS DISTINCT FROM beian_count_workdays(as_of, d.day)
        OR (d.bound, d.sense) IS DISTINCT FROM (r.bound, r.sense) OR d.basis IS DISTINCT FROM r.basis) AS wrong
FROM generate_series(0, 9) i, generate_series(0, 9) j, generate_series(0, 4, 2) k,
     LATERAL (SELECT date '2025-11-03' + i * 7, date '2025-10-01' + j * 13, date '2025-11-10' + j * 11 + k) e (event, as_of, done),
     LATERAL beian_rules(on_day => event) r, LATERAL beian_deadline(r.code, event, as_of, done) d
WHERE r.unit NOT IN ('hour', 'year', 'window');

-- a last day that no notice settles: nothing is said to have passed, and no
-- warning is lost.  16 December and ten working days: not before the 30th
SELECT as_of, day, workdays_left AS left, state, final
FROM unnest(ARRAY['2026-12-16', '2026-12-24', '2026-12-27', '2026-12-28', '2026-12-30', '2027-01-20']::date[]) as_of,
     LATERAL beian_deadline('info_fix', '2026-12-16', as_of);
SELECT done, state FROM unnest(ARRAY['2026-12-28', '2026-12-30', '2026-12-31', '2027-01-21']::date[]) done,
     LATERAL beian_deadline('info_fix', '2026-12-16', '2027-01-20', done);
SELECT as_of, day, state FROM unnest(ARRAY['2026-12-01', '2026-12-29', '2027-01-01', '2027-02-01']::date[]) as_of,
     LATERAL beian_deadline('psb_filing', '2026-12-02', as_of);
-- the earliest day is one: no later than by any calendar that says more
SELECT count(*) AS cases, count(*) FILTER (WHERE c.state IN ('open') AND e.state <> 'open') AS lost, count(*) FILTER (WHERE c.day IS NOT NULL) AS settled
FROM generate_series(0, 40) i, generate_series(0, 40) j,
     LATERAL beian_deadline('info_fix', date '2026-12-12' + i, date '2026-12-12' + i + j) c,
     LATERAL beian_deadline('info_fix', date '2026-12-12' + i, date '2026-12-12' + i + j, calendar => 'CN-ESTIMATE') e;
-- against a slow reference: the last day on which what is done is certainly met
SELECT c.code, count(*) AS cases, count(*) FILTER (WHERE got IS DISTINCT FROM slow) AS wrong
FROM unnest(ARRAY['CN', 'CN-GX', 'CN-XZ']) c (code), generate_series(0, 40) i, LATERAL (SELECT date '2026-12-05' + i) e (event),
     LATERAL (SELECT max(event + k) FROM generate_series(0, 40) k, LATERAL beian_deadline('info_fix', event, event + 60, event + k, calendar => c.code) d
              WHERE d.state = 'met') g (got),
     LATERAL (SELECT min(day) FROM (
                SELECT x.day::date, count(*) FILTER (WHERE coalesce(k.is_workday, true)) OVER (ORDER BY x.day) AS n
                FROM generate_series(event + 1, event + 40, '1 day') x (day)
                LEFT JOIN LATERAL beian_calendar_days(CASE WHEN x.day::date <@ beian_calendar_coverage(c.code) THEN x.day::date END,
                                                      x.day::date, c.code) k ON true) n
              WHERE n >= 10) s (slow)
GROUP BY c.code ORDER BY c.code;
BEGIN;
INSERT INTO beian_rule (code, trigger, sense, quantity, unit, direction, roll, bound, kind)
VALUES ('keep', 'x', 'keep_until', 10, 'day', 'after', true, 'subject', 'policy'), ('valid', 'x', 'valid_through', 10, 'day', 'after', true, 'subject', 'policy'),
       ('lapse', 'x', 'lapses', 10, 'workday', 'after', false, 'subject', 'policy'), ('back', 'x', 'do_by', 5, 'workday', 'before', false, 'subject', 'policy');
SELECT rule, as_of, day, state
FROM unnest(ARRAY['keep', 'valid', 'lapse', 'back']) r, unnest(ARRAY['2026-12-24', '2026-12-31', '2027-02-20']::date[]) as_of,
     LATERAL beian_deadline(r, '2026-12-21', as_of) ORDER BY rule, as_of;
SELECT rule, day, state FROM beian_deadline('back', '2027-03-01', '2026-12-21');
ROLLBACK;

-- pauses: 20 working days of review, from 4 September 2026
SELECT beian_term_day('2026-09-04', 20, 'workday') AS review_ends;
SELECT x.*, beian_deadline_paused('2026-10-09', paused_on, resumed_on) AS deadline,
       beian_term_day('2026-09-04', 20 + beian_count_workdays(paused_on - 1, resumed_on - 1), 'workday') AS counted
FROM (VALUES ('three working days', date '2026-09-08', date '2026-09-11'),
             ('over the holiday', '2026-09-24', '2026-10-09'),
             ('a weekend', '2026-09-12', '2026-09-14'),
             ('no day', '2026-09-08', '2026-09-08')) x (what, paused_on, resumed_on);
SELECT beian_deadline_paused('2026-10-10', NULL, NULL) AS not_paused,
       beian_deadline_paused('2026-10-10', '2026-10-12', '2026-10-20') AS after_the_end,
       beian_deadline_paused('2026-10-10', '2026-10-08', NULL) IS NULL AS not_resumed,
       beian_deadline_paused(NULL, '2026-10-08', '2026-10-09') IS NULL AS no_deadline,
       beian_deadline_paused('2026-10-10', '2026-10-08', '2026-10-09', NULL) IS NULL AS no_calendar;
SELECT beian_deadline_paused('2026-10-09', '2026-09-24', '2026-09-21');
SELECT beian_deadline_paused('2026-10-09', '2026-10-24', '2026-10-21');
SELECT beian_deadline_paused('2026-10-09', '-infinity', '2026-09-21');
SELECT beian_deadline_paused('2026-10-09', '2026-09-21', 'infinity');
SELECT beian_deadline_paused('2026-10-09', '2026-09-21', '2027-01-08');

-- an order returned for correction is reviewed anew from the day it is back
SELECT beian_deadline_day('icp_review', received) AS first, beian_deadline_day('icp_review', greatest(received, handed_in_again)) AS anew
FROM (VALUES (date '2026-09-04', date '2026-09-15')) o (received, handed_in_again);
-- inaccurate items are to be put right from approval, or from when they were
-- found, whichever is later
SELECT found, beian_deadline_day('info_fix', greatest(date '2026-03-02', found)) AS info_fix
FROM unnest(ARRAY[NULL, '2026-02-20', '2026-04-01']::date[]) found;

-- Evidence: the days that a deadline goes through
SELECT d.rule, e.*
FROM (VALUES ('unblock', date '2026-09-30'), ('icp_footer', '2026-10-01'), ('vat_valid', '2024-02-29'), ('vat_annual_report', '2026-02-01')) d (rule, event),
     LATERAL beian_deadline_days(d.rule, d.event) e;
SELECT string_agg(coalesce(no::text, '-'), ' ') AS count, min(day), max(day) FROM beian_deadline_days('psb_filing', '2025-09-06');
SELECT string_agg(no || ' ' || day, ', ') FROM beian_deadline_days('vat_renew', '2026-12-31') WHERE no IN (1, 2, 90);
-- the number of working days, and those listed, for all rules and many events
SELECT count(*) > 500 AS many, count(*) FILTER (WHERE
           d.last IS DISTINCT FROM beian_deadline_day(r.code, event)
        OR r.unit IN ('workday', 'day') AND d.n IS DISTINCT FROM nullif(r.quantity, 0)
        OR r.unit = 'workday' AND d.listed <> d.last - event OR d.worked <> d.n) AS wrong
FROM generate_series(0, 30) i, LATERAL (SELECT date '2025-09-01' + i * 11) e (event), beian_rules(on_day => '2026-01-01') r,
     LATERAL (SELECT (array_agg(l.day ORDER BY l.o DESC))[1], max(no), count(*), count(*) FILTER (WHERE r.unit <> 'workday' OR beian_is_workday(l.day))
                     - count(*) FILTER (WHERE r.unit <> 'workday' AND no IS NULL)
              FROM beian_deadline_days(r.code, event) WITH ORDINALITY l (no, day, known, o)) d (last, n, listed, worked)
WHERE r.unit <> 'hour' AND r.valid_from < event;

SELECT jsonb_pretty(beian_deadline_evidence('unblock', '2026-09-30') - 'fingerprint');
-- over the end of a year: two notices; with a child of CN, those of both
SELECT jsonb_path_query_array(beian_deadline_evidence('info_fix', '2025-12-24'), '$.notices[*].document') AS notices,
       beian_deadline_evidence('info_fix', '2025-12-24') -> 'day' AS day;
SELECT event, jsonb_path_query_array(beian_deadline_evidence('unblock', event), '$.notices[*].year') AS years
FROM unnest(ARRAY['2025-12-25', '2025-12-26', '2025-12-29', '2025-12-31']::date[]) event;
SELECT jsonb_path_query(beian_deadline_evidence('unblock', '2026-04-17', NULL, 'CN-GX'), '$.notices[*]') AS notice;
-- where the calendar plays no part it may be silent
SELECT jsonb_path_query_array(beian_deadline_evidence('log_60d', '2026-12-01'), '$.days[0 to 30] ? (@.is_workday == null).day') AS not_known,
       beian_deadline_evidence('log_60d', '2026-12-01') -> 'day' AS day;
-- of an estimate it says so
SELECT jsonb_path_query_array(beian_deadline_evidence('info_fix', '2026-12-16', NULL, 'CN-ESTIMATE'), '$.days[*] ? (@.final == false).day') AS estimated,
       beian_deadline_evidence('info_fix', '2026-12-16', NULL, 'CN-ESTIMATE') -> 'final' AS final;
-- the row in force on that day, of that province, a user's
SELECT event, beian_deadline_evidence('log_6m', event) #>> '{rule,basis}' AS basis FROM unnest(ARRAY['2025-12-31', '2026-01-01']::date[]) event;
BEGIN;
INSERT INTO beian_rule (code, region, trigger, quantity, unit, bound, kind, basis) VALUES ('info_fix', '44', 'icp_approved', 1, 'workday', 'subject', 'policy', '本接入商规定');
SELECT beian_deadline_evidence('info_fix', '2026-03-02', '广东') #> '{rule,basis}' AS basis, beian_deadline_evidence('info_fix', '2026-03-02', '粤') -> 'day' AS day;
ROLLBACK;
-- the same text, whatever the session is set to
SELECT beian_deadline_evidence('psb_filing', '2025-09-06')::text AS text \gset
SET DateStyle = 'German';
SET TimeZone = 'America/New_York';
SET extra_float_digits = -15;
SET IntervalStyle = iso_8601;
SELECT beian_deadline_evidence('psb_filing', '2025-09-06')::text = :'text' AS same, :'text'::jsonb ->> 'fingerprint' = beian_fingerprint() AS fingerprint;
RESET ALL;
SET DateStyle = ISO;
SELECT beian_deadline_evidence('shell_notice', '2026-09-10') IS NULL AS no_row, beian_deadline_evidence(NULL, '2026-09-10') IS NULL AS no_rule,
       beian_deadline_evidence('info_fix', NULL) IS NULL AS no_event;
SELECT beian_deadline_evidence('none', '2026-09-10');
SELECT beian_deadline_evidence('sms_verify', '2026-09-10');
SELECT beian_deadline_evidence('info_fix', '2026-12-20');
SELECT beian_deadline_evidence('info_fix', '2026-09-10', 'Atlantis');
SELECT * FROM beian_deadline_days('sms_verify', '2026-09-10');
SELECT count(*) FROM beian_deadline_days('shell_notice', '2026-09-10');
