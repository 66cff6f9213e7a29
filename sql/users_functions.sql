-- A database full of its users' own functions with the obvious names: after
-- CREATE EXTENSION in the same schema every old call still works, calls what it
-- called before, and none is ambiguous.
\set own_database :DBNAME
SET client_min_messages = warning;
CREATE DATABASE regress_beian_users ENCODING 'UTF8' TEMPLATE template0
  LC_COLLATE 'C' LC_CTYPE 'C';
\c regress_beian_users
SET datestyle = 'ISO';
SHOW search_path;

-- each answers with what nobody else would
CREATE FUNCTION is_workday(date) RETURNS boolean LANGUAGE sql RETURN NULL::boolean;
CREATE FUNCTION is_workday(timestamp) RETURNS boolean LANGUAGE sql RETURN NULL::boolean;
CREATE FUNCTION is_holiday(day date, region text DEFAULT 'CN') RETURNS text LANGUAGE sql RETURN 'mine ' || region;
CREATE FUNCTION add_workdays(date, int) RETURNS date LANGUAGE sql RETURN date '1999-01-01' + $2;
CREATE FUNCTION add_workdays(start date, days numeric, calendar text DEFAULT 'x') RETURNS text LANGUAGE sql RETURN 'mine ' || calendar;
CREATE FUNCTION next_workday(date, text DEFAULT 'mine') RETURNS text LANGUAGE sql RETURN $2;
CREATE FUNCTION prev_workday(date, calendar text DEFAULT 'mine') RETURNS text LANGUAGE sql RETURN calendar;
CREATE FUNCTION count_workdays(date, date) RETURNS int LANGUAGE sql RETURN -1;
CREATE FUNCTION count_workdays(timestamptz, timestamptz, text DEFAULT 'CN') RETURNS int LANGUAGE sql RETURN -2;
CREATE FUNCTION list_workdays(date, date) RETURNS SETOF date LANGUAGE sql BEGIN ATOMIC SELECT date '1999-01-01'; END;
CREATE FUNCTION roll_to_workday(date, text DEFAULT 'following') RETURNS text LANGUAGE sql RETURN 'mine ' || $2;
CREATE FUNCTION workdays_left(date) RETURNS int LANGUAGE sql RETURN -3;
CREATE FUNCTION deadline_day(date, int, text) RETURNS text LANGUAGE sql RETURN 'mine';
CREATE FUNCTION deadline_end(timestamptz, int, text DEFAULT 'day') RETURNS text LANGUAGE sql RETURN 'mine';
CREATE FUNCTION deadline_state(date, date) RETURNS text LANGUAGE sql RETURN 'mine';
CREATE FUNCTION deadline_state(deadline date, done date, as_of date, calendar text DEFAULT 'CN') RETURNS text LANGUAGE sql RETURN 'mine too';
CREATE FUNCTION service_class(text, text) RETURNS text LANGUAGE sql RETURN 'mine';
CREATE FUNCTION region_code(text) RETURNS text LANGUAGE sql RETURN 'mine';
CREATE FUNCTION china_date(timestamptz) RETURNS date LANGUAGE sql RETURN date '1999-01-01';
CREATE FUNCTION normalize_icp(text) RETURNS text LANGUAGE sql RETURN 'mine';
CREATE FUNCTION is_icp_number(text) RETURNS boolean LANGUAGE sql RETURN NULL::boolean;

-- the calls as people write them: typed, quoted, named, with a column
CREATE TABLE shop (opened date, noted timestamp, icp text);
INSERT INTO shop VALUES ('2026-10-01', '2026-10-01 10:00', '京ICP备12345678号');
CREATE TABLE call (line serial, statement text, before text, after text);
INSERT INTO call (statement) VALUES
  ('is_workday(opened)'), ('is_workday(noted)'), ('is_workday(date ''2026-10-01'')'),
  ('is_workday(current_date)'), ('is_holiday(opened)'), ('is_holiday(''2026-10-01'')'),
  ('is_holiday(day => opened, region => ''GX'')'),
  ('add_workdays(opened, 5)'), ('add_workdays(''2026-10-01'', 5)'), ('add_workdays(opened, 5.5)'),
  ('add_workdays(start => opened, days => 5)'), ('add_workdays(opened, 5, ''CN'')'),
  ('next_workday(opened)'), ('next_workday(''2026-10-01'')'), ('next_workday(opened, ''CN'')'),
  ('prev_workday(opened)'), ('prev_workday(opened, ''CN'')'), ('prev_workday(opened, calendar => ''CN'')'),
  ('count_workdays(opened, opened + 9)'), ('count_workdays(noted, noted)'),
  ('count_workdays(opened, opened, ''CN'')'),
  ('(SELECT min(d) FROM list_workdays(opened, opened + 9) AS d)'),
  ('roll_to_workday(opened)'), ('roll_to_workday(opened, ''preceding'')'),
  ('workdays_left(opened)'), ('workdays_left(''2026-10-01'')'),
  ('deadline_day(opened, 30, ''day'')'), ('deadline_end(opened, 30)'), ('deadline_end(now(), 30, ''day'')'),
  ('deadline_state(opened, opened)'), ('deadline_state(opened, NULL)'),
  ('deadline_state(opened, done => NULL, as_of => opened)'), ('deadline_state(opened, NULL, opened, ''CN'')'),
  ('service_class(''filed'', ''filed'')'), ('region_code(''粤'')'), ('china_date(now())'),
  ('normalize_icp(icp)'), ('normalize_icp(''京ICP备12345678号'')'), ('is_icp_number(icp)');
CREATE PROCEDURE ask(answer text) LANGUAGE plpgsql AS $$
DECLARE
  c call;
  got text;
BEGIN
  FOR c IN SELECT * FROM call ORDER BY line LOOP
    BEGIN
      EXECUTE format('SELECT coalesce((%s)::text, ''null'') FROM shop', c.statement) INTO got;
    EXCEPTION WHEN OTHERS THEN
      got := SQLSTATE || ' ' || SQLERRM;
    END;
    EXECUTE format('UPDATE call SET %I = $1 WHERE line = $2', answer) USING got, c.line;
  END LOOP;
END $$;
CALL ask('before');
SELECT statement, before FROM call ORDER BY line;

-- with the extension among them
CREATE EXTENSION beian;
SELECT extnamespace::regnamespace FROM pg_extension WHERE extname = 'beian';
CALL ask('after');
SELECT statement, before, after FROM call WHERE before IS DISTINCT FROM after ORDER BY line;
SELECT count(*) FROM call;
SELECT beian_is_workday('2026-10-01');

-- so that it is for any name: what the extension adds to a schema carries its
-- name, or that of one of its types
SELECT proname FROM pg_proc AS p
JOIN pg_depend AS d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e' AND d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'beian')
WHERE prokind <> 'a' AND proname !~ '^((make|try)_)?(beian|icp|psb)_' ORDER BY proname;
SELECT relname FROM pg_class AS c
JOIN pg_depend AS d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e' AND d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'beian')
WHERE relname !~ '^beian_' ORDER BY relname;

\c :own_database
DROP DATABASE regress_beian_users;
