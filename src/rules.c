/*-------------------------------------------------------------------------
 *
 * rules.c
 *	  Rules and region settings: the rows in force, cached in each backend.
 *
 * Functions ask for a rule on every row of a report, so that its table is read
 * once and kept: all rows, resolved (a user's row stands for the shipped one),
 * in a memory context of their own.  How it is told of changes is table.c's.
 *
 * A second statement of a transaction may take no messages in, so that functions
 * do it by themselves: those that count days as they look for their calendar
 * (calendar_cache.c), those that read settings at each call.
 *
 *-------------------------------------------------------------------------
 */
#include "rules.h"

#include "codes.h"
#include "lib/stringinfo.h"
#include "region.h"
#include "table.h"
#include "utils/builtins.h"
#include "utils/datum.h"
#include "utils/inval.h"
#include "utils/memutils.h"

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
	BeianTable	table;
	void		(*read) (const BeianTuple *tuple, BeianRow *row);
	uint64		changes;		/* the table's, when it was read; 0: never */
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
 * A region as the tables store it, and check: two digits, or '*'.
 */
static int
region_column(const BeianTuple *tuple, int attno)
{
	text	   *region = beian_column_text(tuple, attno, NULL);
	const char *s = VARDATA_ANY(region);

	if (VARSIZE_ANY_EXHDR(region) != 2)
		return 0;
	return (s[0] - '0') * 10 + (s[1] - '0');
}

static void
read_rule(const BeianTuple *tuple, BeianRow *row)
{
	row->name = beian_column_text(tuple, RULE_CODE, NULL);
	row->region = region_column(tuple, RULE_REGION);
	row->user = !beian_column_is_shipped(tuple, RULE_ORIGIN);
	row->trigger = beian_column_text(tuple, RULE_TRIGGER, NULL);
	row->quantity = beian_column_int4(tuple, RULE_QUANTITY, NULL);
	if (beian_column_is(tuple, RULE_DIRECTION, "before"))
		row->quantity = -row->quantity;
	row->unit = beian_deadline_unit(beian_column_text(tuple, RULE_UNIT, NULL));
	row->roll = beian_column_bool(tuple, RULE_ROLL, NULL);
}

static void
read_setting(const BeianTuple *tuple, BeianRow *row)
{
	row->name = beian_column_text(tuple, SETTING_KEY, NULL);
	row->region = region_column(tuple, SETTING_REGION);
	row->user = !beian_column_is_shipped(tuple, SETTING_ORIGIN);
	row->value = beian_column_text(tuple, SETTING_VALUE, NULL);
}

/* ----------
 * The cache
 * ----------
 */

static RowCache rule_cache = {.table = TABLE_RULE, .read = read_rule};
static RowCache setting_cache = {
	.table = TABLE_REGION_SETTING, .read = read_setting
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
	Relation	rel = beian_open_table(fcinfo, cache->table);
	uint64		changes = beian_table_changes(cache->table);
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext,
												  "beian rows",
												  ALLOCSET_SMALL_SIZES);
	MemoryContext old = MemoryContextSwitchTo(context);
	BeianRows	rows = {0};
	int			room = 128;
	BeianScan	scan;

	rows.rows = palloc0(room * sizeof(BeianRow));
	beian_scan_init(&scan, rel, NULL);
	while (beian_scan_next(&scan))
	{
		if (rows.n == room)
		{
			rows.rows = repalloc(rows.rows, 2 * room * sizeof(BeianRow));
			memset(rows.rows + room, 0, room * sizeof(BeianRow));
			room *= 2;
		}
		cache->read(&scan.row, &rows.rows[rows.n++]);
	}
	beian_scan_end(&scan);
	MemoryContextSwitchTo(old);
	beian_close_table(rel);
	resolve(&rows);

	MemoryContextSetParent(context, CacheMemoryContext);
	if (cache->context)
		MemoryContextDelete(cache->context);
	cache->context = context;
	cache->rows = rows;
	cache->changes = changes;
}

static const BeianRows *
rows_in_force(RowCache *cache, FunctionCallInfo fcinfo)
{
	if (unlikely(cache->changes != beian_table_changes(cache->table)))
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
