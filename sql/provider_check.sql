-- The example provider with input views that are mapped wrongly: each mistake is
-- listed.  And answers where the facts are not enough for one.
\set ECHO none
SET client_min_messages = warning;
SET DateStyle = ISO;
SET jit = off;
\i examples/provider/1_schema.sql
\i examples/provider/2_keys.sql
\i examples/provider/fixture.sql
\i examples/provider/3_input.sql
-- a view of other types, which nothing above refuses
DROP VIEW input.access;
CREATE VIEW input.access AS
SELECT service_id, provider_id = 1 AS here, since::timestamptz AS since_on, until AS until_on, cancel_cause::varchar AS cause
FROM sample.access;
\i examples/provider/4_facts.sql
\i examples/provider/4_check.sql
\i examples/provider/5_questions.sql
\i examples/provider/6_report.sql
\set ECHO all
CREATE OR REPLACE VIEW provider.today WITH (security_invoker = true) AS
SELECT DATE '2026-12-18' AS today, TIMESTAMPTZ '2026-12-18 10:00+08' AS now;

-- types
SELECT * FROM provider.input_check;

-- a number that is not known is compared with nothing, and a block page is ours
SELECT service_id, page_read, icp_footer FROM provider.compliance WHERE service_id IN (1, 1501, 2107) ORDER BY 1;
SELECT service_id, state FROM provider.after_approval
WHERE service_id IN (1, 1501, 2107) AND duty = 'icp_footer' ORDER BY 1;
SELECT service_id FROM provider.psb_footer_term WHERE service_id IN (1, 1501, 2107);

-- nor is the page behind an app, which shows its number in itself
SELECT n.kind, count(n.html) > 0 AS pages, count(*) FILTER (WHERE n.page_read) > 0 AS compared
FROM provider.service_footer n GROUP BY n.kind ORDER BY n.kind;

-- a domain as people write it
SELECT what, (SELECT array_agg(service_id) FROM provider.lookup(what)) AS services
FROM (VALUES ('case1.cn'), (' WWW.Case1.cn. '), ('www.cn'), ('case1')) v (what);
SELECT provider.as_domain('www.cn'), provider.as_domain('www.www.cn'), provider.is_domain('a.cn'),
	provider.is_domain('www.cn'), provider.is_domain('www.a.cn'), provider.is_domain('A.cn'),
	provider.is_domain('a.cn.'), provider.is_domain('a.cn/'), provider.is_domain('cn'), provider.is_domain(NULL);

-- words, days, NULL, keys: a view at a time, mistakes beside what is right
CREATE OR REPLACE VIEW input.audit AS
SELECT id AS service_id, item, day::date AS found_on, NULL::date AS due_on, until::date AS extended_to, fixed::date AS fixed_on
FROM (VALUES (1::bigint, 'subject', NULL, NULL, NULL), (101, '主体', '2026-12-01', NULL, NULL),
	(103, 'content', '2026-12-19', '2099-01-01', '9999-12-31'), (202, 'app', '2026-12-18', '2027-01-04', '2026-12-18'),
	(999999, 'app', '2026-12-18', NULL, 'infinity')) x (id, item, day, until, fixed);
SELECT * FROM provider.input_check WHERE input_view = 'audit' ORDER BY key, input_column;

CREATE OR REPLACE VIEW input.psb AS
SELECT id AS service_id, number::psb_number, given::date AS approved_on, shown::date AS shown_on
FROM (VALUES (1::bigint, NULL, '2026-10-01', NULL), (1, '京公网安备11010502030143号', '2026-10-01', '2026-10-02'),
	(101, NULL, NULL, NULL), (103, '京公网安备11010502030144号', '2027-01-01', '2027-01-01')) x (id, number, given, shown);
SELECT * FROM provider.input_check WHERE input_view = 'psb' ORDER BY key, input_column;

CREATE OR REPLACE VIEW input.filing_order AS
SELECT id AS order_id, subject AS subject_id, service AS service_id, type, kind, DATE '2026-12-01' AS submitted_on,
	NULL::date AS updated_on, NULL::timestamptz AS sms_sent_at, NULL::timestamptz AS sms_done_at, NULL::date AS received_on,
	NULL::date AS delivered_on, decided::date AS decided_on
FROM (VALUES (1::bigint, 1::bigint, 1::bigint, 'change', 'website', NULL), (2, 1, NULL, 'change', NULL, NULL),
	(3, 1, NULL, 'change', NULL, '2026-12-18'), (4, NULL, NULL, 'first_filing', '网站', NULL), (5, NULL, NULL, NULL, NULL, '9999-12-31'),
	(5, 999999, 999999, '变更', NULL, NULL)) x (id, subject, service, type, kind, decided);
