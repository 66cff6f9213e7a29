/*-------------------------------------------------------------------------
 *
 * deadline.c
 *	  Terms: the last day and the end, of one by hand and by rule.
 *
 * Counting is that of the Civil Code (民法典): the day of the event is not
 * counted (Article 201), hours are counted from the moment itself (201 II), a
 * month ends on the day of the same number or, where it has none, with its
 * last day (202), a last day that is a day off gives way to the next working
 * day and a day ends at 24:00 (203).  Terms in working days are those of the
 * Administrative License Law (行政许可法), Article 82.  Days are civil days of
 * China, UTC+8 at every instant.
 *
 * Not in any law, and decided here: a term counted back from a day ("at least
 * 30 days before") is never rolled, forward would shorten what it protects; a
 * term of 0 is the day of the event, whatever day that is; and of a yearly
 * window the event is the day on which one asks: it gives the last day of the
 * window that ends next.
 *
 *-------------------------------------------------------------------------
 */
#include "deadline.h"

#include "common/int.h"
#include "funcapi.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "region.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/datetime.h"
#include "utils/timestamp.h"
#include "utils/tuplestore.h"

/* ----------
 * Counting
 * ----------
 */

static void
report_infinite(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
			 errmsg("cannot count a term from an infinite time")));
}

static void
report_out_of_range(int32 quantity, DeadlineUnit unit)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
			 errmsg("date out of range"),
			 errdetail("A term of %d in units of \"%s\" ends outside of what the type can hold.",
					   quantity, beian_term_units.codes[unit].name)));
}

/*
 * The day of the same number some months on, or the last of that month.
 * Returns false where there is no such date.
 */
static bool
add_months(DateADT day, int64 months, DateADT *result)
{
	int			year;
	int			month;
	int			mday;
	int64		total;
	int64		to_year;

	j2date(day + POSTGRES_EPOCH_JDATE, &year, &month, &mday);

	/* months from that which begins year 0, rounded down to years */
	total = (int64) year * MONTHS_PER_YEAR + (month - 1) + months;
	to_year = total / MONTHS_PER_YEAR;
	month = total % MONTHS_PER_YEAR;
	if (month < 0)
	{
		month += MONTHS_PER_YEAR;
		to_year--;
	}
	month++;
	if (to_year < JULIAN_MINYEAR || to_year > JULIAN_MAXYEAR)
		return false;
	year = (int) to_year;

	mday = Min(mday, day_tab[isleap(year)][month - 1]);
	if (!IS_VALID_JULIAN(year, month, mday))
		return false;
	*result = date2j(year, month, mday) - POSTGRES_EPOCH_JDATE;
	return IS_VALID_DATE(*result);
}

/*
 * The day that is quantity units from the event, by the civil calendar alone.
 */
static DateADT
add_units(DateADT event, int32 quantity, DeadlineUnit unit)
{
	DateADT		result = event;
	int64		day;

	switch (unit)
	{
		case UNIT_DAY:
			day = (int64) event + quantity;
			if (!IS_VALID_DATE(day))
				report_out_of_range(quantity, unit);
			return (DateADT) day;
		case UNIT_MONTH:
			if (!add_months(event, quantity, &result))
				report_out_of_range(quantity, unit);
			return result;
		case UNIT_YEAR:
			if (!add_months(event, (int64) quantity * MONTHS_PER_YEAR, &result))
				report_out_of_range(quantity, unit);
			return result;
		case UNIT_HOUR:
		case UNIT_WORKDAY:
		case UNIT_WINDOW:
			break;
	}
	elog(ERROR, "unexpected unit: %d", (int) unit);
	return 0;
}

/*
 * Last day of the yearly window that ends next, on the day itself or later.
 */
static DateADT
end_of_window(DateADT event, const BeianTerm *term)
{
	int			year = beian_year_of(event);

	for (;; year++)
	{
		int			mday = Min(term->mday,
							   day_tab[isleap(year)][term->month - 1]);
		DateADT		day;

		if (!IS_VALID_JULIAN(year, term->month, mday))
			ereport(ERROR,
					(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
					 errmsg("date out of range")));
		day = beian_day_of(year, term->month, mday);
		if (day >= event)
			return day;
	}
}

