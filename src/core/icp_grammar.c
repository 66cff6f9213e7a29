/*-------------------------------------------------------------------------
 *
 * icp_grammar.c
 *	  One of the ministry's numbers at a place of a text.
 *
 *		filing	= prefix ICP备 digits [号] [service]
 *		licence = prefix ICP证 digits [号] [service]
 *		telecom = [prefix | 合字] classes - digits [号] [service]
 *		service = - digits [A | X | K]
 *
 * What may stand between the parts beyond that: blanks and tags; brackets
 * around the prefix and a bar behind it; 案, 编号, 字, 第, a colon and a hyphen
 * behind 备 or 证; the label ICP备 or ICP证 before a telecom licence, which takes
 * its prefix from there, and doubled; 号 behind the service part, and 号 as half
 * an address has it.  Two hyphens are one: badges and Chinese keyboards write
 * them so.  A telecom licence may have its province in Latin letters before it
 * (Hu B2-20230335).
 *
 *-------------------------------------------------------------------------
 */
#include "cursor.h"
#include "layout.h"
#include "region.h"

#include <string.h>

/* The kind of service that a letter stands for; ICP_KIND_COUNT: none. */
static IcpKind
kind_of_letter(uint32_t ch)
{
	int			kind;

	for (kind = 0; kind < ICP_KIND_COUNT; kind++)
		if (ch != 0 && ch == (unsigned char) icp_kind_letters[kind])
			break;
	return kind;
}

/*
 * The letter behind a service number's digits.  In running text a letter
 * after a blank begins the next word, and so do letters of which the first is
 * no kind.
 */
static MatchResult
read_kind(State *st, IcpParts *parts)
{
	Cursor	   *at = &st->at;
	Cursor		begin = *at;
	size_t		start;
	IcpKind		kind;

	if (!st->running)
		skip_gap(at);
	kind = kind_of_letter(at->ch);
	if (!reader_is_word(at->ch) ||
		(st->running && begins_word(at) && kind == ICP_KIND_COUNT))
	{
		*at = begin;
		return MATCH_OK;
	}
	start = at->start;
	if (kind == ICP_KIND_COUNT)
		return bad(st, FAULT_SERVICE_LETTER, start, at->end);
	parts->kind = kind;
	advance(at);
	if (reader_is_word(at->ch))
		return bad(st, FAULT_SERVICE_LETTER, start, at->end);
	return MATCH_OK;
}

static MatchResult
read_index(State *st, IcpParts *parts)
{
	Digits		d = read_digits(&st->at);

	if (d.count > 5)
	{
		st->match->fault.count = d.count;
		return bad(st, FAULT_SERVICE_LONG, d.start, d.end);
	}
	if (d.value == 0)
		return bad(st, FAULT_SERVICE_ZERO, d.start, d.end);
	if (d.leading_zero)
		return bad(st, FAULT_SERVICE_LEADING_ZERO, d.start, d.end);
	parts->service = d.value;
	return read_kind(st, parts);
}

/*
 * A number behind a hyphen that is a year, as in "号 -2024 版权所有" and
 * "号-2024年", not a service.
 */
static bool
is_year(const Cursor *at, const IcpParts *parts, bool apart)
{
	return at->ch == U'年' ||
		(apart && parts->kind == ICP_WEBSITE &&
		 parts->service >= 1990 && parts->service <= 2099);
}

/*
 * The service part.  MATCH_NONE: there is none.  In running text a hyphen
 * with blanks behind it may as well divide the number from what follows.
 */
