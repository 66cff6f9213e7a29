-- Installing: by whom, where, and what is left when it goes.
\set own_database :DBNAME

-- encodings other than UTF-8
SET client_min_messages = warning;
CREATE DATABASE regress_beian_ascii ENCODING 'SQL_ASCII' TEMPLATE template0
  LC_COLLATE 'C' LC_CTYPE 'C';
CREATE DATABASE regress_beian_latin1 ENCODING 'LATIN1' TEMPLATE template0
  LC_COLLATE 'C' LC_CTYPE 'C';
CREATE DATABASE regress_beian ENCODING 'UTF8' TEMPLATE template0
  LC_COLLATE 'C' LC_CTYPE 'C';
\set VERBOSITY terse
\c regress_beian_ascii
CREATE EXTENSION beian;
\c regress_beian_latin1
CREATE EXTENSION beian;
SELECT count(*) FROM pg_extension WHERE extname = 'beian';

-- somebody who is no superuser, but may create in the database
CREATE ROLE regress_beian_owner;
CREATE ROLE regress_beian_reader;
\c regress_beian
GRANT CREATE ON DATABASE regress_beian TO regress_beian_owner;
CREATE SCHEMA hostile AUTHORIZATION regress_beian_owner;

-- counts of everything that an extension can leave behind
CREATE TABLE before AS
SELECT (SELECT count(*) FROM pg_class
        WHERE relname !~ '^pg_toast_[0-9]{5}') AS classes,
       (SELECT count(*) FROM pg_proc) AS functions,
       (SELECT count(*) FROM pg_operator) AS operators,
       (SELECT count(*) FROM pg_opfamily) AS families,
       (SELECT count(*) FROM pg_cast) AS casts,
       (SELECT count(*) FROM pg_description) AS comments,
       (SELECT count(*) FROM pg_init_privs) AS privileges;

SET ROLE regress_beian_owner;
CREATE SCHEMA filing;
CREATE EXTENSION beian SCHEMA filing;
SELECT extname, extowner::regrole, extnamespace::regnamespace
FROM pg_extension WHERE extname = 'beian';

-- the owner may edit rows of his own in the editable tables, not the shipped
SET search_path = filing;
INSERT INTO beian_holiday (calendar, day, kind, name, year)
VALUES ('CN', '2026-12-21', 'holiday', '公司放假', 2026);
SELECT beian_is_workday('2026-12-21');
DELETE FROM beian_holiday WHERE day = '2026-12-21';
SELECT beian_is_workday('2026-12-21');
INSERT INTO beian_code VALUES ('state', 'x', 'x', 'x', 'x');
DELETE FROM beian_holiday WHERE day = '2026-10-01';
TRUNCATE beian_holiday;
RESET search_path;
RESET ROLE;

-- everybody may read, and call every function by its qualified name; nobody
-- else may write
GRANT USAGE ON SCHEMA filing TO regress_beian_reader;
SET ROLE regress_beian_reader;
SET search_path = pg_catalog;
SELECT '京icp备12345678号-3'::filing.icp_number,
       filing.beian_add_workdays('2026-02-13', 5),
       filing.beian_deadline_day('psb_filing', '2025-12-02'),
       filing.beian_service_class('filed', 'filed', false, false),
       filing.beian_label('service_class', 'shell');
INSERT INTO filing.beian_holiday (calendar, day, kind, name, year)
VALUES ('CN', '2026-12-21', 'holiday', '公司放假', 2026);
RESET search_path;
RESET ROLE;

-- functions, operators, types and tables of others, earlier on search_path,
-- change no answer and are never called
CREATE FUNCTION hostile.planted() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'planted code was called';
END $$;
CREATE FUNCTION hostile.int8lt(bigint, bigint) RETURNS boolean
  LANGUAGE sql AS 'SELECT hostile.planted() IS NULL';
CREATE FUNCTION hostile.texteq(text, text) RETURNS boolean
  LANGUAGE sql AS 'SELECT hostile.planted() IS NULL';
CREATE FUNCTION hostile.now() RETURNS timestamptz
  LANGUAGE sql AS 'SELECT hostile.planted()::text::timestamptz';
CREATE FUNCTION hostile.beian_china_date(timestamptz) RETURNS date
  LANGUAGE sql AS 'SELECT hostile.planted()::text::date';
CREATE OPERATOR hostile.= (FUNCTION = hostile.texteq, LEFTARG = text, RIGHTARG = text);
CREATE OPERATOR hostile.< (FUNCTION = hostile.int8lt, LEFTARG = bigint, RIGHTARG = bigint);
CREATE TYPE hostile.icp_number AS (x int);
CREATE TABLE hostile.beian_holiday (calendar text, day date);
CREATE TABLE hostile.beian_calendar (code text);
CREATE TABLE hostile.beian_notice (calendar text);
CREATE TABLE hostile.beian_rule (code text);
CREATE TABLE hostile.beian_code (domain text);
CREATE TABLE hostile.beian_region_setting (region text);
CREATE TABLE hostile.beian_guide_step (topic text);
CREATE VIEW hostile.beian_region AS SELECT 1 AS code;
SET search_path = hostile, pg_catalog, filing;
SELECT '京icp备12345678号-3'::filing.icp_number,
       filing.beian_add_workdays('2026-02-13', 5),
       filing.beian_deadline_day('psb_filing', '2025-12-02'),
       filing.beian_service_class('filed', 'filed', false, false),
       filing.beian_label('service_class', 'shell'),
       filing.beian_deadline_state('2000-01-01'),
       filing.icp_numbers('京icp备12345678号-3');
