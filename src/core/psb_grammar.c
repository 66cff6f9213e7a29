/*-------------------------------------------------------------------------
 *
 * psb_grammar.c
 *	  One of the police's numbers at a place of a text.
 *
 *		police	= prefix 公网安备 digits [号]
 *				| label digits [号]
 *
 * 公安备, 公网备 and 公安网备 stand for 公网安备; between it and the digits may stand
 * what eat_joint reads.  A label that says what the digits are
 * (公安备案号：11010502030143) makes their first two say the province.
 *
 *-------------------------------------------------------------------------
 */
#include "cursor.h"
#include "label.h"
#include "layout.h"

#include <string.h>

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

/* What stands behind the digits: 号, and nothing that goes on. */
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
