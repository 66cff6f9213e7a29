/*-------------------------------------------------------------------------
 *
 * beian.c
 *	  The module, and the map of its code.
 *
 * A Chinese access provider (接入服务商) answers for the filings (备案) of the
 * sites, apps and mini programs that it connects.  This extension knows the
 * numbers, the days, the terms and the classes.  Data flows one way: SQL calls
 * the glue in src/, which calls the core in src/core/; the core knows no
 * server.
 *
 *		src/core/	plain C, fuzzed and unit-tested on its own
 *		src/		SQL-callable functions, one file per concern
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "miscadmin.h"

#include "src/table.h"

PG_MODULE_MAGIC;

extern PGDLLEXPORT void _PG_init(void);

void
_PG_init(void)
{
	pg_bindtextdomain(TEXTDOMAIN);
	beian_watch_tables();
}
