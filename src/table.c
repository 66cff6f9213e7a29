/*-------------------------------------------------------------------------
 *
 * table.c
 *	  The one door to the extension's own tables.
 *
 * Being told of changes.  What functions keep of our tables behaves like a
 * catalog: what counts are the latest committed rows and the transaction's own
 * changes, not the statement's snapshot.
 *
 * Who tells.  The triggers of the tables send a relation-cache message for each
 * changed row (shipped.c); TRUNCATE, ALTER and DROP send theirs by themselves.
 * The message goes the way of catalog changes: it reaches our own backend at
 * the end of the command, the others after commit, a standby with the commit's
 * record, and at ROLLBACK or ROLLBACK TO it is delivered to our own backend
 * once more, so that rows that are no more are forgotten.
 *
 * Who listens.  One callback, registered when the module is loaded.  It may
 * look at no catalog and must not fail: it moves the count of the table that
 * the message names, or of all for InvalidOid, which stands for any relation.
 * A cache remembers the count under which it read, and compares.
 *
 * When messages are read.  The server reads them when a transaction begins and
 * when it locks a table; a second statement of a transaction may do neither.
 * So who is asked for the first time in a statement reads them by itself
 * (AcceptInvalidationMessages, which costs little when there are none).
 *
 * How rows are read.  The table is found by name in the schema of the called
 * function, each time that something is read: the extension may have been
 * dropped and created, or moved.  Opening it takes the lock and reads messages;
 * only then the count is noted and a catalog snapshot taken.  Such a snapshot
 * is new, also under REPEATABLE READ, and is allowed in parallel workers, where
 * it sees the leader's own changes, and where no snapshot is active; the
 * transaction's own could be older than the message that it answers, and what
 * it shows would stay for good.  If the count moves while rows are read, they
 * serve the caller, and the next one reads again.
 *
 * How what was read is kept.  It is built aside, in a context that goes with the
 * failed statement, and put in place when it is complete: an error or a cancel
 * half-way leaves nothing behind.
 *
 * Not promised: that a statement sees the rows of its snapshot, under
 * REPEATABLE READ or otherwise; that changes made while the triggers are
 * disabled are seen.
 *
 * What breaks when a part is left out, and which test says so:
 *		messages of the triggers, or of one's own changes: calendar_cache, rules
 *		messages of TRUNCATE and DDL: calendar_cache, rules
 *		messages for InvalidOid: isolation/calendar_expressions (the flood)
 *		reading messages in a statement: isolation/calendar, isolation/rules,
 *			tap/070
 *		the catalog snapshot: isolation/calendar and isolation/rules (REPEATABLE
 *			READ); with the latest snapshot instead, calendar_cache (parallel
 *			workers); with the active one, codes (none is active)
 *		finding the tables each time: calendar_cache, rules (lives of the
 *			extension)
 *		building aside: calendar_cache, tap/070
 *		triggers that fire ALWAYS: calendar_cache (replica), tap/070
 *
 *-------------------------------------------------------------------------
 */
#include "table.h"

#include "access/htup_details.h"
#include "access/table.h"
#include "catalog/dependency.h"
#include "catalog/pg_class.h"
#include "catalog/pg_proc.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/fmgroids.h"
#include "utils/guc.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"

static const char *const table_names[NTABLES] = {
	[TABLE_CALENDAR] = "beian_calendar",
	[TABLE_HOLIDAY] = "beian_holiday",
	[TABLE_NOTICE] = "beian_notice",
	[TABLE_RULE] = "beian_rule",
	[TABLE_REGION_SETTING] = "beian_region_setting",
	[TABLE_CODE] = "beian_code"
};

/* The tables that were found last, and how often they may have changed. */
static struct
{
	Oid			relid;
	uint64		changes;
}			watched[NTABLES];

/* ----------
 * When one changed
 * ----------
 */

static void
relcache_changed(Datum arg, Oid relid)
{
	int			i;

	for (i = 0; i < NTABLES; i++)
	{
		if (relid == watched[i].relid || !OidIsValid(relid))
			watched[i].changes++;
	}
}

void
beian_watch_tables(void)
{
	int			i;

	for (i = 0; i < NTABLES; i++)
		watched[i].changes = 1;
	CacheRegisterRelcacheCallback(relcache_changed, (Datum) 0);
}

uint64
beian_table_changes(BeianTable table)
{
	return watched[table].changes;
}

/* ----------
 * Where
 * ----------
 */

