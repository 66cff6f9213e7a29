-- Guides and remedies.

SELECT method, step, condition, zh, url FROM beian_guide('after_approval');
SELECT method, step, condition, zh, url FROM beian_guide('proof');
SELECT method, step, condition, zh, url FROM beian_guide('shell_service');
SELECT method, step, condition, zh, url FROM beian_guide('shell_subject');

SELECT method, step, en FROM beian_guide('after_approval');
SELECT method, step, en FROM beian_guide('shell_subject');

-- what the province changes: steps that are not in the guide for no province
-- in particular, and steps that are there alone
SELECT topic, name_zh AS province, string_agg(g.method || ' ' || g.step || ' ' || g.zh, E'\n' ORDER BY g.method, g.step, g.zh COLLATE "C") AS own
FROM beian_region r,
     unnest(ARRAY['after_approval', 'proof', 'shell_service', 'shell_subject']) topic,
     LATERAL (SELECT * FROM beian_guide(topic, code)
              EXCEPT SELECT * FROM beian_guide(topic)) g
WHERE code IN ('11', '13', '31', '37', '43', '44', '46', '54')
GROUP BY 1, 2, r.code
ORDER BY 1, r.code;

-- where the channel is another, so are the steps; where the ministry's notices
-- are it, the search says which province
SELECT name_zh AS province, g.step, g.condition, g.zh
FROM unnest(ARRAY['11', '31', '37', '43', '44']) code JOIN beian_region r USING (code),
     beian_guide('shell_subject', code) WITH ORDINALITY g (method, step, condition, zh, en, url, basis, no)
WHERE g.method = 'cancel_offline'
ORDER BY code, g.no;
-- seven steps, a branch in the fourth, then wait and file again; without a gap
-- in any province
SELECT string_agg(name_zh, ' ' ORDER BY code) AS provinces, steps
FROM beian_region,
     LATERAL (SELECT string_agg(step || coalesce(' ' || condition, ''), ', ' ORDER BY no) AS steps
              FROM beian_guide('shell_subject', code) WITH ORDINALITY g (method, step, condition, zh, en, url, basis, no)
              WHERE method = 'cancel_offline') s
GROUP BY 2
ORDER BY min(code);

-- a text that names a rule says the term in force: a user's row changes it, a
-- province's in that province alone, and what is rolled back is gone
BEGIN;
CREATE TEMP VIEW term AS
SELECT method, step, zh, en FROM beian_guide('after_approval', '11') WHERE zh LIKE '%内%' OR method = 'unblock'
UNION ALL
SELECT method, step, zh, en FROM beian_remedy('partial_shell', 'shell', 'here', region => '33') WHERE step = 2
UNION ALL
SELECT method, step, zh, en FROM beian_guide('shell_subject', '11') WHERE zh LIKE '%审核';
TABLE term;
INSERT INTO beian_rule (code, region, trigger, quantity, unit, bound, kind) VALUES
	('info_fix', '*', 'icp_approved', 1, 'month', 'subject', 'policy'),
	('psb_filing', '11', 'service_opened', 1, 'day', 'subject', 'policy'),
	('psb_filing', '44', 'service_opened', 2, 'year', 'subject', 'policy'),
	('icp_review', '33', 'material_received', 30, 'workday', 'authority', 'policy');
TABLE term;
ROLLBACK;
SELECT zh FROM beian_guide('after_approval', '11') WHERE method = 'info_fix' AND step = 1;

-- no text says a number of days by itself; 每周五 is a day of the week
SELECT 'step' AS place, topic || ' ' || no AS what, t AS text
FROM beian_guide_step, unnest(ARRAY[zh, en, basis]) t
WHERE t ~* '[0-9一二三四五六七八九十两]+ *(个)?(工作日|小时|日|天|个月|年)|([0-9]|one|two|three|five|ten|thirty) *(working )?(day|hour|month|year)'
  AND t !~ '2023年APP备案通知|每周五'
UNION ALL
SELECT 'operation', no::text, t
FROM beian_operation, unnest(ARRAY[reason, basis]) t
WHERE t ~ '[0-9一二三四五六七八九十两]+ *(个)?(工作日|小时|日|天|个月|年)'
UNION ALL
-- the names of rules aside
SELECT domain, code, t
FROM beian_code, unnest(ARRAY[zh, en, note]) t
WHERE t ~* '[0-9一二三四五六七八九十两]+ *(个)?(工作日|小时|日|天|个月)|([0-9]|one|two|three|five|ten|thirty) *(working )?(day|hour|month)'
  AND domain <> 'rule';

