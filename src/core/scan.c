/*-------------------------------------------------------------------------
 *
 * scan.c
 *	  Filing numbers in running text and HTML source.
 *
 * Nearly all bytes of a page belong to no number, so the page is first looked
 * at in blocks, without a jump for each byte, for the few short marks of
 * which every number has one: 备 or 证, plainly or as a character reference; a
 * class of telecom licences; a link's "code=".  From a mark the begin of the
 * number is looked for backwards, and the grammar reads it from there.
 *
 * All of that is bounded, the way back as the way forward: a gap by
 * READER_GAP_MAX, a tag by HTML_MARKUP_MAX, a link by LINK_MAX.
 *
 *-------------------------------------------------------------------------
 */
#include "scan.h"

#include "grammar.h"
#include "link.h"
#include "region.h"

#include <string.h>

#define BLOCK		64
#define MARK_MAX	3			/* bytes of a mark */

#define NEAR		48			/* characters before and behind a number */
#define NEAR_BYTES	1024		/* of them and of the tags between */
#define FILLER_MAX	32			/* characters; longer ones are cut */

#define NOWHERE		SIZE_MAX

/*
 * Which bytes of a block begin a mark.  s has MARK_MAX - 1 bytes behind the
 * block.  No jumps, no table, three pointers for three bytes: that is what
 * compilers turn into vector code.  A mark may be taken too easily here; too
 * strictly never.
 */
static bool
find_marks(const unsigned char *restrict s, unsigned char *restrict marks)
{
	const unsigned char *s1 = s + 1;
	const unsigned char *s2 = s + 2;
	unsigned char any = 0;

	for (unsigned i = 0; i < BLOCK; i++)
	{
		unsigned char a = s[i];
		unsigned char b = s1[i];
		unsigned char c = s2[i];
		unsigned char letter = a | 0x20;
		unsigned char mark;

		/* 备 備 */
		mark = (a == 0xE5) & (((b == 0xA4) & (c == 0x87)) |
							  ((b == 0x82) & (c == 0x99)));
		/* 证 證 */
		mark |= (a == 0xE8) & (((b == 0xAF) & (c == 0x81)) |
							   ((b == 0xAD) & (c == 0x89)));
		/* character reference, escape */
		mark |= ((a == '&') & (b == '#')) |
			((a == '\\') & ((b == 'u') | (b == 'x')));
		/* class; its digit perhaps full-width, a reference, or behind zero width */
		mark |= ((letter == 'a') | (letter == 'b')) &
			((b == '1') | (b == '2') | (b == '&') | (b == 0xE2) | (b == 0xEF));
		/* full-width A, B, a, b */
		mark |= (a == 0xEF) & (((b == 0xBC) & ((c == 0xA1) | (c == 0xA2))) |
							   ((b == 0xBD) & ((c == 0x81) | (c == 0x82))));
		/* code= */
		mark |= (letter == 'd') & (c == '=');
		marks[i] = mark;
	}
	for (unsigned i = 0; i < BLOCK; i++)
		any |= marks[i];
	return any != 0;
}

/* Begin of a word that ends at pos, read backwards; NOWHERE: it does not. */
static size_t
word_before(const Reader *reader, size_t pos, const uint32_t *word, int n)
{
	while (n > 0)
	{
		if (reader_prev(reader, pos, &pos) != word[--n])
			return NOWHERE;
	}
	return pos;
}

/* Begin of the prefix, or of its bracket, that ends at pos; else NOWHERE. */
static size_t
prefix_before(const Reader *reader, size_t pos)
{
	size_t		start;
	size_t		national;
	uint32_t	ch = reader_prev(reader, pos, &start);
	uint32_t	opening = ch == ')' ? '(' : ch == ']' ? '[' : 0;

	if (opening != 0)
	{
		pos = reader_skip_back(reader, start);
		ch = reader_prev(reader, pos, &start);
	}
	if (region_of_char(ch) == 0)
	{
		national = ch == U'字' ? word_before(reader, pos, U"合字", 2) : NOWHERE;
		if (national == NOWHERE)
			return NOWHERE;
		start = national;
	}
	if (opening != 0)
	{
		pos = reader_skip_back(reader, start);
		if (reader_prev(reader, pos, &start) != opening)
			return NOWHERE;
	}
	return start;
}

