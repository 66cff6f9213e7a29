-- Working days against date arithmetic and against a calendar table.

CREATE TEMP TABLE spans AS
SELECT date '2004-01-01' + (k * 7919::bigint % 8000)::int AS a,
	   date '2004-01-01' + (k * 104729::bigint % 8000)::int AS b,
	   (k * 31::bigint % 60)::int - 30 AS n,
	   CASE WHEN k % 3 = 0 THEN 'CN-ESTIMATE' ELSE 'CN' END AS calendar
FROM generate_series(1, (:scale * 1000000)::int) k;
VACUUM ANALYZE spans;

CALL pg_temp.compare('add_workdays, by date + int',
	'SELECT count(a + n) FROM spans',
	'SELECT count(beian_add_workdays(a, n)) FROM spans', '<=', 1.3);
CALL pg_temp.compare('count_workdays, by date - date',
	'SELECT count(a - b) FROM spans',
	'SELECT count(beian_count_workdays(a, b)) FROM spans', '<=', 1.3);
CALL pg_temp.compare('is_workday, by extract(isodow) < 6',
	'SELECT count(*) FROM spans WHERE extract(isodow FROM a) < 6',
	'SELECT count(*) FROM spans WHERE beian_is_workday(a)', '<=', 1);
CALL pg_temp.compare('add_workdays of a column''s calendar, by one that is constant',
	'SELECT count(beian_add_workdays(a, n)) FROM spans',
	'SELECT count(beian_add_workdays(a, n, calendar)) FROM spans');
CALL pg_temp.compare('a count over 20 years, by one over 20 days',
	$$SELECT count(beian_count_workdays(date '2005-01-04' + n, date '2005-01-24' + n)) FROM spans$$,
	$$SELECT count(beian_count_workdays(date '2005-01-04' + n, date '2025-01-24' + n)) FROM spans$$, '<=', 1.1);
CALL pg_temp.compare('6000 working days on, by 20',
	$$SELECT count(beian_add_workdays(date '2001-02-04' + n, 20)) FROM spans$$,
	$$SELECT count(beian_add_workdays(date '2001-02-04' + n, 6000)) FROM spans$$, '<=', 1.1);

-- what one would do without: a table of days with a running count, behind an
-- SQL function.  Fewer rows, for it is slow.
CREATE TEMP TABLE running (day date PRIMARY KEY, works boolean, before int);
INSERT INTO running
SELECT d.day, d.is_workday, (count(*) FILTER (WHERE d.is_workday) OVER (ORDER BY d.day))::int
FROM beian_calendar_days('2001-01-01', '2026-12-28') d;
CREATE INDEX ON running (before) WHERE works;
VACUUM ANALYZE running;
CREATE TEMP TABLE few AS SELECT * FROM spans LIMIT (:scale * 20000)::int;
CREATE FUNCTION pg_temp.add_slowly(d date, n int) RETURNS date STABLE LANGUAGE sql BEGIN ATOMIC
	SELECT r.day FROM running r
	WHERE r.works AND r.before = (SELECT s.before FROM running s
		WHERE s.day = CASE WHEN n < 0 THEN d - 1 ELSE d END) + n + CASE WHEN n < 0 THEN 1 ELSE 0 END;
END;
CREATE FUNCTION pg_temp.count_slowly(a date, b date) RETURNS int STABLE LANGUAGE sql BEGIN ATOMIC
	SELECT (SELECT before FROM running WHERE day = b) - (SELECT before FROM running WHERE day = a);
END;
CALL pg_temp.compare('add_workdays is so many times as fast as a calendar table',
	'SELECT count(pg_temp.add_slowly(a, n)) FROM few',
	'SELECT count(beian_add_workdays(a, n)) FROM few', '>=', 50);
CALL pg_temp.compare('count_workdays is so many times as fast as a calendar table',
	'SELECT count(pg_temp.count_slowly(a, b)) FROM few',
	'SELECT count(beian_count_workdays(a, b)) FROM few', '>=', 50);

-- first use: a change has made the calendar stale, and it is built anew
CREATE PROCEDURE pg_temp.first_use() LANGUAGE plpgsql AS $$
DECLARE
	started timestamptz;
	taken float8[];
	median float8;
BEGIN
	FOR i IN 1..21 LOOP
		INSERT INTO beian_holiday (calendar, day, kind) VALUES ('-', date '2026-01-01' + i, 'holiday');
		started := clock_timestamp();
		PERFORM beian_is_workday('2026-05-01');
		taken[i] := extract(epoch FROM clock_timestamp() - started) * 1000;
	END LOOP;
	DELETE FROM beian_holiday WHERE calendar = '-';
	SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY t) INTO median FROM unnest(taken) t;
	CALL pg_temp.note('first use, milliseconds', median, '<=', 3);
END $$;
CALL pg_temp.first_use();

SELECT beian_is_workday('2026-05-01', 'CN-ESTIMATE') AS used \gset
SELECT max(total_bytes) / 1024.0 AS kb FROM pg_backend_memory_contexts WHERE name = 'beian calendar' \gset
CALL pg_temp.note('memory of a calendar of 35 years, kB', :kb, '<=', 64);

-- the turn of the year: a notice of seven items, as text
SELECT format(E'国务院办公厅关于2026年部分节假日安排的通知\n现将2026年放假安排通知如下。\n%s\n国务院办公厅', string_agg(item, E'\n')) AS notice
FROM (VALUES ('一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。'),
	('二、春节：2月15日（周日）至23日（周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。'),
	('三、清明节：4月4日（周六）至6日（周一）放假，共3天。'),
	('四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。'),
	('五、端午节：6月19日（周五）至21日（周日）放假，共3天。'),
	('六、中秋节：9月25日（周五）至27日（周日）放假，共3天。'),
	('七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。')) v (item) \gset
CREATE PROCEDURE pg_temp.read_notice(notice text) LANGUAGE plpgsql AS $$
DECLARE
	started timestamptz := clock_timestamp();
BEGIN
	FOR i IN 1..500 LOOP
		PERFORM beian_read_notice(notice);
	END LOOP;
	CALL pg_temp.note('a notice read, milliseconds', extract(epoch FROM clock_timestamp() - started) * 2, '<=', 1);
END $$;
CALL pg_temp.read_notice(:'notice');
