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
#include "utils/builtins.h"
#include "utils/datetime.h"
#include "utils/rel.h"

/*
 * The new row of a trigger before INSERT or UPDATE of each row.
 */
static HeapTuple
new_row(FunctionCallInfo fcinfo, const char *function, TupleDesc *desc)
{
	TriggerData *trigger = (TriggerData *) fcinfo->context;

	if (!CALLED_AS_TRIGGER(fcinfo) ||
		!TRIGGER_FIRED_BEFORE(trigger->tg_event) ||
		!TRIGGER_FIRED_FOR_ROW(trigger->tg_event) ||
		TRIGGER_FIRED_BY_DELETE(trigger->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be called as a trigger before INSERT or UPDATE of each row",
						function)));
	*desc = RelationGetDescr(trigger->tg_relation);
	return TRIGGER_FIRED_BY_UPDATE(trigger->tg_event) ?
		trigger->tg_newtuple : trigger->tg_trigtuple;
}

/*
 * The row with one column filled in, if it has none.
 */
static HeapTuple
fill(HeapTuple row, TupleDesc desc, int attno, Datum value)
{
	bool		isnull;

	heap_getattr(row, attno, desc, &isnull);
	if (isnull)
	{
		isnull = false;
		row = heap_modify_tuple_by_cols(row, desc, 1, &attno, &value, &isnull);
	}
	return row;
}

/* Is the column's text this one? */
static bool
is_text(HeapTuple row, TupleDesc desc, int attno, const char *value)
{
	bool		isnull;
	Datum		d = heap_getattr(row, attno, desc, &isnull);

	return !isnull && strcmp(TextDatumGetCString(d), value) == 0;
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
check_make_up_day(TriggerData *trigger, HeapTuple row, TupleDesc desc,
				  DateADT day)
{
	const char *root;

	if (creating_extension || trigger->tg_trigger->tgnargs < 1 ||
		beian_is_weekend(day) || !is_text(row, desc, HOLIDAY_KIND, "makeup"))
		return;
	root = trigger->tg_trigger->tgargs[0];
	if (is_text(row, desc, HOLIDAY_CALENDAR, root) &&
		!is_shipped_day(trigger->tg_relation, root, day))
		ereport(ERROR,
				(errcode(ERRCODE_CHECK_VIOLATION),
				 errmsg("row (%s, %s, user) of \"beian_holiday\" is a make-up day on a day that is worked anyway",
						root, beian_day_text(day)),
				 errdetail("The day is neither a Saturday or Sunday nor a day off."),
				 errtable(trigger->tg_relation)));
}

PG_FUNCTION_INFO_V1(beian_holiday_fill);

/*
 * A row belongs to the notice for the year of its day unless it says another.
 */
Datum
beian_holiday_fill(PG_FUNCTION_ARGS)
{
	TupleDesc	desc;
	HeapTuple	row = new_row(fcinfo, "beian_holiday_fill", &desc);
	bool		isnull;
	DateADT		day = DatumGetDateADT(heap_getattr(row, HOLIDAY_DAY, desc,
												   &isnull));
	int			year,
				month,
				mday;

	if (isnull)
		return PointerGetDatum(row);
	if (DATE_NOT_FINITE(day))
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("date out of range for a row of \"beian_holiday\": \"%s\"",
						beian_day_text(day))));
	check_make_up_day((TriggerData *) fcinfo->context, row, desc, day);
	j2date(day + POSTGRES_EPOCH_JDATE, &year, &month, &mday);
	return PointerGetDatum(fill(row, desc, HOLIDAY_YEAR, Int32GetDatum(year)));
}

PG_FUNCTION_INFO_V1(beian_notice_fill);

/*
 * A notice settles its year but for the days that the next one may move.
 */
Datum
beian_notice_fill(PG_FUNCTION_ARGS)
{
	TupleDesc	desc;
	HeapTuple	row = new_row(fcinfo, "beian_notice_fill", &desc);
	bool		isnull;
	int			year = DatumGetInt32(heap_getattr(row, NOTICE_YEAR, desc,
												  &isnull));
	Datum		amends;

	if (isnull)
		return PointerGetDatum(row);
	if (year < 1 || year > 9999)
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("year out of range for a row of \"beian_notice\": %d",
						year)));
	amends = heap_getattr(row, NOTICE_AMENDS, desc, &isnull);
	if (isnull || VARSIZE_ANY_EXHDR(DatumGetTextPP(amends)) > 0)
		return PointerGetDatum(row);
	return PointerGetDatum(fill(row, desc, NOTICE_COVERS_THROUGH,
								DateADTGetDatum(beian_last_settled(year))));
}

PG_FUNCTION_INFO_V1(beian_calendar_reserve);

/*
 * Shipped calendars cannot be overridden: what they are depends on more than
 * their row.
 */
Datum
beian_calendar_reserve(PG_FUNCTION_ARGS)
{
	TupleDesc	desc;
	HeapTuple	row = new_row(fcinfo, "beian_calendar_reserve", &desc);
	Trigger    *trigger = ((TriggerData *) fcinfo->context)->tg_trigger;
	bool		isnull;
	Datum		d = heap_getattr(row, CALENDAR_CODE, desc, &isnull);
	char	   *code;
	int			i;

	if (isnull || creating_extension)
		return PointerGetDatum(row);
	code = TextDatumGetCString(d);
	for (i = 0; i < trigger->tgnargs; i++)
	{
		if (strcmp(code, trigger->tgargs[i]) == 0)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("calendar \"%s\" is shipped and cannot be overridden",
							code),
					 errhint("Make a child of it: INSERT INTO beian_calendar (code, parent) VALUES (..., '%s').",
							 code)));
	}
	return PointerGetDatum(row);
}
