/*-------------------------------------------------------------------------
 *
 * rules.c
 *	  Rules and region settings: their rows, cached in each backend, and which
 *	  of them is in force.
 *
 * A row is in force on the days on which it is valid.  A province's goes before
 * the one for everywhere, of one region a user's before the shipped one, and of
 * those the one that came last.  beian_row_in_force() alone decides it; the
 * SQL function beian_rules() shows what it decides.
 *
 * Functions ask for a rule on every row of a report, so that its table is read
 * once and kept, in a memory context of its own.  How it is told of changes is
 * table.c's.
 *
 * A second statement of a transaction may take no messages in, so that functions
 * do it by themselves: those that count days as they look for their calendar
 * (calendar_cache.c), the others at each call.
 *
 *-------------------------------------------------------------------------
 */
#include "rules.h"

#include "catalog/pg_type.h"
#include "days.h"
#include "funcapi.h"
#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "region.h"
#include "table.h"
#include "utils/builtins.h"
#include "utils/datum.h"
#include "utils/inval.h"
#include "utils/memutils.h"
#include "utils/tuplestore.h"

typedef struct Column
{
	Oid			type;
	bool		nullable;
} Column;

/* columns of beian_rule, and of beian_rules() */
enum
{
	RULE_CODE,
	RULE_REGION,
	RULE_VALID_FROM,
	RULE_VALID_TO,
	RULE_SENSE,
	RULE_TRIGGER,
	RULE_QUANTITY,
	RULE_UNIT,
	RULE_DIRECTION,
	RULE_ROLL,
	RULE_WINDOW_FROM,
	RULE_WINDOW_TO,
	RULE_BOUND,
	RULE_KIND,
	RULE_BASIS,
	RULE_CONSEQUENCE,
	RULE_SOURCE,
	RULE_CHECKED_ON,
	RULE_ORIGIN,
	RULE_NCOLUMNS
};

static const Column rule_columns[RULE_NCOLUMNS] = {
	[RULE_CODE] = {TEXTOID, false},
	[RULE_REGION] = {TEXTOID, false},
	[RULE_VALID_FROM] = {DATEOID, false},
	[RULE_VALID_TO] = {DATEOID, true},
	[RULE_SENSE] = {TEXTOID, false},
	[RULE_TRIGGER] = {TEXTOID, false},
	[RULE_QUANTITY] = {INT4OID, true},
	[RULE_UNIT] = {TEXTOID, false},
	[RULE_DIRECTION] = {TEXTOID, false},
	[RULE_ROLL] = {BOOLOID, false},
	[RULE_WINDOW_FROM] = {TEXTOID, true},
	[RULE_WINDOW_TO] = {TEXTOID, true},
	[RULE_BOUND] = {TEXTOID, false},
	[RULE_KIND] = {TEXTOID, false},
	[RULE_BASIS] = {TEXTOID, true},
	[RULE_CONSEQUENCE] = {TEXTOID, true},
	[RULE_SOURCE] = {TEXTOID, true},
	[RULE_CHECKED_ON] = {DATEOID, true},
	[RULE_ORIGIN] = {TEXTOID, false},
};

/* columns of beian_region_setting, as far as they are asked for */
enum
{
	SETTING_REGION,
	SETTING_KEY,
	SETTING_VALUE,
	SETTING_VALID_FROM,
	SETTING_VALID_TO,
	SETTING_SOURCE,
	SETTING_AS_OF,
	SETTING_CHECKED_ON,
	SETTING_ORIGIN,
	SETTING_NCOLUMNS
};

static const Column setting_columns[SETTING_NCOLUMNS] = {
	[SETTING_REGION] = {TEXTOID, false},
	[SETTING_KEY] = {TEXTOID, false},
	[SETTING_VALUE] = {TEXTOID, false},
	[SETTING_VALID_FROM] = {DATEOID, false},
	[SETTING_VALID_TO] = {DATEOID, true},
	[SETTING_SOURCE] = {TEXTOID, true},
	[SETTING_AS_OF] = {DATEOID, true},
	[SETTING_CHECKED_ON] = {DATEOID, true},
	[SETTING_ORIGIN] = {TEXTOID, false},
};

typedef struct RowCache
{
	BeianTable	table;
	int			ncolumns;
	const Column *columns;
	void		(*read) (BeianRow *row);
	uint64		changes;		/* the table's, when it was read; 0: never */
	MemoryContext context;
	BeianRows	rows;
} RowCache;

/* ----------
 * Reading rows
 * ----------
 */

/*
 * All columns of a row; texts are copies.
 */