Oid
beian_schema(FunctionCallInfo fcinfo)
{
	return get_func_namespace(fcinfo->flinfo->fn_oid);
}

Oid
beian_find_table(FunctionCallInfo fcinfo, BeianTable table)
{
	Oid			relid = get_relname_relid(table_names[table],
										  beian_schema(fcinfo));

	if (!OidIsValid(relid))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_TABLE),
				 errmsg("table \"%s\" of extension \"beian\" does not exist",
						table_names[table]),
				 errhint("Restore it by DROP EXTENSION and CREATE EXTENSION, after saving your own rows.")));
	if (relid != watched[table].relid)
	{
		watched[table].relid = relid;
		watched[table].changes++;
	}
	return relid;
}

/*
 * What it is is asked before it is opened: the server's words for an index or a
 * type differ between majors.
 */
Relation
beian_open_table(FunctionCallInfo fcinfo, BeianTable table)
{
	Oid			relid = beian_find_table(fcinfo, table);

	if (get_rel_relkind(relid) != RELKIND_RELATION)
		ereport(ERROR,
				(errcode(ERRCODE_WRONG_OBJECT_TYPE),
				 errmsg("\"%s\" is not a table", table_names[table]),
				 errdetail("Extension \"beian\" has a table of that name.")));
	return table_open(relid, AccessShareLock);
}

void
beian_close_table(Relation rel)
{
	table_close(rel, AccessShareLock);
}

int
beian_fix_search_path(FunctionCallInfo fcinfo)
{
	int			level = NewGUCNestLevel();
	const char *schema = get_namespace_name(beian_schema(fcinfo));

	set_config_option("search_path",
					  psprintf("pg_catalog, %s, pg_temp",
							   quote_identifier(schema)),
					  PGC_USERSET, PGC_S_SESSION, GUC_ACTION_SAVE, true, 0,
					  false);
	return level;
}

/* ----------
 * Triggers
 * ----------
 */

/*
 * Is the relation the one that the function's extension has under that name,
 * and a member of it?  For NTABLES, any member will do.
 */
static bool
is_own_table(FunctionCallInfo fcinfo, Relation rel, BeianTable table)
{
	Oid			relid = RelationGetRelid(rel);
	Oid			extension = getExtensionOfObject(ProcedureRelationId,
												 fcinfo->flinfo->fn_oid);

	if (table != NTABLES &&
		relid != get_relname_relid(table_names[table], beian_schema(fcinfo)))
		return false;
	return OidIsValid(extension) &&
		getExtensionOfObject(RelationRelationId, relid) == extension;
}

TriggerData *
beian_trigger_data(FunctionCallInfo fcinfo, BeianTable table)
{
	TriggerData *trigger = (TriggerData *) fcinfo->context;
	Oid		   *known = fcinfo->flinfo->fn_extra;

	if (!CALLED_AS_TRIGGER(fcinfo) || !TRIGGER_FIRED_BEFORE(trigger->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be called as a trigger before an event",
						get_func_name(fcinfo->flinfo->fn_oid))));

	/* once for all rows of a statement */
	if (known != NULL && *known == RelationGetRelid(trigger->tg_relation))
		return trigger;
	if (!is_own_table(fcinfo, trigger->tg_relation, table))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" is no trigger of table \"%s\"",
						get_func_name(fcinfo->flinfo->fn_oid),
						RelationGetRelationName(trigger->tg_relation)),
				 errdetail("It is made for tables of extension \"beian\" alone.")));
	if (known == NULL)
		fcinfo->flinfo->fn_extra = known =
			MemoryContextAlloc(fcinfo->flinfo->fn_mcxt, sizeof(Oid));
	*known = RelationGetRelid(trigger->tg_relation);
	return trigger;
}

/* ----------
 * Columns
 * ----------
 */

/*
 * Require that a column is there, and of this type.
 */
static Form_pg_attribute
check_column(Relation rel, int attno, Oid type)
{
	TupleDesc	desc = RelationGetDescr(rel);

	if (unlikely(attno > desc->natts ||
				 TupleDescAttr(desc, attno - 1)->atttypid != type))
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("column %d of table \"%s\" is not of type %s", attno,
						RelationGetRelationName(rel), format_type_be(type)),
				 errdetail("The table is not as extension \"beian\" made it.")));
	return TupleDescAttr(desc, attno - 1);
}

