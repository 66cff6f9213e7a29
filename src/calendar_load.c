/*-------------------------------------------------------------------------
 *
 * calendar_load.c
 *	  Loading a year's notice.
 *
 * The form is the one that public repositories of Chinese holidays use:
 *
 *		{"year": 2027, "papers": ["http://..."],
 *		 "days": [{"name": "...", "date": "2027-01-01", "isOffDay": true}]}
 *
 * The year is that of the notice; days of the December before may be among
 * its days.  A file whose list of days is empty stands for a notice that is
 * not out yet.
 *
 *-------------------------------------------------------------------------
 */
#include "calendar_cache.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "table.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/jsonb.h"
#include "utils/lsyscache.h"
#include "utils/numeric.h"

typedef struct ListedDay
{
	DateADT		day;
	bool		off;
	char	   *name;			/* or NULL */
	bool		listed;			/* in the notice; else added against a shipped row */
	bool		elsewhere;		/* rows for another year have it already */
} ListedDay;

typedef struct ListedYear
{
	char	   *calendar;
	int			year;
	char	   *document;		/* or NULL */
	int			ndays;
	ListedDay  *days;			/* in order, each once */
} ListedYear;

/* ----------
 * Reading the notice
 * ----------
 */

static void
bad_notice(char *what)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("invalid notice: %s", what)));
}

/*
 * A key's value; NULL if there is none, or it is a JSON null.
 */
static JsonbValue *
member(JsonbContainer *object, const char *key)
{
	JsonbValue *value = getKeyJsonValueFromContainer(object, key, strlen(key),
													 NULL);

	return value == NULL || value->type == jbvNull ? NULL : value;
}

static char *
string_of(JsonbValue *value)
{
	return pnstrdup(value->val.string.val, value->val.string.len);
}

/*
 * Members of an array; false if the value is none.
 */
static bool
is_array(JsonbValue *value)
{
	return value != NULL && value->type == jbvBinary &&
		JsonContainerIsArray(value->val.binary.data);
}

static int
read_year(JsonbContainer *notice)
{
	JsonbValue *value = member(notice, "year");
	char	   *year;

	if (value == NULL || value->type != jbvNumeric)
		bad_notice("its \"year\" is missing or not a number");
	year = DatumGetCString(DirectFunctionCall1(numeric_out,
											   NumericGetDatum(value->val.numeric)));
	if (strspn(year, "0123456789") != 4 || year[4] != '\0' || year[0] == '0')
		bad_notice("its \"year\" is not a whole number of four digits");
	return atoi(year);
}

/*
 * The addresses of the documents, one after the other.
 */
static char *
read_papers(JsonbContainer *notice)
{
	JsonbValue *papers = member(notice, "papers");
	StringInfoData document;
	int			n;
	int			i;

	if (papers == NULL)
		return NULL;
	if (!is_array(papers))
		bad_notice("its \"papers\" are not an array");
	initStringInfo(&document);
	n = JsonContainerSize(papers->val.binary.data);
	for (i = 0; i < n; i++)
	{
		JsonbValue *paper =
			getIthJsonbValueFromContainer(papers->val.binary.data, i);

		if (paper->type != jbvString)
			bad_notice("one of its \"papers\" is not a string");
		appendStringInfo(&document, "%s%s", i > 0 ? " " : "",
						 string_of(paper));
	}
	return n > 0 ? document.data : NULL;
}

/*
 * A date in the form YYYY-MM-DD and no other.
 */
static DateADT
read_date(const char *s)
{
	static const char form[] = "dddd-dd-dd";
	int			year,
				month,
				day;
	int			i;

	for (i = 0; form[i] != '\0'; i++)
	{
		if (form[i] == 'd' ? s[i] < '0' || s[i] > '9' : s[i] != form[i])
			break;
	}
	if (form[i] == '\0' && s[i] == '\0')
	{
		year = atoi(s);
		month = atoi(s + 5);
		day = atoi(s + 8);
		if (year > 0 && month >= 1 && month <= 12 && day >= 1 &&
			day <= day_tab[isleap(year)][month - 1])
			return beian_day_of(year, month, day);
	}
	bad_notice(psprintf("\"%s\" is not a date of the form YYYY-MM-DD", s));
	return 0;					/* not reached */
}

