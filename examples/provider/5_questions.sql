-- 5_questions.sql: what a provider asks every day, one view per question, each
-- named by its code in beian_code (domain question).
--
-- All have the same columns, so that they can be stacked (provider.findings,
-- provider.worklist):
--
--	question		the code
--	bound			who must act (domain bound)
--	subject_id, service_id	keys; NULL where the row is about something else
--					(CASE WHEN false is a NULL of the keys' type, whatever it is)
--	subject			name of the subject
--	number			ICP number of the service, else of the subject
--	domain			main domain, or the domain that the row is about
--	detail			what the question is about, in codes or words
--	since_on		since when it is so; NULL: not known, or it is still to come
--	due_on			last day to act; NULL: there is no term
--	workdays_left	working days until then, negative when past
--	state			domain duty_state: open, due_soon, overdue; failed where
--					there is no term; unknown.  Of a domain or a licence that
--					has run out: expired, and of a domain till then valid or
--					due_soon (beian_code, domain deadline_state)
--	basis			what the duty rests on
--	next_step		what to do now
--	final			false: due_on rests on a year whose notice is not loaded
--
-- A term that a question looks at within a window (overdue, or due soon) has a
-- view of its own, *_term, with all that is open; the question takes its part,
-- and provider.worklist(k) a window of its own.
--
-- Terms are rules of beian_rule and are never written here.  Days are counted
-- on provider.setting's calendar, CN-ESTIMATE: a term that ends next year has a
-- day before the notice for that year is out, and says by final that it may
-- move.

-- ---------------------------------------------------------------------------
-- What must not be live here
-- ---------------------------------------------------------------------------

-- 1. What resolves to us without being filed?  A provider may not give access
-- to what is not filed, so this is the first list of the day.  Services that
-- we know, and domains that we only met.
CREATE VIEW provider.unfiled_here WITH (security_invoker = true) AS
SELECT
	'unfiled_here' AS question, 'provider' AS bound,
	n.subject_id, n.service_id, n.subject, n.number, n.domain,
	n.class AS detail,
	n.resolves_since AS since_on, NULL::date AS due_on, NULL::int AS workdays_left,
	'failed' AS state,
	'《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）第五条' AS basis,
	beian_label('service_action', n.action) AS next_step,
	true AS final
FROM provider.service_now n
WHERE n.class = 'not_filed' AND n.resolves = 'here'
UNION ALL
SELECT
	'unfiled_here', 'provider',
	NULL, NULL, NULL, NULL, r.domain,
	'not_filed',
	r.since_on, NULL, NULL,
	'failed',
	'《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）第五条',
	beian_label('service_action', beian_service_action('not_filed', r.resolves)),
	true
FROM input.probe r
WHERE r.resolves = 'here'
	AND NOT EXISTS (SELECT FROM input.service_domain d WHERE d.domain = r.domain);
COMMENT ON VIEW provider.unfiled_here IS '1: what resolves here and is not filed';

-- 2. What is filed and resolves to us, while we are not its provider?  Filed
-- with another provider (接入不一致) or with none (a shell): block, and add our
-- access.
CREATE VIEW provider.unaccessed_here WITH (security_invoker = true) AS
SELECT
	'unaccessed_here' AS question, 'provider' AS bound,
	n.subject_id, n.service_id, n.subject, n.number, n.domain,
	n.class AS detail,
	n.resolves_since AS since_on, NULL::date AS due_on, NULL::int AS workdays_left,
	'failed' AS state,
	'服务商规定：未在本接入商接入的域名解析到本接入商时自动阻断' AS basis,
	beian_label('service_action', n.action) AS next_step,
	true AS final
FROM provider.service_now n
WHERE n.class IN ('not_accessed_here', 'shell') AND n.resolves = 'here';
COMMENT ON VIEW provider.unaccessed_here IS '2: what is filed and resolves here without our access';

-- 3. Which filings were cancelled and are live here still, by their address or
-- by their traffic?
CREATE VIEW provider.cancelled_live WITH (security_invoker = true) AS
SELECT
	'cancelled_live' AS question, 'provider' AS bound,
	n.subject_id, n.service_id, n.subject, n.number, n.domain,
	CASE WHEN n.resolves = 'here' THEN 'resolves' ELSE 'traffic' END AS detail,
	n.resolves_since AS since_on, NULL::date AS due_on, NULL::int AS workdays_left,
	'failed' AS state,
	'《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）第五条' AS basis,
	beian_label('service_action', 'block_and_file') AS next_step,
	true AS final
FROM provider.service_now n
WHERE n.class = 'cancelled' AND (n.resolves = 'here' OR n.has_traffic);
COMMENT ON VIEW provider.cancelled_live IS '3: cancelled filings that are live here';

-- 4. Where did we end the access, and the domain still resolves to us?
CREATE VIEW provider.access_ended_live WITH (security_invoker = true) AS
SELECT
	'access_ended_live' AS question, 'provider' AS bound,
	n.subject_id, n.service_id, n.subject, n.number, n.domain,
	n.class AS detail,
	n.here_ended_on AS since_on, NULL::date AS due_on, NULL::int AS workdays_left,
	'failed' AS state,
	'服务商规定：未在本接入商接入的域名解析到本接入商时自动阻断' AS basis,
	beian_label('service_action', n.action) AS next_step,
	true AS final
FROM provider.service_now n
WHERE NOT n.access_here AND n.here_ended_on IS NOT NULL AND n.resolves = 'here';
COMMENT ON VIEW provider.access_ended_live IS '4: our access has ended, the domain still resolves here';

-- 5. Which of our customers have gone?  Accessed here, but resolving elsewhere
-- or nowhere, or without traffic: the access data is not right any more, and
-- what we cancel may become a shell.  A notice may have set a day.
CREATE VIEW provider.accessed_elsewhere WITH (security_invoker = true) AS
SELECT
	'accessed_elsewhere' AS question, 'subject' AS bound,
	n.subject_id, n.service_id, n.subject, n.number, n.domain,
	CASE WHEN n.resolves = 'here' THEN 'no_traffic' ELSE n.resolves END AS detail,
	n.resolves_since AS since_on, u.due_on,
	beian_count_workdays(c.today, u.due_on, c.calendar) AS workdays_left,
	coalesce(beian_deadline_state(u.due_on, c.today, NULL, c.warn_workdays, calendar => c.calendar), 'failed') AS state,
	'服务商规定：接入信息须与实际解析一致，核查通知载明期限' AS basis,
	beian_label('service_action', CASE WHEN n.resolves = 'here' THEN 'fix_access' ELSE n.action END) AS next_step,
	coalesce(beian_is_final(u.due_on, c.calendar), true) AS final
FROM provider.setting c
CROSS JOIN provider.service_now n
LEFT JOIN (
	SELECT x.service_id, min(provider.known_day(coalesce(x.extended_to, x.due_on))) AS due_on
	FROM input.audit x
	WHERE x.item = 'access' AND x.fixed_on IS NULL
	GROUP BY x.service_id
) u ON u.service_id = n.service_id
WHERE n.class = 'accessed_here'
	AND (n.resolves <> 'here' OR n.resolves = 'here' AND NOT n.has_traffic);
COMMENT ON VIEW provider.accessed_elsewhere IS '5: accessed here, resolving elsewhere or nowhere, or without traffic';

-- ---------------------------------------------------------------------------
-- Shells
-- ---------------------------------------------------------------------------

-- Numbers on the lists of the provinces, and the day until which they have time:
-- as printed, else by the province's usual term; a province that has none and
-- prints none leaves it open.
CREATE VIEW provider.notice_day WITH (security_invoker = true) AS
SELECT
	p.number,
	min(p.published_on) AS published_on,
	min(coalesce(provider.known_day(p.until_on),
				 beian_deadline_day('shell_notice', provider.known_day(p.published_on), p.region, c.calendar))) AS due_on
FROM provider.setting c
CROSS JOIN input.shell_notice p
GROUP BY p.number;
COMMENT ON VIEW provider.notice_day IS 'one row per number on shell lists: when first published, and until when';

-- 6. Which services are shells (空壳): filed, with no provider at all?  Since
-- when, and why; if a province has published it, the day after which it will
-- be cancelled.
CREATE VIEW provider.shell_service WITH (security_invoker = true) AS
SELECT
	'shell_service' AS question, 'subject' AS bound,
	n.subject_id, n.service_id, n.subject, n.number, n.domain,
	a.cause AS detail,
	n.ended_on AS since_on, d.due_on,
	beian_count_workdays(c.today, d.due_on, c.calendar) AS workdays_left,
	coalesce(beian_deadline_state(d.due_on, c.today, NULL, c.warn_workdays, calendar => c.calendar), 'failed') AS state,
	'工信部电管〔2010〕279号；〔2011〕6号《空壳类备案数据清理工作方案》' AS basis,
	beian_label('service_action', n.action) AS next_step,
	coalesce(beian_is_final(d.due_on, c.calendar), true) AS final
FROM provider.setting c
CROSS JOIN provider.service_now n
-- the access that ended last
LEFT JOIN (
	SELECT DISTINCT ON (x.service_id) x.service_id, x.cause
	FROM provider.setting c
	JOIN input.access x ON x.until_on <= c.today
	ORDER BY x.service_id, x.until_on DESC
) a ON a.service_id = n.service_id
-- the lists, by the service's number and by the subject's
LEFT JOIN provider.notice_day ns ON ns.number = n.number
LEFT JOIN provider.notice_day nt ON nt.number = n.subject_number
CROSS JOIN LATERAL (SELECT least(ns.due_on, nt.due_on) AS due_on) d
WHERE n.class = 'shell';
COMMENT ON VIEW provider.shell_service IS '6: shell services, since when, why, and until when if published';

-- 7. Which subjects are shells (空壳主体): filed, with no service left?  A new
-- service cannot be added to them, but in some provinces it can.
CREATE VIEW provider.shell_subject WITH (security_invoker = true) AS
SELECT
	'shell_subject' AS question, 'subject' AS bound,
	n.subject_id, CASE WHEN false THEN n.subject_id END AS service_id, n.subject, n.subject_number AS number, NULL::text AS domain,
	CASE WHEN o.allowed THEN 'may_add_service' WHEN NOT o.allowed THEN 'must_cancel_first' END AS detail,
	n.updated_on AS since_on, NULL::date AS due_on, NULL::int AS workdays_left,
	'failed' AS state,
	o.basis,
	CASE WHEN n.order_open THEN '有在途订单，先办结；' ELSE '' END
		|| CASE WHEN o.allowed THEN '可直接新增互联网信息服务'
				WHEN NOT o.allowed THEN '向管局线下注销空壳主体，注销后首次备案'
				ELSE '先核实所在省份可否直接新增' END AS next_step,
	true AS final
FROM provider.subject_now n
-- what each province does, apart from an order that may be open
LEFT JOIN (
	SELECT g.region, x.allowed, x.basis
	FROM (SELECT code AS region FROM beian_region UNION ALL SELECT NULL) g
	CROSS JOIN LATERAL beian_operations('shell_subject', region => g.region) x
	WHERE x.operation = 'add_service'
) o ON coalesce(o.region, '*') = coalesce(n.region, '*')
WHERE n.class = 'shell_subject';
COMMENT ON VIEW provider.shell_subject IS '7: shell subjects, and whether the province lets them add a service';

-- 8. Which subjects have shells among their services?  Live ones keep working
-- while the shells are put in order; where all are shells, the subject will be
-- one as soon as the authority clears them.
CREATE VIEW provider.shell_partial WITH (security_invoker = true) AS
SELECT
	'shell_partial' AS question, 'subject' AS bound,
	n.subject_id, CASE WHEN false THEN n.subject_id END AS service_id, n.subject, n.subject_number AS number, NULL::text AS domain,
	n.class || ' ' || n.shells || '/' || n.services AS detail,
	n.shell_since AS since_on, NULL::date AS due_on, NULL::int AS workdays_left,
	'failed' AS state,
	'工信部电管〔2010〕279号；〔2011〕6号《空壳类备案数据清理工作方案》' AS basis,
	'逐个处理空壳服务：新增接入，或注销后重新备案' AS next_step,
	true AS final
FROM provider.subject_now n
WHERE n.class IN ('partial_shell', 'all_shell');
COMMENT ON VIEW provider.shell_partial IS '8: subjects with shells among their services';

-- 9. If we cancelled our access, what would become a shell?  Asked before every
-- cancellation.  Not known where the ministry's system was never read.
CREATE VIEW provider.would_become_shell WITH (security_invoker = true) AS
SELECT
	'would_become_shell' AS question, 'provider' AS bound,
	n.subject_id, n.service_id, n.subject, n.number, n.domain,
	CASE WHEN n.access_elsewhere IS NULL THEN 'access_elsewhere_unknown'
		 WHEN o.live > 1 THEN 'service'
		 ELSE 'service_and_subject' END AS detail,
	n.here_since AS since_on, NULL::date AS due_on, NULL::int AS workdays_left,
	CASE WHEN n.access_elsewhere IS NULL THEN 'unknown' ELSE 'open' END AS state,
	'工信部电管〔2010〕279号；〔2011〕6号《空壳类备案数据清理工作方案》' AS basis,
	CASE WHEN n.access_elsewhere IS NULL THEN '先核实是否另有接入商'
		 ELSE '取消接入前，请客户先在其他接入商处新增接入，或注销备案' END AS next_step,
	true AS final
FROM provider.service_now n
-- services of the subject that are no shells, this one among them
LEFT JOIN (
	SELECT x.subject_id, count(*) AS live
	FROM provider.service_now x
	WHERE x.class IN ('accessed_here', 'not_accessed_here')
	GROUP BY x.subject_id
) o ON o.subject_id = n.subject_id
WHERE n.class = 'accessed_here' AND n.access_elsewhere IS NOT TRUE;
COMMENT ON VIEW provider.would_become_shell IS '9: services, and subjects, that cancelling our access would leave as shells';

-- ---------------------------------------------------------------------------
-- Public security
-- ---------------------------------------------------------------------------

-- Services accessed here without a public-security number, and until when.
CREATE VIEW provider.psb_term WITH (security_invoker = true) AS
SELECT
	CASE WHEN d.due_on < c.today THEN 'psb_overdue' ELSE 'psb_due' END AS question,
	r.bound,
	n.subject_id, n.service_id, n.subject, n.number, n.domain,
	n.event_basis AS detail,
	n.event_on AS since_on, d.due_on,
	beian_count_workdays(c.today, d.due_on, c.calendar) AS workdays_left,
	beian_deadline_state(d.due_on, c.today, NULL, c.warn_workdays, calendar => c.calendar) AS state,
	r.basis,
	'到公司实际经营地或个人常住地公安机关办理公安备案' AS next_step,
	beian_is_final(d.due_on, c.calendar) AS final
FROM provider.setting c
CROSS JOIN provider.service_now n
CROSS JOIN LATERAL (
	SELECT beian_deadline_day('psb_filing', n.event_on, n.region, c.calendar) AS due_on
) d
LEFT JOIN provider.rule r ON r.code = 'psb_filing' AND r.region = coalesce(n.region, '*')
WHERE n.class = 'accessed_here' AND n.closed_on IS NULL
	AND n.psb_number IS NULL AND n.psb_approved_on IS NULL
	AND d.due_on IS NOT NULL;
COMMENT ON VIEW provider.psb_term IS '10, 11: public-security filings to be made; detail says what the first day is (opened, probe, approved)';

-- 10. Which services are open longer than the term for the public-security
-- filing, without a number?
CREATE VIEW provider.psb_overdue WITH (security_invoker = true) AS
SELECT t.*
FROM provider.setting c
JOIN provider.psb_term t ON t.due_on < c.today;
COMMENT ON VIEW provider.psb_overdue IS '10: opened longer than the term, no public-security number';

-- 11. Which are due soon?
CREATE VIEW provider.psb_due WITH (security_invoker = true) AS
SELECT t.*
FROM provider.setting c
JOIN provider.psb_term t ON t.due_on >= c.today AND t.workdays_left <= c.ahead_workdays;
COMMENT ON VIEW provider.psb_due IS '11: public-security filing due within ahead_workdays';

-- Who has a number and does not show it?  Shown is what the page shows; if it
-- was not read, what the customer has reported.
CREATE VIEW provider.psb_footer_term WITH (security_invoker = true) AS
SELECT
	'psb_not_shown' AS question, r.bound,
	n.subject_id, n.service_id, n.subject, n.number, n.domain,
	n.psb_number::text AS detail,
	n.psb_approved_on AS since_on, d.due_on,
	beian_count_workdays(c.today, d.due_on, c.calendar) AS workdays_left,
	beian_deadline_state(d.due_on, c.today, NULL, c.warn_workdays, calendar => c.calendar) AS state,
	r.basis,
	'在首页底部悬挂公安备案图标和编号并加链接' AS next_step,
	beian_is_final(d.due_on, c.calendar) AS final
FROM provider.setting c
CROSS JOIN provider.service_footer n
CROSS JOIN LATERAL (
	SELECT beian_deadline_day('psb_footer', n.psb_approved_on, n.region, c.calendar) AS due_on
) d
LEFT JOIN provider.rule r ON r.code = 'psb_footer' AND r.region = coalesce(n.region, '*')
WHERE n.class = 'accessed_here' AND n.kind = 'website' AND n.closed_on IS NULL
	AND n.psb_number IS NOT NULL
	AND d.due_on IS NOT NULL
	-- a page that was fetched and could not be compared tells nothing
	AND CASE WHEN n.page_read THEN n.psb_findings LIKE '%psb_missing%'
			 WHEN n.html IS NOT NULL THEN false
			 ELSE n.psb_shown_on IS NULL END;
COMMENT ON VIEW provider.psb_footer_term IS '12: public-security numbers to be put on the page';

-- 12. Which of them after the term?
CREATE VIEW provider.psb_not_shown WITH (security_invoker = true) AS
SELECT t.*
FROM provider.setting c
JOIN provider.psb_footer_term t ON t.due_on < c.today;
COMMENT ON VIEW provider.psb_not_shown IS '12: public-security number not on the page after the term';

-- ---------------------------------------------------------------------------
-- Data as filed
-- ---------------------------------------------------------------------------

-- Whose filed data was found inaccurate?  The usual term counts from approval;
-- for what is found later, from the finding: from the later of the two.
CREATE VIEW provider.info_term WITH (security_invoker = true) AS
SELECT
	'info_overdue' AS question, r.bound,
	n.subject_id, n.service_id, n.subject, n.number, n.domain,
	u.item AS detail,
	e.event_on AS since_on, d.due_on,
	beian_count_workdays(c.today, d.due_on, c.calendar) AS workdays_left,
	beian_deadline_state(d.due_on, c.today, NULL, c.warn_workdays, calendar => c.calendar) AS state,
	r.basis,
	'提交变更备案，更正不准确的备案信息' AS next_step,
	beian_is_final(d.due_on, c.calendar) AS final
FROM provider.setting c
-- neither corrected nor with a day of its own: told in one test, since the
-- planner takes each of two for one row in 200, and would expect none
JOIN input.audit u ON coalesce(u.fixed_on, u.due_on) IS NULL
	AND u.item IN ('subject', 'service', 'app')
JOIN provider.service_now n ON n.service_id = u.service_id
CROSS JOIN LATERAL (
	SELECT greatest(n.approved_on, provider.known_day(u.found_on)) AS event_on
) e
CROSS JOIN LATERAL (
	SELECT beian_deadline_day('info_fix', e.event_on, n.region, c.calendar) AS due_on
) d
LEFT JOIN provider.rule r ON r.code = 'info_fix' AND r.region = coalesce(n.region, '*')
WHERE n.service_state = 'filed' AND n.class <> 'cancelled' AND d.due_on IS NOT NULL;
COMMENT ON VIEW provider.info_term IS '13: inaccurate data to be corrected, where no notice prints a day';

-- 13. Which are not corrected in the term?
CREATE VIEW provider.info_overdue WITH (security_invoker = true) AS
SELECT t.*
FROM provider.setting c
JOIN provider.info_term t ON t.due_on < c.today;
COMMENT ON VIEW provider.info_overdue IS '13: filed data inaccurate and not corrected in the term';

-- Notices of audits.  A notice prints its own day; one extension is possible,
-- and next_step says until when.
CREATE VIEW provider.audit_term WITH (security_invoker = true) AS
SELECT
	'audit_due' AS question, 'subject' AS bound,
	n.subject_id, n.service_id, n.subject, n.number, n.domain,
	u.item || CASE WHEN u.extended_to IS NOT NULL THEN ' extended' ELSE '' END AS detail,
	u.found_on AS since_on, d.due_on,
	beian_count_workdays(c.today, d.due_on, c.calendar) AS workdays_left,
	beian_deadline_state(d.due_on, c.today, NULL, c.warn_workdays, calendar => c.calendar) AS state,
	'核查通知载明的期限' AS basis,
	CASE WHEN u.extended_to IS NOT NULL OR d.due_on < c.today THEN '完成整改，逾期取消接入'
		 ELSE '完成整改，或申请延期，最长至'
			|| to_char(beian_deadline_day('audit_extension', d.due_on, n.region, c.calendar), 'YYYY-MM-DD')
	END AS next_step,
	beian_is_final(d.due_on, c.calendar) AS final
FROM provider.setting c
JOIN input.audit u ON u.fixed_on IS NULL AND u.due_on IS NOT NULL
JOIN provider.service_now n ON n.service_id = u.service_id
CROSS JOIN LATERAL (
	SELECT provider.known_day(coalesce(u.extended_to, u.due_on)) AS due_on
) d
WHERE d.due_on IS NOT NULL;
COMMENT ON VIEW provider.audit_term IS '14: notices of audits that are open';

-- 14. Which are due soon, extended or overdue?
CREATE VIEW provider.audit_due WITH (security_invoker = true) AS
SELECT t.*
FROM provider.setting c
JOIN provider.audit_term t ON t.workdays_left <= c.ahead_workdays;
COMMENT ON VIEW provider.audit_due IS '14: notices of audits due within ahead_workdays, or overdue';

-- Approved, and the block page is still there.
CREATE VIEW provider.unblock_term WITH (security_invoker = true) AS
SELECT
	'unblock_late' AS question, r.bound,
	n.subject_id, n.service_id, n.subject, n.number, n.domain,
	NULL::text AS detail,
	n.approved_on AS since_on, d.due_on,
	beian_count_workdays(c.today, d.due_on, c.calendar) AS workdays_left,
	beian_deadline_state(d.due_on, c.today, NULL, c.warn_workdays, calendar => c.calendar) AS state,
	r.basis,
	'查备案信息是否已同步，解除阻断' AS next_step,
	beian_is_final(d.due_on, c.calendar) AS final
FROM provider.setting c
CROSS JOIN provider.service_now n
CROSS JOIN LATERAL (
	SELECT beian_deadline_day('unblock', n.approved_on, n.region, c.calendar) AS due_on
) d
LEFT JOIN provider.rule r ON r.code = 'unblock' AND r.region = coalesce(n.region, '*')
WHERE n.class = 'accessed_here' AND n.blocked AND d.due_on IS NOT NULL;
COMMENT ON VIEW provider.unblock_term IS '15: approved and blocked';

-- 15. Which of them after the usual delay?
CREATE VIEW provider.unblock_late WITH (security_invoker = true) AS
SELECT t.*
FROM provider.setting c
JOIN provider.unblock_term t ON t.due_on < c.today;
COMMENT ON VIEW provider.unblock_late IS '15: approved, and blocked still after the usual delay';

-- ---------------------------------------------------------------------------
-- Orders
-- ---------------------------------------------------------------------------

-- Orders that lie with the authority.  The clock starts when the authority has
-- received complete material.  Offline cancellations and apps have rules of
-- their own; cancelling access needs no review.
CREATE VIEW provider.review_term WITH (security_invoker = true) AS
SELECT
	'review_late' AS question, r.bound,
	o.subject_id, o.service_id, s.name AS subject, coalesce(v.number, s.number) AS number, m.domain,
	o.type || ' ' || e.rule AS detail,
	e.event_on AS since_on, d.due_on,
	beian_count_workdays(c.today, d.due_on, c.calendar) AS workdays_left,
	beian_deadline_state(d.due_on, c.today, NULL, c.warn_workdays, calendar => c.calendar) AS state,
	r.basis,
	'向管局询问审核进度' AS next_step,
	beian_is_final(d.due_on, c.calendar) AS final
FROM provider.setting c
JOIN input.filing_order o ON o.decided_on IS NULL AND o.type <> 'cancel_access'
LEFT JOIN input.subject s ON s.subject_id = o.subject_id
LEFT JOIN input.service v ON v.service_id = o.service_id
LEFT JOIN input.service_domain m ON m.service_id = v.service_id AND m.main
CROSS JOIN LATERAL (
	SELECT
		CASE WHEN o.type = 'cancel_offline' THEN 'cancel_review_offline'
			 WHEN o.kind IN ('app', 'mini_program', 'quick_app') THEN 'app_review'
			 ELSE 'icp_review' END AS rule,
		provider.known_day(CASE WHEN o.type = 'cancel_offline' THEN o.delivered_on
								ELSE o.received_on END) AS event_on
) e
CROSS JOIN LATERAL (
	SELECT beian_deadline_day(e.rule, e.event_on, s.region, c.calendar) AS due_on
) d
LEFT JOIN provider.rule r ON r.code = e.rule AND r.region = coalesce(s.region, '*')
WHERE d.due_on IS NOT NULL;
COMMENT ON VIEW provider.review_term IS '16: orders at the authority';

-- 16. Which lie there longer than the review of their kind may take?
CREATE VIEW provider.review_late WITH (security_invoker = true) AS
SELECT t.*
FROM provider.setting c
JOIN provider.review_term t ON t.due_on < c.today;
COMMENT ON VIEW provider.review_late IS '16: at the authority longer than the review term of its kind (icp_review, app_review, cancel_review_offline)';

-- SMS verifications that are open.  Hours, not days: the instant is detail.
CREATE VIEW provider.sms_term WITH (security_invoker = true) AS
SELECT
	'sms_expiring' AS question, r.bound,
	o.subject_id, o.service_id, s.name AS subject, coalesce(v.number, s.number) AS number, m.domain,
	to_char(d.due_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') AS detail,
	beian_china_date(o.sms_sent_at) AS since_on, beian_china_date(d.due_at) AS due_on,
	beian_count_workdays(c.today, beian_china_date(d.due_at), c.calendar) AS workdays_left,
	beian_deadline_state_at(d.due_at, c.now, NULL, c.warn_workdays, calendar => c.calendar) AS state,
	r.basis,
	CASE WHEN c.now >= d.due_at THEN '短信核验已过期，订单将被退回，请重新提交'
		 ELSE '立即完成短信核验' END AS next_step,
	true AS final,
	d.due_at
FROM provider.setting c
JOIN input.filing_order o ON o.decided_on IS NULL AND o.sms_sent_at IS NOT NULL
	AND o.sms_done_at IS NULL AND o.type <> 'cancel_access'
LEFT JOIN input.subject s ON s.subject_id = o.subject_id
LEFT JOIN input.service v ON v.service_id = o.service_id
LEFT JOIN input.service_domain m ON m.service_id = v.service_id AND m.main
CROSS JOIN LATERAL (
	SELECT beian_deadline_end('sms_verify', o.sms_sent_at, s.region, c.calendar) AS due_at
) d
LEFT JOIN provider.rule r ON r.code = 'sms_verify' AND r.region = coalesce(s.region, '*');
COMMENT ON VIEW provider.sms_term IS '17: SMS verifications that are open; due_at is the instant';

-- 17. Which are about to expire, or have expired?
CREATE VIEW provider.sms_expiring WITH (security_invoker = true) AS
SELECT t.question, t.bound, t.subject_id, t.service_id, t.subject, t.number, t.domain,
	t.detail, t.since_on, t.due_on, t.workdays_left, t.state, t.basis, t.next_step, t.final
FROM provider.setting c
JOIN provider.sms_term t ON c.now >= t.due_at - c.sms_warn;
COMMENT ON VIEW provider.sms_expiring IS '17: SMS verification expires within sms_warn, or has expired';

-- Orders that are deleted if nobody touches them.  Those at the authority are
-- not: they cannot be edited.
CREATE VIEW provider.order_term WITH (security_invoker = true) AS
SELECT
	'order_stale' AS question, r.bound,
	o.subject_id, o.service_id, s.name AS subject, coalesce(v.number, s.number) AS number, m.domain,
	o.type AS detail,
	o.updated_on AS since_on, d.due_on,
	beian_count_workdays(c.today, d.due_on, c.calendar) AS workdays_left,
	beian_deadline_state(d.due_on, c.today, NULL, c.warn_workdays, calendar => c.calendar) AS state,
	r.basis,
	'更新订单并提交，否则订单将被删除' AS next_step,
	beian_is_final(d.due_on, c.calendar) AS final
FROM provider.setting c
JOIN input.filing_order o ON o.decided_on IS NULL
	AND o.received_on IS NULL AND o.delivered_on IS NULL
LEFT JOIN input.subject s ON s.subject_id = o.subject_id
LEFT JOIN input.service v ON v.service_id = o.service_id
LEFT JOIN input.service_domain m ON m.service_id = v.service_id AND m.main
CROSS JOIN LATERAL (
	SELECT beian_deadline_day('order_validity', provider.known_day(o.updated_on), s.region, c.calendar) AS due_on
) d
LEFT JOIN provider.rule r ON r.code = 'order_validity' AND r.region = coalesce(s.region, '*')
WHERE d.due_on IS NOT NULL;
COMMENT ON VIEW provider.order_term IS '18: open orders and the end of their validity';

-- 18. Which were not touched for so long that they are about to be deleted?
CREATE VIEW provider.order_stale WITH (security_invoker = true) AS
SELECT t.*
FROM provider.setting c
JOIN provider.order_term t ON t.workdays_left <= c.ahead_workdays;
COMMENT ON VIEW provider.order_stale IS '18: open orders near the end of their validity, or past it';

-- ---------------------------------------------------------------------------
-- Pages and numbers
-- ---------------------------------------------------------------------------

-- 19. Which home pages lack the ICP number, show a wrong one, the form that the
-- province does not want, or no link to the ministry?  Due at opening.
CREATE VIEW provider.icp_footer_bad WITH (security_invoker = true) AS
SELECT
	'icp_footer_bad' AS question, r.bound,
	n.subject_id, n.service_id, n.subject, n.number, n.domain,
	n.icp_findings AS detail,
	n.event_on AS since_on, d.due_on,
	beian_count_workdays(c.today, d.due_on, c.calendar) AS workdays_left,
	coalesce(beian_deadline_state(d.due_on, c.today, NULL, c.warn_workdays, calendar => c.calendar), 'failed') AS state,
	r.basis,
	'在首页底部中间放置备案号并链接至 https://beian.miit.gov.cn/' AS next_step,
	coalesce(beian_is_final(d.due_on, c.calendar), true) AS final
FROM provider.setting c
CROSS JOIN provider.service_footer n
CROSS JOIN LATERAL (
	SELECT beian_deadline_day('icp_footer', n.event_on, n.region, c.calendar) AS due_on
) d
LEFT JOIN provider.rule r ON r.code = 'icp_footer' AND r.region = coalesce(n.region, '*')
WHERE n.class = 'accessed_here' AND n.closed_on IS NULL
	AND n.icp_findings IS NOT NULL;
COMMENT ON VIEW provider.icp_footer_bad IS '19: what is wrong with the ICP number on the home page';

-- 20. The same for the public-security number.  Before the end of its term a
-- missing number is no finding, a wrong one is.
CREATE VIEW provider.footer_psb_bad WITH (security_invoker = true) AS
SELECT
	'footer_psb_bad' AS question, r.bound,
	n.subject_id, n.service_id, n.subject, n.number, n.domain,
	n.psb_findings AS detail,
	n.psb_approved_on AS since_on, d.due_on,
	beian_count_workdays(c.today, d.due_on, c.calendar) AS workdays_left,
	coalesce(beian_deadline_state(d.due_on, c.today, NULL, c.warn_workdays, calendar => c.calendar), 'failed') AS state,
	r.basis,
	'更正首页底部的公安备案图标、编号和链接' AS next_step,
	coalesce(beian_is_final(d.due_on, c.calendar), true) AS final
FROM provider.setting c
CROSS JOIN provider.service_footer n
CROSS JOIN LATERAL (
	SELECT beian_deadline_day('psb_footer', n.psb_approved_on, n.region, c.calendar) AS due_on
) d
LEFT JOIN provider.rule r ON r.code = 'psb_footer' AND r.region = coalesce(n.region, '*')
WHERE n.class = 'accessed_here' AND n.closed_on IS NULL
	AND n.psb_number IS NOT NULL
	AND n.psb_findings IS NOT NULL
	AND (n.psb_findings <> 'psb_missing' OR d.due_on < c.today);
COMMENT ON VIEW provider.footer_psb_bad IS '20: what is wrong with the public-security number on the home page';

-- 21. Which numbers contradict each other, or are missing?  A service's number not
-- under its subject's, of another kind than the service, in another province than
-- the subject, a known filler; a filing without one; one number for two services,
-- one domain under two numbers.
CREATE VIEW provider.number_mismatch WITH (security_invoker = true) AS
SELECT
	'number_mismatch' AS question, 'provider' AS bound,
	v.subject_id, v.service_id, s.name AS subject, v.number, d.domain,
	f.finding AS detail,
	v.approved_on AS since_on, NULL::date AS due_on, NULL::int AS workdays_left,
	'failed' AS state,
	'一个主体一个主体备案号，其服务顺次编号；网站-N，APP-NA，小程序-NX，快应用-NK' AS basis,
	'向工信部备案管理系统核对，更正台账或变更备案' AS next_step,
	true AS final
FROM input.service v
LEFT JOIN input.subject s ON s.subject_id = v.subject_id
LEFT JOIN input.service_domain d ON d.service_id = v.service_id AND d.main
CROSS JOIN LATERAL (VALUES
	('number_missing', v.state = 'filed' AND v.number IS NULL),
	('number_prefix_mismatch', NOT s.number @> v.number),
	('number_kind_mismatch', icp_kind(v.number) <> v.kind),
	('region_mismatch', icp_scheme(v.number) = 'filing' AND icp_region(v.number) <> s.region),
	('placeholder', icp_is_placeholder(v.number))
) f (finding, found)
WHERE f.found
UNION ALL
SELECT
	'number_mismatch', 'provider',
	s.subject_id, NULL, s.name, NULL, NULL,
	'number_missing',
	s.approved_on, NULL, NULL,
	'failed',
	'一个主体一个主体备案号',
	'向工信部备案管理系统核对，更正台账',
	true
FROM input.subject s
WHERE s.state = 'filed' AND s.number IS NULL
UNION ALL
SELECT
	'number_mismatch', 'provider',
	v.subject_id, v.service_id, s.name, v.number, d.domain,
	'duplicate_number',
	v.approved_on, NULL, NULL,
	'failed',
	'一个服务一个服务备案号',
	'向工信部备案管理系统核对，更正台账',
	true
FROM (SELECT number FROM input.service GROUP BY number HAVING count(*) > 1) m
JOIN input.service v ON v.number = m.number
LEFT JOIN input.subject s ON s.subject_id = v.subject_id
LEFT JOIN input.service_domain d ON d.service_id = v.service_id AND d.main
UNION ALL
SELECT
	'number_mismatch', 'provider',
	v.subject_id, v.service_id, s.name, v.number, m.domain,
	'duplicate_domain',
	v.approved_on, NULL, NULL,
	'failed',
	'一个域名一个备案号：工信管函〔2019〕633号，2019-04-22起',
	'保留一个备案号，其余的变更去除该域名或注销',
	true
FROM (
	SELECT d.domain
	FROM input.service_domain d
	JOIN input.service x ON x.service_id = d.service_id
	WHERE x.kind = 'website' AND x.state = 'filed'
	GROUP BY d.domain
	HAVING count(DISTINCT d.service_id) > 1
) m
JOIN input.service_domain d ON d.domain = m.domain
JOIN input.service v ON v.service_id = d.service_id AND v.kind = 'website' AND v.state = 'filed'
LEFT JOIN input.subject s ON s.subject_id = v.subject_id;
COMMENT ON VIEW provider.number_mismatch IS '21: numbers that disagree with their subject, kind or province, or that repeat';

-- Domains of services accessed here, and their last day.
CREATE VIEW provider.domain_term WITH (security_invoker = true) AS
SELECT
	'domain_expiring' AS question, 'subject' AS bound,
	n.subject_id, n.service_id, n.subject, n.number, d.domain,
	CASE WHEN d.reg_state = 'expired' OR d.expires_on < c.today
		 THEN 'domain_expired' ELSE 'domain_expiring' END AS detail,
	CASE WHEN d.expires_on < c.today THEN d.expires_on END AS since_on, d.expires_on AS due_on,
	beian_count_workdays(c.today, provider.known_day(d.expires_on), c.calendar) AS workdays_left,
	CASE WHEN d.reg_state = 'expired' THEN 'expired'
		 ELSE beian_deadline_state(d.expires_on, c.today, NULL, c.warn_workdays, 'valid_through', c.calendar) END AS state,
	'工信部信管〔2017〕264号第五条：域名不存在、过期或未实名的，停止接入' AS basis,
	CASE WHEN d.reg_state = 'expired' OR d.expires_on < c.today
		 THEN beian_label('service_action', 'renew_or_cancel_access')
		 ELSE '续费域名' END AS next_step,
	coalesce(beian_is_final(provider.known_day(d.expires_on), c.calendar), true) AS final
FROM provider.setting c
CROSS JOIN provider.service_now n
JOIN input.service_domain d ON d.service_id = n.service_id
WHERE n.class = 'accessed_here'
	AND (d.reg_state = 'expired' OR d.expires_on IS NOT NULL);
COMMENT ON VIEW provider.domain_term IS '22: domains of services accessed here and their last day';

-- 22. Which of them expire soon, or have expired while we give access still?
-- Access to an expired domain is to be stopped, and the service then is a
-- shell.
CREATE VIEW provider.domain_expiring WITH (security_invoker = true) AS
SELECT t.*
FROM provider.setting c
JOIN provider.domain_term t ON t.state = 'expired' OR t.due_on <= c.today + c.domain_days;
COMMENT ON VIEW provider.domain_expiring IS '22: domains that expire within domain_days, or have expired while accessed here';

-- 23. Whose domain is held by somebody else, or by nobody known by real name?
-- A unit may let a shareholder, its head or a senior manager hold it.
CREATE VIEW provider.holder_mismatch WITH (security_invoker = true) AS
SELECT
	'holder_mismatch' AS question, 'subject' AS bound,
	n.subject_id, n.service_id, n.subject, n.number, d.domain,
	concat_ws(',', CASE WHEN f.differs THEN 'holder_mismatch' END,
			  CASE WHEN NOT d.realname_ok THEN 'realname_missing' END) AS detail,
	NULL::date AS since_on, NULL::date AS due_on, NULL::int AS workdays_left,
	'failed' AS state,
	'工信部信管〔2017〕264号第一条：域名持有者应为备案主体；单位的，可为其股东、主要负责人或高级管理人员' AS basis,
	CASE WHEN f.differs THEN '办理域名过户，或变更备案主体' ELSE '完成域名实名认证' END AS next_step,
	true AS final
FROM provider.service_now n
JOIN input.service_domain d ON d.service_id = n.service_id
CROSS JOIN LATERAL (
	SELECT coalesce(CASE
		WHEN d.holder_relation IN ('self', 'other') THEN d.holder_relation = 'other'
		-- shareholder, head, senior manager: of a unit, not of an individual
		WHEN d.holder_relation IS NOT NULL THEN n.nature = 'individual'
		ELSE d.holder_name <> n.subject
	END, false) AS differs
) f
WHERE n.class = 'accessed_here' AND (f.differs OR NOT d.realname_ok);
COMMENT ON VIEW provider.holder_mismatch IS '23: domains whose holder is not the subject, or not known by real name';

-- ---------------------------------------------------------------------------
-- Changes and ends
-- ---------------------------------------------------------------------------

-- Planned changes, which must be filed ahead of their day.  The term runs
-- backwards and its last day does not move; if that is a day off, detail has
-- the working day before it, which is safe.
CREATE VIEW provider.change_term WITH (security_invoker = true) AS
SELECT
	'change_due' AS question, r.bound,
	p.subject_id, p.service_id, s.name AS subject, coalesce(v.number, s.number) AS number, m.domain,
	to_char(p.planned_on, '"planned" YYYY-MM-DD')
		|| to_char(beian_roll_to_workday(d.due_on, 'preceding', c.calendar), '", safe" YYYY-MM-DD') AS detail,
	NULL::date AS since_on, d.due_on,
	beian_count_workdays(c.today, d.due_on, c.calendar) AS workdays_left,
	beian_deadline_state(d.due_on, c.today, NULL, c.warn_workdays, calendar => c.calendar) AS state,
	r.basis,
	'提交变更备案' AS next_step,
	beian_is_final(d.due_on, c.calendar) AS final
FROM provider.setting c
JOIN input.change_plan p ON p.filed_on IS NULL
LEFT JOIN input.subject s ON s.subject_id = p.subject_id
LEFT JOIN input.service v ON v.service_id = p.service_id
LEFT JOIN input.service_domain m ON m.service_id = v.service_id AND m.main
CROSS JOIN LATERAL (
	SELECT beian_deadline_day('change_ahead', provider.known_day(p.planned_on), s.region, c.calendar) AS due_on
) d
LEFT JOIN provider.rule r ON r.code = 'change_ahead' AND r.region = coalesce(s.region, '*')
WHERE d.due_on IS NOT NULL;
COMMENT ON VIEW provider.change_term IS '24: planned changes not filed yet';

-- 24. Which must be filed soon, or should have been?
CREATE VIEW provider.change_due WITH (security_invoker = true) AS
SELECT t.*
FROM provider.setting c
JOIN provider.change_term t ON t.workdays_left <= c.ahead_workdays;
COMMENT ON VIEW provider.change_due IS '24: planned changes to be filed ahead, due within ahead_workdays or overdue';

-- 25. Which services have ended without being cancelled that day?
CREATE VIEW provider.closed_not_cancelled WITH (security_invoker = true) AS
SELECT
	'closed_not_cancelled' AS question, r.bound,
	n.subject_id, n.service_id, n.subject, n.number, n.domain,
	n.class AS detail,
	n.closed_on AS since_on, d.due_on,
	beian_count_workdays(c.today, d.due_on, c.calendar) AS workdays_left,
	beian_deadline_state(d.due_on, c.today, NULL, c.warn_workdays, calendar => c.calendar) AS state,
	r.basis,
	'注销互联网信息服务；只剩一个服务的，注销主体' AS next_step,
	beian_is_final(d.due_on, c.calendar) AS final
FROM provider.setting c
CROSS JOIN provider.service_now n
CROSS JOIN LATERAL (
	SELECT beian_deadline_day('cancel_same_day', n.closed_on, n.region, c.calendar) AS due_on
) d
LEFT JOIN provider.rule r ON r.code = 'cancel_same_day' AND r.region = coalesce(n.region, '*')
WHERE n.service_state = 'filed' AND n.class <> 'cancelled' AND n.closed_on <= c.today;
COMMENT ON VIEW provider.closed_not_cancelled IS '25: services that have ended and are not cancelled';

-- 26. Which apps and mini programs have their servers here without a filing?
CREATE VIEW provider.app_unfiled WITH (security_invoker = true) AS
SELECT
	'app_unfiled' AS question, 'provider' AS bound,
	n.subject_id, n.service_id, n.subject, n.number, n.domain,
	n.kind || ' ' || n.class AS detail,
	n.resolves_since AS since_on, NULL::date AS due_on, NULL::int AS workdays_left,
	'failed' AS state,
	'2023年APP备案通知；《反电信网络诈骗法》第二十三条' AS basis,
	beian_label('service_action', n.action) AS next_step,
	true AS final
FROM provider.service_now n
WHERE n.kind <> 'website' AND n.class IN ('not_filed', 'cancelled') AND n.resolves = 'here';
COMMENT ON VIEW provider.app_unfiled IS '26: apps and mini programs served from here without a filing';

-- Licences: the renewal is to be applied for ahead of the end, a term that runs
-- backwards; and every licence reports once a year.
CREATE VIEW provider.licence_term WITH (security_invoker = true) AS
SELECT
	'licence_due' AS question, r.bound,
	l.subject_id, CASE WHEN false THEN l.subject_id END AS service_id, s.name AS subject, l.number, NULL::text AS domain,
	CASE WHEN l.expires_on < c.today THEN 'expired ' ELSE 'expires ' END || to_char(l.expires_on, 'YYYY-MM-DD') AS detail,
	CASE WHEN l.expires_on < c.today THEN l.expires_on END AS since_on, d.due_on,
	beian_count_workdays(c.today, d.due_on, c.calendar) AS workdays_left,
	-- a licence is valid through its last day, then nothing is left to be late with
	CASE WHEN l.expires_on < c.today THEN
			beian_deadline_state(l.expires_on, c.today, NULL, c.warn_workdays, 'valid_through', c.calendar)
		 ELSE beian_deadline_state(d.due_on, c.today, NULL, c.warn_workdays, calendar => c.calendar) END AS state,
	r.basis,
	CASE WHEN l.expires_on < c.today THEN '许可证已期满，不得继续经营' ELSE '申请延续许可证' END AS next_step,
	beian_is_final(d.due_on, c.calendar) AS final
FROM provider.setting c
CROSS JOIN input.licence l
LEFT JOIN input.subject s ON s.subject_id = l.subject_id
CROSS JOIN LATERAL (
	SELECT beian_deadline_day('vat_renew', provider.known_day(l.expires_on), s.region, c.calendar) AS due_on
) d
LEFT JOIN provider.rule r ON r.code = 'vat_renew' AND r.region = coalesce(s.region, '*')
WHERE d.due_on IS NOT NULL
UNION ALL
SELECT
	'licence_due', r.bound,
	l.subject_id, NULL, s.name, l.number, NULL,
	'annual report',
	w.report_from, w.report_until,
	beian_count_workdays(c.today, w.report_until, c.calendar),
	beian_deadline_state(w.report_until, c.today, NULL, c.warn_workdays, calendar => c.calendar),
	r.basis,
	CASE WHEN c.today > w.report_until THEN '补报年报，逾期列入不良名单' ELSE '提交年报' END,
	beian_is_final(w.report_until, c.calendar)
FROM provider.setting c
CROSS JOIN input.licence l
LEFT JOIN input.subject s ON s.subject_id = l.subject_id
JOIN provider.rule r ON r.code = 'vat_annual_report' AND r.region = coalesce(s.region, '*')
-- the window that began last, and the day on which it ends
CROSS JOIN LATERAL (
	SELECT f.report_from, beian_deadline_day(r.code, f.report_from, s.region, c.calendar) AS report_until
	FROM (
		SELECT max(y.day) AS report_from
		FROM generate_series(0, 1) ago
		-- 29 February is the 28th in a common year
		CROSS JOIN LATERAL (
			SELECT (to_date('2000-' || r.window_from, 'YYYY-MM-DD')
				+ make_interval(years => extract(year FROM c.today)::int - 2000 - ago))::date AS day
		) y
		WHERE y.day <= c.today
	) f
) w
-- a licence of this window reports in the next
WHERE coalesce(l.issued_on < w.report_from, true)
	AND coalesce(l.expires_on >= w.report_from, true)
	AND coalesce(l.report_done_on < w.report_from, true);
COMMENT ON VIEW provider.licence_term IS '27: renewals, and annual reports of this year not made';

-- 27. Which licences must be renewed, and whose annual report is due?  Reports
-- are told of all through their window.
CREATE VIEW provider.licence_due WITH (security_invoker = true) AS
SELECT t.*
FROM provider.setting c
JOIN provider.licence_term t ON t.workdays_left <= c.ahead_workdays OR t.detail = 'annual report';
COMMENT ON VIEW provider.licence_due IS '27: licences to be renewed, and annual reports of this year not made';

-- ---------------------------------------------------------------------------
-- What we know, and what can be done
-- ---------------------------------------------------------------------------

-- 28. Which facts are too old to be relied on?  A class is as good as the day
-- on which its facts were read.
CREATE VIEW provider.stale_snapshot WITH (security_invoker = true) AS
SELECT
	'stale_snapshot' AS question, 'provider' AS bound,
	n.subject_id, n.service_id, n.subject, n.number, n.domain,
	f.fact AS detail,
	f.read_on AS since_on, NULL::date AS due_on, NULL::int AS workdays_left,
	'unknown' AS state,
	'服务商规定：备案信息动态管理' AS basis,
	CASE f.fact WHEN 'probe' THEN '重新探测域名' ELSE '重新查询工信部备案信息' END AS next_step,
	true AS final
FROM provider.setting c
CROSS JOIN provider.service_now n
CROSS JOIN LATERAL (VALUES
	('filing', n.checked_on, true),
	('probe', n.probed_on, n.domain IS NOT NULL)
) f (fact, read_on, wanted)
WHERE f.wanted AND n.class NOT IN ('cancelled', 'not_filed')
	AND coalesce(f.read_on < c.today - c.stale_days, true)
UNION ALL
SELECT
	'stale_snapshot', 'provider',
	s.subject_id, NULL, s.name, s.number, NULL,
	'subject',
	s.checked_on, NULL, NULL,
	'unknown',
	'服务商规定：备案信息动态管理',
	'重新查询工信部备案信息',
	true
FROM provider.setting c
CROSS JOIN input.subject s
WHERE s.state IS NULL OR s.state = 'filed' AND coalesce(s.checked_on < c.today - c.stale_days, true);
COMMENT ON VIEW provider.stale_snapshot IS '28: facts not read again for stale_days';

-- 29. What can be done for this subject or service, and why not?  One row per
-- operation; ask it for one service (WHERE service_id = …) or subject.
CREATE VIEW provider.can_do WITH (security_invoker = true) AS
SELECT
	'can_do' AS question, 'provider' AS bound,
	n.subject_id, n.service_id, n.subject, n.number, n.domain,
	o.operation AS detail,
	NULL::date AS since_on, NULL::date AS due_on, NULL::int AS workdays_left,
	CASE WHEN o.allowed THEN 'allowed' WHEN NOT o.allowed THEN 'blocked' ELSE 'unknown' END AS state,
	o.basis,
	o.reason AS next_step,
	true AS final
-- told_at is a fence, as in service_footer
FROM (
	SELECT n.*, provider.subject_class_of(n.subject_id) AS subject_class,
		provider.subject_here(n.subject_id) AS subject_here, clock_timestamp() AS told_at
	FROM provider.service_now n
) n
CROSS JOIN LATERAL beian_operations(n.subject_class, n.class, n.region, n.order_open,
	subject_here => n.subject_here, domain_valid => CASE WHEN n.domain IS NULL THEN coalesce(n.domain_valid, true) ELSE n.domain_valid END) o
UNION ALL
SELECT
	'can_do', 'provider',
	s.subject_id, NULL, s.subject, s.subject_number, NULL,
	o.operation,
	NULL, NULL, NULL,
	CASE WHEN o.allowed THEN 'allowed' WHEN NOT o.allowed THEN 'blocked' ELSE 'unknown' END,
	o.basis,
	o.reason,
	true
FROM provider.subject_now s
CROSS JOIN LATERAL beian_operations(s.class, 'none', s.region, s.order_open, subject_here => s.here > 0) o
WHERE s.services = 0 AND NOT EXISTS (SELECT FROM input.service v WHERE v.subject_id = s.subject_id);
COMMENT ON VIEW provider.can_do IS '29: which operation is open (state allowed, blocked, unknown), and why (next_step)';

-- 30. Which of our customers stand on a province's shell list, and how long
-- have they got?
CREATE VIEW provider.batch_notice WITH (security_invoker = true) AS
SELECT
	'batch_notice' AS question, 'subject' AS bound,
	n.subject_id, n.service_id, n.subject, n.number, n.domain,
	n.class AS detail,
	p.published_on AS since_on, p.due_on,
	beian_count_workdays(c.today, p.due_on, c.calendar) AS workdays_left,
	coalesce(beian_deadline_state(p.due_on, c.today, NULL, c.warn_workdays, calendar => c.calendar), 'unknown') AS state,
	coalesce(r.basis, '工信部电管〔2010〕279号；〔2011〕6号《空壳类备案数据清理工作方案》；公示载明的期限') AS basis,
	beian_label('service_action', n.action) AS next_step,
	coalesce(beian_is_final(p.due_on, c.calendar), true) AS final
FROM provider.setting c
CROSS JOIN provider.notice_day p
JOIN provider.service_now n ON n.number = p.number
LEFT JOIN provider.rule r ON r.code = 'shell_notice' AND r.region = n.region
WHERE n.class <> 'cancelled'
UNION ALL
SELECT
	'batch_notice', 'subject',
	n.subject_id, NULL, n.subject, n.subject_number, NULL,
	n.class,
	p.published_on, p.due_on,
	beian_count_workdays(c.today, p.due_on, c.calendar),
	coalesce(beian_deadline_state(p.due_on, c.today, NULL, c.warn_workdays, calendar => c.calendar), 'unknown'),
	coalesce(r.basis, '工信部电管〔2010〕279号；〔2011〕6号《空壳类备案数据清理工作方案》；公示载明的期限'),
	CASE n.class WHEN 'shell_subject' THEN '向管局线下注销空壳主体，或按省管局规定新增服务'
		 ELSE '核对主体下的服务，新增接入或注销' END,
	coalesce(beian_is_final(p.due_on, c.calendar), true)
FROM provider.setting c
CROSS JOIN provider.notice_day p
JOIN provider.subject_now n ON n.subject_number = p.number
LEFT JOIN provider.rule r ON r.code = 'shell_notice' AND r.region = n.region
WHERE n.class <> 'cancelled';
COMMENT ON VIEW provider.batch_notice IS '30: our customers on a province''s shell list';

-- 40. Which filings were found false?  The authority closes the site and cancels
-- the filing; nothing that the customer or we file puts it right.  Until it is
-- cancelled it stands here.
CREATE VIEW provider.false_filing WITH (security_invoker = true) AS
SELECT
	'false_filing' AS question, 'authority' AS bound,
	n.subject_id, n.service_id, n.subject, n.number, n.domain,
	n.class AS detail,
	n.false_found_on AS since_on, NULL::date AS due_on, NULL::int AS workdays_left,
	'failed' AS state,
	'《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）第二十三条' AS basis,
	'由省通信管理局关闭网站并注销备案' AS next_step,
	true AS final
FROM provider.setting c
JOIN provider.service_now n ON n.false_found_on <= c.today
WHERE n.class NOT IN ('cancelled', 'not_filed');
COMMENT ON VIEW provider.false_filing IS '40: filings found false and not cancelled';
