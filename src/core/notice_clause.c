/*-------------------------------------------------------------------------
 *
 * notice_clause.c
 *	  Clauses of an item, into days off and days worked.
 *
 * Dates wait until a verb says what becomes of them: 放假, 补休, 上班, 调至,
 * 为法定节假日, 照常公休.  A date that no verb takes, a verb without a date, a
 * word that is not known beside a date: each refuses the notice.  What clauses
 * say of days besides (a weekend day, a statutory one, one that days off are
 * moved to) is kept as a claim and held against the days when all are known.
 *
 *-------------------------------------------------------------------------
 */
#include "notice_clause.h"

#include <string.h>

/* ----------
 * Days
 * ----------
 */

static bool
claim(NoticeParser *parser, NoticeClaimKind kind, int32_t day, size_t p)
{
	Notice	   *notice = parser->notice;
	NoticeClaim *new;

	if (notice->nclaims == NOTICE_CLAIMS)
		return notice_refuse_at(parser, NOTICE_TOO_MUCH, p, p, p);
	new = &notice->claims[notice->nclaims++];
	new->kind = kind;
	new->item = notice_item_mark(parser) - 1;
	new->day = day;
	new->start = parser->clause;
	new->end = notice_quote_end(parser, p);
	return true;
}

static bool
claim_pending(NoticeParser *parser, NoticeClaimKind kind, size_t p)
{
	for (int i = 0; i < parser->npending; i++)
		for (int32_t day = parser->pending[i].first;
			 day <= parser->pending[i].last; day++)
			if (!claim(parser, kind, day, p))
				return false;
	return true;
}

/* Make pending days off; those given back are not of the span. */
static bool
make_off(NoticeParser *parser, bool given_back, size_t p)
{
	Notice	   *notice = parser->notice;
	NoticeItem *item = parser->item;

	for (int i = 0; i < parser->npending; i++)
	{
		NoticeSpan		span = parser->pending[i];

		for (int32_t day = span.first; day <= span.last; day++)
		{
			uint8_t    *mark = &notice->off[day - notice->first];

			if (*mark != 0 && *mark != notice_item_mark(parser))
			{
				notice->fault.date = day;
				return notice_refuse_at(parser, NOTICE_TWO_FESTIVALS, p, p, p);
			}
			*mark = (uint8_t) notice_item_mark(parser);
		}
		if (given_back)
			continue;
		if (item->last < item->first || span.first < item->first)
			item->first = span.first;
		if (span.last > item->last)
			item->last = span.last;
	}
	parser->ahead = false;
	return true;
}

static bool
mark_worked(NoticeParser *parser, int32_t day, size_t p)
{
	uint8_t    *mark = &parser->notice->worked[day - parser->notice->first];

	if (*mark != 0 && *mark != notice_item_mark(parser))
	{
		parser->notice->fault.date = day;
		return notice_refuse_at(parser, NOTICE_TWO_FESTIVALS, p, p, p);
	}
	*mark = (uint8_t) notice_item_mark(parser);
	return true;
}

static bool
make_worked(NoticeParser *parser, size_t p)
{
	for (int i = 0; i < parser->npending; i++)
		for (int32_t day = parser->pending[i].first;
			 day <= parser->pending[i].last; day++)
			if (!mark_worked(parser, day, p))
				return false;
	return claim_pending(parser, NOTICE_WORKED, p);
}

/* ----------
 * Verbs
 * ----------
 */

static void
taken(NoticeParser *parser)
{
	parser->npending = 0;
	parser->joined = false;
	parser->rest = false;
	parser->speaks = true;
}

/* The dates behind 调至 are as many as those before it. */
static bool
finish_move(NoticeParser *parser, size_t p)
{
	int			targets = 0;
	int			sources = parser->sources + parser->named;

	if (!parser->moving)
		return true;
	for (int i = 0; i < parser->npending; i++)
		targets += parser->pending[i].last - parser->pending[i].first + 1;
	parser->notice->fault.n = sources;
	parser->notice->fault.m = targets;
	if (targets != sources)
		return notice_refuse_at(parser, NOTICE_MOVES, p, p, p);
	if (!claim_pending(parser, NOTICE_WITHIN, p))
		return false;
	parser->moving = false;
	parser->moved = true;
	parser->named = 0;
	taken(parser);
	return true;
}

