-- generate.sql: invented customers of a provider, as many as you like.
--
--	psql -v services=5000 -v today=2026-11-20 -f generate.sql
--
-- Between 1_schema.sql and 2_keys.sql.  Shares are those of a provider's daily
-- life, made up but plausible; from a few thousand services on, every class and
-- every finding occurs.  Numbers have the form of those of all 31 provinces.
-- The same services and today give the same rows: chance is a hash of the row.
-- Days are told from today backwards, so that there is always something due.

\if :{?services}
\else
\set services 5000
\endif
\if :{?today}
\else
SELECT beian_china_date(now()) AS today \gset
\endif

-- a midnight here is one in China
SELECT current_setting('TimeZone') AS session_zone \gset
SET TimeZone = 'Asia/Shanghai';

-- chance number of a row in [0, 1); salt tells one throw from another
CREATE FUNCTION sample.rnd(id bigint, salt int) RETURNS float8
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (hashint8extended(id, salt) & 1073741823) / 1073741824.0::float8;

-- element of an array by chance
CREATE FUNCTION sample.pick(a text[], r float8) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN a[1 + floor(r * cardinality(a))::int];

-- ---------------------------------------------------------------------------
-- Subjects and their services, before they get their numbers
-- ---------------------------------------------------------------------------

-- Provinces by how many of a hundred customers they have.
CREATE TEMP TABLE draw_region AS
SELECT row_number() OVER (ORDER BY r.code, n) - 1 AS slot, r.code, r.icp_char, r.telecom_char, r.psb_char
FROM beian_region r
CROSS JOIN LATERAL generate_series(1, CASE
	WHEN r.code = '44' THEN 17
	WHEN r.code IN ('11', '31', '32', '33') THEN 8
	WHEN r.code IN ('37', '51', '35', '41', '42') THEN 4
	WHEN r.code IN ('13', '34', '43', '50', '61') THEN 3
	ELSE 1 END) n;
CREATE INDEX ON draw_region (slot);

-- A service begins a new subject, or is one more of the subject before it.
CREATE TEMP TABLE draw_service AS
SELECT i AS id, subject_id, row_number() OVER (PARTITION BY subject_id ORDER BY i) AS no
FROM (
	SELECT i, sum((i = 1 OR sample.rnd(i, 1) < 0.42)::int) OVER (ORDER BY i) AS subject_id
	FROM generate_series(1, :services) i
) x;

-- Subjects, and three more in a hundred that have no service at all.
CREATE TEMP TABLE draw_subject AS
SELECT
	x.*,
	-- the year that the number carries
	CASE WHEN x.state = 'none' THEN NULL
		 WHEN x.scheme = 'licence' THEN 2003 + floor(x.r_year * 17)
		 WHEN x.scheme = 'old' THEN 2002 + floor(x.r_year * 4)
		 ELSE least(extract(year FROM date :'today'), 2005 + floor(sqrt(x.r_year) * 22)) END::int AS year
FROM (
	SELECT
		s AS id,
		g.code AS region, g.icp_char, g.telecom_char,
		sample.rnd(s, 11) AS r_year,
		CASE WHEN s > m.subjects THEN
				CASE WHEN sample.rnd(s, 12) < 0.85 THEN 'filed' ELSE 'none' END
			 WHEN sample.rnd(s, 12) < 0.955 THEN 'filed'
			 WHEN sample.rnd(s, 12) < 0.975 THEN 'cancelled'
			 WHEN sample.rnd(s, 12) < 0.99 THEN 'none'
			 ELSE 'unknown' END AS state,
		CASE WHEN sample.rnd(s, 13) < 0.975 THEN 'filing'
			 WHEN sample.rnd(s, 13) < 0.978 THEN 'old'
			 WHEN sample.rnd(s, 13) < 0.982 THEN 'licence'
			 ELSE 'telecom' END AS scheme,
		sample.pick('{individual,individual,enterprise,enterprise,enterprise,enterprise,enterprise,enterprise,institution,association,government}',
					sample.rnd(s, 14)) AS nature,
		s > m.subjects AS bare
	FROM (SELECT max(subject_id) AS subjects FROM draw_service) m
	CROSS JOIN generate_series(1, m.subjects + greatest(3, m.subjects / 33)) s
	JOIN draw_region g ON g.slot = floor(sample.rnd(s, 10) * 100)
) x;

