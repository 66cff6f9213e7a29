-- Is a deadline met?  Extensions and pauses.
SET DateStyle = ISO;

-- days: every case around a deadline, with the working days that are left
SELECT as_of, to_char(as_of, 'Dy') AS d, workdays_left('2026-10-12', as_of) AS left,
       beian_deadline_state('2026-10-12', NULL, as_of) AS state,
       beian_deadline_state('2026-10-12', NULL, as_of, 0) AS warn_0,
       beian_deadline_state('2026-10-12', NULL, as_of, warn_workdays => 1000) AS warn_1000
FROM generate_series(timestamp '2026-09-28', '2026-10-14', '1 day') t, LATERAL (SELECT t::date) a (as_of);

SELECT done, beian_deadline_state('2026-10-12', done, '2026-10-20') AS state
FROM unnest(ARRAY['-infinity', '2026-10-11', '2026-10-12', '2026-10-13', 'infinity', NULL]::date[]) done;

-- what is not given
SELECT beian_deadline_state(NULL, '2026-10-12') IS NULL AS no_deadline,
       beian_deadline_state('2026-10-12', NULL, NULL) IS NULL AS no_day,
       beian_deadline_state('2026-10-12', '2026-10-01', NULL, NULL, NULL) AS done_decides,
       beian_deadline_state('2026-10-12', NULL, '2026-10-01', NULL) IS NULL AS no_warning;

-- the day of today, in China
SELECT beian_deadline_state(beian_china_date(now()) - 1, NULL) AS yesterday,
       beian_deadline_state(beian_china_date(now()), NULL, warn_workdays => 1, calendar => 'CN-ESTIMATE') AS today,
       beian_deadline_state('infinity', NULL) AS never, beian_deadline_state('-infinity', NULL) AS ever;

-- the calendar only tells due_soon from open
SELECT beian_deadline_state('2031-01-10', NULL, '2031-01-09') AS uncovered,
       beian_deadline_state('2027-01-05', NULL, '2026-12-25') AS partly,
       beian_deadline_state('2031-01-10', NULL, '2031-01-11') AS overdue,
       beian_deadline_state('2027-01-05', NULL, '2026-12-31', 3, 'CN-ESTIMATE') AS estimated,
       beian_deadline_state('1999-01-05', '1999-01-05', '2026-12-31') AS long_ago;

-- against a slow reference
SELECT count(*) AS cases, count(*) FILTER (WHERE state IS DISTINCT FROM
           CASE WHEN done <= deadline THEN 'met' WHEN done > deadline THEN 'met_late'
                WHEN as_of > deadline THEN 'overdue'
                WHEN (SELECT count(*) FROM generate_series(as_of + 1, deadline, '1 day') d
                      WHERE beian_is_workday(d::date)) <= warn THEN 'due_soon'
                ELSE 'open' END) AS wrong
FROM (SELECT date '2026-02-01' + i AS deadline, date '2026-02-10' + j AS as_of,
             CASE WHEN (i + j) % 3 = 0 THEN date '2026-02-05' + j END AS done, warn,
             beian_deadline_state(date '2026-02-01' + i, CASE WHEN (i + j) % 3 = 0 THEN date '2026-02-05' + j END,
                            date '2026-02-10' + j, warn) AS state
      FROM generate_series(0, 60) i, generate_series(0, 30) j, generate_series(0, 9, 3) warn) x;

-- a day is a day: instants have a function of their own
SELECT beian_deadline_state(now(), NULL);
SELECT beian_deadline_state('2026-10-12', now());
SELECT beian_deadline_state('2026-10-12 00:00'::timestamp, NULL);

-- instants: the end is exclusive
SET TimeZone = 'UTC';
SELECT done, beian_deadline_state_at(beian_term_end('2026-10-09 03:00:00+00', 1, 'workday'), done, '2026-10-20 00:00+00') AS state
FROM unnest(ARRAY['2026-10-10 15:59:59.999999+00', '2026-10-10 16:00:00+00', '2026-10-09 03:00:00+00', NULL]::timestamptz[]) done;
SELECT as_of, beian_deadline_state_at('2026-10-12 16:00:00+00', NULL, as_of, 1) AS state
FROM unnest(ARRAY['2026-10-08 15:00+00', '2026-10-10 15:59:59+00', '2026-10-10 16:00+00', '2026-10-12 15:59:59.999999+00',
                  '2026-10-12 16:00+00', 'infinity', '-infinity']::timestamptz[]) as_of;
SELECT beian_deadline_state_at(beian_term_end('2026-10-09 03:00:00+00', 24, 'hour'), NULL, '2026-10-10 02:59+00') AS hours_left,
       beian_deadline_state_at(beian_term_end('2026-10-09 03:00:00+00', 24, 'hour'), NULL, '2026-10-10 03:00+00') AS hours_over,
       beian_deadline_state_at('infinity', NULL, '2026-10-10 03:00+00') AS never,
       beian_deadline_state_at('-infinity', NULL, '2026-10-10 03:00+00') AS ever,
       beian_deadline_state_at(NULL, now()) IS NULL AS no_deadline,
       beian_deadline_state_at('2031-01-10 16:00+00', NULL, '2031-01-09 00:00+00') AS uncovered;
