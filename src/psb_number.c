/*-------------------------------------------------------------------------
 *
 * psb_number.c
 *	  Type psb_number: the police's filing numbers, 京公网安备11010502030143号.
 *
 * Grammar and layout are the core's (core/number.h).
 *
 *-------------------------------------------------------------------------
 */
#include "numbers.h"

#include "core/region.h"
#include "region.h"
#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(psb_number_in);
PG_FUNCTION_INFO_V1(psb_number_out);
PG_FUNCTION_INFO_V1(psb_number_recv);
PG_FUNCTION_INFO_V1(psb_number_send);
PG_FUNCTION_INFO_V1(psb_number_from_text);
PG_FUNCTION_INFO_V1(psb_number_to_text);
PG_FUNCTION_INFO_V1(psb_number_try);
PG_FUNCTION_INFO_V1(psb_number_error);
PG_FUNCTION_INFO_V1(psb_number_division);
PG_FUNCTION_INFO_V1(psb_number_region);
PG_FUNCTION_INFO_V1(psb_number_province);
PG_FUNCTION_INFO_V1(psb_number_url);
PG_FUNCTION_INFO_V1(psb_number_is_placeholder);
PG_FUNCTION_INFO_V1(psb_number_make);
PG_FUNCTION_INFO_V1(psb_number_in_region);
PG_FUNCTION_INFO_V1(psb_number_region_first);
PG_FUNCTION_INFO_V1(psb_number_region_last);

static const NumberType psb_type = {
	"psb_number", PSB_TEXT_SIZE, psb_parse, psb_format, psb_is_valid
};

/*
 * Text and binary form
 */

Datum
psb_number_in(PG_FUNCTION_ARGS)
{
	char	   *s = PG_GETARG_CSTRING(0);

	return beian_number_in(&psb_type, s, strlen(s), fcinfo->context);
}

Datum
psb_number_out(PG_FUNCTION_ARGS)
{
	PG_RETURN_CSTRING(beian_number_out(&psb_type, PG_GETARG_PSB_NUMBER(0)));
}

Datum
psb_number_recv(PG_FUNCTION_ARGS)
{
	return beian_number_recv(&psb_type, fcinfo);
}

Datum
psb_number_send(PG_FUNCTION_ARGS)
{
	return beian_number_send(PG_GETARG_PSB_NUMBER(0));
}

/*
 * Casts
 */

Datum
psb_number_from_text(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);

	return beian_number_in(&psb_type, VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t),
						   fcinfo->context);
}

Datum
psb_number_to_text(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(beian_number_text(&psb_type, PG_GETARG_PSB_NUMBER(0)));
}

/* The cast, but NULL for what is no number. */
Datum
psb_number_try(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);
	int64_t		value;

	if (!psb_parse(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), &value, NULL))
		PG_RETURN_NULL();
	PG_RETURN_PSB_NUMBER(value);
}

Datum
psb_number_error(PG_FUNCTION_ARGS)
{
	return beian_number_error(&psb_type, fcinfo);
}

/*
 * Accessors
 */

/*
 * First six digits.  The police's own divisions extend GB/T 2260, so that only
 * the province is known of them.
 */
Datum
psb_number_division(PG_FUNCTION_ARGS)
{
	PsbParts	parts;
	int64		division;

	psb_unpack(PG_GETARG_PSB_NUMBER(0), &parts);
	division = parts.digits;
	for (int i = parts.ndigits; i > 6; i--)
		division /= 10;
	PG_RETURN_TEXT_P(cstring_to_text(psprintf("%06d", (int) division)));
}

Datum
psb_number_region(PG_FUNCTION_ARGS)
{
	PsbParts	parts;

	psb_unpack(PG_GETARG_PSB_NUMBER(0), &parts);
	PG_RETURN_TEXT_P(beian_region_code_text(parts.region));
}

Datum
psb_number_province(PG_FUNCTION_ARGS)
{
	PsbParts	parts;

	psb_unpack(PG_GETARG_PSB_NUMBER(0), &parts);
	PG_RETURN_TEXT_P(cstring_to_text(region_by_code(parts.region)->name_zh));
}

/*
 * Where the number is looked up: the public-security site's own address, as
 * footers in use link to it.
 */
char *
beian_psb_url(PsbNumber n)
{
	PsbParts	parts;

	psb_unpack(n, &parts);
	return psprintf("https://beian.mps.gov.cn/#/query/webSearch?code=%0*lld",
					parts.ndigits, (long long) parts.digits);
}

Datum
psb_number_url(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(cstring_to_text(beian_psb_url(PG_GETARG_PSB_NUMBER(0))));
}

Datum
psb_number_is_placeholder(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(psb_is_filler(PG_GETARG_PSB_NUMBER(0)));
}

/*
 * The constructor: the digits as configurations hold them.
 */
Datum
psb_number_make(PG_FUNCTION_ARGS)
{
	const text *digits = PG_GETARG_TEXT_PP(0);
	const char *s = VARDATA_ANY(digits);
	size_t		len = VARSIZE_ANY_EXHDR(digits);
	int64_t		value;
	NumberFault fault;
	FaultWords	words;

	if (psb_parse_digits(s, len, &value, &fault))
		PG_RETURN_PSB_NUMBER(value);
	beian_fault_words(&fault, s, len, &words);
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("invalid digits of a public-security number: \"%s\"",
					text_to_cstring(digits)),
			 errdetail_internal("%s", words.detail),
			 words.hint[0] != '\0' ? errhint("%s", words.hint) : 0));
}

/*
 * Ranges
 */

Datum
psb_number_in_region(PG_FUNCTION_ARGS)
{
	PsbParts	parts;

	psb_unpack(PG_GETARG_PSB_NUMBER(0), &parts);
	PG_RETURN_BOOL(parts.region == beian_region_argument(fcinfo, 1));
}

/* Least number of a province that the grammar has: 京公网安备110000000001号. */
Datum
psb_number_region_first(PG_FUNCTION_ARGS)
{
	int			region = beian_region_argument(fcinfo, 0);
	const PsbParts parts = {
		.region = region, .ndigits = 12,
		.digits = region * INT64CONST(10000000000) + 1
	};
	int64_t		value = 0;

	psb_pack(&parts, &value, NULL);
	PG_RETURN_PSB_NUMBER(value);
}

/* Greatest number of a province: 京公网安备11999999999999号. */
Datum
psb_number_region_last(PG_FUNCTION_ARGS)
{
	int			region = beian_region_argument(fcinfo, 0);
	const PsbParts parts = {
		.region = region, .ndigits = 14,
		.digits = region * INT64CONST(1000000000000) + INT64CONST(999999999999)
	};
	int64_t		value = 0;

	psb_pack(&parts, &value, NULL);
	PG_RETURN_PSB_NUMBER(value);
}
