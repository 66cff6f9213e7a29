/*-------------------------------------------------------------------------
 *
 * calendar_cache.c
 *	  The cache of calendars, and what call sites remember of it.
 *
 * Each backend builds the calendars that it uses (calendar_build.c) and keeps
 * them under CacheMemoryContext.  How it is told of changes is table.c's: when
 * the count of the three tables has moved, a calendar is given out again only
 * if no row of it or its ancestors is another than those that it was built of,
 * which their stamp says (beian_rows_stamp); else it is built anew.  So a change
 * to one calendar costs the others a look at their rows.  One catalog snapshot
 * reads all three tables; two could see a notice without its days.
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
 * How a calendar lives.  Call sites that use it are counted; one that is stale
 * is freed when the last site lets go, which the reset of fn_mcxt does for it.
 *
 * Not promised: that the two call sites of one statement agree when a change is
 * committed between their first calls.
 *
 * What breaks when a part is left out, and which test says so:
 *		what is not changed is not built: calendar_cache (builds are told)
 *		one statement, one calendar: calendar_cache
 *		sites that outlive a statement: isolation/calendar_expressions
 *		a constant that is none: calendar_cache (columns, parameters)
 *		freeing: calendar_cache, tap/070
 *
 *-------------------------------------------------------------------------
 */
#include "calendar_cache.h"

#include "access/parallel.h"
#include "calendar_build.h"
#include "miscadmin.h"
#include "nodes/primnodes.h"
#include "utils/builtins.h"
#include "utils/inval.h"
#include "utils/memutils.h"
#include "utils/snapmgr.h"

/* A calendar, and how long it lives. */
struct BeianKeptCalendar
{
	BeianCalendar *calendar;
	MemoryContext context;		/* has it, and this */
	uint64		generation;		/* count under which it was seen to be good */
	uint64		stamp;			/* of the rows that it was built of */
	int			users;			/* call sites that hold it */
	bool		listed;
	struct BeianKeptCalendar *next;
};

typedef struct BeianKeptCalendar Kept;

/* At most one of a name; perhaps stale, until it is asked for. */
static Kept *listed;

/*
 * A count that moves with each of the tables'.
 */
static uint64
current_generation(void)
{
	return beian_table_changes(TABLE_CALENDAR) +
		beian_table_changes(TABLE_HOLIDAY) + beian_table_changes(TABLE_NOTICE);
}

/* ----------
 * Lives of calendars
 * ----------
 */

static void
free_unless_used(Kept *kept)
{
	if (kept->users == 0 && !kept->listed)
		MemoryContextDelete(kept->context);
}

/*
 * Take a calendar off the list, and free it if nobody holds it.
 */
static void
unlist(Kept *kept)
{
	Kept	  **link = &listed;

	while (*link != kept)
		link = &(*link)->next;
	*link = kept->next;
	kept->listed = false;
	free_unless_used(kept);
}

/*
 * Are the calendar's rows those that it was built of?  Then it is good under the
 * present count.
 */
static bool
is_confirmed(FunctionCallInfo fcinfo, Kept *kept)
{
	const BeianCalendar *calendar = kept->calendar;
	BeianCalendarTables tables;
	uint64		generation;
	bool		same;

	beian_calendar_open(fcinfo, &tables);
	generation = current_generation();
	same = kept->stamp == beian_rows_stamp(&tables, calendar->levels,
										   calendar->nlevels);
	beian_calendar_close(&tables);
	if (same)
		kept->generation = generation;
	return same;
}

/*
 * Build a calendar and put it on the list.
 */
static Kept *
load(FunctionCallInfo fcinfo, const char *code)
{
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext,
												  "beian calendar",
												  ALLOCSET_SMALL_SIZES);
	Kept	   *kept = MemoryContextAllocZero(context, sizeof(Kept));
	BeianCalendarTables tables;
	MemoryContext old;

	beian_calendar_open(fcinfo, &tables);
	kept->context = context;
	kept->generation = current_generation();
	old = MemoryContextSwitchTo(context);
	kept->calendar = beian_calendar_build(&tables, code, NULL);
	MemoryContextSwitchTo(old);
	kept->stamp = beian_rows_stamp(&tables, kept->calendar->levels,
								   kept->calendar->nlevels);
	beian_calendar_close(&tables);
	ereport(DEBUG1, (errmsg_internal("built calendar \"%s\"", code)));

	MemoryContextSetParent(context, CacheMemoryContext);
	if (kept->generation == current_generation())
	{
		kept->listed = true;
		kept->next = listed;
		listed = kept;
	}
	return kept;
}

static bool
has_code(const BeianCalendar *calendar, const char *code, int len)
{
	return strncmp(calendar->code, code, len) == 0 &&
		calendar->code[len] == '\0';
}

/*
 * The calendar of this name on the list.
 */
static Kept *
find_listed(const char *code, int len)
{
	Kept	   *kept;

	for (kept = listed; kept != NULL; kept = kept->next)
	{
		if (has_code(kept->calendar, code, len))
			return kept;
	}
	return NULL;
}

static Kept *
find(FunctionCallInfo fcinfo, const char *code, int len)
{
	Kept	   *kept;

	/* other tables than the last time move the count */
	beian_find_table(fcinfo, TABLE_CALENDAR);
	beian_find_table(fcinfo, TABLE_HOLIDAY);
	beian_find_table(fcinfo, TABLE_NOTICE);
	kept = find_listed(code, len);
	if (kept != NULL && kept->generation != current_generation() &&
		!is_confirmed(fcinfo, kept))
	{
		unlist(kept);
		kept = NULL;
	}
	return kept != NULL ? kept : load(fcinfo, pnstrdup(code, len));
}

const BeianCalendar *
beian_calendar_by_code(FunctionCallInfo fcinfo, const char *code)
{
	Kept	   *kept;

	AcceptInvalidationMessages();
	kept = find(fcinfo, code, strlen(code));
	if (!kept->listed)
		MemoryContextSetParent(kept->context, CurrentMemoryContext);
	return kept->calendar;
}

/* ----------
 * Call sites
 * ----------
 */

static void
let_go(void *arg)
{
	BeianCalendarSite *site = arg;

	if (site->kept != NULL)
	{
		site->kept->users--;
		free_unless_used(site->kept);
		site->kept = NULL;
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

	if (site->release.func == NULL)
	{
		site->release.func = let_go;
		site->release.arg = site;
		MemoryContextRegisterResetCallback(fcinfo->flinfo->fn_mcxt,
										   &site->release);
		site->constant = is_constant(fcinfo->flinfo, argno);
		site->outlives = outlives_statement(fcinfo->flinfo);
	}

	same_statement = site->kept != NULL && !site->outlives &&
		site->statement == GetCurrentStatementStartTimestamp();
	if (!same_statement)
		AcceptInvalidationMessages();
	if (site->kept == NULL ||
		!(same_statement || site->kept->generation == current_generation()) ||
		!has_code(site->calendar, code, len))
	{
		/* a statement that goes from one calendar to another finds them quickly */
		Kept	   *kept = same_statement ? find_listed(code, len) : NULL;

		if (kept == NULL || kept->generation != current_generation())
			kept = find(fcinfo, code, len);
		kept->users++;
		let_go(site);
		site->kept = kept;
		site->calendar = kept->calendar;
	}
	site->statement = GetCurrentStatementStartTimestamp();
	site->settled = site->constant && !site->outlives;
	return site->calendar;
}