INSERT INTO sample.subject (id, name, province, nature, cert_no_hash, customer_cert_hash,
	main_licence, state, approved_at, updated_at, restricted, checked_at, tenant)
SELECT
	x.id,
	CASE WHEN x.nature = 'individual' THEN
			sample.pick('{王,李,张,刘,陈,杨,黄,赵,吴,周,徐,孙,马,朱,胡,林,郭,何,高,罗}', sample.rnd(x.id, 20))
			|| sample.pick('{子,思,雨,嘉,文,志,晓,俊,明,海}', sample.rnd(x.id, 21))
			|| sample.pick('{轩,涵,宁,琪,豪,峰,洁,欣,涛,岚}', sample.rnd(x.id, 22))
		 ELSE g.name_zh
			|| sample.pick('{星河,云启,远航,博雅,鼎盛,汇通,天成,华信,海纳,智联,众创,瑞丰,同方,启明,万象,新程,恒达,锦绣,致远,蓝图}', sample.rnd(x.id, 20))
			|| sample.pick('{网络,信息,科技,软件,数码,教育,医疗,贸易,文化,旅游,物流,建材,食品,环保,农业,传媒}', sample.rnd(x.id, 21))
			|| CASE x.nature WHEN 'enterprise' THEN '有限公司' WHEN 'institution' THEN '研究院'
				WHEN 'association' THEN '协会' ELSE '服务中心' END END,
	x.region,
	x.nature,
	md5('cert' || x.id),
	md5('cert' || CASE WHEN sample.rnd(x.id, 23) < 0.01 THEN -x.id ELSE x.id END),
	CASE WHEN x.state IN ('filed', 'cancelled') THEN
		CASE x.scheme
			WHEN 'telecom' THEN x.telecom_char || 'B2-' || x.year || lpad(x.serial::text, 4, '0')
			WHEN 'licence' THEN x.icp_char || 'ICP证' || lpad((x.year % 100)::text, 2, '0') || lpad(x.serial::text, 4, '0') || '号'
			WHEN 'old' THEN x.icp_char || 'ICP备' || lpad((x.year % 100)::text, 2, '0') || lpad(x.serial::text, 4, '0') || '号'
			ELSE x.icp_char || 'ICP备'
				|| CASE WHEN x.year < 2020 OR x.year = 2020 AND sample.rnd(x.id, 24) < 0.5
						THEN lpad((x.year % 100)::text, 2, '0') ELSE x.year::text END
				|| lpad(x.serial::text, 6, '0') || '号'
		END::icp_number
	END,
	x.state,
	CASE WHEN x.state IN ('filed', 'cancelled') THEN x.approved_at END,
	CASE WHEN x.state IN ('filed', 'cancelled') THEN
		x.approved_at + sample.rnd(x.id, 25) * (date :'today' - x.approved_at) END,
	sample.rnd(x.id, 26) < 0.004,
	CASE WHEN x.state <> 'unknown' THEN
		date :'today' - (CASE WHEN sample.rnd(x.id, 27) < 0.96 THEN 25 ELSE 120 END * sample.rnd(x.id, 28)) * interval '1 day' END,
	'tenant' || x.id % 20
FROM (
	SELECT d.*,
		-- serials are spread over what the year has room for
		d.n * greatest(1, d.room / d.total) - floor(sample.rnd(d.id, 29) * greatest(1, d.room / d.total))::bigint AS serial,
		-- in that year, before the last few days
		least(make_date(d.year, 1, 1) + floor(sample.rnd(d.id, 30) * 365)::int,
			  date :'today' - 3 - floor(sample.rnd(d.id, 31) * 60)::int)::timestamptz
			+ sample.rnd(d.id, 32) * interval '1 day' AS approved_at
	FROM (
		SELECT s.*,
			row_number() OVER w AS n,
			count(*) OVER (PARTITION BY s.region, s.scheme, s.year) AS total,
			CASE WHEN s.scheme = 'filing' THEN 450000 ELSE 9999 END AS room
		FROM draw_subject s
		WINDOW w AS (PARTITION BY s.region, s.scheme, s.year ORDER BY s.id)
	) d
) x
JOIN beian_region g ON g.code = x.region;

