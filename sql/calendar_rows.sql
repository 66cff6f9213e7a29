-- Users' rows: overriding, own calendars, and rows that cannot be.
SET DateStyle = ISO;
CREATE FUNCTION pg_temp.try(statement text, OUT answer text, OUT code text, OUT detail text, OUT hint text)
LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE statement INTO answer;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS answer = MESSAGE_TEXT, code = RETURNED_SQLSTATE, detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
END $$;

-- shipped rows are left alone
INSERT INTO beian_holiday (calendar, day, kind, name, origin) VALUES ('CN', '2027-03-03', 'holiday', 'x', 'beian');
UPDATE beian_holiday SET kind = 'makeup' WHERE calendar = 'CN' AND day = '2026-10-01';
UPDATE beian_holiday SET origin = 'user' WHERE calendar = 'CN' AND day = '2026-10-01';
DELETE FROM beian_holiday WHERE calendar = 'CN' AND day = '2026-10-01';
DELETE FROM beian_notice WHERE year = 2026;
UPDATE beian_notice SET covers_through = '2026-12-31' WHERE year = 2026;
INSERT INTO beian_notice (calendar, year, origin) VALUES ('CN', 2027, 'beian');
UPDATE beian_calendar SET beyond = 'estimate' WHERE code = 'CN';
DELETE FROM beian_calendar WHERE code = 'CN-GX';
INSERT INTO beian_calendar (code, origin) VALUES ('XX', 'beian');
TRUNCATE beian_holiday;
TRUNCATE beian_calendar, beian_notice;
SET session_replication_role = replica;
DELETE FROM beian_holiday WHERE calendar = 'CN' AND day = '2026-10-01';
TRUNCATE beian_notice;
RESET session_replication_role;
-- nor can a shipped calendar be overridden
INSERT INTO beian_calendar (code, make_up_days) VALUES ('CN', false);
INSERT INTO beian_calendar (code, parent) VALUES ('CN-ESTIMATE', 'CN-GX');
BEGIN;
INSERT INTO beian_calendar (code, parent) VALUES ('MINE', 'CN');
UPDATE beian_calendar SET code = 'CN-GX' WHERE code = 'MINE';
ROLLBACK;

-- what one row alone shows
SELECT s.row, t.answer, t.code
FROM (VALUES
        ($$('CN', 'infinity', 'holiday', 'x', NULL)$$),
        ($$('CN', '-infinity', 'holiday', 'x', 2026)$$),
        ($$('CN', '0044-03-15 BC', 'holiday', 'x', NULL)$$),
        ($$('CN', '10000-01-01', 'holiday', 'x', NULL)$$),
        ($$('CN', NULL, 'holiday', 'x', NULL)$$),
        ($$(NULL, '2026-03-03', 'holiday', 'x', NULL)$$),
        ($$('CN', '2026-03-03', NULL, 'x', NULL)$$),
        ($$('CN', '2026-03-03', 'Holiday', 'x', NULL)$$),
        ($$('CN', '2026-03-03', 'workday', 'x', NULL)$$),
        ($$('CN', '2026-03-03', '', 'x', NULL)$$),
        ($$('CN', '2026-03-03', 'holiday', 'x', 2027)$$),
        ($$('CN', '2026-03-03', 'holiday', 'x', 2025)$$),
        ($$('CN', '2026-12-31', 'holiday', 'x', 2028)$$),
        ($$('CN', '2026-11-30', 'holiday', 'x', 2027)$$)
     ) s (row), LATERAL pg_temp.try('INSERT INTO beian_holiday (calendar, day, kind, name, year) VALUES ' || s.row) t;
SELECT s.row, t.answer, t.code
FROM (VALUES
        ($$('CN', 0, '', NULL)$$),
        ($$('CN', 10000, '', NULL)$$),
        ($$('CN', -2026, '', NULL)$$),
        ($$('CN', NULL, '', NULL)$$),
        ($$('CN', 2027, NULL, NULL)$$),
        ($$('CN', 2027, '', '2026-12-28')$$),
        ($$('CN', 2027, '', '2028-01-01')$$),
        ($$('CN', 2027, '', 'infinity')$$),
        ($$('CN', 2027, 'x', '2027-12-28')$$)
     ) s (row), LATERAL pg_temp.try('INSERT INTO beian_notice (calendar, year, amends, covers_through) VALUES ' || s.row) t;
