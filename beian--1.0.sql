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

CREATE TYPE icp_number;

CREATE FUNCTION icp_number_in(pg_catalog.cstring) RETURNS icp_number
	AS 'MODULE_PATHNAME', 'icp_number_in'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
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
	'filing number of the ministry (ICP备案号), 8 bytes: filing 京ICP备12345678号-3, licence 京ICP证030173号-209A or telecom licence 粤B2-20090059-1626X, each as a subject or with a service number; in the order of region (national first), scheme, classes, digit count, digits, service number, kind';

-- Casts.  From text implicit, so that a driver's text parameter is compared as
-- a number and by the index; a text column compared with a number is converted
-- too, and fails on its first value that is none: try_icp_number is for those.  To
-- text on assignment: a number goes into a text column, but is not compared as
-- text by accident.

CREATE FUNCTION icp_number(pg_catalog.text) RETURNS icp_number
	AS 'MODULE_PATHNAME', 'icp_number_from_text'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
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
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
COMMENT ON FUNCTION try_icp_number(pg_catalog.text) IS
	'text as a number, as by input; NULL if it is none';

CREATE FUNCTION icp_number_error(pg_catalog.text) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'icp_number_error'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
COMMENT ON FUNCTION icp_number_error(pg_catalog.text) IS
	'why a text is no icp_number, in words, as the detail of the error would say; NULL if it is one';

-- Comparison: the order of the values as integers is the order of the type, so
-- that these are int8's own functions.  The hashes are not: int8's folds the two
-- halves of a value together, which makes numbers collide.

CREATE FUNCTION icp_number_eq(icp_number, icp_number) RETURNS pg_catalog.bool
	AS 'int8eq' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
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
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
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
	'scheme of a number: filing (ICP备), license (ICP证) or telecom (B2-...)';

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
	'number of its parts: province by character, name or code (of a telecom licence also 合字 or an empty text), all digits, service number from 1 (none: a subject), kind of service (default website), scheme (default telecom with classes, else filing), classes of a telecom licence; province or serial NULL gives NULL, what does not fit together is 22023';

-- Containment and ranges: the support functions make ranges of a plain index
-- of them, with the bounds that follow.

CREATE FUNCTION icp_number_contains_support(pg_catalog.internal) RETURNS pg_catalog.internal
	AS 'MODULE_PATHNAME', 'icp_number_contains_support'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_number_contains_support(pg_catalog.internal) IS
	'tells the planner how an index serves icp_number_contains, and how many rows it finds';

CREATE FUNCTION icp_number_contained_support(pg_catalog.internal) RETURNS pg_catalog.internal
	AS 'MODULE_PATHNAME', 'icp_number_contained_support'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_number_contained_support(pg_catalog.internal) IS
	'tells the planner how an index serves icp_number_contained, and how many rows it finds';

CREATE FUNCTION icp_number_in_region_support(pg_catalog.internal) RETURNS pg_catalog.internal
	AS 'MODULE_PATHNAME', 'icp_number_in_region_support'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_number_in_region_support(pg_catalog.internal) IS
	'tells the planner how an index serves icp_in_region, and how many rows it finds';

CREATE FUNCTION icp_number_contains_sel(pg_catalog.internal, pg_catalog.oid, pg_catalog.internal, pg_catalog.int4) RETURNS pg_catalog.float8
	AS 'MODULE_PATHNAME', 'icp_number_contains_sel'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_number_contains_sel(pg_catalog.internal, pg_catalog.oid, pg_catalog.internal, pg_catalog.int4) IS
	'restriction selectivity of @>';

CREATE FUNCTION icp_number_contains_joinsel(pg_catalog.internal, pg_catalog.oid, pg_catalog.internal, pg_catalog.int2, pg_catalog.internal) RETURNS pg_catalog.float8
	AS 'MODULE_PATHNAME', 'icp_number_contains_joinsel'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_number_contains_joinsel(pg_catalog.internal, pg_catalog.oid, pg_catalog.internal, pg_catalog.int2, pg_catalog.internal) IS
	'join selectivity of @>';

CREATE FUNCTION icp_number_contained_sel(pg_catalog.internal, pg_catalog.oid, pg_catalog.internal, pg_catalog.int4) RETURNS pg_catalog.float8
	AS 'MODULE_PATHNAME', 'icp_number_contained_sel'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_number_contained_sel(pg_catalog.internal, pg_catalog.oid, pg_catalog.internal, pg_catalog.int4) IS
	'restriction selectivity of <@';

CREATE FUNCTION icp_number_contained_joinsel(pg_catalog.internal, pg_catalog.oid, pg_catalog.internal, pg_catalog.int2, pg_catalog.internal) RETURNS pg_catalog.float8
	AS 'MODULE_PATHNAME', 'icp_number_contained_joinsel'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_number_contained_joinsel(pg_catalog.internal, pg_catalog.oid, pg_catalog.internal, pg_catalog.int2, pg_catalog.internal) IS
	'join selectivity of <@';

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

CREATE OPERATOR @> (
	FUNCTION = icp_number_contains, LEFTARG = icp_number, RIGHTARG = icp_number,
	COMMUTATOR = <@,
	RESTRICT = icp_number_contains_sel, JOIN = icp_number_contains_joinsel
);
COMMENT ON OPERATOR @> (icp_number, icp_number) IS
	'is the left number the subject of the right one? A subject contains itself, a service number nothing';

CREATE OPERATOR <@ (
	FUNCTION = icp_number_contained, LEFTARG = icp_number, RIGHTARG = icp_number,
	COMMUTATOR = @>,
	RESTRICT = icp_number_contained_sel, JOIN = icp_number_contained_joinsel
);
COMMENT ON OPERATOR <@ (icp_number, icp_number) IS
	'is the right number the subject of the left one?';

CREATE FUNCTION icp_first(icp_number) RETURNS icp_number
	AS 'MODULE_PATHNAME', 'icp_number_first'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_first(icp_number) IS
	'least number that a number contains: a subject itself; NULL for a service number';

CREATE FUNCTION icp_last(icp_number) RETURNS icp_number
	AS 'MODULE_PATHNAME', 'icp_number_last'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION icp_last(icp_number) IS
	'greatest number that a number contains, inclusive: s @> n is n BETWEEN icp_first(s) AND icp_last(s); NULL for a service number';

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

-- ---------------------------------------------------------------------------
-- Public-security numbers
-- ---------------------------------------------------------------------------

CREATE TYPE psb_number;

CREATE FUNCTION psb_number_in(pg_catalog.cstring) RETURNS psb_number
	AS 'MODULE_PATHNAME', 'psb_number_in'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
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
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
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
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
COMMENT ON FUNCTION try_psb_number(pg_catalog.text) IS
	'text as a number, as by input; NULL if it is none';

CREATE FUNCTION psb_number_error(pg_catalog.text) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'psb_number_error'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
COMMENT ON FUNCTION psb_number_error(pg_catalog.text) IS
	'why a text is no psb_number, in words, as the detail of the error would say; NULL if it is one';

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
	'every filing number in a text or HTML source, in order: kind (icp or psb), number in canonical form, raw as it stands there, pos of its first character from 1; numbers in the digits of public-security links too; none: no rows';

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
	'HTML for the bottom of a home page: the ICP number linked to the ministry, the public-security number, if given, with its badge (the image /beian.png, which the site has to serve) and its link; icp NULL gives NULL';

CREATE FUNCTION beian_footer_findings(html pg_catalog.text, icp icp_number, psb psb_number DEFAULT NULL) RETURNS pg_catalog.text[]
	AS 'MODULE_PATHNAME', 'beian_footer_findings'
	LANGUAGE C IMMUTABLE PARALLEL SAFE COST 2000;
COMMENT ON FUNCTION beian_footer_findings(pg_catalog.text, icp_number, psb_number) IS
	'what is wrong with the filing numbers shown in the source of a home page, as codes of the domain footer_finding in their order; empty when all is well. icp is the number that should be shown, psb the public-security number (not given: not looked at); html or icp NULL gives NULL. Findings that only some provinces mind are among them';

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
	IS 'label of a code in Chinese (lang zh) or English (en). An unknown domain, code or language is an error, but for the domains rule, trigger and setting, where a user may have codes of his own: NULL';

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
	IS 'trigger before INSERT, UPDATE, DELETE of each row and before TRUNCATE: refuses changes to rows of origin beian unless an extension script runs, and tells the caches of all sessions of every change';

-- ---------------------------------------------------------------------------
-- Calendars: tables
-- ---------------------------------------------------------------------------

-- ---------------------------------------------------------------------------
-- Calendars: functions
-- ---------------------------------------------------------------------------

-- ---------------------------------------------------------------------------
-- Deadlines: rules
-- ---------------------------------------------------------------------------

-- Terms, each with what it rests on.  Users' rows (origin user) stand beside
-- the shipped ones and win over those of the same code and region.
CREATE TABLE beian_rule (
	code pg_catalog.text NOT NULL CHECK (code OPERATOR(pg_catalog.<>) ''),
	region pg_catalog.text NOT NULL DEFAULT '*' CHECK (region OPERATOR(pg_catalog.=) '*' OR region OPERATOR(pg_catalog.~) '^[1-6][0-9]$'),
	trigger pg_catalog.text NOT NULL CHECK (trigger OPERATOR(pg_catalog.<>) ''),
	quantity pg_catalog.int4 NOT NULL CHECK (quantity OPERATOR(pg_catalog.>=) 0),
	unit pg_catalog.text NOT NULL CHECK (unit OPERATOR(pg_catalog.=) ANY ('{hour,workday,day,month,year}')),
	direction pg_catalog.text NOT NULL DEFAULT 'after' CHECK (direction OPERATOR(pg_catalog.=) ANY ('{after,before}')),
	roll pg_catalog.bool NOT NULL DEFAULT false,
	bound pg_catalog.text NOT NULL CHECK (bound OPERATOR(pg_catalog.=) ANY ('{subject,provider,provider_and_subject,authority,operator,licensee}')),
	kind pg_catalog.text NOT NULL CHECK (kind OPERATOR(pg_catalog.=) ANY ('{law,admin,policy,soft}')),
	basis pg_catalog.text,
	consequence pg_catalog.text,
	source pg_catalog.text,
	origin pg_catalog.text NOT NULL DEFAULT 'user' CHECK (origin OPERATOR(pg_catalog.=) ANY ('{beian,user}')),
	PRIMARY KEY (code, region, origin)
);

COMMENT ON TABLE beian_rule IS 'terms: from which event, how long, whom they bind, and what they rest on. A row of origin user wins over the shipped one of the same code and region; a row of a region wins there over the one for everywhere';
COMMENT ON COLUMN beian_rule.code IS 'name of the rule, lower-case ASCII; labels of the shipped ones are in beian_code, domain rule';
COMMENT ON COLUMN beian_rule.region IS 'GB/T 2260 code of the province, two digits, or * for everywhere';
COMMENT ON COLUMN beian_rule.trigger IS 'event from which the term is counted (domain trigger)';
COMMENT ON COLUMN beian_rule.quantity IS 'number of units; 0 is the day of the event itself, which is never rolled';
COMMENT ON COLUMN beian_rule.unit IS 'hour, workday, day, month or year; hours are counted from instants only';
COMMENT ON COLUMN beian_rule.direction IS 'after the event, or before it: a term counted back is never rolled';
COMMENT ON COLUMN beian_rule.roll IS 'does a last day that is a day off move to the next working day? Of no effect on hours, working days, and terms counted back';
COMMENT ON COLUMN beian_rule.bound IS 'who must act (domain bound)';
COMMENT ON COLUMN beian_rule.kind IS 'law, admin (authority''s notice or practice), policy (provider''s rule) or soft (usual duration, no duty)';
COMMENT ON COLUMN beian_rule.basis IS 'law, notice or page that sets the term, in Chinese';
COMMENT ON COLUMN beian_rule.consequence IS 'what follows when it passes, in Chinese; NULL where no text says';
COMMENT ON COLUMN beian_rule.source IS 'where that was read';
COMMENT ON COLUMN beian_rule.origin IS 'beian: shipped, not to be changed; user: your own';

CREATE TRIGGER beian_shipped_guard BEFORE INSERT OR UPDATE OR DELETE ON beian_rule
	FOR EACH ROW EXECUTE FUNCTION beian_shipped_guard();
ALTER TABLE beian_rule ENABLE ALWAYS TRIGGER beian_shipped_guard;
COMMENT ON TRIGGER beian_shipped_guard ON beian_rule IS 'leaves shipped rows alone, and tells all sessions of changes';

CREATE TRIGGER beian_shipped_guard_truncate BEFORE TRUNCATE ON beian_rule
	FOR EACH STATEMENT EXECUTE FUNCTION beian_shipped_guard();
ALTER TABLE beian_rule ENABLE ALWAYS TRIGGER beian_shipped_guard_truncate;
COMMENT ON TRIGGER beian_shipped_guard_truncate ON beian_rule IS 'leaves shipped rows alone';

SELECT pg_catalog.pg_extension_config_dump('beian_rule', 'WHERE origin = ''user''');

-- ---------------------------------------------------------------------------
-- Deadlines: functions
-- ---------------------------------------------------------------------------

-- ---------------------------------------------------------------------------
-- Classification
-- ---------------------------------------------------------------------------

-- NULL is: not known.  So none of these is STRICT.
CREATE FUNCTION beian_service_class(subject_state pg_catalog.text, service_state pg_catalog.text, access_here pg_catalog.bool, access_elsewhere pg_catalog.bool, restricted pg_catalog.bool DEFAULT false)
	RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'beian_service_class' LANGUAGE C IMMUTABLE PARALLEL SAFE;

COMMENT ON FUNCTION beian_service_class(pg_catalog.text, pg_catalog.text, pg_catalog.bool, pg_catalog.bool, pg_catalog.bool)
	IS 'class of a service (restricted, cancelled, not_filed, unknown, shell, not_accessed_here, accessed_here) from the states of its subject and of itself (filed, cancelled, none; NULL not known), from whether this and any other provider gives it access (NULL not known; true here decides alone), and from whether it is blacklisted or access restricted (NULL counts as false)';

CREATE FUNCTION beian_service_action(class pg_catalog.text, resolves pg_catalog.text, domain_valid pg_catalog.bool DEFAULT NULL)
	RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'beian_service_action' LANGUAGE C IMMUTABLE PARALLEL SAFE;

