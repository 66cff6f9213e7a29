-- 4_facts.sql: what the questions share, from the views of 3_input.sql.
--
-- The day as of which everything is told, the rules that hold where, and one
-- row per service, domain and subject with what is known now.
--
-- What a service has many of (access, domains, probes, audits) is grouped by
-- its key and joined.  Such reports cost the same for each row however many
-- there are, run in parallel, need no index, and do not pay for what a query
-- does not use (the planner drops an outer join that gives at most one row).
-- And service_id = a constant reaches into every group: one service is looked
-- up by index.  provider.lookup() makes use of that for numbers, domains and
-- names.

CREATE SCHEMA provider;
COMMENT ON SCHEMA provider IS 'questions and reports of an access provider over the views of schema input';

-- What the example says beyond the extension's own codes (beian_code): its
-- questions, in the order of the day, and the states of duties.
CREATE TABLE provider.code (
	domain	text NOT NULL,
	code	text NOT NULL,
	zh		text NOT NULL,
	en		text NOT NULL,
	note	text,
	PRIMARY KEY (domain, code)
);
COMMENT ON TABLE provider.code IS 'codes of the questions and of duties, with labels; a note of a question is its number';
INSERT INTO provider.code (domain, code, zh, en, note) VALUES
	('duty_state', 'met', '已完成', 'done', NULL),
	('duty_state', 'met_late', '逾期完成', 'done late', NULL),
	('duty_state', 'open', '未到期', 'open', NULL),
	('duty_state', 'due_soon', '即将到期', 'due soon', NULL),
	('duty_state', 'overdue', '已逾期', 'overdue', NULL),
	('duty_state', 'failed', '不符合', 'not complied with', '无期限的持续义务：site_match、dns_here'),
	('duty_state', 'unknown', '未核实', 'not known', '缺少事实'),
	('question', 'unfiled_here', '已解析至本接入商但未备案', 'resolves here, not filed', '1'),
	('question', 'unaccessed_here', '已解析至本接入商但未在本接入商接入', 'resolves here, not accessed here', '2'),
	('question', 'cancelled_live', '已注销但仍在本接入商访问', 'cancelled, still live here', '3'),
	('question', 'access_ended_live', '接入已取消但仍解析至本接入商', 'access ended, still resolves here', '4'),
	('question', 'accessed_elsewhere', '在本接入商接入但未解析至本接入商', 'accessed here, resolves elsewhere', '5'),
	('question', 'shell_service', '空壳网站', 'shell services', '6'),
	('question', 'shell_subject', '空壳主体', 'shell subjects', '7'),
	('question', 'shell_partial', '部分服务空壳的主体', 'subjects with some shells', '8'),
	('question', 'would_become_shell', '取消接入后将成空壳', 'who becomes a shell if access is cancelled', '9'),
	('question', 'psb_overdue', '公安备案逾期', 'public-security filing overdue', '10'),
	('question', 'psb_due', '公安备案将到期', 'public-security filing due', '11'),
	('question', 'psb_not_shown', '公安备案号逾期未悬挂', 'public-security number not shown', '12'),
	('question', 'info_overdue', '备案信息逾期未更正', 'inaccurate information overdue', '13'),
	('question', 'audit_due', '核查整改到期', 'audit notices due', '14'),
	('question', 'unblock_late', '通过后仍被阻断', 'still blocked after approval', '15'),
	('question', 'review_late', '管局审核超期', 'review late', '16'),
	('question', 'sms_expiring', '短信核验将过期', 'SMS verification expiring', '17'),
	('question', 'order_stale', '订单长期未更新', 'stale orders', '18'),
	('question', 'icp_footer_bad', 'ICP备案号悬挂不合规', 'ICP footer wrong', '19'),
	('question', 'footer_psb_bad', '公安备案号悬挂不合规', 'public-security footer wrong', '20'),
	('question', 'number_mismatch', '备案号不一致或重复', 'numbers disagree or repeat', '21'),
	('question', 'domain_expiring', '域名过期或将过期', 'domains expired or expiring', '22'),
	('question', 'holder_mismatch', '域名持有者不一致或未实名', 'domain holder differs or not real-named', '23'),
	('question', 'change_due', '计划变更须提前办理变更备案', 'planned changes to be filed ahead', '24'),
	('question', 'closed_not_cancelled', '服务已终止而未注销', 'ended, not cancelled', '25'),
	('question', 'app_unfiled', 'APP或小程序未备案', 'app or mini program not filed', '26'),
	('question', 'licence_due', '许可证到期或年报', 'licences ending, annual report', '27'),
	('question', 'stale_snapshot', '数据长期未更新', 'facts not refreshed', '28'),
	('question', 'can_do', '可办理的业务及原因', 'which operation is open, and why not', '29'),
	('question', 'batch_notice', '管局空壳公示名单中的客户', 'customers on an authority''s shell list', '30'),
	('question', 'false_filing', '查实的虚假备案', 'filing found false', '40');