SELECT s.row, t.answer, t.code
FROM (VALUES
        ($$(NULL, NULL, NULL, 'user')$$),
        ($$('', NULL, NULL, 'user')$$),
        ($$('X', NULL, 'guess', 'user')$$),
        ($$('X', NULL, NULL, 'me')$$),
        ($$('X', NULL, NULL, NULL)$$)
     ) s (row), LATERAL pg_temp.try('INSERT INTO beian_calendar (code, parent, beyond, origin) VALUES ' || s.row) t;

-- what is filled in
BEGIN;
INSERT INTO beian_holiday (calendar, day, kind, year) VALUES
	('CN', '2027-01-02', 'holiday', NULL), ('CN', '2026-12-31', 'holiday', 2027), ('CN', '2026-12-30', 'holiday', NULL);
INSERT INTO beian_notice (calendar, year, amends) VALUES ('CN', 2027, ''), ('CN', 2027, 'x');
SELECT * FROM beian_holiday WHERE origin = 'user' ORDER BY day;
SELECT * FROM beian_notice WHERE origin = 'user' ORDER BY amends;
INSERT INTO beian_holiday (calendar, day, kind) VALUES ('CN', '2027-01-02', 'makeup');
ROLLBACK;

-- a user's row wins over the shipped one, and goes again
SELECT beian_is_workday('2026-10-01') AS before, beian_add_workdays('2026-09-30', 1);
INSERT INTO beian_holiday (calendar, day, kind, name) VALUES ('CN', '2026-10-01', 'makeup', 'mine'), ('CN', '2026-10-10', 'holiday', 'mine'), ('CN', '2026-05-20', 'holiday', 'mine');
SELECT beian_is_workday('2026-10-01') AS worked, beian_is_workday('2026-10-10') AS saturday, beian_is_workday('2026-05-20') AS off, beian_add_workdays('2026-09-30', 1);
SELECT * FROM beian_calendar_days('2026-10-01', '2026-10-02') UNION ALL SELECT * FROM beian_calendar_days('2026-10-09', '2026-10-11') ORDER BY day;
-- all calendars below see it
SELECT code, beian_is_workday('2026-10-01', code) FROM beian_calendar WHERE code <> 'CN-XZ' ORDER BY 1;
DELETE FROM beian_holiday WHERE origin = 'user';
SELECT beian_is_workday('2026-10-01') AS after, beian_add_workdays('2026-09-30', 1);

-- a holiday of a user's on a statutory day leaves it what it is
BEGIN;
INSERT INTO beian_holiday (calendar, day, kind, name) VALUES ('CN', '2026-10-01', 'holiday', 'mine');
SELECT * FROM beian_calendar_days('2026-10-01', '2026-10-01');
ROLLBACK;

-- calendars of one's own, three deep: a bank that never works a weekend, and a
-- company under it
BEGIN;
INSERT INTO beian_calendar (code, parent, make_up_days) VALUES ('BANK', 'CN', false);
INSERT INTO beian_calendar (code, parent) VALUES ('COMPANY', 'BANK'), ('SHOP', 'COMPANY'), ('GUESS', 'CN-ESTIMATE'), ('SURE', 'CN-ESTIMATE'), ('GX-GUESS', 'CN-GX');
UPDATE beian_calendar SET beyond = 'error' WHERE code = 'SURE';
UPDATE beian_calendar SET beyond = 'estimate' WHERE code = 'GX-GUESS';
INSERT INTO beian_holiday (calendar, day, kind, name) VALUES
	('COMPANY', '2026-05-20', 'holiday', 'founding day'), ('COMPANY', '2026-06-06', 'makeup', 'fair'), ('SHOP', '2026-05-20', 'makeup', 'sale'),
	('BANK', '2026-06-13', 'makeup', 'never'), ('GUESS', '2030-05-20', 'holiday', 'founding day');
