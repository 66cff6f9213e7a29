/*-------------------------------------------------------------------------
 *
 * grammar.c
 *	  One number at a place of a text.
 *
 *		filing	= prefix ICP备 digits [号] [service]
 *		licence = prefix ICP证 digits [号] [service]
 *		telecom = [prefix | 合字] classes - digits [号] [service]
 *		police	= prefix 公网安备 digits [号]
 *		service = - digits [A | X | K]
 *
 * What may stand between the parts beyond that: blanks and tags; brackets
 * around the prefix and a bar behind it; 案, 编号, 字, 第, a colon and a hyphen
 * behind 备 or 证; the label ICP备 or ICP证 before a telecom licence, which takes
 * its prefix from there, and doubled; 号 behind the service part, and 号 as half
 * an address has it.  Two hyphens are one: badges and Chinese keyboards write
 * them so.  公安备, 公网备 and 公安网备 stand for 公网安备.
 *
 * A telecom licence may have its province's syllable in Latin letters before it
 * (Hu B2-20230335), and a police number its digits alone behind a label that
 * says what they are (公安备案号：11010502030143).
 *
 * Each function below reads one part and moves the cursor behind it, or leaves
 * the cursor where it was (or, where a fault is found, anywhere).
 *
 *-------------------------------------------------------------------------
 */
#include "grammar.h"
#include "layout.h"
#include "region.h"

#include <string.h>

#define NO_PREFIX	(-1)
#define HYPHENS_MAX	16			/* of a line: longer ones are looked at no further */
#define PINYIN_MAX	16			/* letters of a province's name */

typedef struct Cursor
{
	const Reader *reader;
	uint32_t	ch;				/* the character to look at */
	size_t		start;			/* its bytes */
	size_t		end;
	size_t		last;			/* end of the last character that was no gap */
} Cursor;

typedef struct Digits
{
	int			count;			/* at most FAULT_DIGITS_MAX */
	int64_t		value;			/* of the first 18 */
	size_t		start;
	size_t		end;
	size_t		end_two;		/* behind the second */
	bool		leading_zero;
} Digits;

/* What all functions of one match share. */
typedef struct State
{
	Cursor		at;
	bool		running;
	Match	   *match;
} State;

static void
look_at(Cursor *at, const Reader *reader, size_t pos)
{
	at->reader = reader;
	at->last = pos;
	at->ch = reader_at(reader, pos, &at->start, &at->end);
}

static void
advance(Cursor *at)
{
	if (!reader_is_gap(at->ch))
		at->last = at->end;
	at->ch = reader_at(at->reader, at->end, &at->start, &at->end);
}

/* Passes blanks and tags; false when there were none. */
static bool
skip_gap(Cursor *at)
{
	size_t		limit = at->start + READER_GAP_MAX;

	if (!reader_is_gap(at->ch))
		return false;
	while (reader_is_gap(at->ch) && at->start < limit)
		advance(at);
	return true;
}

static bool
eat(Cursor *at, uint32_t ch)
{
	if (at->ch != ch)
		return false;
	advance(at);
	return true;
}

/* A word, without gaps inside. */
static bool
eat_word(Cursor *at, const uint32_t *word)
{
	Cursor		begin = *at;

	for (; *word != 0; word++)
	{
		if (!eat(at, *word))
		{
			*at = begin;
			return false;
		}
	}
	return true;
}

/* One hyphen or two; a line of more is none. */
static bool
eat_hyphen(Cursor *at)
{
	Cursor		begin = *at;

	if (!eat(at, '-'))
		return false;
	if (eat(at, '-') && at->ch == '-')
	{
		*at = begin;
		return false;
	}
	return true;
}

/* 号, also where only it is encoded as in an address. */
static bool
eat_sign(Cursor *at)
{
	return eat(at, U'号') || eat_word(at, U"%E5%8F%B7");
}

static MatchResult
bad(State *st, NumberReason reason, size_t start, size_t end)
{
	fault_set(&st->match->fault, reason, start, end);
	return MATCH_BAD;
}

/* The first of these words that stands here, without gaps inside. */
static bool
eat_any(Cursor *at, const uint32_t *const *words)
{
	for (; *words != NULL; words++)
		if (eat_word(at, *words))
			return true;
	return false;
}

/* Whose number a label announces. */
typedef enum Label
{
	LABEL_POLICE,
	LABEL_ANY
} Label;

/*
 * A label before a number: what it is the number of, 备案 or 许可证, and 号 or a
 * colon.  Longer words stand before those that they begin with.
 */
