-- Deadlines by rule and by hand, against adding working days.

CREATE TEMP TABLE events AS
SELECT date '2004-01-01' + (k * 7919::bigint % 8000)::int AS d,
	   (date '2004-01-01' + (k * 7919::bigint % 8000)::int)::timestamptz + interval '9 hours' AS t,
	   CASE WHEN k % 3 = 0 THEN date '2004-01-05' + (k * 7919::bigint % 8000)::int END AS done,
	   (ARRAY['11', '31', '44', '52'])[1 + k % 4] AS region
FROM generate_series(1, (:scale * 1000000)::int) k;
VACUUM ANALYZE events;

CALL pg_temp.compare('a rule in days, rolled, by add_workdays',
	'SELECT count(beian_add_workdays(d, 20)) FROM events',
	$$SELECT count(beian_deadline_day('psb_filing', d)) FROM events$$, '<=', 3);
CALL pg_temp.compare('a rule in working days, by add_workdays',
	'SELECT count(beian_add_workdays(d, 20)) FROM events',
	$$SELECT count(beian_deadline_day('icp_review', d)) FROM events$$, '<=', 3);
CALL pg_temp.compare('a rule of a region, by add_workdays',
	'SELECT count(beian_add_workdays(d, 20)) FROM events',
	$$SELECT count(beian_deadline_day('shell_notice', d, region)) FROM events$$);
CALL pg_temp.compare('a rule from an instant, by add_workdays',
	'SELECT count(beian_add_workdays(d, 20)) FROM events',
	$$SELECT count(beian_deadline_end('icp_review', t)) FROM events$$);
CALL pg_temp.compare('a term by hand, by add_workdays',
	'SELECT count(beian_add_workdays(d, 20)) FROM events',
	$$SELECT count(beian_term_day(d, 20, 'workday')) FROM events$$);
CALL pg_temp.compare('a month by hand, by add_workdays',
	'SELECT count(beian_add_workdays(d, 20)) FROM events',
	$$SELECT count(beian_term_day(d, 1, 'month')) FROM events$$);
CALL pg_temp.compare('all of a deadline in one call, by add_workdays',
	'SELECT count(beian_add_workdays(d, 20)) FROM events',
	$$SELECT count(s.state) FROM events, LATERAL beian_deadline('icp_review', d, '2015-06-01', done) AS s$$);
CALL pg_temp.compare('the state of a deadline, by count_workdays',
	$$SELECT count(beian_count_workdays('2015-06-01', d)) FROM events$$,
	$$SELECT count(beian_deadline_state(d, '2015-06-01', done)) FROM events$$);
