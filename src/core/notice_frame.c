/*-------------------------------------------------------------------------
 *
 * notice_frame.c
 *	  What stands around a notice's items: title, year, first sentence; number,
 *	  signature, another notice.
 *
 * Pages have titles of other years in their links, digests above and adverts
 * below.  So only a title directly before the items and the first sentence
 * (现将YYYY年…) count for the year, and items are those behind that sentence.
 *
 *-------------------------------------------------------------------------
 */
#include "notice_parts.h"

#include <string.h>

#define TITLE_MAX	100			/* characters from 关于 to 通知 */
#define INTRO_MAX	150			/* characters from 现将 to 如下 */

/* 国务院办公厅关于2026年部分节假日安排的通知 */
typedef struct Title
{
	size_t		start;			/* NOWHERE: there is none */
	size_t		about;			/* where 关于 is */
	size_t		end;
	int			year;			/* 0: none */
	unsigned	festivals;
	bool		yearly;			/* 部分节假日 */
	bool		changes;		/* 调整 */
	size_t		day;			/* a day that it is about, up to 调休放假 */
	size_t		day_end;
} Title;

/* 现将2026年元旦、春节…的具体安排通知如下 */
typedef struct Intro
{
	size_t		start;
	size_t		end;
	int			year;
	unsigned	festivals;
	bool		changes;
	bool		extends;		/* 延长 */
} Intro;

static int
bits(unsigned mask)
{
	int			n = 0;

	for (; mask != 0; mask &= mask - 1)
		n++;
	return n;
}

/* Behind the first of a word that begins between p and end. */
static size_t
find(NoticeText *text, size_t p, size_t end, NoticeWord word)
{
	for (; p < end && p < text->n; p++)
	{
		size_t		behind = text->c[p] == *word ?
			notice_match(text, p, word) : NOWHERE;

		if (behind != NOWHERE)
			return behind;
	}
	return NOWHERE;
}

/* ----------
 * Who speaks
 * ----------
 */

/* Offices that are not the State Council's. */
bool
notice_ends_with_unit(NoticeText *text, size_t p)
{
	static const NoticeWord units[] = {
		u"办公厅", u"办公室", u"人民政府", u"委员会", u"管委会", u"教育局", u"教育厅",
		u"保障厅", u"保障局", u"大学", u"学院", u"学校", u"中学", u"小学", u"幼儿园",
		u"公司", u"集团", u"银行", u"医院", u"交易所", u"工会", u"校办", u"院办",
		u"人事处", u"总务处", u"党委"
	};

	for (size_t i = 0; i < LENGTH(units); i++)
		if (notice_ends_with(text, p, units[i]))
			return true;
	return false;
}

bool
notice_ends_with_state_council(NoticeText *text, size_t p)
{
	return notice_ends_with(text, p, u"国务院") ||
		notice_ends_with(text, p, u"国务院办公厅");
}

bool
notice_speaks_for_state(NoticeText *text, size_t begin, size_t end, Notice *notice)
{
	static const NoticeWord words[] = {
		u"我省", u"我市", u"我区", u"我县", u"我州", u"我校", u"我院", u"我局",
		u"我厅", u"我公司", u"我司", u"我行", u"我所", u"全校", u"全院", u"全市",
		u"全州", u"全县", u"全省", u"全区", u"本省", u"本市", u"本区", u"本县", u"本州",
		u"本校", u"本院", u"本公司", u"本自治区", u"全体师生", u"全体员工"
	};

	for (size_t p = begin; p < end && p < text->n; p++)
	{
		size_t		behind;

		if (text->c[p] != u'我' && text->c[p] != u'全' && text->c[p] != u'本')
			continue;
		behind = notice_match_any(text, p, words, LENGTH(words));
		if (behind == NOWHERE)
			continue;
		notice_copy(text, p, behind, notice->fault.text,
					sizeof(notice->fault.text));
		return notice_refuse(notice, NOTICE_REGIONAL);
	}
	return true;
}

/* Where the Chinese characters begin that end before p, in its line. */
static size_t
back_to_line(const NoticeText *text, size_t p)
{
	size_t		start = p;

	while (start > 0 && p - start < 40 && text->c[start - 1] == '\n')
		start--;
	while (start > 0 && p - start < 40 && notice_is_han(text->c[start - 1]))
		start--;
	return start;
}

/* ----------
 * Title and first sentence
 * ----------
 */