COMMENT ON FUNCTION beian_service_action(pg_catalog.text, pg_catalog.text, pg_catalog.bool)
	IS 'what to do about a service of a class, by what its domain resolves to (here, other_mainland, overseas, none; NULL not known) and by whether the domain is registered still (NULL counts as true)';

CREATE FUNCTION beian_subject_class(subject_state pg_catalog.text, services pg_catalog.int8, shells pg_catalog.int8, unknowns pg_catalog.int8, restricted pg_catalog.bool DEFAULT false)
	RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'beian_subject_class' LANGUAGE C IMMUTABLE PARALLEL SAFE;

COMMENT ON FUNCTION beian_subject_class(pg_catalog.text, pg_catalog.int8, pg_catalog.int8, pg_catalog.int8, pg_catalog.bool)
	IS 'class of a subject (restricted, unknown, not_filed, cancelled, shell_subject, all_shell, partial_shell, unverified, normal) from its state, its filed services of all kinds, the shells among them, and the services whose state or access is not known, which the first count leaves out. A count that is NULL makes a filed subject unknown';

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
	IS 'class of a subject from the rows of its services, grouped by the subject: its state, the class of the row''s service, and whether the subject is restricted. A service class of NULL is a row without a service, as an outer join makes it: class services below the join, or by CASE WHEN v.id IS NOT NULL THEN beian_service_class(...) END, for beian_service_class itself never gives NULL. States that differ within a group are an error; no rows give NULL';

CREATE FUNCTION beian_explain_class(subject_state pg_catalog.text, service_state pg_catalog.text, access_here pg_catalog.bool, access_elsewhere pg_catalog.bool, restricted pg_catalog.bool DEFAULT false)
	RETURNS TABLE (fact pg_catalog.text, value pg_catalog.text, zh pg_catalog.text, en pg_catalog.text)
	LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 3
BEGIN ATOMIC
	SELECT f.fact, f.value, f.zh, f.en
	FROM (SELECT beian_service_class(beian_explain_class.subject_state, beian_explain_class.service_state, beian_explain_class.access_here, beian_explain_class.access_elsewhere, beian_explain_class.restricted) AS class) AS c
	CROSS JOIN LATERAL (VALUES
		(1, 'restricted', 'true', '在黑名单中，或被限制接入', 'blacklisted, or access restricted',
			c.class OPERATOR(pg_catalog.=) 'restricted'),
		(2, 'subject_state', 'cancelled', '主体备案已注销', 'the filing of the subject is cancelled',
			c.class OPERATOR(pg_catalog.=) 'cancelled' AND beian_explain_class.subject_state OPERATOR(pg_catalog.=) 'cancelled'),
		(3, 'subject_state', 'none', '查无主体备案，服务不能归属', 'no filing of a subject to which the service could belong',
			c.class OPERATOR(pg_catalog.=) 'unknown' AND beian_explain_class.subject_state OPERATOR(pg_catalog.=) 'none'),
		(4, 'service_state', 'cancelled', '服务备案已注销', 'the filing of the service is cancelled',
			c.class OPERATOR(pg_catalog.=) 'cancelled' AND beian_explain_class.service_state OPERATOR(pg_catalog.=) 'cancelled'),
		(5, 'service_state', 'none', '服务没有备案', 'the service is not filed',
			c.class OPERATOR(pg_catalog.=) 'not_filed'),
		(6, 'service_state', NULL, '服务的备案状态未核实', 'whether the service is filed is not known',
			c.class OPERATOR(pg_catalog.=) 'unknown' AND beian_explain_class.service_state IS NULL),
		(7, 'service_state', 'filed', '服务已备案', 'the service is filed',
			c.class OPERATOR(pg_catalog.=) ANY ('{shell,not_accessed_here,accessed_here,unknown}') AND beian_explain_class.service_state OPERATOR(pg_catalog.=) 'filed'),
		(8, 'access_here', 'true', '本接入商有其接入信息', 'this provider gives it access',
			c.class OPERATOR(pg_catalog.=) 'accessed_here'),
		(9, 'access_here', 'false', '本接入商没有其接入信息', 'this provider gives it no access',
			c.class OPERATOR(pg_catalog.=) ANY ('{shell,not_accessed_here}')
			OR c.class OPERATOR(pg_catalog.=) 'unknown' AND beian_explain_class.service_state OPERATOR(pg_catalog.=) 'filed' AND beian_explain_class.subject_state IS DISTINCT FROM 'none' AND NOT beian_explain_class.access_here),
		(10, 'access_here', NULL, '本接入商有无其接入信息未核实', 'whether this provider gives it access is not known',
			c.class OPERATOR(pg_catalog.=) 'unknown' AND beian_explain_class.service_state OPERATOR(pg_catalog.=) 'filed' AND beian_explain_class.subject_state IS DISTINCT FROM 'none' AND beian_explain_class.access_here IS NULL),
		(11, 'access_elsewhere', 'true', '其他接入商有其接入信息', 'another provider gives it access',
			c.class OPERATOR(pg_catalog.=) 'not_accessed_here'),
		(12, 'access_elsewhere', 'false', '其他接入商也没有其接入信息', 'no other provider gives it access',
			c.class OPERATOR(pg_catalog.=) 'shell'),
		(13, 'access_elsewhere', NULL, '其他接入商有无其接入信息未核实', 'whether another provider gives it access is not known',
			c.class OPERATOR(pg_catalog.=) 'unknown' AND beian_explain_class.service_state OPERATOR(pg_catalog.=) 'filed' AND beian_explain_class.subject_state IS DISTINCT FROM 'none' AND beian_explain_class.access_elsewhere IS NULL)
	) AS f (no, fact, value, zh, en, made_it)
	WHERE f.made_it
	ORDER BY f.no;
END;

COMMENT ON FUNCTION beian_explain_class(pg_catalog.text, pg_catalog.text, pg_catalog.bool, pg_catalog.bool, pg_catalog.bool)
	IS 'the facts that made a service''s class, in the order in which they count; the arguments are those of beian_service_class. A value of NULL is a fact not known';

CREATE FUNCTION beian_explain_subject_class(subject_state pg_catalog.text, services pg_catalog.int8, shells pg_catalog.int8, unknowns pg_catalog.int8, restricted pg_catalog.bool DEFAULT false)
	RETURNS TABLE (fact pg_catalog.text, value pg_catalog.text, zh pg_catalog.text, en pg_catalog.text)
	LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 4
BEGIN ATOMIC
	SELECT f.fact, f.value, f.zh, f.en
	FROM (SELECT beian_subject_class(beian_explain_subject_class.subject_state, beian_explain_subject_class.services, beian_explain_subject_class.shells, beian_explain_subject_class.unknowns, beian_explain_subject_class.restricted) AS class) AS c
	CROSS JOIN LATERAL (VALUES
		(1, 'restricted', 'true', '在黑名单中，或被限制接入', 'blacklisted, or access restricted',
			c.class OPERATOR(pg_catalog.=) 'restricted'),
		(2, 'subject_state', 'none', '查无主体备案', 'the subject is not filed',
			c.class OPERATOR(pg_catalog.=) 'not_filed'),
		(3, 'subject_state', 'cancelled', '主体备案已注销', 'the filing of the subject is cancelled',
			c.class OPERATOR(pg_catalog.=) 'cancelled'),
		(4, 'subject_state', NULL, '主体的备案状态未核实', 'whether the subject is filed is not known',
			c.class OPERATOR(pg_catalog.=) 'unknown' AND beian_explain_subject_class.subject_state IS NULL),
		(5, 'subject_state', 'filed', '主体已备案', 'the subject is filed',
			c.class OPERATOR(pg_catalog.<>) 'restricted' AND beian_explain_subject_class.subject_state OPERATOR(pg_catalog.=) 'filed'),
		(6, 'services', beian_explain_subject_class.services::pg_catalog.text, '已备案的服务数', 'services filed',
			c.class OPERATOR(pg_catalog.<>) 'restricted' AND beian_explain_subject_class.subject_state OPERATOR(pg_catalog.=) 'filed'),
		(7, 'shells', beian_explain_subject_class.shells::pg_catalog.text, '其中没有接入信息的服务数', 'services among them without access',
			c.class OPERATOR(pg_catalog.<>) 'restricted' AND beian_explain_subject_class.subject_state OPERATOR(pg_catalog.=) 'filed' AND beian_explain_subject_class.services IS DISTINCT FROM 0),
		(8, 'unknowns', beian_explain_subject_class.unknowns::pg_catalog.text, '备案状态或接入未核实的服务数', 'services whose state or access is not known',
			c.class OPERATOR(pg_catalog.<>) 'restricted' AND beian_explain_subject_class.subject_state OPERATOR(pg_catalog.=) 'filed')
	) AS f (no, fact, value, zh, en, made_it)
	WHERE f.made_it
	ORDER BY f.no;
END;

COMMENT ON FUNCTION beian_explain_subject_class(pg_catalog.text, pg_catalog.int8, pg_catalog.int8, pg_catalog.int8, pg_catalog.bool)
	IS 'the facts that made a subject''s class; the arguments are those of beian_subject_class. A value of NULL is a fact not known';

CREATE FUNCTION beian_shell_cause(cause pg_catalog.text, lang pg_catalog.text DEFAULT 'zh')
	RETURNS pg_catalog.text
	LANGUAGE sql STABLE STRICT PARALLEL SAFE COST 20
BEGIN ATOMIC
	SELECT beian_label('shell_cause', beian_shell_cause.cause, beian_shell_cause.lang);
END;

COMMENT ON FUNCTION beian_shell_cause(pg_catalog.text, pg_catalog.text)
	IS 'label of the cause by which a service became a shell (ip_changed, domain_expired, content, customer, audit_overdue, authority), in Chinese (lang zh) or English (en); any other cause is an error';

-- ---------------------------------------------------------------------------
-- Operations, guides, region settings
-- ---------------------------------------------------------------------------

-- What the provinces do each in their own way.  Limits in days are rules
-- (beian_rule), not settings.
CREATE TABLE beian_region_setting (
	region pg_catalog.text NOT NULL DEFAULT '*' CHECK (region OPERATOR(pg_catalog.=) '*' OR region OPERATOR(pg_catalog.~) '^[1-6][0-9]$'),
	key pg_catalog.text NOT NULL CHECK (key OPERATOR(pg_catalog.<>) ''),
	value pg_catalog.text NOT NULL,
	source pg_catalog.text,
	as_of pg_catalog.date,
	origin pg_catalog.text NOT NULL DEFAULT 'user' CHECK (origin OPERATOR(pg_catalog.=) ANY ('{beian,user}')),
	PRIMARY KEY (region, key, origin)
);

COMMENT ON TABLE beian_region_setting IS 'what a province does in its own way. A row of origin user wins over the shipped one of the same region and key; a row of a region wins there over the one for everywhere';
COMMENT ON COLUMN beian_region_setting.region IS 'GB/T 2260 code of the province, two digits, or * for everywhere';
COMMENT ON COLUMN beian_region_setting.key IS 'name of the setting; labels of the shipped ones are in beian_code, domain setting';
COMMENT ON COLUMN beian_region_setting.value IS 'the value, as text';
COMMENT ON COLUMN beian_region_setting.source IS 'where it was read';
COMMENT ON COLUMN beian_region_setting.as_of IS 'date of that source; NULL where it has none';
COMMENT ON COLUMN beian_region_setting.origin IS 'beian: shipped, not to be changed; user: your own';

CREATE TRIGGER beian_shipped_guard BEFORE INSERT OR UPDATE OR DELETE ON beian_region_setting
	FOR EACH ROW EXECUTE FUNCTION beian_shipped_guard();
ALTER TABLE beian_region_setting ENABLE ALWAYS TRIGGER beian_shipped_guard;
COMMENT ON TRIGGER beian_shipped_guard ON beian_region_setting IS 'leaves shipped rows alone, and tells all sessions of changes';

CREATE TRIGGER beian_shipped_guard_truncate BEFORE TRUNCATE ON beian_region_setting
	FOR EACH STATEMENT EXECUTE FUNCTION beian_shipped_guard();
ALTER TABLE beian_region_setting ENABLE ALWAYS TRIGGER beian_shipped_guard_truncate;
COMMENT ON TRIGGER beian_shipped_guard_truncate ON beian_region_setting IS 'leaves shipped rows alone';

SELECT pg_catalog.pg_extension_config_dump('beian_region_setting', 'WHERE origin = ''user''');

CREATE FUNCTION beian_setting(key pg_catalog.text, region pg_catalog.text DEFAULT NULL)
	RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'beian_setting' LANGUAGE C STABLE PARALLEL SAFE;

COMMENT ON FUNCTION beian_setting(pg_catalog.text, pg_catalog.text)
	IS 'value of a setting of beian_region_setting in a province (code, ISO code, character or name), else the value for everywhere, else NULL. Without a region: the value for everywhere. A key that no row has is an error';

-- Operations.  The state of a case, by subject and service, and what each state
-- allows.  Where beian_operation has rows with a setting, the one whose value
-- the province has is taken before the one without.
CREATE TABLE beian_operation (
	no pg_catalog.int4 NOT NULL PRIMARY KEY,
	state pg_catalog.text NOT NULL,
	operation pg_catalog.text NOT NULL,
	setting pg_catalog.text,
	value pg_catalog.text,
	allowed pg_catalog.bool,
	reason pg_catalog.text NOT NULL,
	basis pg_catalog.text
);

COMMENT ON TABLE beian_operation IS 'which operation a state of subject and service allows, and why; beian_operations reads it';
COMMENT ON COLUMN beian_operation.no IS 'order';
COMMENT ON COLUMN beian_operation.state IS 'state of the case (domain operation_state)';
COMMENT ON COLUMN beian_operation.operation IS 'operation (domain operation)';
COMMENT ON COLUMN beian_operation.setting IS 'the row holds where this setting of the province has the value; NULL: everywhere else';
COMMENT ON COLUMN beian_operation.value IS 'that value';
COMMENT ON COLUMN beian_operation.allowed IS 'true, false, or NULL: the province decides and is not known, facts are missing, no text says, or it does not apply; reason tells which';
COMMENT ON COLUMN beian_operation.reason IS 'reason or condition, in Chinese';
COMMENT ON COLUMN beian_operation.basis IS 'what it rests on, in Chinese';

