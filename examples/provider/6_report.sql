-- 6_report.sql: what people and their tools read.
--
-- after_approval, findings, worklist(k), compliance, compliance_subject,
-- summary, lookup(what).  Columns are text, date and int alone (but for keys):
-- a dashboard or a spreadsheet reads them as they are.  Numbers are canonical
-- text, yes and no are 1 and 0.
--
-- Run them with jit = off (ALTER ROLE ... SET jit = off): the queries are long,
-- and compiling them takes longer than running them.

-- ---------------------------------------------------------------------------
-- After the approval
-- ---------------------------------------------------------------------------

-- What an approved service has to see to: the number on the page, content as
-- filed, the public-security filing, the block page gone, the data right, the
-- domain pointing at its provider.  One row per service and duty.
--
-- What only a look can tell is met on the day of that look, checked_on; never
-- looked at, or too long ago (provider.setting: stale_days for the prober,
-- check_days for people), it is not known.
--
-- The term for the public-security filing counts from the day of opening, else
-- from the first probe that found a server, else from approval: event_basis
-- says which.  Two duties have no term and are met, failed or not known.
CREATE VIEW provider.after_approval WITH (security_invoker = true) AS
SELECT
	n.service_id, n.subject_id, n.subject, n.number::text AS number, n.domain, n.kind,
	d.duty,
	dz.zh AS duty_zh,
	d.event_on,
	d.event_basis,
	d.due_on,
	d.done_on,
	d.checked_on,
	-- of what is still to be done
	CASE WHEN s.state IN ('open', 'due_soon', 'overdue') THEN
		beian_count_workdays(c.today, d.due_on, c.calendar) END AS workdays_left,
	s.state,
	sz.zh AS state_zh,
	coalesce(r.basis, '服务商说明页“备案成功”') AS basis,
	coalesce(beian_is_final(d.due_on, c.calendar), true)::int AS final