static void
read_columns(const BeianTuple *tuple, const Column *columns, int n,
			 BeianRow *row)
{
	row->values = palloc0(n * sizeof(Datum));
	row->nulls = palloc0(n * sizeof(bool));
	for (int i = 0; i < n; i++)
	{
		bool	   *isnull = columns[i].nullable ? &row->nulls[i] : NULL;
		Datum	   *value = &row->values[i];

		switch (columns[i].type)
		{
			case TEXTOID:
				*value = PointerGetDatum(beian_column_text(tuple, i + 1, isnull));
				break;
			case DATEOID:
				*value = DateADTGetDatum(beian_column_date(tuple, i + 1, isnull));
				break;
			case INT4OID:
				*value = Int32GetDatum(beian_column_int4(tuple, i + 1, isnull));
				break;
			case BOOLOID:
				*value = BoolGetDatum(beian_column_bool(tuple, i + 1, isnull));
				break;
			default:
				elog(ERROR, "unexpected type of column: %u", columns[i].type);
		}
	}
}

/* A text column; NULL for a null value. */
static text *
text_of(const BeianRow *row, int column)
{
	return (text *) DatumGetPointer(row->values[column]);
}

static bool
text_of_is(const BeianRow *row, int column, const char *value)
{
	const text *found = text_of(row, column);

	return VARSIZE_ANY_EXHDR(found) == strlen(value) &&
		memcmp(VARDATA_ANY(found), value, strlen(value)) == 0;
}

/*
 * A region as the tables store it, and check: two digits, or '*'.
 */
static int
region_of(const BeianRow *row, int column)
{
	const text *region = text_of(row, column);
	const char *s = VARDATA_ANY(region);

	if (VARSIZE_ANY_EXHDR(region) != 2)
		return 0;
	return (s[0] - '0') * 10 + (s[1] - '0');
}

static void
read_validity(BeianRow *row, int from, int to)
{
	row->valid_from = DatumGetDateADT(row->values[from]);
	row->valid_to = row->nulls[to] ? DATEVAL_NOEND :
		DatumGetDateADT(row->values[to]);
}

/*
 * The table sees to what a row must have.  It is not trusted: a superuser can
 * take the checks away.
 */
static void
report_shape(const char *column)
{
	ereport(ERROR,
			(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
			 errmsg("a rule lacks its \"%s\"", column),
			 errdetail("The table is not as extension \"beian\" made it.")));
}

/*
 * The month and day of MM-DD.
 */
static void
read_window(BeianRow *row)
{
	const text *window = text_of(row, RULE_WINDOW_TO);

	if (window == NULL ||
		sscanf(text_to_cstring(window), "%2d-%2d",
			   &row->term.month, &row->term.mday) != 2 ||
		row->term.month < 1 || row->term.month > MONTHS_PER_YEAR ||
		row->term.mday < 1)
		report_shape("window_to");
}

static void
read_rule(BeianRow *row)
{
	row->name = text_of(row, RULE_CODE);
	row->region = region_of(row, RULE_REGION);
	row->user = !text_of_is(row, RULE_ORIGIN, "beian");
	read_validity(row, RULE_VALID_FROM, RULE_VALID_TO);
	row->trigger = text_of(row, RULE_TRIGGER);
	row->sense = beian_code_index(&beian_rule_senses, text_of(row, RULE_SENSE));
	row->bound = text_of(row, RULE_BOUND);
	row->basis = text_of(row, RULE_BASIS);

	row->term.unit = beian_code_index(&beian_rule_units,
									  text_of(row, RULE_UNIT));
	row->term.roll = DatumGetBool(row->values[RULE_ROLL]);
	if (row->term.unit == UNIT_WINDOW)
		read_window(row);
	else if (row->nulls[RULE_QUANTITY])
		report_shape("quantity");
	else
	{
		row->term.quantity = DatumGetInt32(row->values[RULE_QUANTITY]);
		if (text_of_is(row, RULE_DIRECTION, "before"))
			row->term.quantity = -row->term.quantity;
	}
}

static void
read_setting(BeianRow *row)
{
	row->name = text_of(row, SETTING_KEY);
	row->region = region_of(row, SETTING_REGION);
	row->user = !text_of_is(row, SETTING_ORIGIN, "beian");
	read_validity(row, SETTING_VALID_FROM, SETTING_VALID_TO);
	row->value = text_of(row, SETTING_VALUE);
}

/* ----------
 * The cache
 * ----------
 */

static RowCache rule_cache = {
	.table = TABLE_RULE, .ncolumns = RULE_NCOLUMNS, .columns = rule_columns,
	.read = read_rule
};
static RowCache setting_cache = {
	.table = TABLE_REGION_SETTING, .ncolumns = SETTING_NCOLUMNS,
	.columns = setting_columns, .read = read_setting
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
 * By name and region; users' rows before shipped ones, later before earlier:
 * of one region, the first that is valid is the one in force.
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
	if (result == 0 && row_a->valid_from != row_b->valid_from)
		result = row_a->valid_from > row_b->valid_from ? -1 : 1;
	return result;
}

/*
 * Sort the rows, and note where each name ends.
 */