CREATE FUNCTION beian_operation_state(subject_class pg_catalog.text, service_class pg_catalog.text)
	RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'beian_operation_state' LANGUAGE C IMMUTABLE PARALLEL SAFE;

COMMENT ON FUNCTION beian_operation_state(pg_catalog.text, pg_catalog.text)
	IS 'state of a case (domain operation_state) that decides which operations are open, from the class of the subject (NULL not known) and of the service in question (NULL there is none)';

CREATE FUNCTION beian_operations(subject_class pg_catalog.text, service_class pg_catalog.text, region pg_catalog.text DEFAULT NULL, order_open pg_catalog.bool DEFAULT false)
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
	FROM beian_operation AS q
	CROSS JOIN LATERAL (
		SELECT r.operation, r.allowed, r.reason, r.basis
		FROM beian_operation AS r
		WHERE r.operation OPERATOR(pg_catalog.=) q.operation
			AND (r.state OPERATOR(pg_catalog.=) beian_operation_state(beian_operations.subject_class, beian_operations.service_class)
				OR r.state OPERATOR(pg_catalog.=) 'some_shells'
				AND beian_operations.subject_class OPERATOR(pg_catalog.=) ANY ('{all_shell,partial_shell}')
				AND beian_operation_state(beian_operations.subject_class, beian_operations.service_class) OPERATOR(pg_catalog.=) ANY ('{not_accessed_here,accessed_here,no_service}'))
			AND (r.setting IS NULL
				OR beian_operations.region IS NOT NULL
				AND r.value OPERATOR(pg_catalog.=) beian_setting(r.setting, beian_operations.region))
		ORDER BY r.state OPERATOR(pg_catalog.=) 'some_shells' DESC, r.setting IS NULL
		LIMIT 1) AS o
	WHERE q.state OPERATOR(pg_catalog.=) 'order_open'
		-- a region that is none is an error in every case
		AND (beian_operations.region IS NULL OR beian_setting('shell_subject_add', beian_operations.region) IS NOT NULL)
	ORDER BY q.no;
END;

COMMENT ON FUNCTION beian_operations(pg_catalog.text, pg_catalog.text, pg_catalog.text, pg_catalog.bool)
	IS 'the eight operations (domain operation), each allowed, not allowed, or NULL, with the reason and its basis in Chinese: NULL where the province decides and was not given or its way is not known, where facts are not known, where no text says, and where the operation does not apply. Arguments: class of the subject (NULL not known), class of the service in question (NULL there is none), province, and whether an order of the subject is open (NULL not known)';

CREATE FUNCTION beian_allowed(operation pg_catalog.text, subject_class pg_catalog.text, service_class pg_catalog.text, region pg_catalog.text DEFAULT NULL, order_open pg_catalog.bool DEFAULT false)
	RETURNS pg_catalog.bool
	LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT o.allowed
	FROM beian_operations(beian_allowed.subject_class, beian_allowed.service_class, beian_allowed.region, beian_allowed.order_open) AS o
	WHERE o.operation OPERATOR(pg_catalog.=) beian_allowed.operation
		-- an operation that is none is an error
		AND beian_label('operation', beian_allowed.operation) IS NOT NULL;
END;

COMMENT ON FUNCTION beian_allowed(pg_catalog.text, pg_catalog.text, pg_catalog.text, pg_catalog.text, pg_catalog.bool)
	IS 'one of the rows of beian_operations: is the operation allowed? NULL as there';

-- Guides.
CREATE TABLE beian_guide_step (
	topic pg_catalog.text NOT NULL,
	no pg_catalog.int4 NOT NULL,
	method pg_catalog.text NOT NULL,
	step pg_catalog.int4 NOT NULL,
	condition pg_catalog.text,
	setting pg_catalog.text,
	value pg_catalog.text,
	zh pg_catalog.text NOT NULL,
	en pg_catalog.text NOT NULL,
	url pg_catalog.text,
	basis pg_catalog.text,
	PRIMARY KEY (topic, no)
);

COMMENT ON TABLE beian_guide_step IS 'duties, methods and their steps; beian_guide and beian_remedy read it';
COMMENT ON COLUMN beian_guide_step.topic IS 'topic (domain guide_topic), or remedy: methods that beian_remedy alone gives';
COMMENT ON COLUMN beian_guide_step.no IS 'order within the topic';
COMMENT ON COLUMN beian_guide_step.method IS 'duty or method to which the step belongs (domains duty and guide_method)';
COMMENT ON COLUMN beian_guide_step.step IS 'number of the step within its method; branches of one step have the same';
COMMENT ON COLUMN beian_guide_step.condition IS 'the step is for this case only (domain guide_condition); NULL: always';
COMMENT ON COLUMN beian_guide_step.setting IS 'the step is for provinces where this setting has the value; NULL: for all';
COMMENT ON COLUMN beian_guide_step.value IS 'that value; {}: any, and it stands for {} in the texts; NULL: the province was not given, or its way is not known';
COMMENT ON COLUMN beian_guide_step.zh IS 'what to do, in Chinese';
COMMENT ON COLUMN beian_guide_step.en IS 'what to do, in English';
COMMENT ON COLUMN beian_guide_step.url IS 'where';
COMMENT ON COLUMN beian_guide_step.basis IS 'what it rests on, in Chinese';

CREATE FUNCTION beian_guide(topic pg_catalog.text, region pg_catalog.text DEFAULT NULL)
	RETURNS TABLE (method pg_catalog.text, step pg_catalog.int4, condition pg_catalog.text, zh pg_catalog.text, en pg_catalog.text, url pg_catalog.text, basis pg_catalog.text)
	LANGUAGE sql STABLE PARALLEL SAFE ROWS 12
BEGIN ATOMIC
	SELECT s.method, s.step, s.condition,
		pg_catalog.replace(s.zh, '{}', COALESCE(v.value, '')), pg_catalog.replace(s.en, '{}', COALESCE(v.value, '')),
		s.url, s.basis
	FROM beian_guide_step AS s
	CROSS JOIN LATERAL (SELECT CASE WHEN beian_guide.region IS NOT NULL THEN beian_setting(s.setting, beian_guide.region) END) AS v (value)
	WHERE s.topic OPERATOR(pg_catalog.=) beian_guide.topic
		AND (s.setting IS NULL OR s.value IS NOT DISTINCT FROM v.value
			OR s.value OPERATOR(pg_catalog.=) '{}' AND v.value IS NOT NULL)
		-- a topic or a region that is none is an error
		AND beian_label('guide_topic', beian_guide.topic) IS NOT NULL
		AND (beian_guide.region IS NULL OR beian_setting('offline_channel', beian_guide.region) IS NOT NULL)
	ORDER BY s.no;
END;

COMMENT ON FUNCTION beian_guide(pg_catalog.text, pg_catalog.text)
	IS 'what to do, step by step: after_approval (the duties), proof (how to show a filing), shell_service (methods 1 and 2), shell_subject (offline cancellation), with what the province changes; without a region, with what provinces may change. method: domains duty and guide_method; condition: domain guide_condition';

CREATE FUNCTION beian_remedy(service_class pg_catalog.text, subject_class pg_catalog.text DEFAULT NULL, resolves pg_catalog.text DEFAULT NULL, domain_valid pg_catalog.bool DEFAULT NULL, region pg_catalog.text DEFAULT NULL)
	RETURNS TABLE (method pg_catalog.text, step pg_catalog.int4, condition pg_catalog.text, zh pg_catalog.text, en pg_catalog.text, url pg_catalog.text, basis pg_catalog.text)
	LANGUAGE sql STABLE PARALLEL SAFE ROWS 6
BEGIN ATOMIC
	SELECT s.method, s.step, s.condition,
		pg_catalog.replace(s.zh, '{}', COALESCE(v.value, '')), pg_catalog.replace(s.en, '{}', COALESCE(v.value, '')),
		s.url, s.basis
	FROM (SELECT beian_service_action(beian_remedy.service_class, beian_remedy.resolves, beian_remedy.domain_valid) AS action,
			beian_operation_state(beian_remedy.subject_class, beian_remedy.service_class) AS state,
			CASE WHEN beian_remedy.region IS NOT NULL THEN beian_setting('shell_subject_add', beian_remedy.region) END AS shell_subject_add) AS c
	CROSS JOIN LATERAL (VALUES
		(1, 'remedy', 'restricted',
			beian_remedy.service_class OPERATOR(pg_catalog.=) 'restricted' OR beian_remedy.subject_class OPERATOR(pg_catalog.=) 'restricted'),
		(2, 'remedy', 'block',
			c.action OPERATOR(pg_catalog.=) ANY ('{block_and_file,block_and_add_access,block_and_renew_or_refile}') AND c.state OPERATOR(pg_catalog.<>) 'restricted'),
		(3, 'remedy', 'verify',
			c.action OPERATOR(pg_catalog.=) 'verify' AND c.state OPERATOR(pg_catalog.<>) ALL ('{restricted,shell_subject}')
			OR c.action OPERATOR(pg_catalog.=) 'block_and_file' AND c.state OPERATOR(pg_catalog.=) 'unknown'),
		(4, 'remedy', 'first_filing',
			c.action OPERATOR(pg_catalog.=) 'block_and_file' AND c.state OPERATOR(pg_catalog.=) 'no_subject'),
		(5, 'remedy', 'add_service',
			c.action OPERATOR(pg_catalog.=) 'block_and_file' AND c.state OPERATOR(pg_catalog.=) 'no_service'),
		(6, 'remedy', 'renew_access',
			c.action OPERATOR(pg_catalog.=) 'renew_or_cancel_access' AND c.state OPERATOR(pg_catalog.<>) ALL ('{restricted,shell_subject}')),
		(7, 'remedy', 'fix_access',
			c.action OPERATOR(pg_catalog.=) 'fix_access' AND c.state OPERATOR(pg_catalog.<>) ALL ('{restricted,shell_subject}')),
		(8, 'shell_service', 'renew_domain',
			c.action OPERATOR(pg_catalog.=) ANY ('{renew_or_refile,block_and_renew_or_refile}') AND c.state OPERATOR(pg_catalog.<>) ALL ('{restricted,shell_subject}')),
		(9, 'shell_service', 'method_1',
			c.action OPERATOR(pg_catalog.=) ANY ('{block_and_add_access,add_access_there}') AND c.state OPERATOR(pg_catalog.<>) ALL ('{restricted,shell_subject}')),
		(10, 'shell_service', 'method_2',
			c.action OPERATOR(pg_catalog.=) ANY ('{cancel_and_refile,renew_or_refile,block_and_renew_or_refile}') AND c.state OPERATOR(pg_catalog.<>) ALL ('{restricted,shell_subject}')),
		(11, 'shell_subject', 'add_directly',
			c.state OPERATOR(pg_catalog.=) 'shell_subject' AND c.shell_subject_add IS DISTINCT FROM 'false'),
		(12, 'shell_subject', 'cancel_offline',
			c.state OPERATOR(pg_catalog.=) 'shell_subject' AND c.shell_subject_add IS DISTINCT FROM 'true')
	) AS m (no, topic, method, fits)
	JOIN beian_guide_step AS s ON s.topic OPERATOR(pg_catalog.=) m.topic AND s.method OPERATOR(pg_catalog.=) m.method
	CROSS JOIN LATERAL (SELECT CASE WHEN beian_remedy.region IS NOT NULL THEN beian_setting(s.setting, beian_remedy.region) END) AS v (value)
	WHERE m.fits
		AND (s.setting IS NULL OR s.value IS NOT DISTINCT FROM v.value
			OR s.value OPERATOR(pg_catalog.=) '{}' AND v.value IS NOT NULL)
		-- branches that the facts decide
		AND CASE s.condition
			WHEN 'resolves_here' THEN beian_remedy.resolves OPERATOR(pg_catalog.=) 'here'
			WHEN 'resolves_elsewhere' THEN beian_remedy.resolves OPERATOR(pg_catalog.<>) 'here'
			ELSE true END
	ORDER BY m.no, s.no;
END;

COMMENT ON FUNCTION beian_remedy(pg_catalog.text, pg_catalog.text, pg_catalog.text, pg_catalog.bool, pg_catalog.text)
	IS 'the rows of beian_guide that fit a case, for what beian_service_action says of it; no row where nothing is to be done. Arguments: class of the service (NULL not known), class of the subject (NULL not known), what the domain resolves to (NULL not known), whether it is registered still (NULL counts as true), province';

-- ---------------------------------------------------------------------------
-- Calendars: shipped rows
-- ---------------------------------------------------------------------------

-- ---------------------------------------------------------------------------
-- Deadlines: shipped rules
-- ---------------------------------------------------------------------------