/*
 * The earliest day by which so many working days can have passed: days that are
 * not known count as worked.
 */
static DateADT
earliest_workday(const BeianCalendar *calendar, DateADT event, int32 n)
{
	const int64 end = DATE_END_JULIAN - POSTGRES_EPOCH_JDATE - 1;
	int64		low = Min(end, (int64) event + n);
	int64		high = low;

	/* no more than one a day; all count beyond the last day that is known */
	if (calendar->nruns > 0)
	{
		high = (int64) calendar->runs[calendar->nruns - 1].last + n;
		high = Min(end, Max(low, high));
	}
	while (low < high)
	{
		int64		middle = low + (high - low) / 2;

		if (beian_count_at_most(calendar, event, (DateADT) middle) < n)
			low = middle + 1;
		else
			high = middle;
	}
	return (DateADT) low;
}

static bool
count_workdays(const BeianCalendar *calendar, DateADT event, int32 n,
			   BeianLastDay *last)
{
	if (beian_try_add_workdays(calendar, event, n, &last->day))
	{
		last->raw = last->day;
		last->first = n > 0 ? event + 1 : last->day;
		last->through = n > 0 ? last->day : event - 1;
		return true;
	}
	last->raw = last->day = n > 0 ? earliest_workday(calendar, event, n) :
		DATEVAL_NOBEGIN;
	return false;
}

bool
beian_count_term(const BeianCalendar *calendar, const BeianTerm *term,
				 DateADT event, BeianLastDay *last)
{
	bool		rolls = term->roll;

	if (DATE_NOT_FINITE(event))
		report_infinite();
	if (term->unit == UNIT_WINDOW)
		last->raw = end_of_window(event, term);
	else if (term->quantity == 0)
	{
		last->raw = event;
		rolls = false;
	}
	else if (term->unit == UNIT_WORKDAY)
		return count_workdays(calendar, event, term->quantity, last);
	else
	{
		last->raw = add_units(event, term->quantity, term->unit);
		rolls = rolls && term->quantity > 0;
	}

	last->day = last->raw;
	last->first = rolls ? last->raw : last->raw + 1;
	if (rolls && !beian_try_roll_following(calendar, last->raw, &last->day))
	{
		last->day = last->raw;
		return false;
	}
	last->through = last->day;
	return true;
}

void
beian_count_term_or_report(const BeianCalendar *calendar,
						   const BeianTerm *term, DateADT event,
						   BeianLastDay *last)
{
	if (likely(beian_count_term(calendar, term, event, last)))
		return;
	/* which fails, by the same day */
	if (term->unit == UNIT_WORKDAY)
		(void) beian_calendar_add(calendar, event, term->quantity);
	else
		(void) beian_roll_following(calendar, last->raw);
	elog(ERROR, "unexpected end of a term");
}

bool
beian_term_is_final(const BeianCalendar *calendar, const BeianLastDay *last)
{
	for (DateADT day = last->first; day <= last->through; day++)
	{
		CHECK_FOR_INTERRUPTS();
		if (!beian_day_is_final(calendar, day))
			return false;
	}
	return true;
}

bool
beian_safe_day(const BeianCalendar *calendar, const BeianTerm *term,
			   DateADT day, DateADT *safe_day)
{
	*safe_day = day;
	if (term->quantity >= 0 || term->unit == UNIT_HOUR)
		return true;
	return beian_try_roll_preceding(calendar, day, safe_day);
}

/* ----------
 * Instants
 * ----------
 */

/*
 * The instant, in China, at which a day closes: at 24:00, or at the hour of
 * whoever receives what is due (Civil Code, Article 203 II).
 */
