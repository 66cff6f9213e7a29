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
#include "compat.h"

#include "access/sysattr.h"
#include "commands/extension.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "lib/stringinfo.h"
#include "utils/builtins.h"
#include "utils/inval.h"
#include "utils/rel.h"

#define SHIPPED "beian"

PG_FUNCTION_INFO_V1(beian_shipped_guard);

/*
 * Is this row one that the extension ships?
 */
static bool
is_shipped(Relation rel, HeapTuple row)
{
	int			column = SPI_fnumber(RelationGetDescr(rel), "origin");
	char	   *origin = SPI_getvalue(row, RelationGetDescr(rel), column);

	return origin != NULL && strcmp(origin, SHIPPED) == 0;
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

/*
 * Before INSERT, UPDATE and DELETE of each row, and before TRUNCATE, ALWAYS:
 * shipped rows are left alone unless an extension script runs, and the caches
 * of all sessions hear of every change.  The message waits for the end of the
 * command, so that it is no matter that the row has not changed yet.
 */
Datum
beian_shipped_guard(PG_FUNCTION_ARGS)
{
	TriggerData *trigger = (TriggerData *) fcinfo->context;
	Relation	rel;
	HeapTuple	result;

	if (!CALLED_AS_TRIGGER(fcinfo))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be called as a trigger",
						"beian_shipped_guard")));

	rel = trigger->tg_relation;
	if (TRIGGER_FIRED_BY_TRUNCATE(trigger->tg_event))
	{
		if (!creating_extension)
			ereport(ERROR,
					(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
					 errmsg("cannot truncate table \"%s\", which has rows that the extension ships",
							RelationGetRelationName(rel)),
					 errhint("Delete your own rows by DELETE with WHERE origin = 'user'.")));
		return PointerGetDatum(NULL);
	}

	result = trigger->tg_trigtuple;
	if (!creating_extension)
	{
		if (TRIGGER_FIRED_BY_INSERT(trigger->tg_event))
		{
			if (is_shipped(rel, trigger->tg_trigtuple))
				refuse(rel, trigger->tg_trigtuple, trigger->tg_trigger,
					   "insert");
		}
		else if (is_shipped(rel, trigger->tg_trigtuple))
			refuse(rel, trigger->tg_trigtuple, trigger->tg_trigger,
				   TRIGGER_FIRED_BY_DELETE(trigger->tg_event) ?
				   "delete" : "update");
		else if (TRIGGER_FIRED_BY_UPDATE(trigger->tg_event) &&
				 is_shipped(rel, trigger->tg_newtuple))
			refuse(rel, trigger->tg_newtuple, trigger->tg_trigger, "insert");
	}
	if (TRIGGER_FIRED_BY_UPDATE(trigger->tg_event))
		result = trigger->tg_newtuple;
	CacheInvalidateRelcache(rel);
	return PointerGetDatum(result);
}