-- What becomes of each service: decided once, as much of the rest hangs on it.
CREATE TEMP TABLE draw AS
SELECT
	d.id, d.subject_id, d.no, s.main_licence, s.name AS subject, s.province, s.state AS subject_state,
	x.kind, x.state, x.fate,
	a.approved_at,
	-- most sites open at once; of the rest nobody tells the day
	CASE WHEN sample.rnd(d.id, 56) < 0.8 THEN a.approved_at + (sample.rnd(d.id, 57) ^ 3 * 20) * interval '1 day' END AS opened_at,
	CASE WHEN x.kind = 'website' OR sample.rnd(d.id, 58) < 0.7 THEN
		CASE WHEN x.kind = 'website' THEN '' ELSE 'api.' END
		|| sample.pick('{xinghe,yunqi,yuanhang,boya,huitong,zhilian,haina,tiancheng,qiming,ruifeng,lantu,hengda}', sample.rnd(d.id, 59))
		|| to_hex(d.id)
		|| sample.pick('{.com,.com,.com,.cn,.cn,.com.cn,.net,.top}', sample.rnd(d.id, 60)) END AS domain,
	w.resolves,
	x.taken_over
FROM draw_service d
JOIN sample.subject s ON s.id = d.subject_id
CROSS JOIN LATERAL (
	SELECT
		sample.pick('{website,website,website,website,website,website,website,website,website,website,website,website,website,website,website,website,website,app,app,mini_program}',
					sample.rnd(d.id, 50) * 0.997) AS kind,
		CASE WHEN s.state IN ('none', 'unknown') THEN s.state
			 WHEN s.state = 'cancelled' AND sample.rnd(d.id, 51) < 0.9 THEN 'cancelled'
			 WHEN sample.rnd(d.id, 51) < 0.945 THEN 'filed'
			 WHEN sample.rnd(d.id, 51) < 0.97 THEN 'cancelled'
			 WHEN sample.rnd(d.id, 51) < 0.99 THEN 'none'
			 ELSE 'unknown' END AS state,
		-- who connects it
		CASE WHEN sample.rnd(d.id, 52) < 0.74 THEN 'here'
			 WHEN sample.rnd(d.id, 52) < 0.82 THEN 'both'
			 WHEN sample.rnd(d.id, 52) < 0.92 THEN 'elsewhere'
			 WHEN sample.rnd(d.id, 52) < 0.985 THEN 'nobody'
			 ELSE 'not_known' END AS fate,
		sample.rnd(d.id, 53) < 0.004 AS taken_over
) k
CROSS JOIN LATERAL (
	SELECT
		CASE WHEN sample.rnd(d.id, 54) < 0.006 THEN 'quick_app' ELSE k.kind END AS kind,
		k.state,
		-- what is not filed has no access but by mistake
		CASE WHEN k.state IN ('none', 'cancelled') AND sample.rnd(d.id, 55) < 0.97 THEN 'nobody' ELSE k.fate END AS fate,
		k.taken_over AND k.state = 'filed' AS taken_over
) x
CROSS JOIN LATERAL (
	SELECT CASE WHEN x.state IN ('filed', 'cancelled') THEN
		CASE WHEN sample.rnd(d.id, 61) < 0.1 THEN
				(date :'today' - floor(sample.rnd(d.id, 62) * 50)::int)::timestamptz + interval '10 hours'
			 ELSE s.approved_at + sample.rnd(d.id, 62) ^ 3 * (date :'today' - 20 - s.approved_at) END
	END AS approved_at
) a
CROSS JOIN LATERAL (
	SELECT CASE
		WHEN sample.rnd(d.id, 63) < 0.012 THEN NULL
		WHEN x.fate IN ('here', 'both') THEN
			sample.pick('{here,here,here,here,here,here,here,here,here,here,here,here,here,here,here,here,here,here,here,here,here,here,here,here,here,here,here,other_mainland,overseas,none}', sample.rnd(d.id, 64))
		WHEN x.fate = 'elsewhere' THEN
			sample.pick('{other_mainland,other_mainland,other_mainland,other_mainland,other_mainland,other_mainland,other_mainland,other_mainland,overseas,here}', sample.rnd(d.id, 64))
		ELSE sample.pick('{none,none,none,none,other_mainland,other_mainland,overseas,here}', sample.rnd(d.id, 64))
	END AS resolves
) w;

