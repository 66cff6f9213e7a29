/*-------------------------------------------------------------------------
 *
 * cursor.c
 *	  A place in folded text, and the parts that both kinds of numbers share.
 *
 *-------------------------------------------------------------------------
 */
#include "cursor.h"

#include "region.h"

#define HYPHENS_MAX 16			/* of a line: longer ones are looked at no further */

bool
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

bool
eat_sign(Cursor *at)
{
	return eat(at, U'号') || eat_word(at, U"%E5%8F%B7");
}

int
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

void
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

Digits
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

MatchResult
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

MatchResult
bad_place(State *st, NumberReason missing, NumberReason other)
{
	size_t		place = st->at.last;

	skip_gap(&st->at);
	if (st->at.ch == READER_END)
		return bad(st, missing, place, place);
	return bad(st, other, st->at.start, st->at.end);
}

MatchResult
missing_digits(State *st)
{
	if (read_stray(st) == MATCH_BAD)
		return MATCH_BAD;
	return bad_place(st, FAULT_DIGITS_NONE, FAULT_DIGITS_OTHER);
}

bool
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

/*
 * A byte as addresses encode it, that may belong to a number: a letter, a digit,
 * a hyphen, or a piece of a character beyond ASCII.
 */
static bool
begins_encoded(const Cursor *at)
{
	Cursor		next = *at;
	uint32_t	high;

	if (!eat(&next, '%'))
		return false;
	high = next.ch;
	advance(&next);
	if (!reader_is_word(high) || !reader_is_word(next.ch))
		return false;
	return high == '2' ? next.ch == 'D' :
		high == '3' ? reader_is_digit(next.ch) : high >= '4';
}

bool
goes_on(const Cursor *at)
{
	Cursor		next = *at;
	int			hyphens = 0;

	if (reader_is_word(next.ch) || begins_encoded(at))
		return true;
	while (hyphens < HYPHENS_MAX && eat(&next, '-'))
		hyphens++;
	if (hyphens == 0)
		return false;
	return reader_is_digit(next.ch) || begins_encoded(&next) ||
		(hyphens == 1 && reader_is_letter(next.ch));
}
