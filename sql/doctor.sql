-- What an operator asks after a restore: each thing is broken, and found; the
-- hint of each, where it is a statement, mends it.
SET client_min_messages = error;
SELECT item, CASE WHEN item IN ('coverage', 'fingerprint') THEN 'told' ELSE state END AS state, hint
FROM beian_doctor();
SELECT state = beian_fingerprint() AS same FROM beian_doctor() WHERE item = 'fingerprint';

CREATE FUNCTION mend() RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	statement text;
BEGIN
	FOR statement IN SELECT hint FROM beian_doctor() WHERE hint ~ '^(ALTER TABLE|GRANT|REVOKE) ' LOOP
		EXECUTE statement;
		RETURN NEXT statement;
	END LOOP;
END
$$;

-- a restore with --data-only --disable-triggers leaves triggers that fire for
-- nobody who replicates
BEGIN;
ALTER TABLE beian_holiday DISABLE TRIGGER ALL;
ALTER TABLE beian_holiday ENABLE TRIGGER ALL;
ALTER TABLE beian_rule DISABLE TRIGGER ALL;
SELECT item, state, hint FROM beian_doctor() WHERE hint IS NOT NULL;
SELECT count(*) FROM mend();
SELECT item, state, hint FROM beian_doctor() WHERE hint IS NOT NULL;
ROLLBACK;

-- a trigger that is gone
BEGIN;
ALTER EXTENSION beian DROP FUNCTION beian_shipped_guard();
DROP FUNCTION beian_shipped_guard() CASCADE;
SELECT item, state, hint FROM beian_doctor() WHERE hint IS NOT NULL;
ROLLBACK;

-- privileges, as pg_restore by another role leaves them
BEGIN;
CREATE ROLE regress_beian_keeper;
REVOKE SELECT ON beian_rule, beian_region FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beian_shipped_guard() TO PUBLIC;
UPDATE pg_extension SET extowner = 'regress_beian_keeper'::regrole WHERE extname = 'beian';
ALTER TABLE beian_notice OWNER TO regress_beian_keeper;
GRANT INSERT, DELETE ON beian_calendar TO regress_beian_keeper;
CREATE ROLE regress_beian_other;
ALTER TABLE beian_code OWNER TO regress_beian_other;
SELECT item, replace(state, current_user, 'the superuser') AS state, hint FROM beian_doctor() WHERE hint IS NOT NULL;
SELECT count(*) FROM mend();
SELECT item, state, hint FROM beian_doctor() WHERE hint IS NOT NULL;
ROLLBACK;

-- a script of another version than the library
BEGIN;
UPDATE pg_extension SET extversion = '0.9' WHERE extname = 'beian';
SELECT item, state, hint FROM beian_doctor() WHERE hint IS NOT NULL;
ROLLBACK;

-- calendars that cannot be built, beside those that can
BEGIN;
INSERT INTO beian_calendar (code, parent) VALUES ('ORPHAN', 'NOBODY'), ('RING', 'CIRCLE'), ('CIRCLE', 'RING'), ('GOOD', 'CN');
SELECT item, state, hint FROM beian_doctor() WHERE hint IS NOT NULL;
ROLLBACK;

-- what a check looks at is broken: its error is told, and the others are made
BEGIN;
ALTER TABLE beian_notice RENAME TO notice_elsewhere;
SELECT item, state, hint FROM beian_doctor() WHERE hint IS NOT NULL;
ALTER TABLE beian_calendar RENAME TO calendar_elsewhere;
SELECT item, state, hint FROM beian_doctor() WHERE hint IS NOT NULL;
ROLLBACK;

-- anybody may ask, from any schema, whatever stands there
BEGIN;
CREATE SCHEMA hostile;
CREATE TABLE hostile.pg_extension (extname text, extversion text);
CREATE FUNCTION hostile.format(text, name, name) RETURNS text LANGUAGE sql AS 'SELECT 1/0';
CREATE TEMP TABLE beian_calendar (code text);
CREATE ROLE regress_beian_nobody;
GRANT USAGE ON SCHEMA hostile TO regress_beian_nobody;
SET LOCAL ROLE regress_beian_nobody;
SET LOCAL search_path = hostile, public, pg_catalog;
SELECT count(*), count(hint) FROM public.beian_doctor();
SHOW search_path;
ROLLBACK;
DROP FUNCTION mend();