INSERT INTO sample.service (id, subject_id, subject_licence, kind, name, licence, state,
	limit_access, approved_at, opened_at, closed_at, content_checked_at, info_checked_at, false_found_at, checked_at, taken_over)
SELECT
	d.id,
	-- a few services whose subject the registry does not show
	CASE WHEN o.orphan THEN NULL ELSE d.subject_id END,
	CASE WHEN o.orphan THEN NULL ELSE d.main_licence END,
	d.kind,
	CASE d.kind WHEN 'website' THEN '官网' WHEN 'app' THEN '手机客户端' WHEN 'mini_program' THEN '小程序' ELSE '快应用' END,
	CASE WHEN d.state NOT IN ('filed', 'cancelled') OR d.main_licence IS NULL THEN NULL
		 -- copied from elsewhere: another subject's number, another kind, none
		 WHEN d.taken_over AND d.id % 4 = 0 THEN ('京ICP备' || 2021900000 + d.id % 90000 || '号-' || d.no)::icp_number
		 WHEN d.taken_over AND d.id % 4 = 1 THEN (d.main_licence || '-' || d.no || CASE WHEN d.kind = 'website' THEN 'A' ELSE '' END)::icp_number
		 WHEN d.taken_over AND d.id % 4 = 2 THEN (d.main_licence || '-' || greatest(1, d.no - 1))::icp_number
		 WHEN d.taken_over THEN NULL
		 ELSE (d.main_licence || '-' || d.no
			|| CASE d.kind WHEN 'website' THEN '' WHEN 'app' THEN 'A' WHEN 'mini_program' THEN 'X' ELSE 'K' END)::icp_number END,
	d.state,
	sample.rnd(d.id, 70) < 0.002,
	d.approved_at,
	d.opened_at,
	CASE WHEN sample.rnd(d.id, 71) < 0.006 AND d.opened_at < date :'today' - 30 THEN
		date :'today' - floor(sample.rnd(d.id, 72) * 20) * interval '1 day' END,
	CASE WHEN sample.rnd(d.id, 73) < 0.7 THEN date :'today' - sample.rnd(d.id, 74) * interval '200 days' END,
	CASE WHEN sample.rnd(d.id, 78) < 0.6 THEN date :'today' - sample.rnd(d.id, 79) * interval '200 days' END,
	CASE WHEN d.state IN ('filed', 'cancelled') AND sample.rnd(d.id, 94) < 0.003 THEN
		date :'today' - sample.rnd(d.id, 95) * interval '40 days' END,
	CASE WHEN d.fate <> 'not_known' AND d.state <> 'unknown' THEN
		date :'today' - (CASE WHEN sample.rnd(d.id, 75) < 0.97 THEN 25 ELSE 90 END * sample.rnd(d.id, 76)) * interval '1 day' END,
	d.taken_over
FROM draw d
CROSS JOIN LATERAL (SELECT d.state = 'filed' AND sample.rnd(d.id, 77) < 0.002 AS orphan) o;

-- ---------------------------------------------------------------------------
-- Domains, access, probes
-- ---------------------------------------------------------------------------

INSERT INTO sample.service_domain (service_id, domain, main, expires_on, reg_state, holder_name, holder_relation, realname_ok)
SELECT
	d.id,
	x.domain,
	x.main,
	e.expires_on,
	CASE WHEN sample.rnd(d.id, 80) < 0.01 THEN 'unknown'
		 WHEN e.expires_on < date :'today' THEN 'expired' ELSE 'valid' END,
	CASE WHEN sample.rnd(d.id, 81) < 0.02 THEN '张三' ELSE d.subject END,
	CASE WHEN sample.rnd(d.id, 81) < 0.005 THEN 'other'
		 WHEN sample.rnd(d.id, 81) < 0.01 THEN 'shareholder'
		 WHEN sample.rnd(d.id, 81) < 0.015 THEN 'head'
		 WHEN sample.rnd(d.id, 81) >= 0.5 THEN 'self' END,
	CASE WHEN sample.rnd(d.id, 82) < 0.99 THEN true WHEN sample.rnd(d.id, 82) < 0.997 THEN false END
