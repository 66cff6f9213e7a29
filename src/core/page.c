/*-------------------------------------------------------------------------
 *
 * page.c
 *	  What the source of a page shows: its filing numbers, and what stands
 *	  around them.
 *
 * This knows the order of the text, not the layout: that a line is centred, or
 * moved elsewhere by a style sheet, cannot be seen, and neither can what a
 * script would write.
 *
 * Characters that count as shown are letters and digits and all beyond ASCII
 * but blanks; the filing numbers themselves do not count.
 *
 *-------------------------------------------------------------------------
 */
#include "page.h"

#include "element.h"
#include "reader.h"

#include <string.h>

/* Distances, in characters that count. */
#define ICON_DISTANCE	10		/* from the badge to its number: a label */
#define LINK_DISTANCE	20		/* from a number to the link below it */

#define BLOCK			64
#define NOWHERE			SIZE_MAX

/*
 * Numbers
 */

static void
next_number(Page *page)
{
	page->has_ahead = number_scan_next(&page->scan, &page->ahead);
}

/* A new number, at the end of the list, of the one that was reached. */
static PageNumber *
add_number(Page *page)
{
	PageNumber *number;

	if (page->count == page->room)
	{
		page->room = page->room == 0 ? 16 : page->room * 2;
		page->numbers = page->resize(page->numbers,
									 page->room * sizeof(PageNumber));
	}
	number = &page->numbers[page->count++];
	memset(number, 0, sizeof(*number));
	number->value = page->ahead.value;
	number->is_psb = page->ahead.is_psb;
	number->is_filler = page->ahead.is_filler;
	number->start = number->link_start = page->ahead.start;
	number->end = page->ahead.end;
	return number;
}

static PageLink
link_of_icp(const Link *link, int64_t value)
{
	IcpParts	parts;

	switch (link->site)
	{
		case LINK_NOWHERE:
			return PAGE_LINK_NONE;
		case LINK_MINISTRY:
			return link->outdated ? PAGE_LINK_OUTDATED : PAGE_LINK_RIGHT;
		case LINK_USERS:
			return PAGE_LINK_RIGHT;
		case LINK_LICENCES:
			icp_unpack(value, &parts);
			return parts.scheme != ICP_FILING && parts.service == 0 ?
				PAGE_LINK_RIGHT : PAGE_LINK_OTHER;
		default:
			return PAGE_LINK_OTHER;
	}
}

static PageLink
link_of_psb(const Link *link)
{
	switch (link->site)
	{
		case LINK_NOWHERE:
			return PAGE_LINK_NONE;
		case LINK_POLICE:
			return link->outdated ? PAGE_LINK_OUTDATED : PAGE_LINK_RIGHT;
		case LINK_USERS:
			return PAGE_LINK_RIGHT;
		default:
			return PAGE_LINK_OTHER;
	}
}

static PageLookup
lookup_of(const Link *link, int64_t value)
{
	PsbParts	parts;
	size_t		n = strlen(link->digits);

	if (link->lookup == LOOKUP_NONE)
		return PAGE_LOOKUP_NONE;
	psb_unpack(value, &parts);
	if (n != (size_t) parts.ndigits)
		return PAGE_LOOKUP_OTHER;
	for (; n > 0; parts.digits /= 10)
		if (link->digits[--n] - '0' != parts.digits % 10)
			return PAGE_LOOKUP_OTHER;
	return link->lookup == LOOKUP_DIGITS ? PAGE_LOOKUP_SAME : PAGE_LOOKUP_MIXED;
}

/* Where the link leads that was opened last; few are asked. */
static const Link *
last_link(Page *page)
{
	if (!page->link_known)
	{
		page->link_known = true;
		memset(&page->link, 0, sizeof(page->link));
		if (page->href != NULL)
			link_read(page->work, page->href, page->href_end, page->hosts,
					  &page->link);
	}
	return &page->link;
}

/* A number stands in the link that is open. */
static void
put_in_link(Page *page, PageNumber *number)
{
	const Link *link = last_link(page);

	if (number->is_filler)
		return;
	number->in_link = true;
	number->link_start = page->link_pos;
	number->link = number->is_psb ? link_of_psb(link) :
		link_of_icp(link, number->value);
	if (page->link_icon)
		number->icon = true;
	if (page->link_clickable)
		number->clickable = true;
	if (number->is_psb)
		number->lookup = lookup_of(link, number->value);
}

/* The number ahead begins at the position, in text that is shown. */
static void
show_number(Page *page)
{
	PageNumber *number = add_number(page);

	number->visible_at = page->visible;
	number->icon = page->icon_at >= 0 &&
		page->visible - page->icon_at <= ICON_DISTANCE;
	number->in_header = page->headers > 0;
	number->in_footer = page->footers > 0;
	number->clickable = page->click.depth > 0;
	if (page->in_link)
		put_in_link(page, number);
	page->in_number = true;
}

