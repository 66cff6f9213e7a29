/*-------------------------------------------------------------------------
 *
 * notice_text.c
 *	  A notice's text, as it is pasted, folded to what its grammar reads.
 *
 * Markup is dropped (tags that begin a line in print leave an end of line),
 * character references and the escapes of JSON are read, widths, dashes and
 * traditional characters are folded.  Then goes what no notice has: pinyin in
 * brackets behind a character, and the runs of ASCII with letters or signs that
 * forums put between lines against copying.  Digits that such a run touches stay
 * where they could be a date's: a wrong date is found by its weekday or by the
 * statute, a lost one would not be.
 *
 *-------------------------------------------------------------------------
 */
#include "notice_parts.h"

#include <string.h>

#define DROPPED		0			/* folded form of what is passed over */
#define TAG_MAX		1000		/* a longer one is none, in bytes */
#define REF_MAX		10			/* longest name of a character reference */

/* Traditional characters, radicals and look-alikes, each before what it is. */
static const uint16_t variants[] =
	u"○〇◯〇⼀一⼆二⼈人⼋八⼗十⼤大⼦子⼯工⽇日⽉月⽌止⽤用⾄至⾏行⾥里⾼高"
	u"來来個个們们僅仅僑侨內内兩两則则動动務务勝胜勞劳勵励區区員员單单國国團团"
	u"報报場场壓压學学實实將将專专對对屆届島岛帶带幾几廣广廳厅強强後后從从復复"
	u"慶庆應应懷怀戰战採采據据擴扩於于時时暫暂曆历書书會会東东業业構构樣样機机"
	u"檔档歡欢歲岁歷历測测準准滿满灣湾為为無无爭争爲为現现產产當当發发盡尽禮礼"
	u"節节紀纪級级終终組组結结絡络給给統统經经網网編编練练縣县總总織织聞闻聯联"
	u"職职與与舊旧華华葉叶蘇苏處处號号術术衛卫補补複复見见規规計计訊讯記记許许"
	u"評评該该認认課课調调請请論论證证議议護护讓让責责貴贵費费資资質质軍军載载"
	u"輪轮輯辑轉转辦办農农這这連连週周進进遊游運运過过達达還还邊边郵邮釋释錯错"
	u"鍾钟鎮镇鐘钟鐵铁長长門门閉闭開开間间閱阅關关陰阴陽阳隊队際际隨随險险雖虽"
	u"雙双離离難难電电靈灵靜静頁页順顺預预領领頭头題题願愿類类顯显風风飛飞館馆"
	u"駐驻驗验體体髮发麼么點点黨党齊齐龍龙龐庞";

static unsigned
simplified(unsigned c)
{
	size_t		low = 0;
	size_t		high = sizeof(variants) / sizeof(variants[0]) / 2;

	while (low < high)
	{
		size_t		middle = (low + high) / 2;

		if (variants[2 * middle] == c)
			return variants[2 * middle + 1];
		if (variants[2 * middle] < c)
			low = middle + 1;
		else
			high = middle;
	}
	return c;
}

/* Signs outside ASCII, each before what it is read as. */
static unsigned
folded_sign(unsigned c)
{
	static const uint16_t signs[] =
		u"〔[〕]【[】]﹝[﹞]〖[〗]﹙(﹚)︵(︶)∶:︰:﹕:﹐,﹑、﹔;﹒.…."
		u"‐-‑-‒-–-—-―-−-─-━-〜-∼-ー-﹣-﹘-⁓-～-﹏-";

	for (size_t i = 0; signs[i] != 0; i += 2)
		if (signs[i] == c)
			return signs[i + 1];
	return c;
}

/*
 * One character, folded; ' ' for every blank and bullet, '\n' for every end of
 * a line, DROPPED for what has no width or is a quotation mark.
 */
