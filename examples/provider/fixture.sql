-- fixture.sql: a few customers as of 2026-12-18, each made for one question.
--
-- Every case is a subject with one service that is in order; what makes it a
-- case is changed afterwards.  Its name says for which question it was made,
-- whether it must appear there, and why.  The day is a Friday near the end of
-- the last year whose notice is known, so that terms end in days that the next
-- notice may still move.
--
-- Between 2_keys.sql and 3_input.sql: the keys are checked at every row.

CREATE TABLE sample.test_case (
	id			int PRIMARY KEY,
	question	text NOT NULL,
	appears		boolean NOT NULL,
	why			text NOT NULL
);

INSERT INTO sample.test_case (id, question, appears, why) VALUES
(1, 'none', false, 'all in order'),
(101, 'unfiled_here', true, 'not filed, resolves here'),
(102, 'unfiled_here', false, 'not filed, resolves overseas'),
(103, 'unfiled_here', false, 'cancelled, resolves here'),
(201, 'unaccessed_here', true, 'accessed elsewhere, resolves here'),
(202, 'unaccessed_here', true, 'shell, resolves here'),
(203, 'unaccessed_here', false, 'accessed elsewhere, resolves there'),
(204, 'unaccessed_here', false, 'accessed here and elsewhere'),
(301, 'cancelled_live', true, 'cancelled, resolves here'),
(302, 'cancelled_live', true, 'cancelled, traffic here'),
(303, 'cancelled_live', false, 'cancelled, resolves nowhere'),
(304, 'cancelled_live', true, 'subject cancelled, resolves here'),
(401, 'access_ended_live', true, 'our access ended, resolves here'),
(402, 'access_ended_live', false, 'our access ended and began again'),
(403, 'access_ended_live', false, 'our access ended, resolves nowhere'),
(404, 'access_ended_live', false, 'our access ends in a week'),
(501, 'accessed_elsewhere', true, 'accessed here, resolves overseas, notice'),
(502, 'accessed_elsewhere', true, 'accessed here, no traffic'),
(503, 'accessed_elsewhere', false, 'accessed here, resolution not known'),
(504, 'accessed_elsewhere', false, 'two domains, one resolves here'),
(601, 'shell_service', true, 'no access left, published in Guizhou'),
(602, 'shell_service', true, 'no access ever'),
(603, 'shell_service', false, 'no access here, elsewhere not known'),
(604, 'shell_service', false, 'no access here, accessed elsewhere'),
(701, 'shell_subject', true, 'no service, Tianjin lets it add one'),
(702, 'shell_subject', true, 'no service, Hebei does not'),
(703, 'shell_subject', true, 'its only service was cancelled'),
(704, 'shell_subject', false, 'its only service is not known'),
(705, 'shell_subject', false, 'no service, not filed'),
(801, 'shell_partial', true, 'one shell of two'),
(802, 'shell_partial', true, 'all shells'),
(803, 'shell_partial', false, 'one here, one elsewhere'),
(901, 'would_become_shell', true, 'accessed here alone, only service'),
(902, 'would_become_shell', true, 'accessed here alone, another service lives'),
(903, 'would_become_shell', true, 'accessed here, elsewhere not known'),
(904, 'would_become_shell', false, 'accessed here and elsewhere'),
(1001, 'psb_overdue', true, 'opened 31 days ago'),
(1002, 'psb_overdue', false, 'opened 30 days ago: due today'),
(1003, 'psb_overdue', true, 'opening not told, first server seen 38 days ago'),
(1004, 'psb_overdue', false, 'opening not told, first server seen this month'),
(1005, 'psb_overdue', true, 'opening not told, no server seen, approved long ago'),
(1006, 'psb_overdue', false, 'opened 31 days ago, has a number'),
(1007, 'psb_overdue', false, 'opened 31 days ago, ended'),
(1101, 'psb_due', true, 'due today'),
(1102, 'psb_due', true, 'New Year''s Day, rolls to the tenth working day'),
(1103, 'psb_due', false, 'two working days later'),
(1104, 'psb_due', false, 'overdue'),
(1201, 'psb_not_shown', true, 'given 31 days ago, not on the page'),
(1202, 'psb_not_shown', false, 'given 30 days ago, not on the page'),
(1203, 'psb_not_shown', false, 'given 31 days ago, on the page'),
(1204, 'psb_not_shown', true, 'given 31 days ago, page not read, not reported'),
(1205, 'psb_not_shown', false, 'given 31 days ago, page not read, reported'),
(1301, 'info_overdue', true, 'found 11 working days ago'),
(1302, 'info_overdue', false, 'found 10 working days ago: due today'),
(1303, 'info_overdue', false, 'found long ago, approved 9 working days ago'),
(1304, 'info_overdue', false, 'corrected'),
(1305, 'info_overdue', false, 'notice prints a day'),
(1401, 'audit_due', true, 'printed day is today'),
(1402, 'audit_due', true, 'overdue'),
(1403, 'audit_due', true, 'extended to 30 December'),
(1404, 'audit_due', false, 'extended to the middle of January'),
(1405, 'audit_due', false, 'put right'),
(1501, 'unblock_late', true, 'approved two working days ago, blocked'),
(1502, 'unblock_late', false, 'approved yesterday, blocked'),
(1503, 'unblock_late', false, 'approved two working days ago, open'),
(1601, 'review_late', true, 'site, received 21 working days ago'),
(1602, 'review_late', false, 'site, received 20 working days ago'),
(1603, 'review_late', true, 'app, received 21 working days ago'),
(1604, 'review_late', true, 'form delivered 6 working days ago'),
(1605, 'review_late', false, 'form delivered 5 working days ago'),
(1606, 'review_late', false, 'decided'),
(1607, 'review_late', false, 'cancelling access'),
(1701, 'sms_expiring', true, 'sent 24.5 hours ago'),
(1702, 'sms_expiring', true, 'sent 19 hours ago'),
(1703, 'sms_expiring', false, 'sent 17 hours ago'),
(1704, 'sms_expiring', false, 'verified'),
(1801, 'order_stale', true, 'not touched for 46 days'),
(1802, 'order_stale', true, 'not touched for 33 days: 29 December'),
(1803, 'order_stale', false, 'not touched for 17 days'),
(1804, 'order_stale', false, 'at the authority'),
(1901, 'icp_footer_bad', true, 'no number'),
(1902, 'icp_footer_bad', true, 'another number'),
(1903, 'icp_footer_bad', true, 'subject number in Beijing'),
(1904, 'icp_footer_bad', false, 'subject number in Guangdong'),
(1905, 'icp_footer_bad', true, 'service number in Guangdong'),
(1906, 'icp_footer_bad', true, 'link to the old host'),
(1907, 'icp_footer_bad', true, 'no owner in Fujian'),
(1908, 'icp_footer_bad', false, 'no owner in Beijing'),
(1909, 'icp_footer_bad', false, 'page not read'),
(1910, 'icp_footer_bad', true, 'number written with full-width letters'),
(2001, 'footer_psb_bad', true, 'digits of the link differ'),
(2002, 'footer_psb_bad', true, 'no icon'),
(2003, 'footer_psb_bad', true, 'another number, within the term'),
(2004, 'footer_psb_bad', false, 'missing, within the term'),
(2005, 'footer_psb_bad', true, 'missing, after the term'),
(2101, 'number_mismatch', true, 'not under the subject'),
(2102, 'number_mismatch', true, 'number of an app'),
(2103, 'number_mismatch', true, 'number of case 2104'),
(2104, 'number_mismatch', true, 'number used twice'),
(2105, 'number_mismatch', true, 'domain of case 2106'),
(2106, 'number_mismatch', true, 'domain used twice'),
(2107, 'number_mismatch', true, 'filed without a number'),
(2108, 'number_mismatch', true, 'a filler'),
(2109, 'number_mismatch', false, 'licence of another province'),
(2110, 'number_mismatch', false, 'cancelled service with the same domain'),
(2201, 'domain_expiring', true, 'expired yesterday'),
(2202, 'domain_expiring', true, 'expires in 30 days'),
(2203, 'domain_expiring', false, 'expires in 31 days'),
(2204, 'domain_expiring', false, 'expired, accessed elsewhere'),
(2205, 'domain_expiring', true, 'the registry says expired'),
(2301, 'holder_mismatch', true, 'held by another name'),
(2302, 'holder_mismatch', false, 'held by the head of the unit'),
(2303, 'holder_mismatch', true, 'individual''s domain held by a shareholder'),
(2304, 'holder_mismatch', true, 'not real-named'),
(2305, 'holder_mismatch', false, 'holder not known'),
(2401, 'change_due', true, 'planned in 30 days: due today'),
(2402, 'change_due', true, 'planned in 23 days: overdue'),
(2403, 'change_due', true, 'last day is a Sunday'),
(2404, 'change_due', false, 'planned in March'),
(2405, 'change_due', false, 'filed'),
(2501, 'closed_not_cancelled', true, 'ended yesterday'),
(2502, 'closed_not_cancelled', true, 'ended today'),
(2503, 'closed_not_cancelled', false, 'ends in a week'),
(2504, 'closed_not_cancelled', false, 'ended and cancelled'),
(2601, 'app_unfiled', true, 'app, not filed, resolves here'),
(2602, 'app_unfiled', true, 'mini program, cancelled, resolves here'),
(2603, 'app_unfiled', false, 'app, not filed, resolves elsewhere'),
(2604, 'app_unfiled', false, 'site, not filed, resolves here'),
(2701, 'licence_due', true, 'ends in 89 days'),
(2702, 'licence_due', true, 'ends in 90 days'),
(2703, 'licence_due', false, 'ends in two years, report made'),
(2704, 'licence_due', true, 'ends in two years, report not made'),
(2705, 'licence_due', false, 'issued this year'),
(2706, 'licence_due', true, 'ran out yesterday'),
(2707, 'licence_due', true, 'ends today'),
(2801, 'stale_snapshot', true, 'filing read 31 days ago'),
(2802, 'stale_snapshot', false, 'filing read 30 days ago'),
(2803, 'stale_snapshot', true, 'probed 31 days ago'),
(2804, 'stale_snapshot', true, 'filing never read'),
(2901, 'can_do', true, 'shell in Beijing'),
(2902, 'can_do', true, 'subject without services in Hebei'),
(2903, 'can_do', true, 'accessed here, an order is open'),
(3001, 'batch_notice', true, 'published in Guizhou 7 days ago'),
(3002, 'batch_notice', true, 'published in Tibet with a day'),
(3003, 'batch_notice', false, 'published and cancelled since'),
(3004, 'batch_notice', true, 'subject published in Ningxia'),
(4001, 'false_filing', true, 'found false'),
(4002, 'false_filing', false, 'found false and cancelled since'),
(4003, 'false_filing', false, 'data inaccurate, not found false'),
(4004, 'false_filing', true, 'found false, a shell'),
(4101, 'none', false, 'data never checked'),
(4102, 'none', false, 'checked as long ago as counts'),
(4103, 'none', false, 'checked a day longer ago'),
(4104, 'none', false, 'corrected long ago, not checked since'),
(4105, 'none', false, 'pages compared in 2015');