SELECT d.day, to_char(d.day, 'Dy') AS dow, beian_is_workday(d.day) AS cn, beian_is_workday(d.day, 'BANK') AS bank, beian_is_workday(d.day, 'COMPANY') AS company, beian_is_workday(d.day, 'SHOP') AS shop
FROM unnest('{2026-02-14,2026-02-16,2026-02-28,2026-05-20,2026-06-06,2026-06-13,2026-10-10}'::date[]) d (day);
SELECT code, beian_calendar_coverage(code), beian_is_final('2027-01-05', code) AS final FROM beian_calendar WHERE origin = 'user' ORDER BY 1;
SELECT beian_is_workday('2030-05-20', 'GUESS') AS guess, beian_is_workday('2030-05-21', 'GUESS') AS guess_too, beian_is_workday('2022-04-05', 'GX-GUESS') AS hole,
	   beian_is_workday('2026-04-17', 'GX-GUESS') AS gx, beian_is_final('2022-04-05', 'GX-GUESS') AS final;
SAVEPOINT s;
SELECT beian_is_workday('2030-05-21', 'SURE');
ROLLBACK TO s;
SELECT * FROM beian_calendar_check('BANK') UNION ALL SELECT * FROM beian_calendar_check('COMPANY') UNION ALL SELECT * FROM beian_calendar_check('SHOP');

-- coverage of one's own, and a user's notice against a shipped one
UPDATE beian_calendar SET own_coverage = true WHERE code = 'COMPANY';
SELECT beian_calendar_coverage('COMPANY') AS none, beian_calendar_coverage('SHOP') AS "as the parent";
INSERT INTO beian_notice (calendar, year, covers_through) VALUES ('COMPANY', 2024, '2024-12-31'), ('COMPANY', 2025, '2025-06-30'), ('COMPANY', 2026, '2026-12-31');
SELECT beian_calendar_coverage('COMPANY') AS company, beian_calendar_coverage('SHOP') AS shop;
INSERT INTO beian_notice (calendar, year, covers_through) VALUES ('CN', 2026, '2026-06-30'), ('CN', 2024, '2024-11-30'), ('CN', 2028, NULL);
SELECT beian_calendar_coverage('CN') AS cn, beian_calendar_coverage('COMPANY') AS company;
SELECT year, finding, detail FROM beian_calendar_check() WHERE finding LIKE '%shipped';
ROLLBACK;

-- a calendar alone: no days off but weekends, and its own notices
BEGIN;
INSERT INTO beian_calendar (code, beyond) VALUES ('ALONE', 'estimate');
SELECT beian_calendar_coverage('ALONE');
INSERT INTO beian_notice (calendar, year, covers_through) VALUES ('ALONE', 1, '0001-12-31'), ('ALONE', 1900, '1900-12-31'), ('ALONE', 1902, NULL), ('ALONE', 9999, '9999-12-31');
INSERT INTO beian_holiday (calendar, day, kind) VALUES ('ALONE', '9999-12-31', 'holiday'), ('ALONE', '0001-01-01', 'holiday'), ('ALONE', '1905-01-02', 'statutory');
SELECT beian_calendar_coverage('ALONE'), beian_add_workdays('9999-01-01', 259, 'ALONE') AS last, beian_add_workdays('0001-12-31', -259, 'ALONE') AS first,
	   beian_is_workday('1905-01-02', 'ALONE') AS estimated, beian_count_workdays('1904-12-31', '1905-12-31', 'ALONE') AS "1905";
SELECT * FROM beian_calendar_check('ALONE');
ROLLBACK;
-- more days than two bytes number: two hundred years
BEGIN;
INSERT INTO beian_calendar (code) VALUES ('LONG');
INSERT INTO beian_notice (calendar, year, covers_through) SELECT 'LONG', y, make_date(y, 12, 31) FROM generate_series(1901, 2100) y;
INSERT INTO beian_holiday (calendar, day, kind) SELECT 'LONG', d::date, 'holiday' FROM generate_series(date '1950-01-01', '1959-12-31', interval '1 day') d;
CREATE TEMP TABLE long AS
SELECT d::date AS day, count(*) FILTER (WHERE w) OVER (ORDER BY d) AS no, w
FROM generate_series(date '1901-01-01', '2100-12-31', interval '1 day') d, LATERAL (SELECT extract(isodow FROM d) < 6 AND extract(year FROM d) NOT BETWEEN 1950 AND 1959) x (w);
SELECT count(*) AS days, count(*) FILTER (WHERE beian_is_workday(day, 'LONG') <> w) AS wrong,
	   count(*) FILTER (WHERE beian_count_workdays('1901-01-01', day, 'LONG') <> no - 1) AS miscounted,
	   count(*) FILTER (WHERE w AND no > 1 AND beian_add_workdays('1901-01-01', no::int - 1, 'LONG') <> day) AS misplaced,
	   count(*) FILTER (WHERE w AND beian_add_workdays('2100-12-31', (no - max)::int, 'LONG') <> day) AS misplaced_back
