-- The invented customers: every class and every finding occurs, and all rows
-- satisfy the keys.
\set ECHO none
SET client_min_messages = warning;
SET DateStyle = ISO;
SET jit = off;
\set services 5000
\set today 2026-12-18
\i examples/provider/1_schema.sql
\i examples/provider/generate.sql
\i examples/provider/2_keys.sql
ANALYZE;
\i examples/provider/3_input.sql
\i examples/provider/4_facts.sql
\i examples/provider/4_check.sql
\i examples/provider/5_questions.sql
\i examples/provider/6_report.sql
\set ECHO all
CREATE OR REPLACE VIEW provider.today WITH (security_invoker = true) AS
SELECT DATE '2026-12-18' AS today, TIMESTAMPTZ '2026-12-18 09:00+08' AS now;

SELECT (SELECT count(*) FROM sample.service) AS services,
	(SELECT count(*) >= 2000 FROM sample.subject) AS enough_subjects,
	(SELECT count(DISTINCT icp_region(number)) FROM input.service WHERE icp_scheme(number) = 'filing') AS provinces,
	(SELECT string_agg(DISTINCT icp_scheme(number), ' ') FROM input.subject) AS schemes,
	(SELECT string_agg(DISTINCT icp_kind(number), ' ') FROM input.service) AS kinds;
SELECT * FROM provider.input_check;

-- codes that do not occur: none
SELECT k.code AS service_class FROM beian_code k
WHERE k.domain = 'service_class' AND k.code NOT IN (SELECT class FROM provider.compliance);
SELECT k.code AS subject_class FROM beian_code k
WHERE k.domain = 'subject_class' AND k.code NOT IN (SELECT class FROM provider.compliance_subject);
SELECT k.code AS service_action FROM beian_code k
WHERE k.domain = 'service_action' AND k.code NOT IN (SELECT action FROM provider.compliance);
SELECT k.code AS question FROM provider.code k
WHERE k.domain = 'question' AND k.code NOT IN ('would_become_shell', 'can_do')
	AND k.code NOT IN (SELECT question FROM provider.findings);
SELECT k.code AS footer_finding FROM beian_code k
WHERE k.domain = 'footer_finding'
	-- which no province minds
	AND k.code <> 'icp_spacing'
	AND k.code NOT IN (SELECT f FROM provider.compliance c,
					   string_to_table(concat_ws(',', c.icp_footer, c.psb_footer), ',') f);
SELECT k.code AS service_flag FROM beian_code k
WHERE k.domain = 'service_flag'
	AND k.code NOT IN (SELECT f FROM provider.compliance c, string_to_table(c.flags, ',') f);
SELECT k.code AS shell_cause FROM beian_code k
WHERE k.domain = 'shell_cause'
	AND k.code NOT IN (SELECT detail FROM provider.shell_service WHERE detail IS NOT NULL);
SELECT duty, string_agg(DISTINCT state, ' ' ORDER BY state) AS states
FROM provider.after_approval
GROUP BY duty
ORDER BY duty;
SELECT state, count(*) > 0 AS occurs FROM provider.can_do GROUP BY state ORDER BY state;
SELECT count(*) > 0 AS occurs FROM provider.would_become_shell;

-- one service is looked up by index, whatever one has of it
CREATE FUNCTION pg_temp.seq_scans(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	line text;
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
		IF line ~ 'Seq Scan on (subject|service|service_domain|access|probe|psb|audit|filing_order) ' THEN
			RETURN NEXT trim(line);
		END IF;
	END LOOP;
END $$;
SET enable_seqscan = off;
SELECT pg_temp.seq_scans($$SELECT * FROM provider.lookup('京ICP备12000001号-1')$$);
SELECT pg_temp.seq_scans($$SELECT * FROM provider.compliance WHERE service_id = 77$$);
SELECT pg_temp.seq_scans($$SELECT * FROM provider.after_approval WHERE service_id = 77$$);
SELECT pg_temp.seq_scans($$SELECT * FROM provider.can_do WHERE service_id = 77$$);
SELECT pg_temp.seq_scans($$SELECT * FROM provider.findings WHERE service_id = 77 AND question = 'psb_overdue'$$);
RESET enable_seqscan;

-- reports over all run in parallel
SET min_parallel_table_scan_size = 0;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
CREATE FUNCTION pg_temp.parallel(query text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
	line text;
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
		IF line ~ 'Parallel (Seq|Index|Index Only|Bitmap Heap) Scan.* on service ' THEN
			RETURN true;
		END IF;
	END LOOP;
	RETURN false;
END $$;
SELECT pg_temp.parallel('SELECT * FROM provider.compliance');
SELECT pg_temp.parallel('SELECT * FROM provider.after_approval');
SELECT pg_temp.parallel('SELECT * FROM provider.psb_overdue');

DROP SCHEMA provider, input, sample CASCADE;
