/*-------------------------------------------------------------------------
 *
 * deadline_state.c
 *	  Where a deadline stands on a day, and one that stood still.
 *
 * What the last day means is the rule's sense: only what is to be done by it
 * can be overdue.  What was done after the day as of which one asks is not
 * known yet.
 *
 * No warning is lost where the calendar ends.  Days that no notice settles
 * count as worked, so that the working days left are never more than the days
 * that pass: a warning may come early.  And where it is the last day that no
 * notice settles, it is taken for the earliest that it can be, and nothing is
 * said to have passed.
 *
 *-------------------------------------------------------------------------
 */
#include "deadline.h"

#include "access/htup_details.h"
#include "funcapi.h"
#include "utils/date.h"
#include "utils/timestamp.h"

/* ----------
 * States
 * ----------
 */

static void
check_warning(int32 warn)
{
	if (warn < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("number of working days to warn before must not be negative: %d",
						warn)));
}

/*
 * State of what has passed.
 */
static DeadlineState
past_state(RuleSense sense)
{
	switch (sense)
	{
		case SENSE_DO_BY:
			return DEADLINE_OVERDUE;
		case SENSE_KEEP_UNTIL:
			return DEADLINE_KEPT;
		case SENSE_VALID_THROUGH:
			return DEADLINE_EXPIRED;
		case SENSE_LAPSES:
			return DEADLINE_LAPSED;
	}
	elog(ERROR, "unexpected sense: %d", (int) sense);
	return 0;
}

/*
 * State of what has not passed, as of a day.
 */
static DeadlineState
running_state(const BeianCalendar *calendar, RuleSense sense, DateADT day,
			  DateADT as_of, int32 warn)
{
	switch (sense)
	{
		case SENSE_KEEP_UNTIL:
			return DEADLINE_KEEPING;
		case SENSE_LAPSES:
			return DEADLINE_RUNNING;
		case SENSE_DO_BY:
		case SENSE_VALID_THROUGH:
			break;
	}
	if (beian_count_at_most(calendar, as_of, day) <= warn)
		return DEADLINE_DUE_SOON;
	return sense == SENSE_DO_BY ? DEADLINE_OPEN : DEADLINE_VALID;
}

/*
 * State of a day, inclusive, as of another.  done is the day on which it was
 * done, or NULL; only what is to be done can be.
 */
static DeadlineState
state_of_day(const BeianCalendar *calendar, RuleSense sense, DateADT day,
			 DateADT as_of, const DateADT *done, int32 warn)
{
	if (sense == SENSE_DO_BY && done != NULL && *done <= as_of)
		return *done <= day ? DEADLINE_MET : DEADLINE_MET_LATE;
	if (as_of > day)
		return past_state(sense);
	return running_state(calendar, sense, day, as_of, warn);
}

PG_FUNCTION_INFO_V1(beian_deadline_state);

Datum
beian_deadline_state(PG_FUNCTION_ARGS)
{
	const BeianCalendar *calendar;
	RuleSense	sense;
	DateADT		done = PG_GETARG_DATEADT(2);

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(3) ||
		PG_ARGISNULL(4) || PG_ARGISNULL(5))
		PG_RETURN_NULL();
	check_warning(PG_GETARG_INT32(3));
	sense = beian_code_index(&beian_rule_senses, PG_GETARG_TEXT_PP(4));
	calendar = beian_calendar_arg(fcinfo, 5);
	PG_RETURN_CODE(&beian_deadline_states,
				   state_of_day(calendar, sense, PG_GETARG_DATEADT(0),
									  PG_GETARG_DATEADT(1),
									  PG_ARGISNULL(2) ? NULL : &done,
									  PG_GETARG_INT32(3)));
}

PG_FUNCTION_INFO_V1(beian_deadline_state_at);

