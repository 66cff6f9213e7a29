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

-- ---------------------------------------------------------------------------
-- Calendars: shipped rows
-- ---------------------------------------------------------------------------

-- ---------------------------------------------------------------------------
-- Deadlines: shipped rules
-- ---------------------------------------------------------------------------

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
	('fact', 'unknowns', '待核实服务数', 'services not verified', '不计入已备案服务数');

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

GRANT SELECT ON beian_code TO PUBLIC;