static MatchResult
read_service(State *st, IcpParts *parts)
{
	Cursor	   *at = &st->at;
	Cursor		begin = *at;
	IcpParts	subject = *parts;
	size_t		hyphen;
	size_t		hyphen_end;
	bool		before;
	bool		behind;
	MatchResult result;

	before = skip_gap(at);
	hyphen = at->start;
	if (!eat_hyphen(at))
	{
		*at = begin;
		return MATCH_NONE;
	}
	hyphen_end = at->last;
	behind = skip_gap(at);

	if (reader_is_digit(at->ch))
	{
		result = read_index(st, parts);
		if (st->running && result == MATCH_OK &&
			is_year(at, parts, before || behind))
			result = MATCH_NONE;
		else if (st->running && result == MATCH_OK && goes_on(at) &&
				 !begins_word(at))
			result = MATCH_BAD;
	}
	else if (reader_is_letter(at->ch) || (is_mask(at->ch) && !st->running))
		result = bad(st, is_mask(at->ch) && at->ch != 'X' ?
					 FAULT_DIGITS_PLACEHOLDER : FAULT_SERVICE_LETTER_ALONE,
					 at->start, at->end);
	else if (at->ch == READER_END && !st->running)
		result = bad(st, FAULT_SERVICE_NONE, hyphen, hyphen_end);
	else
		result = MATCH_NONE;

	if (result == MATCH_NONE ||
		(result == MATCH_BAD && st->running && behind))
	{
		*parts = subject;
		*at = begin;
		return MATCH_NONE;
	}
	return result;
}

/*
 * Digits without 号 that go on behind a dot or a blank, to a 号: they are the
 * first piece of others.
 */
static bool
is_piece(const Cursor *at)
{
	Cursor		next = *at;

	if (!eat(&next, '.') && !skip_gap(&next))
		return false;
	if (!reader_is_digit(next.ch))
		return false;
	read_digits(&next);
	skip_gap(&next);
	return next.ch == U'号';
}

/* Behind the digits: 号, the service part, and perhaps 号 (again); the end. */
static MatchResult
read_tail(State *st, IcpParts *parts)
{
	Cursor	   *at = &st->at;
	Cursor		digits_end = *at;
	bool		marked;
	MatchResult result;

	skip_gap(at);
	marked = eat_sign(at);
	if (!marked)
		*at = digits_end;
	if (!marked && st->running && is_piece(at))
		return MATCH_BAD;
	result = read_service(st, parts);
	if (result == MATCH_BAD)
		return MATCH_BAD;
	if (result == MATCH_OK)
	{
		Cursor		service_end = *at;

		skip_gap(at);
		if (!eat_sign(at))
			*at = service_end;
	}
	if (st->running && goes_on(at) &&
		!((marked || result == MATCH_OK) && begins_word(at)))
		return MATCH_BAD;
	st->match->value = icp_value(parts);
	st->match->end = at->last;
	return MATCH_OK;
}

/*
 * Digits in two pieces: fault->value is the number that they make together.
 * The cursor stands behind the first piece.
 */
static MatchResult
read_split(State *st, const IcpParts *parts, const Digits *first)
{
	NumberFault *fault = &st->match->fault;
	IcpParts	joined = *parts;
	Cursor		begin = st->at;
	Digits		second;
	int			count;

	if (st->running || !skip_gap(&st->at) || !reader_is_digit(st->at.ch))
	{
		st->at = begin;
		return MATCH_NONE;
	}
	second = read_digits(&st->at);
	if (first->count + second.count > 18)
	{
		st->at = begin;
		return MATCH_NONE;
	}
	joined.ndigits = first->count + second.count;
	joined.digits = first->value;
	for (int i = 0; i < second.count; i++)
		joined.digits *= 10;
	joined.digits += second.value;
	fault->value = icp_check(&joined, &count) == FAULT_NONE &&
		read_tail(st, &joined) == MATCH_OK ? st->match->value : 0;
	return bad(st, FAULT_DIGITS_SPLIT, first->end, second.start);
}

/* Digits that failed the check: why, and the number that was meant, if clear. */
static MatchResult
bad_digits(State *st, const IcpParts *parts, const Digits *d,
		   NumberReason reason, int count)
{
	NumberFault *fault = &st->match->fault;

	fault->value = 0;
	if (reason == FAULT_LICENCE_FILING)
	{
		IcpParts	filing = *parts;
		int			filing_count;

		filing.scheme = ICP_FILING;
		if (icp_check(&filing, &filing_count) == FAULT_NONE &&
			read_tail(st, &filing) == MATCH_OK)
			fault->value = st->match->value;
	}
	fault->count = count;
	fault->region = parts->region;
	return bad(st, reason, d->start, d->end);
}

