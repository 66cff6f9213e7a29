/*-------------------------------------------------------------------------
 *
 * calendar_build.c
 *	  From rows to a calendar.
 *
 * A calendar is its own rows over those of its parent, over those of the
 * parent's parent.  For one day, rows speak in the order root to leaf, and
 * within a calendar shipped before user: the last one counts.  A calendar
 * without make-up days drops those of its ancestors.
 *
 * Coverage comes from beian_notice alone: a year that has a row is complete
 * from 1 January through covers_through.  A notice leaves the last days of
 * December to the next (days.h), so the next year's row completes them.  A
 * calendar without coverage of its own has its parent's; one with has what both
 * have.
 *
 * Beyond coverage a calendar may estimate: the years that have statutory days
 * are known as far as their rows go.
 *
 *-------------------------------------------------------------------------
 */
#include "calendar_build.h"

#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"

/* One of the calendar and its ancestors. */
typedef struct Level
{
	char	   *code;
	char	   *parent;			/* or NULL */
	char	   *beyond;			/* or NULL: as the parent */
	bool		make_up_days;
	bool		own_coverage;
	bool		shipped;
	int			nnotices;
	struct Notice *notices;		/* in order of the years, one for each */
} Level;

typedef struct Notice
{
	int			year;
	DateADT		through;
	bool		shipped;
} Notice;

typedef struct DayRow
{
	DateADT		day;
	int			level;
	bool		shipped;
	BeianDayKind kind;
	int			year;
	const char *name;			/* or NULL */
} DayRow;

/*
 * Start a scan for the rows of one calendar, which the first column names.
 */
static void
begin_scan(BeianScan *scan, Relation rel, const char *code, Snapshot snapshot)
{
	beian_scan_init(scan, rel, snapshot);
	beian_scan_string(scan, 1, code);
}

/*
 * Put an element behind an array that doubles when it is full.
 */
