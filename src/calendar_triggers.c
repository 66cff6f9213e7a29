/*-------------------------------------------------------------------------
 *
 * calendar_triggers.c
 *	  Triggers that look at one row of a calendar's tables.
 *
 * They look at nothing else but shipped rows, which a restore finds in place:
 * a dump may be restored in any order.
 *
 *-------------------------------------------------------------------------
 */
#include "calendar_tables.h"

#include "access/htup_details.h"
#include "commands/extension.h"
#include "commands/trigger.h"

/*
 * The new row of a trigger before INSERT or UPDATE of each row of a table.
 */
static BeianTuple
new_row(FunctionCallInfo fcinfo, BeianTable table)
{
	TriggerData *trigger = beian_trigger_data(fcinfo, table);
	BeianTuple	row = {.rel = trigger->tg_relation};

	if (!TRIGGER_FIRED_FOR_ROW(trigger->tg_event) ||
		TRIGGER_FIRED_BY_DELETE(trigger->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("trigger \"%s\" must be fired before INSERT or UPDATE of each row",
						trigger->tg_trigger->tgname)));
	row.tuple = TRIGGER_FIRED_BY_UPDATE(trigger->tg_event) ?
		trigger->tg_newtuple : trigger->tg_trigtuple;
	return row;
}

/*
 * The row with a null value filled in.
 */
static Datum
fill(const BeianTuple *row, int attno, Datum value)
{
	bool		isnull = false;

	return PointerGetDatum(heap_modify_tuple_by_cols(row->tuple,
													 RelationGetDescr(row->rel),
													 1, &attno, &value,
													 &isnull));
}

/* Has the calendar a shipped row for the day? */
static bool
is_shipped_day(Relation rel, const char *calendar, DateADT day)
{
	BeianScan	scan;
	bool		found;

	beian_scan_init(&scan, rel, NULL);
	beian_scan_string(&scan, HOLIDAY_CALENDAR, calendar);
	beian_scan_date(&scan, HOLIDAY_DAY, day);
	beian_scan_string(&scan, HOLIDAY_ORIGIN, "beian");
	found = beian_scan_next(&scan);
	beian_scan_end(&scan);
	return found;
}

/*
 * Refuse a make-up day from Monday to Friday that overrides no day off, where
 * the row is enough to know: in the calendar that the trigger names, which has
 * no parent, only a shipped row can have made the day one, and shipped rows are
 * there before any other.  Elsewhere it is found when the calendar is used.
 */
static void
check_make_up_day(const Trigger *trigger, const BeianTuple *row, DateADT day)
{
	const char *root;

	if (creating_extension || trigger->tgnargs < 1 ||
		beian_is_weekend(day) || !beian_column_is(row, HOLIDAY_KIND, "makeup"))
		return;
	root = trigger->tgargs[0];
	if (beian_column_is(row, HOLIDAY_CALENDAR, root) &&
		!is_shipped_day(row->rel, root, day))
		ereport(ERROR,
				(errcode(ERRCODE_CHECK_VIOLATION),
				 errmsg("row (%s, %s, user) of \"beian_holiday\" is a make-up day on a day that is worked anyway",
						root, beian_day_text(day)),
				 errdetail("The day is neither a Saturday or Sunday nor a day off."),
				 errtable(row->rel)));
}

PG_FUNCTION_INFO_V1(beian_holiday_fill);

/*
 * A row belongs to the notice for the year of its day unless it says another.
 */
Datum
beian_holiday_fill(PG_FUNCTION_ARGS)
{
	BeianTuple	row = new_row(fcinfo, TABLE_HOLIDAY);
	bool		isnull;
	DateADT		day = beian_column_date(&row, HOLIDAY_DAY, &isnull);

	if (isnull)
		return PointerGetDatum(row.tuple);
	if (DATE_NOT_FINITE(day))
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("date out of range for a row of \"beian_holiday\": \"%s\"",
						beian_day_text(day))));
	check_make_up_day(((TriggerData *) fcinfo->context)->tg_trigger, &row, day);
	(void) beian_column_int4(&row, HOLIDAY_YEAR, &isnull);
	if (!isnull)
		return PointerGetDatum(row.tuple);
	return fill(&row, HOLIDAY_YEAR, Int32GetDatum(beian_year_of(day)));
}

PG_FUNCTION_INFO_V1(beian_notice_fill);

/*
 * A notice settles its year but for the days that the next one may move.
 */
Datum
beian_notice_fill(PG_FUNCTION_ARGS)
{
	BeianTuple	row = new_row(fcinfo, TABLE_NOTICE);
	bool		isnull;
	int			year = beian_column_int4(&row, NOTICE_YEAR, &isnull);

	if (isnull)
		return PointerGetDatum(row.tuple);
	if (year < 1 || year > 9999)
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("year out of range for a row of \"beian_notice\": %d",
						year)));
	(void) beian_column_date(&row, NOTICE_COVERS_THROUGH, &isnull);
	if (!isnull || !beian_column_is(&row, NOTICE_AMENDS, ""))
		return PointerGetDatum(row.tuple);
	return fill(&row, NOTICE_COVERS_THROUGH,
				DateADTGetDatum(beian_last_settled(year)));
}

PG_FUNCTION_INFO_V1(beian_calendar_reserve);

/*
 * Shipped calendars cannot be overridden: what they are depends on more than
 * their row.
 */
Datum
beian_calendar_reserve(PG_FUNCTION_ARGS)
{
	BeianTuple	row = new_row(fcinfo, TABLE_CALENDAR);
	Trigger    *trigger = ((TriggerData *) fcinfo->context)->tg_trigger;
	int			i;

	for (i = 0; i < trigger->tgnargs && !creating_extension; i++)
	{
		const char *code = trigger->tgargs[i];

		if (beian_column_is(&row, CALENDAR_CODE, code))
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("calendar \"%s\" is shipped and cannot be overridden",
							code),
					 errhint("Make a child of it: INSERT INTO beian_calendar (code, parent) VALUES (..., '%s').",
							 code)));
	}
	return PointerGetDatum(row.tuple);
}
