/*-------------------------------------------------------------------------
 *
 * extract.c
 *	  Filing numbers in running text: beian_extract and the two arrays.
 *
 * The scanner is the core's (core/scan.h), and pauses by the work that it does,
 * so that a page of any length and content can be interrupted.
 *
 *-------------------------------------------------------------------------
 */
#include "numbers.h"

#include "catalog/pg_type.h"
#include "core/html.h"
#include "core/scan.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/hsearch.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/tuplestore.h"

PG_FUNCTION_INFO_V1(beian_extract);
PG_FUNCTION_INFO_V1(icp_numbers);
PG_FUNCTION_INFO_V1(psb_numbers);

static void
pause_work(Work *work)
{
	CHECK_FOR_INTERRUPTS();
}

/* Rows (kind, number, raw, pos) of every number, in the order of the text. */
Datum
beian_extract(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	text	   *t = PG_GETARG_TEXT_PP(0);
	const char *s = VARDATA_ANY(t);
	Work		work = WORK_INIT(pause_work);
	NumberScan	scan;
	NumberFound found;
	size_t		counted = 0;	/* bytes before that are in pos */
	int			pos = 1;
	MemoryContext row_context;
	MemoryContext old_context;

	InitMaterializedSRF(fcinfo, 0);
	row_context = AllocSetContextCreate(CurrentMemoryContext,
										"beian_extract row",
										ALLOCSET_SMALL_SIZES);
	old_context = MemoryContextSwitchTo(row_context);

	number_scan_begin(&scan, s, VARSIZE_ANY_EXHDR(t), &work);
	while (number_scan_next(&scan, &found))
	{
		char		number[Max(ICP_TEXT_SIZE, PSB_TEXT_SIZE)];
		Datum		values[4];
		bool		nulls[4] = {false};

		CHECK_FOR_INTERRUPTS();
		pos += html_characters(&work, s + counted, found.start - counted);
		counted = found.start;
		if (found.is_psb)
			psb_format(found.value, number);
		else
			icp_format(found.value, number);

		values[0] = CStringGetTextDatum(found.is_psb ? "psb" : "icp");
		values[1] = CStringGetTextDatum(number);
		values[2] = PointerGetDatum(cstring_to_text_with_len(s + found.start,
															 found.end - found.start));
		values[3] = Int32GetDatum(pos);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
		MemoryContextReset(row_context);
	}

	MemoryContextSwitchTo(old_context);
	MemoryContextDelete(row_context);
	return (Datum) 0;
}

/*
 * The numbers of one kind, in the order of their first appearance, as an array
 * of that type.
 */
static Datum
numbers(FunctionCallInfo fcinfo, bool psb)
{
	text	   *t = PG_GETARG_TEXT_PP(0);
	Oid			element = get_element_type(get_func_rettype(fcinfo->flinfo->fn_oid));
	Work		work = WORK_INIT(pause_work);
	NumberScan	scan;
	NumberFound found;
	HTAB	   *seen = NULL;
	Datum	   *values = NULL;
	Size		size = 0;
	Size		n = 0;

	number_scan_begin(&scan, VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), &work);
	while (number_scan_next(&scan, &found))
	{
		bool		known;

		CHECK_FOR_INTERRUPTS();
		if (found.is_psb != psb)
			continue;
		if (seen == NULL)
		{
			HASHCTL		ctl = {
				.keysize = sizeof(int64),
				.entrysize = sizeof(int64),
				.hcxt = CurrentMemoryContext
			};

			seen = hash_create("filing numbers of a text", 64, &ctl,
							   HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
			size = 64;
			values = palloc(size * sizeof(Datum));
		}
		hash_search(seen, &found.value, HASH_ENTER, &known);
		if (known)
			continue;
		if (n == size)
		{
			size *= 2;
			values = repalloc_huge(values, size * sizeof(Datum));
		}
		values[n++] = Int64GetDatum(found.value);
	}

	if (n == 0)
		return PointerGetDatum(construct_empty_array(element));
	return PointerGetDatum(construct_array(values, n, element, sizeof(int64),
										   FLOAT8PASSBYVAL, TYPALIGN_DOUBLE));
}

Datum
icp_numbers(PG_FUNCTION_ARGS)
{
	return numbers(fcinfo, false);
}

Datum
psb_numbers(PG_FUNCTION_ARGS)
{
	return numbers(fcinfo, true);
}
