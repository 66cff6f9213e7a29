-- demo.sql: from an empty database to a provider's report on screen.
--
--	psql -v services=5000 -f demo.sql
--
-- Makes extension, schema and invented customers, and prints what the views
-- say, in Chinese, on a terminal of 100 columns.  -v today=2026-12-10 tells of
-- another day.

\set QUIET on
\set ON_ERROR_STOP on
SET client_min_messages = warning;
SET search_path = public;
SET jit = off;

\if :{?services}
\else
\set services 5000
\endif

CREATE EXTENSION IF NOT EXISTS beian;
\if :{?today}
\else
SELECT beian_china_date(now()) AS today \gset
\endif

SELECT clock_timestamp() AS started \gset
\ir 1_schema.sql
\ir generate.sql
SELECT clock_timestamp() AS loaded \gset
\ir 2_keys.sql
ANALYZE;
SELECT clock_timestamp() AS indexed \gset
\ir 3_input.sql
\ir 4_facts.sql
\ir 5_questions.sql
\ir 6_report.sql

-- the day that the data was made for
CREATE OR REPLACE VIEW provider.today WITH (security_invoker = true) AS
SELECT DATE :'today' AS today,
	   (DATE :'today')::timestamp AT TIME ZONE 'Asia/Shanghai' + interval '9 hours' AS now;

-- Text cut to a width on the terminal, where a Chinese character takes two
-- columns: in UTF-8 it takes three bytes, so bytes and characters tell.
CREATE FUNCTION pg_temp.cut(t text, width int) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN CASE WHEN (octet_length(t) + length(t)) / 2 <= width THEN t
	ELSE (SELECT left(t, max(i)) || '…' FROM generate_series(0, length(t)) i
		  WHERE (octet_length(left(t, i)) + i) / 2 <= width - 2) END;

\pset border 0
\pset footer off
\pset null '-'
\pset linestyle unicode
\pset columns 100

SELECT :services >= 100000 AS big,
	format('生成数据 %s 秒，建键与索引 %s 秒',
		   round(extract(epoch FROM timestamptz :'loaded' - timestamptz :'started'), 1),
		   round(extract(epoch FROM timestamptz :'indexed' - timestamptz :'loaded'), 1)) AS timing \gset

\echo
\echo '════════════════════════════════════════════════════════════════════════════════════════'
\echo '接入服务商备案合规报告    截至' :today '   服务数' :services '   日历 CN-ESTIMATE'
\echo '════════════════════════════════════════════════════════════════════════════════════════'
\if :big
\echo :timing
\timing on
\endif

\echo
\echo '一、概况'
\echo
SELECT class_zh AS "服务分类", class AS "代码", sum(count) AS "数量",
	to_char(100.0 * sum(count) / sum(sum(count)) OVER (), '990.0') || '%' AS "占比"
FROM provider.summary
WHERE level = 'service'
GROUP BY class, class_zh
ORDER BY sum(count) DESC, class;

SELECT class_zh AS "主体分类", class AS "代码", sum(count) AS "数量",
	to_char(100.0 * sum(count) / sum(sum(count)) OVER (), '990.0') || '%' AS "占比"
FROM provider.summary
WHERE level = 'subject'
GROUP BY class, class_zh
ORDER BY sum(count) DESC, class;

\echo '空壳最多的十个省份'
\echo
SELECT
	province AS "省份",
	sum(count) FILTER (WHERE level = 'service') AS "服务",
	sum(count) FILTER (WHERE level = 'service' AND class = 'shell') AS "空壳服务",
	sum(count) FILTER (WHERE level = 'subject') AS "主体",
	sum(count) FILTER (WHERE class = 'shell_subject') AS "空壳主体",
	sum(count) FILTER (WHERE class = 'all_shell') AS "全部空壳",
	sum(count) FILTER (WHERE class = 'partial_shell') AS "部分空壳"
FROM provider.summary
WHERE province IS NOT NULL
GROUP BY region, province
ORDER BY 3 DESC NULLS LAST, region
LIMIT 10;

