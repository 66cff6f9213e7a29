/*-------------------------------------------------------------------------
 *
 * calendar.h
 *	  A built calendar, and counting on it.
 *
 * Days that the calendar neither covers nor estimates make the plain functions
 * fail with 22008 and the _try_ ones return false; so do the infinite dates.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CALENDAR_H
#define BEIAN_CALENDAR_H

#include "code_lists.h"
#include "core/daymap.h"
#include "days.h"

/* What the rows say of a day; most days have none. */
typedef enum BeianDayKind
{
	BEIAN_HOLIDAY,				/* off by a notice */
	BEIAN_STATUTORY,			/* off by the statute */
	BEIAN_MAKEUP				/* worked, though it would be off */
} BeianDayKind;

typedef struct BeianMarkedDay
{
	DateADT		day;
	int16		kind;			/* a BeianDayKind */
	int16		year;			/* of the notice */
	const char *name;			/* or NULL */
} BeianMarkedDay;

/* Days first to last, both included. */
typedef struct BeianDayRange
{
	DateADT		first;
	DateADT		last;
} BeianDayRange;

typedef struct BeianDayRanges
{
	int			n;
	BeianDayRange *range;		/* in order, with gaps between them */
} BeianDayRanges;

/* One of the calendars whose notices make the coverage. */
typedef struct BeianCoverage
{
	const char *code;
	BeianDayRanges covered;
} BeianCoverage;

/*
 * A calendar with all that its ancestors give it.  Nothing of it changes once
 * it is built; calendar_cache.c has how long it lives.  A run is a range of days
 * that are covered or estimated, so a walk that leaves its run has met a day
 * that is not known.
 */
typedef struct BeianCalendar
{
	const char *code;
	int			nlevels;		/* itself and its ancestors */
	const char **levels;		/* their codes, from the root */
	int			nruns;
	DayMap	   *runs;			/* in order, working days marked */
	BeianDayRanges covered;
	bool		estimates;		/* says something beyond what is covered */
	int			nmarked;
	BeianMarkedDay *marked;		/* in order of the days */
	int			nsources;
	BeianCoverage *sources;		/* from the root */
} BeianCalendar;

/* Does the calendar say anything of this day, final or estimated? */
extern bool beian_day_is_known(const BeianCalendar *calendar, DateADT day);

/* Is the day inside the calendar's coverage?  Infinite dates are not. */
extern bool beian_day_is_final(const BeianCalendar *calendar, DateADT day);

/* What the rows say of the day, or NULL. */
extern const BeianMarkedDay *beian_marked_day(const BeianCalendar *calendar,
											  DateADT day);

extern bool beian_calendar_works(const BeianCalendar *calendar, DateADT day);

/*
 * The n-th working day after day, or for n < 0 before it; day itself for 0,
 * whether covered or not.  The days that are walked over have to be known;
 * day itself is not one of them.
 */
extern DateADT beian_calendar_add(const BeianCalendar *calendar, DateADT day,
								  int64 n);

/*
 * Working days d with after < d <= through; for through < after, minus those
 * with through <= d < after: so it undoes beian_calendar_add() both ways.  These
 * days have to be known.
 */
extern int64 beian_calendar_count(const BeianCalendar *calendar, DateADT after,
								  DateADT through);

/*
 * No more than so many working days d with after < d <= through: days that are
 * not known count as worked, so that these are never more than the days that
 * pass.  Of infinite dates more than any number.
 */
extern int64 beian_count_at_most(const BeianCalendar *calendar, DateADT after,
								 DateADT through);

/* The day itself if it is a working day, else the next. */
extern DateADT beian_roll_following(const BeianCalendar *calendar, DateADT day);

extern DateADT beian_calendar_roll(const BeianCalendar *calendar, DateADT day,
								   BeianConvention convention);

/*
 * The same without errors: false, and no result, where a day is not known or
 * a date is infinite.
 */
extern bool beian_try_add_workdays(const BeianCalendar *calendar, DateADT day,
								   int64 n, DateADT *result);
extern bool beian_try_roll_following(const BeianCalendar *calendar,
									 DateADT day, DateADT *result);
extern bool beian_try_roll_preceding(const BeianCalendar *calendar,
									 DateADT day, DateADT *result);

/* Report a day that is not known, or is infinite: does not return. */
extern void beian_report_unknown_day(const BeianCalendar *calendar,
									 DateADT day) pg_attribute_noreturn();

#endif							/* BEIAN_CALENDAR_H */
