-- The cache of calendars within one session: own changes, rollbacks, plans and
-- expressions that live on, parallel workers, another life of the extension.
-- What other sessions do is in test/isolation and test/tap.
SET DateStyle = ISO;

-- own changes, at each step; deadlines and lists see them too
BEGIN;
SELECT beian_is_workday('2026-05-20') AS shipped;
INSERT INTO beian_holiday (calendar, day, kind) VALUES ('CN', '2026-05-20', 'holiday');
SELECT beian_is_workday('2026-05-20') AS inserted, beian_is_workday('2026-05-20', 'CN-GX') AS below, beian_is_workday('2026-05-20', 'CN-ESTIMATE') AS estimate;
SAVEPOINT a;
UPDATE beian_holiday SET day = '2026-05-21' WHERE origin = 'user';
SELECT beian_is_workday('2026-05-20') AS moved, beian_is_workday('2026-05-21') AS here;
SAVEPOINT b;
DELETE FROM beian_holiday WHERE origin = 'user';
SELECT beian_is_workday('2026-05-21') AS deleted;
ROLLBACK TO b;
SELECT beian_is_workday('2026-05-21') AS back;
ROLLBACK TO a;
SELECT beian_is_workday('2026-05-20') AS back, beian_is_workday('2026-05-21') AS back_too;
RELEASE a;
SAVEPOINT c;
INSERT INTO beian_calendar (code, parent) VALUES ('MINE', 'CN');
SELECT beian_is_workday('2026-05-20', 'MINE') AS mine;
ROLLBACK TO c;
SELECT beian_is_workday('2026-05-20', 'MINE');
ROLLBACK;
SELECT beian_is_workday('2026-05-20') AS rolled_back;
BEGIN;
INSERT INTO beian_notice (calendar, year) VALUES ('CN', 2027);
SELECT beian_is_workday('2027-05-20') AS covered;
ROLLBACK;
SELECT beian_is_workday('2027-05-20');

-- a failed statement, a failed calendar and a caught error leave nothing behind
BEGIN;
SAVEPOINT a;
WITH i AS (INSERT INTO beian_holiday (calendar, day, kind) VALUES ('CN', '2026-05-20', 'holiday') RETURNING 1)
SELECT 1 / (count(*) - 1) FROM i;
ROLLBACK TO a;
SELECT beian_is_workday('2026-05-20') AS after_failure;
UPDATE beian_calendar SET parent = 'x' WHERE false;
INSERT INTO beian_calendar (code, parent) VALUES ('X', 'Y');
SAVEPOINT b;
SELECT beian_is_workday('2026-05-20', 'X');
ROLLBACK TO b;
SELECT beian_is_workday('2026-05-20') AS others_serve;
INSERT INTO beian_calendar (code, parent) VALUES ('Y', 'CN');
SELECT beian_is_workday('2026-05-20', 'X') AS mended;
COMMIT;
DELETE FROM beian_calendar WHERE origin = 'user';
DO $$
BEGIN
	BEGIN
		INSERT INTO beian_holiday (calendar, day, kind) VALUES ('CN', '2026-05-20', 'holiday');
		RAISE NOTICE 'inside: %', beian_is_workday('2026-05-20');
		RAISE division_by_zero;
	EXCEPTION WHEN division_by_zero THEN
		RAISE NOTICE 'caught: %', beian_is_workday('2026-05-20');
	END;
END $$;

-- one statement, one calendar: what the statement itself changes is for the
-- next one
WITH i AS (INSERT INTO beian_holiday (calendar, day, kind) VALUES ('CN', '2026-05-20', 'holiday') RETURNING beian_is_workday(day) AS returned)
SELECT returned, beian_is_workday('2026-05-20') AS beside FROM i;
SELECT beian_is_workday('2026-05-20') AS next;
DELETE FROM beian_holiday WHERE origin = 'user' RETURNING beian_is_workday(day);
-- also when a function that it calls changes rows: row after row is answered alike
CREATE FUNCTION pg_temp.toggle(i int) RETURNS int LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM beian_holiday WHERE origin = 'user';
	IF i % 2 = 1 THEN
		INSERT INTO beian_holiday (calendar, day, kind) VALUES ('CN', '2026-05-20', 'holiday');
	END IF;
	RETURN CASE WHEN beian_is_workday('2026-05-20') THEN 1 ELSE 0 END;