/*
 * Does a browser show this number?  Not the digits of an address, and not what
 * only a script reads.
 */
static bool
is_legible(const Page *page, const NumberFound *found)
{
	const char *s = page->html + found->start;
	const char *end = page->html + found->end;

	if (found->in_link)
		return false;
	while (s < end && *s != '\\' && *s != '%')
	{
		size_t		n = *s == '<' ? html_markup(page->work, s, end - s) : 0;

		s += n > 0 ? n : 1;
		work_add(page->work, 1);
	}
	return s >= end;
}

/* Numbers before the position were passed by; a script's are kept. */
static void
pass_numbers(Page *page, bool script)
{
	while (page->has_ahead && page->ahead.start < page->pos)
	{
		if (script && !page->ahead.is_filler)
			add_number(page)->in_script = true;
		next_number(page);
	}
}

/*
 * Text
 */

/* Which bytes may begin a mark of copyright; two more are behind the block. */
static bool
find_word_starts(const unsigned char *restrict s, unsigned char *restrict marks)
{
	const unsigned char *s1 = s + 1;
	const unsigned char *s2 = s + 2;
	unsigned char any = 0;

	for (unsigned i = 0; i < BLOCK; i++)
	{
		unsigned char a = s[i] | 0x20;
		unsigned char b = s1[i] | 0x20;
		unsigned char c = s2[i] | 0x20;

		/* 版 著, with the bit that makes small letters */
		marks[i] = ((a == 0xE7) & (b == 0xA9) & (c == 0xA8)) |
			((a == 0xE8) & (b == 0xB1) & (c == 0xB7)) |
			((a == 'c') & (b == 'o') & (c == 'p')) |
			((a == 'a') & (b == 'l') & (c == 'l')) |
			((a == '(') & (b == 'c'));
	}
	for (unsigned i = 0; i < BLOCK; i++)
		any |= marks[i];
	return any != 0;
}

/* The next place, from a position on, where a mark of copyright may begin. */
static size_t
next_word(const Page *page, size_t pos)
{
	unsigned char marks[BLOCK];
	unsigned char tail[BLOCK + 2];

	for (; pos < page->len; pos += BLOCK)
	{
		const unsigned char *block = (const unsigned char *) page->html + pos;

		if (page->len - pos < sizeof(tail))
		{
			memset(tail, 0, sizeof(tail));
			memcpy(tail, block, page->len - pos);
			block = tail;
		}
		work_add(page->work, BLOCK);
		if (find_word_starts(block, marks))
		{
			const unsigned char *mark = memchr(marks, 1, BLOCK);

			return pos + (mark - marks);
		}
	}
	return NOWHERE;
}

/* Does a mark of copyright begin at the position? */
static bool
is_owner_mark(const Page *page)
{
	static const uint32_t *const words[] = {
		U"COPYRIGHT", U"(C)", U"ALL RIGHTS RESERVED", U"版权所有", U"版權所有",
		U"版权归", U"版權歸", U"版权:", U"版權:", U"著作权", U"著作權"
	};
	Reader		reader = { page->html, page->len, true, page->work };

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
	{
		const uint32_t *word = words[i];
		size_t		pos = page->pos;
		size_t		start;

		while (*word != 0 && reader_at(&reader, pos, &start, &pos) == *word)
			word++;
		if (*word == 0)
			return true;
	}
	return false;
}

/*
 * Something may begin or end at the position: leave the number that is being
 * read if the reading is past it, enter the next if it begins here, look for a
 * mark of copyright.
 */
static void
cross_boundary(Page *page)
{
	if (page->in_number && page->pos >= page->numbers[page->count - 1].end)
		page->in_number = false;
	pass_numbers(page, false);
	if (page->has_ahead && page->ahead.start == page->pos && !page->in_number)
	{
		if (is_legible(page, &page->ahead))
			show_number(page);
		next_number(page);
	}
	if (page->word_at < page->pos)
		page->word_at = next_word(page, page->pos);
	if (page->word_at == page->pos)
	{
		page->owner |= is_owner_mark(page);
		page->word_at = next_word(page, page->pos + 1);
	}
	if (page->owner)
		page->word_at = NOWHERE;

	page->boundary = page->word_at;
	if (page->in_number &&
		page->numbers[page->count - 1].end < page->boundary)
		page->boundary = page->numbers[page->count - 1].end;
	if (page->has_ahead && page->ahead.start < page->boundary)
		page->boundary = page->ahead.start > page->pos ? page->ahead.start :
			page->pos + 1;
}

/*
 * Of each byte, whether it is looked into (2), and else whether it counts (1):
 * the beginnings of characters beyond ASCII, but those of blanks and of ©.
 */