/* The digits of any scheme and all behind them; the cursor is at the first. */
static MatchResult
read_number(State *st, IcpParts *parts)
{
	Digits		d = read_digits(&st->at);
	NumberReason reason;
	int			count;
	MatchResult result;

	result = read_stray(st);
	if (result != MATCH_NONE)
		return result;
	parts->ndigits = d.count;
	parts->digits = d.value;
	reason = icp_check(parts, &count);
	if (reason == FAULT_NONE)
		return read_tail(st, parts);
	if (reason == FAULT_FILING_COUNT || reason == FAULT_LICENCE_COUNT ||
		reason == FAULT_TELECOM_COUNT)
	{
		result = read_split(st, parts, &d);
		if (result != MATCH_NONE)
			return result;
	}
	return bad_digits(st, parts, &d, reason, count);
}

/* A or B with a digit. */
static bool
begins_class(const Cursor *at)
{
	Cursor		next = *at;

	return (eat(&next, 'A') || eat(&next, 'B')) && reader_is_digit(next.ch);
}

/* One class; 0: none of the four.  The cursor is at its letter. */
static int
read_class(Cursor *at)
{
	static const struct
	{
		char		code[3];
		int			bit;
	}			classes[] = {
#define X(name, code, bit)		{ code, bit },
		BEIAN_ICP_CLASSES(X)
#undef X
	};
	uint32_t	letter = at->ch;
	uint32_t	digit;

	advance(at);
	if (!reader_is_digit(at->ch))
		return 0;
	digit = at->ch;
	advance(at);
	for (size_t i = 0; i < sizeof(classes) / sizeof(classes[0]); i++)
		if (letter == (unsigned char) classes[i].code[0] &&
			digit == (unsigned char) classes[i].code[1])
			return classes[i].bit;
	return 0;
}

/*
 * The class list; the cursor is at its first letter.  Sets the classes; their
 * order is judged by the caller.
 */
static MatchResult
read_classes(State *st, IcpParts *parts, bool *ordered)
{
	Cursor	   *at = &st->at;
	int			lowest = 16;

	parts->classes = 0;
	*ordered = true;
	for (;;)
	{
		size_t		start = at->start;
		Cursor		end;
		int			class = read_class(at);

		if (class == 0)
			return bad(st, FAULT_CLASS_UNKNOWN, start, at->last);
		if (class >= lowest)
			*ordered = false;
		lowest = class;
		parts->classes |= class;

		end = *at;
		if (!st->running)
			skip_gap(at);
		if (!eat(at, '.'))
		{
			*at = end;
			return MATCH_OK;
		}
		if (!st->running)
			skip_gap(at);
		if (!reader_is_letter(at->ch))
			return bad(st, FAULT_CLASS_UNKNOWN, at->start, at->end);
	}
}

/* Digits right behind the classes, whose hyphen is missing. */
static MatchResult
read_unhyphened(State *st, IcpParts *parts, size_t place)
{
	NumberFault *fault = &st->match->fault;

	if (st->running)
		return MATCH_BAD;
	fault->value = read_number(st, parts) == MATCH_OK ? st->match->value : 0;
	return bad(st, FAULT_HYPHEN_MISSING, place, place);
}

/* A telecom licence; the cursor is at the first class. */
static MatchResult
read_telecom(State *st, int region)
{
	Cursor	   *at = &st->at;
	IcpParts	parts = { 0 };
	size_t		start = at->start;
	size_t		end;
	bool		ordered;
	MatchResult result;

	parts.scheme = ICP_TELECOM;
	parts.region = region == NO_PREFIX ? ICP_REGION_NONE : region;
	if (read_classes(st, &parts, &ordered) == MATCH_BAD)
		return MATCH_BAD;
	if (!ordered && st->running)
		return MATCH_BAD;
	end = at->last;
	if (reader_is_digit(at->ch))
		return read_unhyphened(st, &parts, end);
	skip_gap(at);
	if (!eat_hyphen(at))
	{
		if (reader_is_digit(at->ch))
			return bad(st, FAULT_HYPHEN_MISSING, end, end);
		return bad_place(st, FAULT_HYPHEN_MISSING, FAULT_HYPHEN_OTHER);
	}
	skip_gap(at);
	if (!reader_is_digit(at->ch))
		return missing_digits(st);
	result = read_number(st, &parts);
	if (!ordered && result == MATCH_OK)
	{
		st->match->fault.value = st->match->value;
		return bad(st, FAULT_CLASS_ORDER, start, end);
	}
	return result;
}

