/*-------------------------------------------------------------------------
 *
 * rules.c
 *	  Rules and region settings: the rows in force, cached in each backend.
 *
 * Functions ask for a rule on every row of a report, so that its table is read
 * once and kept.  What a session sees is what a catalog would show it: the
 * rows last committed and its own changes.
 *
 * - What is kept: all rows of the table, resolved (a user's row stands for the
 *   shipped one), in a memory context of their own.
 * - What invalidates it: the table's trigger sends a relation-cache message for
 *   every row that changes (TRUNCATE, ALTER and DROP send it by themselves).
 *   The session itself takes it in at the end of the command, and again when it
 *   rolls back; others when a transaction begins or a relation is locked.  A
 *   second statement of a transaction may do neither, so that functions take
 *   messages in by themselves: those that count days as they look for their
 *   calendar (calendar.c), those that read settings at each call.  The callback
 *   only sets flags.  A message for no relation in particular means any.
 * - What fills it: a scan by the catalog snapshot, taken after the table was
 *   opened.  The transaction's snapshot could be older than the message that
 *   it would have to answer, and what it shows would stay for good.
 * - An error while filling leaves the rows unset: the new ones are built aside,
 *   in a context that goes with the failed statement.
 * - Which table: that in the schema of the called function, looked up at every
 *   filling, for the extension may be dropped, created and moved.
 * - What is not promised: that a statement sees the rows of its snapshot, under
 *   REPEATABLE READ or otherwise; that one that runs while rows are changed
 *   sees either the old or the new ones alone.
 *
 *-------------------------------------------------------------------------
 */
#include "rules.h"

#include "access/genam.h"
#include "access/htup_details.h"
#include "access/table.h"
#include "codes.h"
#include "lib/stringinfo.h"
#include "region.h"
#include "table.h"
#include "utils/builtins.h"
#include "utils/datum.h"
#include "utils/inval.h"
#include "utils/memutils.h"
#include "utils/rel.h"

static const BeianCode unit_codes[] = {
	BEIAN_CODE("hour"),
	BEIAN_CODE("workday"),
	BEIAN_CODE("day"),
	BEIAN_CODE("month"),
	BEIAN_CODE("year"),
};

BEIAN_CODE_LIST(units, "unit", unit_codes);

DeadlineUnit
beian_deadline_unit(const text *unit)
{
	return beian_code_index(&units, unit);
}

const char *
beian_unit_name(DeadlineUnit unit)
{
	return unit_codes[unit].name;
}

typedef struct RowCache
{
	const char *table;
	void		(*read) (HeapTuple tuple, TupleDesc desc, BeianRow *row);
	Oid			relid;			/* of the table last read */
	bool		valid;
	uint32		changes;		/* messages taken in */
	MemoryContext context;
	BeianRows	rows;
} RowCache;

/* ----------
 * Reading rows
 * ----------
 */

/* columns of beian_rule */
enum
{
	RULE_CODE = 1,
	RULE_REGION,
	RULE_TRIGGER,
	RULE_QUANTITY,
	RULE_UNIT,
	RULE_DIRECTION,
	RULE_ROLL,
	RULE_BOUND,
	RULE_KIND,
	RULE_BASIS,
	RULE_CONSEQUENCE,
	RULE_SOURCE,
	RULE_ORIGIN
};

/* columns of beian_region_setting */
enum
{
	SETTING_REGION = 1,
	SETTING_KEY,
	SETTING_VALUE,
	SETTING_SOURCE,
	SETTING_AS_OF,
	SETTING_ORIGIN
};

/*
 * A column that the table declares NOT NULL; a text is a copy.
 */
static Datum
column(HeapTuple tuple, TupleDesc desc, int number)
{
	bool		isnull;
	Datum		value = heap_getattr(tuple, number, desc, &isnull);

	if (isnull)
		elog(ERROR, "unexpected null value in column %d", number);
	return value;
}

static text *
text_column(HeapTuple tuple, TupleDesc desc, int number)
{
	return DatumGetTextPCopy(column(tuple, desc, number));
}