FROM provider.setting c
CROSS JOIN provider.service_footer n
CROSS JOIN LATERAL (
	SELECT
		coalesce(n.probed_on BETWEEN c.today - c.stale_days AND c.today, false) AS probed,
		coalesce(n.content_checked_on BETWEEN c.today - c.check_days AND c.today, false) AS content_checked
) k
-- what was found wrong: from when the open ones count and by which day the
-- first has to be right; of those put right, the last, and if any was late
LEFT JOIN (
	SELECT
		x.service_id,
		min(e.event_on) FILTER (WHERE x.fixed_on IS NULL) AS open_event_on,
		min(e.due_on) FILTER (WHERE x.fixed_on IS NULL) AS open_due_on,
		max(e.event_on) AS event_on,
		max(e.due_on) AS due_on,
		max(x.fixed_on) AS fixed_on,
		bool_or(x.fixed_on IS NULL) AS open,
		bool_or(x.fixed_on > e.due_on) AS late
	FROM provider.setting c
	CROSS JOIN input.audit x
	JOIN input.service v ON v.service_id = x.service_id
	LEFT JOIN input.subject s ON s.subject_id = v.subject_id
	CROSS JOIN LATERAL (
		SELECT greatest(provider.known_day(v.approved_on), provider.known_day(x.found_on)) AS event_on
	) f
	CROSS JOIN LATERAL (
		SELECT f.event_on, provider.known_day(coalesce(x.extended_to, x.due_on,
			beian_deadline_day('info_fix', f.event_on, s.region, c.calendar))) AS due_on
	) e
	WHERE x.item IN ('subject', 'service', 'app')
	GROUP BY x.service_id
) i ON i.service_id = n.service_id
-- who has put a thing right has looked at it
CROSS JOIN LATERAL (
	SELECT x.day AS checked_on, coalesce(x.day BETWEEN c.today - c.check_days AND c.today, false) AS info_checked
	FROM (SELECT greatest(n.info_checked_on, i.fixed_on) AS day) x
) j
CROSS JOIN LATERAL (VALUES
	('icp_footer', n.event_on, n.event_basis,
		beian_deadline_day('icp_footer', n.event_on, n.region, c.calendar), NULL::date, n.probed_on,
		CASE WHEN NOT n.page_read THEN 'unknown'
			 WHEN n.icp_findings IS NULL THEN CASE WHEN k.probed THEN 'met' ELSE 'unknown' END END),
	('site_match', NULL, NULL,
		NULL, NULL, n.content_checked_on,
		CASE WHEN n.content_open THEN 'failed'
			 WHEN k.content_checked THEN 'met'
			 ELSE 'unknown' END),
	('psb_filing', n.event_on, n.event_basis,
		beian_deadline_day('psb_filing', n.event_on, n.region, c.calendar), n.psb_approved_on, NULL,
		CASE WHEN n.psb_approved_on IS NULL AND n.psb_number IS NOT NULL THEN 'met'
			 -- of another provider's customers we need not know
			 WHEN n.psb_approved_on IS NULL AND n.class = 'not_accessed_here' THEN 'unknown' END),
	('unblock', n.approved_on, 'approved',
		beian_deadline_day('unblock', n.approved_on, n.region, c.calendar), NULL, n.probed_on,
		CASE WHEN n.blocked IS NULL THEN 'unknown'
			 WHEN NOT n.blocked THEN CASE WHEN k.probed THEN 'met' ELSE 'unknown' END END),
	('info_fix', CASE WHEN i.open THEN i.open_event_on ELSE i.event_on END,
		CASE WHEN i.service_id IS NOT NULL THEN 'found' END,
		CASE WHEN i.open THEN i.open_due_on ELSE i.due_on END,
		CASE WHEN NOT i.open THEN i.fixed_on END, j.checked_on,
		CASE WHEN i.open THEN NULL
			 WHEN NOT j.info_checked THEN 'unknown'
			 WHEN i.late THEN 'met_late'
			 ELSE 'met' END),
	('dns_here', NULL, NULL,
		NULL, NULL, n.probed_on,
		CASE WHEN n.class = 'shell' THEN 'failed'
			 WHEN n.resolves IS NULL THEN 'unknown'
			 WHEN n.class = 'accessed_here' THEN
				CASE WHEN n.resolves <> 'here' THEN 'failed' WHEN k.probed THEN 'met' ELSE 'unknown' END
			 -- another provider's customer: wrong if here, else not ours to know
			 WHEN n.resolves = 'here' THEN 'failed'
			 ELSE 'unknown' END)
) d (duty, event_on, event_basis, due_on, done_on, checked_on, known_state)
CROSS JOIN LATERAL (
	SELECT coalesce(d.known_state,
					beian_deadline_state(d.due_on, c.today, d.done_on, c.warn_workdays, calendar => c.calendar),
					'unknown') AS state
) s
LEFT JOIN provider.rule r ON r.code = d.duty AND r.region = coalesce(n.region, '*')
-- labels of many rows: a join is cheaper than beian_label()
LEFT JOIN beian_code dz ON dz.domain = 'duty' AND dz.code = d.duty
LEFT JOIN provider.code sz ON sz.domain = 'duty_state' AND sz.code = s.state
WHERE n.class IN ('accessed_here', 'not_accessed_here', 'shell');
COMMENT ON VIEW provider.after_approval IS 'one row per filed service and duty after approval (domain duty): its day and its state (domain duty_state)';
COMMENT ON COLUMN provider.after_approval.event_basis IS 'what event_on is: opened, probe, approved; found: the later of approval and finding';
COMMENT ON COLUMN provider.after_approval.checked_on IS 'day it was last looked at, by the prober or by people; NULL: never, or nothing to look at';
COMMENT ON COLUMN provider.after_approval.done_on IS 'day it was done; NULL: not done, or done on a day that is not known';

-- ---------------------------------------------------------------------------
-- What is wrong, and what is to be done
-- ---------------------------------------------------------------------------

