/*-------------------------------------------------------------------------
 *
 * workdays.c
 *	  Working-day arithmetic, in C and in SQL.
 *
 * A day is known if the calendar covers or estimates it.  Every function says
 * which days it looks at; the first of them that is not known is reported.
 *
 *-------------------------------------------------------------------------
 */
#include "calendar.h"
#include "codes.h"

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
 * Days in runs
 * ----------
 */

/*
 * Search the runs for the one that has the day, or NULL.
 */
static const DayMap *
search_run(const BeianCalendar *calendar, DateADT day)
{
	int			low = 0;
	int			high = calendar->nruns - 1;

	while (low <= high)
	{
		int			middle = (low + high) / 2;
		const DayMap *run = &calendar->runs[middle];

		if (day < run->first)
			high = middle - 1;
		else if (day > run->last)
			low = middle + 1;
		else
			return run;
	}
	return NULL;
}

/*
 * The run that has the day, or NULL.  Mostly there is one run.
 */
static inline const DayMap *
run_of(const BeianCalendar *calendar, DateADT day)
{
	const DayMap *run = calendar->runs;

	if (likely(calendar->nruns > 0 && day >= run->first && day <= run->last))
		return run;
	return search_run(calendar, day);
}

/*
 * Each of these returns false where the walk meets a day that is not known,
 * and gives that day; an infinite date is one.
 */
static inline bool
test_day(const BeianCalendar *calendar, DateADT day, bool *result,
		 DateADT *unknown)
{
	const DayMap *run = run_of(calendar, day);

	if (unlikely(run == NULL))
	{
		*unknown = day;
		return false;
	}
	*result = daymap_is_marked(run, day);
	return true;
}

static inline bool
add_days(const BeianCalendar *calendar, DateADT day, int64 n, DateADT *result,
		 DateADT *unknown)
{
	const DayMap *run;
	int64		rank;
	int			on;

	if (unlikely(n == 0 || DATE_NOT_FINITE(day)))
	{
		*result = *unknown = day;
		return !DATE_NOT_FINITE(day);
	}

	/* the first day walked over is the one beside the day */
	on = n > 0;
	run = run_of(calendar, day + 2 * on - 1);
	if (unlikely(run == NULL))
	{
		*unknown = day + 2 * on - 1;
		return false;
	}
	/* n-th from rank of day + 1 on, or n-th back from rank of day */
	rank = daymap_rank(run, day + on) + n - on;
	if (unlikely(rank < 0 || rank >= run->marked))
	{
		*unknown = on ? run->last + 1 : run->first - 1;
		return false;
	}
	*result = daymap_select(run, (int32) rank);
	return true;
}

static inline bool
count_days(const BeianCalendar *calendar, DateADT after, DateADT through,
		   int64 *result, DateADT *unknown)
{
	bool		forward = after < through;
	DateADT		first;
	DateADT		last;
	const DayMap *run;
	int32		count;

	if (unlikely(DATE_NOT_FINITE(after) || DATE_NOT_FINITE(through)))
	{
		*unknown = DATE_NOT_FINITE(after) ? after : through;
		return false;
	}
	if (unlikely(after == through))
	{
		*result = 0;
		return true;
	}

	/* neither way counts the day it starts from */
	first = forward ? after + 1 : through;
	last = forward ? through : after - 1;
	run = run_of(calendar, first);
	if (unlikely(run == NULL || last > run->last))
	{
		*unknown = run == NULL ? first : run->last + 1;
		return false;
	}
	count = daymap_rank(run, last + 1) - daymap_rank(run, first);
	*result = forward ? count : -count;
	return true;
}

static inline bool
roll_forward(const BeianCalendar *calendar, DateADT day, DateADT *result,
			 DateADT *unknown)
{
	bool		works;

	if (!test_day(calendar, day, &works, unknown))
		return false;
	*result = day;
	return works || add_days(calendar, day, 1, result, unknown);
}

static inline bool
roll_back(const BeianCalendar *calendar, DateADT day, DateADT *result,
		  DateADT *unknown)
{
	bool		works;

	if (!test_day(calendar, day, &works, unknown))
		return false;
	*result = day;
	return works || add_days(calendar, day, -1, result, unknown);
}