CREATE FUNCTION provider.label(domain text, code text, lang text DEFAULT 'zh') RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (SELECT CASE label.lang WHEN 'en' THEN c.en ELSE c.zh END
		FROM provider.code c
		WHERE c.domain = label.domain AND c.code = label.code);
COMMENT ON FUNCTION provider.label IS 'label of a code of provider.code, in Chinese or (lang en) English; NULL: there is no such code';

-- The one place that knows which day it is.  To look at another day, or to fix
-- it for a test: CREATE OR REPLACE this view with constants.
CREATE VIEW provider.today WITH (security_invoker = true) AS
SELECT beian_china_date(now()) AS today, now() AS now;
COMMENT ON VIEW provider.today IS 'the day (and the instant) as of which all views tell';

-- Habits of the house: how far to look ahead, when facts are old.  Terms of law
-- and policy are not here but in beian_rule.
CREATE VIEW provider.setting WITH (security_invoker = true) AS
SELECT
	t.today,
	t.now,
	'CN-ESTIMATE'::text AS calendar,
	-- a deadline is due_soon within so many working days
	3 AS warn_workdays,
	-- questions "due within" look so many working days ahead
	10 AS ahead_workdays,
	-- domains that expire within so many days
	30 AS domain_days,
	-- facts not read again for so many days are old
	30 AS stale_days,
	-- nor is a page or a filing taken to be right that people compared longer ago
	90 AS check_days,
	-- an SMS verification is about to expire
	interval '6 hours' AS sms_warn
FROM provider.today t;
COMMENT ON VIEW provider.setting IS 'one row: the day, the calendar, and how far the questions look ahead';

-- Tables that have lived hold days such as 1900-01-01 and 9999-12-31.  They are
-- no events to count from; input_check (4_check.sql) lists them.
CREATE FUNCTION provider.known_day(day date) RETURNS date
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN day BETWEEN DATE '2002-01-01' AND DATE '2034-12-31' THEN day END;
COMMENT ON FUNCTION provider.known_day(date) IS 'the day, if the calendar CN-ESTIMATE can count from it in any rule; else NULL';

-- Of several domains the first in this order decides: here before not known.
CREATE FUNCTION provider.resolves_rank(resolves text) RETURNS int
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE resolves WHEN 'here' THEN 1 WHEN 'other_mainland' THEN 3
	WHEN 'overseas' THEN 4 WHEN 'none' THEN 5 ELSE 2 END;
COMMENT ON FUNCTION provider.resolves_rank(text) IS 'order in which resolutions of a service''s domains decide: here 1, not known 2, other_mainland 3, overseas 4, none 5';

