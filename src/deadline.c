/*-------------------------------------------------------------------------
 *
 * deadline.c
 *	  Terms: the last day and the end, and whether one is met.
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
 * 30 days before") is never rolled, forward would shorten what it protects;
 * and a term of 0 is the day of the event, whatever day that is.
 *
 *-------------------------------------------------------------------------
 */
#include "calendar_cache.h"
#include "codes.h"
#include "common/int.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "region.h"
#include "rules.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/datetime.h"
#include "utils/timestamp.h"
#include "utils/tuplestore.h"

typedef enum DeadlineState
{
	DEADLINE_MET,
	DEADLINE_MET_LATE,
	DEADLINE_OPEN,
	DEADLINE_DUE_SOON,
	DEADLINE_OVERDUE
} DeadlineState;

static const BeianCode deadline_state_codes[] = {
	BEIAN_CODE("met"),
	BEIAN_CODE("met_late"),
	BEIAN_CODE("open"),
	BEIAN_CODE("due_soon"),
	BEIAN_CODE("overdue"),
};

BEIAN_CODE_LIST(deadline_states, "deadline state", deadline_state_codes);

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
					   quantity, beian_unit_name(unit))));
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
			break;
	}
	elog(ERROR, "unexpected unit: %d", (int) unit);
	return 0;
}

/*
 * Last day of a term.  *from and *through, where asked for, become the first
 * and the last of the calendar's days on which it turns; from > through: none.
 */
static DateADT
last_day(const BeianCalendar *calendar, DateADT event, int32 quantity,
		 DeadlineUnit unit, bool roll, DateADT *from, DateADT *through)
{
	DateADT		first = event;
	DateADT		last = event;

	if (DATE_NOT_FINITE(event))
		report_infinite();
	if (quantity == 0)
		first = event + 1;
	else if (unit == UNIT_WORKDAY)
	{
		last = beian_calendar_add(calendar, event, quantity);
		if (quantity > 0)
			first = event + 1;
		else
			first = last;
	}
	else
	{
		last = first = add_units(event, quantity, unit);
		if (quantity > 0 && roll)
			last = beian_roll_following(calendar, last);
		else
			first = last + 1;
	}

	if (from)
	{
		*from = first;
		*through = quantity < 0 && unit == UNIT_WORKDAY ? event - 1 : last;
	}
	return last;
}

/*
 * 24:00 in China of a day.
 */
static TimestampTz
end_of_day(DateADT day)
{
	int64		end;

	/* dates reach further than timestamps */
	if (day < TIMESTAMP_END_JULIAN - POSTGRES_EPOCH_JDATE)
	{
		end = ((int64) day + 1) * USECS_PER_DAY - 8 * USECS_PER_HOUR;
		if (IS_VALID_TIMESTAMP(end))
			return end;
	}
	ereport(ERROR,
			(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
			 errmsg("timestamp out of range")));
	return 0;
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

/*
 * The civil day in China that an end, exclusive, ends.
 */
static DateADT
day_of_end(TimestampTz end)
{
	return beian_civil_day(TIMESTAMP_NOT_FINITE(end) ? end : end - 1);
}

static void
report_hours(const char *what)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("hours are counted from an instant, not from a day"),
			 errhint("Use \"%s\".", what)));
}

PG_FUNCTION_INFO_V1(beian_term_day);
PG_FUNCTION_INFO_V1(beian_term_end);

Datum
beian_term_day(PG_FUNCTION_ARGS)
{
	DateADT		event = PG_GETARG_DATEADT(0);
	int32		quantity = PG_GETARG_INT32(1);
	DeadlineUnit unit = beian_deadline_unit(PG_GETARG_TEXT_PP(2));
	bool		roll = PG_GETARG_BOOL(3);
	const BeianCalendar *calendar = beian_calendar_arg(fcinfo, 4);

	if (unit == UNIT_HOUR)
		report_hours("beian_term_end");
	PG_RETURN_DATEADT(last_day(calendar, event, quantity, unit, roll,
							   NULL, NULL));
}

Datum
beian_term_end(PG_FUNCTION_ARGS)
{
	TimestampTz event = PG_GETARG_TIMESTAMPTZ(0);
	int32		quantity = PG_GETARG_INT32(1);
	DeadlineUnit unit = beian_deadline_unit(PG_GETARG_TEXT_PP(2));
	bool		roll = PG_GETARG_BOOL(3);
	const BeianCalendar *calendar = beian_calendar_arg(fcinfo, 4);

	if (unit == UNIT_HOUR)
		PG_RETURN_TIMESTAMPTZ(add_hours(event, quantity));
	PG_RETURN_TIMESTAMPTZ(end_of_day(last_day(calendar, beian_civil_day(event),
											  quantity, unit, roll,
											  NULL, NULL)));
}

/* ----------
 * By rule
 * ----------
 */

PG_FUNCTION_INFO_V1(beian_deadline_day);
PG_FUNCTION_INFO_V1(beian_deadline_end);
PG_FUNCTION_INFO_V1(beian_deadlines);

