-- legacy_data.sql: the customers of schema sample, as the old system of
-- legacy.sql would hold them: with numbers in every way that people write them.

-- a number as somebody has typed it
CREATE FUNCTION legacy.typed(number text, way bigint) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN CASE way % 7
	WHEN 0 THEN number
	WHEN 1 THEN replace(number, '备', ' 备 ')
	WHEN 2 THEN replace(replace(number, 'ICP', 'ＩＣＰ'), '-', '－')
	WHEN 3 THEN ' ' || lower(number)
	WHEN 4 THEN replace(replace(number, '备', '備'), '号', '號')
	WHEN 5 THEN replace(number, 'ICP备', 'ICP备案')
	ELSE '备案号：' || number
END;

INSERT INTO legacy.site
SELECT
	s.id, s.name, CASE s.nature WHEN 'individual' THEN '个人' ELSE '企业' END, r.name_zh,
	legacy.typed(s.main_licence::text, s.id), w.words[array_position(w.codes, s.state)],
	to_char(beian_china_date(s.approved_at), 'YYYY/MM/DD'), to_char(beian_china_date(s.updated_at), 'YYYY/MM/DD'),
	CASE WHEN s.restricted THEN '是' ELSE '否' END, s.cert_no_hash, s.customer_cert_hash,
	to_char(beian_china_date(s.checked_at), 'YYYY/MM/DD'),
	v.id, (ARRAY['网站', 'APP', '小程序', '快应用'])[array_position(ARRAY['website', 'app', 'mini_program', 'quick_app'], v.kind)], v.name,
	legacy.typed(v.licence::text, v.id), w.words[array_position(w.codes, v.state)],
	CASE WHEN v.limit_access THEN '是' ELSE '否' END,
	to_char(beian_china_date(v.approved_at), 'YYYY/MM/DD'), to_char(beian_china_date(v.opened_at), 'YYYY/MM/DD'),
	to_char(beian_china_date(v.closed_at), 'YYYY/MM/DD'), to_char(beian_china_date(v.content_checked_at), 'YYYY/MM/DD'),
	to_char(beian_china_date(v.info_checked_at), 'YYYY/MM/DD'), to_char(beian_china_date(v.false_found_at), 'YYYY/MM/DD'),
	to_char(beian_china_date(v.checked_at), 'YYYY/MM/DD'),
	(SELECT d.domain FROM sample.service_domain d WHERE d.service_id = v.id AND d.main),
	(SELECT string_agg(concat(upper(d.domain), '|', to_char(d.expires_on, 'YYYY/MM/DD'), '|',
			CASE d.reg_state WHEN 'valid' THEN '正常' WHEN 'expired' THEN '过期' ELSE '?' END, '|', d.holder_name, '|',
			CASE d.holder_relation WHEN 'self' THEN '本人' WHEN 'shareholder' THEN '股东' WHEN 'head' THEN '负责人'
				WHEN 'senior_manager' THEN '高管' WHEN 'other' THEN '他人' END, '|',
			CASE WHEN d.realname_ok THEN '已实名' WHEN NOT d.realname_ok THEN '未实名' END), ';')
		FROM sample.service_domain d WHERE d.service_id = v.id),
	(SELECT string_agg(concat(CASE a.provider_id WHEN 1 THEN '本公司' ELSE '他商' || a.provider_id END, '|',
			to_char(a.since, 'YYYY/MM/DD'), '|', to_char(a.until, 'YYYY/MM/DD'), '|',
			CASE a.cancel_cause WHEN 'ip_changed' THEN '换IP' WHEN 'domain_expired' THEN '域名过期' WHEN 'content' THEN '内容'
				WHEN 'customer' THEN '客户' WHEN 'audit_overdue' THEN '核查' WHEN 'authority' THEN '管局' END), ';')
		FROM sample.access a WHERE a.service_id = v.id),
	CASE v.id % 3 WHEN 0 THEN b.number::text WHEN 1 THEN replace(b.number::text, '公网安备', '公网安备 ') ELSE psb_url(b.number) END,
	to_char(beian_china_date(b.approved_at), 'YYYY/MM/DD'), to_char(beian_china_date(b.hung_at), 'YYYY/MM/DD')
FROM (VALUES (ARRAY['filed', 'cancelled', 'none', 'unknown'], ARRAY['已备案', '已注销', '未备案', '不详'])) w (codes, words)
CROSS JOIN sample.subject s
JOIN beian_region r ON r.code = s.province
LEFT JOIN sample.service v ON v.subject_id = s.id
LEFT JOIN sample.psb b ON b.service_id = v.id;

-- A visit for each thing that the prober remembers: the last; the first that saw
-- the same; the first that found a server; and some before it that found none,
-- for a visit without a server opens nothing.
INSERT INTO legacy.visit
SELECT
	upper(p.domain), extract(epoch FROM x.at)::bigint,
	CASE x.resolves WHEN 'here' THEN '本机房' WHEN 'other_mainland' THEN '境内' WHEN 'overseas' THEN '境外'
		WHEN 'none' THEN '无解析' ELSE '超时' END,
	p.blocked::int, p.has_traffic::int * 1000,
	coalesce(p.html, CASE WHEN p.page_read THEN
		input.page(p.footer_number, p.footer_href, p.psb_number, p.psb_href) END)
FROM sample.probe p
CROSS JOIN LATERAL (VALUES
	(p.at, p.resolves, true),
	(p.since, p.resolves, p.since < p.at),
	(p.server_first_at, 'here', p.server_first_at < p.since),
	(least(p.server_first_at, p.since) - interval '40 days', 'none', p.resolves <> 'none' OR p.server_first_at < p.since)
) x (at, resolves, given)
WHERE x.given;

INSERT INTO legacy.drawer
SELECT o.id, '订单', o.subject_id, o.service_id, jsonb_build_object('type', o.type, 'kind', o.kind,
	'submitted', o.submitted_at, 'updated', o.updated_at, 'sms_sent', o.sms_sent_at, 'sms_done', o.sms_done_at,
	'received', o.authority_received_at, 'delivered', o.delivered_at, 'decided', o.decided_at)
FROM sample.filing_order o
UNION ALL
SELECT u.id, '核查', NULL, u.service_id, jsonb_build_object('item', u.item, 'found', beian_china_date(u.found_at),
	'due', beian_china_date(u.due_at), 'extended', beian_china_date(u.extended_to), 'fixed', beian_china_date(u.fixed_at))
FROM sample.audit u
UNION ALL
SELECT NULL, '许可证', l.subject_id, NULL, jsonb_build_object('number', l.number, 'issued', l.issued_on,
	'expires', l.expires_on, 'report', l.report_done_on)
FROM sample.licence l
UNION ALL
SELECT c.id, '变更计划', c.subject_id, c.service_id, jsonb_build_object('planned', c.planned_on, 'filed', c.filed_on)
FROM sample.change_plan c
UNION ALL
SELECT NULL, '空壳公示', NULL, NULL, jsonb_build_object('region', n.region, 'published', n.published_on,
	'until', n.until_on, 'number', legacy.typed(n.number::text, 5))
FROM sample.shell_notice n;

DROP FUNCTION legacy.typed(text, bigint);