/* 备 or 证 with what may follow it before the digits. */
static bool
eat_mark(Cursor *at, IcpParts *parts)
{
	if (at->ch == U'备')
		parts->scheme = ICP_FILING;
	else if (at->ch == U'证')
		parts->scheme = ICP_LICENCE;
	else
		return false;
	advance(at);
	eat_joint(at);
	return true;
}

static MatchResult read_label(State *st, int region, bool doubled);

/*
 * Digits behind a prefix that itself stands behind ICP备 or ICP证.  Which number
 * was meant is clear where the digits are those of one.
 */
static MatchResult
read_late_prefix(State *st, int region, const IcpParts *label,
				 size_t start, size_t end)
{
	NumberFault *fault = &st->match->fault;
	IcpParts	parts = *label;

	parts.region = region;
	if (read_number(st, &parts) == MATCH_OK)
		fault->value = st->match->value;
	return bad(st, FAULT_PREFIX_LATE, start, end);
}

/*
 * A whole number, with a prefix of its own, behind ICP备 or ICP证: that was a
 * label.
 */
static MatchResult
read_labelled(State *st, const IcpParts *label)
{
	Cursor	   *at = &st->at;
	Cursor		begin = *at;
	int			region = eat_prefix(at);
	size_t		end = at->last;

	if (region == NO_PREFIX)
		return MATCH_NONE;
	skip_gap(at);
	if (at->ch == 'I')
		return read_label(st, region, true);
	if (begins_class(at))
		return read_telecom(st, region);
	if (reader_is_digit(at->ch) && label->region == ICP_REGION_NONE)
		return read_late_prefix(st, region, label, begin.start, end);
	*at = begin;
	return MATCH_NONE;
}

/*
 * ICP without 备 or 证: which was meant is known where digits follow, at once or
 * behind some other character, that only a filing can have.
 */
static MatchResult
read_unmarked(State *st, IcpParts *parts, size_t start, size_t end)
{
	Cursor		other = st->at;
	bool		marked = !reader_is_digit(other.ch);
	bool		clear;

	if (st->running)
		return MATCH_NONE;
	if (marked)
	{
		advance(&st->at);
		eat_joint(&st->at);
		if (parts->region == ICP_REGION_NONE || !reader_is_digit(st->at.ch))
			return MATCH_NONE;
	}
	parts->scheme = ICP_FILING;
	clear = parts->region > ICP_REGION_NATIONAL &&
		read_number(st, parts) == MATCH_OK && parts->ndigits >= 8;
	st->match->fault.value = clear ? st->match->value : 0;
	if (marked)
		return bad(st, FAULT_MARK_OTHER, other.start, other.end);
	return bad(st, FAULT_MARK_MISSING, start, end);
}