-- ---------------------------------------------------------------------------
-- All in order
-- ---------------------------------------------------------------------------

INSERT INTO sample.subject (id, name, province, nature, cert_no_hash, customer_cert_hash,
	main_licence, state, approved_at, updated_at, checked_at, tenant)
SELECT
	t.id,
	format('%s %s: %s', t.question, CASE WHEN t.appears THEN 'yes' ELSE 'no' END, t.why),
	r.code, 'enterprise', md5('cert' || t.id), md5('cert' || t.id),
	(r.icp_char || 'ICP备2021' || lpad(t.id::text, 6, '0') || '号')::icp_number,
	'filed', '2021-03-01 10:00+08', '2026-03-02 10:00+08', '2026-12-16 03:00+08',
	'tenant' || t.id / 100
FROM sample.test_case t
JOIN beian_region r ON r.code = CASE
	WHEN t.id IN (601, 3001) THEN '52'
	WHEN t.id = 701 THEN '12'
	WHEN t.id IN (702, 2902) THEN '13'
	WHEN t.id IN (1904, 1905) THEN '44'
	WHEN t.id = 1907 THEN '35'
	WHEN t.id = 3002 THEN '54'
	WHEN t.id = 3004 THEN '64'
	ELSE '11' END;

INSERT INTO sample.service (id, subject_id, subject_licence, kind, name, licence, state,
	approved_at, opened_at, content_checked_at, info_checked_at, checked_at)