\echo '二、空壳及其出路'
\echo
\echo '空壳服务，按原因和处理办法'
\echo
SELECT
	coalesce(pg_temp.cut(beian_label('shell_cause', detail), 40), '原因不明') AS "成为空壳的原因",
	pg_temp.cut(next_step, 40) AS "处理办法",
	count(*) AS "数量",
	count(due_on) AS "已公示"
FROM provider.shell_service
GROUP BY detail, next_step
ORDER BY count(*) DESC, detail, next_step
LIMIT 12;

\echo '公示期将满的空壳服务'
\echo
SELECT
	number AS "备案号", pg_temp.cut(subject, 16) AS "主体",
	since_on AS "无接入起", due_on AS "公示至", workdays_left AS "剩余",
	pg_temp.cut(next_step, 30) AS "处理办法"
FROM provider.shell_service
WHERE workdays_left >= 0
ORDER BY due_on, number
LIMIT 8;

-- one shell, step by step; small data may have none
SELECT EXISTS (
	SELECT FROM provider.service_now n
	WHERE n.class = 'shell' AND n.resolves = 'here' AND n.domain_valid AND n.number IS NOT NULL) AS have_shell,
	EXISTS (
	SELECT FROM provider.shell_subject t
	JOIN provider.subject_now n ON n.subject_id = t.subject_id
	WHERE t.detail = 'must_cancel_first' AND NOT n.order_open) AS have_bare \gset
\if :have_shell
SELECT n.number AS example, n.service_id AS example_id, n.class AS class, s.class AS subject_class, n.resolves, n.domain_valid, n.region
FROM provider.service_now n
JOIN provider.subject_now s ON s.subject_id = n.subject_id
WHERE n.class = 'shell' AND n.resolves = 'here' AND n.domain_valid AND n.number IS NOT NULL
ORDER BY n.number
LIMIT 1 \gset

\echo 空壳服务 :example 的处理步骤
\echo
\pset format wrapped
SELECT beian_label('guide_method', method) AS "办法", step AS "步骤", zh AS "做什么"
FROM beian_remedy(:'subject_class', :'class', :'resolves', :'domain_valid', :'region');
\pset format aligned
\endif

\echo '空壳主体，按省份可否直接新增服务'
\echo
\pset format wrapped
SELECT
	CASE detail WHEN 'may_add_service' THEN '可直接新增' ELSE '须先注销' END AS "办法",
	count(*) AS "主体数",
	string_agg(DISTINCT icp_province(t.number), ' ' ORDER BY icp_province(t.number)) AS "省份"
FROM provider.shell_subject t
GROUP BY detail
ORDER BY detail;

\if :have_bare
SELECT t.number AS bare, n.region
FROM provider.shell_subject t
JOIN provider.subject_now n ON n.subject_id = t.subject_id
WHERE t.detail = 'must_cancel_first' AND NOT n.order_open
ORDER BY t.number
LIMIT 1 \gset

\echo 空壳主体 :bare 的处理步骤
\echo
SELECT beian_label('guide_method', method) AS "办法", step AS "步骤", zh AS "做什么"
FROM beian_remedy('shell_subject', region => :'region');
\endif
\pset format aligned

\echo '三、备案成功后的各项义务'
\echo
SELECT
	duty_zh AS "义务",
	count(*) FILTER (WHERE state = 'overdue') AS "已逾期",
	count(*) FILTER (WHERE state = 'failed') AS "不符合",
	count(*) FILTER (WHERE state = 'due_soon') AS "即将到期",
	count(*) FILTER (WHERE state = 'open') AS "未到期",
	count(*) FILTER (WHERE state = 'met_late') AS "逾期完成",
	count(*) FILTER (WHERE state = 'met') AS "已完成",
	count(*) FILTER (WHERE state = 'unknown') AS "未核实"
FROM provider.after_approval
WHERE duty <> ''
GROUP BY duty, duty_zh
ORDER BY array_position('{icp_footer,site_match,psb_filing,unblock,info_fix,dns_here}', duty);