/* A number that is written with ICP; the cursor is at its I. */
static MatchResult
read_label(State *st, int region, bool doubled)
{
	Cursor	   *at = &st->at;
	IcpParts	parts = { 0 };
	size_t		start = at->start;
	size_t		end;
	MatchResult result;

	if (!eat_word(at, U"ICP"))
		return MATCH_NONE;
	end = at->last;
	parts.region = region == NO_PREFIX ? ICP_REGION_NONE : region;
	skip_gap(at);
	if (!eat_mark(at, &parts))
		return read_unmarked(st, &parts, start, end);

	if (at->ch == 'I' && !doubled)
	{
		result = read_label(st, region, true);
		if (result != MATCH_NONE)
			return result;
	}
	if (begins_class(at))
		return read_telecom(st, region);
	if (!st->running && !doubled)
	{
		result = read_labelled(st, &parts);
		if (result != MATCH_NONE)
			return result;
	}
	if (region == NO_PREFIX && st->running)
		return MATCH_NONE;
	if (!reader_is_digit(at->ch))
		return missing_digits(st);
	if (region == NO_PREFIX)
		return bad(st, FAULT_PREFIX_MISSING, start, start);
	if (region == ICP_REGION_NATIONAL)
		return bad(st, FAULT_PREFIX_NATIONAL, start, end);
	return read_number(st, &parts);
}

/* Digits, or a hyphen and digits, right behind a prefix: what is missing. */
static MatchResult
read_bare(State *st, int region)
{
	Cursor	   *at = &st->at;
	size_t		start = at->start;
	bool		hyphen = eat(at, '-');

	if (!hyphen && !reader_is_digit(at->ch))
		return MATCH_NONE;
	if (region == ICP_REGION_NATIONAL || hyphen)
		return bad(st, FAULT_CLASS_MISSING, start, start);
	return bad(st, FAULT_ICP_MISSING, start, start);
}

/*
 * Letters before 备 or 证 that are not ICP; which number was meant is clear where
 * the digits are those of one.  The cursor is behind the prefix.
 */
static MatchResult
read_misspelt(State *st, int region)
{
	Cursor	   *at = &st->at;
	Cursor		begin = *at;
	Cursor		icp = *at;
	IcpParts	parts = { .region = region };
	size_t		end;
	int			letters = 0;

	for (; reader_is_letter(at->ch) && letters < REGION_PINYIN_MAX; letters++)
		advance(at);
	end = at->last;
	skip_gap(at);
	if ((letters == 3 && eat_word(&icp, U"ICP")) || !eat_mark(at, &parts) || !reader_is_digit(at->ch))
	{
		*at = begin;
		return MATCH_NONE;
	}
	if (region > ICP_REGION_NATIONAL && read_number(st, &parts) == MATCH_OK)
		st->match->fault.value = st->match->value;
	return bad(st, FAULT_ICP_OTHER, begin.start, end);
}

/* A province in Latin letters, with a blank and a class behind it. */
static MatchResult
read_pinyin(State *st)
{
	Cursor	   *at = &st->at;
	Cursor		begin = *at;
	char		word[REGION_PINYIN_MAX];
	size_t		len = 0;
	size_t		end;
	int			region;

	while (reader_is_letter(at->ch) && len < REGION_PINYIN_MAX)
	{
		word[len++] = at->ch;
		advance(at);
	}
	end = at->last;
	region = region_of_pinyin(word, len);
	if (region != 0 && skip_gap(at) && begins_class(at))
		return region > 0 ? read_telecom(st, region) :
			bad(st, FAULT_PREFIX_PINYIN, begin.start, end);
	*at = begin;
	return MATCH_NONE;
}

MatchResult
icp_match(const Reader *reader, size_t pos, bool running, Match *match)
{
	State		st = { .running = running, .match = match };
	int			region;

	memset(&match->fault, 0, sizeof(match->fault));
	look_at(&st.at, reader, pos);
	region = eat_prefix(&st.at);
	if (region != NO_PREFIX)
	{
		skip_gap(&st.at);
		if (eat(&st.at, '|'))
			skip_gap(&st.at);
	}
	if (!running && region != NO_PREFIX && reader_is_letter(st.at.ch))
	{
		MatchResult result = read_misspelt(&st, region);

		if (result != MATCH_NONE)
			return result;
	}
	if (st.at.ch == 'I')
		return read_label(&st, region, false);
	if (begins_class(&st.at) ||
		(!running && region != NO_PREFIX && reader_is_letter(st.at.ch)))
		return read_telecom(&st, region);
	if (region == NO_PREFIX)
		return read_pinyin(&st);
	return running ? MATCH_NONE : read_bare(&st, region);
}