END $$;
SELECT i, beian_is_workday('2026-05-20') AS outside, pg_temp.toggle(i) AS inside FROM generate_series(1, 4) i;
-- each FETCH of a cursor is a statement of its own
BEGIN;
DECLARE c CURSOR FOR SELECT i, beian_is_workday('2026-05-20') FROM generate_series(1, 3) i;
FETCH c;
INSERT INTO beian_holiday (calendar, day, kind) VALUES ('CN', '2026-05-20', 'holiday');
SELECT beian_is_workday('2026-05-20') AS now;
FETCH ALL c;
ROLLBACK;

-- expressions that PL/pgSQL evaluates by itself see each change, in functions
-- of each volatility and in DO
CREATE FUNCTION pg_temp.volatile_one(OUT answers boolean[]) LANGUAGE plpgsql VOLATILE AS $$
BEGIN
	FOR i IN 1..4 LOOP
		answers[i] := beian_is_workday('2026-05-20');
		IF i % 2 = 1 THEN
			INSERT INTO beian_holiday (calendar, day, kind) VALUES ('CN', '2026-05-20', 'holiday');
		ELSE
			DELETE FROM beian_holiday WHERE origin = 'user';
		END IF;
	END LOOP;
END $$;
SELECT pg_temp.volatile_one(), beian_is_workday('2026-05-20');
SELECT pg_temp.volatile_one();
CREATE FUNCTION pg_temp.stable_one() RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
	answer boolean;
BEGIN
	answer := beian_is_workday('2026-05-20');
	RETURN answer;
END $$;
BEGIN;
SELECT pg_temp.stable_one();
INSERT INTO beian_holiday (calendar, day, kind) VALUES ('CN', '2026-05-20', 'holiday');
SELECT pg_temp.stable_one();
ROLLBACK;
DO $$
DECLARE
	answers boolean[];
BEGIN
	FOR i IN 1..4 LOOP
		answers[i] := pg_temp.stable_one() AND beian_is_workday('2026-05-20');
		IF i % 2 = 1 THEN
			INSERT INTO beian_holiday (calendar, day, kind) VALUES ('CN', '2026-05-20', 'holiday');
		ELSE
			DELETE FROM beian_holiday WHERE origin = 'user';
		END IF;
		IF i = 2 THEN
			COMMIT;
		END IF;
	END LOOP;
	RAISE NOTICE '%', answers;
END $$;

-- the calendar as a variable, and as a column
DO $$
DECLARE
	c text;
	answers text := '';
BEGIN
	FOREACH c IN ARRAY '{CN,CN-GX,CN-NX,CN,CN-XJ,CN-GX}'::text[] LOOP
		answers := answers || ' ' || c || ' ' || beian_is_workday('2026-05-27', c);
	END LOOP;
	RAISE NOTICE '%', answers;
END $$;
SELECT c, beian_is_workday('2026-04-17', c), beian_is_workday('2026-05-27', c) FROM unnest('{CN,CN-GX,CN-XJ,CN,CN-NX,CN-GX}'::text[]) c;
SELECT c, (SELECT beian_is_workday('2026-04-17', u.c)) AS by_parameter FROM unnest('{CN,CN-GX,CN}'::text[]) u (c);
SELECT sum((beian_is_workday('2026-04-17', CASE i % 3 WHEN 0 THEN 'CN' WHEN 1 THEN 'CN-GX' ELSE repeat('CN', 1) END))::int) FROM generate_series(1, 300) i;
-- a value that is stored compressed or aside
CREATE TEMP TABLE long (c text);
ALTER TABLE long ALTER c SET STORAGE EXTERNAL;
INSERT INTO long VALUES (repeat('x', 5000));
SELECT beian_is_workday('2026-05-20', c) FROM long;

-- prepared statements, with plans for all and for each
PREPARE p (date, text) AS SELECT beian_is_workday($1, $2), beian_is_workday('2026-05-20');
EXECUTE p ('2026-05-20', 'CN');
INSERT INTO beian_holiday (calendar, day, kind) VALUES ('CN', '2026-05-20', 'holiday');
EXECUTE p ('2026-05-20', 'CN');
SET plan_cache_mode = force_generic_plan;
EXECUTE p ('2026-05-20', 'CN');
DELETE FROM beian_holiday WHERE origin = 'user';
EXECUTE p ('2026-05-20', 'CN');
EXECUTE p ('2026-04-17', 'CN-GX');
RESET plan_cache_mode;

