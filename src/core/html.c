/*-------------------------------------------------------------------------
 *
 * html.c
 *	  HTML source: characters, the ways to write one in ASCII, and tags.
 *
 * A page holds scripts and JSON, so that escapes are read wherever they stand:
 * \u5907, \u{5907}, \x2d, \/, \n, with any number of backslashes up to
 * ESCAPE_MAX, since JSON that stands in a string has each of them doubled.
 * UTF-8 may also be written byte by byte, as %E5%A4%87 or \xe5\xa4\x87.
 *
 *-------------------------------------------------------------------------
 */
#include "html.h"

#include <string.h>

#define REFERENCE_MAX	20		/* longest character reference */
#define ESCAPE_MAX		8		/* backslashes of one escape */

/* A character reference by name; closed: needs its semicolon. */
typedef struct NamedReference
{
	const char *name;
	uint32_t	ch;
	bool		closed;
} NamedReference;

/* Of the names in HTML, those that stand in addresses, numbers and footers. */
static const NamedReference named_references[] = {
	{ "nbsp", 0xA0, false },
	{ "amp", '&', false },
	{ "lt", '<', false },
	{ "gt", '>', false },
	{ "quot", '"', false },
	{ "shy", 0xAD, false },
	{ "copy", 0xA9, false },
	{ "middot", 0xB7, false },
	{ "ensp", 0x2002, true },
	{ "emsp", 0x2003, true },
	{ "thinsp", 0x2009, true },
	{ "hyphen", 0x2010, true },
	{ "dash", 0x2010, true },
	{ "ndash", 0x2013, true },
	{ "mdash", 0x2014, true },
	{ "minus", 0x2212, true },
	{ "lowbar", '_', true },
	{ "colon", ':', true },
	{ "period", '.', true },
	{ "num", '#', true },
	{ "equals", '=', true },
	{ "quest", '?', true },
	{ "lpar", '(', true },
	{ "rpar", ')', true },
	{ "lsqb", '[', true },
	{ "rsqb", ']', true },
	{ "verbar", '|', true },
	{ "vert", '|', true },
	{ "sol", '/', true },
	{ "bsol", '\\', true },
	{ "commat", '@', true },
	{ "percnt", '%', true },
	{ "Tab", '\t', true },
	{ "NewLine", '\n', true },
	{ "zwj", 0x200D, true },
	{ "zwnj", 0x200C, true },
	{ "ZeroWidthSpace", 0x200B, true },
	{ "NoBreak", 0x2060, true }
};

/*
 * Characters
 */

size_t
html_utf8(const char *text, size_t len, uint32_t *ch)
{
	const unsigned char *s = (const unsigned char *) text;
	size_t		n;

	if (s[0] < 0x80)
	{
		*ch = s[0];
		return 1;
	}
	n = s[0] >= 0xF0 ? 4 : s[0] >= 0xE0 ? 3 : 2;
	if (s[0] < 0xC2 || s[0] > 0xF4 || len < n)
		return 0;
	*ch = s[0] & (0x7F >> n);
	for (size_t i = 1; i < n; i++)
	{
		if ((s[i] & 0xC0) != 0x80)
			return 0;
		*ch = *ch << 6 | (s[i] & 0x3F);
	}
	if ((n == 3 && *ch < 0x800) || (n == 4 && *ch < 0x10000) ||
		(*ch >= 0xD800 && *ch <= 0xDFFF) || *ch > 0x10FFFF)
		return 0;
	return n;
}

/*
 * Bytes that do not continue a character.  Most of the time of a page with few
 * numbers would go into this, so it is done in blocks, which compilers turn
 * into vector code.
 */
size_t
html_characters(Work *work, const char *s, size_t len)
{
	size_t		continuing = 0;
	size_t		i = 0;

	while (i + 64 <= len)
	{
		size_t		piece = len - i < WORK_PIECE ? len : i + WORK_PIECE;
		size_t		begin = i;

		for (; i + 64 <= piece; i += 64)
		{
			unsigned char n = 0;

			for (int j = 0; j < 64; j++)
				n += (signed char) s[i + j] < -64;
			continuing += n;
		}
		work_add(work, i - begin);
	}
	for (; i < len; i++)
		continuing += (signed char) s[i] < -64;
	return len - continuing;
}

/*
 * Characters in ASCII
 */

/* Value of a digit in a base of at most 16; -1 for no such digit. */
static int
digit_value(char c, int base)
{
	int			v = c >= '0' && c <= '9' ? c - '0' :
		c >= 'a' && c <= 'f' ? c - 'a' + 10 :
		c >= 'A' && c <= 'F' ? c - 'A' + 10 : base;

	return v < base ? v : -1;
}

