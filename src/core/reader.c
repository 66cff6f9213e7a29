/*-------------------------------------------------------------------------
 *
 * reader.c
 *	  Text as folded characters with their places in the source.
 *
 * Everything is bounded: a character costs at most READER_TAG_MAX bytes of
 * lookahead, and that much only behind a '<' of HTML source.
 *
 *-------------------------------------------------------------------------
 */
#include "reader.h"

#include <string.h>

#define ZERO_WIDTH	0			/* folded form of what is passed over */
#define REF_MAX		20			/* longest character reference */

/* A character reference by name; closed: needs its semicolon. */
typedef struct NamedRef
{
	const char *name;
	uint32_t	ch;
	bool		closed;
} NamedRef;

/* of the names in HTML, those that can stand within or beside a number */
static const NamedRef named_refs[] = {
	{ "nbsp", 0xA0, false },
	{ "amp", '&', false },
	{ "lt", '<', false },
	{ "gt", '>', false },
	{ "quot", '"', false },
	{ "shy", 0xAD, false },
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
	{ "lpar", '(', true },
	{ "rpar", ')', true },
	{ "lsqb", '[', true },
	{ "rsqb", ']', true },
	{ "verbar", '|', true },
	{ "vert", '|', true },
	{ "sol", '/', true },
	{ "Tab", '\t', true },
	{ "NewLine", '\n', true },
	{ "zwj", 0x200D, true },
	{ "zwnj", 0x200C, true },
	{ "ZeroWidthSpace", 0x200B, true },
	{ "NoBreak", 0x2060, true }
};

/*
 * One character of UTF-8: its length, or 0 for bytes that are none (cut off,
 * overlong, surrogate, beyond U+10FFFF).
 */
static size_t
decode(const char *text, size_t len, uint32_t *ch)
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

/* Capital letters, '-' for '_', ' ' for any blank; all else as it is. */
const unsigned char reader_ascii[128] = {
	0, 1, 2, 3, 4, 5, 6, 7, 8, ' ', ' ', ' ', ' ', ' ', 14, 15, 16, 17, 18,
	19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, ' ', '!', '"', '#',
	'$', '%', '&', '\'', '(', ')', '*', '+', ',', '-', '.', '/', '0', '1',
	'2', '3', '4', '5', '6', '7', '8', '9', ':', ';', '<', '=', '>', '?', '@',
	'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O',
	'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z', '[', '\\', ']',
	'^', '-', '`', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L',
	'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z', '{',
	'|', '}', '~', 127
};

/* Punctuation, blanks and format characters of U+00A0 to U+30FF. */
static uint32_t
fold_sign(uint32_t ch)
{
	if ((ch >= 0x2000 && ch <= 0x200A) || ch == 0xA0 || ch == 0x1680 ||
		ch == 0x2028 || ch == 0x2029 || ch == 0x202F || ch == 0x205F ||
		ch == 0x3000)
		return ' ';
	if ((ch >= 0x200B && ch <= 0x200F) || (ch >= 0x202A && ch <= 0x202E) ||
		(ch >= 0x2060 && ch <= 0x206F) || ch == 0xAD || ch == 0x034F ||
		ch == 0x061C || ch == 0x180E)
		return ZERO_WIDTH;
	if ((ch >= 0x2010 && ch <= 0x2015) || ch == 0x2212)
		return '-';
	if (ch == 0x3010 || ch == 0x3014)	/* 【 〔 */
		return '[';
	if (ch == 0x3011 || ch == 0x3015)	/* 】 〕 */
		return ']';
	return ch;
}

/*
 * Traditional and compatibility forms (Unicode's NFKC) of the characters that
 * occur in numbers and their labels.
 */
