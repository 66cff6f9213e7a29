-- Classes of services, and what to do about them.

-- every combination of facts, twice: by the function, and by its definition
-- from the layers of a filing (providers that give access: none, us only, us
-- and another, another only, not known)
CREATE TEMP VIEW fact AS
SELECT s AS subject_state, v AS service_state, h AS access_here,
       e AS access_elsewhere, r AS restricted
FROM unnest(ARRAY['filed', 'cancelled', 'none', NULL]) s,
     unnest(ARRAY['filed', 'cancelled', 'none', NULL]) v,
     unnest(ARRAY[true, false, NULL]) h,
     unnest(ARRAY[true, false, NULL]) e,
     unnest(ARRAY[true, false]) r;

CREATE TEMP VIEW reference AS
SELECT f.*,
       coalesce((SELECT class
                 FROM (VALUES
                         (1, restricted, 'restricted'),
                         (2, coalesce(service_state, '') = 'cancelled'
                             OR coalesce(subject_state, '') = 'cancelled', 'cancelled'),
                         (3, coalesce(service_state, '') = 'none', 'not_filed'),
                         (4, service_state IS NULL
                             OR coalesce(subject_state, '') = 'none', 'unknown'),
                         (5, providers IS NULL, 'unknown'),
                         (6, providers = 'none', 'shell'),
                         (7, providers = 'other_only', 'not_accessed_here')
                      ) rule (no, holds, class)
                 WHERE holds
                 ORDER BY no
                 LIMIT 1), 'accessed_here') AS class
FROM fact f,
     LATERAL (SELECT CASE WHEN access_here AND access_elsewhere THEN 'us_and_other'
                          WHEN access_here AND NOT access_elsewhere THEN 'us_only'
                          WHEN access_here THEN 'us'
                          WHEN NOT access_here AND access_elsewhere THEN 'other_only'
                          WHEN NOT access_here AND NOT access_elsewhere THEN 'none'
                     END) p (providers);

SELECT count(*) AS combinations,
       count(*) FILTER (WHERE class IS DISTINCT FROM beian_service_class(
           subject_state, service_state, access_here, access_elsewhere, restricted)) AS wrong
FROM reference;

SELECT class, count(*) FROM reference GROUP BY 1 ORDER BY 1;

-- restricted: not given and NULL are false
SELECT count(*) FILTER (WHERE class IS DISTINCT FROM beian_service_class(
           subject_state, service_state, access_here, access_elsewhere)) AS not_given,
       count(*) FILTER (WHERE class IS DISTINCT FROM beian_service_class(
           subject_state, service_state, access_here, access_elsewhere, NULL)) AS null_given
FROM reference
WHERE NOT restricted;

-- by name, as in a report
SELECT beian_service_class(subject_state => 'filed', service_state => 'filed',
                           access_here => false, access_elsewhere => false) AS shell,
       beian_service_class('filed', 'filed', NULL, true) AS unknown,
       beian_service_class('none', 'filed', true, true) AS orphan;

-- codes are what they are
SELECT beian_service_class('filed', 'active', true, false);
SELECT beian_service_class('Filed', 'filed', true, false);
SELECT beian_service_class('', 'filed', true, false);
SELECT beian_service_class('filed', 'filed ', true, false, true);

-- actions: the table, read from above
SELECT class, domain_valid,
       beian_service_action(class, 'here', domain_valid) AS here,
       beian_service_action(class, 'other_mainland', domain_valid) AS other_mainland,
       beian_service_action(class, 'overseas', domain_valid) AS overseas,
       beian_service_action(class, 'none', domain_valid) AS "none",
       beian_service_action(class, NULL, domain_valid) AS not_known
FROM unnest(ARRAY['restricted', 'unknown', NULL, 'cancelled', 'not_filed', 'shell',
                  'not_accessed_here', 'accessed_here']) WITH ORDINALITY c (class, no),
     unnest(ARRAY[true, false]) domain_valid
ORDER BY no, domain_valid DESC;

-- a domain of which nothing is known counts as valid
SELECT count(*) AS cells,
       count(*) FILTER (WHERE beian_service_action(class, resolves, NULL)
           IS DISTINCT FROM beian_service_action(class, resolves, true)
           OR beian_service_action(class, resolves)
           IS DISTINCT FROM beian_service_action(class, resolves, true)) AS wrong
FROM unnest(ARRAY['restricted', 'cancelled', 'not_filed', 'unknown', 'shell',
                  'not_accessed_here', 'accessed_here', NULL]) class,
     unnest(ARRAY['here', 'other_mainland', 'overseas', 'none', NULL]) resolves;

SELECT beian_service_action('normal', 'here', true);
SELECT beian_service_action('shell', 'abroad', true);

-- why: the facts that made each class, over all combinations
SELECT class, why, count(*)
FROM reference r,
     LATERAL (SELECT string_agg(x.fact || '=' || coalesce(x.value, '?'), ' ' ORDER BY x.no)
              FROM beian_explain_class(r.subject_state, r.service_state, r.access_here,
                                       r.access_elsewhere, r.restricted)
                   WITH ORDINALITY x (fact, value, zh, en, no)) x (why)
GROUP BY 1, 2
ORDER BY 1, 2;

-- the facts named are true, and with them no other class is possible, but for
-- the two that come before the others
CREATE TEMP VIEW why AS
SELECT r.class, to_jsonb(r) AS facts, jsonb_object_agg(x.fact, x.value) AS named
FROM reference r,
     beian_explain_class(r.subject_state, r.service_state, r.access_here, r.access_elsewhere, r.restricted) x
GROUP BY 1, 2;
SELECT count(*) AS explained,
       count(*) FILTER (WHERE EXISTS (SELECT FROM jsonb_each_text(named) n WHERE facts->>n.key IS DISTINCT FROM n.value)) AS untrue,
       count(*) FILTER (WHERE EXISTS (SELECT FROM reference o
                                      WHERE o.class NOT IN ('restricted', 'cancelled', why.class)
                                        AND NOT EXISTS (SELECT FROM jsonb_each_text(named) n
                                                        WHERE to_jsonb(o)->>n.key IS DISTINCT FROM n.value))) AS not_enough
FROM why;

SELECT * FROM beian_explain_class('filed', 'filed', false, false);
SELECT * FROM beian_explain_class('filed', 'filed', NULL, true);

-- causes of a shell
SELECT c.code, beian_shell_cause(c.code), beian_shell_cause(c.code, 'en')
FROM unnest(ARRAY['ip_changed', 'domain_expired', 'content', 'customer',
                  'audit_overdue', 'authority', NULL]) c (code);
SELECT beian_shell_cause('moved');
SELECT beian_shell_cause('content', 'fr');