FROM draw d
-- older filings have a second domain; now and then two services share one
CROSS JOIN LATERAL (VALUES
	(d.domain, true, true),
	('www2-' || d.domain, false, sample.rnd(d.id, 83) < 0.03 AND d.kind = 'website'),
	('shared' || d.id / 2 || '.cn', false, sample.rnd(d.id / 2, 84) < 0.002 AND d.kind = 'website')
) x (domain, main, given)
CROSS JOIN LATERAL (
	SELECT date :'today' + CASE
		-- an expired domain is one way to lose one's access
		WHEN sample.rnd(d.id, 85) < CASE d.fate WHEN 'nobody' THEN 0.2 ELSE 0.02 END THEN -1 - floor(sample.rnd(d.id, 86) * 60)::int
		WHEN sample.rnd(d.id, 85) < 0.05 THEN floor(sample.rnd(d.id, 86) * 30)::int
		ELSE 31 + floor(sample.rnd(d.id, 86) * 700)::int END AS expires_on
) e
WHERE x.given AND x.domain IS NOT NULL;

INSERT INTO sample.access (service_id, provider_id, since, until, cancel_cause, ips)
SELECT
	d.id, x.provider_id, x.since, x.until,
	CASE WHEN x.until IS NOT NULL THEN
		sample.pick('{ip_changed,ip_changed,ip_changed,domain_expired,domain_expired,content,customer,customer,audit_overdue,authority}',
					sample.rnd(d.id, 90)) END,
	CASE WHEN x.provider_id = 1 THEN ARRAY[inet '198.18.0.0' + d.id % 131072] END
FROM draw d
CROSS JOIN LATERAL (SELECT beian_china_date(coalesce(d.approved_at, (date :'today' - 400)::timestamptz)) AS first) f
CROSS JOIN LATERAL (VALUES
	(1, f.first, NULL::date, d.fate IN ('here', 'both')),
	(2 + (d.id % 7)::int, f.first, NULL, d.fate IN ('elsewhere', 'both')),
	-- what has become a shell was somewhere once
	(CASE WHEN sample.rnd(d.id, 91) < 0.7 THEN 1 ELSE 3 END, f.first,
		greatest(f.first, date :'today' - 5 - floor(sample.rnd(d.id, 92) ^ 2 * 500)::int),
		d.fate = 'nobody' AND d.state <> 'none'),
	-- and some have moved
	(1, f.first, greatest(f.first, date :'today' - 10 - floor(sample.rnd(d.id, 92) * 300)::int),
		d.fate = 'elsewhere' AND sample.rnd(d.id, 93) < 0.4)
) x (provider_id, since, until, given)
WHERE x.given;

INSERT INTO sample.psb (service_id, number, approved_at, hung_at)
SELECT
	d.id,
	(r.psb_char || '公网安备' || d.province || lpad((1 + d.id % 12)::text, 2, '0')
		|| lpad((1 + d.id / 12 % 9)::text, 2, '0') || '02' || lpad((1 + d.id % 999983)::text, 6, '0') || '号')::psb_number,
	a.approved_at,
	CASE WHEN sample.rnd(d.id, 101) < 0.5 AND a.approved_at + interval '3 days' < date :'today'
		THEN a.approved_at + interval '3 days' END
FROM draw d
JOIN beian_region r ON r.code = d.province
CROSS JOIN LATERAL (
	SELECT coalesce(d.opened_at, d.approved_at) + (sample.rnd(d.id, 100) ^ 2 * 45) * interval '1 day' AS approved_at
) a
WHERE d.state = 'filed' AND d.fate IN ('here', 'both')
	AND sample.rnd(d.id, 102) < 0.86 AND a.approved_at < date :'today';

