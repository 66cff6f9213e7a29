/*-------------------------------------------------------------------------
 *
 * deadline.h
 *	  Counted terms, for the files that ask for them.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_DEADLINE_H
#define BEIAN_DEADLINE_H

#include "calendar_cache.h"
#include "rules.h"

/*
 * The last day of a term, and the days of the calendar on which it turns.
 */
typedef struct BeianLastDay
{
	DateADT		day;
	DateADT		raw;			/* before it rolled */
	DateADT		first;			/* the days on which it turns, of which there */
	DateADT		through;		/* are none if first > through */
} BeianLastDay;

/*
 * Count a term from the day of an event.  False where it turns on a day that
 * the calendar does not know: then day and raw are no earlier than they can be
 * at best, counting such days as worked; a term counted back in working days
 * has no such bound, and its day is before all.
 */
extern bool beian_count_term(const BeianCalendar *calendar,
							 const BeianTerm *term, DateADT event,
							 BeianLastDay *last);

/* The same, with the error that says which day is not known. */
extern void beian_count_term_or_report(const BeianCalendar *calendar,
									   const BeianTerm *term, DateADT event,
									   BeianLastDay *last);

/* Can no notice to come move the day? */
extern bool beian_term_is_final(const BeianCalendar *calendar,
								const BeianLastDay *last);

/*
 * The day itself, but for a term counted back that ends on a day off: the
 * working day before it.  False where the calendar does not know.
 */
extern bool beian_safe_day(const BeianCalendar *calendar,
						   const BeianTerm *term, DateADT day,
						   DateADT *safe_day);

/* The civil day in China that an end, exclusive, ends. */
extern DateADT beian_day_of_end(TimestampTz end);

/* Report that hours have no day: does not return.  instead: what to use. */
extern void beian_report_hours(const char *instead) pg_attribute_noreturn();

/*
 * Row of the rule that the arguments name, in force on a day: argument 0 is the
 * rule, region_argno that of the region.
 */
extern const BeianRow *beian_rule_arg(FunctionCallInfo fcinfo,
									  int region_argno, DateADT day);

#endif							/* BEIAN_DEADLINE_H */