static uint32_t
valid_or_replaced(uint32_t ch)
{
	return ch == 0 || ch > 0x10FFFF || (ch >= 0xD800 && ch <= 0xDFFF) ?
		0xFFFD : ch;
}

/*
 * Length of the numeric reference at s, which begins with "&#"; 0: it is none.
 * As browsers do, digits are taken as far as they go and a missing semicolon
 * is forgiven.
 */
static size_t
numeric_reference(const char *s, size_t len, uint32_t *ch)
{
	size_t		i = 2;
	int			base = 10;
	size_t		digits;

	if (i < len && (s[i] == 'x' || s[i] == 'X'))
	{
		base = 16;
		i++;
	}
	digits = i;
	*ch = 0;
	while (i < len && i < REFERENCE_MAX && digit_value(s[i], base) >= 0)
	{
		if (*ch <= 0x10FFFF)
			*ch = *ch * base + digit_value(s[i], base);
		i++;
	}
	if (i == digits || i == REFERENCE_MAX)
		return 0;
	*ch = valid_or_replaced(*ch);
	return i < len && s[i] == ';' ? i + 1 : i;
}

size_t
html_reference(const char *s, size_t len, bool in_value, uint32_t *ch)
{
	size_t		names = sizeof(named_references) / sizeof(named_references[0]);

	if (len < 3)
		return 0;
	if (s[1] == '#')
		return numeric_reference(s, len, ch);
	for (size_t i = 0; i < names; i++)
	{
		const NamedReference *ref = &named_references[i];
		size_t		n = strlen(ref->name);

		if (s[1] != ref->name[0] || len < n + 1 ||
			memcmp(s + 1, ref->name, n) != 0)
			continue;
		*ch = ref->ch;
		if (len > n + 1 && s[n + 1] == ';')
			return n + 2;
		if (ref->closed)
			continue;
		if (in_value && len > n + 1 &&
			(s[n + 1] == '=' || html_is_letter(s[n + 1]) ||
			 digit_value(s[n + 1], 10) >= 0))
			return 0;
		return n + 1;
	}
	return 0;
}

/* Backslashes that begin at s, no more than one escape has. */
static size_t
backslashes(const char *s, size_t len)
{
	size_t		n = 0;

	while (n < len && n < ESCAPE_MAX && s[n] == '\\')
		n++;
	return n;
}

/* Value of exactly n hexadecimal digits; -1: they are not there. */
static int32_t
hex(const char *s, size_t len, size_t n)
{
	int32_t		value = 0;

	if (len < n)
		return -1;
	for (size_t i = 0; i < n; i++)
	{
		if (digit_value(s[i], 16) < 0)
			return -1;
		value = value * 16 + digit_value(s[i], 16);
	}
	return value;
}

/* Length of the byte at s that is written as %E5 or \xe5; 0: none. */
static size_t
coded_byte(const char *s, size_t len, unsigned char *byte)
{
	size_t		n = len > 0 && s[0] == '%' ? 1 : backslashes(s, len);
	int32_t		value;

	if (n == 0 || n >= len)
		return 0;
	if (s[0] == '\\' && s[n++] != 'x')
		return 0;
	value = hex(s + n, len - n, 2);
	if (value < 0)
		return 0;
	*byte = value;
	return n + 2;
}

/* Length of the character at s whose bytes are written so; 0: none. */
static size_t
coded_bytes(const char *s, size_t len, uint32_t *ch)
{
	char		bytes[4];
	size_t		n = 0;
	size_t		at = 0;

	while (n < sizeof(bytes))
	{
		unsigned char byte = 0;
		size_t		step = coded_byte(s + at, len - at, &byte);

		if (step == 0)
			return 0;
		bytes[n++] = byte;
		at += step;
		if (html_utf8(bytes, n, ch) == n)
			return *ch < ' ' ? 0 : at;
	}
	return 0;
}

/* Length of the character at s that is written as \u5907 or \u{5907}. */
static size_t
code_point(const char *s, size_t len, size_t n, uint32_t *ch)
{
	size_t		at = n + 1;
	int32_t		value = hex(s + at, len - at, 4);

	if (value >= 0)
	{
		*ch = valid_or_replaced(value);
		return at + 4;
	}
	if (at == len || s[at++] != '{')
		return 0;
	*ch = 0;
	for (size_t i = 0; at < len && i <= 6; i++, at++)
	{
		if (s[at] == '}' && i > 0)
		{
			*ch = valid_or_replaced(*ch);
			return at + 1;
		}
		if (digit_value(s[at], 16) < 0)
			return 0;
		*ch = *ch * 16 + digit_value(s[at], 16);
	}
	return 0;
}

