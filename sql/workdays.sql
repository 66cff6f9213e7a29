-- Working-day arithmetic against slow SQL over the tables.
SET DateStyle = ISO;
SELECT setseed(0.27);

-- calendars of all sorts: a company under the national calendar, a bank that
-- never works a weekend, a branch of it that does once, and one alone
BEGIN;
INSERT INTO beian_calendar (code, parent, make_up_days, own_coverage) VALUES
	('COMPANY', 'CN', true, false), ('BANK', 'COMPANY', false, false), ('BRANCH', 'BANK', true, false), ('ALONE', NULL, true, true);
INSERT INTO beian_holiday (calendar, day, kind, name)
SELECT 'COMPANY', make_date(y, 5, 20), 'holiday', 'founding day' FROM generate_series(2001, 2026) y
UNION ALL
SELECT 'COMPANY', make_date(y, 10, 7), 'makeup', 'stocktaking' FROM generate_series(2001, 2026) y
WHERE extract(isodow FROM make_date(y, 10, 7)) < 6
UNION ALL
SELECT 'BRANCH', '2024-06-15', 'makeup', 'fair'
UNION ALL
SELECT 'ALONE', make_date(y, 2, 29), 'holiday', 'leap day' FROM generate_series(1988, 2040, 4) y;
INSERT INTO beian_notice (calendar, year, covers_through)
SELECT 'ALONE', y, make_date(y, 12, 31) FROM generate_series(1988, 2043) y;

-- the reference, calendar by calendar from the root: the user's row, else the
-- shipped one, else what the parent says, else Monday to Friday
CREATE TEMP TABLE ref (calendar text, day date, works boolean, no int, PRIMARY KEY (calendar, day));
CREATE PROCEDURE pg_temp.refer(code text, days datemultirange) LANGUAGE sql AS $$
	INSERT INTO ref
	SELECT code, day, works, count(*) FILTER (WHERE works) OVER (PARTITION BY run ORDER BY day)
	FROM (SELECT d::date AS day, run,
				 coalesce(h.kind = 'makeup',
						  CASE WHEN c.make_up_days OR extract(isodow FROM d) < 6 THEN r.works ELSE false END,
						  extract(isodow FROM d) < 6) AS works
		  FROM unnest(days) WITH ORDINALITY u (span, run)
		  CROSS JOIN generate_series(lower(span), upper(span) - 1, interval '1 day') d
		  JOIN beian_calendar c ON c.code = refer.code
		  LEFT JOIN (SELECT DISTINCT ON (day) day, kind FROM beian_holiday
					 WHERE calendar = code ORDER BY day, origin DESC) h ON h.day = d::date
		  LEFT JOIN ref r ON r.calendar = c.parent AND r.day = d::date) x;
	ANALYZE ref;
$$;
CALL pg_temp.refer('CN', '{[2001-01-01,2026-12-28]}');
CALL pg_temp.refer('CN-ESTIMATE', '{[2001-01-01,2035-12-31]}');
CALL pg_temp.refer('CN-GX', '{[2014-01-01,2021-12-31],[2023-01-01,2026-12-28]}');
CALL pg_temp.refer('CN-NX', '{[2016-01-01,2016-12-31],[2019-01-01,2026-12-28]}');
CALL pg_temp.refer('CN-XJ', '{[2022-01-01,2026-12-28]}');
CALL pg_temp.refer('COMPANY', '{[2001-01-01,2026-12-28]}');
CALL pg_temp.refer('BANK', '{[2001-01-01,2026-12-28]}');
CALL pg_temp.refer('BRANCH', '{[2001-01-01,2026-12-28]}');
CALL pg_temp.refer('ALONE', '{[1988-01-01,2043-12-31]}');
-- the estimate: beyond the parent's coverage there is no parent to ask
UPDATE ref e SET works = false FROM beian_holiday h
WHERE e.calendar = 'CN-ESTIMATE' AND e.day > '2026-12-28' AND h.calendar = 'CN' AND h.kind = 'statutory' AND h.day = e.day;
UPDATE ref e SET no = n.no
FROM (SELECT day, count(*) FILTER (WHERE works) OVER (ORDER BY day) AS no FROM ref WHERE calendar = 'CN-ESTIMATE') n
WHERE e.calendar = 'CN-ESTIMATE' AND e.day = n.day;
CREATE INDEX ON ref (calendar, no) WHERE works;
ANALYZE ref;

SELECT calendar, count(*) AS days, count(*) FILTER (WHERE works) AS working FROM ref GROUP BY 1 ORDER BY 1;