/* A day of its own between 关于 and 调休放假: what the notice of 2015 is about. */
static void
title_day(NoticeText *text, size_t start, size_t end, Title *title)
{
	static const NoticeWord verbs[] = { u"调休放假", u"放假调休", u"放假" };

	for (size_t p = start; p < end; p++)
	{
		if (notice_match_any(text, p, verbs, LENGTH(verbs)) == NOWHERE)
			continue;
		if (notice_ends_with(text, p, u"日") && p - start > 2)
		{
			title->day = start;
			title->day_end = p;
		}
		return;
	}
}

/* The title whose 关于 is at p. */
static bool
title_at(NoticeText *text, size_t p, Title *title)
{
	static const NoticeWord subjects[] = { u"节假日", u"放假", u"假期", u"休息安排",
		u"休市" };
	size_t		start = notice_match(text, p, u"关于");
	size_t		limit = start + TITLE_MAX;
	size_t		end;
	bool		subject = false;

	if (start == NOWHERE)
		return false;
	end = find(text, start, limit, u"通知");
	if (end == NOWHERE)
		return false;
	memset(title, 0, sizeof(*title));
	title->start = title->about = p;
	title->end = end;
	title->day = NOWHERE;
	for (size_t q = start; q < end; q++)
	{
		int			year;
		int			festival;

		if (notice_is_stop(text->c[q]) || notice_match(text, q, u"关于") != NOWHERE)
			return false;
		if (title->year == 0 && notice_year(text, q, &year) != NOWHERE)
			title->year = year;
		subject |= notice_match_any(text, q, subjects, LENGTH(subjects)) != NOWHERE;
		title->yearly |= notice_match(text, q, u"部分节假日") != NOWHERE;
		title->changes |= notice_match(text, q, u"调整") != NOWHERE;
		if (notice_festival(text, q, &festival) != NOWHERE)
			title->festivals |= 1u << festival;
	}
	if (title->festivals == 0 && !title->yearly)
		title_day(text, start, end, title);
	if (notice_ends_with_state_council(text, p))
	{
		while (text->c[title->start] != u'国')
			title->start--;
	}
	else if (notice_ends_with_unit(text, p))
		title->start = back_to_line(text, p);
	return subject;
}

/*
 * The last title before a place: of this year, if there is one (links to the
 * notices before and after it may stand between), else of any.
 */
static void
find_title(NoticeText *text, size_t end, int year, Title *title)
{
	Title		found;

	title->start = NOWHERE;
	for (size_t p = 0; p < end && p < text->n; p++)
	{
		if (text->c[p] != u'关' || !title_at(text, p, &found) || found.end > end)
			continue;
		if (title->start == NOWHERE || year == 0 || title->year != year ||
			found.year == year)
			*title = found;
	}
}

/*
 * The first sentence at p: 现将, or 批准 with the year behind it; a sentence that
 * has neither a year nor 如下 is another.
 */
static bool
intro_at(NoticeText *text, size_t p, Intro *intro)
{
	size_t		q = notice_match(text, p, u"现将");
	bool		now = q != NOWHERE;
	size_t		end;

	if (!now)
		q = notice_match(text, p, u"批准");
	if (q == NOWHERE)
		return false;
	memset(intro, 0, sizeof(*intro));
	intro->start = p;
	q = notice_skip(text, q);
	if (!now && (notice_at(text, q) == ',' || notice_at(text, q) == u'、'))
		q = notice_skip(text, q + 1);
	end = notice_match(text, q, u"调整");
	intro->changes = end != NOWHERE;
	if (end == NOWHERE)
		end = notice_match(text, q, u"延长");
	intro->extends = end != NOWHERE && !intro->changes;
	q = notice_skip(text, end != NOWHERE ? end : q);
	end = notice_year(text, q, &intro->year);
	if (end == NOWHERE)
		intro->year = 0;
	else
		q = notice_skip(text, end);
	while (notice_at(text, q) == ',' || notice_at(text, q) == u'、')
		q = notice_skip(text, q + 1);
	end = notice_festivals(text, q, &intro->festivals, NULL, 0);
	if (end != NOWHERE)
		q = end;
	/* 元旦、春节等节日: not all of them */
	if (notice_match(text, q, u"等") != NOWHERE)
		intro->festivals = 0;
	end = find(text, q, q + INTRO_MAX, u"如下");
	intro->end = end != NOWHERE ? end : q;
	return now ? intro->year != 0 || end != NOWHERE : intro->year != 0;
}

/*
 * The first one.  Of 现将…转发给你们 and the sentence that it runs into, the
 * one that has a year.
 */
static bool
find_intro(NoticeText *text, Intro *intro)
{
	Intro		found;
	bool		any = false;

	memset(intro, 0, sizeof(*intro));
	for (size_t p = 0; p < text->n && (!any || p < intro->end); p++)
	{
		if ((text->c[p] != u'现' && text->c[p] != u'批') ||
			!intro_at(text, p, &found) || (any && found.year == 0))
			continue;
		*intro = found;
		any = true;
		if (found.year != 0)
			break;
	}
	return any;
}