/*
 * Begin of a police number whose 备 is at pos: of its prefix, or, where it has
 * none, of the label that says what its digits are.
 */
static size_t
psb_start(const Reader *reader, size_t pos)
{
	static const uint32_t *const words[] = {
		U"公网安", U"公安网", U"公安联网", U"公安机关", U"公安", U"公网", U"联网", U"网安"
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
	{
		int			n = 0;
		size_t		start;
		size_t		prefix;

		while (words[i][n] != 0)
			n++;
		start = word_before(reader, pos, words[i], n);
		if (start == NOWHERE)
			continue;
		prefix = prefix_before(reader, reader_skip_back(reader, start));
		return prefix != NOWHERE ? prefix : start;
	}
	return NOWHERE;
}

/* Begin of the prefix of a number whose 备 or 证 is at pos, behind ICP. */
static size_t
icp_start(const Reader *reader, size_t pos)
{
	size_t		start = word_before(reader, pos, U"ICP", 3);
	size_t		bar;

	if (start == NOWHERE)
		return NOWHERE;
	start = reader_skip_back(reader, start);
	if (reader_prev(reader, start, &bar) == '|')
		start = reader_skip_back(reader, bar);
	return prefix_before(reader, start);
}

/*
 * Can a telecom licence without prefix stand behind this character?  Letters,
 * digits and signs that join identifiers, paths and addresses make it part of
 * something else; so does any other word of Chinese.
 */
static bool
ends_before_class(uint32_t ch)
{
	if (ch == READER_END || ch == READER_TAG)
		return true;
	if (ch < 0x80)
		return !reader_is_word(ch) && strchr("-./#=@%&+$\\", (int) ch) == NULL;
	if (ch == U'证' || ch == U'号' || ch == U'照' || ch == U'码')
		return true;
	return (ch >= 0xA1 && ch < 0xC0) || (ch >= 0x2000 && ch < 0x2E80) || (ch >= 0x3000 && ch < 0x3040) ||
		(ch >= 0xFF00 && ch <= READER_BAD);
}

/*
 * A licence without prefix, or with one in Latin letters, is easily taken for
 * something else: its classes, its hyphen and its digits must be in their exact
 * form, and neither a word nor an ending like that of a file's name may follow.
 */
static bool
class_is_plain(const Reader *reader, size_t start, size_t end)
{
	size_t		next = start;
	uint32_t	ch;

	do
	{
		char		c = reader->s[next];

		if ((c >= 'a' && c <= 'z') || c == '_')
			return false;
		ch = reader_next(reader, next, &start, &next);
		if (reader_is_gap(ch))
			return false;
	} while (ch != '-' && ch != READER_END);
	if (!reader_is_digit(reader_next(reader, next, &start, &next)))
		return false;
	ch = reader_next(reader, end, &start, &next);
	return !reader_is_word(ch) &&
		(ch != '.' ||
		 !reader_is_word(reader_next(reader, next, &start, &next)));
}

/*
 * Begin of a word of Latin letters that ends before the class at pos, if it is
 * a province's or could be one's: *region is what region_of_pinyin says.
 */
static size_t
pinyin_before(const Reader *reader, size_t pos, int *region)
{
	char		word[REGION_PINYIN_MAX];
	size_t		len = 0;
	size_t		start = reader_skip_back(reader, pos);
	size_t		before = start;
	uint32_t	ch;

	*region = 0;
	if (start == pos)
		return NOWHERE;
	while (reader_is_letter(ch = reader_prev(reader, start, &before)))
	{
		if (len == REGION_PINYIN_MAX)
			return NOWHERE;
		word[REGION_PINYIN_MAX - ++len] = ch;
		start = before;
	}
	if (!ends_before_class(ch))
		return NOWHERE;
	*region = region_of_pinyin(word + REGION_PINYIN_MAX - len, len);
	return *region == 0 ? NOWHERE : start;
}

/* Is the word among the folded characters? */
static bool
among(const uint32_t *chars, int n, const uint32_t *word)
{
	for (int i = 0; i < n; i++)
	{
		int			j = 0;

		while (word[j] != 0 && i + j < n && chars[i + j] == word[j])
			j++;
		if (word[j] == 0)
			return true;
	}
	return false;
}

/* What is near a number: characters, and bytes with the tags between them. */
typedef struct Near
{
	Reader		reader;			/* tags are passed by hand, at a bounded cost */
	size_t		left;			/* bytes that may yet be looked at */
	uint32_t	chars[2 * NEAR];
	int			first;
	int			last;
} Near;

static void
look_back(Near *near, size_t pos)
{
	const char *s = near->reader.s;

	near->left = NEAR_BYTES;
	while (near->first > 0 && near->left > 0 && pos > 0)
	{
		uint32_t	ch = reader_prev(&near->reader, pos, &pos);
		size_t		tag = pos;

		near->left--;
		if (ch == '>')
			while (tag > 0 && near->left > 0 && s[tag] != '<')
			{
				tag--;
				near->left--;
			}
		if (ch == '>' && s[tag] == '<')
			pos = tag;
		else if (!reader_is_gap(ch))
			near->chars[--near->first] = ch;
	}
	work_add(near->reader.work, NEAR_BYTES - near->left);
}

static void
look_ahead(Near *near, size_t pos)
{
	const char *s = near->reader.s;
	size_t		len = near->reader.len;
	size_t		start;

	near->left = NEAR_BYTES;
	while (near->last < 2 * NEAR && near->left > 0 && pos < len)
	{
		uint32_t	ch = reader_next(&near->reader, pos, &start, &pos);
		size_t		tag = pos;

		near->left--;
		if (ch == '<')
			while (tag < len && near->left > 0 && s[tag] != '>')
			{
				tag++;
				near->left--;
			}
		if (ch == '<' && tag < len && s[tag] == '>')
			pos = tag + 1;
		else if (!reader_is_gap(ch) && ch != READER_END)
			near->chars[near->last++] = ch;
	}
	work_add(near->reader.work, NEAR_BYTES - near->left);
}

/*
 * Does a word near the number say that it is a licence's, or is it alone?
 * Batch codes (A1-20231205) have the form of a licence without prefix.
 */
static bool
licence_is_named(const Reader *page, size_t start, size_t end)
{
	static const uint32_t *const words[] = {
		U"证", U"许可", U"执照", U"牌照", U"电信", U"增值", U"经营", U"备案",
		U"ICP", U"LICEN", U"PERMIT", U"TELECOM"
	};
	Near		near = {
		{ page->s, page->len, false, page->work }, 0, { 0 }, NEAR, NEAR
	};

	look_back(&near, start);
	look_ahead(&near, end);
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (among(near.chars + near.first, near.last - near.first, words[i]))
			return true;
	return near.first == near.last;
}

static bool
has_one_class(int64_t value)
{
	IcpParts	parts;

	icp_unpack(value, &parts);
	return (parts.classes & (parts.classes - 1)) == 0;
}

static bool
found_here(NumberScan *scan, NumberFound *found, bool is_psb, size_t start,
		   const Match *match)
{
	found->is_psb = is_psb;
	found->in_link = false;
	found->is_filler = false;
	found->value = match->value;
	found->start = start;
	found->end = match->end;
	scan->pos = scan->floor = match->end;
	return true;
}

/*
 * Is this character, 备 or 证, the end of some Chinese word other than 公网安备
 * and its short forms?  That is what it mostly is.
 */
static bool
ends_other_word(const char *text, size_t pos)
{
	const unsigned char *s = (const unsigned char *) text + pos;

	if (pos < 3 || s[-3] < 0xE4 || s[-3] > 0xE9 || (s[-1] & 0xC0) != 0x80)
		return false;
	return memcmp(s - 3, "安", 3) != 0 && memcmp(s - 3, "网", 3) != 0 &&
		memcmp(s - 3, "網", 3) != 0 && memcmp(s - 3, "关", 3) != 0;
}

/* 备 or 证 at pos. */
static bool
try_label(NumberScan *scan, const Reader *reader, size_t pos, uint32_t mark,
		  NumberFound *found)
{
	size_t		end = reader_skip_back(reader, pos);
	size_t		start;
	uint32_t	last = reader_prev(reader, end, &start);
	bool		is_psb = last != 'P';
	Match		match;
	MatchResult result;

	if (!is_psb)
		start = icp_start(reader, end);
	else if (mark == U'备' &&
			 (last == U'安' || last == U'网' || last == U'关'))
		start = psb_start(reader, pos);	/* the words' last characters */
	else
		return false;
	if (start == NOWHERE || start < scan->floor)
		return false;
	result = is_psb ? psb_match(reader, start, true, &match) :
		icp_match(reader, start, true, &match);
	if (result != MATCH_OK || match.end <= pos)
		return false;
	return found_here(scan, found, is_psb, start, &match);
}

/* Does a list of classes that ends with a dot stand before the class at pos? */
static bool
continues_classes(const Reader *reader, size_t pos)
{
	uint32_t	ch = reader_prev(reader, reader_skip_back(reader, pos), &pos);

	if (ch != '.')
		return false;
	pos = reader_skip_back(reader, pos);
	if (!reader_is_digit(reader_prev(reader, pos, &pos)))
		return false;
	ch = reader_prev(reader, pos, &pos);
	return ch == 'A' || ch == 'B';
}

/* The letter of a class at pos. */
static bool
try_class(NumberScan *scan, const Reader *reader, size_t pos,
		  NumberFound *found)
{
	size_t		start = prefix_before(reader, reader_skip_back(reader, pos));
	size_t		before;
	bool		plain = start == NOWHERE || start < scan->floor;
	int			region = 0;
	Match		match;

	if (plain)
	{
		start = pinyin_before(reader, pos, &region);
		if (start == NOWHERE || start < scan->floor)
		{
			region = 0;
			start = pos;
		}
		if (start < scan->floor ||
			!ends_before_class(reader_prev(reader, start, &before)) ||
			continues_classes(reader, start))
			return false;
	}
	if (icp_match(reader, start, true, &match) != MATCH_OK || match.end <= pos)
		return false;
	if (plain && !class_is_plain(reader, pos, match.end))
		return false;
	if (plain && region == 0 && has_one_class(match.value) &&
		!licence_is_named(reader, start, match.end))
		return false;
	return found_here(scan, found, false, start, &match);
}

/* Can what stands behind a class of plain letters belong to a number? */
static bool
class_goes_on(const char *s, size_t len, size_t pos)
{
	unsigned char c;

	if (pos + 2 >= len)
		return false;
	c = s[pos + 2];
	if (s[pos + 1] == '&')
		return c == '#';
	return c >= 0x80 || c <= ' ' || strchr("-._<&", c) != NULL ||
		(unsigned char) s[pos + 1] >= 0x80;
}

/* Perhaps the "de=" of "code=" at pos. */
static bool
try_link(NumberScan *scan, const Reader *reader, size_t pos,
		 NumberFound *found)
{
	const char *s = scan->s;
	size_t		digits = pos + 3;
	size_t		url;
	size_t		next;
	Match		match;

	if (pos < 2 || digits >= scan->len || s[digits] < '0' || s[digits] > '9')
		return false;
	if (psb_match_digits(reader, digits, &match) != MATCH_OK ||
		reader_is_word(reader_next(reader, match.end, &next, &next)) ||
		!link_is_police(s, scan->len, pos - 2, &url))
		return false;

	found->is_psb = true;
	found->in_link = true;
	found->is_filler = false;
	found->value = match.value;
	found->start = digits;
	found->end = match.end;
	scan->pos = scan->floor = match.end;
	return true;
}

/* Do digits only repeat, or only count up, or end with a serial of zeros? */
static bool
are_dummy(const char *digits, size_t n)
{
	int			step;
	size_t		same = 1;		/* steps alike, from the end */
	size_t		zeros = 0;		/* at the end */

	if (n < 5)
		return false;
	step = (digits[n - 1] - digits[n - 2] + 10) % 10;
	while (same < n && step <= 1 &&
		   (digits[n - same] - digits[n - same - 1] + 10) % 10 == step)
		same++;
	while (zeros < n && digits[n - zeros - 1] == '0')
		zeros++;
	return same == n || zeros >= 6;
}

/*
 * Behind 备 or 证, what stands for a number and is none by the grammar: xxxxxxxx,
 * 2021****, zeros, or 12345678901234 of whatever province.  pos is moved behind
 * it.
 */
static bool
skip_filler(const Reader *reader, size_t *pos)
{
	char		digits[FILLER_MAX];
	size_t		n = 0;
	size_t		count = 0;
	int			masks = 0;
	size_t		at = reader_skip(reader, *pos);
	size_t		start;
	size_t		end;

	while (count++ < FILLER_MAX)
	{
		uint32_t	ch = reader_at(reader, at, &start, &end);

		if (reader_is_digit(ch))
			digits[n++] = ch;
		else if (ch == 'X' || ch == '*' || ch == U'×')
			masks++;
		else
			break;
		*pos = at = end;
	}
	return masks >= 3 || (masks == 0 && are_dummy(digits, n));
}

/* A label whose 备 or 证 is at pos and ends at end, before a filler. */
static bool
try_filler(NumberScan *scan, const Reader *reader, size_t pos, size_t end,
		   uint32_t mark, NumberFound *found)
{
	size_t		label = reader_skip_back(reader, pos);
	size_t		start = word_before(reader, label, U"ICP", 3);
	bool		is_psb = start == NOWHERE;

	if (is_psb && mark == U'备')
		start = word_before(reader, pos, U"公网安", 3);
	if (start == NOWHERE || start < scan->floor || !skip_filler(reader, &end))
		return false;
	found->is_psb = is_psb;
	found->in_link = false;
	found->is_filler = true;
	found->value = 0;
	found->start = start;
	found->end = end;
	scan->pos = scan->floor = end;
	return true;
}

/* What a mark at pos begins. */
static bool
try_mark(NumberScan *scan, size_t pos, NumberFound *found)
{
	Reader		reader = { scan->s, scan->len, true, scan->work };
	unsigned char c = scan->s[pos];
	uint32_t	ch;
	size_t		end;

	if (c == 'd' || c == 'D')
		return try_link(scan, &reader, pos, found);
	if (c == '\\')
		pos = html_escape_begin(scan->s, pos);
	else if (c < 0x80 && c != '&')
		return class_goes_on(scan->s, scan->len, pos) &&
			try_class(scan, &reader, pos, found);
	if (c > 0x80 && c != 0xEF && ends_other_word(scan->s, pos))
		return false;
	ch = reader_char(&reader, pos, &end);
	if (ch == U'备' || ch == U'证')
		return try_label(scan, &reader, pos, ch, found) ||
			(scan->fillers && try_filler(scan, &reader, pos, end, ch, found));
	if (ch == 'A' || ch == 'B')
		return try_class(scan, &reader, pos, found);
	return false;
}

void
number_scan_begin(NumberScan *scan, const char *s, size_t len, Work *work)
{
	memset(scan, 0, sizeof(*scan));
	scan->s = s;
	scan->len = len;
	scan->work = work;
}

bool
number_scan_next(NumberScan *scan, NumberFound *found)
{
	unsigned char marks[BLOCK];
	unsigned char tail[BLOCK + MARK_MAX - 1];

	while (scan->pos < scan->len)
	{
		const unsigned char *block = (const unsigned char *) scan->s + scan->pos;
		size_t		left = scan->len - scan->pos;

		if (left < sizeof(tail))
		{
			memset(tail, 0, sizeof(tail));
			memcpy(tail, block, left);
			block = tail;
		}
		work_add(scan->work, BLOCK);
		if (find_marks(block, marks))
		{
			size_t		base = scan->pos;
			const unsigned char *mark = marks;

			while ((mark = memchr(mark, 1, marks + BLOCK - mark)) != NULL)
			{
				if (try_mark(scan, base + (mark - marks), found))
					return true;
				mark++;
			}
		}
		scan->pos += left < BLOCK ? left : BLOCK;
	}
	return false;
}
