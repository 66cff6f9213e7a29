/*-------------------------------------------------------------------------
 *
 * notice_scan.c
 *	  Words, numbers and dates in a notice's folded text.
 *
 * Lines are broken anywhere in what people paste, so that a word goes on over
 * an end of line, and a number goes on to its 月 or 日.  Digits do not: those
 * of two lines are two numbers.
 *
 *-------------------------------------------------------------------------
 */
#include "notice_parts.h"

#include <string.h>

/* Of the statute, in the order of the year. */
const char *const notice_festival_names[NOTICE_FESTIVALS] = {
	"元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"
};

/* How they are called, the longer name first where one begins another. */
static const struct
{
	NoticeWord	name;
	int			festival;
}			called[] = {
	{ u"元旦节", 0 }, { u"元旦", 0 },
	{ u"春节", 1 },
	{ u"清明节", 2 }, { u"清明", 2 },
	{ u"五一国际劳动节", 3 }, { u"五一劳动节", 3 }, { u"国际劳动节", 3 },
	{ u"劳动节", 3 }, { u"五一", 3 },
	{ u"端午节", 4 }, { u"端午", 4 },
	{ u"中秋节", 5 }, { u"中秋", 5 },
	{ u"十一国庆节", 6 }, { u"国庆节", 6 }, { u"国庆", 6 }, { u"十一", 6 }
};

size_t
notice_skip(NoticeText *text, size_t p)
{
	while (notice_at(text, p) == '\n' || notice_at(text, p) == ' ')
		p++;
	return p;
}

size_t
notice_match(NoticeText *text, size_t p, NoticeWord word)
{
	for (; *word != 0; word++)
	{
		if (notice_at(text, p) != *word)
		{
			p = notice_skip(text, p);
			if (notice_at(text, p) != *word)
				return NOWHERE;
		}
		p++;
	}
	return p;
}

size_t
notice_match_any(NoticeText *text, size_t p, const NoticeWord *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
	{
		size_t		end = notice_match(text, p, words[i]);

		if (end != NOWHERE)
			return end;
	}
	return NOWHERE;
}

bool
notice_ends_with(NoticeText *text, size_t p, NoticeWord word)
{
	size_t		n = 0;

	while (word[n] != 0)
		n++;
	for (; n > 0; n--)
	{
		while (p > 0 && (text->c[p - 1] == '\n' || text->c[p - 1] == ' '))
			p--;
		work_add(text->work, 1);
		if (p == 0 || text->c[--p] != word[n - 1])
			return false;
	}
	return true;
}

bool
notice_begins(NoticeText *text, size_t p)
{
	unsigned	before = p == 0 ? '\n' : text->c[p - 1];

	return before == '\n' || before == '.' || before == u'。' ||
		before == ';' || before == ':' || before == ',' || before == ']';
}

size_t
notice_number(NoticeText *text, size_t p, int *number, int *digits)
{
	*number = 0;
	for (*digits = 0; notice_is_digit(notice_at(text, p)); p++)
	{
		if (++*digits > 6)
			return NOWHERE;
		*number = *number * 10 + (int) (text->c[p] - '0');
	}
	return *digits == 0 ? NOWHERE : p;
}

/* 〇 to 九, or -1. */
static int
han_digit(unsigned c)
{
	static const uint16_t digits[] = u"〇一二三四五六七八九";

	if (c == u'零' || c == '0')
		return 0;
	for (int i = 0; i < 10; i++)
		if (c == digits[i])
			return i;
	return -1;
}

/* 一 to 三十一, before the given character. */
static size_t
han_number(NoticeText *text, size_t p, unsigned unit, int *number)
{
	int			n = han_digit(notice_at(text, p));

	if (n > 0)
		p = notice_skip(text, p + 1);
	if (notice_at(text, p) == u'十')
	{
		n = 10 * (n < 1 ? 1 : n);
		p = notice_skip(text, p + 1);
		if (han_digit(notice_at(text, p)) > 0)
		{
			n += han_digit(notice_at(text, p));
			p = notice_skip(text, p + 1);
		}
	}
	*number = n;
	return n > 0 && notice_at(text, p) == unit ? p + 1 : NOWHERE;
}

size_t
notice_year(NoticeText *text, size_t p, int *year)
{
	int			digits;
	size_t		end;

	if (p > 0 && notice_is_digit(text->c[p - 1]))
		return NOWHERE;
	end = notice_number(text, p, year, &digits);
	if (end == NOWHERE)
	{
		*year = 0;
		end = p;
		for (digits = 0; digits < 4; digits++)
		{
			int			digit = han_digit(notice_at(text, end));

			if (digit < 0)
				return NOWHERE;
			*year = *year * 10 + digit;
			end = notice_skip(text, end + 1);
		}
	}
	end = notice_skip(text, end);
	if (digits != 4 || *year < 1000 || notice_at(text, end) != u'年')
		return NOWHERE;
	return end + 1;
}

/* One part of a date in Arabic figures and what divides it from the next. */
static size_t
date_part(NoticeText *text, size_t p, const uint16_t *units, int *number)
{
	int			digits;

	p = notice_number(text, p, number, &digits);
	if (p == NOWHERE || (digits > 2 && digits != 4))
		return NOWHERE;
	p = notice_skip(text, p);
	for (; *units != 0; units++)
		if (notice_at(text, p) == *units)
			return notice_skip(text, p + 1);
	return NOWHERE;
}