static void
read_day(JsonbValue *value, ListedDay *day)
{
	JsonbContainer *object;
	JsonbValue *date;
	JsonbValue *off;
	JsonbValue *name;
	char	   *text;

	if (value->type != jbvBinary ||
		!JsonContainerIsObject(value->val.binary.data))
		bad_notice("one of its \"days\" is not an object");
	object = value->val.binary.data;
	date = member(object, "date");
	if (date == NULL || date->type != jbvString)
		bad_notice("one of its \"days\" has no \"date\"");
	text = string_of(date);
	off = member(object, "isOffDay");
	if (off == NULL || off->type != jbvBool)
		bad_notice(psprintf("\"isOffDay\" of %s is not true or false", text));
	name = member(object, "name");
	if (name != NULL && name->type != jbvString)
		bad_notice(psprintf("\"name\" of %s is not a string", text));

	day->day = read_date(text);
	day->off = off->val.boolean;
	day->name = name == NULL ? NULL : string_of(name);
	day->listed = true;
	day->elsewhere = false;
}

static int
compare_listed(const void *a, const void *b)
{
	DateADT		da = ((const ListedDay *) a)->day;
	DateADT		db = ((const ListedDay *) b)->day;

	return (da > db) - (da < db);
}

/*
 * The days, each once.  One that is listed twice is listed alike.
 */
static void
read_days(JsonbContainer *notice, ListedYear *result)
{
	JsonbValue *days = member(notice, "days");
	int			n;
	int			i;

	if (!is_array(days))
		bad_notice("its \"days\" are missing or not an array");
	n = JsonContainerSize(days->val.binary.data);
	if (n == 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid notice: it lists no days"),
				 errdetail("Such a file stands for a notice that is not out yet.")));
	result->days = palloc(n * sizeof(ListedDay));
	for (i = 0; i < n; i++)
		read_day(getIthJsonbValueFromContainer(days->val.binary.data, i),
				 &result->days[i]);
	qsort(result->days, n, sizeof(ListedDay), compare_listed);
	for (i = 0; i < n; i++)
	{
		ListedDay  *last = &result->days[result->ndays - 1];

		if (i == 0 || result->days[i].day != last->day)
			result->days[result->ndays++] = result->days[i];
		else if (result->days[i].off != last->off)
			bad_notice(psprintf("%s is listed both as a day off and as worked",
								beian_day_text(last->day)));
	}
}

static void
read_notice(Jsonb *in, ListedYear *result)
{
	if (!JB_ROOT_IS_OBJECT(in))
		bad_notice("it is not an object");
	result->year = read_year(&in->root);
	result->document = read_papers(&in->root);
	read_days(&in->root, result);
}

static ListedDay *
find_listed(const ListedYear *notice, DateADT day)
{
	ListedDay	key = {.day = day};

	return bsearch(&key, notice->days, notice->ndays, sizeof(ListedDay),
				   compare_listed);
}

/*
 * Take a day out of the list.
 */
static void
unlist(ListedYear *notice, ListedDay *day)
{
	notice->ndays--;
	memmove(day, day + 1,
			(notice->days + notice->ndays - day) * sizeof(ListedDay));
}

/* ----------
 * What the tables say already
 * ----------
 */

/*
 * Run one statement over our tables.  Parameters are the calendar, the year,
 * the last day that its notice settles, its document, and for the days three
 * arrays.
 */
