/*-------------------------------------------------------------------------
 *
 * calendar_build.h
 *	  From rows to a calendar: between the cache and what fills it.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CALENDAR_BUILD_H
#define BEIAN_CALENDAR_BUILD_H

#include "calendar.h"
#include "table.h"

/* The tables, opened, and the snapshot that reads all of them. */
typedef struct BeianCalendarTables
{
	Relation	calendar;
	Relation	holiday;
	Relation	notice;
	Snapshot	snapshot;
} BeianCalendarTables;

extern void beian_calendar_open(FunctionCallInfo fcinfo,
								BeianCalendarTables *tables);
extern void beian_calendar_close(BeianCalendarTables *tables);

/* What is wrong, or looks so, with rows or years. */
typedef struct BeianFinding
{
	const char *finding;		/* a code of domain calendar_finding */
	int			year;			/* 0: of none */
	DateADT		day;			/* DATEVAL_NOBEGIN: of none */
	char	   *detail;
} BeianFinding;

typedef struct BeianFindings
{
	int			n;
	BeianFinding *finding;
} BeianFindings;

extern void beian_add_finding(BeianFindings *findings, const char *finding,
							  int year, DateADT day, char *detail);

/*
 * Build a calendar from its rows and its ancestors', all in the current memory
 * context.  22023 for an unknown calendar; also for rows that cannot be, unless
 * findings are collected: then these are listed, with users' rows for days that
 * shipped ones speak of, and otherwise passed over.
 */
extern BeianCalendar *beian_calendar_build(const BeianCalendarTables *tables,
										   const char *code,
										   BeianFindings *findings);

/* The calendar of this name, for one look: it may go with the next message. */
extern const BeianCalendar *beian_calendar_by_code(FunctionCallInfo fcinfo,
												   const char *code);

/* Places of columns in the tables, as the script has them. */
enum
{
	CALENDAR_CODE = 1,
	CALENDAR_PARENT,
	CALENDAR_BEYOND,
	CALENDAR_MAKE_UP_DAYS,
	CALENDAR_OWN_COVERAGE,
	CALENDAR_ZH,
	CALENDAR_EN,
	CALENDAR_ORIGIN
};

enum
{
	HOLIDAY_CALENDAR = 1,
	HOLIDAY_DAY,
	HOLIDAY_KIND,
	HOLIDAY_NAME,
	HOLIDAY_YEAR,
	HOLIDAY_ORIGIN
};

enum
{
	NOTICE_CALENDAR = 1,
	NOTICE_YEAR,
	NOTICE_DOCUMENT,
	NOTICE_PUBLISHED_ON,
	NOTICE_COVERS_THROUGH,
	NOTICE_ORIGIN,
	NOTICE_AMENDS
};

#endif							/* BEIAN_CALENDAR_BUILD_H */