static void
sort_rows(BeianRows *rows)
{
	qsort(rows->rows, rows->n, sizeof(BeianRow), compare_rows);
	for (int i = rows->n - 1; i >= 0; i--)
	{
		BeianRow   *row = &rows->rows[i];

		row->next = i + 1 < rows->n && beian_text_is(row->name, row[1].name) ?
			row[1].next : i + 1;
	}
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

	rows.rows = palloc(room * sizeof(BeianRow));
	beian_scan_init(&scan, rel, NULL);
	while (beian_scan_next(&scan))
	{
		BeianRow   *row;

		if (rows.n == room)
		{
			room *= 2;
			rows.rows = repalloc(rows.rows, room * sizeof(BeianRow));
		}
		row = &rows.rows[rows.n++];
		memset(row, 0, sizeof(BeianRow));
		read_columns(&scan.row, cache->columns, cache->ncolumns, row);
		cache->read(row);
	}
	beian_scan_end(&scan);
	MemoryContextSwitchTo(old);
	beian_close_table(rel);
	sort_rows(&rows);

	MemoryContextSetParent(context, CacheMemoryContext);
	if (cache->context)
		MemoryContextDelete(cache->context);
	cache->context = context;
	cache->rows = rows;
	cache->changes = changes;
}

static BeianRows *
rows_of(RowCache *cache, FunctionCallInfo fcinfo)
{
	if (unlikely(cache->changes != beian_table_changes(cache->table)))
		fill(cache, fcinfo);
	return &cache->rows;
}

BeianRows *
beian_rule_rows(FunctionCallInfo fcinfo)
{
	return rows_of(&rule_cache, fcinfo);
}

static BeianRows *
setting_rows(FunctionCallInfo fcinfo)
{
	AcceptInvalidationMessages();
	return rows_of(&setting_cache, fcinfo);
}

/* ----------
 * Finding rows
 * ----------
 */

const BeianRow *
beian_row_in_force(const BeianRows *rows, int *i, int region, DateADT day)
{
	const BeianRow *everywhere = NULL;
	const BeianRow *own = NULL;
	const BeianRow *row = &rows->rows[*i];
	const BeianRow *end = &rows->rows[row->next];

	*i = row->next;
	for (; row < end; row++)
	{
		if (day < row->valid_from || day > row->valid_to)
			continue;
		if (row->region == 0)
			everywhere = everywhere ? everywhere : row;
		else if (row->region == region)
			own = own ? own : row;
	}
	return own ? own : everywhere;
}

static void
report_unknown_name(const BeianRows *rows, const text *name, const char *what)
{
	StringInfoData known;
	const char *s = VARDATA_ANY(name);
	int			len = VARSIZE_ANY_EXHDR(name);

	initStringInfo(&known);
	for (int i = 0; i < rows->n; i++)
	{
		if (i == 0 || !beian_text_is(rows->rows[i].name, rows->rows[i - 1].name))
			appendStringInfo(&known, "%s\"%s\"", i > 0 ? ", " : "",
							 text_to_cstring(rows->rows[i].name));
	}
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown %s \"%s\"", what,
					pnstrdup(s, pg_mbcliplen(s, len, 100))),
			 errdetail("Known are %s.", known.data)));
}

/*
 * The first row of a name.  Most calls ask for the one that was found last.
 */
static int
find_name(BeianRows *rows, const text *name, const char *what)
{
	int			low = 0;
	int			high = rows->n;

	if (likely(rows->found < rows->n &&
			   beian_text_is(rows->rows[rows->found].name, name)))
		return rows->found;
	while (low < high)
	{
		int			middle = (low + high) / 2;

		if (compare_text(rows->rows[middle].name, name) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == rows->n || !beian_text_is(rows->rows[low].name, name))
		report_unknown_name(rows, name, what);
	return rows->found = low;
}

const BeianRow *
beian_find_row(BeianRows *rows, const text *name, int region, DateADT day,
			   const char *what)
{
	int			first = find_name(rows, name, what);

	return beian_row_in_force(rows, &first, region, day);
}

PG_FUNCTION_INFO_V1(beian_rules);

/*
 * The rows of beian_rule that are in force in a region on a day.
 */
Datum
beian_rules(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	const BeianRows *rows;
	int			region = 0;
	int			i = 0;

	InitMaterializedSRF(fcinfo, 0);
	if (!PG_ARGISNULL(0))
		region = beian_region_code(PG_GETARG_TEXT_PP(0));
	if (PG_ARGISNULL(1))
		return (Datum) 0;
	AcceptInvalidationMessages();
	rows = beian_rule_rows(fcinfo);
	while (i < rows->n)
	{
		const BeianRow *row = beian_row_in_force(rows, &i, region,
												 PG_GETARG_DATEADT(1));

		if (row != NULL)
			tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc,
								 row->values, row->nulls);
	}
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(beian_setting);

/*
 * Value of a setting that is in force today, in China, in a region or else
 * everywhere.
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
	row = beian_find_row(setting_rows(fcinfo), PG_GETARG_TEXT_PP(0),
						 region, beian_civil_today(), "region setting");
	if (row == NULL)
		PG_RETURN_NULL();
	PG_RETURN_DATUM(datumCopy(PointerGetDatum(row->value), false, -1));
}
