-- legacy.sql: the same questions over other tables.
--
-- A system that has grown for twenty years: one wide table with a row per site,
-- the customer repeated in each, words instead of codes, days as text, lists in
-- strings, numbers as people typed them; a log of visits; and a drawer for all
-- the rest.  The input views below map it, in the place of those of
-- 3_input.sql.  Nothing else changes.
--
-- Numbers go through try_icp_number and try_psb_number: what is no number is
-- NULL and its row stays.  legacy.dirty_number lists such text with the reason.

CREATE SCHEMA legacy;
COMMENT ON SCHEMA legacy IS 'tables of an old system, as an example of what input views can map';

CREATE TABLE legacy.site (
	cust_no int, cust_name text, cust_type text, cust_area text,
	cust_beian text, cust_status text, cust_pass text, cust_changed text,
	cust_black text, cust_cert text, cust_cert_now text, cust_sync text,
	-- a customer without a site has one row without what follows
	site_no int, site_type text, site_name text,
	site_beian text, site_status text, site_limit text,
	pass text, online text, offline text, content_check text, info_check text, found_false text, sync text,
	main_domain text,
	-- domain|expires|status|holder|relation|realname; …
	domains text,
	-- provider|since|until|cause; …
	access text,
	psb text, psb_pass text, psb_shown text
);
CREATE TABLE legacy.visit (
	host text, epoch bigint, result text, block int, traffic int, page text
);
CREATE TABLE legacy.drawer (
	no int, sort text, cust_no int, site_no int, content jsonb
);

-- what is looked up, under the expression by which the views call it
CREATE INDEX ON legacy.site (cust_no);
CREATE INDEX ON legacy.site ((site_no::bigint));
CREATE INDEX ON legacy.site ((try_icp_number(site_beian)));
CREATE INDEX ON legacy.site (main_domain);
CREATE INDEX ON legacy.visit (lower(host), epoch);

-- ---------------------------------------------------------------------------
-- Numbers that are none
-- ---------------------------------------------------------------------------

CREATE VIEW legacy.dirty_number AS
SELECT DISTINCT s.cust_no, s.site_no, x.field, x.raw, x.reason
FROM legacy.site s
CROSS JOIN LATERAL (VALUES
	('cust_beian', s.cust_beian, icp_number_error(s.cust_beian)),
	('site_beian', s.site_beian, icp_number_error(s.site_beian)),
	('psb', s.psb, psb_number_error(s.psb))
) x (field, raw, reason)
WHERE x.reason IS NOT NULL;
COMMENT ON VIEW legacy.dirty_number IS 'text in a number''s place that is no number, and why';

-- Days as text, some of which are no days.
CREATE FUNCTION legacy.day(t text) RETURNS date
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE WHEN t ~ '^[12][0-9]{3}/(0[1-9]|1[0-2])/(0[1-9]|[12][0-9]|3[01])$' THEN to_date(t, 'YYYY/MM/DD') END;

-- ---------------------------------------------------------------------------
-- The input views
-- ---------------------------------------------------------------------------

CREATE OR REPLACE VIEW input.subject WITH (security_invoker = true) AS
SELECT DISTINCT ON (s.cust_no)
	s.cust_no::bigint AS subject_id,
	s.cust_name AS name,
	r.code AS region,
	CASE s.cust_type WHEN '个人' THEN 'individual' ELSE 'enterprise' END AS nature,
	try_icp_number(s.cust_beian) AS number,
	CASE s.cust_status WHEN '已备案' THEN 'filed' WHEN '已注销' THEN 'cancelled' WHEN '未备案' THEN 'none' END AS state,
	legacy.day(s.cust_pass) AS approved_on,
	legacy.day(s.cust_changed) AS updated_on,
	s.cust_black = '是' AS restricted,
	s.cust_cert_now <> s.cust_cert AS unit_changed,
	legacy.day(s.cust_sync) AS checked_on
FROM legacy.site s
LEFT JOIN beian_region r ON r.name_zh = s.cust_area
ORDER BY s.cust_no, s.site_no;

CREATE OR REPLACE VIEW input.service WITH (security_invoker = true) AS
SELECT
	s.site_no::bigint AS service_id,
	s.cust_no::bigint AS subject_id,
	CASE s.site_type WHEN '网站' THEN 'website' WHEN 'APP' THEN 'app'
		WHEN '小程序' THEN 'mini_program' WHEN '快应用' THEN 'quick_app' END AS kind,
	s.site_name AS name,
	try_icp_number(s.site_beian) AS number,
	CASE s.site_status WHEN '已备案' THEN 'filed' WHEN '已注销' THEN 'cancelled' WHEN '未备案' THEN 'none' END AS state,
	s.site_limit = '是' AS limit_access,
	legacy.day(s.pass) AS approved_on,
	legacy.day(s.online) AS opened_on,
	legacy.day(s.offline) AS closed_on,
	legacy.day(s.content_check) AS content_checked_on,
	legacy.day(s.info_check) AS info_checked_on,
	legacy.day(s.found_false) AS false_found_on,
	legacy.day(s.sync) AS checked_on
FROM legacy.site s
WHERE s.site_no IS NOT NULL;

CREATE OR REPLACE VIEW input.service_domain WITH (security_invoker = true) AS
SELECT
	s.site_no::bigint AS service_id,
	lower(f[1]) AS domain,
	lower(f[1]) = s.main_domain AS main,
	legacy.day(f[2]) AS expires_on,
	CASE f[3] WHEN '正常' THEN 'valid' WHEN '过期' THEN 'expired' END AS reg_state,
	nullif(f[4], '') AS holder_name,
	CASE f[5] WHEN '本人' THEN 'self' WHEN '股东' THEN 'shareholder' WHEN '负责人' THEN 'head'
		WHEN '高管' THEN 'senior_manager' WHEN '他人' THEN 'other' END AS holder_relation,
	CASE f[6] WHEN '已实名' THEN true WHEN '未实名' THEN false END AS realname_ok
