/*-------------------------------------------------------------------------
 *
 * notice_tail.c
 *	  What stands around a notice's items once their end is known: number,
 *	  signature, day of publication, another notice; and the words that tell
 *	  that it is not the State Council's.
 *
 *-------------------------------------------------------------------------
 */
#include "notice_parts.h"

#include <string.h>

/* 国办发明电〔2025〕7号 at p; *year is that in its brackets. */
static size_t
number_at(NoticeText *text, size_t p, int *year, int *serial)
{
	static const NoticeWord series[] = { u"国办发明电", u"国发明电" };
	int			digits;

	p = notice_match_any(text, p, series, LENGTH(series));
	if (p == NOWHERE)
		return NOWHERE;
	p = notice_skip(text, p);
	if (notice_at(text, p) != '[' && notice_at(text, p) != '(')
		return NOWHERE;
	p = notice_number(text, notice_skip(text, p + 1), year, &digits);
	if (p == NOWHERE || digits != 4)
		return NOWHERE;
	p = notice_skip(text, p);
	if (notice_at(text, p) != ']' && notice_at(text, p) != ')')
		return NOWHERE;
	p = notice_skip(text, p + 1);
	if (notice_at(text, p) == u'第')
		p = notice_skip(text, p + 1);
	p = notice_number(text, p, serial, &digits);
	if (p == NOWHERE)
		return NOWHERE;
	p = notice_skip(text, p);
	return notice_at(text, p) == u'号' ? p + 1 : NOWHERE;
}

/* 国办发明电〔2025〕7号, or 国发明电 where it is not the Office's. */
static void
write_number(bool office, int year, int serial, char *buf, size_t size)
{
	const char *series = office ? "国办发明电〔" : "国发明电〔";
	char		digits[32];
	size_t		n = 0;
	int			number[2];

	number[0] = year;
	number[1] = serial;
	buf[0] = '\0';
	strncat(buf, series, size - 1);
	for (int i = 0; i < 2; i++)
	{
		n = sizeof(digits) - 1;
		digits[n] = '\0';
		do
			digits[--n] = (char) ('0' + number[i] % 10);
		while ((number[i] /= 10) > 0);
		strncat(buf, digits + n, size - strlen(buf) - 1);
		strncat(buf, i == 0 ? "〕" : "号", size - strlen(buf) - 1);
	}
}

/*
 * The number before the items, or else the first behind them.  It is of the
 * year before, as a rule; an amendment's, or that of 2001, of the same.
 */
static void
find_number(NoticeText *text, size_t body, Notice *notice)
{
	for (size_t p = 0; p < text->n; p++)
	{
		int			year;
		int			serial;
		size_t		end;

		if (p > body && notice->document[0] != '\0')
			return;
		if (text->c[p] != u'国')
			continue;
		end = number_at(text, p, &year, &serial);
		if (end != NOWHERE && (year == notice->year - 1 || year == notice->year))
			write_number(text->c[notice_skip(text, p + 1)] == u'办', year,
							serial, notice->document, sizeof(notice->document));
	}
}

/* Day of publication, where a page names it. */
static void
find_published(NoticeText *text, Notice *notice)
{
	static const NoticeWord labels[] = { u"发布日期", u"发布时间" };

	for (size_t p = 0; p < text->n; p++)
	{
		int32_t		day;
		size_t		q = text->c[p] == u'发' ?
			notice_match_any(text, p, labels, LENGTH(labels)) : NOWHERE;

		if (q == NOWHERE)
			continue;
		q = notice_skip(text, q);
		if (notice_at(text, q) == ':')
			q = notice_skip(text, q + 1);
		if (notice_full_date(text, q, &day) == NOWHERE ||
			day < notice_day_of(notice->year - 1, 1, 1) ||
			day > notice_day_of(notice->year, 12, 31))
			continue;
		notice->dated = true;
		notice->published = day;
		return;
	}
}

/*
 * The signature: the first date behind the items with an office before it, or
 * the State Council's name in a line of its own.  An office that is not the
 * State Council's makes it another notice: false.
 */
static bool
find_signature(NoticeText *text, size_t end, Notice *notice)
{
	for (size_t p = end; p < text->n; p++)
	{
		unsigned	c = text->c[p];
		int32_t		day;
		size_t		line;

		if (c == u'国' && notice_begins(text, p))
		{
			static const NoticeWord names[] = { u"国务院办公厅", u"国务院" };
			size_t		q = notice_match_any(text, p, names, LENGTH(names));

			/* at the end of a line, or before its date */
			if (q != NOWHERE && (q >= text->n || text->c[q] == '\n' ||
								 text->c[q] == '(' ||
								 notice_is_stop(text->c[q]) ||
								 notice_full_date(text, q, &day) != NOWHERE))
				notice->has_signature = true;
		}
		if (notice_full_date(text, p, &day) == NOWHERE)
			continue;
		if (notice_ends_with_state_council(text, p))
		{
			notice->has_signature = true;
			if (!notice->dated)
				notice->published = day;
			notice->dated = true;
			return true;
		}
		if (notice->has_signature || !notice_ends_with_unit(text, p))
			continue;
		/* "主办:…办公室" is the page's, not the notice's */
		for (line = p; line > 0 && text->c[line - 1] == '\n';)
			line--;
		while (line > 0 && p - line < 40 && notice_is_han(text->c[line - 1]))
			line--;
		if (!notice_begins(text, line) || (line > 0 && text->c[line - 1] == ':'))
			continue;
		notice_copy(text, line, p, notice->fault.text,
					sizeof(notice->fault.text));
		return false;
	}
	return true;
}

/* Does another notice begin behind this one? */
static bool
another_follows(NoticeText *text, size_t end)
{
	for (size_t p = end; p < text->n; p++)
	{
		int			number;
		int			festival;
		size_t		q = notice_match(text, p, u"现将");

		if (q != NOWHERE)
		{
			static const NoticeWord changes[] = { u"调整", u"延长" };
			size_t		change = notice_match_any(text, q, changes, 2);

			if (notice_year(text, notice_skip(text, change == NOWHERE ? q : change),
							&number) != NOWHERE)
				return true;
		}
		q = notice_item_number(text, p, &number);
		if (q == NOWHERE || number != 1 || !notice_begins(text, p))
			continue;
		if (notice_festival(text, q, &festival) != NOWHERE ||
			notice_match(text, q, u"延长") != NOWHERE)
			return true;
	}
	return false;
}

bool
notice_tail(NoticeText *text, const NoticeFrame *frame, size_t end,
			Notice *notice)
{
	if (!notice_speaks_for_state(text, frame->body, end, notice))
		return false;
	find_number(text, frame->body, notice);
	find_published(text, notice);
	if (!find_signature(text, end, notice))
		return notice_refuse(notice, NOTICE_REGIONAL);
	if (notice->document[0] == '\0' && !notice->has_signature)
		(void) notice_remark(notice, NOTICE_UNSIGNED);
	if (another_follows(text, end))
		(void) notice_remark(notice, NOTICE_ANOTHER);
	return true;
}