static void
run(const char *statement, const ListedYear *notice, const Datum *arrays)
{
	Oid			types[] = {TEXTOID, INT4OID, DATEOID, TEXTOID, DATEARRAYOID,
	TEXTARRAYOID, TEXTARRAYOID};
	Datum		values[lengthof(types)] = {0};
	char		nulls[] = "       ";

	values[0] = CStringGetTextDatum(notice->calendar);
	values[1] = Int32GetDatum(notice->year);
	values[2] = DateADTGetDatum(beian_last_settled(notice->year));
	if (notice->document != NULL)
		values[3] = CStringGetTextDatum(notice->document);
	else
		nulls[3] = 'n';
	if (arrays != NULL)
		memcpy(values + 4, arrays, 3 * sizeof(Datum));
	if (SPI_execute_with_args(statement, arrays != NULL ? 7 : 4, types, values,
							  nulls, false, 0) < 0)
		elog(ERROR, "SPI_execute_with_args failed");
}

/* A column of a row that a statement gave, in the order of its list. */
static Datum
given(uint64 row, int column, bool *isnull)
{
	return SPI_getbinval(SPI_tuptable->vals[row], SPI_tuptable->tupdesc,
						 column, isnull);
}

static char *
given_text(uint64 row, int column)
{
	return SPI_getvalue(SPI_tuptable->vals[row], SPI_tuptable->tupdesc,
						column);
}

/*
 * A notice sets days from those on that the notice before it does not settle
 * through the end of its own year, and none that it has settled all the same.
 */
static void
check_reach(const ListedYear *notice)
{
	DateADT		first = beian_last_settled(notice->year - 1) + 1;
	DateADT		last = beian_day_of(notice->year, 12, 31);
	int			i;

	run("SELECT covers_through FROM beian_notice"
		" WHERE calendar = $1 AND year = $2 - 1 AND amends = ''"
		" ORDER BY origin DESC LIMIT 1", notice, NULL);
	if (SPI_processed > 0)
	{
		bool		isnull;
		DateADT		through = DatumGetDateADT(given(0, 1, &isnull));

		first = Max(first, through + 1);
	}
	for (i = 0; i < notice->ndays; i++)
	{
		if (notice->days[i].day < first || notice->days[i].day > last)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("invalid notice: %s is not a day that a notice for %d sets",
							beian_day_text(notice->days[i].day), notice->year),
					 errdetail("It sets days from %s through %s.",
							   beian_day_text(first), beian_day_text(last))));
	}
}

/*
 * Days that the users' rows of another year set already stay theirs, and must
 * not say something else.  Public files have had days of late December in the
 * files of both years.
 */
static void
check_other_years(ListedYear *notice)
{
	uint64		i;

	run("SELECT day, kind, year FROM beian_holiday"
		" WHERE calendar = $1 AND year <> $2 AND origin = 'user'",
		notice, NULL);
	for (i = 0; i < SPI_processed; i++)
	{
		bool		isnull;
		DateADT		day = DatumGetDateADT(given(i, 1, &isnull));
		bool		off = strcmp(given_text(i, 2), "makeup") != 0;
		ListedDay  *listed = find_listed(notice, day);

		if (listed == NULL)
			continue;
		if (listed->off != off)
			bad_notice(psprintf("%s is listed as %s, but the rows for %d have it as %s",
								beian_day_text(day),
								off ? "worked" : "a day off",
								DatumGetInt32(given(i, 3, &isnull)),
								off ? "a day off" : "worked"));
		listed->elsewhere = true;
	}
}

/*
 * Read the shipped rows of that year.  What the notice does not list is no
 * longer so: rows of our own are added that say it.  Gives the days off, which
 * a weekday listed as worked overrides.
 */