static unsigned
folded(uint32_t c)
{
	if (c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029)
		return '\n';
	if (c == '"' || c == '\'')
		return DROPPED;
	if (c == '~')
		return '-';
	if (c < 0x80)
		return c < ' ' || c == 0x7F ? ' ' : c;
	if (c > 0xFFFF)
		return 0xFFFD;
	if (c >= 0x4E00 && c <= 0x9FFF)
		return simplified(c);
	if (c >= 0xFF01 && c <= 0xFF5E)
		return folded(c - 0xFEE0);
	if (c == 0xFF61)
		return 0x3002;
	if (c == 0xFF64)
		return 0x3001;
	if (c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x2060 && c <= 0x2064) ||
		(c >= 0x202A && c <= 0x202E) || (c >= 0xFE00 && c <= 0xFE0F) ||
		c == 0xFEFF)
		return DROPPED;
	/* 《》〈〉「」『』 and curved quotation marks */
	if ((c >= 0x3008 && c <= 0x300F) || (c >= 0x2018 && c <= 0x201F))
		return DROPPED;
	if (c == 0xA0 || c == 0x3000 || c == 0x1680 || c == 0x202F || c == 0x205F ||
		(c >= 0x2000 && c <= 0x200A) || c == 0xB7 || c == 0x2022 || c == 0x30FB ||
		c == 0x203B || (c >= 0x25A0 && c <= 0x25CA) || c == 0x25CF || c == 0x25C6 ||
		c == 0x25C7 || c == 0x2605 || c == 0x2606)
		return ' ';
	return simplified(folded_sign(c));
}

/* ----------
 * Bytes to characters
 * ----------
 */

typedef struct Source
{
	const char *s;
	size_t		len;
	size_t		pos;
	size_t		gt;				/* from pos on, no '>' is before it */
	bool		unclosed[4];	/* what is skipped whole, and does not end */
	NoticeText *text;
} Source;

/* A character of UTF-8, or U+FFFD for a byte that is none. */
static uint32_t
decode(const char *s, size_t len, size_t *pos)
{
	const unsigned char *p = (const unsigned char *) s + *pos;
	size_t		left = len - *pos;
	int			more = p[0] < 0x80 ? 0 : p[0] < 0xC2 ? -1 : p[0] < 0xE0 ? 1 :
		p[0] < 0xF0 ? 2 : p[0] < 0xF5 ? 3 : -1;
	uint32_t	c;

	++*pos;
	if (more < 0 || (size_t) more >= left)
		return 0xFFFD;
	c = more == 0 ? p[0] : p[0] & (0x3F >> more);
	for (int i = 1; i <= more; i++)
	{
		if ((p[i] & 0xC0) != 0x80)
			return 0xFFFD;
		c = c << 6 | (p[i] & 0x3F);
	}
	*pos += more;
	return c;
}

static void
put(Source *in, unsigned c)
{
	if (c != DROPPED)
		in->text->c[in->text->n++] = (uint16_t) c;
}

/* Does the source go on with this, in small letters? */
static bool
follows(const Source *in, size_t pos, const char *word)
{
	for (; *word != '\0'; word++, pos++)
	{
		char		c;

		if (pos >= in->len)
			return false;
		c = in->s[pos];
		if ((c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c) != *word)
			return false;
	}
	return true;
}

/*
 * What is skipped with all that it holds.  One that does not end is not
 * looked for again, so that the whole stays linear.
 */
static bool
skip_whole(Source *in)
{
	static const struct
	{
		const char *begin;
		const char *end;
	}			whole[4] = {
		{ "<!--", "-->" },
		{ "{/*", "*/}" },
		{ "<script", "</script" },
		{ "<style", "</style" }
	};

	for (int i = 0; i < 4; i++)
	{
		if (in->unclosed[i] || !follows(in, in->pos, whole[i].begin))
			continue;
		for (size_t p = in->pos + strlen(whole[i].begin); p < in->len; p++)
		{
			work_add(in->text->work, 1);
			if (!follows(in, p, whole[i].end))
				continue;
			in->pos = p + strlen(whole[i].end);
			put(in, '\n');
			return true;
		}
		in->unclosed[i] = true;
	}
	return false;
}

/* Does the tag begin or end a line in print? */
static bool
breaks_line(const char *name, size_t len)
{
	static const char *const names[] = { "p", "br", "div", "li", "ul", "ol",
		"tr", "td", "th", "table", "h1", "h2", "h3", "h4", "h5", "h6", "dt",
		"dd", "section", "article", "blockquote", "title", "hr", "pre", "a" };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
	{
		size_t		n = strlen(names[i]);

		if (n != len)
			continue;
		while (n > 0 && (name[n - 1] | 0x20) == names[i][n - 1])
			n--;
		if (n == 0)
			return true;
	}
	return false;
}