/* ----------
 * For other files
 * ----------
 */

bool
beian_day_is_known(const BeianCalendar *calendar, DateADT day)
{
	return run_of(calendar, day) != NULL;
}

bool
beian_day_is_final(const BeianCalendar *calendar, DateADT day)
{
	int			i;

	for (i = 0; i < calendar->covered.n; i++)
	{
		if (day >= calendar->covered.range[i].first &&
			day <= calendar->covered.range[i].last)
			return true;
	}
	return false;
}

const BeianMarkedDay *
beian_marked_day(const BeianCalendar *calendar, DateADT day)
{
	int			low = 0;
	int			high = calendar->nmarked - 1;

	while (low <= high)
	{
		int			middle = (low + high) / 2;

		if (day < calendar->marked[middle].day)
			high = middle - 1;
		else if (day > calendar->marked[middle].day)
			low = middle + 1;
		else
			return &calendar->marked[middle];
	}
	return NULL;
}

bool
beian_try_is_workday(const BeianCalendar *calendar, DateADT day, bool *result)
{
	DateADT		unknown;

	return test_day(calendar, day, result, &unknown);
}

bool
beian_calendar_works(const BeianCalendar *calendar, DateADT day)
{
	bool		result;
	DateADT		unknown;

	if (!test_day(calendar, day, &result, &unknown))
		beian_report_unknown_day(calendar, unknown);
	return result;
}

bool
beian_try_add_workdays(const BeianCalendar *calendar, DateADT day, int64 n,
					   DateADT *result)
{
	DateADT		unknown;

	return add_days(calendar, day, n, result, &unknown);
}

DateADT
beian_calendar_add(const BeianCalendar *calendar, DateADT day, int64 n)
{
	DateADT		result;
	DateADT		unknown;

	if (!add_days(calendar, day, n, &result, &unknown))
		beian_report_unknown_day(calendar, unknown);
	return result;
}

bool
beian_try_count_workdays(const BeianCalendar *calendar, DateADT after,
						 DateADT through, int64 *result)
{
	DateADT		unknown;

	return count_days(calendar, after, through, result, &unknown);
}

int64
beian_calendar_count(const BeianCalendar *calendar, DateADT after,
					 DateADT through)
{
	int64		result;
	DateADT		unknown;

	if (!count_days(calendar, after, through, &result, &unknown))
		beian_report_unknown_day(calendar, unknown);
	return result;
}

bool
beian_try_roll_following(const BeianCalendar *calendar, DateADT day,
						 DateADT *result)
{
	DateADT		unknown;

	return roll_forward(calendar, day, result, &unknown);
}

DateADT
beian_roll_following(const BeianCalendar *calendar, DateADT day)
{
	DateADT		result;
	DateADT		unknown;

	if (!roll_forward(calendar, day, &result, &unknown))
		beian_report_unknown_day(calendar, unknown);
	return result;
}

bool
beian_try_roll_preceding(const BeianCalendar *calendar, DateADT day,
						 DateADT *result)
{
	DateADT		unknown;

	return roll_back(calendar, day, result, &unknown);
}

DateADT
beian_roll_preceding(const BeianCalendar *calendar, DateADT day)
{
	DateADT		result;
	DateADT		unknown;

	if (!roll_back(calendar, day, &result, &unknown))
		beian_report_unknown_day(calendar, unknown);
	return result;
}

char *
beian_day_text(DateADT day)
{
	char		buffer[MAXDATELEN + 1];
	struct pg_tm tm;

	if (DATE_NOT_FINITE(day))
		EncodeSpecialDate(day, buffer);
	else
	{
		j2date(day + POSTGRES_EPOCH_JDATE, &tm.tm_year, &tm.tm_mon,
			   &tm.tm_mday);
		EncodeDateOnly(&tm, USE_ISO_DATES, buffer);
	}
	return pstrdup(buffer);
}

/*
 * Which calendar lacks the notice that would make the day known, and for which
 * year?  The last days of December wait for the next year's, once the year's
 * own is there.
 */