static List *
oppose_shipped(ListedYear *notice)
{
	List	   *off_days = NIL;
	ListedDay  *days;
	int			n = notice->ndays;
	uint64		i;

	run("SELECT day, kind, name FROM beian_holiday"
		" WHERE calendar = $1 AND year = $2 AND origin = 'beian'"
		" ORDER BY day",
		notice, NULL);
	days = palloc((n + SPI_processed) * sizeof(ListedDay));
	memcpy(days, notice->days, n * sizeof(ListedDay));
	for (i = 0; i < SPI_processed; i++)
	{
		bool		isnull;
		DateADT		day = DatumGetDateADT(given(i, 1, &isnull));
		bool		off = strcmp(given_text(i, 2), "makeup") != 0;

		if (off)
			off_days = lappend_int(off_days, day);
		/* a weekend off stays so, listed or not */
		if (find_listed(notice, day) != NULL ||
			(off && beian_is_weekend(day)))
			continue;
		ereport(NOTICE,
				(errmsg("%s is %s in the shipped rows, and not listed: loaded as %s",
						beian_day_text(day), off ? "a day off" : "worked",
						off ? "worked" : "a day off")));
		days[n].day = day;
		days[n].off = !off;
		days[n].name = given_text(i, 3);
		days[n].listed = false;
		days[n].elsewhere = false;
		n++;
	}
	qsort(days, n, sizeof(ListedDay), compare_listed);
	notice->days = days;
	notice->ndays = n;
	return off_days;
}

/*
 * A weekday listed as worked is no make-up day, unless it overrides a day off
 * of a shipped row or of the parent.  Public files have such a day: 2020-02-03,
 * the first working day after the holiday that was extended.
 */
static void
pass_over_weekdays(ListedYear *notice, List *shipped_off,
				   const BeianCalendar *parent)
{
	int			i = 0;

	while (i < notice->ndays)
	{
		ListedDay  *listed = &notice->days[i];
		const BeianMarkedDay *marked =
			parent == NULL ? NULL : beian_marked_day(parent, listed->day);

		if (listed->off || beian_is_weekend(listed->day) ||
			list_member_int(shipped_off, listed->day) ||
			(marked != NULL && marked->kind != BEIAN_MAKEUP))
		{
			i++;
			continue;
		}
		ereport(NOTICE,
				(errmsg("%s is a weekday listed as worked: passed over, since it is no make-up day",
						beian_day_text(listed->day))));
		unlist(notice, listed);
	}
}

/*
 * The parent's code, or NULL.  A calendar there is not is an error.
 */
static char *
parent_of(FunctionCallInfo fcinfo, const ListedYear *notice)
{
	bool		isnull;

	run("SELECT parent, NOT own_coverage AND parent IS NOT NULL"
		" FROM beian_calendar"
		" WHERE code = $1 ORDER BY origin LIMIT 1",
		notice, NULL);
	if (SPI_processed == 0)
	{
		/* reports it, with those there are */
		(void) beian_calendar_by_code(fcinfo, notice->calendar);
		return NULL;
	}
	if (DatumGetBool(given(0, 2, &isnull)))
		ereport(NOTICE,
				(errmsg("calendar \"%s\" covers what its parent covers: this notice does not change that",
						notice->calendar)));
	return given_text(0, 1);
}

/* ----------
 * Writing
 * ----------
 */

