-- 3_input.sql: the facts, in the columns that everything above expects.
--
-- TO USE THE EXAMPLE ON YOUR OWN TABLES, REWRITE THESE ELEVEN VIEWS ALONE.
--
-- How: copy this file, keep names, order and types of the columns (CREATE OR
-- REPLACE VIEW refuses any other), and put your tables behind FROM.  Each
-- column's comment says what it means, in which unit, and what NULL means; a
-- fact that you do not have is NULL::its_type, and a table that you do not
-- have is a SELECT of typed NULLs ... WHERE false.  Then
--
--		SELECT * FROM provider.input_check;		(4_check.sql)
--
-- lists what does not fit (types, unknown codes, impossible days, lost
-- references): until it is empty a report may be wrong, or stop with an error.
-- Then compare SELECT * FROM provider.summary with what you know.  legacy.sql
-- does all this for one wide table with dirty text.
--
-- Types: columns named ..._on and ..._to are date, ..._at timestamptz, number is
-- icp_number (in psb: psb_number); what is true or false is boolean, keys are
-- what yours are, all else is text.  A word that is empty is NULL, not ''.
-- Keys: any type will do, the same for subjects and services; nothing above names
-- it.  (Is it not bigint, create these views before the rest, not in place.)
-- Numbers: text columns go through try_icp_number() and try_psb_number(),
-- which give NULL for what is no number; icp_number_error() says why.  Nothing
-- above sees that text again: list it by a view such as legacy.dirty_number.
-- Numbers in parts are put together first, so that a part that is NULL makes
-- all NULL: try_icp_number(province || 'ICP备' || serial || '号-' || no || letter).
-- Days: a day is a civil day in China; beian_china_date() makes one of an instant.  A
-- day that stands for "never" (9999-12-31) is NULL.
-- Domains: registered ones, written the same in both views (lower case, no
-- www., no closing dot; names in Chinese either as such or as xn--).
-- Without rows: access, every filing that was checked is a shell; psb, every
-- opened service is without its public-security filing; probe, nothing is known
-- of resolution and footers; audit, filing_order, licence, change_plan and
-- shell_notice, their questions are empty.
-- Speed: the columns by which a row is looked up (service_id, subject_id,
-- domain, number) should be plain columns with an index, or expressions with
-- an index on that expression.

CREATE SCHEMA input;
COMMENT ON SCHEMA input IS 'facts in fixed columns: rewrite these views for your own tables';

