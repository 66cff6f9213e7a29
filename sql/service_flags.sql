-- Flags of services: each alone, with what just does not raise it.
SET DateStyle = ISO;

SELECT beian_service_flags() AS nothing_known,
       beian_service_flags('filed', 'filed', true, false, '2030-01-01', true,
                           '京ICP备12345678号', '京ICP备12345678号-1', 'website',
                           false, false, false, false, false, '2026-05-06') AS in_order;

-- access without a filing; services without a subject
SELECT s AS subject, v AS service,
       beian_service_flags(s, v, true, false, service_number => '京ICP备12345678号-1') AS access_here,
       beian_service_flags(s, v, false, true, service_number => '京ICP备12345678号-1') AS access_elsewhere,
       beian_service_flags(s, v, NULL, false, service_number => '京ICP备12345678号-1') AS no_access
FROM unnest(ARRAY['filed', 'cancelled', 'none', NULL]) WITH ORDINALITY s (s, i),
     unnest(ARRAY['filed', 'cancelled', 'none', NULL]) WITH ORDINALITY v (v, j)
ORDER BY i, j;

-- the domain
SELECT expires, beian_service_flags(domain_expires => expires, as_of => '2026-05-06') AS "30",
       beian_service_flags(domain_expires => expires, as_of => '2026-05-06', warn_days => 0) AS "0",
       beian_service_flags(domain_expires => expires, as_of => NULL) AS no_day,
       beian_service_flags(domain_expires => expires, as_of => '2026-05-06', warn_days => NULL) AS no_warning
FROM unnest(ARRAY['-infinity', '2026-05-05', '2026-05-06', '2026-06-05', '2026-06-06', 'infinity']::date[]) expires;
SELECT beian_service_flags(domain_expires => '5874897-12-31', as_of => '4713-01-01 BC', warn_days => 2147483647) AS far,
       beian_service_flags(domain_expires => beian_china_date(now()) - 1) AS yesterday,
       beian_service_flags(domain_expires => beian_china_date(now())) AS today;
SELECT beian_service_flags(domain_expires => '2026-05-06', as_of => '2026-05-06', warn_days => -1);
SELECT beian_service_flags(holder_matches => false) AS mismatch, beian_service_flags(holder_matches => true) AS "match";

-- the number
SELECT subject, service, kind, beian_service_flags('filed', 'filed', subject_number => subject::icp_number,
                                                   service_number => service::icp_number, kind => kind) AS flags
FROM (VALUES
        ('京ICP备12345678号', '京ICP备12345678号-3', 'website'),
        ('京ICP备12345678号', '京ICP备12345678号-3A', 'app'),
        ('京ICP备12345678号', '京ICP备12345678号-3X', 'mini_program'),
        ('京ICP备12345678号', '京ICP备12345678号-3K', 'quick_app'),
        ('京ICP备12345678号', '京ICP备12345678号-3', 'app'),
        ('京ICP备12345678号', '京ICP备12345678号-3A', 'website'),
        ('京ICP备12345678号', '京ICP备12345678号-3X', 'quick_app'),
        ('京ICP备12345678号', '京ICP备12345678号', 'website'),
        ('京ICP备12345678号', '京ICP备12345678号', 'app'),
        ('京ICP备12345679号', '京ICP备12345678号-3', 'website'),
        ('沪ICP备12345678号', '京ICP备12345678号-3A', 'website'),
        ('京ICP证030173号', '京ICP证030173号-209A', 'app'),
        ('粤B2-20090059', '粤B2-20090059-1626X', 'mini_program'),
        ('粤B2-20090059', '粤B2-20090058-1626X', 'mini_program'),
        ('京ICP备12000123号', '京ICP备12000123号', 'quick_app'),
        ('京ICP备12000123号', '京ICP备12000123号', NULL),
        ('京ICP备12000123号', '京ICP备12000123号', 'unknown'),
        (NULL, '京ICP备12345678号-3', NULL),
        (NULL, '京ICP备12345678号-3A', 'unknown'),
        ('京ICP备12345678号', NULL, 'website')
     ) v (subject, service, kind);
SELECT v AS service, beian_service_flags('filed', v, kind => 'app') AS no_number
FROM unnest(ARRAY['filed', 'cancelled', 'none', NULL]) v;

-- the rest, and the order of all
SELECT beian_service_flags(info_inaccurate => true) AS info_inaccurate, beian_service_flags(unit_changed => true) AS unit_changed,
       beian_service_flags(order_open => true) AS order_open, beian_service_flags(limit_access => true) AS limit_access,
       beian_service_flags(false_filing => true) AS false_filing;
SELECT f.code
FROM unnest(beian_service_flags('none', 'filed', true, false, '2026-05-07', false,
                                '京ICP备12345678号', '沪ICP备12345678号-3A', 'website', true, true, true, true, true, '2026-05-06')
         || beian_service_flags('filed', 'filed')) WITH ORDINALITY f (code, no)
ORDER BY no;

-- every flag has its label, and fits an array operator
SELECT beian_label('service_flag', f), ARRAY['order_open', 'limit_access'] && ARRAY[f] AS asked
FROM unnest(beian_service_flags('none', 'filed', true, false, '2026-05-07', order_open => true, as_of => '2026-05-06')) f;

-- unknown is what NULL is
SELECT count(*) FILTER (WHERE beian_service_flags(s, v, true, true, kind => k, service_number => '京ICP备12345678号-1')
           <> beian_service_flags(nullif(s, 'unknown'), nullif(v, 'unknown'), true, true, kind => nullif(k, 'unknown'), service_number => '京ICP备12345678号-1')) AS wrong
FROM unnest(ARRAY['filed', 'cancelled', 'none', 'unknown']) s, unnest(ARRAY['filed', 'cancelled', 'none', 'unknown']) v,
     unnest(ARRAY['website', 'app', 'unknown']) k;

SELECT beian_service_flags('active');
SELECT beian_service_flags(NULL, 'active');
SELECT beian_service_flags(kind => 'site');
