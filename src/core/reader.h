/*-------------------------------------------------------------------------
 *
 * reader.h
 *	  Text as folded characters with their places in the source.
 *
 * What differs without a meaning is folded: full-width to half-width, small
 * to capital letters, the many hyphens to one, traditional characters (those
 * that occur in numbers) to simplified ones, every kind of blank to ' '.
 * Zero-width characters are passed over.  In HTML source, what is
 * written in ASCII (html.h) is decoded, and a tag or comment reads as
 * READER_TAG.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CORE_READER_H
#define BEIAN_CORE_READER_H

#include "html.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* beyond Unicode's last character */
#define READER_END	0x110000	/* end (or begin) of the text */
#define READER_BAD	0x110001	/* a byte that is no UTF-8 */
#define READER_TAG	0x110002	/* an HTML tag or comment */

#define READER_ZERO_WIDTH 0		/* reader_char only: what is passed over */

/* longer gaps, and runs of zero width, are none: lookahead stays bounded */
#define READER_GAP_MAX		1024

typedef struct Reader
{
	const char *s;
	size_t		len;
	bool		html;
	Work	   *work;
} Reader;

/* ASCII, folded; what begins markup or a coded character is not looked into. */
extern const unsigned char reader_ascii[128];

/* A character's folded form; READER_ZERO_WIDTH: it is passed over. */
extern uint32_t reader_fold(uint32_t ch);

/* The one character at pos, which is before the end; *end is behind it. */
extern uint32_t reader_char(const Reader *reader, size_t pos, size_t *end);

/*
 * The character at pos or behind the zero-width ones there; *start and *end
 * are its bytes.
 */
extern uint32_t reader_next(const Reader *reader, size_t pos,
							size_t *start, size_t *end);

/* The same backwards: the character that ends at pos. */
extern uint32_t reader_prev(const Reader *reader, size_t pos, size_t *start);

/* Offset behind (before) the blanks and tags that begin (end) at pos. */
extern size_t reader_skip(const Reader *reader, size_t pos);
extern size_t reader_skip_back(const Reader *reader, size_t pos);

/* reader_next, with the short way for what most characters are. */
static inline uint32_t
reader_at(const Reader *reader, size_t pos, size_t *start, size_t *end)
{
	if (pos < reader->len)
	{
		unsigned char c = reader->s[pos];

		if (c < 0x80 &&
			(!reader->html || (c != '<' && !html_begins_coded(c))))
		{
			work_add(reader->work, 1);
			*start = pos;
			*end = pos + 1;
			return reader_ascii[c];
		}
	}
	return reader_next(reader, pos, start, end);
}

static inline bool
reader_is_gap(uint32_t ch)
{
	return ch == ' ' || ch == READER_TAG;
}

static inline bool
reader_is_digit(uint32_t ch)
{
	return ch >= '0' && ch <= '9';
}

/* A folded ASCII letter. */
static inline bool
reader_is_letter(uint32_t ch)
{
	return ch >= 'A' && ch <= 'Z';
}

static inline bool
reader_is_word(uint32_t ch)
{
	return reader_is_digit(ch) || reader_is_letter(ch);
}

#endif							/* BEIAN_CORE_READER_H */
