/*-------------------------------------------------------------------------
 *
 * calendar_text.c
 *	  A year of a calendar to read: grids of its months, and its holidays.
 *
 *-------------------------------------------------------------------------
 */
#include "calendar_cache.h"

#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/datetime.h"

static int
days_of(int year, int month)
{
	return day_tab[isleap(year)][month - 1];
}

/*
 * A cell is a day of two digits and a mark of one Chinese character, which is
 * as wide as two others; a month is seven of them.  Two months stand side by
 * side, in less than 80 columns.
 */
#define CELL_WIDTH		5
#define MONTH_WIDTH		(7 * CELL_WIDTH)
#define MONTHS_A_ROW	2
#define GAP				"  "

static const char *
mark_of(const BeianCalendar *calendar, DateADT day)
{
	const BeianMarkedDay *marked = beian_marked_day(calendar, day);

	if (!beian_day_is_known(calendar, day))
		return "？";
	if (marked == NULL)
		return "  ";
	return marked->kind == BEIAN_MAKEUP ? "班" : "休";
}

/*
 * The month, and which of its days are estimated.
 */
static void
append_title(StringInfo out, const BeianCalendar *calendar, int year,
			 int month)
{
	DateADT		before = beian_day_of(year, month, 1) - 1;
	int			width = MONTH_WIDTH - 8;
	int			first = 0;
	int			last = 0;
	int			i;

	appendStringInfo(out, " %04d-%02d", year, month);
	for (i = 1; i <= days_of(year, month); i++)
	{
		if (beian_day_is_known(calendar, before + i) &&
			!beian_day_is_final(calendar, before + i))
		{
			first = first == 0 ? i : first;
			last = i;
		}
	}
	if (first > 0)
	{
		appendStringInfo(out, " %2d..%2d估算", first, last);
		width -= 11;
	}
	appendStringInfo(out, "%*s", width, "");
}

static void
append_weekdays(StringInfo out)
{
	static const char *const names[] = {"一", "二", "三", "四", "五", "六", "日"};
	int			i;

	for (i = 0; i < (int) lengthof(names); i++)
		appendStringInfo(out, " %s  ", names[i]);
}

/*
 * Days from Monday to the first of a month.  Day 0 was a Saturday.
 */
static int
lead_of(DateADT first)
{
	return (((first - 2) % 7) + 7) % 7;
}

static int
weeks_of(int year, int month)
{
	return (lead_of(beian_day_of(year, month, 1)) + days_of(year, month) + 6) / 7;
}

/*
 * The week-th line of a month, Monday first.
 */
static void
append_week(StringInfo out, const BeianCalendar *calendar, int year, int month,
			int week)
{
	DateADT		first = beian_day_of(year, month, 1);
	int			lead = lead_of(first);
	int			i;

	for (i = 0; i < 7; i++)
	{
		int			mday = week * 7 + i - lead + 1;

		if (mday < 1 || mday > days_of(year, month))
			appendStringInfo(out, "%*s", CELL_WIDTH, "");
		else
			appendStringInfo(out, " %2d%s", mday,
							 mark_of(calendar, first + mday - 1));
	}
}

/*
 * End a line; blanks at its end are of no use.
 */
static void
end_line(StringInfo out)
{
	while (out->len > 0 && out->data[out->len - 1] == ' ')
		out->data[--out->len] = '\0';
	appendStringInfoChar(out, '\n');
}

/*
 * Are these names of one holiday?  The days of one span may have its full name,
 * or a part of it.
 */
static bool
same_holiday(const char *a, const char *b)
{
	if (a == NULL || b == NULL)
		return a == b;
	return strstr(a, b) != NULL || strstr(b, a) != NULL;
}

/*
 * The span of days off that begins here, of one holiday and not after the end,
 * with its name.  Gives the last of them.
 */
