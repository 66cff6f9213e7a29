-- What may be done through this provider: every case, against the table of
-- states read in the other direction.  One letter an operation, in their order
-- (first filing, add service, add access, change, cancel access, service,
-- subject, cancel offline): yes, no, ? not known or not applicable; P the
-- province decides, S yes if the subject has something connected here, D yes if
-- the domain is registered still.
CREATE TEMP VIEW expected AS
SELECT subject_class, service_class, cells
FROM unnest(ARRAY['restricted', 'unknown', NULL, 'not_filed', 'cancelled', 'shell_subject',
                  'all_shell', 'partial_shell', 'unverified', 'normal']) subject_class,
     unnest(ARRAY['restricted', 'cancelled', 'not_filed', 'unknown', 'shell',
                  'not_accessed_here', 'accessed_here', 'none', NULL]) service_class,
     LATERAL (SELECT cells
              FROM (VALUES
                      (1, 'restricted' IN (subject_class, service_class), 'nnn?????'),
                      (2, subject_class IS NULL OR subject_class IN ('unknown', 'unverified')
                          OR service_class IS NULL OR service_class = 'unknown', '????????'),
                      (3, subject_class IN ('not_filed', 'cancelled'), 'ynnnnnnn'),
                      (4, subject_class = 'shell_subject', 'nPnnnnny'),
                      (5, service_class = 'accessed_here' AND subject_class = 'normal', 'nynyyyy?'),
                      (6, service_class = 'accessed_here' AND subject_class = 'partial_shell', 'n?nyyyy?'),
                      (7, service_class = 'accessed_here', 'n?nyyyyy'),
                      (8, service_class = 'shell' AND subject_class = 'all_shell', 'n?Dnnn?y'),
                      (9, service_class = 'shell', 'n?DSnnSy'),
                      (10, service_class = 'not_accessed_here' AND subject_class = 'all_shell', 'n?Dnnn?y'),
                      (11, service_class = 'not_accessed_here' AND subject_class = 'normal', 'nyDSnnS?'),
                      (12, service_class = 'not_accessed_here', 'n?DSnnS?'),
                      (13, subject_class = 'all_shell', 'n?nnnn?y'),
                      (14, subject_class = 'normal', 'nynSnnS?'),
                      (15, true, 'n?nSnnS?')
                   ) state (no, holds, cells)
              WHERE holds
              ORDER BY no
              LIMIT 1) s;

CREATE TEMP TABLE got AS
SELECT e.*, region, order_open, here, valid, o.*
FROM expected e,
     unnest(ARRAY[NULL, '11', 'CN-HE', '海南']) region,
     unnest(ARRAY[true, false, NULL]) order_open,
     unnest(ARRAY[true, false, NULL]) here,
     unnest(ARRAY[true, false, NULL]) valid,
     LATERAL (SELECT string_agg(CASE o.allowed WHEN true THEN 'y' WHEN false THEN 'n' ELSE '?' END, '' ORDER BY o.no) AS cells_got,
                     count(*) FILTER (WHERE o.reason IS NULL OR o.allowed IS NOT NULL AND o.basis IS NULL) AS bare,
                     array_agg(concat(o.operation, ' ', o.reason)) AS told
              FROM beian_operations(subject_class, service_class, region, order_open, here, valid)
                   WITH ORDINALITY o (operation, allowed, reason, basis, no)) o;

-- no order: as the table says; Beijing lets a shell subject add a service, Hebei
-- and Hainan do not
CREATE TEMP VIEW without_order AS
SELECT *, translate(cells, 'PSD', concat(
           CASE region WHEN '11' THEN 'y' WHEN 'CN-HE' THEN 'n' WHEN '海南' THEN 'n' ELSE '?' END,
           CASE here WHEN true THEN 'y' WHEN false THEN 'n' ELSE '?' END,
           CASE valid WHEN true THEN 'y' WHEN false THEN 'n' ELSE '?' END)) AS cells_told
FROM got;
SELECT count(*) AS cases, count(*) FILTER (WHERE cells_got IS DISTINCT FROM cells_told) AS wrong
FROM without_order
WHERE NOT order_open;

-- an order is open: nothing else is, but for cancelling access and cancelling
-- offline, of which no text says; what was closed stays closed
SELECT count(*) AS cases,
       count(*) FILTER (WHERE cells_got IS DISTINCT FROM
           overlay(overlay('nnnnnnnn' PLACING CASE substr(cells_told, 5, 1) WHEN 'n' THEN 'n' ELSE '?' END FROM 5)
                   PLACING CASE substr(cells_told, 8, 1) WHEN 'n' THEN 'n' ELSE '?' END FROM 8)) AS wrong
FROM without_order
WHERE order_open;

