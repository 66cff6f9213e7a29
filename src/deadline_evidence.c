/*-------------------------------------------------------------------------
 *
 * deadline_evidence.c
 *	  The days that a deadline counts, one by one.
 *
 * The rest of the evidence is put together in SQL, beian_deadline_evidence().
 *
 *-------------------------------------------------------------------------
 */
#include "deadline.h"

#include "funcapi.h"
#include "miscadmin.h"
#include "utils/tuplestore.h"

/*
 * A day, with its number in the count; 0: it is not counted.
 */
static void
put_day(ReturnSetInfo *rsinfo, const BeianCalendar *calendar, int32 no,
		DateADT day)
{
	Datum		values[3];
	bool		nulls[3] = {0};

	CHECK_FOR_INTERRUPTS();
	values[0] = Int32GetDatum(no);
	nulls[0] = no == 0;
	values[1] = DateADTGetDatum(day);
	values[2] = BoolGetDatum(beian_day_is_known(calendar, day));
	tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
}

PG_FUNCTION_INFO_V1(beian_deadline_days);

/*
 * Of a term in days or working days, all days from the event to the last, in
 * the order in which they are counted.  Of another the day on which it ends.
 * Then those over which it rolls.
 */
Datum
beian_deadline_days(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	const BeianCalendar *calendar;
	const BeianRow *rule;
	const BeianTerm *term;
	BeianLastDay last;
	DateADT		event = PG_GETARG_DATEADT(1);
	DateADT		day;

	InitMaterializedSRF(fcinfo, 0);
	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(3))
		return (Datum) 0;
	calendar = beian_calendar_arg(fcinfo, 3);
	rule = beian_rule_arg(fcinfo, 2, event);
	if (rule == NULL)
		return (Datum) 0;
	term = &rule->term;
	if (term->unit == UNIT_HOUR)
		beian_report_hours("beian_deadline_end");
	beian_count_term_or_report(calendar, term, event, &last);

	if ((term->unit == UNIT_WORKDAY || term->unit == UNIT_DAY) &&
		last.raw != event)
	{
		int			step = last.raw > event ? 1 : -1;
		int32		no = 0;

		for (day = event + step; day != last.raw + step; day += step)
		{
			bool		counts = term->unit == UNIT_DAY ||
				beian_calendar_works(calendar, day);

			put_day(rsinfo, calendar, counts ? ++no : 0, day);
		}
	}
	else
		put_day(rsinfo, calendar, 0, last.raw);
	for (day = last.raw + 1; day <= last.day; day++)
		put_day(rsinfo, calendar, 0, day);
	return (Datum) 0;
}