INSERT INTO beian_rule (code, region, trigger, quantity, unit, direction, roll, bound, kind, basis, consequence, source, origin) VALUES
	('psb_filing', '*', 'service_opened', 30, 'day', 'after', true, 'subject', 'law',
		'《计算机信息网络国际联网安全保护管理办法》（公安部令第33号）第十二条：自网络正式联通之日起30日内',
		'第二十三条：警告或者停机整顿不超过6个月',
		'接入服务商说明页“备案成功”；公安部令第33号（文本见 github.com/LawRefBook/Laws）', 'beian'),
	('unblock', '*', 'icp_approved', 1, 'workday', 'after', false, 'provider', 'soft',
		'服务商说明页：备案通过一个工作日后网页自动开放',
		NULL,
		'接入服务商说明页“备案成功”；huawei-cloud-icp-process-guidance doc_067（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）', 'beian'),
	('info_fix', '*', 'icp_approved', 10, 'workday', 'after', false, 'subject', 'policy',
		'服务商说明页：10个工作日内变更备案；相关：《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）第七、十四、二十三条',
		'整改；取消接入；注销备案',
		'接入服务商说明页“备案成功”；huawei-cloud-icp-process-guidance doc_173（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）', 'beian'),
	('cancel_review_offline', '*', 'cancel_form_delivered', 5, 'workday', 'after', false, 'authority', 'soft',
		'服务商说明页：注销申请表提交管局后一般5个工作日完成审核',
		'审核完成后方可重新备案',
		'接入服务商说明页“空壳主体”；huawei-cloud-icp-process-guidance doc_037（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）', 'beian'),
	('icp_footer', '*', 'service_opened', 0, 'day', 'after', false, 'subject', 'law',
		'《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）第十三条：网站开通时，主页底部的中央位置',
		'未放编号：国务院令第292号第二十二条，5000至50000元；未加链接：信息产业部令第33号第二十五条，5000至10000元',
		'接入服务商说明页“备案成功”；信息产业部令第33号第十三、二十五条：hn12345.com/news/83；国务院令第292号（文本见 github.com/LawRefBook/Laws）', 'beian'),
	('icp_review', '*', 'material_received', 20, 'workday', 'after', false, 'authority', 'law',
		'《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）第十二条：二十个工作日内',
		'予以备案，或者不予备案并说明理由',
		'信息产业部令第33号第十二条：ghyun.com.cn doc 104；四川64号文：wz.ccczen.com 357850；gsky-link.com.cn beianshenheshijian', 'beian'),
	('app_review', '*', 'app_material_received', 20, 'workday', 'after', false, 'authority', 'admin',
		'2023年APP备案通知：二十个工作日内',
		'予以备案，或者不予备案并说明理由',
		'工业和信息化部解读 art_564bf0759d7e41d5b4aa8ce4996b9e84；17nai.com 499425；scuiot.cn 19711', 'beian'),
	('change_ahead', '*', 'change_planned', 30, 'day', 'before', false, 'subject', 'law',
		'《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）第十四条：应当提前三十日；《互联网信息服务管理办法》（国务院令第292号）第十一条',
		NULL,
		'zjca.miit.gov.cn 备案变更指南（2020年）；国务院令第292号（文本见 github.com/LawRefBook/Laws）', 'beian'),
	('change_after_henan', '41', 'item_changed', 30, 'day', 'after', true, 'operator', 'law',
		'《河南省电信条例》第二十条：自变更之日起三十日内',
		NULL,
		'《河南省电信条例》（2020年）（文本见 github.com/LawRefBook/Laws）', 'beian'),
	('cancel_same_day', '*', 'service_ended', 0, 'day', 'after', false, 'subject', 'law',
		'《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）第十五条：应当在服务终止之日',
		NULL,
		'juming.com help 386；help.aliyun.com/zh/icp-filing/user-guide/site-inspection', 'beian'),
	('log_60d', '*', 'log_recorded', 60, 'day', 'after', false, 'provider_and_subject', 'law',
		'《互联网信息服务管理办法》（国务院令第292号）第十四条：保存60日',
		'国务院令第292号第二十一条',
		'国务院令第292号（文本见 github.com/LawRefBook/Laws）', 'beian'),
	('log_6m', '*', 'log_recorded', 6, 'month', 'after', false, 'operator', 'law',
		'《网络安全法》（2016年文本）第二十一条第三项：不少于六个月',
		'《网络安全法》（2016年文本）第五十九条',
		'《网络安全法》（2016年）（文本见 github.com/LawRefBook/Laws）', 'beian'),
	('incident_24h', '*', 'incident_found', 24, 'hour', 'after', false, 'provider_and_subject', 'law',
		'《计算机信息系统安全保护条例》（国务院令第147号）第十四条：24小时内；《计算机信息网络国际联网安全保护管理办法》（公安部令第33号）第十条第六项',
		'国务院令第147号第二十条',
		'国务院令第147号、公安部令第33号（文本见 github.com/LawRefBook/Laws）', 'beian'),
	('psb_footer', '*', 'psb_approved', 30, 'day', 'after', true, 'subject', 'policy',
		'腾讯云“公安备案”常见问题',
		NULL,
		'腾讯云文档“公安备案”（github.com/tencentyun/qcloud-documents，旧版快照）', 'beian'),
	('vat_license_review', '*', 'application_received', 60, 'day', 'after', true, 'authority', 'law',
		'《电信条例》第十四条；《互联网信息服务管理办法》（国务院令第292号）第七条：自收到申请之日起60日',
		NULL,
		'《电信条例》（2016年）、国务院令第292号（文本见 github.com/LawRefBook/Laws）', 'beian'),
	('vat_accept', '*', 'application_submitted', 5, 'workday', 'after', false, 'authority', 'admin',
		'电信业务经营许可受理实务',
		NULL,
		'ssnsa.com 1302；bjchaoyang020192.11467.com 7805920、5962861', 'beian'),
	('vat_valid', '*', 'licence_issued', 5, 'year', 'after', false, 'licensee', 'law',
		'《电信业务经营许可管理办法》（工业和信息化部令第42号）：有效期五年',
		'期满不得继续经营',
		'ssnsa.com 1302、bjchaoyang020192.11467.com 7805920、5962861（转引）', 'beian'),
	('vat_renew', '*', 'licence_expiry', 90, 'day', 'before', false, 'licensee', 'law',
		'《电信业务经营许可管理办法》（工业和信息化部令第42号）：提前90日',
		'期满不予延续',
		'ssnsa.com 1302、bjchaoyang020192.11467.com 7805920、5962861（转引）', 'beian'),
	('vat_stop', '*', 'business_stop_planned', 90, 'day', 'before', false, 'licensee', 'law',
		'《电信条例》第十五条：提前90日',
		NULL,
		'《电信条例》（2016年）（文本见 github.com/LawRefBook/Laws）', 'beian'),
	('penalty_window', '*', 'breach_committed', 2, 'year', 'after', false, 'authority', 'law',
		'《行政处罚法》第三十六条：二年；涉及公民生命健康安全、金融安全且有危害后果的五年',
		'期满不再处罚',
		'《行政处罚法》（2021年）（文本见 github.com/LawRefBook/Laws）', 'beian'),
	('shell_notice', '52', 'shell_notice_published', 7, 'day', 'after', true, 'subject', 'admin',
		'工信部电管〔2010〕279号；〔2011〕6号《空壳类备案数据清理工作方案》；贵州公示2024-08-05至08-12',
		'注销',
		'贵州第十三批公示：binuoshi.com 2024-08-07', 'beian'),
	('shell_notice', '64', 'shell_notice_published', 7, 'day', 'after', true, 'subject', 'admin',
		'工信部电管〔2010〕279号；〔2011〕6号《空壳类备案数据清理工作方案》；宁夏公示2024-08-30至09-06',
		'清理',
		'nxca.miit.gov.cn 2024-08-30', 'beian'),
	('shell_notice', '37', 'shell_notice_published', 7, 'day', 'after', true, 'subject', 'admin',
		'工信部电管〔2010〕279号；〔2011〕6号《空壳类备案数据清理工作方案》；山东公示2014-12-22至12-29（一周）',
		'注销',
		'xiaosb.com/beian/279（2014年）', 'beian'),
	('sms_verify', '*', 'sms_sent', 24, 'hour', 'after', false, 'subject', 'admin',
		'工信部短信核验：24小时内；2020-08-17起全国；取消接入除外',
		'未按时核验或五次输错即退回',
		'huawei-cloud-icp-process-guidance doc_013、doc_194（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）；hubangtao.com（阿里云“短信核验”副本）；腾讯云文档“短信核验类”（github.com/tencentyun/qcloud-documents，旧版快照）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）', 'beian'),
	('order_validity', '*', 'order_updated', 45, 'day', 'after', false, 'subject', 'policy',
		'阿里云：订单45日未更新即删除',
		'订单删除',
		'chzw518.com（阿里云“审核进度”副本）；腾讯云文档“接入备案类”（github.com/tencentyun/qcloud-documents，旧版快照）', 'beian'),
	('realname_domain', '*', 'domain_registered', 5, 'day', 'after', false, 'subject', 'policy',
		'注册局：.com、.net域名注册后5日内实名',
		'serverHold',
		'腾讯云文档“网站备案/常见问题”（github.com/tencentyun/qcloud-documents，旧版快照）', 'beian'),
	('audit_extension', '*', 'audit_due', 7, 'workday', 'after', false, 'subject', 'policy',
		'腾讯云专项核查：可申请延期一次，最长7个工作日',
		'逾期取消接入',
		'腾讯云文档“备案专项核查类”（github.com/tencentyun/qcloud-documents，旧版快照）', 'beian');

-- ---------------------------------------------------------------------------
-- Codes, region settings, guides: shipped rows
-- ---------------------------------------------------------------------------