/*
 * Row of the rule that the arguments name: 0 the rule, 2 a region or NULL.
 */
static const BeianRow *
rule_arg(FunctionCallInfo fcinfo)
{
	int			region = 0;

	if (!PG_ARGISNULL(2))
		region = beian_region_code(PG_GETARG_TEXT_PP(2));
	return beian_find_row(beian_rules(fcinfo), PG_GETARG_TEXT_PP(0), region,
						  "rule");
}

Datum
beian_deadline_day(PG_FUNCTION_ARGS)
{
	const BeianCalendar *calendar;
	const BeianRow *rule;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(3))
		PG_RETURN_NULL();
	calendar = beian_calendar_arg(fcinfo, 3);
	rule = rule_arg(fcinfo);
	if (rule == NULL)
		PG_RETURN_NULL();
	if (rule->unit == UNIT_HOUR)
		report_hours("beian_deadline_end");
	PG_RETURN_DATEADT(last_day(calendar, PG_GETARG_DATEADT(1), rule->quantity,
							   rule->unit, rule->roll, NULL, NULL));
}

Datum
beian_deadline_end(PG_FUNCTION_ARGS)
{
	const BeianCalendar *calendar;
	const BeianRow *rule;
	TimestampTz event;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(3))
		PG_RETURN_NULL();
	event = PG_GETARG_TIMESTAMPTZ(1);
	calendar = beian_calendar_arg(fcinfo, 3);
	rule = rule_arg(fcinfo);
	if (rule == NULL)
		PG_RETURN_NULL();
	if (rule->unit == UNIT_HOUR)
		PG_RETURN_TIMESTAMPTZ(add_hours(event, rule->quantity));
	PG_RETURN_TIMESTAMPTZ(end_of_day(last_day(calendar, beian_civil_day(event),
											  rule->quantity, rule->unit,
											  rule->roll, NULL, NULL)));
}

/* one row of beian_deadlines */
typedef struct Deadline
{
	const BeianRow *rule;
	DateADT		day;
	TimestampTz end;
	bool		has_safe_day;
	DateADT		safe_day;
	bool		final;
} Deadline;

/*
 * The day itself, but for a term counted back that ends on a day off: the
 * working day before it.  false where the calendar does not know.
 */
static bool
find_safe_day(const BeianCalendar *calendar, const BeianRow *rule, DateADT day,
			  DateADT *safe_day)
{
	if (rule->quantity >= 0 || rule->unit == UNIT_HOUR)
	{
		*safe_day = day;
		return true;
	}
	return beian_try_roll_preceding(calendar, day, safe_day);
}

static void
fill_deadline(Deadline *deadline, const BeianCalendar *calendar,
			  const BeianRow *rule, TimestampTz event)
{
	DateADT		from;
	DateADT		through;

	deadline->rule = rule;
	deadline->final = true;
	if (rule->unit == UNIT_HOUR)
	{
		deadline->end = add_hours(event, rule->quantity);
		deadline->day = day_of_end(deadline->end);
	}
	else
	{
		deadline->day = last_day(calendar, beian_civil_day(event),
								 rule->quantity, rule->unit, rule->roll,
								 &from, &through);
		deadline->end = end_of_day(deadline->day);
		for (; from <= through && deadline->final; from++)
		{
			CHECK_FOR_INTERRUPTS();
			deadline->final = beian_day_is_final(calendar, from);
		}
	}
	deadline->has_safe_day = find_safe_day(calendar, rule, deadline->day,
										   &deadline->safe_day);
}

/*
 * By end; of one end, in the order of the rules.
 */
static int
compare_deadlines(const void *a, const void *b)
{
	const Deadline *deadline_a = a;
	const Deadline *deadline_b = b;

	if (deadline_a->end != deadline_b->end)
		return deadline_a->end < deadline_b->end ? -1 : 1;
	return deadline_a->rule < deadline_b->rule ? -1 : 1;
}

static void
report_unknown_trigger(const BeianRows *rules, const text *trigger)
{
	StringInfoData known;
	int			i;
	int			j;

	initStringInfo(&known);
	for (i = 0; i < rules->n; i++)
	{
		for (j = 0; j < i; j++)
		{
			if (beian_text_is(rules->rows[j].trigger, rules->rows[i].trigger))
				break;
		}
		if (j == i)
			appendStringInfo(&known, "%s\"%s\"", i > 0 ? ", " : "",
							 text_to_cstring(rules->rows[i].trigger));
	}
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown trigger \"%s\"", text_to_cstring(trigger)),
			 errdetail("Known are %s.", known.data)));
}

/*
 * Deadlines of the rules that a trigger starts, of each rule the row for the
 * region.  Returns their number.
 */