-- All that is wrong now: every question but the two that ask what if (9, 29).
CREATE VIEW provider.findings WITH (security_invoker = true) AS
SELECT * FROM provider.unfiled_here
UNION ALL SELECT * FROM provider.unaccessed_here
UNION ALL SELECT * FROM provider.cancelled_live
UNION ALL SELECT * FROM provider.access_ended_live
UNION ALL SELECT * FROM provider.accessed_elsewhere
UNION ALL SELECT * FROM provider.shell_service
UNION ALL SELECT * FROM provider.shell_subject
UNION ALL SELECT * FROM provider.shell_partial
UNION ALL SELECT * FROM provider.psb_overdue
UNION ALL SELECT * FROM provider.psb_due
UNION ALL SELECT * FROM provider.psb_not_shown
UNION ALL SELECT * FROM provider.info_overdue
UNION ALL SELECT * FROM provider.audit_due
UNION ALL SELECT * FROM provider.unblock_late
UNION ALL SELECT * FROM provider.review_late
UNION ALL SELECT * FROM provider.sms_expiring
UNION ALL SELECT * FROM provider.order_stale
UNION ALL SELECT * FROM provider.icp_footer_bad
UNION ALL SELECT * FROM provider.footer_psb_bad
UNION ALL SELECT * FROM provider.number_mismatch
UNION ALL SELECT * FROM provider.domain_expiring
UNION ALL SELECT * FROM provider.holder_mismatch
UNION ALL SELECT * FROM provider.change_due
UNION ALL SELECT * FROM provider.closed_not_cancelled
UNION ALL SELECT * FROM provider.app_unfiled
UNION ALL SELECT * FROM provider.licence_due
UNION ALL SELECT * FROM provider.stale_snapshot
UNION ALL SELECT * FROM provider.batch_notice
UNION ALL SELECT * FROM provider.false_filing;
COMMENT ON VIEW provider.findings IS 'the rows of all questions that tell what is wrong now, one below the other';

-- What is due within k working days or overdue, by who must act.
CREATE FUNCTION provider.worklist(k int DEFAULT 10)
RETURNS TABLE (
	bound text, bound_zh text, question text, task text,
	due_on date, workdays_left int, state text, state_zh text,
	subject_id input.service.subject_id%TYPE, service_id input.service.service_id%TYPE, subject text, number text, domain text,
	detail text, next_step text, basis text, final int)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT
		t.bound, beian_label('bound', t.bound), t.question,
		-- questions are named for what has gone wrong; here nothing need have
		CASE t.question
			WHEN 'psb_due' THEN beian_label('rule', 'psb_filing')
			WHEN 'psb_overdue' THEN beian_label('rule', 'psb_filing')
			WHEN 'psb_not_shown' THEN beian_label('rule', 'psb_footer')
			WHEN 'icp_footer_bad' THEN beian_label('rule', 'icp_footer')
			WHEN 'info_overdue' THEN beian_label('rule', 'info_fix')
			WHEN 'unblock_late' THEN beian_label('rule', 'unblock')
			WHEN 'review_late' THEN beian_label('rule', split_part(t.detail, ' ', 2))
			WHEN 'sms_expiring' THEN beian_label('rule', 'sms_verify')
			WHEN 'order_stale' THEN beian_label('rule', 'order_validity')
			WHEN 'change_due' THEN beian_label('rule', 'change_ahead')
			WHEN 'closed_not_cancelled' THEN beian_label('rule', 'cancel_same_day')
			WHEN 'batch_notice' THEN beian_label('rule', 'shell_notice')
			ELSE provider.label('question', t.question)
		END,
		t.due_on, t.workdays_left, t.state,
		coalesce(provider.label('duty_state', t.state), beian_label('deadline_state', t.state)),
		t.subject_id, t.service_id, t.subject, t.number::text, t.domain,
		t.detail, t.next_step, t.basis, t.final::int
	FROM (
		SELECT * FROM provider.psb_term
		UNION ALL SELECT * FROM provider.psb_footer_term
		UNION ALL SELECT * FROM provider.icp_footer_bad
		UNION ALL SELECT * FROM provider.info_term
		UNION ALL SELECT * FROM provider.audit_term
		UNION ALL SELECT * FROM provider.unblock_term
		UNION ALL SELECT * FROM provider.review_term
		UNION ALL SELECT question, bound, subject_id, service_id, subject, number, domain, detail,
			since_on, due_on, workdays_left, state, basis, next_step, final FROM provider.sms_term
		UNION ALL SELECT * FROM provider.order_term
		UNION ALL SELECT * FROM provider.domain_term
		UNION ALL SELECT * FROM provider.change_term
		UNION ALL SELECT * FROM provider.closed_not_cancelled
		UNION ALL SELECT * FROM provider.licence_term
		UNION ALL SELECT * FROM provider.batch_notice
	) t
	WHERE t.workdays_left <= worklist.k
	ORDER BY t.bound, t.due_on, t.question, t.number, t.domain;
END;
COMMENT ON FUNCTION provider.worklist(int) IS 'what is due within k working days of provider.today, or overdue, by who must act';

-- ---------------------------------------------------------------------------
-- Compliance
-- ---------------------------------------------------------------------------