SELECT
	s.id, s.id, s.main_licence, 'website', '官网', (s.main_licence || '-1')::icp_number,
	'filed',
	'2026-03-02 10:00+08', '2026-03-04 10:00+08', '2026-11-20 10:00+08', '2026-11-21 10:00+08', '2026-12-16 03:00+08'
FROM sample.subject s
WHERE s.id NOT IN (701, 702, 705, 2902, 3004);

INSERT INTO sample.service_domain (service_id, domain, expires_on, reg_state, holder_name, realname_ok)
SELECT v.id, 'case' || v.id || '.cn', '2028-06-30', 'valid', s.name, true
FROM sample.service v
JOIN sample.subject s ON s.id = v.subject_id;

INSERT INTO sample.access (service_id, provider_id, since)
SELECT v.id, 1, '2026-03-02'
FROM sample.service v;

INSERT INTO sample.psb (service_id, number, approved_at)
SELECT v.id, (r.psb_char || '公网安备' || s.province || '010502' || lpad(v.id::text, 6, '0') || '号')::psb_number,
	'2026-03-20 10:00+08'
FROM sample.service v
JOIN sample.subject s ON s.id = v.subject_id
JOIN beian_region r ON r.code = s.province;

INSERT INTO sample.probe (domain, at, resolves, since, server_first_at, blocked, has_traffic, page_read,
	footer_number, footer_href, psb_number, psb_href)
SELECT 'case' || v.id || '.cn', '2026-12-17 05:00+08', 'here', '2026-03-05 05:00+08', '2026-03-05 05:00+08',
	false, true, true, v.licence::text, 'https://beian.miit.gov.cn/', b.number::text, psb_url(b.number)
FROM sample.service v
JOIN sample.psb b ON b.service_id = v.id;

-- ---------------------------------------------------------------------------
-- What makes the cases
-- ---------------------------------------------------------------------------