SELECT * FROM provider.input_check WHERE input_view = 'filing_order' ORDER BY key, input_column, value;

CREATE OR REPLACE VIEW input.licence AS
SELECT number::icp_number, subject AS subject_id, NULL::date AS issued_on, NULL::date AS expires_on, done::date AS report_done_on
FROM (VALUES (NULL, 1::bigint, NULL), ('粤B2-20090059', 999999, '2026-03-01'), ('粤B2-20090060', NULL, '2099-03-01')) x (number, subject, done);
CREATE OR REPLACE VIEW input.change_plan AS
SELECT subject AS subject_id, service AS service_id, day::date AS planned_on, filed::date AS filed_on
FROM (VALUES (1::bigint, 1::bigint, '2027-02-01', '2026-12-01'), (101, 999999, NULL, '2027-02-01'), (NULL, NULL, '2027-02-01', NULL)) x (subject, service, day, filed);
CREATE OR REPLACE VIEW input.shell_notice AS
SELECT region, day::date AS published_on, NULL::date AS until_on, number::icp_number
FROM (VALUES ('44', '2026-12-01', '粤ICP备12000001号'), ('广东', '2027-12-01', '粤ICP备12000002号'), (NULL, NULL, NULL)) x (region, day, number);
SELECT * FROM provider.input_check WHERE input_view IN ('licence', 'change_plan', 'shell_notice') ORDER BY input_view, key, input_column;

CREATE OR REPLACE VIEW input.access AS
SELECT service_id, CASE WHEN provider_id = 1 THEN true END AS here, since::timestamptz AS since_on, until AS until_on, cancel_cause::varchar AS cause
FROM sample.access WHERE service_id IN (1, 204);
SELECT * FROM provider.input_check WHERE input_view = 'access' ORDER BY key, input_column;

CREATE OR REPLACE VIEW input.probe AS
SELECT CASE domain WHEN 'case1.cn' THEN 'WWW.case1.cn' WHEN 'case101.cn' THEN 'case1301.cn' ELSE domain END AS domain,
	CASE domain WHEN 'case103.cn' THEN NULL ELSE beian_china_date(at) END AS probed_on,
	CASE domain WHEN 'case103.cn' THEN '本机房' ELSE resolves END AS resolves,
	beian_china_date(since) AS since_on, beian_china_date(server_first_at) AS server_first_on, blocked, has_traffic, html
FROM sample.probe;
SELECT * FROM provider.input_check WHERE input_view = 'probe' ORDER BY key, input_column;

-- one domain twice in one service is a mistake, but no domain under two numbers
CREATE OR REPLACE VIEW input.service_domain AS
SELECT service_id, domain, main, expires_on, nullif(reg_state, 'unknown') AS reg_state, holder_name, holder_relation, realname_ok
FROM sample.service_domain
UNION ALL VALUES (1, 'case1.cn', false, NULL::date, NULL, NULL, NULL, NULL::boolean), (1301, 'Case1301-b.CN', NULL, NULL, '正常', NULL, '本人', NULL),
	(1303, 'www.case1303-b.cn', false, NULL, NULL, NULL, NULL, NULL), (1303, NULL, false, NULL, NULL, NULL, NULL, NULL);
SELECT * FROM provider.input_check WHERE input_view = 'service_domain' ORDER BY key, input_column, value;
SELECT service_id, domain, detail FROM provider.number_mismatch WHERE detail = 'duplicate_domain' ORDER BY 1;

CREATE OR REPLACE VIEW input.subject AS
SELECT id AS subject_id, CASE id WHEN 1 THEN '' ELSE name END AS name,
	CASE id WHEN 1 THEN NULL WHEN 101 THEN '110000' ELSE province END AS region,
	CASE id WHEN 1 THEN '个人' ELSE nature END AS nature,
	CASE id WHEN 204 THEN NULL ELSE main_licence END AS number,
	CASE id WHEN 103 THEN '已备案' ELSE nullif(state, 'unknown') END AS state,
	CASE id WHEN 202 THEN '9999-12-31' ELSE beian_china_date(approved_at) END AS approved_on, beian_china_date(updated_at) AS updated_on,
	restricted, NULL::boolean AS unit_changed, beian_china_date(checked_at) AS checked_on
FROM sample.subject;
SELECT * FROM provider.input_check WHERE input_view = 'subject' ORDER BY key, input_column;
SELECT subject_id, service_id, number, detail FROM provider.number_mismatch WHERE subject_id = 204;

DROP SCHEMA provider, input, sample CASCADE;
