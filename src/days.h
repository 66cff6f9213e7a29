/*-------------------------------------------------------------------------
 *
 * days.h
 *	  Civil days, before any calendar.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_DAYS_H
#define BEIAN_DAYS_H

#include "compat.h"

#include "utils/date.h"
#include "utils/datetime.h"
#include "utils/timestamp.h"

static inline DateADT
beian_day_of(int year, int month, int day)
{
	return date2j(year, month, day) - POSTGRES_EPOCH_JDATE;
}

/* Saturday or Sunday?  2000-01-01, day 0, was a Saturday. */
static inline bool
beian_is_weekend(DateADT day)
{
	int			i = day % 7;

	return (i < 0 ? i + 7 : i) < 2;
}

/*
 * The last day that the notice for a year settles.  The Office of the State
 * Council has moved days of the last three of December by the notice for the
 * next year (2001, 2005, 2006, 2007, 2011, 2018, 2022) and none before the
 * 29th: the next notice sets days from there on.
 */
static inline DateADT
beian_last_settled(int year)
{
	return beian_day_of(year, 12, 28);
}

extern int	beian_year_of(DateADT day);

/* The day as ISO 8601 has it, whatever the session's DateStyle. */
extern char *beian_day_text(DateADT day);

/*
 * The civil day in China (UTC+8 at every instant); infinite for infinite
 * instants.
 */
extern DateADT beian_civil_day(TimestampTz instant);

/* That of now(), which stands still in a transaction. */
extern DateADT beian_civil_today(void);

#endif							/* BEIAN_DAYS_H */