-- what is not known: definite just where all completions agree.  A class that
-- is not known is left out: then nothing is told.
CREATE TEMP TABLE cell AS
SELECT coalesce(subject_class, '?') AS subject, coalesce(service_class, '?') AS service, coalesce(region, '?') AS region,
       order_open, here, valid, no, substr(cells_got, no, 1) AS got
FROM got, generate_series(1, 8) no;
ANALYZE cell;
CREATE TEMP VIEW truth AS
SELECT v AS given, c AS may_be
FROM unnest(ARRAY[true, false, NULL]) v
JOIN unnest(ARRAY[true, false]) c ON v = c OR v IS NULL;
CREATE TEMP TABLE all_agree AS
SELECT k.subject, k.service, k.region, o.given AS order_open, h.given AS here, v.given AS valid, k.no,
       CASE WHEN count(DISTINCT k.got) = 1 THEN min(k.got) ELSE '?' END AS got
FROM cell k
JOIN truth o ON o.may_be = k.order_open
JOIN truth h ON h.may_be = k.here
JOIN truth v ON v.may_be = k.valid
GROUP BY 1, 2, 3, 4, 5, 6, 7;
SELECT count(*) AS patterns, count(*) FILTER (WHERE u.got <> a.got) AS wrong
FROM cell u
JOIN all_agree a USING (subject, service, region, no)
WHERE (u.order_open, u.here, u.valid) IS NOT DISTINCT FROM (a.order_open, a.here, a.valid);
-- no province: what all of them say
SELECT count(*) AS patterns,
       count(*) FILTER (WHERE u.got <> c.got) AS wrong
FROM cell u
JOIN (SELECT subject, service, order_open, here, valid, no,
             CASE WHEN count(DISTINCT got) = 1 THEN min(got) ELSE '?' END AS got
      FROM cell WHERE region <> '?'
      GROUP BY 1, 2, 3, 4, 5, 6) c USING (subject, service, order_open, here, valid, no)
WHERE u.region = '?';
-- a class that is not known decides nothing that its completions do not agree on
SELECT count(*) AS patterns, count(*) FILTER (WHERE got <> '?' AND got <> c) AS wrong
FROM (SELECT u.subject, u.service, u.order_open, u.here, u.valid, u.no, u.got,
             CASE WHEN count(DISTINCT k.got) = 1 THEN min(k.got) ELSE '?' END AS c
      FROM cell u
      JOIN cell k USING (region, order_open, here, valid, no)
      WHERE u.region = '?'
        AND (u.subject IN ('?', 'unknown', 'unverified') OR u.service IN ('?', 'unknown'))
        AND (k.subject = u.subject OR u.subject IN ('?', 'unknown')
             OR u.subject = 'unverified' AND k.subject IN ('normal', 'partial_shell', 'all_shell'))
        AND (k.service = u.service OR u.service IN ('?', 'unknown') AND k.service <> 'none')
        AND k.subject NOT IN ('?', 'unknown', 'unverified') AND k.service NOT IN ('?', 'unknown')
      GROUP BY 1, 2, 3, 4, 5, 6, 7) x;

-- The same case, asked by subject and by each service that such a subject can
-- have: what concerns the subject has one answer, whatever it is.
SELECT count(*) AS pairs, count(*) FILTER (WHERE s.got <> b.got) AS differ
FROM (VALUES ('normal', 'not_accessed_here'), ('normal', 'accessed_here'), ('normal', 'not_filed'), ('normal', 'cancelled'),
             ('partial_shell', 'shell'), ('partial_shell', 'not_accessed_here'), ('partial_shell', 'accessed_here'),
             ('partial_shell', 'not_filed'), ('partial_shell', 'cancelled'),
             ('all_shell', 'shell'), ('all_shell', 'not_filed'), ('all_shell', 'cancelled'),
             ('shell_subject', 'not_filed'), ('shell_subject', 'cancelled'),
             ('not_filed', 'not_filed'), ('cancelled', 'cancelled'), ('cancelled', 'not_filed')) p (subject, service)
JOIN cell s USING (subject, service)
JOIN cell b ON b.subject = s.subject AND b.service = 'none' AND b.region = s.region AND b.no = s.no
WHERE (s.order_open, s.here, s.valid) IS NOT DISTINCT FROM (b.order_open, b.here, b.valid)
  AND s.no IN (1, 2, 4, 7)
  -- a subject one of whose services is connected here has something connected here
  AND (s.here OR p.service <> 'accessed_here');
-- where all are shells, one of them may get access, and all else is the same
SELECT s.operation, s.allowed AS by_service, b.allowed AS by_subject
FROM beian_operations('all_shell', 'shell') s
JOIN beian_operations('all_shell') b USING (operation)
WHERE s.allowed IS DISTINCT FROM b.allowed;

-- through this provider: a subject that has something here is not another's
SELECT operation, here, allowed, reason
FROM unnest(ARRAY[true, false, NULL]) WITH ORDINALITY h (here, n),
     beian_operations('normal', 'not_accessed_here', subject_here => here) WITH ORDINALITY o (operation, allowed, reason, basis, no)
