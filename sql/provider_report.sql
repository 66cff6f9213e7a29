-- The example provider's reports, on the same few customers.
\set ECHO none
SET client_min_messages = warning;
SET DateStyle = ISO;
SET jit = off;
\i examples/provider/1_schema.sql
\i examples/provider/2_keys.sql
\i examples/provider/fixture.sql
\i examples/provider/3_input.sql
\i examples/provider/4_facts.sql
\i examples/provider/4_check.sql
\i examples/provider/5_questions.sql
\i examples/provider/6_report.sql
\set ECHO all
CREATE OR REPLACE VIEW provider.today WITH (security_invoker = true) AS
SELECT DATE '2026-12-18' AS today, TIMESTAMPTZ '2026-12-18 10:00+08' AS now;

-- duties after approval: one in order, and those made for public security,
-- data, block page and page
SELECT service_id, duty, event_on, event_basis, due_on, done_on, workdays_left AS left, state, final
FROM provider.after_approval
WHERE service_id IN (1, 203, 501, 602, 1003, 1004, 1005, 1102, 1301, 1303, 1304, 1404, 1501, 1901, 1909)
ORDER BY service_id, array_position('{icp_footer,site_match,psb_filing,unblock,info_fix,dns_here}', duty);
-- what a look tells is met on the day of the look, and not known without one or
-- long after it
SELECT service_id, duty, done_on, checked_on, state
FROM provider.after_approval
WHERE service_id BETWEEN 4101 AND 4105 AND duty <> 'psb_filing'
ORDER BY service_id, array_position('{icp_footer,site_match,unblock,info_fix,dns_here}', duty);
SELECT service_id, class, flags FROM provider.compliance WHERE service_id BETWEEN 4001 AND 4004 ORDER BY service_id;
SELECT duty, count(*) AS met_unchecked FROM provider.after_approval
WHERE state IN ('met', 'met_late') AND duty <> 'psb_filing' AND checked_on IS NULL
GROUP BY duty;
-- six duties for each filed service, each with a known state, and none else
SELECT count(*) = 6 * count(DISTINCT service_id) AS six,
	bool_and(state IN (SELECT code FROM provider.code WHERE domain = 'duty_state')) AS known,
	count(DISTINCT service_id) = (SELECT count(*) FROM provider.service_now
								  WHERE class IN ('accessed_here', 'not_accessed_here', 'shell')) AS all_services
FROM provider.after_approval;

-- compliance: every service once, and every domain that has none
SELECT count(*) = count(DISTINCT coalesce(service_id::text, domain)) AS once,
	count(service_id) = (SELECT count(*) FROM input.service) AS services,
	string_agg(domain, ' ' ORDER BY domain) FILTER (WHERE service_id IS NULL) AS strangers
FROM provider.compliance;
SELECT service_id, region, kind, number, class, action, flags, access, resolves,
	deadline, due_on, workdays_left AS left, deadline_state AS state, final, page_read, icp_footer, psb_footer
FROM provider.compliance
WHERE service_id IN (1, 101, 103, 202, 204, 304, 503, 504, 601, 603, 705, 1102, 1201, 1301, 1303, 1401, 1501,
					 1901, 1905, 1907, 1910, 2001, 2101, 2102, 2107, 2201, 2205, 2303, 2903)
	OR service_id IS NULL
ORDER BY service_id, domain;

-- subjects, with services and without
SELECT subject_id, number, province, state, class, services, shells, unknowns, here, order_open
FROM provider.compliance_subject
WHERE subject_id IN (1, 101, 304, 601, 603, 701, 702, 703, 704, 705, 801, 802, 803, 2903, 3004)
ORDER BY subject_id;
-- the same classes from joined rows, classed below the join
SELECT count(*) AS differ
FROM provider.compliance_subject c
JOIN (
	SELECT s.subject_id, beian_subject_class_agg(s.state,
			CASE WHEN v.service_id IS NOT NULL THEN v.class END, coalesce(s.restricted, false)) AS class
	FROM input.subject s
	LEFT JOIN provider.service_now v ON v.subject_id = s.subject_id
	GROUP BY s.subject_id
) x ON x.subject_id = c.subject_id
WHERE x.class <> c.class;

-- the worklist of no, five and twenty working days; a longer one holds a
-- shorter one
SELECT bound, bound_zh, question, due_on, workdays_left AS left, state, coalesce(number, domain) AS what, final
FROM provider.worklist(0);
SELECT question, due_on, workdays_left AS left, state, coalesce(number, domain) AS what, final
FROM provider.worklist(20) w
WHERE workdays_left > 0;
SELECT count(*) AS lost FROM (SELECT * FROM provider.worklist(5) EXCEPT SELECT * FROM provider.worklist(20)) x;

-- counts
SELECT level, class, class_zh, sum(count) AS count, count(province) AS provinces
FROM provider.summary
GROUP BY level, class, class_zh
ORDER BY level, class;

