/*-------------------------------------------------------------------------
 *
 * table.h
 *	  The one door to the extension's own tables: where they are, their columns
 *	  as C values, and when one has changed.
 *
 * Nobody but a superuser can change the shape of these tables, but one may: a
 * column that is not of the type that C expects is an error, never read.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_TABLE_H
#define BEIAN_TABLE_H

#include "compat.h"

#include "access/genam.h"
#include "access/skey.h"
#include "utils/date.h"
#include "utils/rel.h"
#include "utils/snapshot.h"

/* The tables that C reads. */
typedef enum BeianTable
{
	TABLE_CALENDAR,
	TABLE_HOLIDAY,
	TABLE_NOTICE,
	TABLE_RULE,
	TABLE_REGION_SETTING,
	TABLE_CODE,
	NTABLES
} BeianTable;

/* ----------
 * Where
 * ----------
 */

/*
 * Schema that holds the extension: that of the called function itself, so that
 * search_path plays no part and ALTER EXTENSION SET SCHEMA is followed.
 */
extern Oid	beian_schema(FunctionCallInfo fcinfo);

/* OID of one of the tables; an error if it is gone. */
extern Oid	beian_find_table(FunctionCallInfo fcinfo, BeianTable table);

/*
 * The table, opened and locked for reading, after which all messages that were
 * sent before are taken in.
 */
extern Relation beian_open_table(FunctionCallInfo fcinfo, BeianTable table);
extern void beian_close_table(Relation rel);

/*
 * For statements of our own: names mean what the server and the extension mean
 * by them until AtEOXact_GUC is given the level back; neither the session's
 * search_path nor temporary tables play a part.
 */
extern int	beian_fix_search_path(FunctionCallInfo fcinfo);

/* ----------
 * Triggers
 * ----------
 */

/*
 * What a trigger's function was called with, once it is certain that it was
 * called as a trigger before the event, and for a table of its own extension:
 * for this one, or for NTABLES for any.  Else 39P01: a function does not see to
 * whom its trigger belongs, and whoever may execute it may attach it to a table
 * of any shape.
 */
extern struct TriggerData *beian_trigger_data(FunctionCallInfo fcinfo,
											  BeianTable table);

/* ----------
 * When one changed
 * ----------
 */

/* For _PG_init alone. */
extern void beian_watch_tables(void);

/*
 * A count that moves whenever the table may have changed, or is not the one
 * that was found last.  What was read while it stood is good as long as it
 * stands; it is never 0.
 */
extern uint64 beian_table_changes(BeianTable table);

/* ----------
 * Rows
 * ----------
 */

/* A row, in a scan as long as that is not moved on. */
typedef struct BeianTuple
{
	Relation	rel;
	HeapTuple	tuple;
} BeianTuple;

/* A scan: initialized, given keys, moved on until it ends.  It must not move. */
typedef struct BeianScan
{
	BeianTuple	row;
	Snapshot	snapshot;
	SysScanDesc scan;
	int			nkeys;
	ScanKeyData keys[3];
} BeianScan;

/*
 * snapshot NULL: the catalog's, which is new and needs no active one.
 */
extern void beian_scan_init(BeianScan *scan, Relation rel, Snapshot snapshot);

/* Only rows with this value; the columns are the first of the primary key. */
extern void beian_scan_text(BeianScan *scan, int attno, const text *value);
extern void beian_scan_string(BeianScan *scan, int attno, const char *value);
extern void beian_scan_date(BeianScan *scan, int attno, DateADT value);

/* Only rows from the first to the last, both included. */
extern void beian_scan_dates(BeianScan *scan, int attno, DateADT first,
							 DateADT last);

extern bool beian_scan_next(BeianScan *scan);
extern void beian_scan_end(BeianScan *scan);

/*
 * Columns as C values; texts are copies.  With isnull NULL, a null value is an
 * error.
 */
extern text *beian_column_text(const BeianTuple *row, int attno, bool *isnull);
extern int32 beian_column_int4(const BeianTuple *row, int attno, bool *isnull);
extern DateADT beian_column_date(const BeianTuple *row, int attno,
								 bool *isnull);
extern bool beian_column_bool(const BeianTuple *row, int attno, bool *isnull);

/* A text column as a string; NULL for a null value. */
extern char *beian_column_string(const BeianTuple *row, int attno,
								 bool *isnull);

/* Is the column's text this one?  A null value is none. */
extern bool beian_column_is(const BeianTuple *row, int attno,
							const char *value);

/* Has the column, an origin, the value of rows that the extension ships? */
static inline bool
beian_column_is_shipped(const BeianTuple *row, int attno)
{
	return beian_column_is(row, attno, "beian");
}

#endif							/* BEIAN_TABLE_H */
