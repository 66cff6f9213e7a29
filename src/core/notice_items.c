/*-------------------------------------------------------------------------
 *
 * notice_items.c
 *	  The items of a notice, one after the other.
 *
 *-------------------------------------------------------------------------
 */
#include "notice_clause.h"

#include <string.h>

#define ADVICE_MAX	200			/* characters of a sentence that advises */

/* What begins the text behind the items. */
static const NoticeWord closings[] = {
	u"节假日期间", u"放假期间", u"假期期间", u"假日期间", u"节日期间", u"通知要求",
	u"国务院", u"各地区", u"各地", u"各部门", u"各单位", u"各有关", u"特此通知", u"现将"
};

/* What pages have behind a notice, where a line or sentence begins. */
static const NoticeWord noise[] = {
	u"来源", u"责任编辑", u"编辑", u"责编", u"记者", u"作者", u"原标题", u"相关",
	u"上一篇", u"下一篇", u"上一条", u"下一条", u"分享", u"打印", u"关闭", u"版权",
	u"发布", u"附件", u"链接", u"更多", u"阅读", u"评论", u"声明", u"备注", u"注:",
	u"网友", u"楼主", u"发表", u"抄送", u"主题词", u"新华", u"中新", u"延长", u"关于"
};

/* ----------
 * Where an item ends
 * ----------
 */

typedef enum Next
{
	NEXT_NONE,					/* the item goes on */
	NEXT_ITEM,
	NEXT_END,					/* the items end here */
	NEXT_REFUSED
} Next;

/*
 * A number without a festival that is known: an item of another festival if it
 * gives days, else what the notice says behind its items.
 */
static Next
nameless_item(NoticeParser *parser, size_t p, size_t behind)
{
	NoticeText *text = parser->text;
	size_t		end = behind;
	bool		days = false;

	for (; end < text->n && end - p < 60 && !notice_is_stop(text->c[end]); end++)
		days |= notice_match(text, end, u"放假") != NOWHERE ||
			notice_match(text, end, u"上班") != NOWHERE ||
			notice_date_at(text, end) != NOWHERE;
	if (!days)
		return NEXT_END;
	for (end = behind; end < text->n && text->c[end] != ':' &&
		 !notice_is_stop(text->c[end]) && end - p < 40;)
		end++;
	parser->item = NULL;
	parser->clause = p;
	notice_refuse_at(parser, NOTICE_UNKNOWN_FESTIVAL, p, behind, end);
	return NEXT_REFUSED;
}

static Next
numbered_item(NoticeParser *parser, size_t p)
{
	NoticeText *text = parser->text;
	NoticeFault *fault = &parser->notice->fault;
	int			number;
	int			festival;
	size_t		q = notice_item_number(text, p, &number);
	bool		named;

	if (q == NOWHERE)
		return NEXT_NONE;
	named = notice_festival(text, q, &festival) != NOWHERE;
	/* 1、2、3日 are days */
	if (!named && (notice_is_digit(text->c[p]) || !notice_begins(text, p)))
		return NEXT_NONE;
	if (number == parser->number + 1)
		return named ? NEXT_ITEM : nameless_item(parser, p, q);
	if (number == 1)
		return NEXT_END;
	if (!named)
		return NEXT_NONE;
	fault->n = parser->number;
	fault->m = number;
	parser->clause = p;
	notice_refuse_at(parser, NOTICE_NUMBER_SKIPPED, p, p, p);
	return NEXT_REFUSED;
}

/* An item that its festival's name begins; the one that is read may repeat it. */
static Next
named_item(NoticeParser *parser, size_t p)
{
	unsigned	mask;

	if (!notice_begins(parser->text, p) || !notice_named_item(parser->text, p))
		return NEXT_NONE;
	(void) notice_festivals(parser->text, p, &mask, NULL, 0);
	return (mask & ~parser->item->festivals) != 0 ? NEXT_ITEM : NEXT_NONE;
}

/*
 * A full date of the year before, at the beginning of a line, is that of the
 * notice, but for 元旦.
 */
static bool
is_signature(NoticeParser *parser, size_t p)
{
	int32_t		day;

	return parser->npending == 0 && !(parser->item->festivals & 1) &&
		notice_begins(parser->text, p) &&
		notice_full_date(parser->text, p, &day) != NOWHERE &&
		day < parser->notice->first + 31;
}

static Next
next_at(NoticeParser *parser, size_t p)
{
	NoticeText *text = parser->text;
	Next		next;
	int			number;

	if (p >= text->n)
		return NEXT_END;
	switch (parser->frame->form)
	{
		case NOTICE_NUMBERED:
			next = numbered_item(parser, p);
			break;
		case NOTICE_NAMED:
			next = named_item(parser, p);
			break;
		default:
			next = text->c[p] == u'二' && notice_begins(text, p) &&
				notice_item_number(text, p, &number) != NOWHERE ?
				NEXT_END : NEXT_NONE;
	}
	if (next != NEXT_NONE)
		return next;
	if (notice_match_any(text, p, closings, LENGTH(closings)) != NOWHERE ||
		(notice_begins(text, p) &&
		 notice_match_any(text, p, noise, LENGTH(noise)) != NOWHERE) ||
		is_signature(parser, p))
		return NEXT_END;
	return NEXT_NONE;
}

