-- rls.sql: customers who look at their own filings.
--
--	psql -v tenant=rolename -f rls.sql
--
-- A role sees the subjects whose column tenant is its own name, and what
-- belongs to them.  The views are security_invoker: they show each role what
-- its own rights and policies let through, so the same reports serve provider
-- and customer.  Run once for each role; the policies are made by the first.

GRANT USAGE ON SCHEMA sample, input, provider TO :"tenant";
GRANT SELECT ON ALL TABLES IN SCHEMA sample, input, provider TO :"tenant";

SELECT NOT EXISTS (SELECT FROM pg_policies WHERE schemaname = 'sample') AS first \gset
\if :first
ALTER TABLE sample.subject ENABLE ROW LEVEL SECURITY;
ALTER TABLE sample.service ENABLE ROW LEVEL SECURITY;
ALTER TABLE sample.service_domain ENABLE ROW LEVEL SECURITY;
ALTER TABLE sample.access ENABLE ROW LEVEL SECURITY;
ALTER TABLE sample.probe ENABLE ROW LEVEL SECURITY;
ALTER TABLE sample.filing_order ENABLE ROW LEVEL SECURITY;
ALTER TABLE sample.audit ENABLE ROW LEVEL SECURITY;
ALTER TABLE sample.psb ENABLE ROW LEVEL SECURITY;
ALTER TABLE sample.licence ENABLE ROW LEVEL SECURITY;
ALTER TABLE sample.change_plan ENABLE ROW LEVEL SECURITY;
ALTER TABLE provider.snapshot ENABLE ROW LEVEL SECURITY;

CREATE POLICY own ON sample.subject FOR SELECT
	USING (tenant = current_user);
-- the tables that follow are read under the policies of those before them
CREATE POLICY own ON sample.service FOR SELECT
	USING (subject_id IN (SELECT id FROM sample.subject));
CREATE POLICY own ON sample.service_domain FOR SELECT
	USING (service_id IN (SELECT id FROM sample.service));
CREATE POLICY own ON sample.access FOR SELECT
	USING (service_id IN (SELECT id FROM sample.service));
CREATE POLICY own ON sample.probe FOR SELECT
	USING (domain IN (SELECT domain FROM sample.service_domain));
CREATE POLICY own ON sample.filing_order FOR SELECT
	USING (subject_id IN (SELECT id FROM sample.subject));
CREATE POLICY own ON sample.audit FOR SELECT
	USING (service_id IN (SELECT id FROM sample.service));
CREATE POLICY own ON sample.psb FOR SELECT
	USING (service_id IN (SELECT id FROM sample.service));
CREATE POLICY own ON sample.licence FOR SELECT
	USING (subject_id IN (SELECT id FROM sample.subject));
CREATE POLICY own ON sample.change_plan FOR SELECT
	USING (subject_id IN (SELECT id FROM sample.subject));
CREATE POLICY own ON provider.snapshot FOR SELECT
	USING (service_id IN (SELECT id FROM sample.service));
-- the lists of the provinces are public: no policy on sample.shell_notice
\endif