-- What the page shows: number and link as they should be, or one of the ways
-- in which they are not.
INSERT INTO sample.probe (domain, at, resolves, since, server_first_at, blocked, has_traffic, page_read,
	footer_number, footer_href, psb_number, psb_href, html)
SELECT
	d.domain,
	v.at,
	d.resolves,
	-- most have always been there, some have moved
	CASE WHEN sample.rnd(d.id, 121) < 0.85 THEN v.first_at
		 ELSE v.first_at + sample.rnd(d.id, 122) * (v.at - v.first_at) END,
	CASE WHEN d.resolves <> 'none' OR sample.rnd(d.id, 123) < 0.8 THEN v.first_at END,
	CASE WHEN d.resolves = 'here' THEN d.fate NOT IN ('here', 'both') AND sample.rnd(d.id, 112) < 0.8
		OR d.approved_at > date :'today' - 10 AND sample.rnd(d.id, 112) < 0.15 END,
	CASE WHEN d.resolves = 'here' THEN sample.rnd(d.id, 113) >= 0.01 WHEN d.resolves IS NOT NULL THEN false END,
	p.page_read,
	CASE WHEN p.page_read THEN CASE
		WHEN p.r < 0.020 THEN NULL
		WHEN p.r < 0.033 THEN d.main_licence::text
		-- another service's, of the same subject
		WHEN p.r < 0.035 THEN d.main_licence::text || '-99'
		WHEN p.r < 0.040 THEN '京ICP备2021000001号-1'
		WHEN p.r < 0.042 THEN '京ICP备12345678号-1'
		WHEN p.r < 0.050 THEN lower(replace(n.licence::text, '号', ''))
		-- Guangdong shows the subject's number
		WHEN d.province = '44' AND p.r < 0.97 THEN d.main_licence::text
		ELSE n.licence::text END END,
	CASE WHEN p.page_read AND p.r >= 0.02 THEN CASE
		WHEN p.r >= 0.050 AND p.r < 0.065 THEN NULL
		WHEN p.r >= 0.065 AND p.r < 0.080 THEN 'http://www.miitbeian.gov.cn/'
		WHEN p.r >= 0.080 AND p.r < 0.085 THEN 'https://www.example.com/'
		ELSE 'https://beian.miit.gov.cn/' END END,
	CASE WHEN p.page_read AND p.q >= 0.03 THEN CASE
		WHEN p.q < 0.035 THEN '京公网安备11010502030143号'
		WHEN p.q < 0.038 THEN '津公网安备12345678901234号'
		ELSE b.number::text END END,
	CASE WHEN p.page_read AND p.q >= 0.03 AND b.number IS NOT NULL THEN CASE
		WHEN p.q >= 0.040 AND p.q < 0.050 THEN NULL
		WHEN p.q >= 0.050 AND p.q < 0.055 THEN 'https://www.example.com/'
		WHEN p.q >= 0.055 AND p.q < 0.060 THEN 'https://beian.mps.gov.cn/#/query/webSearch?code=11010502030143'
		-- links as older themes have them
		WHEN p.q >= 0.060 AND p.q < 0.070 THEN 'http://www.beian.gov.cn/portal/registerSystemInfo?recordcode='
			|| substring(b.number::text FROM '[0-9]+')
		WHEN p.q >= 0.070 AND p.q < 0.073 THEN 'https://beian.mps.gov.cn/#/query/webSearch?code=' || b.number::text
		ELSE psb_url(b.number) END END,
	-- a few pages were kept whole: one that a script fills, one with the number
	-- at the top, no icon, no owner
	CASE WHEN p.page_read AND p.r >= 0.988 AND p.r < 0.990 THEN
		'<html><body><div id="app"></div><script src="/app.js"></script></body></html>'
	WHEN p.page_read AND p.r >= 0.990 THEN
		'<html><body><div>' || n.licence::text || '</div>' || repeat('<p>欢迎光临。本站介绍公司的产品与服务。</p>', 30)
		|| coalesce('<footer>' || b.number::text || '</footer>', '') || '</body></html>' END