SELECT count(*) FROM filing.beian_guide('after_approval', '粤');
SELECT filing.beian_deadline_evidence('unblock', '2026-09-30') -> 'day' AS evidence, filing.beian_setting('footer_number', '粤'),
       (SELECT count(*) FROM filing.beian_unchecked('2000-01-01')) AS unchecked, (filing.beian_deadline('psb_filing', '2025-12-02', '2026-01-05')).state;
SELECT count(*) FROM filing.beian_operations('shell_subject', region => '京');
-- nor do temporary tables; the path of the session is what it was, also after
-- an error
BEGIN;
CREATE TEMP TABLE beian_holiday (LIKE filing.beian_holiday);
CREATE TEMP TABLE beian_notice (LIKE filing.beian_notice);
SELECT * FROM filing.beian_load_notice('{"year": 2027, "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true}]}');
SHOW search_path;
SELECT (SELECT count(*) FROM beian_holiday) AS temporary, count(*) AS own FROM filing.beian_holiday WHERE year = 2027 AND origin OPERATOR(pg_catalog.=) 'user';
SAVEPOINT s;
SELECT * FROM filing.beian_load_notice('{"year": 2027, "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": false}, {"date": "2026-06-01", "isOffDay": true}]}');
ROLLBACK TO s;
SHOW search_path;
ROLLBACK;
RESET search_path;

-- moved to another schema in the middle of a session
CREATE SCHEMA moved;
ALTER EXTENSION beian SET SCHEMA moved;
SELECT moved.beian_add_workdays('2026-02-13', 5),
       moved.beian_deadline_day('psb_filing', '2025-12-02'),
       moved.beian_label('service_class', 'shell');

-- gone, and nothing is left
DROP EXTENSION beian;
SELECT classes = (SELECT count(*) FROM pg_class
                  WHERE relnamespace <> 'hostile'::regnamespace
                    AND relname <> 'before'
                    AND relname !~ '^pg_toast_[0-9]{5}') AS classes,
       functions + 5 = (SELECT count(*) FROM pg_proc) AS functions,
       operators + 2 = (SELECT count(*) FROM pg_operator) AS operators,
       families = (SELECT count(*) FROM pg_opfamily) AS families,
       casts = (SELECT count(*) FROM pg_cast) AS casts,
       comments = (SELECT count(*) FROM pg_description) AS comments,
       privileges = (SELECT count(*) FROM pg_init_privs) AS privileges
FROM before;

-- it comes again, into a schema where the same traps lie in wait for its script
DROP TYPE hostile.icp_number;
DROP VIEW hostile.beian_region;
DROP FUNCTION hostile.beian_china_date;
DROP TABLE hostile.beian_holiday, hostile.beian_calendar, hostile.beian_notice,
  hostile.beian_rule, hostile.beian_code, hostile.beian_region_setting,
  hostile.beian_guide_step;
CREATE OPERATOR hostile.<> (FUNCTION = hostile.texteq, LEFTARG = text, RIGHTARG = text);
CREATE FUNCTION hostile.nameeq(name, text) RETURNS boolean
  LANGUAGE sql AS 'SELECT hostile.planted() IS NULL';
CREATE OPERATOR hostile.<> (FUNCTION = hostile.nameeq, LEFTARG = name, RIGHTARG = text);
CREATE OPERATOR hostile.= (FUNCTION = hostile.nameeq, LEFTARG = name, RIGHTARG = text);
CREATE FUNCTION hostile.getdatabaseencoding() RETURNS name
  LANGUAGE sql AS 'SELECT hostile.planted()::text::name';
CREATE DOMAIN hostile.text AS int;
CREATE EXTENSION beian SCHEMA hostile;
SELECT hostile.beian_add_workdays('2026-02-13', 5);
DROP EXTENSION beian;

-- what is there already is not taken over
CREATE FUNCTION moved.beian_add_workdays(date, int, text) RETURNS date
  LANGUAGE sql AS 'SELECT $1';
CREATE EXTENSION beian SCHEMA moved;
SELECT count(*) FROM pg_extension WHERE extname = 'beian';

\c :own_database
DROP DATABASE regress_beian_ascii;
DROP DATABASE regress_beian_latin1;
DROP DATABASE regress_beian;
DROP ROLE regress_beian_owner;
DROP ROLE regress_beian_reader;