static uint32_t
fold_han(uint32_t ch)
{
	switch (ch)
	{
		case U'備':
		case 0x2F809:
			return U'备';
		case U'號':
			return U'号';
		case U'證':
			return U'证';
		case U'網':
		case 0x2F79:
			return U'网';
		case U'聯':
		case 0xF997:
			return U'联';
		case U'許':
			return U'许';
		case U'電':
			return U'电';
		case U'業':
			return U'业';
		case U'務':
			return U'务';
		case U'經':
			return U'经';
		case U'營':
			return U'营';
		case 0xFA75:
			return U'冀';
		case U'晉':
		case 0x2F8CD:
			return U'晋';
		case U'遼':
		case 0xF9C3:
			return U'辽';
		case 0x2FCA:
			return U'黑';
		case U'滬':
			return U'沪';
		case U'蘇':
			return U'苏';
		case U'閩':
			return U'闽';
		case U'贛':
		case 0x2F9D6:
			return U'赣';
		case U'魯':
		case 0xF939:
			return U'鲁';
		case U'粵':
			return U'粤';
		case U'瓊':
		case 0x2F932:
			return U'琼';
		case U'貴':
			return U'贵';
		case U'雲':
			return U'云';
		case 0x2F90C:
			return U'滇';
		case U'陝':
			return U'陕';
		case U'隴':
			return U'陇';
		case 0x2F62:
			return U'甘';
		case U'寧':
		case 0xF95F:
		case 0xF9AA:
		case 0x2F86F:
			return U'宁';
		default:
			return ch;
	}
}

static uint32_t
fold(uint32_t ch)
{
	if (ch < 0x80)
		return reader_ascii[ch];
	if (ch < 0x3100 && (ch < 0x2F00 || ch >= 0x3000))
		return fold_sign(ch);
	if (ch >= 0xFF01 && ch <= 0xFF5E)	/* full-width ASCII */
		return reader_ascii[ch - 0xFEE0];
	if ((ch >= 0xFE00 && ch <= 0xFE0F) || ch == 0xFEFF ||
		(ch >= 0xE0100 && ch <= 0xE01EF))
		return ZERO_WIDTH;
	switch (ch)
	{
		case 0xFE52:
			return '.';
		case 0xFE55:
			return ':';
		case 0xFE58:
		case 0xFE63:
			return '-';
		case 0xFE59:
			return '(';
		case 0xFE5A:
			return ')';
		default:
			return fold_han(ch);
	}
}

/* Value of a digit in a base of at most 16; -1 for no such digit. */
static int
digit_value(char c, int base)
{
	int			v = c >= '0' && c <= '9' ? c - '0' :
		c >= 'a' && c <= 'f' ? c - 'a' + 10 :
		c >= 'A' && c <= 'F' ? c - 'A' + 10 : base;

	return v < base ? v : -1;
}

/*
 * Length of the numeric reference at s, which begins with "&#"; 0: it is none.
 * As browsers do, digits are taken as far as they go and a missing semicolon
 * is forgiven.
 */
static size_t
numeric_ref(const char *s, size_t len, uint32_t *ch)
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
	while (i < len && i < REF_MAX && digit_value(s[i], base) >= 0)
	{
		if (*ch <= 0x10FFFF)
			*ch = *ch * base + digit_value(s[i], base);
		i++;
	}
	if (i == digits || i == REF_MAX)
		return 0;
	if (*ch == 0 || *ch > 0x10FFFF || (*ch >= 0xD800 && *ch <= 0xDFFF))
		*ch = 0xFFFD;
	return i < len && s[i] == ';' ? i + 1 : i;
}

/* Length of the character reference at s, which begins with '&'; 0: none. */
static size_t
reference(const char *s, size_t len, uint32_t *ch)
{
	if (len < 3)
		return 0;
	if (s[1] == '#')
		return numeric_ref(s, len, ch);
	for (size_t i = 0; i < sizeof(named_refs) / sizeof(named_refs[0]); i++)
	{
		const NamedRef *ref = &named_refs[i];
		size_t		n = strlen(ref->name);

		if (s[1] != ref->name[0] || len < n + 1 ||
			memcmp(s + 1, ref->name, n) != 0)
			continue;
		*ch = ref->ch;
		if (len > n + 1 && s[n + 1] == ';')
			return n + 2;
		if (!ref->closed)
			return n + 1;
	}
	return 0;
}

/* Length of the comment at s, which begins with "<!--"; 0: not closed soon. */
static size_t
comment(const char *s, size_t len)
{
	if (len > READER_COMMENT_MAX)
		len = READER_COMMENT_MAX;
	for (size_t i = 4; i + 3 <= len; i++)
		if (s[i] == '-' && s[i + 1] == '-' && s[i + 2] == '>')
			return i + 3;
	return 0;
}

/*
 * Length of the tag or comment at s, which begins with '<'; 0: it is none.  A
 * '>' within quotes does not end a tag; a '<' outside of them does away with
 * it.
 */
