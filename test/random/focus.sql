-- What random statements are about: the sample's tables, and functions of the
-- extension.  The generator reads pg_type and pg_proc by a path that has the
-- schema "focus" first: no types that nothing here takes, and of the server's
-- functions a few that give values.
CREATE SCHEMA focus;
ALTER TABLE shop.site DROP COLUMN span;
DROP TYPE shop.number_range;
CREATE VIEW focus.pg_type AS
SELECT * FROM pg_catalog.pg_type
WHERE typtype NOT IN ('m', 'r') AND typcategory <> 'G'
  AND typname !~ '^any(compatible)?(multi)?range$|^anyenum$';
-- operators are read from the catalog itself
SET allow_system_table_mods = on;
DELETE FROM pg_catalog.pg_operator
WHERE (oprleft <> 0 AND oprleft NOT IN (SELECT oid FROM focus.pg_type))
   OR (oprright <> 0 AND oprright NOT IN (SELECT oid FROM focus.pg_type))
   OR (oprresult <> 0 AND oprresult NOT IN (SELECT oid FROM focus.pg_type));
RESET allow_system_table_mods;
CREATE VIEW focus.pg_proc AS
SELECT * FROM pg_catalog.pg_proc AS p
WHERE (EXISTS (SELECT FROM pg_depend AS d JOIN pg_extension AS e ON e.oid = d.refobjid
               WHERE e.extname = 'beian' AND d.deptype = 'e' AND d.objid = p.oid
                 AND d.classid = 'pg_catalog.pg_proc'::regclass
                 AND d.refclassid = 'pg_catalog.pg_extension'::regclass)
       OR (p.pronamespace = 'pg_catalog'::regnamespace
           AND p.proname IN ('lower', 'substr', 'repeat', 'md5', 'now', 'date', 'abs', 'int4',
                             'length', 'make_date')))
  AND NOT EXISTS (SELECT FROM unnest(p.prorettype || p.proargtypes::oid[]) AS t
                  WHERE t NOT IN (SELECT oid FROM focus.pg_type));
-- values at the edges for arguments
CREATE TABLE shop.edge (d date, ts timestamptz, n int, t text, b bool, icp filing.icp_number, psb filing.psb_number);
INSERT INTO shop.edge (d, ts, n, t, b) VALUES
	('infinity', 'infinity', 2147483647, 'CN', true),
	('-infinity', '-infinity', -2147483648, 'CN-ESTIMATE', false),
	('5874897-12-31', '294276-12-31', 0, '', NULL),
	('4713-01-01 BC', '4713-01-01 BC', 1, 'BANK', true),
	('0001-01-01', '0001-01-01', -1, 'workday', false),
	('9999-12-31', '9999-12-31', 100000, 'month', NULL),
	('2026-02-13', '2026-02-13', 5, 'after_approval', true),
	('2000-12-31', '2000-12-31', 366, 'psb_filing', true),
	('2035-12-31', '2035-12-31', -366, '京', true),
	('2028-02-29', '2028-02-29', 12, '京ICP备12345678号-1 京公网安备11010502030143号', false),
	('2026-12-29', '2026-12-29', 3, 'filed', true), (NULL, NULL, NULL, NULL, NULL),
	('2024-10-01', '2024-10-01', 30, 'shell', false), ('2025-06-01', '2025-06-01', 2, '44', true),
	('2025-06-02', '2025-06-02', 2, 'following', true), ('2025-06-02', '2025-06-02', 2, 'icp_approved', true);
UPDATE shop.edge SET icp = '京ICP备12345678号-3', psb = '京公网安备11010502030143号' WHERE b;
ANALYZE shop.edge;

-- who makes the statements is no superuser, but may change everything here
GRANT USAGE, CREATE ON SCHEMA focus, shop, filing TO smith;
GRANT ALL ON ALL TABLES IN SCHEMA focus, shop TO smith;
GRANT SELECT ON ALL TABLES IN SCHEMA filing TO smith;
GRANT INSERT, UPDATE, DELETE ON filing.beian_calendar, filing.beian_holiday, filing.beian_notice,
	filing.beian_rule, filing.beian_region_setting TO smith;