-- As the input views write it, so that one domain is not two.
CREATE FUNCTION provider.as_domain(host text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(rtrim(lower(btrim(host)), '.'), '^www[.](?=.+[.])', '');
COMMENT ON FUNCTION provider.as_domain(text) IS 'the domain of a host as people write it: lower case, without www. and closing dot';

-- Expired is what either says, the registry's state or the last day.
CREATE FUNCTION provider.domain_valid(reg_state text, expires_on date, today date) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN reg_state = 'expired' OR expires_on < today THEN false
	WHEN reg_state = 'valid' OR expires_on IS NOT NULL THEN true END;
COMMENT ON FUNCTION provider.domain_valid(text, date, date) IS 'is a domain registered still? NULL: not known';

-- ---------------------------------------------------------------------------
-- Rules
-- ---------------------------------------------------------------------------

-- Which row of beian_rule is in force where.  Region '*' is for rows whose
-- province is not known.
CREATE VIEW provider.rule WITH (security_invoker = true) AS
SELECT r.code, g.region, r.bound, r.kind, r.basis, r.consequence, r.window_from
FROM provider.today t
CROSS JOIN (SELECT code AS region FROM beian_region UNION ALL SELECT '*') g
CROSS JOIN LATERAL beian_rules(nullif(g.region, '*'), t.today) r;
COMMENT ON VIEW provider.rule IS 'who is bound, basis, consequence and window of each rule in each province';

-- ---------------------------------------------------------------------------
-- Services
-- ---------------------------------------------------------------------------

-- Every service with what is known of it now, its class and what to do.
CREATE VIEW provider.service_now WITH (security_invoker = true) AS
SELECT
	v.service_id,
	v.subject_id,
	v.kind,
	v.name AS service,
	v.number,
	d.domain,
	s.name AS subject,
	s.number AS subject_number,
	s.region,
	s.nature,
	k.subject_state,
	v.state AS service_state,
	k.restricted,
	coalesce(v.limit_access, false) AS limit_access,
	s.unit_changed,
	provider.known_day(v.approved_on) AS approved_on,
	provider.known_day(v.opened_on) AS opened_on,
	provider.known_day(v.closed_on) AS closed_on,
	v.content_checked_on,
	v.info_checked_on,
	v.false_found_on,
	v.checked_on,

	k.access_here,
	k.access_elsewhere,
	a.here_since,
	a.here_ended_on,
	a.ended_on,

	-- of its domains: one that resolves here is enough for "here", one that is
	-- not known leaves the rest not known; one that is valid keeps it alive; the
	-- one that was seen longest ago is the least known
	r.resolves,
	p.since_on AS resolves_since,
	r.domain_valid,
	r.expires_on,
	r.holder_mismatch,
	coalesce(p.blocked OR w.blocked, p.blocked, w.blocked) AS blocked,
	coalesce(p.has_traffic OR w.has_traffic, p.has_traffic, w.has_traffic) AS has_traffic,
	least(p.probed_on, w.probed_on) AS probed_on,
	p.html,
	-- then html is ours, and tells nothing of the customer's
	coalesce(p.blocked, false) AS page_blocked,

	-- from which day the terms of an opened service count, and what that day is:
	-- where nobody told the day of opening, the first probe that found a server
	coalesce(provider.known_day(v.opened_on), r.seen_on, provider.known_day(v.approved_on)) AS event_on,
	CASE WHEN provider.known_day(v.opened_on) IS NOT NULL THEN 'opened'
		 WHEN r.seen_on IS NOT NULL THEN 'probe'
		 WHEN provider.known_day(v.approved_on) IS NOT NULL THEN 'approved'
	END AS event_basis,

	b.number AS psb_number,
	provider.known_day(b.approved_on) AS psb_approved_on,
	b.shown_on AS psb_shown_on,

	u.info_found_on,
	u.notice_due_on,
	coalesce(u.info_open, false) AS info_open,
	coalesce(u.content_open, false) AS content_open,

	coalesce(o.order_open, false) AS order_open,

	beian_service_flags(
		subject_state => k.subject_state,
		service_state => v.state,
		access_here => k.access_here,
		access_elsewhere => k.access_elsewhere,
		domain_expires => r.expires_on,
		holder_matches => NOT r.holder_mismatch,
		subject_number => s.number,
		service_number => v.number,
		kind => v.kind,
		info_inaccurate => u.info_open,
		unit_changed => s.unit_changed,
		order_open => o.order_open,
		limit_access => v.limit_access,
		false_filing => v.false_found_on <= c.today,
		as_of => c.today,
		warn_days => c.domain_days) AS flags,

	y.class,
	-- an app without a back-end domain has none that could expire
	beian_service_action(y.class, r.resolves,
		CASE WHEN d.domain IS NULL THEN coalesce(r.domain_valid, true) ELSE r.domain_valid END) AS action
FROM provider.setting c
CROSS JOIN input.service v
LEFT JOIN input.subject s ON s.subject_id = v.subject_id
-- who connects it today, and who did
LEFT JOIN (
	SELECT
		x.service_id,
		bool_or(x.here) FILTER (WHERE x.until_on IS NULL OR x.until_on > c.today) AS here,
		bool_or(NOT x.here) FILTER (WHERE x.until_on IS NULL OR x.until_on > c.today) AS elsewhere,
		max(x.since_on) FILTER (WHERE x.here AND (x.until_on IS NULL OR x.until_on > c.today)) AS here_since,
		max(x.until_on) FILTER (WHERE x.here AND x.until_on <= c.today) AS here_ended_on,
		max(x.until_on) FILTER (WHERE x.until_on <= c.today) AS ended_on
	FROM provider.setting c
	CROSS JOIN input.access x
	GROUP BY x.service_id
) a ON a.service_id = v.service_id
CROSS JOIN LATERAL (
	SELECT
		-- a service without a subject: the registry shows none
		CASE WHEN s.subject_id IS NULL THEN 'none' ELSE s.state END AS subject_state,
		coalesce(s.restricted, false) OR coalesce(v.limit_access, false) AS restricted,
		coalesce(a.here, false) AS access_here,
		-- elsewhere is only known if the ministry's system was read
		CASE WHEN a.elsewhere THEN true WHEN v.checked_on IS NOT NULL THEN false END AS access_elsewhere
) k
CROSS JOIN LATERAL (
	SELECT beian_service_class(k.subject_state, v.state, k.access_here, k.access_elsewhere, k.restricted) AS class
) y
-- its main domain, as last seen, and the others that older filings have
LEFT JOIN input.service_domain d ON d.service_id = v.service_id AND d.main
LEFT JOIN input.probe p ON p.domain = d.domain
LEFT JOIN (
	SELECT
		x.service_id,
		min(provider.resolves_rank(q.resolves)) AS resolves_rank,
		bool_or(provider.domain_valid(x.reg_state, x.expires_on, c.today)) AS domain_valid,
		min(CASE WHEN x.reg_state = 'expired' THEN least(x.expires_on, c.today - 1)
				 ELSE x.expires_on END) AS expires_on,
		bool_or(q.blocked) AS blocked,
		bool_or(q.has_traffic) AS has_traffic,
		min(q.server_first_on) AS seen_on,
		min(q.probed_on) AS probed_on
	FROM provider.setting c
	CROSS JOIN input.service_domain x
	LEFT JOIN input.probe q ON q.domain = x.domain
	WHERE NOT x.main
	GROUP BY x.service_id
) w ON w.service_id = v.service_id
CROSS JOIN LATERAL (
	SELECT
		CASE least(CASE WHEN d.domain IS NOT NULL THEN provider.resolves_rank(p.resolves) END, w.resolves_rank)
			WHEN 1 THEN 'here' WHEN 3 THEN 'other_mainland'
			WHEN 4 THEN 'overseas' WHEN 5 THEN 'none' END AS resolves,
		coalesce(provider.domain_valid(d.reg_state, d.expires_on, c.today) OR w.domain_valid,
				 provider.domain_valid(d.reg_state, d.expires_on, c.today), w.domain_valid) AS domain_valid,
		least(CASE WHEN d.reg_state = 'expired' THEN least(d.expires_on, c.today - 1)
				   ELSE d.expires_on END, w.expires_on) AS expires_on,
		-- shareholder, head, senior manager: of a unit, not of an individual
		CASE WHEN d.holder_relation IN ('self', 'other') THEN d.holder_relation = 'other'
			 WHEN d.holder_relation IS NOT NULL THEN s.nature = 'individual'
			 ELSE d.holder_name <> s.name END AS holder_mismatch,
		provider.known_day(least(p.server_first_on, w.seen_on)) AS seen_on
) r
LEFT JOIN input.psb b ON b.service_id = v.service_id
-- what was found wrong and is not put right
LEFT JOIN (
	SELECT
		x.service_id,
		bool_or(x.item IN ('subject', 'service', 'app')) AS info_open,
		bool_or(x.item = 'content') AS content_open,
		min(provider.known_day(x.found_on)) FILTER (WHERE x.item IN ('subject', 'service', 'app')
													AND x.due_on IS NULL) AS info_found_on,
		min(provider.known_day(coalesce(x.extended_to, x.due_on))) AS notice_due_on
	FROM input.audit x
	WHERE x.fixed_on IS NULL
	GROUP BY x.service_id
) u ON u.service_id = v.service_id
-- an open order of the subject shuts out all others; told for each of its
-- services, so that a constant service_id reaches in here too
LEFT JOIN (
	SELECT x.service_id, true AS order_open
	FROM input.service x
	JOIN input.filing_order y ON y.subject_id = x.subject_id AND y.decided_on IS NULL
	GROUP BY x.service_id
) o ON o.service_id = v.service_id;
COMMENT ON VIEW provider.service_now IS 'one row per service: what is known of it as of provider.today, its class and the action';
COMMENT ON COLUMN provider.service_now.resolves IS 'of its domains together: here if one does; NULL if none does and one is not known; else the nearest';
COMMENT ON COLUMN provider.service_now.holder_mismatch IS 'of its main domain; NULL: not known';
COMMENT ON COLUMN provider.service_now.event_on IS 'day from which the terms of an opened service count';
COMMENT ON COLUMN provider.service_now.event_basis IS 'what event_on is: opened, probe (first that found a server), approved';

-- The same with what the home page shows.  Whether that should be the subject's
-- or the service's number, and whether the copyright owner must be named, is
-- the province's matter.
--
-- told_at is a fence.  The planner writes what a view computes wherever a query
-- refers to it, and a page would be read again in each of these places; a
-- subquery with a volatile output it leaves alone, so the page is read once.
-- Conditions on other columns still reach through it.
CREATE VIEW provider.service_footer WITH (security_invoker = true) AS
SELECT
	n.*,
	-- read, and known what should stand there
	n.findings IS NOT NULL AS page_read,
	nullif(btrim(regexp_replace(n.findings, 'psb_[a-z_]+,?', '', 'g'), ','), '') AS icp_findings,
	nullif(btrim(regexp_replace(n.findings, '(icp|copyright)_[a-z_]+,?', '', 'g'), ','), '') AS psb_findings
FROM (
	SELECT
		n.*,
		array_to_string(CASE WHEN beian_setting('footer_copyright', n.region) = 'true' THEN f.findings
							 ELSE array_remove(f.findings, 'copyright_missing') END, ',') AS findings,
		clock_timestamp() AS told_at
	FROM provider.service_now n
	CROSS JOIN LATERAL (
		SELECT CASE WHEN t.html IS NOT NULL AND t.icp IS NOT NULL THEN ARRAY(
			SELECT w.code
			FROM beian_footer_findings(t.html, t.icp, n.psb_number) WITH ORDINALITY w (code, number, pos, place)
			-- no province is known to mind blanks
			WHERE w.code <> 'icp_spacing'
			GROUP BY w.code
			ORDER BY min(w.place)) END AS findings
		FROM (SELECT
			-- an app shows its number in itself; the page is a site's
			CASE WHEN n.kind = 'website' AND NOT n.page_blocked THEN n.html END AS html,
			CASE WHEN beian_setting('footer_number', n.region) = 'subject' THEN n.subject_number
				 ELSE n.number END AS icp) t
	) f
) n;
COMMENT ON VIEW provider.service_footer IS 'service_now with what is wrong with the numbers on the home page (domain footer_finding), as far as the province minds';
COMMENT ON COLUMN provider.service_footer.page_read IS 'the page was compared: it is a site''s, was fetched, is no block page, and the number that it should show is known';
COMMENT ON COLUMN provider.service_footer.icp_findings IS 'codes, joined by commas; NULL: none, or the page was not compared (page_read)';

-- ---------------------------------------------------------------------------
-- Subjects
-- ---------------------------------------------------------------------------

-- Every subject with its class.  The outer join gives a subject without
-- services one row with a class of NULL, which is "no service in this row":
-- so it must, for the classes come from below the join, where every row has a
-- service.  (Who classes above the join writes CASE WHEN v.service_id IS NOT
-- NULL THEN beian_service_class(...) END.)
CREATE VIEW provider.subject_now WITH (security_invoker = true) AS
SELECT
	s.subject_id,
	s.name AS subject,
	s.number AS subject_number,
	s.region,
	s.nature,
	s.state AS subject_state,
	s.restricted,
	s.unit_changed,
	s.approved_on,
	s.updated_on,
	s.checked_on,
	n.class,
	n.services,
	n.shells,
	n.shell_since,
	n.unknowns,
	n.here,
	coalesce(o.order_open, false) AS order_open
FROM input.subject s
JOIN (
	SELECT
		s.subject_id,
		beian_subject_class_agg(s.state, v.class, coalesce(s.restricted, false)) AS class,
		count(*) FILTER (WHERE v.class IN ('shell', 'not_accessed_here', 'accessed_here'))::int AS services,
		count(*) FILTER (WHERE v.class = 'shell')::int AS shells,
		min(v.ended_on) FILTER (WHERE v.class = 'shell') AS shell_since,
		count(*) FILTER (WHERE v.class IN ('unknown', 'restricted'))::int AS unknowns,
		count(*) FILTER (WHERE v.class = 'accessed_here')::int AS here
	FROM input.subject s
	LEFT JOIN provider.service_now v ON v.subject_id = s.subject_id
	GROUP BY s.subject_id
) n ON n.subject_id = s.subject_id
LEFT JOIN (
	SELECT x.subject_id, true AS order_open
	FROM input.filing_order x
	WHERE x.decided_on IS NULL
	GROUP BY x.subject_id
) o ON o.subject_id = s.subject_id;
COMMENT ON VIEW provider.subject_now IS 'one row per subject, with or without services: its class and the counts behind it';
COMMENT ON COLUMN provider.subject_now.services IS 'services filed, shells among them';
COMMENT ON COLUMN provider.subject_now.shell_since IS 'day on which the access of the first shell ended; NULL: not known, or no shell';
COMMENT ON COLUMN provider.subject_now.unknowns IS 'services whose state or access is not known, or which are restricted';
COMMENT ON COLUMN provider.subject_now.here IS 'services accessed here';

-- The class of one subject, by index: subject_now is for many.
CREATE FUNCTION provider.subject_class_of(subject input.subject.subject_id%TYPE) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT beian_subject_class_agg(s.state, k.class, coalesce(s.restricted, false))
	FROM input.subject s
	LEFT JOIN input.service v ON v.subject_id = s.subject_id
	LEFT JOIN LATERAL (
		SELECT n.class
		FROM provider.service_now n
		WHERE n.service_id = v.service_id
		-- keeps this a query of its own for each service, with a constant key
		OFFSET 0
	) k ON true
	WHERE s.subject_id = subject_class_of.subject;
END;
COMMENT ON FUNCTION provider.subject_class_of IS 'class of one subject, as in provider.subject_now; NULL: there is none';

-- Has a subject any service that is connected here, by index?
CREATE FUNCTION provider.subject_here(subject input.subject.subject_id%TYPE) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE
RETURN EXISTS (
	SELECT
	FROM input.service v
	JOIN input.access a ON a.service_id = v.service_id
	CROSS JOIN provider.today t
	WHERE v.subject_id = subject_here.subject AND v.state = 'filed'
		AND a.here AND (a.until_on IS NULL OR a.until_on > t.today));
COMMENT ON FUNCTION provider.subject_here IS 'has the subject a filed service that is accessed here?';
