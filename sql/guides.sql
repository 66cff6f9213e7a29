-- Guides and remedies.

SELECT method, step, condition, zh, url FROM beian_guide('after_approval');
SELECT method, step, condition, zh, url FROM beian_guide('proof');
SELECT method, step, condition, zh, url FROM beian_guide('shell_service');
SELECT method, step, condition, zh, url FROM beian_guide('shell_subject');

SELECT method, step, en FROM beian_guide('after_approval') UNION ALL
SELECT method, step, en FROM beian_guide('shell_subject') WHERE step > 6;

-- what the province changes: steps that are not in the guide for no province
-- in particular, and steps that are there alone
SELECT topic, name_zh AS province, string_agg(g.method || ' ' || g.step || ' ' || g.zh, E'\n' ORDER BY g.method, g.step) AS own
FROM beian_region r,
     unnest(ARRAY['after_approval', 'proof', 'shell_service', 'shell_subject']) topic,
     LATERAL (SELECT * FROM beian_guide(topic, code)
              EXCEPT SELECT * FROM beian_guide(topic)) g
WHERE code IN ('11', '13', '31', '37', '43', '44', '46', '54')
GROUP BY 1, 2, r.code
ORDER BY 1, r.code;

-- no topic, no region, but by error
SELECT count(*) FROM beian_guide(NULL);
SELECT count(*) FROM beian_guide('remedy');
SELECT count(*) FROM beian_guide('proof', 'Atlantis');

-- no step names a provider, and each speaks both languages
SELECT topic, no FROM beian_guide_step
WHERE zh ~ '华为|腾讯|阿里|青云|百度|京东|火山' OR zh = '' OR en = '' OR zh !~ '[一-龥]';

-- remedies: which methods, for each action of each class
SELECT class, resolves, domain_valid AS valid,
       beian_service_action(class, resolves, domain_valid) AS action,
       (SELECT string_agg(method || n, ' ' ORDER BY first)
        FROM (SELECT method, '(' || count(*) || ')' AS n, min(no) AS first
              FROM beian_remedy(class, 'normal', resolves, domain_valid)
                   WITH ORDINALITY r (method, step, condition, zh, en, url, basis, no)
              GROUP BY 1) m) AS methods
FROM unnest(ARRAY['restricted', 'cancelled', 'not_filed', 'unknown', 'shell',
                  'not_accessed_here', 'accessed_here']) WITH ORDINALITY c (class, c),
     unnest(ARRAY['here', 'other_mainland', 'overseas', 'none', NULL]) WITH ORDINALITY r (resolves, r),
     unnest(ARRAY[true, false]) domain_valid
ORDER BY c, r, domain_valid DESC;

-- nothing to do, and no row: just then
SELECT count(*) AS wrong
FROM unnest(ARRAY['restricted', 'cancelled', 'not_filed', 'unknown', 'shell',
                  'not_accessed_here', 'accessed_here', NULL]) class,
     unnest(ARRAY['restricted', 'unknown', NULL, 'not_filed', 'cancelled', 'shell_subject',
                  'all_shell', 'partial_shell', 'unverified', 'normal']) subject,
     unnest(ARRAY['here', 'other_mainland', 'overseas', 'none', NULL]) resolves,
     unnest(ARRAY[true, false, NULL]) domain_valid,
     unnest(ARRAY[NULL, '11', '44', '13']) region
WHERE (beian_service_action(class, resolves, domain_valid) IN ('ok', 'none')
       AND coalesce(subject, '') NOT IN ('shell_subject', 'restricted'))
      = EXISTS (SELECT FROM beian_remedy(class, subject, resolves, domain_valid, region));

-- the subject decides between first filing and a further service
SELECT subject, string_agg(method || ' ' || step, ', ' ORDER BY r.no) AS methods
FROM unnest(ARRAY['not_filed', 'cancelled', 'normal', 'all_shell', 'shell_subject', 'unverified', NULL])
         WITH ORDINALITY s (subject, n),
     beian_remedy('not_filed', subject, 'here', true)
         WITH ORDINALITY r (method, step, condition, zh, en, url, basis, no)
GROUP BY 1, n
ORDER BY n;

SELECT method, step, condition, zh FROM beian_remedy('shell', 'all_shell', 'here', true, '海南');
SELECT method, step, condition, zh FROM beian_remedy('shell', 'all_shell', 'other_mainland', true, '11');
SELECT method, step, condition, zh FROM beian_remedy('shell', 'partial_shell', 'none', false, '11');
SELECT method, step, condition, zh FROM beian_remedy('accessed_here', 'normal', 'overseas', true);
SELECT method, step, condition, zh FROM beian_remedy(NULL, 'shell_subject', NULL, NULL, '天津');
SELECT method, count(*) FROM beian_remedy(NULL, 'shell_subject', NULL, NULL, '广东') GROUP BY 1;
SELECT method, step, zh FROM beian_remedy('restricted', 'normal', 'here');
SELECT count(*) FROM beian_remedy('accessed_here', 'normal', 'here', true);
SELECT count(*) FROM beian_remedy('accessed_here', 'normal', 'here', true, 'Atlantis');
SELECT count(*) FROM beian_remedy('accessed_here', 'normal', 'there', true);
