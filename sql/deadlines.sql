-- Terms: the last day, the end, and the days that count.
SET DateStyle = ISO;

-- published terms and worked cases, from the State Council's lists of 2024 to 2026
SELECT c.*, beian_term_day(event, quantity, unit) AS got,
       beian_term_day(event, quantity, unit) = last_day AS ok
FROM (VALUES
        (date '2025-09-26', 10, 'workday', date '2025-10-16', 'Sunday 28 September and Saturday 11 October worked'),
        ('2025-09-27', 10, 'workday', '2025-10-16', 'an event on a day off'),
        ('2025-01-24', 1, 'workday', '2025-01-26', 'a Sunday worked'),
        ('2025-01-27', 1, 'workday', '2025-02-05', 'Spring Festival'),
        ('2025-09-30', 20, 'workday', '2025-11-04', ''),
        ('2025-04-25', 5, 'workday', '2025-05-06', 'Sunday 27 April worked'),
        ('2026-02-13', 5, 'workday', '2026-02-27', 'Saturday 14 February worked'),
        ('2026-09-18', 10, 'workday', '2026-10-09', ''),
        ('2025-09-06', 30, 'day', '2025-10-09', '6 October is a holiday'),
        ('2025-09-11', 30, 'day', '2025-10-11', 'a Saturday worked: stays'),
        ('2025-12-02', 30, 'day', '2026-01-04', 'New Year; Sunday 4 January worked'),
        ('2026-01-16', 30, 'day', '2026-02-24', 'Spring Festival'),
        ('2026-02-14', 14, 'day', '2026-02-28', 'a Saturday worked: stays'),
        ('2024-08-05', 7, 'day', '2024-08-12', 'notice of Guizhou'),
        ('2024-08-30', 7, 'day', '2024-09-06', 'notice of Ningxia'),
        ('2014-12-22', 7, 'day', '2014-12-29', 'notice of Shandong'),
        ('2025-01-31', 1, 'month', '2025-02-28', 'no 31 February'),
        ('2026-12-31', -90, 'day', '2026-10-02', 'counted back: not rolled')
     ) c (event, quantity, unit, last_day, note);

-- not rolled
SELECT beian_term_day('2024-02-29', 5, 'year', false) AS licence,
       beian_term_day('2025-09-06', 30, 'day', false) AS raw,
       beian_term_day('2025-09-06', 30, 'day', roll => true) AS rolled;

-- months and years: the same number, or the last day of the month
SELECT event, quantity, unit, beian_term_day(event, quantity, unit, false)
FROM (VALUES (date '2024-01-31', 1, 'month'), ('2023-01-31', 1, 'month'), ('2024-03-31', -1, 'month'),
             ('2024-08-31', 6, 'month'), ('2024-02-29', 1, 'year'), ('2024-02-29', 4, 'year'),
             ('2024-02-29', -1, 'year'), ('2024-12-15', 1, 'month'), ('2024-01-15', -1, 'month'),
             ('2024-05-31', 13, 'month'), ('2024-05-31', -25, 'month'), ('0001-01-31', -1, 'month')
     ) v (event, quantity, unit);

-- none of a unit: the day of the event itself, be it a day off
SELECT unit, beian_term_day('2026-10-01', 0, unit), beian_term_day('2026-10-01', 0, unit, true, 'CN')
FROM unnest(ARRAY['workday', 'day', 'month', 'year']) unit;

-- counted back, never rolled: 3 October 2026 is in the holiday
SELECT unit, beian_term_day('2026-11-03', -n, unit, true)
FROM (VALUES ('workday', 1), ('day', 31), ('month', 1), ('year', 1)) v (unit, n);

-- a slow reference: the days of the calendar, one by one
CREATE TEMP TABLE ref_day AS
SELECT day, off
FROM (SELECT d::date AS day,
             CASE WHEN h.kind IS NULL THEN extract(isodow FROM d) > 5 ELSE h.kind <> 'makeup' END AS off
      FROM generate_series(timestamp '2001-01-01', '2026-12-28', '1 day') d
      LEFT JOIN beian_holiday h ON h.calendar = 'CN' AND h.day = d::date) x;
ALTER TABLE ref_day ADD PRIMARY KEY (day);
ANALYZE ref_day;