/* 延长2020年春节假期至: such a notice has no items. */
static size_t
find_extension(NoticeText *text, size_t end)
{
	for (size_t p = 0; p < end && p < text->n; p++)
	{
		int			number;
		size_t		q;
		size_t		next;

		if (text->c[p] != u'延')
			continue;
		q = notice_match(text, p, u"延长");
		if (q == NOWHERE)
			continue;
		next = notice_year(text, q, &number);
		next = notice_festival(text, next == NOWHERE ? q : next, &number);
		if (next != NOWHERE && (find(text, next, next + 6, u"至") != NOWHERE ||
								find(text, next, next + 6, u"到") != NOWHERE))
			return p;
	}
	return NOWHERE;
}

/* ----------
 * Where the items begin
 * ----------
 */

size_t
notice_date_at(NoticeText *text, size_t p)
{
	int			number;
	int			digits;
	size_t		q = notice_year(text, p, &number);

	p = notice_number(text, q == NOWHERE ? p : notice_skip(text, q), &number,
					  &digits);
	if (p == NOWHERE || digits > 2)
		return NOWHERE;
	p = notice_skip(text, p);
	if (notice_at(text, p) != u'月')
		return NOWHERE;
	p = notice_number(text, notice_skip(text, p + 1), &number, &digits);
	return p;
}

/* The first item with a number: a festival's, or a day's without a name. */
static size_t
find_numbered(NoticeText *text, size_t p, bool *dated)
{
	for (; p < text->n; p++)
	{
		int			number;
		int			festival;
		size_t		q = notice_item_number(text, p, &number);

		if (q == NOWHERE)
			continue;
		*dated = false;
		if (notice_festival(text, q, &festival) != NOWHERE)
			return p;
		*dated = number == 1 && text->c[p] == u'一' && notice_date_at(text, q) != NOWHERE;
		if (*dated && notice_begins(text, p))
			return p;
	}
	return NOWHERE;
}

/* The first item that a festival's name begins: "元旦:1月1日", "元旦放假3天". */
static size_t
find_named(NoticeText *text, size_t p)
{
	for (; p < text->n; p++)
		if (notice_begins(text, p) && notice_named_item(text, p))
			return p;
	return NOWHERE;
}

bool
notice_named_item(NoticeText *text, size_t p)
{
	static const NoticeWord with[] = { u"假期", u"放假", u"安排", u"时间", u"共" };
	unsigned	mask;
	int			n;
	int			digits;
	size_t		q = notice_festivals(text, p, &mask, NULL, 0);
	size_t		next;
	bool		sign = false;

	if (q == NOWHERE)
		return false;
	for (;; q = next)
	{
		q = notice_skip(text, q);
		switch (notice_at(text, q))
		{
			case ':':
			case '.':
			case ',':
			case u'。':
			case u'、':
				sign = true;
				next = q + 1;
				continue;
			default:
				next = notice_match_any(text, q, with, LENGTH(with));
				if (next != NOWHERE)
					continue;
		}
		break;
	}
	if (notice_date_at(text, q) != NOWHERE)
		return true;
	/* 元旦放假3天 */
	q = sign ? NOWHERE : notice_number(text, q, &n, &digits);
	return q != NOWHERE && notice_at(text, notice_skip(text, q)) == u'天';
}

/* The one item of an amendment that has no number. */
static size_t
find_single(NoticeText *text, const Title *title, const Intro *intro)
{
	size_t		p = title->start == NOWHERE ? 0 : title->end;
	size_t		end;

	if (intro->end > 0)
		return intro->end;
	end = find(text, p, text->n, u"如下");
	if (end != NOWHERE)
	{
		/* 特作如下调休: */
		p = find(text, end, end + 8, u":");
		return p == NOWHERE ? end : p;
	}
	for (; p < text->n; p++)
	{
		end = notice_is_digit(text->c[p]) ? notice_date_at(text, p) : NOWHERE;
		if (end == NOWHERE)
			continue;
		end = notice_skip(text, end);
		if (notice_at(text, end) == u'日')
			end = notice_skip(text, end + 1);
		if (notice_at(text, end) == u'至' || notice_at(text, end) == '-')
			return p;
	}
	return NOWHERE;
}

/* ----------
 * The year
 * ----------
 */