#define N16(n)	n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n
static const unsigned char byte_kinds[256] = {
	N16(0), N16(0),
	0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0,		/* & */
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 2, 0, 0, 0,		/* digits, < */
	0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
	0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
	N16(0), N16(0), N16(0), N16(0),
	1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,		/* C2 */
	N16(1),
	1, 1, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2,		/* E2 E3 EF */
	N16(1)
};

/* The character at the position, which is none of the plain ones. */
static void
read_character(Page *page)
{
	const char *s = page->html + page->pos;
	size_t		left = page->len - page->pos;
	uint32_t	ch;
	uint32_t	folded;
	size_t		n = 0;

	if (*s == '&')
		n = html_reference(s, left, false, &ch);
	if (n == 0)
		n = html_utf8(s, left, &ch);
	if (n == 0)
	{
		n = 1;
		ch = 0xFFFD;
	}
	folded = reader_fold(ch);
	if (ch == 0xA9 || ch == U'ⓒ' || ch == U'Ⓒ')
		page->owner = true;
	if (!page->in_number)
		page->visible += folded >= 0x80 || reader_is_word(folded);
	page->pos += n;
	work_add(page->work, n);
}

/* Text at the position, up to the next '<'. */
static void
read_text(Page *page)
{
	const unsigned char *html = (const unsigned char *) page->html;

	if (page->hidden.depth > 0)
	{
		const char *next = html_find(page->work, page->html + page->pos + 1,
									 page->html + page->len, '<');

		page->pos = next != NULL ? (size_t) (next - page->html) : page->len;
		return;
	}
	do
	{
		size_t		pos = page->pos;
		size_t		end;
		uint32_t	counted = 0;

		if (pos >= page->boundary)
			cross_boundary(page);
		end = page->len < page->boundary ? page->len : page->boundary;
		if (end - pos > WORK_PIECE)
			end = pos + WORK_PIECE;
		for (; pos < end && byte_kinds[html[pos]] < 2; pos++)
			counted += byte_kinds[html[pos]];
		if (!page->in_number)
			page->visible += counted;
		work_add(page->work, pos - page->pos + 1);
		page->pos = pos;
		if (pos < end && html[pos] != '<')
			read_character(page);
	} while (page->pos < page->len && html[page->pos] != '<');
}

/*
 * Elements
 */

/*
 * A link opens.  It is that of a number that it begins within, and the one
 * below it of the ICP numbers since the last link, if it leads to the ministry
 * and follows at once.
 */
static void
open_link(Page *page, const Element *element)
{
	size_t		first = page->link_first;

	page->href = element->href;
	page->href_end = element->href_end;
	page->link_known = false;
	page->in_link = true;
	page->link_icon = false;
	page->link_clickable = element->clickable;
	page->link_pos = page->tag_pos;
	page->link_first = page->count;
	if (page->in_number)
	{
		page->link_first--;
		if (!page->numbers[page->link_first].in_link)
			put_in_link(page, &page->numbers[page->link_first]);
	}

	for (size_t i = first; i < page->link_first; i++)
	{
		PageNumber *number = &page->numbers[i];
		PageLink	link;

		work_add(page->work, 1);
		if (number->in_script || number->is_filler || number->in_link ||
			number->is_psb ||
			page->visible - number->visible_at > LINK_DISTANCE)
			continue;
		link = link_of_icp(last_link(page), number->value);
		if (link != PAGE_LINK_OTHER)
			number->link = link;
	}
}

/* An image: for what stands in the same link, right behind it or before it. */
static void
see_icon(Page *page)
{
	page->icon_at = page->visible;
	if (page->count > 0)
	{
		PageNumber *last = &page->numbers[page->count - 1];

		if (last->visible_at == page->visible)
			last->icon = true;
	}
	if (!page->in_link || page->link_icon)
		return;
	page->link_icon = true;
	for (size_t i = page->link_first; i < page->count; i++)
	{
		work_add(page->work, 1);
		if (page->numbers[i].in_link)
			page->numbers[i].icon = true;
	}
}

/*
 * An element with a class and nothing in it shows a picture by its style:
 * within a link it can be nothing else, elsewhere its class must tell.  One
 * with a name is what a script fills.
 */
static void
see_empty_element(Page *page, const Element *element)
{
	if (element->tag.end)
	{
		if (page->empty_pos != page->tag_pos ||
			strcmp(page->empty_name, element->tag.name) != 0)
			return;
		page->mount |= page->empty_named;
		if (page->in_link ? page->empty_styled :
			element_is_badge(page->work, page->empty_class,
							 page->empty_class_end))
			see_icon(page);
		return;
	}
	page->empty_pos = 0;
	if ((element->styled || element->named) &&
		(element->kind & ELEMENT_PICTURE))
	{
		page->empty_pos = page->pos;
		page->empty_styled = element->styled;
		page->empty_named = element->named;
		page->empty_class = element->css_class;
		page->empty_class_end = element->css_class_end;
		memcpy(page->empty_name, element->tag.name, sizeof(page->empty_name));
	}
}