-- services that are not filed have neither number nor access
UPDATE sample.service SET state = 'none', licence = NULL, approved_at = NULL
WHERE id IN (101, 102, 2601, 2603, 2604);
DELETE FROM sample.psb WHERE service_id IN (101, 102, 2601, 2603, 2604);
DELETE FROM sample.access WHERE service_id IN (101, 102, 2601, 2603, 2604);
UPDATE sample.probe SET resolves = 'overseas', has_traffic = false WHERE domain = 'case102.cn';
-- a domain that nobody has told us of, and one that is none of our business
INSERT INTO sample.probe (domain, at, resolves, since, server_first_at, has_traffic) VALUES
	('stranger.cn', '2026-12-17 05:00+08', 'here', '2026-12-15 05:00+08', '2026-12-15 05:00+08', true),
	('passer-by.cn', '2026-12-17 05:00+08', 'other_mainland', '2026-06-01 05:00+08', '2026-06-01 05:00+08', false);

UPDATE sample.service SET state = 'cancelled' WHERE id IN (103, 301, 302, 303);
DELETE FROM sample.access WHERE service_id IN (103, 301, 302, 303);
UPDATE sample.probe SET resolves = 'none', has_traffic = true WHERE domain = 'case302.cn';
UPDATE sample.probe SET resolves = 'none', has_traffic = false WHERE domain = 'case303.cn';
UPDATE sample.subject SET state = 'cancelled' WHERE id = 304;

-- access
UPDATE sample.access SET provider_id = 2 WHERE service_id IN (201, 203);
UPDATE sample.probe SET resolves = 'other_mainland', has_traffic = false WHERE domain = 'case203.cn';
DELETE FROM sample.psb WHERE service_id = 203;
INSERT INTO sample.access (service_id, provider_id, since) VALUES (204, 2, '2026-05-06');
UPDATE sample.access SET until = '2026-11-30', cancel_cause = 'ip_changed'
WHERE service_id IN (202, 401, 402, 403);
INSERT INTO sample.access (service_id, provider_id, since) VALUES (402, 1, '2026-12-02');
UPDATE sample.probe SET resolves = 'none', has_traffic = false WHERE domain = 'case403.cn';
UPDATE sample.access SET until = '2026-12-25', cancel_cause = 'customer' WHERE service_id = 404;

UPDATE sample.probe SET resolves = 'overseas', has_traffic = false WHERE domain = 'case501.cn';
INSERT INTO sample.audit (id, service_id, item, found_at, due_at) VALUES
	(1, 501, 'access', '2026-12-08 10:00+08', '2026-12-22 23:59+08');
UPDATE sample.probe SET has_traffic = false WHERE domain = 'case502.cn';
UPDATE sample.probe SET resolves = NULL, has_traffic = NULL WHERE domain = 'case503.cn';
UPDATE sample.probe SET resolves = 'none' WHERE domain = 'case504.cn';
INSERT INTO sample.service_domain (service_id, domain, main, expires_on, reg_state, realname_ok) VALUES
	(504, 'm.case504.cn', false, '2028-06-30', 'valid', true);
INSERT INTO sample.probe (domain, at, resolves, since, server_first_at, has_traffic) VALUES
	('m.case504.cn', '2026-12-17 05:00+08', 'here', '2026-03-05 05:00+08', '2026-03-05 05:00+08', true);

-- shells
UPDATE sample.access SET until = '2026-10-20', cancel_cause = 'domain_expired' WHERE service_id = 601;
UPDATE sample.service_domain SET expires_on = '2026-10-15', reg_state = 'expired' WHERE service_id = 601;
INSERT INTO sample.shell_notice (region, published_on, number)
SELECT '52', '2026-12-14', licence FROM sample.service WHERE id = 601;
DELETE FROM sample.access WHERE service_id IN (602, 603);
UPDATE sample.service SET checked_at = NULL WHERE id = 603;
UPDATE sample.access SET provider_id = 4 WHERE service_id = 604;
UPDATE sample.probe SET resolves = 'none', has_traffic = false WHERE domain IN ('case601.cn', 'case603.cn');
UPDATE sample.probe SET resolves = 'other_mainland', has_traffic = false WHERE domain IN ('case602.cn', 'case604.cn');

UPDATE sample.service SET state = 'cancelled' WHERE id = 703;
DELETE FROM sample.access WHERE service_id IN (703, 704);
UPDATE sample.service SET state = 'unknown', checked_at = NULL WHERE id = 704;
UPDATE sample.probe SET resolves = 'none', has_traffic = false WHERE domain IN ('case703.cn', 'case704.cn');
UPDATE sample.subject SET state = 'none', main_licence = NULL, approved_at = NULL WHERE id = 705;

INSERT INTO sample.service (id, subject_id, subject_licence, kind, name, licence, state,
	approved_at, opened_at, content_checked_at, info_checked_at, checked_at)
SELECT 10000 + s.id, s.id, s.main_licence, 'website', '商城', (s.main_licence || '-2')::icp_number,
	'filed',
	'2026-03-02 10:00+08', '2026-03-04 10:00+08', '2026-11-20 10:00+08', '2026-11-21 10:00+08', '2026-12-16 03:00+08'
