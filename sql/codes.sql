-- Codes and labels.

SELECT domain, count(*) FROM beian_code GROUP BY 1 ORDER BY 1;

-- a code is lower-case ASCII; labels are not empty
SELECT domain, code, zh, en
FROM beian_code
WHERE code !~ '^[a-z][a-z0-9_]*$' OR domain !~ '^[a-z][a-z_]*$'
   OR zh = '' OR en = '' OR en ~ '[^ -~]' OR note = '';

SELECT beian_label('service_class', 'shell') AS zh,
       beian_label('service_class', 'shell', 'en') AS en,
       beian_label(domain => 'operation', code => 'add_access', lang => 'zh') AS named,
       beian_label('service_class', NULL) IS NULL AS "null";

-- nobody says 本商; what is built on the extension has its own codes
SELECT domain, code FROM beian_code
WHERE concat(zh, note) ~ '本商|他商' OR domain IN ('question', 'duty_state', 'operation_state');

-- every row, both languages
SELECT count(*) AS wrong
FROM beian_code
WHERE beian_label(domain, code) <> zh OR beian_label(domain, code, 'en') <> en;

-- codes that a user may add have no label; others must be known
SELECT beian_label('rule', 'our_own') AS rule,
       beian_label('trigger', 'our_own') AS trigger,
       beian_label('setting', 'our_own') AS setting;
-- what a label is for: the causes of a shell
SELECT c.code, beian_label('shell_cause', c.code) AS zh, beian_label('shell_cause', c.code, 'en') AS en
FROM unnest(ARRAY['ip_changed', 'domain_expired', 'content', 'customer', 'audit_overdue', 'authority', NULL]) c (code);
SELECT beian_label('shell_cause', 'moved');
SELECT beian_label('state', 'active');
SELECT beian_label('state', '');
SELECT beian_label('states', 'filed');
SELECT beian_label('state', 'filed', 'de');

-- anyone may read, none may write
CREATE ROLE beian_code_reader;
SET ROLE beian_code_reader;
SELECT beian_label('state', 'filed');
INSERT INTO beian_code VALUES ('state', 'active', '有效', 'active', NULL);
RESET ROLE;
DROP ROLE beian_code_reader;

-- every code that a function gives has its row, and every row is one that a
-- function can give
CREATE TEMP TABLE given (domain text, code text);

INSERT INTO given
SELECT DISTINCT 'service_class', beian_service_class(s, v, h, e, r)
FROM unnest(ARRAY['filed', 'cancelled', 'none', NULL]) s, unnest(ARRAY['filed', 'cancelled', 'none', NULL]) v,
     unnest(ARRAY[true, false, NULL]) h, unnest(ARRAY[true, false, NULL]) e, unnest(ARRAY[true, false]) r;

INSERT INTO given
SELECT DISTINCT 'service_action', beian_service_action(code, resolves, valid)
FROM given, unnest(ARRAY['here', 'other_mainland', 'overseas', 'none', NULL]) resolves, unnest(ARRAY[true, false]) valid
WHERE domain = 'service_class';

INSERT INTO given
SELECT DISTINCT 'subject_class', beian_subject_class(s, n, m, u, r)
FROM unnest(ARRAY['filed', 'cancelled', 'none', NULL]) s, generate_series(0, 2) n, generate_series(0, 2) m,
     generate_series(0, 1) u, unnest(ARRAY[true, false]) r
WHERE m <= n;

INSERT INTO given
SELECT DISTINCT 'service_flag', f
FROM unnest(ARRAY['filed', 'none']) s, unnest(ARRAY['website', 'app']) k, unnest(ARRAY['2026-05-05', '2026-05-07']::date[]) d,
     unnest(ARRAY['沪ICP备05018492号-1', NULL]::icp_number[]) n,
     unnest(beian_service_flags(s, 'filed', true, true, d, false, '京ICP备05070218号', n, k, true, true, true, true, true, '2026-05-06')) f;

INSERT INTO given
SELECT DISTINCT 'deadline_state', beian_deadline_state('2026-05-06', as_of, done, 2, code)
FROM unnest(ARRAY[date '2026-05-06', '2026-05-07', NULL]) done, unnest(ARRAY[date '2026-04-01', '2026-05-06', '2026-05-07']) as_of, beian_code
WHERE domain = 'rule_sense';

INSERT INTO given
SELECT DISTINCT 'operation', operation FROM beian_operations(NULL);

