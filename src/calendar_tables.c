/*-------------------------------------------------------------------------
 *
 * calendar_tables.c
 *	  The three tables of calendars: rows as values, and rows that cannot be.
 *
 *-------------------------------------------------------------------------
 */
#include "calendar_tables.h"

#include "access/htup_details.h"
#include "common/hashfn.h"
#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"
#include "utils/snapmgr.h"

void
beian_calendar_open(FunctionCallInfo fcinfo, BeianCalendarTables *tables)
{
	tables->calendar = beian_open_table(fcinfo, TABLE_CALENDAR);
	tables->holiday = beian_open_table(fcinfo, TABLE_HOLIDAY);
	tables->notice = beian_open_table(fcinfo, TABLE_NOTICE);
	tables->snapshot =
		RegisterSnapshot(GetCatalogSnapshot(RelationGetRelid(tables->holiday)));
}

void
beian_calendar_close(BeianCalendarTables *tables)
{
	UnregisterSnapshot(tables->snapshot);
	beian_close_table(tables->notice);
	beian_close_table(tables->holiday);
	beian_close_table(tables->calendar);
}

/*
 * Start a scan for the rows of one calendar, which the first column names.
 */
static void
begin_scan(BeianScan *scan, Relation rel, const char *code, Snapshot snapshot)
{
	beian_scan_init(scan, rel, snapshot);
	beian_scan_string(scan, 1, code);
}

void *
beian_grow(void *array, int n, size_t size)
{
	if (n == 0)
		return palloc(16 * size);
	if (n >= 16 && (n & (n - 1)) == 0)
		return repalloc(array, 2 * n * size);
	return array;
}

/* ----------
 * What is wrong
 * ----------
 */

void
beian_add_finding(BeianFindings *findings, const char *finding, int year,
				  DateADT day, char *detail)
{
	BeianFinding *new;

	findings->finding = beian_grow(findings->finding, findings->n,
							 sizeof(BeianFinding));
	new = &findings->finding[findings->n++];
	new->finding = finding;
	new->year = year;
	new->day = day;
	new->detail = detail;
}

static int
compare_codes(const void *a, const void *b)
{
	return strcmp(*(char *const *) a, *(char *const *) b);
}

/*
 * Report a calendar that is none of those there are, and list these.
 */
static void
report_unknown(const BeianCalendarTables *tables, const char *code)
{
	const int	most = 50;
	BeianScan	scan;
	char	  **codes = NULL;
	int			n = 0;
	int			i;
	StringInfoData known;

	beian_scan_init(&scan, tables->calendar, tables->snapshot);
	while (beian_scan_next(&scan))
	{
		codes = beian_grow(codes, n, sizeof(char *));
		codes[n++] = beian_column_string(&scan.row, CALENDAR_CODE, NULL);
	}
	beian_scan_end(&scan);

	if (n > 0)
		qsort(codes, n, sizeof(char *), compare_codes);
	initStringInfo(&known);
	for (i = 0; i < n && i < most; i++)
		appendStringInfo(&known, "%s\"%s\"", i > 0 ? ", " : "", codes[i]);
	if (n > most)
		appendStringInfo(&known, " and %d more", n - most);
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown calendar \"%s\"",
					pnstrdup(code, pg_mbcliplen(code, strlen(code), 100))),
			 errdetail("Known are %s.", known.data)));
}

/*
 * The row as the tables' keys name it.
 */
static char *
level_row(const BeianLevel *level)
{
	return psprintf("row (%s, %s) of \"beian_calendar\"", level->code,
					level->shipped ? "beian" : "user");
}

char *
beian_day_row(const BeianLevel *level, const BeianDayRow *row)
{
	return psprintf("row (%s, %s, %s) of \"beian_holiday\"", level->code,
					beian_day_text(row->day), row->shipped ? "beian" : "user");
}

void
beian_refuse_row(BeianFindings *findings, const char *finding, int year, DateADT day,
	   const char *row, const char *reason, const char *hint)
{
	if (findings != NULL)
		beian_add_finding(findings, finding, year, day,
						  psprintf("%s %s", row, reason));
	else
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s %s", row, reason),
				 errhint("%s", hint)));
}

/* ----------
 * The calendar and its ancestors
 * ----------
 */

/*
 * Read one calendar's row into the level; false if there is none.  A shipped
 * one cannot be overridden.
 */
