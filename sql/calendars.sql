-- Calendars as shipped: years, coverage, estimates, regions.
SET DateStyle = ISO;

SELECT code, parent, beyond, make_up_days, own_coverage, zh, en FROM beian_calendar ORDER BY code;

SELECT calendar, kind, count(*), min(day), max(day) FROM beian_holiday GROUP BY 1, 2 ORDER BY 1, 2;

SELECT year, amends, document, published_on, covers_through FROM beian_notice
WHERE calendar = 'CN' ORDER BY year, published_on NULLS FIRST;

SELECT calendar, array_agg(year ORDER BY year) AS years FROM beian_notice GROUP BY 1 ORDER BY 1;

-- the working days of each year
SELECT y.year, y.expected, c.counted, c.listed, c.counted = y.expected AND c.listed = y.expected AS ok
FROM (VALUES (2001, 253), (2002, 249), (2003, 251), (2004, 252), (2005, 251), (2006, 251), (2007, 249),
             (2008, 251), (2009, 250), (2010, 250), (2011, 250), (2012, 249), (2013, 250), (2014, 250),
             (2015, 249), (2016, 250), (2017, 249), (2018, 250), (2019, 250), (2020, 249), (2021, 250),
             (2022, 249), (2023, 249), (2024, 251), (2025, 248)) AS y (year, expected),
     LATERAL (SELECT beian_count_workdays(make_date(year, 1, 1) - 1, make_date(year, 12, 31)),
                     (SELECT count(*) FROM beian_list_workdays(make_date(year, 1, 1), make_date(year, 12, 31)))) c (counted, listed)
ORDER BY 1;
-- the last year is covered through 28 December: three days are still open
SELECT beian_count_workdays('2025-12-31', '2026-12-28') + 3 AS "2026",
       beian_count_workdays('2025-12-31', '2026-12-31', 'CN-ESTIMATE') AS estimated,
       beian_count_workdays('2000-12-31', '2026-12-31', 'CN-ESTIMATE') AS "2001 to 2026";

-- days off, make-up days and weekends of a year: weekdays off less make-up days
-- are the statutory days, but for days moved over New Year and in 2020.  Two
-- statutory days fell on one in 2009 and 2020.
SELECT extract(year FROM day)::int AS year,
       count(*) FILTER (WHERE extract(isodow FROM day) > 5) AS weekend_days,
       count(*) FILTER (WHERE NOT is_workday AND extract(isodow FROM day) < 6) AS weekdays_off,
       count(*) FILTER (WHERE kind = 'makeup') AS make_up_days,
       count(*) FILTER (WHERE kind IN ('holiday', 'statutory')) AS marked_off,
       count(*) FILTER (WHERE kind = 'statutory') AS statutory
FROM beian_calendar_days('2001-01-01', '2026-12-28') GROUP BY 1 ORDER BY 1;

-- days on which sources differ: what the notices say
SELECT d.day, d.expected, beian_is_workday(d.day) = d.expected AS ok
FROM (VALUES (date '2003-04-26', false), ('2003-04-27', false), ('2003-05-05', false), ('2003-05-06', true), ('2003-05-07', true),
             ('2005-12-31', true), ('2008-05-04', true), ('2008-06-07', false), ('2008-09-13', false),
             ('2007-12-29', true), ('2007-12-31', false), ('2013-04-07', true), ('2013-10-12', true),
             ('2015-09-03', false), ('2015-09-04', false), ('2015-09-05', false), ('2015-09-06', true),
             ('2019-04-28', true), ('2019-05-02', false), ('2019-05-03', false), ('2019-05-04', false), ('2019-05-05', true),
             ('2020-01-31', false), ('2020-02-01', false), ('2020-02-02', false), ('2020-02-03', true),
             ('2024-02-09', true), ('2014-04-06', false), ('2014-04-07', false)
     ) d (day, expected)
WHERE beian_is_workday(d.day) <> d.expected;

-- coverage
SELECT c.code, beian_calendar_coverage(c.code) FROM beian_calendar c ORDER BY 1;
SELECT beian_calendar_coverage() = beian_calendar_coverage('CN') AS "default", beian_calendar_coverage(NULL) IS NULL AS "null";

-- final inside coverage, and never an error
SELECT d.day, beian_is_final(d.day) AS cn, beian_is_final(d.day, 'CN-ESTIMATE') AS estimate,
       beian_is_final(d.day, 'CN-GX') AS gx, beian_is_final(d.day, 'CN-XZ') AS xz
FROM unnest('{-infinity,0044-03-15 BC,2000-12-31,2001-01-01,2014-01-01,2021-12-31,2022-01-01,2022-12-31,2023-01-01,2026-12-28,2026-12-29,2027-01-01,5874897-12-31,infinity}'::date[]) d (day);