-- what a text names is filled in, and all of it
SELECT region, method, step, zh, en
FROM unnest(ARRAY['11', '31', '37', '43', '44', '46', '13', NULL]) region,
     unnest(ARRAY['after_approval', 'proof', 'shell_service', 'shell_subject']) topic,
     beian_guide(topic, region)
WHERE zh ~ '[{}|]' OR en ~ '[{}|]';

-- for notices of one's own
SELECT beian_fill_terms('请在{info_fix}内更正，逾期由{province|所在省}管局处理') AS nowhere,
       beian_fill_terms('请在{info_fix}内更正，逾期由{province|所在省}管局处理', '广东') AS guangdong,
       beian_fill_terms('within {info_fix}, in {province}', '44', 'en') AS english;
SELECT t, beian_fill_terms(t) AS filled
FROM unnest(ARRAY['', '{', '}', '{}', '{}}', 'a{', '{province', '{province}', '{province|}', '{province|{}', '}{log_6m}{sms_verify}',
                  '{shell_notice}', '{|}', '{change_ahead}', NULL]) t;
SELECT beian_fill_terms('{unblock} {vat_valid} {log_6m} {sms_verify}', lang => 'en') AS english,
       beian_fill_terms('{shell_notice}', '贵州') AS guizhou,
       beian_fill_terms('x', NULL, NULL) IS NULL AS no_lang;
SELECT length(beian_fill_terms(repeat('{info_fix}', 100000))) AS long;
\set VERBOSITY terse
SELECT beian_fill_terms('{no_rule}');
SELECT beian_fill_terms('{Province}');
\set VERBOSITY default
SELECT beian_fill_terms('x', 'Atlantis');
SELECT beian_fill_terms('x', '44', 'fr');

-- no topic, no region, but by error
SELECT count(*) FROM beian_guide(NULL);
SELECT count(*) FROM beian_guide('remedy');
SELECT count(*) FROM beian_guide('proof', 'Atlantis');

-- no step names a provider, and each speaks both languages
SELECT topic, no FROM beian_guide_step
WHERE zh ~ '华为|腾讯|阿里|青云|百度|京东|火山|本商|他商' OR zh = '' OR en = '' OR zh !~ '[一-龥]';

-- remedies: which methods, for each action of each class
SELECT class, resolves, domain_valid AS valid,
       beian_service_action(class, resolves, domain_valid) AS action,
       (SELECT string_agg(method || n, ' ' ORDER BY first)
        FROM (SELECT method, '(' || count(*) || ')' AS n, min(no) AS first
              FROM beian_remedy('normal', class, resolves, domain_valid)
                   WITH ORDINALITY r (method, step, condition, zh, en, url, basis, no)
              GROUP BY 1) m) AS methods
FROM unnest(ARRAY['restricted', 'cancelled', 'not_filed', 'unknown', 'shell',
                  'not_accessed_here', 'accessed_here']) WITH ORDINALITY c (class, c),
     unnest(ARRAY['here', 'other_mainland', 'overseas', 'none', NULL]) WITH ORDINALITY r (resolves, r),
     unnest(ARRAY[true, false, NULL]) WITH ORDINALITY v (domain_valid, v)
ORDER BY c, r, v;

-- nothing to do, and no row: just then
CREATE TEMP VIEW asked AS
SELECT *
FROM unnest(ARRAY['restricted', 'cancelled', 'not_filed', 'unknown', 'shell',
                  'not_accessed_here', 'accessed_here', NULL]) class,
     unnest(ARRAY['restricted', 'unknown', NULL, 'not_filed', 'cancelled', 'shell_subject',
                  'all_shell', 'partial_shell', 'unverified', 'normal']) subject,
     unnest(ARRAY['here', 'other_mainland', 'overseas', 'none', 'unknown', NULL]) resolves,
     unnest(ARRAY[true, false, NULL]) domain_valid,
     unnest(ARRAY[NULL, '11', '44', '13']) region;
SELECT count(*) AS cases,
       count(*) FILTER (WHERE (beian_service_action(class, resolves, domain_valid) IN ('ok', 'none')
                               AND coalesce(subject, '') NOT IN ('shell_subject', 'restricted'))
           = EXISTS (SELECT FROM beian_remedy(subject, class, resolves, domain_valid, region))) AS wrong