FROM legacy.site s
CROSS JOIN LATERAL string_to_table(s.domains, ';') e
CROSS JOIN LATERAL string_to_array(e, '|') f;

CREATE OR REPLACE VIEW input.access WITH (security_invoker = true) AS
SELECT
	s.site_no::bigint AS service_id,
	f[1] = '本公司' AS here,
	legacy.day(f[2]) AS since_on,
	legacy.day(f[3]) AS until_on,
	CASE f[4] WHEN '换IP' THEN 'ip_changed' WHEN '域名过期' THEN 'domain_expired' WHEN '内容' THEN 'content'
		WHEN '客户' THEN 'customer' WHEN '核查' THEN 'audit_overdue' WHEN '管局' THEN 'authority' END AS cause
FROM legacy.site s
CROSS JOIN LATERAL string_to_table(s.access, ';') e
CROSS JOIN LATERAL string_to_array(e, '|') f;

-- Every visit is a row here: the last one is the present; the first since which
-- all have seen the same tells since when; the first that found a server, when
-- the site was opened (this log is as old as the sites; of one begun later that
-- would make every older site new).
CREATE OR REPLACE VIEW input.probe WITH (security_invoker = true) AS
SELECT DISTINCT ON (lower(v.host))
	lower(v.host) AS domain,
	beian_china_date(to_timestamp(v.epoch)) AS probed_on,
	v.resolves,
	beian_china_date(to_timestamp(max(v.epoch) FILTER (WHERE v.changed) OVER w)) AS since_on,
	beian_china_date(to_timestamp(min(v.epoch) FILTER (WHERE v.resolves IN ('here', 'other_mainland', 'overseas')) OVER w)) AS server_first_on,
	v.block = 1 AS blocked,
	v.traffic > 0 AS has_traffic,
	v.page AS html
FROM (
	SELECT x.*,
		lag(x.epoch) OVER w IS NULL OR lag(x.resolves) OVER w IS DISTINCT FROM x.resolves AS changed
	FROM (
		SELECT y.*,
			CASE y.result WHEN '本机房' THEN 'here' WHEN '境内' THEN 'other_mainland'
				WHEN '境外' THEN 'overseas' WHEN '无解析' THEN 'none' END AS resolves
		FROM legacy.visit y
	) x
	WINDOW w AS (PARTITION BY lower(x.host) ORDER BY x.epoch)
) v
WINDOW w AS (PARTITION BY lower(v.host))
ORDER BY lower(v.host), v.epoch DESC;

CREATE OR REPLACE VIEW input.filing_order WITH (security_invoker = true) AS
SELECT
	d.no::bigint AS order_id,
	d.cust_no::bigint AS subject_id,
	d.site_no::bigint AS service_id,
	d.content ->> 'type' AS type,
	d.content ->> 'kind' AS kind,
	beian_china_date((d.content ->> 'submitted')::timestamptz) AS submitted_on,
	beian_china_date((d.content ->> 'updated')::timestamptz) AS updated_on,
	(d.content ->> 'sms_sent')::timestamptz AS sms_sent_at,
	(d.content ->> 'sms_done')::timestamptz AS sms_done_at,
	beian_china_date((d.content ->> 'received')::timestamptz) AS received_on,
	beian_china_date((d.content ->> 'delivered')::timestamptz) AS delivered_on,
	beian_china_date((d.content ->> 'decided')::timestamptz) AS decided_on
FROM legacy.drawer d
WHERE d.sort = '订单';

CREATE OR REPLACE VIEW input.audit WITH (security_invoker = true) AS
SELECT
	d.site_no::bigint AS service_id,
	d.content ->> 'item' AS item,
	(d.content ->> 'found')::date AS found_on,
	(d.content ->> 'due')::date AS due_on,
	(d.content ->> 'extended')::date AS extended_to,
	(d.content ->> 'fixed')::date AS fixed_on
FROM legacy.drawer d
WHERE d.sort = '核查';

CREATE OR REPLACE VIEW input.psb WITH (security_invoker = true) AS
SELECT
	s.site_no::bigint AS service_id,
	try_psb_number(s.psb) AS number,
	legacy.day(s.psb_pass) AS approved_on,
	legacy.day(s.psb_shown) AS shown_on
FROM legacy.site s
WHERE s.psb IS NOT NULL;

CREATE OR REPLACE VIEW input.licence WITH (security_invoker = true) AS
SELECT
	try_icp_number(d.content ->> 'number') AS number,
	d.cust_no::bigint AS subject_id,
	(d.content ->> 'issued')::date AS issued_on,
	(d.content ->> 'expires')::date AS expires_on,
	(d.content ->> 'report')::date AS report_done_on
FROM legacy.drawer d
WHERE d.sort = '许可证';

CREATE OR REPLACE VIEW input.change_plan WITH (security_invoker = true) AS
SELECT
	d.cust_no::bigint AS subject_id,
	d.site_no::bigint AS service_id,
	(d.content ->> 'planned')::date AS planned_on,
	(d.content ->> 'filed')::date AS filed_on
FROM legacy.drawer d
WHERE d.sort = '变更计划';

CREATE OR REPLACE VIEW input.shell_notice WITH (security_invoker = true) AS
SELECT
	d.content ->> 'region' AS region,
	(d.content ->> 'published')::date AS published_on,
	(d.content ->> 'until')::date AS until_on,
	try_icp_number(d.content ->> 'number') AS number
FROM legacy.drawer d
WHERE d.sort = '空壳公示';