INSERT INTO given
SELECT DISTINCT d, c
FROM beian_region,
     LATERAL (SELECT topic, method, condition
              FROM unnest(ARRAY['after_approval', 'proof', 'shell_service', 'shell_subject']) topic, beian_guide(topic, beian_region.code)
              UNION ALL
              SELECT 'remedy', method, condition
              FROM unnest(ARRAY(SELECT code FROM given WHERE domain = 'subject_class') || NULL) s,
                   unnest(ARRAY(SELECT code FROM given WHERE domain = 'service_class') || NULL) v,
                   unnest(ARRAY['here', 'overseas']) resolves, unnest(ARRAY[true, false]) valid,
                   beian_remedy(s, v, resolves, valid, beian_region.code)) g,
     LATERAL (VALUES (CASE WHEN topic = 'after_approval' THEN 'duty' ELSE 'guide_method' END, method), ('guide_condition', condition)) x (d, c)
WHERE beian_region.code IN ('11', '44') AND c IS NOT NULL;

INSERT INTO given
SELECT DISTINCT 'fact', x.fact
FROM unnest(ARRAY['filed', 'cancelled', 'none', NULL]) s, unnest(ARRAY['filed', 'none', NULL]) v, unnest(ARRAY[true, false]) h, unnest(ARRAY[true, false]) r,
     LATERAL (SELECT fact FROM beian_explain_service_class(s, v, h, false, r)
              UNION ALL SELECT fact FROM beian_explain_subject_class(s, 1, 0, 0, r)) x;

INSERT INTO given
SELECT DISTINCT d, c
FROM unnest(ARRAY['京ICP备05070218号-3', '京ICP备05070218号-3A', '京ICP备05070218号-3X', '京ICP证030173号-2K', '粤B2-20090059']::icp_number[]) n,
     LATERAL (VALUES ('icp_scheme', icp_scheme(n)), ('icp_kind', icp_kind(n))) x (d, c)
WHERE c IS NOT NULL;

INSERT INTO given
SELECT DISTINCT 'number_kind', kind FROM beian_extract('京ICP备05070218号-3 京公网安备11010502030143号');

INSERT INTO given
SELECT DISTINCT 'day_kind', kind FROM beian_calendar_days('2026-01-01', '2026-12-01');

INSERT INTO given
SELECT DISTINCT 'footer_finding', f.code
FROM (VALUES
        ('<p>x</p>'),
        ('© x 沪ICP备05018492号 沪公网安备31011502000001号'),
        ('© x <a href="https://beian.miit.gov.cn">京ICP备05070218号</a>'),
        ('© x <a href="http://example.com">京ICP备 05070218号-3</a>'),
        ('© x <a href="http://www.miitbeian.gov.cn">京ICP备12345678号</a> 京公网安备xxxxxxxxxxxxxx号'),
        ('<p>京ICP备05070218号-3</p><p>京公网安备11010502030143号</p>' || repeat('<p>x</p>', 1000)),
        ('© x <a href="http://example.com">京公网安备11010502030143号</a>'),
        ('© x <a href="https://beian.mps.gov.cn/#/query/webSearch?code=11010502030144">京公网安备11010502030143号</a>'),
        ('© x <a href="http://www.beian.gov.cn/?recordcode=x11010502030143">京公网安备11010502030143号</a>'),
        ('© x 京icp备05070218号-4'),
        ('<script>x()</script>')
     ) page (html),
     unnest(ARRAY['京ICP备05070218号-3', '京ICP备05070218号']::icp_number[]) icp,
     beian_footer_findings(CASE WHEN icp_is_subject(icp) THEN '© x <a href="https://beian.miit.gov.cn">京ICP备05070218号-3</a>' || html ELSE html END,
                           icp, '京公网安备11010502030143号') f;

SELECT domain, code AS missing FROM given EXCEPT SELECT domain, code FROM beian_code;
SELECT domain, code AS never_given FROM beian_code
WHERE domain IN (SELECT domain FROM given)
EXCEPT SELECT domain, code FROM given
ORDER BY 1, 2;

-- the other domains are of codes that functions and tables take
SELECT DISTINCT domain FROM beian_code EXCEPT SELECT domain FROM given ORDER BY 1;
SELECT 'rule' AS domain, code FROM beian_code WHERE domain = 'rule'
EXCEPT SELECT 'rule', code FROM beian_rule
UNION ALL
(SELECT 'trigger', code FROM beian_code WHERE domain = 'trigger'
 EXCEPT SELECT 'trigger', trigger FROM beian_rule)
UNION ALL
(SELECT 'setting', code FROM beian_code WHERE domain = 'setting'
 EXCEPT SELECT 'setting', key FROM beian_region_setting);

-- where no snapshot is active: a domain's check, after COMMIT in a procedure
CREATE DOMAIN pg_temp.labelled AS text CHECK (beian_label('service_class', coalesce(value, 'shell')) IS NOT NULL);
CREATE PROCEDURE pg_temp.without_snapshot() LANGUAGE plpgsql AS $$
DECLARE
	l text;
BEGIN
	COMMIT;
	DECLARE
		v pg_temp.labelled;
	BEGIN
		l := beian_label('service_class', 'shell');
	END;
	RAISE NOTICE '%', l;
END $$;
CALL pg_temp.without_snapshot();