-- every day
SELECT calendar, count(*) AS wrong FROM ref WHERE beian_is_workday(day, calendar) IS DISTINCT FROM works GROUP BY 1;
SELECT calendar, count(*) AS wrong FROM ref
WHERE beian_is_final(day, calendar) IS DISTINCT FROM (calendar <> 'CN-ESTIMATE' OR day <= '2026-12-28') GROUP BY 1;

-- n forward and back from every day, n up to 40, as far as the calendar goes;
-- within one run of days
CREATE TEMP VIEW run AS
SELECT c AS calendar, lower(u) AS first, upper(u) - 1 AS last
FROM (SELECT DISTINCT calendar AS c FROM ref) x,
	 unnest(CASE c WHEN 'CN-ESTIMATE' THEN '{[2001-01-01,2036-01-01)}'::datemultirange ELSE beian_calendar_coverage(c) END) u;
CREATE TEMP TABLE sample AS
SELECT r.*, t.day AS expected
FROM (SELECT ref.*, run.first, run.last,
			 CASE WHEN random() < 0.5 THEN 1 ELSE -1 END * (1 + CASE WHEN random() < 0.5 THEN floor(random() * 40) ELSE floor(random() * 6000) END)::int AS n
	  FROM ref JOIN run ON run.calendar = ref.calendar AND ref.day BETWEEN run.first AND run.last) r
LEFT JOIN ref t ON t.calendar = r.calendar AND t.day BETWEEN r.first AND r.last AND t.works
			   AND t.no = r.no + r.n + CASE WHEN r.n < 0 AND NOT r.works THEN 1 ELSE 0 END;
ANALYZE sample;
SELECT count(*) FILTER (WHERE abs(n) > 40 AND expected IS NOT NULL) > 10000 AS far,
	   count(*) FILTER (WHERE abs(n) <= 40 AND expected IS NOT NULL) > 30000 AS near, min(n) < -5900 AND max(n) > 5900 AS wide FROM sample;