INSERT INTO beian_code (domain, code, zh, en, note) VALUES
	('service_class', 'restricted', '黑名单或限制接入', 'blacklisted or access restricted', '先于其他各类'),
	('service_class', 'cancelled', '已注销', 'cancelled', '服务或主体已注销'),
	('service_class', 'not_filed', '未备案', 'not filed', NULL),
	('service_class', 'unknown', '待核实', 'not known', '备案状态或接入不明；或有服务而无主体'),
	('service_class', 'shell', '空壳（无接入）', 'shell (no access provider)', '空壳网站、空壳APP、空壳小程序、空壳快应用'),
	('service_class', 'not_accessed_here', '未在本商接入', 'accessed elsewhere only', '不是空壳'),
	('service_class', 'accessed_here', '已在本商接入', 'accessed here', NULL),
	('service_action', 'stop', '立即停止接入', 'cut access now', 'restricted + here'),
	('service_action', 'refuse', '不受理订单，须由列入机关移出', 'refuse orders; only the listing authority can lift it', 'restricted + 其他解析（含不明）'),
	('service_action', 'verify', '先核实', 'verify the facts first', 'unknown，或解析不明'),
	('service_action', 'block_and_file', '阻断并办理首次备案或新增服务', 'block; first filing or new service', 'cancelled、not_filed + here；首次还是新增看主体分类'),
	('service_action', 'block_and_add_access', '阻断并在本商新增接入（方法一）', 'block; add access here (method 1)', 'shell + here；not_accessed_here + here'),
	('service_action', 'add_access_there', '由当前接入商新增接入（方法一）', 'add access at the provider in use (method 1)', 'shell + other_mainland'),
	('service_action', 'cancel_and_refile', '注销后重新备案（方法二）', 'cancel and file again (method 2)', 'shell + overseas、none'),
	('service_action', 'renew_or_refile', '续费域名，否则注销后重新备案（方法二）', 'renew the domain, else cancel and file again (method 2)', 'shell + 域名失效，解析不在本商'),
	('service_action', 'block_and_renew_or_refile', '阻断；续费域名，否则注销后重新备案（方法二）', 'block; renew the domain, else cancel and file again (method 2)', 'shell + 域名失效 + here：未接入的域名解析到本商即须阻断'),
	('service_action', 'renew_or_cancel_access', '续费域名，否则取消接入', 'renew the domain, else cancel access', 'accessed_here + 域名失效'),
	('service_action', 'fix_access', '通知整改接入信息，逾期取消接入', 'notify and correct access, else cancel it', 'accessed_here + other_mainland、overseas、none；取消后无他商则成空壳'),
	('service_action', 'ok', '正常', 'in order', 'accessed_here + here'),
	('service_action', 'none', '无需处理', 'nothing to do', 'cancelled、not_filed、not_accessed_here + 解析不在本商'),
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
	('shell_cause', 'ip_changed', '服务器IP变更，取消接入后未在他商接入', 'IP address changed, no new access', '服务商说明页'),
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
	('duty_state', 'met', '已完成', 'done', NULL),
	('duty_state', 'met_late', '逾期完成', 'done late', NULL),
	('duty_state', 'open', '未到期', 'open', NULL),
	('duty_state', 'due_soon', '即将到期', 'due soon', NULL),
	('duty_state', 'overdue', '已逾期', 'overdue', NULL),
	('duty_state', 'failed', '不符合', 'not complied with', '无期限的持续义务：site_match、dns_here'),
	('duty_state', 'unknown', '未核实', 'not known', '缺少事实'),
	('operation', 'first_filing', '首次备案', 'first filing', NULL),
	('operation', 'add_service', '新增互联网信息服务', 'add a service', NULL),
	('operation', 'add_access', '新增接入', 'add access', NULL),
	('operation', 'change', '变更备案', 'change', NULL),
	('operation', 'cancel_access', '取消接入', 'cancel access', NULL),
	('operation', 'cancel_service', '注销互联网信息服务', 'cancel the service', NULL),
	('operation', 'cancel_subject', '注销主体', 'cancel the subject', '线上'),
	('operation', 'cancel_offline', '向管局线下注销', 'cancel offline with the authority', NULL),
	('icp_scheme', 'filing', 'ICP备案', 'ICP filing', '京ICP备12345678号'),
	('icp_scheme', 'license', 'ICP经营许可证', 'ICP licence', '京ICP证030173号'),
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
	('footer_finding', 'icp_other', '显示的是其他备案号', 'another number shown', NULL),
	('footer_finding', 'icp_subject_only', '只显示主体备案号', 'subject number shown, not the service number', '是否问题由各省 footer_number 决定'),
	('footer_finding', 'icp_service_shown', '显示的是服务备案号', 'service number shown, not the subject number', '是否问题由各省 footer_number 决定'),
	('footer_finding', 'icp_form', '备案号写法不规范', 'number not in its canonical form', NULL),
	('footer_finding', 'icp_placeholder', '显示的是占位号', 'placeholder shown', NULL),
	('footer_finding', 'icp_not_at_bottom', '备案号不在页面底部', 'number not at the bottom', '信息产业部令第33号第十三条；由源码不能判断是否居中'),
	('footer_finding', 'icp_not_linked', '备案号未加链接', 'number not linked', '信息产业部令第33号第二十五条'),
	('footer_finding', 'icp_link_host', '链接不是工信部备案管理系统', 'link to another host', '应为 beian.miit.gov.cn'),
	('footer_finding', 'icp_link_outdated', '链接为旧地址', 'link to an outdated host', 'miitbeian.gov.cn、miibeian.gov.cn'),
	('footer_finding', 'psb_missing', '未显示公安备案号', 'no public-security number shown', NULL),
	('footer_finding', 'psb_other', '显示的是其他公安备案号', 'another public-security number shown', NULL),
	('footer_finding', 'psb_placeholder', '公安备案号为占位号', 'placeholder shown', NULL),
	('footer_finding', 'psb_no_icon', '缺少公安备案图标', 'public-security icon missing', NULL),
	('footer_finding', 'psb_not_linked', '公安备案号未加链接', 'public-security number not linked', NULL),
	('footer_finding', 'psb_link_host', '公安备案号链接地址不对', 'public-security link to another host', 'beian.mps.gov.cn 或 www.beian.gov.cn'),
	('footer_finding', 'psb_link_digits', '链接中的号码与显示不符', 'digits in the link differ from those shown', NULL),
	('footer_finding', 'copyright_missing', '缺少版权归属', 'copyright owner missing', '仅在 footer_copyright 为 true 的省份'),
	('duty', 'icp_footer', '首页底部中间放置备案号并链接工信部', 'number at the bottom of the home page, linked', NULL),
	('duty', 'site_match', '网站内容与备案内容一致', 'content as filed', '持续义务，无期限'),
	('duty', 'psb_filing', '办理公安备案', 'public-security filing', '向实际经营地或常住地公安机关'),
	('duty', 'unblock', '阻断页面已解除', 'block page gone', NULL),
	('duty', 'info_fix', '更正不准确的备案信息', 'correct inaccurate information', NULL),
	('duty', 'dns_here', '域名解析至接入商服务器', 'domain resolves to the provider', '无期限'),
	('question', 'unfiled_here', '解析到本商而未备案', 'resolves here, not filed', '1'),
	('question', 'unaccessed_here', '解析到本商而未在本商接入', 'resolves here, not accessed here', '2'),
	('question', 'cancelled_live', '已注销而仍在本商访问', 'cancelled, still live here', '3'),
	('question', 'access_ended_live', '接入已取消而仍解析到本商', 'access ended, still resolves here', '4'),
	('question', 'accessed_elsewhere', '在本商接入而不解析到本商', 'accessed here, resolves elsewhere', '5'),
	('question', 'shell_service', '空壳网站', 'shell services', '6'),
	('question', 'shell_subject', '空壳主体', 'shell subjects', '7'),
	('question', 'shell_partial', '部分服务空壳的主体', 'subjects with some shells', '8'),
	('question', 'would_become_shell', '取消接入后将成空壳', 'who becomes a shell if access is cancelled', '9'),
	('question', 'psb_overdue', '公安备案逾期', 'public-security filing overdue', '10'),
	('question', 'psb_due', '公安备案将到期', 'public-security filing due', '11'),
	('question', 'psb_not_shown', '公安备案号逾期未悬挂', 'public-security number not shown', '12'),
	('question', 'info_overdue', '备案信息逾期未更正', 'inaccurate information overdue', '13'),
	('question', 'audit_due', '核查整改到期', 'audit notices due', '14'),
	('question', 'unblock_late', '通过后仍被阻断', 'still blocked after approval', '15'),
	('question', 'review_late', '管局审核超期', 'review late', '16'),
	('question', 'sms_expiring', '短信核验将过期', 'SMS verification expiring', '17'),
	('question', 'order_stale', '订单久未更新', 'stale orders', '18'),
	('question', 'icp_footer_bad', 'ICP备案号悬挂不合规', 'ICP footer wrong', '19'),
	('question', 'footer_psb_bad', '公安备案号悬挂不合规', 'public-security footer wrong', '20'),
	('question', 'number_mismatch', '备案号不一致或重复', 'numbers disagree or repeat', '21'),
	('question', 'domain_expiring', '域名过期或将过期', 'domains expired or expiring', '22'),
	('question', 'holder_mismatch', '域名持有者不一致或未实名', 'domain holder differs or not real-named', '23'),
	('question', 'change_due', '计划变更的提前报备', 'planned changes to be filed ahead', '24'),
	('question', 'closed_not_cancelled', '服务已终止而未注销', 'ended, not cancelled', '25'),
	('question', 'app_unfiled', 'APP或小程序未备案', 'app or mini program not filed', '26'),
	('question', 'licence_due', '许可证到期或年报', 'licences ending, annual report', '27'),
	('question', 'stale_snapshot', '数据久未更新', 'facts not refreshed', '28'),
	('question', 'can_do', '可办理的业务及原因', 'which operation is open, and why not', '29'),
	('question', 'batch_notice', '管局空壳公示名单中的客户', 'customers on an authority''s shell list', '30'),
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
	('unit', 'hour', '小时', 'hour', '只用于时刻'),
	('unit', 'workday', '工作日', 'working day', NULL),
	('unit', 'day', '日', 'calendar day', NULL),
	('unit', 'month', '月', 'month', NULL),
	('unit', 'year', '年', 'year', NULL),
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
	('trigger', 'order_updated', '订单最后更新', 'order last updated', NULL),
	('trigger', 'domain_registered', '域名注册', 'domain registered', NULL),
	('trigger', 'audit_due', '核查整改到期', 'audit due', NULL),
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
	('rule', 'vat_license_review', '增值电信许可审查', 'telecom licence review', NULL),
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
	('state', 'filed', '已备案', 'filed', NULL),
	('state', 'cancelled', '已注销', 'cancelled', NULL),
	('state', 'none', '无', 'none', '不明为 NULL'),
	('resolves', 'here', '解析到本商', 'here', NULL),
	('resolves', 'other_mainland', '解析到其他境内接入商', 'another mainland provider', NULL),
	('resolves', 'overseas', '解析到境外', 'overseas', NULL),
	('resolves', 'none', '未解析', 'does not resolve', '不明为 NULL'),
	('guide_topic', 'after_approval', '备案成功后注意事项', 'duties after approval', NULL),
	('guide_topic', 'proof', '备案证明', 'proof of filing', NULL),
	('guide_topic', 'shell_service', '空壳网站处理', 'ways out of a shell service', '方法一、方法二'),
	('guide_topic', 'shell_subject', '注销空壳主体', 'ways out of a shell subject', NULL),
	('setting', 'footer_number', '页面显示主体号或服务号', 'number shown in the footer', NULL),
	('setting', 'footer_copyright', '页面须有版权归属', 'copyright owner wanted', NULL),
	('setting', 'shell_subject_add', '空壳主体可直接新增', 'shell subject may add directly', NULL),
	('setting', 'shell_notice_batch', '空壳公示批次', 'rhythm of shell notices', NULL),
	('setting', 'change_mode', '接入与变更的次序', 'order of access and change', NULL),
	('setting', 'review_wd', '所载审核工作日', 'review working days as told', NULL),
	('setting', 'annual_review', '年度审核时段', 'annual review window', NULL),
	('setting', 'offline_channel', '线下注销渠道', 'offline cancellation channel', NULL),
	('setting', 'offline_ask_after_wd', '寄出后可询问的工作日', 'ask after working days', NULL),
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
	('operation_state', 'order_open', '有在途订单', 'an order is open', '不论主体和服务'),
	('operation_state', 'restricted', '黑名单或限制接入', 'blacklisted or access restricted', '主体或服务'),
	('operation_state', 'unknown', '未核实', 'not verified', '主体 unknown、unverified、NULL，或服务 unknown'),
	('operation_state', 'no_subject', '主体没有有效备案', 'subject not filed', '主体 not_filed、cancelled'),
	('operation_state', 'shell_subject', '空壳主体', 'shell subject', NULL),
	('operation_state', 'shell', '空壳服务', 'shell service', '主体有效'),
	('operation_state', 'not_accessed_here', '未在本接入商接入', 'accessed elsewhere only', '主体有效'),
	('operation_state', 'accessed_here', '已在本接入商接入', 'accessed here', '主体有效'),
	('operation_state', 'no_service', '主体有效而无有效服务', 'filed subject, no filed service', '服务 not_filed、cancelled、NULL'),
	('operation_state', 'some_shells', '主体有空壳服务', 'subject with some shells', '主体 all_shell、partial_shell 新增其他服务'),
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
	('guide_condition', 'resolves_elsewhere', '域名解析到其他接入商', 'domain resolves elsewhere', NULL),
	('guide_condition', 'phone_lost', '备案手机收不到短信', 'filed phone takes no SMS', NULL),
	('guide_condition', 'last_service', '主体只有这一个服务', 'the subject has no other service', NULL),
	('guide_condition', 'form_found', '查到申请表', 'form found', NULL),
	('guide_condition', 'form_not_found', '未查到申请表', 'form not found', NULL);