FROM sample.subject s
WHERE s.id IN (801, 802, 803, 902);
INSERT INTO sample.service_domain (service_id, domain, expires_on, reg_state, realname_ok)
SELECT v.id, 'shop.case' || v.subject_id || '.cn', '2028-06-30', 'valid', true FROM sample.service v WHERE v.id > 10000;
INSERT INTO sample.probe (domain, at, resolves, since, blocked, has_traffic)
SELECT 'shop.case' || v.subject_id || '.cn', '2026-12-17 05:00+08', CASE WHEN v.id = 10902 THEN 'here' ELSE 'none' END,
	'2026-03-05 05:00+08', false, v.id = 10902
FROM sample.service v WHERE v.id > 10000;
INSERT INTO sample.access (service_id, provider_id, since) VALUES (10803, 2, '2026-03-02'), (10902, 1, '2026-03-02');
INSERT INTO sample.psb (service_id, number, approved_at) VALUES
	(10902, '京公网安备11010502010902号', '2026-03-20 10:00+08');
DELETE FROM sample.access WHERE service_id = 802;
UPDATE sample.service SET checked_at = NULL WHERE id = 903;
INSERT INTO sample.access (service_id, provider_id, since) VALUES (904, 2, '2026-05-06');

-- public security
DELETE FROM sample.psb WHERE service_id BETWEEN 1001 AND 1199 AND service_id <> 1006;
UPDATE sample.service SET approved_at = '2026-11-10 10:00+08', opened_at = CASE
	WHEN id IN (1001, 1006, 1007, 1104) THEN timestamptz '2026-11-17 23:59+08'
	WHEN id IN (1002, 1101) THEN '2026-11-18 00:00+08'
	WHEN id = 1102 THEN '2026-12-02 10:00+08'
	WHEN id = 1103 THEN '2026-12-06 10:00+08'
	END
WHERE id BETWEEN 1001 AND 1199;
UPDATE sample.service SET closed_at = '2026-12-10 10:00+08', state = 'filed' WHERE id = 1007;
UPDATE sample.probe SET since = '2026-11-10 05:00+08', server_first_at = '2026-11-10 05:00+08' WHERE domain = 'case1003.cn';
UPDATE sample.probe SET since = '2026-12-01 05:00+08', server_first_at = '2026-12-01 05:00+08' WHERE domain = 'case1004.cn';
UPDATE sample.probe SET resolves = 'none', server_first_at = NULL, page_read = false, has_traffic = false
WHERE domain = 'case1005.cn';

UPDATE sample.psb SET approved_at = '2026-11-17 10:00+08' WHERE service_id IN (1201, 1203, 1204, 1205);
UPDATE sample.psb SET approved_at = '2026-11-18 10:00+08' WHERE service_id IN (1202, 2004);
UPDATE sample.probe SET psb_number = NULL, psb_href = NULL WHERE domain IN ('case1201.cn', 'case1202.cn', 'case2004.cn', 'case2005.cn');
UPDATE sample.probe SET page_read = false WHERE domain IN ('case1204.cn', 'case1205.cn', 'case1909.cn');
UPDATE sample.psb SET hung_at = '2026-12-01 10:00+08' WHERE service_id = 1205;

-- inaccurate data, notices
INSERT INTO sample.audit (id, service_id, item, found_at, due_at, extended_to, fixed_at) VALUES
	(11, 1301, 'subject', '2026-12-03 10:00+08', NULL, NULL, NULL),
	(12, 1302, 'service', '2026-12-04 10:00+08', NULL, NULL, NULL),
	(13, 1303, 'subject', '2026-11-02 10:00+08', NULL, NULL, NULL),
	(14, 1304, 'subject', '2026-11-02 10:00+08', NULL, NULL, '2026-11-06 10:00+08'),
	(15, 1305, 'subject', '2026-11-02 10:00+08', '2027-01-29 23:59+08', NULL, NULL),
	(16, 1401, 'content', '2026-12-03 10:00+08', '2026-12-18 23:59+08', NULL, NULL),
	(17, 1402, 'service', '2026-11-25 10:00+08', '2026-12-10 23:59+08', NULL, NULL),
	(18, 1403, 'access', '2026-12-03 10:00+08', '2026-12-21 23:59+08', '2026-12-30 23:59+08', NULL),
	(19, 1404, 'subject', '2026-12-14 10:00+08', '2027-01-06 23:59+08', '2027-01-15 23:59+08', NULL),
	(20, 1405, 'content', '2026-12-03 10:00+08', '2026-12-18 23:59+08', NULL, '2026-12-17 10:00+08');
UPDATE sample.service SET approved_at = '2026-12-07 10:00+08', opened_at = '2026-12-08 10:00+08' WHERE id = 1303;

UPDATE sample.service SET approved_at = '2026-12-16 10:00+08', opened_at = '2026-12-16 12:00+08' WHERE id IN (1501, 1503);
UPDATE sample.service SET approved_at = '2026-12-17 10:00+08', opened_at = '2026-12-17 12:00+08' WHERE id = 1502;
UPDATE sample.probe SET blocked = true WHERE domain IN ('case1501.cn', 'case1502.cn');

