/*-------------------------------------------------------------------------
 *
 * calendar.c
 *	  The cache of calendars, and what call sites remember of it.
 *
 * A calendar behaves like a catalog: what counts are the latest committed rows
 * and the transaction's own changes, not the statement's snapshot.  Each
 * backend builds the calendars that it uses (calendar_build.c) and keeps them
 * under CacheMemoryContext.
 *
 * What makes a calendar stale.  The triggers of the three tables send a
 * relation-cache message for each changed row (shipped.c), TRUNCATE and DDL
 * send theirs by themselves.  The message goes the way of catalog changes: it
 * reaches our own backend at the end of the command, the others after commit,
 * a standby with the commit's record, and at ROLLBACK or ROLLBACK TO it is
 * delivered to our own backend once more, so that rows that are no more are
 * forgotten.  The callback may look at no catalog: it moves a counter, for one
 * of the tables that were read last, and for InvalidOid, which stands for any.
 * A calendar that was built under another count is never given out again.
 *
 * When messages are read.  The server reads them when a transaction begins and
 * when it locks a table; a second SELECT add_workdays(...) in a transaction
 * does neither.  So a call site that is asked for the first time in a
 * statement reads them itself.  That costs little when there are none.
 *
 * One statement, one calendar.  What a call site found it keeps until the
 * client's next statement (each FETCH of a cursor is one), even if messages
 * come in between: a long query does not change its calendar half-way.
 * Executor runs begin with empty call sites, and most end with their statement.
 * But PL/pgSQL evaluates what it calls simple expressions without the executor,
 * in states that live as long as the transaction, each time under a new
 * snapshot: there the site reads messages, and compares the count, at each
 * call.  They are told apart by what they hang on: see outlives_statement().
 *
 * How a calendar lives.  It is built aside, in a context that hangs on the
 * current one, and moved under CacheMemoryContext when it is complete: an error
 * or a cancel half-way leaves nothing behind.  Call sites that use it are
 * counted; one that is stale is freed when the last site lets go, which the
 * reset of fn_mcxt does for it.
 *
 * How it is read.  The tables are found by name in the schema of the called
 * function, each time a site resolves: the extension may have been dropped and
 * created, or moved.  table_open takes the lock and reads messages, then one
 * catalog snapshot reads all three tables; two could see a notice without its
 * days.  A catalog snapshot is new, also under REPEATABLE READ, and is
 * allowed in parallel workers, where it sees the leader's own changes.  If the
 * count moves while rows are read, the calendar serves this site alone, and
 * the next one builds again.
 *
 * Not promised: that a statement under REPEATABLE READ sees the calendar of
 * its snapshot; that changes made while the triggers are disabled are seen;
 * that the two call sites of one statement agree when a change is committed
 * between their first calls.
 *
 * What breaks when a part is left out, and which test says so:
 *		messages of the trigger, or of one's own tables: calendar_cache
 *		messages for InvalidOid: isolation/calendar_expressions (the flood)
 *		reading messages at a call site: isolation/calendar, tap/070
 *		the catalog snapshot: isolation/calendar (REPEATABLE READ); with the
 *			latest snapshot instead, calendar_cache (parallel workers)
 *		one statement, one calendar: calendar_cache
 *		sites that outlive a statement: isolation/calendar_expressions
 *		finding the tables each time: calendar_cache (lives of the extension)
 *		a constant that is none: calendar_cache (columns, parameters)
 *		building aside, and freeing: calendar_cache, tap/070
 *		triggers that fire ALWAYS: calendar_cache (replica), tap/070
 *
 *-------------------------------------------------------------------------
 */
#include "calendar_build.h"

#include "access/parallel.h"
#include "access/table.h"
#include "miscadmin.h"
#include "nodes/primnodes.h"
#include "table.h"
#include "utils/inval.h"
#include "utils/memutils.h"
#include "utils/snapmgr.h"

enum
{
	TABLE_CALENDAR,
	TABLE_HOLIDAY,
	TABLE_NOTICE,
	NTABLES
};