static bool
begin_move(NoticeParser *parser, size_t p, size_t end)
{
	if (parser->npending == 0)
		return notice_refuse_at(parser, NOTICE_NO_DATE, p, p, end);
	parser->sources = 0;
	for (int i = 0; i < parser->npending; i++)
		parser->sources +=
			parser->pending[i].last - parser->pending[i].first + 1;
	if (parser->said != 0 && parser->said != parser->sources)
	{
		parser->notice->fault.n = parser->said;
		parser->notice->fault.m = parser->sources;
		return notice_refuse_at(parser, NOTICE_MOVED_NUMBER, p, p, p);
	}
	if (!claim_pending(parser, NOTICE_SOURCE, p))
		return false;
	taken(parser);
	parser->said = 0;
	parser->moving = true;
	return true;
}

typedef enum Verb
{
	VERB_OFF,
	VERB_AHEAD,					/* 放假时间 */
	VERB_BACK,
	VERB_WORKED,
	VERB_MOVED,
	VERB_LEGAL,
	VERB_REST,
	VERB_SWAPPED,				/* 调休 by itself */
	VERB_RESTED,				/* 休息 behind where a day off is moved to */
	VERB_NONE					/* words that change nothing */
} Verb;

/* Longer words before those that begin them. */
static const struct
{
	NoticeWord	word;
	Verb		verb;
}			words[] = {
	{ u"放假调休", VERB_OFF }, { u"调休放假", VERB_OFF },
	{ u"放假公休", VERB_OFF }, { u"放假休息", VERB_OFF },
	{ u"放假时间", VERB_AHEAD }, { u"放假日期", VERB_AHEAD },
	{ u"放假", VERB_OFF },
	{ u"补休", VERB_BACK },
	{ u"上班", VERB_WORKED },
	{ u"调整至", VERB_MOVED }, { u"调整到", VERB_MOVED },
	{ u"调休至", VERB_MOVED }, { u"调至", VERB_MOVED }, { u"调到", VERB_MOVED },
	{ u"法定节假日", VERB_LEGAL }, { u"法定休假日", VERB_LEGAL },
	{ u"法定假日", VERB_LEGAL }, { u"法定节日", VERB_LEGAL },
	{ u"公休日", VERB_REST }, { u"公休", VERB_REST },
	{ u"不调休", VERB_NONE },
	{ u"调休", VERB_SWAPPED },
	{ u"休息", VERB_RESTED },
	{ u"与周末连休", VERB_NONE }, { u"和周末连休", VERB_NONE },
	{ u"与双休日连休", VERB_NONE },
	{ u"与周六、周日连休", VERB_NONE }, { u"与周六周日连休", VERB_NONE },
	{ u"与周六连休", VERB_NONE }, { u"与周日连休", VERB_NONE },
	{ u"与星期六、星期日连休", VERB_NONE },
	{ u"与星期六连休", VERB_NONE }, { u"与星期日连休", VERB_NONE },
	{ u"将", VERB_NONE }, { u"把", VERB_NONE }, { u"的", VERB_NONE },
	{ u"其中", VERB_NONE }, { u"这样", VERB_NONE }, { u"即", VERB_NONE },
	{ u"从", VERB_NONE }, { u"自", VERB_NONE }, { u"分别", VERB_NONE },
	{ u"也", VERB_NONE }, { u"均", VERB_NONE }, { u"都", VERB_NONE },
	{ u"同时", VERB_NONE }, { u"照常", VERB_NONE }, { u"正常", VERB_NONE },
	{ u"为", VERB_NONE }, { u"是", VERB_NONE }, { u"共计", VERB_NONE },
	{ u"共", VERB_NONE }, { u"假期", VERB_NONE }, { u"安排", VERB_NONE },
	{ u"时间", VERB_NONE }, { u"当日", VERB_NONE }, { u"当天", VERB_NONE }
};