-- triggers fire for what replication applies
SET session_replication_role = replica;
SELECT beian_is_workday('2026-05-20') AS before;
INSERT INTO beian_holiday (calendar, day, kind) VALUES ('CN', '2026-05-20', 'holiday');
SELECT beian_is_workday('2026-05-20') AS inserted;
DELETE FROM beian_holiday WHERE origin = 'user';
SELECT beian_is_workday('2026-05-20') AS deleted;
RESET session_replication_role;
-- and for COPY
COPY beian_holiday (calendar, day, kind) FROM stdin;
CN	2026-05-20	holiday
\.
SELECT beian_is_workday('2026-05-20') AS copied;
DELETE FROM beian_holiday WHERE origin = 'user';

-- parallel workers, with changes of our own that are not committed
CREATE TABLE days AS SELECT d::date AS day FROM generate_series(date '2026-01-01', '2026-12-28', interval '1 day') d, generate_series(1, 30);
ALTER TABLE days SET (parallel_workers = 2);
ANALYZE days;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET parallel_leader_participation = off;
EXPLAIN (COSTS OFF) SELECT count(*) FILTER (WHERE beian_is_workday(day)), count(*) FILTER (WHERE beian_is_workday(day, 'CN-GX')) FROM days;
SELECT count(*) FILTER (WHERE beian_is_workday(day)) / 30 AS cn, count(*) FILTER (WHERE beian_is_workday(day, 'CN-GX')) / 30 AS gx FROM days;
BEGIN;
INSERT INTO beian_holiday (calendar, day, kind) VALUES ('CN', '2026-05-20', 'holiday');
SAVEPOINT a;
INSERT INTO beian_holiday (calendar, day, kind) VALUES ('CN-GX', '2026-05-21', 'holiday');
SELECT count(*) FILTER (WHERE beian_is_workday(day)) / 30 AS cn, count(*) FILTER (WHERE beian_is_workday(day, 'CN-GX')) / 30 AS gx FROM days;
ROLLBACK TO a;
SELECT count(*) FILTER (WHERE beian_is_workday(day)) / 30 AS cn, count(*) FILTER (WHERE beian_is_workday(day, 'CN-GX')) / 30 AS gx FROM days;
ROLLBACK;
SELECT count(*) FILTER (WHERE beian_is_workday(day)) / 30 AS cn, count(*) FILTER (WHERE beian_is_workday(day, 'CN-GX')) / 30 AS gx FROM days;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;
RESET parallel_leader_participation;
DROP TABLE days;

-- memory goes back: hundreds of changes, one calendar at the end
DO $$
BEGIN
	FOR i IN 1..200 LOOP
		INSERT INTO beian_holiday (calendar, day, kind) VALUES ('CN', date '2026-01-01' + i, 'holiday');
		PERFORM beian_is_workday('2026-05-20', c) FROM unnest('{CN,CN-GX}'::text[]) c;
		DELETE FROM beian_holiday WHERE origin = 'user';
	END LOOP;
END $$;
SELECT count(beian_is_workday('2026-05-20', c)) FROM unnest('{CN,CN-GX}'::text[]) c;
SELECT count(*) < 20 AS few, max(total_bytes) < 65536 AS small FROM pg_backend_memory_contexts WHERE name = 'beian calendar';

-- a change builds the calendars that it is in once more, and no others
INSERT INTO beian_calendar (code, own_coverage) VALUES ('ALONE', false);
INSERT INTO beian_calendar (code, parent) VALUES ('BRANCH', 'CN');
INSERT INTO beian_holiday (calendar, day, kind) VALUES ('ALONE', '2026-05-19', 'holiday'), ('BRANCH', '2026-05-18', 'holiday');
CREATE FUNCTION asked() RETURNS text LANGUAGE sql
RETURN (SELECT string_agg(c || ' ' || (SELECT count(*) FROM beian_calendar_days('2026-05-18', '2026-05-22', c) WHERE kind = 'holiday'), ', ' ORDER BY c)
	FROM unnest('{BRANCH,CN,CN-GX}'::text[]) AS c);