FROM draw d
JOIN sample.service n ON n.id = d.id
LEFT JOIN sample.psb b ON b.service_id = d.id
CROSS JOIN LATERAL (
	SELECT date :'today' - (CASE WHEN sample.rnd(d.id, 110) < 0.97 THEN 3 ELSE 80 END * sample.rnd(d.id, 111)) * interval '1 day' AS at
) a
CROSS JOIN LATERAL (
	-- our prober has run for a year
	SELECT a.at, least(a.at, greatest(d.approved_at, date :'today' - interval '1 year')) AS first_at
) v
CROSS JOIN LATERAL (
	SELECT
		d.kind = 'website' AND d.state = 'filed' AND n.licence IS NOT NULL
			AND coalesce(d.resolves, 'none') <> 'none' AND sample.rnd(d.id, 114) < 0.97 AS page_read,
		sample.rnd(d.id, 115) AS r,
		sample.rnd(d.id, 116) AS q
) p
WHERE d.domain IS NOT NULL AND sample.rnd(d.id, 117) < 0.995;

INSERT INTO sample.probe (domain, at, resolves, since, server_first_at, blocked, has_traffic)
SELECT x.domain, x.at, x.resolves, x.at - interval '20 days', x.at - interval '20 days', false, x.resolves = 'here'
FROM (
	SELECT d.domain, 'here' AS resolves,
		date :'today' - sample.rnd(d.service_id, 130) * interval '3 days' AS at
	FROM sample.service_domain d
	WHERE NOT d.main AND d.domain LIKE 'www2-%'
	UNION ALL
	-- domains that nobody has told us of
	SELECT 'unknown' || to_hex(i) || '.top',
		sample.pick('{here,here,here,other_mainland,overseas}', sample.rnd(i, 132)),
		date :'today' - sample.rnd(i, 131) * interval '3 days'
	FROM generate_series(1, greatest(5, :services / 200)) i
) x;

-- ---------------------------------------------------------------------------
-- Findings, orders, plans, lists
-- ---------------------------------------------------------------------------

INSERT INTO sample.audit (id, service_id, item, found_at, due_at, extended_to, fixed_at)
SELECT
	row_number() OVER (ORDER BY d.id), d.id, x.item, x.found_at,
	CASE WHEN x.printed THEN x.found_at + interval '15 days' END,
	CASE WHEN x.printed AND sample.rnd(d.id, 140) < 0.2 THEN x.found_at + interval '22 days' END,
	CASE WHEN sample.rnd(d.id, 141) < 0.4 THEN
		least(x.found_at + sample.rnd(d.id, 142) * interval '40 days', (date :'today')::timestamptz) END
FROM draw d
CROSS JOIN LATERAL (
	SELECT
		sample.pick('{subject,subject,service,service,app,content,access}', sample.rnd(d.id, 143)) AS item,
		greatest(d.approved_at, date :'today' - sample.rnd(d.id, 144) * interval '40 days') AS found_at,
		sample.rnd(d.id, 145) < 0.5 AS printed
) x
WHERE d.state = 'filed' AND d.fate IN ('here', 'both') AND d.approved_at < date :'today'
	AND sample.rnd(d.id, 146) < 0.05;

-- one open order in twelve subjects, at every stage
INSERT INTO sample.filing_order (id, subject_id, service_id, type, kind, status, submitted_at, updated_at,
	sms_sent_at, sms_done_at, authority_received_at, delivered_at, decided_at)
SELECT
	s.id, s.id, v.id,
	CASE WHEN x.offline THEN 'cancel_offline'
		 WHEN s.state = 'none' THEN 'first_filing'
		 ELSE sample.pick('{add_service,add_access,change,change,cancel_service,cancel_access}', sample.rnd(s.id, 150)) END,
	coalesce(v.kind, 'website'),
	CASE WHEN x.decided THEN sample.pick('{approved,approved,approved,rejected,withdrawn}', sample.rnd(s.id, 151))
		 WHEN x.offline THEN 'authority' ELSE x.stage END,
	t.submitted_at,
	t.submitted_at,
	CASE WHEN NOT x.offline AND x.stage IN ('sms', 'authority') THEN
		CASE WHEN x.stage = 'sms' AND NOT x.decided THEN
				(date :'today')::timestamptz + interval '9 hours' - sample.rnd(s.id, 152) * interval '30 hours'
			 ELSE t.submitted_at + interval '1 hour' END END,
	CASE WHEN NOT x.offline AND x.stage = 'authority' THEN t.submitted_at + interval '2 hours' END,
	CASE WHEN NOT x.offline AND x.stage = 'authority' THEN t.submitted_at + interval '4 hours' END,
	CASE WHEN x.offline THEN t.submitted_at + interval '4 hours' END,
	CASE WHEN x.decided THEN t.submitted_at + sample.rnd(s.id, 153) * ((date :'today')::timestamptz - t.submitted_at) END