static TimestampTz
end_of_day(DateADT day, TimeADT closes)
{
	int64		end;

	/* dates reach further than timestamps */
	if (day < TIMESTAMP_END_JULIAN - POSTGRES_EPOCH_JDATE)
	{
		end = (int64) day * USECS_PER_DAY + closes - 8 * USECS_PER_HOUR;
		if (IS_VALID_TIMESTAMP(end))
			return end;
	}
	ereport(ERROR,
			(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
			 errmsg("timestamp out of range")));
	return 0;
}

/*
 * An hour of closing: 00:00 would leave nothing of the day.
 */
static TimeADT
closes_arg(FunctionCallInfo fcinfo, int argno)
{
	TimeADT		closes = PG_GETARG_TIMEADT(argno);

	if (closes <= 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("hour of closing must be later than 00:00"),
				 errhint("The end of the day is 24:00.")));
	return closes;
}

static TimestampTz
add_hours(TimestampTz event, int32 quantity)
{
	int64		end;

	if (TIMESTAMP_NOT_FINITE(event))
		report_infinite();
	if (pg_add_s64_overflow(event, quantity * USECS_PER_HOUR, &end) ||
		!IS_VALID_TIMESTAMP(end))
		report_out_of_range(quantity, UNIT_HOUR);
	return end;
}

DateADT
beian_day_of_end(TimestampTz end)
{
	return beian_civil_day(TIMESTAMP_NOT_FINITE(end) ? end : end - 1);
}

void
beian_report_hours(const char *instead)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("hours are counted from an instant, not from a day"),
			 errhint("Use \"%s\".", instead)));
}

/*
 * End of a term that an event at an instant starts.
 */
static TimestampTz
end_of_term(const BeianCalendar *calendar, const BeianTerm *term,
			TimestampTz event, TimeADT closes)
{
	BeianLastDay last;

	if (term->unit == UNIT_HOUR)
		return add_hours(event, term->quantity);
	beian_count_term_or_report(calendar, term, beian_civil_day(event), &last);
	return end_of_day(last.day, closes);
}

/*
 * The term of arguments 1 to 3.
 */
static BeianTerm
term_args(FunctionCallInfo fcinfo)
{
	BeianTerm	term = {0};

	term.quantity = PG_GETARG_INT32(1);
	term.unit = beian_code_index(&beian_term_units, PG_GETARG_TEXT_PP(2));
	term.roll = PG_GETARG_BOOL(3);
	return term;
}

PG_FUNCTION_INFO_V1(beian_term_day);

Datum
beian_term_day(PG_FUNCTION_ARGS)
{
	BeianTerm	term = term_args(fcinfo);
	const BeianCalendar *calendar = beian_calendar_arg(fcinfo, 4);
	BeianLastDay last;

	if (term.unit == UNIT_HOUR)
		beian_report_hours("beian_term_end");
	beian_count_term_or_report(calendar, &term, PG_GETARG_DATEADT(0), &last);
	PG_RETURN_DATEADT(last.day);
}

PG_FUNCTION_INFO_V1(beian_term_end);

Datum
beian_term_end(PG_FUNCTION_ARGS)
{
	BeianTerm	term = term_args(fcinfo);
	const BeianCalendar *calendar = beian_calendar_arg(fcinfo, 4);

	PG_RETURN_TIMESTAMPTZ(end_of_term(calendar, &term,
									  PG_GETARG_TIMESTAMPTZ(0),
									  closes_arg(fcinfo, 5)));
}

/* ----------
 * By rule
 * ----------
 */

const BeianRow *
beian_rule_arg(FunctionCallInfo fcinfo, int region_argno, DateADT day)
{
	int			region = 0;

	if (!PG_ARGISNULL(region_argno))
		region = beian_region_code(PG_GETARG_TEXT_PP(region_argno));
	return beian_find_row(beian_rule_rows(fcinfo), PG_GETARG_TEXT_PP(0),
						  region, day, "rule");
}

PG_FUNCTION_INFO_V1(beian_deadline_day);

