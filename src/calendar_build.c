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

#include "utils/builtins.h"

/* ----------
 * Coverage
 * ----------
 */

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
	ranges->range = beian_grow(ranges->range, ranges->n, sizeof(BeianDayRange));
	ranges->range[ranges->n].first = first;
	ranges->range[ranges->n].last = last;
	ranges->n++;
}

static BeianDayRanges
covered_by(const BeianLevel *level)
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
read_coverage(const BeianCalendarTables *tables, BeianLevel *levels, int nlevels,
			  BeianCalendar *calendar, BeianFindings *findings)
{
	int			i;

	calendar->sources = palloc(nlevels * sizeof(BeianCoverage));
	for (i = 0; i < nlevels; i++)
	{
		BeianCoverage *source = &calendar->sources[calendar->nsources];

		beian_read_notices(tables, &levels[i], findings);
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
 * By day, and for one day in the order in which rows speak.
 */
static int
compare_days(const void *a, const void *b)
{
	const BeianDayRow *ra = a;
	const BeianDayRow *rb = b;

	if (ra->day != rb->day)
		return ra->day < rb->day ? -1 : 1;
	if (ra->level != rb->level)
		return ra->level - rb->level;
	return (int) rb->shipped - (int) ra->shipped;
}

static const BeianNotice *
find_notice(const BeianLevel *level, int year)
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
 * A notice decides days from those on that the notice before it does not settle.
 */
static void
check_reach(const BeianLevel *level, const BeianDayRow *row, BeianFindings *findings)
{
	const BeianNotice *before = find_notice(level, row->year - 1);

	if (before != NULL && row->day <= before->through)
		beian_refuse_row(findings, "out_of_reach", row->year, row->day,
			   beian_day_row(level, row),
			   psprintf("belongs to the notice for %d, but that for %d is complete through %s",
						row->year, before->year,
						beian_day_text(before->through)),
			   "Delete the row, or change its year.");
}

/*
 * A user's row for a day that a shipped row of the same calendar speaks of.
 */
static void
compare_origins(const BeianLevel *level, const BeianDayRow *shipped, const BeianDayRow *user,
				BeianFindings *findings)
{
	bool		same = (shipped->kind == BEIAN_MAKEUP) ==
		(user->kind == BEIAN_MAKEUP);

	beian_add_finding(findings,
					  same ? "equals_shipped" : "contradicts_shipped",
					  user->year, user->day,
					  psprintf("%s %s the shipped one", beian_day_row(level, user),
							   same ? "says the same as" : "overrides"));
}

/*
 * Let the rows of one day speak.  Returns false if they leave the day as it
 * would be without rows.  Make-up days that do not apply are no error: what
 * they override may have gone after them.
 */
static bool
fold_day(const BeianLevel *levels, int nlevels, const BeianDayRow *rows, int n,
		 BeianMarkedDay *result, BeianFindings *findings)
{
	const BeianDayRow *row = rows;
	bool		weekend = beian_is_weekend(rows->day);
	bool		marked = false;
	bool		was_off = weekend;
	int			i;

	for (i = 0; i < nlevels; i++)
	{
		if (!levels[i].make_up_days && marked && weekend &&
			result->kind == BEIAN_MAKEUP)
			marked = false;
		for (; row < rows + n && row->level == i; row++)
		{
			check_reach(&levels[i], row, findings);
			if (findings != NULL && row > rows && row[-1].level == i)
				compare_origins(&levels[i], row - 1, row, findings);
			if (row->kind != BEIAN_MAKEUP)
				was_off = true;
			else if (weekend && !levels[i].make_up_days)
			{
				if (findings != NULL)
					beian_add_finding(findings, "refused_make_up_day",
									  row->year, row->day,
									  psprintf("%s is a make-up day of a calendar that has none",
											   beian_day_row(&levels[i], row)));
				continue;
			}
			else if (!was_off && findings != NULL)
				beian_add_finding(findings, "idle_make_up_day", row->year,
								  row->day,
								  psprintf("%s is a make-up day on a day that is worked anyway",
										   beian_day_row(&levels[i], row)));

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
fold_days(const BeianLevel *levels, int nlevels, BeianDayRow *rows, int n,
		  BeianCalendar *calendar, BeianFindings *findings)
{
	int			i;
	int			same;

	if (n == 0)
		return;
	qsort(rows, n, sizeof(BeianDayRow), compare_days);
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
			works = calendar->marked[*next].kind == BEIAN_MAKEUP;
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
	BeianLevel	   *levels;
	int			nlevels = beian_read_levels(tables, code, &levels, findings);
	BeianDayRow	   *rows;
	int			nrows;
	BeianDayRanges known;
	int			next = 0;
	int			i;

	calendar->code = levels[nlevels - 1].code;
	calendar->nlevels = nlevels;
	calendar->levels = palloc(nlevels * sizeof(char *));
	for (i = 0; i < nlevels; i++)
	{
		calendar->levels[i] = levels[i].code;
		if (levels[i].beyond != NULL)
			calendar->estimates = strcmp(levels[i].beyond, "estimate") == 0;
	}
	read_coverage(tables, levels, nlevels, calendar, findings);
	rows = beian_read_days(tables, levels, nlevels, &nrows);
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
