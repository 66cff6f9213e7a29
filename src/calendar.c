/*-------------------------------------------------------------------------
 *
 * calendar.c
 *	  The cache of calendars, and what call sites remember of it.
 *
 * Each backend builds the calendars that it uses (calendar_build.c) and keeps
 * them under CacheMemoryContext.  How it is told of changes is table.c's: a
 * calendar that was built under another count of the three tables is never
 * given out again.  One catalog snapshot reads all three; two could see a
 * notice without its days.
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
 *		one statement, one calendar: calendar_cache
 *		sites that outlive a statement: isolation/calendar_expressions
 *		a constant that is none: calendar_cache (columns, parameters)
 *		freeing: calendar_cache, tap/070
 *
 *-------------------------------------------------------------------------
 */
#include "calendar_build.h"

#include "access/parallel.h"
#include "miscadmin.h"
#include "nodes/primnodes.h"
#include "table.h"
#include "utils/inval.h"
#include "utils/memutils.h"
#include "utils/snapmgr.h"

/* Calendars built under this or an earlier count. */
static BeianCalendar *calendars;

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
	BeianCalendar **link = &calendars;

	while (*link != NULL)
	{
		BeianCalendar *calendar = *link;

		if (calendar->generation == current_generation())
			link = &calendar->next;
		else
		{
			*link = calendar->next;
			calendar->listed = false;
			free_unless_used(calendar);
		}
	}
}

void
beian_calendar_open(FunctionCallInfo fcinfo, BeianCalendarTables *tables)
{
	tables->calendar = beian_open_table(fcinfo, TABLE_CALENDAR);
	tables->holiday = beian_open_table(fcinfo, TABLE_HOLIDAY);
	tables->notice = beian_open_table(fcinfo, TABLE_NOTICE);
	tables->snapshot =
		RegisterSnapshot(GetCatalogSnapshot(RelationGetRelid(tables->holiday)));
}

void
beian_calendar_close(BeianCalendarTables *tables)
{
	UnregisterSnapshot(tables->snapshot);
	beian_close_table(tables->notice);
	beian_close_table(tables->holiday);
	beian_close_table(tables->calendar);
}

/*
 * Build a calendar and put it on the list.
 */
static BeianCalendar *
load(FunctionCallInfo fcinfo, const char *code)
{
	MemoryContext context;
	MemoryContext old;
	BeianCalendarTables tables;
	BeianCalendar *calendar;
	uint64		generation;

	context = AllocSetContextCreate(CurrentMemoryContext, "beian calendar",
									ALLOCSET_SMALL_SIZES);
	beian_calendar_open(fcinfo, &tables);
	generation = current_generation();

	old = MemoryContextSwitchTo(context);
	calendar = beian_calendar_build(&tables, code, NULL);
	MemoryContextSwitchTo(old);
	beian_calendar_close(&tables);

	calendar->context = context;
	calendar->generation = generation;
	MemoryContextSetParent(context, CacheMemoryContext);
	if (generation == current_generation())
	{
		calendar->listed = true;
		calendar->next = calendars;
		calendars = calendar;
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

	for (calendar = calendars; calendar != NULL; calendar = calendar->next)
	{
		if (calendar->generation == current_generation() &&
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

	/* another table than the last time moves the count */
	beian_find_table(fcinfo, TABLE_CALENDAR);
	beian_find_table(fcinfo, TABLE_HOLIDAY);
	beian_find_table(fcinfo, TABLE_NOTICE);
	drop_stale();
	calendar = find_listed(code, len);
	return calendar != NULL ? calendar : load(fcinfo, pnstrdup(code, len));
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
		(same_statement || site->calendar->generation == current_generation()) &&
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