INSERT INTO beian_region_setting (region, key, value, source, as_of, origin) VALUES
	('*', 'footer_number', 'service', 'alibabacloud.com/help/zh/gochina-icp-filing-assistant/latest/subsequent-operations；huawei-cloud-icp-process-guidance doc_033（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）；与 hn12345.com/news/83 不一致', NULL, 'beian'),
	('44', 'footer_number', 'subject', 'alibabacloud.com/help/zh/gochina-icp-filing-assistant/latest/subsequent-operations；huawei-cloud-icp-process-guidance doc_033（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）', NULL, 'beian'),
	('35', 'footer_copyright', 'true', '京东云备案文档（github.com/zjkwlw/cn，约2020年）', NULL, 'beian'),
	('62', 'footer_copyright', 'true', '京东云备案文档（github.com/zjkwlw/cn，约2020年）', NULL, 'beian'),
	('13', 'footer_copyright', 'true', '京东云备案文档（github.com/zjkwlw/cn，约2020年）', NULL, 'beian'),
	('41', 'footer_copyright', 'true', '京东云备案文档（github.com/zjkwlw/cn，约2020年）', NULL, 'beian'),
	('42', 'footer_copyright', 'true', '京东云备案文档（github.com/zjkwlw/cn，约2020年）', NULL, 'beian'),
	('43', 'footer_copyright', 'true', '京东云备案文档（github.com/zjkwlw/cn，约2020年）', NULL, 'beian'),
	('32', 'footer_copyright', 'true', '京东云备案文档（github.com/zjkwlw/cn，约2020年）', NULL, 'beian'),
	('61', 'footer_copyright', 'true', '京东云备案文档（github.com/zjkwlw/cn，约2020年）', NULL, 'beian'),
	('*', 'shell_subject_add', 'false', '接入服务商说明页“空壳主体”；huawei-cloud-icp-process-guidance doc_037（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）', '2025-12-31', 'beian'),
	('12', 'shell_subject_add', 'true', 'huawei-cloud-icp-process-guidance doc_037（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）', '2025-12-31', 'beian'),
	('21', 'shell_subject_add', 'true', 'huawei-cloud-icp-process-guidance doc_037（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）', '2025-12-31', 'beian'),
	('51', 'shell_subject_add', 'true', 'huawei-cloud-icp-process-guidance doc_037（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）', '2025-12-31', 'beian'),
	('53', 'shell_subject_add', 'true', 'huawei-cloud-icp-process-guidance doc_037（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）', '2025-12-31', 'beian'),
	('32', 'shell_subject_add', 'true', 'huawei-cloud-icp-process-guidance doc_037（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）', '2025-12-31', 'beian'),
	('33', 'shell_subject_add', 'true', 'huawei-cloud-icp-process-guidance doc_037（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）', '2025-12-31', 'beian'),
	('31', 'shell_subject_add', 'true', 'huawei-cloud-icp-process-guidance doc_037（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）', '2025-12-31', 'beian'),
	('45', 'shell_subject_add', 'true', 'huawei-cloud-icp-process-guidance doc_037（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）', '2025-12-31', 'beian'),
	('14', 'shell_subject_add', 'true', 'huawei-cloud-icp-process-guidance doc_037（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）', '2025-12-31', 'beian'),
	('11', 'shell_subject_add', 'true', 'huawei-cloud-icp-process-guidance doc_037（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）', '2025-12-31', 'beian'),
	('52', 'shell_subject_add', 'true', 'huawei-cloud-icp-process-guidance doc_037（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）', '2025-12-31', 'beian'),
	('52', 'shell_notice_batch', 'twice_monthly', '贵州第十三批公示：binuoshi.com 2024-08-07', '2024-08-05', 'beian'),
	('64', 'shell_notice_batch', 'monthly', 'nxca.miit.gov.cn 2024-08-30', '2024-08-30', 'beian'),
	('54', 'shell_notice_batch', 'quarterly', 'xzca.miit.gov.cn 2025-04-24', '2025-04-24', 'beian'),
	('37', 'shell_notice_batch', 'weekly', 'xiaosb.com/beian/279（2014年）', '2014-12-22', 'beian'),
	('46', 'change_mode', 'access_then_change', 'support.huaweicloud.com/prepare-icp/icp_02_0023.html（2021年）', NULL, 'beian'),
	('13', 'change_mode', 'change_then_access', 'huawei-cloud-icp-process-guidance doc_216（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）：不得同单办理', NULL, 'beian'),
	('33', 'review_wd', '30', '腾讯云文档“备案审核”（github.com/tencentyun/qcloud-documents，旧版快照）：与信息产业部令第33号第十二条的20个工作日不一致，仅供参考', NULL, 'beian'),
	('37', 'review_wd', '10', 'uianet.net b9093557：淄博承诺，仅供参考', NULL, 'beian'),
	('42', 'annual_review', '2020-01-15/2020-04-15', '腾讯云文档“湖北省管局备案年审工作”（github.com/tencentyun/qcloud-documents，旧版快照）', '2020-01-15', 'beian'),
	('*', 'offline_channel', 'miit_notice', '接入服务商说明页“空壳主体”；腾讯云文档“注销备案”（github.com/tencentyun/qcloud-documents，旧版快照）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）', NULL, 'beian'),
	('31', 'offline_channel', 'online', '腾讯云文档“注销备案”（github.com/tencentyun/qcloud-documents，旧版快照）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）', NULL, 'beian'),
	('37', 'offline_channel', 'post', '腾讯云文档“注销备案”（github.com/tencentyun/qcloud-documents，旧版快照）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）', NULL, 'beian'),
	('64', 'offline_channel', 'own_form', '腾讯云文档“注销备案”（github.com/tencentyun/qcloud-documents，旧版快照）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）', NULL, 'beian'),
	('43', 'offline_channel', 'own_form', '腾讯云文档“注销备案”（github.com/tencentyun/qcloud-documents，旧版快照）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）', NULL, 'beian'),
	('51', 'offline_channel', 'online', '腾讯云文档“注销备案”（github.com/tencentyun/qcloud-documents，旧版快照）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）：较旧', NULL, 'beian'),
	('37', 'offline_ask_after_wd', '2', '腾讯云文档“注销备案”（github.com/tencentyun/qcloud-documents，旧版快照）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）', NULL, 'beian'),
	('43', 'offline_batch', 'weekly_friday', '腾讯云文档“注销备案”（github.com/tencentyun/qcloud-documents，旧版快照）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）', NULL, 'beian'),
	('61', 'migrate_ok', 'true', 'huawei-cloud-icp-process-guidance doc_200（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）', NULL, 'beian'),
	('43', 'domains_per_order', '1', 'huawei-cloud-icp-process-guidance doc_146、doc_217、doc_226、doc_230（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）', NULL, 'beian'),
	('42', 'domains_per_order', '1', 'huawei-cloud-icp-process-guidance doc_146、doc_217、doc_226、doc_230（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）', NULL, 'beian'),
	('14', 'domains_per_order', '3', 'huawei-cloud-icp-process-guidance doc_146、doc_217、doc_226、doc_230（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）', NULL, 'beian'),
	('41', 'domains_per_order', '5', 'huawei-cloud-icp-process-guidance doc_146、doc_217、doc_226、doc_230（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）', NULL, 'beian'),
	('46', 'domains_per_order_first_personal', '1', 'huawei-cloud-icp-process-guidance doc_146、doc_217、doc_226、doc_230（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）', NULL, 'beian'),
	('36', 'domains_per_order', '1', 'huawei-cloud-icp-process-guidance doc_146、doc_217、doc_226、doc_230（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）：自7月15日起，年份未载', NULL, 'beian'),
	('*', 'max_services_personal', '5', 'huawei-cloud-icp-rule-consult（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）', NULL, 'beian'),
	('61', 'max_services_unit', '30', 'huawei-cloud-icp-process-guidance doc_236（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）', NULL, 'beian'),
	('11', 'domain_left_months', '3', 'huawei-cloud-icp-process-guidance doc_215、doc_217（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）；cloud.baidu.com/theme/N/2846412-73', NULL, 'beian'),
	('12', 'domain_left_months', '3', 'huawei-cloud-icp-process-guidance doc_215、doc_217（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）；cloud.baidu.com/theme/N/2846412-73', NULL, 'beian'),
	('13', 'domain_left_months', '3', 'huawei-cloud-icp-process-guidance doc_215、doc_217（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）；cloud.baidu.com/theme/N/2846412-73', NULL, 'beian'),
	('14', 'domain_left_months', '3', 'huawei-cloud-icp-process-guidance doc_215、doc_217（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）；cloud.baidu.com/theme/N/2846412-73', NULL, 'beian'),
	('15', 'domain_left_months', '3', 'huawei-cloud-icp-process-guidance doc_215、doc_217（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）；cloud.baidu.com/theme/N/2846412-73', NULL, 'beian'),
	('31', 'domain_left_months', '3', 'huawei-cloud-icp-process-guidance doc_215、doc_217（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）；cloud.baidu.com/theme/N/2846412-73', NULL, 'beian'),
	('32', 'domain_left_months', '3', 'huawei-cloud-icp-process-guidance doc_215、doc_217（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）；cloud.baidu.com/theme/N/2846412-73', NULL, 'beian'),
	('33', 'domain_left_months', '3', 'huawei-cloud-icp-process-guidance doc_215、doc_217（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）；cloud.baidu.com/theme/N/2846412-73', NULL, 'beian'),
	('62', 'domain_left_months', '3', 'huawei-cloud-icp-process-guidance doc_215、doc_217（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）；cloud.baidu.com/theme/N/2846412-73', NULL, 'beian'),
	('52', 'domain_left_months', '3', 'huawei-cloud-icp-process-guidance doc_215、doc_217（华为云备案文档，摘录见 github.com/huaweicloud/huaweicloud-skills）；cloud.baidu.com/theme/N/2846412-73', NULL, 'beian'),
	('34', 'head_must_be_legal_rep', 'false', '接入服务商文档所载各省要求（摘录未注明页面）：接受授权', NULL, 'beian'),
	('46', 'head_must_be_legal_rep', 'false', '接入服务商文档所载各省要求（摘录未注明页面）：接受授权', NULL, 'beian'),
	('32', 'head_must_be_legal_rep', 'false', '接入服务商文档所载各省要求（摘录未注明页面）：接受授权', NULL, 'beian'),
	('62', 'head_must_be_legal_rep', 'false', '接入服务商文档所载各省要求（摘录未注明页面）：接受授权', NULL, 'beian'),
	('15', 'personal_local_id', 'strict', '接入服务商文档所载各省要求（摘录未注明页面）', NULL, 'beian'),
	('14', 'personal_local_id', 'strict', '接入服务商文档所载各省要求（摘录未注明页面）', NULL, 'beian'),
	('63', 'personal_local_id', 'strict', '接入服务商文档所载各省要求（摘录未注明页面）', NULL, 'beian'),
	('65', 'personal_local_id', 'strict', '接入服务商文档所载各省要求（摘录未注明页面）', NULL, 'beian'),
	('62', 'personal_local_id', 'strict', '接入服务商文档所载各省要求（摘录未注明页面）', NULL, 'beian'),
	('64', 'personal_local_id', 'strict', '接入服务商文档所载各省要求（摘录未注明页面）', NULL, 'beian'),
	('45', 'personal_local_id', 'strict', '接入服务商文档所载各省要求（摘录未注明页面）', NULL, 'beian'),
	('31', 'personal_local_id', 'permit', '接入服务商文档所载各省要求（摘录未注明页面）', NULL, 'beian'),
	('33', 'personal_local_id', 'permit', '接入服务商文档所载各省要求（摘录未注明页面）', NULL, 'beian'),
	('37', 'personal_local_id', 'permit', '接入服务商文档所载各省要求（摘录未注明页面）', NULL, 'beian'),
	('35', 'personal_local_id', 'permit', '接入服务商文档所载各省要求（摘录未注明页面）', NULL, 'beian'),
	('44', 'personal_local_id', 'permit', '接入服务商文档所载各省要求（摘录未注明页面）', NULL, 'beian'),
	('42', 'personal_local_id', 'permit', '接入服务商文档所载各省要求（摘录未注明页面）', NULL, 'beian'),
	('12', 'personal_local_id', 'free', '接入服务商文档所载各省要求（摘录未注明页面）', NULL, 'beian'),
	('61', 'personal_local_id', 'free', '接入服务商文档所载各省要求（摘录未注明页面）', NULL, 'beian'),
	('51', 'subject_change_unit', 'no', '华为云备案文档（摘录见 github.com/huaweicloud/huaweicloud-skills）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）', NULL, 'beian'),
	('61', 'subject_change_unit', 'no', '华为云备案文档（摘录见 github.com/huaweicloud/huaweicloud-skills）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）', NULL, 'beian'),
	('37', 'subject_change_unit', 'same_legal_rep', '华为云备案文档（摘录见 github.com/huaweicloud/huaweicloud-skills）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）', NULL, 'beian'),
	('11', 'subject_change_personal', 'no', '华为云备案文档（摘录见 github.com/huaweicloud/huaweicloud-skills）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）', NULL, 'beian'),
	('32', 'subject_change_personal', 'no', '华为云备案文档（摘录见 github.com/huaweicloud/huaweicloud-skills）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）', NULL, 'beian'),
	('62', 'subject_change_personal', 'no', '华为云备案文档（摘录见 github.com/huaweicloud/huaweicloud-skills）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）', NULL, 'beian'),
	('35', 'subject_change_personal', 'own_company', '华为云备案文档（摘录见 github.com/huaweicloud/huaweicloud-skills）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）', NULL, 'beian'),
	('23', 'subject_change_personal', 'own_company', '华为云备案文档（摘录见 github.com/huaweicloud/huaweicloud-skills）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）', NULL, 'beian'),
	('42', 'subject_change_personal', 'own_company', '华为云备案文档（摘录见 github.com/huaweicloud/huaweicloud-skills）；京东云备案文档（github.com/zjkwlw/cn，2018–2020年）', NULL, 'beian');