/*
 * Behind a sentence that advises (鼓励各单位…安排职工在除夕休息), which makes no
 * day off.  If no item follows, the items end with it.
 */
static size_t
skip_advice(NoticeParser *parser, size_t p)
{
	NoticeText *text = parser->text;
	size_t		end = p;
	int			number;
	int			festival;

	while (end < text->n && end - p < ADVICE_MAX && !notice_is_stop(text->c[end]))
		end++;
	for (size_t q = end; q < text->n && q - end < ADVICE_MAX; q++)
	{
		size_t		behind = notice_item_number(text, q, &number);

		if ((behind != NOWHERE && notice_festival(text, behind, &festival) != NOWHERE) ||
			(parser->frame->form == NOTICE_NAMED && notice_begins(text, q) &&
			 notice_named_item(text, q)))
			return end;
	}
	return NOWHERE;
}

/*
 * Was what cannot be read no clause at all, but what a page has behind the
 * notice (2025年日历下载 2024-11-12 浏览200次)?  It has neither a day nor what
 * becomes of one.  Should it hide a clause, the statute finds that missing.
 */
static bool
was_noise(NoticeParser *parser)
{
	static const NoticeWord verbs[] = { u"上班", u"补休", u"公休", u"调" };
	NoticeText *text = parser->text;
	size_t		start = parser->clause;

	if (parser->notice->fault.reason != NOTICE_STRAY_DIGITS ||
		parser->npending > 0 || parser->speaks || !notice_begins(text, start) ||
		notice_days_off(parser) == 0)
		return false;
	for (size_t p = start; p < text->n && p - start < ADVICE_MAX &&
		 text->c[p] != u'。'; p++)
	{
		unsigned	next = notice_at(text, notice_skip(text, p + 1));

		if ((notice_is_digit(text->c[p]) && (next == u'日' || next == u'月')) ||
			notice_match_any(text, p, verbs, LENGTH(verbs)) != NOWHERE)
			return false;
		/* an end of line ends it, once there was a word */
		if (p > start && text->c[p] == '\n')
			break;
	}
	memset(&parser->notice->fault, 0, sizeof(parser->notice->fault));
	return true;
}

/* ----------
 * Reading them
 * ----------
 */

/* Number and name of the item at p. */
static bool
begin_item(NoticeParser *parser, size_t *p)
{
	Notice	   *notice = parser->notice;
	NoticeItem *item = &notice->items[notice->nitems];
	size_t		start = *p;
	size_t		end;

	parser->clause = start;
	if (notice->nitems == NOTICE_ITEMS)
	{
		parser->item = NULL;
		return notice_refuse_at(parser, NOTICE_TOO_MUCH, start, start, start);
	}
	if (parser->frame->form != NOTICE_SINGLE)
		item->name[0] = '\0';
	item->first = 0;
	item->last = -1;
	parser->item = item;
	parser->label = parser->label_end = start;
	notice->nitems++;
	end = notice_item_number(parser->text, start, &parser->number);
	if (end != NOWHERE)
		*p = end;
	if (parser->frame->form != NOTICE_SINGLE)
	{
		*p = notice_festivals(parser->text, *p, &item->festivals, item->name,
							  sizeof(item->name));
		parser->label_end = *p;
		if (item->festivals & parser->seen)
			return notice_refuse_at(parser, NOTICE_FESTIVAL_TWICE, start,
									end == NOWHERE ? start : end, *p);
		parser->seen |= item->festivals;
	}
	notice_clause_begin(parser, start);
	return true;
}

static bool
read_item(NoticeParser *parser, size_t *p, Next *next)
{
	NoticeText *text = parser->text;

	if (!begin_item(parser, p))
		return false;
	for (;;)
	{
		size_t		advice;

		*p = notice_skip(text, *p);
		*next = next_at(parser, *p);
		if (*next == NEXT_REFUSED)
			return false;
		if (*next != NEXT_NONE)
			break;
		if (notice_match(text, *p, u"鼓励") != NOWHERE)
		{
			advice = skip_advice(parser, *p);
			if (advice == NOWHERE)
			{
				*next = NEXT_END;
				break;
			}
			*p = advice;
		}
		else if (!notice_clause_token(parser, p))
		{
			if (!was_noise(parser))
				return false;
			*p = parser->clause;
			*next = NEXT_END;
			parser->strange = NOWHERE;
			break;
		}
	}
	return notice_clause_end(parser, *p);
}

/* Read them all; *end is where they end. */
bool
notice_items(NoticeText *text, const NoticeFrame *frame, Notice *notice,
			 size_t *end)
{
	NoticeParser parser = { .text = text, .frame = frame, .notice = notice,
		.limit = NOWHERE };
	Next		next = NEXT_ITEM;

	*end = frame->body;
	while (next == NEXT_ITEM)
		if (!read_item(&parser, end, &next))
		{
			/* the one of 2003 only names statutory days and moves */
			if (notice->amends && notice->fault.reason == NOTICE_NO_DAYS_OFF)
				notice->fault.reason = NOTICE_FRAGMENT;
			return false;
		}
	/* a title may name one festival of many, where the items tell */
	if (notice->nitems > 1)
		notice->amends = false;
	if (notice->amends && !parser.counted)
	{
		strcpy(notice->fault.item, notice->items[0].name);
		return notice_refuse(notice, NOTICE_FRAGMENT);
	}
	return true;
}
