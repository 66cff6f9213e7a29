/* beian--1.0.sql */

-- complain if script is sourced in psql, rather than via CREATE EXTENSION
\echo Use "CREATE EXTENSION beian" to load this file. \quit

-- Our own objects stand unqualified: search_path is the target schema while
-- this script runs, and the extension may be moved.  All of core is qualified.

-- The numbers hold Chinese characters.
DO $$
BEGIN
	IF pg_catalog.getdatabaseencoding() OPERATOR(pg_catalog.<>) 'UTF8' THEN
		RAISE EXCEPTION USING
			ERRCODE = 'invalid_parameter_value',
			MESSAGE = pg_catalog.format('extension "beian" needs a database in UTF8, not in %s', pg_catalog.getdatabaseencoding()),
			HINT = 'Create the database with ENCODING ''UTF8'' TEMPLATE template0.';
	END IF;
END
$$ LANGUAGE plpgsql;

-- ---------------------------------------------------------------------------
-- Regions
-- ---------------------------------------------------------------------------

-- The table is the parsers' own: a function gives its rows, and nobody edits it.
CREATE FUNCTION beian_regions(
	OUT code pg_catalog.text, OUT iso pg_catalog.text,
	OUT icp_char pg_catalog.text, OUT telecom_char pg_catalog.text,
	OUT psb_char pg_catalog.text, OUT aliases pg_catalog.text,
	OUT name_zh pg_catalog.text, OUT name_en pg_catalog.text
) RETURNS SETOF pg_catalog.record
	AS 'MODULE_PATHNAME', 'beian_regions'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 31;
COMMENT ON FUNCTION beian_regions() IS
	'the 31 provinces that issue filing numbers, in the order of their codes: the rows of the view beian_region';

CREATE VIEW beian_region AS
	SELECT code, iso, icp_char, telecom_char, psb_char, aliases, name_zh, name_en
	FROM beian_regions();
COMMENT ON VIEW beian_region IS
	'the 31 provinces that issue filing numbers; an argument called region or province takes any of code, iso, characters and names';
COMMENT ON COLUMN beian_region.code IS 'GB/T 2260 code, two digits';
COMMENT ON COLUMN beian_region.iso IS 'ISO 3166-2 code';
COMMENT ON COLUMN beian_region.icp_char IS 'character before ICP备 and ICP证';
COMMENT ON COLUMN beian_region.telecom_char IS 'character before the classes of a telecom licence';
COMMENT ON COLUMN beian_region.psb_char IS 'character before 公网安备';
COMMENT ON COLUMN beian_region.aliases IS 'further characters that are read, separated by blanks; empty if there are none';
COMMENT ON COLUMN beian_region.name_zh IS 'name in Chinese';
COMMENT ON COLUMN beian_region.name_en IS 'name in English';

-- ---------------------------------------------------------------------------
-- ICP numbers
-- ---------------------------------------------------------------------------

-- COST here and below: an operator of int8 takes 6 ns, a canonical text 30 ns
-- to read, other forms of a number 300 ns, a page about 1 ns a byte.

CREATE TYPE icp_number;

CREATE FUNCTION icp_number_in(pg_catalog.cstring) RETURNS icp_number
	AS 'MODULE_PATHNAME', 'icp_number_in'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION icp_number_in(pg_catalog.cstring) IS
	'text form to icp_number: one number, the variants in use folded to one canonical form; anything else is 22P02 with the reason as detail';

CREATE FUNCTION icp_number_out(icp_number) RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME', 'icp_number_out'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_number_out(icp_number) IS
	'canonical text of a number';

CREATE FUNCTION icp_number_recv(pg_catalog.internal) RETURNS icp_number
	AS 'MODULE_PATHNAME', 'icp_number_recv'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_number_recv(pg_catalog.internal) IS
	'binary form to icp_number: 8 bytes in network order; what no text could give is 22P03';

CREATE FUNCTION icp_number_send(icp_number) RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME', 'icp_number_send'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_number_send(icp_number) IS
	'binary form of a number: 8 bytes in network order';

CREATE TYPE icp_number (
	INPUT = icp_number_in,
	OUTPUT = icp_number_out,
	RECEIVE = icp_number_recv,
	SEND = icp_number_send,
	LIKE = pg_catalog.int8
);
COMMENT ON TYPE icp_number IS
	'filing number of the ministry (ICP备案号), 8 bytes: filing 京ICP备12345678号-3, licence 京ICP证030173号-209A or telecom licence 粤B2-20090059-1626X, each as a '
		'subject or with a service number; in the order of region (national first), scheme, classes, digit count, digits, service number, kind';

-- Casts.  From text implicit, so that a driver's text parameter is compared as
-- a number and by the index; a text column compared with a number is converted
-- too, and fails on its first value that is none: try_icp_number is for those.  To
-- text on assignment: a number goes into a text column, but is not compared as
-- text by accident.

CREATE FUNCTION icp_number(pg_catalog.text) RETURNS icp_number
	AS 'MODULE_PATHNAME', 'icp_number_from_text'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION icp_number(pg_catalog.text) IS
	'text as a number, as by input; 22P02 with the reason as detail if it is none';

CREATE FUNCTION icp_number_text(icp_number) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'icp_number_to_text'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_number_text(icp_number) IS
	'canonical text of a number';

CREATE CAST (pg_catalog.text AS icp_number)
	WITH FUNCTION icp_number(pg_catalog.text) AS IMPLICIT;
COMMENT ON CAST (pg_catalog.text AS icp_number) IS
	'implicit, so that text parameters compare as numbers and through the index; fails on what is no number';

CREATE CAST (pg_catalog.varchar AS icp_number)
	WITH FUNCTION icp_number(pg_catalog.text) AS IMPLICIT;
COMMENT ON CAST (pg_catalog.varchar AS icp_number) IS
	'implicit, so that varchar parameters compare as numbers and through the index; fails on what is no number';

CREATE CAST (icp_number AS pg_catalog.text)
	WITH FUNCTION icp_number_text(icp_number) AS ASSIGNMENT;
COMMENT ON CAST (icp_number AS pg_catalog.text) IS
	'canonical text, on assignment or explicitly';

CREATE CAST (icp_number AS pg_catalog.varchar)
	WITH FUNCTION icp_number_text(icp_number) AS ASSIGNMENT;
COMMENT ON CAST (icp_number AS pg_catalog.varchar) IS
	'canonical text, on assignment or explicitly';

CREATE FUNCTION try_icp_number(pg_catalog.text) RETURNS icp_number
	AS 'MODULE_PATHNAME', 'icp_number_try'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION try_icp_number(pg_catalog.text) IS
	'text as a number, as by input; NULL if it is none';

CREATE FUNCTION icp_number_error(pg_catalog.text, lang pg_catalog.text DEFAULT 'zh') RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'icp_number_error'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50;
COMMENT ON FUNCTION icp_number_error(pg_catalog.text, pg_catalog.text) IS
	'why a text is no icp_number, in Chinese (zh) or, as the detail of the error says it, in English (en); NULL if it is one';

-- Comparison: the order of the values as integers is the order of the type, so
-- that these are int8's own functions.  The hashes are not: int8's folds the two
-- halves of a value together, which makes numbers collide.

CREATE FUNCTION icp_number_eq_support(pg_catalog.internal) RETURNS pg_catalog.internal
	AS 'MODULE_PATHNAME', 'icp_number_eq_support'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_number_eq_support(pg_catalog.internal) IS
	'tells the planner that icp_subject(n) = s is a range of numbers';

CREATE FUNCTION icp_number_eq(icp_number, icp_number) RETURNS pg_catalog.bool
	AS 'int8eq' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT icp_number_eq_support;
COMMENT ON FUNCTION icp_number_eq(icp_number, icp_number) IS 'function behind the operator =';

CREATE FUNCTION icp_number_ne(icp_number, icp_number) RETURNS pg_catalog.bool
	AS 'int8ne' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION icp_number_ne(icp_number, icp_number) IS 'function behind the operator <>';

CREATE FUNCTION icp_number_lt(icp_number, icp_number) RETURNS pg_catalog.bool
	AS 'int8lt' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION icp_number_lt(icp_number, icp_number) IS 'function behind the operator <';

CREATE FUNCTION icp_number_le(icp_number, icp_number) RETURNS pg_catalog.bool
	AS 'int8le' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION icp_number_le(icp_number, icp_number) IS 'function behind the operator <=';

CREATE FUNCTION icp_number_gt(icp_number, icp_number) RETURNS pg_catalog.bool
	AS 'int8gt' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION icp_number_gt(icp_number, icp_number) IS 'function behind the operator >';

CREATE FUNCTION icp_number_ge(icp_number, icp_number) RETURNS pg_catalog.bool
	AS 'int8ge' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION icp_number_ge(icp_number, icp_number) IS 'function behind the operator >=';

CREATE FUNCTION icp_number_cmp(icp_number, icp_number) RETURNS pg_catalog.int4
	AS 'btint8cmp' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION icp_number_cmp(icp_number, icp_number) IS
	'-1, 0 or 1: the order of the type, for btree';

CREATE FUNCTION icp_number_hash(icp_number) RETURNS pg_catalog.int4
	AS 'MODULE_PATHNAME', 'beian_number_hash'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_number_hash(icp_number) IS 'hash of a number, 32 bits';

CREATE FUNCTION icp_number_hash_extended(icp_number, pg_catalog.int8) RETURNS pg_catalog.int8
	AS 'MODULE_PATHNAME', 'beian_number_hash_extended'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_number_hash_extended(icp_number, pg_catalog.int8) IS
	'hash of a number with a seed, 64 bits';