static void
write_days(const ListedYear *notice)
{
	Datum	   *days = palloc((notice->ndays + 1) * sizeof(Datum));
	Datum	   *kinds = palloc((notice->ndays + 1) * sizeof(Datum));
	Datum	   *names = palloc((notice->ndays + 1) * sizeof(Datum));
	bool	   *nameless = palloc((notice->ndays + 1) * sizeof(bool));
	Datum		arrays[3];
	int			lower = 1;
	int			n = 0;
	int			i;

	for (i = 0; i < notice->ndays; i++)
	{
		const ListedDay *day = &notice->days[i];

		if (day->elsewhere)
			continue;
		days[n] = DateADTGetDatum(day->day);
		kinds[n] = CStringGetTextDatum(day->off ? "holiday" : "makeup");
		nameless[n] = day->name == NULL;
		names[n] = nameless[n] ? (Datum) 0 : CStringGetTextDatum(day->name);
		n++;
	}
	arrays[0] = PointerGetDatum(construct_array(days, n, DATEOID, 4, true,
												TYPALIGN_INT));
	arrays[1] = PointerGetDatum(construct_array(kinds, n, TEXTOID, -1, false,
												TYPALIGN_INT));
	arrays[2] = PointerGetDatum(construct_md_array(names, nameless, 1, &n,
												   &lower, TEXTOID, -1, false,
												   TYPALIGN_INT));
	/* rows that are as they should be are not touched */
	run("MERGE INTO beian_holiday AS h"
		" USING (SELECT COALESCE(n.day, o.day) AS day, n.kind, n.name"
		"  FROM unnest($5, $6, $7) AS n (day, kind, name)"
		"  FULL JOIN (SELECT u.day FROM beian_holiday AS u"
		"   WHERE u.calendar = $1 AND u.year = $2 AND u.origin = 'user') AS o"
		"  ON n.day = o.day) AS s"
		" ON h.calendar = $1 AND h.day = s.day AND h.origin = 'user'"
		" WHEN MATCHED AND s.kind IS NULL THEN DELETE"
		" WHEN MATCHED AND (h.kind, h.name) IS DISTINCT FROM (s.kind, s.name)"
		"  THEN UPDATE SET kind = s.kind, name = s.name"
		" WHEN NOT MATCHED"
		"  THEN INSERT (calendar, day, kind, name, year, origin)"
		"  VALUES ($1, s.day, s.kind, s.name, $2, 'user')",
		notice, arrays);
}

static void
write_notice(const ListedYear *notice)
{
	run("MERGE INTO beian_notice AS n"
		" USING (SELECT $3 AS covers_through, $4 AS document) AS s"
		" ON n.calendar = $1 AND n.year = $2 AND n.amends = ''"
		" AND n.origin = 'user'"
		" WHEN MATCHED AND (n.covers_through, n.document)"
		"  IS DISTINCT FROM (s.covers_through, s.document)"
		"  THEN UPDATE SET covers_through = s.covers_through,"
		"   document = s.document"
		" WHEN NOT MATCHED"
		"  THEN INSERT (calendar, year, amends, document, covers_through, origin)"
		"  VALUES ($1, $2, '', s.document, s.covers_through, 'user')",
		notice, NULL);
}

PG_FUNCTION_INFO_V1(beian_load_notice);

/*
 * Make the notice the users' rows of its year, with the caller's rights.  The
 * lock keeps out others who load; readers go on.
 */
Datum
beian_load_notice(PG_FUNCTION_ARGS)
{
	ListedYear	notice = {0};
	TupleDesc	desc;
	char	   *parent;
	List	   *shipped_off;
	int			level;
	int			off = 0;
	int			made_up = 0;
	int			i;
	Datum		values[3];
	bool		isnull[3] = {0};

	if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	read_notice(PG_GETARG_JSONB_P(0), &notice);
	notice.calendar = text_to_cstring(PG_GETARG_TEXT_PP(1));

	if (SPI_connect() < 0)
		elog(ERROR, "SPI_connect failed");
	level = beian_fix_search_path(fcinfo);
	run("LOCK TABLE beian_holiday, beian_notice"
		" IN SHARE ROW EXCLUSIVE MODE", &notice, NULL);
	parent = parent_of(fcinfo, &notice);
	check_reach(&notice);
	check_other_years(&notice);
	shipped_off = oppose_shipped(&notice);
	pass_over_weekdays(&notice, shipped_off,
					   parent == NULL ? NULL :
					   beian_calendar_by_code(fcinfo, parent));
	for (i = 0; i < notice.ndays; i++)
	{
		if (!notice.days[i].listed)
			continue;
		if (notice.days[i].off)
			off++;
		else
			made_up++;
	}
	write_days(&notice);
	write_notice(&notice);
	SPI_finish();
	AtEOXact_GUC(true, level);

	/* what only all rows together show */
	(void) beian_calendar_by_code(fcinfo, notice.calendar);

	values[0] = Int32GetDatum(off);
	values[1] = Int32GetDatum(made_up);
	values[2] = DateADTGetDatum(beian_last_settled(notice.year));
	return HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(desc), values,
											 isnull));
}