\echo '四、未来 10 个工作日的工作清单'
\echo
CREATE TEMP TABLE work AS SELECT * FROM provider.worklist(10);
SELECT
	bound_zh AS "责任方", task AS "事项",
	count(*) FILTER (WHERE state IN ('overdue', 'expired')) AS "已逾期",
	count(*) FILTER (WHERE state = 'due_soon') AS "即将到期",
	count(*) FILTER (WHERE state IN ('open', 'valid')) AS "未到期",
	min(due_on) FILTER (WHERE state NOT IN ('overdue', 'expired')) AS "最近到期",
	count(*) FILTER (WHERE final = 0) AS "待定"
FROM work
GROUP BY bound, bound_zh, task
ORDER BY bound, count(*) DESC, task;

\echo '各事项最先到期的两件'
\echo
SELECT due_on AS "到期日", workdays_left AS "剩余", task AS "事项", what AS "备案号", pg_temp.cut(next_step, 42) AS "下一步"
FROM (
	SELECT due_on, workdays_left, task, coalesce(number, domain) AS what, next_step,
		row_number() OVER (PARTITION BY task ORDER BY due_on, number, domain, next_step) AS place
	FROM work
	WHERE state NOT IN ('overdue', 'expired')
) w
WHERE place <= 2
ORDER BY due_on, task, what;

\echo '“待定”：到期日落在尚未公布放假安排的年份，公布后可能变动'
\echo
\echo '五、首页底部的备案号'
\echo
SELECT f AS "代码", beian_label('footer_finding', f) AS "问题", count(*) AS "网站数"
FROM provider.service_footer n
CROSS JOIN LATERAL unnest(string_to_array(concat_ws(',', n.icp_findings, n.psb_findings), ',')) f
WHERE n.class = 'accessed_here' AND n.kind = 'website' AND f <> ''
GROUP BY f
ORDER BY count(*) DESC, f;

\echo '六、每日问题一览'
\echo
SELECT
	k.note AS "序号", k.code AS "视图", k.zh AS "问题", coalesce(f.count, 0) AS "行数"
FROM provider.code k
LEFT JOIN (SELECT question, count(*) FROM provider.findings GROUP BY question) f ON f.question = k.code
WHERE k.domain = 'question' AND k.code NOT IN ('would_become_shell', 'can_do')
ORDER BY k.note::int;

\echo '七、如果……'
\echo
\echo '取消本接入商的接入后'
\echo
SELECT
	CASE detail WHEN 'service' THEN '该服务成为空壳'
		WHEN 'service_and_subject' THEN '该服务成为空壳，主体下全部服务空壳'
		ELSE '其他接入商的接入情况未核实' END AS "取消本接入商接入的后果",
	count(*) AS "服务数"
FROM provider.would_become_shell
GROUP BY detail
ORDER BY count(*) DESC, detail;

\if :have_shell
\echo 空壳服务 :example 现在可办的业务
\echo
\pset format wrapped
SELECT
	beian_label('operation', detail) AS "业务",
	CASE state WHEN 'allowed' THEN '可' WHEN 'blocked' THEN '否' ELSE '未知' END AS "可否",
	next_step AS "原因"
FROM provider.can_do
WHERE service_id = :example_id
ORDER BY state, detail;
\pset format aligned
\endif

\if :big
\echo '单个查询：按备案号、域名、主体编号；首次调用含制定计划的时间'
\echo
SELECT number AS one, domain FROM provider.service_now
WHERE number IS NOT NULL AND domain IS NOT NULL AND service_id BETWEEN 77000 AND 77100
LIMIT 1 \gset
PREPARE look_up(text) AS SELECT number AS "备案号", domain AS "域名", class AS "分类", action_zh AS "处理办法" FROM provider.lookup($1);
SET plan_cache_mode = force_generic_plan;
EXECUTE look_up(:'one');
EXECUTE look_up(:'one');
EXECUTE look_up(:'domain');
EXECUTE look_up(icp_subject(:'one')::text);
\echo '全部服务的合规视图'
\echo
SELECT count(x) AS "行数" FROM provider.compliance x;
\timing off
\endif
