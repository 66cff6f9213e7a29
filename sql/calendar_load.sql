-- Loading notices.  The one for 2027 is made up: no such notice is meant.
SET DateStyle = ISO;
CREATE FUNCTION pg_temp.try(statement text, OUT answer text, OUT code text, OUT detail text)
LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE statement INTO answer;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS answer = MESSAGE_TEXT, code = RETURNED_SQLSTATE, detail = PG_EXCEPTION_DETAIL;
END $$;
CREATE TEMP VIEW mine AS SELECT calendar, day, kind, name, year FROM beian_holiday WHERE origin = 'user';
CREATE TEMP VIEW notices AS SELECT calendar, year, amends, document, published_on, covers_through FROM beian_notice WHERE origin = 'user';

\set made_up `cat test/data/notice_2027_made_up.json`

-- a year, and again: the second time no row is touched
SELECT * FROM beian_load_notice(:'made_up');
SELECT * FROM mine ORDER BY day;
SELECT * FROM notices;
SELECT beian_calendar_coverage(), beian_count_workdays('2026-12-31', '2027-12-28') AS days,
	   beian_add_workdays('2026-12-18', 20) AS over_the_year, beian_add_workdays('2027-12-28', -250) AS back;
CREATE TEMP TABLE was AS SELECT ctid AS place, xmin::text AS writer, * FROM beian_holiday WHERE origin = 'user'
UNION ALL SELECT ctid, xmin::text, calendar, NULL, amends, document, year, origin FROM beian_notice WHERE origin = 'user';
SELECT * FROM beian_load_notice(:'made_up');
SELECT count(*) AS rows, count(*) FILTER (WHERE w.place IS NULL OR n.place IS NULL) AS touched
FROM was w FULL JOIN (SELECT ctid AS place, xmin::text AS writer FROM beian_holiday WHERE origin = 'user'
                      UNION ALL SELECT ctid, xmin::text FROM beian_notice WHERE origin = 'user') n USING (place, writer);

-- the statute's days keep their kind; what is not listed is no longer off
SELECT * FROM beian_calendar_days('2026-12-31', '2027-01-05') UNION ALL SELECT * FROM beian_calendar_days('2027-10-01', '2027-10-10') ORDER BY day;
SELECT * FROM beian_calendar_check() WHERE year = 2027 AND finding NOT IN ('equals_shipped');

-- changed: rows of that year alone are replaced, and nothing is left over
INSERT INTO beian_holiday (calendar, day, kind, name) VALUES ('CN', '2027-05-20', 'holiday', 'of 2027'), ('CN', '2026-05-20', 'holiday', 'of 2026');
SELECT * FROM beian_load_notice(jsonb_set(:'made_up', '{days}', (SELECT jsonb_agg(d) FROM jsonb_array_elements(:'made_up'::jsonb->'days') d WHERE d->>'date' NOT IN ('2027-02-14', '2027-02-12'))));
SELECT * FROM mine WHERE year = 2026 OR day IN ('2027-05-20', '2027-02-12', '2027-02-14') ORDER BY day;
SELECT beian_is_workday('2027-02-12') AS now_worked, beian_is_workday('2027-02-14') AS now_off;
DELETE FROM beian_holiday WHERE origin = 'user';
DELETE FROM beian_notice WHERE origin = 'user';

-- the parts that are not needed
SELECT * FROM beian_load_notice('{"year": 2027, "$schema": "x", "days": [{"date": "2027-01-01", "isOffDay": true, "more": 1}, {"date": "2027-01-01", "isOffDay": true}, {"date": "2027-01-09", "isOffDay": false, "name": null}], "papers": null}');
SELECT * FROM mine WHERE day < '2027-02-01' ORDER BY day;
SELECT * FROM notices;
DELETE FROM beian_holiday WHERE origin = 'user';
DELETE FROM beian_notice WHERE origin = 'user';
SELECT beian_load_notice(NULL), beian_load_notice('{}', NULL) IS NULL AS "null";

-- each way to be wrong: refused whole
\pset format unaligned
SELECT s.notice, t.*
FROM (VALUES
        ('[]'), ('"x"'), ('null'), ('{}'),
        ('{"year": "2027", "days": []}'),
        ('{"year": 2027.5, "days": []}'),
        ('{"year": 0, "days": []}'),
        ('{"year": 12027, "days": []}'),
        ('{"year": -2027, "days": []}'),
        ('{"year": 1e400, "days": []}'),
        ('{"year": null, "days": []}'),
        ('{"year": 2027}'),
        ('{"year": 2027, "days": {}}'),
        ('{"year": 2027, "days": []}'),
        ('{"year": 2027, "papers": "x", "days": [{"date": "2027-01-01", "isOffDay": true}]}'),
        ('{"year": 2027, "papers": [1], "days": [{"date": "2027-01-01", "isOffDay": true}]}'),
        ('{"year": 2027, "days": ["2027-01-01"]}'),
        ('{"year": 2027, "days": [[]]}'),
        ('{"year": 2027, "days": [{"isOffDay": true}]}'),
        ('{"year": 2027, "days": [{"date": 20270101, "isOffDay": true}]}'),
        ('{"year": 2027, "days": [{"date": "2027-1-1", "isOffDay": true}]}'),
        ('{"year": 2027, "days": [{"date": "2027-02-29", "isOffDay": true}]}'),
        ('{"year": 2027, "days": [{"date": "2027-13-01", "isOffDay": true}]}'),
        ('{"year": 2027, "days": [{"date": "2027-01-01 ", "isOffDay": true}]}'),
        ('{"year": 2027, "days": [{"date": "0000-01-01", "isOffDay": true}]}'),
        ('{"year": 2027, "days": [{"date": "infinity", "isOffDay": true}]}'),
        ('{"year": 2027, "days": [{"date": "２０２７-01-01", "isOffDay": true}]}'),
        ('{"year": 2027, "days": [{"date": "2027-01-01"}]}'),
        ('{"year": 2027, "days": [{"date": "2027-01-01", "isOffDay": "true"}]}'),
        ('{"year": 2027, "days": [{"date": "2027-01-01", "isOffDay": true, "name": 1}]}'),
        ('{"year": 2027, "days": [{"date": "2027-01-01", "isOffDay": true}, {"date": "2027-01-01", "isOffDay": false}]}'),
        ('{"year": 2027, "days": [{"date": "2026-12-28", "isOffDay": true}]}'),
        ('{"year": 2027, "days": [{"date": "2028-01-01", "isOffDay": true}]}'),
        ('{"year": 2027, "days": [{"date": "2027-01-01", "isOffDay": true}, {"date": "2127-01-02", "isOffDay": true}]}')
     ) s (notice), LATERAL pg_temp.try(format('SELECT beian_load_notice(%L)', notice)) t;