-- orders
INSERT INTO sample.filing_order (id, subject_id, service_id, type, kind, status, submitted_at, updated_at,
	sms_sent_at, sms_done_at, authority_received_at, delivered_at, decided_at) VALUES
	(1, 1601, 1601, 'change', 'website', 'authority', '2026-11-18 09:00+08', '2026-11-18 09:00+08',
		'2026-11-18 10:00+08', '2026-11-18 11:00+08', '2026-11-19 10:00+08', NULL, NULL),
	(2, 1602, 1602, 'change', 'website', 'authority', '2026-11-18 09:00+08', '2026-11-18 09:00+08',
		'2026-11-18 10:00+08', '2026-11-18 11:00+08', '2026-11-20 10:00+08', NULL, NULL),
	(3, 1603, NULL, 'add_service', 'app', 'authority', '2026-11-18 09:00+08', '2026-11-18 09:00+08',
		'2026-11-18 10:00+08', '2026-11-18 11:00+08', '2026-11-19 10:00+08', NULL, NULL),
	(4, 1604, NULL, 'cancel_offline', 'website', 'authority', '2026-12-09 09:00+08', '2026-12-09 09:00+08',
		NULL, NULL, NULL, '2026-12-10 10:00+08', NULL),
	(5, 1605, NULL, 'cancel_offline', 'website', 'authority', '2026-12-09 09:00+08', '2026-12-09 09:00+08',
		NULL, NULL, NULL, '2026-12-11 10:00+08', NULL),
	(6, 1606, 1606, 'change', 'website', 'approved', '2026-10-08 09:00+08', '2026-10-08 09:00+08',
		'2026-10-08 10:00+08', '2026-10-08 11:00+08', '2026-10-09 10:00+08', NULL, '2026-12-16 10:00+08'),
	(7, 1607, 1607, 'cancel_access', 'website', 'authority', '2026-11-10 09:00+08', '2026-12-10 09:00+08',
		NULL, NULL, '2026-11-11 10:00+08', NULL, NULL),
	(8, 1701, 1701, 'change', 'website', 'sms', '2026-12-16 09:00+08', '2026-12-16 09:00+08',
		'2026-12-17 09:30+08', NULL, NULL, NULL, NULL),
	(9, 1702, 1702, 'change', 'website', 'sms', '2026-12-16 09:00+08', '2026-12-16 09:00+08',
		'2026-12-17 15:00+08', NULL, NULL, NULL, NULL),
	(10, 1703, 1703, 'change', 'website', 'sms', '2026-12-16 09:00+08', '2026-12-16 09:00+08',
		'2026-12-17 17:00+08', NULL, NULL, NULL, NULL),
	(11, 1704, 1704, 'change', 'website', 'sms', '2026-12-16 09:00+08', '2026-12-16 09:00+08',
		'2026-12-17 09:30+08', '2026-12-17 12:00+08', NULL, NULL, NULL),
	(12, 1801, NULL, 'add_service', 'website', 'draft', '2026-10-20 09:00+08', '2026-11-02 09:00+08',
		NULL, NULL, NULL, NULL, NULL),
	(13, 1802, NULL, 'add_service', 'website', 'first_review', '2026-11-15 09:00+08', '2026-11-15 09:00+08',
		NULL, NULL, NULL, NULL, NULL),
	(14, 1803, NULL, 'add_service', 'website', 'draft', '2026-12-01 09:00+08', '2026-12-01 09:00+08',
		NULL, NULL, NULL, NULL, NULL),
	(15, 1804, 1804, 'change', 'website', 'authority', '2026-10-20 09:00+08', '2026-11-02 09:00+08',
		'2026-11-25 10:00+08', '2026-11-25 11:00+08', '2026-11-26 10:00+08', NULL, NULL),
	(16, 2903, NULL, 'add_service', 'website', 'draft', '2026-12-14 09:00+08', '2026-12-14 09:00+08',
		NULL, NULL, NULL, NULL, NULL);

-- pages
UPDATE sample.probe SET footer_number = NULL, footer_href = NULL WHERE domain = 'case1901.cn';
UPDATE sample.probe SET footer_number = '京ICP备2021000002号-1' WHERE domain = 'case1902.cn';
UPDATE sample.probe p SET footer_number = s.main_licence::text
FROM sample.subject s
WHERE s.id IN (1903, 1904) AND p.domain = 'case' || s.id || '.cn';
UPDATE sample.probe SET footer_href = 'http://www.miitbeian.gov.cn/' WHERE domain = 'case1906.cn';
UPDATE sample.probe p SET html = '<html><body><p>首页</p><footer>'
	|| CASE p.domain WHEN 'case1910.cn'
		THEN '版权所有 © <a href="https://beian.miit.gov.cn/">' || replace(v.licence::text, 'ICP', ' ＩＣＰ ')
		ELSE '<a href="https://beian.miit.gov.cn/">' || v.licence::text END
	|| '</a> <a href="' || psb_url(b.number) || '"><img src="badge.png">' || b.number::text || '</a></footer></body></html>'