FROM long, (SELECT max(no) FROM long) m;
ROLLBACK;

-- what only other rows show: an error when the calendar is used, and a finding
BEGIN;
INSERT INTO beian_calendar (code, parent) VALUES ('A', 'B'), ('B', 'C'), ('C', 'A'), ('SELF', 'SELF'), ('ORPHAN', 'NOBODY'), ('LATE', 'CN');
INSERT INTO beian_holiday (calendar, day, kind, year) VALUES ('NOWHERE', '2026-05-20', 'holiday', NULL), ('LATE', '2026-12-30', 'holiday', 2027), ('LATE', '2026-12-31', 'holiday', NULL);
INSERT INTO beian_notice (calendar, year, covers_through) VALUES ('LATE', 2026, '2026-12-31');
SELECT s.calendar, t.* FROM unnest('{A,B,C,SELF,ORPHAN,LATE,NOWHERE,CN}'::text[]) s (calendar), LATERAL pg_temp.try(format('SELECT beian_is_workday(''2026-05-20'', %L)', calendar)) t;
SELECT s.calendar, c.* FROM unnest('{A,B,C,SELF,ORPHAN,LATE,NOWHERE}'::text[]) s (calendar), LATERAL beian_calendar_check(calendar) c;
-- mended, they serve
UPDATE beian_calendar SET parent = 'CN' WHERE code IN ('C', 'SELF', 'ORPHAN');
DELETE FROM beian_holiday WHERE calendar = 'LATE' AND day = '2026-12-30';
SELECT code, beian_is_workday('2026-05-20', code) FROM beian_calendar WHERE origin = 'user' ORDER BY 1;
ROLLBACK;

-- years and holidays that do not fit the statute
SELECT * FROM beian_calendar_check();
SELECT c.code, count(f) AS findings FROM beian_calendar c LEFT JOIN LATERAL beian_calendar_check(c.code) f ON true WHERE c.code <> 'CN' GROUP BY 1 ORDER BY 1;
BEGIN;
INSERT INTO beian_holiday (calendar, day, kind, name) VALUES
	('CN', '2026-03-11', 'holiday', 'no statute knows it'), ('CN', '2026-03-12', 'holiday', 'no statute knows it'), ('CN', '2026-02-17', 'makeup', 'not off'),
	('CN', '2026-02-14', 'makeup', 'the same'), ('CN', '2026-03-18', 'makeup', 'idle');
INSERT INTO beian_holiday (calendar, day, kind) SELECT 'CN', date '2025-03-01' + 7 * i, 'makeup' FROM generate_series(0, 3) i;
SELECT * FROM beian_calendar_check() WHERE year > 2020;
-- each finding has its label, and each label a finding
SELECT code FROM beian_code WHERE domain = 'calendar_finding'
EXCEPT (SELECT unnest('{cycle,unknown_parent,unknown_calendar,out_of_reach,idle_make_up_day,refused_make_up_day,equals_shipped,contradicts_shipped,no_statutory_days,unbalanced,many_make_up_days,no_statutory_day_in_span}'::text[]));
SELECT finding FROM beian_calendar_check() WHERE beian_label('calendar_finding', finding) IS NULL;
ROLLBACK;

-- the creator of the extension edits; others read
CREATE ROLE beian_reader;
SET ROLE beian_reader;
SELECT beian_is_workday('2026-10-01'), beian_fingerprint() IS NOT NULL AS fingerprint, count(*) FROM beian_calendar_check();
INSERT INTO beian_holiday (calendar, day, kind) VALUES ('CN', '2026-05-20', 'holiday');
DELETE FROM beian_notice;
SELECT beian_load_notice('{"year": 2027, "days": [{"date": "2027-01-01", "isOffDay": true}]}');
RESET ROLE;
DROP ROLE beian_reader;