\pset format aligned
SELECT * FROM pg_temp.try($$SELECT beian_load_notice('{"year": 2027, "days": [{"date": "2027-01-01", "isOffDay": true}]}', 'XX')$$);
SELECT count(*) FROM mine;

-- a day that the rows for another year have
BEGIN;
INSERT INTO beian_holiday (calendar, day, kind, year) VALUES ('CN', '2027-12-31', 'holiday', 2028);
SAVEPOINT s;
SELECT beian_load_notice('{"year": 2027, "days": [{"date": "2027-12-31", "isOffDay": false}, {"date": "2027-01-01", "isOffDay": true}]}');
ROLLBACK TO s;
SET LOCAL client_min_messages = warning;
SELECT beian_load_notice('{"year": 2027, "days": [{"date": "2027-12-31", "isOffDay": true}, {"date": "2027-01-01", "isOffDay": true}]}');
SELECT * FROM mine WHERE name IS NULL ORDER BY day;
ROLLBACK;
-- a notice that a user's own has closed off
BEGIN;
INSERT INTO beian_notice (calendar, year, covers_through) VALUES ('CN', 2026, '2026-12-31');
SELECT beian_load_notice('{"year": 2027, "days": [{"date": "2026-12-31", "isOffDay": true}]}');
ROLLBACK;

-- year by year into a calendar that is empty: the answers of the shipped one.
-- The files are made from the shipped rows; 2020 has the weekday that public
-- files list as worked.
CREATE TEMP TABLE file AS
SELECT year, jsonb_build_object('year', year, 'papers', jsonb_build_array('paper of ' || year), 'days',
	jsonb_agg(jsonb_build_object('name', name, 'date', day, 'isOffDay', kind <> 'makeup') ORDER BY day)
	|| CASE year WHEN 2020 THEN '[{"name": "春节", "date": "2020-02-03", "isOffDay": false}]' ELSE '[]' END::jsonb) AS notice
FROM beian_holiday WHERE calendar = 'CN' AND year <= 2026 GROUP BY 1;
INSERT INTO beian_calendar (code) VALUES ('EMPTY');
SELECT file.year, l.* FROM file, LATERAL beian_load_notice(notice, 'EMPTY') l ORDER BY 1;
SELECT beian_calendar_coverage('EMPTY') = beian_calendar_coverage('CN') AS covered, count(*) AS days,
	   count(*) FILTER (WHERE c.is_workday <> e.is_workday OR c.final <> e.final) AS wrong,
	   count(*) FILTER (WHERE c.kind <> e.kind AND (c.kind, e.kind) <> ('statutory', 'holiday')) AS other_kinds
FROM beian_calendar_days('2001-01-01', '2026-12-28') c JOIN beian_calendar_days('2001-01-01', '2026-12-28', 'EMPTY') e USING (day);
-- over the shipped rows: no day is opposed, and nothing changes but the rows
SELECT sum(days_off) AS days_off, sum(make_up_days) AS make_up_days FROM file, LATERAL beian_load_notice(notice) l WHERE year > 2020;
SELECT beian_calendar_coverage(), count(*) AS days, count(*) FILTER (WHERE c.is_workday <> e.is_workday) AS wrong
FROM beian_calendar_days('2001-01-01', '2026-12-28') c JOIN beian_calendar_days('2001-01-01', '2026-12-28', 'EMPTY') e USING (day);
SELECT DISTINCT finding FROM beian_calendar_check() WHERE year > 2020;
DELETE FROM beian_holiday WHERE origin = 'user';
DELETE FROM beian_notice WHERE origin = 'user';

-- a child: a weekday listed as worked overrides the parent's day off; coverage
-- stays the parent's
UPDATE beian_calendar SET parent = 'CN' WHERE code = 'EMPTY';
SELECT * FROM beian_load_notice('{"year": 2026, "days": [{"date": "2026-10-07", "isOffDay": false}, {"date": "2026-10-08", "isOffDay": false}, {"date": "2026-05-20", "isOffDay": true}]}', 'EMPTY');
SELECT day, kind FROM mine ORDER BY day;
SELECT beian_is_workday('2026-10-07', 'EMPTY') AS overridden, beian_calendar_coverage('EMPTY');
DELETE FROM beian_holiday WHERE origin = 'user';
DELETE FROM beian_notice WHERE origin = 'user';
DELETE FROM beian_calendar WHERE origin = 'user';
SELECT count(*) FROM mine;
