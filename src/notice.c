/*-------------------------------------------------------------------------
 *
 * notice.c
 *	  The text of a year's notice, into what beian_load_notice takes.
 *
 * Reading is the core's (core/notice.h); here it gets the statutory days of
 * the year, and its reasons become errors and notices.
 *
 *-------------------------------------------------------------------------
 */
#include "calendar_tables.h"
#include "core/notice.h"
#include "days.h"
#include "table.h"

#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/guc.h"
#include "utils/json.h"

/* The statute's calendar. */
#define STATUTE		"CN"

/* ----------
 * What is refused, and what to look at
 * ----------
 */

/* A text of the core's, in the database's encoding. */
static char *
from_core(const char *s)
{
	return pg_any_to_server(pstrdup(s), strlen(s), PG_UTF8);
}

/*
 * The core has its sentences in two languages, so that messages in Chinese need
 * no translation of them.
 */
static bool
in_chinese(void)
{
#ifdef ENABLE_NLS
	const char *locale = GetConfigOption("lc_messages", true, false);

	return locale != NULL && strncmp(locale, "zh", 2) == 0;
#else
	return false;
#endif
}

static char *
sentence_of(const NoticeFault *fault)
{
	char		sentence[1000];

	notice_sentence(fault, in_chinese(), sentence, sizeof(sentence));
	return from_core(sentence);
}

/* The hint, or NULL. */
static char *
hint_of(const NoticeFault *fault)
{
	char		hint[1000];

	return notice_hint(fault, in_chinese(), hint, sizeof(hint)) ?
		from_core(hint) : NULL;
}

static void
report_fault(const NoticeFault *fault)
{
	char	   *sentence = sentence_of(fault);
	char	   *hint = hint_of(fault);
	char	   *clause = from_core(fault->clause);

	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 fault->item[0] == '\0' ? errmsg("cannot read the notice") :
			 errmsg("cannot read item \"%s\" of the notice",
					from_core(fault->item)),
			 clause[0] == '\0' ? errdetail_internal("%s", sentence) :
			 errdetail("In \"%s\": %s", clause, sentence),
			 hint == NULL ? 0 : errhint("%s", hint)));
}

static void
report_remark(const NoticeFault *remark)
{
	char	   *sentence = sentence_of(remark);
	char	   *hint = hint_of(remark);

	ereport(NOTICE,
			(remark->item[0] == '\0' ? errmsg("look again at the notice") :
			 errmsg("look again at item \"%s\" of the notice",
					from_core(remark->item)),
			 errdetail_internal("%s", sentence),
			 hint == NULL ? 0 : errhint("%s", hint)));
}

/* ----------
 * The statute
 * ----------
 */

/*
 * The statutory days of the year.  A user's row for a day stands for the
 * shipped one; rows of other kinds say nothing of the statute.
 */
static int
read_statute(FunctionCallInfo fcinfo, int year, NoticeStatutory **result)
{
	Relation	rel = beian_open_table(fcinfo, TABLE_HOLIDAY);
	NoticeStatutory *days = NULL;
	BeianScan	scan;
	int			n = 0;

	beian_scan_init(&scan, rel, NULL);
	beian_scan_string(&scan, HOLIDAY_CALENDAR, STATUTE);
	beian_scan_dates(&scan, HOLIDAY_DAY, beian_day_of(year, 1, 1),
					 beian_day_of(year, 12, 31));
	while (beian_scan_next(&scan))
	{
		DateADT		day = beian_column_date(&scan.row, HOLIDAY_DAY, NULL);
		bool		isnull;
		char	   *name;
		int			i = 0;

		if (!beian_column_is(&scan.row, HOLIDAY_KIND, "statutory"))
			continue;
		name = beian_column_string(&scan.row, HOLIDAY_NAME, &isnull);
		if (isnull)
			continue;
		while (i < n && days[i].day != day)
			i++;
		if (i < n && beian_column_is_shipped(&scan.row, HOLIDAY_ORIGIN))
			continue;
		if (i == n)
		{
			days = beian_grow(days, n, sizeof(NoticeStatutory));
			n++;
		}
		name = pg_server_to_any(name, strlen(name), PG_UTF8);
		days[i].day = day;
		days[i].name = name;
		days[i].len = strlen(name);
	}
	beian_scan_end(&scan);
	beian_close_table(rel);
	*result = days;
	return n;
}

