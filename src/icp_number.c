/*-------------------------------------------------------------------------
 *
 * icp_number.c
 *	  Type icp_number: the ministry's filing numbers.
 *
 * One type holds the three schemes of the ministry's system, filing
 * 京ICP备12345678号-3, licence 京ICP证030173号-209A and telecom licence
 * 粤B2-20090059-1626X, since one column of the registry does.  Grammar and
 * layout are the core's (core/number.h).
 *
 *-------------------------------------------------------------------------
 */
#include "numbers.h"

#include "catalog/pg_type.h"
#include "codes.h"
#include "core/region.h"
#include "region.h"
#include "utils/array.h"
#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(icp_number_in);
PG_FUNCTION_INFO_V1(icp_number_out);
PG_FUNCTION_INFO_V1(icp_number_recv);
PG_FUNCTION_INFO_V1(icp_number_send);
PG_FUNCTION_INFO_V1(icp_number_from_text);
PG_FUNCTION_INFO_V1(icp_number_to_text);
PG_FUNCTION_INFO_V1(icp_number_try);
PG_FUNCTION_INFO_V1(icp_number_error);
PG_FUNCTION_INFO_V1(icp_number_subject);
PG_FUNCTION_INFO_V1(icp_number_is_subject);
PG_FUNCTION_INFO_V1(icp_number_scheme);
PG_FUNCTION_INFO_V1(icp_number_service_no);
PG_FUNCTION_INFO_V1(icp_number_kind);
PG_FUNCTION_INFO_V1(icp_number_region);
PG_FUNCTION_INFO_V1(icp_number_province);
PG_FUNCTION_INFO_V1(icp_number_serial);
PG_FUNCTION_INFO_V1(icp_number_year);
PG_FUNCTION_INFO_V1(icp_number_classes);
PG_FUNCTION_INFO_V1(icp_number_is_placeholder);
PG_FUNCTION_INFO_V1(icp_number_make);
PG_FUNCTION_INFO_V1(icp_number_contains);
PG_FUNCTION_INFO_V1(icp_number_contained);
PG_FUNCTION_INFO_V1(icp_number_first);
PG_FUNCTION_INFO_V1(icp_number_last);
PG_FUNCTION_INFO_V1(icp_number_in_region);
PG_FUNCTION_INFO_V1(icp_number_region_first);
PG_FUNCTION_INFO_V1(icp_number_region_last);

static const NumberType icp_type = {
	"icp_number", ICP_TEXT_SIZE, icp_parse, icp_format, icp_is_valid
};

/* domains icp_scheme and icp_kind of the codes, and classes as they are written */
static const BeianCode scheme_codes[] = {
#define X(name, code)			BEIAN_CODE(code),
	BEIAN_ICP_SCHEMES(X)
#undef X
};
static const BeianCode kind_codes[] = {
#define X(name, code, letter)	BEIAN_CODE(code),
	BEIAN_ICP_KINDS(X)
#undef X
};
static const BeianCode class_codes[] = {
#define X(name, code, bit)		BEIAN_CODE(code),
	BEIAN_ICP_CLASSES(X)
#undef X
};
static const int class_bits[] = {
#define X(name, code, bit)		bit,
	BEIAN_ICP_CLASSES(X)
#undef X
};

BEIAN_CODE_LIST(schemes, "scheme", scheme_codes);
BEIAN_CODE_LIST(kinds, "kind", kind_codes);
BEIAN_CODE_LIST(classes, "class", class_codes);

/*
 * Text and binary form
 */

Datum
icp_number_in(PG_FUNCTION_ARGS)
{
	char	   *s = PG_GETARG_CSTRING(0);

	return beian_number_in(&icp_type, s, strlen(s), fcinfo->context);
}

Datum
icp_number_out(PG_FUNCTION_ARGS)
{
	PG_RETURN_CSTRING(beian_number_out(&icp_type, PG_GETARG_ICP_NUMBER(0)));
}

Datum
icp_number_recv(PG_FUNCTION_ARGS)
{
	return beian_number_recv(&icp_type, fcinfo);
}

Datum
icp_number_send(PG_FUNCTION_ARGS)
{
	return beian_number_send(PG_GETARG_ICP_NUMBER(0));
}

/*
 * Casts
 */

Datum
icp_number_from_text(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);

	return beian_number_in(&icp_type, VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t),
						   fcinfo->context);
}

Datum
icp_number_to_text(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(beian_number_text(&icp_type, PG_GETARG_ICP_NUMBER(0)));
}

/* The cast, but NULL for what is no number. */
Datum
icp_number_try(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);
	int64_t		value;

	if (!icp_parse(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), &value, NULL))
		PG_RETURN_NULL();
	PG_RETURN_ICP_NUMBER(value);
}

Datum
icp_number_error(PG_FUNCTION_ARGS)
{
	return beian_number_error(&icp_type, fcinfo);
}

/*
 * Accessors
 */

Datum
icp_number_subject(PG_FUNCTION_ARGS)
{
	PG_RETURN_ICP_NUMBER(ICP_SUBJECT(PG_GETARG_ICP_NUMBER(0)));
}