static void *
grow(void *array, int n, size_t size)
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

	findings->finding = grow(findings->finding, findings->n,
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
		codes = grow(codes, n, sizeof(char *));
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
level_row(const Level *level)
{
	return psprintf("row (%s, %s) of \"beian_calendar\"", level->code,
					level->shipped ? "beian" : "user");
}

static char *
day_row(const Level *level, const DayRow *row)
{
	return psprintf("row (%s, %s, %s) of \"beian_holiday\"", level->code,
					beian_day_text(row->day), row->shipped ? "beian" : "user");
}

/*
 * A row that cannot be: an error, unless findings are collected.  Then the
 * caller goes on as if there were no such row.
 */
static void
refuse(BeianFindings *findings, const char *finding, int year, DateADT day,
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
read_level(const BeianCalendarTables *tables, const char *code, Level *level)
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

/*
 * The calendar and its ancestors, root first.
 */
static int
read_levels(const BeianCalendarTables *tables, const char *code,
			Level **result, BeianFindings *findings)
{
	Level	   *levels = grow(NULL, 0, sizeof(Level));
	int			n = 0;
	int			i;

	if (!read_level(tables, code, &levels[n++]))
	{
		if (findings == NULL || !has_rows(tables, code))
			report_unknown(tables, code);
		beian_add_finding(findings, "unknown_calendar", 0, DATEVAL_NOBEGIN,
						  psprintf("there are rows of calendar \"%s\", but it is not in \"beian_calendar\"",
								   code));
		levels[0] = (Level) {.code = pstrdup(code), .make_up_days = true};
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
			refuse(findings, "cycle", 0, DATEVAL_NOBEGIN,
				   level_row(&levels[n - 1]),
				   psprintf("has the parent \"%s\", which descends from it",
							parent),
				   "Change the column parent of one of these calendars.");
			levels[n - 1].parent = NULL;
			break;
		}
		levels = grow(levels, n, sizeof(Level));
		if (!read_level(tables, parent, &levels[n]))
		{
			refuse(findings, "unknown_parent", 0, DATEVAL_NOBEGIN,
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
		Level		swap = levels[i];

		levels[i] = levels[n - 1 - i];
		levels[n - 1 - i] = swap;
	}
	*result = levels;
	return n;
}

/* ----------
 * Coverage
 * ----------
 */

static int
compare_notices(const void *a, const void *b)
{
	const Notice *na = a;
	const Notice *nb = b;

	if (na->year != nb->year)
		return na->year < nb->year ? -1 : 1;
	return (int) nb->shipped - (int) na->shipped;
}

/*
 * Read which years a calendar says it has.  A year's own row has no value in
 * amends; amendments move days, not coverage.  A user's row wins.
 */
static void
read_notices(const BeianCalendarTables *tables, Level *level,
			 BeianFindings *findings)
{
	BeianScan	scan;
	const BeianTuple *row = &scan.row;
	Notice	   *notices = NULL;
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
		notices = grow(notices, n, sizeof(Notice));
		notices[n].through = through;
		notices[n].year = beian_column_int4(row, NOTICE_YEAR, NULL);
		notices[n].shipped = beian_column_is_shipped(row, NOTICE_ORIGIN);
		n++;
	}
	beian_scan_end(&scan);

	/* shipped before user: keep the last of a year */
	if (n > 1)
		qsort(notices, n, sizeof(Notice), compare_notices);
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

static const Notice *
find_notice(const Level *level, int year)
{
	int			i;

	for (i = 0; i < level->nnotices; i++)
	{
		if (level->notices[i].year == year)
			return &level->notices[i];
	}
	return NULL;
}

/*
 * Put a range behind the others, joined to the last if it goes on from there.
 */
static void
add_range(BeianDayRanges *ranges, DateADT first, DateADT last)
{
	BeianDayRange *end = ranges->n > 0 ? &ranges->range[ranges->n - 1] : NULL;

	if (first > last)
		return;
	if (end != NULL && first <= end->last + 1)
	{
		end->last = Max(end->last, last);
		return;
	}
	ranges->range = grow(ranges->range, ranges->n, sizeof(BeianDayRange));
	ranges->range[ranges->n].first = first;
	ranges->range[ranges->n].last = last;
	ranges->n++;
}

static BeianDayRanges
covered_by(const Level *level)
{
	BeianDayRanges result = {0};
	int			i;

	for (i = 0; i < level->nnotices; i++)
	{
		int			year = level->notices[i].year;
		DateADT		through = level->notices[i].through;

		if (through >= beian_last_settled(year) &&
			i + 1 < level->nnotices && level->notices[i + 1].year == year + 1)
			through = beian_day_of(year, 12, 31);
		add_range(&result, beian_day_of(year, 1, 1), through);
	}
	return result;
}

static BeianDayRanges
intersect(BeianDayRanges a, BeianDayRanges b)
{
	BeianDayRanges result = {0};
	int			i = 0;
	int			j = 0;

	while (i < a.n && j < b.n)
	{
		add_range(&result, Max(a.range[i].first, b.range[j].first),
				  Min(a.range[i].last, b.range[j].last));
		if (a.range[i].last < b.range[j].last)
			i++;
		else
			j++;
	}
	return result;
}

static int
compare_ranges(const void *a, const void *b)
{
	DateADT		fa = ((const BeianDayRange *) a)->first;
	DateADT		fb = ((const BeianDayRange *) b)->first;

	return (fa > fb) - (fa < fb);
}

static BeianDayRanges
unite(BeianDayRanges a, BeianDayRanges b)
{
	BeianDayRanges result = {0};
	BeianDayRange *all = palloc((a.n + b.n + 1) * sizeof(BeianDayRange));
	int			i;

	for (i = 0; i < a.n; i++)
		all[i] = a.range[i];
	for (i = 0; i < b.n; i++)
		all[a.n + i] = b.range[i];
	qsort(all, a.n + b.n, sizeof(BeianDayRange), compare_ranges);
	for (i = 0; i < a.n + b.n; i++)
		add_range(&result, all[i].first, all[i].last);
	pfree(all);
	return result;
}

/*
 * What the calendar covers: what all of the levels with coverage of their own
 * do.  The root has some, if it has notices at all.
 */
static void
read_coverage(const BeianCalendarTables *tables, Level *levels, int nlevels,
			  BeianCalendar *calendar, BeianFindings *findings)
{
	int			i;

	calendar->sources = palloc(nlevels * sizeof(BeianCoverage));
	for (i = 0; i < nlevels; i++)
	{
		BeianCoverage *source = &calendar->sources[calendar->nsources];

		read_notices(tables, &levels[i], findings);
		if (!levels[i].own_coverage && levels[i].parent != NULL)
			continue;
		source->code = levels[i].code;
		source->covered = covered_by(&levels[i]);
		calendar->covered = calendar->nsources == 0 ? source->covered :
			intersect(calendar->covered, source->covered);
		calendar->nsources++;
	}
}

/* ----------
 * Days
 * ----------
 */

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

static DayRow *
read_days(const BeianCalendarTables *tables, const Level *levels, int nlevels,
		  int *count)
{
	DayRow	   *rows = NULL;
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
			rows = grow(rows, n, sizeof(DayRow));
			rows[n].day = beian_column_date(row, HOLIDAY_DAY, NULL);
			rows[n].level = i;
			rows[n].shipped = beian_column_is_shipped(row, HOLIDAY_ORIGIN);
			rows[n].kind =
				beian_column_is(row, HOLIDAY_KIND, "workday") ? BEIAN_WORKDAY :
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

/*
 * By day, and for one day in the order in which rows speak.
 */
static int
compare_days(const void *a, const void *b)
{
	const DayRow *ra = a;
	const DayRow *rb = b;

	if (ra->day != rb->day)
		return ra->day < rb->day ? -1 : 1;
	if (ra->level != rb->level)
		return ra->level - rb->level;
	return (int) rb->shipped - (int) ra->shipped;
}

/*
 * A notice decides days from those on that the notice before it does not settle.
 */
static void
check_reach(const Level *level, const DayRow *row, BeianFindings *findings)
{
	const Notice *before = find_notice(level, row->year - 1);

	if (before != NULL && row->day <= before->through)
		refuse(findings, "out_of_reach", row->year, row->day,
			   day_row(level, row),
			   psprintf("belongs to the notice for %d, but that for %d is complete through %s",
						row->year, before->year,
						beian_day_text(before->through)),
			   "Delete the row, or change its year.");
}

/*
 * A user's row for a day that a shipped row of the same calendar speaks of.
 */
static void
compare_origins(const Level *level, const DayRow *shipped, const DayRow *user,
				BeianFindings *findings)
{
	bool		same = (shipped->kind == BEIAN_WORKDAY) ==
		(user->kind == BEIAN_WORKDAY);

	beian_add_finding(findings,
					  same ? "equals_shipped" : "contradicts_shipped",
					  user->year, user->day,
					  psprintf("%s %s the shipped one", day_row(level, user),
							   same ? "says the same as" : "overrides"));
}

/*
 * Let the rows of one day speak.  Returns false if they leave the day as it
 * would be without rows.  Make-up days that do not apply are no error: what
 * they override may have gone after them.
 */
static bool
fold_day(const Level *levels, int nlevels, const DayRow *rows, int n,
		 BeianMarkedDay *result, BeianFindings *findings)
{
	const DayRow *row = rows;
	bool		weekend = beian_is_weekend(rows->day);
	bool		marked = false;
	bool		was_off = weekend;
	int			i;

	for (i = 0; i < nlevels; i++)
	{
		if (!levels[i].make_up_days && marked && weekend &&
			result->kind == BEIAN_WORKDAY)
			marked = false;
		for (; row < rows + n && row->level == i; row++)
		{
			check_reach(&levels[i], row, findings);
			if (findings != NULL && row > rows && row[-1].level == i)
				compare_origins(&levels[i], row - 1, row, findings);
			if (row->kind != BEIAN_WORKDAY)
				was_off = true;
			else if (weekend && !levels[i].make_up_days)
			{
				if (findings != NULL)
					beian_add_finding(findings, "refused_make_up_day",
									  row->year, row->day,
									  psprintf("%s is a make-up day of a calendar that has none",
											   day_row(&levels[i], row)));
				continue;
			}
			else if (!was_off && findings != NULL)
				beian_add_finding(findings, "idle_make_up_day", row->year,
								  row->day,
								  psprintf("%s is a make-up day on a day that is worked anyway",
										   day_row(&levels[i], row)));

			/* a notice's row leaves a statutory day what it is */
			if (!(marked && result->kind == BEIAN_STATUTORY &&
				  row->kind == BEIAN_HOLIDAY))
				result->kind = row->kind;
			result->day = row->day;
			result->year = row->year;
			result->name = row->name;
			marked = true;
		}
	}
	return marked;
}

static void
fold_days(const Level *levels, int nlevels, DayRow *rows, int n,
		  BeianCalendar *calendar, BeianFindings *findings)
{
	int			i;
	int			same;

	if (n == 0)
		return;
	qsort(rows, n, sizeof(DayRow), compare_days);
	calendar->marked = palloc(n * sizeof(BeianMarkedDay));
	for (i = 0; i < n; i += same)
	{
		for (same = 1; i + same < n && rows[i + same].day == rows[i].day;)
			same++;
		if (fold_day(levels, nlevels, rows + i, same,
					 &calendar->marked[calendar->nmarked], findings))
			calendar->nmarked++;
	}
}

/*
 * The years that have statutory days.
 */
static BeianDayRanges
estimated(const BeianCalendar *calendar)
{
	BeianDayRanges result = {0};
	int			i;

	for (i = 0; i < calendar->nmarked; i++)
	{
		if (calendar->marked[i].kind == BEIAN_STATUTORY)
		{
			int			year = beian_year_of(calendar->marked[i].day);

			add_range(&result, beian_day_of(year, 1, 1),
					  beian_day_of(year, 12, 31));
		}
	}
	return result;
}

static void
mark_run(const BeianCalendar *calendar, DayMap *run, BeianDayRange range,
		 int *next)
{
	DateADT		day;
	size_t		size;

	daymap_init(run, palloc(daymap_size(range.first, range.last)),
				range.first, range.last);
	for (day = range.first; day <= range.last; day++)
	{
		bool		works = !beian_is_weekend(day);

		while (*next < calendar->nmarked &&
			   calendar->marked[*next].day < day)
			(*next)++;
		if (*next < calendar->nmarked && calendar->marked[*next].day == day)
			works = calendar->marked[*next].kind == BEIAN_WORKDAY;
		if (works)
			daymap_mark(run, day);
	}
	size = daymap_count(run);
	daymap_list(run, palloc(size));
}

BeianCalendar *
beian_calendar_build(const BeianCalendarTables *tables, const char *code,
					 BeianFindings *findings)
{
	BeianCalendar *calendar = palloc0(sizeof(BeianCalendar));
	Level	   *levels;
	int			nlevels = read_levels(tables, code, &levels, findings);
	DayRow	   *rows;
	int			nrows;
	BeianDayRanges known;
	int			next = 0;
	int			i;

	calendar->code = levels[nlevels - 1].code;
	calendar->nlevels = nlevels;
	for (i = 0; i < nlevels; i++)
	{
		if (levels[i].beyond != NULL)
			calendar->estimates = strcmp(levels[i].beyond, "estimate") == 0;
	}
	read_coverage(tables, levels, nlevels, calendar, findings);
	rows = read_days(tables, levels, nlevels, &nrows);
	fold_days(levels, nlevels, rows, nrows, calendar, findings);

	known = calendar->covered;
	if (calendar->estimates)
		known = unite(known, estimated(calendar));
	calendar->runs = palloc((known.n + 1) * sizeof(DayMap));
	for (i = 0; i < known.n; i++)
		mark_run(calendar, &calendar->runs[calendar->nruns++], known.range[i],
				 &next);

	if (rows != NULL)
		pfree(rows);
	return calendar;
}