/* ----------
 * The result
 * ----------
 */

/* "key": "text", or null where the text is empty. */
static void
add_text(StringInfo json, const char *key, const char *s)
{
	appendStringInfo(json, "\"%s\": ", key);
	if (s[0] == '\0')
		appendStringInfoString(json, "null");
	else
		escape_json(json, from_core(s));
}

static void
add_days(StringInfo json, const Notice *notice)
{
	appendStringInfoString(json, ", \"days\": [");
	for (int i = 0; i < notice->ndays; i++)
	{
		const NoticeDay *day = &notice->days[i];

		appendStringInfoString(json, i > 0 ? ", {" : "{");
		add_text(json, "name", notice->items[day->item].name);
		appendStringInfo(json, ", \"date\": \"%s\", \"isOffDay\": %s}",
						 beian_day_text(day->day), day->off ? "true" : "false");
	}
	appendStringInfoChar(json, ']');
}

/* Where it is found: its address, its number, or at least its title. */
static void
add_papers(StringInfo json, const Notice *notice, const char *link)
{
	const char *paper = link != NULL ? link :
		notice->document[0] != '\0' ? notice->document : notice->title;

	appendStringInfoString(json, ", \"papers\": [");
	if (paper[0] != '\0')
		escape_json(json, from_core(paper));
	appendStringInfoString(json, "], ");
}

static Datum
make_jsonb(const Notice *notice, const char *link)
{
	StringInfoData json;

	initStringInfo(&json);
	appendStringInfo(&json, "{\"year\": %d", notice->year);
	add_papers(&json, notice, link);
	add_text(&json, "document", notice->document);
	appendStringInfoString(&json, ", ");
	add_text(&json, "published_on",
			 notice->dated ? beian_day_text(notice->published) : "");
	appendStringInfoString(&json, ", ");
	add_text(&json, "title", notice->title);
	if (notice->amends)
	{
		appendStringInfoString(&json, ", ");
		add_text(&json, "amends", notice->items[0].name);
	}
	add_days(&json, notice);
	appendStringInfoChar(&json, '}');
	return DirectFunctionCall1(jsonb_in, CStringGetDatum(json.data));
}

/* ----------
 * In SQL
 * ----------
 */

/* The core pauses here. */
static void
pause_reading(Work *work)
{
	CHECK_FOR_INTERRUPTS();
}

PG_FUNCTION_INFO_V1(beian_read_notice);

Datum
beian_read_notice(PG_FUNCTION_ARGS)
{
	text	   *in;
	int			year = 0;
	char	   *s;
	size_t		len;
	void	   *memory;
	Notice	   *notice;
	NoticeStatutory *statute;
	Work		work = WORK_INIT(pause_reading);
	int			n;
	size_t		start;
	size_t		end;
	char	   *link = NULL;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	in = PG_GETARG_TEXT_PP(0);
	if (VARSIZE_ANY_EXHDR(in) > NOTICE_MAX_BYTES)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("text is too long for a notice"),
				 errdetail("It has %d bytes, and the limit is %d.",
						   (int) VARSIZE_ANY_EXHDR(in), NOTICE_MAX_BYTES)));
	if (!PG_ARGISNULL(1))
	{
		year = PG_GETARG_INT32(1);
		if (year < 1000 || year > 9999)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("%d is not a year of four digits", year)));
	}
	s = text_to_cstring(in);
	s = pg_server_to_any(s, strlen(s), PG_UTF8);
	len = strlen(s);

	memory = palloc(notice_memory(len));
	notice = palloc(sizeof(Notice));
	if (!notice_read(s, len, year, memory, &work, notice))
		report_fault(&notice->fault);
	n = read_statute(fcinfo, notice->year, &statute);
	if (!notice_check(notice, memory, statute, n))
		report_fault(&notice->fault);
	for (int i = 0; i < notice->nremarks; i++)
		report_remark(&notice->remarks[i]);
	if (notice_link(s, len, &start, &end))
		link = pnstrdup(s + start, end - start);
	return make_jsonb(notice, link);
}