WHERE operation IN ('add_service', 'change', 'cancel_subject')
ORDER BY no, n;
-- access needs a domain
SELECT service, valid, allowed, reason
FROM unnest(ARRAY['shell', 'not_accessed_here']) service, unnest(ARRAY[true, false, NULL]) WITH ORDINALITY v (valid, n),
     beian_operations('partial_shell', service, domain_valid => valid)
WHERE operation = 'add_access'
ORDER BY service, n;

-- the eleven provinces whose shell subjects may add a service
SELECT string_agg(name_zh, ' ' ORDER BY code) AS may_add
FROM beian_region, beian_operations('shell_subject', region => code)
WHERE operation = 'add_service' AND allowed;

-- what a clerk reads
SELECT * FROM beian_operations('shell_subject');
SELECT * FROM beian_operations('all_shell');
SELECT * FROM beian_operations('all_shell', 'shell', '河北');
SELECT * FROM beian_operations('normal', 'not_accessed_here', 'Hainan');
SELECT * FROM beian_operations('normal', 'not_accessed_here', '13', subject_here => false);
SELECT * FROM beian_operations('normal', subject_here => true);
SELECT * FROM beian_operations('normal', 'accessed_here', '11', true);
SELECT * FROM beian_operations('normal', 'accessed_here', '11', NULL);
SELECT operation, allowed, reason FROM beian_operations('restricted');
SELECT operation, allowed, reason FROM beian_operations('cancelled', 'cancelled');
SELECT operation, allowed, reason FROM beian_operations('normal', NULL);

-- every answer has a reason, every yes and no a basis, and every row is used
SELECT sum(bare) AS bare FROM got;
SELECT r.no, r.operation, r.reason
FROM beian_operation r
WHERE concat(r.operation, ' ', r.reason) NOT IN (SELECT unnest(told) FROM got);

SELECT * FROM beian_operations('normal', 'closed');
SELECT * FROM beian_operations('shell', 'shell');
SELECT * FROM beian_operations('none');
SELECT * FROM beian_operations('normal', 'shell', 'Atlantis');
SELECT * FROM beian_operations('normal', 'shell', '*');

-- settings: the province's own value, else that for everywhere
SELECT beian_setting('footer_number', '44') AS guangdong, beian_setting('footer_number', '京') AS beijing,
       beian_setting('footer_number') AS everywhere, beian_setting('change_mode', '海南') AS hainan,
       beian_setting('change_mode', '11') IS NULL AS not_known, beian_setting(NULL) IS NULL AS "null";
SELECT beian_setting('footer');
SELECT beian_setting('footer_number', '香港');

SELECT key, count(*), count(*) FILTER (WHERE region = '*') AS everywhere
FROM beian_region_setting GROUP BY 1 ORDER BY 1;

-- every setting has its label, and every source can be read
SELECT DISTINCT key FROM beian_region_setting WHERE beian_label('setting', key) IS NULL;
SELECT region, key FROM beian_region_setting WHERE source IS NULL OR source ~ '^[A-Z][0-9]*[；（]|\[';

-- a user's row wins, where it says; shipped rows stay
BEGIN;
INSERT INTO beian_region_setting (region, key, value, source) VALUES ('44', 'shell_subject_add', 'true', '省管局电话答复');
CREATE TEMP VIEW shell_subject_may_add AS
SELECT name_en, allowed FROM beian_region, beian_operations('shell_subject', region => code)
WHERE operation = 'add_service' AND code IN ('44', '35', '11');
TABLE shell_subject_may_add;
SAVEPOINT a;
INSERT INTO beian_region_setting (key, value) VALUES ('shell_subject_add', 'ask');
TABLE shell_subject_may_add;
ROLLBACK TO a;
SELECT beian_setting('shell_subject_add') AS everywhere;
INSERT INTO beian_region_setting (region, key, value) VALUES ('44', 'our_rule', 'x');
SELECT beian_setting('our_rule', '粤') AS guangdong, beian_setting('our_rule', '11') IS NULL AS beijing;
ROLLBACK;
SELECT beian_setting('shell_subject_add', '44');
SELECT beian_setting('our_rule', '44');

UPDATE beian_region_setting SET value = 'x' WHERE key = 'footer_number';
DELETE FROM beian_region_setting WHERE key = 'footer_number' AND region = '44';
INSERT INTO beian_region_setting (region, key, value, origin) VALUES ('44', 'x', 'y', 'beian');
TRUNCATE beian_region_setting;
INSERT INTO beian_region_setting (region, key, value) VALUES ('广东', 'x', 'y');
INSERT INTO beian_region_setting (region, key, value) VALUES ('44', '', 'y');
INSERT INTO beian_region_setting (region, key, value, origin) VALUES ('44', 'x', 'y', 'us');