static bool
take_verb(NoticeParser *parser, Verb verb, size_t p, size_t end)
{
	bool		dates = parser->npending > 0 && !parser->moving;

	if (verb == VERB_NONE)
		return true;
	if (parser->moving && !finish_move(parser, p))
		return false;
	parser->speaks = true;
	switch (verb)
	{
		case VERB_OFF:
			if (!dates && !parser->moved)
				parser->ahead = true;
			if (!make_off(parser, false, p))
				return false;
			break;
		case VERB_AHEAD:
			parser->ahead = true;
			return true;
		case VERB_MOVED:
			return begin_move(parser, p, end);
		case VERB_REST:
			if (!dates)
				return notice_refuse_at(parser, NOTICE_NO_DATE, p, p, end);
			/* what becomes of them is said by the rest of the clause */
			parser->rest = true;
			return true;
		case VERB_RESTED:
			if (!parser->moved)
				return notice_refuse_at(parser, NOTICE_NO_VERB, p, p, end);
			return true;
		case VERB_SWAPPED:
			if (!claim_pending(parser, NOTICE_WITHIN, p))
				return false;
			break;
		case VERB_BACK:
		case VERB_WORKED:
		case VERB_LEGAL:
			if (!dates)
				return notice_refuse_at(parser, NOTICE_NO_DATE, p, p, end);
			if (verb == VERB_WORKED)
			{
				if (!make_worked(parser, p))
					return false;
			}
			else if (!claim_pending(parser, verb == VERB_BACK ? NOTICE_BACK :
									NOTICE_LEGAL, p) ||
					 (verb == VERB_BACK && !make_off(parser, true, p)))
				return false;
			break;
		case VERB_NONE:
			break;
	}
	taken(parser);
	return true;
}

/* ----------
 * Clauses
 * ----------
 */

static void
begin_clause(NoticeParser *parser, size_t p)
{
	parser->clause = p;
	parser->speaks = parser->npending > 0;
	parser->strange = NOWHERE;
	parser->moved = false;
}

/*
 * The clause ends at p.  Behind a comma its dates may go on; they do not over
 * the end of a sentence.
 */
static bool
end_clause(NoticeParser *parser, size_t p, bool sentence)
{
	if (parser->strange != NOWHERE && (parser->speaks || parser->npending > 0))
		return notice_refuse_at(parser, NOTICE_UNKNOWN_WORDS, p, parser->strange,
					  parser->strange_end);
	if (parser->moving && (sentence || parser->npending > 0) &&
		!finish_move(parser, p))
		return false;
	if (parser->rest)
	{
		if (!claim_pending(parser, NOTICE_REST, p))
			return false;
		taken(parser);
	}
	if (parser->ahead && parser->npending > 0)
	{
		if (!make_off(parser, false, p))
			return false;
		taken(parser);
	}
	if (sentence && parser->npending > 0)
		return notice_refuse_at(parser, NOTICE_NO_VERB, p, p, p);
	if (sentence)
		parser->named = parser->said = 0;
	begin_clause(parser, p);
	return true;
}

/* ----------
 * Tokens
 * ----------
 */

/* 共3天, 三天, 两个公休日: a number of days, in either figures. */
static bool
read_number(NoticeParser *parser, size_t *p, bool *found)
{
	static const uint16_t numerals[] = u"一二三四五六七八九十";
	NoticeText *text = parser->text;
	int			digits;
	int			n = 0;
	size_t		end = notice_number(text, *p, &n, &digits);
	size_t		next;

	*found = false;
	if (end == NOWHERE)
	{
		for (int i = 0; i < 10; i++)
			if (notice_at(text, *p) == numerals[i])
				n = i + 1;
		if (notice_at(text, *p) == u'两')
			n = 2;
		if (n == 0)
			return true;
		end = *p + 1;
	}
	end = notice_skip(text, end);
	if (notice_at(text, end) != u'天' && notice_at(text, end) != u'个')
		return true;
	*found = true;
	next = notice_skip(text, end + 1);
	if (notice_at(text, next) == u'的')
		next = notice_skip(text, next + 1);
	if (notice_match(text, next, u"公休") != NOWHERE)
	{
		parser->said = n;
		*p = next;
		return true;
	}
	if (notice_at(text, end) == u'个')
		return notice_refuse_at(parser, NOTICE_UNKNOWN_WORDS, *p, *p, end + 1);
	parser->speaks = true;
	if (!notice_check_count(parser, n, *p))
		return false;
	*p = end + 1;
	return true;
}