static const char *
missing_notice(const BeianCalendar *calendar, DateADT day, int *year)
{
	const BeianCoverage *source = &calendar->sources[0];
	int			month,
				mday;
	int			i,
				j;

	for (i = 0; i < calendar->nsources; i++)
	{
		bool		covers = false;

		source = &calendar->sources[i];
		for (j = 0; j < source->covered.n; j++)
		{
			if (day >= source->covered.range[j].first &&
				day <= source->covered.range[j].last)
				covers = true;
		}
		if (!covers)
			break;
	}
	j2date(day + POSTGRES_EPOCH_JDATE, year, &month, &mday);
	for (j = 0; j < source->covered.n; j++)
	{
		/* a range ends before the day, but in the day's last days of December */
		if (month == 12 && mday >= 29 && source->covered.range[j].last < day &&
			source->covered.range[j].last >= day - mday + 28)
			(*year)++;
	}
	return source->code;
}

void
beian_report_unknown_day(const BeianCalendar *calendar, DateADT day)
{
	struct pg_tm tm;
	const char *lacks;
	int			year;

	if (DATE_NOT_FINITE(day))
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("date out of range for working days: \"%s\"",
						beian_day_text(day))));

	j2date(day + POSTGRES_EPOCH_JDATE, &tm.tm_year, &tm.tm_mon, &tm.tm_mday);
	lacks = missing_notice(calendar, day, &year);
	ereport(ERROR,
			(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
			 errmsg("calendar \"%s\" does not cover %s%d%s", calendar->code,
					beian_day_is_known(calendar, day - (tm.tm_mday - 1)) ?
					"all of " : "",
					tm.tm_year > 0 ? tm.tm_year : 1 - tm.tm_year,
					tm.tm_year > 0 ? "" : " BC"),
			 errdetail("Whether %s is a working day is not known.",
					   beian_day_text(day)),
			 year < 1 || year > 9999 ? 0 :
			 calendar->estimates ?
			 errhint("Load the notice for %d into calendar \"%s\" by beian_load_notice(), or add the statutory days of that year to \"beian_holiday\".",
					 year, lacks) :
			 calendar->covered.n > 0 &&
			 day > calendar->covered.range[calendar->covered.n - 1].last ?
			 errhint("Load the notice for %d into calendar \"%s\" by beian_load_notice(), or count on a calendar that estimates, as \"CN-ESTIMATE\" does.",
					 year, lacks) :
			 errhint("Load the notice for %d into calendar \"%s\" by beian_load_notice().",
					 year, lacks)));
}

DateADT
beian_civil_day(TimestampTz instant)
{
	TimestampTz local;
	int64		days;

	if (TIMESTAMP_IS_NOBEGIN(instant))
		return DATEVAL_NOBEGIN;
	if (TIMESTAMP_IS_NOEND(instant))
		return DATEVAL_NOEND;

	/* the last instant is eight hours and more from the type's end */
	local = instant + 8 * USECS_PER_HOUR;
	days = local / USECS_PER_DAY;
	if (local % USECS_PER_DAY < 0)
		days--;
	return (DateADT) days;
}

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

enum
{
	FOLLOWING,
	PRECEDING,
	MODIFIED_FOLLOWING,
	MODIFIED_PRECEDING,
	NEAREST
};

static const BeianCode convention_codes[] = {
	BEIAN_CODE("following"),
	BEIAN_CODE("preceding"),
	BEIAN_CODE("modified_following"),
	BEIAN_CODE("modified_preceding"),
	BEIAN_CODE("nearest"),
};

BEIAN_CODE_LIST(conventions, "convention", convention_codes);

/*
 * Roll one way unless that leaves the month, whose end on that side is given:
 * then the other way.  Days beyond that end are not looked at.
 */
static bool
roll_in_month(const BeianCalendar *calendar, DateADT day, int direction,
			  DateADT end, DateADT *result, DateADT *unknown)
{
	bool		(*one_way) (const BeianCalendar *, DateADT, DateADT *,
							DateADT *);
	bool		(*other_way) (const BeianCalendar *, DateADT, DateADT *,
							  DateADT *);

	one_way = direction > 0 ? roll_forward : roll_back;
	other_way = direction > 0 ? roll_back : roll_forward;
	if (one_way(calendar, day, result, unknown))
	{
		if (direction > 0 ? *result <= end : *result >= end)
			return true;
	}
	else if (direction > 0 ? *unknown <= end : *unknown >= end)
		return false;
	return other_way(calendar, day, result, unknown);
}

