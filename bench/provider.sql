-- The example provider's compliance report: over ten times the services, against
-- the same report written by hand, in parallel, and for one service.

-- a tenth of the services first, put aside under other names
SELECT (:scale * 100000)::int AS services, date '2026-11-23' AS today \gset
\ir ../examples/provider/1_schema.sql
\ir ../examples/provider/generate.sql
\ir ../examples/provider/2_keys.sql
\ir ../examples/provider/3_input.sql
\ir ../examples/provider/4_facts.sql
\ir ../examples/provider/5_questions.sql
\ir ../examples/provider/6_report.sql
CREATE OR REPLACE VIEW provider.today WITH (security_invoker = true) AS
SELECT DATE '2026-11-23' AS today, TIMESTAMPTZ '2026-11-23 09:00+08' AS now;
ALTER SCHEMA sample RENAME TO small_sample;
ALTER SCHEMA input RENAME TO small_input;
ALTER SCHEMA provider RENAME TO small_provider;

SELECT (:scale * 1000000)::int AS services, clock_timestamp() AS started \gset
\ir ../examples/provider/1_schema.sql
\ir ../examples/provider/generate.sql
\ir ../examples/provider/2_keys.sql
SELECT extract(epoch FROM clock_timestamp() - timestamptz :'started') AS seconds \gset
\ir ../examples/provider/3_input.sql
\ir ../examples/provider/4_facts.sql
\ir ../examples/provider/5_questions.sql
\ir ../examples/provider/6_report.sql
CREATE OR REPLACE VIEW provider.today WITH (security_invoker = true) AS
SELECT DATE '2026-11-23' AS today, TIMESTAMPTZ '2026-11-23 09:00+08' AS now;
VACUUM ANALYZE;
CALL pg_temp.note('seconds to make the services, keys and indexes', :seconds, '<=', 120 * greatest(:scale, 0.1));

SET work_mem = '256MB';
CALL pg_temp.compare('compliance of ten times the services, work_mem 256MB',
	'SELECT count(x) FROM small_provider.compliance x',
	'SELECT count(x) FROM provider.compliance x', '<=', 13);

-- ---------------------------------------------------------------------------
-- By hand: CASE for the decisions, a calendar table for the days
-- ---------------------------------------------------------------------------