CREATE OPERATOR = (
	FUNCTION = icp_number_eq, LEFTARG = icp_number, RIGHTARG = icp_number,
	COMMUTATOR = =, NEGATOR = <>,
	RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (icp_number, icp_number) IS 'equal';

CREATE OPERATOR <> (
	FUNCTION = icp_number_ne, LEFTARG = icp_number, RIGHTARG = icp_number,
	COMMUTATOR = <>, NEGATOR = =,
	RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (icp_number, icp_number) IS 'not equal';

CREATE OPERATOR < (
	FUNCTION = icp_number_lt, LEFTARG = icp_number, RIGHTARG = icp_number,
	COMMUTATOR = >, NEGATOR = >=,
	RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR < (icp_number, icp_number) IS 'less than';

CREATE OPERATOR <= (
	FUNCTION = icp_number_le, LEFTARG = icp_number, RIGHTARG = icp_number,
	COMMUTATOR = >=, NEGATOR = >,
	RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR <= (icp_number, icp_number) IS 'less than or equal';

CREATE OPERATOR > (
	FUNCTION = icp_number_gt, LEFTARG = icp_number, RIGHTARG = icp_number,
	COMMUTATOR = <, NEGATOR = <=,
	RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR > (icp_number, icp_number) IS 'greater than';

CREATE OPERATOR >= (
	FUNCTION = icp_number_ge, LEFTARG = icp_number, RIGHTARG = icp_number,
	COMMUTATOR = <=, NEGATOR = <,
	RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR >= (icp_number, icp_number) IS 'greater than or equal';

CREATE OPERATOR FAMILY icp_number_ops USING btree;
COMMENT ON OPERATOR FAMILY icp_number_ops USING btree IS 'order of icp_number';
CREATE OPERATOR CLASS icp_number_ops
	DEFAULT FOR TYPE icp_number USING btree FAMILY icp_number_ops AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 icp_number_cmp(icp_number, icp_number),
	FUNCTION 2 pg_catalog.btint8sortsupport(pg_catalog.internal),
	FUNCTION 4 pg_catalog.btequalimage(pg_catalog.oid);
COMMENT ON OPERATOR CLASS icp_number_ops USING btree IS 'order of icp_number';

CREATE OPERATOR FAMILY icp_number_ops USING hash;
COMMENT ON OPERATOR FAMILY icp_number_ops USING hash IS 'hashing of icp_number';
CREATE OPERATOR CLASS icp_number_ops
	DEFAULT FOR TYPE icp_number USING hash FAMILY icp_number_ops AS
	OPERATOR 1 =,
	FUNCTION 1 icp_number_hash(icp_number),
	FUNCTION 2 icp_number_hash_extended(icp_number, pg_catalog.int8);
COMMENT ON OPERATOR CLASS icp_number_ops USING hash IS 'hashing of icp_number';

CREATE OPERATOR FAMILY icp_number_minmax_ops USING brin;
COMMENT ON OPERATOR FAMILY icp_number_minmax_ops USING brin IS
	'least and greatest number of a block range';
CREATE OPERATOR CLASS icp_number_minmax_ops
	DEFAULT FOR TYPE icp_number USING brin FAMILY icp_number_minmax_ops AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 pg_catalog.brin_minmax_opcinfo(pg_catalog.internal),
	FUNCTION 2 pg_catalog.brin_minmax_add_value(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal, pg_catalog.internal),
	FUNCTION 3 pg_catalog.brin_minmax_consistent(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal),
	FUNCTION 4 pg_catalog.brin_minmax_union(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal);
COMMENT ON OPERATOR CLASS icp_number_minmax_ops USING brin IS
	'least and greatest number of a block range';

CREATE OPERATOR FAMILY icp_number_minmax_multi_ops USING brin;
COMMENT ON OPERATOR FAMILY icp_number_minmax_multi_ops USING brin IS
	'several ranges of numbers of a block range';
CREATE OPERATOR CLASS icp_number_minmax_multi_ops
	FOR TYPE icp_number USING brin FAMILY icp_number_minmax_multi_ops AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 pg_catalog.brin_minmax_multi_opcinfo(pg_catalog.internal),
	FUNCTION 2 pg_catalog.brin_minmax_multi_add_value(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal, pg_catalog.internal),
	FUNCTION 3 pg_catalog.brin_minmax_multi_consistent(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal, pg_catalog.int4),
	FUNCTION 4 pg_catalog.brin_minmax_multi_union(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal),
	FUNCTION 5 pg_catalog.brin_minmax_multi_options(pg_catalog.internal),
	FUNCTION 11 pg_catalog.brin_minmax_multi_distance_int8(pg_catalog.internal, pg_catalog.internal);
COMMENT ON OPERATOR CLASS icp_number_minmax_multi_ops USING brin IS
	'several ranges of numbers of a block range, for columns that are only roughly in order';

CREATE FUNCTION icp_number_smaller(icp_number, icp_number) RETURNS icp_number
	AS 'int8smaller' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_number_smaller(icp_number, icp_number) IS 'the lesser of two numbers';

CREATE FUNCTION icp_number_larger(icp_number, icp_number) RETURNS icp_number
	AS 'int8larger' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_number_larger(icp_number, icp_number) IS 'the greater of two numbers';

CREATE AGGREGATE min(icp_number) (
	SFUNC = icp_number_smaller, STYPE = icp_number, COMBINEFUNC = icp_number_smaller,
	SORTOP = <, PARALLEL = SAFE
);
COMMENT ON AGGREGATE min(icp_number) IS 'least number';

CREATE AGGREGATE max(icp_number) (
	SFUNC = icp_number_larger, STYPE = icp_number, COMBINEFUNC = icp_number_larger,
	SORTOP = >, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max(icp_number) IS 'greatest number';

-- Accessors

CREATE FUNCTION icp_subject(icp_number) RETURNS icp_number
	AS 'MODULE_PATHNAME', 'icp_number_subject'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION icp_subject(icp_number) IS
	'the number of the subject: without the service part';

CREATE FUNCTION icp_is_subject(icp_number) RETURNS pg_catalog.bool
	AS 'MODULE_PATHNAME', 'icp_number_is_subject'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_is_subject(icp_number) IS
	'has the number no service part?';

CREATE FUNCTION icp_scheme(icp_number) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'icp_number_scheme'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_scheme(icp_number) IS
	'scheme of a number: filing (ICP备), licence (ICP证) or telecom (B2-...)';

CREATE FUNCTION icp_service_no(icp_number) RETURNS pg_catalog.int4
	AS 'MODULE_PATHNAME', 'icp_number_service_no'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_service_no(icp_number) IS
	'service number, 1 to 99999; NULL for a subject';

CREATE FUNCTION icp_kind(icp_number) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'icp_number_kind'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_kind(icp_number) IS
	'kind of the service: website, app, mini_program or quick_app; NULL for a subject';

CREATE FUNCTION icp_region(icp_number) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'icp_number_region'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_region(icp_number) IS
	'GB/T 2260 code of the province, two digits; NULL for a national licence and one without prefix';

CREATE FUNCTION icp_province(icp_number) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'icp_number_province'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_province(icp_number) IS
	'name of the province in Chinese; NULL for a national licence and one without prefix';

CREATE FUNCTION icp_serial(icp_number) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'icp_number_serial'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_serial(icp_number) IS
	'all digits of the subject number, with those of the year and leading zeros: 京ICP备05070218号-1 gives 05070218';

CREATE FUNCTION icp_year(icp_number) RETURNS pg_catalog.int4
	AS 'MODULE_PATHNAME', 'icp_number_year'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_year(icp_number) IS
	'year that the digits begin with, in four digits';

CREATE FUNCTION icp_classes(icp_number) RETURNS pg_catalog.text[]
	AS 'MODULE_PATHNAME', 'icp_number_classes'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_classes(icp_number) IS
	'classes of a telecom licence, of A1, A2, B1, B2 in that order; NULL for other schemes';

CREATE FUNCTION icp_is_placeholder(icp_number) RETURNS pg_catalog.bool
	AS 'MODULE_PATHNAME', 'icp_number_is_placeholder'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_is_placeholder(icp_number) IS
	'is the number well-formed, but a known filler such as 12345678?';

CREATE FUNCTION make_icp_number(
	province pg_catalog.text,
	serial pg_catalog.text,
	service_no pg_catalog.int4 DEFAULT NULL,
	kind pg_catalog.text DEFAULT NULL,
	scheme pg_catalog.text DEFAULT NULL,
	classes pg_catalog.text[] DEFAULT NULL
) RETURNS icp_number
	AS 'MODULE_PATHNAME', 'icp_number_make'
	LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION make_icp_number(pg_catalog.text, pg_catalog.text, pg_catalog.int4, pg_catalog.text, pg_catalog.text, pg_catalog.text[]) IS
	'number of its parts: province by character, name or code (of a telecom licence also 合字 or an empty text), all digits, service number from 1 (none: a '
		'subject), kind of service (default website), scheme (default telecom with classes, else filing), classes of a telecom licence; province or serial '
		'NULL gives NULL, what does not fit together is 22023';

-- Containment and ranges: the support functions make ranges of a plain index
-- of them, with the bounds that follow.

CREATE FUNCTION icp_number_contains_support(pg_catalog.internal) RETURNS pg_catalog.internal
	AS 'MODULE_PATHNAME', 'icp_number_contains_support'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_number_contains_support(pg_catalog.internal) IS
	'tells the planner that @> is a range of numbers or an equality of subjects';

CREATE FUNCTION icp_number_contained_support(pg_catalog.internal) RETURNS pg_catalog.internal
	AS 'MODULE_PATHNAME', 'icp_number_contained_support'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_number_contained_support(pg_catalog.internal) IS
	'tells the planner that <@ is a range of numbers or an equality of subjects';

CREATE FUNCTION icp_number_within_support(pg_catalog.internal) RETURNS pg_catalog.internal
	AS 'MODULE_PATHNAME', 'icp_number_within_support'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_number_within_support(pg_catalog.internal) IS
	'tells the planner that icp_number_within is a range of an index, and true wherever it stands';

CREATE FUNCTION icp_number_in_region_support(pg_catalog.internal) RETURNS pg_catalog.internal
	AS 'MODULE_PATHNAME', 'icp_number_in_region_support'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_number_in_region_support(pg_catalog.internal) IS
	'tells the planner that icp_in_region is a range of numbers';

CREATE FUNCTION icp_number_contains(icp_number, icp_number) RETURNS pg_catalog.bool
	AS 'MODULE_PATHNAME', 'icp_number_contains'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT icp_number_contains_support;
COMMENT ON FUNCTION icp_number_contains(icp_number, icp_number) IS
	'function behind the operator @>';

CREATE FUNCTION icp_number_contained(icp_number, icp_number) RETURNS pg_catalog.bool
	AS 'MODULE_PATHNAME', 'icp_number_contained'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT icp_number_contained_support;
COMMENT ON FUNCTION icp_number_contained(icp_number, icp_number) IS
	'function behind the operator <@';

-- The planner puts it beside icp_subject(n) = s, so that a join can still go
-- through an index on n.
CREATE FUNCTION icp_number_within(icp_number, icp_number) RETURNS pg_catalog.bool
	AS 'MODULE_PATHNAME', 'icp_number_contained'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
	SUPPORT icp_number_within_support;
COMMENT ON FUNCTION icp_number_within(icp_number, icp_number) IS
	'the same as <@, which the planner makes of @> and <@ for the indexes of a join';

-- Both are simplified before estimators are asked.  What is left (the other
-- side is a subquery, or costly) finds few rows, as an equality does.
CREATE OPERATOR @> (
	FUNCTION = icp_number_contains, LEFTARG = icp_number, RIGHTARG = icp_number,
	COMMUTATOR = <@,
	RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel
);
COMMENT ON OPERATOR @> (icp_number, icp_number) IS
	'is the left number the subject of the right one? A subject contains itself, a service number nothing';

CREATE OPERATOR <@ (
	FUNCTION = icp_number_contained, LEFTARG = icp_number, RIGHTARG = icp_number,
	COMMUTATOR = @>,
	RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel
);
COMMENT ON OPERATOR <@ (icp_number, icp_number) IS
	'is the right number the subject of the left one?';

CREATE FUNCTION icp_first(icp_number) RETURNS icp_number
	AS 'MODULE_PATHNAME', 'icp_number_first'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION icp_first(icp_number) IS
	'least number that a number contains: a subject itself; of a service number, which contains nothing, itself too, and then icp_last is less';

CREATE FUNCTION icp_last(icp_number) RETURNS icp_number
	AS 'MODULE_PATHNAME', 'icp_number_last'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION icp_last(icp_number) IS
	'greatest number that a number contains, inclusive: s @> n is n BETWEEN icp_first(s) AND icp_last(s); of a service number its subject, so that nothing lies between';

CREATE FUNCTION icp_region_first(pg_catalog.text) RETURNS icp_number
	AS 'MODULE_PATHNAME', 'icp_number_region_first'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_region_first(pg_catalog.text) IS
	'least number that a province can have, by code, ISO code, character or name; 22023 if it is none';

CREATE FUNCTION icp_region_last(pg_catalog.text) RETURNS icp_number
	AS 'MODULE_PATHNAME', 'icp_number_region_last'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_region_last(pg_catalog.text) IS
	'greatest number that a province can have, inclusive: icp_in_region(n, r) is n BETWEEN icp_region_first(r) AND icp_region_last(r); 22023 if it is none';

CREATE FUNCTION icp_in_region(icp_number, region pg_catalog.text) RETURNS pg_catalog.bool
	AS 'MODULE_PATHNAME', 'icp_number_in_region'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
	SUPPORT icp_number_in_region_support;
COMMENT ON FUNCTION icp_in_region(icp_number, pg_catalog.text) IS
	'is the number of that province, given by code, ISO code, character or name? 22023 if it is none';

-- A back office searches by parts of the text.  LIKE is inlined, so that an index
-- on the text (number::text gin_trgm_ops) serves it.  ILIKE folds letters as C
-- does: in a Turkish database, too, icp finds ICP.

CREATE FUNCTION icp_number_like(icp_number, pg_catalog.text) RETURNS pg_catalog.bool
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	BEGIN ATOMIC SELECT icp_number_text($1) OPERATOR(pg_catalog.~~) $2; END;
COMMENT ON FUNCTION icp_number_like(icp_number, pg_catalog.text) IS 'function behind LIKE';

CREATE FUNCTION icp_number_notlike(icp_number, pg_catalog.text) RETURNS pg_catalog.bool
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	BEGIN ATOMIC SELECT icp_number_text($1) OPERATOR(pg_catalog.!~~) $2; END;
COMMENT ON FUNCTION icp_number_notlike(icp_number, pg_catalog.text) IS 'function behind NOT LIKE';

CREATE FUNCTION icp_number_ilike(icp_number, pg_catalog.text) RETURNS pg_catalog.bool
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	BEGIN ATOMIC SELECT icp_number_text($1) COLLATE pg_catalog."C" OPERATOR(pg_catalog.~~*) $2; END;
COMMENT ON FUNCTION icp_number_ilike(icp_number, pg_catalog.text) IS 'function behind ILIKE';

CREATE FUNCTION icp_number_notilike(icp_number, pg_catalog.text) RETURNS pg_catalog.bool
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	BEGIN ATOMIC SELECT icp_number_text($1) COLLATE pg_catalog."C" OPERATOR(pg_catalog.!~~*) $2; END;
COMMENT ON FUNCTION icp_number_notilike(icp_number, pg_catalog.text) IS 'function behind NOT ILIKE';

CREATE OPERATOR ~~ (
	FUNCTION = icp_number_like, LEFTARG = icp_number, RIGHTARG = pg_catalog.text,
	NEGATOR = !~~,
	RESTRICT = pg_catalog.likesel, JOIN = pg_catalog.likejoinsel
);
COMMENT ON OPERATOR ~~ (icp_number, pg_catalog.text) IS 'LIKE: does the canonical text match the pattern?';

CREATE OPERATOR !~~ (
	FUNCTION = icp_number_notlike, LEFTARG = icp_number, RIGHTARG = pg_catalog.text,
	NEGATOR = ~~,
	RESTRICT = pg_catalog.nlikesel, JOIN = pg_catalog.nlikejoinsel
);
COMMENT ON OPERATOR !~~ (icp_number, pg_catalog.text) IS 'NOT LIKE: does the canonical text not match the pattern?';

CREATE OPERATOR ~~* (
	FUNCTION = icp_number_ilike, LEFTARG = icp_number, RIGHTARG = pg_catalog.text,
	NEGATOR = !~~*,
	RESTRICT = pg_catalog.iclikesel, JOIN = pg_catalog.iclikejoinsel
);
COMMENT ON OPERATOR ~~* (icp_number, pg_catalog.text) IS 'ILIKE: does the canonical text match the pattern, in either case of letters?';

CREATE OPERATOR !~~* (
	FUNCTION = icp_number_notilike, LEFTARG = icp_number, RIGHTARG = pg_catalog.text,
	NEGATOR = ~~*,
	RESTRICT = pg_catalog.icnlikesel, JOIN = pg_catalog.icnlikejoinsel
);
COMMENT ON OPERATOR !~~* (icp_number, pg_catalog.text) IS 'NOT ILIKE: does the canonical text not match the pattern, in either case of letters?';

-- ---------------------------------------------------------------------------
-- Public-security numbers
-- ---------------------------------------------------------------------------

CREATE TYPE psb_number;

CREATE FUNCTION psb_number_in(pg_catalog.cstring) RETURNS psb_number
	AS 'MODULE_PATHNAME', 'psb_number_in'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION psb_number_in(pg_catalog.cstring) IS
	'text form to psb_number: one number, the variants in use folded to one canonical form; anything else is 22P02 with the reason as detail';

CREATE FUNCTION psb_number_out(psb_number) RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME', 'psb_number_out'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION psb_number_out(psb_number) IS
	'canonical text of a number';

CREATE FUNCTION psb_number_recv(pg_catalog.internal) RETURNS psb_number
	AS 'MODULE_PATHNAME', 'psb_number_recv'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION psb_number_recv(pg_catalog.internal) IS
	'binary form to psb_number: 8 bytes in network order; what no text could give is 22P03';

CREATE FUNCTION psb_number_send(psb_number) RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME', 'psb_number_send'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION psb_number_send(psb_number) IS
	'binary form of a number: 8 bytes in network order';

CREATE TYPE psb_number (
	INPUT = psb_number_in,
	OUTPUT = psb_number_out,
	RECEIVE = psb_number_recv,
	SEND = psb_number_send,
	LIKE = pg_catalog.int8
);
COMMENT ON TYPE psb_number IS
	'public-security filing number (公安联网备案号), 8 bytes: 京公网安备11010502030143号, of 14, 13 or 12 digits; in the order of region, digit count, digits';

-- Casts.  From text implicit, so that a driver's text parameter is compared as
-- a number and by the index; a text column compared with a number is converted
-- too, and fails on its first value that is none: try_psb_number is for those.  To
-- text on assignment: a number goes into a text column, but is not compared as
-- text by accident.

CREATE FUNCTION psb_number(pg_catalog.text) RETURNS psb_number
	AS 'MODULE_PATHNAME', 'psb_number_from_text'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION psb_number(pg_catalog.text) IS
	'text as a number, as by input; 22P02 with the reason as detail if it is none';

CREATE FUNCTION psb_number_text(psb_number) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'psb_number_to_text'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION psb_number_text(psb_number) IS
	'canonical text of a number';

CREATE CAST (pg_catalog.text AS psb_number)
	WITH FUNCTION psb_number(pg_catalog.text) AS IMPLICIT;
COMMENT ON CAST (pg_catalog.text AS psb_number) IS
	'implicit, so that text parameters compare as numbers and through the index; fails on what is no number';

CREATE CAST (pg_catalog.varchar AS psb_number)
	WITH FUNCTION psb_number(pg_catalog.text) AS IMPLICIT;
COMMENT ON CAST (pg_catalog.varchar AS psb_number) IS
	'implicit, so that varchar parameters compare as numbers and through the index; fails on what is no number';

CREATE CAST (psb_number AS pg_catalog.text)
	WITH FUNCTION psb_number_text(psb_number) AS ASSIGNMENT;
COMMENT ON CAST (psb_number AS pg_catalog.text) IS
	'canonical text, on assignment or explicitly';

CREATE CAST (psb_number AS pg_catalog.varchar)
	WITH FUNCTION psb_number_text(psb_number) AS ASSIGNMENT;
COMMENT ON CAST (psb_number AS pg_catalog.varchar) IS
	'canonical text, on assignment or explicitly';

CREATE FUNCTION try_psb_number(pg_catalog.text) RETURNS psb_number
	AS 'MODULE_PATHNAME', 'psb_number_try'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION try_psb_number(pg_catalog.text) IS
	'text as a number, as by input; NULL if it is none';

CREATE FUNCTION psb_number_error(pg_catalog.text, lang pg_catalog.text DEFAULT 'zh') RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'psb_number_error'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50;
COMMENT ON FUNCTION psb_number_error(pg_catalog.text, pg_catalog.text) IS
	'why a text is no psb_number, in Chinese (zh) or, as the detail of the error says it, in English (en); NULL if it is one';

-- Comparison: the order of the values as integers is the order of the type, so
-- that these are int8's own functions.  The hashes are not: int8's folds the two
-- halves of a value together, which makes numbers collide.

CREATE FUNCTION psb_number_eq(psb_number, psb_number) RETURNS pg_catalog.bool
	AS 'int8eq' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION psb_number_eq(psb_number, psb_number) IS 'function behind the operator =';

CREATE FUNCTION psb_number_ne(psb_number, psb_number) RETURNS pg_catalog.bool
	AS 'int8ne' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION psb_number_ne(psb_number, psb_number) IS 'function behind the operator <>';

CREATE FUNCTION psb_number_lt(psb_number, psb_number) RETURNS pg_catalog.bool
	AS 'int8lt' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION psb_number_lt(psb_number, psb_number) IS 'function behind the operator <';

CREATE FUNCTION psb_number_le(psb_number, psb_number) RETURNS pg_catalog.bool
	AS 'int8le' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION psb_number_le(psb_number, psb_number) IS 'function behind the operator <=';

CREATE FUNCTION psb_number_gt(psb_number, psb_number) RETURNS pg_catalog.bool
	AS 'int8gt' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION psb_number_gt(psb_number, psb_number) IS 'function behind the operator >';

CREATE FUNCTION psb_number_ge(psb_number, psb_number) RETURNS pg_catalog.bool
	AS 'int8ge' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION psb_number_ge(psb_number, psb_number) IS 'function behind the operator >=';

CREATE FUNCTION psb_number_cmp(psb_number, psb_number) RETURNS pg_catalog.int4
	AS 'btint8cmp' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION psb_number_cmp(psb_number, psb_number) IS
	'-1, 0 or 1: the order of the type, for btree';

CREATE FUNCTION psb_number_hash(psb_number) RETURNS pg_catalog.int4
	AS 'MODULE_PATHNAME', 'beian_number_hash'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION psb_number_hash(psb_number) IS 'hash of a number, 32 bits';

CREATE FUNCTION psb_number_hash_extended(psb_number, pg_catalog.int8) RETURNS pg_catalog.int8
	AS 'MODULE_PATHNAME', 'beian_number_hash_extended'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION psb_number_hash_extended(psb_number, pg_catalog.int8) IS
	'hash of a number with a seed, 64 bits';

CREATE OPERATOR = (
	FUNCTION = psb_number_eq, LEFTARG = psb_number, RIGHTARG = psb_number,
	COMMUTATOR = =, NEGATOR = <>,
	RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (psb_number, psb_number) IS 'equal';

CREATE OPERATOR <> (
	FUNCTION = psb_number_ne, LEFTARG = psb_number, RIGHTARG = psb_number,
	COMMUTATOR = <>, NEGATOR = =,
	RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (psb_number, psb_number) IS 'not equal';

CREATE OPERATOR < (
	FUNCTION = psb_number_lt, LEFTARG = psb_number, RIGHTARG = psb_number,
	COMMUTATOR = >, NEGATOR = >=,
	RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR < (psb_number, psb_number) IS 'less than';

CREATE OPERATOR <= (
	FUNCTION = psb_number_le, LEFTARG = psb_number, RIGHTARG = psb_number,
	COMMUTATOR = >=, NEGATOR = >,
	RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR <= (psb_number, psb_number) IS 'less than or equal';

CREATE OPERATOR > (
	FUNCTION = psb_number_gt, LEFTARG = psb_number, RIGHTARG = psb_number,
	COMMUTATOR = <, NEGATOR = <=,
	RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR > (psb_number, psb_number) IS 'greater than';

CREATE OPERATOR >= (
	FUNCTION = psb_number_ge, LEFTARG = psb_number, RIGHTARG = psb_number,
	COMMUTATOR = <=, NEGATOR = <,
	RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR >= (psb_number, psb_number) IS 'greater than or equal';

CREATE OPERATOR FAMILY psb_number_ops USING btree;
COMMENT ON OPERATOR FAMILY psb_number_ops USING btree IS 'order of psb_number';
CREATE OPERATOR CLASS psb_number_ops
	DEFAULT FOR TYPE psb_number USING btree FAMILY psb_number_ops AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 psb_number_cmp(psb_number, psb_number),
	FUNCTION 2 pg_catalog.btint8sortsupport(pg_catalog.internal),
	FUNCTION 4 pg_catalog.btequalimage(pg_catalog.oid);
COMMENT ON OPERATOR CLASS psb_number_ops USING btree IS 'order of psb_number';

CREATE OPERATOR FAMILY psb_number_ops USING hash;
COMMENT ON OPERATOR FAMILY psb_number_ops USING hash IS 'hashing of psb_number';
CREATE OPERATOR CLASS psb_number_ops
	DEFAULT FOR TYPE psb_number USING hash FAMILY psb_number_ops AS
	OPERATOR 1 =,
	FUNCTION 1 psb_number_hash(psb_number),
	FUNCTION 2 psb_number_hash_extended(psb_number, pg_catalog.int8);
COMMENT ON OPERATOR CLASS psb_number_ops USING hash IS 'hashing of psb_number';

CREATE OPERATOR FAMILY psb_number_minmax_ops USING brin;
COMMENT ON OPERATOR FAMILY psb_number_minmax_ops USING brin IS
	'least and greatest number of a block range';
CREATE OPERATOR CLASS psb_number_minmax_ops
	DEFAULT FOR TYPE psb_number USING brin FAMILY psb_number_minmax_ops AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 pg_catalog.brin_minmax_opcinfo(pg_catalog.internal),
	FUNCTION 2 pg_catalog.brin_minmax_add_value(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal, pg_catalog.internal),
	FUNCTION 3 pg_catalog.brin_minmax_consistent(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal),
	FUNCTION 4 pg_catalog.brin_minmax_union(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal);
COMMENT ON OPERATOR CLASS psb_number_minmax_ops USING brin IS
	'least and greatest number of a block range';

CREATE OPERATOR FAMILY psb_number_minmax_multi_ops USING brin;
COMMENT ON OPERATOR FAMILY psb_number_minmax_multi_ops USING brin IS
	'several ranges of numbers of a block range';
CREATE OPERATOR CLASS psb_number_minmax_multi_ops
	FOR TYPE psb_number USING brin FAMILY psb_number_minmax_multi_ops AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 pg_catalog.brin_minmax_multi_opcinfo(pg_catalog.internal),
	FUNCTION 2 pg_catalog.brin_minmax_multi_add_value(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal, pg_catalog.internal),
	FUNCTION 3 pg_catalog.brin_minmax_multi_consistent(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal, pg_catalog.int4),
	FUNCTION 4 pg_catalog.brin_minmax_multi_union(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal),
	FUNCTION 5 pg_catalog.brin_minmax_multi_options(pg_catalog.internal),
	FUNCTION 11 pg_catalog.brin_minmax_multi_distance_int8(pg_catalog.internal, pg_catalog.internal);
COMMENT ON OPERATOR CLASS psb_number_minmax_multi_ops USING brin IS
	'several ranges of numbers of a block range, for columns that are only roughly in order';

CREATE FUNCTION psb_number_smaller(psb_number, psb_number) RETURNS psb_number
	AS 'int8smaller' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION psb_number_smaller(psb_number, psb_number) IS 'the lesser of two numbers';

CREATE FUNCTION psb_number_larger(psb_number, psb_number) RETURNS psb_number
	AS 'int8larger' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION psb_number_larger(psb_number, psb_number) IS 'the greater of two numbers';

CREATE AGGREGATE min(psb_number) (
	SFUNC = psb_number_smaller, STYPE = psb_number, COMBINEFUNC = psb_number_smaller,
	SORTOP = <, PARALLEL = SAFE
);
COMMENT ON AGGREGATE min(psb_number) IS 'least number';

CREATE AGGREGATE max(psb_number) (
	SFUNC = psb_number_larger, STYPE = psb_number, COMBINEFUNC = psb_number_larger,
	SORTOP = >, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max(psb_number) IS 'greatest number';

-- Accessors

CREATE FUNCTION psb_division(psb_number) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'psb_number_division'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION psb_division(psb_number) IS
	'first six digits: the division of the police, which extends GB/T 2260';

CREATE FUNCTION psb_region(psb_number) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'psb_number_region'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION psb_region(psb_number) IS
	'GB/T 2260 code of the province, two digits';

CREATE FUNCTION psb_province(psb_number) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'psb_number_province'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION psb_province(psb_number) IS
	'name of the province in Chinese';

CREATE FUNCTION psb_url(psb_number) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'psb_number_url'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION psb_url(psb_number) IS
	'address at which the public-security site shows the number';

CREATE FUNCTION psb_is_placeholder(psb_number) RETURNS pg_catalog.bool
	AS 'MODULE_PATHNAME', 'psb_number_is_placeholder'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION psb_is_placeholder(psb_number) IS
	'is the number well-formed, but a known filler such as 12345678901234?';

CREATE FUNCTION make_psb_number(digits pg_catalog.text) RETURNS psb_number
	AS 'MODULE_PATHNAME', 'psb_number_make'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION make_psb_number(pg_catalog.text) IS
	'a number from its 14, 13 or 12 digits alone, of which the first two say the province; 22023 with the reason as detail if they are none';

CREATE FUNCTION psb_number_in_region_support(pg_catalog.internal) RETURNS pg_catalog.internal
	AS 'MODULE_PATHNAME', 'psb_number_in_region_support'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION psb_number_in_region_support(pg_catalog.internal) IS
	'tells the planner that psb_in_region is a range of numbers';

CREATE FUNCTION psb_region_first(pg_catalog.text) RETURNS psb_number
	AS 'MODULE_PATHNAME', 'psb_number_region_first'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION psb_region_first(pg_catalog.text) IS
	'least number that a province can have, by code, ISO code, character or name; 22023 if it is none';

CREATE FUNCTION psb_region_last(pg_catalog.text) RETURNS psb_number
	AS 'MODULE_PATHNAME', 'psb_number_region_last'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION psb_region_last(pg_catalog.text) IS
	'greatest number that a province can have, inclusive: psb_in_region(n, r) is n BETWEEN psb_region_first(r) AND psb_region_last(r); 22023 if it is none';

CREATE FUNCTION psb_in_region(psb_number, region pg_catalog.text) RETURNS pg_catalog.bool
	AS 'MODULE_PATHNAME', 'psb_number_in_region'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
	SUPPORT psb_number_in_region_support;
COMMENT ON FUNCTION psb_in_region(psb_number, pg_catalog.text) IS
	'is the number of that province, given by code, ISO code, character or name? 22023 if it is none';

-- LIKE and ILIKE as of icp_number.

CREATE FUNCTION psb_number_like(psb_number, pg_catalog.text) RETURNS pg_catalog.bool
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	BEGIN ATOMIC SELECT psb_number_text($1) OPERATOR(pg_catalog.~~) $2; END;
COMMENT ON FUNCTION psb_number_like(psb_number, pg_catalog.text) IS 'function behind LIKE';

CREATE FUNCTION psb_number_notlike(psb_number, pg_catalog.text) RETURNS pg_catalog.bool
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	BEGIN ATOMIC SELECT psb_number_text($1) OPERATOR(pg_catalog.!~~) $2; END;
COMMENT ON FUNCTION psb_number_notlike(psb_number, pg_catalog.text) IS 'function behind NOT LIKE';

CREATE FUNCTION psb_number_ilike(psb_number, pg_catalog.text) RETURNS pg_catalog.bool
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	BEGIN ATOMIC SELECT psb_number_text($1) COLLATE pg_catalog."C" OPERATOR(pg_catalog.~~*) $2; END;
COMMENT ON FUNCTION psb_number_ilike(psb_number, pg_catalog.text) IS 'function behind ILIKE';

CREATE FUNCTION psb_number_notilike(psb_number, pg_catalog.text) RETURNS pg_catalog.bool
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	BEGIN ATOMIC SELECT psb_number_text($1) COLLATE pg_catalog."C" OPERATOR(pg_catalog.!~~*) $2; END;
COMMENT ON FUNCTION psb_number_notilike(psb_number, pg_catalog.text) IS 'function behind NOT ILIKE';

CREATE OPERATOR ~~ (
	FUNCTION = psb_number_like, LEFTARG = psb_number, RIGHTARG = pg_catalog.text,
	NEGATOR = !~~,
	RESTRICT = pg_catalog.likesel, JOIN = pg_catalog.likejoinsel
);
COMMENT ON OPERATOR ~~ (psb_number, pg_catalog.text) IS 'LIKE: does the canonical text match the pattern?';

CREATE OPERATOR !~~ (
	FUNCTION = psb_number_notlike, LEFTARG = psb_number, RIGHTARG = pg_catalog.text,
	NEGATOR = ~~,
	RESTRICT = pg_catalog.nlikesel, JOIN = pg_catalog.nlikejoinsel
);
COMMENT ON OPERATOR !~~ (psb_number, pg_catalog.text) IS 'NOT LIKE: does the canonical text not match the pattern?';

CREATE OPERATOR ~~* (
	FUNCTION = psb_number_ilike, LEFTARG = psb_number, RIGHTARG = pg_catalog.text,
	NEGATOR = !~~*,
	RESTRICT = pg_catalog.iclikesel, JOIN = pg_catalog.iclikejoinsel
);
COMMENT ON OPERATOR ~~* (psb_number, pg_catalog.text) IS 'ILIKE: does the canonical text match the pattern, in either case of letters?';

CREATE OPERATOR !~~* (
	FUNCTION = psb_number_notilike, LEFTARG = psb_number, RIGHTARG = pg_catalog.text,
	NEGATOR = ~~*,
	RESTRICT = pg_catalog.icnlikesel, JOIN = pg_catalog.icnlikejoinsel
);
COMMENT ON OPERATOR !~~* (psb_number, pg_catalog.text) IS 'NOT ILIKE: does the canonical text not match the pattern, in either case of letters?';

-- ---------------------------------------------------------------------------
-- Numbers in text, footers
-- ---------------------------------------------------------------------------

CREATE FUNCTION beian_extract(
	page pg_catalog.text,
	OUT kind pg_catalog.text, OUT number pg_catalog.text,
	OUT raw pg_catalog.text, OUT pos pg_catalog.int4
) RETURNS SETOF pg_catalog.record
	AS 'MODULE_PATHNAME', 'beian_extract'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 2;
COMMENT ON FUNCTION beian_extract(pg_catalog.text) IS
	'every filing number in a text or HTML source, in order: kind (icp or psb), number in canonical form, raw as it stands there, pos of its first '
		'character from 1; numbers in the digits of public-security links too; none: no rows';

CREATE FUNCTION icp_numbers(page pg_catalog.text) RETURNS icp_number[]
	AS 'MODULE_PATHNAME', 'icp_numbers'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION icp_numbers(pg_catalog.text) IS
	'the ICP numbers in a text or HTML source, in the order of their first appearance, each once; none: an empty array';

CREATE FUNCTION psb_numbers(page pg_catalog.text) RETURNS psb_number[]
	AS 'MODULE_PATHNAME', 'psb_numbers'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION psb_numbers(pg_catalog.text) IS
	'the public-security numbers in a text or HTML source, those of link targets too, in the order of their first appearance, each once; none: an empty array';

CREATE FUNCTION beian_footer(icp icp_number, psb psb_number DEFAULT NULL) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'beian_footer'
	LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION beian_footer(icp_number, psb_number) IS
	'HTML for the bottom of a home page: the ICP number linked to the ministry, the public-security number, if given, with its badge (the image '
		'/beian.png, which the site has to serve) and its link; icp NULL gives NULL';

CREATE FUNCTION beian_footer_findings(
	html pg_catalog.text, icp icp_number, psb psb_number DEFAULT NULL,
	hosts pg_catalog.text[] DEFAULT NULL,
	OUT code pg_catalog.text, OUT number pg_catalog.text, OUT pos pg_catalog.int4
) RETURNS SETOF pg_catalog.record
	AS 'MODULE_PATHNAME', 'beian_footer_findings'
	LANGUAGE C IMMUTABLE PARALLEL SAFE COST 2500 ROWS 3;
COMMENT ON FUNCTION beian_footer_findings(pg_catalog.text, icp_number, psb_number, pg_catalog.text[]) IS
	'what is wrong with the filing numbers shown in the source of a home page: code of the domain footer_finding, the number that is shown (NULL: none, or '
		'no number), pos of its first character from 1; in the order of the codes; no rows when all is well, or html or icp is NULL. icp is the number that '
		'should be shown, psb the public-security number (not given: not looked at), hosts are further right hosts of links. Numbers in comments, attributes '
		'and hidden elements are not shown ones. Findings that only some provinces mind are among them';

CREATE FUNCTION beian_footer_notice(
	html pg_catalog.text, icp icp_number, psb psb_number DEFAULT NULL,
	hosts pg_catalog.text[] DEFAULT NULL,
	OUT code pg_catalog.text, OUT pos pg_catalog.int4,
	OUT shown pg_catalog.text, OUT expected pg_catalog.text
) RETURNS SETOF pg_catalog.record
	AS 'MODULE_PATHNAME', 'beian_footer_notice'
	LANGUAGE C IMMUTABLE PARALLEL SAFE COST 2500 ROWS 3;
COMMENT ON FUNCTION beian_footer_notice(pg_catalog.text, icp_number, psb_number, pg_catalog.text[]) IS
	'for a notice to the site: each finding of beian_footer_findings with the HTML that the page shows there (shown, from pos on or from the link around '
		'it; NULL: nothing) and the HTML that should stand there (expected; NULL: a script makes it, or only the site knows)';

-- ---------------------------------------------------------------------------
-- Codes and their labels
-- ---------------------------------------------------------------------------

-- Every code that a function gives, with its labels.  Not to be edited: a code
-- means something to the functions, not to the table.
CREATE TABLE beian_code (
	domain pg_catalog.text NOT NULL,
	code pg_catalog.text NOT NULL,
	zh pg_catalog.text NOT NULL,
	en pg_catalog.text NOT NULL,
	note pg_catalog.text,
	PRIMARY KEY (domain, code)
);
COMMENT ON TABLE beian_code IS 'codes that functions and tables of beian use, with labels';
COMMENT ON COLUMN beian_code.domain IS 'what the code belongs to, such as service_class';
COMMENT ON COLUMN beian_code.code IS 'the code, lower-case ASCII';
COMMENT ON COLUMN beian_code.zh IS 'label in Chinese';
COMMENT ON COLUMN beian_code.en IS 'label in English';
COMMENT ON COLUMN beian_code.note IS 'remark, in Chinese: when the code applies, or what it rests on';

CREATE FUNCTION beian_label(domain pg_catalog.text, code pg_catalog.text, lang pg_catalog.text DEFAULT 'zh')
	RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'beian_label' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 20;
COMMENT ON FUNCTION beian_label(pg_catalog.text, pg_catalog.text, pg_catalog.text)
	IS 'label of a code in Chinese (lang zh) or English (en). An unknown domain, code or language is an error, but for the domains rule, trigger and setting, '
		'where a user may have codes of his own: NULL';

-- ---------------------------------------------------------------------------
-- Shipped rows and users' rows
-- ---------------------------------------------------------------------------

-- Tables that ship rows and take users' rows have a column origin in their key:
-- 'beian' for shipped rows, 'user' for those of users, which win.  Both
-- triggers of this function are to be enabled ALWAYS: logical replication and
-- session_replication_role = replica fire no others.
CREATE FUNCTION beian_shipped_guard() RETURNS pg_catalog.trigger
	AS 'MODULE_PATHNAME', 'beian_shipped_guard' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION beian_shipped_guard()
	IS 'trigger before INSERT, UPDATE, DELETE of each row and before TRUNCATE: refuses changes to rows of origin beian unless an extension script runs, and '
		'tells the caches of all sessions of every change';

-- ---------------------------------------------------------------------------
-- Calendars: tables
-- ---------------------------------------------------------------------------

-- A calendar is its own days over those of its parent.  Changes to the three
-- tables are seen by all sessions from their next statement on.
CREATE TABLE beian_calendar (
	code pg_catalog.text COLLATE pg_catalog."C" NOT NULL,
	parent pg_catalog.text COLLATE pg_catalog."C",
	beyond pg_catalog.text,
	make_up_days pg_catalog.bool NOT NULL DEFAULT true,
	own_coverage pg_catalog.bool NOT NULL DEFAULT false,
	zh pg_catalog.text,
	en pg_catalog.text,
	origin pg_catalog.text COLLATE pg_catalog."C" NOT NULL DEFAULT 'user',
	PRIMARY KEY (code, origin),
	CONSTRAINT beian_calendar_code CHECK (code OPERATOR(pg_catalog.<>) ''),
	CONSTRAINT beian_calendar_beyond CHECK (beyond OPERATOR(pg_catalog.=) ANY ('{error,estimate}')),
	CONSTRAINT beian_calendar_origin CHECK (origin OPERATOR(pg_catalog.=) ANY ('{beian,user}'))
);
COMMENT ON TABLE beian_calendar IS 'calendars of working days: shipped ones and users'' own (a company, a bank). A shipped one cannot be overridden: make a child of it';
COMMENT ON COLUMN beian_calendar.code IS 'name of the calendar, as functions take it';
COMMENT ON COLUMN beian_calendar.parent IS 'calendar whose days hold where this one has no row; NULL: Monday to Friday';
COMMENT ON COLUMN beian_calendar.beyond IS
	'outside the coverage: error, or estimate (Monday to Friday, but for the days that rows speak of, in years that have statutory days); NULL: as the '
	'parent, error without one';
COMMENT ON COLUMN beian_calendar.make_up_days IS 'false: no Saturday or Sunday is ever worked, whatever the ancestors say';
COMMENT ON COLUMN beian_calendar.own_coverage IS 'true: covers what its own notices and its parent cover; false: what its parent covers. A calendar without a parent always has its own';
COMMENT ON COLUMN beian_calendar.zh IS 'name in Chinese';
COMMENT ON COLUMN beian_calendar.en IS 'name in English';
COMMENT ON COLUMN beian_calendar.origin IS 'beian: shipped with the extension; user: all others';

-- One row a day and origin.  What a row says that other rows contradict is
-- found when the calendar is used: the order of a restore must not matter.
CREATE TABLE beian_holiday (
	calendar pg_catalog.text COLLATE pg_catalog."C" NOT NULL,
	day pg_catalog.date NOT NULL,
	kind pg_catalog.text NOT NULL,
	name pg_catalog.text,
	year pg_catalog.int4 NOT NULL,
	origin pg_catalog.text COLLATE pg_catalog."C" NOT NULL DEFAULT 'user',
	PRIMARY KEY (calendar, day, origin),
	CONSTRAINT beian_holiday_kind CHECK (kind OPERATOR(pg_catalog.=) ANY ('{holiday,makeup,statutory}')),
	CONSTRAINT beian_holiday_day CHECK (day OPERATOR(pg_catalog.>=) '0001-01-01' AND day OPERATOR(pg_catalog.<=) '9999-12-31'),
	CONSTRAINT beian_holiday_year CHECK (year::pg_catalog.float8 OPERATOR(pg_catalog.>=) pg_catalog.date_part('year', day)
		AND year::pg_catalog.float8 OPERATOR(pg_catalog.<=) pg_catalog.date_part('year', day OPERATOR(pg_catalog.+) 31)),
	CONSTRAINT beian_holiday_origin CHECK (origin OPERATOR(pg_catalog.=) ANY ('{beian,user}'))
);
COMMENT ON TABLE beian_holiday IS 'days that are not what their weekday says. A row of origin user wins over a shipped one for the same day, a calendar''s row over its parent''s';
COMMENT ON COLUMN beian_holiday.calendar IS 'calendar that the row belongs to';
COMMENT ON COLUMN beian_holiday.day IS 'the day';
COMMENT ON COLUMN beian_holiday.kind IS
	'holiday: off by a notice; statutory: off by the statute; makeup: worked, on a Saturday or Sunday (a make-up day) or on a day that would be off '
	'otherwise';
COMMENT ON COLUMN beian_holiday.name IS 'the holiday, of a make-up day the one that it makes up for';
COMMENT ON COLUMN beian_holiday.year IS 'year of the notice that says so: that of the day, or of the next for days in December; if not given, that of the day';
COMMENT ON COLUMN beian_holiday.origin IS 'beian: shipped with the extension; user: all others';

CREATE TABLE beian_notice (
	calendar pg_catalog.text COLLATE pg_catalog."C" NOT NULL,
	year pg_catalog.int4 NOT NULL,
	document pg_catalog.text,
	published_on pg_catalog.date,
	covers_through pg_catalog.date,
	origin pg_catalog.text COLLATE pg_catalog."C" NOT NULL DEFAULT 'user',
	amends pg_catalog.text COLLATE pg_catalog."C" NOT NULL DEFAULT '',
	PRIMARY KEY (calendar, year, amends, origin),
	CONSTRAINT beian_notice_year CHECK (year OPERATOR(pg_catalog.>=) 1 AND year OPERATOR(pg_catalog.<=) 9999),
	CONSTRAINT beian_notice_covers_through CHECK (pg_catalog.date_part('year', covers_through) OPERATOR(pg_catalog.=) year::pg_catalog.float8),
	CONSTRAINT beian_notice_amends CHECK ((amends OPERATOR(pg_catalog.=) '') OPERATOR(pg_catalog.=) (covers_through IS NOT NULL)),
	CONSTRAINT beian_notice_origin CHECK (origin OPERATOR(pg_catalog.=) ANY ('{beian,user}'))
);
COMMENT ON TABLE beian_notice IS
	'notices: a row says that its calendar is complete for the year, and by which document. Without it the days of that year are not known, whatever rows '
	'there are';
COMMENT ON COLUMN beian_notice.calendar IS 'calendar that the notice settles';
COMMENT ON COLUMN beian_notice.year IS 'year that it settles';
COMMENT ON COLUMN beian_notice.document IS 'number, or address, of the document; NULL where none was found';
COMMENT ON COLUMN beian_notice.published_on IS 'day of publication; NULL where none was found';
COMMENT ON COLUMN beian_notice.covers_through IS 'last day that is settled; if not given, 28 December, since the next notice may move the days after it: its row settles them. NULL for amendments';
COMMENT ON COLUMN beian_notice.origin IS 'beian: shipped with the extension; user: all others';
COMMENT ON COLUMN beian_notice.amends IS 'empty for the year''s own notice, which states coverage; for one that changes it, what it changes';

CREATE FUNCTION beian_holiday_fill() RETURNS pg_catalog.trigger
	AS 'MODULE_PATHNAME', 'beian_holiday_fill' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION beian_holiday_fill()
	IS 'trigger before INSERT and UPDATE of each row of beian_holiday: fills in the year; refuses infinite days, and in the calendar that its argument names '
		'a make-up day from Monday to Friday that overrides no day off (23514)';

CREATE FUNCTION beian_notice_fill() RETURNS pg_catalog.trigger
	AS 'MODULE_PATHNAME', 'beian_notice_fill' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION beian_notice_fill()
	IS 'trigger before INSERT and UPDATE of each row of beian_notice: fills in covers_through of a year''s own notice';

CREATE FUNCTION beian_calendar_reserve() RETURNS pg_catalog.trigger
	AS 'MODULE_PATHNAME', 'beian_calendar_reserve' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION beian_calendar_reserve()
	IS 'trigger before INSERT and UPDATE of each row of beian_calendar: refuses users'' rows with the code of a shipped calendar, which the trigger''s arguments list';

-- Whoever may execute a trigger's function may attach it to a table of his own:
-- these are for the extension's tables, where they fire for everybody.
REVOKE EXECUTE ON FUNCTION beian_shipped_guard(), beian_holiday_fill(), beian_notice_fill(), beian_calendar_reserve() FROM PUBLIC;

-- Shipped codes are listed, not looked up: a row is judged by itself, so that
-- the order of a restore does not matter.
CREATE TRIGGER beian_calendar_reserve BEFORE INSERT OR UPDATE ON beian_calendar
	FOR EACH ROW EXECUTE FUNCTION beian_calendar_reserve('CN', 'CN-ESTIMATE', 'CN-GX', 'CN-XZ', 'CN-NX', 'CN-XJ');
CREATE TRIGGER beian_holiday_fill BEFORE INSERT OR UPDATE ON beian_holiday
	FOR EACH ROW EXECUTE FUNCTION beian_holiday_fill('CN');
CREATE TRIGGER beian_notice_fill BEFORE INSERT OR UPDATE ON beian_notice
	FOR EACH ROW EXECUTE FUNCTION beian_notice_fill();
CREATE TRIGGER beian_shipped_rows BEFORE INSERT OR UPDATE OR DELETE ON beian_calendar
	FOR EACH ROW EXECUTE FUNCTION beian_shipped_guard('Make a child: a row of your own that names the shipped calendar as its parent.');
CREATE TRIGGER beian_shipped_rows BEFORE INSERT OR UPDATE OR DELETE ON beian_holiday
	FOR EACH ROW EXECUTE FUNCTION beian_shipped_guard();
CREATE TRIGGER beian_shipped_rows BEFORE INSERT OR UPDATE OR DELETE ON beian_notice
	FOR EACH ROW EXECUTE FUNCTION beian_shipped_guard();
CREATE TRIGGER beian_shipped_table BEFORE TRUNCATE ON beian_calendar
	FOR EACH STATEMENT EXECUTE FUNCTION beian_shipped_guard();
CREATE TRIGGER beian_shipped_table BEFORE TRUNCATE ON beian_holiday
	FOR EACH STATEMENT EXECUTE FUNCTION beian_shipped_guard();
CREATE TRIGGER beian_shipped_table BEFORE TRUNCATE ON beian_notice
	FOR EACH STATEMENT EXECUTE FUNCTION beian_shipped_guard();

ALTER TABLE beian_calendar ENABLE ALWAYS TRIGGER beian_calendar_reserve;
ALTER TABLE beian_holiday ENABLE ALWAYS TRIGGER beian_holiday_fill;
ALTER TABLE beian_notice ENABLE ALWAYS TRIGGER beian_notice_fill;
ALTER TABLE beian_calendar ENABLE ALWAYS TRIGGER beian_shipped_rows;
ALTER TABLE beian_holiday ENABLE ALWAYS TRIGGER beian_shipped_rows;
ALTER TABLE beian_notice ENABLE ALWAYS TRIGGER beian_shipped_rows;
ALTER TABLE beian_calendar ENABLE ALWAYS TRIGGER beian_shipped_table;
ALTER TABLE beian_holiday ENABLE ALWAYS TRIGGER beian_shipped_table;
ALTER TABLE beian_notice ENABLE ALWAYS TRIGGER beian_shipped_table;
COMMENT ON TRIGGER beian_calendar_reserve ON beian_calendar IS 'keeps the codes of shipped calendars';
COMMENT ON TRIGGER beian_holiday_fill ON beian_holiday IS 'fills in the year, refuses days that cannot be';
COMMENT ON TRIGGER beian_notice_fill ON beian_notice IS 'fills in covers_through';
COMMENT ON TRIGGER beian_shipped_rows ON beian_calendar IS 'keeps shipped rows, and tells the caches of changes';
COMMENT ON TRIGGER beian_shipped_rows ON beian_holiday IS 'keeps shipped rows, and tells the caches of changes';
COMMENT ON TRIGGER beian_shipped_rows ON beian_notice IS 'keeps shipped rows, and tells the caches of changes';
COMMENT ON TRIGGER beian_shipped_table ON beian_calendar IS 'keeps shipped rows';
COMMENT ON TRIGGER beian_shipped_table ON beian_holiday IS 'keeps shipped rows';
COMMENT ON TRIGGER beian_shipped_table ON beian_notice IS 'keeps shipped rows';

-- Users' rows alone are dumped: shipped ones come from the extension.
SELECT pg_catalog.pg_extension_config_dump('beian_calendar', $$WHERE origin = 'user'$$);
SELECT pg_catalog.pg_extension_config_dump('beian_holiday', $$WHERE origin = 'user'$$);
SELECT pg_catalog.pg_extension_config_dump('beian_notice', $$WHERE origin = 'user'$$);

-- ---------------------------------------------------------------------------
-- Calendars: functions
-- ---------------------------------------------------------------------------

-- An answer depends on the rows, so nothing here is IMMUTABLE but beian_china_date.
CREATE FUNCTION beian_is_workday(day pg_catalog.date, calendar pg_catalog.text DEFAULT 'CN')
	RETURNS pg_catalog.bool
	AS 'MODULE_PATHNAME', 'beian_is_workday' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION beian_is_workday(pg_catalog.date, pg_catalog.text)
	IS 'is the day worked: Monday to Friday but for days off, and make-up days. A day that the calendar does not cover is an error (22008), as for all of these functions';

CREATE FUNCTION beian_is_final(day pg_catalog.date, calendar pg_catalog.text DEFAULT 'CN')
	RETURNS pg_catalog.bool
	AS 'MODULE_PATHNAME', 'beian_is_final' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION beian_is_final(pg_catalog.date, pg_catalog.text)
	IS 'is the day inside the calendar''s coverage, so that whether it is a working day is settled and not estimated. No date is an error; infinite ones are not covered';

CREATE FUNCTION beian_add_workdays(day pg_catalog.date, n pg_catalog.int4, calendar pg_catalog.text DEFAULT 'CN')
	RETURNS pg_catalog.date
	AS 'MODULE_PATHNAME', 'beian_add_workdays' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION beian_add_workdays(pg_catalog.date, pg_catalog.int4, pg_catalog.text)
	IS 'the n-th working day after the day; for n below 0 the n-th before it; for 0 the day itself. The day itself is not counted and need not be covered, '
		'the days walked over must be';

CREATE FUNCTION beian_count_workdays(after pg_catalog.date, through pg_catalog.date, calendar pg_catalog.text DEFAULT 'CN')
	RETURNS pg_catalog.int4
	AS 'MODULE_PATHNAME', 'beian_count_workdays' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION beian_count_workdays(pg_catalog.date, pg_catalog.date, pg_catalog.text)
	IS 'working days after the first date through the second, that one included. For a second date before the first: minus the working days from the second, '
		'included, to before the first, so that beian_count_workdays(d, beian_add_workdays(d, n)) is n for every n';

CREATE FUNCTION beian_next_workday(day pg_catalog.date, calendar pg_catalog.text DEFAULT 'CN')
	RETURNS pg_catalog.date
	AS 'MODULE_PATHNAME', 'beian_next_workday' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION beian_next_workday(pg_catalog.date, pg_catalog.text)
	IS 'the first working day after the day, never the day itself';

CREATE FUNCTION beian_prev_workday(day pg_catalog.date, calendar pg_catalog.text DEFAULT 'CN')
	RETURNS pg_catalog.date
	AS 'MODULE_PATHNAME', 'beian_prev_workday' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION beian_prev_workday(pg_catalog.date, pg_catalog.text)
	IS 'the last working day before the day, never the day itself';

CREATE FUNCTION beian_roll_to_workday(day pg_catalog.date, convention pg_catalog.text DEFAULT 'following', calendar pg_catalog.text DEFAULT 'CN')
	RETURNS pg_catalog.date
	AS 'MODULE_PATHNAME', 'beian_roll_to_workday' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION beian_roll_to_workday(pg_catalog.date, pg_catalog.text, pg_catalog.text)
	IS 'the day itself if it is a working day, else by convention: following, preceding; modified_following and modified_preceding, which go the other way '
		'rather than leave the month; nearest, of two the later';

CREATE FUNCTION beian_list_workdays(first pg_catalog.date, through pg_catalog.date, calendar pg_catalog.text DEFAULT 'CN')
	RETURNS SETOF pg_catalog.date
	AS 'MODULE_PATHNAME', 'beian_list_workdays' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 10 ROWS 20;
COMMENT ON FUNCTION beian_list_workdays(pg_catalog.date, pg_catalog.date, pg_catalog.text)
	IS 'the working days from the first date through the second, both included, in order; none if the second is before the first. The first day that is not '
		'covered is an error that names it';

CREATE FUNCTION beian_calendar_days(first pg_catalog.date, through pg_catalog.date, calendar pg_catalog.text DEFAULT 'CN')
	RETURNS TABLE (day pg_catalog.date, is_workday pg_catalog.bool, kind pg_catalog.text, name pg_catalog.text, final pg_catalog.bool)
	AS 'MODULE_PATHNAME', 'beian_calendar_days' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 10 ROWS 30;
COMMENT ON FUNCTION beian_calendar_days(pg_catalog.date, pg_catalog.date, pg_catalog.text)
	IS 'a row for each day from the first date through the second, both included: is it worked, its kind (domain day_kind: workday, weekend, holiday, '
		'statutory, makeup), the name of the holiday that makes it so, and whether it is settled or estimated. The first day that is not covered is an error '
		'that names it';

CREATE FUNCTION beian_calendar_coverage(calendar pg_catalog.text DEFAULT 'CN')
	RETURNS pg_catalog.datemultirange
	AS 'MODULE_PATHNAME', 'beian_calendar_coverage' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION beian_calendar_coverage(pg_catalog.text)
	IS 'the days that the calendar covers: those of its notices, or its parent''s, or what both cover (column own_coverage). Estimated days are not among them';

CREATE FUNCTION beian_calendar_text(year pg_catalog.int4, calendar pg_catalog.text DEFAULT 'CN')
	RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'beian_calendar_text' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION beian_calendar_text(pg_catalog.int4, pg_catalog.text)
	IS 'the year as twelve month grids and a list of holidays, to read: 休 is a day off by a row, 班 a make-up day, ？ a day that is not covered; the head of a '
		'month says which of its days are estimated. A year of which no day is known is an error';

CREATE FUNCTION beian_read_notice(notice pg_catalog.text, year pg_catalog.int4 DEFAULT NULL)
	RETURNS pg_catalog.jsonb
	AS 'MODULE_PATHNAME', 'beian_read_notice' LANGUAGE C STABLE PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION beian_read_notice(pg_catalog.text, pg_catalog.int4)
	IS 'the State Council''s notice on the holidays of a year, as its text is pasted, in the JSON form that beian_load_notice takes. It is read whole or '
		'refused whole (22023, with item, clause and reason): weekdays, numbers of days and the statutory days of the year have to be true of what is read. '
		'The year is needed where the text does not name one';

CREATE FUNCTION beian_load_notice(notice pg_catalog.jsonb, calendar pg_catalog.text DEFAULT 'CN', OUT days_off pg_catalog.int4,
	OUT make_up_days pg_catalog.int4, OUT covers_through pg_catalog.date)
	AS 'MODULE_PATHNAME', 'beian_load_notice' LANGUAGE C VOLATILE STRICT PARALLEL UNSAFE COST 10000;
COMMENT ON FUNCTION beian_load_notice(pg_catalog.jsonb, pg_catalog.text)
	IS 'makes the notice for a year, in the JSON form of public holiday repositories ({"year": 2027, "papers": [...], "days": [{"name": ..., "date": ..., '
		'"isOffDay": ...}]}), the calendar''s user rows of that year instead of those it had, and gives the days off and make-up days listed and the day '
		'through which the year is now covered. Loading twice changes nothing; a notice that contradicts itself or is empty is refused whole (22023). Runs '
		'with the caller''s rights';

CREATE FUNCTION beian_calendar_check(calendar pg_catalog.text DEFAULT 'CN')
	RETURNS TABLE (year pg_catalog.int4, day pg_catalog.date, finding pg_catalog.text, detail pg_catalog.text)
	AS 'MODULE_PATHNAME', 'beian_calendar_check' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 10000 ROWS 10;
COMMENT ON FUNCTION beian_calendar_check(pg_catalog.text)
	IS 'what is wrong with the calendar''s rows, or looks so: rows that make it unusable, users'' rows that equal or contradict shipped ones, and for a '
		'calendar without a parent years and holidays that do not fit the statutory days. Findings are codes of domain calendar_finding; no rows: nothing found';

CREATE FUNCTION beian_china_date(instant pg_catalog.timestamptz)
	RETURNS pg_catalog.date
	AS 'MODULE_PATHNAME', 'beian_china_date' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION beian_china_date(pg_catalog.timestamptz)
	IS 'the civil day in China of an instant, UTC+8 at all times, whatever TimeZone is set; infinite for the infinite instants';

CREATE FUNCTION beian_today() RETURNS pg_catalog.date
	AS 'MODULE_PATHNAME', 'beian_today' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION beian_today()
	IS 'today in China: the civil day of now(), whatever TimeZone is set; it stands still in a transaction, as now() does';

-- ---------------------------------------------------------------------------
-- Deadlines: rules
-- ---------------------------------------------------------------------------

-- Terms, each with what it rests on, and when it holds.  Users' rows (origin
-- user) stand beside the shipped ones.
CREATE TABLE beian_rule (
	code pg_catalog.text NOT NULL CHECK (code OPERATOR(pg_catalog.<>) ''),
	region pg_catalog.text NOT NULL DEFAULT '*' CHECK (region OPERATOR(pg_catalog.=) ANY ('{*,11,12,13,14,15,21,22,23,31,32,33,34,35,36,37,41,42,43,44,45,46,50,51,52,53,54,61,62,63,64,65}')),
	valid_from pg_catalog.date NOT NULL DEFAULT '-infinity' CHECK (valid_from OPERATOR(pg_catalog.<) 'infinity'),
	valid_to pg_catalog.date,
	sense pg_catalog.text NOT NULL DEFAULT 'do_by' CHECK (sense OPERATOR(pg_catalog.=) ANY ('{do_by,keep_until,valid_through,lapses}')),
	trigger pg_catalog.text NOT NULL CHECK (trigger OPERATOR(pg_catalog.<>) ''),
	quantity pg_catalog.int4 CHECK (quantity OPERATOR(pg_catalog.>=) 0),
	unit pg_catalog.text NOT NULL CHECK (unit OPERATOR(pg_catalog.=) ANY ('{hour,workday,day,month,year,window}')),
	direction pg_catalog.text NOT NULL DEFAULT 'after' CHECK (direction OPERATOR(pg_catalog.=) ANY ('{after,before}')),
	roll pg_catalog.bool NOT NULL DEFAULT false,
	window_from pg_catalog.text CHECK (window_from OPERATOR(pg_catalog.~) '^((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$'),
	window_to pg_catalog.text CHECK (window_to OPERATOR(pg_catalog.~) '^((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$'),
	bound pg_catalog.text NOT NULL CHECK (bound OPERATOR(pg_catalog.=) ANY ('{subject,provider,provider_and_subject,authority,operator,licensee}')),
	kind pg_catalog.text NOT NULL CHECK (kind OPERATOR(pg_catalog.=) ANY ('{law,admin,policy,soft}')),
	basis pg_catalog.text,
	consequence pg_catalog.text,
	source pg_catalog.text,
	checked_on pg_catalog.date,
	origin pg_catalog.text NOT NULL DEFAULT 'user' CHECK (origin OPERATOR(pg_catalog.=) ANY ('{beian,user}')),
	PRIMARY KEY (code, region, valid_from, origin),
	CONSTRAINT beian_rule_validity CHECK (valid_to OPERATOR(pg_catalog.>=) valid_from),
	-- a yearly window and nothing to count, or a number of units and no window
	CONSTRAINT beian_rule_window CHECK (CASE WHEN unit OPERATOR(pg_catalog.=) 'window'
		THEN window_from IS NOT NULL AND window_to IS NOT NULL AND quantity IS NULL AND direction OPERATOR(pg_catalog.=) 'after'
		ELSE window_from IS NULL AND window_to IS NULL AND quantity IS NOT NULL END)
);
COMMENT ON TABLE beian_rule IS
	'terms: from which event, how long, since when, whom they bind, and what they rest on. Which row is in force on a day and in a province beian_rules() '
	'says, and nothing else decides: a province''s before the one for everywhere, of one region a row of origin user before the shipped one, of those the '
	'one that came last';
COMMENT ON COLUMN beian_rule.code IS 'name of the rule, lower-case ASCII; labels of the shipped ones are in beian_code, domain rule';
COMMENT ON COLUMN beian_rule.region IS 'GB/T 2260 code of the province, two digits, or * for everywhere';
COMMENT ON COLUMN beian_rule.valid_from IS 'first day on which an event starts the term as the row has it; -infinity where it is not known';
COMMENT ON COLUMN beian_rule.valid_to IS 'last such day; NULL: it holds still';
COMMENT ON COLUMN beian_rule.sense IS 'what its last day means (domain rule_sense): only do_by can be overdue';
COMMENT ON COLUMN beian_rule.trigger IS 'event from which the term is counted (domain trigger)';
COMMENT ON COLUMN beian_rule.quantity IS 'number of units; 0 is the day of the event itself, which is never rolled. NULL for a yearly window';
COMMENT ON COLUMN beian_rule.unit IS 'hour, workday, day, month or year, or window: a part of every year. Hours are counted from instants only';
COMMENT ON COLUMN beian_rule.direction IS 'after the event, or before it: a term counted back is never rolled';
COMMENT ON COLUMN beian_rule.roll IS 'does a last day that is a day off move to the next working day? Of no effect on hours, working days, and terms counted back';
COMMENT ON COLUMN beian_rule.window_from IS 'first day of the yearly window, MM-DD';
COMMENT ON COLUMN beian_rule.window_to IS 'last day of the yearly window, MM-DD; 02-29 is the 28th in a common year';
COMMENT ON COLUMN beian_rule.bound IS 'who must act (domain bound)';
COMMENT ON COLUMN beian_rule.kind IS 'law, admin (authority''s notice or practice), policy (provider''s rule) or soft (usual duration, no duty)';
COMMENT ON COLUMN beian_rule.basis IS 'law, notice or page that sets the term, in Chinese';
COMMENT ON COLUMN beian_rule.consequence IS 'what follows when it passes, in Chinese; NULL where no text says';
COMMENT ON COLUMN beian_rule.source IS 'where that was read';
COMMENT ON COLUMN beian_rule.checked_on IS 'day on which the row was last held against its source; NULL: never';
COMMENT ON COLUMN beian_rule.origin IS 'beian: shipped, not to be changed; user: your own';

CREATE TRIGGER beian_shipped_rows BEFORE INSERT OR UPDATE OR DELETE ON beian_rule
	FOR EACH ROW EXECUTE FUNCTION beian_shipped_guard();
ALTER TABLE beian_rule ENABLE ALWAYS TRIGGER beian_shipped_rows;
COMMENT ON TRIGGER beian_shipped_rows ON beian_rule IS 'leaves shipped rows alone, and tells all sessions of changes';

CREATE TRIGGER beian_shipped_table BEFORE TRUNCATE ON beian_rule
	FOR EACH STATEMENT EXECUTE FUNCTION beian_shipped_guard();
ALTER TABLE beian_rule ENABLE ALWAYS TRIGGER beian_shipped_table;
COMMENT ON TRIGGER beian_shipped_table ON beian_rule IS 'leaves shipped rows alone';

SELECT pg_catalog.pg_extension_config_dump('beian_rule', 'WHERE origin = ''user''');

-- ---------------------------------------------------------------------------
-- Deadlines: functions
-- ---------------------------------------------------------------------------

-- Which rule is in force.
CREATE FUNCTION beian_rules(region pg_catalog.text DEFAULT NULL, on_day pg_catalog.date DEFAULT beian_today())
	RETURNS TABLE (code pg_catalog.text, region pg_catalog.text, valid_from pg_catalog.date, valid_to pg_catalog.date, sense pg_catalog.text,
		trigger pg_catalog.text, quantity pg_catalog.int4, unit pg_catalog.text, direction pg_catalog.text, roll pg_catalog.bool,
		window_from pg_catalog.text, window_to pg_catalog.text, bound pg_catalog.text, kind pg_catalog.text, basis pg_catalog.text,
		consequence pg_catalog.text, source pg_catalog.text, checked_on pg_catalog.date, origin pg_catalog.text)
	AS 'MODULE_PATHNAME', 'beian_rules' LANGUAGE C STABLE PARALLEL SAFE ROWS 30;
COMMENT ON FUNCTION beian_rules(pg_catalog.text, pg_catalog.date)
	IS 'the rows of beian_rule that are in force on a day in a province (code, ISO code, character or name), or without one everywhere: one row a rule, in '
		'the order of their codes. A province''s row goes before the one for everywhere, of one region a user''s before the shipped one, and of those the one '
		'that came last. All functions that take a rule go by these rows';

-- A term counted by hand, or by a rule.  Days are civil days of China.
CREATE FUNCTION beian_term_day(event pg_catalog.date, quantity pg_catalog.int4, unit pg_catalog.text, roll pg_catalog.bool DEFAULT true, calendar pg_catalog.text DEFAULT 'CN')
	RETURNS pg_catalog.date
	AS 'MODULE_PATHNAME', 'beian_term_day' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION beian_term_day(pg_catalog.date, pg_catalog.int4, pg_catalog.text, pg_catalog.bool, pg_catalog.text)
	IS 'last day, inclusive, of a term of quantity units (workday, day, month, year) from the day of an event, which is not counted. With roll, a term in '
		'days, months or years that ends on a day off ends on the next working day. A negative quantity counts back and never rolls; 0 is the day of the '
		'event, never rolled. A day that the calendar does not cover and that counts is an error (22008). Beware: of a text such as 2026-10-09 23:30+00 the '
		'server takes the day as it is written, and drops the hour and the zone; an instant is made a day by beian_china_date';

CREATE FUNCTION beian_term_end(event pg_catalog.timestamptz, quantity pg_catalog.int4, unit pg_catalog.text,
	roll pg_catalog.bool DEFAULT true, calendar pg_catalog.text DEFAULT 'CN', closes pg_catalog.time DEFAULT '24:00')
	RETURNS pg_catalog.timestamptz
	AS 'MODULE_PATHNAME', 'beian_term_end' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION beian_term_end(pg_catalog.timestamptz, pg_catalog.int4, pg_catalog.text, pg_catalog.bool, pg_catalog.text, pg_catalog.time)
	IS 'end of a term as an instant, exclusive: 24:00 in China (UTC+8) of its last day, or the hour at which the receiver closes (Civil Code, Article 203 '
		'II). The last day is counted by beian_term_day from the civil day in China of the event. In units of hour: that many hours after the event, exactly, '
		'whatever closes. Beware: a date given as the event becomes a midnight of the session''s time zone, by the server''s own cast, and east of China that '
		'is the day before';

CREATE FUNCTION beian_deadline_day(rule pg_catalog.text, event pg_catalog.date, region pg_catalog.text DEFAULT NULL, calendar pg_catalog.text DEFAULT 'CN')
	RETURNS pg_catalog.date
	AS 'MODULE_PATHNAME', 'beian_deadline_day' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION beian_deadline_day(pg_catalog.text, pg_catalog.date, pg_catalog.text, pg_catalog.text)
	IS 'last day, inclusive, by a rule of beian_rule for an event of that day in China, as the rule is in force on that day. region (code, ISO code, '
		'character or name) chooses the rule''s row, never the calendar; without it the row for everywhere. No row for rule, region and day: NULL; unknown '
		'rule, or one that counts hours: 22023. Of a yearly window the event is the day on which one asks: the last day of the window that ends next';

CREATE FUNCTION beian_deadline_end(rule pg_catalog.text, event pg_catalog.timestamptz, region pg_catalog.text DEFAULT NULL,
	calendar pg_catalog.text DEFAULT 'CN', closes pg_catalog.time DEFAULT '24:00')
	RETURNS pg_catalog.timestamptz
	AS 'MODULE_PATHNAME', 'beian_deadline_end' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION beian_deadline_end(pg_catalog.text, pg_catalog.timestamptz, pg_catalog.text, pg_catalog.text, pg_catalog.time)
	IS 'end as an instant, exclusive, by a rule of beian_rule for an event at that instant; otherwise as beian_deadline_day, and hours too. closes, and a '
		'date given as the event: as in beian_term_end';

CREATE FUNCTION beian_deadlines(trigger pg_catalog.text, event pg_catalog.date, region pg_catalog.text DEFAULT NULL, calendar pg_catalog.text DEFAULT 'CN')
	RETURNS TABLE (rule pg_catalog.text, bound pg_catalog.text, sense pg_catalog.text, basis pg_catalog.text, day pg_catalog.date,
		ends_at pg_catalog.timestamptz, safe_day pg_catalog.date, final pg_catalog.bool)
	AS 'MODULE_PATHNAME', 'beian_deadlines' LANGUAGE C STABLE PARALLEL SAFE ROWS 2;
COMMENT ON FUNCTION beian_deadlines(pg_catalog.text, pg_catalog.date, pg_catalog.text, pg_catalog.text)
	IS 'every rule that an event of that day starts (domain trigger), as it is in force on that day, by its end: who is bound, what the day means (domain '
		'rule_sense), the basis, the last day (inclusive), its end at 24:00 (exclusive), safe_day (the day, but for a term counted back to a day off the '
		'working day before it) and final (no notice to come can move the day). A day that no notice settles is NULL in its own row, and so is that of a rule '
		'that counts hours, for which there is beian_deadlines_at. An event that no rule names is an error';

CREATE FUNCTION beian_deadlines_at(trigger pg_catalog.text, event pg_catalog.timestamptz, region pg_catalog.text DEFAULT NULL,
	calendar pg_catalog.text DEFAULT 'CN', closes pg_catalog.time DEFAULT '24:00')
	RETURNS TABLE (rule pg_catalog.text, bound pg_catalog.text, sense pg_catalog.text, basis pg_catalog.text, day pg_catalog.date,
		ends_at pg_catalog.timestamptz, safe_day pg_catalog.date, final pg_catalog.bool)
	AS 'MODULE_PATHNAME', 'beian_deadlines_at' LANGUAGE C STABLE PARALLEL SAFE ROWS 2;
COMMENT ON FUNCTION beian_deadlines_at(pg_catalog.text, pg_catalog.timestamptz, pg_catalog.text, pg_catalog.text, pg_catalog.time)
	IS 'the same for an event at an instant, with rules that count hours. closes, and a date given as the event: as in beian_term_end';

CREATE FUNCTION beian_deadline(rule pg_catalog.text, event pg_catalog.date, as_of pg_catalog.date DEFAULT beian_today(),
	done pg_catalog.date DEFAULT NULL, region pg_catalog.text DEFAULT NULL, warn_workdays pg_catalog.int4 DEFAULT 3,
	calendar pg_catalog.text DEFAULT 'CN',
	OUT rule pg_catalog.text, OUT bound pg_catalog.text, OUT sense pg_catalog.text, OUT basis pg_catalog.text, OUT day pg_catalog.date,
		OUT safe_day pg_catalog.date, OUT workdays_left pg_catalog.int4, OUT state pg_catalog.text, OUT final pg_catalog.bool)
	AS 'MODULE_PATHNAME', 'beian_deadline' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION beian_deadline(pg_catalog.text, pg_catalog.date, pg_catalog.date, pg_catalog.date, pg_catalog.text, pg_catalog.int4, pg_catalog.text)
	IS 'by which day, and where does that stand: one row. The columns are those of beian_deadlines, working days left (negative when past) and state as '
		'beian_deadline_state gives it. No row of the rule for region and day: only its name. A last day that no notice settles is NULL; its state is then '
		'that of the earliest day that it can be, and never that it has passed';

-- States, of days and of instants.
CREATE FUNCTION beian_deadline_state(deadline pg_catalog.date, as_of pg_catalog.date DEFAULT beian_today(),
	done pg_catalog.date DEFAULT NULL, warn_workdays pg_catalog.int4 DEFAULT 3, sense pg_catalog.text DEFAULT 'do_by',
	calendar pg_catalog.text DEFAULT 'CN')
	RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'beian_deadline_state' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION beian_deadline_state(pg_catalog.date, pg_catalog.date, pg_catalog.date, pg_catalog.int4, pg_catalog.text, pg_catalog.text)
	IS 'where a deadline, given by its last day, inclusive, stands as of a day (domain deadline_state). To be done by it: met or met_late if done (the day of '
		'it; after as_of it is not known yet), else overdue after that day, due_soon with at most warn_workdays working days left, open. By sense: what is to '
		'be kept until then is keeping, then kept; what is valid through then is valid, due_soon, then expired; what lapses is running, then lapsed. No '
		'deadline: NULL. Days that no notice settles count as worked, so that a warning may come early and is never lost. Days alone: an instant is an error, '
		'use beian_deadline_state_at';

CREATE FUNCTION beian_deadline_state_at(deadline pg_catalog.timestamptz, as_of pg_catalog.timestamptz DEFAULT pg_catalog.now(),
	done pg_catalog.timestamptz DEFAULT NULL, warn_workdays pg_catalog.int4 DEFAULT 3, sense pg_catalog.text DEFAULT 'do_by',
	calendar pg_catalog.text DEFAULT 'CN')
	RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'beian_deadline_state_at' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION beian_deadline_state_at(pg_catalog.timestamptz, pg_catalog.timestamptz, pg_catalog.timestamptz, pg_catalog.int4, pg_catalog.text, pg_catalog.text)
	IS 'where a deadline stands that is given by its end, exclusive, as beian_term_end gives it: what is done at that instant is late. Otherwise as '
		'beian_deadline_state, with the working days between the days in China. Beware: a date given here becomes a midnight of the session''s time zone, by '
		'the server''s own cast';

CREATE FUNCTION beian_deadline_paused(deadline pg_catalog.date, paused_on pg_catalog.date, resumed_on pg_catalog.date, calendar pg_catalog.text DEFAULT 'CN')
	RETURNS pg_catalog.date
	AS 'MODULE_PATHNAME', 'beian_deadline_paused' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION beian_deadline_paused(pg_catalog.date, pg_catalog.date, pg_catalog.date, pg_catalog.text)
	IS 'last day of a term in working days that did not run from paused_on, inclusive, to resumed_on, exclusive: the working days of the pause are added. '
		'paused_on NULL, or after the deadline: no pause; resumed_on NULL: it does not run yet, NULL; resumed_on before paused_on: 22023. A term that starts '
		'anew, such as the review of an order handed in again after correction, is counted from the new event instead';

-- For the evidence, which stands below.
CREATE FUNCTION beian_deadline_days(rule pg_catalog.text, event pg_catalog.date, region pg_catalog.text DEFAULT NULL, calendar pg_catalog.text DEFAULT 'CN')
	RETURNS TABLE (no pg_catalog.int4, day pg_catalog.date, known pg_catalog.bool)
	AS 'MODULE_PATHNAME', 'beian_deadline_days' LANGUAGE C STABLE PARALLEL SAFE ROWS 20;
COMMENT ON FUNCTION beian_deadline_days(pg_catalog.text, pg_catalog.date, pg_catalog.text, pg_catalog.text)
	IS 'the days that beian_deadline_day goes through, in its order: of a term in days or working days each with its number, NULL for a day off; of another '
		'term the day on which it ends; then those over which it rolls, without a number. known: the calendar says whether the day is worked. For '
		'beian_deadline_evidence';

-- ---------------------------------------------------------------------------
-- Classification
-- ---------------------------------------------------------------------------

-- NULL and the code unknown are: not known.  So none of these is STRICT.
CREATE FUNCTION beian_service_class(subject_state pg_catalog.text, service_state pg_catalog.text, access_here pg_catalog.bool,
	access_elsewhere pg_catalog.bool, restricted pg_catalog.bool DEFAULT false)
	RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'beian_service_class' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION beian_service_class(pg_catalog.text, pg_catalog.text, pg_catalog.bool, pg_catalog.bool, pg_catalog.bool)
	IS 'class of a service (restricted, cancelled, not_filed, unknown, shell, not_accessed_here, accessed_here) from the states of its subject and of itself '
		'(filed, cancelled, none), from whether this and any other provider gives it access (true here decides alone), and from whether it is blacklisted or '
		'access restricted. NULL, and the state unknown, are not known: the class is the one that every completion gives, else unknown';

CREATE FUNCTION beian_service_action(class pg_catalog.text, resolves pg_catalog.text, domain_valid pg_catalog.bool DEFAULT true)
	RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'beian_service_action' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION beian_service_action(pg_catalog.text, pg_catalog.text, pg_catalog.bool)
	IS 'what to do about a service of a class, by what its domain resolves to (here, other_mainland, overseas, none) and by whether the domain is registered '
		'still. NULL, and unknown, are not known: the action is the one that every completion gives, else verify. Orders of a restricted service are refused '
		'wherever it resolves';

CREATE FUNCTION beian_subject_class(subject_state pg_catalog.text, services pg_catalog.int8, shells pg_catalog.int8,
	unknowns pg_catalog.int8, restricted pg_catalog.bool DEFAULT false)
	RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'beian_subject_class' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION beian_subject_class(pg_catalog.text, pg_catalog.int8, pg_catalog.int8, pg_catalog.int8, pg_catalog.bool)
	IS 'class of a subject (restricted, unknown, not_filed, cancelled, shell_subject, all_shell, partial_shell, unverified, normal) from its state, its filed '
		'services of all kinds, the shells among them, and the services whose state or access is not known, which the first count leaves out. NULL, and the '
		'state unknown, are not known: the class is the one that every completion gives, else unknown';

CREATE FUNCTION beian_subject_class_accum(pg_catalog.int8, subject_state pg_catalog.text, service_class pg_catalog.text, restricted pg_catalog.bool)
	RETURNS pg_catalog.int8
	AS 'MODULE_PATHNAME', 'beian_subject_class_accum' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION beian_subject_class_accum(pg_catalog.int8, pg_catalog.text, pg_catalog.text, pg_catalog.bool)
	IS 'transition function of beian_subject_class_agg: the state is a set of bits, what the group has';

CREATE FUNCTION beian_subject_class_final(pg_catalog.int8)
	RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'beian_subject_class_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION beian_subject_class_final(pg_catalog.int8)
	IS 'final function of beian_subject_class_agg';

-- The state is by value and combines by OR: parallel plans and partial
-- aggregates on other nodes send no more than eight bytes a group.
CREATE AGGREGATE beian_subject_class_agg(subject_state pg_catalog.text, service_class pg_catalog.text, restricted pg_catalog.bool) (
	SFUNC = beian_subject_class_accum,
	STYPE = pg_catalog.int8,
	INITCOND = '0',
	COMBINEFUNC = pg_catalog.int8or,
	FINALFUNC = beian_subject_class_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE beian_subject_class_agg(pg_catalog.text, pg_catalog.text, pg_catalog.bool)
	IS 'class of a subject from the rows of its services, grouped by the subject: its state, the class of the row''s service, and whether the subject is '
		'restricted (NULL not known; true in any row counts). A service class of NULL is a row without a service, as an outer join makes it: class services '
		'below the join, or by CASE WHEN v.id IS NOT NULL THEN beian_service_class(...) END, for beian_service_class itself never gives NULL. States that '
		'differ within a group are an error; no rows give NULL';

CREATE FUNCTION beian_explain_service_class(subject_state pg_catalog.text, service_state pg_catalog.text, access_here pg_catalog.bool,
	access_elsewhere pg_catalog.bool, restricted pg_catalog.bool DEFAULT false)
	RETURNS TABLE (fact pg_catalog.text, value pg_catalog.text, zh pg_catalog.text, en pg_catalog.text)
	AS 'MODULE_PATHNAME', 'beian_explain_service_class' LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 5;
COMMENT ON FUNCTION beian_explain_service_class(pg_catalog.text, pg_catalog.text, pg_catalog.bool, pg_catalog.bool, pg_catalog.bool)
	IS 'the facts that made a service''s class, as the decision met them; the arguments are those of beian_service_class. A value of NULL is a fact not '
		'known. A class other than unknown follows from these facts alone';

CREATE FUNCTION beian_explain_subject_class(subject_state pg_catalog.text, services pg_catalog.int8, shells pg_catalog.int8,
	unknowns pg_catalog.int8, restricted pg_catalog.bool DEFAULT false)
	RETURNS TABLE (fact pg_catalog.text, value pg_catalog.text, zh pg_catalog.text, en pg_catalog.text)
	AS 'MODULE_PATHNAME', 'beian_explain_subject_class' LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 5;
COMMENT ON FUNCTION beian_explain_subject_class(pg_catalog.text, pg_catalog.int8, pg_catalog.int8, pg_catalog.int8, pg_catalog.bool)
	IS 'the facts that made a subject''s class, as the decision met them; the arguments are those of beian_subject_class. A value of NULL is a fact not '
		'known. A class other than unknown follows from these facts alone';

CREATE FUNCTION beian_service_flags(
	subject_state pg_catalog.text DEFAULT NULL,
	service_state pg_catalog.text DEFAULT NULL,
	access_here pg_catalog.bool DEFAULT NULL,
	access_elsewhere pg_catalog.bool DEFAULT NULL,
	domain_expires pg_catalog.date DEFAULT NULL,
	holder_matches pg_catalog.bool DEFAULT NULL,
	subject_number icp_number DEFAULT NULL,
	service_number icp_number DEFAULT NULL,
	kind pg_catalog.text DEFAULT NULL,
	info_inaccurate pg_catalog.bool DEFAULT NULL,
	unit_changed pg_catalog.bool DEFAULT NULL,
	order_open pg_catalog.bool DEFAULT NULL,
	limit_access pg_catalog.bool DEFAULT NULL,
	false_filing pg_catalog.bool DEFAULT NULL,
	as_of pg_catalog.date DEFAULT beian_china_date(pg_catalog.now()),
	warn_days pg_catalog.int4 DEFAULT 30)
	RETURNS pg_catalog.text[]
	AS 'MODULE_PATHNAME', 'beian_service_flags' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION beian_service_flags(pg_catalog.text, pg_catalog.text, pg_catalog.bool, pg_catalog.bool, pg_catalog.date,
	pg_catalog.bool, icp_number, icp_number, pg_catalog.text, pg_catalog.bool, pg_catalog.bool, pg_catalog.bool, pg_catalog.bool,
	pg_catalog.bool, pg_catalog.date, pg_catalog.int4)
	IS 'what is wrong with a service, whatever its class (domain service_flag, in the order of its table); {} if nothing. By name: states as in '
		'beian_service_class; access here and elsewhere; last day of the domain''s registration, against as_of and warn_days days on; holder_matches: is the '
		'holder the subject, or of a unit a shareholder, head or senior manager; numbers of subject and service; kind of service; an open audit item; another '
		'unit behind the subject; an open order; access restricted at the ministry; the filing was found false, for which the communications administration of '
		'the province (省通信管理局) closes the site and cancels the filing. NULL, and unknown, flag nothing, but a filed service without a number is '
		'number_missing; the subject''s number in the place of the service''s is number_kind_mismatch, whatever the kind';

-- ---------------------------------------------------------------------------
-- Operations, guides, region settings
-- ---------------------------------------------------------------------------

-- What the provinces do each in their own way.  Limits in days are rules
-- (beian_rule), not settings.
CREATE TABLE beian_region_setting (
	region pg_catalog.text NOT NULL DEFAULT '*' CHECK (region OPERATOR(pg_catalog.=) ANY ('{*,11,12,13,14,15,21,22,23,31,32,33,34,35,36,37,41,42,43,44,45,46,50,51,52,53,54,61,62,63,64,65}')),
	key pg_catalog.text NOT NULL CHECK (key OPERATOR(pg_catalog.<>) ''),
	value pg_catalog.text NOT NULL,
	valid_from pg_catalog.date NOT NULL DEFAULT '-infinity' CHECK (valid_from OPERATOR(pg_catalog.<) 'infinity'),
	valid_to pg_catalog.date,
	source pg_catalog.text,
	as_of pg_catalog.date,
	checked_on pg_catalog.date,
	origin pg_catalog.text NOT NULL DEFAULT 'user' CHECK (origin OPERATOR(pg_catalog.=) ANY ('{beian,user}')),
	PRIMARY KEY (region, key, valid_from, origin),
	CONSTRAINT beian_region_setting_validity CHECK (valid_to OPERATOR(pg_catalog.>=) valid_from)
);
COMMENT ON TABLE beian_region_setting IS
	'what a province does in its own way, and since when. Of the rows that are valid a province''s goes before the one for everywhere, of one region a row '
	'of origin user before the shipped one, and of those the one that came last';
COMMENT ON COLUMN beian_region_setting.region IS 'GB/T 2260 code of the province, two digits, or * for everywhere';
COMMENT ON COLUMN beian_region_setting.key IS 'name of the setting; labels of the shipped ones are in beian_code, domain setting';
COMMENT ON COLUMN beian_region_setting.value IS 'the value, as text';
COMMENT ON COLUMN beian_region_setting.valid_from IS 'first day on which it holds; -infinity where it is not known';
COMMENT ON COLUMN beian_region_setting.valid_to IS 'last day on which it holds; NULL: it holds still';
COMMENT ON COLUMN beian_region_setting.source IS 'where it was read';
COMMENT ON COLUMN beian_region_setting.as_of IS 'date of that source; NULL where it has none';
COMMENT ON COLUMN beian_region_setting.checked_on IS 'day on which the row was last held against its source; NULL: never';
COMMENT ON COLUMN beian_region_setting.origin IS 'beian: shipped, not to be changed; user: your own';

CREATE TRIGGER beian_shipped_rows BEFORE INSERT OR UPDATE OR DELETE ON beian_region_setting
	FOR EACH ROW EXECUTE FUNCTION beian_shipped_guard();
ALTER TABLE beian_region_setting ENABLE ALWAYS TRIGGER beian_shipped_rows;
COMMENT ON TRIGGER beian_shipped_rows ON beian_region_setting IS 'leaves shipped rows alone, and tells all sessions of changes';

CREATE TRIGGER beian_shipped_table BEFORE TRUNCATE ON beian_region_setting
	FOR EACH STATEMENT EXECUTE FUNCTION beian_shipped_guard();
ALTER TABLE beian_region_setting ENABLE ALWAYS TRIGGER beian_shipped_table;
COMMENT ON TRIGGER beian_shipped_table ON beian_region_setting IS 'leaves shipped rows alone';

SELECT pg_catalog.pg_extension_config_dump('beian_region_setting', 'WHERE origin = ''user''');

CREATE FUNCTION beian_setting(key pg_catalog.text, region pg_catalog.text DEFAULT NULL)
	RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'beian_setting' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION beian_setting(pg_catalog.text, pg_catalog.text)
	IS 'value that a setting of beian_region_setting has today (beian_today) in a province (code, ISO code, character or name), else the value for '
		'everywhere, else NULL. Without a region: the value for everywhere. A key that no row has is an error';

CREATE FUNCTION beian_unchecked(as_of pg_catalog.date DEFAULT beian_today())
	RETURNS TABLE (item pg_catalog.text, code pg_catalog.text, region pg_catalog.text, valid_from pg_catalog.date, origin pg_catalog.text,
		checked_on pg_catalog.date, source pg_catalog.text)
	LANGUAGE sql STABLE PARALLEL SAFE ROWS 10
BEGIN ATOMIC
	SELECT u.item, u.code, u.region, u.valid_from, u.origin, u.checked_on, u.source
	FROM (
		SELECT 'rule' AS item, r.code, r.region, r.valid_from, r.valid_to, r.origin, r.checked_on, r.source
		FROM beian_rule AS r
		UNION ALL
		SELECT 'setting', s.key, s.region, s.valid_from, s.valid_to, s.origin, s.checked_on, s.source
		FROM beian_region_setting AS s
	) AS u
	WHERE (u.valid_to IS NULL OR u.valid_to OPERATOR(pg_catalog.>=) beian_unchecked.as_of)
		AND (u.checked_on IS NULL OR u.checked_on OPERATOR(pg_catalog.<)
			(beian_unchecked.as_of OPERATOR(pg_catalog.-) '1 year'::pg_catalog.interval)::pg_catalog.date)
	ORDER BY u.checked_on NULLS FIRST, u.item, u.code COLLATE pg_catalog."C", u.region COLLATE pg_catalog."C", u.valid_from, u.origin COLLATE pg_catalog."C";
END;
COMMENT ON FUNCTION beian_unchecked(pg_catalog.date)
	IS 'rows of beian_rule (item rule) and beian_region_setting (item setting) that hold still and that nobody has held against their source for a year, '
		'never before oldest; code is a setting''s key';

-- Operations: a table of decisions.  Of the rows of one operation the first
-- that fits the case decides; a condition of NULL fits any.
CREATE TABLE beian_operation (
	no pg_catalog.int4 NOT NULL,
	operation pg_catalog.text NOT NULL,
	order_open pg_catalog.bool NOT NULL,
	subjects pg_catalog.text[],
	services pg_catalog.text[],
	subject_here pg_catalog.bool,
	domain_valid pg_catalog.bool,
	setting pg_catalog.text,
	value pg_catalog.text,
	allowed pg_catalog.bool,
	reason pg_catalog.text NOT NULL,
	basis pg_catalog.text,
	PRIMARY KEY (operation, no)
);
COMMENT ON TABLE beian_operation IS 'which operation a case allows through this provider, and why; beian_operations reads it. Of the rows of an operation the first that fits decides';
COMMENT ON COLUMN beian_operation.no IS 'order';
COMMENT ON COLUMN beian_operation.operation IS 'operation (domain operation)';
COMMENT ON COLUMN beian_operation.order_open IS 'the row says what an open order leaves of the operation, unless that is not allowed anyway';
COMMENT ON COLUMN beian_operation.subjects IS 'classes of subjects for which the row is; NULL: any';
COMMENT ON COLUMN beian_operation.services IS 'classes of services for which the row is, none for no service; NULL: any';
COMMENT ON COLUMN beian_operation.subject_here IS 'the row is for subjects that have something connected here, or have not; NULL: whether or not that is known';
COMMENT ON COLUMN beian_operation.domain_valid IS 'the row is for domains registered still, or expired; NULL: whether or not that is known';
COMMENT ON COLUMN beian_operation.setting IS 'the row is for provinces where this setting has the value; NULL: for all';
COMMENT ON COLUMN beian_operation.value IS 'that value';
COMMENT ON COLUMN beian_operation.allowed IS 'true, false, or NULL: the province decides and is not known, facts are missing, no text says, or it does not apply; reason tells which';
COMMENT ON COLUMN beian_operation.reason IS 'reason or condition, in Chinese';
COMMENT ON COLUMN beian_operation.basis IS 'what it rests on, in Chinese';

-- A service connected here makes the subject one that is; where all services
-- are shells, or there is none, nothing is connected anywhere.
CREATE FUNCTION beian_operations(subject_class pg_catalog.text, service_class pg_catalog.text DEFAULT 'none',
	region pg_catalog.text DEFAULT NULL, order_open pg_catalog.bool DEFAULT false, subject_here pg_catalog.bool DEFAULT NULL,
	domain_valid pg_catalog.bool DEFAULT true)
	RETURNS TABLE (operation pg_catalog.text, allowed pg_catalog.bool, reason pg_catalog.text, basis pg_catalog.text)
	LANGUAGE sql STABLE PARALLEL SAFE ROWS 8
BEGIN ATOMIC
	SELECT o.operation,
		CASE WHEN NOT o.allowed THEN false
			WHEN beian_operations.order_open THEN q.allowed
			WHEN beian_operations.order_open IS NULL THEN NULL
			ELSE o.allowed END,
		CASE WHEN NOT o.allowed THEN o.reason
			WHEN beian_operations.order_open THEN q.reason
			WHEN beian_operations.order_open IS NULL AND o.allowed THEN '有无在途订单未核实；如无：' OPERATOR(pg_catalog.||) o.reason
			ELSE o.reason END,
		CASE WHEN o.allowed IS DISTINCT FROM false AND beian_operations.order_open THEN q.basis
			ELSE o.basis END
	FROM (SELECT COALESCE(beian_operations.subject_class, 'unknown') AS subject,
			COALESCE(beian_operations.service_class, 'unknown') AS service) AS c
	CROSS JOIN LATERAL (
		SELECT CASE WHEN c.service OPERATOR(pg_catalog.=) 'accessed_here' THEN true
			WHEN c.subject OPERATOR(pg_catalog.=) ANY ('{all_shell,shell_subject}') THEN false
			ELSE beian_operations.subject_here END AS here) AS h
	CROSS JOIN beian_operation AS q
	CROSS JOIN LATERAL (
		SELECT r.operation, r.allowed, r.reason, r.basis
		FROM beian_operation AS r
		WHERE r.operation OPERATOR(pg_catalog.=) q.operation
			AND NOT r.order_open
			AND (r.subjects IS NULL OR c.subject OPERATOR(pg_catalog.=) ANY (r.subjects))
			AND (r.services IS NULL OR c.service OPERATOR(pg_catalog.=) ANY (r.services))
			AND (r.subject_here IS NULL OR r.subject_here OPERATOR(pg_catalog.=) h.here)
			AND (r.domain_valid IS NULL OR r.domain_valid OPERATOR(pg_catalog.=) beian_operations.domain_valid)
			AND (r.setting IS NULL
				OR beian_operations.region IS NOT NULL
				AND r.value OPERATOR(pg_catalog.=) beian_setting(r.setting, beian_operations.region))
		ORDER BY r.no
		LIMIT 1) AS o
	WHERE q.order_open
		-- a class or a region that is none is an error in every case
		AND beian_label('subject_class', c.subject) IS NOT NULL
		AND (c.service OPERATOR(pg_catalog.=) 'none' OR beian_label('service_class', c.service) IS NOT NULL)
		AND (beian_operations.region IS NULL OR beian_setting('shell_subject_add', beian_operations.region) IS NOT NULL)
	ORDER BY q.no;
END;
COMMENT ON FUNCTION beian_operations(pg_catalog.text, pg_catalog.text, pg_catalog.text, pg_catalog.bool, pg_catalog.bool, pg_catalog.bool)
	IS 'the eight operations (domain operation): may each be done through this provider? With the reason and its basis in Chinese. Arguments: class of the '
		'subject; class of the service in question, none if there is none; province; whether an order of the subject is open; whether the subject has '
		'something connected here; whether the domain is registered still. NULL, and unknown, are not known. allowed is NULL where the province decides and '
		'was not given or its way is not known, where what is not known decides, where no text says, and where the operation does not apply. What concerns the '
		'subject is answered alike whether one asks by the subject or by one of its services';

-- Guides.
CREATE TABLE beian_guide_step (
	topic pg_catalog.text NOT NULL,
	no pg_catalog.int4 NOT NULL,
	method pg_catalog.text NOT NULL,
	step pg_catalog.int4 NOT NULL,
	condition pg_catalog.text,
	setting pg_catalog.text,
	value pg_catalog.text[],
	zh pg_catalog.text NOT NULL,
	en pg_catalog.text NOT NULL,
	url pg_catalog.text,
	basis pg_catalog.text,
	PRIMARY KEY (topic, no)
);
COMMENT ON TABLE beian_guide_step IS
	'duties, methods and their steps; beian_guide and beian_remedy read it. In the texts {rule} is the term of that rule in the province, {province} the '
	'name of the province (beian_fill_terms), and {} the value of the setting';
COMMENT ON COLUMN beian_guide_step.topic IS 'topic (domain guide_topic), or remedy: methods that beian_remedy alone gives';
COMMENT ON COLUMN beian_guide_step.no IS 'order within the topic';
COMMENT ON COLUMN beian_guide_step.method IS 'duty or method to which the step belongs (domains duty and guide_method)';
COMMENT ON COLUMN beian_guide_step.step IS
	'order of the step within its method; branches of one step have the same. Functions number the steps that they give from 1 on; 0 stays 0, what to know '
	'before';
COMMENT ON COLUMN beian_guide_step.condition IS 'the step is for this case only (domain guide_condition); NULL: always';
COMMENT ON COLUMN beian_guide_step.setting IS 'the step is for provinces where this setting has one of the values; NULL: for all';
COMMENT ON COLUMN beian_guide_step.value IS 'those values; one that is NULL: the province was not given, or its way is not known; all NULL: any value';
COMMENT ON COLUMN beian_guide_step.zh IS 'what to do, in Chinese';
COMMENT ON COLUMN beian_guide_step.en IS 'what to do, in English';
COMMENT ON COLUMN beian_guide_step.url IS 'where';
COMMENT ON COLUMN beian_guide_step.basis IS 'what it rests on, in Chinese';

CREATE FUNCTION beian_fill_terms(template pg_catalog.text, region pg_catalog.text DEFAULT NULL, lang pg_catalog.text DEFAULT 'zh')
	RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'beian_fill_terms' LANGUAGE C STABLE PARALLEL SAFE COST 5;
COMMENT ON FUNCTION beian_fill_terms(pg_catalog.text, pg_catalog.text, pg_catalog.text)
	IS 'a text with its placeholders filled in, in Chinese (lang zh) or English (en): {rule} is the term of that rule of beian_rule as it is in force in the '
		'province today, such as 10个工作日; {province} is its name. {rule|words} and {province|words} are the words where there is no term, and if no province is '
		'given. A rule that no row has is an error; what has no term and no words stays as it is. For guides, and for notices of your own';

CREATE FUNCTION beian_guide(topic pg_catalog.text, region pg_catalog.text DEFAULT NULL)
	RETURNS TABLE (method pg_catalog.text, step pg_catalog.int4, condition pg_catalog.text, zh pg_catalog.text, en pg_catalog.text, url pg_catalog.text, basis pg_catalog.text)
	LANGUAGE sql STABLE PARALLEL SAFE ROWS 12
BEGIN ATOMIC
	SELECT s.method,
		CASE WHEN s.step OPERATOR(pg_catalog.=) 0 THEN 0
			ELSE (pg_catalog.dense_rank() OVER (PARTITION BY s.method, s.step OPERATOR(pg_catalog.=) 0 ORDER BY s.step))::pg_catalog.int4 END,
		s.condition,
		beian_fill_terms(pg_catalog.replace(s.zh, '{}', COALESCE(v.value, '')), beian_guide.region, 'zh'),
		beian_fill_terms(pg_catalog.replace(s.en, '{}', COALESCE(v.value, '')), beian_guide.region, 'en'),
		s.url, s.basis
	FROM beian_guide_step AS s
	CROSS JOIN LATERAL (SELECT CASE WHEN beian_guide.region IS NOT NULL THEN beian_setting(s.setting, beian_guide.region) END) AS v (value)
	WHERE s.topic OPERATOR(pg_catalog.=) beian_guide.topic
		AND (s.setting IS NULL
			OR CASE WHEN s.value IS NULL THEN v.value IS NOT NULL ELSE pg_catalog.array_position(s.value, v.value) IS NOT NULL END)
		-- a topic or a region that is none is an error
		AND beian_label('guide_topic', beian_guide.topic) IS NOT NULL
		AND (beian_guide.region IS NULL OR beian_setting('offline_channel', beian_guide.region) IS NOT NULL)
	ORDER BY s.no;
END;
COMMENT ON FUNCTION beian_guide(pg_catalog.text, pg_catalog.text)
	IS 'what to do, step by step: after_approval (the duties), proof (how to show a filing), shell_service (methods 1 and 2), shell_subject (offline '
		'cancellation), with what the province changes and names, and with the terms that are in force there; without a region, with what provinces may '
		'change. method: domains duty and guide_method; condition: domain guide_condition';

-- Remedies: which methods fit a case.
CREATE TABLE beian_remedy_method (
	no pg_catalog.int4 NOT NULL PRIMARY KEY,
	topic pg_catalog.text NOT NULL,
	method pg_catalog.text NOT NULL,
	actions pg_catalog.text[],
	subjects pg_catalog.text[],
	services pg_catalog.text[],
	domain pg_catalog.text,
	setting pg_catalog.text,
	value pg_catalog.text[]
);
COMMENT ON TABLE beian_remedy_method IS
	'which methods fit a case, what can be taken back before what cannot; beian_remedy reads it. A method fits if one of its rows does; a condition of '
	'NULL fits any';
COMMENT ON COLUMN beian_remedy_method.no IS 'order';
COMMENT ON COLUMN beian_remedy_method.topic IS 'topic of beian_guide_step that has the method';
COMMENT ON COLUMN beian_remedy_method.method IS 'the method (domain guide_method)';
COMMENT ON COLUMN beian_remedy_method.actions IS 'what beian_service_action says of the service; with no service it says nothing';
COMMENT ON COLUMN beian_remedy_method.subjects IS 'classes of subjects';
COMMENT ON COLUMN beian_remedy_method.services IS 'classes of services, none for no service';
COMMENT ON COLUMN beian_remedy_method.domain IS 'valid, expired or unknown: the domain''s registration';
COMMENT ON COLUMN beian_remedy_method.setting IS 'the row is for provinces where this setting has one of the values';
COMMENT ON COLUMN beian_remedy_method.value IS 'those values; one that is NULL: the province was not given, or its way is not known';

CREATE FUNCTION beian_remedy(subject_class pg_catalog.text, service_class pg_catalog.text DEFAULT 'none',
	resolves pg_catalog.text DEFAULT NULL, domain_valid pg_catalog.bool DEFAULT true, region pg_catalog.text DEFAULT NULL)
	RETURNS TABLE (method pg_catalog.text, step pg_catalog.int4, condition pg_catalog.text, zh pg_catalog.text, en pg_catalog.text, url pg_catalog.text, basis pg_catalog.text)
	LANGUAGE sql STABLE PARALLEL SAFE ROWS 6
BEGIN ATOMIC
	SELECT s.method,
		CASE WHEN s.step OPERATOR(pg_catalog.=) 0 THEN 0
			ELSE (pg_catalog.dense_rank() OVER (PARTITION BY s.topic, s.method, s.step OPERATOR(pg_catalog.=) 0 ORDER BY s.step))::pg_catalog.int4 END,
		s.condition,
		beian_fill_terms(pg_catalog.replace(s.zh, '{}', COALESCE(v.value, '')), beian_remedy.region, 'zh'),
		beian_fill_terms(pg_catalog.replace(s.en, '{}', COALESCE(v.value, '')), beian_remedy.region, 'en'),
		s.url, s.basis
	FROM (
		SELECT m.topic, m.method, pg_catalog.min(m.no) AS no
		FROM (SELECT COALESCE(beian_remedy.subject_class, 'unknown') AS subject,
				COALESCE(beian_remedy.service_class, 'unknown') AS service) AS c
		-- with no service there is no action, and still a wrong code is an error
		CROSS JOIN LATERAL (SELECT CASE WHEN c.service OPERATOR(pg_catalog.<>) 'none'
				THEN beian_service_action(c.service, beian_remedy.resolves, beian_remedy.domain_valid)
				ELSE NULLIF(beian_service_action('unknown', beian_remedy.resolves), 'verify') END) AS a (action)
		CROSS JOIN beian_remedy_method AS m
		WHERE (m.actions IS NULL OR a.action OPERATOR(pg_catalog.=) ANY (m.actions))
			AND (m.subjects IS NULL OR c.subject OPERATOR(pg_catalog.=) ANY (m.subjects))
			AND (m.services IS NULL OR c.service OPERATOR(pg_catalog.=) ANY (m.services))
			AND (m.domain IS NULL OR m.domain OPERATOR(pg_catalog.=)
				CASE beian_remedy.domain_valid WHEN true THEN 'valid' WHEN false THEN 'expired' ELSE 'unknown' END)
			AND (m.setting IS NULL OR pg_catalog.array_position(m.value,
				CASE WHEN beian_remedy.region IS NOT NULL THEN beian_setting(m.setting, beian_remedy.region) END) IS NOT NULL)
			-- a subject class or a region that is none is an error in every case
			AND beian_label('subject_class', c.subject) IS NOT NULL
			AND (beian_remedy.region IS NULL OR beian_setting('shell_subject_add', beian_remedy.region) IS NOT NULL)
		GROUP BY m.topic, m.method) AS m
	JOIN beian_guide_step AS s ON s.topic OPERATOR(pg_catalog.=) m.topic AND s.method OPERATOR(pg_catalog.=) m.method
	CROSS JOIN LATERAL (SELECT CASE WHEN beian_remedy.region IS NOT NULL THEN beian_setting(s.setting, beian_remedy.region) END) AS v (value)
	WHERE (s.setting IS NULL
			OR CASE WHEN s.value IS NULL THEN v.value IS NOT NULL ELSE pg_catalog.array_position(s.value, v.value) IS NOT NULL END)
		-- branches that the facts decide
		AND CASE WHEN beian_remedy.resolves IS NULL OR beian_remedy.resolves OPERATOR(pg_catalog.=) 'unknown' THEN true
			ELSE CASE s.condition
				WHEN 'resolves_here' THEN beian_remedy.resolves OPERATOR(pg_catalog.=) 'here'
				WHEN 'resolves_elsewhere' THEN beian_remedy.resolves OPERATOR(pg_catalog.=) 'other_mainland'
				WHEN 'resolves_abroad_or_nowhere' THEN beian_remedy.resolves OPERATOR(pg_catalog.=) ANY ('{overseas,none}')
				ELSE true END END
	ORDER BY m.no, s.no;
END;
COMMENT ON FUNCTION beian_remedy(pg_catalog.text, pg_catalog.text, pg_catalog.text, pg_catalog.bool, pg_catalog.text)
	IS 'the steps of the methods that fit a case, for what beian_service_action says of it, what can be taken back before what cannot: methods of '
		'beian_guide, and some that stand here alone; no row where nothing is to be done. Arguments: class of the subject; class of the service, none if there '
		'is none; what the domain resolves to; whether it is registered still; province. NULL, and unknown, are not known';

-- ---------------------------------------------------------------------------
-- Calendars: shipped rows
-- ---------------------------------------------------------------------------

INSERT INTO beian_calendar (code, parent, beyond, own_coverage, zh, en, origin) VALUES
	('CN', NULL, 'error', true, '全国', 'mainland China, by the notices of the State Council', 'beian'),
	('CN-ESTIMATE', 'CN', 'estimate', false, '全国（无通知的日期按法定节假日估算）', 'mainland China, estimated where no notice is out', 'beian'),
	('CN-GX', 'CN', 'error', true, '广西', 'Guangxi', 'beian'),
	('CN-XZ', 'CN', 'error', true, '西藏', 'Tibet', 'beian'),
	('CN-NX', 'CN', 'error', true, '宁夏', 'Ningxia', 'beian'),
	('CN-XJ', 'CN', 'error', true, '新疆', 'Xinjiang', 'beian');

-- The holidays that the statute itself names: 全国年节及纪念日放假办法, Article 2,
-- in the version in force.  Days of the lunar calendar and 清明 are computed by
-- the lunar calendar and the sun's longitude of 15 degrees, which gives the
-- days of all notices from 2001 to 2026.  Two fall on one day in 2009 and 2020,
-- for which the notices gave another day off, and again in 2028 and 2031.
INSERT INTO beian_holiday (calendar, day, kind, name, year, origin)
SELECT 'CN', d.day, 'statutory', s.name, pg_catalog.date_part('year', d.day)::pg_catalog.int4, 'beian'
FROM (VALUES
	-- 国务院令第270号
	('元旦', '{2001-01-01}'::pg_catalog.date[]),
	('春节', '{2001-01-24,2001-01-25,2001-01-26}'),
	('劳动节', '{2001-05-01,2001-05-02,2001-05-03}'),
	('国庆节', '{2001-10-01,2001-10-02,2001-10-03}'),
	('元旦', '{2002-01-01}'),
	('春节', '{2002-02-12,2002-02-13,2002-02-14}'),
	('劳动节', '{2002-05-01,2002-05-02,2002-05-03}'),
	('国庆节', '{2002-10-01,2002-10-02,2002-10-03}'),
	('元旦', '{2003-01-01}'),
	('春节', '{2003-02-01,2003-02-02,2003-02-03}'),
	('劳动节', '{2003-05-01,2003-05-02,2003-05-03}'),
	('国庆节', '{2003-10-01,2003-10-02,2003-10-03}'),
	('元旦', '{2004-01-01}'),
	('春节', '{2004-01-22,2004-01-23,2004-01-24}'),
	('劳动节', '{2004-05-01,2004-05-02,2004-05-03}'),
	('国庆节', '{2004-10-01,2004-10-02,2004-10-03}'),
	('元旦', '{2005-01-01}'),
	('春节', '{2005-02-09,2005-02-10,2005-02-11}'),
	('劳动节', '{2005-05-01,2005-05-02,2005-05-03}'),
	('国庆节', '{2005-10-01,2005-10-02,2005-10-03}'),
	('元旦', '{2006-01-01}'),
	('春节', '{2006-01-29,2006-01-30,2006-01-31}'),
	('劳动节', '{2006-05-01,2006-05-02,2006-05-03}'),
	('国庆节', '{2006-10-01,2006-10-02,2006-10-03}'),
	('元旦', '{2007-01-01}'),
	('春节', '{2007-02-18,2007-02-19,2007-02-20}'),
	('劳动节', '{2007-05-01,2007-05-02,2007-05-03}'),
	('国庆节', '{2007-10-01,2007-10-02,2007-10-03}'),
	-- 国务院令第513号
	('元旦', '{2008-01-01}'),
	('春节', '{2008-02-06,2008-02-07,2008-02-08}'),
	('清明节', '{2008-04-04}'),
	('劳动节', '{2008-05-01}'),
	('端午节', '{2008-06-08}'),
	('中秋节', '{2008-09-14}'),
	('国庆节', '{2008-10-01,2008-10-02,2008-10-03}'),
	('元旦', '{2009-01-01}'),
	('春节', '{2009-01-25,2009-01-26,2009-01-27}'),
	('清明节', '{2009-04-04}'),
	('劳动节', '{2009-05-01}'),
	('端午节', '{2009-05-28}'),
	('国庆节', '{2009-10-01,2009-10-02}'),
	('国庆节、中秋节', '{2009-10-03}'),
	('元旦', '{2010-01-01}'),
	('春节', '{2010-02-13,2010-02-14,2010-02-15}'),
	('清明节', '{2010-04-05}'),
	('劳动节', '{2010-05-01}'),
	('端午节', '{2010-06-16}'),
	('中秋节', '{2010-09-22}'),
	('国庆节', '{2010-10-01,2010-10-02,2010-10-03}'),
	('元旦', '{2011-01-01}'),
	('春节', '{2011-02-02,2011-02-03,2011-02-04}'),
	('清明节', '{2011-04-05}'),
	('劳动节', '{2011-05-01}'),
	('端午节', '{2011-06-06}'),
	('中秋节', '{2011-09-12}'),
	('国庆节', '{2011-10-01,2011-10-02,2011-10-03}'),
	('元旦', '{2012-01-01}'),
	('春节', '{2012-01-22,2012-01-23,2012-01-24}'),
	('清明节', '{2012-04-04}'),
	('劳动节', '{2012-05-01}'),
	('端午节', '{2012-06-23}'),
	('中秋节', '{2012-09-30}'),
	('国庆节', '{2012-10-01,2012-10-02,2012-10-03}'),
	('元旦', '{2013-01-01}'),
	('春节', '{2013-02-09,2013-02-10,2013-02-11}'),
	('清明节', '{2013-04-04}'),
	('劳动节', '{2013-05-01}'),
	('端午节', '{2013-06-12}'),
	('中秋节', '{2013-09-19}'),
	('国庆节', '{2013-10-01,2013-10-02,2013-10-03}'),
	-- 国务院令第644号
	('元旦', '{2014-01-01}'),
	('春节', '{2014-01-31,2014-02-01,2014-02-02}'),
	('清明节', '{2014-04-05}'),
	('劳动节', '{2014-05-01}'),
	('端午节', '{2014-06-02}'),
	('中秋节', '{2014-09-08}'),
	('国庆节', '{2014-10-01,2014-10-02,2014-10-03}'),
	('元旦', '{2015-01-01}'),
	('春节', '{2015-02-19,2015-02-20,2015-02-21}'),
	('清明节', '{2015-04-05}'),
	('劳动节', '{2015-05-01}'),
	('端午节', '{2015-06-20}'),
	-- 国发明电〔2015〕1号
	('中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日', '{2015-09-03}'),
	-- 国务院令第644号
	('中秋节', '{2015-09-27}'),
	('国庆节', '{2015-10-01,2015-10-02,2015-10-03}'),
	('元旦', '{2016-01-01}'),
	('春节', '{2016-02-08,2016-02-09,2016-02-10}'),
	('清明节', '{2016-04-04}'),
	('劳动节', '{2016-05-01}'),
	('端午节', '{2016-06-09}'),
	('中秋节', '{2016-09-15}'),
	('国庆节', '{2016-10-01,2016-10-02,2016-10-03}'),
	('元旦', '{2017-01-01}'),
	('春节', '{2017-01-28,2017-01-29,2017-01-30}'),
	('清明节', '{2017-04-04}'),
	('劳动节', '{2017-05-01}'),
	('端午节', '{2017-05-30}'),
	('国庆节', '{2017-10-01,2017-10-02,2017-10-03}'),
	('中秋节', '{2017-10-04}'),
	('元旦', '{2018-01-01}'),
	('春节', '{2018-02-16,2018-02-17,2018-02-18}'),
	('清明节', '{2018-04-05}'),
	('劳动节', '{2018-05-01}'),
	('端午节', '{2018-06-18}'),
	('中秋节', '{2018-09-24}'),
	('国庆节', '{2018-10-01,2018-10-02,2018-10-03}'),
	('元旦', '{2019-01-01}'),
	('春节', '{2019-02-05,2019-02-06,2019-02-07}'),
	('清明节', '{2019-04-05}'),
	('劳动节', '{2019-05-01}'),
	('端午节', '{2019-06-07}'),
	('中秋节', '{2019-09-13}'),
	('国庆节', '{2019-10-01,2019-10-02,2019-10-03}'),
	('元旦', '{2020-01-01}'),
	('春节', '{2020-01-25,2020-01-26,2020-01-27}'),
	('清明节', '{2020-04-04}'),
	('劳动节', '{2020-05-01}'),
	('端午节', '{2020-06-25}'),
	('国庆节、中秋节', '{2020-10-01}'),
	('国庆节', '{2020-10-02,2020-10-03}'),
	('元旦', '{2021-01-01}'),
	('春节', '{2021-02-12,2021-02-13,2021-02-14}'),
	('清明节', '{2021-04-04}'),
	('劳动节', '{2021-05-01}'),
	('端午节', '{2021-06-14}'),
	('中秋节', '{2021-09-21}'),
	('国庆节', '{2021-10-01,2021-10-02,2021-10-03}'),
	('元旦', '{2022-01-01}'),
	('春节', '{2022-02-01,2022-02-02,2022-02-03}'),
	('清明节', '{2022-04-05}'),
	('劳动节', '{2022-05-01}'),
	('端午节', '{2022-06-03}'),
	('中秋节', '{2022-09-10}'),
	('国庆节', '{2022-10-01,2022-10-02,2022-10-03}'),
	('元旦', '{2023-01-01}'),
	('春节', '{2023-01-22,2023-01-23,2023-01-24}'),
	('清明节', '{2023-04-05}'),
	('劳动节', '{2023-05-01}'),
	('端午节', '{2023-06-22}'),
	('中秋节', '{2023-09-29}'),
	('国庆节', '{2023-10-01,2023-10-02,2023-10-03}'),
	('元旦', '{2024-01-01}'),
	('春节', '{2024-02-10,2024-02-11,2024-02-12}'),
	('清明节', '{2024-04-04}'),
	('劳动节', '{2024-05-01}'),
	('端午节', '{2024-06-10}'),
	('中秋节', '{2024-09-17}'),
	('国庆节', '{2024-10-01,2024-10-02,2024-10-03}'),
	-- 国务院令第795号
	('元旦', '{2025-01-01}'),
	('春节', '{2025-01-28,2025-01-29,2025-01-30,2025-01-31}'),
	('清明节', '{2025-04-04}'),
	('劳动节', '{2025-05-01,2025-05-02}'),
	('端午节', '{2025-05-31}'),
	('国庆节', '{2025-10-01,2025-10-02,2025-10-03}'),
	('中秋节', '{2025-10-06}'),
	('元旦', '{2026-01-01}'),
	('春节', '{2026-02-16,2026-02-17,2026-02-18,2026-02-19}'),
	('清明节', '{2026-04-05}'),
	('劳动节', '{2026-05-01,2026-05-02}'),
	('端午节', '{2026-06-19}'),
	('中秋节', '{2026-09-25}'),
	('国庆节', '{2026-10-01,2026-10-02,2026-10-03}'),
	('元旦', '{2027-01-01}'),
	('春节', '{2027-02-05,2027-02-06,2027-02-07,2027-02-08}'),
	('清明节', '{2027-04-05}'),
	('劳动节', '{2027-05-01,2027-05-02}'),
	('端午节', '{2027-06-09}'),
	('中秋节', '{2027-09-15}'),
	('国庆节', '{2027-10-01,2027-10-02,2027-10-03}'),
	('元旦', '{2028-01-01}'),
	('春节', '{2028-01-25,2028-01-26,2028-01-27,2028-01-28}'),
	('清明节', '{2028-04-04}'),
	('劳动节', '{2028-05-01,2028-05-02}'),
	('端午节', '{2028-05-28}'),
	('国庆节', '{2028-10-01,2028-10-02}'),
	('国庆节、中秋节', '{2028-10-03}'),
	('元旦', '{2029-01-01}'),
	('春节', '{2029-02-12,2029-02-13,2029-02-14,2029-02-15}'),
	('清明节', '{2029-04-04}'),
	('劳动节', '{2029-05-01,2029-05-02}'),
	('端午节', '{2029-06-16}'),
	('中秋节', '{2029-09-22}'),
	('国庆节', '{2029-10-01,2029-10-02,2029-10-03}'),
	('元旦', '{2030-01-01}'),
	('春节', '{2030-02-02,2030-02-03,2030-02-04,2030-02-05}'),
	('清明节', '{2030-04-05}'),
	('劳动节', '{2030-05-01,2030-05-02}'),
	('端午节', '{2030-06-05}'),
	('中秋节', '{2030-09-12}'),
	('国庆节', '{2030-10-01,2030-10-02,2030-10-03}'),
	('元旦', '{2031-01-01}'),
	('春节', '{2031-01-22,2031-01-23,2031-01-24,2031-01-25}'),
	('清明节', '{2031-04-05}'),
	('劳动节', '{2031-05-01,2031-05-02}'),
	('端午节', '{2031-06-24}'),
	('国庆节、中秋节', '{2031-10-01}'),
	('国庆节', '{2031-10-02,2031-10-03}'),
	('元旦', '{2032-01-01}'),
	('春节', '{2032-02-10,2032-02-11,2032-02-12,2032-02-13}'),
	('清明节', '{2032-04-04}'),
	('劳动节', '{2032-05-01,2032-05-02}'),
	('端午节', '{2032-06-12}'),
	('中秋节', '{2032-09-19}'),
	('国庆节', '{2032-10-01,2032-10-02,2032-10-03}'),
	('元旦', '{2033-01-01}'),
	('春节', '{2033-01-30,2033-01-31,2033-02-01,2033-02-02}'),
	('清明节', '{2033-04-04}'),
	('劳动节', '{2033-05-01,2033-05-02}'),
	('端午节', '{2033-06-01}'),
	('中秋节', '{2033-09-08}'),
	('国庆节', '{2033-10-01,2033-10-02,2033-10-03}'),
	('元旦', '{2034-01-01}'),
	('春节', '{2034-02-18,2034-02-19,2034-02-20,2034-02-21}'),
	('清明节', '{2034-04-05}'),
	('劳动节', '{2034-05-01,2034-05-02}'),
	('端午节', '{2034-06-20}'),
	('中秋节', '{2034-09-27}'),
	('国庆节', '{2034-10-01,2034-10-02,2034-10-03}'),
	('元旦', '{2035-01-01}'),
	('春节', '{2035-02-07,2035-02-08,2035-02-09,2035-02-10}'),
	('清明节', '{2035-04-05}'),
	('劳动节', '{2035-05-01,2035-05-02}'),
	('端午节', '{2035-06-10}'),
	('中秋节', '{2035-09-16}'),
	('国庆节', '{2035-10-01,2035-10-02,2035-10-03}')
) AS s (name, days)
CROSS JOIN LATERAL pg_catalog.unnest(s.days) AS d (day);

-- What the notices of the General Office of the State Council arrange, in
-- their final state: the changes of 2003 (SARS: 1 to 5 May off, 6 and 7 May
-- worked), 2015 (3 September), 2019 (1 to 4 May) and 2020 (holiday to 2
-- February) are applied.  Spans are as announced: a weekend that only adjoins
-- a holiday is not part of it.  Year of the notice, name, days off, make-up
-- days.
INSERT INTO beian_holiday (calendar, day, kind, name, year, origin)
WITH notice (year, name, days_off, make_up_days) AS (VALUES
	(2001, '元旦', '{[2001-01-01,2001-01-01]}'::pg_catalog.datemultirange, '{}'::pg_catalog.date[]),
	(2001, '春节', '{[2001-01-24,2001-01-30]}', '{2001-01-20,2001-01-21}'),
	(2001, '劳动节', '{[2001-05-01,2001-05-07]}', '{2001-04-28,2001-04-29}'),
	(2001, '国庆节', '{[2001-10-01,2001-10-07]}', '{2001-09-29,2001-09-30}'),
	(2002, '元旦', '{[2002-01-01,2002-01-03]}', '{2001-12-29,2001-12-30}'),
	(2002, '春节', '{[2002-02-12,2002-02-18]}', '{2002-02-09,2002-02-10}'),
	(2002, '劳动节', '{[2002-05-01,2002-05-07]}', '{2002-04-27,2002-04-28}'),
	(2002, '国庆节', '{[2002-10-01,2002-10-07]}', '{2002-09-28,2002-09-29}'),
	(2003, '元旦', '{[2003-01-01,2003-01-01]}', '{}'),
	(2003, '春节', '{[2003-02-01,2003-02-07]}', '{2003-02-08,2003-02-09}'),
	(2003, '劳动节', '{[2003-05-01,2003-05-05]}', '{}'),
	(2003, '国庆节', '{[2003-10-01,2003-10-07]}', '{2003-09-27,2003-09-28}'),
	(2004, '元旦', '{[2004-01-01,2004-01-01]}', '{}'),
	(2004, '春节', '{[2004-01-22,2004-01-28]}', '{2004-01-17,2004-01-18}'),
	(2004, '劳动节', '{[2004-05-01,2004-05-07]}', '{2004-05-08,2004-05-09}'),
	(2004, '国庆节', '{[2004-10-01,2004-10-07]}', '{2004-10-09,2004-10-10}'),
	(2005, '元旦', '{[2005-01-01,2005-01-03]}', '{}'),
	(2005, '春节', '{[2005-02-09,2005-02-15]}', '{2005-02-05,2005-02-06}'),
	(2005, '劳动节', '{[2005-05-01,2005-05-07]}', '{2005-04-30,2005-05-08}'),
	(2005, '国庆节', '{[2005-10-01,2005-10-07]}', '{2005-10-08,2005-10-09}'),
	(2006, '元旦', '{[2006-01-01,2006-01-03]}', '{2005-12-31}'),
	(2006, '春节', '{[2006-01-29,2006-02-04]}', '{2006-01-28,2006-02-05}'),
	(2006, '劳动节', '{[2006-05-01,2006-05-07]}', '{2006-04-29,2006-04-30}'),
	(2006, '国庆节', '{[2006-10-01,2006-10-07]}', '{2006-09-30,2006-10-08}'),
	(2007, '元旦', '{[2007-01-01,2007-01-03]}', '{2006-12-30,2006-12-31}'),
	(2007, '春节', '{[2007-02-18,2007-02-24]}', '{2007-02-17,2007-02-25}'),
	(2007, '劳动节', '{[2007-05-01,2007-05-07]}', '{2007-04-28,2007-04-29}'),
	(2007, '国庆节', '{[2007-10-01,2007-10-07]}', '{2007-09-29,2007-09-30}'),
	(2008, '元旦', '{[2007-12-30,2008-01-01]}', '{2007-12-29}'),
	(2008, '春节', '{[2008-02-06,2008-02-12]}', '{2008-02-02,2008-02-03}'),
	(2008, '清明节', '{[2008-04-04,2008-04-06]}', '{}'),
	(2008, '劳动节', '{[2008-05-01,2008-05-03]}', '{2008-05-04}'),
	(2008, '端午节', '{[2008-06-07,2008-06-09]}', '{}'),
	(2008, '中秋节', '{[2008-09-13,2008-09-15]}', '{}'),
	(2008, '国庆节', '{[2008-09-29,2008-10-05]}', '{2008-09-27,2008-09-28}'),
	(2009, '元旦', '{[2009-01-01,2009-01-03]}', '{2009-01-04}'),
	(2009, '春节', '{[2009-01-25,2009-01-31]}', '{2009-01-24,2009-02-01}'),
	(2009, '清明节', '{[2009-04-04,2009-04-06]}', '{}'),
	(2009, '劳动节', '{[2009-05-01,2009-05-03]}', '{}'),
	(2009, '端午节', '{[2009-05-28,2009-05-30]}', '{2009-05-31}'),
	(2009, '国庆节、中秋节', '{[2009-10-01,2009-10-08]}', '{2009-09-27,2009-10-10}'),
	(2010, '元旦', '{[2010-01-01,2010-01-03]}', '{}'),
	(2010, '春节', '{[2010-02-13,2010-02-19]}', '{2010-02-20,2010-02-21}'),
	(2010, '清明节', '{[2010-04-03,2010-04-05]}', '{}'),
	(2010, '劳动节', '{[2010-05-01,2010-05-03]}', '{}'),
	(2010, '端午节', '{[2010-06-14,2010-06-16]}', '{2010-06-12,2010-06-13}'),
	(2010, '中秋节', '{[2010-09-22,2010-09-24]}', '{2010-09-19,2010-09-25}'),
	(2010, '国庆节', '{[2010-10-01,2010-10-07]}', '{2010-09-26,2010-10-09}'),
	(2011, '元旦', '{[2011-01-01,2011-01-03]}', '{}'),
	(2011, '春节', '{[2011-02-02,2011-02-08]}', '{2011-01-30,2011-02-12}'),
	(2011, '清明节', '{[2011-04-03,2011-04-05]}', '{2011-04-02}'),
	(2011, '劳动节', '{[2011-04-30,2011-05-02]}', '{}'),
	(2011, '端午节', '{[2011-06-04,2011-06-06]}', '{}'),
	(2011, '中秋节', '{[2011-09-10,2011-09-12]}', '{}'),
	(2011, '国庆节', '{[2011-10-01,2011-10-07]}', '{2011-10-08,2011-10-09}'),
	(2012, '元旦', '{[2012-01-01,2012-01-03]}', '{2011-12-31}'),
	(2012, '春节', '{[2012-01-22,2012-01-28]}', '{2012-01-21,2012-01-29}'),
	(2012, '清明节', '{[2012-04-02,2012-04-04]}', '{2012-03-31,2012-04-01}'),
	(2012, '劳动节', '{[2012-04-29,2012-05-01]}', '{2012-04-28}'),
	(2012, '端午节', '{[2012-06-22,2012-06-24]}', '{}'),
	(2012, '中秋节、国庆节', '{[2012-09-30,2012-10-07]}', '{2012-09-29}'),
	(2013, '元旦', '{[2013-01-01,2013-01-03]}', '{2013-01-05,2013-01-06}'),
	(2013, '春节', '{[2013-02-09,2013-02-15]}', '{2013-02-16,2013-02-17}'),
	(2013, '清明节', '{[2013-04-04,2013-04-06]}', '{2013-04-07}'),
	(2013, '劳动节', '{[2013-04-29,2013-05-01]}', '{2013-04-27,2013-04-28}'),
	(2013, '端午节', '{[2013-06-10,2013-06-12]}', '{2013-06-08,2013-06-09}'),
	(2013, '中秋节', '{[2013-09-19,2013-09-21]}', '{2013-09-22}'),
	(2013, '国庆节', '{[2013-10-01,2013-10-07]}', '{2013-09-29,2013-10-12}'),
	(2014, '元旦', '{[2014-01-01,2014-01-01]}', '{}'),
	(2014, '春节', '{[2014-01-31,2014-02-06]}', '{2014-01-26,2014-02-08}'),
	(2014, '清明节', '{[2014-04-05,2014-04-05],[2014-04-07,2014-04-07]}', '{}'),
	(2014, '劳动节', '{[2014-05-01,2014-05-03]}', '{2014-05-04}'),
	(2014, '端午节', '{[2014-06-02,2014-06-02]}', '{}'),
	(2014, '中秋节', '{[2014-09-08,2014-09-08]}', '{}'),
	(2014, '国庆节', '{[2014-10-01,2014-10-07]}', '{2014-09-28,2014-10-11}'),
	(2015, '元旦', '{[2015-01-01,2015-01-03]}', '{2015-01-04}'),
	(2015, '春节', '{[2015-02-18,2015-02-24]}', '{2015-02-15,2015-02-28}'),
	(2015, '清明节', '{[2015-04-05,2015-04-06]}', '{}'),
	(2015, '劳动节', '{[2015-05-01,2015-05-01]}', '{}'),
	(2015, '端午节', '{[2015-06-20,2015-06-20],[2015-06-22,2015-06-22]}', '{}'),
	(2015, '中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日', '{[2015-09-03,2015-09-05]}', '{2015-09-06}'),
	(2015, '中秋节', '{[2015-09-27,2015-09-27]}', '{}'),
	(2015, '国庆节', '{[2015-10-01,2015-10-07]}', '{2015-10-10}'),
	(2016, '元旦', '{[2016-01-01,2016-01-01]}', '{}'),
	(2016, '春节', '{[2016-02-07,2016-02-13]}', '{2016-02-06,2016-02-14}'),
	(2016, '清明节', '{[2016-04-04,2016-04-04]}', '{}'),
	(2016, '劳动节', '{[2016-05-01,2016-05-02]}', '{}'),
	(2016, '端午节', '{[2016-06-09,2016-06-11]}', '{2016-06-12}'),
	(2016, '中秋节', '{[2016-09-15,2016-09-17]}', '{2016-09-18}'),
	(2016, '国庆节', '{[2016-10-01,2016-10-07]}', '{2016-10-08,2016-10-09}'),
	(2017, '元旦', '{[2017-01-01,2017-01-02]}', '{}'),
	(2017, '春节', '{[2017-01-27,2017-02-02]}', '{2017-01-22,2017-02-04}'),
	(2017, '清明节', '{[2017-04-02,2017-04-04]}', '{2017-04-01}'),
	(2017, '劳动节', '{[2017-05-01,2017-05-01]}', '{}'),
	(2017, '端午节', '{[2017-05-28,2017-05-30]}', '{2017-05-27}'),
	(2017, '中秋节、国庆节', '{[2017-10-01,2017-10-08]}', '{2017-09-30}'),
	(2018, '元旦', '{[2018-01-01,2018-01-01]}', '{}'),
	(2018, '春节', '{[2018-02-15,2018-02-21]}', '{2018-02-11,2018-02-24}'),
	(2018, '清明节', '{[2018-04-05,2018-04-07]}', '{2018-04-08}'),
	(2018, '劳动节', '{[2018-04-29,2018-05-01]}', '{2018-04-28}'),
	(2018, '端午节', '{[2018-06-18,2018-06-18]}', '{}'),
	(2018, '中秋节', '{[2018-09-24,2018-09-24]}', '{}'),
	(2018, '国庆节', '{[2018-10-01,2018-10-07]}', '{2018-09-29,2018-09-30}'),
	(2019, '元旦', '{[2018-12-30,2019-01-01]}', '{2018-12-29}'),
	(2019, '春节', '{[2019-02-04,2019-02-10]}', '{2019-02-02,2019-02-03}'),
	(2019, '清明节', '{[2019-04-05,2019-04-05]}', '{}'),
	(2019, '劳动节', '{[2019-05-01,2019-05-04]}', '{2019-04-28,2019-05-05}'),
	(2019, '端午节', '{[2019-06-07,2019-06-07]}', '{}'),
	(2019, '中秋节', '{[2019-09-13,2019-09-13]}', '{}'),
	(2019, '国庆节', '{[2019-10-01,2019-10-07]}', '{2019-09-29,2019-10-12}'),
	(2020, '元旦', '{[2020-01-01,2020-01-01]}', '{}'),
	(2020, '春节', '{[2020-01-24,2020-02-02]}', '{2020-01-19}'),
	(2020, '清明节', '{[2020-04-04,2020-04-06]}', '{}'),
	(2020, '劳动节', '{[2020-05-01,2020-05-05]}', '{2020-04-26,2020-05-09}'),
	(2020, '端午节', '{[2020-06-25,2020-06-27]}', '{2020-06-28}'),
	(2020, '国庆节、中秋节', '{[2020-10-01,2020-10-08]}', '{2020-09-27,2020-10-10}'),
	(2021, '元旦', '{[2021-01-01,2021-01-03]}', '{}'),
	(2021, '春节', '{[2021-02-11,2021-02-17]}', '{2021-02-07,2021-02-20}'),
	(2021, '清明节', '{[2021-04-03,2021-04-05]}', '{}'),
	(2021, '劳动节', '{[2021-05-01,2021-05-05]}', '{2021-04-25,2021-05-08}'),
	(2021, '端午节', '{[2021-06-12,2021-06-14]}', '{}'),
	(2021, '中秋节', '{[2021-09-19,2021-09-21]}', '{2021-09-18}'),
	(2021, '国庆节', '{[2021-10-01,2021-10-07]}', '{2021-09-26,2021-10-09}'),
	(2022, '元旦', '{[2022-01-01,2022-01-03]}', '{}'),
	(2022, '春节', '{[2022-01-31,2022-02-06]}', '{2022-01-29,2022-01-30}'),
	(2022, '清明节', '{[2022-04-03,2022-04-05]}', '{2022-04-02}'),
	(2022, '劳动节', '{[2022-04-30,2022-05-04]}', '{2022-04-24,2022-05-07}'),
	(2022, '端午节', '{[2022-06-03,2022-06-05]}', '{}'),
	(2022, '中秋节', '{[2022-09-10,2022-09-12]}', '{}'),
	(2022, '国庆节', '{[2022-10-01,2022-10-07]}', '{2022-10-08,2022-10-09}'),
	(2023, '元旦', '{[2022-12-31,2023-01-02]}', '{}'),
	(2023, '春节', '{[2023-01-21,2023-01-27]}', '{2023-01-28,2023-01-29}'),
	(2023, '清明节', '{[2023-04-05,2023-04-05]}', '{}'),
	(2023, '劳动节', '{[2023-04-29,2023-05-03]}', '{2023-04-23,2023-05-06}'),
	(2023, '端午节', '{[2023-06-22,2023-06-24]}', '{2023-06-25}'),
	(2023, '中秋节、国庆节', '{[2023-09-29,2023-10-06]}', '{2023-10-07,2023-10-08}'),
	(2024, '元旦', '{[2024-01-01,2024-01-01]}', '{}'),
	(2024, '春节', '{[2024-02-10,2024-02-17]}', '{2024-02-04,2024-02-18}'),
	(2024, '清明节', '{[2024-04-04,2024-04-06]}', '{2024-04-07}'),
	(2024, '劳动节', '{[2024-05-01,2024-05-05]}', '{2024-04-28,2024-05-11}'),
	(2024, '端午节', '{[2024-06-10,2024-06-10]}', '{}'),
	(2024, '中秋节', '{[2024-09-15,2024-09-17]}', '{2024-09-14}'),
	(2024, '国庆节', '{[2024-10-01,2024-10-07]}', '{2024-09-29,2024-10-12}'),
	(2025, '元旦', '{[2025-01-01,2025-01-01]}', '{}'),
	(2025, '春节', '{[2025-01-28,2025-02-04]}', '{2025-01-26,2025-02-08}'),
	(2025, '清明节', '{[2025-04-04,2025-04-06]}', '{}'),
	(2025, '劳动节', '{[2025-05-01,2025-05-05]}', '{2025-04-27}'),
	(2025, '端午节', '{[2025-05-31,2025-06-02]}', '{}'),
	(2025, '国庆节、中秋节', '{[2025-10-01,2025-10-08]}', '{2025-09-28,2025-10-11}'),
	(2026, '元旦', '{[2026-01-01,2026-01-03]}', '{2026-01-04}'),
	(2026, '春节', '{[2026-02-15,2026-02-23]}', '{2026-02-14,2026-02-28}'),
	(2026, '清明节', '{[2026-04-04,2026-04-06]}', '{}'),
	(2026, '劳动节', '{[2026-05-01,2026-05-05]}', '{2026-05-09}'),
	(2026, '端午节', '{[2026-06-19,2026-06-21]}', '{}'),
	(2026, '国庆节', '{[2026-10-01,2026-10-07]}', '{2026-09-20,2026-10-10}'),
	(2026, '中秋节', '{[2026-09-25,2026-09-27]}', '{}')
)
SELECT 'CN', r.day, 'holiday', r.name, r.year, 'beian'
FROM (
	SELECT n.year, n.name, pg_catalog.lower(s.span) OPERATOR(pg_catalog.+) i.i AS day
	FROM notice AS n
	CROSS JOIN LATERAL pg_catalog.unnest(n.days_off) AS s (span)
	CROSS JOIN LATERAL pg_catalog.generate_series(0, pg_catalog.upper(s.span) OPERATOR(pg_catalog.-) pg_catalog.lower(s.span) OPERATOR(pg_catalog.-) 1) AS i (i)
) AS r
WHERE NOT EXISTS (
	SELECT FROM beian_holiday AS h
	WHERE h.calendar OPERATOR(pg_catalog.=) 'CN' AND h.day OPERATOR(pg_catalog.=) r.day)
UNION ALL
SELECT 'CN', m.day, 'makeup', n.name, n.year, 'beian'
FROM notice AS n
CROSS JOIN LATERAL pg_catalog.unnest(n.make_up_days) AS m (day);

-- The notices: number and day of publication as far as found.  Each is complete
-- through 28 December of its year.
INSERT INTO beian_notice (calendar, year, amends, document, published_on, origin)
SELECT 'CN', n.year, n.amends, n.document, n.published_on, 'beian'
FROM (VALUES
	(2001, '', '国办发明电〔2001〕1号', '2001-01-02'::pg_catalog.date),
	(2002, '', NULL, NULL),
	(2003, '', '国办发明电〔2002〕27号', NULL),
	(2003, '劳动节', NULL, '2003-04-22'),
	(2004, '', '国办发明电〔2003〕53号', '2003-12-18'),
	(2005, '', '国办发明电〔2004〕52号', '2004-12-17'),
	(2006, '', '国办发明电〔2005〕35号', '2005-12-22'),
	(2007, '', '国办发明电〔2006〕49号', '2006-12-18'),
	(2008, '', '国办发明电〔2007〕52号', '2007-12-18'),
	(2009, '', '国办发明电〔2008〕42号', '2008-12-10'),
	(2010, '', '国办发明电〔2009〕27号', '2009-12-08'),
	(2011, '', '国办发明电〔2010〕40号', '2010-12-10'),
	(2012, '', '国办发明电〔2011〕45号', '2011-12-06'),
	(2013, '', '国办发明电〔2012〕33号', '2012-12-10'),
	(2014, '', '国办发明电〔2013〕28号', '2013-12-11'),
	(2015, '', '国办发明电〔2014〕28号', '2014-12-16'),
	(2015, '抗战胜利70周年', '国发明电〔2015〕1号', '2015-05-13'),
	(2016, '', '国办发明电〔2015〕18号', '2015-12-10'),
	(2017, '', '国办发明电〔2016〕17号', '2016-12-01'),
	(2018, '', '国办发明电〔2017〕12号', '2017-11-30'),
	(2019, '', '国办发明电〔2018〕15号', '2018-12-06'),
	(2019, '劳动节', '国办发明电〔2019〕3号', '2019-03-22'),
	(2020, '', '国办发明电〔2019〕16号', '2019-11-21'),
	(2020, '春节', '国办发明电〔2020〕1号', '2020-01-27'),
	(2021, '', '国办发明电〔2020〕27号', '2020-11-25'),
	(2022, '', '国办发明电〔2021〕11号', '2021-10-25'),
	(2023, '', '国办发明电〔2022〕16号', '2022-12-08'),
	(2024, '', '国办发明电〔2023〕7号', '2023-10-25'),
	(2025, '', '国办发明电〔2024〕12号', '2024-11-12'),
	(2026, '', '国办发明电〔2025〕7号', '2025-11-04')
) AS n (year, amends, document, published_on);

-- Days of the autonomous regions, by Article 4 of the same statute: the region
-- gives them out each year, no rule computes them.  广西: 壮族三月三, by its
-- 少数民族习惯节日放假办法 (自治区政府令第98号, in force from 2014-03-01), and the
-- yearly notice; 2014 to 2016 by reposts without a year, whose dates fit that
-- year alone; 2025 by one weak page, whose days are 初三 and 初四 of the third
-- month.  宁夏: 开斋节 and 古尔邦节, by yearly notices (宁政办发).  新疆: 肉孜节 and
-- 古尔邦节, for everybody by its 放假办法 as amended by 政府令第174号 from 2012 on.
-- 西藏: 藏历新年 as Lhasa gave it out (in 2025 all cities alike).  These rows
-- win over the national ones: 广西 had the national make-up days 2017-04-01 and
-- 2023-04-23 off.
INSERT INTO beian_holiday (calendar, day, kind, name, year, origin)
WITH notice (calendar, year, name, days_off, make_up_days) AS (VALUES
	('CN-GX', 2014, '壮族三月三', '{[2014-04-02,2014-04-03]}'::pg_catalog.datemultirange, '{}'::pg_catalog.date[]),
	('CN-GX', 2015, '壮族三月三', '{[2015-04-20,2015-04-21]}', '{}'),
	('CN-GX', 2016, '壮族三月三', '{[2016-04-08,2016-04-11]}', '{}'),
	('CN-GX', 2017, '壮族三月三', '{[2017-03-30,2017-04-01]}', '{2017-04-08}'),
	('CN-GX', 2018, '壮族三月三', '{[2018-04-18,2018-04-20]}', '{2018-04-15}'),
	('CN-GX', 2019, '壮族三月三', '{[2019-04-04,2019-04-04],[2019-04-06,2019-04-08]}', '{}'),
	('CN-GX', 2021, '壮族三月三', '{[2021-04-14,2021-04-16]}', '{2021-04-18}'),
	('CN-GX', 2023, '壮族三月三', '{[2023-04-21,2023-04-23]}', '{}'),
	('CN-GX', 2024, '壮族三月三', '{[2024-04-11,2024-04-12]}', '{}'),
	('CN-GX', 2025, '壮族三月三', '{[2025-03-31,2025-04-01]}', '{}'),
	('CN-GX', 2026, '壮族三月三', '{[2026-04-17,2026-04-20]}', '{}'),
	('CN-XZ', 2023, '藏历新年', '{[2023-02-20,2023-02-26]}', '{2023-02-18,2023-02-19}'),
	('CN-XZ', 2025, '藏历新年', '{[2025-02-27,2025-03-04]}', '{}'),
	('CN-XZ', 2026, '藏历新年', '{[2026-02-24,2026-02-26]}', '{}'),
	('CN-NX', 2016, '古尔邦节', '{[2016-09-11,2016-09-14]}', '{2016-09-10}'),
	('CN-NX', 2019, '开斋节', '{[2019-06-05,2019-06-06]}', '{}'),
	('CN-NX', 2019, '古尔邦节', '{[2019-08-12,2019-08-13]}', '{}'),
	('CN-NX', 2020, '开斋节', '{[2020-05-25,2020-05-26]}', '{}'),
	('CN-NX', 2020, '古尔邦节', '{[2020-07-30,2020-07-31]}', '{}'),
	('CN-NX', 2021, '开斋节', '{[2021-05-13,2021-05-14]}', '{}'),
	('CN-NX', 2021, '古尔邦节', '{[2021-07-19,2021-07-20]}', '{}'),
	('CN-NX', 2022, '古尔邦节', '{[2022-07-11,2022-07-12]}', '{}'),
	('CN-NX', 2023, '古尔邦节', '{[2023-06-29,2023-06-30]}', '{}'),
	('CN-NX', 2024, '开斋节', '{[2024-04-10,2024-04-11]}', '{}'),
	('CN-NX', 2024, '古尔邦节', '{[2024-06-17,2024-06-18]}', '{}'),
	('CN-NX', 2025, '开斋节', '{[2025-03-31,2025-04-01]}', '{}'),
	('CN-NX', 2025, '古尔邦节', '{[2025-06-06,2025-06-06]}', '{}'),
	('CN-NX', 2026, '古尔邦节', '{[2026-05-27,2026-05-28]}', '{}'),
	('CN-XJ', 2013, '肉孜节', '{[2013-08-08,2013-08-08]}', '{}'),
	('CN-XJ', 2022, '肉孜节', '{[2022-05-05,2022-05-05]}', '{}'),
	('CN-XJ', 2022, '古尔邦节', '{[2022-07-09,2022-07-13]}', '{}'),
	('CN-XJ', 2023, '肉孜节', '{[2023-04-21,2023-04-21]}', '{}'),
	('CN-XJ', 2023, '古尔邦节', '{[2023-06-28,2023-06-30]}', '{}'),
	('CN-XJ', 2024, '肉孜节', '{[2024-04-10,2024-04-10]}', '{}'),
	('CN-XJ', 2024, '古尔邦节', '{[2024-06-17,2024-06-19]}', '{}'),
	('CN-XJ', 2025, '肉孜节', '{[2025-03-29,2025-03-31]}', '{}'),
	('CN-XJ', 2025, '古尔邦节', '{[2025-06-06,2025-06-10]}', '{}'),
	('CN-XJ', 2026, '肉孜节', '{[2026-03-20,2026-03-22]}', '{}'),
	('CN-XJ', 2026, '古尔邦节', '{[2026-05-27,2026-05-31]}', '{}')
)
SELECT n.calendar, pg_catalog.lower(s.span) OPERATOR(pg_catalog.+) i.i, 'holiday', n.name, n.year, 'beian'
FROM notice AS n
CROSS JOIN LATERAL pg_catalog.unnest(n.days_off) AS s (span)
CROSS JOIN LATERAL pg_catalog.generate_series(0, pg_catalog.upper(s.span) OPERATOR(pg_catalog.-) pg_catalog.lower(s.span) OPERATOR(pg_catalog.-) 1) AS i (i)
UNION ALL
SELECT n.calendar, m.day, 'makeup', n.name, n.year, 'beian'
FROM notice AS n
CROSS JOIN LATERAL pg_catalog.unnest(n.make_up_days) AS m (day);

-- Which years of a region are complete, by the evidence found.  A missing year
-- is not known: 广西 2022; 宁夏 before 2016, 2017 and 2018; 新疆 before 2022 (of
-- 2013 one of the two festivals is known).  广西 2020 has no days: they were
-- withdrawn in the epidemic.  宁夏 has none for a festival on a weekend or in a
-- national holiday.  No year of 西藏 is complete, since no dated notice of
-- 雪顿节 was found.  The parent's coverage cuts the last days of 2026.
INSERT INTO beian_notice (calendar, year, document, published_on, covers_through, origin)
SELECT n.calendar, n.year, n.document, n.published_on, pg_catalog.make_date(n.year, 12, 31), 'beian'
FROM (VALUES
	('CN-GX', 2014, NULL, NULL::pg_catalog.date),
	('CN-GX', 2015, NULL, NULL),
	('CN-GX', 2016, NULL, NULL),
	('CN-GX', 2017, NULL, '2017-02-10'),
	('CN-GX', 2018, NULL, NULL),
	('CN-GX', 2019, NULL, NULL),
	('CN-GX', 2020, NULL, NULL),
	('CN-GX', 2021, NULL, NULL),
	('CN-GX', 2023, NULL, NULL),
	('CN-GX', 2024, NULL, '2024-03-22'),
	('CN-GX', 2025, NULL, NULL),
	('CN-GX', 2026, NULL, NULL),
	('CN-NX', 2016, NULL, NULL),
	('CN-NX', 2019, '宁政办发〔2018〕137号', NULL),
	('CN-NX', 2020, NULL, '2019-12-04'),
	('CN-NX', 2021, NULL, NULL),
	('CN-NX', 2022, NULL, NULL),
	('CN-NX', 2023, '宁政办发〔2022〕73号', NULL),
	('CN-NX', 2024, '宁政办发〔2023〕51号', NULL),
	('CN-NX', 2025, '宁政办发〔2024〕54号', NULL),
	('CN-NX', 2026, '宁政办发〔2025〕36号', NULL),
	('CN-XJ', 2022, NULL, NULL),
	('CN-XJ', 2023, NULL, '2022-12-25'),
	('CN-XJ', 2024, NULL, NULL),
	('CN-XJ', 2025, NULL, NULL),
	('CN-XJ', 2026, NULL, NULL)
) AS n (calendar, year, document, published_on);

INSERT INTO beian_code (domain, code, zh, en, note) VALUES
	('calendar_finding', 'cycle', '上级日历循环', 'a calendar descends from itself', '日历不可用'),
	('calendar_finding', 'unknown_parent', '上级日历不存在', 'the parent is unknown', '日历不可用'),
	('calendar_finding', 'unknown_calendar', '日历不存在', 'rows of a calendar that does not exist', NULL),
	('calendar_finding', 'out_of_reach', '日期不在该年通知范围内', 'a day that the notice of its year cannot set', '日历不可用'),
	('calendar_finding', 'idle_make_up_day', '调休日本为工作日', 'a make-up day on a day that is worked anyway', '不影响结果'),
	('calendar_finding', 'refused_make_up_day', '该日历不设调休', 'a make-up day of a calendar without make-up days', '不计'),
	('calendar_finding', 'equals_shipped', '与内置行相同', 'a user''s row says the same as a shipped one', NULL),
	('calendar_finding', 'contradicts_shipped', '与内置行不同', 'a user''s row overrides a shipped one', '以用户行为准'),
	('calendar_finding', 'no_statutory_days', '缺法定节假日', 'a covered year without statutory days', NULL),
	('calendar_finding', 'unbalanced', '工作日总数与法定节假日数不符', 'weekdays off less make-up days are not the statutory days', NULL),
	('calendar_finding', 'many_make_up_days', '调休日偏多', 'more make-up days than usual', NULL),
	('calendar_finding', 'no_statutory_day_in_span', '假期内无法定节假日', 'a holiday without a statutory day', NULL);

-- ---------------------------------------------------------------------------
-- Deadlines: shipped rules
-- ---------------------------------------------------------------------------

-- Where the day from which a rule holds is not known, valid_from is -infinity.
-- The last three are what documents tell of single provinces.
INSERT INTO beian_rule (code, region, valid_from, valid_to, sense, trigger, quantity, unit, direction, roll, window_from, window_to, bound, kind, basis, consequence, source, checked_on, origin) VALUES
	('psb_filing', '*', '-infinity', NULL, 'do_by', 'service_opened', 30, 'day', 'after', true, NULL, NULL, 'subject', 'law',
		'《计算机信息网络国际联网安全保护管理办法》（公安部令第33号）第十二条：自网络正式联通之日起30日内；《计算机信息系统安全保护条例》（国务院令第147号）第十一条未规定期限',
		'第二十三条：警告或者停机整顿不超过6个月',
		'接入服务商说明页“备案成功”；公安部令第33号（文本见 github.com/LawRefBook/Laws）', '2026-11-27', 'beian'),
	('unblock', '*', '-infinity', NULL, 'do_by', 'icp_approved', 1, 'workday', 'after', false, NULL, NULL, 'provider', 'soft',
		'服务商说明页：备案通过一个工作日后网页自动开放',
		NULL,
		'接入服务商说明页“备案成功”；huawei-cloud-icp-process-guidance doc_067（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）', '2026-11-23', 'beian'),
	('info_fix', '*', '-infinity', NULL, 'do_by', 'icp_approved', 10, 'workday', 'after', false, NULL, NULL, 'subject', 'policy',
		'服务商说明页：10个工作日内变更备案；相关：《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）第七、十四、二十三条',
		'整改；取消接入；注销备案',
		'接入服务商说明页“备案成功”；huawei-cloud-icp-process-guidance doc_173（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）', '2026-11-23', 'beian'),
	('cancel_review_offline', '*', '-infinity', NULL, 'do_by', 'cancel_form_delivered', 5, 'workday', 'after', false, NULL, NULL, 'authority', 'soft',
		'服务商说明页：注销申请表提交管局后一般5个工作日完成审核',
		'审核完成后方可重新备案',
		'接入服务商说明页“空壳主体”；huawei-cloud-icp-process-guidance doc_037（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）', '2026-11-23', 'beian'),
	('icp_footer', '*', '-infinity', NULL, 'do_by', 'service_opened', 0, 'day', 'after', false, NULL, NULL, 'subject', 'law',
		'《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）第十三条：网站开通时，主页底部的中央位置',
		'未放编号：国务院令第292号第二十二条，5000至50000元；未加链接：信息产业部令第33号第二十五条，5000至10000元',
		'接入服务商说明页“备案成功”；信息产业部令第33号第十三、二十五条：hn12345.com/news/83；国务院令第292号（文本见 github.com/LawRefBook/Laws）', '2026-11-23', 'beian'),
	('icp_review', '*', '-infinity', NULL, 'do_by', 'material_received', 20, 'workday', 'after', false, NULL, NULL, 'authority', 'law',
		'《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）第十二条：二十个工作日内',
		'予以备案，或者不予备案并说明理由',
		'信息产业部令第33号第十二条：ghyun.com.cn doc 104；四川64号文：wz.ccczen.com 357850；gsky-link.com.cn beianshenheshijian', '2026-11-23', 'beian'),
	('app_review', '*', '-infinity', NULL, 'do_by', 'app_material_received', 20, 'workday', 'after', false, NULL, NULL, 'authority', 'admin',
		'2023年APP备案通知：二十个工作日内',
		'予以备案，或者不予备案并说明理由',
		'工业和信息化部解读 art_564bf0759d7e41d5b4aa8ce4996b9e84；17nai.com 499425；scuiot.cn 19711', '2026-11-23', 'beian'),
	('change_ahead', '*', '-infinity', NULL, 'do_by', 'change_planned', 30, 'day', 'before', false, NULL, NULL, 'subject', 'law',
		'《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）第十四条：应当提前三十日；《互联网信息服务管理办法》（国务院令第292号）第十一条',
		NULL,
		'zjca.miit.gov.cn 备案变更指南（2020年）；国务院令第292号（文本见 github.com/LawRefBook/Laws）', '2026-11-23', 'beian'),
	('change_after_henan', '41', '-infinity', NULL, 'do_by', 'item_changed', 30, 'day', 'after', true, NULL, NULL, 'operator', 'law',
		'《河南省电信条例》第二十条：自变更之日起三十日内',
		NULL,
		'《河南省电信条例》（2020年）（文本见 github.com/LawRefBook/Laws）', '2026-11-27', 'beian'),
	('cancel_same_day', '*', '-infinity', NULL, 'do_by', 'service_ended', 0, 'day', 'after', false, NULL, NULL, 'subject', 'law',
		'《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）第十五条：应当在服务终止之日',
		NULL,
		'juming.com help 386；help.aliyun.com/zh/icp-filing/user-guide/site-inspection', '2026-11-23', 'beian'),
	('log_60d', '*', '-infinity', NULL, 'keep_until', 'log_recorded', 60, 'day', 'after', false, NULL, NULL, 'provider_and_subject', 'law',
		'《互联网信息服务管理办法》（国务院令第292号）第十四条：保存60日',
		'国务院令第292号第二十一条',
		'国务院令第292号（文本见 github.com/LawRefBook/Laws）', '2026-11-23', 'beian'),
	('log_6m', '*', '2017-06-01', '2025-12-31', 'keep_until', 'log_recorded', 6, 'month', 'after', false, NULL, NULL, 'operator', 'law',
		'《网络安全法》（2016年文本）第二十一条第三项：不少于六个月',
		'《网络安全法》（2016年文本）第五十九条',
		'《网络安全法》（2016年）（文本见 github.com/LawRefBook/Laws）', '2026-11-27', 'beian'),
	('log_6m', '*', '2026-01-01', NULL, 'keep_until', 'log_recorded', 6, 'month', 'after', false, NULL, NULL, 'operator', 'law',
		'《网络安全法》（2025年修正，自2026年1月1日起施行）第二十三条第三项：不少于六个月',
		'第六十一条',
		'全国人大常委会2025-10-28《关于修改〈中华人民共和国网络安全法〉的决定》第一、三、五项', '2026-11-27', 'beian'),
	('incident_24h', '*', '-infinity', NULL, 'do_by', 'incident_found', 24, 'hour', 'after', false, NULL, NULL, 'provider_and_subject', 'law',
		'《计算机信息系统安全保护条例》（国务院令第147号）第十四条：24小时内；《计算机信息网络国际联网安全保护管理办法》（公安部令第33号）第十条第六项',
		'国务院令第147号第二十条',
		'国务院令第147号、公安部令第33号（文本见 github.com/LawRefBook/Laws）', '2026-11-27', 'beian'),
	('psb_footer', '*', '-infinity', NULL, 'do_by', 'psb_approved', 30, 'day', 'after', true, NULL, NULL, 'subject', 'policy',
		'腾讯云“公安备案”常见问题',
		NULL,
		'腾讯云文档“公安备案”（github.com/tencentyun/qcloud-documents，旧版快照）', '2026-11-23', 'beian'),
	('vat_licence_review', '*', '-infinity', NULL, 'do_by', 'application_received', 60, 'day', 'after', true, NULL, NULL, 'authority', 'law',
		'《电信条例》第十四条；《互联网信息服务管理办法》（国务院令第292号）第七条：自收到申请之日起60日',
		NULL,
		'《电信条例》（2016年）、国务院令第292号（文本见 github.com/LawRefBook/Laws）', '2026-11-27', 'beian'),
	('vat_accept', '*', '-infinity', NULL, 'do_by', 'application_submitted', 5, 'workday', 'after', false, NULL, NULL, 'authority', 'law',
		'《行政许可法》第三十二条第一款第四项：五日内一次告知需要补正的全部内容，逾期不告知的，自收到申请材料之日起即为受理；第八十二条：工作日',
		'逾期视为受理',
		'《行政许可法》（2019年修正）（文本见 github.com/LawRefBook/Laws）', '2026-11-27', 'beian'),
	('vat_valid', '*', '-infinity', NULL, 'valid_through', 'licence_issued', 5, 'year', 'after', false, NULL, NULL, 'licensee', 'law',
		'《电信业务经营许可管理办法》（工业和信息化部令第42号）：有效期五年',
		'期满不得继续经营',
		'ssnsa.com 1302、bjchaoyang020192.11467.com 7805920、5962861（转引）', '2026-11-23', 'beian'),
	('vat_renew', '*', '-infinity', NULL, 'do_by', 'licence_expiry', 90, 'day', 'before', false, NULL, NULL, 'licensee', 'law',
		'《电信业务经营许可管理办法》（工业和信息化部令第42号）：提前90日',
		'期满不予延续',
		'ssnsa.com 1302、bjchaoyang020192.11467.com 7805920、5962861（转引）', '2026-11-23', 'beian'),
	('vat_stop', '*', '-infinity', NULL, 'do_by', 'business_stop_planned', 90, 'day', 'before', false, NULL, NULL, 'licensee', 'law',
		'《电信条例》第十五条：提前90日',
		NULL,
		'《电信条例》（2016年）（文本见 github.com/LawRefBook/Laws）', '2026-11-27', 'beian'),
	('penalty_window', '*', '-infinity', NULL, 'lapses', 'breach_committed', 2, 'year', 'after', false, NULL, NULL, 'authority', 'law',
		'《行政处罚法》第三十六条：违法行为在二年内未被发现的，不再给予行政处罚；涉及公民生命健康安全、金融安全且有危害后果的五年；有连续或继续状态的，自行为终了之日起算',
		'二年内未被发现的，不再给予行政处罚',
		'《行政处罚法》（2021年）（文本见 github.com/LawRefBook/Laws）', '2026-11-27', 'beian'),
	('shell_notice', '52', '-infinity', NULL, 'do_by', 'shell_notice_published', 7, 'day', 'after', true, NULL, NULL, 'subject', 'admin',
		'工信部电管〔2010〕279号；〔2011〕6号《空壳类备案数据清理工作方案》；贵州公示2024-08-05至08-12',
		'注销',
		'贵州第十三批公示：binuoshi.com 2024-08-07', '2026-11-23', 'beian'),
	('shell_notice', '64', '-infinity', NULL, 'do_by', 'shell_notice_published', 7, 'day', 'after', true, NULL, NULL, 'subject', 'admin',
		'工信部电管〔2010〕279号；〔2011〕6号《空壳类备案数据清理工作方案》；宁夏公示2024-08-30至09-06',
		'清理',
		'nxca.miit.gov.cn 2024-08-30', '2026-11-23', 'beian'),
	('shell_notice', '37', '-infinity', NULL, 'do_by', 'shell_notice_published', 7, 'day', 'after', true, NULL, NULL, 'subject', 'admin',
		'工信部电管〔2010〕279号；〔2011〕6号《空壳类备案数据清理工作方案》；山东公示2014-12-22至12-29（一周）',
		'注销',
		'xiaosb.com/beian/279（2014年）', '2026-11-23', 'beian'),
	('sms_verify', '*', '2020-08-17', NULL, 'do_by', 'sms_sent', 24, 'hour', 'after', false, NULL, NULL, 'subject', 'admin',
		'工信部短信核验：24小时内；2020-08-17起全国；取消接入除外',
		'未按时核验或五次输错即退回',
		'huawei-cloud-icp-process-guidance doc_013、doc_194（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）；'
		'hubangtao.com（阿里云“短信核验”副本）；腾讯云文档“短信核验类”（github.com/tencentyun/qcloud-documents，旧版快照）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）', '2026-11-23', 'beian'),
	('order_validity', '*', '-infinity', NULL, 'do_by', 'order_created', 44, 'day', 'after', false, NULL, NULL, 'subject', 'policy',
		'阿里云：自订单创建当天起算45日，仍未更新提交的删除（稳妥日：创建日加44日）',
		'订单删除',
		'chzw518.com（阿里云“审核进度”副本）；腾讯云文档“接入备案类”（github.com/tencentyun/qcloud-documents，旧版快照）；help.aliyun.com/document_detail/157772.html', '2026-11-27', 'beian'),
	('realname_domain', '*', '-infinity', NULL, 'do_by', 'domain_registered', 5, 'day', 'after', false, NULL, NULL, 'subject', 'policy',
		'注册局：.com、.net域名注册后5日内实名',
		'serverHold',
		'腾讯云文档“网站备案/常见问题”（github.com/tencentyun/qcloud-documents，旧版快照）', '2026-11-23', 'beian'),
	('audit_extension', '*', '-infinity', NULL, 'do_by', 'audit_due', 7, 'workday', 'after', false, NULL, NULL, 'subject', 'policy',
		'腾讯云专项核查：可申请延期一次，最长7个工作日',
		'逾期取消接入',
		'腾讯云文档“备案专项核查类”（github.com/tencentyun/qcloud-documents，旧版快照）', '2026-11-23', 'beian'),
	('incident_4h', '*', '2025-11-01', NULL, 'do_by', 'incident_found_major', 4, 'hour', 'after', false, NULL, NULL, 'operator', 'law',
		'《国家网络安全事件报告管理办法》第四条：较大以上网络安全事件，网络运营者向属地省级网信部门报告，最迟不得超过4小时',
		NULL,
		'国家互联网信息办公室2025-09-15公布：cac.gov.cn/2025-09/15/c_1759583017717009.htm', '2026-11-27', 'beian'),
	('incident_1h_cii', '*', '2025-11-01', NULL, 'do_by', 'incident_found_cii', 1, 'hour', 'after', false, NULL, NULL, 'operator', 'law',
		'《国家网络安全事件报告管理办法》第四条：关键信息基础设施，第一时间报告，最迟不得超过1小时',
		NULL,
		'国家互联网信息办公室2025-09-15公布：cac.gov.cn/2025-09/15/c_1759583017717009.htm', '2026-11-27', 'beian'),
	('incident_summary', '*', '2025-11-01', NULL, 'do_by', 'incident_closed', 30, 'day', 'after', true, NULL, NULL, 'operator', 'law',
		'《国家网络安全事件报告管理办法》第八条：处置结束后30日内总结报告',
		NULL,
		'国家互联网信息办公室2025-09-15公布：cac.gov.cn/2025-09/15/c_1759583017717009.htm', '2026-11-27', 'beian'),
	('vat_deliver', '*', '-infinity', NULL, 'do_by', 'licence_decided', 10, 'workday', 'after', false, NULL, NULL, 'authority', 'law',
		'《行政许可法》第四十四条：自作出决定之日起十日内颁发、送达许可证件；第八十二条：工作日',
		NULL,
		'《行政许可法》（2019年修正）（文本见 github.com/LawRefBook/Laws）', '2026-11-27', 'beian'),
	('vat_annual_report', '*', '-infinity', NULL, 'do_by', 'licence_issued', NULL, 'window', 'after', false, '01-01', '03-31', 'licensee', 'admin',
		'工信部信管〔2017〕321号：每年第一季度报送年报信息',
		NULL,
		'重庆市通信管理局2025-01-08通知（转引）', '2026-11-27', 'beian'),
	('review_wd', '33', '-infinity', NULL, 'do_by', 'material_received', 30, 'workday', 'after', false, NULL, NULL, 'authority', 'soft',
		'腾讯云所载浙江管局审核时长，与信息产业部令第33号第十二条的20个工作日不一致，仅供参考',
		NULL,
		'腾讯云文档“备案审核”（github.com/tencentyun/qcloud-documents，旧版快照）', '2026-11-23', 'beian'),
	('review_wd', '37', '-infinity', NULL, 'do_by', 'material_received', 10, 'workday', 'after', false, NULL, NULL, 'authority', 'soft',
		'淄博市的承诺，仅供参考',
		NULL,
		'uianet.net b9093557', '2026-11-23', 'beian'),
	('offline_ask_after_wd', '37', '-infinity', NULL, 'do_by', 'cancel_form_posted', 2, 'workday', 'after', false, NULL, NULL, 'authority', 'soft',
		'服务商文档：山东以邮寄办理线下注销，寄出2个工作日后可向管局询问',
		NULL,
		'腾讯云文档“注销备案”（github.com/tencentyun/qcloud-documents，旧版快照）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）', '2026-11-23', 'beian');

-- ---------------------------------------------------------------------------
-- Codes, region settings, guides: shipped rows
-- ---------------------------------------------------------------------------

INSERT INTO beian_code (domain, code, zh, en, note) VALUES
	('service_class', 'restricted', '黑名单或限制接入', 'blacklisted or access restricted', '先于其他各类'),
	('service_class', 'cancelled', '已注销', 'cancelled', '服务或主体已注销'),
	('service_class', 'not_filed', '未备案', 'not filed', NULL),
	('service_class', 'unknown', '待核实', 'not known', '备案状态或接入不明；或有服务而无主体'),
	('service_class', 'shell', '空壳（无接入）', 'shell (no access provider)', '空壳网站、空壳APP、空壳小程序、空壳快应用'),
	('service_class', 'not_accessed_here', '未在本接入商接入', 'accessed elsewhere only', '不是空壳'),
	('service_class', 'accessed_here', '已在本接入商接入', 'accessed here', NULL),
	('service_action', 'stop', '立即停止接入', 'cut access now', 'restricted + here'),
	('service_action', 'refuse', '不受理订单，须由列入机关移出', 'refuse orders; only the listing authority can lift it', 'restricted + 其他解析（含不明）'),
	('service_action', 'verify', '先核实', 'verify the facts first', 'unknown，或解析不明'),
	('service_action', 'block_and_file', '阻断并办理首次备案或新增服务', 'block; first filing or new service', 'cancelled、not_filed + here；首次还是新增看主体分类'),
	('service_action', 'block_and_add_access', '阻断并在本接入商新增接入（方法一）', 'block; add access here (method 1)', 'shell + here；not_accessed_here + here'),
	('service_action', 'add_access_there', '由当前接入商新增接入（方法一）', 'add access at the provider in use (method 1)', 'shell + other_mainland'),
	('service_action', 'add_access_or_cancel', '由将使用的接入商新增接入（方法一）；不再使用的，注销（方法二，原备案号不保留）',
		'add access at the provider that will be used (method 1); if given up, cancel (method 2: the number is lost)', 'shell + overseas、none'),
	('service_action', 'renew_or_refile', '续费域名，否则注销后重新备案（方法二）', 'renew the domain, else cancel and file again (method 2)', 'shell + 域名失效，解析不在本接入商'),
	('service_action', 'block_and_renew_or_refile', '阻断；续费域名，否则注销后重新备案（方法二）', 'block; renew the domain, else cancel and file again (method 2)',
		'shell + 域名失效 + here：未接入的域名解析到本接入商即须阻断'),
	('service_action', 'renew_or_cancel_access', '续费域名，否则取消接入', 'renew the domain, else cancel access', 'accessed_here + 域名失效'),
	('service_action', 'fix_access', '通知整改接入信息，逾期取消接入', 'notify and correct access, else cancel it', 'accessed_here + other_mainland、overseas、none；取消后无其他接入商则成空壳'),
	('service_action', 'ok', '正常', 'in order', 'accessed_here + here'),
	('service_action', 'none', '无需处理', 'nothing to do', 'cancelled、not_filed、not_accessed_here + 解析不在本接入商'),
	('subject_class', 'restricted', '黑名单', 'blacklisted', NULL),
	('subject_class', 'unknown', '待核实', 'not known', NULL),
	('subject_class', 'not_filed', '未备案', 'not filed', NULL),
	('subject_class', 'cancelled', '已注销', 'cancelled', NULL),
	('subject_class', 'shell_subject', '空壳主体', 'shell subject', '主体已备案而无任何服务'),
	('subject_class', 'all_shell', '全部服务空壳', 'all services are shells', NULL),
	('subject_class', 'partial_shell', '部分服务空壳', 'some services are shells', NULL),
	('subject_class', 'unverified', '有服务待核实', 'some services not verified', NULL),
	('subject_class', 'normal', '正常', 'normal', NULL),
	('service_flag', 'stale_access', '无有效备案而仍有接入', 'active access without a filing', NULL),
	('service_flag', 'orphan_service', '服务已备案而主体未备案或已注销', 'service filed, subject not', NULL),
	('service_flag', 'domain_expired', '域名已过期', 'domain expired', NULL),
	('service_flag', 'domain_expiring', '域名即将过期', 'domain about to expire', NULL),
	('service_flag', 'holder_mismatch', '域名持有者与主体不一致', 'domain holder is not the subject', '单位的股东、主要负责人、高级管理人员除外'),
	('service_flag', 'number_missing', '缺少备案号', 'filing number missing', NULL),
	('service_flag', 'number_prefix_mismatch', '服务备案号与主体备案号不一致', 'service number not under the subject''s', NULL),
	('service_flag', 'number_kind_mismatch', '备案号后缀与服务类型不一致', 'number suffix does not fit the kind', NULL),
	('service_flag', 'info_inaccurate', '备案信息不准确', 'filed information inaccurate', '有未结核查项'),
	('service_flag', 'unit_changed', '主办单位已变化', 'the unit has changed', '信用代码相同：变更；不同：迁移或注销后首次备案'),
	('service_flag', 'order_open', '有在途订单', 'an order is open', '一个主体只能有一个在途订单'),
	('service_flag', 'limit_access', '被限制接入', 'access restricted', '工信部“是否限制接入”为是'),
	('service_flag', 'false_filing', '备案信息被查实不真实', 'filing found false', '33号令第二十三条：由省通信管理局关闭网站并注销备案'),
	('shell_cause', 'ip_changed', '服务器IP变更，取消接入后未在其他接入商接入', 'IP address changed, no new access', '服务商说明页'),
	('shell_cause', 'domain_expired', '域名到期未续费，被取消接入', 'domain not renewed, access cancelled', '服务商说明页'),
	('shell_cause', 'content', '内容不合规，被取消接入', 'content not compliant, access cancelled', '服务商说明页'),
	('shell_cause', 'customer', '客户自行取消接入', 'cancelled by the customer', NULL),
	('shell_cause', 'audit_overdue', '核查逾期未整改，被取消接入', 'audit overdue, access cancelled', NULL),
	('shell_cause', 'authority', '主管部门要求取消接入', 'cancelled by the authority', NULL),
	('deadline_state', 'met', '按期完成', 'done in time', NULL),
	('deadline_state', 'met_late', '逾期完成', 'done late', NULL),
	('deadline_state', 'open', '未到期', 'open', NULL),
	('deadline_state', 'due_soon', '即将到期', 'due soon', NULL),
	('deadline_state', 'overdue', '已逾期', 'overdue', NULL),
	('deadline_state', 'keeping', '应继续保存', 'to be kept', 'sense = keep_until'),
	('deadline_state', 'kept', '已满保存期', 'kept long enough', 'sense = keep_until'),
	('deadline_state', 'valid', '有效', 'valid', 'sense = valid_through'),
	('deadline_state', 'expired', '已到期', 'expired', 'sense = valid_through'),
	('deadline_state', 'running', '尚在期间内', 'still running', 'sense = lapses'),
	('deadline_state', 'lapsed', '已失效', 'lapsed', 'sense = lapses'),
	('operation', 'first_filing', '首次备案', 'first filing', NULL),
	('operation', 'add_service', '新增互联网信息服务', 'add a service', NULL),
	('operation', 'add_access', '新增接入', 'add access', NULL),
	('operation', 'change', '变更备案', 'change', NULL),
	('operation', 'cancel_access', '取消接入', 'cancel access', NULL),
	('operation', 'cancel_service', '注销互联网信息服务', 'cancel the service', NULL),
	('operation', 'cancel_subject', '注销主体', 'cancel the subject', '线上'),
	('operation', 'cancel_offline', '向管局线下注销', 'cancel offline with the authority', NULL),
	('icp_scheme', 'filing', 'ICP备案', 'ICP filing', '京ICP备12345678号'),
	('icp_scheme', 'licence', 'ICP经营许可证', 'ICP licence', '京ICP证030173号'),
	('icp_scheme', 'telecom', '增值电信业务经营许可证', 'telecom licence', '粤B2-20090059'),
	('icp_kind', 'website', '网站', 'website', '-N'),
	('icp_kind', 'app', 'APP', 'app', '-NA'),
	('icp_kind', 'mini_program', '小程序', 'mini program', '-NX'),
	('icp_kind', 'quick_app', '快应用', 'quick app', '-NK'),
	('number_kind', 'icp', 'ICP备案号或许可证号', 'number of the ministry', NULL),
	('number_kind', 'psb', '公安联网备案号', 'number of the police', NULL),
	('day_kind', 'workday', '工作日', 'working day', NULL),
	('day_kind', 'weekend', '周末', 'weekend', NULL),
	('day_kind', 'holiday', '放假', 'day off', '调休放假，非法定节日当天'),
	('day_kind', 'statutory', '法定节假日', 'statutory holiday', NULL),
	('day_kind', 'makeup', '调休上班', 'make-up working day', NULL),
	('footer_finding', 'icp_missing', '未显示备案号', 'no number shown', '国务院令第292号第二十二条'),
	('footer_finding', 'icp_other', '显示的是其他主体的备案号', 'number of another subject shown', NULL),
	('footer_finding', 'icp_other_service', '显示的是同一主体其他服务的备案号', 'another service''s number of the same subject shown', NULL),
	('footer_finding', 'icp_subject_only', '只显示主体备案号', 'subject number shown, not the service number', '是否问题由各省 footer_number 决定'),
	('footer_finding', 'icp_service_shown', '显示的是服务备案号', 'service number shown, not the subject number', '是否问题由各省 footer_number 决定'),
	('footer_finding', 'icp_form', '备案号写法不规范', 'number not in its canonical form', NULL),
	('footer_finding', 'icp_spacing', '备案号中有空格', 'blanks within the number', '仅在 footer_spacing 为 true 的省份'),
	('footer_finding', 'icp_placeholder', '显示的是占位号', 'placeholder shown', NULL),
	('footer_finding', 'icp_not_at_bottom', '备案号不在页面底部', 'number not at the bottom', '信息产业部令第33号第十三条；由源码不能判断是否居中'),
	('footer_finding', 'icp_not_linked', '备案号未加链接', 'number not linked', '信息产业部令第33号第二十五条'),
	('footer_finding', 'icp_link_host', '链接不是工信部备案管理系统', 'link to another host', '应为 beian.miit.gov.cn'),
	('footer_finding', 'icp_link_outdated', '链接为旧地址', 'link to an outdated host', 'www.beian.miit.gov.cn（2019–2020）、miitbeian.gov.cn、miibeian.gov.cn'),
	('footer_finding', 'psb_missing', '未显示公安备案号', 'no public-security number shown', NULL),
	('footer_finding', 'psb_other', '显示的是其他公安备案号', 'another public-security number shown', NULL),
	('footer_finding', 'psb_placeholder', '公安备案号为占位号', 'placeholder shown', NULL),
	('footer_finding', 'psb_no_icon', '缺少公安备案图标', 'public-security icon missing', NULL),
	('footer_finding', 'psb_not_linked', '公安备案号未加链接', 'public-security number not linked', NULL),
	('footer_finding', 'psb_link_host', '公安备案号链接地址不对', 'public-security link to another host', '应为 beian.mps.gov.cn'),
	('footer_finding', 'psb_link_outdated', '公安备案号链接为旧地址', 'public-security link to an outdated host', 'www.beian.gov.cn、beian.gov.cn'),
	('footer_finding', 'psb_link_form', '公安备案号链接的参数写法不规范', 'link parameter is not the bare digits', '链接中为整个备案号，或夹有空格；号码相同'),
	('footer_finding', 'psb_link_digits', '链接中的号码与显示不符', 'digits in the link differ from those shown', NULL),
	('footer_finding', 'copyright_missing', '缺少版权归属', 'copyright owner missing', '仅在 footer_copyright 为 true 的省份'),
	('footer_finding', 'page_scripted', '页面内容或链接由脚本生成，源码中看不到', 'the page, or the link, is made by a script: not seen in the source', NULL),
	('duty', 'icp_footer', '首页底部中间放置备案号并链接工信部', 'number at the bottom of the home page, linked', NULL),
	('duty', 'site_match', '网站内容与备案内容一致', 'content as filed', '持续义务，无期限'),
	('duty', 'psb_filing', '办理公安备案', 'public-security filing', '向实际经营地或常住地公安机关'),
	('duty', 'unblock', '阻断页面已解除', 'block page gone', NULL),
	('duty', 'info_fix', '更正不准确的备案信息', 'correct inaccurate information', NULL),
	('duty', 'dns_here', '域名解析至接入商服务器', 'domain resolves to the provider', '无期限'),
	('bound', 'subject', '备案主体', 'subject', NULL),
	('bound', 'provider', '接入服务商', 'access provider', NULL),
	('bound', 'provider_and_subject', '接入服务商和主体', 'provider and subject', NULL),
	('bound', 'authority', '主管部门', 'authority', NULL),
	('bound', 'operator', '电信业务经营者、网络运营者', 'telecom or network operator', NULL),
	('bound', 'licensee', '许可证持有者', 'licensee', NULL),
	('rule_kind', 'law', '法律法规规章', 'law', NULL),
	('rule_kind', 'admin', '主管部门通知或惯例', 'authority notice or practice', NULL),
	('rule_kind', 'policy', '服务商规定', 'provider policy', NULL),
	('rule_kind', 'soft', '通常时长，非义务', 'usual duration, not a duty', NULL),
	('rule_sense', 'do_by', '须在此日前办理', 'to be done by that day', NULL),
	('rule_sense', 'keep_until', '须保存至此日', 'to be kept until that day', NULL),
	('rule_sense', 'valid_through', '有效至此日', 'valid through that day', NULL),
	('rule_sense', 'lapses', '此日后失效', 'lapses after that day', NULL),
	('unit', 'hour', '小时', 'hour', '只用于时刻'),
	('unit', 'workday', '工作日', 'working day', NULL),
	('unit', 'day', '日', 'calendar day', NULL),
	('unit', 'month', '月', 'month', NULL),
	('unit', 'year', '年', 'year', NULL),
	('unit', 'window', '每年固定期间', 'a yearly window', '起止为月-日，如 01-01 至 03-31'),
	('direction', 'after', '之后', 'after', NULL),
	('direction', 'before', '提前', 'before', '不顺延'),
	('trigger', 'service_opened', '网站开通', 'service opened', NULL),
	('trigger', 'icp_approved', '管局审核通过', 'ICP filing approved', NULL),
	('trigger', 'cancel_form_delivered', '注销申请表送达管局', 'cancellation form delivered', NULL),
	('trigger', 'material_received', '管局收到齐全材料', 'authority received complete material', NULL),
	('trigger', 'app_material_received', '管局收到齐全材料（APP、小程序、快应用）', 'authority received complete app material', NULL),
	('trigger', 'change_planned', '计划变更之日', 'planned day of change', NULL),
	('trigger', 'item_changed', '备案事项变更', 'filed item changed', NULL),
	('trigger', 'service_ended', '服务终止', 'service ended', NULL),
	('trigger', 'log_recorded', '日志产生', 'log recorded', NULL),
	('trigger', 'incident_found', '发现案件或违法内容', 'incident found', NULL),
	('trigger', 'psb_approved', '公安备案通过', 'public-security filing approved', NULL),
	('trigger', 'application_received', '收到许可申请', 'licence application received', NULL),
	('trigger', 'application_submitted', '提交许可申请', 'licence application submitted', NULL),
	('trigger', 'licence_issued', '许可证颁发', 'licence issued', NULL),
	('trigger', 'licence_expiry', '许可证期满', 'licence expiry', NULL),
	('trigger', 'business_stop_planned', '计划停止经营', 'planned end of business', NULL),
	('trigger', 'breach_committed', '违法行为发生', 'breach committed', NULL),
	('trigger', 'shell_notice_published', '空壳公示发布', 'shell notice published', NULL),
	('trigger', 'sms_sent', '核验短信发出', 'verification SMS sent', NULL),
	('trigger', 'domain_registered', '域名注册', 'domain registered', NULL),
	('trigger', 'audit_due', '核查整改到期', 'audit due', NULL),
	('trigger', 'order_created', '订单创建', 'order created', NULL),
	('trigger', 'incident_found_major', '发现较大以上网络安全事件', 'major cybersecurity incident found', NULL),
	('trigger', 'incident_found_cii', '关键信息基础设施发生较大以上网络安全事件', 'major incident on critical infrastructure found', NULL),
	('trigger', 'incident_closed', '网络安全事件处置结束', 'incident handling ended', NULL),
	('trigger', 'licence_decided', '作出准予许可决定', 'licence granted', NULL),
	('trigger', 'cancel_form_posted', '注销申请表寄出', 'cancellation form posted', NULL),
	('rule', 'psb_filing', '公安备案', 'public-security filing', NULL),
	('rule', 'unblock', '解除阻断', 'block page lifted', NULL),
	('rule', 'info_fix', '更正备案信息', 'correct the filing', NULL),
	('rule', 'cancel_review_offline', '线下注销审核', 'offline cancellation review', NULL),
	('rule', 'icp_footer', '悬挂备案号', 'footer number', NULL),
	('rule', 'icp_review', '管局审核', 'filing review', NULL),
	('rule', 'app_review', 'APP备案审核', 'app filing review', NULL),
	('rule', 'change_ahead', '提前变更备案', 'change filed ahead', NULL),
	('rule', 'change_after_henan', '河南变更后备案', 'change filed after, Henan', NULL),
	('rule', 'cancel_same_day', '终止当日注销', 'cancel the day service ends', NULL),
	('rule', 'log_60d', '日志保存60日', 'log kept 60 days', NULL),
	('rule', 'log_6m', '网络日志保存六个月', 'network log kept 6 months', NULL),
	('rule', 'incident_24h', '24小时内报告', 'incident report', NULL),
	('rule', 'psb_footer', '悬挂公安备案号', 'public-security footer', NULL),
	('rule', 'vat_licence_review', '增值电信许可审查', 'telecom licence review', NULL),
	('rule', 'vat_accept', '许可申请受理', 'licence application accepted', NULL),
	('rule', 'vat_valid', '许可证有效期', 'licence validity', NULL),
	('rule', 'vat_renew', '许可证延续', 'licence renewal', NULL),
	('rule', 'vat_stop', '停止经营申请', 'end of business filed ahead', NULL),
	('rule', 'penalty_window', '处罚时效', 'penalty window', NULL),
	('rule', 'shell_notice', '空壳公示期', 'shell notice period', NULL),
	('rule', 'sms_verify', '短信核验', 'SMS verification', NULL),
	('rule', 'order_validity', '订单有效期', 'order validity', NULL),
	('rule', 'realname_domain', '域名实名', 'domain real-name', NULL),
	('rule', 'audit_extension', '核查延期', 'audit extension', NULL),
	('rule', 'incident_4h', '4小时内报告（较大以上）', 'incident report within 4 hours', NULL),
	('rule', 'incident_1h_cii', '1小时内报告（关键信息基础设施）', 'incident report within 1 hour (critical infrastructure)', NULL),
	('rule', 'incident_summary', '事件总结报告', 'incident summary report', NULL),
	('rule', 'vat_deliver', '许可证送达', 'licence handed over', NULL),
	('rule', 'vat_annual_report', '许可证年报', 'annual licence report', NULL),
	('rule', 'review_wd', '所载审核时长', 'review time as told', NULL),
	('rule', 'offline_ask_after_wd', '寄出后可询问', 'may ask after posting', NULL),
	('state', 'filed', '已备案', 'filed', NULL),
	('state', 'cancelled', '已注销', 'cancelled', NULL),
	('state', 'none', '无', 'none', NULL),
	('state', 'unknown', '不明', 'not known', '与NULL同义'),
	('resolves', 'here', '解析到本接入商', 'here', NULL),
	('resolves', 'other_mainland', '解析到其他境内接入商', 'another mainland provider', NULL),
	('resolves', 'overseas', '解析到境外', 'overseas', NULL),
	('resolves', 'none', '未解析', 'does not resolve', NULL),
	('guide_topic', 'after_approval', '备案成功后注意事项', 'duties after approval', NULL),
	('guide_topic', 'proof', '备案证明', 'proof of filing', NULL),
	('guide_topic', 'shell_service', '空壳网站处理', 'ways out of a shell service', '方法一、方法二'),
	('guide_topic', 'shell_subject', '注销空壳主体', 'ways out of a shell subject', NULL),
	('setting', 'footer_number', '页面显示主体号或服务号', 'number shown in the footer', NULL),
	('setting', 'footer_copyright', '页面须有版权归属', 'copyright owner wanted', NULL),
	('setting', 'shell_subject_add', '空壳主体可直接新增', 'shell subject may add directly', NULL),
	('setting', 'shell_notice_batch', '空壳公示批次', 'rhythm of shell notices', NULL),
	('setting', 'change_mode', '接入与变更的次序', 'order of access and change', NULL),
	('setting', 'annual_review', '年度审核时段', 'annual review window', NULL),
	('setting', 'offline_channel', '线下注销渠道', 'offline cancellation channel', NULL),
	('setting', 'offline_batch', '线下注销批次', 'offline cancellation rhythm', NULL),
	('setting', 'migrate_ok', '可迁移备案', 'migration possible', NULL),
	('setting', 'domains_per_order', '每单域名数', 'domains per order', NULL),
	('setting', 'domains_per_order_first_personal', '个人首次每单域名数', 'domains in a first personal order', NULL),
	('setting', 'max_services_personal', '个人服务数上限', 'services per person', NULL),
	('setting', 'max_services_unit', '单位服务数上限', 'services per unit', NULL),
	('setting', 'domain_left_months', '域名剩余有效月数', 'months left on the domain', NULL),
	('setting', 'head_must_be_legal_rep', '负责人须为法定代表人', 'head must be the legal representative', NULL),
	('setting', 'personal_local_id', '个人本地证件要求', 'local ID for individuals', NULL),
	('setting', 'subject_change_unit', '单位变更主体', 'subject change, units', NULL),
	('setting', 'subject_change_personal', '个人变更主体', 'subject change, individuals', NULL),
	('fact', 'restricted', '黑名单或限制接入', 'blacklisted or access restricted', NULL),
	('fact', 'subject_state', '主体备案状态', 'state of the subject''s filing', NULL),
	('fact', 'service_state', '服务备案状态', 'state of the service''s filing', NULL),
	('fact', 'access_here', '本接入商的接入', 'access at this provider', NULL),
	('fact', 'access_elsewhere', '其他接入商的接入', 'access at another provider', NULL),
	('fact', 'services', '已备案服务数', 'services filed', NULL),
	('fact', 'shells', '其中空壳服务数', 'shells among them', NULL),
	('fact', 'unknowns', '待核实服务数', 'services not verified', '不计入已备案服务数'),
	('guide_method', 'note', '说明', 'note', NULL),
	('guide_method', 'miit_query', '工信部公共查询', 'the ministry''s public query', '备案证明之一'),
	('guide_method', 'provider_console', '本接入商备案系统', 'this provider''s filing system', '备案证明之二'),
	('guide_method', 'method_1', '方法一：新增接入', 'method 1: add access', '备案号不变'),
	('guide_method', 'method_2', '方法二：注销后重新备案', 'method 2: cancel and file again', '备案号改变'),
	('guide_method', 'renew_domain', '续费域名', 'renew the domain', NULL),
	('guide_method', 'cancel_offline', '向管局线下注销', 'cancel offline with the authority', NULL),
	('guide_method', 'add_directly', '空壳主体直接新增', 'shell subject adds directly', '由省管局决定'),
	('guide_method', 'restricted', '黑名单或限制接入', 'blacklisted or access restricted', NULL),
	('guide_method', 'block', '阻断网站', 'block the site', NULL),
	('guide_method', 'verify', '先核实', 'verify the facts first', NULL),
	('guide_method', 'first_filing', '首次备案', 'first filing', NULL),
	('guide_method', 'add_service', '新增互联网信息服务', 'add a service', NULL),
	('guide_method', 'renew_access', '续费域名，否则取消接入', 'renew the domain, else cancel access', NULL),
	('guide_method', 'fix_access', '整改接入信息', 'correct access', NULL),
	('guide_condition', 'app', 'APP', 'app', NULL),
	('guide_condition', 'registered_here', '域名在本接入商注册', 'domain registered here', NULL),
	('guide_condition', 'registered_elsewhere', '域名在第三方注册', 'domain registered elsewhere', NULL),
	('guide_condition', 'domain_expired', '域名已过期', 'domain expired', NULL),
	('guide_condition', 'resolves_here', '域名解析到本接入商', 'domain resolves here', NULL),
	('guide_condition', 'resolves_elsewhere', '域名解析到其他境内接入商', 'domain resolves to another mainland provider', NULL),
	('guide_condition', 'resolves_abroad_or_nowhere', '域名未解析或解析到境外', 'domain resolves abroad or nowhere', NULL),
	('guide_condition', 'phone_lost', '备案手机无法接收短信', 'filed phone cannot receive SMS', NULL),
	('guide_condition', 'last_service', '主体只有这一个服务', 'the subject has no other service', NULL),
	('guide_condition', 'form_found', '查到申请表', 'form found', NULL),
	('guide_condition', 'form_not_found', '未查到申请表', 'form not found', NULL);

INSERT INTO beian_region_setting (region, key, value, source, as_of, checked_on, origin)
SELECT pg_catalog.unnest(s.regions::pg_catalog.text[]), s.key, s.value, s.source, s.as_of::pg_catalog.date, s.checked_on::pg_catalog.date, 'beian'
FROM (VALUES
	('{*}', 'footer_number', 'service', NULL, '2026-11-23',
		'alibabacloud.com/help/zh/gochina-icp-filing-assistant/latest/subsequent-operations；huawei-cloud-icp-process-guidance doc_033（华为云备案文档，摘录见 '
			'github.com/huaweicloud/huaweicloud-skills）；与 hn12345.com/news/83 不一致'),
	('{44}', 'footer_number', 'subject', NULL, '2026-11-23',
		'alibabacloud.com/help/zh/gochina-icp-filing-assistant/latest/subsequent-operations；huawei-cloud-icp-process-guidance doc_033（华为云备案文档，摘录见 '
			'github.com/huaweicloud/huaweicloud-skills）'),
	('{35,62,13,41,42,43,32,61}', 'footer_copyright', 'true', NULL, '2026-11-23',
		'京东云备案文档（github.com/zjkwlw/cn，约2020年）'),
	('{*}', 'shell_subject_add', 'false', '2025-12-31', '2026-11-23',
		'接入服务商说明页“空壳主体”；huawei-cloud-icp-process-guidance doc_037（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）'),
	('{12,21,51,53,32,33,31,45,14,11,52}', 'shell_subject_add', 'true', '2025-12-31', '2026-11-23',
		'huawei-cloud-icp-process-guidance doc_037（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）'),
	('{52}', 'shell_notice_batch', 'twice_monthly', '2024-08-05', '2026-11-23',
		'贵州第十三批公示：binuoshi.com 2024-08-07'),
	('{64}', 'shell_notice_batch', 'monthly', '2024-08-30', '2026-11-23',
		'nxca.miit.gov.cn 2024-08-30'),
	('{54}', 'shell_notice_batch', 'quarterly', '2025-04-24', '2026-11-23',
		'xzca.miit.gov.cn 2025-04-24'),
	('{37}', 'shell_notice_batch', 'weekly', '2014-12-22', '2026-11-23',
		'xiaosb.com/beian/279（2014年）'),
	('{46}', 'change_mode', 'access_then_change', NULL, '2026-11-23',
		'support.huaweicloud.com/prepare-icp/icp_02_0023.html（2021年）'),
	('{13}', 'change_mode', 'change_then_access', NULL, '2026-11-23',
		'huawei-cloud-icp-process-guidance doc_216（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）：不得同单办理'),
	('{42}', 'annual_review', '2020-01-15/2020-04-15', '2020-01-15', '2026-11-23',
		'腾讯云文档“湖北省管局备案年审工作”（github.com/tencentyun/qcloud-documents，旧版快照）'),
	('{*}', 'offline_channel', 'miit_notice', NULL, '2026-11-23',
		'接入服务商说明页“空壳主体”；腾讯云文档“注销备案”（github.com/tencentyun/qcloud-documents，旧版快照）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）'),
	('{31}', 'offline_channel', 'online', NULL, '2026-11-23',
		'腾讯云文档“注销备案”（github.com/tencentyun/qcloud-documents，旧版快照）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）'),
	('{37}', 'offline_channel', 'post', NULL, '2026-11-23',
		'腾讯云文档“注销备案”（github.com/tencentyun/qcloud-documents，旧版快照）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）'),
	('{64,43}', 'offline_channel', 'own_form', NULL, '2026-11-23',
		'腾讯云文档“注销备案”（github.com/tencentyun/qcloud-documents，旧版快照）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）'),
	('{51}', 'offline_channel', 'online', NULL, '2026-11-23',
		'腾讯云文档“注销备案”（github.com/tencentyun/qcloud-documents，旧版快照）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）：较旧'),
	('{43}', 'offline_batch', 'weekly_friday', NULL, '2026-11-23',
		'腾讯云文档“注销备案”（github.com/tencentyun/qcloud-documents，旧版快照）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）'),
	('{61}', 'migrate_ok', 'true', NULL, '2026-11-23',
		'huawei-cloud-icp-process-guidance doc_200（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）'),
	('{43,42}', 'domains_per_order', '1', NULL, '2026-11-23',
		'huawei-cloud-icp-process-guidance doc_146、doc_217、doc_226、doc_230（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）'),
	('{14}', 'domains_per_order', '3', NULL, '2026-11-23',
		'huawei-cloud-icp-process-guidance doc_146、doc_217、doc_226、doc_230（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）'),
	('{41}', 'domains_per_order', '5', NULL, '2026-11-23',
		'huawei-cloud-icp-process-guidance doc_146、doc_217、doc_226、doc_230（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）'),
	('{46}', 'domains_per_order_first_personal', '1', NULL, '2026-11-23',
		'huawei-cloud-icp-process-guidance doc_146、doc_217、doc_226、doc_230（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）'),
	('{36}', 'domains_per_order', '1', NULL, '2026-11-23',
		'huawei-cloud-icp-process-guidance doc_146、doc_217、doc_226、doc_230（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）：自7月15日起，年份未载'),
	('{*}', 'max_services_personal', '5', NULL, '2026-11-23',
		'huawei-cloud-icp-rule-consult（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）'),
	('{61}', 'max_services_unit', '30', NULL, '2026-11-23',
		'huawei-cloud-icp-process-guidance doc_236（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）'),
	('{11,12,13,14,15,31,32,33,62,52}', 'domain_left_months', '3', NULL, '2026-11-23',
		'huawei-cloud-icp-process-guidance doc_215、doc_217（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）；cloud.baidu.com/theme/N/2846412-73'),
	('{34,46,32,62}', 'head_must_be_legal_rep', 'false', NULL, '2026-11-23',
		'接入服务商文档所载各省要求（摘录未注明页面）：接受授权'),
	('{15,14,63,65,62,64,45}', 'personal_local_id', 'strict', NULL, '2026-11-23',
		'接入服务商文档所载各省要求（摘录未注明页面）'),
	('{31,33,37,35,44,42}', 'personal_local_id', 'permit', NULL, '2026-11-23',
		'接入服务商文档所载各省要求（摘录未注明页面）'),
	('{12,61}', 'personal_local_id', 'free', NULL, '2026-11-23',
		'接入服务商文档所载各省要求（摘录未注明页面）'),
	('{51,61}', 'subject_change_unit', 'no', NULL, '2026-11-23',
		'华为云备案文档（摘录见 github.com/huaweicloud/huaweicloud-skills）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）'),
	('{37}', 'subject_change_unit', 'same_legal_rep', NULL, '2026-11-23',
		'华为云备案文档（摘录见 github.com/huaweicloud/huaweicloud-skills）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）'),
	('{11,32,62}', 'subject_change_personal', 'no', NULL, '2026-11-23',
		'华为云备案文档（摘录见 github.com/huaweicloud/huaweicloud-skills）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）'),
	('{35,23,42}', 'subject_change_personal', 'own_company', NULL, '2026-11-23',
		'华为云备案文档（摘录见 github.com/huaweicloud/huaweicloud-skills）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）')
) AS s (regions, key, value, as_of, checked_on, source);

-- What each case allows, from 接入服务商 pages and documents.
INSERT INTO beian_operation (no, operation, order_open, subjects, services, subject_here, domain_valid, setting, value, allowed, reason, basis) VALUES
	-- an order is open: one at a time, whatever the case
	(1, 'first_filing', true, NULL, NULL, NULL, NULL, NULL, NULL, false, '有在途订单：一个主体同时只能有一个订单，办结或撤回后再提交', '接入服务商备案文档：在途订单'),
	(2, 'add_service', true, NULL, NULL, NULL, NULL, NULL, NULL, false, '有在途订单：一个主体同时只能有一个订单，办结或撤回后再提交', '接入服务商备案文档：在途订单'),
	(3, 'add_access', true, NULL, NULL, NULL, NULL, NULL, NULL, false, '有在途订单：一个主体同时只能有一个订单，办结或撤回后再提交', '接入服务商备案文档：在途订单'),
	(4, 'change', true, NULL, NULL, NULL, NULL, NULL, NULL, false, '有在途订单：一个主体同时只能有一个订单，办结或撤回后再提交', '接入服务商备案文档：在途订单'),
	(5, 'cancel_access', true, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '有在途订单时能否取消接入，未见明文', NULL),
	(6, 'cancel_service', true, NULL, NULL, NULL, NULL, NULL, NULL, false, '有在途订单：一个主体同时只能有一个订单，办结或撤回后再提交', '接入服务商备案文档：在途订单'),
	(7, 'cancel_subject', true, NULL, NULL, NULL, NULL, NULL, NULL, false, '有在途订单：一个主体同时只能有一个订单，办结或撤回后再提交', '接入服务商备案文档：在途订单'),
	(8, 'cancel_offline', true, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '有在途订单时能否向管局线下注销，未见明文', NULL),
	-- first filing
	(11, 'first_filing', false, '{restricted}', NULL, NULL, NULL, NULL, NULL, false, '在黑名单中或被限制接入：不受理新的备案，须由列入机关移出', '接入服务商备案文档：黑名单'),
	(12, 'first_filing', false, NULL, '{restricted}', NULL, NULL, NULL, NULL, false, '在黑名单中或被限制接入：不受理新的备案，须由列入机关移出', '接入服务商备案文档：黑名单'),
	(13, 'first_filing', false, '{unknown,unverified}', NULL, NULL, NULL, NULL, NULL, NULL, '主体或服务的状态未核实，先核实', NULL),
	(14, 'first_filing', false, NULL, '{unknown}', NULL, NULL, NULL, NULL, NULL, '主体或服务的状态未核实，先核实', NULL),
	(15, 'first_filing', false, '{not_filed,cancelled}', NULL, NULL, NULL, NULL, NULL, true, '主体没有有效备案，可首次备案；曾注销的，待原记录在工信部查询中消失后提交', '接入服务商备案文档：首次备案、注销备案'),
	(16, 'first_filing', false, '{shell_subject}', NULL, NULL, NULL, NULL, NULL, false, '空壳主体的备案仍在：先注销，再首次备案', '接入服务商说明页“空壳主体”'),
	(17, 'first_filing', false, NULL, NULL, NULL, NULL, NULL, NULL, false, '主体已备案，新服务请办理“新增互联网信息服务”', '接入服务商备案文档：首次备案'),
	-- a further service of the subject
	(21, 'add_service', false, '{restricted}', NULL, NULL, NULL, NULL, NULL, false, '在黑名单中或被限制接入：不受理新的备案，须由列入机关移出', '接入服务商备案文档：黑名单'),
	(22, 'add_service', false, NULL, '{restricted}', NULL, NULL, NULL, NULL, false, '在黑名单中或被限制接入：不受理新的备案，须由列入机关移出', '接入服务商备案文档：黑名单'),
	(23, 'add_service', false, '{unknown,unverified}', NULL, NULL, NULL, NULL, NULL, NULL, '主体或服务的状态未核实，先核实', NULL),
	(24, 'add_service', false, NULL, '{unknown}', NULL, NULL, NULL, NULL, NULL, '主体或服务的状态未核实，先核实', NULL),
	(25, 'add_service', false, '{not_filed,cancelled}', NULL, NULL, NULL, NULL, NULL, false, '主体没有有效备案，先首次备案', '接入服务商备案文档：新增服务'),
	(26, 'add_service', false, '{shell_subject}', NULL, NULL, NULL, 'shell_subject_add', 'true', true, '该省允许空壳主体直接新增服务', 'beian_region_setting：shell_subject_add'),
	(27, 'add_service', false, '{shell_subject}', NULL, NULL, NULL, 'shell_subject_add', 'false', false, '空壳主体不能直接新增服务：先注销，再首次备案',
		'接入服务商说明页“空壳主体”；beian_region_setting：shell_subject_add'),
	(28, 'add_service', false, '{shell_subject}', NULL, NULL, NULL, NULL, NULL, NULL, '空壳主体能否直接新增服务由省管局决定；未给出省份，或者该省做法不明', '接入服务商说明页“空壳主体”；beian_region_setting：shell_subject_add'),
	(29, 'add_service', false, NULL, '{shell}', NULL, NULL, NULL, NULL, NULL, '空壳服务本身不能提交备案申请；是否妨碍同一主体新增其他服务，各省不一，未见明文', '接入服务商说明页“空壳网站”'),
	(30, 'add_service', false, '{all_shell,partial_shell}', NULL, NULL, NULL, NULL, NULL, NULL, '主体名下有空壳服务；是否妨碍新增其他服务，各省不一，未见明文', '接入服务商说明页“空壳网站”'),
	(31, 'add_service', false, NULL, NULL, true, NULL, NULL, NULL, true, '主体已备案，新服务请办理“新增互联网信息服务”', '接入服务商备案文档：新增服务'),
	(32, 'add_service', false, NULL, NULL, false, NULL, 'change_mode', 'change_then_access', true, '主体原备案不在本接入商：填报信息须与原备案一致，该省要求不一致的先变更备案',
		'接入服务商备案文档：新增服务；beian_region_setting：change_mode'),
	(33, 'add_service', false, NULL, NULL, false, NULL, NULL, NULL, true, '主体原备案不在本接入商：按“原备案不在本接入商”新增，填报信息须与原备案一致', '接入服务商备案文档：新增服务'),
	(34, 'add_service', false, NULL, NULL, NULL, NULL, 'change_mode', 'change_then_access',
		true, '主体已备案，新服务请办理“新增互联网信息服务”；主体原备案不在本接入商的，填报信息须与原备案一致，该省要求不一致的先变更备案', '接入服务商备案文档：新增服务；beian_region_setting：change_mode'),
	(35, 'add_service', false, NULL, NULL, NULL, NULL, NULL, NULL, true, '主体已备案，新服务请办理“新增互联网信息服务”；主体原备案不在本接入商的，填报信息须与原备案一致', '接入服务商备案文档：新增服务'),
	-- access of a filed service
	(41, 'add_access', false, '{restricted}', NULL, NULL, NULL, NULL, NULL, false, '在黑名单中或被限制接入：不受理新的备案，须由列入机关移出', '接入服务商备案文档：黑名单'),
	(42, 'add_access', false, NULL, '{restricted}', NULL, NULL, NULL, NULL, false, '在黑名单中或被限制接入：不受理新的备案，须由列入机关移出', '接入服务商备案文档：黑名单'),
	(43, 'add_access', false, '{unknown,unverified}', NULL, NULL, NULL, NULL, NULL, NULL, '主体或服务的状态未核实，先核实', NULL),
	(44, 'add_access', false, NULL, '{unknown}', NULL, NULL, NULL, NULL, NULL, '主体或服务的状态未核实，先核实', NULL),
	(45, 'add_access', false, '{not_filed,cancelled}', NULL, NULL, NULL, NULL, NULL, false, '主体没有有效备案，先首次备案', '接入服务商备案文档：接入备案'),
	(46, 'add_access', false, '{shell_subject}', NULL, NULL, NULL, NULL, NULL, false, '主体名下没有服务，无从新增接入', '接入服务商说明页“空壳主体”'),
	(47, 'add_access', false, NULL, '{accessed_here}', NULL, NULL, NULL, NULL, false, '已在本接入商接入', '接入服务商备案文档：接入备案'),
	(48, 'add_access', false, NULL, '{none}', NULL, NULL, NULL, NULL, false, '新增接入针对已备案的服务，请就该服务查询', '接入服务商备案文档：接入备案'),
	(49, 'add_access', false, NULL, '{cancelled,not_filed}', NULL, NULL, NULL, NULL, false, '服务没有有效备案，先新增服务', '接入服务商备案文档：接入备案'),
	(50, 'add_access', false, NULL, '{shell}', NULL, false, NULL, NULL, false, '域名已过期：先续费，再新增接入；不能续费的，用方法二', '接入服务商说明页“空壳网站”'),
	(51, 'add_access', false, NULL, NULL, NULL, false, NULL, NULL, false, '域名已过期：先续费，再新增接入', '接入服务商备案文档：接入备案'),
	(52, 'add_access', false, NULL, '{shell}', NULL, true, NULL, NULL, true, '域名使用本接入商服务器的，在本接入商新增接入（方法一），备案号不变；服务负责人的备案手机须能接收核验短信，不能的用方法二', '接入服务商说明页“空壳网站”；接入服务商备案文档：短信核验'),
	(53, 'add_access', false, NULL, NULL, NULL, true, 'change_mode', 'access_then_change', true, '在本接入商新增接入，备案号不变；信息有变的，该省先接入、后变更', '接入服务商备案文档：接入备案；beian_region_setting：change_mode'),
	(54, 'add_access', false, NULL, NULL, NULL, true, 'change_mode', 'change_then_access', true, '在本接入商新增接入，备案号不变；信息有变的，该省先变更、后接入', '接入服务商备案文档：接入备案；beian_region_setting：change_mode'),
	(55, 'add_access', false, NULL, NULL, NULL, true, NULL, NULL, true, '在本接入商新增接入，备案号不变，其他接入商的接入不受影响', '接入服务商备案文档：接入备案'),
	(56, 'add_access', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '域名是否在有效期内未核实；有效的，可以新增接入', NULL),
	-- change of what is filed
	(61, 'change', false, '{restricted}', NULL, NULL, NULL, NULL, NULL, NULL, '在黑名单中或被限制接入时能否办理，未见明文，请先向列入机关确认', NULL),
	(62, 'change', false, NULL, '{restricted}', NULL, NULL, NULL, NULL, NULL, '在黑名单中或被限制接入时能否办理，未见明文，请先向列入机关确认', NULL),
	(63, 'change', false, '{unknown,unverified}', NULL, NULL, NULL, NULL, NULL, NULL, '主体或服务的状态未核实，先核实', NULL),
	(64, 'change', false, NULL, '{unknown}', NULL, NULL, NULL, NULL, NULL, '主体或服务的状态未核实，先核实', NULL),
	(65, 'change', false, '{not_filed,cancelled}', NULL, NULL, NULL, NULL, NULL, false, '主体没有有效备案，无可变更', '接入服务商备案文档：变更备案'),
	(66, 'change', false, '{shell_subject}', NULL, NULL, NULL, NULL, NULL, false, '空壳主体没有接入商受理变更', '接入服务商说明页“空壳主体”'),
	(67, 'change', false, NULL, '{accessed_here}', NULL, NULL, NULL, NULL, true, '在本接入商办理；省份、证件号码和域名不能变更', '接入服务商备案文档：变更备案'),
	(68, 'change', false, '{all_shell}', NULL, NULL, NULL, 'change_mode', 'access_then_change', false, '名下服务都没有接入商，该省先接入、后变更：先新增接入',
		'接入服务商备案文档：变更备案；beian_region_setting：change_mode'),
	(69, 'change', false, '{all_shell}', NULL, NULL, NULL, 'change_mode', 'change_then_access', false, '名下服务都没有接入商，而该省先变更、后接入，没有接入商受理变更：请先向所在省通信管理局确认',
		'接入服务商备案文档：变更备案；beian_region_setting：change_mode'),
	(70, 'change', false, '{all_shell}', NULL, NULL, NULL, NULL, NULL, false, '名下服务都没有接入商，新增接入之前没有接入商受理变更；接入与变更不得同单办理', '接入服务商备案文档：变更备案'),
	(71, 'change', false, NULL, '{shell}', true, NULL, NULL, NULL, true, '可在本接入商变更主体信息；该空壳服务的信息，新增接入之后方可变更', '接入服务商备案文档：变更备案'),
	(72, 'change', false, NULL, '{not_accessed_here}', true, NULL, NULL, NULL, true, '可在本接入商变更主体信息；该服务的信息在其现有接入商处变更', '接入服务商备案文档：变更备案'),
	(73, 'change', false, NULL, NULL, true, NULL, NULL, NULL, true, '可变更主体信息；省份和证件号码不能变更', '接入服务商备案文档：变更备案'),
	(74, 'change', false, NULL, NULL, false, NULL, NULL, NULL, false, '主体在本接入商没有接入，在其现有接入商处变更；接入与变更不得同单办理', '接入服务商备案文档：变更备案'),
	(75, 'change', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '只能在已接入该主体的接入商处变更；主体在本接入商有无接入，未核实', '接入服务商备案文档：变更备案'),
	-- the end of this provider's access
	(81, 'cancel_access', false, '{restricted}', NULL, NULL, NULL, NULL, NULL, NULL, '在黑名单中或被限制接入时能否办理，未见明文，请先向列入机关确认', NULL),
	(82, 'cancel_access', false, NULL, '{restricted}', NULL, NULL, NULL, NULL, NULL, '在黑名单中或被限制接入时能否办理，未见明文，请先向列入机关确认', NULL),
	(83, 'cancel_access', false, '{unknown,unverified}', NULL, NULL, NULL, NULL, NULL, NULL, '主体或服务的状态未核实，先核实', NULL),
	(84, 'cancel_access', false, NULL, '{unknown}', NULL, NULL, NULL, NULL, NULL, '主体或服务的状态未核实，先核实', NULL),
	(85, 'cancel_access', false, '{not_filed,cancelled}', NULL, NULL, NULL, NULL, NULL, false, '主体没有有效备案，无接入可取消', '接入服务商备案文档：取消接入'),
	(86, 'cancel_access', false, '{shell_subject}', NULL, NULL, NULL, NULL, NULL, false, '主体名下没有服务，无接入可取消', '接入服务商说明页“空壳主体”'),
	(87, 'cancel_access', false, NULL, '{accessed_here}', NULL, NULL, NULL, NULL, true, '备案号保留，不需短信核验；没有其他接入商的，取消后即成空壳', '接入服务商备案文档：取消接入'),
	(88, 'cancel_access', false, NULL, '{shell}', NULL, NULL, NULL, NULL, false, '空壳服务没有接入，无可取消', '接入服务商备案文档：取消接入'),
	(89, 'cancel_access', false, NULL, '{not_accessed_here}', NULL, NULL, NULL, NULL, false, '本接入商没有其接入，无可取消', '接入服务商备案文档：取消接入'),
	(90, 'cancel_access', false, NULL, '{none}', NULL, NULL, NULL, NULL, false, '取消接入针对在本接入商接入的服务，请就该服务查询', '接入服务商备案文档：取消接入'),
	(91, 'cancel_access', false, NULL, NULL, NULL, NULL, NULL, NULL, false, '服务没有有效备案，无接入可取消', '接入服务商备案文档：取消接入'),
	-- cancelling one service
	(101, 'cancel_service', false, '{restricted}', NULL, NULL, NULL, NULL, NULL, NULL, '在黑名单中或被限制接入时能否办理，未见明文，请先向列入机关确认', NULL),
	(102, 'cancel_service', false, NULL, '{restricted}', NULL, NULL, NULL, NULL, NULL, '在黑名单中或被限制接入时能否办理，未见明文，请先向列入机关确认', NULL),
	(103, 'cancel_service', false, '{unknown,unverified}', NULL, NULL, NULL, NULL, NULL, NULL, '主体或服务的状态未核实，先核实', NULL),
	(104, 'cancel_service', false, NULL, '{unknown}', NULL, NULL, NULL, NULL, NULL, '主体或服务的状态未核实，先核实', NULL),
	(105, 'cancel_service', false, '{not_filed,cancelled}', NULL, NULL, NULL, NULL, NULL, false, '主体没有有效备案，无可注销', '接入服务商备案文档：注销备案'),
	(106, 'cancel_service', false, '{shell_subject}', NULL, NULL, NULL, NULL, NULL, false, '主体名下没有服务，无可注销', '接入服务商说明页“空壳主体”'),
	(107, 'cancel_service', false, NULL, '{accessed_here}', NULL, NULL, NULL, NULL, true, '一次注销一个，不能恢复；只剩这一个服务的，改为注销主体，以免成为空壳主体', '接入服务商备案文档：注销备案'),
	(108, 'cancel_service', false, NULL, '{shell}', NULL, NULL, NULL, NULL, false, '线上注销只能在接入该服务的接入商处办理，空壳服务没有接入商；注销须线下办理（方法二）', '接入服务商说明页“空壳网站”；接入服务商备案文档：注销备案'),
	(109, 'cancel_service', false, NULL, '{not_accessed_here}', NULL, NULL, NULL, NULL, false, '在该服务的现有接入商处注销', '接入服务商备案文档：注销备案'),
	(110, 'cancel_service', false, NULL, '{none}', NULL, NULL, NULL, NULL, false, '注销服务针对已备案的服务，请就该服务查询', '接入服务商备案文档：注销备案'),
	(111, 'cancel_service', false, NULL, NULL, NULL, NULL, NULL, NULL, false, '服务没有有效备案，无可注销', '接入服务商备案文档：注销备案'),
	-- cancelling the subject, by a provider
	(121, 'cancel_subject', false, '{restricted}', NULL, NULL, NULL, NULL, NULL, NULL, '在黑名单中或被限制接入时能否办理，未见明文，请先向列入机关确认', NULL),
	(122, 'cancel_subject', false, NULL, '{restricted}', NULL, NULL, NULL, NULL, NULL, '在黑名单中或被限制接入时能否办理，未见明文，请先向列入机关确认', NULL),
	(123, 'cancel_subject', false, '{unknown,unverified}', NULL, NULL, NULL, NULL, NULL, NULL, '主体或服务的状态未核实，先核实', NULL),
	(124, 'cancel_subject', false, NULL, '{unknown}', NULL, NULL, NULL, NULL, NULL, '主体或服务的状态未核实，先核实', NULL),
	(125, 'cancel_subject', false, '{not_filed,cancelled}', NULL, NULL, NULL, NULL, NULL, false, '主体没有有效备案，无可注销', '接入服务商备案文档：注销备案'),
	(126, 'cancel_subject', false, '{shell_subject}', NULL, NULL, NULL, NULL, NULL, false, '空壳主体没有接入商，不能线上注销，须向省通信管理局线下注销', '接入服务商说明页“空壳主体”'),
	(127, 'cancel_subject', false, NULL, '{accessed_here}', NULL, NULL, NULL, NULL, true, '连同名下全部服务一并注销，不能恢复', '接入服务商备案文档：注销备案'),
	(128, 'cancel_subject', false, '{all_shell}', NULL, NULL, NULL, NULL, NULL, NULL, '只能在备案该主体的接入商处线上办理；名下服务都没有接入商时由谁受理，未见明文', '接入服务商备案文档：注销备案'),
	(129, 'cancel_subject', false, NULL, NULL, true, NULL, NULL, NULL, true, '连同名下全部服务一并注销，不能恢复', '接入服务商备案文档：注销备案'),
	(130, 'cancel_subject', false, NULL, NULL, false, NULL, NULL, NULL, false, '主体在本接入商没有接入，在其现有接入商处注销', '接入服务商备案文档：注销备案'),
	(131, 'cancel_subject', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '只能在已接入该主体的接入商处线上办理；主体在本接入商有无接入，未核实', '接入服务商备案文档：注销备案'),
	-- cancelling by the authority, offline
	(141, 'cancel_offline', false, '{restricted}', NULL, NULL, NULL, NULL, NULL, NULL, '在黑名单中或被限制接入时能否办理，未见明文，请先向列入机关确认', NULL),
	(142, 'cancel_offline', false, NULL, '{restricted}', NULL, NULL, NULL, NULL, NULL, '在黑名单中或被限制接入时能否办理，未见明文，请先向列入机关确认', NULL),
	(143, 'cancel_offline', false, '{unknown,unverified}', NULL, NULL, NULL, NULL, NULL, NULL, '主体或服务的状态未核实，先核实', NULL),
	(144, 'cancel_offline', false, NULL, '{unknown}', NULL, NULL, NULL, NULL, NULL, '主体或服务的状态未核实，先核实', NULL),
	(145, 'cancel_offline', false, '{not_filed,cancelled}', NULL, NULL, NULL, NULL, NULL, false, '主体没有有效备案，无可注销', '接入服务商备案文档：注销备案'),
	(146, 'cancel_offline', false, '{shell_subject}', NULL, NULL, NULL, NULL, NULL, true, '向省通信管理局提交注销申请，注销空壳主体', '接入服务商说明页“空壳主体”'),
	(147, 'cancel_offline', false, NULL, '{shell}', NULL, NULL, NULL, NULL, true, '向省通信管理局注销该空壳服务后重新备案（方法二），备案号改变', '接入服务商说明页“空壳网站”'),
	(148, 'cancel_offline', false, '{all_shell}', NULL, NULL, NULL, NULL, NULL, true, '名下的空壳服务向省通信管理局注销后重新备案（方法二），备案号改变', '接入服务商说明页“空壳网站”'),
	(149, 'cancel_offline', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '不适用：有接入商的，经接入商线上注销', NULL);

-- After the approval: the duties of a subject whose filing has passed.
INSERT INTO beian_guide_step (topic, no, method, step, condition, setting, value, zh, en, url, basis) VALUES
	('after_approval', 10, 'icp_footer', 1, NULL, NULL, NULL,
		'首页底部居中显示备案号，并链接至工信部备案管理系统',
		'Show the filing number at the bottom of the home page, centred, and link it to the ministry''s filing system.',
		'https://beian.miit.gov.cn/', '《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）第十三条；未放编号：国务院令第292号第二十二条；未加链接：信息产业部令第33号第二十五条'),
	('after_approval', 11, 'icp_footer', 2, NULL, 'footer_number', '{NULL}',
		'显示服务备案号还是主体备案号，由省管局决定',
		'The province decides whether the number of the service or that of the subject is shown.',
		NULL, 'beian_region_setting：footer_number'),
	('after_approval', 12, 'icp_footer', 2, NULL, 'footer_number', '{service}',
		'{province}显示服务备案号（带“-”和序号的号码）',
		'{province}: show the number of the service (the one with a hyphen and a number of its own).',
		NULL, 'beian_region_setting：footer_number'),
	('after_approval', 13, 'icp_footer', 2, NULL, 'footer_number', '{subject}',
		'{province}显示主体备案号（不带序号的号码）',
		'{province}: show the number of the subject (without a service''s own number).',
		NULL, 'beian_region_setting：footer_number'),
	('after_approval', 14, 'icp_footer', 3, NULL, 'footer_copyright', '{NULL}',
		'部分省份要求页面底部同时标明版权归属',
		'Some provinces also require the copyright owner to be named there.',
		NULL, 'beian_region_setting：footer_copyright'),
	('after_approval', 15, 'icp_footer', 3, NULL, 'footer_copyright', '{true}',
		'{province}要求页面底部同时标明版权归属',
		'{province} also requires the copyright owner to be named there.',
		NULL, 'beian_region_setting：footer_copyright'),
	('after_approval', 16, 'icp_footer', 4, 'app', NULL, NULL,
		'APP在“设置”“介绍”等显著位置标明备案号，并链接至工信部备案管理系统',
		'An app shows its number in a prominent place, such as its settings or its introduction, linked to the ministry''s filing system.',
		'https://beian.miit.gov.cn/', '2023年APP备案通知'),
	('after_approval', 20, 'site_match', 1, NULL, NULL, NULL,
		'网站实际内容须与备案内容一致；不一致的，将面临整改、关停风险',
		'Keep the content of the site as filed; otherwise it may be ordered to rectify or be shut down.',
		NULL, '接入服务商说明页“备案成功”'),
	('after_approval', 30, 'psb_filing', 1, NULL, NULL, NULL,
		'网站开通之日起{psb_filing}内办理公安备案：公司向实际经营地、个人向常住地的公安机关办理',
		'Within {psb_filing} of the day on which the site opens, file with the police: a company where it actually does business, an individual at the usual place of residence.',
		'https://beian.mps.gov.cn/', '《计算机信息网络国际联网安全保护管理办法》（公安部令第33号）第十二条：法人和其他组织；对个人，依接入服务商说明页“备案成功”'),
	('after_approval', 31, 'psb_filing', 2, NULL, NULL, NULL,
		'公安备案通过后{psb_footer}内，在网站首页底部放置公安备案图标、编号和链接',
		'Within {psb_footer} of that approval, put the police''s icon, number and link at the bottom of the home page.',
		'https://beian.mps.gov.cn/', 'beian_rule：psb_footer'),
	('after_approval', 40, 'unblock', 1, NULL, NULL, NULL,
		'备案通过后网站仍显示阻断页面，是因为系统间同步备案信息有延迟：备案通过{unblock}后自动解除阻断；届时仍被阻断的，请联系本接入商',
		'If the block page still shows after approval, the systems are still synchronising: it is lifted by itself {unblock} after approval. If the site is '
			'still blocked then, contact this provider.',
		NULL, '接入服务商说明页“备案成功”'),
	('after_approval', 50, 'info_fix', 1, NULL, NULL, NULL,
		'备案信息有不准确之处（例如单位证件、负责人）的，在{info_fix}内通过本接入商备案系统办理变更备案',
		'If filed information is inaccurate, such as the papers of the unit or the person in charge, change the filing in this provider''s filing system within {info_fix}.',
		NULL, '接入服务商说明页“备案成功”'),
	('after_approval', 51, 'info_fix', 2, NULL, NULL, NULL,
		'备案信息不真实的，由省通信管理局关闭网站并注销备案',
		'If filed information is false, the communications administration of the province closes the site and cancels the filing.',
		NULL, '《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）第二十三条'),
	('after_approval', 60, 'dns_here', 1, NULL, NULL, NULL,
		'设置域名解析，将域名解析至备案接入商的服务器',
		'Configure the domain so that it resolves to the servers of the provider named in the filing.',
		NULL, '接入服务商说明页“备案成功”'),
	('after_approval', 61, 'dns_here', 2, 'registered_here', NULL, NULL,
		'域名在本接入商注册的，在本接入商的域名解析服务中配置',
		'A domain registered with this provider: configure it in this provider''s DNS service.',
		NULL, '接入服务商说明页“备案成功”'),
	('after_approval', 62, 'dns_here', 2, 'registered_elsewhere', NULL, NULL,
		'域名在第三方注册的，在其注册商或所用的解析服务中配置，解析至本接入商的服务器',
		'A domain registered elsewhere: configure it with its registrar or DNS service, towards this provider''s servers.',
		NULL, '接入服务商说明页“备案成功”');

-- How to show a filing.
INSERT INTO beian_guide_step (topic, no, method, step, condition, setting, value, zh, en, url, basis) VALUES
	('proof', 10, 'note', 1, NULL, NULL, NULL,
		'工信部目前不支持下载备案证书；备案信息的查询结果可用以下两种方式取得',
		'The ministry issues no certificate for download at present; there are two ways to show a filing.',
		NULL, '接入服务商说明页“备案成功”'),
	('proof', 20, 'miit_query', 1, NULL, NULL, NULL,
		'打开工信部备案管理系统',
		'Open the ministry''s filing system.',
		'https://beian.miit.gov.cn/', '接入服务商说明页“备案成功”'),
	('proof', 21, 'miit_query', 2, NULL, NULL, NULL,
		'选择“ICP备案查询”页签',
		'Choose the tab “ICP备案查询” (filing query).',
		'https://beian.miit.gov.cn/', '接入服务商说明页“备案成功”'),
	('proof', 22, 'miit_query', 3, NULL, NULL, NULL,
		'输入单位名称、域名或备案号，点“搜索”，将查询结果截图保存',
		'Enter the unit''s name, the domain or the filing number, press “搜索” (search), and save a screenshot of the result.',
		'https://beian.miit.gov.cn/', '接入服务商说明页“备案成功”'),
	('proof', 30, 'provider_console', 1, NULL, NULL, NULL,
		'登录本接入商备案系统，查看备案成功的信息并截图',
		'Log in to this provider''s filing system, open the approved filing, and save a screenshot.',
		NULL, '接入服务商说明页“备案成功”');

-- Ways out of a shell service.
INSERT INTO beian_guide_step (topic, no, method, step, condition, setting, value, zh, en, url, basis) VALUES
	('shell_service', 10, 'note', 1, NULL, NULL, NULL,
		'空壳网站：主体和网站已备案，但网站没有任何接入信息。空壳网站不能提交备案申请；各省管局的处理方法不同，以省管局的要求为准',
		'A shell is a filed service to which no provider gives access. It cannot submit filing applications. Provinces handle shells differently, and the '
			'province''s requirements prevail.',
		NULL, '接入服务商说明页“空壳网站”'),
	('shell_service', 11, 'note', 2, NULL, NULL, NULL,
		'常见成因：服务器IP地址变更，原接入商取消接入后未在其他接入商处办理接入备案；域名到期未续费，被取消接入；网站内容不合规，被取消接入',
		'Common causes: the server''s IP address changed, access was cancelled and none added elsewhere; the domain was not renewed, and access was cancelled; '
			'the content was not compliant, and access was cancelled.',
		NULL, '接入服务商说明页“空壳网站”'),
	('shell_service', 20, 'renew_domain', 1, 'domain_expired', NULL, NULL,
		'域名已过期：能续费的先续费，再按方法一新增接入；不能续费的，按方法二办理',
		'The domain has expired: if it can be renewed, renew it and continue with method 1; if not, use method 2.',
		NULL, '接入服务商说明页“空壳网站”'),
	('shell_service', 30, 'method_1', 1, 'resolves_here', NULL, NULL,
		'域名解析至本接入商的服务器：在本接入商备案系统提交新增接入',
		'The domain resolves to this provider: submit an application for access in this provider''s filing system.',
		NULL, '接入服务商说明页“空壳网站”'),
	('shell_service', 31, 'method_1', 1, 'resolves_elsewhere', NULL, NULL,
		'域名解析至其他境内接入商的服务器：请联系网站当前使用的服务器的接入商，申请接入备案',
		'The domain resolves to another mainland provider: apply for access with the provider whose server the site now uses.',
		NULL, '接入服务商说明页“空壳网站”'),
	('shell_service', 32, 'method_1', 1, 'resolves_abroad_or_nowhere', NULL, NULL,
		'域名未解析，或解析至境外，而网站仍要使用：选定境内服务器，请其接入商办理接入备案，完成后再将域名解析至该服务器',
		'The domain resolves abroad or nowhere, and the site is still wanted: choose a mainland server, apply for access with its provider, then let the domain resolve there.',
		NULL, '接入服务商说明页“空壳网站”；接入服务商备案文档：接入备案'),
	('shell_service', 33, 'method_1', 2, NULL, NULL, NULL,
		'与其他订单一样经过初审、短信核验（{sms_verify}内）和管局审核（{icp_review}内）；备案号不变',
		'The application is reviewed like any other: first by the provider, then by SMS verification (within {sms_verify}), then by the authority (within '
			'{icp_review}). The number stays the same.',
		NULL, 'beian_rule：sms_verify、icp_review'),
	('shell_service', 34, 'method_1', 3, NULL, 'change_mode', '{NULL}',
		'信息有变的，接入与变更不得同单办理，先后次序由省管局决定',
		'If information has changed as well: access and change cannot be in one application, and the province decides which comes first.',
		NULL, 'beian_region_setting：change_mode'),
	('shell_service', 35, 'method_1', 3, NULL, 'change_mode', '{access_then_change}',
		'信息有变的，{province}先接入、后变更，不得同单办理',
		'If information has changed as well: in {province}, access first, then the change, in two applications.',
		NULL, 'beian_region_setting：change_mode'),
	('shell_service', 36, 'method_1', 3, NULL, 'change_mode', '{change_then_access}',
		'信息有变的，{province}先变更、后接入，不得同单办理；空壳网站没有接入商受理变更，请先向{province}管局确认',
		'If information has changed as well: in {province}, the change first, then access, in two applications. A shell has no provider to submit the change, '
			'so ask the authority of the province first.',
		NULL, 'beian_region_setting：change_mode'),
	('shell_service', 37, 'method_1', 3, NULL, 'change_mode', '{together}',
		'信息有变的，{province}可以在接入时一并变更',
		'If information has changed as well: in {province}, one application covers both.',
		NULL, 'beian_region_setting：change_mode'),
	('shell_service', 38, 'method_1', 4, 'phone_lost', NULL, NULL,
		'服务负责人的备案手机已无法接收核验短信，又没有接入商可以变更的，改用方法二',
		'If the filed phone of the person in charge can no longer receive the SMS, and no provider is left to change it: use method 2.',
		NULL, '接入服务商备案文档：短信核验'),
	('shell_service', 40, 'method_2', 1, NULL, NULL, NULL,
		'网站不再使用，或不能按方法一办理的：向省通信管理局申请注销当前的空壳网站（申请表的查找、填写和提交，同空壳主体的线下注销）',
		'If the site is given up, or method 1 is not possible: apply to the communications administration of the province to cancel the shell (the form is '
			'found, filled in and submitted as for a shell subject).',
		'https://beian.miit.gov.cn/#/Integrated/notice_list', '接入服务商说明页“空壳网站”'),
	('shell_service', 41, 'method_2', 1, 'last_service', NULL, NULL,
		'主体名下只有这一个服务的，注销主体，以免成为空壳主体',
		'If the subject has no other service, cancel the subject, so that it does not become a shell subject.',
		NULL, '接入服务商备案文档：注销备案'),
	('shell_service', 42, 'method_2', 2, NULL, NULL, NULL,
		'等待注销完成、原记录在工信部查询中消失',
		'Wait until the cancellation is complete and the ministry''s query no longer shows the record.',
		'https://beian.miit.gov.cn/', '接入服务商备案文档：注销备案'),
	('shell_service', 43, 'method_2', 3, NULL, NULL, NULL,
		'需要使用的，重新备案；备案号改变，注销的备案号不能恢复',
		'If the site is needed, file again. The number will be a new one; a cancelled number cannot be restored.',
		NULL, '接入服务商说明页“空壳网站”；接入服务商备案文档：注销备案');

-- Ways out of a shell subject.  The notices of the ministry are one channel;
-- where the province has another, its steps are others.
INSERT INTO beian_guide_step (topic, no, method, step, condition, setting, value, zh, en, url, basis) VALUES
	('shell_subject', 10, 'note', 1, NULL, NULL, NULL,
		'空壳主体：主体已备案，但名下没有任何互联网信息服务。因没有接入商可代为提交，须向省通信管理局申请线下注销',
		'A shell subject is filed but has no service. No provider can submit its applications, so it applies to the communications administration of the '
			'province for offline cancellation.',
		NULL, '接入服务商说明页“空壳主体”'),
	('shell_subject', 11, 'note', 2, NULL, 'shell_subject_add', '{NULL}',
		'不能直接新增网站备案，须先注销再备案；部分省份除外',
		'It cannot simply add a site: it has to be cancelled first and filed again. Some provinces differ.',
		NULL, '接入服务商说明页“空壳主体”；beian_region_setting：shell_subject_add'),
	('shell_subject', 12, 'note', 2, NULL, 'shell_subject_add', '{false}',
		'{province}的空壳主体不能直接新增网站备案，须先注销再备案',
		'In {province} it cannot simply add a site: it has to be cancelled first and filed again.',
		NULL, '接入服务商说明页“空壳主体”；beian_region_setting：shell_subject_add'),
	('shell_subject', 20, 'add_directly', 1, NULL, 'shell_subject_add', '{NULL}',
		'部分省份允许空壳主体直接新增服务，请先向所在省通信管理局确认',
		'Some provinces let a shell subject add a service directly: ask the communications administration of the province first.',
		NULL, 'beian_region_setting：shell_subject_add'),
	('shell_subject', 21, 'add_directly', 1, NULL, 'shell_subject_add', '{true}',
		'{province}允许空壳主体直接新增服务：可以不注销，直接提交新增互联网信息服务的订单',
		'{province} lets a shell subject add a service directly: submit the application without cancelling.',
		NULL, 'beian_region_setting：shell_subject_add'),
	('shell_subject', 30, 'cancel_offline', 0, NULL, 'offline_channel', '{NULL}',
		'线下注销的渠道由省管局决定：工信部通知公告中的申请表（以下步骤）、线上系统、邮寄或者管局自己的申请表',
		'The province decides the channel: a form among the ministry''s notices (the steps below), an online system, post, or a form of its own.',
		NULL, 'beian_region_setting：offline_channel'),
	('shell_subject', 31, 'cancel_offline', 1, NULL, 'offline_channel', '{online}',
		'{province}在线上系统办理注销：入口和所需材料以{province}管局网站公布的为准；未找到入口的，向本接入商的备案客服咨询',
		'{province} handles cancellation in an online system: its address and the papers needed are those on the site of the province''s communications '
			'administration. If you cannot find it, ask this provider''s filing support.',
		NULL, 'beian_region_setting：offline_channel'),
	('shell_subject', 32, 'cancel_offline', 1, NULL, 'offline_channel', '{post}',
		'{province}以邮寄方式受理注销申请：申请表从何处取得、寄往何处，请先向{province}管局确认',
		'{province} takes the application by post: ask its communications administration first where to get the form and where to send it.',
		NULL, 'beian_region_setting：offline_channel'),
	('shell_subject', 33, 'cancel_offline', 1, NULL, 'offline_channel', '{own_form}',
		'{province}使用管局自己的注销申请表：在{province}管局网站查找并下载；未找到的，向本接入商的备案客服咨询',
		'{province} has a form of its own: find and download it on the site of its communications administration. If you cannot find it, ask this provider''s filing support.',
		NULL, 'beian_region_setting：offline_channel'),
	('shell_subject', 40, 'cancel_offline', 1, NULL, 'offline_channel', '{NULL,miit_notice}',
		'打开工信部域名信息备案管理系统，进入后即为“首页”',
		'Open the ministry''s filing system; it opens on “首页” (home).',
		'https://beian.miit.gov.cn/#/Integrated/notice_list', '接入服务商说明页“空壳主体”'),
	('shell_subject', 41, 'cancel_offline', 2, NULL, 'offline_channel', '{NULL,miit_notice}',
		'点“通知公告”栏右上角的“更多”',
		'Press “更多” (more) at the upper right of the column “通知公告” (notices).',
		'https://beian.miit.gov.cn/#/Integrated/notice_list', '接入服务商说明页“空壳主体”'),
	('shell_subject', 42, 'cancel_offline', 3, NULL, 'offline_channel', '{NULL,miit_notice}',
		'在“通知公告”页搜索：省份选{province|主体备案所在的省份}，标题填关键字“注销”，点“搜索”',
		'Search on that page: as province, {province|the one where the subject is filed}; in the title, “注销” (cancel); then press “搜索” (search).',
		'https://beian.miit.gov.cn/#/Integrated/notice_list', '接入服务商说明页“空壳主体”'),
	('shell_subject', 43, 'cancel_offline', 4, 'form_found', 'offline_channel', '{NULL,miit_notice}',
		'结果中有{province|该省}的“ICP备案注销申请表”：继续下一步',
		'The cancellation form of {province|the province} is among the results: continue.',
		NULL, '接入服务商说明页“空壳主体”'),
	('shell_subject', 44, 'cancel_offline', 4, 'form_not_found', 'offline_channel', '{NULL,miit_notice}',
		'结果中没有{province|该省}的申请表：向本接入商的备案客服咨询',
		'The form of {province|the province} is not among the results: ask this provider''s filing support.',
		NULL, '接入服务商说明页“空壳主体”'),
	('shell_subject', 45, 'cancel_offline', 5, NULL, 'offline_channel', '{NULL,miit_notice}',
		'在{province|该省}申请表所在的一行，点“操作”列的“详情”，进入“公告详情信息”页',
		'In the row of that form, press “详情” (details) in the column “操作”: the page of the notice opens.',
		NULL, '接入服务商说明页“空壳主体”'),
	('shell_subject', 46, 'cancel_offline', 6, NULL, 'offline_channel', '{NULL,miit_notice}',
		'点文档名称，下载ICP备案注销申请表',
		'Press the name of the document to download the form.',
		NULL, '接入服务商说明页“空壳主体”'),
	('shell_subject', 47, 'cancel_offline', 7, NULL, 'offline_channel', '{NULL,miit_notice,own_form}',
		'按要求填写申请表，连同相关证件一并提交至{province|省}管局',
		'Fill in the form as required, and submit it with the papers to the communications administration of {province|the province}.',
		NULL, '接入服务商说明页“空壳主体”'),
	('shell_subject', 48, 'cancel_offline', 7, NULL, 'offline_channel', '{post}',
		'按要求填写申请表，连同相关证件一并寄往{province}管局',
		'Fill in the form as required, and post it with the papers to the communications administration of {province}.',
		NULL, 'beian_region_setting：offline_channel'),
	('shell_subject', 49, 'cancel_offline', 7, NULL, 'offline_channel', '{online}',
		'按系统要求填写，连同相关证件一并提交',
		'Fill in what the system asks, and submit it with the papers.',
		NULL, 'beian_region_setting：offline_channel'),
	('shell_subject', 50, 'cancel_offline', 8, NULL, 'offline_channel', '{post}',
		'寄出{offline_ask_after_wd|数个工作日}后，可以向管局询问',
		'The authority may be asked {offline_ask_after_wd|some working days} after posting.',
		NULL, 'beian_rule：offline_ask_after_wd'),
	('shell_subject', 51, 'cancel_offline', 8, NULL, 'offline_batch', '{weekly_friday}',
		'{province}管局每周五集中办理',
		'The authority of {province} handles these once a week, on Fridays.',
		NULL, 'beian_region_setting：offline_batch'),
	('shell_subject', 52, 'cancel_offline', 9, NULL, NULL, NULL,
		'等待审核：管局收到申请后，一般在{cancel_review_offline}内完成审核',
		'Wait for the review, which usually takes {cancel_review_offline} from receipt.',
		NULL, 'beian_rule：cancel_review_offline'),
	('shell_subject', 53, 'cancel_offline', 10, NULL, NULL, NULL,
		'注销成功后，重新提交备案申请',
		'Once the cancellation is complete, file anew.',
		NULL, '接入服务商说明页“空壳主体”');

-- Methods that beian_remedy alone gives.
INSERT INTO beian_guide_step (topic, no, method, step, condition, setting, value, zh, en, url, basis) VALUES
	('remedy', 10, 'restricted', 1, 'resolves_here', NULL, NULL,
		'域名解析至本接入商的，立即停止接入',
		'If the domain resolves here, cut access now.',
		NULL, '《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）第十八条'),
	('remedy', 11, 'restricted', 2, NULL, NULL, NULL,
		'不受理新的备案订单；由列入黑名单或者限制接入的机关移出后，方可办理',
		'Refuse new filing applications until the authority that listed it has removed it from the list.',
		NULL, '接入服务商备案文档：黑名单'),
	('remedy', 20, 'block', 1, NULL, NULL, NULL,
		'域名解析至本接入商，但没有备案或者没有在本接入商接入：先阻断网站，不阻断主机',
		'The domain resolves here but is not filed, or not accessed here: block the site first, not the host.',
		NULL, '《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）第十八条；接入服务商备案文档：未备案阻断'),
	('remedy', 30, 'verify', 1, NULL, NULL, NULL,
		'先核实：主体和服务的备案状态（工信部公共查询）、接入信息（本接入商企业侧系统、管局名单）、域名解析和域名有效期',
		'Verify first: the states of subject and service (the ministry''s public query), the access records (this provider''s system, the authority''s lists), '
			'what the domain resolves to and whether it is registered still.',
		'https://beian.miit.gov.cn/', NULL),
	('remedy', 40, 'renew_domain', 1, 'domain_expired', NULL, NULL,
		'域名已过期：先续费，再在本接入商新增接入；不续费的，保持阻断',
		'The domain has expired: have it renewed, then add access here; if it is not renewed, leave it blocked.',
		NULL, '接入服务商备案文档：接入备案'),
	('remedy', 50, 'method_1', 1, NULL, NULL, NULL,
		'在本接入商备案系统提交新增接入；填报信息须与原备案一致，其他接入商的接入不受影响',
		'Submit an application for access in this provider''s filing system. What is filled in has to agree with the filing; the access of other providers is not affected.',
		NULL, '接入服务商备案文档：接入备案'),
	('remedy', 51, 'method_1', 2, NULL, NULL, NULL,
		'经过初审、短信核验（{sms_verify}内）和管局审核（{icp_review}内）；备案号不变',
		'It is reviewed by the provider, by SMS verification (within {sms_verify}) and by the authority (within {icp_review}). The number stays the same.',
		NULL, 'beian_rule：sms_verify、icp_review'),
	('remedy', 52, 'method_1', 3, NULL, 'change_mode', '{NULL}',
		'信息有变的，接入与变更不得同单办理，先后次序由省管局决定；变更在现有接入商处办理',
		'If information has changed as well: access and change cannot be in one application, and the province decides which comes first. The change is made with the present provider.',
		NULL, 'beian_region_setting：change_mode'),
	('remedy', 53, 'method_1', 3, NULL, 'change_mode', '{access_then_change}',
		'信息有变的，{province}先接入、后变更，不得同单办理',
		'If information has changed as well: in {province}, access first, then the change, in two applications.',
		NULL, 'beian_region_setting：change_mode'),
	('remedy', 54, 'method_1', 3, NULL, 'change_mode', '{change_then_access}',
		'信息有变的，{province}先变更、后接入，不得同单办理：先在现有接入商处变更，再在本接入商新增接入',
		'If information has changed as well: in {province}, first the change with the present provider, then access here.',
		NULL, 'beian_region_setting：change_mode'),
	('remedy', 55, 'method_1', 3, NULL, 'change_mode', '{together}',
		'信息有变的，{province}可以在接入时一并变更',
		'If information has changed as well: in {province}, one application covers both.',
		NULL, 'beian_region_setting：change_mode'),
	('remedy', 60, 'first_filing', 1, NULL, NULL, NULL,
		'在本接入商办理首次备案；主体曾注销的，待原记录在工信部查询中消失后提交',
		'File subject and service with this provider; after a cancellation, once the ministry''s query no longer shows the old record.',
		NULL, '接入服务商备案文档：首次备案'),
	('remedy', 70, 'add_service', 1, NULL, NULL, NULL,
		'主体已备案，新服务请办理“新增互联网信息服务”',
		'The subject is filed: add the service with this provider.',
		NULL, '接入服务商备案文档：新增服务'),
	('remedy', 80, 'renew_access', 1, 'domain_expired', NULL, NULL,
		'域名已过期：通知续费；不续费的，取消接入，没有其他接入商的即成空壳',
		'The domain has expired: have it renewed, else cancel access, which makes it a shell if no other provider gives it access.',
		NULL, '接入服务商说明页“空壳网站”；工信部信管〔2017〕264号第五条'),
	('remedy', 90, 'fix_access', 1, NULL, NULL, NULL,
		'接入信息不准确：通知在核查期限内将域名解析至本接入商，或者在现用的接入商处新增接入',
		'The access record is not accurate: within the term of the notice, let the domain resolve here, or add access with the provider in use.',
		NULL, '接入服务商备案文档：接入准确性核查'),
	('remedy', 91, 'fix_access', 2, NULL, NULL, NULL,
		'逾期未整改的，取消接入；没有其他接入商的，即成空壳',
		'After that term, cancel access, which makes it a shell if no other provider gives it access.',
		NULL, '接入服务商备案文档：接入准确性核查');

-- Which methods fit a case.  What can be taken back stands before what cannot:
-- a number that is cancelled is lost.
INSERT INTO beian_remedy_method (no, topic, method, actions, subjects, services, domain, setting, value) VALUES
	(11, 'remedy', 'restricted', NULL, NULL, '{restricted}', NULL, NULL, NULL),
	(12, 'remedy', 'restricted', NULL, '{restricted}', NULL, NULL, NULL, NULL),
	(21, 'remedy', 'block', '{block_and_file,block_and_add_access,block_and_renew_or_refile}',
		'{unknown,not_filed,cancelled,shell_subject,all_shell,partial_shell,unverified,normal}', NULL, NULL, NULL, NULL),
	(31, 'remedy', 'verify', '{verify}', '{unknown,not_filed,cancelled,all_shell,partial_shell,unverified,normal}', NULL, NULL, NULL, NULL),
	(32, 'remedy', 'verify', NULL, '{shell_subject}', '{unknown}', NULL, NULL, NULL),
	(33, 'remedy', 'verify', '{block_and_file}', '{unknown,unverified}', NULL, NULL, NULL, NULL),
	(34, 'remedy', 'verify', NULL, '{unknown,unverified}', '{none}', NULL, NULL, NULL),
	(35, 'remedy', 'verify', '{block_and_add_access}', '{unknown,not_filed,cancelled,all_shell,partial_shell,unverified,normal}', '{not_accessed_here}', 'unknown', NULL, NULL),
	(41, 'shell_service', 'renew_domain', '{renew_or_refile,block_and_renew_or_refile}',
		'{unknown,not_filed,cancelled,all_shell,partial_shell,unverified,normal}', NULL, NULL, NULL, NULL),
	(42, 'remedy', 'renew_domain', '{block_and_add_access}', '{unknown,not_filed,cancelled,all_shell,partial_shell,unverified,normal}', '{not_accessed_here}', 'expired', NULL, NULL),
	(43, 'remedy', 'renew_access', '{renew_or_cancel_access}', '{unknown,not_filed,cancelled,all_shell,partial_shell,unverified,normal}', NULL, NULL, NULL, NULL),
	(51, 'shell_service', 'method_1', '{block_and_add_access}', '{unknown,not_filed,cancelled,all_shell,partial_shell,unverified,normal}', '{shell}', NULL, NULL, NULL),
	(52, 'shell_service', 'method_1', '{add_access_there,add_access_or_cancel}', '{unknown,not_filed,cancelled,all_shell,partial_shell,unverified,normal}', NULL, NULL, NULL, NULL),
	(53, 'shell_service', 'method_1', NULL, '{all_shell,partial_shell}', '{none}', NULL, NULL, NULL),
	(54, 'remedy', 'method_1', '{block_and_add_access}', '{unknown,not_filed,cancelled,all_shell,partial_shell,unverified,normal}', '{not_accessed_here}', 'valid', NULL, NULL),
	(61, 'remedy', 'first_filing', '{block_and_file}', '{not_filed,cancelled}', NULL, NULL, NULL, NULL),
	(62, 'remedy', 'add_service', '{block_and_file}', '{all_shell,partial_shell,normal}', NULL, NULL, NULL, NULL),
	(63, 'shell_subject', 'add_directly', NULL, '{shell_subject}', '{none,cancelled,not_filed,shell,not_accessed_here,accessed_here}', NULL, 'shell_subject_add', '{NULL,true}'),
	(71, 'remedy', 'fix_access', '{fix_access}', '{unknown,not_filed,cancelled,all_shell,partial_shell,unverified,normal}', NULL, NULL, NULL, NULL),
	(81, 'shell_service', 'method_2', '{add_access_or_cancel,renew_or_refile,block_and_renew_or_refile}',
		'{unknown,not_filed,cancelled,all_shell,partial_shell,unverified,normal}', NULL, NULL, NULL, NULL),
	(82, 'shell_service', 'method_2', NULL, '{all_shell,partial_shell}', '{none}', NULL, NULL, NULL),
	(83, 'shell_subject', 'cancel_offline', NULL, '{shell_subject}', '{none,cancelled,not_filed,shell,not_accessed_here,accessed_here}', NULL, 'shell_subject_add', '{NULL,false}');

-- ---------------------------------------------------------------------------
-- Fingerprint
-- ---------------------------------------------------------------------------

-- One line for each row that counts: of a key's two origins the one that wins,
-- without the origin.  JSON has dates in one form, whatever DateStyle says.
CREATE FUNCTION beian_fingerprint() RETURNS pg_catalog.text
	LANGUAGE sql STABLE PARALLEL SAFE COST 10000
BEGIN ATOMIC
	SELECT pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(
		pg_catalog.string_agg(l.line, E'\n' ORDER BY l.line COLLATE pg_catalog."C"), 'UTF8')), 'hex')
	FROM (
		SELECT pg_catalog.concat('calendar ', pg_catalog.to_jsonb(r) OPERATOR(pg_catalog.-) 'origin')
		FROM (SELECT DISTINCT ON (c.code) c.*
			FROM beian_calendar AS c
			ORDER BY c.code, c.origin) AS r
		UNION ALL
		SELECT pg_catalog.concat('holiday ', pg_catalog.to_jsonb(r) OPERATOR(pg_catalog.-) 'origin')
		FROM (SELECT DISTINCT ON (h.calendar, h.day) h.calendar, h.day, h.name, h.year,
				CASE WHEN h.kind OPERATOR(pg_catalog.=) 'holiday'
						AND pg_catalog.bool_or(h.kind OPERATOR(pg_catalog.=) 'statutory') OVER (PARTITION BY h.calendar, h.day)
					THEN 'statutory' ELSE h.kind END AS kind
			FROM beian_holiday AS h
			WHERE EXISTS (SELECT FROM beian_calendar AS c WHERE c.code OPERATOR(pg_catalog.=) h.calendar)
			ORDER BY h.calendar, h.day, h.origin DESC) AS r
		UNION ALL
		SELECT pg_catalog.concat('notice ', pg_catalog.to_jsonb(r) OPERATOR(pg_catalog.-) 'origin')
		FROM (SELECT DISTINCT ON (n.calendar, n.year, n.amends) n.*
			FROM beian_notice AS n
			WHERE EXISTS (SELECT FROM beian_calendar AS c WHERE c.code OPERATOR(pg_catalog.=) n.calendar)
			ORDER BY n.calendar, n.year, n.amends, n.origin DESC) AS r
		UNION ALL
		SELECT pg_catalog.concat('rule ', pg_catalog.to_jsonb(r) OPERATOR(pg_catalog.-) 'origin')
		FROM (SELECT DISTINCT ON (u.code, u.region, u.valid_from) u.*
			FROM beian_rule AS u
			ORDER BY u.code, u.region, u.valid_from, u.origin COLLATE pg_catalog."C" DESC) AS r
		UNION ALL
		SELECT pg_catalog.concat('setting ', pg_catalog.to_jsonb(r) OPERATOR(pg_catalog.-) 'origin')
		FROM (SELECT DISTINCT ON (s.region, s.key, s.valid_from) s.*
			FROM beian_region_setting AS s
			ORDER BY s.region, s.key, s.valid_from, s.origin COLLATE pg_catalog."C" DESC) AS r
	) AS l (line);
END;
COMMENT ON FUNCTION beian_fingerprint()
	IS 'a hash of all calendar, rule and setting rows that count, in hexadecimal: two databases that give the same one answer alike. A user''s row that says '
		'what the shipped one says does not change it';

-- ---------------------------------------------------------------------------
-- Evidence
-- ---------------------------------------------------------------------------

CREATE FUNCTION beian_deadline_evidence(rule pg_catalog.text, event pg_catalog.date, region pg_catalog.text DEFAULT NULL, calendar pg_catalog.text DEFAULT 'CN')
	RETURNS pg_catalog.jsonb
	LANGUAGE sql STABLE PARALLEL SAFE COST 20000
BEGIN ATOMIC
	WITH RECURSIVE counted AS (
		SELECT pg_catalog.row_number() OVER () AS place, d.no, d.day, k.is_workday, k.kind, k.name, k.final
		FROM beian_deadline_days(beian_deadline_evidence.rule, beian_deadline_evidence.event, beian_deadline_evidence.region, beian_deadline_evidence.calendar) AS d
		LEFT JOIN LATERAL beian_calendar_days(CASE WHEN d.known THEN d.day END, d.day, beian_deadline_evidence.calendar) AS k ON true
	), ancestor AS (
		SELECT c.code, c.parent FROM beian_calendar AS c WHERE c.code OPERATOR(pg_catalog.=) beian_deadline_evidence.calendar
		UNION
		SELECT c.code, c.parent FROM beian_calendar AS c JOIN ancestor AS a ON c.code OPERATOR(pg_catalog.=) a.parent
	), notice AS (
		-- of the year of a day; of the next for days that the year's own leaves open
		SELECT DISTINCT ON (n.calendar, n.year, n.amends) n.*
		FROM beian_notice AS n
		WHERE n.calendar OPERATOR(pg_catalog.=) ANY (SELECT a.code FROM ancestor AS a)
			AND EXISTS (SELECT FROM counted AS d
				WHERE d.is_workday IS NOT NULL AND CASE n.year::pg_catalog.float8 OPERATOR(pg_catalog.-) pg_catalog.date_part('year', d.day)
					WHEN 0 THEN true
					WHEN 1 THEN NOT EXISTS (SELECT FROM beian_notice AS own
						WHERE own.calendar OPERATOR(pg_catalog.=) n.calendar AND own.covers_through OPERATOR(pg_catalog.>=) d.day
							AND own.year OPERATOR(pg_catalog.+) 1 OPERATOR(pg_catalog.=) n.year) END)
		ORDER BY n.calendar, n.year, n.amends, n.origin DESC
	)
	SELECT pg_catalog.jsonb_build_object(
		'rule', pg_catalog.to_jsonb(r),
		'event', beian_deadline_evidence.event,
		'calendar', beian_deadline_evidence.calendar,
		'day', beian_deadline_day(beian_deadline_evidence.rule, beian_deadline_evidence.event, beian_deadline_evidence.region, beian_deadline_evidence.calendar),
		'ends_at', pg_catalog.concat(pg_catalog.to_jsonb(l.day) OPERATOR(pg_catalog.#>>) '{}', 'T24:00:00+08:00'),
		'safe_day', l.safe_day,
		'final', l.final,
		'days', (SELECT pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('no', d.no, 'day', d.day,
				'weekday', pg_catalog.date_part('isodow', d.day), 'is_workday', d.is_workday, 'kind', d.kind, 'name', d.name, 'final', d.final)
				ORDER BY d.place) FROM counted AS d),
		'notices', (SELECT pg_catalog.jsonb_agg(pg_catalog.to_jsonb(n) ORDER BY n.calendar, n.year, n.amends) FROM notice AS n),
		'fingerprint', beian_fingerprint(),
		'version', (SELECT x.extversion FROM pg_catalog.pg_extension AS x WHERE x.extname OPERATOR(pg_catalog.=) 'beian'))
	-- which fails for a rule that is none, or that counts hours
	FROM beian_deadline(beian_deadline_evidence.rule, beian_deadline_evidence.event, beian_deadline_evidence.event, NULL, beian_deadline_evidence.region, 0, beian_deadline_evidence.calendar) AS l
	LEFT JOIN beian_rules(beian_deadline_evidence.region, beian_deadline_evidence.event) AS r ON r.code OPERATOR(pg_catalog.=) l.rule
	WHERE l.sense IS NOT NULL;
END;
COMMENT ON FUNCTION beian_deadline_evidence(pg_catalog.text, pg_catalog.date, pg_catalog.text, pg_catalog.text)
	IS 'how a deadline was counted, for whoever asks to see it: the rule''s row in force on the event''s day with basis and source (rule); event, calendar, '
		'last day, its end, safe_day and final; each day in the order of counting, with its number, whether it is worked, and why (days; what the calendar '
		'does not know is null); the notices that settle those days, with number and date (notices); the fingerprint of calendars, rules and settings, and the '
		'extension''s version. No instant and no setting of the session goes into it: the same call on the same rows gives the same text. No row of the rule '
		'for region and day: NULL; a day that no notice settles: 22008';

-- ---------------------------------------------------------------------------
-- The doctor
-- ---------------------------------------------------------------------------

-- Each check runs in a subtransaction, which a parallel query may not begin.
CREATE FUNCTION beian_doctor() RETURNS TABLE (item pg_catalog.text, state pg_catalog.text, hint pg_catalog.text)
	AS 'MODULE_PATHNAME', 'beian_doctor' LANGUAGE C VOLATILE PARALLEL UNSAFE COST 100000 ROWS 10;
COMMENT ON FUNCTION beian_doctor()
	IS 'is the extension whole, as asked after a restore, a move or an upgrade: a row for each thing that is wrong, with what to do about it, or ok, for each '
		'of library, encoding, owner, triggers, privileges, rules, coverage, fingerprint, calendars. hint NULL: nothing is to be done';

-- ---------------------------------------------------------------------------
-- What the server's version decides
-- ---------------------------------------------------------------------------

-- Skip scans of btree indexes are new in 18.
DO $$
BEGIN
	IF pg_catalog.current_setting('server_version_num')::pg_catalog.int4 OPERATOR(pg_catalog.>=) 180000 THEN
		ALTER OPERATOR FAMILY icp_number_ops USING btree ADD
			FUNCTION 6 (icp_number, icp_number) pg_catalog.btint8skipsupport(pg_catalog.internal);
		ALTER OPERATOR FAMILY psb_number_ops USING btree ADD
			FUNCTION 6 (psb_number, psb_number) pg_catalog.btint8skipsupport(pg_catalog.internal);
	END IF;
END
$$ LANGUAGE plpgsql;

-- ---------------------------------------------------------------------------
-- Privileges
-- ---------------------------------------------------------------------------

GRANT SELECT ON beian_region TO PUBLIC;
GRANT SELECT ON beian_code, beian_rule, beian_region_setting, beian_operation, beian_guide_step, beian_remedy_method TO PUBLIC;
GRANT INSERT, UPDATE, DELETE ON beian_rule, beian_region_setting TO @extowner@;
GRANT SELECT ON beian_calendar, beian_holiday, beian_notice TO PUBLIC;
GRANT INSERT, UPDATE, DELETE ON beian_calendar, beian_holiday, beian_notice TO @extowner@;
