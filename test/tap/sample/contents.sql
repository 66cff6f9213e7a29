-- everything as text, in an order that does not depend on the plan
SET search_path = shop, filing;
SET extra_float_digits = 0;
SELECT beian_fingerprint();
SELECT * FROM beian_calendar WHERE origin = 'user' ORDER BY code;
SELECT * FROM beian_holiday WHERE origin = 'user' ORDER BY calendar, day;
SELECT * FROM beian_notice WHERE origin = 'user' ORDER BY calendar, year, amends;
SELECT * FROM beian_rule WHERE origin = 'user' ORDER BY code, region, valid_from;
SELECT * FROM beian_region_setting WHERE origin = 'user' ORDER BY region, key, valid_from;
SELECT count(*) FROM beian_holiday;
SELECT number, subject, own, region, police, former, both_numbers, span, opened
FROM site ORDER BY number;
SELECT tableoid::regclass, number FROM by_range ORDER BY number;
SELECT tableoid::regclass, number FROM by_hash ORDER BY number;
SELECT tableoid::regclass, number FROM by_list ORDER BY number;
SELECT * FROM due ORDER BY number, day;
SELECT * FROM due_then ORDER BY day;
SELECT c, beian_is_workday('2026-10-07', c), beian_add_workdays('2026-12-18', 3, c),
       beian_count_workdays('2025-12-31', '2027-12-28', c),
       beian_count_workdays('2026-02-13', '2026-02-28', c)
FROM unnest('{CN,CN-ESTIMATE,BANK,BRANCH}'::text[]) AS c ORDER BY c;
SELECT beian_deadline_day('own_check', '2026-12-18'), beian_deadline_day('own_report', '2026-12-18'), beian_setting('own_setting'),
       beian_setting('footer_number', '粤');
-- by an index and without one
SET enable_seqscan = off;
SELECT count(*), min(number), max(number) FROM site WHERE number <@ '京ICP备2020000100号';
SELECT count(*) FROM site WHERE former @> '{京ICP备12345678号}';
SELECT count(*) FROM site WHERE span @> '京ICP备2020000100号-1'::icp_number;
SELECT number FROM by_hash WHERE number = '京公网安备11010502030042号';
SET enable_indexscan = off;
SET enable_indexonlyscan = off;
SELECT count(*), min(subject), max(subject) FROM site
WHERE number BETWEEN '沪ICP备2020000001号' AND '沪ICP备2020000400号';
SET enable_bitmapscan = off;
RESET enable_seqscan;
SELECT count(*), min(number), max(number) FROM site WHERE number <@ '京ICP备2020000100号';
SELECT count(*), min(subject), max(subject) FROM site
WHERE number BETWEEN '沪ICP备2020000001号' AND '沪ICP备2020000400号';