static bool
read_level(const BeianCalendarTables *tables, const char *code, BeianLevel *level)
{
	BeianScan	scan;
	const BeianTuple *row = &scan.row;
	bool		isnull;
	bool		found = false;

	begin_scan(&scan, tables->calendar, code, tables->snapshot);
	while (beian_scan_next(&scan))
	{
		bool		shipped = beian_column_is_shipped(row, CALENDAR_ORIGIN);

		if (found && !shipped)
			continue;
		found = true;
		level->code = pstrdup(code);
		level->parent = beian_column_string(row, CALENDAR_PARENT, &isnull);
		level->beyond = beian_column_string(row, CALENDAR_BEYOND, &isnull);
		level->make_up_days = beian_column_bool(row, CALENDAR_MAKE_UP_DAYS,
												NULL);
		level->own_coverage = beian_column_bool(row, CALENDAR_OWN_COVERAGE,
												NULL);
		level->shipped = shipped;
		level->nnotices = 0;
		level->notices = NULL;
	}
	beian_scan_end(&scan);
	return found;
}

/*
 * Do days or notices name the calendar?
 */
static bool
has_rows(const BeianCalendarTables *tables, const char *code)
{
	Relation	rels[] = {tables->holiday, tables->notice};
	bool		found = false;
	int			i;

	for (i = 0; i < (int) lengthof(rels) && !found; i++)
	{
		BeianScan	scan;

		begin_scan(&scan, rels[i], code, tables->snapshot);
		found = beian_scan_next(&scan);
		beian_scan_end(&scan);
	}
	return found;
}

int
beian_read_levels(const BeianCalendarTables *tables, const char *code,
			BeianLevel **result, BeianFindings *findings)
{
	BeianLevel	   *levels = beian_grow(NULL, 0, sizeof(BeianLevel));
	int			n = 0;
	int			i;

	if (!read_level(tables, code, &levels[n++]))
	{
		if (findings == NULL || !has_rows(tables, code))
			report_unknown(tables, code);
		beian_add_finding(findings, "unknown_calendar", 0, DATEVAL_NOBEGIN,
						  psprintf("there are rows of calendar \"%s\", but it is not in \"beian_calendar\"",
								   code));
		levels[0] = (BeianLevel) {.code = pstrdup(code), .make_up_days = true};
	}
	while (levels[n - 1].parent != NULL)
	{
		const char *parent = levels[n - 1].parent;

		for (i = 0; i < n; i++)
		{
			if (strcmp(levels[i].code, parent) == 0)
				break;
		}
		if (i < n)
		{
			beian_refuse_row(findings, "cycle", 0, DATEVAL_NOBEGIN,
				   level_row(&levels[n - 1]),
				   psprintf("has the parent \"%s\", which descends from it",
							parent),
				   "Change the column parent of one of these calendars.");
			levels[n - 1].parent = NULL;
			break;
		}
		levels = beian_grow(levels, n, sizeof(BeianLevel));
		if (!read_level(tables, parent, &levels[n]))
		{
			beian_refuse_row(findings, "unknown_parent", 0, DATEVAL_NOBEGIN,
				   level_row(&levels[n - 1]),
				   psprintf("has the unknown parent \"%s\"", parent),
				   "Add that calendar, or change the column parent.");
			levels[n - 1].parent = NULL;
			break;
		}
		n++;
	}

	/* turn them round */
	for (i = 0; i < n / 2; i++)
	{
		BeianLevel		swap = levels[i];

		levels[i] = levels[n - 1 - i];
		levels[n - 1 - i] = swap;
	}
	*result = levels;
	return n;
}

/*
 * A changed row is another row in another place, and a place is not used again
 * but by another transaction.  The order of rows does not count, so each is
 * hashed by itself.
 */
uint64
beian_rows_stamp(const BeianCalendarTables *tables, const char *const *codes,
				 int ncodes)
{
	const Relation rels[] = {tables->calendar, tables->holiday, tables->notice};
	uint64		stamp = 0;

	for (int i = 0; i < ncodes; i++)
	{
		for (int r = 0; r < (int) lengthof(rels); r++)
		{
			BeianScan	scan;

			begin_scan(&scan, rels[r], codes[i], tables->snapshot);
			while (beian_scan_next(&scan))
			{
				HeapTuple	row = scan.row.tuple;
				const struct
				{
					Oid			table;
					TransactionId maker;
					BlockNumber block;
					uint32		offset;
				}			place = {
					RelationGetRelid(rels[r]),
					HeapTupleHeaderGetRawXmin(row->t_data),
					ItemPointerGetBlockNumber(&row->t_self),
					ItemPointerGetOffsetNumber(&row->t_self)
				};

				stamp += hash_bytes_extended((const unsigned char *) &place,
											 sizeof(place), 0);
			}
			beian_scan_end(&scan);
		}
	}
	return stamp;
}