static size_t
tag(const char *s, size_t len)
{
	const char *end = s + (len < READER_TAG_MAX ? len : READER_TAG_MAX);
	const char *p;

	if (len < 3)
		return 0;
	if (s[1] != '/' && s[1] != '!' &&
		!reader_is_letter(fold((unsigned char) s[1])))
		return 0;
	if (len >= 4 && memcmp(s, "<!--", 4) == 0)
		return comment(s, len);

	for (p = s + 2; p < end && *p != '<'; p++)
	{
		if (*p == '>')
			return p - s + 1;
		if (*p == '"' || *p == '\'')
		{
			p = memchr(p + 1, *p, end - p - 1);
			if (p == NULL)
				return 0;
		}
	}
	return 0;
}

uint32_t
reader_next(const Reader *reader, size_t pos, size_t *start, size_t *end)
{
	const char *s = reader->s;
	size_t		len = reader->len;

	for (; pos < len; pos = *end)
	{
		uint32_t	ch;
		size_t		n = 0;

		*start = pos;
		if (reader->html && s[pos] == '<' && (n = tag(s + pos, len - pos)) > 0)
		{
			*end = pos + n;
			return READER_TAG;
		}
		if (reader->html && s[pos] == '&')
			n = reference(s + pos, len - pos, &ch);
		if (n == 0)
			n = decode(s + pos, len - pos, &ch);
		if (n == 0)
		{
			*end = pos + 1;
			return READER_BAD;
		}
		*end = pos + n;
		ch = fold(ch);
		if (ch != ZERO_WIDTH)
			return ch;
	}
	*start = *end = len;
	return READER_END;
}

/*
 * Length of the tag that ends at pos, behind a '>'; 0: none does.  Comments and
 * quotes may hold some brackets of their own: a few are passed over.
 */
static size_t
tag_before(const Reader *reader, size_t pos)
{
	size_t		low = pos > READER_TAG_MAX ? pos - READER_TAG_MAX : 0;
	int			tries = 4;

	for (size_t i = pos - 1; i > low && tries > 0; i--)
	{
		size_t		n = pos - (i - 1);

		if (reader->s[i - 1] == '<' && tag(reader->s + i - 1, n) == n)
			return n;
		if (reader->s[i - 1] == '<' || reader->s[i - 1] == '>')
			tries--;
	}
	return 0;
}

/* Length of the character reference that ends at pos; 0: none does. */
static size_t
reference_before(const Reader *reader, size_t pos, uint32_t *ch)
{
	const char *s = reader->s;

	for (size_t n = 2; n <= REF_MAX && n <= pos; n++)
	{
		char		c = s[pos - n];

		if (c == '&')
			return reference(s + pos - n, n, ch) == n ? n : 0;
		if (c != '#' && !reader_is_word(fold((unsigned char) c)))
			return 0;
	}
	return 0;
}

/* Could a character reference end with this byte? */
static bool
ends_reference(char c)
{
	return c == ';' || digit_value(c, 16) >= 0 || c == 'p' || c == 'y';
}

uint32_t
reader_prev(const Reader *reader, size_t pos, size_t *start)
{
	const char *s = reader->s;

	for (; pos > 0; pos = *start)
	{
		uint32_t	ch;
		size_t		n = 0;

		if (reader->html && s[pos - 1] == '>' &&
			(n = tag_before(reader, pos)) > 0)
		{
			*start = pos - n;
			return READER_TAG;
		}
		if (reader->html && ends_reference(s[pos - 1]))
			n = reference_before(reader, pos, &ch);
		if (n == 0)
		{
			n = 1;
			while (n < 4 && n < pos && (s[pos - n] & 0xC0) == 0x80)
				n++;
			if (decode(s + pos - n, n, &ch) != n)
			{
				*start = pos - 1;
				return READER_BAD;
			}
		}
		*start = pos - n;
		ch = fold(ch);
		if (ch != ZERO_WIDTH)
			return ch;
	}
	*start = 0;
	return READER_END;
}

size_t
reader_skip(const Reader *reader, size_t pos)
{
	size_t		limit = pos + READER_GAP_MAX;
	size_t		start;
	size_t		end;

	while (pos < limit && reader_is_gap(reader_next(reader, pos, &start, &end)))
		pos = end;
	return pos;
}

size_t
reader_skip_back(const Reader *reader, size_t pos)
{
	size_t		limit = pos > READER_GAP_MAX ? pos - READER_GAP_MAX : 0;
	size_t		start;

	while (pos > limit && reader_is_gap(reader_prev(reader, pos, &start)))
		pos = start;
	return pos;
}