-- The states and what they allow, from 接入服务商 pages and documents: C1 to C6
-- of the same table are the rows with a condition in their reason.
INSERT INTO beian_operation (no, state, operation, setting, value, allowed, reason, basis) VALUES
	-- an order is open: one at a time, whatever the state
	(1, 'order_open', 'first_filing', NULL, NULL, false, '有在途订单：一个主体同时只能有一个订单，办结或撤回后再提交', '接入服务商备案文档：在途订单'),
	(2, 'order_open', 'add_service', NULL, NULL, false, '有在途订单：一个主体同时只能有一个订单，办结或撤回后再提交', '接入服务商备案文档：在途订单'),
	(3, 'order_open', 'add_access', NULL, NULL, false, '有在途订单：一个主体同时只能有一个订单，办结或撤回后再提交', '接入服务商备案文档：在途订单'),
	(4, 'order_open', 'change', NULL, NULL, false, '有在途订单：一个主体同时只能有一个订单，办结或撤回后再提交', '接入服务商备案文档：在途订单'),
	(5, 'order_open', 'cancel_access', NULL, NULL, NULL, '有在途订单时能否取消接入，未见明文', NULL),
	(6, 'order_open', 'cancel_service', NULL, NULL, false, '有在途订单：一个主体同时只能有一个订单，办结或撤回后再提交', '接入服务商备案文档：在途订单'),
	(7, 'order_open', 'cancel_subject', NULL, NULL, false, '有在途订单：一个主体同时只能有一个订单，办结或撤回后再提交', '接入服务商备案文档：在途订单'),
	(8, 'order_open', 'cancel_offline', NULL, NULL, NULL, '有在途订单时能否向管局线下注销，未见明文', NULL),
	-- subject or service on a blacklist
	(11, 'restricted', 'first_filing', NULL, NULL, false, '在黑名单中或被限制接入：不受理新的备案，须由列入机关移出', '接入服务商备案文档：黑名单'),
	(12, 'restricted', 'add_service', NULL, NULL, false, '在黑名单中或被限制接入：不受理新的备案，须由列入机关移出', '接入服务商备案文档：黑名单'),
	(13, 'restricted', 'add_access', NULL, NULL, false, '在黑名单中或被限制接入：不受理新的备案，须由列入机关移出', '接入服务商备案文档：黑名单'),
	(14, 'restricted', 'change', NULL, NULL, NULL, '在黑名单中或被限制接入时能否办理，未见明文，先问列入机关', NULL),
	(15, 'restricted', 'cancel_access', NULL, NULL, NULL, '在黑名单中或被限制接入时能否办理，未见明文，先问列入机关', NULL),
	(16, 'restricted', 'cancel_service', NULL, NULL, NULL, '在黑名单中或被限制接入时能否办理，未见明文，先问列入机关', NULL),
	(17, 'restricted', 'cancel_subject', NULL, NULL, NULL, '在黑名单中或被限制接入时能否办理，未见明文，先问列入机关', NULL),
	(18, 'restricted', 'cancel_offline', NULL, NULL, NULL, '在黑名单中或被限制接入时能否办理，未见明文，先问列入机关', NULL),
	-- facts missing
	(21, 'unknown', 'first_filing', NULL, NULL, NULL, '主体或服务的状态未核实，先核实', NULL),
	(22, 'unknown', 'add_service', NULL, NULL, NULL, '主体或服务的状态未核实，先核实', NULL),
	(23, 'unknown', 'add_access', NULL, NULL, NULL, '主体或服务的状态未核实，先核实', NULL),
	(24, 'unknown', 'change', NULL, NULL, NULL, '主体或服务的状态未核实，先核实', NULL),
	(25, 'unknown', 'cancel_access', NULL, NULL, NULL, '主体或服务的状态未核实，先核实', NULL),
	(26, 'unknown', 'cancel_service', NULL, NULL, NULL, '主体或服务的状态未核实，先核实', NULL),
	(27, 'unknown', 'cancel_subject', NULL, NULL, NULL, '主体或服务的状态未核实，先核实', NULL),
	(28, 'unknown', 'cancel_offline', NULL, NULL, NULL, '主体或服务的状态未核实，先核实', NULL),
	-- the subject is not filed, or cancelled
	(31, 'no_subject', 'first_filing', NULL, NULL, true, '主体没有有效备案，可首次备案；曾注销的，待原记录在工信部查询中消失后提交', '接入服务商备案文档：首次备案、注销备案'),
	(32, 'no_subject', 'add_service', NULL, NULL, false, '主体没有有效备案，先首次备案', '接入服务商备案文档：新增服务'),
	(33, 'no_subject', 'add_access', NULL, NULL, false, '主体没有有效备案，先首次备案', '接入服务商备案文档：接入备案'),
	(34, 'no_subject', 'change', NULL, NULL, false, '主体没有有效备案，无可变更', '接入服务商备案文档：变更备案'),
	(35, 'no_subject', 'cancel_access', NULL, NULL, false, '主体没有有效备案，无接入可取消', '接入服务商备案文档：取消接入'),
	(36, 'no_subject', 'cancel_service', NULL, NULL, false, '主体没有有效备案，无可注销', '接入服务商备案文档：注销备案'),
	(37, 'no_subject', 'cancel_subject', NULL, NULL, false, '主体没有有效备案，无可注销', '接入服务商备案文档：注销备案'),
	(38, 'no_subject', 'cancel_offline', NULL, NULL, false, '主体没有有效备案，无可注销', '接入服务商备案文档：注销备案'),
	-- the subject is filed, and has no service left
	(41, 'shell_subject', 'first_filing', NULL, NULL, false, '空壳主体的备案仍在：先注销，再首次备案', '接入服务商说明页“空壳主体”'),
	(42, 'shell_subject', 'add_service', NULL, NULL, NULL, '空壳主体能否直接新增服务由省管局决定；未给出省份，或者该省做法不明', '接入服务商说明页“空壳主体”；beian_region_setting：shell_subject_add'),
	(43, 'shell_subject', 'add_service', 'shell_subject_add', 'true', true, '该省允许空壳主体直接新增服务', 'beian_region_setting：shell_subject_add'),
	(44, 'shell_subject', 'add_service', 'shell_subject_add', 'false', false, '空壳主体不能直接新增服务：先注销，再首次备案', '接入服务商说明页“空壳主体”；beian_region_setting：shell_subject_add'),
	(45, 'shell_subject', 'add_access', NULL, NULL, false, '主体名下没有服务，无从新增接入', '接入服务商说明页“空壳主体”'),
	(46, 'shell_subject', 'change', NULL, NULL, false, '空壳主体没有接入商受理变更', '接入服务商说明页“空壳主体”'),
	(47, 'shell_subject', 'cancel_access', NULL, NULL, false, '主体名下没有服务，无接入可取消', '接入服务商说明页“空壳主体”'),
	(48, 'shell_subject', 'cancel_service', NULL, NULL, false, '主体名下没有服务，无可注销', '接入服务商说明页“空壳主体”'),
	(49, 'shell_subject', 'cancel_subject', NULL, NULL, false, '空壳主体没有接入商，不能线上注销，须向管局线下注销', '接入服务商说明页“空壳主体”'),
	(50, 'shell_subject', 'cancel_offline', NULL, NULL, true, '向管局提交注销申请，注销空壳主体', '接入服务商说明页“空壳主体”'),
	-- the service has no access
	(51, 'shell', 'first_filing', NULL, NULL, false, '主体已备案，不再首次备案', '接入服务商备案文档：首次备案'),
	(52, 'shell', 'add_service', NULL, NULL, NULL, '空壳服务本身不能提交备案申请；是否妨碍同一主体新增其他服务，各省不一，未见明文', '接入服务商说明页“空壳网站”'),
	(53, 'shell', 'add_access', NULL, NULL, true, '由域名当前使用的接入商新增接入（方法一），备案号不变；服务负责人的备案手机须能接收核验短信，不能的用方法二', '接入服务商说明页“空壳网站”；接入服务商备案文档：短信核验'),
	(54, 'shell', 'change', NULL, NULL, false, '新增接入之前没有接入商受理变更；接入与变更不得同单办理', '接入服务商备案文档：变更备案'),
	(55, 'shell', 'change', 'change_mode', 'access_then_change', false, '该省先接入、后变更：先新增接入', '接入服务商备案文档：变更备案；beian_region_setting：change_mode'),
	(56, 'shell', 'change', 'change_mode', 'change_then_access', false, '该省先变更、后接入，而空壳服务没有接入商受理变更：先问省管局', '接入服务商备案文档：变更备案；beian_region_setting：change_mode'),
	(57, 'shell', 'cancel_access', NULL, NULL, false, '空壳服务没有接入，无可取消', '接入服务商备案文档：取消接入'),
	(58, 'shell', 'cancel_service', NULL, NULL, false, '线上注销只能在备案该服务的接入商处办理，空壳服务没有接入商；注销须线下办理（方法二）', '接入服务商说明页“空壳网站”；接入服务商备案文档：注销备案'),
	(59, 'shell', 'cancel_subject', NULL, NULL, NULL, '只能在备案该主体的接入商处线上办理；是否在本接入商备案，未给出', '接入服务商备案文档：注销备案'),
	(60, 'shell', 'cancel_offline', NULL, NULL, true, '向管局注销该空壳服务后重新备案（方法二），备案号改变', '接入服务商说明页“空壳网站”'),
	-- another provider gives the service access, this one does not
	(61, 'not_accessed_here', 'first_filing', NULL, NULL, false, '主体已备案，不再首次备案', '接入服务商备案文档：首次备案'),
	(62, 'not_accessed_here', 'add_service', NULL, NULL, true, '主体原备案不在本接入商：按“原备案不在本接入商”新增，填报信息须与原备案一致', '接入服务商备案文档：新增服务'),
	(63, 'not_accessed_here', 'add_service', 'change_mode', 'change_then_access', true, '主体原备案不在本接入商：填报信息须与原备案一致，该省要求不一致的先变更备案', '接入服务商备案文档：新增服务；beian_region_setting：change_mode'),
	(64, 'not_accessed_here', 'add_access', NULL, NULL, true, '在本接入商新增接入，备案号不变，其他接入商的接入不受影响', '接入服务商备案文档：接入备案'),
	(65, 'not_accessed_here', 'add_access', 'change_mode', 'access_then_change', true, '在本接入商新增接入，备案号不变；信息有变的，该省先接入、后变更', '接入服务商备案文档：接入备案；beian_region_setting：change_mode'),
	(66, 'not_accessed_here', 'add_access', 'change_mode', 'change_then_access', true, '在本接入商新增接入，备案号不变；信息有变的，该省先变更、后接入', '接入服务商备案文档：接入备案；beian_region_setting：change_mode'),
	(67, 'not_accessed_here', 'change', NULL, NULL, false, '在其现有接入商处变更；接入与变更不得同单办理', '接入服务商备案文档：变更备案'),
	(68, 'not_accessed_here', 'cancel_access', NULL, NULL, false, '本接入商没有其接入，无可取消', '接入服务商备案文档：取消接入'),
	(69, 'not_accessed_here', 'cancel_service', NULL, NULL, false, '在其现有接入商处注销', '接入服务商备案文档：注销备案'),
	(70, 'not_accessed_here', 'cancel_subject', NULL, NULL, false, '在其现有接入商处注销', '接入服务商备案文档：注销备案'),
	(71, 'not_accessed_here', 'cancel_offline', NULL, NULL, NULL, '不适用：有接入商，经接入商线上注销', NULL),
	-- this provider gives the service access
	(81, 'accessed_here', 'first_filing', NULL, NULL, false, '主体已备案，不再首次备案', '接入服务商备案文档：首次备案'),
	(82, 'accessed_here', 'add_service', NULL, NULL, true, '主体已备案，新的服务办理新增', '接入服务商备案文档：新增服务'),
	(83, 'accessed_here', 'add_access', NULL, NULL, false, '已在本接入商接入', '接入服务商备案文档：接入备案'),
	(84, 'accessed_here', 'change', NULL, NULL, true, '在本接入商办理；省份、证件号码和域名不能变更', '接入服务商备案文档：变更备案'),
	(85, 'accessed_here', 'cancel_access', NULL, NULL, true, '备案号保留，不需短信核验；没有其他接入商的，取消后即成空壳', '接入服务商备案文档：取消接入'),
	(86, 'accessed_here', 'cancel_service', NULL, NULL, true, '一次注销一个，不能恢复；只剩这一个服务的，改为注销主体，以免成为空壳主体', '接入服务商备案文档：注销备案'),
	(87, 'accessed_here', 'cancel_subject', NULL, NULL, true, '连同名下全部服务一并注销，不能恢复', '接入服务商备案文档：注销备案'),
	(88, 'accessed_here', 'cancel_offline', NULL, NULL, NULL, '不适用：有接入商，经接入商线上注销', NULL),
	-- a filed subject, and a service that is not filed, cancelled, or none
	(91, 'no_service', 'first_filing', NULL, NULL, false, '主体已备案，新的服务办理新增', '接入服务商备案文档：首次备案'),
	(92, 'no_service', 'add_service', NULL, NULL, true, '主体已备案，新的服务办理新增', '接入服务商备案文档：新增服务'),
	(93, 'no_service', 'add_access', NULL, NULL, false, '服务没有有效备案，先新增服务', '接入服务商备案文档：接入备案'),
	(94, 'no_service', 'change', NULL, NULL, true, '可变更主体信息；省份和证件号码不能变更', '接入服务商备案文档：变更备案'),
	(95, 'no_service', 'cancel_access', NULL, NULL, false, '服务没有有效备案，无接入可取消', '接入服务商备案文档：取消接入'),
	(96, 'no_service', 'cancel_service', NULL, NULL, false, '服务没有有效备案，无可注销', '接入服务商备案文档：注销备案'),
	(97, 'no_service', 'cancel_subject', NULL, NULL, true, '在备案该主体的接入商处办理；连同名下全部服务一并注销，不能恢复', '接入服务商备案文档：注销备案'),
	(98, 'no_service', 'cancel_offline', NULL, NULL, NULL, '不适用：主体有接入商的，经接入商线上注销', NULL),
	-- the subject has other services that are shells
	(99, 'some_shells', 'add_service', NULL, NULL, NULL, '主体名下有空壳服务；是否妨碍新增其他服务，各省不一，未见明文', '接入服务商说明页“空壳网站”');

-- After the approval: the duties of a subject whose filing has passed.
INSERT INTO beian_guide_step (topic, no, method, step, condition, setting, value, zh, en, url, basis) VALUES
	('after_approval', 10, 'icp_footer', 1, NULL, NULL, NULL,
		'在网站首页底部中间位置放置备案号，并链接到工信部备案管理系统',
		'Put the filing number at the bottom of the home page, in the middle, and link it to the ministry''s filing system.',
		'https://beian.miit.gov.cn/', '《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）第十三条；未放编号：国务院令第292号第二十二条；未加链接：信息产业部令第33号第二十五条'),
	('after_approval', 11, 'icp_footer', 2, NULL, 'footer_number', NULL,
		'显示服务备案号还是主体备案号，由省管局决定',
		'Whether the number of the service or that of the subject is shown, the province decides.',
		NULL, 'beian_region_setting：footer_number'),
	('after_approval', 12, 'icp_footer', 2, NULL, 'footer_number', 'service',
		'显示服务备案号（带“-”和序号的号码）',
		'Show the number of the service (the one with a hyphen and its own number).',
		NULL, 'beian_region_setting：footer_number'),
	('after_approval', 13, 'icp_footer', 2, NULL, 'footer_number', 'subject',
		'该省显示主体备案号（不带序号的号码）',
		'In this province, show the number of the subject (without a service''s own number).',
		NULL, 'beian_region_setting：footer_number'),
	('after_approval', 14, 'icp_footer', 3, NULL, 'footer_copyright', NULL,
		'部分省份要求页面底部同时标明版权归属',
		'Some provinces want the owner of the copyright named there too.',
		NULL, 'beian_region_setting：footer_copyright'),
	('after_approval', 15, 'icp_footer', 3, NULL, 'footer_copyright', 'true',
		'该省要求页面底部同时标明版权归属',
		'This province wants the owner of the copyright named there too.',
		NULL, 'beian_region_setting：footer_copyright'),
	('after_approval', 16, 'icp_footer', 4, 'app', NULL, NULL,
		'APP在“设置”“介绍”等显著位置标明备案号，并链接到工信部备案管理系统',
		'An app shows its number in a prominent place, such as its settings or its introduction, linked to the ministry''s filing system.',
		'https://beian.miit.gov.cn/', '2023年APP备案通知'),
	('after_approval', 20, 'site_match', 1, NULL, NULL, NULL,
		'保证网站内容与备案内容一致；不一致的，面临整改、关停',
		'Keep the content of the site as it was filed; otherwise rectification or closure is at hand.',
		NULL, '接入服务商说明页“备案成功”'),
	('after_approval', 30, 'psb_filing', 1, NULL, NULL, NULL,
		'自网站开通之日起30日内，到公司实际经营地或者个人常住地的公安机关办理公安备案',
		'Within 30 days of the site''s opening, file with the police of the place where the company in fact does business, or where the person lives.',
		'https://beian.mps.gov.cn/', '《计算机信息网络国际联网安全保护管理办法》（公安部令第33号）第十二条'),
	('after_approval', 31, 'psb_filing', 2, NULL, NULL, NULL,
		'公安备案通过后30日内，在网站首页底部放置公安备案图标、编号和链接',
		'Within 30 days of that filing''s approval, put the police''s icon and number at the bottom of the home page, with their link.',
		'https://beian.mps.gov.cn/', 'beian_rule：psb_footer'),
	('after_approval', 40, 'unblock', 1, NULL, NULL, NULL,
		'备案通过后打开网站仍是阻断页面的，是备案信息在系统间同步有延迟：一个工作日后自动开放；逾期仍阻断的，联系本接入商',
		'A site that still shows the block page after approval waits for systems to synchronise: it opens by itself after one working day. If it does not, ask this provider.',
		NULL, '接入服务商说明页“备案成功”'),
	('after_approval', 50, 'info_fix', 1, NULL, NULL, NULL,
		'备案信息中有不准确的（如单位证件信息、负责人信息），10个工作日内在本接入商备案系统办理变更备案',
		'Where filed information is not accurate, such as papers of the unit or the person in charge, change the filing in this provider''s filing system within 10 working days.',
		NULL, '接入服务商说明页“备案成功”'),
	('after_approval', 51, 'info_fix', 2, NULL, NULL, NULL,
		'备案信息不真实的，关闭网站并注销备案',
		'Where filed information is false, the site is closed and the filing cancelled.',
		NULL, '《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）第二十三条'),
	('after_approval', 60, 'dns_here', 1, NULL, NULL, NULL,
		'配置网站解析：将域名解析到备案接入商的服务器',
		'Set up the domain''s resolution to the servers of the provider that the filing names.',
		NULL, '接入服务商说明页“备案成功”'),
	('after_approval', 61, 'dns_here', 2, 'registered_here', NULL, NULL,
		'域名在本接入商注册的，在本接入商的域名解析服务中配置',
		'A domain registered with this provider: in this provider''s name service.',
		NULL, '接入服务商说明页“备案成功”'),
	('after_approval', 62, 'dns_here', 2, 'registered_elsewhere', NULL, NULL,
		'域名在第三方注册的，在其注册商或者所用的解析服务中配置，指向本接入商的服务器',
		'A domain registered elsewhere: at its registrar or name service, towards this provider''s servers.',
		NULL, '接入服务商说明页“备案成功”');

-- How to show a filing.
INSERT INTO beian_guide_step (topic, no, method, step, condition, setting, value, zh, en, url, basis) VALUES
	('proof', 10, 'note', 1, NULL, NULL, NULL,
		'工信部目前不提供备案证书下载；可以用以下两种方式取得备案信息的查询结果',
		'The ministry gives no certificate to download at present; either of two ways shows the filing.',
		NULL, '接入服务商说明页“备案成功”'),
	('proof', 20, 'miit_query', 1, NULL, NULL, NULL,
		'登录工信部备案管理系统',
		'Open the ministry''s filing system.',
		'https://beian.miit.gov.cn/', '接入服务商说明页“备案成功”'),
	('proof', 21, 'miit_query', 2, NULL, NULL, NULL,
		'选择“ICP备案查询”页签',
		'Choose its tab “ICP备案查询” (filing query).',
		'https://beian.miit.gov.cn/', '接入服务商说明页“备案成功”'),
	('proof', 22, 'miit_query', 3, NULL, NULL, NULL,
		'输入单位名称、域名或者备案号，单击“搜索”，将查询结果截图',
		'Enter the unit''s name, the domain or the filing number, press “搜索” (search), and keep a picture of the result.',
		'https://beian.miit.gov.cn/', '接入服务商说明页“备案成功”'),
	('proof', 30, 'provider_console', 1, NULL, NULL, NULL,
		'登录本接入商备案系统，查看备案成功的信息并截图',
		'Log in to this provider''s filing system, open the approved filing, and keep a picture of it.',
		NULL, '接入服务商说明页“备案成功”');

