/*-------------------------------------------------------------------------
 *
 * cursor.h
 *	  A place in folded text, and the parts that both kinds of numbers share.
 *
 * Each function reads one part and moves the cursor behind it, or leaves the
 * cursor where it was (or, where a fault is found, anywhere).  Shared by the
 * grammar's files, not by others.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CORE_CURSOR_H
#define BEIAN_CORE_CURSOR_H

#include "fault.h"
#include "grammar.h"
#include "reader.h"

#define NO_PREFIX	(-1)

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

static inline void
look_at(Cursor *at, const Reader *reader, size_t pos)
{
	at->reader = reader;
	at->last = pos;
	at->ch = reader_at(reader, pos, &at->start, &at->end);
}

static inline void
advance(Cursor *at)
{
	if (!reader_is_gap(at->ch))
		at->last = at->end;
	at->ch = reader_at(at->reader, at->end, &at->start, &at->end);
}

/* Passes blanks and tags; false when there were none. */
static inline bool
skip_gap(Cursor *at)
{
	size_t		limit = at->start + READER_GAP_MAX;

	if (!reader_is_gap(at->ch))
		return false;
	while (reader_is_gap(at->ch) && at->start < limit)
		advance(at);
	return true;
}

static inline bool
eat(Cursor *at, uint32_t ch)
{
	if (at->ch != ch)
		return false;
	advance(at);
	return true;
}

/* A word, without gaps inside. */
static inline bool
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

static inline MatchResult
bad(State *st, NumberReason reason, size_t start, size_t end)
{
	fault_set(&st->match->fault, reason, start, end);
	return MATCH_BAD;
}

/* One hyphen or two; a line of more is none. */
extern bool eat_hyphen(Cursor *at);

/* 号, also where only it is encoded as in an address. */
extern bool eat_sign(Cursor *at);

/* The province's code, 合字 as its own, or NO_PREFIX. */
extern int	eat_prefix(Cursor *at);

/* What may stand between 备 or 证 and the digits: 案, 编号, 字, 第, : and -. */
extern void eat_joint(Cursor *at);

extern Digits read_digits(Cursor *at);

/* What people write in place of digits. */
static inline bool
is_mask(uint32_t ch)
{
	return ch == 'X' || ch == '*' || ch == U'×';
}

/*
 * A placeholder or a letter where digits should begin or go on; MATCH_NONE:
 * neither.  A single x may be anything, so it counts as a letter.
 */
extern MatchResult read_stray(State *st);

/*
 * Something else stands where a part should begin: other with what stands
 * there, or, where the text ends, missing.
 */
extern MatchResult bad_place(State *st, NumberReason missing,
							 NumberReason other);

/* Something else, or nothing, where digits should begin. */
extern MatchResult missing_digits(State *st);

/*
 * Three letters: what follows 号 or a service number is a word (号Copyright,
 * 号-1Powered by), not a part of the number that was written wrong.
 */
extern bool begins_word(const Cursor *at);

/*
 * Does a letter or digit follow, or a hyphen with one?  A line of hyphens may
 * stand before a word, but before a digit nobody can tell what is meant.
 */
extern bool goes_on(const Cursor *at);

#endif							/* BEIAN_CORE_CURSOR_H */
