/*-------------------------------------------------------------------------
 *
 * calendar_cache.h
 *	  Calendars by name, kept by the backend, and remembered by call sites.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CALENDAR_CACHE_H
#define BEIAN_CALENDAR_CACHE_H

#include "calendar.h"

#include "access/xact.h"

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
	const BeianCalendar *calendar;
	struct BeianKeptCalendar *kept; /* NULL: nothing remembered */
	TimestampTz statement;		/* the client's statement it was found in */
	bool		settled;		/* may be taken as it is in that statement */
	bool		constant;		/* the argument is a constant of the plan */
	bool		outlives;		/* the site may serve several statements */
	MemoryContextCallback release;
} BeianCalendarSite;

/*
 * The calendar that an argument names.  Unknown: 22023, with those there are.
 */
extern const BeianCalendar *beian_calendar_resolve(BeianCalendarSite *site,
												   FunctionCallInfo fcinfo,
												   int argno);
extern BeianCalendarSite *beian_calendar_new_site(FunctionCallInfo fcinfo);

static inline const BeianCalendar *
beian_calendar_at_site(BeianCalendarSite *site, FunctionCallInfo fcinfo,
					   int argno)
{
	if (likely(site->settled &&
			   site->statement == GetCurrentStatementStartTimestamp()))
		return site->calendar;
	return beian_calendar_resolve(site, fcinfo, argno);
}

static inline const BeianCalendar *
beian_calendar_arg(FunctionCallInfo fcinfo, int argno)
{
	BeianCalendarSite *site = fcinfo->flinfo->fn_extra;

	if (unlikely(site == NULL))
		site = beian_calendar_new_site(fcinfo);
	return beian_calendar_at_site(site, fcinfo, argno);
}

/* The calendar of this name, for one look: it may go with the next message. */
extern const BeianCalendar *beian_calendar_by_code(FunctionCallInfo fcinfo,
												   const char *code);

#endif							/* BEIAN_CALENDAR_CACHE_H */
