/*-------------------------------------------------------------------------
 *
 * shipped.c
 *	  The trigger of the tables that ship rows and take users' rows.
 *
 * Shipped rows have origin 'beian', users' rows origin 'user'.  A user adds a
 * row of his own instead of changing a shipped one: changes to shipped rows
 * would be lost by the next version, and rows deleted would return.
 *
 *-------------------------------------------------------------------------
 */
#include "table.h"

#include "access/sysattr.h"
#include "commands/extension.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "lib/stringinfo.h"
#include "utils/inval.h"

/*
 * Is this row one that the extension ships?
 */
static bool
is_shipped(Relation rel, HeapTuple tuple)
{
	BeianTuple	row = {.rel = rel, .tuple = tuple};
	int			origin = SPI_fnumber(RelationGetDescr(rel), "origin");

	if (origin <= 0)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_COLUMN),
				 errmsg("table \"%s\" has no column \"%s\"",
						RelationGetRelationName(rel), "origin")));
	return beian_column_is_shipped(&row, origin);
}

/*
 * The row's primary key, in the order of its columns.
 */
static char *
key_of(Relation rel, HeapTuple row)
{
	Bitmapset  *columns = RelationGetIndexAttrBitmap(rel,
													 INDEX_ATTR_BITMAP_PRIMARY_KEY);
	int			i = -1;
	StringInfoData key;

	initStringInfo(&key);
	while ((i = bms_next_member(columns, i)) >= 0)
	{
		char	   *value = SPI_getvalue(row, RelationGetDescr(rel),
										 i + FirstLowInvalidHeapAttributeNumber);

		appendStringInfo(&key, "%s%s", key.len > 0 ? ", " : "",
						 value == NULL ? "NULL" : value);
	}
	return key.data;
}

/*
 * A trigger's argument, if it has one, says what to do instead.
 */
static void
refuse(Relation rel, HeapTuple row, const Trigger *trigger, const char *what)
{
	ereport(ERROR,
			(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
			 errmsg("cannot %s rows of table \"%s\" that the extension ships",
					what, RelationGetRelationName(rel)),
			 errdetail("The row is (%s).", key_of(rel, row)),
			 errhint("%s", trigger->tgnargs > 0 ? trigger->tgargs[0] :
					 "Add a row of origin \"user\" with the same key: it wins over the shipped one.")));
}

static void
refuse_truncate(Relation rel)
{
	ereport(ERROR,
			(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
			 errmsg("cannot truncate table \"%s\", which has rows that the extension ships",
					RelationGetRelationName(rel)),
			 errhint("Delete your own rows by DELETE with WHERE origin = 'user'.")));
}

PG_FUNCTION_INFO_V1(beian_shipped_guard);

/*
 * Before INSERT, UPDATE and DELETE of each row, and before TRUNCATE, ALWAYS:
 * shipped rows are left alone unless an extension script runs, and the caches
 * of all sessions hear of every change.  The message waits for the end of the
 * command, so that it is no matter that the row has not changed yet.
 */
Datum
beian_shipped_guard(PG_FUNCTION_ARGS)
{
	TriggerData *data = beian_trigger_data(fcinfo, NTABLES);
	TriggerEvent event = data->tg_event;
	Trigger    *trigger = data->tg_trigger;
	Relation	rel = data->tg_relation;
	HeapTuple	old = data->tg_trigtuple;
	HeapTuple	new = data->tg_newtuple;

	if (TRIGGER_FIRED_BY_TRUNCATE(event))
	{
		if (!creating_extension)
			refuse_truncate(rel);
		return PointerGetDatum(NULL);
	}
	if (!TRIGGER_FIRED_FOR_ROW(event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("trigger \"%s\" must be fired for each row",
						trigger->tgname)));

	/* of an INSERT, the new row is called the old one */
	if (!creating_extension)
	{
		if (is_shipped(rel, old))
			refuse(rel, old, trigger,
				   TRIGGER_FIRED_BY_INSERT(event) ? "insert" :
				   TRIGGER_FIRED_BY_DELETE(event) ? "delete" : "update");
		if (TRIGGER_FIRED_BY_UPDATE(event) && is_shipped(rel, new))
			refuse(rel, new, trigger, "insert");
	}
	CacheInvalidateRelcache(rel);
	return PointerGetDatum(TRIGGER_FIRED_BY_UPDATE(event) ? new : old);
}