-- a date becomes a midnight of the session's zone: the 13th is late in China,
-- and not on an island where it begins six hours earlier
SET TimeZone = 'Asia/Shanghai';
SELECT beian_deadline_state_at('2026-10-12 16:00:00+00', date '2026-10-13');
SET TimeZone = 'Pacific/Kiritimati';
SELECT beian_deadline_state_at('2026-10-12 16:00:00+00', date '2026-10-13');
RESET TimeZone;

-- both say the same of the same deadline
SELECT count(*) AS cases, count(*) FILTER (WHERE
           beian_deadline_state(d, done, as_of) IS DISTINCT FROM
           beian_deadline_state_at((d + 1)::timestamp AT TIME ZONE 'Asia/Shanghai', done::timestamp AT TIME ZONE 'Asia/Shanghai',
                             (as_of + time '12:00') AT TIME ZONE 'Asia/Shanghai')) AS wrong
FROM (SELECT date '2026-02-01' + i AS d, CASE WHEN i % 2 = 0 THEN date '2026-02-05' + j END AS done,
             date '2026-02-10' + j AS as_of
      FROM generate_series(0, 60) i, generate_series(0, 30) j) x;

SELECT workdays_left('2026-10-12', '2026-10-20') AS past, workdays_left('2026-02-24', '2026-02-13') AS spring_festival;
SELECT workdays_left('2026-10-12', NULL) IS NULL AS "null";
SELECT workdays_left('2027-10-12', '2026-10-20');
SELECT workdays_left('infinity', '2026-10-20');

SELECT beian_deadline_state('2026-10-12', NULL, '2026-10-01', -1);
SELECT beian_deadline_state('2026-10-12', NULL, '2026-10-01', 3, 'XX');

-- extensions: an audit's, of at most 7 working days
SELECT x.*, deadline_extended('2026-09-24', x.extended_to) AS deadline
FROM (VALUES ('not extended', NULL::date), ('within the bound', '2026-09-30'), ('just at the bound', '2026-10-10'),
             ('beyond the bound', '2026-10-31'), ('before the deadline', '2026-09-01')) x (what, extended_to);
SELECT beian_deadline_day('audit_extension', '2026-09-24') AS bound,
       deadline_extended(NULL, '2026-09-30') IS NULL AS no_deadline,
       deadline_extended('2026-09-24', '2026-10-31', 'shell_notice') AS no_bound,
       deadline_extended('2026-09-24', '2026-10-31', 'shell_notice', '贵州') AS bound_of_region;
SELECT deadline_extended('2026-09-24', '2026-10-31', NULL) IS NULL AS no_rule,
       deadline_extended('2026-09-24', '2026-10-31', calendar => NULL) IS NULL AS no_calendar;
SELECT deadline_extended('2026-09-24', '2026-10-31', 'none');

-- pauses: 20 working days of review, from 4 September 2026
SELECT beian_term_day('2026-09-04', 20, 'workday') AS review_ends;
SELECT x.*, beian_deadline_paused('2026-10-09', paused_on, resumed_on) AS deadline,
       beian_term_day('2026-09-04', 20 + greatest(0, beian_count_workdays(paused_on - 1, resumed_on - 1)::int), 'workday') AS counted
FROM (VALUES ('three working days', date '2026-09-08', date '2026-09-11'),
             ('over the holiday', '2026-09-24', '2026-10-09'),
             ('a weekend', '2026-09-12', '2026-09-14'),
             ('no day', '2026-09-08', '2026-09-08'),
             ('backwards', '2026-09-08', '2026-09-01')) x (what, paused_on, resumed_on);
SELECT beian_deadline_paused('2026-10-10', NULL, NULL) AS not_paused,
       beian_deadline_paused('2026-10-10', '2026-10-12', '2026-10-20') AS after_the_end,
       beian_deadline_paused('2026-10-10', '2026-10-08', NULL) IS NULL AS not_resumed;

-- an order returned for correction is reviewed anew from the day it is back
SELECT beian_deadline_day('icp_review', received) AS first, beian_deadline_day('icp_review', greatest(received, handed_in_again)) AS anew
FROM (VALUES (date '2026-09-04', date '2026-09-15')) o (received, handed_in_again);
-- inaccurate items are to be put right from approval, or from when they were
-- found, whichever is later
SELECT found, beian_deadline_day('info_fix', greatest(date '2026-03-02', found)) AS info_fix
FROM unnest(ARRAY[NULL, '2026-02-20', '2026-04-01']::date[]) found;
