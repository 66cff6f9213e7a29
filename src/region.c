/*-------------------------------------------------------------------------
 *
 * region.c
 *	  The table of provinces in SQL, and provinces as arguments.
 *
 * The table itself is the core's (core/region.c): the parsers of the numbers
 * need it and may read no table of the database, so that the view beian_region
 * stands on a function and cannot be edited.
 *
 *-------------------------------------------------------------------------
 */
#include "region.h"

#include "core/region.h"
#include "funcapi.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

PG_FUNCTION_INFO_V1(beian_regions);

int
beian_region_code_or_zero(const text *region)
{
	const Region *found = region_lookup(VARDATA_ANY(region),
										VARSIZE_ANY_EXHDR(region));

	return found ? found->code : 0;
}

int
beian_region_code(const text *region)
{
	int			code = beian_region_code_or_zero(region);

	if (code == 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown region \"%s\"", text_to_cstring(region)),
				 errdetail("A region is one of the 31 provinces, by its GB/T 2260 code (44, 440000), ISO code (CN-GD, GD), character (粤) or name (广东, 广东省, Guangdong)."),
				 errhint("The view beian_region lists them.")));
	return code;
}

/* The text and code of a region that a call site had last. */
typedef struct RegionMemo
{
	int			code;
	int			len;
	char		name[32];		/* longer ones are looked up each time */
} RegionMemo;

int
beian_region_argument(FunctionCallInfo fcinfo, int argno)
{
	RegionMemo *memo = fcinfo->flinfo->fn_extra;
	const text *arg = PG_GETARG_TEXT_PP(argno);
	int			len = VARSIZE_ANY_EXHDR(arg);
	int			code;

	if (memo != NULL && memo->len == len &&
		memcmp(memo->name, VARDATA_ANY(arg), len) == 0)
		return memo->code;

	code = beian_region_code(arg);
	if (len <= (int) sizeof(memo->name))
	{
		if (memo == NULL)
			memo = fcinfo->flinfo->fn_extra =
				MemoryContextAlloc(fcinfo->flinfo->fn_mcxt, sizeof(*memo));
		memo->code = code;
		memo->len = len;
		memcpy(memo->name, VARDATA_ANY(arg), len);
	}
	return code;
}

text *
beian_region_code_text(int code)
{
	char		digits[2];

	digits[0] = '0' + code / 10;
	digits[1] = '0' + code % 10;
	return cstring_to_text_with_len(digits, 2);
}

/* The rows of the view beian_region, in the order of their codes. */
Datum
beian_regions(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;

	InitMaterializedSRF(fcinfo, 0);
	for (int i = 0; i < REGION_COUNT; i++)
	{
		const Region *region = &regions[i];
		Datum		values[8];
		bool		nulls[8] = {false};

		values[0] = PointerGetDatum(beian_region_code_text(region->code));
		values[1] = CStringGetTextDatum(region->iso);
		values[2] = CStringGetTextDatum(region->icp_char);
		values[3] = CStringGetTextDatum(region->telecom_char);
		values[4] = CStringGetTextDatum(region->psb_char);
		values[5] = CStringGetTextDatum(region->aliases);
		values[6] = CStringGetTextDatum(region->name_zh);
		values[7] = CStringGetTextDatum(region->name_en);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
	return (Datum) 0;
}