static Datum
column(const BeianTuple *row, int attno, Oid type, bool *isnull)
{
	bool		null;
	Datum		value;

	check_column(row->rel, attno, type);
	value = heap_getattr(row->tuple, attno, RelationGetDescr(row->rel), &null);
	if (isnull != NULL)
		*isnull = null;
	else if (unlikely(null))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("null value in column %d of table \"%s\"", attno,
						RelationGetRelationName(row->rel)),
				 errdetail("The table is not as extension \"beian\" made it.")));
	return value;
}

text *
beian_column_text(const BeianTuple *row, int attno, bool *isnull)
{
	Datum		value = column(row, attno, TEXTOID, isnull);

	return isnull != NULL && *isnull ? NULL : DatumGetTextPCopy(value);
}

int32
beian_column_int4(const BeianTuple *row, int attno, bool *isnull)
{
	return DatumGetInt32(column(row, attno, INT4OID, isnull));
}

DateADT
beian_column_date(const BeianTuple *row, int attno, bool *isnull)
{
	return DatumGetDateADT(column(row, attno, DATEOID, isnull));
}

bool
beian_column_bool(const BeianTuple *row, int attno, bool *isnull)
{
	return DatumGetBool(column(row, attno, BOOLOID, isnull));
}

char *
beian_column_string(const BeianTuple *row, int attno, bool *isnull)
{
	Datum		value = column(row, attno, TEXTOID, isnull);

	return isnull != NULL && *isnull ? NULL : TextDatumGetCString(value);
}

bool
beian_column_is(const BeianTuple *row, int attno, const char *value)
{
	bool		isnull;
	Datum		d = column(row, attno, TEXTOID, &isnull);
	size_t		len = strlen(value);
	text	   *t;

	if (isnull)
		return false;
	t = DatumGetTextPP(d);
	return VARSIZE_ANY_EXHDR(t) == len && memcmp(VARDATA_ANY(t), value, len) == 0;
}

/* ----------
 * Scans
 * ----------
 */

void
beian_scan_init(BeianScan *scan, Relation rel, Snapshot snapshot)
{
	scan->row.rel = rel;
	scan->row.tuple = NULL;
	scan->snapshot = snapshot;
	scan->scan = NULL;
	scan->nkeys = 0;
}

static void
add_key(BeianScan *scan, int attno, Oid type, StrategyNumber strategy,
		RegProcedure compare, Datum value)
{
	Form_pg_attribute attribute = check_column(scan->row.rel, attno, type);

	Assert(scan->nkeys < (int) lengthof(scan->keys));
	ScanKeyEntryInitialize(&scan->keys[scan->nkeys++], 0, attno,
						   strategy, InvalidOid, attribute->attcollation,
						   compare, value);
}

void
beian_scan_text(BeianScan *scan, int attno, const text *value)
{
	add_key(scan, attno, TEXTOID, BTEqualStrategyNumber, F_TEXTEQ,
			PointerGetDatum(value));
}

void
beian_scan_string(BeianScan *scan, int attno, const char *value)
{
	add_key(scan, attno, TEXTOID, BTEqualStrategyNumber, F_TEXTEQ,
			CStringGetTextDatum(value));
}

void
beian_scan_date(BeianScan *scan, int attno, DateADT value)
{
	add_key(scan, attno, DATEOID, BTEqualStrategyNumber, F_DATE_EQ,
			DateADTGetDatum(value));
}

void
beian_scan_dates(BeianScan *scan, int attno, DateADT first, DateADT last)
{
	add_key(scan, attno, DATEOID, BTGreaterEqualStrategyNumber, F_DATE_GE,
			DateADTGetDatum(first));
	add_key(scan, attno, DATEOID, BTLessEqualStrategyNumber, F_DATE_LE,
			DateADTGetDatum(last));
}

/*
 * Move on, or begin: by the primary key where there are keys, and one.
 */
bool
beian_scan_next(BeianScan *scan)
{
	CHECK_FOR_INTERRUPTS();
	if (scan->scan == NULL)
	{
		Oid			index = scan->nkeys > 0 ?
			beian_primary_key(scan->row.rel) : InvalidOid;

		scan->scan = systable_beginscan(scan->row.rel, index,
										OidIsValid(index), scan->snapshot,
										scan->nkeys, scan->keys);
	}
	scan->row.tuple = systable_getnext(scan->scan);
	return HeapTupleIsValid(scan->row.tuple);
}

void
beian_scan_end(BeianScan *scan)
{
	if (scan->scan != NULL)
		systable_endscan(scan->scan);
	scan->scan = NULL;
}
