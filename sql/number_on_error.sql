-- COPY that passes over what is no number, new in 17.
CREATE TEMP TABLE loaded (n icp_number, p psb_number);
COPY loaded FROM stdin (ON_ERROR ignore);
京ICP备05070218号	京公网安备11010502030143号
京ICP备21012345号	京公网安备11010502030143号
京ICP备05070219号	京公网安备31010502000027号
粤B2-20090059	\N
\.
TABLE loaded;
