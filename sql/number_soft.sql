-- Soft errors, new in 16.
SELECT v, pg_input_is_valid(v, 'icp_number') AS icp, pg_input_is_valid(v, 'psb_number') AS psb
FROM (VALUES ('京ICP备05070218号'), ('粤B2-20090059-1626X'), ('京公网安备11010502030143号'),
             ('京ICP备21012345号'), ('秦ICP备05070218号'), ('京公网安备31010502000027号'), ('')) v (v);
-- the same reason as the function's
SELECT v, e.sql_error_code, e.message, e.detail = icp_number_error(v, 'en') AS same_detail
FROM (VALUES ('京ICP备21012345号'), ('京ICP备12345号'), ('秦ICP备05070218号'), ('京ICP备10000000号')) v (v),
     pg_input_error_info(v, 'icp_number') e;
SELECT v, e.sql_error_code, e.message, e.detail = psb_number_error(v, 'en') AS same_detail
FROM (VALUES ('京公网安备31010502000027号'), ('京公网安备12345678号')) v (v),
     pg_input_error_info(v, 'psb_number') e;