FROM sample.service v
JOIN sample.psb b ON b.service_id = v.id
WHERE p.domain = 'case' || v.id || '.cn' AND v.id IN (1907, 1908, 1910);
UPDATE sample.probe SET psb_href = psb_url('京公网安备11010502030143号') WHERE domain = 'case2001.cn';
UPDATE sample.probe p SET html = '<html><body><footer>版权所有 © <a href="https://beian.miit.gov.cn/">'
	|| v.licence::text || '</a> <a href="' || psb_url(b.number) || '">' || b.number::text || '</a></footer></body></html>'
FROM sample.service v
JOIN sample.psb b ON b.service_id = v.id
WHERE p.domain = 'case' || v.id || '.cn' AND v.id = 2002;
UPDATE sample.probe SET psb_number = '京公网安备11010502030143号',
	psb_href = psb_url('京公网安备11010502030143号') WHERE domain = 'case2003.cn';
UPDATE sample.psb SET approved_at = '2026-12-07 10:00+08' WHERE service_id = 2003;

-- numbers: those that contradict were copied from elsewhere
UPDATE sample.service SET taken_over = true WHERE id IN (2101, 2102, 2103, 2107, 2108);
UPDATE sample.service SET licence = '京ICP备2021999999号-1' WHERE id = 2101;
UPDATE sample.service SET licence = '京ICP备2021002102号-1A' WHERE id = 2102;
UPDATE sample.service SET licence = '京ICP备2021002104号-1' WHERE id = 2103;
UPDATE sample.service SET licence = NULL WHERE id = 2107;
UPDATE sample.service SET licence = '京ICP备12345678号-1' WHERE id = 2108;
UPDATE sample.probe SET footer_number = '京ICP备2021999999号-1' WHERE domain = 'case2101.cn';
UPDATE sample.probe SET footer_number = '京ICP备2021002102号-1A' WHERE domain = 'case2102.cn';
UPDATE sample.probe SET footer_number = '京ICP备2021002104号-1' WHERE domain = 'case2103.cn';
INSERT INTO sample.service_domain (service_id, domain, main, expires_on, reg_state, realname_ok) VALUES
	(2105, 'case2106.cn', false, '2028-06-30', 'valid', true),
	(2110, 'case1.cn', false, '2028-06-30', 'valid', true);
UPDATE sample.service SET state = 'cancelled' WHERE id = 2110;
DELETE FROM sample.access WHERE service_id = 2110;
UPDATE sample.probe SET resolves = 'none', has_traffic = false WHERE domain = 'case2110.cn';
UPDATE sample.service SET subject_licence = NULL WHERE id = 2109;
UPDATE sample.service SET licence = NULL WHERE id = 2109;
UPDATE sample.subject SET main_licence = '粤B2-20090059' WHERE id = 2109;
UPDATE sample.service SET subject_licence = '粤B2-20090059', licence = '粤B2-20090059-1' WHERE id = 2109;
UPDATE sample.probe SET footer_number = '粤B2-20090059-1' WHERE domain = 'case2109.cn';

-- domains
UPDATE sample.service_domain SET expires_on = '2026-12-17' WHERE service_id IN (2201, 2204);
UPDATE sample.service_domain SET expires_on = '2027-01-17' WHERE service_id = 2202;
UPDATE sample.service_domain SET expires_on = '2027-01-18' WHERE service_id = 2203;
UPDATE sample.access SET provider_id = 2 WHERE service_id = 2204;
UPDATE sample.probe SET resolves = 'other_mainland' WHERE domain = 'case2204.cn';
UPDATE sample.service_domain SET expires_on = NULL, reg_state = 'expired' WHERE service_id = 2205;
UPDATE sample.service_domain SET holder_name = '张三' WHERE service_id IN (2301, 2302, 2303);
UPDATE sample.service_domain SET holder_relation = 'head' WHERE service_id = 2302;
UPDATE sample.service_domain SET holder_relation = 'shareholder' WHERE service_id = 2303;
UPDATE sample.subject SET nature = 'individual' WHERE id = 2303;
UPDATE sample.service_domain SET realname_ok = false WHERE service_id = 2304;
UPDATE sample.service_domain SET holder_name = NULL, realname_ok = NULL WHERE service_id = 2305;

-- changes and ends
INSERT INTO sample.change_plan (id, subject_id, service_id, planned_on, filed_on) VALUES
	(1, 2401, NULL, '2027-01-17', NULL),
	(2, 2402, 2402, '2027-01-10', NULL),
	(3, 2403, NULL, '2027-01-19', NULL),
	(4, 2404, NULL, '2027-03-10', NULL),
	(5, 2405, NULL, '2027-01-10', '2026-12-09');