static DateADT
append_span(StringInfo out, const BeianMarkedDay *marked, int n, DateADT end)
{
	DateADT		first = marked->day;
	DateADT		last = first;
	const char *name = marked->name;
	int			year,
				month,
				day;
	int			i;

	for (i = 1; i < n && marked[i].day == last + 1 && marked[i].day <= end &&
		 marked[i].kind != BEIAN_MAKEUP &&
		 same_holiday(name, marked[i].name); i++)
	{
		last = marked[i].day;
		if (name != NULL && strlen(marked[i].name) > strlen(name))
			name = marked[i].name;
	}
	j2date(first + POSTGRES_EPOCH_JDATE, &year, &month, &day);
	appendStringInfo(out, " 休 %02d-%02d", month, day);
	if (last > first)
	{
		j2date(last + POSTGRES_EPOCH_JDATE, &year, &month, &day);
		appendStringInfo(out, "..%02d-%02d", month, day);
	}
	if (name != NULL)
		appendStringInfo(out, " %s", name);
	return last;
}

/*
 * The holidays below the grids: name, days off, make-up days.
 */
static void
append_holidays(StringInfo out, const BeianCalendar *calendar, int year)
{
	DateADT		first = beian_day_of(year, 1, 1);
	DateADT		end = beian_day_of(year, 12, 31);
	DateADT		past = first - 1;
	int			i;

	for (i = 0; i < calendar->nmarked; i++)
	{
		const BeianMarkedDay *marked = &calendar->marked[i];
		int			year_of_day,
					month,
					day;

		if (marked->day <= past || marked->day > end ||
			!beian_day_is_known(calendar, marked->day))
			continue;
		if (marked->kind == BEIAN_MAKEUP)
		{
			j2date(marked->day + POSTGRES_EPOCH_JDATE, &year_of_day, &month,
				   &day);
			appendStringInfo(out, " 班 %02d-%02d", month, day);
			if (marked->name != NULL)
				appendStringInfo(out, " %s", marked->name);
		}
		else
			past = append_span(out, marked, calendar->nmarked - i, end);
		end_line(out);
	}
}

PG_FUNCTION_INFO_V1(beian_calendar_text);

/*
 * A year of which no day is known is an error; single days that are not known
 * have a mark.
 */
Datum
beian_calendar_text(PG_FUNCTION_ARGS)
{
	int			year = PG_GETARG_INT32(0);
	const BeianCalendar *calendar = beian_calendar_arg(fcinfo, 1);
	StringInfoData out;
	DateADT		day;
	int			row;
	int			line;
	int			i;

	if (year < 1 || year > 9999)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("year out of range: %d", year)));
	day = beian_day_of(year, 1, 1);
	while (!beian_day_is_known(calendar, day))
	{
		if (++day > beian_day_of(year, 12, 31))
			beian_report_unknown_day(calendar, beian_day_of(year, 1, 1));
	}

	initStringInfo(&out);
	for (row = 0; row < 12 / MONTHS_A_ROW; row++)
	{
		int			weeks = 0;

		for (i = 1; i <= MONTHS_A_ROW; i++)
			weeks = Max(weeks, weeks_of(year, row * MONTHS_A_ROW + i));
		for (line = -2; line < weeks; line++)
		{
			for (i = 0; i < MONTHS_A_ROW; i++)
			{
				int			month = row * MONTHS_A_ROW + i + 1;

				if (i > 0)
					appendStringInfoString(&out, GAP);
				if (line == -2)
					append_title(&out, calendar, year, month);
				else if (line == -1)
					append_weekdays(&out);
				else
					append_week(&out, calendar, year, month, line);
			}
			end_line(&out);
		}
		end_line(&out);
	}
	appendStringInfoString(&out, " 休 放假  班 调休上班  ？ 未定\n");
	append_holidays(&out, calendar, year);
	while (out.len > 0 && out.data[out.len - 1] == '\n')
		out.len--;
	PG_RETURN_TEXT_P(cstring_to_text_with_len(out.data, out.len));
}