-- One row per service: class, flags, the nearest open deadline, what the footers
-- show, and what to do.
CREATE VIEW provider.compliance_service WITH (security_invoker = true) AS
SELECT
	n.service_id,
	n.subject_id,
	n.subject,
	n.subject_number::text AS subject_number,
	n.region,
	g.name_zh AS province,
	n.kind,
	n.number::text AS number,
	n.domain,
	n.class,
	n.action,
	k.zh AS action_zh,
	array_to_string(n.flags, ',') AS flags,
	CASE WHEN n.access_here AND n.access_elsewhere THEN 'here,elsewhere'
		 WHEN n.access_here THEN 'here'
		 WHEN n.access_elsewhere THEN 'elsewhere'
		 WHEN NOT n.access_elsewhere THEN 'none' END AS access,
	n.resolves,
	n.expires_on,
	n.event_on,
	n.event_basis,
	CASE d.due_on WHEN n.icp_footer_due THEN 'icp_footer' WHEN n.psb_filing_due THEN 'psb_filing'
		WHEN n.psb_footer_due THEN 'psb_footer' WHEN n.unblock_due THEN 'unblock'
		WHEN n.info_fix_due THEN 'info_fix' WHEN n.audit_due THEN 'audit_due' END AS deadline,
	d.due_on,
	beian_count_workdays(c.today, d.due_on, c.calendar) AS workdays_left,
	beian_deadline_state(d.due_on, c.today, NULL, c.warn_workdays, calendar => c.calendar) AS deadline_state,
	coalesce(beian_is_final(d.due_on, c.calendar), true)::int AS final,
	n.page_read::int AS page_read,
	n.icp_findings AS icp_footer,
	n.psb_findings AS psb_footer
FROM provider.setting c
-- the open terms of our customers, as long as the service lives; told_at is a
-- fence, as in service_footer: each term is counted once
CROSS JOIN (
	SELECT
		n.*,
		CASE WHEN l.live AND n.icp_findings IS NOT NULL THEN
			beian_deadline_day('icp_footer', n.event_on, n.region, c.calendar) END AS icp_footer_due,
		CASE WHEN l.live AND n.psb_number IS NULL AND n.psb_approved_on IS NULL THEN
			beian_deadline_day('psb_filing', n.event_on, n.region, c.calendar) END AS psb_filing_due,
		CASE WHEN l.live AND n.psb_findings LIKE '%psb_missing%' THEN
			beian_deadline_day('psb_footer', n.psb_approved_on, n.region, c.calendar) END AS psb_footer_due,
		CASE WHEN l.live AND n.blocked THEN
			beian_deadline_day('unblock', n.approved_on, n.region, c.calendar) END AS unblock_due,
		CASE WHEN l.live AND n.info_found_on IS NOT NULL THEN
			beian_deadline_day('info_fix', greatest(n.approved_on, n.info_found_on), n.region, c.calendar) END AS info_fix_due,
		CASE WHEN l.live THEN n.notice_due_on END AS audit_due,
		clock_timestamp() AS counted_at
	FROM provider.setting c
	CROSS JOIN provider.service_footer n
	CROSS JOIN LATERAL (SELECT n.class = 'accessed_here' AND n.closed_on IS NULL AS live) l
) n
CROSS JOIN LATERAL (
	SELECT least(n.icp_footer_due, n.psb_filing_due, n.psb_footer_due, n.unblock_due,
				 n.info_fix_due, n.audit_due) AS due_on
) d
LEFT JOIN beian_region g ON g.code = n.region
LEFT JOIN beian_code k ON k.domain = 'service_action' AND k.code = n.action;
COMMENT ON VIEW provider.compliance_service IS 'one row per service: class, flags, nearest open deadline, footers, action';

-- One row per probed domain that belongs to no service.
CREATE VIEW provider.compliance_domain WITH (security_invoker = true) AS
SELECT
	p.domain,
	'not_filed' AS class,
	beian_service_action('not_filed', p.resolves) AS action,
	beian_label('service_action', beian_service_action('not_filed', p.resolves)) AS action_zh,
	p.resolves
FROM input.probe p
WHERE NOT EXISTS (SELECT FROM input.service_domain d WHERE d.domain = p.domain);
COMMENT ON VIEW provider.compliance_domain IS 'one row per probed domain that belongs to no service: where it resolves, and what to do';

