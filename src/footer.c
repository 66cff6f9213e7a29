/*-------------------------------------------------------------------------
 *
 * footer.c
 *	  Filing numbers at the bottom of a page: the snippet, its check, and what
 *	  a notice to the site says.
 *
 * The check is the core's (core/footer.h); it pauses by the work that it does,
 * and its memory is of the current context, so that it may be left at any
 * pause.
 *
 *-------------------------------------------------------------------------
 */
#include "numbers.h"

#include "catalog/pg_type.h"
#include "core/footer.h"
#include "core/html.h"
#include "funcapi.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

PG_FUNCTION_INFO_V1(beian_footer);
PG_FUNCTION_INFO_V1(beian_footer_findings);
PG_FUNCTION_INFO_V1(beian_footer_notice);

static const char *const finding_codes[] = {
#define FOOTER_CODE(name, code) code,
	FOOTER_FINDINGS(FOOTER_CODE)
#undef FOOTER_CODE
};

#define SHOWN_MAX		1000	/* bytes of source that a notice quotes */

static void
pause_work(Work *work)
{
	CHECK_FOR_INTERRUPTS();
}

static void *
resize(void *chunk, size_t size)
{
	return chunk == NULL ? MemoryContextAllocHuge(CurrentMemoryContext, size) :
		repalloc_huge(chunk, size);
}

/* A host name in small letters, without scheme, port or path; else 22023. */
static char *
host_name(const text *t)
{
	char	   *host = text_to_cstring(t);
	bool		good = *host != '\0';

	for (char *p = host; *p != '\0'; p++)
	{
		*p = html_lower(*p);
		if (!html_is_letter(*p) && !(*p >= '0' && *p <= '9') && *p != '-' &&
			*p != '.')
			good = false;
	}
	if (!good)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid host name: \"%s\"", host),
				 errdetail("A host name has letters, digits, hyphens and dots."),
				 errhint("Give the host alone, such as beian.miit.gov.cn.")));
	return host;
}

/* The argument of further right hosts. */
static void
get_hosts(ArrayType *array, LinkHosts *hosts)
{
	Datum	   *values;
	bool	   *nulls;
	int			n;
	const char **names;

	deconstruct_array(array, TEXTOID, -1, false, TYPALIGN_INT, &values, &nulls,
					  &n);
	names = palloc(n * sizeof(char *));
	hosts->count = 0;
	for (int i = 0; i < n; i++)
		if (!nulls[i])
			names[hosts->count++] = host_name(DatumGetTextPP(values[i]));
	hosts->names = names;
}

/* What the functions of the check have in common. */
typedef struct Check
{
	FooterRequest request;
	Work		work;
	LinkHosts	hosts;
	FooterFinding findings[FOOTER_FINDINGS_MAX];
	int			count;
	size_t		counted;		/* bytes before that are in pos */
	size_t		pos;
} Check;

/* Arguments html, icp, psb, hosts; false: html or icp is NULL. */
static bool
check_page(FunctionCallInfo fcinfo, Check *check)
{
	FooterRequest *request = &check->request;
	text	   *html;

	memset(check, 0, sizeof(*check));
	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		return false;
	html = PG_GETARG_TEXT_PP(0);
	check->work = (Work) WORK_INIT(pause_work);
	request->html = VARDATA_ANY(html);
	request->len = VARSIZE_ANY_EXHDR(html);
	request->icp = PG_GETARG_ICP_NUMBER(1);
	request->has_psb = !PG_ARGISNULL(2);
	if (request->has_psb)
		request->psb = PG_GETARG_PSB_NUMBER(2);
	if (!PG_ARGISNULL(3))
	{
		get_hosts(PG_GETARG_ARRAYTYPE_P(3), &check->hosts);
		request->hosts = &check->hosts;
	}
	request->work = &check->work;
	request->resize = resize;
	check->count = footer_check(request, check->findings);
	return true;
}

/* Place of a finding, in characters from 1; those of one number are together. */
static Datum
finding_pos(Check *check, const FooterFinding *finding)
{
	if (finding->start < check->counted)
		check->counted = check->pos = 0;
	check->pos += html_characters(&check->work,
								  check->request.html + check->counted,
								  finding->start - check->counted);
	check->counted = finding->start;
	return Int32GetDatum((int32) check->pos + 1);
}