Datum
beian_deadline_day(PG_FUNCTION_ARGS)
{
	const BeianCalendar *calendar;
	const BeianRow *rule;
	BeianLastDay last;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(3))
		PG_RETURN_NULL();
	calendar = beian_calendar_arg(fcinfo, 3);
	rule = beian_rule_arg(fcinfo, 2, PG_GETARG_DATEADT(1));
	if (rule == NULL)
		PG_RETURN_NULL();
	if (rule->term.unit == UNIT_HOUR)
		beian_report_hours("beian_deadline_end");
	beian_count_term_or_report(calendar, &rule->term, PG_GETARG_DATEADT(1),
							   &last);
	PG_RETURN_DATEADT(last.day);
}

PG_FUNCTION_INFO_V1(beian_deadline_end);

Datum
beian_deadline_end(PG_FUNCTION_ARGS)
{
	const BeianCalendar *calendar;
	const BeianRow *rule;
	TimestampTz event;
	TimeADT		closes;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(3) ||
		PG_ARGISNULL(4))
		PG_RETURN_NULL();
	event = PG_GETARG_TIMESTAMPTZ(1);
	closes = closes_arg(fcinfo, 4);
	calendar = beian_calendar_arg(fcinfo, 3);
	rule = beian_rule_arg(fcinfo, 2, beian_civil_day(event));
	if (rule == NULL)
		PG_RETURN_NULL();
	PG_RETURN_TIMESTAMPTZ(end_of_term(calendar, &rule->term, event, closes));
}

/* ----------
 * All rules that an event starts
 * ----------
 */

typedef struct Deadline
{
	const BeianRow *rule;
	bool		has_day;
	DateADT		day;
	bool		has_end;
	TimestampTz end;
	bool		has_safe_day;
	DateADT		safe_day;
	bool		final;
} Deadline;

/*
 * An event: its day in China, and where it is known the instant.
 */
typedef struct Event
{
	DateADT		day;
	const TimestampTz *instant;
} Event;

static void
fill_deadline(Deadline *deadline, const BeianCalendar *calendar,
			  const BeianRow *rule, const Event *event, TimeADT closes)
{
	BeianLastDay last;

	memset(deadline, 0, sizeof(Deadline));
	deadline->rule = rule;
	if (rule->term.unit == UNIT_HOUR)
	{
		/* no notice moves hours; a day has none to count from */
		deadline->final = true;
		if (event->instant == NULL)
			return;
		deadline->has_end = deadline->has_day = deadline->has_safe_day = true;
		deadline->end = add_hours(*event->instant, rule->term.quantity);
		deadline->day = beian_day_of_end(deadline->end);
		deadline->safe_day = deadline->day;
	}
	else if (beian_count_term(calendar, &rule->term, event->day, &last))
	{
		deadline->has_end = deadline->has_day = true;
		deadline->day = last.day;
		deadline->end = end_of_day(last.day, closes);
		deadline->has_safe_day = beian_safe_day(calendar, &rule->term, last.day,
												&deadline->safe_day);
		deadline->final = beian_term_is_final(calendar, &last);
	}
}

/*
 * By end, those without one last; of one end, in the order of the rules.
 */
static int
compare_deadlines(const void *a, const void *b)
{
	const Deadline *deadline_a = a;
	const Deadline *deadline_b = b;

	if (deadline_a->has_end != deadline_b->has_end)
		return deadline_a->has_end ? -1 : 1;
	if (deadline_a->end != deadline_b->end)
		return deadline_a->end < deadline_b->end ? -1 : 1;
	return deadline_a->rule < deadline_b->rule ? -1 : 1;
}

static void
report_unknown_trigger(const BeianRows *rules, const text *trigger)
{
	StringInfoData known;
	const char *s = VARDATA_ANY(trigger);
	int			len = VARSIZE_ANY_EXHDR(trigger);

	initStringInfo(&known);
	for (int i = 0; i < rules->n; i++)
	{
		int			j = 0;

		while (j < i &&
			   !beian_text_is(rules->rows[j].trigger, rules->rows[i].trigger))
			j++;
		if (j == i)
			appendStringInfo(&known, "%s\"%s\"", i > 0 ? ", " : "",
							 text_to_cstring(rules->rows[i].trigger));
	}
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown trigger \"%s\"",
					pnstrdup(s, pg_mbcliplen(s, len, 100))),
			 errdetail("Known are %s.", known.data)));
}

