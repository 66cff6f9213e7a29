/*-------------------------------------------------------------------------
 *
 * notice_date.c
 *	  Dates of a clause, and what brackets say beside them.
 *
 * Figures that could be a date in another way are none: digits that go on
 * behind a blank, days without 日 outside a list, days of no month.
 *
 *-------------------------------------------------------------------------
 */
#include "notice_clause.h"

#define BRACKET_MAX		60		/* characters in brackets */

/* ----------
 * Weekdays and brackets
 * ----------
 */

/* Behind a weekday at p; *weekday is 0 for Monday. */
static size_t
weekday_at(NoticeText *text, size_t p, int *weekday)
{
	static const NoticeWord weeks[] = { u"星期", u"周", u"礼拜" };
	static const uint16_t days[] = u"一二三四五六日天";
	size_t		end = notice_match_any(text, p, weeks, LENGTH(weeks));

	if (end == NOWHERE)
		return NOWHERE;
	end = notice_skip(text, end);
	for (int i = 0; i < 8; i++)
	{
		if (notice_at(text, end) != days[i])
			continue;
		*weekday = i == 7 ? 6 : i;
		return end + 1;
	}
	return NOWHERE;
}

static bool
check_weekday(NoticeParser *parser, int32_t day, int weekday, size_t p, size_t end)
{
	if (notice_weekday(day) == weekday)
		return true;
	parser->notice->fault.date = day;
	return notice_refuse_at(parser, NOTICE_WEEKDAY, p, p, end);
}

size_t
notice_bracket_end(NoticeText *text, size_t p)
{
	int			depth = 0;

	for (size_t end = p; end < text->n && end - p < BRACKET_MAX; end++)
	{
		unsigned	c = notice_at(text, end);

		if (c == '(' || c == '[')
			depth++;
		else if ((c == ')' || c == ']') && --depth == 0)
			return end;
		else if (notice_is_stop(c))
			return NOWHERE;
	}
	return NOWHERE;
}

bool
notice_read_bracket(NoticeParser *parser, size_t p, size_t end)
{
	int			weekdays[8];
	int			n = 0;
	int			number;
	int			digits;
	size_t		start = p;
	size_t		next;

	for (p++; p < end; p = next)
	{
		next = notice_number(parser->text, p, &number, &digits);
		if (next != NOWHERE)
		{
			if (notice_at(parser->text, notice_skip(parser->text, next)) != u'天')
				return notice_refuse_at(parser, NOTICE_STRAY_DIGITS, p, start, end + 1);
			if (!notice_check_count(parser, number, p))
				return false;
			continue;
		}
		if (notice_is_digit(notice_at(parser->text, p)))
			return notice_refuse_at(parser, NOTICE_STRAY_DIGITS, p, start, end + 1);
		next = n < 8 ? weekday_at(parser->text, p, &weekdays[n]) : NOWHERE;
		if (next == NOWHERE)
			next = p + 1;
		else
			n++;
	}
	if (n == 0)
		return true;
	if (parser->npending == 0)
		return notice_refuse_at(parser, NOTICE_NO_DATE, p, start, end + 1);
	if (n == 2 && parser->pending[parser->npending - 1].first !=
		parser->pending[parser->npending - 1].last)
		return check_weekday(parser, parser->pending[parser->npending - 1].first,
							 weekdays[0], start, end + 1) &&
			check_weekday(parser, parser->pending[parser->npending - 1].last,
						  weekdays[1], start, end + 1);
	for (int i = 0; i < n; i++)
	{
		int			date = parser->npending - n + i;

		if (date < 0)
			return notice_refuse_at(parser, NOTICE_NO_DATE, p, start, end + 1);
		if (!check_weekday(parser, parser->pending[date].last, weekdays[i],
						   start, end + 1))
			return false;
	}
	return true;
}

/* What may stand behind a date: its weekday, in brackets or without. */
static bool
read_weekday(NoticeParser *parser, size_t *p)
{
	NoticeText *text = parser->text;
	size_t		start = notice_skip(text, *p);
	size_t		end;
	int			weekday;

	if (notice_at(text, start) == '(' || notice_at(text, start) == '[')
	{
		end = notice_bracket_end(text, start);
		if (end != NOWHERE)
		{
			*p = end + 1;
			return notice_read_bracket(parser, start, end);
		}
		start = notice_skip(text, start + 1);
	}
	end = weekday_at(text, start, &weekday);
	if (end == NOWHERE)
		return true;
	*p = end;
	return check_weekday(parser, parser->pending[parser->npending - 1].last,
						 weekday, start, end);
}

/* ----------
 * Dates
 * ----------
 */

/* A date's figures; year and month 0 where they are not written. */
typedef struct Figures
{
	int			year;
	int			month;
	int			day;
	bool		closed;			/* with 日 */
} Figures;

/*
 * The figures at p.  Digits that go on behind a blank or an end of line, or
 * without 日 where none may be left out, are no date.
 */
