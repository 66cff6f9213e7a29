-- The provinces, and a region as an argument.
SELECT * FROM beian_region;

-- characters are unambiguous within each kind, and codes ascend
SELECT count(*), count(DISTINCT code), count(DISTINCT iso),
       count(DISTINCT icp_char), count(DISTINCT telecom_char),
       count(DISTINCT psb_char), count(DISTINCT name_zh),
       count(DISTINCT name_en)
FROM beian_region;

-- every way to say it: code, ISO code, characters, aliases, names
SELECT r.code, w.written
FROM beian_region r,
     LATERAL (SELECT unnest(ARRAY[code, code || '0000', iso, substr(iso, 4), icp_char, telecom_char, psb_char,
                                  name_zh, name_en, lower(iso), lower(substr(iso, 4)), upper(name_en),
                                  name_zh || CASE WHEN code IN ('11', '12', '31', '50') THEN '市'
                                                  WHEN code IN ('15', '54') THEN '自治区'
                                                  WHEN code = '45' THEN '壮族自治区'
                                                  WHEN code = '64' THEN '回族自治区'
                                                  WHEN code = '65' THEN '维吾尔自治区'
                                                  ELSE '省' END]
                            || string_to_array(aliases, ' ')) AS written) w
WHERE icp_region(icp_region_first(w.written)) IS DISTINCT FROM r.code
   OR icp_region(make_icp_number(w.written, '20000001')) IS DISTINCT FROM r.code;

SELECT w AS written, icp_region(icp_region_first(w))
FROM unnest('{北京市,河北省,内蒙古自治区,广西壮族自治区,新疆维吾尔自治区,宁夏回族自治区,西藏自治区,重庆市,inner mongolia}'::text[]) w;

-- what is none, and NULL
SELECT icp_in_region('京ICP备05070218号', '秦');
\echo :LAST_ERROR_SQLSTATE
SELECT icp_in_region('京ICP备05070218号', '*');
SELECT icp_in_region('京ICP备05070218号', '');
SELECT icp_in_region('京ICP备05070218号', '10');
SELECT icp_in_region('京ICP备05070218号', '011');
SELECT icp_region_first('440100');
SELECT icp_region_first('香港');
SELECT icp_region_last('CN-HK');
SELECT make_icp_number('港', '05070218');
SELECT icp_in_region('京ICP备05070218号', NULL) AS no_region,
       icp_in_region(NULL, '京') AS no_number,
       icp_region_first(NULL) AS first, icp_region_last(NULL) AS last;

-- the view stands on a function: nobody edits it
INSERT INTO beian_region (code) VALUES ('71');
