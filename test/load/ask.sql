-- What people ask all day, while calendars change.
\set day random(0, 450)
\set c random(1, 4)
\set client random(0, 19)
SELECT count(*), min(police), max(number) FROM service
WHERE number <@ make_icp_number('京', (2021000001 + :client * 1000)::text);
SELECT state, count(*) FROM (
	SELECT beian_deadline_state(beian_deadline_day('load_rule', date '2025-01-05' + (:day + i) % 450, NULL, 'L' || :c),
	                            '2025-06-30', calendar => 'L' || :c) AS state
	FROM generate_series(1, 100) AS i) AS s
GROUP BY state;
SELECT number FROM service WHERE police = '京公网安备11010500000042号';
