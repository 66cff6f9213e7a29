-- 4_check.sql: what does not fit in the input views.
--
-- Read input_check first after rewriting them, and when your tables change: a
-- code that nobody knows stops a report, a day of the year 9999 is counted as
-- not known or closes what is open, a lost reference hides a row.

-- Is that a day on which something can have happened?  NULL: no day.
CREATE FUNCTION provider.is_past(day date, today date) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN day BETWEEN DATE '2002-01-01' AND today;
COMMENT ON FUNCTION provider.is_past(date, date) IS 'is the day one of the years since 2002, and not after today?';

CREATE FUNCTION provider.is_domain(domain text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN domain = provider.as_domain(domain) AND domain ~ '^[^\s/:@]+[.][^\s/:@.]+$';
COMMENT ON FUNCTION provider.is_domain(text) IS 'is that a registered domain in lower case, without www., path, port and closing dot?';

-- One row for each thing that does not fit.  Empty is good.
CREATE VIEW provider.input_check WITH (security_invoker = true) AS
-- types, which names tell
SELECT t.relname::text AS input_view, NULL AS key, a.attname::text AS input_column,
	format_type(a.atttypid, NULL) AS value, array_to_string(e.types, ' or ') AS expected
FROM pg_class t
JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0
CROSS JOIN LATERAL (
	SELECT CASE
		WHEN a.attname ~ '_id$' THEN NULL
		WHEN a.attname ~ '_(on|to)$' THEN ARRAY['date']
		WHEN a.attname ~ '_at$' THEN ARRAY['timestamp with time zone']
		WHEN a.attname = 'number' THEN ARRAY[CASE t.relname WHEN 'psb' THEN 'psb_number' ELSE 'icp_number' END]
		WHEN a.attname IN ('restricted', 'unit_changed', 'limit_access', 'main', 'realname_ok', 'here',
						   'blocked', 'has_traffic') THEN ARRAY['boolean']
		ELSE ARRAY['text', 'character varying']
	END AS types
) e
WHERE t.relnamespace = 'input'::regnamespace AND t.relkind = 'v'
	-- numbers may be in a schema that is not on the path
	AND split_part(format_type(a.atttypid, NULL), '.', -1) <> ALL (e.types)
-- codes, days and what must not be NULL
UNION ALL
SELECT 'subject', s.subject_id::text, x.input_column, x.value, x.expected
FROM provider.setting c
CROSS JOIN input.subject s
CROSS JOIN LATERAL (VALUES
	('state', s.state, s.state NOT IN ('filed', 'cancelled', 'none'), 'filed, cancelled, none or NULL'),
	('region', s.region, s.region NOT IN (SELECT code FROM beian_region), 'GB/T 2260 code of a province or NULL'),
	('region', NULL, s.region IS NULL AND icp_region(s.number) IS NOT NULL, 'a province, as the number tells it'),
	('nature', s.nature, s.nature IN ('', '个人', '自然人', 'person', 'personal'), 'individual, any word for a unit, or NULL'),
	('name', s.name, s.name = '', 'a name or NULL'),
	('approved_on', s.approved_on::text, NOT provider.is_past(s.approved_on, c.today), 'a day from 2002 to today'),
	('updated_on', s.updated_on::text, NOT provider.is_past(s.updated_on, c.today), 'a day from 2002 to today'),
	('checked_on', s.checked_on::text, NOT provider.is_past(s.checked_on, c.today), 'a day from 2002 to today')
) x (input_column, value, wrong, expected)
WHERE x.wrong
UNION ALL
SELECT 'service', v.service_id::text, x.input_column, x.value, x.expected
FROM provider.setting c
CROSS JOIN input.service v
CROSS JOIN LATERAL (VALUES
	('kind', v.kind, v.kind IN ('website', 'app', 'mini_program', 'quick_app') IS NOT TRUE, 'website, app, mini_program or quick_app'),
	('state', v.state, v.state NOT IN ('filed', 'cancelled', 'none'), 'filed, cancelled, none or NULL'),
	('approved_on', v.approved_on::text, NOT provider.is_past(v.approved_on, c.today), 'a day from 2002 to today'),
	-- planned ones too
	('opened_on', v.opened_on::text, v.opened_on IS DISTINCT FROM provider.known_day(v.opened_on), 'a day of the years 2002 to 2034'),
	('closed_on', v.closed_on::text, v.closed_on IS DISTINCT FROM provider.known_day(v.closed_on), 'a day of the years 2002 to 2034'),
	('content_checked_on', v.content_checked_on::text, NOT provider.is_past(v.content_checked_on, c.today), 'a day from 2002 to today'),
	('info_checked_on', v.info_checked_on::text, NOT provider.is_past(v.info_checked_on, c.today), 'a day from 2002 to today'),
	('false_found_on', v.false_found_on::text, NOT provider.is_past(v.false_found_on, c.today), 'a day from 2002 to today'),
	('checked_on', v.checked_on::text, NOT provider.is_past(v.checked_on, c.today), 'a day from 2002 to today')
) x (input_column, value, wrong, expected)
WHERE x.wrong
UNION ALL
SELECT 'service_domain', d.service_id::text, x.input_column, x.value, x.expected
FROM input.service_domain d
CROSS JOIN LATERAL (VALUES
	('domain', d.domain, provider.is_domain(d.domain) IS NOT TRUE, 'a registered domain, lower case, without www.'),
	('main', NULL, d.main IS NULL, 'true or false'),
	('reg_state', d.reg_state, d.reg_state NOT IN ('valid', 'expired'), 'valid, expired or NULL'),
	('holder_relation', d.holder_relation,
		d.holder_relation NOT IN ('self', 'shareholder', 'head', 'senior_manager', 'other'),
		'self, shareholder, head, senior_manager, other or NULL')
) x (input_column, value, wrong, expected)
WHERE x.wrong
UNION ALL
SELECT 'access', a.service_id::text, x.input_column, x.value, x.expected
FROM input.access a
CROSS JOIN LATERAL (VALUES
	('here', NULL, a.here IS NULL, 'true or false'),
	('cause', a.cause,
		a.cause NOT IN ('ip_changed', 'domain_expired', 'content', 'customer', 'audit_overdue', 'authority'),
		'ip_changed, domain_expired, content, customer, audit_overdue, authority or NULL')
) x (input_column, value, wrong, expected)
WHERE x.wrong
UNION ALL
SELECT 'probe', p.domain, x.input_column, x.value, x.expected
FROM provider.setting c
CROSS JOIN input.probe p
CROSS JOIN LATERAL (VALUES
	('domain', p.domain, provider.is_domain(p.domain) IS NOT TRUE, 'a registered domain, lower case, without www.'),
	('resolves', p.resolves, p.resolves NOT IN ('here', 'other_mainland', 'overseas', 'none'),
		'here, other_mainland, overseas, none or NULL'),
	('probed_on', p.probed_on::text, provider.is_past(p.probed_on, c.today) IS NOT TRUE, 'a day from 2002 to today'),
	('since_on', p.since_on::text, NOT provider.is_past(p.since_on, c.today), 'a day from 2002 to today'),
	('server_first_on', p.server_first_on::text, NOT provider.is_past(p.server_first_on, c.today), 'a day from 2002 to today')
) x (input_column, value, wrong, expected)
WHERE x.wrong
UNION ALL
SELECT 'filing_order', o.order_id::text, x.input_column, x.value, x.expected
FROM provider.setting c
CROSS JOIN input.filing_order o
CROSS JOIN LATERAL (VALUES
	('type', o.type, (o.type IN (SELECT code FROM beian_code WHERE domain = 'operation')) IS NOT TRUE, 'a code of domain operation'),
	('kind', o.kind, o.kind NOT IN ('website', 'app', 'mini_program', 'quick_app'), 'website, app, mini_program, quick_app or NULL'),
	('submitted_on', o.submitted_on::text, NOT provider.is_past(o.submitted_on, c.today), 'a day from 2002 to today'),
	('updated_on', o.updated_on::text, NOT provider.is_past(o.updated_on, c.today), 'a day from 2002 to today'),
	('received_on', o.received_on::text, NOT provider.is_past(o.received_on, c.today), 'a day from 2002 to today'),
	('delivered_on', o.delivered_on::text, NOT provider.is_past(o.delivered_on, c.today), 'a day from 2002 to today'),
	('decided_on', o.decided_on::text, NOT provider.is_past(o.decided_on, c.today), 'a day from 2002 to today')
) x (input_column, value, wrong, expected)
WHERE x.wrong
UNION ALL
SELECT 'audit', u.service_id::text, x.input_column, x.value, x.expected
FROM provider.setting c
CROSS JOIN input.audit u
CROSS JOIN LATERAL (VALUES
	('item', u.item, u.item IN ('subject', 'service', 'app', 'content', 'access') IS NOT TRUE,
		'subject, service, app, content or access'),
	('found_on', u.found_on::text, provider.is_past(u.found_on, c.today) IS NOT TRUE, 'a day from 2002 to today'),
	('due_on', u.due_on::text, u.due_on IS DISTINCT FROM provider.known_day(u.due_on),
		'a day of the years 2002 to 2034'),
	('extended_to', u.extended_to::text, u.extended_to IS DISTINCT FROM provider.known_day(u.extended_to),
		'a day of the years 2002 to 2034'),
	('fixed_on', u.fixed_on::text, NOT provider.is_past(u.fixed_on, c.today), 'a day from 2002 to today')
) x (input_column, value, wrong, expected)
WHERE x.wrong
UNION ALL
SELECT 'psb', b.service_id::text, x.input_column, x.value, x.expected
FROM provider.setting c
CROSS JOIN input.psb b
CROSS JOIN LATERAL (VALUES
	('number', NULL, b.number IS NULL AND b.approved_on IS NOT NULL, 'a number, where it was given'),
	('approved_on', b.approved_on::text, NOT provider.is_past(b.approved_on, c.today), 'a day from 2002 to today'),
	('shown_on', b.shown_on::text, NOT provider.is_past(b.shown_on, c.today), 'a day from 2002 to today')
) x (input_column, value, wrong, expected)
WHERE x.wrong
UNION ALL
SELECT 'licence', coalesce(l.number::text, l.subject_id::text), x.input_column, x.value, x.expected
FROM provider.setting c
CROSS JOIN input.licence l
CROSS JOIN LATERAL (VALUES
	('number', NULL, l.number IS NULL, 'a number'),
	('report_done_on', l.report_done_on::text, NOT provider.is_past(l.report_done_on, c.today), 'a day from 2002 to today')
) x (input_column, value, wrong, expected)
WHERE x.wrong
UNION ALL
SELECT 'change_plan', p.subject_id::text, x.input_column, x.value, x.expected
FROM provider.setting c
CROSS JOIN input.change_plan p
CROSS JOIN LATERAL (VALUES
	('planned_on', p.planned_on::text, provider.known_day(p.planned_on) IS NULL, 'a day of the years 2002 to 2034'),
	('filed_on', p.filed_on::text, NOT provider.is_past(p.filed_on, c.today), 'a day from 2002 to today')
) x (input_column, value, wrong, expected)
WHERE x.wrong
UNION ALL
SELECT 'shell_notice', n.number::text, x.input_column, x.value, x.expected
FROM provider.setting c
CROSS JOIN input.shell_notice n
CROSS JOIN LATERAL (VALUES
	('number', NULL, n.number IS NULL, 'a number'),
	('region', n.region, (n.region IN (SELECT code FROM beian_region)) IS NOT TRUE, 'GB/T 2260 code of a province'),
	('published_on', n.published_on::text, provider.is_past(n.published_on, c.today) IS NOT TRUE, 'a day from 2002 to today')
) x (input_column, value, wrong, expected)
WHERE x.wrong
-- references
UNION ALL
SELECT r.input_view, r.key, 'subject_id', r.subject_id::text, 'a subject'
FROM (
	SELECT 'service' AS input_view, service_id::text AS key, subject_id FROM input.service
	UNION ALL SELECT 'filing_order', order_id::text, subject_id FROM input.filing_order
	UNION ALL SELECT 'licence', number::text, subject_id FROM input.licence
	UNION ALL SELECT 'change_plan', subject_id::text, subject_id FROM input.change_plan
) r
WHERE NOT EXISTS (SELECT FROM input.subject s WHERE s.subject_id = r.subject_id)
	AND (r.subject_id IS NOT NULL OR r.input_view = 'change_plan')
UNION ALL
SELECT r.input_view, r.key, 'service_id', r.service_id::text, 'a service'
FROM (
	SELECT 'service_domain' AS input_view, domain AS key, service_id, true AS needed FROM input.service_domain
	UNION ALL SELECT 'access', service_id::text, service_id, true FROM input.access
	UNION ALL SELECT 'psb', service_id::text, service_id, true FROM input.psb
	UNION ALL SELECT 'audit', service_id::text, service_id, true FROM input.audit
	UNION ALL SELECT 'filing_order', order_id::text, service_id, false FROM input.filing_order
	UNION ALL SELECT 'change_plan', subject_id::text, service_id, false FROM input.change_plan
) r
WHERE NOT EXISTS (SELECT FROM input.service v WHERE v.service_id = r.service_id)
	AND (r.service_id IS NOT NULL OR r.needed)
-- keys
UNION ALL
SELECT 'subject', s.subject_id::text, 'subject_id', count(*)::text || ' rows', 'one row per key, never NULL'
FROM input.subject s
GROUP BY s.subject_id
HAVING count(*) > 1 OR s.subject_id IS NULL
UNION ALL
SELECT 'service', v.service_id::text, 'service_id', count(*)::text || ' rows', 'one row per key, never NULL'
FROM input.service v
GROUP BY v.service_id
HAVING count(*) > 1 OR v.service_id IS NULL
UNION ALL
SELECT 'filing_order', o.order_id::text, 'order_id', count(*)::text || ' rows', 'one row per key, never NULL'
FROM input.filing_order o
GROUP BY o.order_id
HAVING count(*) > 1 OR o.order_id IS NULL
UNION ALL
SELECT 'filing_order', min(o.order_id::text), 'subject_id', count(*)::text || ' open orders', 'one open order per subject'
FROM input.filing_order o
WHERE o.decided_on IS NULL AND o.subject_id IS NOT NULL
GROUP BY o.subject_id
HAVING count(*) > 1
UNION ALL
SELECT 'psb', b.service_id::text, 'service_id', count(*)::text || ' rows', 'at most one row per service'
FROM input.psb b
GROUP BY b.service_id
HAVING count(*) > 1
UNION ALL
SELECT 'probe', p.domain, 'domain', count(*)::text || ' rows', 'one row per domain, never NULL'
FROM input.probe p
GROUP BY p.domain
HAVING count(*) > 1
UNION ALL
SELECT 'service_domain', d.service_id::text, 'domain', d.domain || ', ' || count(*)::text || ' rows', 'once per service'
FROM input.service_domain d
GROUP BY d.service_id, d.domain
HAVING count(*) > 1
UNION ALL
SELECT 'service_domain', d.service_id::text, 'main', count(*) FILTER (WHERE d.main)::text || ' main domains', 'one of the domains of a service'
FROM input.service_domain d
GROUP BY d.service_id
HAVING count(*) FILTER (WHERE d.main) <> 1;
COMMENT ON VIEW provider.input_check IS 'what in the input views does not fit: view, key, column, value, what is expected; empty is good';