SELECT setseed(0.5);
CREATE TEMP TABLE sample AS
SELECT date '2003-01-01' + (random() * 8300)::int AS event,
       (random() * 120 - 40)::int AS n,
       (ARRAY['workday', 'day', 'month', 'year'])[1 + i % 4] AS unit,
       random() < 0.7 AS roll
FROM generate_series(1, 20000) i;
UPDATE sample SET n = n / 40 WHERE unit = 'year';
UPDATE sample SET n = n / 4 WHERE unit = 'month';

CREATE TEMP TABLE counted AS
SELECT s.*,
       CASE WHEN n = 0 THEN event
            WHEN unit = 'workday' AND n > 0 THEN
                (SELECT day FROM ref_day r WHERE NOT off AND r.day > event
                 ORDER BY day OFFSET s.n - 1 LIMIT 1)
            WHEN unit = 'workday' THEN
                (SELECT day FROM ref_day r WHERE NOT off AND r.day < event
                 ORDER BY day DESC OFFSET -s.n - 1 LIMIT 1)
            WHEN n > 0 AND roll THEN
                (SELECT min(day) FROM ref_day r WHERE NOT off AND r.day >= raw)
            ELSE raw
       END AS last_day
FROM sample s,
     LATERAL (SELECT (event + make_interval(years => CASE unit WHEN 'year' THEN n ELSE 0 END,
                                            months => CASE unit WHEN 'month' THEN n ELSE 0 END,
                                            days => CASE unit WHEN 'day' THEN n ELSE 0 END))::date) x (raw);

SELECT unit, count(*) > 4000 AS many,
       count(*) FILTER (WHERE last_day IS DISTINCT FROM beian_term_day(event, n, unit, roll)) AS wrong
FROM counted
WHERE last_day IS NOT NULL
GROUP BY unit
ORDER BY unit;