/*
 * The nearest working day, the later of two.  Looks at the days around, pair
 * by pair, the later first, and at none farther than the result.
 */
static bool
roll_nearest(const BeianCalendar *calendar, DateADT day, DateADT *result,
			 DateADT *unknown)
{
	DateADT		later = day;	/* the working day, or the first not known */
	DateADT		earlier = day;
	bool		has_later;
	bool		has_earlier;

	if (!test_day(calendar, day, &has_later, unknown))
		return false;
	has_later = roll_forward(calendar, day, &later, &later);
	has_earlier = roll_back(calendar, day, &earlier, &earlier);
	if (later - day <= day - earlier)
	{
		*result = *unknown = later;
		return has_later;
	}
	*result = *unknown = earlier;
	return has_earlier;
}

PG_FUNCTION_INFO_V1(beian_roll_to_workday);

Datum
beian_roll_to_workday(PG_FUNCTION_ARGS)
{
	DateADT		day = PG_GETARG_DATEADT(0);
	int			convention = beian_code_index(&conventions,
											  PG_GETARG_TEXT_PP(1));
	const BeianCalendar *calendar = beian_calendar_arg(fcinfo, 2);
	DateADT		result = day;
	DateADT		unknown = day;
	bool		found = false;
	int			year,
				month,
				mday;
	DateADT		first;
	DateADT		last;

	if (DATE_NOT_FINITE(day))
		beian_report_unknown_day(calendar, day);
	j2date(day + POSTGRES_EPOCH_JDATE, &year, &month, &mday);
	first = day - mday + 1;
	last = first + day_tab[isleap(year)][month - 1] - 1;

	switch (convention)
	{
		case FOLLOWING:
			found = roll_forward(calendar, day, &result, &unknown);
			break;
		case PRECEDING:
			found = roll_back(calendar, day, &result, &unknown);
			break;
		case MODIFIED_FOLLOWING:
			found = roll_in_month(calendar, day, 1, last, &result, &unknown);
			break;
		case MODIFIED_PRECEDING:
			found = roll_in_month(calendar, day, -1, first, &result, &unknown);
			break;
		case NEAREST:
			found = roll_nearest(calendar, day, &result, &unknown);
			break;
	}
	if (!found)
		beian_report_unknown_day(calendar, unknown);
	PG_RETURN_DATEADT(result);
}

PG_FUNCTION_INFO_V1(beian_china_date);

Datum
beian_china_date(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATEADT(beian_civil_day(PG_GETARG_TIMESTAMPTZ(0)));
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
	const DayMap *run;

	if (DATE_NOT_FINITE(first) || DATE_NOT_FINITE(last))
		beian_report_unknown_day(calendar,
								 DATE_NOT_FINITE(first) ? first : last);
	if (first > last)
		return;
	run = run_of(calendar, first);
	if (run == NULL)
		beian_report_unknown_day(calendar, first);
	if (last > run->last)
		beian_report_unknown_day(calendar, run->last + 1);
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

enum
{
	KIND_WORKDAY,
	KIND_WEEKEND,
	KIND_HOLIDAY,
	KIND_STATUTORY,
	KIND_MAKEUP
};

static const BeianCode kind_codes[] = {
	BEIAN_CODE("workday"),
	BEIAN_CODE("weekend"),
	BEIAN_CODE("holiday"),
	BEIAN_CODE("statutory"),
	BEIAN_CODE("makeup"),
};

BEIAN_CODE_LIST(kinds, "kind of day", kind_codes);

/*
 * What a day is.  A weekday that is worked though its ancestors have it off is
 * a working day like others.
 */
static int
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
		case BEIAN_WORKDAY:
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
		values[2] = PointerGetDatum(beian_code_text(&kinds,
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
		ranges[i] = make_range(multirange->rngtype, &lower, &upper, false
#if PG_VERSION_NUM >= 160000
							   ,NULL
#endif
			);
	}
	PG_RETURN_MULTIRANGE_P(make_multirange(DATEMULTIRANGEOID,
										   multirange->rngtype, covered->n,
										   ranges));
}