SELECT calendar, count(*) AS wrong FROM sample
WHERE expected IS NOT NULL AND beian_add_workdays(day, n, calendar) IS DISTINCT FROM expected GROUP BY 1;
-- where the reference has none, it is an error
CREATE FUNCTION pg_temp.fails(day date, n int, calendar text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
	PERFORM beian_add_workdays(day, n, calendar);
	RETURN false;
EXCEPTION WHEN datetime_field_overflow THEN
	RETURN true;
END $$;
SELECT count(*) > 500 AS many, count(*) FILTER (WHERE NOT pg_temp.fails(day, n, calendar)) AS wrong
FROM (SELECT * FROM sample WHERE expected IS NULL LIMIT 1000) s;

-- walking day by day, a few hundred times
SELECT count(*) AS wrong
FROM (SELECT * FROM sample WHERE expected IS NOT NULL ORDER BY random() LIMIT 300) s
WHERE beian_add_workdays(day, n, calendar) IS DISTINCT FROM
	  CASE WHEN n > 0 THEN (SELECT r.day FROM ref r WHERE r.calendar = s.calendar AND r.works AND r.day > s.day ORDER BY r.day OFFSET n - 1 LIMIT 1)
		   ELSE (SELECT r.day FROM ref r WHERE r.calendar = s.calendar AND r.works AND r.day < s.day ORDER BY r.day DESC OFFSET -n - 1 LIMIT 1) END;

-- counts between any two days, both ways
CREATE TEMP TABLE other AS
SELECT *, first + floor(random() * (last - first + 1))::int AS through FROM sample;
ANALYZE other;
SELECT calendar, count(*) AS wrong
FROM (SELECT a.*, b.no AS b_no, b.works AS b_works
	  FROM other a JOIN ref b ON b.calendar = a.calendar AND b.day = a.through) s
WHERE beian_count_workdays(day, through, calendar) IS DISTINCT FROM
	  CASE WHEN through >= day THEN b_no - no
		   ELSE -((no - works::int) - (b_no - b_works::int)) END
GROUP BY 1;
SELECT count(*) AS wrong
FROM (SELECT * FROM other ORDER BY random() LIMIT 300) s
WHERE beian_count_workdays(day, through, calendar) IS DISTINCT FROM
	  (SELECT count(*) FROM ref r WHERE r.calendar = s.calendar AND r.works AND r.day > s.day AND r.day <= s.through)
	  - (SELECT count(*) FROM ref r WHERE r.calendar = s.calendar AND r.works AND r.day < s.day AND r.day >= s.through);

-- one undoes the other
SELECT count(*) AS wrong FROM sample
WHERE expected IS NOT NULL
  AND (beian_count_workdays(day, beian_add_workdays(day, n, calendar), calendar) <> n
	   OR works AND beian_add_workdays(beian_add_workdays(day, n, calendar), -n, calendar) <> day);
SELECT count(*) AS wrong FROM ref WHERE beian_add_workdays(day, 0, calendar) <> day OR beian_count_workdays(day, day, calendar) <> 0;

-- next, previous, and the five conventions, from every day that has both sides
CREATE TEMP TABLE side AS
SELECT r.calendar, r.day, r.works,
	   CASE WHEN works THEN day ELSE max(day) FILTER (WHERE works) OVER before END AS pre,
	   CASE WHEN works THEN day ELSE min(day) FILTER (WHERE works) OVER after END AS fol,
	   max(day) FILTER (WHERE works) OVER before AS prev, min(day) FILTER (WHERE works) OVER after AS next
FROM ref r JOIN run USING (calendar)
WHERE r.day BETWEEN run.first AND run.last
WINDOW before AS (PARTITION BY r.calendar, run.first ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
	   after AS (PARTITION BY r.calendar, run.first ORDER BY day DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING);
SELECT count(*) AS wrong FROM side WHERE next IS NOT NULL AND beian_next_workday(day, calendar) IS DISTINCT FROM next;
SELECT count(*) AS wrong FROM side WHERE prev IS NOT NULL AND beian_prev_workday(day, calendar) IS DISTINCT FROM prev;
SELECT convention, count(*) AS wrong
FROM side, unnest('{following,preceding,modified_following,modified_preceding,nearest}'::text[]) convention
WHERE pre IS NOT NULL AND fol IS NOT NULL
  AND beian_roll_to_workday(day, convention, calendar) IS DISTINCT FROM
	  CASE convention
		WHEN 'following' THEN fol
		WHEN 'preceding' THEN pre
		WHEN 'modified_following' THEN CASE WHEN date_trunc('month', fol) = date_trunc('month', day) THEN fol ELSE pre END
		WHEN 'modified_preceding' THEN CASE WHEN date_trunc('month', pre) = date_trunc('month', day) THEN pre ELSE fol END
		ELSE CASE WHEN fol - day <= day - pre THEN fol ELSE pre END
	  END
GROUP BY 1;
SELECT count(*) AS wrong FROM side WHERE beian_roll_to_workday(day, calendar => calendar) IS DISTINCT FROM fol AND fol IS NOT NULL;

-- lists, month by month
SELECT count(*) AS lists, count(*) FILTER (WHERE l.days IS DISTINCT FROM expected) AS wrong
FROM (SELECT calendar, date_trunc('month', day)::date AS first, max(day) AS last, array_agg(day ORDER BY day) FILTER (WHERE works) AS expected
	  FROM ref GROUP BY 1, 2) m,
	 LATERAL (SELECT array_agg(d) AS days FROM beian_list_workdays(m.first, m.last, m.calendar) d) l;
SELECT count(*) AS days, count(*) FILTER (WHERE d.is_workday IS DISTINCT FROM r.works) AS wrong
FROM run CROSS JOIN beian_calendar_days(run.first, run.last, run.calendar) d FULL JOIN ref r ON r.calendar = run.calendar AND r.day = d.day;
ROLLBACK;

-- around a Golden Week, to read: the conventions side by side
SELECT d::date AS day, beian_is_workday(d::date) AS works, c.*
FROM generate_series(date '2026-09-24', '2026-10-11', interval '1 day') d,
	 LATERAL (SELECT beian_roll_to_workday(d::date) AS following, beian_roll_to_workday(d::date, 'preceding') AS preceding,
					 beian_roll_to_workday(d::date, 'modified_following') AS modified_following,
					 beian_roll_to_workday(d::date, 'modified_preceding') AS modified_preceding,
					 beian_roll_to_workday(d::date, 'nearest') AS nearest) c;
-- month ends: the holidays that begin or end with a month
SELECT d AS day, beian_roll_to_workday(d, 'modified_following') AS modified_following, beian_roll_to_workday(d, 'modified_preceding') AS modified_preceding,
	   beian_roll_to_workday(d, 'nearest') AS nearest
FROM unnest('{2026-01-31,2026-05-01,2026-05-31,2020-01-31,2020-02-01,2020-02-29,2024-02-29,2004-02-29,2011-12-31,2012-01-01}'::date[]) d;
-- negative steps across two holidays, leap days, and long ways
SELECT beian_add_workdays('2026-10-08', -1) AS "before National Day", beian_add_workdays('2026-02-24', -20) AS "over Spring Festival",
	   beian_add_workdays('2024-02-28', 1) AS "to a leap day", beian_add_workdays('2024-03-01', -1) AS "back to it",
	   beian_add_workdays('2001-01-01', 6490) AS "to the end", beian_add_workdays('2026-12-28', -6490) AS "to the beginning";
