/*-------------------------------------------------------------------------
 *
 * workdays.c
 *	  Working days in SQL.
 *
 *-------------------------------------------------------------------------
 */
#include "calendar_cache.h"
#include "code_lists.h"

#include "catalog/pg_type.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/datetime.h"
#include "utils/multirangetypes.h"
#include "utils/rangetypes.h"
#include "utils/tuplestore.h"
#include "utils/typcache.h"

/* ----------
 * Single days in SQL
 * ----------
 */

PG_FUNCTION_INFO_V1(beian_is_workday);

Datum
beian_is_workday(PG_FUNCTION_ARGS)
{
	const BeianCalendar *calendar = beian_calendar_arg(fcinfo, 1);

	PG_RETURN_BOOL(beian_calendar_works(calendar, PG_GETARG_DATEADT(0)));
}

PG_FUNCTION_INFO_V1(beian_is_final);

Datum
beian_is_final(PG_FUNCTION_ARGS)
{
	const BeianCalendar *calendar = beian_calendar_arg(fcinfo, 1);

	PG_RETURN_BOOL(beian_day_is_final(calendar, PG_GETARG_DATEADT(0)));
}

PG_FUNCTION_INFO_V1(beian_add_workdays);

Datum
beian_add_workdays(PG_FUNCTION_ARGS)
{
	const BeianCalendar *calendar = beian_calendar_arg(fcinfo, 2);

	PG_RETURN_DATEADT(beian_calendar_add(calendar, PG_GETARG_DATEADT(0),
										 PG_GETARG_INT32(1)));
}

PG_FUNCTION_INFO_V1(beian_count_workdays);

Datum
beian_count_workdays(PG_FUNCTION_ARGS)
{
	const BeianCalendar *calendar = beian_calendar_arg(fcinfo, 2);

	/* a run has fewer days than an int4 has values */
	PG_RETURN_INT32((int32) beian_calendar_count(calendar,
												 PG_GETARG_DATEADT(0),
												 PG_GETARG_DATEADT(1)));
}

PG_FUNCTION_INFO_V1(beian_next_workday);

Datum
beian_next_workday(PG_FUNCTION_ARGS)
{
	const BeianCalendar *calendar = beian_calendar_arg(fcinfo, 1);

	PG_RETURN_DATEADT(beian_calendar_add(calendar, PG_GETARG_DATEADT(0), 1));
}

PG_FUNCTION_INFO_V1(beian_prev_workday);

Datum
beian_prev_workday(PG_FUNCTION_ARGS)
{
	const BeianCalendar *calendar = beian_calendar_arg(fcinfo, 1);

	PG_RETURN_DATEADT(beian_calendar_add(calendar, PG_GETARG_DATEADT(0), -1));
}

PG_FUNCTION_INFO_V1(beian_roll_to_workday);

Datum
beian_roll_to_workday(PG_FUNCTION_ARGS)
{
	BeianConvention convention = beian_code_index(&beian_conventions,
												  PG_GETARG_TEXT_PP(1));
	const BeianCalendar *calendar = beian_calendar_arg(fcinfo, 2);

	PG_RETURN_DATEADT(beian_calendar_roll(calendar, PG_GETARG_DATEADT(0),
										  convention));
}

PG_FUNCTION_INFO_V1(beian_china_date);

Datum
beian_china_date(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATEADT(beian_civil_day(PG_GETARG_TIMESTAMPTZ(0)));
}

PG_FUNCTION_INFO_V1(beian_today);

Datum
beian_today(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATEADT(beian_civil_today());
}

/* ----------
 * Ranges of days in SQL
 * ----------
 */

/*
 * Require that all days from first through last are known.
 */
static void
require_known(const BeianCalendar *calendar, DateADT first, DateADT last)
{
	if (DATE_NOT_FINITE(first) || DATE_NOT_FINITE(last))
		beian_report_unknown_day(calendar,
								 DATE_NOT_FINITE(first) ? first : last);
	/* which counts, and so looks at each of them */
	if (first <= last)
		(void) beian_calendar_count(calendar, first - 1, last);
}

PG_FUNCTION_INFO_V1(beian_list_workdays);

Datum
beian_list_workdays(PG_FUNCTION_ARGS)
{
	DateADT		first = PG_GETARG_DATEADT(0);
	DateADT		last = PG_GETARG_DATEADT(1);
	const BeianCalendar *calendar = beian_calendar_arg(fcinfo, 2);
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	DateADT		day;

	require_known(calendar, first, last);
	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	for (day = first; day <= last; day++)
	{
		if (beian_calendar_works(calendar, day))
		{
			Datum		value = DateADTGetDatum(day);
			bool		isnull = false;

			tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, &value,
								 &isnull);
		}
	}
	return (Datum) 0;
}

/*
 * What a day is.  A weekday that is worked though its ancestors have it off is
 * a working day like others.
 */
static DayKind
kind_of(DateADT day, const BeianMarkedDay *marked)
{
	bool		weekend = beian_is_weekend(day);

	if (marked == NULL)
		return weekend ? KIND_WEEKEND : KIND_WORKDAY;
	switch ((BeianDayKind) marked->kind)
	{
		case BEIAN_HOLIDAY:
			return KIND_HOLIDAY;
		case BEIAN_STATUTORY:
			return KIND_STATUTORY;
		case BEIAN_MAKEUP:
			break;
	}
	return weekend ? KIND_MAKEUP : KIND_WORKDAY;
}

PG_FUNCTION_INFO_V1(beian_calendar_days);

Datum
beian_calendar_days(PG_FUNCTION_ARGS)
{
	DateADT		first = PG_GETARG_DATEADT(0);
	DateADT		last = PG_GETARG_DATEADT(1);
	const BeianCalendar *calendar = beian_calendar_arg(fcinfo, 2);
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	DateADT		day;

	require_known(calendar, first, last);
	InitMaterializedSRF(fcinfo, 0);
	for (day = first; day <= last; day++)
	{
		const BeianMarkedDay *marked = beian_marked_day(calendar, day);
		Datum		values[5];
		bool		isnull[5] = {0};

		values[0] = DateADTGetDatum(day);
		values[1] = BoolGetDatum(beian_calendar_works(calendar, day));
		values[2] = PointerGetDatum(beian_code_text(&beian_day_kinds,
													kind_of(day, marked)));
		if (marked != NULL && marked->name != NULL)
			values[3] = CStringGetTextDatum(marked->name);
		else
			isnull[3] = true;
		values[4] = BoolGetDatum(beian_day_is_final(calendar, day));
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values,
							 isnull);
	}
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(beian_calendar_coverage);

Datum
beian_calendar_coverage(PG_FUNCTION_ARGS)
{
	const BeianCalendar *calendar = beian_calendar_arg(fcinfo, 0);
	const BeianDayRanges *covered = &calendar->covered;
	TypeCacheEntry *multirange = lookup_type_cache(DATEMULTIRANGEOID,
												   TYPECACHE_MULTIRANGE_INFO);
	RangeType **ranges = palloc((covered->n + 1) * sizeof(RangeType *));
	int			i;

	for (i = 0; i < covered->n; i++)
	{
		RangeBound	lower = {0};
		RangeBound	upper = {0};

		lower.val = DateADTGetDatum(covered->range[i].first);
		lower.inclusive = true;
		lower.lower = true;
		upper.val = DateADTGetDatum(covered->range[i].last + 1);
		ranges[i] = beian_make_range(multirange->rngtype, &lower, &upper);
	}
	PG_RETURN_MULTIRANGE_P(make_multirange(DATEMULTIRANGEOID,
										   multirange->rngtype, covered->n,
										   ranges));
}
