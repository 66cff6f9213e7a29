-- What may be done: every combination of subject and service, against the
-- table of states read in the other direction.  One letter an operation, in
-- their order (first filing, add service, add access, change, cancel access,
-- service, subject, cancel offline): yes, no, ? not known or not applicable;
-- P the province decides.
CREATE TEMP VIEW expected AS
SELECT subject_class, service_class, cells
FROM unnest(ARRAY['restricted', 'unknown', NULL, 'not_filed', 'cancelled', 'shell_subject',
                  'all_shell', 'partial_shell', 'unverified', 'normal']) subject_class,
     unnest(ARRAY['restricted', 'cancelled', 'not_filed', 'unknown', 'shell',
                  'not_accessed_here', 'accessed_here', NULL]) service_class,
     LATERAL (SELECT cells
              FROM (VALUES
                      (1, 'restricted' IN (subject_class, service_class), 'nnn?????'),
                      (2, subject_class IS NULL OR service_class = 'unknown'
                          OR subject_class IN ('unknown', 'unverified'), '????????'),
                      (3, subject_class IN ('not_filed', 'cancelled'), 'ynnnnnnn'),
                      (4, subject_class = 'shell_subject', 'nPnnnnny'),
                      (5, service_class = 'shell', 'n?ynnn?y'),
                      (6, service_class = 'not_accessed_here' AND subject_class = 'normal', 'nyynnnn?'),
                      (7, service_class = 'not_accessed_here', 'n?ynnnn?'),
                      (8, service_class = 'accessed_here' AND subject_class = 'normal', 'nynyyyy?'),
                      (9, service_class = 'accessed_here', 'n?nyyyy?'),
                      (10, subject_class = 'normal', 'nynynny?'),
                      (11, true, 'n?nynny?')
                   ) state (no, holds, cells)
              WHERE holds
              ORDER BY no
              LIMIT 1) s;

CREATE TEMP VIEW got AS
SELECT e.*, region, order_open,
       (SELECT string_agg(CASE o.allowed WHEN true THEN 'y' WHEN false THEN 'n' ELSE '?' END, '' ORDER BY o.no)
        FROM beian_operations(subject_class, service_class, region, order_open)
             WITH ORDINALITY o (operation, allowed, reason, basis, no)) AS cells_got
FROM expected e,
     unnest(ARRAY[NULL, '44', 'CN-TJ', '四川']) region,
     unnest(ARRAY[true, false, NULL]) order_open;

-- no order: as the table says; Guangdong does not let a shell subject add a
-- service, Tianjin and Sichuan do
SELECT count(*) AS cases,
       count(*) FILTER (WHERE cells_got IS DISTINCT FROM translate(cells, 'P',
           CASE region WHEN '44' THEN 'n' WHEN 'CN-TJ' THEN 'y' WHEN '四川' THEN 'y' ELSE '?' END)) AS wrong
FROM got
WHERE NOT order_open;

-- an order is open: nothing else is, but for cancelling access and cancelling
-- offline, of which no text says; what was closed stays closed
SELECT count(*) AS cases,
       count(*) FILTER (WHERE cells_got IS DISTINCT FROM
           overlay(overlay('nnnnnnnn' PLACING CASE substr(cells, 5, 1) WHEN 'n' THEN 'n' ELSE '?' END FROM 5)
                   PLACING CASE substr(cells, 8, 1) WHEN 'n' THEN 'n' ELSE '?' END FROM 8)) AS wrong
FROM got
WHERE order_open;

-- not known whether one is: what would be allowed is not known
SELECT count(*) AS cases,
       count(*) FILTER (WHERE cells_got IS DISTINCT FROM translate(cells, 'yP',
           CASE region WHEN '44' THEN '?n' ELSE '??' END)) AS wrong
FROM got
WHERE order_open IS NULL;

-- one of them
SELECT count(*) AS cases,
       count(*) FILTER (WHERE beian_allowed(o.operation, subject_class, service_class, region, order_open)
           IS DISTINCT FROM o.allowed) AS wrong
FROM got, beian_operations(subject_class, service_class, region, order_open) o
WHERE subject_class IN ('normal', 'shell_subject');

-- the eleven provinces whose shell subjects may add a service
SELECT string_agg(name_zh, ' ' ORDER BY code) AS may_add
FROM beian_region
WHERE beian_allowed('add_service', 'shell_subject', NULL, code);

-- what a clerk reads
SELECT * FROM beian_operations('shell_subject', NULL);
SELECT * FROM beian_operations('all_shell', 'shell', '河北');
SELECT * FROM beian_operations('normal', 'not_accessed_here', 'Hainan');
SELECT * FROM beian_operations('normal', 'accessed_here', '11', true);
SELECT * FROM beian_operations('normal', 'accessed_here', '11', NULL);
SELECT operation, allowed, reason FROM beian_operations('restricted', NULL);
SELECT operation, allowed, reason FROM beian_operations('cancelled', 'cancelled');

-- every answer has a reason, every yes and no a basis
SELECT count(*) AS bare
FROM got, beian_operations(subject_class, service_class, region, order_open) o
WHERE o.reason IS NULL OR o.allowed IS NOT NULL AND o.basis IS NULL;

SELECT beian_operation_state('normal', 'closed');
SELECT * FROM beian_operations('shell', 'shell');
SELECT * FROM beian_operations('normal', 'shell', 'Atlantis');
SELECT beian_allowed('add', 'normal', 'shell');
SELECT beian_allowed('add_access', 'normal', 'shell', '*');
SELECT beian_allowed(NULL, 'normal', 'shell');

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
SELECT beian_allowed('add_service', 'shell_subject', NULL, '广东') AS guangdong,
       beian_allowed('add_service', 'shell_subject', NULL, '35') AS fujian;
SAVEPOINT a;
INSERT INTO beian_region_setting (key, value) VALUES ('shell_subject_add', 'ask');
SELECT beian_allowed('add_service', 'shell_subject', NULL, '广东') AS guangdong,
       beian_allowed('add_service', 'shell_subject', NULL, '35') AS fujian,
       beian_allowed('add_service', 'shell_subject', NULL, '11') AS beijing;
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