static const char *const table_names[NTABLES] = {
	"beian_calendar", "beian_holiday", "beian_notice"
};

static struct
{
	Oid			tables[NTABLES];	/* those that were read last */
	uint64		generation;		/* moved by every message about them */
	BeianCalendar *calendars;	/* built under this or an earlier count */
}			cache;

void
beian_calendar_invalidate(Oid relid)
{
	int			i;

	for (i = 0; i < NTABLES; i++)
	{
		if (relid == cache.tables[i] || !OidIsValid(relid))
		{
			cache.generation++;
			return;
		}
	}
}

/* ----------
 * Lives of calendars
 * ----------
 */

static void
free_unless_used(BeianCalendar *calendar)
{
	if (calendar->users == 0 && !calendar->listed)
		MemoryContextDelete(calendar->context);
}

/*
 * Drop calendars that were built under another count.
 */
static void
drop_stale(void)
{
	BeianCalendar **link = &cache.calendars;

	while (*link != NULL)
	{
		BeianCalendar *calendar = *link;

		if (calendar->generation == cache.generation)
			link = &calendar->next;
		else
		{
			*link = calendar->next;
			calendar->listed = false;
			free_unless_used(calendar);
		}
	}
}

/*
 * Find the tables.  When they are not those of the last time, nothing that was
 * built from those is good any more.
 */
static void
find_tables(FunctionCallInfo fcinfo)
{
	int			i;

	for (i = 0; i < NTABLES; i++)
	{
		Oid			table = beian_table(fcinfo, table_names[i]);

		if (cache.tables[i] != table)
		{
			cache.tables[i] = table;
			cache.generation++;
		}
	}
}

/*
 * Lock the tables, which reads messages, and take the snapshot after that.
 */
static void
open_tables(BeianCalendarTables *tables)
{
	tables->calendar = table_open(cache.tables[TABLE_CALENDAR],
								  AccessShareLock);
	tables->holiday = table_open(cache.tables[TABLE_HOLIDAY], AccessShareLock);
	tables->notice = table_open(cache.tables[TABLE_NOTICE], AccessShareLock);
	tables->snapshot =
		RegisterSnapshot(GetCatalogSnapshot(cache.tables[TABLE_HOLIDAY]));
}

void
beian_calendar_open(FunctionCallInfo fcinfo, BeianCalendarTables *tables)
{
	find_tables(fcinfo);
	open_tables(tables);
}

void
beian_calendar_close(BeianCalendarTables *tables)
{
	UnregisterSnapshot(tables->snapshot);
	table_close(tables->notice, AccessShareLock);
	table_close(tables->holiday, AccessShareLock);
	table_close(tables->calendar, AccessShareLock);
}

/*
 * Build a calendar and put it on the list.
 */
static BeianCalendar *
load(const char *code)
{
	MemoryContext context;
	MemoryContext old;
	BeianCalendarTables tables;
	BeianCalendar *calendar;
	uint64		generation;

	context = AllocSetContextCreate(CurrentMemoryContext, "beian calendar",
									ALLOCSET_SMALL_SIZES);
	open_tables(&tables);
	generation = cache.generation;

	old = MemoryContextSwitchTo(context);
	calendar = beian_calendar_build(&tables, code, NULL);
	MemoryContextSwitchTo(old);
	beian_calendar_close(&tables);

	calendar->context = context;
	calendar->generation = generation;
	MemoryContextSetParent(context, CacheMemoryContext);
	if (generation == cache.generation)
	{
		calendar->listed = true;
		calendar->next = cache.calendars;
		cache.calendars = calendar;
	}
	return calendar;
}

/*
 * The calendar of this name on the list, if it is not stale.
 */
static BeianCalendar *
find_listed(const char *code, int len)
{
	BeianCalendar *calendar;

	for (calendar = cache.calendars; calendar != NULL;
		 calendar = calendar->next)
	{
		if (calendar->generation == cache.generation &&
			strncmp(calendar->code, code, len) == 0 &&
			calendar->code[len] == '\0')
			return calendar;
	}
	return NULL;
}

