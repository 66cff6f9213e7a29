-- Classes of services, and what to do about them.

-- The ladders once more, for facts that are all known: the first condition
-- that holds.
CREATE FUNCTION pg_temp.class_of(subject_state text, service_state text, here bool, elsewhere bool, restricted bool)
RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT class
	FROM (VALUES
		(1, restricted, 'restricted'),
		(2, 'cancelled' IN (subject_state, service_state), 'cancelled'),
		(3, service_state = 'none', 'not_filed'),
		(4, subject_state = 'none', 'unknown'),
		(5, NOT here AND NOT elsewhere, 'shell'),
		(6, NOT here, 'not_accessed_here'),
		(7, true, 'accessed_here')) rule (no, holds, class)
	WHERE holds
	ORDER BY no
	LIMIT 1
$$;

-- the values of a fact, and with what each may be completed; a state may be
-- written as unknown
CREATE TEMP VIEW state AS
SELECT v AS given, c AS may_be
FROM unnest(ARRAY['filed', 'cancelled', 'none', 'unknown', NULL]) v
JOIN unnest(ARRAY['filed', 'cancelled', 'none']) c ON v = c OR v = 'unknown' OR v IS NULL;
CREATE TEMP VIEW truth AS
SELECT v AS given, c AS may_be
FROM unnest(ARRAY[true, false, NULL]) v
JOIN unnest(ARRAY[true, false]) c ON v = c OR v IS NULL;

-- every pattern of what is known and what is not, with the classes of all its
-- completions
CREATE TEMP TABLE reference AS
SELECT s.given AS subject_state, v.given AS service_state, h.given AS access_here,
       e.given AS access_elsewhere, r.given AS restricted,
       count(*) AS completions,
       CASE WHEN count(DISTINCT c.class) = 1 THEN min(c.class) ELSE 'unknown' END AS class
FROM state s, state v, truth h, truth e, truth r,
     LATERAL (SELECT pg_temp.class_of(s.may_be, v.may_be, h.may_be, e.may_be, r.may_be) AS class) c
GROUP BY 1, 2, 3, 4, 5;

SELECT count(*) AS patterns, sum(completions) AS completions,
       count(*) FILTER (WHERE class IS DISTINCT FROM beian_service_class(
           subject_state, service_state, access_here, access_elsewhere, restricted)) AS wrong
FROM reference;

SELECT class, count(*) FROM reference GROUP BY 1 ORDER BY 1;

-- restricted not given is false
SELECT count(*) FILTER (WHERE class IS DISTINCT FROM beian_service_class(
           subject_state, service_state, access_here, access_elsewhere)) AS wrong
FROM reference
WHERE NOT restricted;

-- by name, as in a report; what is not known decides nothing
SELECT beian_service_class(subject_state => 'filed', service_state => 'filed',
                           access_here => false, access_elsewhere => false) AS shell,
       beian_service_class('filed', 'filed', NULL, true) AS access_unknown,
       beian_service_class('none', 'filed', true, true) AS orphan,
       beian_service_class(NULL, 'filed', false, false) AS subject_unknown,
       beian_service_class('unknown', 'cancelled', NULL, NULL) AS cancelled,
       beian_service_class('filed', 'filed', false, false, NULL) AS restricted_unknown;

-- codes are what they are
SELECT beian_service_class('filed', 'active', true, false);
SELECT beian_service_class('Filed', 'filed', true, false);
SELECT beian_service_class('', 'filed', true, false);
SELECT beian_service_class('filed', 'filed ', true, false, true);

-- Actions: the table, for facts that are known.
CREATE TEMP TABLE action AS
SELECT c.class, v.valid, r.resolves, r.action
FROM (VALUES
	('restricted', NULL::bool, 'stop', 'refuse', 'refuse', 'refuse'),
	('unknown', NULL, 'verify', 'verify', 'verify', 'verify'),
	('cancelled', NULL, 'block_and_file', 'none', 'none', 'none'),
	('not_filed', NULL, 'block_and_file', 'none', 'none', 'none'),
	('shell', true, 'block_and_add_access', 'add_access_there', 'add_access_or_cancel', 'add_access_or_cancel'),
	('shell', false, 'block_and_renew_or_refile', 'renew_or_refile', 'renew_or_refile', 'renew_or_refile'),
	('not_accessed_here', NULL, 'block_and_add_access', 'none', 'none', 'none'),
	('accessed_here', true, 'ok', 'fix_access', 'fix_access', 'fix_access'),
	('accessed_here', false, 'renew_or_cancel_access', 'renew_or_cancel_access', 'renew_or_cancel_access', 'renew_or_cancel_access')
) c (class, valid, here, other_mainland, overseas, nowhere)
JOIN unnest(ARRAY[true, false]) v (valid) ON v.valid = c.valid OR c.valid IS NULL,
LATERAL (VALUES ('here', c.here), ('other_mainland', c.other_mainland), ('overseas', c.overseas), ('none', c.nowhere)) r (resolves, action);

-- every pattern against its completions.  Orders of a restricted service are
-- refused wherever it resolves, so that this waits for nothing.
CREATE TEMP TABLE action_reference AS
SELECT c.given AS class, r.given AS resolves, v.given AS valid,
       CASE WHEN c.given = 'restricted' AND (r.given = 'unknown' OR r.given IS NULL) THEN 'refuse'
            WHEN count(DISTINCT a.action) = 1 THEN min(a.action)
            ELSE 'verify' END AS action