static bool
text_column_is(HeapTuple tuple, TupleDesc desc, int number, const char *value)
{
	text	   *found = DatumGetTextPP(column(tuple, desc, number));

	return VARSIZE_ANY_EXHDR(found) == strlen(value) &&
		memcmp(VARDATA_ANY(found), value, strlen(value)) == 0;
}

/*
 * A region as the tables store it, and check: two digits, or '*'.
 */
static int
region_column(HeapTuple tuple, TupleDesc desc, int number)
{
	text	   *region = DatumGetTextPP(column(tuple, desc, number));
	const char *s = VARDATA_ANY(region);

	if (VARSIZE_ANY_EXHDR(region) != 2)
		return 0;
	return (s[0] - '0') * 10 + (s[1] - '0');
}

static void
read_rule(HeapTuple tuple, TupleDesc desc, BeianRow *row)
{
	row->name = text_column(tuple, desc, RULE_CODE);
	row->region = region_column(tuple, desc, RULE_REGION);
	row->user = text_column_is(tuple, desc, RULE_ORIGIN, "user");
	row->trigger = text_column(tuple, desc, RULE_TRIGGER);
	row->quantity = DatumGetInt32(column(tuple, desc, RULE_QUANTITY));
	if (text_column_is(tuple, desc, RULE_DIRECTION, "before"))
		row->quantity = -row->quantity;
	row->unit = beian_deadline_unit(DatumGetTextPP(column(tuple, desc,
														  RULE_UNIT)));
	row->roll = DatumGetBool(column(tuple, desc, RULE_ROLL));
}

static void
read_setting(HeapTuple tuple, TupleDesc desc, BeianRow *row)
{
	row->name = text_column(tuple, desc, SETTING_KEY);
	row->region = region_column(tuple, desc, SETTING_REGION);
	row->user = text_column_is(tuple, desc, SETTING_ORIGIN, "user");
	row->value = text_column(tuple, desc, SETTING_VALUE);
}

/* ----------
 * The cache
 * ----------
 */

static RowCache rule_cache = {.table = "beian_rule", .read = read_rule};
static RowCache setting_cache = {
	.table = "beian_region_setting", .read = read_setting
};

static int
compare_text(const text *a, const text *b)
{
	int			len_a = VARSIZE_ANY_EXHDR(a);
	int			len_b = VARSIZE_ANY_EXHDR(b);
	int			result = memcmp(VARDATA_ANY(a), VARDATA_ANY(b),
								Min(len_a, len_b));

	return result != 0 ? result : len_a - len_b;
}

/*
 * By name and region; a user's row before the shipped one.
 */
static int
compare_rows(const void *a, const void *b)
{
	const BeianRow *row_a = a;
	const BeianRow *row_b = b;
	int			result = compare_text(row_a->name, row_b->name);

	if (result == 0)
		result = row_a->region - row_b->region;
	if (result == 0)
		result = row_b->user - row_a->user;
	return result;
}

/*
 * Sort the rows, and leave of those with one name and region the first.
 */
static void
resolve(BeianRows *rows)
{
	int			kept = 0;
	int			i;

	qsort(rows->rows, rows->n, sizeof(BeianRow), compare_rows);
	for (i = 0; i < rows->n; i++)
	{
		BeianRow   *row = &rows->rows[i];

		if (kept > 0 && row->region == rows->rows[kept - 1].region &&
			beian_text_is(row->name, rows->rows[kept - 1].name))
			continue;
		rows->rows[kept++] = *row;
	}
	rows->n = kept;
}

