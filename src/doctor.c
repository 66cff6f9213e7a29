/*-------------------------------------------------------------------------
 *
 * doctor.c
 *	  What an operator asks after a restore, a move or an upgrade: is the
 *	  extension whole?
 *
 * Each check is a statement that gives a row (state, hint) for each thing that
 * is wrong, and none where all is well; the two that always give one say what a
 * person compares.  A check that fails, for what it looks at may be broken, is
 * undone and tells its error: the others are made all the same.
 *
 *-------------------------------------------------------------------------
 */
#include "table.h"

#include "access/xact.h"
#include "executor/spi.h"
#include "funcapi.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/memutils.h"
#include "utils/resowner.h"
#include "utils/tuplestore.h"

/* the extension's tables and views, each with the role that owns the extension */
#define OUR_RELATIONS \
	"(SELECT c.oid, c.relkind, c.relacl, c.relowner, x.extowner, o.rolname AS extowner_name," \
	" format('%s.%I', c.relnamespace::regnamespace, c.relname) AS name" \
	" FROM pg_extension AS x" \
	" JOIN pg_roles AS o ON o.oid = x.extowner" \
	" JOIN pg_depend AS d ON d.refclassid = 'pg_extension'::regclass" \
	" AND d.refobjid = x.oid AND d.classid = 'pg_class'::regclass" \
	" JOIN pg_class AS c ON c.oid = d.objid" \
	" WHERE x.extname = 'beian') AS r "

/* those that take users' rows */
#define TAKES_ROWS \
	"r.relkind = 'r' AND EXISTS (SELECT FROM pg_attribute AS a" \
	" WHERE a.attrelid = r.oid AND a.attname = 'origin') "

typedef struct Check
{
	const char *item;
	const char *statement;		/* $1: the library's version */
} Check;

static const Check checks[] = {
	{
		"library",
		"SELECT format('the library is version %s, the script %s', $1, extversion),"
		" 'install one version of both, ALTER EXTENSION beian UPDATE, and connect anew'"
		" FROM pg_extension WHERE extname = 'beian' AND extversion <> $1"
	},
	{
		"encoding",
		"SELECT format('the database is in %s', e), 'move to a database in UTF8'"
		" FROM getdatabaseencoding() AS e WHERE e <> 'UTF8'"
	},
	{
		"owner",
		"SELECT format('%s belongs to %s, neither a superuser nor the owner of the extension', r.name, u.rolname),"
		" format('ALTER TABLE %s OWNER TO %I', r.name, r.extowner_name)"
		" FROM " OUR_RELATIONS
		"JOIN pg_roles AS u ON u.oid = r.relowner"
		" WHERE NOT u.rolsuper AND u.oid <> r.extowner ORDER BY r.name"
	},
	{
		"triggers",
		"SELECT format('trigger %I of %s fires %s', t.tgname, r.name,"
		" CASE t.tgenabled WHEN 'D' THEN 'never' WHEN 'R' THEN 'on replicas alone'"
		" ELSE 'on no replica' END),"
		" format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', r.name, t.tgname)"
		" FROM " OUR_RELATIONS
		"JOIN pg_trigger AS t ON t.tgrelid = r.oid"
		" WHERE NOT t.tgisinternal AND t.tgenabled <> 'A'"
		" AND EXISTS (SELECT FROM pg_depend AS d WHERE d.classid = 'pg_proc'::regclass"
		" AND d.objid = t.tgfoid AND d.deptype = 'e')"
		" ORDER BY r.name, t.tgname"
	},
	{
		"triggers",
		"SELECT format('%s is not guarded against changes of its rows, or against TRUNCATE', r.name),"
		" 'DROP EXTENSION and CREATE EXTENSION, after saving your own rows'"
		" FROM " OUR_RELATIONS
		"WHERE " TAKES_ROWS
		"AND (SELECT count(*) FROM pg_trigger AS t WHERE t.tgrelid = r.oid"
		" AND t.tgfoid = 'beian_shipped_guard'::regproc) < 2"
		" ORDER BY r.name"
	},
	{
		"privileges",
		"SELECT format('PUBLIC may not read %s', r.name), format('GRANT SELECT ON %s TO PUBLIC', r.name)"
		" FROM " OUR_RELATIONS
		"WHERE NOT EXISTS (SELECT FROM aclexplode(coalesce(r.relacl, acldefault('r', r.relowner))) AS a"
		" WHERE a.grantee = 0 AND a.privilege_type = 'SELECT')"
		" ORDER BY r.name"
	},
	{
		"privileges",
		"SELECT format('%I, who owns the extension, may not %s rows of %s', r.extowner_name, p, r.name),"
		" format('GRANT %s ON %s TO %I', p, r.name, r.extowner_name)"
		" FROM unnest('{INSERT,UPDATE,DELETE}'::text[]) AS p, " OUR_RELATIONS
		"WHERE " TAKES_ROWS
		"AND NOT has_table_privilege(r.extowner, r.oid, p)"
		" ORDER BY r.name, p"
	},
	{
		"privileges",
		"SELECT format('PUBLIC may make triggers of %s', f.name),"
		" format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f.name)"
		" FROM pg_extension AS x"
		" JOIN pg_depend AS d ON d.refclassid = 'pg_extension'::regclass"
		" AND d.refobjid = x.oid AND d.classid = 'pg_proc'::regclass"
		" JOIN pg_proc AS p ON p.oid = d.objid,"
		" LATERAL (SELECT format('%s.%I()', p.pronamespace::regnamespace, p.proname)) AS f (name)"
		" WHERE x.extname = 'beian' AND p.prorettype = 'trigger'::regtype"
		" AND EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) AS a"
		" WHERE a.grantee = 0)"
		" ORDER BY f.name"
	},
	{
		"rules",
		"SELECT NULL, NULL WHERE beian_deadline_day('icp_footer', '2020-01-02') IS NULL"
		" AND beian_setting('footer_number') IS NULL"
	},
	{
		"coverage",
		"SELECT format('calendar CN is settled through %s', upper(c) - 1), NULL"
		" FROM (SELECT range_merge(beian_calendar_coverage('CN'))) AS s (c)"
	},
	{
		"fingerprint",
		"SELECT beian_fingerprint(), NULL"
	}
};

