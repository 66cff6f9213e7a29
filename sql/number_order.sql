-- The documented order of both types, against one that SQL computes of the text.
-- Order of ICP numbers: region (none, national, then codes), scheme, class set,
-- digit count, digits, service number, kind.
CREATE TEMP TABLE numbers (n icp_number);
INSERT INTO numbers
SELECT make_icp_number(code, to_char(year, 'FM00') || to_char(serial, 'FM000000'), service, kind)
FROM beian_region, (VALUES (4), (20)) y (year), (VALUES (1), (452707)) s (serial),
     (VALUES (NULL, NULL), (1, 'website'), (1, 'app'), (1, 'mini_program'),
             (1, 'quick_app'), (10, 'website'), (1019, 'website'), (99999, 'quick_app')) v (service, kind);
INSERT INTO numbers
SELECT make_icp_number(code, serial, service, scheme => scheme)
FROM beian_region, (VALUES ('02001', 'filing'), ('020001', 'filing'),
                           ('2020000001', 'filing'), ('2099999999', 'filing'),
                           ('000001', 'licence'), ('209999', 'licence')) s (serial, scheme),
     (VALUES (NULL), (1)) v (service);
INSERT INTO numbers
SELECT make_icp_number(prefix, serial, service, classes => classes::text[])
FROM (SELECT '' UNION ALL SELECT '合字' UNION ALL SELECT code FROM beian_region) p (prefix),
     (VALUES ('{A1}'), ('{A1,A2}'), ('{A1,A2,B1}'), ('{A1,A2,B1,B2}'), ('{A1,A2,B2}'),
             ('{A1,B1}'), ('{A1,B1,B2}'), ('{A1,B2}'), ('{A2}'), ('{A2,B1}'),
             ('{A2,B1,B2}'), ('{A2,B2}'), ('{B1}'), ('{B1,B2}'), ('{B2}')) c (classes),
     (VALUES ('20000001'), ('20180017')) s (serial),
     (VALUES (NULL), (2)) v (service);
SELECT count(*), count(DISTINCT n), count(DISTINCT n::text) FROM numbers;

CREATE TEMP TABLE ranked AS
SELECT n, row_number() OVER (ORDER BY
         CASE WHEN icp_region(n) IS NOT NULL THEN icp_region(n)::int
              WHEN n::text ~ '^合字' THEN 1 ELSE 0 END,
         array_position('{filing,licence,telecom}', icp_scheme(n)),
         array_to_string(icp_classes(n), '.') COLLATE "C" NULLS FIRST,
         length(icp_serial(n)), icp_serial(n) COLLATE "C",
         coalesce(icp_service_no(n), 0),
         array_position('{website,app,mini_program,quick_app}', icp_kind(n)) NULLS FIRST) AS place
FROM numbers;
SELECT count(*) AS out_of_order
FROM (SELECT place, lead(place) OVER (ORDER BY n) AS next FROM ranked) x
WHERE next <> place + 1;
-- each comparison agrees with the places
SELECT count(*) AS disagreeing
FROM ranked a JOIN ranked b ON (a.place + b.place) % 37 = 0
WHERE (a.n < b.n) <> (a.place < b.place) OR (a.n <= b.n) <> (a.place <= b.place)
   OR (a.n > b.n) <> (a.place > b.place) OR (a.n >= b.n) <> (a.place >= b.place)
   OR (a.n = b.n) <> (a.place = b.place) OR (a.n <> b.n) <> (a.place <> b.place)
   OR icp_number_cmp(a.n, b.n) <> sign(a.place - b.place);
SELECT n FROM ranked WHERE icp_region(n) IS NULL OR icp_region(n) = '51'
ORDER BY n LIMIT 12;
SELECT n FROM ranked WHERE icp_region(n) = '51' AND icp_scheme(n) <> 'telecom' ORDER BY n;

-- BETWEEN, least and greatest
SELECT count(*) FROM numbers WHERE n BETWEEN '京ICP备00001号' AND '京B2-20999999-99999K';
SELECT min(n), max(n), greatest(min(n), max(n)), least(min(n), max(n)) FROM numbers;
SELECT icp_scheme(n), min(n), max(n) FROM numbers GROUP BY 1 ORDER BY 1;
SELECT min(n) IS NULL AS min, max(n) IS NULL AS max FROM numbers WHERE false;

-- Order of public-security numbers: region, digit count, digits.
CREATE TEMP TABLE psb (p psb_number);
INSERT INTO psb
SELECT (psb_char || '公网安备' || code || tail || '号')::psb_number
FROM beian_region, (VALUES ('0105001242'), ('9999999999'), ('01082014405'),
                           ('010802014405'), ('000002000001'), ('999999999999')) t (tail);
SELECT count(*) AS out_of_order
FROM (SELECT place, lead(place) OVER (ORDER BY p) AS next
      FROM (SELECT p, row_number() OVER (ORDER BY psb_region(p), length(p::text), p::text COLLATE "C") AS place
            FROM psb) r) x
WHERE next <> place + 1;
SELECT p FROM psb WHERE psb_region(p) IN ('11', '51') ORDER BY p;
SELECT min(p), max(p) FROM psb;
