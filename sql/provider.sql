-- The example provider: every question, on a few customers made for it.
\set ECHO none
SET client_min_messages = warning;
SET DateStyle = ISO;
SET jit = off;
\i examples/provider/1_schema.sql
\i examples/provider/2_keys.sql
\i examples/provider/fixture.sql
\i examples/provider/3_input.sql
\i examples/provider/4_facts.sql
\i examples/provider/4_check.sql
\i examples/provider/5_questions.sql
\i examples/provider/6_report.sql
\set ECHO all

-- a Friday near the end of the last year whose notice is known
CREATE OR REPLACE VIEW provider.today WITH (security_invoker = true) AS
SELECT DATE '2026-12-18' AS today, TIMESTAMPTZ '2026-12-18 10:00+08' AS now;

-- every view shows what the reader may see, and is explained
SELECT n.nspname, c.relname
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname IN ('input', 'provider') AND c.relkind IN ('v', 'r')
	AND (c.relkind = 'v' AND NOT coalesce('security_invoker=true' = ANY (c.reloptions), false)
		 OR obj_description(c.oid, 'pg_class') IS NULL);
SELECT c.relname, a.attname
FROM pg_class c
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
WHERE c.relnamespace = 'input'::regnamespace AND c.relkind = 'v'
	AND col_description(c.oid, a.attnum) IS NULL;
-- a view for every question, all with the same columns
SELECT k.code
FROM provider.code k
WHERE k.domain = 'question' AND to_regclass('provider.' || k.code) IS NULL;
SELECT columns, count(*)
FROM (
	SELECT c.relname, string_agg(a.attname || ' ' || format_type(a.atttypid, NULL), ', ' ORDER BY a.attnum) AS columns
	FROM provider.code k
	JOIN pg_class c ON c.oid = to_regclass('provider.' || k.code)
	JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
	WHERE k.domain = 'question'
	GROUP BY c.relname
) x
GROUP BY columns;
-- reports are of text, dates and integers
SELECT c.relname, a.attname, format_type(a.atttypid, NULL)
FROM pg_class c
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
WHERE c.oid IN ('provider.after_approval'::regclass, 'provider.compliance'::regclass,
				'provider.compliance_subject'::regclass, 'provider.summary'::regclass)
	AND a.atttypid NOT IN ('text'::regtype, 'date'::regtype, 'int4'::regtype, 'int8'::regtype);

-- no text says a number of days: that is a rule's to say
CREATE FUNCTION pg_temp.says_term(t text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN t ~* '[0-9〇一二两三四五六七八九十百]+ *(个? *工作日|个? *自然日|日内|日后|日前|天|个?小时|个月)'
	OR t ~* '([0-9]+|one|two|three|five|six|seven|ten|fifteen|twenty|thirty|sixty|ninety)[ -]+(working |calendar )?(days?|hours?|months?)\M';
SELECT t, pg_temp.says_term(t) FROM (VALUES ('须在30日内办理'), ('二十个工作日内'), ('within 10 working days'), ('thirty days'),
	('2019-04-22起'), ('due within ahead_workdays'), ('在规定期限内')) v (t);
SELECT x.name, x.t
FROM (
	SELECT c.relname AS name, pg_get_viewdef(c.oid) AS t FROM pg_class c
	WHERE c.relnamespace IN ('input'::regnamespace, 'provider'::regnamespace) AND c.relkind = 'v'
		-- habits of the house, which are no rules
		AND c.oid <> 'provider.setting'::regclass
	UNION ALL
	SELECT p.proname, pg_get_functiondef(p.oid) FROM pg_proc p
	WHERE p.pronamespace IN ('input'::regnamespace, 'provider'::regnamespace)
	UNION ALL
	SELECT c.relname, d.description FROM pg_description d JOIN pg_class c ON d.classoid = 'pg_class'::regclass AND c.oid = d.objoid
	WHERE c.relnamespace IN ('input'::regnamespace, 'provider'::regnamespace)
	UNION ALL
	SELECT code, concat_ws(' ', zh, en, note) FROM provider.code
) x
WHERE pg_temp.says_term(x.t);

-- the input fits
SELECT * FROM provider.input_check;

CREATE TEMP VIEW answer AS
SELECT * FROM provider.findings
UNION ALL SELECT * FROM provider.would_become_shell
UNION ALL SELECT * FROM provider.can_do;

-- what was made to appear and does not, what must not appear and does
SELECT t.question, t.id, t.appears, t.why
FROM sample.test_case t
WHERE t.question <> 'none'
	AND t.appears <> EXISTS (SELECT FROM answer a WHERE a.question = t.question AND a.subject_id = t.id)
ORDER BY t.id;
-- who is in order appears nowhere, whatever the question
SELECT * FROM provider.findings WHERE subject_id = 1;
-- where the cases turn up besides their own question
SELECT a.question, string_agg(DISTINCT t.id::text, ' ' ORDER BY t.id::text) AS cases
FROM provider.findings a
JOIN sample.test_case t ON t.id = a.subject_id
WHERE t.question <> a.question
GROUP BY a.question
ORDER BY a.question;

-- the answers
SELECT t.id, t.why, a.detail, a.since_on, a.due_on, a.workdays_left AS left, a.state, a.final, a.bound, a.next_step
FROM answer a
JOIN sample.test_case t ON t.id = a.subject_id AND t.question = a.question
WHERE a.question <> 'can_do'
ORDER BY t.id, a.detail, a.number, a.domain;
SELECT * FROM provider.unfiled_here WHERE subject_id IS NULL;
SELECT DISTINCT question, basis FROM provider.findings ORDER BY question, basis;
SELECT t.id, t.why, a.detail AS operation, a.state, a.next_step, a.basis
FROM provider.can_do a
JOIN sample.test_case t ON t.id = a.subject_id AND t.question = 'can_do'
ORDER BY t.id, a.detail;

DROP SCHEMA provider, input, sample CASCADE;