Datum
beian_deadline_state_at(PG_FUNCTION_ARGS)
{
	const BeianCalendar *calendar;
	RuleSense	sense;
	TimestampTz deadline;
	TimestampTz as_of;
	DeadlineState state;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(3) ||
		PG_ARGISNULL(4) || PG_ARGISNULL(5))
		PG_RETURN_NULL();
	deadline = PG_GETARG_TIMESTAMPTZ(0);
	as_of = PG_GETARG_TIMESTAMPTZ(1);
	check_warning(PG_GETARG_INT32(3));
	sense = beian_code_index(&beian_rule_senses, PG_GETARG_TEXT_PP(4));
	calendar = beian_calendar_arg(fcinfo, 5);

	/* the end is exclusive */
	if (sense == SENSE_DO_BY && !PG_ARGISNULL(2) &&
		PG_GETARG_TIMESTAMPTZ(2) <= as_of)
		state = PG_GETARG_TIMESTAMPTZ(2) < deadline ?
			DEADLINE_MET : DEADLINE_MET_LATE;
	else if (as_of >= deadline)
		state = past_state(sense);
	else
		state = running_state(calendar, sense, beian_day_of_end(deadline),
							  beian_civil_day(as_of), PG_GETARG_INT32(3));
	PG_RETURN_CODE(&beian_deadline_states, state);
}

/* ----------
 * A rule's deadline and its state, in one
 * ----------
 */

/*
 * Working days after as_of through the day, negative when it has passed.  Days
 * that are not known count as worked.  False for infinite dates.
 */
static bool
workdays_left(const BeianCalendar *calendar, DateADT day, DateADT as_of,
			  int32 *left)
{
	int64		count;

	if (DATE_NOT_FINITE(day) || DATE_NOT_FINITE(as_of))
		return false;
	count = as_of <= day ? beian_count_at_most(calendar, as_of, day) :
		-beian_count_at_most(calendar, day - 1, as_of - 1);
	*left = (int32) Max(Min(count, PG_INT32_MAX), -PG_INT32_MAX);
	return true;
}

/* columns of beian_deadline() */
enum
{
	DEADLINE_RULE,
	DEADLINE_BOUND,
	DEADLINE_SENSE,
	DEADLINE_BASIS,
	DEADLINE_DAY,
	DEADLINE_SAFE_DAY,
	DEADLINE_WORKDAYS_LEFT,
	DEADLINE_STATE,
	DEADLINE_FINAL,
	DEADLINE_NCOLUMNS
};

/* a row of beian_deadline() */
typedef struct DeadlineRow
{
	Datum		values[DEADLINE_NCOLUMNS];
	bool		nulls[DEADLINE_NCOLUMNS];
} DeadlineRow;

static void
set(DeadlineRow *row, int column, Datum value)
{
	row->values[column] = value;
	row->nulls[column] = false;
}

static void
set_state(DeadlineRow *row, DeadlineState state)
{
	set(row, DEADLINE_STATE,
		PointerGetDatum(beian_code_text(&beian_deadline_states, state)));
}

static void
set_settled(DeadlineRow *row, const BeianCalendar *calendar,
			const BeianRow *rule, const BeianLastDay *last, DateADT as_of,
			const DateADT *done, int32 warn)
{
	DateADT		safe_day;
	int32		left;

	set(row, DEADLINE_DAY, DateADTGetDatum(last->day));
	if (beian_safe_day(calendar, &rule->term, last->day, &safe_day))
		set(row, DEADLINE_SAFE_DAY, DateADTGetDatum(safe_day));
	if (workdays_left(calendar, last->day, as_of, &left))
		set(row, DEADLINE_WORKDAYS_LEFT, Int32GetDatum(left));
	set(row, DEADLINE_FINAL,
		BoolGetDatum(beian_term_is_final(calendar, last)));
	set_state(row, state_of_day(calendar, rule->sense, last->day, as_of,
									  done, warn));
}

/*
 * No notice settles the day, which is not before the one given.  What was done
 * by then is met; what was done after it may be late or not, and there is no
 * state; what was not done has not certainly passed.
 */
static void
set_unsettled(DeadlineRow *row, const BeianCalendar *calendar,
			  const BeianRow *rule, DateADT earliest, DateADT as_of,
			  const DateADT *done, int32 warn)
{
	set(row, DEADLINE_FINAL, BoolGetDatum(false));
	if (rule->sense == SENSE_DO_BY && done != NULL && *done <= as_of &&
		*done > earliest)
		return;
	set_state(row, state_of_day(calendar, rule->sense, earliest,
									  Min(as_of, earliest), done, warn));
}

