/*-------------------------------------------------------------------------
 *
 * calendar_tables.h
 *	  The three tables of calendars: their columns, their rows as values, and
 *	  rows that cannot be.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CALENDAR_TABLES_H
#define BEIAN_CALENDAR_TABLES_H

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
 * A row that cannot be: an error, unless findings are collected.  Then the
 * caller goes on as if there were no such row.
 */
extern void beian_refuse_row(BeianFindings *findings, const char *finding,
							 int year, DateADT day, const char *row,
							 const char *reason, const char *hint);

/* A year that a calendar says it has. */
typedef struct BeianNotice
{
	int			year;
	DateADT		through;
	bool		shipped;
} BeianNotice;

/* One of the calendar and its ancestors. */
typedef struct BeianLevel
{
	char	   *code;
	char	   *parent;			/* or NULL */
	char	   *beyond;			/* or NULL: as the parent */
	bool		make_up_days;
	bool		own_coverage;
	bool		shipped;
	int			nnotices;
	BeianNotice *notices;		/* in order of the years, one for each */
} BeianLevel;

/* What one row says of a day. */
typedef struct BeianDayRow
{
	DateADT		day;
	int			level;
	bool		shipped;
	BeianDayKind kind;
	int			year;
	const char *name;			/* or NULL */
} BeianDayRow;

/*
 * The calendar and its ancestors, root first, and their number.  An unknown
 * calendar is 22023, with those there are.
 */
extern int	beian_read_levels(const BeianCalendarTables *tables,
							  const char *code, BeianLevel **result,
							  BeianFindings *findings);

/* The years that a level has notices for, into it. */
extern void beian_read_notices(const BeianCalendarTables *tables,
							   BeianLevel *level, BeianFindings *findings);

/* The days of all levels, in no order. */
extern BeianDayRow *beian_read_days(const BeianCalendarTables *tables,
									const BeianLevel *levels, int nlevels,
									int *count);

/*
 * A number that differs when a row of one of these calendars was added, changed
 * or removed: of where their rows are, and which transactions made them.
 */
extern uint64 beian_rows_stamp(const BeianCalendarTables *tables,
							   const char *const *codes, int ncodes);

/* A day's row as the table's key names it. */
extern char *beian_day_row(const BeianLevel *level, const BeianDayRow *row);

/* Make room for one more behind n elements: the array doubles when it is full. */
extern void *beian_grow(void *array, int n, size_t size);

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

#endif							/* BEIAN_CALENDAR_TABLES_H */