/* for each calendar by itself: $1 is its code */
static const char *const calendar_statement =
	"SELECT NULL, NULL WHERE beian_calendar_coverage($1) IS NULL";

typedef struct Report
{
	ReturnSetInfo *rsinfo;
	int			rows;			/* of the item */
	const char *about;			/* calendar that is looked at, or NULL */
} Report;

static void
report(Report *to, const char *item, const char *state, const char *hint)
{
	Datum		values[3];
	bool		nulls[3] = {false};

	values[0] = CStringGetTextDatum(item);
	values[1] = CStringGetTextDatum(state);
	nulls[2] = hint == NULL;
	if (hint != NULL)
		values[2] = CStringGetTextDatum(hint);
	tuplestore_putvalues(to->rsinfo->setResult, to->rsinfo->setDesc, values,
						 nulls);
	to->rows++;
}

/* The statement's rows, as rows of the report. */
static void
run(Report *to, const char *item, const char *statement, const char *argument)
{
	Oid			type = TEXTOID;
	Datum		value = CStringGetTextDatum(argument);

	if (SPI_execute_with_args(statement, 1, &type, &value, NULL, true, 0) < 0)
		elog(ERROR, "SPI_execute_with_args failed");
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		HeapTuple	row = SPI_tuptable->vals[i];

		report(to, item, SPI_getvalue(row, SPI_tuptable->tupdesc, 1),
			   SPI_getvalue(row, SPI_tuptable->tupdesc, 2));
	}
	SPI_freetuptable(SPI_tuptable);
}

/* The same in a subtransaction: an error is a row too. */
static void
attempt(Report *to, const char *item, const char *statement,
		const char *argument)
{
	MemoryContext context = CurrentMemoryContext;
	ResourceOwner owner = CurrentResourceOwner;

	BeginInternalSubTransaction(NULL);
	MemoryContextSwitchTo(context);
	PG_TRY();
	{
		run(to, item, statement, argument);
		ReleaseCurrentSubTransaction();
		MemoryContextSwitchTo(context);
		CurrentResourceOwner = owner;
	}
	PG_CATCH();
	{
		ErrorData  *error;

		MemoryContextSwitchTo(context);
		error = CopyErrorData();
		FlushErrorState();
		RollbackAndReleaseCurrentSubTransaction();
		MemoryContextSwitchTo(context);
		CurrentResourceOwner = owner;
		if (error->sqlerrcode == ERRCODE_QUERY_CANCELED)
			ReThrowError(error);
		report(to, item,
			   to->about == NULL ? error->message :
			   psprintf("%s: %s", to->about, error->message),
			   error->hint != NULL ? error->hint :
			   error->detail != NULL ? error->detail :
			   "see the message: what this item looks at is broken");
	}
	PG_END_TRY();
}

/* Every calendar that there is, one by one. */
static void
check_calendars(Report *to)
{
	int			before = to->rows;
	char	  **codes;
	uint64		n;

	/* the list below is not caught */
	attempt(to, "calendars",
			"SELECT NULL, NULL FROM beian_calendar WHERE code = $1 AND false", "");
	if (to->rows > before)
		return;
	if (SPI_execute("SELECT code FROM beian_calendar GROUP BY code ORDER BY code COLLATE \"C\"",
					true, 0) < 0)
		elog(ERROR, "SPI_execute failed");
	n = SPI_processed;
	codes = palloc(n * sizeof(char *));
	for (uint64 i = 0; i < n; i++)
		codes[i] = SPI_getvalue(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, 1);
	for (uint64 i = 0; i < n; i++)
	{
		to->about = codes[i];
		attempt(to, "calendars", calendar_statement, codes[i]);
	}
	if (to->rows == before)
		report(to, "calendars", "ok", NULL);
}

PG_FUNCTION_INFO_V1(beian_doctor);

/*
 * Rows (item, state, hint); hint NULL: nothing is to be done.
 */
Datum
beian_doctor(PG_FUNCTION_ARGS)
{
	Report		to = {0};
	int			level;

	InitMaterializedSRF(fcinfo, 0);
	to.rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	if (SPI_connect() < 0)
		elog(ERROR, "SPI_connect failed");
	level = beian_fix_search_path(fcinfo);
	for (int i = 0; i < (int) lengthof(checks); i++)
	{
		const Check *check = &checks[i];

		if (i == 0 || strcmp(check->item, checks[i - 1].item) != 0)
			to.rows = 0;
		attempt(&to, check->item, check->statement, BEIAN_VERSION);
		if (to.rows == 0 && (i + 1 == (int) lengthof(checks) ||
							 strcmp(check->item, checks[i + 1].item) != 0))
			report(&to, check->item, "ok", NULL);
	}
	check_calendars(&to);
	SPI_finish();
	AtEOXact_GUC(true, level);
	return (Datum) 0;
}