/* The one year that dates from p on have, for amendments; 0: none, or two. */
static int
year_of_dates(NoticeText *text, size_t p)
{
	int			found = 0;

	for (; p < text->n; p++)
	{
		int			year;
		size_t		q;

		if (!notice_is_digit(text->c[p]))
			continue;
		q = notice_year(text, p, &year);
		if (q == NOWHERE || !notice_is_digit(notice_at(text, notice_skip(text, q))))
			continue;
		if (found != 0 && year != found)
			return 0;
		found = year;
	}
	return found;
}

static bool
settle_year(NoticeText *text, int asked, int titled, int said, size_t begin,
			Notice *notice)
{
	NoticeFault *fault = &notice->fault;
	int			found = said != 0 ? said : titled;

	if (asked != 0 && (asked == said || asked == titled))
		found = asked;
	fault->n = found;
	fault->m = asked;
	if (asked != 0 && found != 0 && asked != found)
		return notice_refuse(notice, NOTICE_OTHER_YEAR);
	if (asked == 0 && said != 0 && titled != 0 && said != titled)
	{
		fault->n = titled;
		fault->m = said;
		return notice_refuse(notice, NOTICE_TWO_YEARS);
	}
	if (found == 0 && asked == 0 && notice->amends)
		found = year_of_dates(text, begin);
	if (found == 0)
		found = asked;
	if (found == 0)
		return notice_refuse(notice, NOTICE_NO_YEAR);
	fault->n = notice->year = found;
	if (found < 1000 || found > 9999)
		return notice_refuse(notice, NOTICE_NO_STATUTE);
	notice->first = notice_day_of(found - 1, 12, 1);
	return true;
}

/* ----------
 * All of it
 * ----------
 */

/* Is it a notice that changes one festival, and which? */
static bool
is_amendment(NoticeText *text, const Title *title, const Intro *intro,
			 Notice *notice)
{
	NoticeItem *item = &notice->items[0];
	bool		titled = title->start != NOWHERE;
	unsigned	festivals = intro->festivals != 0 ? intro->festivals :
		titled ? title->festivals : 0;
	size_t		len = 0;

	if (titled && title->yearly)
		return false;
	if (titled && title->day != NOWHERE && intro->festivals == 0)
	{
		notice_copy(text, title->day, title->day_end, item->name,
					sizeof(item->name));
		return true;
	}
	if (!intro->changes && !(titled && title->changes) && bits(festivals) != 1)
		return false;
	item->festivals = festivals;
	for (int i = 0; i < NOTICE_FESTIVALS; i++)
	{
		if (!(festivals & 1u << i))
			continue;
		if (len > 0)
			len += strlen(strcpy(item->name + len, "、"));
		len += strlen(strcpy(item->name + len, notice_festival_names[i]));
	}
	return festivals != 0;
}

bool
notice_frame(NoticeText *text, int year, Notice *notice, NoticeFrame *frame)
{
	Title		title;
	Intro		intro;
	bool		has_intro = find_intro(text, &intro);
	bool		dated = false;
	size_t		body = find_numbered(text, intro.end, &dated);

	frame->form = dated ? NOTICE_SINGLE : NOTICE_NUMBERED;
	if (body == NOWHERE)
	{
		find_title(text, has_intro ? intro.start : text->n, intro.year, &title);
		body = find_named(text, has_intro ? intro.end :
						  title.start == NOWHERE ? 0 : title.end);
		frame->form = NOTICE_NAMED;
	}
	if (intro.extends ||
		find_extension(text, body == NOWHERE ? text->n : body) != NOWHERE)
		return notice_refuse(notice, NOTICE_EXTENSION);
	find_title(text, has_intro ? intro.start : body, intro.year, &title);
	if (title.start != NOWHERE && !notice_ends_with_state_council(text, title.about) &&
		notice_ends_with_unit(text, title.about))
	{
		notice_copy(text, title.start, title.about, notice->fault.text,
					sizeof(notice->fault.text));
		return notice_refuse(notice, NOTICE_REGIONAL);
	}
	notice->amends = is_amendment(text, &title, &intro, notice);
	if (body == NOWHERE && notice->amends)
	{
		body = find_single(text, &title, &intro);
		frame->form = NOTICE_SINGLE;
	}
	if (body == NOWHERE || (dated && !notice->amends))
		return notice_refuse(notice, NOTICE_NO_ITEMS);
	frame->body = body;
	frame->begin = title.start != NOWHERE ? title.start :
		has_intro ? intro.start : body;
	notice->announced = notice->amends ? 0 : intro.festivals;
	if (title.start != NOWHERE)
		notice_copy(text, title.start, title.end, notice->title,
					sizeof(notice->title));
	return notice_speaks_for_state(text, frame->begin, body, notice) &&
		settle_year(text, year, title.start == NOWHERE ? 0 : title.year,
					intro.year, frame->begin, notice);
}