-- the answer, or the error, of a statement
CREATE FUNCTION pg_temp.try(statement text, OUT answer text, OUT code text, OUT detail text, OUT hint text)
LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE statement INTO answer;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS answer = MESSAGE_TEXT, code = RETURNED_SQLSTATE, detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
END $$;
\pset format unaligned
\pset fieldsep ' | '

-- days that are not covered
SELECT s.call, t.*
FROM (VALUES
        ($$beian_is_workday('2026-12-28')$$),
        ($$beian_is_workday('2026-12-29')$$),
        ($$beian_is_workday('2027-01-04')$$),
        ($$beian_is_workday('2000-12-31')$$),
        ($$beian_is_workday('0044-03-15 BC')$$),
        ($$beian_is_workday('5874897-12-31')$$),
        ($$beian_is_workday('infinity')$$),
        ($$beian_is_workday('-infinity')$$),
        ($$beian_is_workday('2022-05-05', 'CN-GX')$$),
        ($$beian_is_workday('2021-12-31', 'CN-GX')$$),
        ($$beian_is_workday('2027-03-01', 'CN-GX')$$),
        ($$beian_is_workday('2026-02-24', 'CN-XZ')$$),
        ($$beian_is_workday('2027-03-01', 'CN-ESTIMATE')$$),
        ($$beian_is_workday('2035-12-31', 'CN-ESTIMATE')$$),
        ($$beian_is_workday('2036-01-01', 'CN-ESTIMATE')$$),
        ($$beian_is_workday('2000-12-31', 'CN-ESTIMATE')$$),
        ($$beian_add_workdays('2026-12-25', 1)$$),
        ($$beian_add_workdays('2026-12-25', 2)$$),
        ($$beian_add_workdays('2026-12-28', 1)$$),
        ($$beian_add_workdays('2026-12-29', 0)$$),
        ($$beian_add_workdays('2026-12-29', -1)$$),
        ($$beian_add_workdays('2026-12-30', -1)$$),
        ($$beian_add_workdays('2000-12-31', 1)$$),
        ($$beian_add_workdays('2000-12-30', 1)$$),
        ($$beian_add_workdays('2001-01-02', -1)$$),
        ($$beian_add_workdays('2001-01-03', -1)$$),
        ($$beian_add_workdays('2021-12-30', 2, 'CN-GX')$$),
        ($$beian_add_workdays('2023-01-03', -1, 'CN-GX')$$),
        ($$beian_add_workdays('2026-01-01', 2147483647)$$),
        ($$beian_add_workdays('2026-01-01', -2147483648)$$),
        ($$beian_add_workdays('5874897-12-31', 1)$$),
        ($$beian_add_workdays('5874897-12-31', 0)$$),
        ($$beian_add_workdays('4714-11-24 BC', -1)$$),
        ($$beian_add_workdays('infinity', 0)$$),
        ($$beian_add_workdays('-infinity', 1)$$),
        ($$beian_count_workdays('2026-12-01', '2026-12-28')$$),
        ($$beian_count_workdays('2026-12-01', '2026-12-29')$$),
        ($$beian_count_workdays('2026-12-29', '2026-12-01')$$),
        ($$beian_count_workdays('2000-12-31', '2001-01-31')$$),
        ($$beian_count_workdays('2000-12-30', '2001-01-31')$$),
        ($$beian_count_workdays('2021-06-01', '2023-06-01', 'CN-GX')$$),
        ($$beian_count_workdays('2036-05-05', '2036-05-05')$$),
        ($$beian_count_workdays('4714-11-24 BC', '5874897-12-31')$$),
        ($$beian_count_workdays('infinity', 'infinity')$$),
        ($$beian_count_workdays('2026-01-01', 'infinity')$$),
        ($$beian_count_workdays('-infinity', '2026-01-01')$$),
        ($$beian_next_workday('2026-12-27')$$),
        ($$beian_next_workday('2026-12-28')$$),
        ($$beian_prev_workday('2001-01-02')$$),
        ($$beian_prev_workday('2001-01-03')$$),
        ($$beian_roll_to_workday('2026-12-29')$$),
        ($$beian_roll_to_workday('2001-01-01', 'preceding')$$),
        ($$beian_roll_to_workday('2001-01-01', 'modified_preceding')$$),
        ($$beian_roll_to_workday('2001-01-01', 'nearest')$$),
        ($$beian_roll_to_workday('infinity', 'nearest')$$),
        ($$beian_roll_to_workday('2026-10-05', 'forward')$$),
        ($$(SELECT count(*) FROM beian_list_workdays('2026-12-01', '2026-12-28'))$$),
        ($$(SELECT count(*) FROM beian_list_workdays('2026-12-01', '2026-12-29'))$$),
        ($$(SELECT count(*) FROM beian_list_workdays('2021-12-01', '2023-12-29', 'CN-GX'))$$),
        ($$(SELECT count(*) FROM beian_list_workdays('2026-12-01', '2026-11-01'))$$),
        ($$(SELECT count(*) FROM beian_list_workdays('2036-12-01', '2036-11-01'))$$),
        ($$(SELECT count(*) FROM beian_list_workdays('-infinity', '2026-11-01'))$$),
        ($$(SELECT count(*) FROM beian_calendar_days('2000-12-01', '2001-12-28'))$$),
        ($$(SELECT count(*) FROM beian_calendar_days('2026-12-01', 'infinity'))$$),
        ($$beian_calendar_text(2027) IS NULL$$),
        ($$beian_calendar_text(0) IS NULL$$),
        ($$beian_calendar_text(2022, 'CN-GX') IS NULL$$)
     ) AS s (call), LATERAL pg_temp.try('SELECT ' || call) t;