-- n counts the working days through that day; next is the day, or the first
-- working day after it
CREATE TEMP TABLE cal AS
SELECT d.day, count(*) FILTER (WHERE d.is_workday) OVER (ORDER BY d.day) AS n, d.is_workday,
	min(d.day) FILTER (WHERE d.is_workday) OVER (ORDER BY d.day ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS next,
	d.final
FROM beian_calendar_days('2001-01-01', '2035-12-31', 'CN-ESTIMATE') d;
CREATE UNIQUE INDEX ON cal (day);
CREATE TEMP TABLE nth AS SELECT n, day FROM cal WHERE is_workday;
CREATE UNIQUE INDEX ON nth (n);
ANALYZE cal, nth;

CREATE TEMP VIEW by_hand AS
WITH fact AS (
	SELECT
		v.id AS service_id, v.subject_id, s.name AS subject, s.main_licence AS subject_number, s.province AS region,
		v.kind, v.licence AS number, d.domain,
		CASE WHEN coalesce(s.restricted, false) OR v.limit_access THEN 'restricted'
			WHEN v.state = 'cancelled' OR s.state = 'cancelled' THEN 'cancelled'
			WHEN v.state = 'none' THEN 'not_filed'
			WHEN v.state = 'unknown' OR coalesce(s.state, 'none') = 'none' THEN 'unknown'
			WHEN a.here THEN 'accessed_here'
			WHEN a.elsewhere THEN 'not_accessed_here'
			WHEN v.checked_at IS NULL THEN 'unknown'
			ELSE 'shell' END AS class,
		coalesce(a.here, false) AS access_here,
		CASE WHEN a.elsewhere THEN true WHEN v.checked_at IS NOT NULL THEN false END AS access_elsewhere,
		CASE least(CASE WHEN d.domain IS NOT NULL THEN
				CASE p.resolves WHEN 'here' THEN 1 WHEN 'other_mainland' THEN 3 WHEN 'overseas' THEN 4 WHEN 'none' THEN 5 ELSE 2 END END,
				w.rank)
			WHEN 1 THEN 'here' WHEN 3 THEN 'other_mainland' WHEN 4 THEN 'overseas' WHEN 5 THEN 'none' END AS resolves,
		CASE WHEN d.reg_state = 'expired' OR d.expires_on < date '2026-11-23' THEN coalesce(w.valid, false)
			WHEN d.reg_state = 'valid' OR d.expires_on IS NOT NULL THEN true
			ELSE w.valid END AS domain_valid,
		least(CASE WHEN d.reg_state = 'expired' THEN least(d.expires_on, date '2026-11-22') ELSE d.expires_on END, w.expires_on) AS expires_on,
		CASE WHEN d.holder_relation IN ('self', 'other') THEN d.holder_relation = 'other'
			WHEN d.holder_relation IS NOT NULL THEN s.nature = 'individual'
			ELSE d.holder_name <> s.name END AS holder_mismatch,
		s.customer_cert_hash <> s.cert_no_hash AS unit_changed,
		s.state AS subject_state, v.state AS service_state, v.limit_access,
		u.info_open, u.info_found_on, u.notice_due_on, o.subject_id IS NOT NULL AS order_open,
		beian_china_date(v.approved_at) AS approved_on, beian_china_date(v.opened_at) AS opened_on, v.closed_at,
		coalesce(beian_china_date(v.opened_at), least(beian_china_date(p.server_first_at), w.seen_on), beian_china_date(v.approved_at)) AS event_on,
		CASE WHEN v.opened_at IS NOT NULL THEN 'opened'
			WHEN least(beian_china_date(p.server_first_at), w.seen_on) IS NOT NULL THEN 'probe'
			WHEN v.approved_at IS NOT NULL THEN 'approved' END AS event_basis,
		b.number AS psb_number, beian_china_date(b.approved_at) AS psb_approved_on,
		coalesce(p.blocked OR w.blocked, p.blocked, w.blocked) AS blocked,
		f.findings IS NOT NULL AS page_read,
		-- pages have no CASE: read as in the views
		array_to_string(CASE WHEN g.copyright THEN f.findings ELSE array_remove(f.findings, 'copyright_missing') END, ',') AS findings,
		clock_timestamp() AS told_at
	FROM sample.service v
	LEFT JOIN sample.subject s ON s.id = v.subject_id
	LEFT JOIN (
		SELECT service_id,
			bool_or(provider_id = 1) FILTER (WHERE until IS NULL OR until > date '2026-11-23') AS here,
			bool_or(provider_id <> 1) FILTER (WHERE until IS NULL OR until > date '2026-11-23') AS elsewhere
		FROM sample.access GROUP BY service_id) a ON a.service_id = v.id
	LEFT JOIN sample.service_domain d ON d.service_id = v.id AND d.main
	LEFT JOIN sample.probe p ON p.domain = d.domain
	LEFT JOIN (
		SELECT x.service_id,
			min(CASE q.resolves WHEN 'here' THEN 1 WHEN 'other_mainland' THEN 3 WHEN 'overseas' THEN 4 WHEN 'none' THEN 5 ELSE 2 END) AS rank,
			bool_or(CASE WHEN x.reg_state = 'expired' OR x.expires_on < date '2026-11-23' THEN false
				WHEN x.reg_state = 'valid' OR x.expires_on IS NOT NULL THEN true END) AS valid,
			min(CASE WHEN x.reg_state = 'expired' THEN least(x.expires_on, date '2026-11-22') ELSE x.expires_on END) AS expires_on,
			bool_or(q.blocked) AS blocked,
			min(beian_china_date(q.server_first_at)) AS seen_on
		FROM sample.service_domain x
		LEFT JOIN sample.probe q ON q.domain = x.domain
		WHERE NOT x.main GROUP BY x.service_id) w ON w.service_id = v.id
	LEFT JOIN sample.psb b ON b.service_id = v.id
	LEFT JOIN (
		SELECT service_id, bool_or(item IN ('subject', 'service', 'app')) AS info_open,
			min(beian_china_date(found_at)) FILTER (WHERE item IN ('subject', 'service', 'app') AND due_at IS NULL) AS info_found_on,
			min(beian_china_date(coalesce(extended_to, due_at))) AS notice_due_on
		FROM sample.audit WHERE fixed_at IS NULL GROUP BY service_id) u ON u.service_id = v.id
	LEFT JOIN (
		SELECT subject_id FROM sample.filing_order WHERE decided_at IS NULL GROUP BY subject_id) o ON o.subject_id = v.subject_id
	LEFT JOIN (
		SELECT r.code AS region, beian_setting('footer_copyright', r.code) = 'true' AS copyright,
			beian_setting('footer_number', r.code) = 'subject' AS subject_number
		FROM beian_region r) g ON g.region = s.province
	CROSS JOIN LATERAL (
		SELECT CASE WHEN t.html IS NOT NULL AND t.icp IS NOT NULL THEN ARRAY(
			SELECT w.code
			FROM beian_footer_findings(t.html, t.icp, b.number) WITH ORDINALITY w (code, number, pos, place)
			WHERE w.code <> 'icp_spacing'
			GROUP BY w.code
			ORDER BY min(w.place)) END AS findings
		FROM (SELECT
			CASE WHEN v.kind = 'website' AND p.blocked IS NOT TRUE THEN
				coalesce(p.html, CASE WHEN p.page_read THEN input.page(p.footer_number, p.footer_href, p.psb_number, p.psb_href) END) END AS html,
			CASE WHEN g.subject_number THEN s.main_licence ELSE v.licence END AS icp) t
	) f
), term AS (
	SELECT t.*,
		CASE WHEN t.live AND t.icp_findings <> '' THEN t.event_on END AS icp_footer_due,
		CASE WHEN t.live AND t.psb_number IS NULL AND t.psb_approved_on IS NULL THEN
			CASE WHEN t.event_on IS NOT NULL THEN (SELECT next FROM cal WHERE day = t.event_on + 30) END END AS psb_filing_due,
		CASE WHEN t.live AND t.psb_findings LIKE '%psb_missing%' THEN
			(SELECT next FROM cal WHERE day = t.psb_approved_on + 30) END AS psb_footer_due,
		CASE WHEN t.live AND t.blocked THEN
			(SELECT h.day FROM cal c JOIN nth h ON h.n = c.n + 1 WHERE c.day = t.approved_on) END AS unblock_due,
		CASE WHEN t.live AND t.info_found_on IS NOT NULL THEN
			(SELECT h.day FROM cal c JOIN nth h ON h.n = c.n + 10 WHERE c.day = greatest(t.approved_on, t.info_found_on)) END AS info_fix_due,
		CASE WHEN t.live THEN t.notice_due_on END AS audit_due,
		clock_timestamp() AS counted_at
	FROM (
		SELECT fact.*,
			nullif(btrim(regexp_replace(findings, 'psb_[a-z_]+,?', '', 'g'), ','), '') AS icp_findings,
			nullif(btrim(regexp_replace(findings, '(icp|copyright)_[a-z_]+,?', '', 'g'), ','), '') AS psb_findings,
			class = 'accessed_here' AND closed_at IS NULL AS live
		FROM fact
	) t
)
SELECT
	t.service_id, t.subject_id, t.subject, t.subject_number::text AS subject_number, t.region,
	r.name_zh AS province, t.kind, t.number::text AS number, t.domain, t.class,
	k.code AS action, k.zh AS action_zh,
	concat_ws(',',
		CASE WHEN (coalesce(t.subject_state, 'none') IN ('none', 'cancelled') OR t.service_state IN ('none', 'cancelled'))
			AND (t.access_here OR t.access_elsewhere) THEN 'stale_access' END,
		CASE WHEN t.service_state = 'filed' AND coalesce(t.subject_state, 'none') IN ('none', 'cancelled') THEN 'orphan_service' END,
		CASE WHEN t.expires_on < date '2026-11-23' THEN 'domain_expired'
			WHEN t.expires_on <= date '2026-12-23' THEN 'domain_expiring' END,
		CASE WHEN t.holder_mismatch THEN 'holder_mismatch' END,
		CASE WHEN t.service_state = 'filed' AND t.number IS NULL THEN 'number_missing' END,
		CASE WHEN t.number IS NOT NULL AND icp_subject(t.number) <> t.subject_number THEN 'number_prefix_mismatch' END,
		CASE WHEN icp_kind(t.number) <> t.kind THEN 'number_kind_mismatch' END,
		CASE WHEN t.info_open THEN 'info_inaccurate' END,
		CASE WHEN t.unit_changed THEN 'unit_changed' END,
		CASE WHEN t.order_open THEN 'order_open' END,
		CASE WHEN t.limit_access THEN 'limit_access' END) AS flags,
	CASE WHEN t.access_here AND t.access_elsewhere THEN 'here,elsewhere' WHEN t.access_here THEN 'here'
		WHEN t.access_elsewhere THEN 'elsewhere' WHEN NOT t.access_elsewhere THEN 'none' END AS access,
	t.resolves, t.expires_on, t.event_on, t.event_basis,
	CASE n.due_on WHEN t.icp_footer_due THEN 'icp_footer' WHEN t.psb_filing_due THEN 'psb_filing'
		WHEN t.psb_footer_due THEN 'psb_footer' WHEN t.unblock_due THEN 'unblock'
		WHEN t.info_fix_due THEN 'info_fix' WHEN t.audit_due THEN 'audit_due' END AS deadline,
	n.due_on,
	-- after today through the day; when past, from the day to before today
	(CASE WHEN n.due_on >= date '2026-11-23' THEN c.n - z.n
		  ELSE (c.n - c.is_workday::int) - (z.n - z.is_workday::int) END)::int AS workdays_left,
	CASE WHEN n.due_on IS NULL THEN NULL WHEN n.due_on < date '2026-11-23' THEN 'overdue'
		WHEN c.n - z.n <= 3 THEN 'due_soon' ELSE 'open' END AS deadline_state,
	coalesce(c.final, true)::int AS final,
	t.page_read::int AS page_read, t.icp_findings AS icp_footer, t.psb_findings AS psb_footer
FROM term t
CROSS JOIN LATERAL (
	SELECT least(t.icp_footer_due, t.psb_filing_due, t.psb_footer_due, t.unblock_due, t.info_fix_due, t.audit_due) AS due_on
) n
LEFT JOIN cal c ON c.day = n.due_on
LEFT JOIN cal z ON z.day = date '2026-11-23'
LEFT JOIN beian_region r ON r.code = t.region
LEFT JOIN beian_code k ON k.domain = 'service_action' AND k.code = CASE t.class
	WHEN 'restricted' THEN CASE t.resolves WHEN 'here' THEN 'stop' ELSE 'refuse' END
	WHEN 'unknown' THEN 'verify'
	WHEN 'accessed_here' THEN CASE
		WHEN t.resolves IS NULL THEN 'verify'
		WHEN NOT t.domain_valid THEN 'renew_or_cancel_access'
		WHEN t.resolves = 'here' THEN 'ok' ELSE 'fix_access' END
	WHEN 'not_accessed_here' THEN CASE t.resolves WHEN 'here' THEN 'block_and_add_access' ELSE CASE WHEN t.resolves IS NULL THEN 'verify' ELSE 'none' END END
	WHEN 'shell' THEN CASE
		WHEN t.resolves IS NULL THEN 'verify'
		WHEN NOT t.domain_valid THEN CASE t.resolves WHEN 'here' THEN 'block_and_renew_or_refile' ELSE 'renew_or_refile' END
		WHEN t.resolves = 'here' THEN 'block_and_add_access'
		WHEN t.resolves = 'other_mainland' THEN 'add_access_there' ELSE 'add_access_or_cancel' END
	ELSE CASE WHEN t.resolves IS NULL THEN 'verify' WHEN t.resolves = 'here' THEN 'block_and_file' ELSE 'none' END END;

-- both say the same, of every service
SELECT count(*) AS differ FROM (
	(SELECT * FROM provider.compliance_service EXCEPT ALL SELECT * FROM by_hand)
	UNION ALL (SELECT * FROM by_hand EXCEPT ALL SELECT * FROM provider.compliance_service)) x \gset
CALL pg_temp.note('rows in which the two differ', :differ, '<=', 0);
CALL pg_temp.compare('compliance, by CASE and a calendar table',
	'SELECT count(x) FROM by_hand x',
	'SELECT count(x) FROM provider.compliance_service x', '<=', 1.1);

-- ---------------------------------------------------------------------------
-- In parallel, and one service
-- ---------------------------------------------------------------------------

SET max_parallel_workers_per_gather = 2;
EXPLAIN (COSTS OFF) SELECT count(x) FROM provider.compliance x;
CREATE FUNCTION pg_temp.count_compliance(workers int) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
	result bigint;
BEGIN
	PERFORM set_config('max_parallel_workers_per_gather', workers::text, true);
	EXECUTE 'SELECT count(x) FROM provider.compliance x' INTO result;
	RETURN result;
END $$;
CALL pg_temp.compare('compliance with two workers, by one process',
	'SELECT pg_temp.count_compliance(0)', 'SELECT pg_temp.count_compliance(2)');

-- by number, domain and name, each of other services, with a kept plan
CREATE FUNCTION pg_temp.look_up(keys text[]) RETURNS float8 LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
	started timestamptz;
	k text;
	rows bigint;
BEGIN
	FOR i IN 1..2 LOOP			-- the first round plans and warms up
		started := clock_timestamp();
		FOREACH k IN ARRAY keys LOOP
			SELECT count(x) INTO rows FROM provider.lookup(k) x;
			IF rows = 0 THEN
				RAISE EXCEPTION 'nothing found for %', k;
			END IF;
		END LOOP;
	END LOOP;
	RETURN extract(epoch FROM clock_timestamp() - started) * 1000 / cardinality(keys);
END $$;
CREATE TEMP TABLE looked_up AS
SELECT number, domain, subject
FROM provider.compliance_service
WHERE number IS NOT NULL AND domain IS NOT NULL AND service_id % 997 = 0
LIMIT 1000;
SELECT pg_temp.look_up(array_agg(number)) AS ms FROM looked_up \gset
CALL pg_temp.note('look-up by number, ms', :ms, '<=', 1);
SELECT pg_temp.look_up(array_agg(domain)) AS ms FROM looked_up \gset
CALL pg_temp.note('look-up by domain, ms', :ms, '<=', 1);
-- a name that belongs to one subject
SELECT pg_temp.look_up(array_agg(s.name)) AS ms
FROM (SELECT name FROM sample.subject GROUP BY name HAVING count(*) = 1 ORDER BY name LIMIT 200) s
WHERE EXISTS (SELECT FROM provider.lookup(s.name)) \gset
CALL pg_temp.note('look-up by name of the subject, ms', :ms, '<=', 1);