UPDATE sample.service SET closed_at = '2026-12-17 18:00+08' WHERE id IN (2501, 2504);
UPDATE sample.service SET closed_at = '2026-12-18 09:00+08' WHERE id = 2502;
UPDATE sample.service SET closed_at = '2026-12-25 18:00+08' WHERE id = 2503;
UPDATE sample.service SET state = 'cancelled' WHERE id = 2504;
DELETE FROM sample.access WHERE service_id = 2504;
UPDATE sample.probe SET resolves = 'none', has_traffic = false WHERE domain = 'case2504.cn';

-- apps
UPDATE sample.service SET kind = 'app' WHERE id IN (2601, 2603);
UPDATE sample.service SET kind = 'mini_program', state = 'cancelled',
	licence = (subject_licence || '-1X')::icp_number WHERE id = 2602;
DELETE FROM sample.access WHERE service_id = 2602;
UPDATE sample.probe SET resolves = 'other_mainland', has_traffic = false WHERE domain = 'case2603.cn';

-- licences
INSERT INTO sample.licence (number, subject_id, issued_on, expires_on, report_done_on) VALUES
	('京B2-20220001', 2701, '2022-03-18', '2027-03-17', '2026-02-10'),
	('京B2-20220002', 2702, '2022-03-19', '2027-03-18', '2026-02-10'),
	('京B2-20230003', 2703, '2023-12-20', '2028-12-19', '2026-02-10'),
	('京B2-20230004', 2704, '2023-12-20', '2028-12-19', '2025-02-10'),
	('京B2-20260005', 2705, '2026-03-02', '2031-03-01', NULL),
	('京B2-20210006', 2706, '2021-12-18', '2026-12-17', '2026-02-10'),
	('京B2-20210007', 2707, '2021-12-19', '2026-12-18', '2026-02-10');

-- old facts
UPDATE sample.service SET checked_at = '2026-11-17 03:00+08' WHERE id = 2801;
UPDATE sample.service SET checked_at = '2026-11-18 03:00+08' WHERE id = 2802;
UPDATE sample.probe SET at = '2026-11-17 05:00+08' WHERE domain = 'case2803.cn';
UPDATE sample.service SET checked_at = NULL WHERE id = 2804;

-- what can be done, lists of the provinces
UPDATE sample.access SET until = '2026-12-01', cancel_cause = 'content' WHERE service_id IN (2901, 3001, 3002, 3003);
UPDATE sample.probe SET resolves = 'none', has_traffic = false
WHERE domain IN ('case2901.cn', 'case3001.cn', 'case3002.cn', 'case3003.cn');
UPDATE sample.service SET state = 'cancelled' WHERE id = 3003;
INSERT INTO sample.shell_notice (region, published_on, until_on, number)
SELECT '52', date '2026-12-11', NULL::date, licence FROM sample.service WHERE id = 3001
UNION ALL
SELECT '54', '2026-10-20', '2026-12-31', licence FROM sample.service WHERE id = 3002
UNION ALL
SELECT '11', '2026-12-01', '2026-12-31', licence FROM sample.service WHERE id = 3003
UNION ALL
SELECT '64', '2026-12-16', NULL, main_licence FROM sample.subject WHERE id = 3004;
-- a number on a list that is nobody of ours
INSERT INTO sample.shell_notice (region, published_on, number) VALUES
	('52', '2026-12-14', '黔ICP备2021888888号-1');

-- filings found false
UPDATE sample.service SET false_found_at = '2026-12-10 10:00+08' WHERE id IN (4001, 4002, 4004);
UPDATE sample.service SET state = 'cancelled' WHERE id = 4002;
DELETE FROM sample.access WHERE service_id IN (4002, 4004);
UPDATE sample.probe SET resolves = 'none', has_traffic = false WHERE domain IN ('case4002.cn', 'case4004.cn');
INSERT INTO sample.audit (id, service_id, item, found_at) VALUES (21, 4003, 'subject', '2026-12-16 10:00+08');

-- what was looked at, and when
UPDATE sample.service SET info_checked_at = NULL, content_checked_at = NULL WHERE id IN (4101, 4104);
UPDATE sample.service SET info_checked_at = '2026-09-19 10:00+08', content_checked_at = '2026-09-19 10:00+08' WHERE id = 4102;
UPDATE sample.service SET info_checked_at = '2026-09-18 10:00+08', content_checked_at = '2026-09-18 10:00+08' WHERE id = 4103;
UPDATE sample.service SET info_checked_at = '2015-01-01 10:00+08', content_checked_at = '2015-01-01 10:00+08' WHERE id = 4105;
UPDATE sample.probe SET at = '2026-11-18 05:00+08' WHERE domain = 'case4102.cn';
UPDATE sample.probe SET at = '2026-11-17 05:00+08' WHERE domain = 'case4103.cn';
INSERT INTO sample.audit (id, service_id, item, found_at, fixed_at) VALUES
	(22, 4104, 'subject', '2026-04-01 10:00+08', '2026-04-07 10:00+08');

-- what does not resolve here any more has done so since the 7th
UPDATE sample.probe SET since = '2026-12-07 05:00+08'
WHERE resolves IS DISTINCT FROM 'here' AND domain <> 'passer-by.cn';
