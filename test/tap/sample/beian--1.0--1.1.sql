-- A release as it is to be every November, made up for the tests: next year's
-- notice, a term that has changed, and a new function.
\echo Use "ALTER EXTENSION beian UPDATE TO '1.1'" to load this file. \quit

-- Statutory days are there already.  Shipped rows alone are asked for them:
-- users may have loaded this notice by themselves.
INSERT INTO beian_holiday (calendar, day, kind, name, year, origin)
SELECT 'CN', d.day, n.kind, n.name, 2027, 'beian'
FROM (VALUES
	('元旦', 'holiday', '{2027-01-01,2027-01-02,2027-01-03}'::pg_catalog.date[]),
	('元旦', 'makeup', '{2027-01-09}'),
	('春节', 'holiday', '{2027-02-05,2027-02-06,2027-02-07,2027-02-08,2027-02-09,2027-02-10,2027-02-11}'),
	('春节', 'makeup', '{2027-01-31,2027-02-20}'),
	('劳动节', 'holiday', '{2027-05-01,2027-05-02,2027-05-03}')
) AS n (name, kind, days)
CROSS JOIN LATERAL pg_catalog.unnest(n.days) AS d (day)
WHERE NOT EXISTS (
	SELECT FROM beian_holiday AS h
	WHERE h.calendar OPERATOR(pg_catalog.=) 'CN' AND h.day OPERATOR(pg_catalog.=) d.day
		AND h.origin OPERATOR(pg_catalog.=) 'beian');
INSERT INTO beian_notice (calendar, year, amends, document, published_on, origin) VALUES
	('CN', 2027, '', '国办发明电〔2026〕0号', '2026-11-25', 'beian');

-- a row that changes is deleted and inserted
WITH old AS (
	DELETE FROM beian_rule
	WHERE code OPERATOR(pg_catalog.=) 'psb_filing' AND region OPERATOR(pg_catalog.=) '*'
		AND origin OPERATOR(pg_catalog.=) 'beian'
	RETURNING *)
INSERT INTO beian_rule
SELECT r.* FROM old
CROSS JOIN LATERAL pg_catalog.jsonb_populate_record(NULL::beian_rule,
	pg_catalog.to_jsonb(old) OPERATOR(pg_catalog.||) '{"quantity": 31}') AS r;

CREATE FUNCTION beian_made_up(day pg_catalog.date) RETURNS pg_catalog.int4
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	BEGIN ATOMIC
		SELECT pg_catalog.date_part('year', day)::pg_catalog.int4;
	END;
COMMENT ON FUNCTION beian_made_up(pg_catalog.date) IS 'the year of a day';