SELECT asked();
SET client_min_messages = debug1;
SELECT asked();
INSERT INTO beian_holiday (calendar, day, kind) VALUES ('ALONE', '2026-05-20', 'holiday');
SELECT asked();
INSERT INTO beian_holiday (calendar, day, kind) VALUES ('BRANCH', '2026-05-20', 'holiday');
SELECT asked();
UPDATE beian_holiday SET day = '2026-05-21' WHERE calendar = 'BRANCH' AND day = '2026-05-20';
SELECT asked();
INSERT INTO beian_holiday (calendar, day, kind) VALUES ('CN', '2026-05-22', 'holiday');
SELECT asked();
BEGIN;
DELETE FROM beian_holiday WHERE calendar = 'BRANCH';
SELECT asked();
SAVEPOINT a;
INSERT INTO beian_holiday (calendar, day, kind) VALUES ('CN', '2026-05-20', 'holiday');
SELECT asked();
ROLLBACK TO a;
SELECT asked();
ROLLBACK;
SELECT asked();
DELETE FROM beian_holiday WHERE origin = 'user';
DELETE FROM beian_calendar WHERE origin = 'user';
RESET client_min_messages;
DROP FUNCTION asked();

-- the extension moves, and with it the tables
CREATE SCHEMA beian_elsewhere;
CREATE FUNCTION pg_temp.by_any_name() RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
	RETURN beian_is_workday('2026-05-20');
END $$;
SELECT pg_temp.by_any_name();
ALTER EXTENSION beian SET SCHEMA beian_elsewhere;
SELECT beian_elsewhere.beian_is_workday('2026-05-20');
\set VERBOSITY terse
SELECT beian_is_workday('2026-05-20');
\set VERBOSITY default
SET search_path = beian_elsewhere;
INSERT INTO beian_holiday (calendar, day, kind) VALUES ('CN', '2026-05-20', 'holiday');
SELECT beian_is_workday('2026-05-20') AS changed, pg_temp.by_any_name();
DELETE FROM beian_holiday WHERE origin = 'user';
RESET search_path;
ALTER EXTENSION beian SET SCHEMA public;
SELECT beian_is_workday('2026-05-20') AS changed_back, pg_temp.by_any_name();
DROP SCHEMA beian_elsewhere;

-- tables of the same names elsewhere are not ours, and search_path is not asked
CREATE TEMP TABLE beian_holiday (LIKE public.beian_holiday);
CREATE TEMP TABLE beian_calendar (LIKE public.beian_calendar);
SELECT beian_is_workday('2026-10-01'), beian_is_workday('2026-05-20');
SET search_path = '';
SELECT public.beian_is_workday('2026-10-01'), public.beian_add_workdays('2026-09-30', 1), public.beian_fingerprint() IS NOT NULL AS fingerprint;
RESET search_path;
DROP TABLE pg_temp.beian_holiday, pg_temp.beian_calendar;

-- another life of the extension: what it had is gone, in a database of its own
SET client_min_messages = warning;
CREATE DATABASE regress_beian_lives ENCODING 'UTF8' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C';
\set old_database :DBNAME
\c regress_beian_lives
CREATE EXTENSION beian;
INSERT INTO beian_holiday (calendar, day, kind) VALUES ('CN', '2026-05-20', 'holiday');
SELECT beian_is_workday('2026-05-20') AS first_life;
DROP EXTENSION beian;
\set VERBOSITY terse
SELECT beian_is_workday('2026-05-20');
\set VERBOSITY default
CREATE SCHEMA x;
CREATE EXTENSION beian SCHEMA x;
SELECT x.beian_is_workday('2026-05-20') AS second_life;
INSERT INTO x.beian_holiday (calendar, day, kind) VALUES ('CN', '2026-05-20', 'holiday');
SELECT x.beian_is_workday('2026-05-20') AS changed;
BEGIN;
DROP EXTENSION beian;
CREATE EXTENSION beian;
SELECT beian_is_workday('2026-05-20') AS third_life;
ROLLBACK;
SELECT x.beian_is_workday('2026-05-20') AS second_again;
\c :old_database
DROP DATABASE regress_beian_lives;
SELECT beian_is_workday('2026-05-20');
