-- The example provider over tables of another shape: the same answers.
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
CREATE OR REPLACE VIEW provider.today WITH (security_invoker = true) AS
SELECT DATE '2026-12-18' AS today, TIMESTAMPTZ '2026-12-18 10:00+08' AS now;
CREATE TEMP TABLE finding_before AS SELECT * FROM provider.findings;
CREATE TEMP TABLE compliance_before AS SELECT * FROM provider.compliance;
CREATE TEMP TABLE subject_before AS SELECT * FROM provider.compliance_subject;
CREATE TEMP TABLE duty_before AS SELECT * FROM provider.after_approval;
CREATE TEMP TABLE work_before AS SELECT * FROM provider.worklist(20);

\set ECHO none
\i examples/provider/legacy.sql
\i examples/provider/legacy_data.sql
ANALYZE legacy.site, legacy.visit, legacy.drawer;
\set ECHO all

-- how it looks
SELECT cust_no, cust_name, cust_area, cust_beian, site_no, site_beian, psb, domains, access
FROM legacy.site
WHERE cust_no IN (1, 601, 701, 1907, 2301)
ORDER BY cust_no;
SELECT * FROM legacy.dirty_number;
SELECT * FROM provider.input_check;

-- the same answers, both ways
(SELECT * FROM finding_before EXCEPT ALL SELECT * FROM provider.findings)
UNION ALL (SELECT * FROM provider.findings EXCEPT ALL SELECT * FROM finding_before);
(SELECT * FROM compliance_before EXCEPT ALL SELECT * FROM provider.compliance)
UNION ALL (SELECT * FROM provider.compliance EXCEPT ALL SELECT * FROM compliance_before);
(SELECT * FROM subject_before EXCEPT ALL SELECT * FROM provider.compliance_subject)
UNION ALL (SELECT * FROM provider.compliance_subject EXCEPT ALL SELECT * FROM subject_before);
(SELECT * FROM duty_before EXCEPT ALL SELECT * FROM provider.after_approval)
UNION ALL (SELECT * FROM provider.after_approval EXCEPT ALL SELECT * FROM duty_before);
(SELECT * FROM work_before EXCEPT ALL SELECT * FROM provider.worklist(20))
UNION ALL (SELECT * FROM provider.worklist(20) EXCEPT ALL SELECT * FROM work_before);

-- a host in two writings is one domain
UPDATE legacy.visit SET host = initcap(host) WHERE ctid IN (SELECT min(ctid) FROM legacy.visit GROUP BY host);
(SELECT * FROM compliance_before EXCEPT ALL SELECT * FROM provider.compliance)
UNION ALL (SELECT * FROM provider.compliance EXCEPT ALL SELECT * FROM compliance_before);

-- text that is no number is listed with its reason, and its row stays
UPDATE legacy.site SET site_beian = x.raw
FROM (VALUES (1, '见合同'), (501, '京ICP备1234号-1'), (502, '京ICP备2021000502号-1B'), (901, ''),
	(1001, '京ICP备2021001001号-1 京ICP备2021001001号-2')) x (no, raw)
WHERE site_no = x.no;
UPDATE legacy.site SET psb = '粤公网安备11010502001201号' WHERE site_no = 1201;
UPDATE legacy.site SET cust_beian = '申请中' WHERE cust_no = 902;
UPDATE legacy.site SET pass = '2026年3月' WHERE site_no = 1;
SELECT * FROM legacy.dirty_number ORDER BY cust_no, site_no, field;
SELECT count(*) = (SELECT count(*) FROM compliance_before) AS none_lost FROM provider.compliance;
SELECT service_id, number, class, flags FROM provider.compliance
WHERE service_id IN (1, 501, 502, 901, 902, 1001, 1201)
ORDER BY service_id;
SELECT service_id, detail FROM provider.number_mismatch WHERE service_id IN (1, 501, 502, 901, 1001) ORDER BY service_id;

DROP SCHEMA provider, input, sample, legacy CASCADE;
