/*-------------------------------------------------------------------------
 *
 * calendar_build.h
 *	  From rows to a calendar.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CALENDAR_BUILD_H
#define BEIAN_CALENDAR_BUILD_H

#include "calendar.h"
#include "calendar_tables.h"

/*
 * Build a calendar from its rows and its ancestors', all in the current memory
 * context.  22023 for an unknown calendar; also for rows that cannot be, unless
 * findings are collected: then these are listed, with users' rows for days that
 * shipped ones speak of, and otherwise passed over.
 */
extern BeianCalendar *beian_calendar_build(const BeianCalendarTables *tables,
										   const char *code,
										   BeianFindings *findings);

#endif							/* BEIAN_CALENDAR_BUILD_H */