/* ----------
 * Notices and days
 * ----------
 */

static int
compare_notices(const void *a, const void *b)
{
	const BeianNotice *na = a;
	const BeianNotice *nb = b;

	if (na->year != nb->year)
		return na->year < nb->year ? -1 : 1;
	return (int) nb->shipped - (int) na->shipped;
}

/*
 * Read which years a calendar says it has.  A year's own row has no value in
 * amends; amendments move days, not coverage.  A user's row wins.
 */
void
beian_read_notices(const BeianCalendarTables *tables, BeianLevel *level,
			 BeianFindings *findings)
{
	BeianScan	scan;
	const BeianTuple *row = &scan.row;
	BeianNotice	   *notices = NULL;
	int			n = 0;
	int			i;

	begin_scan(&scan, tables->notice, level->code, tables->snapshot);
	while (beian_scan_next(&scan))
	{
		bool		isnull;
		DateADT		through = beian_column_date(row, NOTICE_COVERS_THROUGH,
												&isnull);

		if (isnull || !beian_column_is(row, NOTICE_AMENDS, ""))
			continue;
		notices = beian_grow(notices, n, sizeof(BeianNotice));
		notices[n].through = through;
		notices[n].year = beian_column_int4(row, NOTICE_YEAR, NULL);
		notices[n].shipped = beian_column_is_shipped(row, NOTICE_ORIGIN);
		n++;
	}
	beian_scan_end(&scan);

	/* shipped before user: keep the last of a year */
	if (n > 1)
		qsort(notices, n, sizeof(BeianNotice), compare_notices);
	level->notices = notices;
	for (i = 0; i < n; i++)
	{
		if (i + 1 == n || notices[i + 1].year != notices[i].year)
			notices[level->nnotices++] = notices[i];
		else if (findings != NULL)
			beian_add_finding(findings,
							  notices[i].through == notices[i + 1].through ?
							  "equals_shipped" : "contradicts_shipped",
							  notices[i].year, DATEVAL_NOBEGIN,
							  psprintf("row (%s, %d, user) of \"beian_notice\" covers through %s, the shipped one through %s",
									   level->code, notices[i].year,
									   beian_day_text(notices[i + 1].through),
									   beian_day_text(notices[i].through)));
	}
}

/*
 * Few names differ: one copy of each is kept, as far as there is room.
 */
typedef struct Names
{
	int			n;
	const char *name[64];
} Names;

static const char *
read_name(const BeianTuple *row, Names *names)
{
	const char *name;
	bool		isnull;
	int			i;

	for (i = 0; i < names->n; i++)
	{
		if (beian_column_is(row, HOLIDAY_NAME, names->name[i]))
			return names->name[i];
	}
	name = beian_column_string(row, HOLIDAY_NAME, &isnull);
	if (name != NULL && names->n < (int) lengthof(names->name))
		names->name[names->n++] = name;
	return name;
}

BeianDayRow *
beian_read_days(const BeianCalendarTables *tables, const BeianLevel *levels, int nlevels,
		  int *count)
{
	BeianDayRow	   *rows = NULL;
	Names		names = {0};
	int			n = 0;
	int			i;

	for (i = 0; i < nlevels; i++)
	{
		BeianScan	scan;
		const BeianTuple *row = &scan.row;

		begin_scan(&scan, tables->holiday, levels[i].code, tables->snapshot);
		while (beian_scan_next(&scan))
		{
			rows = beian_grow(rows, n, sizeof(BeianDayRow));
			rows[n].day = beian_column_date(row, HOLIDAY_DAY, NULL);
			rows[n].level = i;
			rows[n].shipped = beian_column_is_shipped(row, HOLIDAY_ORIGIN);
			rows[n].kind =
				beian_column_is(row, HOLIDAY_KIND, "makeup") ? BEIAN_MAKEUP :
				beian_column_is(row, HOLIDAY_KIND, "statutory") ?
				BEIAN_STATUTORY : BEIAN_HOLIDAY;
			rows[n].year = beian_column_int4(row, HOLIDAY_YEAR, NULL);
			rows[n].name = read_name(row, &names);
			n++;
		}
		beian_scan_end(&scan);
	}
	*count = n;
	return rows;
}