FROM asked;

-- what can be taken back comes first: no other method after one that gives a
-- number up, and never that alone
SELECT count(*) AS cases,
       count(*) FILTER (WHERE m.methods ~ '(method_2|cancel_offline),') AS not_last,
       count(*) FILTER (WHERE m.methods = 'method_2') AS alone
FROM asked,
     LATERAL (SELECT string_agg(method, ',' ORDER BY first) AS methods
              FROM (SELECT method, min(no) AS first
                    FROM beian_remedy(subject, class, resolves, domain_valid, region)
                         WITH ORDINALITY r (method, step, condition, zh, en, url, basis, no)
                    GROUP BY 1) x) m;
-- no expired domain gets access, and nothing is said of shells where there is none
SELECT count(*) FILTER (WHERE NOT domain_valid AND r.method = 'method_1') AS expired,
       count(*) FILTER (WHERE class = 'not_accessed_here' AND subject = 'normal' AND r.zh LIKE '%空壳%') AS no_shell
FROM asked, beian_remedy(subject, class, resolves, domain_valid, region) r;
-- every row of the table is used, and every step that stands for remedies alone
SELECT m.no, m.method FROM beian_remedy_method m
WHERE NOT EXISTS (SELECT FROM beian_guide_step s WHERE s.topic = m.topic AND s.method = m.method);
SELECT s.no, s.method FROM beian_guide_step s
WHERE s.topic = 'remedy' AND NOT EXISTS (SELECT FROM beian_remedy_method m WHERE m.topic = s.topic AND m.method = s.method);

-- the subject decides between first filing and a further service
SELECT subject, string_agg(method || ' ' || step, ', ' ORDER BY r.no) AS methods
FROM unnest(ARRAY['not_filed', 'cancelled', 'normal', 'all_shell', 'shell_subject', 'unverified', NULL])
         WITH ORDINALITY s (subject, n),
     beian_remedy(subject, 'not_filed', 'here', true)
         WITH ORDINALITY r (method, step, condition, zh, en, url, basis, no)
GROUP BY 1, n
ORDER BY n;

-- a subject alone
SELECT subject, string_agg(method || ' ' || step, ', ' ORDER BY r.no) AS methods
FROM unnest(ARRAY['restricted', 'unknown', 'not_filed', 'cancelled', 'shell_subject', 'all_shell', 'partial_shell', 'unverified', 'normal'])
         WITH ORDINALITY s (subject, n)
LEFT JOIN beian_remedy(subject, region => '11')
         WITH ORDINALITY r (method, step, condition, zh, en, url, basis, no) ON true
GROUP BY 1, n
ORDER BY n;

SELECT method, step, condition, zh FROM beian_remedy('all_shell', 'shell', 'here', true, '海南');
SELECT method, step, condition, zh FROM beian_remedy('all_shell', 'shell', 'other_mainland', true, '11');
SELECT method, step, condition, zh FROM beian_remedy('all_shell', 'shell', 'none');
SELECT method, step, condition, zh FROM beian_remedy('partial_shell', 'shell', 'none', false, '11');
SELECT method, step, condition, zh FROM beian_remedy('normal', 'accessed_here', 'overseas', true);
SELECT method, step, condition, zh FROM beian_remedy('normal', 'not_accessed_here', 'here', true, '冀');
SELECT method, step, condition, zh FROM beian_remedy('normal', 'not_accessed_here', 'here', false);
SELECT method, step, condition, zh FROM beian_remedy('shell_subject', region => '天津');
SELECT method, count(*) FROM beian_remedy('shell_subject', region => '广东') GROUP BY 1;
SELECT method, step, condition, zh FROM beian_remedy('normal', 'restricted');
SELECT count(*) FROM beian_remedy('normal', 'accessed_here', 'here', true);
SELECT count(*) FROM beian_remedy('normal', 'accessed_here', 'here', true, 'Atlantis');
SELECT count(*) FROM beian_remedy('normal', 'accessed_here', 'there', true);
SELECT count(*) FROM beian_remedy('normal', resolves => 'there');
SELECT count(*) FROM beian_remedy('shell', 'normal', 'here');
SELECT count(*) FROM beian_remedy('normal', 'normal', 'here');
