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
#include "utils/inval.h"

#include "src/beian.h"
#include "src/calendar.h"
#include "src/rules.h"

PG_MODULE_MAGIC;

extern PGDLLEXPORT void _PG_init(void);

/*
 * The one relation-cache callback: it only tells the caches that hold table
 * rows.  No catalog access is allowed here.  relid InvalidOid means any table.
 */
static void
relcache_changed(Datum arg, Oid relid)
{
	beian_calendar_invalidate(relid);
	beian_rules_changed(relid);
}

void
_PG_init(void)
{
	pg_bindtextdomain(TEXTDOMAIN);
	CacheRegisterRelcacheCallback(relcache_changed, (Datum) 0);
}
