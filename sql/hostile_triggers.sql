-- Trigger functions, attached by whoever can to whatever there is: an ordinary
-- error.  Functions come from the catalog, so that new ones are in.
SET client_min_messages = warning;
CREATE TEMP VIEW trigger_function AS
SELECT p.oid::regprocedure::text AS signature, p.proname::text AS name, n.nspname AS schema
FROM pg_depend d
JOIN pg_proc p ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid
JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'
  AND d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'beian')
  AND p.prorettype = 'trigger'::regtype;
GRANT SELECT ON trigger_function TO PUBLIC;
SELECT signature FROM trigger_function WHERE has_function_privilege('public', signature, 'EXECUTE');

-- one relation: how it is made, what is done to it, and with which rows
CREATE TEMP TABLE shape (made text, rel text DEFAULT 'x', rows text);
INSERT INTO shape (made, rows) VALUES
	('CREATE TABLE x (origin text)', $$VALUES ('user'), ('beian'), (NULL)$$),
	('CREATE TABLE x (code bigint, b int)', 'VALUES (1234567890123, 1)'),
	('CREATE TABLE x (a int, b date, c bigint)', $$VALUES (1, date '2026-01-01', 81985529216486895)$$),
	('CREATE TABLE x (code text, b date, kind text, d text, e text, origin text)', $$VALUES ('CN', date '2026-03-03', 'makeup')$$),
	('CREATE TABLE x (a int, b int, c int)', 'SELECT i, i, i FROM generate_series(1, 50) i'),
	('CREATE TABLE x (code bigint)', 'VALUES (94850093154304)'),
	('CREATE TABLE x ()', 'SELECT'),
	('CREATE TABLE x (origin int)', 'VALUES (81985529)'),
	('CREATE TABLE x (a text, origin text, b text); ALTER TABLE x DROP a', $$VALUES ('beian', 'x')$$),
	('CREATE TABLE x (calendar text, day date, kind text, name text, year int, origin text)', $$VALUES ('CN', date '2026-03-03', 'makeup', 'x', NULL::int, 'beian')$$),
	('CREATE TABLE x (origin text) PARTITION BY LIST (origin); CREATE TABLE y PARTITION OF x DEFAULT', $$VALUES ('user'), ('beian')$$),
	('CREATE TABLE x (origin text) PARTITION BY LIST (origin); CREATE TABLE y (a bigint, origin text); ALTER TABLE y DROP a; ALTER TABLE x ATTACH PARTITION y DEFAULT', $$VALUES ('user'), ('beian')$$),
	('CREATE TABLE w (origin bigint); CREATE TABLE x (b text) INHERITS (w)', $$VALUES (1, 'user')$$),
	('CREATE TABLE y (origin text); CREATE VIEW x AS SELECT * FROM y', $$VALUES ('user')$$);
-- of the names, and of the columns, of our own
INSERT INTO shape (made, rel, rows)
SELECT format('CREATE TABLE %1$I (LIKE %2$s INCLUDING ALL)', c.relname, c.oid::regclass), c.relname, format('SELECT * FROM %s.%I LIMIT 3', c.relnamespace::regnamespace, c.relname)
FROM pg_depend d JOIN pg_class c ON d.classid = 'pg_class'::regclass AND d.objid = c.oid
WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'
  AND d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'beian')
  AND c.relkind = 'r';
GRANT SELECT ON shape TO PUBLIC;