/* A sign; *found is false if p is at none. */
static bool
read_sign(NoticeParser *parser, size_t *p, bool *found)
{
	NoticeText *text = parser->text;
	size_t		end;

	*found = true;
	switch (notice_at(text, *p))
	{
		case '(':
		case '[':
			end = notice_bracket_end(text, *p);
			if (end != NOWHERE)
			{
				size_t		start = *p;

				*p = end + 1;
				return notice_read_bracket(parser, start, end);
			}
			break;
		case ')':
		case ']':
			break;
		case u'、':
			parser->joined = parser->npending > 0;
			break;
		case ',':
		case ':':
			if (!end_clause(parser, *p, false))
				return false;
			parser->clause = *p + 1;
			break;
		case ';':
		case '.':
		case u'。':
			if (!end_clause(parser, *p, true))
				return false;
			parser->clause = *p + 1;
			break;
		default:
			*found = false;
			return true;
	}
	++*p;
	return true;
}

/* Words; what is not known is kept until the clause turns out to matter. */
static bool
read_word(NoticeParser *parser, size_t *p)
{
	static const NoticeWord joints[] = { u"和", u"及", u"与" };
	NoticeText *text = parser->text;
	int			festival;
	size_t		end;

	for (size_t i = 0; i < LENGTH(words); i++)
	{
		size_t		start = *p;

		end = notice_match(text, start, words[i].word);
		if (end == NOWHERE)
			continue;
		*p = end;
		return take_verb(parser, words[i].verb, start, end);
	}
	end = notice_festival(text, *p, &festival);
	if (end != NOWHERE)
	{
		/* 10月3日公休日及中秋节分别调至 */
		parser->named += parser->rest && !parser->moving;
		*p = end;
		return true;
	}
	end = notice_match_any(text, *p, joints, LENGTH(joints));
	if (end != NOWHERE)
	{
		parser->joined = parser->npending > 0;
		*p = end;
		return true;
	}
	if (parser->strange == NOWHERE)
		parser->strange = *p;
	parser->strange_end = ++*p;
	return true;
}

bool
notice_clause_token(NoticeParser *parser, size_t *p)
{
	bool		found;

	if (!read_sign(parser, p, &found))
		return false;
	if (found)
		return true;
	if (!read_number(parser, p, &found))
		return false;
	if (found)
		return true;
	if (notice_is_digit(notice_at(parser->text, *p)))
		return notice_read_date(parser, p);
	return read_word(parser, p);
}

void
notice_clause_begin(NoticeParser *parser, size_t p)
{
	parser->limit = NOWHERE;
	parser->npending = 0;
	parser->joined = parser->rest = parser->moving = false;
	parser->has_first = parser->ahead = false;
	parser->expected = parser->said = parser->named = parser->sources = 0;
	begin_clause(parser, p);
	/* beside the festival's name a strange word matters too */
	parser->speaks = true;
}

/*
 * Days off that are moved away are worked, whether the notice says so again
 * (2001 to 2009) or not (2008); one of the span stays off, which is a
 * statutory day on a weekend.  Where days are moved, none else is worked.
 */
static bool
work_sources(NoticeParser *parser, size_t p)
{
	Notice	   *notice = parser->notice;
	int			item = notice_item_mark(parser) - 1;
	bool		sources[NOTICE_DAYS] = { false };
	bool		any = false;

	for (int i = 0; i < notice->nclaims; i++)
	{
		const NoticeClaim *source = &notice->claims[i];

		if (source->kind != NOTICE_SOURCE || source->item != item)
			continue;
		any = true;
		sources[source->day - notice->first] = true;
		if (notice->off[source->day - notice->first] != item + 1 &&
			!mark_worked(parser, source->day, p))
			return false;
	}
	for (int i = 0; any && i < notice->nclaims; i++)
	{
		const NoticeClaim *worked = &notice->claims[i];

		if (worked->kind != NOTICE_WORKED || worked->item != item ||
			sources[worked->day - notice->first])
			continue;
		notice->fault.date = worked->day;
		parser->clause = worked->start;
		parser->limit = worked->end;
		return notice_refuse_at(parser, NOTICE_NOT_MOVED, worked->start,
								worked->start, worked->start);
	}
	return true;
}

bool
notice_clause_end(NoticeParser *parser, size_t p)
{
	parser->limit = p;
	if (!end_clause(parser, p, true))
		return false;
	/* from here on it is the whole item that is wrong */
	parser->clause = p;
	if (notice_days_off(parser) == 0)
		return notice_refuse_at(parser, NOTICE_NO_DAYS_OFF, p, p, p);
	if (parser->expected != 0 && !notice_check_count(parser, parser->expected, p))
		return false;
	return work_sources(parser, p);
}