static bool
eat_label(Cursor *at, Label label)
{
	static const uint32_t *const police[] = {
		U"公安联网", U"公安机关", U"公安", U"公网安", U"联网", U"网安", NULL
	};
	static const uint32_t *const ministry[] = {
		U"工信部", U"网站ICP", U"网站", U"APP", U"小程序", U"快应用", U"主体", U"服务",
		U"互联网信息服务", U"增值电信业务", U"增值电信", U"电信增值业务", U"电信业务",
		U"ICP", NULL
	};
	static const uint32_t *const documents[] = {
		U"备案/许可证", U"备案", U"经营许可证", U"许可证", NULL
	};
	static const uint32_t *const ends[] = { U"编号", U"号码", U"号", NULL };
	Cursor		begin = *at;
	bool		is_police = eat_any(at, police);
	bool		owned = is_police || eat_any(at, ministry);
	bool		licence;
	bool		ended;

	if (owned)
		skip_gap(at);
	licence = at->ch != U'备';
	if ((label == LABEL_POLICE && (!is_police || licence)) ||
		!eat_any(at, documents))
	{
		*at = begin;
		return false;
	}
	skip_gap(at);
	ended = eat_any(at, ends);
	skip_gap(at);
	/* 备案 alone may be any word's end; 许可证 is a label as it stands */
	ended |= eat(at, ':') || licence;
	skip_gap(at);
	if (!ended)
		*at = begin;
	return ended;
}

/* The province's code, 合字 as its own, or NO_PREFIX. */
static int
eat_prefix(Cursor *at)
{
	Cursor		begin = *at;
	uint32_t	closing = at->ch == '(' ? ')' : at->ch == '[' ? ']' : 0;
	int			region;

	if (closing != 0)
	{
		advance(at);
		skip_gap(at);
	}
	region = region_of_char(at->ch);
	if (region != 0)
		advance(at);
	else if (eat_word(at, U"合字"))
		region = ICP_REGION_NATIONAL;
	else
		region = NO_PREFIX;

	if (region != NO_PREFIX && closing != 0)
	{
		skip_gap(at);
		if (!eat(at, closing))
			region = NO_PREFIX;
	}
	if (region == NO_PREFIX)
		*at = begin;
	return region;
}

static Digits
read_digits(Cursor *at)
{
	Digits		d = { 0, 0, at->start, at->start, at->start, at->ch == '0' };

	while (reader_is_digit(at->ch) && d.count < FAULT_DIGITS_MAX)
	{
		d.count++;
		if (d.count <= 18)
			d.value = d.value * 10 + (at->ch - '0');
		d.end = at->end;
		if (d.count <= 2)
			d.end_two = at->end;
		advance(at);
	}
	return d;
}

/* What people write in place of digits. */
static bool
is_mask(uint32_t ch)
{
	return ch == 'X' || ch == '*' || ch == U'×';
}

/*
 * A placeholder or a letter where digits should begin or go on; MATCH_NONE:
 * neither.  A single x may be anything, so it counts as a letter.
 */
static MatchResult
read_stray(State *st)
{
	Cursor		begin = st->at;
	int			masks = 0;

	while (is_mask(st->at.ch) || reader_is_word(st->at.ch))
	{
		masks += is_mask(st->at.ch);
		advance(&st->at);
		if (st->at.end - begin.start > FAULT_DIGITS_MAX)
			break;
	}
	if (masks > 1 || begin.ch == '*' || begin.ch == U'×')
		return bad(st, FAULT_DIGITS_PLACEHOLDER, begin.start, st->at.last);
	if (reader_is_letter(begin.ch))
		return bad(st, FAULT_DIGITS_LETTER, begin.start, begin.end);
	st->at = begin;
	return MATCH_NONE;
}

/*
 * Something else stands where a part should begin: other with what stands
 * there, or, where the text ends, missing.
 */
static MatchResult
bad_place(State *st, NumberReason missing, NumberReason other)
{
	size_t		place = st->at.last;

	skip_gap(&st->at);
	if (st->at.ch == READER_END)
		return bad(st, missing, place, place);
	return bad(st, other, st->at.start, st->at.end);
}

/* Something else, or nothing, where digits should begin. */
static MatchResult
missing_digits(State *st)
{
	if (read_stray(st) == MATCH_BAD)
		return MATCH_BAD;
	return bad_place(st, FAULT_DIGITS_NONE, FAULT_DIGITS_OTHER);
}

/*
 * Three letters: what follows 号 or a service number is a word (号Copyright,
 * 号-1Powered by), not a part of the number that was written wrong.
 */
static bool
begins_word(const Cursor *at)
{
	Cursor		next = *at;

	for (int i = 0; i < 3; i++)
	{
		if (!reader_is_letter(next.ch))
			return false;
		advance(&next);
	}
	return true;
}

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

/* A byte as addresses encode it. */
static bool
begins_encoded(const Cursor *at)
{
	Cursor		next = *at;

	if (!eat(&next, '%') || !reader_is_word(next.ch))
		return false;
	advance(&next);
	return reader_is_word(next.ch);
}

/*
 * Does a letter or digit follow, or a hyphen with one?  A line of hyphens may
 * stand before a word, but before a digit nobody can tell what is meant.
 */