FROM sample.subject s
LEFT JOIN draw v ON v.subject_id = s.id AND v.no = 1
CROSS JOIN LATERAL (
	SELECT
		sample.rnd(s.id, 154) < 0.4 AS decided,
		sample.rnd(s.id, 155) < 0.05 AND s.state = 'filed' AS offline,
		sample.pick('{draft,first_review,sms,authority,authority,authority}', sample.rnd(s.id, 156)) AS stage
) x
CROSS JOIN LATERAL (
	SELECT (date :'today')::timestamptz - (CASE x.stage WHEN 'sms' THEN 2 ELSE 0.1 END
		+ sample.rnd(s.id, 157) * CASE x.stage WHEN 'draft' THEN 50 ELSE 38 END) * interval '1 day' AS submitted_at
) t
WHERE sample.rnd(s.id, 158) < 0.13;

INSERT INTO sample.change_plan (id, subject_id, planned_on, filed_on)
SELECT
	s.id, s.id,
	date :'today' + 10 + floor(sample.rnd(s.id, 160) * 60)::int,
	CASE WHEN sample.rnd(s.id, 161) < 0.4 THEN date :'today' - 5 END
FROM sample.subject s
WHERE s.state = 'filed' AND sample.rnd(s.id, 162) < 0.006;

INSERT INTO sample.licence (number, subject_id, issued_on, expires_on, report_done_on)
SELECT
	x.number, x.subject_id, x.issued_on, (x.issued_on + interval '5 years')::date,
	CASE WHEN sample.rnd(x.id, 172) < 0.95 THEN make_date(extract(year FROM date :'today')::int, 2, 20) END
FROM (
	SELECT s.id, s.main_licence AS number, s.id AS subject_id,
		date :'today' - 20 - floor(sample.rnd(s.id, 171) * 1800)::int AS issued_on
	FROM sample.subject s
	WHERE icp_scheme(s.main_licence) = 'telecom' AND s.state = 'filed'
	UNION ALL
	-- our own
	SELECT 0, 'B1.B2-20210001'::icp_number, NULL, date :'today' - 1740
) x;

-- of the shells, some stand on a list; now and then one that is none any more
INSERT INTO sample.shell_notice (region, published_on, until_on, number)
SELECT DISTINCT ON (v.licence)
	d.province,
	x.published_on,
	-- these provinces have a usual term, the others print a day
	CASE WHEN d.province NOT IN ('37', '52', '64') THEN x.published_on + 30 END,
	v.licence
FROM draw d
JOIN sample.service v ON v.id = d.id
CROSS JOIN LATERAL (
	SELECT date :'today' - floor(sample.rnd(d.id, 180) * 20)::int AS published_on
) x
WHERE v.licence IS NOT NULL AND d.state = 'filed'
	AND sample.rnd(d.id, 181) < CASE WHEN d.fate = 'nobody' THEN 0.25 ELSE 0.0005 END
ORDER BY v.licence, d.id;

-- a shell subject may stand there by its own number
INSERT INTO sample.shell_notice (region, published_on, until_on, number)
SELECT s.province, date :'today' - 4, date :'today' + 26, s.main_licence
FROM sample.subject s
WHERE s.state = 'filed'
	AND NOT EXISTS (SELECT FROM draw_service d WHERE d.subject_id = s.id)
	AND sample.rnd(s.id, 182) < 0.2;

DROP TABLE draw, draw_subject, draw_service, draw_region;
DROP FUNCTION sample.rnd(bigint, int);
DROP FUNCTION sample.pick(text[], float8);
SET TimeZone = :'session_zone';