Datum
icp_number_is_subject(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(ICP_IS_SUBJECT(PG_GETARG_ICP_NUMBER(0)));
}

Datum
icp_number_scheme(PG_FUNCTION_ARGS)
{
	IcpParts	parts;

	icp_unpack(PG_GETARG_ICP_NUMBER(0), &parts);
	PG_RETURN_TEXT_P(beian_code_text(&schemes, parts.scheme));
}

Datum
icp_number_service_no(PG_FUNCTION_ARGS)
{
	IcpParts	parts;

	icp_unpack(PG_GETARG_ICP_NUMBER(0), &parts);
	if (parts.service == 0)
		PG_RETURN_NULL();
	PG_RETURN_INT32(parts.service);
}

Datum
icp_number_kind(PG_FUNCTION_ARGS)
{
	IcpParts	parts;

	icp_unpack(PG_GETARG_ICP_NUMBER(0), &parts);
	if (parts.service == 0)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(beian_code_text(&kinds, parts.kind));
}

/* Two-digit code; NULL for a national licence and for one without prefix. */
Datum
icp_number_region(PG_FUNCTION_ARGS)
{
	IcpParts	parts;

	icp_unpack(PG_GETARG_ICP_NUMBER(0), &parts);
	if (region_by_code(parts.region) == NULL)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(beian_region_code_text(parts.region));
}

Datum
icp_number_province(PG_FUNCTION_ARGS)
{
	IcpParts	parts;
	const Region *region;

	icp_unpack(PG_GETARG_ICP_NUMBER(0), &parts);
	region = region_by_code(parts.region);
	if (region == NULL)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(region->name_zh));
}

/* All digits before 号 or after the classes, the year's and leading zeros too. */
Datum
icp_number_serial(PG_FUNCTION_ARGS)
{
	IcpParts	parts;

	icp_unpack(PG_GETARG_ICP_NUMBER(0), &parts);
	PG_RETURN_TEXT_P(cstring_to_text(psprintf("%0*lld", parts.ndigits,
											  (long long) parts.digits)));
}

/*
 * Year that the digits carry: four of them at the start of a telecom licence
 * and of a filing of ten digits, else two.
 */
Datum
icp_number_year(PG_FUNCTION_ARGS)
{
	IcpParts	parts;
	int			year_digits;
	int64		year;

	icp_unpack(PG_GETARG_ICP_NUMBER(0), &parts);
	year_digits = parts.scheme == ICP_TELECOM || parts.ndigits == 10 ? 4 : 2;
	year = parts.digits;
	for (int i = parts.ndigits; i > year_digits; i--)
		year /= 10;
	PG_RETURN_INT32(year_digits == 4 ? year : 2000 + year);
}

Datum
icp_number_classes(PG_FUNCTION_ARGS)
{
	IcpParts	parts;
	Datum		names[lengthof(class_codes)];
	int			n = 0;

	icp_unpack(PG_GETARG_ICP_NUMBER(0), &parts);
	if (parts.classes == 0)
		PG_RETURN_NULL();
	for (int i = 0; i < classes.n; i++)
		if (parts.classes & class_bits[i])
			names[n++] = PointerGetDatum(beian_code_text(&classes, i));
	PG_RETURN_ARRAYTYPE_P(construct_array(names, n, TEXTOID, -1, false,
										  TYPALIGN_INT));
}

Datum
icp_number_is_placeholder(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(icp_is_filler(PG_GETARG_ICP_NUMBER(0)));
}

/*
 * The constructor
 */

/* Bits of an array of class names; their order does not matter. */
static int
classes_argument(ArrayType *arg)
{
	Datum	   *names;
	bool	   *nulls;
	int			n;
	int			bits = 0;

	deconstruct_array(arg, TEXTOID, -1, false, TYPALIGN_INT,
					  &names, &nulls, &n);
	for (int i = 0; i < n; i++)
	{
		if (nulls[i])
			ereport(ERROR,
					(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
					 errmsg("a class of a telecom licence must not be null")));
		bits |= class_bits[beian_code_index(&classes,
											DatumGetTextPP(names[i]))];
	}
	return bits;
}

/* Digits of a serial: up to 10, with the year's, in ASCII. */
static void
serial_argument(const text *arg, IcpParts *parts)
{
	const char *s = VARDATA_ANY(arg);
	int			len = VARSIZE_ANY_EXHDR(arg);

	bool		bad = len == 0 || len > 10;

	parts->ndigits = len;
	parts->digits = 0;
	for (int i = 0; i < len && !bad; i++)
	{
		bad = s[i] < '0' || s[i] > '9';
		parts->digits = parts->digits * 10 + (s[i] - '0');
	}
	if (bad)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid serial \"%s\"", text_to_cstring(arg)),
				 errdetail("A serial is the digits of the number, at most 10, with those of the year and leading zeros.")));
}