static Datum
number_text(bool is_psb, int64 value)
{
	char		number[Max(ICP_TEXT_SIZE, PSB_TEXT_SIZE)];

	(is_psb ? psb_format : icp_format) (value, number);
	return CStringGetTextDatum(number);
}

/* Rows (code, number, pos), in the order of the codes. */
Datum
beian_footer_findings(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	Check		check;

	InitMaterializedSRF(fcinfo, 0);
	if (!check_page(fcinfo, &check))
		return (Datum) 0;
	for (int i = 0; i < check.count; i++)
	{
		const FooterFinding *finding = &check.findings[i];
		Datum		values[3] = {0};
		bool		nulls[3] = {false};

		values[0] = CStringGetTextDatum(finding_codes[finding->code]);
		nulls[1] = !finding->has_number;
		if (finding->has_number)
			values[1] = number_text(finding->about == FOOTER_ABOUT_PSB,
									finding->value);
		nulls[2] = !finding->has_place;
		if (finding->has_place)
			values[2] = finding_pos(&check, finding);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
	return (Datum) 0;
}

/*
 * The snippet.  The badge of the public-security number is an image that the
 * site has to serve itself, under the name that stands here.
 */
static void
append_icp(StringInfo html, IcpNumber icp)
{
	char		number[ICP_TEXT_SIZE];

	icp_format(icp, number);
	appendStringInfo(html,
					 "<a href=\"https://beian.miit.gov.cn/\" target=\"_blank\" rel=\"noreferrer\">%s</a>",
					 number);
}

static void
append_psb(StringInfo html, PsbNumber psb)
{
	char		number[PSB_TEXT_SIZE];

	psb_format(psb, number);
	appendStringInfo(html,
					 "<a href=\"%s\" target=\"_blank\" rel=\"noreferrer\">"
					 "<img src=\"/beian.png\" alt=\"\" width=\"20\" height=\"20\">%s</a>",
					 beian_psb_url(psb), number);
}

/*
 * What the page shows where a finding is: the source of the number, with its
 * link unless that is too long to quote.
 */
static Datum
shown_text(const Check *check, const FooterFinding *finding)
{
	size_t		start = finding->link_start;
	size_t		end = finding->link_end;

	if (end - start > SHOWN_MAX)
	{
		start = finding->start;
		end = Min(finding->end, start + SHOWN_MAX);
	}
	return PointerGetDatum(cstring_to_text_with_len(check->request.html + start,
													end - start));
}

/*
 * Rows (code, pos, shown, expected).  Nothing is expected where a script makes
 * what is missed, and of the owner of the copyright only the site knows who it
 * is.
 */
Datum
beian_footer_notice(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	Check		check;
	StringInfoData expected;

	InitMaterializedSRF(fcinfo, 0);
	if (!check_page(fcinfo, &check))
		return (Datum) 0;
	initStringInfo(&expected);
	for (int i = 0; i < check.count; i++)
	{
		const FooterFinding *finding = &check.findings[i];
		Datum		values[4] = {0};
		bool		nulls[4] = {false};

		resetStringInfo(&expected);
		if (finding->code == FOOTER_PAGE_SCRIPTED ||
			finding->about == FOOTER_ABOUT_PAGE)
			nulls[3] = true;
		else if (finding->about == FOOTER_ABOUT_ICP)
			append_icp(&expected, check.request.icp);
		else
			append_psb(&expected, check.request.psb);

		values[0] = CStringGetTextDatum(finding_codes[finding->code]);
		nulls[1] = nulls[2] = !finding->has_place;
		if (finding->has_place)
		{
			values[1] = finding_pos(&check, finding);
			values[2] = shown_text(&check, finding);
		}
		values[3] = PointerGetDatum(cstring_to_text_with_len(expected.data,
															 expected.len));
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
	return (Datum) 0;
}

Datum
beian_footer(PG_FUNCTION_ARGS)
{
	StringInfoData html;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();

	initStringInfo(&html);
	appendStringInfoString(&html, "<p style=\"text-align:center\">");
	append_icp(&html, PG_GETARG_ICP_NUMBER(0));
	if (!PG_ARGISNULL(1))
	{
		appendStringInfoChar(&html, ' ');
		append_psb(&html, PG_GETARG_PSB_NUMBER(1));
	}
	appendStringInfoString(&html, "</p>");
	PG_RETURN_TEXT_P(cstring_to_text_with_len(html.data, html.len));
}
