-- the types wherever a type can stand
CREATE SCHEMA shop;
SET search_path = shop, filing;

CREATE DOMAIN subject_number AS icp_number CHECK (icp_is_subject(VALUE));
CREATE TYPE pair AS (icp icp_number, psb psb_number);
CREATE TYPE number_range AS RANGE (subtype = icp_number);

CREATE FUNCTION code_of(icp_number) RETURNS text IMMUTABLE
BEGIN ATOMIC
	SELECT icp_region($1);
END;

CREATE TABLE site (
	number icp_number PRIMARY KEY,
	subject subject_number NOT NULL,
	own icp_number GENERATED ALWAYS AS (icp_subject(number)) STORED,
	region text GENERATED ALWAYS AS (code_of(number)) STORED,
	police psb_number DEFAULT '京公网安备11010502030143号',
	former icp_number[] DEFAULT '{京ICP备12345678号,京ICP证030173号-209A}',
	both_numbers pair,
	span number_range,
	opened date NOT NULL,
	CHECK (subject @> number),
	CHECK (icp_in_region(number, '京') OR police IS NULL OR psb_region(police) = '11')
);
CREATE INDEX ON site (subject) INCLUDE (police);
CREATE INDEX ON site (police DESC NULLS LAST, number);
CREATE INDEX ON site (icp_region(number));
CREATE INDEX ON site (subject) WHERE number > '京ICP备05000001号';
CREATE INDEX ON site USING hash (number);
CREATE INDEX ON site USING brin (number);
CREATE INDEX ON site USING brin (number icp_number_minmax_multi_ops);
CREATE INDEX ON site USING gin (former);
CREATE INDEX ON site USING gist (span);

INSERT INTO site (number, subject, opened, span, both_numbers)
SELECT n, icp_subject(n), date '2026-01-01' + i % 300,
       number_range(n, n, '[]'), (n, '粤公网安备44030702001234号')::pair
FROM generate_series(1, 2000) AS i,
     LATERAL (SELECT format('%sICP备%s号-%s', substr('京津沪渝粤桂', 1 + i / 3 % 6, 1),
                            2020000001 + i / 3, 1 + i % 3)::icp_number) AS x (n);
UPDATE site SET police = NULL, former = ARRAY[number, NULL, subject]
WHERE icp_region(number) = '44';
INSERT INTO site (number, subject, opened, former) VALUES
	('京ICP证030173号-209A', '京ICP证030173号', '2026-02-13', '{{京ICP备05070218号},{粤B2-20090059-1626X}}'),
	('粤B2-20090059-1626X', '粤B2-20090059', '2026-02-14', '{}'),
	('A1.B1.B2-20090001', 'A1.B1.B2-20090001', '2026-02-15', NULL);

CREATE TABLE by_range (number icp_number, note text) PARTITION BY RANGE (number);
CREATE TABLE by_range_low PARTITION OF by_range
	FOR VALUES FROM (MINVALUE) TO ('沪ICP备05000001号');
CREATE TABLE by_range_high PARTITION OF by_range
	FOR VALUES FROM ('沪ICP备05000001号') TO (MAXVALUE);
CREATE TABLE by_hash (number psb_number PRIMARY KEY) PARTITION BY HASH (number);
CREATE TABLE by_hash_0 PARTITION OF by_hash FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE by_hash_1 PARTITION OF by_hash FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE by_list (number icp_number) PARTITION BY LIST (number);
CREATE TABLE by_list_one PARTITION OF by_list FOR VALUES IN ('京ICP备12345678号', NULL);
CREATE TABLE by_list_rest PARTITION OF by_list DEFAULT;

INSERT INTO by_range SELECT number, 'n' FROM site;
INSERT INTO by_hash
SELECT format('京公网安备1101050203%s号', lpad(i::text, 4, '0'))::psb_number
FROM generate_series(1, 500) AS i;
INSERT INTO by_list VALUES ('京ICP备12345678号'), (NULL), ('粤B2-20090059');

-- both speak of the users' calendars and rules
CREATE VIEW due AS
SELECT number, beian_deadline_day('psb_filing', opened, region, 'BANK') AS day
FROM site WHERE region IS NOT NULL;
CREATE MATERIALIZED VIEW due_then AS
SELECT day, count(*) AS sites FROM due GROUP BY day;

ANALYZE;