static void
fill(RowCache *cache, FunctionCallInfo fcinfo)
{
	Relation	rel = table_open(beian_table(fcinfo, cache->table),
								 AccessShareLock);
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext,
												  "beian rows",
												  ALLOCSET_SMALL_SIZES);
	MemoryContext old = MemoryContextSwitchTo(context);
	BeianRows	rows = {0};
	int			room = 128;
	uint32		changes;
	SysScanDesc scan;
	HeapTuple	tuple;

	cache->relid = RelationGetRelid(rel);
	changes = cache->changes;

	rows.rows = palloc0(room * sizeof(BeianRow));
	scan = systable_beginscan(rel, InvalidOid, false, NULL, 0, NULL);
	while (HeapTupleIsValid(tuple = systable_getnext(scan)))
	{
		if (rows.n == room)
		{
			rows.rows = repalloc(rows.rows, 2 * room * sizeof(BeianRow));
			memset(rows.rows + room, 0, room * sizeof(BeianRow));
			room *= 2;
		}
		cache->read(tuple, RelationGetDescr(rel), &rows.rows[rows.n++]);
	}
	systable_endscan(scan);
	MemoryContextSwitchTo(old);
	table_close(rel, AccessShareLock);
	resolve(&rows);

	MemoryContextSetParent(context, CacheMemoryContext);
	if (cache->context)
		MemoryContextDelete(cache->context);
	cache->context = context;
	cache->rows = rows;
	/* a change taken in meanwhile may or may not be in the rows: read again */
	cache->valid = changes == cache->changes;
}

static const BeianRows *
rows_in_force(RowCache *cache, FunctionCallInfo fcinfo)
{
	if (unlikely(!cache->valid))
		fill(cache, fcinfo);
	return &cache->rows;
}

const BeianRows *
beian_rules(FunctionCallInfo fcinfo)
{
	return rows_in_force(&rule_cache, fcinfo);
}

const BeianRows *
beian_settings(FunctionCallInfo fcinfo)
{
	AcceptInvalidationMessages();
	return rows_in_force(&setting_cache, fcinfo);
}

static void
forget(RowCache *cache, Oid relid)
{
	if (relid == cache->relid || !OidIsValid(relid))
	{
		cache->valid = false;
		cache->changes++;
	}
}

/*
 * No catalog access here, and nothing that can fail.
 */
void
beian_rules_changed(Oid relid)
{
	forget(&rule_cache, relid);
	forget(&setting_cache, relid);
}

/* ----------
 * Finding rows
 * ----------
 */

static void
report_unknown_name(const BeianRows *rows, const text *name, const char *what)
{
	StringInfoData known;
	int			i;

	initStringInfo(&known);
	for (i = 0; i < rows->n; i++)
	{
		if (i == 0 || !beian_text_is(rows->rows[i].name, rows->rows[i - 1].name))
			appendStringInfo(&known, "%s\"%s\"", i > 0 ? ", " : "",
							 text_to_cstring(rows->rows[i].name));
	}
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown %s \"%s\"", what, text_to_cstring(name)),
			 errdetail("Known are %s.", known.data)));
}

const BeianRow *
beian_find_row(const BeianRows *rows, const text *name, int region,
			   const char *what)
{
	const BeianRow *everywhere = NULL;
	bool		known = false;
	int			low = 0;
	int			high = rows->n;

	/* the first row of that name */
	while (low < high)
	{
		int			middle = (low + high) / 2;

		if (compare_text(rows->rows[middle].name, name) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < rows->n; low++)
	{
		const BeianRow *row = &rows->rows[low];

		if (!beian_text_is(row->name, name))
			break;
		known = true;
		if (row->region == 0)
			everywhere = row;
		if (row->region == region)
			return row;
	}
	if (!known)
		report_unknown_name(rows, name, what);
	return everywhere;
}

PG_FUNCTION_INFO_V1(beian_setting);

/*
 * Value of a setting in a region, or of the row for everywhere.
 */
Datum
beian_setting(PG_FUNCTION_ARGS)
{
	const BeianRow *row;
	int			region = 0;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	if (!PG_ARGISNULL(1))
		region = beian_region_code(PG_GETARG_TEXT_PP(1));
	row = beian_find_row(beian_settings(fcinfo), PG_GETARG_TEXT_PP(0), region,
						 "region setting");
	if (row == NULL)
		PG_RETURN_NULL();
	PG_RETURN_DATUM(datumCopy(PointerGetDatum(row->value), false, -1));
}