/* A tag at the '<' that the source is at. */
static bool
skip_tag(Source *in)
{
	size_t		name = in->pos + 1;
	size_t		limit;
	size_t		end;
	const char *gt;

	if (name < in->len && in->s[name] == '/')
		name++;
	if (name >= in->len ||
		!(((in->s[name] | 0x20) >= 'a' && (in->s[name] | 0x20) <= 'z') ||
		  in->s[name] == '!' || in->s[name] == '?'))
		return false;
	limit = in->len - in->pos > TAG_MAX ? in->pos + TAG_MAX : in->len;
	if (in->gt < in->pos)
		in->gt = in->pos;
	if (in->gt < limit && in->s[in->gt] != '>')
	{
		gt = memchr(in->s + in->gt, '>', limit - in->gt);
		end = gt == NULL ? limit : (size_t) (gt - in->s);
		work_add(in->text->work, end - in->gt);
		in->gt = end;
	}
	if (in->gt >= limit)
		return false;
	end = name;
	while (end < in->gt && in->s[end] != ' ' && in->s[end] != '/')
		end++;
	if (breaks_line(in->s + name, end - name))
		put(in, '\n');
	in->pos = in->gt + 1;
	return true;
}

/* The number of a character reference, of which a digit has 4 or so bits. */
static size_t
reference_number(const Source *in, size_t pos, int base, uint32_t *c)
{
	size_t		start = pos;

	for (*c = 0; pos < in->len && pos - start < 8; pos++)
	{
		int			digit = in->s[pos] >= '0' && in->s[pos] <= '9' ?
			in->s[pos] - '0' : base == 16 && (in->s[pos] | 0x20) >= 'a' &&
			(in->s[pos] | 0x20) <= 'f' ? (in->s[pos] | 0x20) - 'a' + 10 : -1;

		if (digit < 0)
			break;
		*c = *c * base + digit;
	}
	return pos == start ? NOWHERE : pos;
}

/* A character reference behind its '&', which may be one itself (&amp;nbsp;). */
static bool
read_reference(Source *in)
{
	static const struct
	{
		const char *name;
		uint16_t	c;
	}			names[] = {
		{ "nbsp", ' ' }, { "ensp", ' ' }, { "emsp", ' ' }, { "thinsp", ' ' },
		{ "middot", ' ' }, { "bull", ' ' }, { "ldquo", 0x201C },
		{ "rdquo", 0x201C }, { "lsquo", 0x201C }, { "rsquo", 0x201C },
		{ "quot", '"' }, { "apos", '"' }, { "mdash", '-' }, { "ndash", '-' },
		{ "minus", '-' }, { "hyphen", '-' }, { "horbar", '-' },
		{ "hellip", '.' }, { "shy", 0xAD }, { "zwnj", 0xAD }, { "zwj", 0xAD },
		{ "lt", '<' }, { "gt", '>' }, { "lpar", '(' }, { "rpar", ')' },
		{ "colon", ':' }, { "comma", ',' }, { "semi", ';' }, { "period", '.' },
		{ "newline", '\n' }, { "tab", ' ' }
	};
	size_t		p = in->pos + 1;
	uint32_t	c;

	while (follows(in, p, "amp;"))
		p += 4;
	if (follows(in, p, "#"))
	{
		bool		hex = follows(in, p + 1, "x");
		size_t		end = reference_number(in, p + 1 + hex, hex ? 16 : 10, &c);

		if (end == NOWHERE)
			return false;
		put(in, folded(c));
		in->pos = end + follows(in, end, ";");
		return true;
	}
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
	{
		size_t		end = p + strlen(names[i].name);

		if (!follows(in, p, names[i].name) || !follows(in, end, ";"))
			continue;
		put(in, folded(names[i].c));
		in->pos = end + 1;
		return true;
	}
	return false;
}

/* \n and the like as two characters, and \u65e5. */
static bool
read_escape(Source *in)
{
	uint32_t	c;
	size_t		p = in->pos + 1;

	if (p >= in->len)
		return false;
	switch (in->s[p])
	{
		case 'n':
		case 'r':
		case 't':
			put(in, '\n');
			in->pos = p + 1;
			return true;
		case 'u':
			if (in->len - p < 5)
				return false;
			/* exactly four digits: what follows may be one */
			{
				Source		four = *in;

				four.len = p + 5;
				if (reference_number(&four, p + 1, 16, &c) != p + 5)
					return false;
			}
			put(in, folded(c));
			in->pos = p + 5;
			return true;
		default:
			return false;
	}
}

static void
read_characters(Source *in)
{
	while (in->pos < in->len)
	{
		char		c = in->s[in->pos];

		work_add(in->text->work, 1);
		if ((c == '<' || c == '{') && skip_whole(in))
			continue;
		if (c == '<' && skip_tag(in))
			continue;
		if (c == '&' && read_reference(in))
			continue;
		if (c == '\\' && read_escape(in))
			continue;
		put(in, folded(decode(in->s, in->len, &in->pos)));
	}
}

