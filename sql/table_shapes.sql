-- Our tables, changed by a superuser who should not have: an error, and never a
-- value read as what it is not.
CREATE FUNCTION pg_temp.try(statement text, OUT answer text, OUT code text, OUT detail text)
LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE statement INTO answer;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS answer = MESSAGE_TEXT, code = RETURNED_SQLSTATE, detail = PG_EXCEPTION_DETAIL;
END $$;
-- what functions answer after a change, which is undone
CREATE FUNCTION pg_temp.after(change text, question text, OUT answer text, OUT code text, OUT detail text)
LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE change;
	SELECT * FROM pg_temp.try(question) INTO answer, code, detail;
	RAISE EXCEPTION USING ERRCODE = 'UNDO0';
EXCEPTION WHEN SQLSTATE 'UNDO0' THEN
	NULL;
END $$;

CREATE TEMP TABLE question (relation text, text text);
INSERT INTO question VALUES
	('beian_calendar', $$SELECT beian_is_workday('2026-10-01')$$),
	('beian_holiday', $$SELECT beian_is_workday('2026-10-01')$$),
	('beian_notice', $$SELECT beian_is_workday('2026-10-01')$$),
	('beian_rule', $$SELECT beian_deadline_day('unblock', '2026-10-09')$$),
	('beian_region_setting', $$SELECT beian_setting('footer_number', '11')$$),
	('beian_code', $$SELECT beian_label('service_class', 'shell')$$);

-- a table in the place of ours, with one column of another type, without a
-- value, or not there: what each column's absence leads to
CREATE TEMP VIEW change AS
SELECT q.relation, q.text AS question, a.attname::text AS "column", f.fault,
       format('ALTER TABLE %1$I RENAME TO the_true_one; CREATE TABLE %1$I AS SELECT %2$s FROM the_true_one', q.relation,
              (SELECT string_agg(CASE WHEN b.attnum <> a.attnum THEN quote_ident(b.attname)
                                      WHEN f.fault = 'bigint' THEN '81985529216486895 AS ' || quote_ident(b.attname)
                                      WHEN f.fault = 'null' THEN format('NULL::%s AS %I', format_type(b.atttypid, b.atttypmod), b.attname) END,
                                 ', ' ORDER BY b.attnum)
               FROM pg_attribute b WHERE b.attrelid = a.attrelid AND b.attnum > 0 AND NOT b.attisdropped)) AS statement
FROM question q
JOIN pg_attribute a ON a.attrelid = q.relation::regclass AND a.attnum > 0 AND NOT a.attisdropped
CROSS JOIN (VALUES ('bigint'), ('null'), ('none')) f (fault);
SELECT c.relation, c.fault, a.code, string_agg(c."column", ' ' ORDER BY c."column") AS columns
FROM change c, LATERAL pg_temp.after(c.statement, c.question) a
GROUP BY 1, 2, 3
ORDER BY 1, 2, 3;
SELECT DISTINCT ON (c.fault, a.code) c.relation, a.answer, a.code, a.detail
FROM change c, LATERAL pg_temp.after(c.statement, c.question) a
WHERE a.code IN ('42804', '22004')
ORDER BY c.fault, a.code, c.relation, c."column";

-- without its primary key a table is read all the same
SELECT q.relation, a.answer, a.code
FROM question q, LATERAL pg_temp.after(format('ALTER TABLE %s DROP CONSTRAINT %s_pkey', q.relation, q.relation), q.text) a
ORDER BY 1;

-- another relation of that name
SELECT c.change, a.answer, a.code, a.detail
FROM (VALUES
        ('beian_code', 'VIEW beian_code AS TABLE the_true_one'),
        ('beian_code', 'MATERIALIZED VIEW beian_code AS TABLE the_true_one'),
        ('beian_code', 'TABLE beian_code ()'),
        ('beian_code', 'TYPE beian_code AS (a int)'),
        ('beian_code', 'INDEX beian_code ON the_true_one (code)'),
        ('beian_holiday', 'TABLE beian_holiday (calendar text) PARTITION BY LIST (calendar)'),
        ('beian_rule', 'SEQUENCE beian_rule'),
        ('beian_rule', 'TABLE another ()')
     ) c (relation, change)
JOIN question q USING (relation),
LATERAL pg_temp.after(format('ALTER TABLE %s RENAME TO the_true_one; CREATE %s', c.relation, c.change), q.text) a
ORDER BY 1;

-- nothing of that stays
SELECT q.relation, a.answer, a.code FROM question q, LATERAL pg_temp.try(q.text) a ORDER BY 1;
