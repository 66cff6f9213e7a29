/*-------------------------------------------------------------------------
 *
 * html.h
 *	  HTML source: characters, the ways to write one in ASCII, and tags.
 *
 * Any bytes may be given, also such as are no UTF-8; no terminator is needed.
 * What this does not take for a character or a tag is what stands there.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CORE_HTML_H
#define BEIAN_CORE_HTML_H

#include "work.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* a longer tag or comment is no part of a number */
#define HTML_MARKUP_MAX 1024

/*
 * One character of UTF-8: its length, or 0 for bytes that are none (cut off,
 * overlong, surrogate, beyond U+10FFFF).
 */
extern size_t html_utf8(const char *s, size_t len, uint32_t *ch);

/* Characters among the bytes of a text. */
extern size_t html_characters(Work *work, const char *s, size_t len);

/*
 * Length of the character reference at s, which begins with '&'; 0: it is none.
 * in_value: of an attribute, where "&copy=" is a parameter of an address.
 */
extern size_t html_reference(const char *s, size_t len, bool in_value,
							 uint32_t *ch);

/*
 * Length of a character at s that is written in ASCII: a reference, an escape
 * of scripts and JSON, or percent-encoded; 0: none.
 */
extern size_t html_coded(const char *s, size_t len, uint32_t *ch);

/* The same for one that ends at pos. */
extern size_t html_coded_before(Work *work, const char *s, size_t pos,
								uint32_t *ch);

/* Offset of the first of the backslashes that belong to the one at pos. */
extern size_t html_escape_begin(const char *s, size_t pos);

/* Can html_coded take what begins with this byte for a character? */
static inline bool
html_begins_coded(char c)
{
	return c == '&' || c == '\\' || c == '%';
}

/*
 * Length of the tag or comment at s, which begins with '<'; 0: it is none, or
 * too long.  A '>' within quotes does not end a tag; a '<' outside of them does
 * away with it.
 */
extern size_t html_markup(Work *work, const char *s, size_t len);

/* First c from s on, or NULL. */
extern const char *html_find(Work *work, const char *s, const char *end,
							 char c);

/* Does this word, in small letters, stand at s in any case? */
extern bool html_starts_with(const char *s, const char *end, const char *word);

/* Is a name, which has room for at least as much, this literal? */
#define HTML_IS(name, literal)	(memcmp(name, literal, sizeof(literal)) == 0)

/* A tag as a page has it: of any length, also cut off by the page's end. */
typedef struct HtmlTag
{
	char		name[16];		/* small letters; cut: no longer one matters */
	bool		end;
	const char *next;			/* what was not read yet */
	const char *limit;			/* of the page */
} HtmlTag;

typedef struct HtmlAttribute
{
	char		name[16];
	const char *value;
	const char *value_end;
} HtmlAttribute;

/* The tag at s, which begins with '<' or "</" and a letter. */
extern void html_tag_begin(Work *work, HtmlTag *tag, const char *s,
						   const char *limit);

/* Its next attribute; false: none is left, tag->next is behind the tag. */
extern bool html_tag_attribute(Work *work, HtmlTag *tag,
							   HtmlAttribute *attribute);

/* Behind the comment, document type or the like at s; NULL: not closed. */
extern const char *html_declaration_end(Work *work, const char *s,
										const char *limit);

/* Behind the end tag of an element whose content, from s on, is no markup. */
extern const char *html_raw_end(Work *work, const char *s, const char *limit,
								const char *name);

static inline char
html_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
}

static inline bool
html_is_letter(char c)
{
	return html_lower(c) >= 'a' && html_lower(c) <= 'z';
}

static inline bool
html_is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

#endif							/* BEIAN_CORE_HTML_H */