/* what a call site of beian_deadline() keeps */
typedef struct DeadlineSite
{
	BeianCalendarSite calendar;
	TupleDesc	desc;
} DeadlineSite;

static DeadlineSite *
deadline_site(FunctionCallInfo fcinfo)
{
	DeadlineSite *site = fcinfo->flinfo->fn_extra;
	MemoryContext old;
	TupleDesc	desc;

	if (likely(site != NULL))
		return site;
	site = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt,
								  sizeof(DeadlineSite));
	if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	old = MemoryContextSwitchTo(fcinfo->flinfo->fn_mcxt);
	site->desc = BlessTupleDesc(CreateTupleDescCopy(desc));
	MemoryContextSwitchTo(old);
	fcinfo->flinfo->fn_extra = site;
	return site;
}

PG_FUNCTION_INFO_V1(beian_deadline);

Datum
beian_deadline(PG_FUNCTION_ARGS)
{
	DeadlineSite *site = deadline_site(fcinfo);
	const BeianCalendar *calendar;
	const BeianRow *rule;
	DeadlineRow row;
	DateADT		event = PG_GETARG_DATEADT(1);
	DateADT		as_of = PG_GETARG_DATEADT(2);
	DateADT		done = PG_GETARG_DATEADT(3);
	int32		warn = PG_GETARG_INT32(5);
	BeianLastDay last;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(2) ||
		PG_ARGISNULL(5) || PG_ARGISNULL(6))
		PG_RETURN_NULL();
	check_warning(warn);
	calendar = beian_calendar_at_site(&site->calendar, fcinfo, 6);
	rule = beian_rule_arg(fcinfo, 4, event);

	memset(row.nulls, true, sizeof(row.nulls));
	set(&row, DEADLINE_RULE, PG_GETARG_DATUM(0));
	if (rule != NULL)
	{
		const DateADT *known = PG_ARGISNULL(3) ? NULL : &done;

		if (rule->term.unit == UNIT_HOUR)
			beian_report_hours("beian_deadline_end");
		set(&row, DEADLINE_BOUND, PointerGetDatum(rule->bound));
		set(&row, DEADLINE_SENSE,
			PointerGetDatum(beian_code_text(&beian_rule_senses, rule->sense)));
		if (rule->basis != NULL)
			set(&row, DEADLINE_BASIS, PointerGetDatum(rule->basis));
		if (beian_count_term(calendar, &rule->term, event, &last))
			set_settled(&row, calendar, rule, &last, as_of, known, warn);
		else
			set_unsettled(&row, calendar, rule, last.day, as_of, known, warn);
	}
	PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(site->desc, row.values,
													  row.nulls)));
}

/* ----------
 * Pauses
 * ----------
 */

/* Infinite days stay what they are, for the calendar to refuse. */
static DateADT
day_before(DateADT day)
{
	return DATE_NOT_FINITE(day) ? day : day - 1;
}

PG_FUNCTION_INFO_V1(beian_deadline_paused);

/*
 * Last day of a term in working days that did not run from paused_on,
 * inclusive, to resumed_on, exclusive.
 */
Datum
beian_deadline_paused(PG_FUNCTION_ARGS)
{
	const BeianCalendar *calendar;
	DateADT		deadline = PG_GETARG_DATEADT(0);
	DateADT		paused_on = PG_GETARG_DATEADT(1);
	DateADT		resumed_on = PG_GETARG_DATEADT(2);

	if (PG_ARGISNULL(0) || PG_ARGISNULL(3))
		PG_RETURN_NULL();
	calendar = beian_calendar_arg(fcinfo, 3);
	if (PG_ARGISNULL(1))
		PG_RETURN_DATEADT(deadline);
	if (!PG_ARGISNULL(2) && resumed_on < paused_on)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a term cannot run again before it stood still"),
				 errdetail("It stood still on %s, and ran again on %s.",
						   beian_day_text(paused_on),
						   beian_day_text(resumed_on))));
	if (paused_on > deadline)
		PG_RETURN_DATEADT(deadline);
	if (PG_ARGISNULL(2))
		PG_RETURN_NULL();
	PG_RETURN_DATEADT(beian_calendar_add(calendar, deadline,
										 beian_calendar_count(calendar,
															  day_before(paused_on),
															  day_before(resumed_on))));
}