-- What a prober that keeps four values instead of a page has seen, as a page:
-- the checks of footers read pages.  Icon and copyright owner are taken to be
-- there, since four values cannot tell.
CREATE FUNCTION input.page(footer_number text, footer_href text,
						   psb_number text, psb_href text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN '<html><body><footer>版权所有 ©'
	|| CASE WHEN footer_number IS NULL THEN ''
			WHEN footer_href IS NULL THEN ' ' || footer_number
			ELSE ' <a href="' || footer_href || '">' || footer_number || '</a>'
	   END
	|| CASE WHEN psb_number IS NULL THEN ''
			WHEN psb_href IS NULL THEN ' <img src="ghs.png"> ' || psb_number
			ELSE ' <a href="' || psb_href || '"><img src="ghs.png">'
				|| psb_number || '</a>'
	   END
	|| '</footer></body></html>';
COMMENT ON FUNCTION input.page(text, text, text, text) IS 'a home page made of the four values that a prober kept (number and link of each kind, as shown; NULL: not there)';

-- ---------------------------------------------------------------------------
-- Who has filed
-- ---------------------------------------------------------------------------

CREATE OR REPLACE VIEW input.subject WITH (security_invoker = true) AS
SELECT
	s.id AS subject_id,
	s.name,
	s.province AS region,
	s.nature,
	s.main_licence AS number,
	nullif(s.state, 'unknown') AS state,
	beian_china_date(s.approved_at) AS approved_on,
	beian_china_date(s.updated_at) AS updated_on,
	s.restricted,
	s.customer_cert_hash <> s.cert_no_hash AS unit_changed,
	beian_china_date(s.checked_at) AS checked_on
FROM sample.subject s;

COMMENT ON VIEW input.subject IS '备案主体: one row per subject that is, was or will be a customer';
COMMENT ON COLUMN input.subject.subject_id IS 'key, unique, never NULL';
COMMENT ON COLUMN input.subject.name IS 'name as filed (单位名称 or the person); NULL: not known';
COMMENT ON COLUMN input.subject.region IS 'province of the filing: GB/T 2260 code, two digits as text, as icp_region(number) gives it; NULL: not known';
COMMENT ON COLUMN input.subject.nature IS 'individual (个人), or any other word for a unit; NULL: not known';
COMMENT ON COLUMN input.subject.number IS 'subject''s filing or licence number (主体备案号), without service part; NULL: none or not known';
COMMENT ON COLUMN input.subject.state IS 'at the ministry: filed, cancelled, none; NULL: not known';
COMMENT ON COLUMN input.subject.approved_on IS 'day of approval; NULL: none or not known';
COMMENT ON COLUMN input.subject.updated_on IS 'day the filing last changed at the ministry; NULL: not known';
COMMENT ON COLUMN input.subject.restricted IS 'on a blacklist (黑名单); NULL: counts as false';
COMMENT ON COLUMN input.subject.unit_changed IS 'the customer''s certificate is not the filed one any more; NULL: not known';
COMMENT ON COLUMN input.subject.checked_on IS 'day on which the row was last read from the ministry; NULL: never';

-- ---------------------------------------------------------------------------
-- What they have filed
-- ---------------------------------------------------------------------------

CREATE OR REPLACE VIEW input.service WITH (security_invoker = true) AS
SELECT
	v.id AS service_id,
	v.subject_id,
	v.kind,
	v.name,
	v.licence AS number,
	nullif(v.state, 'unknown') AS state,
	v.limit_access,
	beian_china_date(v.approved_at) AS approved_on,
	beian_china_date(v.opened_at) AS opened_on,
	beian_china_date(v.closed_at) AS closed_on,
	beian_china_date(v.content_checked_at) AS content_checked_on,
	beian_china_date(v.info_checked_at) AS info_checked_on,
	beian_china_date(v.false_found_at) AS false_found_on,
	beian_china_date(v.checked_at) AS checked_on
FROM sample.service v;

COMMENT ON VIEW input.service IS '互联网信息服务: one row per site, app, mini program, quick app, filed or not';
COMMENT ON COLUMN input.service.service_id IS 'key, unique, never NULL';
COMMENT ON COLUMN input.service.subject_id IS 'key of its subject; NULL: the registry shows none';
COMMENT ON COLUMN input.service.kind IS 'website, app, mini_program, quick_app; never NULL';
COMMENT ON COLUMN input.service.name IS 'name of the service, for people; NULL: none';
COMMENT ON COLUMN input.service.number IS 'service''s number (服务备案号, 京ICP备12345678号-1); NULL: none or not known';
COMMENT ON COLUMN input.service.state IS 'at the ministry: filed, cancelled, none; NULL: not known';
COMMENT ON COLUMN input.service.limit_access IS '是否限制接入; NULL: counts as false';
COMMENT ON COLUMN input.service.approved_on IS 'day of approval (审核通过日期); NULL: none or not known';
COMMENT ON COLUMN input.service.opened_on IS 'day the service was first open to the public (网站开通); NULL: not known, then the first probe that found a server counts, else the approval';
COMMENT ON COLUMN input.service.closed_on IS 'day the service ended for good; NULL: it has not';
COMMENT ON COLUMN input.service.content_checked_on IS 'day the pages were last compared with the filing; NULL: never';
COMMENT ON COLUMN input.service.info_checked_on IS 'day the filed data was last compared with the certificates; NULL: never';
COMMENT ON COLUMN input.service.false_found_on IS 'day the filing was found false (备案信息不真实); NULL: it was not';
COMMENT ON COLUMN input.service.checked_on IS 'day on which state and access rows were last read from the ministry''s system for providers; NULL: never, then access elsewhere is not known';

-- ---------------------------------------------------------------------------
-- Domains
-- ---------------------------------------------------------------------------

CREATE OR REPLACE VIEW input.service_domain WITH (security_invoker = true) AS
SELECT
	d.service_id,
	d.domain,
	d.main,
	d.expires_on,
	nullif(d.reg_state, 'unknown') AS reg_state,
	d.holder_name,
	d.holder_relation,
	d.realname_ok
FROM sample.service_domain d;

COMMENT ON VIEW input.service_domain IS '域名: one row per service and domain; a service may have none';
COMMENT ON COLUMN input.service_domain.service_id IS 'key of the service, never NULL';
COMMENT ON COLUMN input.service_domain.domain IS 'registered domain, lower case, once per service, never NULL; it may stand under several services (a site and its app)';
COMMENT ON COLUMN input.service_domain.main IS 'true for one domain of a service, by which people call it (the domain behind an app); false for its others; never NULL';
COMMENT ON COLUMN input.service_domain.expires_on IS 'last day of the registration; NULL: not known';
COMMENT ON COLUMN input.service_domain.reg_state IS 'at the registry: valid, expired; NULL: not known. Of reg_state and expires_on the one that says expired counts';
COMMENT ON COLUMN input.service_domain.holder_name IS 'holder (域名持有者) as registered; NULL: not known';
COMMENT ON COLUMN input.service_domain.holder_relation IS 'holder''s relation to the subject: self, shareholder, head, senior_manager, other; NULL: not known, then the names are compared';
COMMENT ON COLUMN input.service_domain.realname_ok IS 'real-name check passed (已实名); NULL: not known';

-- ---------------------------------------------------------------------------
-- Access
-- ---------------------------------------------------------------------------

CREATE OR REPLACE VIEW input.access WITH (security_invoker = true) AS
SELECT
	a.service_id,
	a.provider_id = 1 AS here,
	a.since AS since_on,
	a.until AS until_on,
	a.cancel_cause AS cause
FROM sample.access a;

COMMENT ON VIEW input.access IS '接入信息: one row per service, provider and period';
COMMENT ON COLUMN input.access.service_id IS 'key of the service, never NULL';
COMMENT ON COLUMN input.access.here IS 'true: our own access; false: another provider''s; never NULL';
COMMENT ON COLUMN input.access.since_on IS 'first day; NULL: not known';
COMMENT ON COLUMN input.access.until_on IS 'day on which the access ended: it holds no more on that day; NULL: it goes on';
COMMENT ON COLUMN input.access.cause IS 'why it ended: ip_changed, domain_expired, content, customer, audit_overdue, authority; NULL: not known or not ended';

-- ---------------------------------------------------------------------------
-- Probes
-- ---------------------------------------------------------------------------

CREATE OR REPLACE VIEW input.probe WITH (security_invoker = true) AS
SELECT
	p.domain,
	beian_china_date(p.at) AS probed_on,
	p.resolves,
	beian_china_date(p.since) AS since_on,
	beian_china_date(p.server_first_at) AS server_first_on,
	p.blocked,
	p.has_traffic,
	coalesce(p.html, CASE WHEN p.page_read THEN
		input.page(p.footer_number, p.footer_href, p.psb_number, p.psb_href)
	END) AS html
FROM sample.probe p;

COMMENT ON VIEW input.probe IS '探测: one row per registered domain, as last seen. Who keeps a row for every visit finds the query in legacy.sql; of several hosts of a domain the first by provider.resolves_rank() counts, with the page of the domain or www';
COMMENT ON COLUMN input.probe.domain IS 'domain, lower case, unique, never NULL; domains that belong to no service too';
COMMENT ON COLUMN input.probe.probed_on IS 'day of the last visit, never NULL';
COMMENT ON COLUMN input.probe.resolves IS 'where the domain, www or another sub-domain resolves: here, other_mainland, overseas, none; NULL: not known';
COMMENT ON COLUMN input.probe.since_on IS 'day since which every visit has seen that; NULL: not known';
COMMENT ON COLUMN input.probe.server_first_on IS 'day of the first visit that found a server (here, other_mainland or overseas), which counts as the opening where opened_on is NULL; NULL: never, or not known: so too if the visits began after the approval, for that would make every older service new';
COMMENT ON COLUMN input.probe.blocked IS 'the block page (阻断页面) stood there, and html is not the customer''s; NULL: not looked at';
COMMENT ON COLUMN input.probe.has_traffic IS 'traffic of the domain through our network; NULL: not measured';
COMMENT ON COLUMN input.probe.html IS 'HTML of the home page, whole or its last part; NULL: not fetched. Who keeps number and link in columns calls input.page(...)';

-- ---------------------------------------------------------------------------
-- Orders
-- ---------------------------------------------------------------------------

CREATE OR REPLACE VIEW input.filing_order WITH (security_invoker = true) AS
SELECT
	o.id AS order_id,
	o.subject_id,
	o.service_id,
	o.type,
	o.kind,
	beian_china_date(o.submitted_at) AS submitted_on,
	beian_china_date(o.updated_at) AS updated_on,
	o.sms_sent_at,
	o.sms_done_at,
	beian_china_date(o.authority_received_at) AS received_on,
	beian_china_date(o.delivered_at) AS delivered_on,
	beian_china_date(o.decided_at) AS decided_on
FROM sample.filing_order o;

COMMENT ON VIEW input.filing_order IS '备案订单: one row per order; the open ones are enough';
COMMENT ON COLUMN input.filing_order.order_id IS 'key, unique, never NULL';
COMMENT ON COLUMN input.filing_order.subject_id IS 'key of the subject; NULL: not entered yet';
COMMENT ON COLUMN input.filing_order.service_id IS 'key of the service it is about; NULL: the subject alone';
COMMENT ON COLUMN input.filing_order.type IS 'first_filing, add_service, add_access, change, cancel_access, cancel_service, cancel_subject, cancel_offline';
COMMENT ON COLUMN input.filing_order.kind IS 'website, app, mini_program, quick_app: which review term holds; NULL: website';
COMMENT ON COLUMN input.filing_order.submitted_on IS 'day handed in by the customer; NULL: not known';
COMMENT ON COLUMN input.filing_order.updated_on IS 'day from which its validity counts (rule order_validity): of its making, or of its last edit; NULL: not known';
COMMENT ON COLUMN input.filing_order.sms_sent_at IS 'instant of the verification SMS; NULL: none sent';
COMMENT ON COLUMN input.filing_order.sms_done_at IS 'instant of its verification; NULL: not verified';
COMMENT ON COLUMN input.filing_order.received_on IS 'day the authority received complete material; NULL: not there yet';
COMMENT ON COLUMN input.filing_order.delivered_on IS 'cancel_offline: day the form reached the authority; NULL: it has not';
COMMENT ON COLUMN input.filing_order.decided_on IS 'day of approval, rejection or withdrawal, never one to come; NULL: open, also after it was handed in anew';

-- ---------------------------------------------------------------------------
-- What was found wrong
-- ---------------------------------------------------------------------------

CREATE OR REPLACE VIEW input.audit WITH (security_invoker = true) AS
SELECT
	u.service_id,
	u.item,
	beian_china_date(u.found_at) AS found_on,
	beian_china_date(u.due_at) AS due_on,
	beian_china_date(u.extended_to) AS extended_to,
	beian_china_date(u.fixed_at) AS fixed_on
FROM sample.audit u;

COMMENT ON VIEW input.audit IS '核查: one row per thing found wrong with a filed service';
COMMENT ON COLUMN input.audit.service_id IS 'key of the service, never NULL';
COMMENT ON COLUMN input.audit.item IS 'subject, service, app: filed data inaccurate; content: pages not as filed; access: access data inaccurate';
COMMENT ON COLUMN input.audit.found_on IS 'day it was found, never NULL';
COMMENT ON COLUMN input.audit.due_on IS 'last day as printed on the notice; NULL: none printed, then rule info_fix counts';
COMMENT ON COLUMN input.audit.extended_to IS 'last day after an extension was granted; NULL: none';
COMMENT ON COLUMN input.audit.fixed_on IS 'day it was put right, never one to come; NULL: open';

-- ---------------------------------------------------------------------------
-- Public-security filings
-- ---------------------------------------------------------------------------

CREATE OR REPLACE VIEW input.psb WITH (security_invoker = true) AS
SELECT
	b.service_id,
	b.number,
	beian_china_date(b.approved_at) AS approved_on,
	beian_china_date(b.hung_at) AS shown_on
FROM sample.psb b;

COMMENT ON VIEW input.psb IS '公安联网备案: at most one row per service';
COMMENT ON COLUMN input.psb.service_id IS 'key of the service, unique, never NULL';
COMMENT ON COLUMN input.psb.number IS 'public-security number; NULL: applied for, not given yet (then approved_on is NULL too)';
COMMENT ON COLUMN input.psb.approved_on IS 'day it was given; NULL: not known';
COMMENT ON COLUMN input.psb.shown_on IS 'day the customer reported it on the page; NULL: not reported, then the probe tells';

-- ---------------------------------------------------------------------------
-- Licences, planned changes, shell lists
-- ---------------------------------------------------------------------------

CREATE OR REPLACE VIEW input.licence WITH (security_invoker = true) AS
SELECT
	l.number,
	l.subject_id,
	l.issued_on,
	l.expires_on,
	l.report_done_on
FROM sample.licence l;

COMMENT ON VIEW input.licence IS '经营许可证: one row per licence of ours and of our customers';
COMMENT ON COLUMN input.licence.number IS 'licence number (粤B2-20090059, 京ICP证030173号), never NULL';
COMMENT ON COLUMN input.licence.subject_id IS 'key of the subject; NULL: our own licence';
COMMENT ON COLUMN input.licence.issued_on IS 'first day; NULL: not known';
COMMENT ON COLUMN input.licence.expires_on IS 'last day; NULL: not known';
COMMENT ON COLUMN input.licence.report_done_on IS 'day of the last annual report (年报); NULL: none yet';

CREATE OR REPLACE VIEW input.change_plan WITH (security_invoker = true) AS
SELECT
	c.subject_id,
	c.service_id,
	c.planned_on,
	c.filed_on
FROM sample.change_plan c;

COMMENT ON VIEW input.change_plan IS '变更计划: one row per change that a customer plans';
COMMENT ON COLUMN input.change_plan.subject_id IS 'key of the subject, never NULL';
COMMENT ON COLUMN input.change_plan.service_id IS 'key of the service; NULL: the subject''s own data change';
COMMENT ON COLUMN input.change_plan.planned_on IS 'day on which the change shall happen, never NULL';
COMMENT ON COLUMN input.change_plan.filed_on IS 'day the change of the filing was handed in; NULL: not yet';

CREATE OR REPLACE VIEW input.shell_notice WITH (security_invoker = true) AS
SELECT
	n.region,
	n.published_on,
	n.until_on,
	n.number
FROM sample.shell_notice n;

COMMENT ON VIEW input.shell_notice IS '空壳公示: one row per number on a shell list of a province';
COMMENT ON COLUMN input.shell_notice.region IS 'province of the list: GB/T 2260 code, two digits as text, never NULL';
COMMENT ON COLUMN input.shell_notice.published_on IS 'day of the list, never NULL';
COMMENT ON COLUMN input.shell_notice.until_on IS 'last day as printed; NULL: the province''s usual term counts (rule shell_notice)';
COMMENT ON COLUMN input.shell_notice.number IS 'number on the list, of a service or of a subject, never NULL';