static void
open_nest(PageNest *nest, const char *name)
{
	memcpy(nest->name, name, sizeof(nest->name));
	nest->depth = 1;
}

/* A tag within an open element; of paragraphs, the next one ends the last. */
static void
step_nest(PageNest *nest, const HtmlTag *tag)
{
	if (nest->depth == 0 || strcmp(tag->name, nest->name) != 0)
		return;
	nest->depth += tag->end ? -1 : 1;
	if (strcmp(tag->name, "p") == 0)
		nest->depth = 0;
}

/* The position is behind the start tag of an element that holds no markup. */
static void
pass_raw_element(Page *page, const Element *element)
{
	bool		script = (element->kind & ELEMENT_SCRIPT) != 0;

	pass_numbers(page, false);
	page->pos = html_raw_end(page->work, page->html + page->pos,
							 page->html + page->len,
							 element->tag.name) - page->html;
	page->scripts |= script;
	pass_numbers(page, script);
}

/*
 * What opens an element that is shown, or is not: false.  Of the elements that
 * are not shown some hold no markup and are passed at once; others, among them
 * every element that hides itself, end with the end tag that belongs to them.
 */
static bool
is_element_shown(Page *page, const Element *element)
{
	bool		textless = (element->kind & ELEMENT_TEXTLESS) != 0;

	if (element->kind & ELEMENT_RAW)
	{
		pass_raw_element(page, element);
		return false;
	}
	if (page->hidden.depth > 0)
		return false;
	if ((element->hidden && !textless) || (element->kind & ELEMENT_UNSEEN))
	{
		open_nest(&page->hidden, element->tag.name);
		return false;
	}
	if (element->clickable && !textless && page->click.depth == 0 &&
		!(element->kind & ELEMENT_LINK))
		open_nest(&page->click, element->tag.name);
	return true;
}

/*
 * A part of the page begins or ends.  The main part is the last main element or
 * article, or else begins with the first heading; a heading in a footer, or
 * behind a mark of copyright, is none of the main part.
 */
static void
cross_part(Page *page, const Element *element)
{
	int			step = element->tag.end ? -1 : 1;

	if (element->kind & ELEMENT_HEADER)
		page->headers += page->headers + step < 0 ? 0 : step;
	else if (element->kind & ELEMENT_FOOTER)
		page->footers += page->footers + step < 0 ? 0 : step;
	else if (step > 0 && page->footers == 0 &&
			 ((element->kind & ELEMENT_MAIN) ||
			  (page->content_pos == 0 && !page->owner)))
	{
		page->content_pos = page->pos;
		page->content_at = page->visible;
	}
}

/* The tag at the position. */
static void
read_element(Page *page)
{
	Element		element;

	page->tag_pos = page->pos;
	page->pos = element_read(page->work, &element, page->html + page->pos,
							 page->html + page->len) - page->html;
	step_nest(&page->hidden, &element.tag);
	step_nest(&page->click, &element.tag);
	if (element.tag.end ? page->hidden.depth > 0 :
		!is_element_shown(page, &element))
		return;

	if (element.kind & ELEMENT_LINK)
	{
		page->in_link = !element.tag.end;
		if (page->in_link)
			open_link(page, &element);
	}
	else if (element.kind & ELEMENT_PART)
		cross_part(page, &element);

	see_empty_element(page, &element);
	if (element.icon && !element.tag.end && !element.hidden)
		see_icon(page);
}

void
page_read(Page *page)
{
	page->icon_at = -1;
	page->word_at = next_word(page, 0);
	number_scan_begin(&page->scan, page->html, page->len, page->work);
	page->scan.fillers = true;
	next_number(page);

	while (page->pos < page->len)
	{
		const char *s = page->html + page->pos;
		size_t		left = page->len - page->pos;
		char		next = left > 1 ? s[1] : '\0';

		/* a number may end, or begin, with a tag */
		if (page->pos >= page->boundary && page->hidden.depth == 0)
			cross_boundary(page);
		if (*s == '<' && (next == '!' || next == '?'))
		{
			const char *end = html_declaration_end(page->work, s, s + left);

			page->pos = end != NULL ? (size_t) (end - page->html) : page->len;
		}
		else if (*s == '<' &&
				 (html_is_letter(next) ||
				  (next == '/' && left > 2 && html_is_letter(s[2]))))
			read_element(page);
		else if (*s == '<')
			page->pos++;
		else
			read_text(page);
	}
}