-- unknown calendars are an error everywhere, with those there are
SELECT DISTINCT t.*
FROM unnest(ARRAY['beian_is_workday(date ''2026-01-01'', ''XX'')', 'beian_is_final(date ''2026-01-01'', ''XX'')', 'beian_add_workdays(date ''2026-01-01'', 0, ''XX'')',
                  'beian_count_workdays(date ''2026-01-01'', ''2026-01-01'', ''XX'')', 'beian_next_workday(date ''2026-01-01'', ''XX'')',
                  'beian_prev_workday(date ''2026-01-01'', ''XX'')', 'beian_roll_to_workday(date ''2026-01-01'', calendar => ''XX'')',
                  'beian_list_workdays(date ''2026-01-01'', ''2025-01-01'', ''XX'')', 'beian_calendar_days(date ''2026-01-01'', ''2025-01-01'', ''XX'')',
                  'beian_calendar_coverage(''XX'')', 'beian_calendar_text(2026, ''XX'')', 'beian_calendar_check(''XX'')']) s,
     LATERAL pg_temp.try('SELECT ' || s) t;
SELECT answer FROM unnest(ARRAY['', 'cn', 'CN ', 'CN-', 'C', repeat('日历', 500)]) s, LATERAL pg_temp.try(format('SELECT beian_is_workday(''2026-01-01'', %L)', s)) t;
\pset format aligned

-- what is not given is not known
SELECT beian_is_workday(NULL), beian_is_workday('2026-01-01', NULL) AS of_null, beian_add_workdays('2026-01-01', NULL), beian_count_workdays(NULL, '2026-01-01'),
       beian_next_workday(NULL), beian_roll_to_workday('2026-01-01', NULL), beian_calendar_text(NULL);
SELECT count(*) FROM beian_list_workdays('2026-01-01', NULL);
SELECT count(*) FROM beian_calendar_days(NULL, '2026-01-01');

-- regions win over the national days, both ways
SELECT d.day, d.calendar, beian_is_workday(d.day) AS cn, beian_is_workday(d.day, d.calendar) AS region
FROM (VALUES (date '2017-04-01', 'CN-GX'), ('2017-04-08', 'CN-GX'), ('2023-04-23', 'CN-GX'), ('2018-04-15', 'CN-GX'), ('2018-04-18', 'CN-GX'),
             ('2020-03-26', 'CN-GX'), ('2026-04-17', 'CN-GX'), ('2016-09-10', 'CN-NX'), ('2016-09-12', 'CN-NX'), ('2024-06-17', 'CN-NX'),
             ('2022-07-13', 'CN-XJ'), ('2026-05-27', 'CN-XJ'), ('2026-02-17', 'CN-XJ'), ('2026-02-14', 'CN-XJ')) d (day, calendar)
ORDER BY 2, 1;

-- an estimate: Monday to Friday less the statutory days, and covered days as
-- they are
SELECT count(*) FILTER (WHERE e.is_workday <> (extract(isodow FROM e.day) < 6
                                               AND NOT EXISTS (SELECT FROM beian_holiday h
                                                               WHERE h.calendar = 'CN' AND h.kind = 'statutory' AND h.day = e.day))) AS wrong,
       count(*) FILTER (WHERE e.final) AS final, count(*) AS days,
       string_agg(DISTINCT kind, ', ' ORDER BY kind) AS kinds
FROM beian_calendar_days('2026-12-29', '2035-12-31', 'CN-ESTIMATE') e;
SELECT count(*) AS wrong FROM beian_calendar_days('2001-01-01', '2026-12-28', 'CN-ESTIMATE') e
FULL JOIN beian_calendar_days('2001-01-01', '2026-12-28') c USING (day) WHERE e IS DISTINCT FROM c;
SELECT beian_add_workdays('2026-12-18', 20, 'CN-ESTIMATE') AS estimated, beian_add_workdays('2026-11-18', 20, 'CN-ESTIMATE') AS final;