-- Ways out of a shell service.
INSERT INTO beian_guide_step (topic, no, method, step, condition, setting, value, zh, en, url, basis) VALUES
	('shell_service', 10, 'note', 1, NULL, NULL, NULL,
		'空壳网站（服务已备案而没有接入信息）不能提交备案申请；各省管局的处理方法不同，以省管局要求为准',
		'A shell (a service that is filed, and that no provider gives access) can hand in no filing order. Provinces differ, and what the province asks goes first.',
		NULL, '接入服务商说明页“空壳网站”'),
	('shell_service', 20, 'renew_domain', 1, 'domain_expired', NULL, NULL,
		'域名已过期：能续费的先续费，再按方法一新增接入；不能续费的，用方法二',
		'The domain has expired: if it can be renewed, renew it and go on by method 1, else by method 2.',
		NULL, '接入服务商说明页“空壳网站”'),
	('shell_service', 30, 'method_1', 1, 'resolves_here', NULL, NULL,
		'域名解析到本接入商的服务器：在本接入商备案系统提交新增接入',
		'The domain resolves to this provider: hand in an order for access in this provider''s filing system.',
		NULL, '接入服务商说明页“空壳网站”'),
	('shell_service', 31, 'method_1', 1, 'resolves_elsewhere', NULL, NULL,
		'域名解析到其他接入商的服务器：联系网站当前使用的服务器接入商，申请接入备案',
		'The domain resolves to another provider: ask the provider whose server the site uses now for access.',
		NULL, '接入服务商说明页“空壳网站”'),
	('shell_service', 32, 'method_1', 2, NULL, NULL, NULL,
		'与其他订单一样经过初审、短信核验（24小时内）和管局审核（20个工作日内）；备案号不变',
		'The order is reviewed as any other: by the provider, by SMS (within 24 hours), by the authority (within 20 working days). The number stays.',
		NULL, 'beian_rule：sms_verify、icp_review'),
	('shell_service', 33, 'method_1', 3, NULL, 'change_mode', NULL,
		'信息有变的，接入与变更不得同单办理，先后次序由省管局决定',
		'Where information has changed too: access and change are no one order, and the province decides which goes first.',
		NULL, 'beian_region_setting：change_mode'),
	('shell_service', 34, 'method_1', 3, NULL, 'change_mode', 'access_then_change',
		'信息有变的，该省先接入、后变更，不得同单办理',
		'Where information has changed too: in this province access first, then the change, in two orders.',
		NULL, 'beian_region_setting：change_mode'),
	('shell_service', 35, 'method_1', 3, NULL, 'change_mode', 'change_then_access',
		'信息有变的，该省先变更、后接入，不得同单办理；空壳网站没有接入商受理变更，先问省管局',
		'Where information has changed too: in this province the change first, then access, in two orders. A shell has no provider that could change it: ask the authority.',
		NULL, 'beian_region_setting：change_mode'),
	('shell_service', 36, 'method_1', 3, NULL, 'change_mode', 'together',
		'信息有变的，该省可以在接入时一并变更',
		'Where information has changed too: in this province one order does both.',
		NULL, 'beian_region_setting：change_mode'),
	('shell_service', 37, 'method_1', 4, 'phone_lost', NULL, NULL,
		'服务负责人的备案手机已收不到核验短信，又没有接入商可以变更的，改用方法二',
		'Where the filed phone of the person in charge takes no SMS any more, and no provider is left to change it: method 2.',
		NULL, '接入服务商备案文档：短信核验'),
	('shell_service', 40, 'method_2', 1, NULL, NULL, NULL,
		'向省管局申请注销当前的空壳网站（申请表的查找、填写和提交，同空壳主体的线下注销）',
		'Ask the authority of the province to cancel the shell (the form is found, filled in and handed in as for a shell subject).',
		'https://beian.miit.gov.cn/#/Integrated/notice_list', '接入服务商说明页“空壳网站”'),
	('shell_service', 41, 'method_2', 1, 'last_service', NULL, NULL,
		'主体名下只有这一个服务的，注销主体，以免成为空壳主体',
		'If the subject has no other service, cancel the subject, lest it become a shell subject.',
		NULL, '接入服务商备案文档：注销备案'),
	('shell_service', 42, 'method_2', 2, NULL, NULL, NULL,
		'待注销完成、原记录在工信部查询中消失',
		'Wait until the cancellation is done and the ministry''s query shows the record no more.',
		'https://beian.miit.gov.cn/', '接入服务商备案文档：注销备案'),
	('shell_service', 43, 'method_2', 3, NULL, NULL, NULL,
		'重新备案；备案号改变，注销的备案号不能恢复',
		'File again. The number is a new one; a cancelled number does not come back.',
		NULL, '接入服务商说明页“空壳网站”；接入服务商备案文档：注销备案');

-- Ways out of a shell subject.
INSERT INTO beian_guide_step (topic, no, method, step, condition, setting, value, zh, en, url, basis) VALUES
	('shell_subject', 10, 'note', 1, NULL, NULL, NULL,
		'空壳主体（主体已备案而没有任何服务）不能直接新增网站备案，须先注销再备案；空壳主体没有接入商，因此向管局线下注销',
		'A shell subject (filed, without any service) cannot just add a site: it is cancelled first. It has no provider, so the authority cancels it offline.',
		NULL, '接入服务商说明页“空壳主体”'),
	('shell_subject', 20, 'add_directly', 1, NULL, 'shell_subject_add', NULL,
		'部分省份允许空壳主体直接新增服务，先查明所在省的做法',
		'Some provinces let a shell subject add a service as it is: find out what the province does.',
		NULL, 'beian_region_setting：shell_subject_add'),
	('shell_subject', 21, 'add_directly', 1, NULL, 'shell_subject_add', 'true',
		'该省允许空壳主体直接新增服务：可以不注销，直接提交新增互联网信息服务的订单',
		'This province lets a shell subject add a service as it is: hand in the order without cancelling.',
		NULL, 'beian_region_setting：shell_subject_add'),
	('shell_subject', 30, 'cancel_offline', 0, NULL, 'offline_channel', NULL,
		'线下注销的渠道由省管局决定：工信部通知公告中的申请表、线上系统、邮寄或者管局自己的表格',
		'The authority of the province decides the channel: a form among the ministry''s notices, a system online, post, or a form of its own.',
		NULL, 'beian_region_setting：offline_channel'),
	('shell_subject', 31, 'cancel_offline', 0, NULL, 'offline_channel', 'online',
		'该省管局在线上系统办理注销，先看省管局网站；以下为工信部通知公告的通用步骤',
		'In this province the authority cancels in a system online: look at its site first. The steps below are the common ones.',
		NULL, 'beian_region_setting：offline_channel'),
	('shell_subject', 32, 'cancel_offline', 0, NULL, 'offline_channel', 'post',
		'该省管局以邮寄方式受理注销申请',
		'In this province the application goes to the authority by post.',
		NULL, 'beian_region_setting：offline_channel'),
	('shell_subject', 33, 'cancel_offline', 0, NULL, 'offline_channel', 'own_form',
		'该省管局使用自己的注销申请表，以省管局公布的为准',
		'In this province the authority has a form of its own: take the one that it publishes.',
		NULL, 'beian_region_setting：offline_channel'),
	('shell_subject', 40, 'cancel_offline', 1, NULL, NULL, NULL,
		'登录工信部域名信息备案管理系统，系统默认打开“首页”',
		'Open the ministry''s filing system; it starts on its “首页” (home).',
		'https://beian.miit.gov.cn/#/Integrated/notice_list', '接入服务商说明页“空壳主体”'),
	('shell_subject', 41, 'cancel_offline', 2, NULL, NULL, NULL,
		'单击“通知公告”栏右上角的“更多”',
		'Press “更多” (more) at the upper right of the column “通知公告” (notices).',
		'https://beian.miit.gov.cn/#/Integrated/notice_list', '接入服务商说明页“空壳主体”'),
	('shell_subject', 42, 'cancel_offline', 3, NULL, NULL, NULL,
		'在“通知公告”页填写搜索条件，省份为主体备案所在的省份，标题为关键字“注销”，单击“搜索”',
		'Search there: the province where the subject is filed, and “注销” (cancel) in the title.',
		'https://beian.miit.gov.cn/#/Integrated/notice_list', '接入服务商说明页“空壳主体”'),
	('shell_subject', 43, 'cancel_offline', 4, 'form_found', NULL, NULL,
		'查到该省的ICP备案注销申请表：继续下一步',
		'The province''s cancellation form is there: go on.',
		NULL, '接入服务商说明页“空壳主体”'),
	('shell_subject', 44, 'cancel_offline', 4, 'form_not_found', NULL, NULL,
		'未查到该省的ICP备案注销申请表：联系本接入商备案客服咨询',
		'It is not: ask this provider''s filing support.',
		NULL, '接入服务商说明页“空壳主体”'),
	('shell_subject', 45, 'cancel_offline', 5, NULL, NULL, NULL,
		'在搜索列表中找到该省的注销申请表，单击“操作”列的“详情”，进入“公告详情信息”页',
		'Find the form in the list, and press “详情” (details) in its column “操作”: the notice''s own page opens.',
		NULL, '接入服务商说明页“空壳主体”'),
	('shell_subject', 46, 'cancel_offline', 6, NULL, NULL, NULL,
		'单击文档名称，下载ICP备案注销申请表',
		'Press the name of the document to download the form.',
		NULL, '接入服务商说明页“空壳主体”'),
	('shell_subject', 47, 'cancel_offline', 7, NULL, NULL, NULL,
		'按要求填写注销申请表，连同相关证件一起提交管局',
		'Fill in the form as it asks, and hand it in to the authority with the papers.',
		NULL, '接入服务商说明页“空壳主体”'),
	('shell_subject', 48, 'cancel_offline', 7, NULL, 'offline_ask_after_wd', '{}',
		'寄出{}个工作日后可以向管局询问',
		'{} working days after it was sent, the authority may be asked.',
		NULL, 'beian_region_setting：offline_ask_after_wd'),
	('shell_subject', 49, 'cancel_offline', 7, NULL, 'offline_batch', 'weekly_friday',
		'该省管局每周五集中办理',
		'The authority of this province does them once a week, on Friday.',
		NULL, 'beian_region_setting：offline_batch'),
	('shell_subject', 50, 'cancel_offline', 8, NULL, NULL, NULL,
		'等待审核：申请表提交管局后，一般5个工作日内完成',
		'Wait for the review, as a rule five working days from the day the form was handed in.',
		NULL, 'beian_rule：cancel_review_offline'),
	('shell_subject', 51, 'cancel_offline', 9, NULL, NULL, NULL,
		'注销成功后，提交新的备案申请',
		'When it is cancelled, file anew.',
		NULL, '接入服务商说明页“空壳主体”');

-- Methods that beian_remedy alone gives.
INSERT INTO beian_guide_step (topic, no, method, step, condition, setting, value, zh, en, url, basis) VALUES
	('remedy', 10, 'restricted', 1, 'resolves_here', NULL, NULL,
		'立即停止接入',
		'Cut access now.',
		NULL, '《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）第十八条'),
	('remedy', 11, 'restricted', 2, NULL, NULL, NULL,
		'不受理新的备案订单；由列入黑名单或者限制接入的机关移出后，方可办理',
		'Take no new filing order: the authority that listed it must lift it first.',
		NULL, '接入服务商备案文档：黑名单'),
	('remedy', 20, 'block', 1, NULL, NULL, NULL,
		'域名解析到本接入商，而没有备案或者没有在本接入商接入：先阻断网站，不阻断主机',
		'The domain resolves here, and is not filed or not accessed here: block the site first, not the host.',
		NULL, '《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）第十八条；接入服务商备案文档：未备案阻断'),
	('remedy', 30, 'verify', 1, NULL, NULL, NULL,
		'先核实：主体和服务的备案状态（工信部公共查询）、接入信息（本接入商企业侧系统、管局名单）、域名解析',
		'Find out first: the states of subject and service (the ministry''s public query), the access rows (this provider''s system, lists of the authority), what the domain resolves to.',
		'https://beian.miit.gov.cn/', NULL),
	('remedy', 40, 'first_filing', 1, NULL, NULL, NULL,
		'在本接入商办理首次备案；主体曾注销的，待原记录在工信部查询中消失后提交',
		'File subject and service with this provider; after a cancellation, once the ministry''s query shows the old record no more.',
		NULL, '接入服务商备案文档：首次备案'),
	('remedy', 50, 'add_service', 1, NULL, NULL, NULL,
		'主体已备案：在本接入商办理新增互联网信息服务',
		'The subject is filed: add the service with this provider.',
		NULL, '接入服务商备案文档：新增服务'),
	('remedy', 60, 'renew_access', 1, 'domain_expired', NULL, NULL,
		'域名已过期：通知续费；不续费的，取消接入，没有其他接入商的即成空壳',
		'The domain has expired: have it renewed, else cancel access, which makes a shell where no other provider gives it.',
		NULL, '接入服务商说明页“空壳网站”；工信部信管〔2017〕264号第五条'),
	('remedy', 70, 'fix_access', 1, NULL, NULL, NULL,
		'接入信息不准确：通知在核查期限内将域名解析到本接入商，或者到现用接入商新增接入',
		'The access row is not accurate: have the domain resolve here within the notice''s term, or access added at the provider in use.',
		NULL, '接入服务商备案文档：接入准确性核查'),
	('remedy', 71, 'fix_access', 2, NULL, NULL, NULL,
		'逾期未整改的，取消接入；没有其他接入商的，即成空壳',
		'When the term has passed, cancel access, which makes a shell where no other provider gives it.',
		NULL, '接入服务商备案文档：接入准确性核查');

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

GRANT SELECT ON beian_code, beian_rule, beian_region_setting, beian_operation, beian_guide_step TO PUBLIC;
GRANT INSERT, UPDATE, DELETE ON beian_rule, beian_region_setting TO @extowner@;