static bool
goes_on(const Cursor *at)
{
	Cursor		next = *at;
	int			hyphens = 0;

	if (reader_is_word(next.ch) || begins_encoded(at))
		return true;
	while (hyphens < HYPHENS_MAX && eat(&next, '-'))
		hyphens++;
	return hyphens == 1 ? reader_is_word(next.ch) :
		hyphens > 1 && reader_is_digit(next.ch);
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

/* What may stand between 备 or 证 and the digits: 案, 编号, 字, 第, : and -. */
static void
eat_joint(Cursor *at)
{
	Cursor		hyphen;

	skip_gap(at);
	if (eat(at, U'案'))
		skip_gap(at);
	eat(at, U'编');
	if (eat(at, U'号'))
		skip_gap(at);
	if (eat(at, U'字'))
		skip_gap(at);
	if (eat(at, U'第'))
		skip_gap(at);
	if (eat(at, ':'))
		skip_gap(at);
	hyphen = *at;
	if (eat_hyphen(at))
		skip_gap(at);
	if (!reader_is_digit(at->ch))
		*at = hyphen;
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

	for (; reader_is_letter(at->ch) && letters < PINYIN_MAX; letters++)
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
	char		word[PINYIN_MAX];
	size_t		len = 0;
	size_t		end;
	int			region;

	while (reader_is_letter(at->ch) && len < PINYIN_MAX)
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

/* Digits of a police number; region NO_PREFIX: take it from them. */
static MatchResult
read_psb_digits(State *st, int region)
{
	Cursor	   *at = &st->at;
	NumberFault *fault = &st->match->fault;
	PsbParts	parts;
	Digits		d = read_digits(at);
	NumberReason reason;
	int			count;
	MatchResult result;

	result = read_stray(st);
	if (result != MATCH_NONE)
		return result;
	parts.ndigits = d.count;
	parts.digits = d.value;
	parts.region = region;
	if (region == NO_PREFIX && d.count <= 18)
	{
		int64_t		area = d.value;

		while (area >= 100)
			area /= 10;
		parts.region = area;
	}
	reason = psb_check(&parts, &count);
	if (reason == FAULT_NONE)
	{
		st->match->value = psb_value(&parts);
		st->match->end = at->last;
		return MATCH_OK;
	}
	fault->count = count;
	fault->region = region;
	if (reason == FAULT_PSB_AREA || reason == FAULT_PSB_MISMATCH)
		return bad(st, reason, d.start, d.end_two);
	return bad(st, reason, d.start, d.end);
}

MatchResult
psb_match_digits(const Reader *reader, size_t pos, Match *match)
{
	State		st = { .running = true, .match = match };

	memset(&match->fault, 0, sizeof(match->fault));
	look_at(&st.at, reader, pos);
	if (!reader_is_digit(st.at.ch))
		return MATCH_NONE;
	return read_psb_digits(&st, NO_PREFIX);
}

/* The digits' end: 号, and what may not follow.  marked: 号 did. */
static bool
eat_psb_end(State *st)
{
	Cursor	   *at = &st->at;
	Cursor		digits_end = *at;
	bool		marked;

	skip_gap(at);
	marked = eat_sign(at);
	if (!marked)
		*at = digits_end;
	if (goes_on(at))
	{
		if (st->running)
			return marked && begins_word(at);
		if (at->ch == '-')
		{
			st->match->fault.value = st->match->value;
			bad(st, FAULT_PSB_SERVICE, at->start, at->reader->len);
			return false;
		}
	}
	return true;
}

/* Digits with or without a prefix of their own, to the end of the number. */
static MatchResult
read_psb_number(State *st, int region)
{
	MatchResult result = read_psb_digits(st, region);

	if (result == MATCH_OK && !eat_psb_end(st))
		result = MATCH_BAD;
	if (result == MATCH_OK)
		st->match->end = st->at.last;
	return result;
}

static bool
eat_psb_mark(Cursor *at)
{
	if (!eat_word(at, U"公网安备") && !eat_word(at, U"公安网备") &&
		!eat_word(at, U"公安备") && !eat_word(at, U"公网备"))
		return false;
	eat_joint(at);
	return true;
}

MatchResult
psb_match(const Reader *reader, size_t pos, bool running, Match *match)
{
	State		st = { .running = running, .match = match };
	Cursor	   *at = &st.at;
	int			region;
	size_t		start;
	MatchResult result;

	memset(&match->fault, 0, sizeof(match->fault));
	look_at(at, reader, pos);
	if (eat_label(at, LABEL_POLICE) && reader_is_digit(at->ch))
		return read_psb_number(&st, NO_PREFIX);
	look_at(at, reader, pos);
	region = eat_prefix(at);
	if (region == NO_PREFIX && running)
		return MATCH_NONE;
	skip_gap(at);
	start = at->start;
	if (!eat_psb_mark(at))
		return MATCH_NONE;
	if (region == ICP_REGION_NATIONAL)
		return bad(&st, FAULT_PREFIX_NATIONAL, start, at->last);
	if (!reader_is_digit(at->ch))
		return missing_digits(&st);
	result = read_psb_number(&st, region);
	if (region == NO_PREFIX && result == MATCH_OK)
	{
		match->fault.value = match->value;
		return bad(&st, FAULT_PREFIX_MISSING, start, start);
	}
	return result;
}

size_t
skip_label(const Reader *reader, size_t pos)
{
	Cursor		at;

	look_at(&at, reader, pos);
	return eat_label(&at, LABEL_ANY) ? at.start : pos;
}