/* The prefix: a province, or of a telecom licence also 合字 or nothing. */
static int
prefix_argument(const text *arg, IcpScheme scheme)
{
	const char *s = VARDATA_ANY(arg);
	int			len = VARSIZE_ANY_EXHDR(arg);
	static const char national[] = "合字";

	if (scheme == ICP_TELECOM && len == 0)
		return ICP_REGION_NONE;
	if (scheme == ICP_TELECOM && len == (int) sizeof(national) - 1 &&
		memcmp(s, national, len) == 0)
		return ICP_REGION_NATIONAL;
	return beian_region_code(arg);
}

/*
 * make_icp_number(province, serial, service_no, kind, scheme, classes)
 *
 * Without a scheme, classes make it a telecom licence, else it is a filing.
 * What does not go together is an error: nothing that was given is passed over.
 */
Datum
icp_number_make(PG_FUNCTION_ARGS)
{
	IcpParts	parts = {0};
	int64_t		value;
	NumberFault fault;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();

	if (!PG_ARGISNULL(5))
		parts.classes = classes_argument(PG_GETARG_ARRAYTYPE_P(5));
	if (!PG_ARGISNULL(4))
		parts.scheme = beian_code_index(&schemes, PG_GETARG_TEXT_PP(4));
	else
		parts.scheme = PG_ARGISNULL(5) ? ICP_FILING : ICP_TELECOM;
	if (parts.scheme == ICP_TELECOM ? parts.classes == 0 : !PG_ARGISNULL(5))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("scheme \"%s\" does not go with these classes",
						scheme_codes[parts.scheme].name),
				 errdetail("A telecom licence has at least one of the classes A1, A2, B1 and B2, other numbers have none.")));

	parts.region = prefix_argument(PG_GETARG_TEXT_PP(0), parts.scheme);
	serial_argument(PG_GETARG_TEXT_PP(1), &parts);

	if (!PG_ARGISNULL(2))
	{
		parts.service = PG_GETARG_INT32(2);
		if (parts.service < 1 || parts.service > ICP_SERVICE_MAX)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("invalid service number %d", parts.service),
					 errdetail("A service number is 1 to %d.",
							   ICP_SERVICE_MAX)));
	}
	if (!PG_ARGISNULL(3))
	{
		parts.kind = beian_code_index(&kinds, PG_GETARG_TEXT_PP(3));
		if (parts.service == 0)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("kind \"%s\" without a service number",
							kind_codes[parts.kind].name)));
	}

	if (!icp_pack(&parts, &value, &fault))
	{
		const text *serial = PG_GETARG_TEXT_PP(1);
		FaultWords	words;

		beian_fault_words(&fault, VARDATA_ANY(serial),
						  VARSIZE_ANY_EXHDR(serial), &words);
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid serial \"%s\"", text_to_cstring(serial)),
				 errdetail_internal("%s", words.detail)));
	}
	PG_RETURN_ICP_NUMBER(value);
}

/*
 * Containment and ranges
 */

/* A subject contains itself and its services; a service contains nothing. */
static inline bool
contains(IcpNumber subject, IcpNumber number)
{
	return subject == ICP_SUBJECT(number);
}

Datum
icp_number_contains(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(contains(PG_GETARG_ICP_NUMBER(0), PG_GETARG_ICP_NUMBER(1)));
}

Datum
icp_number_contained(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(contains(PG_GETARG_ICP_NUMBER(1), PG_GETARG_ICP_NUMBER(0)));
}

/*
 * Least and greatest number that a number contains: the bounds of a range.  A
 * service number contains nothing, its range ends before it begins: no bound is
 * NULL, for a number is not in that range, rather than perhaps.
 */
Datum
icp_number_first(PG_FUNCTION_ARGS)
{
	PG_RETURN_ICP_NUMBER(PG_GETARG_ICP_NUMBER(0));
}

Datum
icp_number_last(PG_FUNCTION_ARGS)
{
	IcpNumber	n = PG_GETARG_ICP_NUMBER(0);

	PG_RETURN_ICP_NUMBER(ICP_IS_SUBJECT(n) ? ICP_LAST(n) : ICP_SUBJECT(n));
}

Datum
icp_number_in_region(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(ICP_REGION(PG_GETARG_ICP_NUMBER(0)) ==
				   beian_region_argument(fcinfo, 1));
}

/* Least number of a province that the grammar has: 京ICP备00001号. */
Datum
icp_number_region_first(PG_FUNCTION_ARGS)
{
	const IcpParts parts = {
		.region = beian_region_argument(fcinfo, 0),
		.scheme = ICP_FILING, .ndigits = 5, .digits = 1
	};
	int64_t		value = 0;

	icp_pack(&parts, &value, NULL);
	PG_RETURN_ICP_NUMBER(value);
}

/* Greatest number of a province: 京B2-20999999-99999K. */
Datum
icp_number_region_last(PG_FUNCTION_ARGS)
{
	const IcpParts parts = {
		.region = beian_region_argument(fcinfo, 0),
		.scheme = ICP_TELECOM, .classes = ICP_CLASS_B2,
		.ndigits = 8, .digits = 20999999,
		.service = ICP_SERVICE_MAX, .kind = ICP_LAST_KIND
	};
	int64_t		value = 0;

	icp_pack(&parts, &value, NULL);
	PG_RETURN_ICP_NUMBER(value);
}