-- Both: one row per service, and one per probed domain that belongs to none.
CREATE VIEW provider.compliance WITH (security_invoker = true) AS
SELECT * FROM provider.compliance_service
UNION ALL
SELECT
	NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
	domain, class, action, action_zh, '', NULL, resolves,
	NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 0, NULL, NULL
FROM provider.compliance_domain;
COMMENT ON VIEW provider.compliance IS 'one row per service, and per probed domain that has none: class, flags, nearest open deadline, footers, action';
COMMENT ON COLUMN provider.compliance.flags IS 'codes of domain service_flag, joined by commas';
COMMENT ON COLUMN provider.compliance.access IS 'here; here,elsewhere; elsewhere; none; NULL: not known';
COMMENT ON COLUMN provider.compliance.deadline IS 'of icp_footer, psb_filing, psb_footer, unblock, info_fix and audit_due (as printed on a notice) the one whose open day comes first; NULL: none of these is open; worklist has all';
COMMENT ON COLUMN provider.compliance.page_read IS '1: the home page was compared with the number that it should show; 0: not fetched, a block page, no site''s, or that number is not known';
COMMENT ON COLUMN provider.compliance.icp_footer IS 'codes of domain footer_finding; NULL: in order, or page_read is 0';

-- One row per subject, with or without services.
CREATE VIEW provider.compliance_subject WITH (security_invoker = true) AS
SELECT
	n.subject_id,
	n.subject,
	n.subject_number::text AS number,
	n.region AS region,
	g.name_zh AS province,
	n.nature,
	n.subject_state AS state,
	n.class,
	n.services,
	n.shells,
	n.unknowns,
	n.here,
	n.order_open::int AS order_open,
	n.approved_on,
	n.checked_on
FROM provider.subject_now n
LEFT JOIN beian_region g ON g.code = n.region;
COMMENT ON VIEW provider.compliance_subject IS 'one row per subject, with or without services: its class and the counts behind it';

-- How many of what, where.
CREATE VIEW provider.summary WITH (security_invoker = true) AS
SELECT
	x.level,
	x.region,
	g.name_zh AS province,
	x.class,
	beian_label(x.level || '_class', x.class) AS class_zh,
	x.count::int AS count
FROM (
	SELECT 'service' AS level, n.region, n.class, count(*)
	FROM provider.service_now n
	GROUP BY n.region, n.class
	UNION ALL
	SELECT 'subject', n.region, n.class, count(*)
	FROM provider.subject_now n
	GROUP BY n.region, n.class
) x
LEFT JOIN beian_region g ON g.code = x.region;
COMMENT ON VIEW provider.summary IS 'counts of services and subjects by province and class';

-- Look up by what one has: a number in any accepted writing, a domain or its www
-- host, the name of a subject.  A subject without services stands in
-- compliance_subject alone.
--
-- By index, whatever the size of the tables: the keys are found first, and the
-- report is then asked for each as for a constant (OFFSET 0 keeps that a query of
-- its own).
CREATE FUNCTION provider.lookup(what text) RETURNS SETOF provider.compliance
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT n.*
	FROM (
		SELECT v.service_id FROM input.service v WHERE v.number = try_icp_number(lookup.what)
		UNION
		SELECT d.service_id FROM input.service_domain d WHERE d.domain = provider.as_domain(lookup.what)
		UNION
		SELECT v.service_id
		FROM input.subject s
		JOIN input.service v ON v.subject_id = s.subject_id
		WHERE s.number = try_icp_number(lookup.what)
		UNION
		SELECT v.service_id
		FROM input.subject s
		JOIN input.service v ON v.subject_id = s.subject_id
		WHERE s.name = lookup.what
		UNION
		SELECT b.service_id FROM input.psb b WHERE b.number = try_psb_number(lookup.what)
	) i
	CROSS JOIN LATERAL (
		SELECT c.*
		FROM provider.compliance_service c
		WHERE c.service_id = i.service_id
		OFFSET 0
	) n
	UNION ALL
	SELECT
		NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
		d.domain, d.class, d.action, d.action_zh, '', NULL, d.resolves,
		NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 0, NULL, NULL
	FROM provider.compliance_domain d
	WHERE d.domain = provider.as_domain(lookup.what);
END;
COMMENT ON FUNCTION provider.lookup(text) IS 'rows of provider.compliance for a number (as people write it), a domain or the name of a subject';
