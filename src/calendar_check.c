/*-------------------------------------------------------------------------
 *
 * calendar_check.c
 *	  What looks wrong in the rows and years of a calendar.
 *
 *-------------------------------------------------------------------------
 */
#include "calendar_build.h"

#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

/* More make-up days than any year but 2013, which had twelve. */
#define USUAL_MAKE_UP_DAYS	8

/*
 * Statutory holidays of a row: two that fall on one day are one row, with both
 * names.
 */
static int
holidays_of(const BeianMarkedDay *marked)
{
	int			n = 1;
	const char *s = marked->name;

	while (s != NULL && (s = strstr(s, "、")) != NULL)
	{
		s += strlen("、");
		n++;
	}
	return n;
}

/*
 * A calendar that knows no statute is not judged by it.
 */
static bool
has_statutory_days(const BeianCalendar *calendar)
{
	int			i;

	for (i = 0; i < calendar->nmarked; i++)
	{
		if (calendar->marked[i].kind == BEIAN_STATUTORY)
			return true;
	}
	return false;
}

/*
 * The statute gives each of its days on a weekday, or a weekday for it: so the
 * weekdays that one notice has off, less the make-up days, are as many as the
 * statutory days.
 */
static void
check_balance(const BeianCalendar *calendar, int year, BeianFindings *findings)
{
	int			off = 0;
	int			made_up = 0;
	int			statutory = 0;
	int			i;

	for (i = 0; i < calendar->nmarked; i++)
	{
		const BeianMarkedDay *marked = &calendar->marked[i];

		if (marked->year != year)
			continue;
		if (marked->kind == BEIAN_STATUTORY)
			statutory += holidays_of(marked);
		if (marked->kind == BEIAN_MAKEUP)
			made_up += beian_is_weekend(marked->day);
		else
			off += !beian_is_weekend(marked->day);
	}
	if (statutory == 0 && has_statutory_days(calendar))
		beian_add_finding(findings, "no_statutory_days", year, DATEVAL_NOBEGIN,
						  pstrdup("no row of kind statutory"));
	else if (statutory > 0 && off - made_up != statutory)
		beian_add_finding(findings, "unbalanced", year, DATEVAL_NOBEGIN,
						  psprintf("%d weekdays off less %d make-up days are %d, but there are %d statutory days",
								   off, made_up, off - made_up, statutory));
	if (made_up > USUAL_MAKE_UP_DAYS)
		beian_add_finding(findings, "many_make_up_days", year,
						  DATEVAL_NOBEGIN,
						  psprintf("%d make-up days, more than %d", made_up,
								   USUAL_MAKE_UP_DAYS));
}

/*
 * A holiday, with the weekends that it touches, has a statutory day in it.
 */
static void
check_spans(const BeianCalendar *calendar, BeianFindings *findings)
{
	int			i = 0;

	while (i < calendar->nmarked)
	{
		const BeianMarkedDay *first = &calendar->marked[i];
		DateADT		day = first->day;
		bool		statutory = false;

		if (first->kind == BEIAN_MAKEUP)
		{
			i++;
			continue;
		}
		/* go on while days are off, by a row or as a plain weekend */
		for (;; day++)
		{
			if (i < calendar->nmarked && calendar->marked[i].day == day)
			{
				if (calendar->marked[i].kind == BEIAN_MAKEUP)
					break;
				statutory |= calendar->marked[i++].kind == BEIAN_STATUTORY;
			}
			else if (!beian_is_weekend(day))
				break;
		}
		if (!statutory && beian_day_is_final(calendar, first->day))
			beian_add_finding(findings, "no_statutory_day_in_span",
							  first->year, first->day,
							  psprintf("%s, off from %s, has no statutory day",
									   first->name == NULL ? "a holiday" :
									   first->name,
									   beian_day_text(first->day)));
	}
}

/*
 * Years and spans are those of the statute, which a root follows alone.
 */
static void
check_years(const BeianCalendar *calendar, BeianFindings *findings)
{
	const BeianDayRanges *covered = &calendar->covered;
	int			last = 0;
	int			i;

	for (i = 0; i < covered->n; i++)
	{
		DateADT		day;

		for (day = covered->range[i].first; day <= covered->range[i].last;
			 day++)
		{
			int			year,
						month,
						mday;

			j2date(day + POSTGRES_EPOCH_JDATE, &year, &month, &mday);
			if (year > last)
				check_balance(calendar, last = year, findings);
			/* on to the next year */
			day = beian_day_of(year, 12, 31);
		}
	}
	if (has_statutory_days(calendar))
		check_spans(calendar, findings);
}

static int
compare_findings(const void *a, const void *b)
{
	const BeianFinding *fa = a;
	const BeianFinding *fb = b;

	if (fa->year != fb->year)
		return fa->year < fb->year ? -1 : 1;
	if (fa->day != fb->day)
		return fa->day < fb->day ? -1 : 1;
	return strcmp(fa->finding, fb->finding);
}

PG_FUNCTION_INFO_V1(beian_calendar_check);

Datum
beian_calendar_check(PG_FUNCTION_ARGS)
{
	char	   *code = text_to_cstring(PG_GETARG_TEXT_PP(0));
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	BeianCalendarTables tables;
	BeianCalendar *calendar;
	BeianFindings findings = {0};
	int			i;

	beian_calendar_open(fcinfo, &tables);
	calendar = beian_calendar_build(&tables, code, &findings);
	beian_calendar_close(&tables);
	if (calendar->nlevels == 1)
		check_years(calendar, &findings);

	InitMaterializedSRF(fcinfo, 0);
	if (findings.n > 0)
		qsort(findings.finding, findings.n, sizeof(BeianFinding),
			  compare_findings);
	for (i = 0; i < findings.n; i++)
	{
		const BeianFinding *finding = &findings.finding[i];
		Datum		values[4];
		bool		isnull[4] = {0};

		values[0] = Int32GetDatum(finding->year);
		isnull[0] = finding->year == 0;
		values[1] = DateADTGetDatum(finding->day);
		isnull[1] = finding->day == DATEVAL_NOBEGIN;
		values[2] = CStringGetTextDatum(finding->finding);
		values[3] = CStringGetTextDatum(finding->detail);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values,
							 isnull);
	}
	return (Datum) 0;
}
