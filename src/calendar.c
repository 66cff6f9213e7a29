/*-------------------------------------------------------------------------
 *
 * calendar.c
 *	  A built calendar, and counting on it.
 *
 * A day is known if the calendar covers or estimates it.  Every function says
 * which days it looks at; the first of them that is not known is reported.
 *
 *-------------------------------------------------------------------------
 */
#include "calendar.h"

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
 * Days and counts
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

int64
beian_count_at_most(const BeianCalendar *calendar, DateADT after,
					DateADT through)
{
	int64		count;

	if (after >= through)
		return 0;
	if (DATE_NOT_FINITE(after) || DATE_NOT_FINITE(through))
		return PG_INT64_MAX;
	count = (int64) through - after;
	for (int i = 0; i < calendar->nruns; i++)
	{
		const DayMap *run = &calendar->runs[i];
		DateADT		first = Max(after + 1, run->first);
		DateADT		last = Min(through, run->last);

		/* less the days off */
		if (first <= last)
			count -= last - first + 1 -
				(daymap_rank(run, last + 1) - daymap_rank(run, first));
	}
	return count;
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

DateADT
beian_calendar_roll(const BeianCalendar *calendar, DateADT day,
					BeianConvention convention)
{
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
		case ROLL_FOLLOWING:
			found = roll_forward(calendar, day, &result, &unknown);
			break;
		case ROLL_PRECEDING:
			found = roll_back(calendar, day, &result, &unknown);
			break;
		case ROLL_MODIFIED_FOLLOWING:
			found = roll_in_month(calendar, day, 1, last, &result, &unknown);
			break;
		case ROLL_MODIFIED_PRECEDING:
			found = roll_in_month(calendar, day, -1, first, &result, &unknown);
			break;
		case ROLL_NEAREST:
			found = roll_nearest(calendar, day, &result, &unknown);
			break;
	}
	if (!found)
		beian_report_unknown_day(calendar, unknown);
	return result;
}

/* ----------
 * Days that are not known
 * ----------
 */

/*
 * Which calendar lacks the notice that would make the day known, and for which
 * year?  The last days of December wait for the next year's, once the year's
 * own is there.
 */
static const char *
missing_notice(const BeianCalendar *calendar, DateADT day, int *year)
{
	const BeianCoverage *source = &calendar->sources[0];
	DateADT		settled;
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
	*year = beian_year_of(day);
	if (*year < 1 || *year > 9999)
		return source->code;	/* no notice is for it, and its days may be no dates */
	settled = beian_last_settled(*year);
	for (j = 0; j < source->covered.n; j++)
	{
		/* a range ends before the day, but with what its year's notice settles */
		if (source->covered.range[j].last < day &&
			source->covered.range[j].last >= settled)
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