-- look-ups by what one has
SELECT service_id, number, domain FROM provider.lookup('京 ＩＣＰ备2021000801号－2');
SELECT service_id, number, domain FROM provider.lookup('京ICP备2021000801号') ORDER BY service_id;
SELECT service_id, number, domain FROM provider.lookup('京公网安备 11010502001201号');
SELECT service_id, number, domain FROM provider.lookup('M.case504.cn');
SELECT service_id, number, domain FROM provider.lookup('stranger.cn');
SELECT service_id, number, domain FROM provider.lookup('none no: all in order');
SELECT service_id, number, domain FROM provider.lookup('nobody');

-- terms and settings are rows, not text of views: one's own win
INSERT INTO beian_rule (code, region, trigger, quantity, unit, roll, bound, kind, basis) VALUES
	('psb_filing', '11', 'service_opened', 31, 'day', false, 'subject', 'policy', '本商规定：31日');
INSERT INTO beian_region_setting (region, key, value) VALUES ('11', 'footer_number', 'subject');
SELECT service_id, detail, since_on, due_on, workdays_left AS left, basis FROM provider.psb_overdue ORDER BY service_id;
SELECT service_id, icp_footer FROM provider.compliance WHERE service_id IN (1, 1901, 1903, 1905) ORDER BY service_id;
-- a window of one's own, from a day that this year has not; and one over New Year
INSERT INTO beian_rule (code, region, trigger, unit, roll, window_from, window_to, bound, kind, basis) VALUES
	('vat_annual_report', '11', 'licence_issued', 'window', false, '02-29', '04-15', 'licensee', 'policy', '本接入商规定');
SELECT subject_id, since_on, due_on, state, basis FROM provider.licence_term WHERE detail = 'annual report' ORDER BY subject_id;
UPDATE beian_rule SET window_from = '12-01', window_to = '01-15' WHERE code = 'vat_annual_report' AND origin = 'user';
SELECT subject_id, since_on, due_on, state FROM provider.licence_term WHERE detail = 'annual report' ORDER BY subject_id;
DELETE FROM beian_rule WHERE origin = 'user';
DELETE FROM beian_region_setting WHERE origin = 'user';
SELECT service_id, due_on FROM provider.psb_overdue ORDER BY service_id;

-- days of any year stop no report: of this December, of next year, and slips
UPDATE sample.service SET approved_at = '2026-12-31 10:00+08', opened_at = '2026-12-31 11:00+08' WHERE id = 101;
UPDATE sample.service SET approved_at = '2027-10-01 10:00+08', opened_at = '2027-10-08 10:00+08' WHERE id = 1;
UPDATE sample.service SET approved_at = '1900-01-01 10:00+08', opened_at = '9999-12-31 10:00+08' WHERE id = 201;
UPDATE sample.service_domain SET expires_on = '9999-12-31' WHERE service_id = 501;
UPDATE sample.service_domain SET expires_on = 'infinity' WHERE service_id = 502;
UPDATE sample.licence SET expires_on = '2099-12-31' WHERE subject_id = 2703;
UPDATE sample.service SET info_checked_at = '9999-12-31 10:00+08' WHERE id = 4101;
UPDATE sample.service SET false_found_at = '2026-12-19 10:00+08' WHERE id = 4003;
UPDATE sample.audit SET due_at = '9999-12-31 10:00+08', extended_to = NULL WHERE id = 19;
SELECT count(x) > 0 AS told FROM provider.findings x;
SELECT count(x) > 0 AS told FROM provider.compliance x;
SELECT count(x) > 0 AS told FROM provider.worklist(100) x;
SELECT count(x) > 0 AS told FROM provider.after_approval x;
SELECT service_id, duty, event_on, due_on, workdays_left AS left, state, final
FROM provider.after_approval
WHERE service_id IN (1, 201) AND duty IN ('psb_filing', 'unblock')
ORDER BY service_id, duty;
-- what is still to come is neither checked nor found
SELECT state FROM provider.after_approval WHERE service_id = 4101 AND duty = 'info_fix';
SELECT service_id, flags FROM provider.compliance WHERE service_id = 4003;
SELECT service_id FROM provider.false_filing ORDER BY service_id;
SELECT * FROM provider.input_check ORDER BY input_view, key, input_column;
-- so do codes that nobody knows, lost references and keys: they are listed
UPDATE sample.service_domain SET main = false WHERE service_id = 1;
CREATE OR REPLACE VIEW input.access WITH (security_invoker = true) AS
SELECT a.service_id + CASE WHEN a.service_id = 403 THEN 500000 ELSE 0 END AS service_id, a.provider_id = 1 AS here,
	a.since AS since_on, a.until AS until_on, replace(a.cancel_cause, 'customer', '客户') AS cause
FROM sample.access a;
SELECT * FROM provider.input_check WHERE input_view IN ('service_domain', 'access') ORDER BY input_view, key;

DROP SCHEMA provider, input, sample CASCADE;
