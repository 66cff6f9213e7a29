/*-------------------------------------------------------------------------
 *
 * calendar.h
 *	  Working days, for the functions that count on them.
 *
 * A function resolves its calendar argument once a call, and asks the
 * calendar.  Days that the calendar neither covers nor estimates make the
 * plain functions fail with 22008 and the _try_ ones return false; so do the
 * infinite dates.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CALENDAR_H
#define BEIAN_CALENDAR_H

#include "beian.h"

#include "utils/date.h"
#include "utils/timestamp.h"

typedef struct BeianCalendar BeianCalendar;

/*
 * What a call site remembers of its calendar argument.  A function that keeps
 * nothing else lets beian_calendar_arg() put it into fn_extra.  Another embeds
 * it in what it keeps there itself, allocated in fn_mcxt and zeroed.  It must
 * not move, and must live as long as fn_mcxt.
 *
 * The site holds its calendar: that stays valid, whatever invalidation
 * messages come, until the site is asked again or fn_mcxt is reset.
 */
typedef struct BeianCalendarSite
{
	const BeianCalendar *calendar;	/* NULL: nothing remembered */
	TimestampTz statement;		/* the client's statement it was found in */
	uint64		generation;		/* of the tables that it was found in */
	bool		constant;		/* the argument is a constant of the plan */
	bool		outlives;		/* the site may serve several statements */
	bool		registered;		/* release is registered with fn_mcxt */
	MemoryContextCallback release;
} BeianCalendarSite;

/*
 * The calendar that an argument names.  Unknown: 22023, with those there are.
 */
extern const BeianCalendar *beian_calendar_arg(FunctionCallInfo fcinfo,
											   int argno);
extern const BeianCalendar *beian_calendar_at_site(BeianCalendarSite *site,
												   FunctionCallInfo fcinfo,
												   int argno);

/* Does the calendar say anything of this day, final or estimated? */
extern bool beian_day_is_known(const BeianCalendar *calendar, DateADT day);

/* Is the day inside the calendar's coverage?  Infinite dates are not. */
extern bool beian_day_is_final(const BeianCalendar *calendar, DateADT day);

extern bool beian_is_workday(const BeianCalendar *calendar, DateADT day);

/*
 * The n-th working day after day, or for n < 0 before it; day itself for 0,
 * whether covered or not.  The days that are walked over have to be known;
 * day itself is not one of them.
 */
extern DateADT beian_add_workdays(const BeianCalendar *calendar, DateADT day,
								  int64 n);

/*
 * Working days d with after < d <= through; for through < after, minus those
 * with through < d <= after.  These days have to be known.
 */
extern int64 beian_count_workdays(const BeianCalendar *calendar, DateADT after,
								  DateADT through);

/* The day itself if it is a working day, else the next, or the one before. */
extern DateADT beian_roll_following(const BeianCalendar *calendar, DateADT day);
extern DateADT beian_roll_preceding(const BeianCalendar *calendar, DateADT day);

/*
 * The same without errors: false, and no result, where a day is not known or
 * a date is infinite.
 */
extern bool beian_try_is_workday(const BeianCalendar *calendar, DateADT day,
								 bool *result);
extern bool beian_try_add_workdays(const BeianCalendar *calendar, DateADT day,
								   int64 n, DateADT *result);
extern bool beian_try_count_workdays(const BeianCalendar *calendar,
									 DateADT after, DateADT through,
									 int64 *result);
extern bool beian_try_roll_following(const BeianCalendar *calendar,
									 DateADT day, DateADT *result);
extern bool beian_try_roll_preceding(const BeianCalendar *calendar,
									 DateADT day, DateADT *result);

/*
 * The civil day in China (UTC+8 at every instant); infinite for infinite
 * instants.
 */
extern DateADT beian_china_date(TimestampTz instant);

/*
 * For the module's relation-cache callback: relid has changed, or for
 * InvalidOid anything may have.
 */
extern void beian_calendar_invalidate(Oid relid);

#endif							/* BEIAN_CALENDAR_H */