-- attach the function in each way that the server lets, and write; how it ended
CREATE FUNCTION pg_temp.attach(function text, timing text, level text, event text, rel text, rows text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
	last_column name = (SELECT attname FROM pg_attribute WHERE attrelid = rel::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum DESC LIMIT 1);
BEGIN
	IF event <> 'INSERT' THEN
		EXECUTE format('INSERT INTO %s %s', rel, rows);
	END IF;
	BEGIN
		EXECUTE format('CREATE %s TRIGGER hostile %s %s ON %s %s FOR EACH %s EXECUTE FUNCTION %s(%L, %L)',
					   CASE WHEN timing = 'DEFERRED' THEN 'CONSTRAINT' END, CASE timing WHEN 'DEFERRED' THEN 'AFTER' ELSE timing END,
					   event, rel, CASE WHEN timing = 'DEFERRED' THEN 'DEFERRABLE INITIALLY DEFERRED' END, level, function, 'CN', 'SECRET-VALUE-42');
	EXCEPTION WHEN insufficient_privilege THEN
		RETURN 'not allowed';
	WHEN feature_not_supported OR wrong_object_type OR syntax_error THEN
		RETURN NULL;	-- by no server, whatever the function
	END;
	-- nothing to set; and a view that passes writes on fires no statement trigger
	IF event = 'UPDATE' AND last_column IS NULL
		OR level = 'STATEMENT' AND EXISTS (SELECT FROM pg_class WHERE oid = rel::regclass AND relkind = 'v') THEN
		RETURN NULL;
	END IF;
	BEGIN
		EXECUTE CASE event
			WHEN 'INSERT' THEN format('INSERT INTO %s %s', rel, rows)
			WHEN 'UPDATE' THEN format('UPDATE %1$s SET %2$I = %2$I', rel, last_column)
			WHEN 'DELETE' THEN format('DELETE FROM %s', rel)
			ELSE format('TRUNCATE %s', rel) END;
		SET CONSTRAINTS ALL IMMEDIATE;
		RETURN 'no error';
	EXCEPTION WHEN OTHERS THEN
		RETURN SQLSTATE || ' ' || regexp_replace(SQLERRM, '"[^"]*"', '...', 'g');
	END;
END $$;
CREATE FUNCTION pg_temp.attach_all(functions text[]) RETURNS TABLE (function text, outcome text, cases bigint)
LANGUAGE plpgsql AS $$
DECLARE
	s record;
	t record;
	outcomes text[] := '{}';
BEGIN
	FOR s IN SELECT f.f AS function, shape.* FROM unnest(functions) AS f (f), shape LOOP
		FOR t IN SELECT * FROM unnest('{BEFORE,AFTER,"INSTEAD OF",DEFERRED}'::text[]) AS timing, unnest('{ROW,STATEMENT}'::text[]) AS level, unnest('{INSERT,UPDATE,DELETE,TRUNCATE}'::text[]) AS event LOOP
			BEGIN
				EXECUTE regexp_replace(s.made, 'CREATE (TABLE|VIEW)', 'CREATE TEMP \1', 'g');
				outcomes := outcomes || ARRAY[ARRAY[s.function, pg_temp.attach(s.function, t.timing, t.level, t.event, 'pg_temp.' || quote_ident(s.rel), s.rows)]];
				RAISE EXCEPTION USING ERRCODE = 'UNDO0';
			EXCEPTION WHEN SQLSTATE 'UNDO0' THEN
				NULL;
			END;
		END LOOP;
	END LOOP;
	RETURN QUERY SELECT outcomes[i][1], outcomes[i][2], count(*)
	FROM generate_subscripts(outcomes, 1) i WHERE outcomes[i][2] IS NOT NULL
	GROUP BY 1, 2 ORDER BY 1, 2;
END $$;

CREATE ROLE regress_beian_mallory;
SET ROLE regress_beian_mallory;
SELECT outcome, bool_and(cases > 0) FROM pg_temp.attach_all(ARRAY(SELECT schema || '.' || name FROM trigger_function)) GROUP BY 1;
RESET ROLE;
-- what has been revoked hides nothing
SELECT format('GRANT EXECUTE ON FUNCTION %s TO regress_beian_mallory', signature) FROM trigger_function \gexec
SET ROLE regress_beian_mallory;
SELECT function, outcome, cases > 0 AS found FROM pg_temp.attach_all(ARRAY(SELECT schema || '.' || name FROM trigger_function));
RESET ROLE;
DROP OWNED BY regress_beian_mallory;
DROP ROLE regress_beian_mallory;

-- a superuser may attach them to our own tables: fired otherwise than meant, or
-- for another table, they fail there too.  What is left of a row is as it was.
CREATE TEMP TABLE own (rel text, rows text);
INSERT INTO own VALUES
	('beian_calendar', $$(code) VALUES ('MINE')$$),
	('beian_holiday', $$(calendar, day, kind) VALUES ('MINE', '2026-03-03', 'holiday')$$),
	('beian_notice', $$(calendar, year) VALUES ('MINE', 2026)$$),
	('beian_rule', $$SELECT (r).* FROM (SELECT jsonb_populate_record(r, '{"origin": "user"}') AS r FROM beian_rule r LIMIT 1) s$$),
	('beian_region_setting', $$SELECT (r).* FROM (SELECT jsonb_populate_record(r, '{"origin": "user"}') AS r FROM beian_region_setting r LIMIT 1) s$$),
	('beian_code', $$VALUES ('x', 'y', 'z', 'z')$$);
CREATE FUNCTION pg_temp.attach_to_own(function text, timing text, level text, event text, rel text, rows text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
	answer text;
BEGIN
	EXECUTE format('CREATE TRIGGER a_hostile %s %s ON %s FOR EACH %s EXECUTE FUNCTION %s(%L)', timing, event, rel, level, function, 'CN');
	BEGIN
		EXECUTE format('INSERT INTO %s %s', rel, rows);
		answer := 'no error';
	EXCEPTION WHEN OTHERS THEN
		answer := SQLSTATE || ' ' || regexp_replace(SQLERRM, '"[^"]*"', '...', 'g');
	END;
	RAISE EXCEPTION USING ERRCODE = 'UNDO0';
EXCEPTION WHEN SQLSTATE 'UNDO0' THEN
	RETURN answer;
END $$;
SELECT f.name, t.timing, t.level, a.answer, string_agg(o.rel, ' ' ORDER BY o.rel) AS tables
FROM trigger_function f, own o, (VALUES ('BEFORE', 'ROW'), ('AFTER', 'ROW'), ('BEFORE', 'STATEMENT')) t (timing, level),
	 LATERAL pg_temp.attach_to_own(f.name, t.timing, t.level, 'INSERT', o.rel, o.rows) a (answer)
GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4;

-- tables of another shape, made members of the extension or put in the place of
-- one
CREATE FUNCTION pg_temp.try_shape(made text, function text, rel text, rows text, OUT answer text, OUT code text)
LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE made;
	EXECUTE format('ALTER EXTENSION beian ADD TABLE %s', rel);
	EXECUTE format('CREATE TRIGGER a_hostile BEFORE INSERT ON %s FOR EACH ROW EXECUTE FUNCTION %s(%L)', rel, function, 'CN');
	BEGIN
		EXECUTE format('INSERT INTO %s %s', rel, rows);
		answer := 'no error';
	EXCEPTION WHEN OTHERS THEN
		answer := SQLERRM;
		code := SQLSTATE;
	END;
	RAISE EXCEPTION USING ERRCODE = 'UNDO0';
EXCEPTION WHEN SQLSTATE 'UNDO0' THEN
	NULL;
END $$;
SELECT s.function, s.made, t.answer, t.code
FROM (VALUES
        ('beian_shipped_guard', 'CREATE TABLE added ()', 'added', 'DEFAULT VALUES'),
        ('beian_shipped_guard', 'CREATE TABLE added (origin bigint)', 'added', 'VALUES (81985529216486895)'),
        ('beian_shipped_guard', 'CREATE TABLE added (a int, origin text)', 'added', $$VALUES (1, 'beian')$$),
        ('beian_shipped_guard', 'CREATE TABLE added (a int, origin text)', 'added', $$VALUES (1, 'user')$$),
        ('beian_holiday_fill', 'CREATE TABLE added (calendar text, day date, kind text, name text, year int, origin text)', 'added', $$VALUES ('CN', '2026-03-03')$$),
        ('beian_holiday_fill', 'ALTER TABLE beian_holiday RENAME TO h; CREATE TABLE beian_holiday (a int, b date, c bigint, d int)', 'beian_holiday', $$VALUES (1, '2026-03-03', 81985529216486895)$$),
        ('beian_holiday_fill', 'ALTER TABLE beian_holiday RENAME TO h; CREATE TABLE beian_holiday (a text, b date, kind text, d text, e text, origin text)', 'beian_holiday', $$VALUES ('CN', '2026-03-03')$$),
        ('beian_holiday_fill', 'ALTER TABLE beian_holiday RENAME TO h; CREATE TABLE beian_holiday (a text, b date)', 'beian_holiday', $$VALUES ('CN', '2026-03-03')$$),
        ('beian_notice_fill', 'ALTER TABLE beian_notice RENAME TO n; CREATE TABLE beian_notice (a int, b int, c int)', 'beian_notice', 'VALUES (1, 2, 3)'),
        ('beian_calendar_reserve', 'ALTER TABLE beian_calendar RENAME TO c; CREATE TABLE beian_calendar (code bigint)', 'beian_calendar', 'VALUES (94850093154304)')
     ) s (function, made, rel, rows), LATERAL pg_temp.try_shape(s.made, s.function, s.rel, s.rows) t;
