-- Calendars to read, the civil day in China, and the fingerprint.
SET DateStyle = ISO;

-- days with their kinds and names
SELECT to_char(day, 'Dy') AS dow, d.* FROM beian_calendar_days('2026-09-18', '2026-10-12') d;
SELECT d.* FROM beian_calendar_days('2003-04-25', '2003-05-08') d;
SELECT d.* FROM beian_calendar_days('2012-09-29', '2012-10-08') d;
SELECT d.* FROM beian_calendar_days('2009-10-01', '2009-10-10') d;
SELECT d.* FROM beian_calendar_days('2017-03-29', '2017-04-09', 'CN-GX') d;
SELECT d.* FROM beian_calendar_days('2026-12-27', '2027-01-03', 'CN-ESTIMATE') d;
-- a day's kind and whether it is worked go together, and only rows have names
SELECT kind, is_workday, bool_or(name IS NOT NULL) AS named, bool_and(name IS NOT NULL) AS all_named,
	   bool_or(extract(isodow FROM day) > 5) AS weekend, bool_and(extract(isodow FROM day) > 5) AS all_weekend
FROM beian_calendar_days('2001-01-01', '2026-12-28') GROUP BY 1, 2 ORDER BY 1;

-- the year as grids
SELECT beian_calendar_text(2026);
SELECT beian_calendar_text(2027, 'CN-ESTIMATE');
SELECT split_part(beian_calendar_text(2026, 'CN-ESTIMATE'), '2026-11', 2);
SELECT split_part(beian_calendar_text(2017, 'CN-GX'), '2017-11', 2);
SELECT split_part(beian_calendar_text(2012), '2012-11', 2);
-- no line is wider than a screen: Chinese characters are two wide
SELECT max(length(line) + length(regexp_replace(line, '[ -~]', '', 'g'))) AS width, count(*) AS lines,
	   bool_or(line ~ ' $') AS trailing_blanks
FROM generate_series(2001, 2035) y, regexp_split_to_table(beian_calendar_text(y, 'CN-ESTIMATE'), E'\n') line;
-- each marked day of each year stands there once
SELECT count(*) AS years, count(*) FILTER (WHERE regexp_count <> marked) AS wrong
FROM generate_series(2001, 2026) y,
	 LATERAL (SELECT count(*) AS marked FROM beian_holiday h WHERE calendar = 'CN' AND extract(year FROM day) = y) m,
	 LATERAL (SELECT count(*) AS regexp_count FROM regexp_matches(beian_calendar_text(y, 'CN-ESTIMATE'), '[0-9](?:休|班)', 'g')) r;

-- the civil day in China, at each side of midnight, in any session
SELECT tz, beian_china_date('2026-01-01 15:59:59.999999+00') AS before, beian_china_date('2026-01-01 16:00:00+00') AS midnight,
	   beian_china_date('2026-06-30 12:00:00+08') AS noon
FROM unnest('{UTC,Asia/Shanghai,America/New_York}'::text[]) tz, set_config('TimeZone', tz, true);
SELECT beian_china_date('1940-06-03 16:00:00+00') AS no_summer_time, beian_china_date('1986-08-01 15:59:59+00') AS nor_here,
	   beian_china_date('infinity') AS infinite, beian_china_date('-infinity') AS minus, beian_china_date(NULL) AS "null";
SELECT beian_china_date('294276-12-31 23:59:59.999999+00') AS last, beian_china_date('4714-11-24 00:00:00+00 BC') AS first,
	   beian_china_date('1999-12-31 16:00:00+00') AS epoch, beian_china_date('1999-12-31 15:59:59.999999+00') AS before_epoch;
SELECT count(*) AS wrong FROM generate_series(timestamptz '1970-01-01 00:00+00', '2040-01-01 00:00+00', interval '97 hours 13 minutes') t
WHERE beian_china_date(t) <> (t AT TIME ZONE 'UTC' + interval '8 hours')::date;
EXPLAIN (VERBOSE, COSTS OFF) SELECT beian_china_date('2026-01-01 16:00:00+00');

-- the fingerprint: of this version's rows, whatever the session's settings
SELECT beian_fingerprint() = string_agg(DISTINCT f, '') AS settings_do_not_matter
FROM (SELECT beian_fingerprint() AS f, set_config('DateStyle', s, true), set_config('bytea_output', b, true)
	  FROM unnest('{ISO,German,SQL}'::text[]) s, unnest('{hex,escape}'::text[]) b) x;
SELECT beian_fingerprint() ~ '^[0-9a-f]{64}$' AS form, beian_fingerprint() AS before \gset
\echo :form

-- what changes it, and what does not
CREATE PROCEDURE pg_temp.mark(what text, before text) LANGUAGE plpgsql AS $$
BEGIN
	RAISE NOTICE '%: %', what, CASE WHEN beian_fingerprint() = before THEN 'the same' ELSE 'another' END;