static size_t
read_figures(NoticeParser *parser, size_t p, Figures *figures)
{
	NoticeText *text = parser->text;
	int			digits;
	size_t		q = notice_year(text, p, &figures->year);

	figures->month = 0;
	if (q == NOWHERE)
		figures->year = 0;
	else
		p = notice_skip(text, q);
	p = notice_number(text, p, &figures->day, &digits);
	if (p == NOWHERE || digits > 2)
		return NOWHERE;
	q = notice_skip(text, p);
	if (notice_at(text, q) == u'月')
	{
		figures->month = figures->day;
		if (figures->month == 0)
			figures->month = -1;
		q = notice_skip(text, q + 1);
		p = notice_number(text, q, &figures->day, &digits);
		if (p == NOWHERE || digits > 2)
			return NOWHERE;
		q = notice_skip(text, p);
	}
	else if (figures->year != 0)
		return NOWHERE;
	figures->closed = notice_at(text, q) == u'日' || notice_at(text, q) == u'号';
	if (figures->closed)
		return q + 1;
	return q > p && notice_is_digit(notice_at(text, q)) ? NOWHERE : p;
}

/* The day of the figures: what is not written is that of a date before. */
static bool
resolve(NoticeParser *parser, const Figures *figures, int32_t *day, size_t start,
		size_t end)
{
	const Notice *notice = parser->notice;
	int			year = notice->year;
	int			month = figures->month;
	int			mday;

	if (month == 0 && parser->npending > 0)
		notice_civil(parser->pending[parser->npending - 1].last, &year, &month,
					 &mday);
	else if (month == 0 && parser->has_first)
	{
		year = parser->first_year;
		month = parser->first_month;
	}
	else if (month == 0)
		return notice_refuse_at(parser, NOTICE_NO_MONTH, start, start, end);
	else if (figures->year != 0)
		year = figures->year;
	else if (month == 12 && parser->item->festivals & 1)
		year--;
	if (month < 1 || month > 12 || figures->day < 1 ||
		figures->day > notice_month_days(year, month))
		return notice_refuse_at(parser, NOTICE_NO_SUCH_DAY, start, start, end);
	*day = notice_day_of(year, month, figures->day);
	if (year != notice->year && (year != notice->year - 1 || month != 12))
	{
		parser->notice->fault.date = *day;
		return notice_refuse_at(parser, NOTICE_DATE_YEAR, start, start, end);
	}
	if (!parser->has_first)
	{
		parser->has_first = true;
		parser->first_year = year;
		parser->first_month = month;
	}
	return true;
}

/* Behind 至 or a dash between two dates, or NOWHERE. */
static size_t
skip_through(NoticeText *text, size_t p)
{
	size_t		start = p = notice_skip(text, p);

	while (notice_at(text, p) == '-' || notice_at(text, p) == u'至' ||
		   notice_at(text, p) == u'到')
		p = notice_skip(text, p + 1);
	return p == start ? NOWHERE : p;
}

/* The end of a span that begins with the last date. */
static bool
read_span_end(NoticeParser *parser, size_t *p)
{
	NoticeSpan	   *span = &parser->pending[parser->npending - 1];
	size_t		start = *p;
	size_t		end;
	Figures		figures;
	int32_t		last;

	end = read_figures(parser, start, &figures);
	if (end == NOWHERE || !figures.closed)
		return notice_refuse_at(parser, NOTICE_STRAY_DIGITS, start, start,
					  start + 8);
	if (!resolve(parser, &figures, &last, start, end))
		return false;
	if (last <= span->first)
	{
		parser->notice->fault.date = span->first;
		parser->notice->fault.other = last;
		return notice_refuse_at(parser, NOTICE_BACKWARDS, start, start, end);
	}
	span->last = last;
	*p = end;
	return read_weekday(parser, p);
}

bool
notice_read_date(NoticeParser *parser, size_t *p)
{
	NoticeText *text = parser->text;
	size_t		start = *p;
	size_t		end;
	size_t		next;
	Figures		figures;
	int32_t		day;

	end = read_figures(parser, start, &figures);
	if (end == NOWHERE)
		return notice_refuse_at(parser, NOTICE_STRAY_DIGITS, start, start, start + 8);
	next = skip_through(text, end);
	/* 1月24、25、26日 leaves 日 out, within a list and before a dash */
	if (!figures.closed && !parser->joined &&
		(figures.month == 0 ||
		 (next == NOWHERE && notice_at(text, notice_skip(text, end)) != u'、')))
		return notice_refuse_at(parser, NOTICE_STRAY_DIGITS, start, start, end);
	if (!resolve(parser, &figures, &day, start, end))
		return false;
	if (parser->npending == NOTICE_PENDING)
		return notice_refuse_at(parser, NOTICE_TOO_MUCH, start, start, start);
	parser->pending[parser->npending].first = day;
	parser->pending[parser->npending].last = day;
	parser->npending++;
	parser->joined = false;
	parser->speaks = true;
	*p = end;
	if (!read_weekday(parser, p))
		return false;
	next = skip_through(text, *p);
	if (next == NOWHERE)
		return true;
	*p = next;
	return read_span_end(parser, p);
}