/* ----------
 * What no notice has
 * ----------
 */

static bool
is_letter(unsigned c)
{
	return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= 0xC0 && c < 0x250);
}

/* Signs of ASCII that a notice has, once folded. */
static bool
is_lawful(unsigned c)
{
	return c == ',' || c == '.' || c == ':' || c == ';' || c == '(' ||
		c == ')' || c == '[' || c == ']' || c == '-' || c == '/';
}

/* One that a run against copying has and a notice has not. */
static bool
is_junk(unsigned c)
{
	return is_letter(c) ||
		(c > ' ' && c < 0x7F && !notice_is_digit(c) && !is_lawful(c));
}

/* Pinyin in brackets: "日(rì)" */
static void
cut_pinyin(NoticeText *text)
{
	size_t		to = 0;

	for (size_t i = 0; i < text->n; i++)
	{
		size_t		end = i + 1;

		work_add(text->work, 1);
		if (text->c[i] == '(')
		{
			while (end < text->n && end - i < 12 &&
				   (is_letter(text->c[end]) || text->c[end] == ' '))
				end++;
			if (end > i + 1 && end < text->n && text->c[end] == ')')
			{
				i = end;
				continue;
			}
		}
		text->c[to++] = text->c[i];
	}
	text->n = to;
}

/* Of a date, so that digits before it are too. */
static bool
takes_digits(unsigned c)
{
	return c == u'年' || c == u'月' || c == u'日' || c == u'号' || c == u'天' ||
		c == u'、' || c == u'至';
}

/*
 * Of a run of ASCII with junk in it, leave what belongs to the text around it:
 * signs directly behind a character, a date's digits at either end.
 */
static size_t
cut_run(NoticeText *text, size_t start, size_t end, size_t to)
{
	size_t		first = start;
	size_t		last = end;
	unsigned	before = start > 0 ? text->c[start - 1] : 0;
	unsigned	after = end < text->n ? text->c[end] : 0;

	if (before == u'年' || before == u'月' || before == u'、' || before == u'至')
		while (notice_is_digit(text->c[first]))
			first++;
	else if (notice_is_han(before))
		while (is_lawful(text->c[first]))
			first++;
	if (takes_digits(after))
		while (last > first && (notice_is_digit(text->c[last - 1]) ||
								text->c[last - 1] == '-'))
			last--;
	else if (notice_is_han(after))
		while (last > first && text->c[last - 1] == '(')
			last--;
	for (size_t i = start; i < first; i++)
		text->c[to++] = text->c[i];
	/* at least one character is junk, so this does not overtake */
	text->c[to++] = '\n';
	for (size_t i = last; i < end; i++)
		text->c[to++] = text->c[i];
	return to;
}

static void
cut_junk(NoticeText *text)
{
	size_t		to = 0;
	size_t		i = 0;

	while (i < text->n)
	{
		size_t		start = i;
		bool		junk = false;

		for (; i < text->n; i++)
		{
			unsigned	c = text->c[i];

			if (c == '\n' || (c >= 0x7F && !is_letter(c)))
				break;
			junk |= is_junk(c);
			work_add(text->work, 1);
		}
		if (junk)
			to = cut_run(text, start, i, to);
		else
			while (start < i)
				text->c[to++] = text->c[start++];
		if (i < text->n)
			text->c[to++] = text->c[i++];
	}
	text->n = to;
}

/* Blanks go but between two digits; of several ends of line one stays. */
static void
cut_blanks(NoticeText *text)
{
	size_t		to = 0;

	for (size_t i = 0; i < text->n;)
	{
		size_t		start = i;
		bool		line = false;

		work_add(text->work, 1);
		while (i < text->n && (text->c[i] == ' ' || text->c[i] == '\n'))
			line |= text->c[i++] == '\n';
		if (line)
			text->c[to++] = '\n';
		else if (i > start && i < text->n && to > 0 &&
				 notice_is_digit(text->c[to - 1]) && notice_is_digit(text->c[i]))
			text->c[to++] = ' ';
		if (i < text->n)
			text->c[to++] = text->c[i++];
	}
	text->n = to;
}

/*
 * The text, folded into memory of notice_memory(len) bytes: no character of it
 * comes of less than a byte.
 */
void
notice_text_fold(const char *s, size_t len, void *memory, NoticeText *text)
{
	Source		in = { .s = s, .len = len, .text = text };

	text->c = memory;
	text->n = 0;
	read_characters(&in);
	cut_pinyin(text);
	cut_junk(text);
	cut_blanks(text);
}