/*
 * Deadlines of the rules that a trigger starts.  Returns their number.
 */
static int
collect_deadlines(const BeianRows *rules, const text *trigger, int region,
				  const BeianCalendar *calendar, const Event *event,
				  TimeADT closes, Deadline *deadlines)
{
	bool		known = false;
	int			n = 0;
	int			i = 0;

	for (int j = 0; j < rules->n && !known; j++)
		known = beian_text_is(rules->rows[j].trigger, trigger);
	if (!known)
		report_unknown_trigger(rules, trigger);
	while (i < rules->n)
	{
		const BeianRow *row = beian_row_in_force(rules, &i, region, event->day);

		if (row && beian_text_is(row->trigger, trigger))
			fill_deadline(&deadlines[n++], calendar, row, event, closes);
	}
	qsort(deadlines, n, sizeof(Deadline), compare_deadlines);
	return n;
}

/*
 * The rows, of a trigger that is argument 0, a region that is argument 2, and a
 * calendar that is argument 3.
 */
static void
put_deadlines(FunctionCallInfo fcinfo, const Event *event, TimeADT closes)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	const BeianCalendar *calendar = beian_calendar_arg(fcinfo, 3);
	BeianRows  *rules;
	Deadline   *deadlines;
	int			region = 0;
	int			n;

	if (!PG_ARGISNULL(2))
		region = beian_region_code(PG_GETARG_TEXT_PP(2));
	rules = beian_rule_rows(fcinfo);
	deadlines = palloc((rules->n + 1) * sizeof(Deadline));
	n = collect_deadlines(rules, PG_GETARG_TEXT_PP(0), region, calendar, event,
						  closes, deadlines);
	for (int i = 0; i < n; i++)
	{
		const Deadline *deadline = &deadlines[i];
		const BeianRow *rule = deadline->rule;
		Datum		values[8];
		bool		nulls[8] = {0};

		values[0] = PointerGetDatum(rule->name);
		values[1] = PointerGetDatum(rule->bound);
		values[2] = PointerGetDatum(beian_code_text(&beian_rule_senses,
													rule->sense));
		values[3] = PointerGetDatum(rule->basis);
		nulls[3] = rule->basis == NULL;
		values[4] = DateADTGetDatum(deadline->day);
		nulls[4] = !deadline->has_day;
		values[5] = TimestampTzGetDatum(deadline->end);
		nulls[5] = !deadline->has_end;
		values[6] = DateADTGetDatum(deadline->safe_day);
		nulls[6] = !deadline->has_safe_day;
		values[7] = BoolGetDatum(deadline->final);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
}

PG_FUNCTION_INFO_V1(beian_deadlines);

Datum
beian_deadlines(PG_FUNCTION_ARGS)
{
	InitMaterializedSRF(fcinfo, 0);
	if (!PG_ARGISNULL(0) && !PG_ARGISNULL(1) && !PG_ARGISNULL(3))
	{
		Event		event = {.day = PG_GETARG_DATEADT(1)};

		put_deadlines(fcinfo, &event, USECS_PER_DAY);
	}
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(beian_deadlines_at);

Datum
beian_deadlines_at(PG_FUNCTION_ARGS)
{
	InitMaterializedSRF(fcinfo, 0);
	if (!PG_ARGISNULL(0) && !PG_ARGISNULL(1) && !PG_ARGISNULL(3) &&
		!PG_ARGISNULL(4))
	{
		TimestampTz instant = PG_GETARG_TIMESTAMPTZ(1);
		Event		event = {.day = beian_civil_day(instant), .instant = &instant};

		put_deadlines(fcinfo, &event, closes_arg(fcinfo, 4));
	}
	return (Datum) 0;
}
