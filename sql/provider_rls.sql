-- The example provider under row-level security: a customer sees his own.
\set ECHO none
SET client_min_messages = warning;
SET DateStyle = ISO;
SET jit = off;
\i examples/provider/1_schema.sql
\i examples/provider/2_keys.sql
\i examples/provider/fixture.sql
\i examples/provider/3_input.sql
\i examples/provider/4_facts.sql
\i examples/provider/5_questions.sql
\i examples/provider/6_report.sql
\i examples/provider/7_snapshot.sql
\set ECHO all
CREATE OR REPLACE VIEW provider.today WITH (security_invoker = true) AS
SELECT DATE '2026-12-18' AS today, TIMESTAMPTZ '2026-12-18 10:00+08' AS now;
SELECT provider.take_snapshot() = count(*) AS all_taken FROM input.service;

CREATE FUNCTION pg_temp.index_conds(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	line text;
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
		IF line ~ 'Index Cond' THEN
			RETURN NEXT trim(line);
		END IF;
	END LOOP;
END $$;
CREATE ROLE regress_beian_tenant;
CREATE ROLE regress_beian_stranger;
-- the shells and the orders are this customer's
UPDATE sample.subject SET tenant = 'regress_beian_tenant' WHERE id BETWEEN 601 AND 899 OR id BETWEEN 1601 AND 1699;
CREATE TEMP TABLE own AS
SELECT s.id FROM sample.subject s WHERE s.tenant = 'regress_beian_tenant';
CREATE TEMP TABLE expected AS
SELECT f.* FROM provider.findings f WHERE f.subject_id IN (SELECT id FROM own);
GRANT SELECT ON own, expected TO PUBLIC;
\set ECHO none
\set tenant regress_beian_tenant
\i examples/provider/rls.sql
\set tenant regress_beian_stranger
\i examples/provider/rls.sql
\set ECHO all

SET ROLE regress_beian_tenant;
SELECT count(*) = (SELECT count(*) FROM own) AS own_subjects FROM input.subject;
SELECT subject_id, number, class, services, shells FROM provider.compliance_subject ORDER BY subject_id;
SELECT service_id, number, class, action FROM provider.compliance ORDER BY service_id;
-- what the provider sees of these customers, and nothing else
(SELECT * FROM expected EXCEPT ALL SELECT * FROM provider.findings)
UNION ALL (SELECT * FROM provider.findings EXCEPT ALL SELECT * FROM expected);
SELECT count(*) FROM provider.unfiled_here;
SELECT service_id, number FROM provider.lookup('京ICP备2021000001号-1');
SELECT service_id, number FROM provider.lookup('京ICP备2021000604号-1');
SELECT count(*) AS snapshot FROM provider.snapshot;
SELECT question, due_on, number FROM provider.worklist(10) ORDER BY question, number;
-- reading is all
\set SHOW_CONTEXT never
SELECT provider.take_snapshot();
RESET ROLE;

-- one who has no customers sees none
SET ROLE regress_beian_stranger;
SELECT count(*) FROM provider.compliance;
SELECT count(*) FROM provider.findings;
RESET ROLE;
SET ROLE regress_beian_tenant;
-- a comparison of numbers that is pushed below a policy leaks nothing, so the
-- index serves it
SET enable_seqscan = off;
SELECT pg_temp.index_conds($$SELECT id FROM sample.service WHERE licence = '京ICP备2021000604号-1'$$);
RESET enable_seqscan;
RESET ROLE;

DROP SCHEMA provider, input, sample CASCADE;
DROP ROLE regress_beian_tenant, regress_beian_stranger;