FROM (SELECT v AS given, a.class AS may_be
      FROM unnest(ARRAY['restricted', 'cancelled', 'not_filed', 'unknown', 'shell', 'not_accessed_here', 'accessed_here', NULL]) v
      JOIN (SELECT DISTINCT class FROM action) a ON a.class = v OR v IS NULL OR v = 'unknown') c,
     (SELECT v AS given, x AS may_be
      FROM unnest(ARRAY['here', 'other_mainland', 'overseas', 'none', 'unknown', NULL]) v
      JOIN unnest(ARRAY['here', 'other_mainland', 'overseas', 'none']) x ON v = x OR v = 'unknown' OR v IS NULL) r,
     truth v
JOIN action a ON true
WHERE a.class = c.may_be AND a.resolves = r.may_be AND a.valid = v.may_be
GROUP BY 1, 2, 3;

SELECT count(*) AS patterns,
       count(*) FILTER (WHERE action IS DISTINCT FROM beian_service_action(class, resolves, valid)) AS wrong
FROM action_reference;

-- the table, read from above
SELECT class, domain_valid,
       beian_service_action(class, 'here', domain_valid) AS here,
       beian_service_action(class, 'other_mainland', domain_valid) AS other_mainland,
       beian_service_action(class, 'overseas', domain_valid) AS overseas,
       beian_service_action(class, 'none', domain_valid) AS "none",
       beian_service_action(class, NULL, domain_valid) AS not_known
FROM unnest(ARRAY['restricted', 'unknown', NULL, 'cancelled', 'not_filed', 'shell',
                  'not_accessed_here', 'accessed_here']) WITH ORDINALITY c (class, no),
     unnest(ARRAY[true, false, NULL]) WITH ORDINALITY v (domain_valid, v)
ORDER BY no, v;

-- not given, the domain counts as valid
SELECT count(*) FILTER (WHERE beian_service_action(class, resolves) IS DISTINCT FROM action) AS wrong
FROM action_reference
WHERE valid;

SELECT beian_service_action('normal', 'here', true);
SELECT beian_service_action('none', 'here', true);
SELECT beian_service_action('shell', 'abroad', true);

-- why: the facts that made each class that is known, over all patterns
SELECT class, why, count(*)
FROM reference r,
     LATERAL (SELECT string_agg(x.fact || '=' || coalesce(x.value, '?'), ' ' ORDER BY x.no)
              FROM beian_explain_service_class(r.subject_state, r.service_state, r.access_here,
                                               r.access_elsewhere, r.restricted)
                   WITH ORDINALITY x (fact, value, zh, en, no)) x (why)
WHERE class <> 'unknown'
GROUP BY 1, 2
ORDER BY 1, 2;

-- the facts named are those given; all others not known, they make the same
-- class, and no fewer of them do
CREATE TEMP TABLE why AS
SELECT row_number() OVER () AS id, r.class,
       jsonb_strip_nulls(jsonb_build_object('subject_state', nullif(subject_state, 'unknown'),
           'service_state', nullif(service_state, 'unknown'), 'access_here', access_here,
           'access_elsewhere', access_elsewhere, 'restricted', restricted)) AS known,
       x.*
FROM reference r,
     LATERAL (SELECT array_agg(fact) AS facts, jsonb_strip_nulls(jsonb_object_agg(fact, value)) AS named
              FROM beian_explain_service_class(r.subject_state, r.service_state, r.access_here,
                                               r.access_elsewhere, r.restricted)) x;
CREATE FUNCTION pg_temp.class_by(f jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT beian_service_class(f->>'subject_state', f->>'service_state', (f->>'access_here')::bool,
		(f->>'access_elsewhere')::bool, (f->>'restricted')::bool)
$$;
SELECT count(*) AS explained,
       count(*) FILTER (WHERE EXISTS (SELECT FROM unnest(facts) f WHERE known->>f IS DISTINCT FROM named->>f)) AS untrue,
       count(*) FILTER (WHERE pg_temp.class_by(named) <> class) AS not_enough
FROM why;
-- but for two states that both say cancelled, each of which would do
SELECT count(*) AS idle
FROM why, jsonb_object_keys(named) k
WHERE class <> 'unknown' AND pg_temp.class_by(named - k) = class
  AND NOT named @> '{"subject_state": "cancelled", "service_state": "cancelled"}';

SELECT * FROM beian_explain_service_class('filed', 'filed', false, false);
SELECT * FROM beian_explain_service_class('filed', 'filed', NULL, true);
SELECT * FROM beian_explain_service_class('none', 'filed', true, true);
SELECT * FROM beian_explain_service_class('none', 'none', true, true);
-- every fact in every state has its words; a service under no subject is a
-- case of its own
SELECT fact, value, count(DISTINCT zh) AS zh, count(DISTINCT en) AS en
FROM reference r,
     beian_explain_service_class(r.subject_state, r.service_state, r.access_here, r.access_elsewhere, r.restricted)
GROUP BY 1, 2
ORDER BY 1, 2;
SELECT beian_explain_service_class('filed', 'active', true, false);