/* Length of the escape at s, which begins with a backslash; 0: none. */
static size_t
escape(const char *s, size_t len, uint32_t *ch)
{
	size_t		n = backslashes(s, len);

	if (n == len)
		return 0;
	switch (s[n])
	{
		case '/':
			*ch = '/';
			return n + 1;
		case 'n':
		case 'r':
		case 't':
			*ch = ' ';
			return n + 1;
		case 'u':
			return code_point(s, len, n, ch);
		case 'x':
			return coded_bytes(s, len, ch);
		default:
			return 0;
	}
}

size_t
html_coded(const char *s, size_t len, uint32_t *ch)
{
	if (s[0] == '&')
		return html_reference(s, len, false, ch);
	if (s[0] == '\\')
		return escape(s, len, ch);
	return coded_bytes(s, len, ch);
}

size_t
html_escape_begin(const char *s, size_t pos)
{
	size_t		n = 1;

	while (n < ESCAPE_MAX && n <= pos && s[pos - n] == '\\')
		n++;
	return pos + 1 - n;
}

/* Can a character that is written in ASCII end with this byte? */
static bool
ends_coded(char c)
{
	return c == ';' || c == '}' || c == '/' || digit_value(c, 16) >= 0 ||
		c == 'n' || c == 'p' || c == 'r' || c == 't' || c == 'y';
}

/*
 * A reference holds no second '&' and no sign but '#', an escape no more than
 * its backslashes; the bytes of UTF-8 may be four.  So the begin that is nearest
 * is tried, and then those before it, as far as a character can reach.
 */
size_t
html_coded_before(Work *work, const char *s, size_t pos, uint32_t *ch)
{
	size_t		near = pos;		/* the begin that was tried last */
	int			tries = 0;

	if (pos == 0 || !ends_coded(s[pos - 1]))
		return 0;
	for (size_t begin = pos - 1; begin > 0 && near - begin < REFERENCE_MAX;)
	{
		char		c = s[--begin];

		work_add(work, 1);
		if (html_is_letter(c) || digit_value(c, 10) >= 0 || c == '#' ||
			c == '{')
			continue;
		if (!html_begins_coded(c))
			return 0;
		if (c == '\\')
			begin = html_escape_begin(s, begin);
		if (html_coded(s + begin, pos - begin, ch) == pos - begin)
			return pos - begin;
		if (c == '&' || ++tries == 4)
			return 0;
		near = begin;
	}
	return 0;
}

/*
 * Markup
 */

const char *
html_find(Work *work, const char *s, const char *end, char c)
{
	while (s < end)
	{
		size_t		n = end - s < WORK_PIECE ? end - s : WORK_PIECE;
		const char *found = memchr(s, c, n);

		work_add(work, found != NULL ? (size_t) (found - s + 1) : n);
		if (found != NULL)
			return found;
		s += n;
	}
	return NULL;
}

bool
html_starts_with(const char *s, const char *end, const char *word)
{
	for (; *word != '\0'; s++, word++)
		if (s == end || html_lower(*s) != *word)
			return false;
	return true;
}

const char *
html_declaration_end(Work *work, const char *s, const char *limit)
{
	bool		comment = limit - s >= 4 && memcmp(s, "<!--", 4) == 0;

	s += 2;
	while ((s = html_find(work, s, limit, '>')) != NULL)
	{
		s++;
		if (!comment || (s[-2] == '-' && s[-3] == '-') ||
			(s[-2] == '!' && s[-3] == '-' && s[-4] == '-'))
			return s;
	}
	return NULL;
}

size_t
html_markup(Work *work, const char *s, size_t len)
{
	const char *end = s + (len < HTML_MARKUP_MAX ? len : HTML_MARKUP_MAX);
	const char *p = s + 1;

	if (p + 1 < end && (*p == '!' || *p == '?'))
	{
		p = html_declaration_end(work, s, end);
		return p != NULL ? p - s : 0;
	}
	if (p + 1 < end && *p == '\\')	/* as in a string of a script */
		p++;
	if (p + 1 < end && *p == '/')
		p++;
	else if (p > s + 1)
		return 0;
	if (p >= end || !html_is_letter(*p))
		return 0;

	for (p++; p < end && *p != '<'; p++)
	{
		if (*p == '>')
		{
			work_add(work, p - s);
			return p - s + 1;
		}
		if (*p == '"' || *p == '\'')
		{
			p = html_find(work, p + 1, end, *p);
			if (p == NULL)
				break;
		}
	}
	work_add(work, p == NULL ? HTML_MARKUP_MAX : p - s);
	return 0;
}