static BeianCalendar *
find(FunctionCallInfo fcinfo, const char *code, int len)
{
	BeianCalendar *calendar;

	find_tables(fcinfo);
	drop_stale();
	calendar = find_listed(code, len);
	return calendar != NULL ? calendar : load(pnstrdup(code, len));
}

const BeianCalendar *
beian_calendar_by_code(FunctionCallInfo fcinfo, const char *code)
{
	BeianCalendar *calendar;

	AcceptInvalidationMessages();
	calendar = find(fcinfo, code, strlen(code));
	if (!calendar->listed)
		MemoryContextSetParent(calendar->context, CurrentMemoryContext);
	return calendar;
}

/* ----------
 * Call sites
 * ----------
 */

static void
let_go(void *arg)
{
	BeianCalendarSite *site = arg;

	if (site->calendar != NULL)
	{
		site->calendar->users--;
		free_unless_used(site->calendar);
		site->calendar = NULL;
		site->settled = false;
	}
}

/*
 * May this call site be asked again in a later statement?  Yes if it is not
 * one of an executor's run: the state of PL/pgSQL's simple expressions hangs on
 * the transaction (in a function) or evaluates under a snapshot that no
 * executor has registered (in a DO block, and in all that is VOLATILE).  A
 * parallel worker runs one query, in a transaction of its own.
 */
static bool
outlives_statement(FmgrInfo *flinfo)
{
	if (!ActiveSnapshotSet() || GetActiveSnapshot()->regd_count == 0)
		return true;
	return !IsParallelWorker() &&
		MemoryContextGetParent(flinfo->fn_mcxt) == TopTransactionContext;
}

/*
 * Is the argument a constant of the plan?  A parameter does not count: in
 * PL/pgSQL's simple expressions it is a variable.
 */
static bool
is_constant(FmgrInfo *flinfo, int argno)
{
	Node	   *call = flinfo->fn_expr;
	List	   *args;

	if (call == NULL || !IsA(call, FuncExpr))
		return false;
	args = ((FuncExpr *) call)->args;
	return argno < list_length(args) && IsA(list_nth(args, argno), Const);
}

BeianCalendarSite *
beian_calendar_new_site(FunctionCallInfo fcinfo)
{
	fcinfo->flinfo->fn_extra =
		MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt,
							   sizeof(BeianCalendarSite));
	return fcinfo->flinfo->fn_extra;
}

/*
 * Find the site's calendar anew, or see that the one it has is still good.
 */
const BeianCalendar *
beian_calendar_resolve(BeianCalendarSite *site, FunctionCallInfo fcinfo,
					   int argno)
{
	text	   *arg = PG_GETARG_TEXT_PP(argno);
	const char *code = VARDATA_ANY(arg);
	int			len = VARSIZE_ANY_EXHDR(arg);
	bool		same_statement;
	BeianCalendar *calendar;

	if (site->release.func == NULL)
	{
		site->release.func = let_go;
		site->release.arg = site;
		MemoryContextRegisterResetCallback(fcinfo->flinfo->fn_mcxt,
										   &site->release);
		site->constant = is_constant(fcinfo->flinfo, argno);
		site->outlives = outlives_statement(fcinfo->flinfo);
	}

	same_statement = site->calendar != NULL && !site->outlives &&
		site->statement == GetCurrentStatementStartTimestamp();
	if (!same_statement)
		AcceptInvalidationMessages();
	if (site->calendar != NULL &&
		(same_statement || site->calendar->generation == cache.generation) &&
		strncmp(site->calendar->code, code, len) == 0 &&
		site->calendar->code[len] == '\0')
		calendar = site->calendar;
	else
	{
		/* a statement that goes from one calendar to another finds them quickly */
		calendar = same_statement ? find_listed(code, len) : NULL;
		if (calendar == NULL)
			calendar = find(fcinfo, code, len);
		calendar->users++;
		let_go(site);
		site->calendar = calendar;
	}
	site->statement = GetCurrentStatementStartTimestamp();
	site->settled = site->constant && !site->outlives;
	return calendar;
}