static int
collect_deadlines(const BeianRows *rules, const text *trigger, int region,
				  const BeianCalendar *calendar, TimestampTz event,
				  Deadline *deadlines)
{
	bool		known = false;
	int			n = 0;
	int			i;
	int			next;

	for (i = 0; i < rules->n; i = next)
	{
		const BeianRow *row = NULL;

		for (next = i; next < rules->n; next++)
		{
			const BeianRow *other = &rules->rows[next];

			if (!beian_text_is(other->name, rules->rows[i].name))
				break;
			known = known || beian_text_is(other->trigger, trigger);
			/* that for everywhere comes first */
			if (other->region == 0 || other->region == region)
				row = other;
		}
		if (row && beian_text_is(row->trigger, trigger))
			fill_deadline(&deadlines[n++], calendar, row, event);
	}
	if (!known)
		report_unknown_trigger(rules, trigger);
	qsort(deadlines, n, sizeof(Deadline), compare_deadlines);
	return n;
}

Datum
beian_deadlines(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	const BeianCalendar *calendar;
	const BeianRows *rules;
	Deadline   *deadlines;
	int			region = 0;
	int			n;
	int			i;

	InitMaterializedSRF(fcinfo, 0);
	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(3))
		return (Datum) 0;
	if (!PG_ARGISNULL(2))
		region = beian_region_code(PG_GETARG_TEXT_PP(2));
	calendar = beian_calendar_arg(fcinfo, 3);
	rules = beian_rules(fcinfo);
	deadlines = palloc(rules->n * sizeof(Deadline));
	n = collect_deadlines(rules, PG_GETARG_TEXT_PP(0), region, calendar,
						  PG_GETARG_TIMESTAMPTZ(1), deadlines);
	for (i = 0; i < n; i++)
	{
		const Deadline *deadline = &deadlines[i];
		Datum		values[5];
		bool		nulls[5] = {false};

		values[0] = PointerGetDatum(deadline->rule->name);
		values[1] = DateADTGetDatum(deadline->day);
		values[2] = TimestampTzGetDatum(deadline->end);
		values[3] = DateADTGetDatum(deadline->safe_day);
		nulls[3] = !deadline->has_safe_day;
		values[4] = BoolGetDatum(deadline->final);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
	return (Datum) 0;
}

/* ----------
 * States
 * ----------
 */

PG_FUNCTION_INFO_V1(workdays_left);
PG_FUNCTION_INFO_V1(beian_deadline_state);
PG_FUNCTION_INFO_V1(beian_deadline_state_at);

Datum
workdays_left(PG_FUNCTION_ARGS)
{
	const BeianCalendar *calendar = beian_calendar_arg(fcinfo, 2);
	int64		left = beian_calendar_count(calendar, PG_GETARG_DATEADT(1),
											PG_GETARG_DATEADT(0));

	PG_RETURN_INT32((int32) left);
}

/*
 * State of a term that is not done and has not passed.  Days that the calendar
 * does not know leave it open: they are no reason to fail a report.
 */
static DeadlineState
open_state(const BeianCalendar *calendar, DateADT as_of, DateADT deadline,
		   int32 warn)
{
	int64		left;

	if (warn < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("number of working days to warn before must not be negative: %d",
						warn)));
	if (beian_try_count_workdays(calendar, as_of, deadline, &left) &&
		left <= warn)
		return DEADLINE_DUE_SOON;
	return DEADLINE_OPEN;
}

Datum
beian_deadline_state(PG_FUNCTION_ARGS)
{
	DeadlineState state;
	DateADT		deadline;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	deadline = PG_GETARG_DATEADT(0);
	if (!PG_ARGISNULL(1))
		state = PG_GETARG_DATEADT(1) <= deadline ? DEADLINE_MET :
			DEADLINE_MET_LATE;
	else if (PG_ARGISNULL(2) || PG_ARGISNULL(3) || PG_ARGISNULL(4))
		PG_RETURN_NULL();
	else if (PG_GETARG_DATEADT(2) > deadline)
		state = DEADLINE_OVERDUE;
	else
		state = open_state(beian_calendar_arg(fcinfo, 4), PG_GETARG_DATEADT(2),
						   deadline, PG_GETARG_INT32(3));
	PG_RETURN_TEXT_P(beian_code_text(&deadline_states, state));
}

Datum
beian_deadline_state_at(PG_FUNCTION_ARGS)
{
	DeadlineState state;
	TimestampTz deadline;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	deadline = PG_GETARG_TIMESTAMPTZ(0);
	if (!PG_ARGISNULL(1))
		state = PG_GETARG_TIMESTAMPTZ(1) < deadline ? DEADLINE_MET :
			DEADLINE_MET_LATE;
	else if (PG_ARGISNULL(2) || PG_ARGISNULL(3) || PG_ARGISNULL(4))
		PG_RETURN_NULL();
	else if (PG_GETARG_TIMESTAMPTZ(2) >= deadline)
		state = DEADLINE_OVERDUE;
	else
		state = open_state(beian_calendar_arg(fcinfo, 4),
						   beian_civil_day(PG_GETARG_TIMESTAMPTZ(2)),
						   day_of_end(deadline), PG_GETARG_INT32(3));
	PG_RETURN_TEXT_P(beian_code_text(&deadline_states, state));
}