-- instants: days are those of China, whatever the session's zone
SET TimeZone = 'UTC';
SELECT count(*) AS cases,
       count(*) FILTER (WHERE beian_term_end((event + time '23:59:59.999999') AT TIME ZONE 'Asia/Shanghai', n, unit, roll)
                  IS DISTINCT FROM (last_day + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'
              OR beian_term_end(event::timestamp AT TIME ZONE 'Asia/Shanghai', n, unit, roll)
                  IS DISTINCT FROM (last_day + 1)::timestamp AT TIME ZONE 'Asia/Shanghai') AS wrong
FROM counted
WHERE last_day IS NOT NULL;

CREATE FUNCTION pg_temp.in_zone(zone text)
RETURNS TABLE (zone_name text, event text, days text, workdays text, hours text, rule text)
LANGUAGE sql
BEGIN ATOMIC
    SELECT set_config('TimeZone', zone, false),
           to_char(e AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI'),
           to_char(beian_term_end(e, 7, 'day') AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI'),
           to_char(beian_term_end(e, 1, 'workday') AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI'),
           to_char(beian_term_end(e, 24, 'hour') AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI'),
           to_char(beian_deadline_end('psb_filing', e) AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI')
    FROM (VALUES (timestamptz '2026-03-31 16:30:00+00'), ('2026-03-31 15:59:59+00')) v (e);
END;
SELECT * FROM pg_temp.in_zone('UTC');
SELECT * FROM pg_temp.in_zone('America/Los_Angeles');
SELECT * FROM pg_temp.in_zone('Asia/Shanghai');
-- summer time of 1986 to 1991 is not counted: UTC+8 at every instant
SELECT beian_term_end('1988-07-01 15:30:00+00', 0, 'day') = '1988-07-01 16:00:00+00' AS utc8;
-- a date as the event is a midnight of the session's zone: in Shanghai that of
-- the 3rd, in Tokyo an hour before it
SELECT beian_term_end(date '2026-03-03', 1, 'workday') AS shanghai;
SET TimeZone = 'Asia/Tokyo';
SELECT beian_term_end(date '2026-03-03', 1, 'workday') AT TIME ZONE 'Asia/Shanghai' AS tokyo;
RESET TimeZone;

-- the hour at which the receiver closes (Civil Code, Article 203 II)
SELECT closes, beian_term_end('2026-11-26 10:00+08', 1, 'workday', closes => closes) AT TIME ZONE 'Asia/Shanghai' AS ends,
       beian_deadline_end('unblock', '2026-11-26 10:00+08', closes => closes) AT TIME ZONE 'Asia/Shanghai' AS by_rule
FROM unnest(ARRAY['24:00', '17:30', '23:59:59.999999', '00:00:00.000001']::time[]) closes;
SELECT beian_term_end('2026-11-26 10:00+08', 1, 'workday') AT TIME ZONE 'Asia/Shanghai' AS by_default,
       beian_term_end('2026-11-26 10:00+08', 1, 'hour', closes => '17:30') AT TIME ZONE 'Asia/Shanghai' AS hours_are_exact,
       beian_term_end('2026-11-26 10:00+08', 1, 'workday', closes => NULL) IS NULL AS "null";
SELECT beian_term_end('2026-11-26 10:00+08', 1, 'workday', closes => '00:00');
SELECT beian_deadline_end('unblock', '2026-11-26 10:00+08', closes => '00:00');

-- hours
SELECT beian_term_end(e, n, 'hour') = e + make_interval(hours => n) AS exact
FROM (VALUES (timestamptz '2026-02-14 08:15:00.123456+08', 24), ('2026-10-01 00:00:00+08', 0),
             ('2026-10-01 00:00:00+08', -36), ('2040-01-01 00:00:00+08', 100000)) v (e, n);

-- required arguments
SELECT beian_term_day(NULL, 1, 'day') IS NULL AND beian_term_day('2026-01-01', NULL, 'day') IS NULL
   AND beian_term_day('2026-01-01', 1, NULL) IS NULL AND beian_term_end(NULL, 1, 'day') IS NULL AS "null";

-- errors
SELECT beian_term_day('2026-01-05', 1, 'week');
SELECT beian_term_day('2026-01-05', 1, 'hour');
SELECT beian_term_day('2026-01-05', 1, 'window');
SELECT beian_term_end('2026-01-05 00:00+08', 1, 'window');
SELECT beian_term_day('2026-01-05', 1, 'workday', true, 'XX');
SELECT beian_term_day('infinity', 1, 'day');
SELECT beian_term_day('-infinity', 0, 'day');
SELECT beian_term_end('infinity', 1, 'hour');
SELECT beian_term_end('-infinity', 1, 'day');
SELECT beian_term_day('5874897-12-31', 1, 'day', false);
SELECT beian_term_day('4713-01-01 BC', -400, 'day');
SELECT beian_term_day('2026-01-05', 2147483647, 'year', false);
SELECT beian_term_day('2026-01-05', -2147483648, 'month');
SELECT beian_term_day('2026-01-05', 2147483647, 'day', false);
SELECT beian_term_day('2026-01-05', 2147483647, 'workday');
SELECT beian_term_day('2026-01-05', -2147483648, 'workday');
SELECT beian_term_end('294276-12-31 00:00:00+00', 48, 'hour');
SELECT beian_term_end('2026-01-05 00:00:00+08', 2147483647, 'hour') AT TIME ZONE 'UTC';
SELECT beian_term_end('200000-01-05 00:00:00+08', 2147483647, 'hour');
SELECT beian_term_end('2026-01-05 00:00:00+08', 2000000, 'month', false) AT TIME ZONE 'UTC';
SELECT beian_term_end('2026-01-05 00:00:00+08', 4000000, 'month', false);
SELECT beian_term_end('4713-01-01 00:00:00+00 BC', -6000, 'hour');

-- beyond the calendar: an error where days of it count, and there alone
SELECT beian_term_day('2026-12-20', 30, 'workday');
SELECT beian_term_day('2026-12-01', 30, 'day');
SELECT beian_term_day('2026-12-01', 30, 'day', false) AS not_rolled, beian_term_day('2031-06-01', -90, 'day') AS back;
SELECT beian_term_day('2026-12-20', 30, 'workday', true, 'CN-ESTIMATE') AS estimate;
SELECT beian_term_day('2000-12-01', 10, 'workday');

-- a text with an hour and a zone is cut to its day by the server, before any
-- function sees it; an instant is an error
SELECT beian_term_day('2026-10-09 23:30+00', 0, 'day') AS cut, beian_term_day(beian_china_date('2026-10-09 23:30+00'), 0, 'day') AS day;
\set VERBOSITY terse
SELECT beian_term_day(timestamptz '2026-10-09 23:30+00', 0, 'day');
\set VERBOSITY default

-- today is that of China
SET TimeZone = 'Pacific/Kiritimati';
SELECT beian_today() = (now() AT TIME ZONE interval '8 hours')::date AS today;
RESET TimeZone;