size_t
notice_full_date(NoticeText *text, size_t p, int32_t *day)
{
	int			year;
	int			month;
	int			mday;
	int			digits;
	size_t		end = notice_year(text, p, &year);

	if (end == NOWHERE)
	{
		end = date_part(text, p, u"-/.", &year);
		if (end == NOWHERE || year < 1000)
			return NOWHERE;
	}
	end = notice_skip(text, end);
	if (notice_is_digit(notice_at(text, end)))
	{
		end = date_part(text, end, u"月-/.", &month);
		if (end == NOWHERE)
			return NOWHERE;
		end = notice_number(text, end, &mday, &digits);
		if (end != NOWHERE && notice_at(text, notice_skip(text, end)) == u'日')
			end = notice_skip(text, end) + 1;
	}
	else
	{
		end = han_number(text, end, u'月', &month);
		if (end == NOWHERE)
			return NOWHERE;
		end = han_number(text, notice_skip(text, end), u'日', &mday);
	}
	if (end == NOWHERE || month < 1 || month > 12 || mday < 1 ||
		mday > notice_month_days(year, month))
		return NOWHERE;
	*day = notice_day_of(year, month, mday);
	return end;
}

size_t
notice_festival(NoticeText *text, size_t p, int *festival)
{
	for (size_t i = 0; i < sizeof(called) / sizeof(called[0]); i++)
	{
		size_t		end = notice_match(text, p, called[i].name);

		if (end != NOWHERE)
		{
			*festival = called[i].festival;
			return end;
		}
	}
	return NOWHERE;
}

/* Behind what stands between two names, or nothing. */
static size_t
skip_joint(NoticeText *text, size_t p)
{
	static const NoticeWord joints[] = { u"、", u"和", u"及", u"与", u"暨", u"," };
	size_t		end;

	p = notice_skip(text, p);
	while ((end = notice_match_any(text, p, joints, 6)) != NOWHERE)
		p = notice_skip(text, end);
	return p;
}

size_t
notice_festivals(NoticeText *text, size_t p, unsigned *mask, char *name,
				 size_t size)
{
	size_t		end = NOWHERE;
	size_t		next;
	int			festival;

	*mask = 0;
	if (size > 0)
		name[0] = '\0';
	while ((next = notice_festival(text, p, &festival)) != NOWHERE)
	{
		const char *more = notice_festival_names[festival];

		if (*mask & 1u << festival)
			break;
		if (size > 0 && strlen(name) + strlen(more) + sizeof("、") <= size)
		{
			if (*mask != 0)
				strcat(name, "、");
			strcat(name, more);
		}
		*mask |= 1u << festival;
		end = next;
		p = skip_joint(text, next);
	}
	return end;
}

unsigned
notice_festivals_of(const char *name, size_t len)
{
	unsigned	mask = 0;

	for (int i = 0; i < NOTICE_FESTIVALS; i++)
	{
		const char *festival = notice_festival_names[i];
		size_t		n = strlen(festival);

		/* whole, or beside a 、 */
		for (size_t at = 0; at + n <= len; at++)
			if (memcmp(name + at, festival, n) == 0 &&
				(at == 0 || (at >= 3 && memcmp(name + at - 3, "、", 3) == 0)) &&
				(at + n == len ||
				 (at + n + 3 <= len && memcmp(name + at + n, "、", 3) == 0)))
				mask |= 1u << i;
	}
	return mask;
}

size_t
notice_item_number(NoticeText *text, size_t p, int *number)
{
	bool		bracket = notice_at(text, p) == '(';
	int			digits;
	size_t		end;

	/* 五一、 and 初一、 are no numbers of items */
	if (p > 0 && (han_digit(text->c[p - 1]) > 0 || text->c[p - 1] == u'十' ||
				  text->c[p - 1] == u'初' || text->c[p - 1] == u'第'))
		return NOWHERE;
	if (bracket)
		p = notice_skip(text, p + 1);
	*number = han_digit(notice_at(text, p));
	if (*number > 0 && notice_at(text, p) != '0')
		end = p + 1;
	else
	{
		end = notice_number(text, p, number, &digits);
		if (end == NOWHERE || digits > 2 ||
			(p > 0 && (notice_is_digit(text->c[p - 1]) || text->c[p - 1] == ' ')))
			return NOWHERE;
	}
	end = notice_skip(text, end);
	if (bracket && notice_at(text, end) == ')')
		return notice_skip(text, end + 1);
	if (bracket || (notice_at(text, end) != u'、' && notice_at(text, end) != '.'))
		return NOWHERE;
	end = notice_skip(text, end + 1);
	while (notice_at(text, end) == u'、' || notice_at(text, end) == ',')
		end = notice_skip(text, end + 1);
	return end;
}

void
notice_copy(const NoticeText *text, size_t start, size_t end, char *buf,
			size_t size)
{
	size_t		n = 0;

	for (size_t i = start; i < end && i < text->n; i++)
	{
		unsigned	c = text->c[i];

		if (c == '\n' || n + 4 > size)
		{
			if (c == '\n')
				continue;
			break;
		}
		if (c < 0x80)
			buf[n++] = (char) c;
		else if (c < 0x800)
		{
			buf[n++] = (char) (0xC0 | c >> 6);
			buf[n++] = (char) (0x80 | (c & 0x3F));
		}
		else
		{
			/* halves of a pair come from escapes, and are no characters */
			if (c >= 0xD800 && c < 0xE000)
				c = 0xFFFD;
			buf[n++] = (char) (0xE0 | c >> 12);
			buf[n++] = (char) (0x80 | (c >> 6 & 0x3F));
			buf[n++] = (char) (0x80 | (c & 0x3F));
		}
	}
	buf[n] = '\0';
}