/* ASCII in small letters; 0: it ends a name.  (A zero byte is none that ends.) */
static const unsigned char name_bytes[128] = {
	1, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 11, 0, 0, 14, 15, 16, 17, 18, 19, 20,
	21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 0, 33, 34, 35, 36, 37, 38,
	39, 40, 41, 42, 43, 44, 45, 46, 0, 48, 49, 50, 51, 52, 53, 54, 55, 56,
	57, 58, 59, 60, 0, 0, 63, 64, 97, 98, 99, 100, 101, 102, 103, 104, 105,
	106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119,
	120, 121, 122, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103,
	104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117,
	118, 119, 120, 121, 122, 123, 124, 125, 126, 127
};

/* Copy a name in small letters, cut to the buffer of 16; returns its end. */
static const char *
read_name(Work *work, const char *s, const char *end, char *name)
{
	const char *begin = s;
	const char *piece = end - s < WORK_PIECE ? end : s + WORK_PIECE;
	size_t		n = 0;

	memset(name, 0, 16);
	/* of a very long name the rest is read as another */
	for (; s < piece; s++)
	{
		unsigned char c = *s;

		if (c < 0x80)
			c = name_bytes[c];
		if (c == 0)
			break;
		if (n < 15)
			name[n++] = c;
	}
	work_add(work, s - begin);
	return s;
}

void
html_tag_begin(Work *work, HtmlTag *tag, const char *s, const char *limit)
{
	const char *name = s + 1;

	tag->end = *name == '/';
	name += tag->end;
	tag->limit = limit;
	tag->next = read_name(work, name, limit, tag->name);
}

static const char *
skip_blanks(Work *work, const char *s, const char *end)
{
	while (s < end && html_is_blank(*s))
	{
		const char *begin = s;
		const char *piece = end - s < WORK_PIECE ? end : s + WORK_PIECE;

		do
			s++;
		while (s < piece && html_is_blank(*s));
		work_add(work, s - begin);
	}
	return s;
}

/* The end of a value without quotes. */
static const char *
skip_bare_value(Work *work, const char *s, const char *end)
{
	while (s < end && !html_is_blank(*s) && *s != '>')
	{
		const char *begin = s;
		const char *piece = end - s < WORK_PIECE ? end : s + WORK_PIECE;

		do
			s++;
		while (s < piece && !html_is_blank(*s) && *s != '>');
		work_add(work, s - begin);
	}
	return s;
}

/* The value at s, behind '='; returns what follows it. */
static const char *
read_value(Work *work, const char *s, const char *end, HtmlAttribute *attribute)
{
	s = skip_blanks(work, s, end);
	if (s < end && (*s == '"' || *s == '\''))
	{
		attribute->value = s + 1;
		s = html_find(work, s + 1, end, *s);
		attribute->value_end = s != NULL ? s : end;
		return s != NULL ? s + 1 : end;
	}
	attribute->value = s;
	attribute->value_end = s = skip_bare_value(work, s, end);
	return s;
}

bool
html_tag_attribute(Work *work, HtmlTag *tag, HtmlAttribute *attribute)
{
	const char *s = tag->next;
	const char *end = tag->limit;

	for (;; s++)
	{
		if (s == end || *s == '>')
		{
			tag->next = s < end ? s + 1 : s;
			return false;
		}
		if (!html_is_blank(*s) && *s != '/' && *s != '=')
			break;
		work_add(work, 1);
	}
	s = read_name(work, s, end, attribute->name);
	s = skip_blanks(work, s, end);
	attribute->value = attribute->value_end = s;
	if (s < end && *s == '=')
		s = read_value(work, s + 1, end, attribute);
	tag->next = s;
	return true;
}

const char *
html_raw_end(Work *work, const char *s, const char *limit, const char *name)
{
	size_t		n = strlen(name);

	while ((s = html_find(work, s, limit, '<')) != NULL)
	{
		s++;
		if (limit - s > (ptrdiff_t) n && *s == '/' &&
			html_starts_with(s + 1, limit, name) &&
			(s + 1 + n == limit || html_is_blank(s[1 + n]) ||
			 s[1 + n] == '>' || s[1 + n] == '/'))
		{
			s = html_find(work, s, limit, '>');
			return s != NULL ? s + 1 : limit;
		}
	}
	return limit;
}