END $$;
BEGIN;
INSERT INTO beian_holiday (calendar, day, kind, name, year)
SELECT calendar, day, kind, name, year FROM beian_holiday WHERE calendar = 'CN' AND year = 2026;
INSERT INTO beian_notice (calendar, year, document, published_on, covers_through)
SELECT calendar, year, document, published_on, covers_through FROM beian_notice WHERE calendar = 'CN' AND year = 2026;
CREATE TEMP TABLE own_rule AS SELECT * FROM beian_rule;
UPDATE own_rule SET origin = 'user';
INSERT INTO beian_rule SELECT * FROM own_rule;
CREATE TEMP TABLE own_setting AS SELECT * FROM beian_region_setting;
UPDATE own_setting SET origin = 'user';
INSERT INTO beian_region_setting SELECT * FROM own_setting;
CALL pg_temp.mark('rows that say the same', :'before');
INSERT INTO beian_holiday (calendar, day, kind) VALUES ('NOWHERE', '2026-05-20', 'holiday');
CALL pg_temp.mark('a row of no calendar', :'before');
UPDATE beian_holiday SET kind = 'holiday' WHERE calendar = 'CN' AND origin = 'user' AND kind = 'statutory';
CALL pg_temp.mark('a holiday on a statutory day', :'before');
ROLLBACK;
BEGIN; INSERT INTO beian_holiday (calendar, day, kind) VALUES ('CN', '2026-05-20', 'holiday'); CALL pg_temp.mark('a day off', :'before'); ROLLBACK;
BEGIN; INSERT INTO beian_holiday (calendar, day, kind, name) VALUES ('CN', '2026-10-02', 'statutory', 'x'); CALL pg_temp.mark('a name', :'before'); ROLLBACK;
BEGIN; INSERT INTO beian_holiday (calendar, day, kind) VALUES ('CN-GX', '2026-05-20', 'holiday'); CALL pg_temp.mark('a day of a region', :'before'); ROLLBACK;
BEGIN; INSERT INTO beian_notice (calendar, year) VALUES ('CN', 2027); CALL pg_temp.mark('a notice', :'before'); ROLLBACK;
BEGIN; INSERT INTO beian_notice (calendar, year, covers_through) VALUES ('CN', 2026, '2026-12-27'); CALL pg_temp.mark('coverage', :'before'); ROLLBACK;
BEGIN; INSERT INTO beian_calendar (code, parent) VALUES ('MINE', 'CN'); CALL pg_temp.mark('a calendar', :'before'); ROLLBACK;
BEGIN; INSERT INTO beian_region_setting (region, key, value) VALUES ('*', 'own', 'x'); CALL pg_temp.mark('a setting', :'before'); ROLLBACK;
BEGIN; INSERT INTO beian_rule (code, trigger, quantity, unit, bound, kind) VALUES ('own', 'own', 3, 'day', 'subject', 'policy'); CALL pg_temp.mark('a rule', :'before'); ROLLBACK;
-- each of their columns but the origin counts
BEGIN;
INSERT INTO beian_rule (code, region, valid_from, valid_to, trigger, quantity, unit, bound, kind, basis, consequence, source, checked_on)
VALUES ('own', '44', '2020-01-01', '2030-01-01', 'own', 3, 'day', 'subject', 'law', 'a', 'b', 'c', '2026-01-01');
INSERT INTO beian_rule (code, trigger, unit, window_from, window_to, bound, kind) VALUES ('own_window', 'own', 'window', '01-01', '01-31', 'subject', 'law');
INSERT INTO beian_region_setting (region, key, value, valid_from, valid_to, source, as_of, checked_on)
VALUES ('44', 'own', 'a', '2020-01-01', '2030-01-01', 'b', '2026-01-01', '2026-01-01');
CREATE TEMP TABLE another (relation regclass, attribute name, value text);
INSERT INTO another
SELECT 'beian_rule', * FROM (VALUES ('code', 'other'), ('region', '11'), ('valid_from', '2021-01-01'), ('valid_to', '2031-01-01'), ('sense', 'lapses'),
	('trigger', 'other'), ('quantity', '4'), ('unit', 'month'), ('direction', 'before'), ('roll', 'true'), ('window_from', '01-02'), ('window_to', '01-30'),
	('bound', 'provider'), ('kind', 'soft'), ('basis', 'x'), ('consequence', 'x'), ('source', 'x'), ('checked_on', '2026-01-02')) v
UNION ALL
SELECT 'beian_region_setting', * FROM (VALUES ('region', '11'), ('key', 'other'), ('value', 'x'), ('valid_from', '2021-01-01'), ('valid_to', '2031-01-01'),
	('source', 'x'), ('as_of', '2026-01-02'), ('checked_on', '2026-01-02')) v;
SELECT attrelid::regclass AS relation, attname AS not_tried FROM pg_attribute
WHERE attrelid IN ('beian_rule'::regclass, 'beian_region_setting'::regclass) AND attnum > 0 AND NOT attisdropped
EXCEPT SELECT relation, attribute FROM another
ORDER BY 1, 2;
CREATE FUNCTION pg_temp.with_another(relation regclass, attribute name, value text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	fingerprint text;
BEGIN
	EXECUTE format('UPDATE %s SET %I = %L WHERE %I = %L AND origin = %L', relation, attribute, value,
		CASE relation WHEN 'beian_rule'::regclass THEN 'code' ELSE 'key' END,
		CASE WHEN attribute LIKE 'window%' THEN 'own_window' ELSE 'own' END, 'user');
	fingerprint := beian_fingerprint();
	RAISE EXCEPTION USING ERRCODE = 'UNDO0';
EXCEPTION WHEN SQLSTATE 'UNDO0' THEN
	RETURN fingerprint;
END $$;
SELECT count(*) AS columns, count(DISTINCT f) AS fingerprints, count(*) FILTER (WHERE f = beian_fingerprint()) AS the_same
FROM another, LATERAL pg_temp.with_another(relation, attribute, value) f;
ROLLBACK;
CALL pg_temp.mark('nothing', :'before');
