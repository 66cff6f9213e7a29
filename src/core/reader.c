/*-------------------------------------------------------------------------
 *
 * reader.c
 *	  Text as folded characters with their places in the source.
 *
 * Everything is bounded: a character costs at most HTML_MARKUP_MAX bytes of
 * lookahead, and that much only behind a '<' of HTML source; zero-width
 * characters are passed over as far as READER_GAP_MAX.
 *
 *-------------------------------------------------------------------------
 */
#include "reader.h"

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
		return READER_ZERO_WIDTH;
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

uint32_t
reader_fold(uint32_t ch)
{
	if (ch < 0x80)
		return reader_ascii[ch];
	if (ch < 0x3100 && (ch < 0x2F00 || ch >= 0x3000))
		return fold_sign(ch);
	if (ch >= 0xFF01 && ch <= 0xFF5E)	/* full-width ASCII */
		return reader_ascii[ch - 0xFEE0];
	if ((ch >= 0xFE00 && ch <= 0xFE0F) || ch == 0xFEFF ||
		(ch >= 0xE0100 && ch <= 0xE01EF))
		return READER_ZERO_WIDTH;
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

uint32_t
reader_char(const Reader *reader, size_t pos, size_t *end)
{
	const char *s = reader->s + pos;
	size_t		len = reader->len - pos;
	uint32_t	ch;
	size_t		n = 0;

	if (reader->html && *s == '<')
	{
		n = html_markup(reader->work, s, len);
		if (n > 0)
		{
			*end = pos + n;
			return READER_TAG;
		}
	}
	if (reader->html && html_begins_coded(*s))
		n = html_coded(s, len, &ch);
	if (n == 0)
		n = html_utf8(s, len, &ch);
	*end = pos + (n > 0 ? n : 1);
	work_add(reader->work, *end - pos);
	return n > 0 ? reader_fold(ch) : READER_BAD;
}

uint32_t
reader_next(const Reader *reader, size_t pos, size_t *start, size_t *end)
{
	size_t		limit = pos + READER_GAP_MAX;

	while (pos < reader->len)
	{
		size_t		next;
		uint32_t	ch = reader_char(reader, pos, &next);

		*start = pos;
		*end = next;			/* callers may want one of them alone */
		if (ch != READER_ZERO_WIDTH)
			return ch;
		if (next > limit)
			return READER_BAD;
		pos = next;
	}
	*start = *end = reader->len;
	return READER_END;
}

/*
 * Length of the tag that ends at pos, behind a '>'; 0: none does.  Comments and
 * quotes may hold some brackets of their own: a few are passed over.
 */
static size_t
tag_before(const Reader *reader, size_t pos)
{
	size_t		low = pos > HTML_MARKUP_MAX ? pos - HTML_MARKUP_MAX : 0;
	int			tries = 4;

	for (size_t i = pos - 1; i > low && tries > 0; i--)
	{
		size_t		n = pos - (i - 1);

		work_add(reader->work, 1);
		if (reader->s[i - 1] == '<' &&
			html_markup(reader->work, reader->s + i - 1, n) == n)
			return n;
		if (reader->s[i - 1] == '<' || reader->s[i - 1] == '>')
			tries--;
	}
	return 0;
}

/* The one character that ends at pos, which is not the begin. */
static uint32_t
char_before(const Reader *reader, size_t pos, size_t *start)
{
	const char *s = reader->s;
	uint32_t	ch;
	size_t		n = 0;

	if (reader->html && s[pos - 1] == '>')
	{
		n = tag_before(reader, pos);
		if (n > 0)
		{
			*start = pos - n;
			return READER_TAG;
		}
	}
	if (reader->html)
		n = html_coded_before(reader->work, s, pos, &ch);
	if (n == 0)
	{
		n = 1;
		while (n < 4 && n < pos && (s[pos - n] & 0xC0) == 0x80)
			n++;
		work_add(reader->work, n);
		if (html_utf8(s + pos - n, n, &ch) != n)
		{
			*start = pos - 1;
			return READER_BAD;
		}
	}
	*start = pos - n;
	return reader_fold(ch);
}

uint32_t
reader_prev(const Reader *reader, size_t pos, size_t *start)
{
	size_t		limit = pos > READER_GAP_MAX ? pos - READER_GAP_MAX : 0;

	while (pos > 0)
	{
		uint32_t	ch = char_before(reader, pos, start);

		if (ch != READER_ZERO_WIDTH)
			return ch;
		if (*start < limit)
			return READER_BAD;
		pos = *start;
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
