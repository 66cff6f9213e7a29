/*-------------------------------------------------------------------------
 *
 * footer.c
 *	  Filing numbers at the bottom of a page: the snippet, and its check.
 *
 * A site shows its filing number at the bottom of its home page and links to
 * the ministry's filing system there (信息产业部令第33号 art. 13; without link
 * art. 25, without number 国务院令第292号 art. 22); the public-security number
 * stands there with its badge and a link of its own.
 *
 * The check reads the source of one page, as its server sends it, once from
 * the start to the end.  It knows the order of the text, not the layout: that
 * a line is centred, or moved elsewhere by a style sheet, cannot be seen, and
 * neither can what a script would write.  Each finding's rule stands where it
 * is coded, in the order of the domain footer_finding of the codes.
 *
 *-------------------------------------------------------------------------
 */
#include "numbers.h"

#include "catalog/pg_type.h"
#include "core/scan.h"
#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "port/pg_bitutils.h"
#include "utils/array.h"
#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(beian_footer);
PG_FUNCTION_INFO_V1(beian_footer_findings);

/* domain footer_finding, in its order */
typedef enum Finding
{
	ICP_MISSING,
	ICP_OTHER,
	ICP_SUBJECT_ONLY,
	ICP_SERVICE_SHOWN,
	ICP_FORM,
	ICP_PLACEHOLDER,
	ICP_NOT_AT_BOTTOM,
	ICP_NOT_LINKED,
	ICP_LINK_HOST,
	ICP_LINK_OUTDATED,
	PSB_MISSING,
	PSB_OTHER,
	PSB_PLACEHOLDER,
	PSB_NO_ICON,
	PSB_NOT_LINKED,
	PSB_LINK_HOST,
	PSB_LINK_DIGITS,
	COPYRIGHT_MISSING
} Finding;

static const char *const finding_codes[] = {
	"icp_missing", "icp_other", "icp_subject_only", "icp_service_shown",
	"icp_form", "icp_placeholder", "icp_not_at_bottom", "icp_not_linked",
	"icp_link_host", "icp_link_outdated",
	"psb_missing", "psb_other", "psb_placeholder", "psb_no_icon",
	"psb_not_linked", "psb_link_host", "psb_link_digits",
	"copyright_missing"
};

#define BIT(finding) (UINT32_C(1) << (finding))

/* All distances are in characters that are shown, not counting blanks, ASCII
 * signs and the filing numbers themselves. */
#define ICON_DISTANCE	10		/* from the badge to its number: a label */
#define LINK_DISTANCE	20		/* from a number to the link below it */
#define BOTTOM_TEXT		300		/* after a number at the bottom of any page */
#define BOTTOM_SHARE	0.2		/* the same as a share of a long page */

/*
 * What the reading of a page gives
 */

typedef enum LinkTo
{
	LINK_NONE,					/* none, or it leads nowhere */
	LINK_OTHER,
	LINK_OUTDATED,
	LINK_RIGHT
} LinkTo;

typedef struct Link
{
	LinkTo		icp;			/* as a link of an ICP number */
	LinkTo		psb;			/* as a link of a public-security number */
	bool		looks_up;		/* names a public-security number, with ... */
	char		digits[16];		/* these digits; cut, as no number is so long */
	bool		icon;			/* holds an image */
} Link;

/* A number of the page.  Pages may hold millions: kept small. */
typedef struct Shown
{
	int64		value;
	int32		start;			/* bytes of the source */
	int32		end;
	int32		text_start;		/* its part of Page.text */
	int32		text_end;
	int32		visible_at;		/* characters before it that count */
	bool		is_psb:1;
	bool		visible:1;		/* stands in text that is shown */
	bool		in_header:1;
	bool		in_footer:1;
	bool		in_link:1;
	bool		icon:1;			/* an image stands before it or in its link */
	bool		digits_differ:1;	/* its link looks up another number */
	uint8		link;			/* LinkTo */
} Shown;

typedef struct Page
{
	const char *html;
	size_t		len;
	size_t		pos;

	Shown	   *numbers;		/* in the order of the source */
	int			nnumbers;
	int			next;			/* the first that was not reached yet */
	Shown	   *inside;			/* the one that is being read */
	size_t		boundary;		/* where the next one begins, or this one ends */

	bool		in_link;
	Link		link;			/* the last that was opened */
	int			link_first;		/* the first number behind its start */

	char	   *text;			/* what is shown, decoded, blanks collapsed */
	size_t		text_len;
	int			visible;		/* characters of it that count */
	int			icon_at;		/* visible at the last image, or -1 */
	size_t		content_pos;	/* where the last main part or the like begins */
	int			headers;		/* open <header> elements */
	int			footers;

	char		hidden[16];		/* element that is not shown, "" for none */
	int			hidden_depth;	/* of elements of that name */
} Page;

/* A tag of the source, with the attributes that matter here. */
typedef struct Tag
{
	char		name[16];		/* lower case; cut, as no longer one matters */
	bool		end;
	bool		hidden;			/* by attribute or style of its own */
	bool		icon;			/* image, or styled as one */
	const char *href;
	size_t		href_len;
} Tag;

/*
 * Reading: characters
 */

static inline bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static inline char
to_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
}

static inline bool
is_letter(char c)
{
	return to_lower(c) >= 'a' && to_lower(c) <= 'z';
}

/* Does s start with that lower-case word, whatever its case there? */
static bool
starts_with(const char *s, const char *end, const char *word)
{
	for (; *word != '\0'; s++, word++)
		if (s == end || to_lower(*s) != *word)
			return false;
	return true;
}

static bool
contains_word(const char *s, const char *end, const char *word)
{
	for (; s < end; s++)
		if (to_lower(*s) == word[0] && starts_with(s, end, word))
			return true;
	return false;
}

/*
 * A character reference at s as a code point; 0 if there is none.  Of the
 * names only those are known that footers use.
 */
static pg_wchar
character_reference(const char *s, const char *end, int *length)
{
	static const struct
	{
		const char *name;
		pg_wchar	c;
	}			names[] = {
		{"&nbsp", ' '}, {"&ensp", ' '}, {"&emsp", ' '}, {"&amp", '&'},
		{"&lt", '<'}, {"&gt", '>'}, {"&quot", '"'}, {"&copy", 0xA9},
		{"&ndash", 0x2013}, {"&mdash", 0x2014}, {"&middot", 0xB7},
		{"&sol", '/'}, {"&colon", ':'}, {"&num", '#'}, {"&period", '.'},
		{"&equals", '='}, {"&quest", '?'}, {"&lpar", '('}, {"&rpar", ')'}
	};
	const char *p = s + 1;
	pg_wchar	c = 0;

	if (p < end && *p == '#')
	{
		int			base = 10;

		p++;
		if (p < end && to_lower(*p) == 'x')
		{
			base = 16;
			p++;
		}
		for (; p < end && c < 0x110000; p++)
		{
			char		digit = to_lower(*p);

			if (digit >= '0' && digit <= '9')
				c = c * base + (digit - '0');
			else if (base == 16 && digit >= 'a' && digit <= 'f')
				c = c * base + (digit - 'a' + 10);
			else
				break;
		}
		if (c == 0 || c >= 0x110000 || (c >= 0xD800 && c < 0xE000))
			return 0;
	}
	else
	{
		for (int i = 0; i < (int) lengthof(names) && c == 0; i++)
			if (starts_with(s, end, names[i].name))
			{
				c = names[i].c;
				p = s + strlen(names[i].name);
			}
		/* in an address "&copy=" and "&number" are parameters */
		if (c == 0 ||
			(p < end && (is_letter(*p) || *p == '=' ||
						 (*p >= '0' && *p <= '9'))))
			return 0;
	}
	if (p < end && *p == ';')
		p++;
	*length = p - s;
	return c;
}

/* The character at s, decoded; *length says how many bytes of source it took. */
static pg_wchar
decoded(const char *s, const char *end, int *length)
{
	pg_wchar	c = 0;

	if (*s == '&')
		c = character_reference(s, end, length);
	if (c == 0)
	{
		*length = Min(pg_utf_mblen((const unsigned char *) s), end - s);
		c = utf8_to_unicode((const unsigned char *) s);
	}
	return c;
}

/*
 * Reading: text
 */

/* A number stands in the link that is open. */
static void
put_in_link(const Page *page, Shown *number)
{
	const Link *link = &page->link;

	number->in_link = true;
	number->link = number->is_psb ? link->psb : link->icp;
	if (link->icon)
		number->icon = true;
	if (number->is_psb && link->psb == LINK_RIGHT && link->looks_up)
	{
		char		digits[sizeof(link->digits)];
		PsbParts	parts;

		psb_unpack(number->value, &parts);
		snprintf(digits, sizeof(digits), "%0*lld", parts.ndigits,
				 (long long) parts.digits);
		number->digits_differ = strcmp(link->digits, digits) != 0;
	}
}

/*
 * A number may begin or end at the position: leave the one that is being read
 * if the reading is past it, and enter the next if it begins here.  Those in
 * tags and comments were passed by.
 */
static void
cross_boundary(Page *page)
{
	Shown	   *number;

	if (page->inside != NULL && page->pos >= (size_t) page->inside->end)
	{
		page->inside->text_end = page->text_len;
		page->inside = NULL;
	}

	while (page->next < page->nnumbers &&
		   (size_t) page->numbers[page->next].start < page->pos)
		page->next++;
	number = page->next < page->nnumbers ? &page->numbers[page->next] : NULL;
	if (number != NULL && (size_t) number->start == page->pos &&
		page->inside == NULL && page->hidden[0] == '\0')
	{
		page->next++;
		number->visible = true;
		number->text_start = page->text_len;
		number->visible_at = page->visible;
		number->icon = page->icon_at >= 0 &&
			page->visible - page->icon_at <= ICON_DISTANCE;
		number->in_header = page->headers > 0;
		number->in_footer = page->footers > 0;
		if (page->in_link)
			put_in_link(page, number);
		page->inside = number;
	}

	if (page->inside != NULL)
		page->boundary = page->inside->end;
	else if (number != NULL)
		page->boundary = Max((size_t) number->start, page->pos + 1);
	else
		page->boundary = SIZE_MAX;
}

/* Does a character count as text of the page? */
static inline bool
is_counted(unsigned char byte)
{
	return byte >= 0x80 || (byte >= '0' && byte <= '9') || is_letter(byte);
}

static inline bool
is_blank_character(pg_wchar c)
{
	return c <= ' ' || c == 0xA0 || c == 0x3000 ||
		(c >= 0x2000 && c <= 0x200B) || c == 0xFEFF;
}

/*
 * One character of text at the position.  page->text has room for all of the
 * page: nothing is longer decoded than it is in the source.
 */
static inline void
read_character(Page *page)
{
	const char *s = page->html + page->pos;
	unsigned char byte = *s;
	int			length = 1;

	if (page->hidden[0] != '\0')
	{
		page->pos++;
		return;
	}
	if (page->pos >= page->boundary)
		cross_boundary(page);

	if (byte > ' ' && byte < 0x80 && byte != '&')
	{
		page->text[page->text_len++] = byte;
		page->visible += page->inside == NULL && is_counted(byte);
	}
	else
	{
		pg_wchar	c = decoded(s, page->html + page->len, &length);

		if (!is_blank_character(c))
		{
			unsigned char *out = (unsigned char *) page->text + page->text_len;

			unicode_to_utf8(c, out);
			page->text_len += pg_utf_mblen(out);
			page->visible += page->inside == NULL && is_counted(*out);
		}
		else if (page->text_len > 0 && page->text[page->text_len - 1] != ' ')
			page->text[page->text_len++] = ' ';
	}
	page->pos += length;
}

/*
 * Reading: tags
 */

/* Is an attribute's value such that the element shows an image? */
static bool
is_icon(const char *element, const char *name, const char *value,
		const char *end)
{
	if (strcmp(name, "class") == 0)
		return contains_word(value, end, "ico");
	if (strcmp(name, "style") == 0)
		return contains_word(value, end, "url(");
	if (strcmp(element, "img") == 0)
		return end > value &&
			(strcmp(name, "src") == 0 || strcmp(name, "srcset") == 0 ||
			 strcmp(name, "data-src") == 0 ||
			 strcmp(name, "data-original") == 0);
	return false;
}

static void
note_attribute(Tag *tag, const char *name, const char *value, const char *end)
{
	if (strcmp(name, "href") == 0 && tag->href == NULL)
	{
		tag->href = value;
		tag->href_len = end - value;
	}
	else if (strcmp(name, "hidden") == 0)
		tag->hidden = true;
	else if (strcmp(name, "style") == 0 &&
			 (contains_word(value, end, "display:none") ||
			  contains_word(value, end, "display: none")))
		tag->hidden = true;
	if (is_icon(tag->name, name, value, end))
		tag->icon = true;
}

/* Copy a name in lower case, cut to the buffer; returns its end. */
static const char *
read_name(const char *s, const char *end, char *name, int size)
{
	int			n = 0;

	for (; s < end && !is_blank(*s) && *s != '>' && *s != '/' && *s != '='; s++)
		if (n < size - 1)
			name[n++] = to_lower(*s);
	name[n] = '\0';
	return s;
}

/* The tag at the position, which is moved behind it. */
static void
read_tag(Page *page, Tag *tag)
{
	const char *end = page->html + page->len;
	const char *s = page->html + page->pos + 1;

	memset(tag, 0, sizeof(*tag));
	if (*s == '/')
	{
		tag->end = true;
		s++;
	}
	s = read_name(s, end, tag->name, sizeof(tag->name));
	if (strcmp(tag->name, "svg") == 0 && !tag->end)
		tag->icon = true;

	while (s < end && *s != '>')
	{
		char		name[16];
		const char *value;
		const char *value_end;

		if (is_blank(*s) || *s == '/' || *s == '=')
		{
			s++;
			continue;
		}
		s = read_name(s, end, name, sizeof(name));
		while (s < end && is_blank(*s))
			s++;
		value = value_end = s;
		if (s < end && *s == '=')
		{
			s++;
			while (s < end && is_blank(*s))
				s++;
			if (s < end && (*s == '"' || *s == '\''))
			{
				char		quote = *s++;

				value = s;
				s = memchr(s, quote, end - s);
				value_end = s = s ? s : end;
				if (s < end)
					s++;
			}
			else
			{
				value = s;
				while (s < end && !is_blank(*s) && *s != '>')
					s++;
				value_end = s;
			}
		}
		if (!tag->end)
			note_attribute(tag, name, value, value_end);
	}
	page->pos = (s < end ? s + 1 : s) - page->html;
}

/*
 * Reading: links
 */

/* An address longer than this leads to neither of the sites. */
#define URL_SIZE 2048

/*
 * An address as browsers read it: character references decoded, blanks around
 * and line ends within dropped.  What does not fit is left off.
 */
static void
read_url(const char *s, size_t len, char *url)
{
	const char *end = s + len;
	int			n = 0;

	while (s < end && n < URL_SIZE - MAX_MULTIBYTE_CHAR_LEN - 1)
	{
		int			length;
		pg_wchar	c = decoded(s, end, &length);

		s += length;
		if (c == '\t' || c == '\n' || c == '\r' || (c <= ' ' && n == 0))
			continue;
		unicode_to_utf8(c, (unsigned char *) url + n);
		n += pg_utf_mblen((unsigned char *) url + n);
	}
	while (n > 0 && url[n - 1] == ' ')
		n--;
	url[n] = '\0';
}

/*
 * The host of an address, in lower case and within url, which is cut there;
 * *rest is what follows.  NULL: the address leads nowhere.  As in browsers,
 * backslashes do for slashes, and user name and the scheme's own port do not
 * count; any other port is part of the host here, as it is not that site.  An
 * address without scheme or leading slashes is a page of the site's own, also
 * when it looks like a host: "".
 */
static char *
split_host(char *url, char **rest)
{
	char	   *end = url + strlen(url);
	char	   *host = url;
	const char *port = "";
	char	   *p;

	*rest = end;
	if (url[0] == '\0' || url[0] == '#' ||
		starts_with(url, end, "javascript:"))
		return NULL;

	if (starts_with(host, end, "http:"))
	{
		host += strlen("http:");
		port = ":80";
	}
	else if (starts_with(host, end, "https:"))
	{
		host += strlen("https:");
		port = ":443";
	}
	if ((host[0] != '/' && host[0] != '\\') ||
		(host[1] != '/' && host[1] != '\\'))
		return end;

	host += 2;
	p = host + strcspn(host, "/\\?#");
	if (*p != '\0')
	{
		/* make room for the terminator */
		memmove(p + 1, p, end - p + 1);
		*p = '\0';
		*rest = p + 1;
	}
	if ((p = strrchr(host, '@')) != NULL)
		host = p + 1;
	for (p = host; *p != '\0'; p++)
		*p = to_lower(*p);
	if ((p = strchr(host, ':')) != NULL &&
		(p[1] == '\0' || strcmp(p, port) == 0))
		*p = '\0';
	return host;
}

/* Is it that host, or one below it? */
static bool
is_below(const char *host, const char *domain)
{
	size_t		len = strlen(host);
	size_t		domain_len = strlen(domain);

	return len >= domain_len && strcmp(host + len - domain_len, domain) == 0 &&
		(len == domain_len || host[len - domain_len - 1] == '.');
}

/*
 * The number that a public-security link looks up: its parameter recordcode or
 * code.
 */
static void
read_digits(const char *s, Link *link)
{
	static const char *const names[] = {"recordcode=", "code="};
	const char *end = s + strlen(s);

	for (; s < end; s++)
	{
		if (*s != '?' && *s != '&' && *s != '#')
			continue;
		for (int i = 0; i < (int) lengthof(names); i++)
			if (starts_with(s + 1, end, names[i]))
			{
				s += 1 + strlen(names[i]);
				link->looks_up = true;
				strlcpy(link->digits, s,
						Min(strcspn(s, "&#") + 1, sizeof(link->digits)));
				return;
			}
	}
}

/*
 * Where a link leads.  The ministry's filing system is beian.miit.gov.cn,
 * miitbeian.gov.cn and miibeian.gov.cn are its former hosts; the
 * public-security site has two hosts, the older one still in use.
 */
static void
read_link(const Tag *tag, Link *link)
{
	char		url[URL_SIZE];
	char	   *host;
	char	   *rest;

	memset(link, 0, sizeof(*link));
	if (tag->href == NULL)
		return;
	read_url(tag->href, tag->href_len, url);
	host = split_host(url, &rest);
	if (host == NULL)
		return;

	if (strcmp(host, "beian.miit.gov.cn") == 0)
		link->icp = LINK_RIGHT;
	else if (is_below(host, "miitbeian.gov.cn") ||
			 is_below(host, "miibeian.gov.cn"))
		link->icp = LINK_OUTDATED;
	else
		link->icp = LINK_OTHER;

	link->psb = LINK_OTHER;
	if (strcmp(host, "beian.mps.gov.cn") == 0 ||
		strcmp(host, "www.beian.gov.cn") == 0)
	{
		link->psb = LINK_RIGHT;
		read_digits(rest, link);
	}
}

/*
 * Reading: elements
 */

/*
 * Position behind the end tag of an element whose content is no markup, or
 * the end of the page.
 */
static size_t
behind_raw_element(const Page *page, const char *name)
{
	const char *end = page->html + page->len;
	const char *s = page->html + page->pos;

	while ((s = memchr(s, '<', end - s)) != NULL)
	{
		if (s + 1 < end && s[1] == '/' && starts_with(s + 2, end, name))
		{
			s = memchr(s, '>', end - s);
			return s ? (size_t) (s + 1 - page->html) : page->len;
		}
		s++;
	}
	return page->len;
}

/*
 * A link opens.  It is that of a number that it begins within, and the one
 * below it of the ICP numbers since the last link, if it leads to the ministry
 * and follows at once.
 */
static void
open_link(Page *page, const Tag *tag)
{
	int			first = page->link_first;

	cross_boundary(page);
	read_link(tag, &page->link);
	page->in_link = true;
	page->link_first = page->next;
	if (page->inside != NULL)
	{
		page->link_first--;
		if (!page->inside->in_link)
			put_in_link(page, page->inside);
	}

	for (int i = first; i < page->link_first; i++)
	{
		Shown	   *number = &page->numbers[i];

		if (number->visible && !number->in_link && !number->is_psb &&
			page->visible - number->visible_at <= LINK_DISTANCE &&
			page->link.icp != LINK_OTHER)
			number->link = page->link.icp;
	}
}

/* An image: for what stands in the same link, or right behind it. */
static void
see_icon(Page *page)
{
	page->icon_at = page->visible;
	if (!page->in_link || page->link.icon)
		return;
	page->link.icon = true;
	for (int i = page->link_first; i < page->next; i++)
		if (page->numbers[i].in_link)
			page->numbers[i].icon = true;
}

/*
 * Elements whose hiding hides no text: those without content have no end tag,
 * and a page that hides itself as a whole is shown by a script once it is there.
 */
static bool
is_never_hidden(const char *name)
{
	static const char *const names[] = {
		"html", "body", "area", "base", "br", "col", "embed", "hr", "img",
		"input", "link", "meta", "source", "track", "wbr"
	};

	for (int i = 0; i < (int) lengthof(names); i++)
		if (strcmp(name, names[i]) == 0)
			return true;
	return false;
}

/*
 * The tag at the position.  Of the elements that are not shown some hold no
 * markup and are passed at once; others, among them every element that hides
 * itself, end with the end tag that belongs to them.
 */
static void
read_element(Page *page)
{
	static const char *const raw[] = {
		"script", "style", "title", "textarea", "iframe", "xmp"
	};
	Tag			tag;
	int			step;

	read_tag(page, &tag);
	step = tag.end ? -1 : 1;

	if (page->hidden[0] != '\0' && strcmp(tag.name, page->hidden) == 0)
	{
		page->hidden_depth += step;
		/* paragraphs do not nest: the next one ends the last */
		if (page->hidden_depth == 0 || strcmp(tag.name, "p") == 0)
			page->hidden[0] = '\0';
	}
	if (!tag.end)
		for (int i = 0; i < (int) lengthof(raw); i++)
			if (strcmp(tag.name, raw[i]) == 0)
			{
				page->pos = behind_raw_element(page, raw[i]);
				return;
			}
	if (page->hidden[0] != '\0')
		return;
	if (!tag.end && !is_never_hidden(tag.name) &&
		(tag.hidden || strcmp(tag.name, "template") == 0 ||
		 strcmp(tag.name, "noscript") == 0))
	{
		strlcpy(page->hidden, tag.name, sizeof(page->hidden));
		page->hidden_depth = 1;
		return;
	}

	if (strcmp(tag.name, "a") == 0)
	{
		page->in_link = false;
		if (!tag.end)
			open_link(page, &tag);
	}
	else if (strcmp(tag.name, "header") == 0)
		page->headers = Max(page->headers + step, 0);
	else if (strcmp(tag.name, "footer") == 0)
		page->footers = Max(page->footers + step, 0);
	else if (!tag.end &&
			 (strcmp(tag.name, "main") == 0 ||
			  strcmp(tag.name, "article") == 0 || strcmp(tag.name, "h1") == 0))
		page->content_pos = page->pos;

	if (tag.icon && !tag.hidden)
		see_icon(page);
}

/* Behind a comment, a document type or the like. */
static void
read_declaration(Page *page)
{
	const char *end = page->html + page->len;
	const char *s = page->html + page->pos;
	const char *close = NULL;

	if (starts_with(s, end, "<!--"))
	{
		s += 2;
		while (close == NULL && (s = memchr(s, '>', end - s)) != NULL)
		{
			if (s[-1] == '-' && s[-2] == '-')
				close = s;
			s++;
		}
	}
	else
		close = memchr(s, '>', end - s);
	page->pos = close ? (size_t) (close + 1 - page->html) : page->len;
}

/* The whole page. */
static void
read_page(Page *page)
{
	int			steps = 0;

	while (page->pos < page->len)
	{
		const char *s = page->html + page->pos;
		char		next = page->pos + 1 < page->len ? s[1] : '\0';

		if ((++steps & 0xFFFF) == 0)
			CHECK_FOR_INTERRUPTS();
		if (*s != '<')
			read_character(page);
		else if (next == '!' || next == '?')
			read_declaration(page);
		else if (is_letter(next) ||
				 (next == '/' && page->pos + 2 < page->len && is_letter(s[2])))
			read_element(page);
		else
			read_character(page);
	}
	cross_boundary(page);
}

/*
 * Findings
 */

/*
 * Is the number at the bottom?  A footer element is the bottom, a header
 * element is not, and neither is what stands before the main part, an article
 * or the first heading.  Elsewhere the text after it decides, other filing
 * numbers apart: up to 300 characters are a footer's, and more are if they are
 * at most a fifth of the page.
 */
static bool
is_at_bottom(const Page *page, const Shown *number)
{
	int			after = page->visible - number->visible_at;

	if (number->in_footer)
		return true;
	if (number->in_header || page->content_pos > (size_t) number->start)
		return false;
	return after <= BOTTOM_TEXT || after <= page->visible * BOTTOM_SHARE;
}

/*
 * Is the number shown in its canonical form?  The registry prints some telecom
 * licences with 号 and others without: both do.
 */
static bool
is_canonical(const Page *page, const Shown *number)
{
	static const char hao[] = "号";
	char		canonical[ICP_TEXT_SIZE];
	const char *s = page->text + number->text_start;
	size_t		len = number->text_end - number->text_start;
	const char *service;
	size_t		subject_len;
	size_t		canonical_len = icp_format(number->value, canonical);
	IcpParts	parts;

	while (len > 0 && s[len - 1] == ' ')
		len--;
	if (len == canonical_len && memcmp(s, canonical, len) == 0)
		return true;

	icp_unpack(number->value, &parts);
	if (parts.scheme != ICP_TELECOM || len != canonical_len + strlen(hao))
		return false;
	service = parts.service ? strrchr(canonical, '-') : NULL;
	subject_len = service ? (size_t) (service - canonical) : canonical_len;
	return memcmp(s, canonical, subject_len) == 0 &&
		memcmp(s + subject_len, hao, strlen(hao)) == 0 &&
		memcmp(s + subject_len + strlen(hao), canonical + subject_len,
			   canonical_len - subject_len) == 0;
}

/*
 * How an ICP number is shown.  Its link is the one that it stands in; the order
 * asks for a link below the number (art. 13), so that one to the ministry that
 * follows it at once does too.
 */
static uint32
icp_shown_findings(const Page *page, const Shown *number)
{
	uint32		findings = 0;

	if (!is_canonical(page, number))
		findings |= BIT(ICP_FORM);
	if (!is_at_bottom(page, number))
		findings |= BIT(ICP_NOT_AT_BOTTOM);
	if (number->link == LINK_NONE)
		findings |= BIT(ICP_NOT_LINKED);
	else if (number->link == LINK_OTHER)
		findings |= BIT(ICP_LINK_HOST);
	else if (number->link == LINK_OUTDATED)
		findings |= BIT(ICP_LINK_OUTDATED);
	return findings;
}

/*
 * How a public-security number is shown: with an image in its link or right
 * before it, and a link to the public-security site.  The digits that the link
 * looks up are compared with those shown; a link to the site as a whole looks
 * up none.
 */
static uint32
psb_shown_findings(const Shown *number)
{
	uint32		findings = 0;

	if (!number->icon)
		findings |= BIT(PSB_NO_ICON);
	if (number->link == LINK_NONE)
		findings |= BIT(PSB_NOT_LINKED);
	else if (number->link == LINK_OTHER)
		findings |= BIT(PSB_LINK_HOST);
	else if (number->digits_differ)
		findings |= BIT(PSB_LINK_DIGITS);
	return findings;
}

/*
 * What a shown number is to the one that should be: of those that stand
 * closest, the one with the fewest findings speaks for the page.
 */
typedef enum Closeness
{
	REL_NONE,					/* no number is shown */
	REL_PLACEHOLDER,
	REL_OTHER,
	REL_FAMILY,					/* subject for a service number, or reverse */
	REL_SAME
} Closeness;

static Closeness
icp_relation(IcpNumber shown, IcpNumber expected)
{
	if (shown == expected)
		return REL_SAME;
	if (icp_is_filler(shown))
		return REL_PLACEHOLDER;
	if (ICP_SUBJECT(shown) == ICP_SUBJECT(expected) &&
		(ICP_IS_SUBJECT(shown) || ICP_IS_SUBJECT(expected)))
		return REL_FAMILY;
	return REL_OTHER;
}

static Closeness
psb_relation(PsbNumber shown, PsbNumber expected)
{
	if (shown == expected)
		return REL_SAME;
	return psb_is_filler(shown) ? REL_PLACEHOLDER : REL_OTHER;
}

/* Do digits only repeat, or only count up, or end with a serial of zeros? */
static bool
are_dummy(const char *digits, int n)
{
	int			step;
	int			same = 1;		/* steps alike, from the end */
	int			zeros = 0;		/* at the end */

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
 * Is a label followed by what stands for a number, such as xxxxxxxx, 2021****,
 * zeros, or 12345678901234 of whatever province?  The scanner passes by what is
 * none by the grammar; the numbers that it found are not looked at here.
 */
static bool
has_dummy(const Page *page, const char *label)
{
	const char *end = page->text + page->text_len;
	int			next = 0;

	for (const char *s = page->text; s < end; s++)
	{
		int			fillers = 0;
		int			digits = 0;

		if (to_lower(*s) != label[0] || !starts_with(s, end, label))
			continue;
		while (next < page->nnumbers &&
			   (!page->numbers[next].visible ||
				page->numbers[next].text_end <= s - page->text))
			next++;
		if (next < page->nnumbers &&
			page->numbers[next].text_start <= s - page->text)
			continue;
		s += strlen(label);
		for (; s < end && *s == ' '; s++)
			;
		for (; s < end; s++)
		{
			if (to_lower(*s) == 'x' || *s == '*')
				fillers++;
			else if (starts_with(s, end, "×") || starts_with(s, end, "＊"))
			{
				fillers++;
				s += pg_utf_mblen((const unsigned char *) s) - 1;
			}
			else if (*s >= '0' && *s <= '9')
				digits++;
			else
				break;
		}
		if (fillers >= 3 || (fillers == 0 && are_dummy(s - digits, digits)))
			return true;
		s--;
	}
	return false;
}

/* The findings of the closest relation, by the number that shows it best. */
static uint32
kind_findings(const Page *page, bool psb, int64 expected, Closeness *closest)
{
	uint32		best = 0;

	*closest = REL_NONE;
	for (int i = 0; i < page->nnumbers; i++)
	{
		const Shown *number = &page->numbers[i];
		Closeness	relation;
		uint32		findings;

		if ((i & 0xFFF) == 0)
			CHECK_FOR_INTERRUPTS();
		if (!number->visible || number->is_psb != psb)
			continue;
		relation = psb ? psb_relation(number->value, expected) :
			icp_relation(number->value, expected);
		if (relation < *closest)
			continue;
		findings = psb ? psb_shown_findings(number) :
			icp_shown_findings(page, number);
		if (relation > *closest ||
			pg_popcount32(findings) <= pg_popcount32(best))
			best = findings;
		*closest = relation;
	}
	return best;
}

/* Is any number of that kind shown that is a placeholder, but the expected? */
static bool
shows_placeholder(const Page *page, bool psb, int64 expected)
{
	for (int i = 0; i < page->nnumbers; i++)
	{
		const Shown *number = &page->numbers[i];

		if (number->visible && number->is_psb == psb &&
			number->value != expected &&
			(psb ? psb_is_filler(number->value) :
			 icp_is_filler(number->value)))
			return true;
	}
	return psb ? has_dummy(page, "公网安备") :
		has_dummy(page, "icp备") || has_dummy(page, "icp证");
}

static uint32
icp_findings(const Page *page, IcpNumber expected)
{
	Closeness	closest;
	uint32		findings = kind_findings(page, false, expected, &closest);

	if (shows_placeholder(page, false, expected))
		findings |= BIT(ICP_PLACEHOLDER);
	if (closest == REL_NONE && !(findings & BIT(ICP_PLACEHOLDER)))
		findings |= BIT(ICP_MISSING);
	else if (closest == REL_OTHER)
		findings |= BIT(ICP_OTHER);
	else if (closest == REL_FAMILY)
		findings |= BIT(ICP_IS_SUBJECT(expected) ?
						ICP_SERVICE_SHOWN : ICP_SUBJECT_ONLY);
	return findings;
}

static uint32
psb_findings(const Page *page, PsbNumber expected)
{
	Closeness	closest;
	uint32		findings = kind_findings(page, true, expected, &closest);

	if (shows_placeholder(page, true, expected))
		findings |= BIT(PSB_PLACEHOLDER);
	if (closest == REL_NONE && !(findings & BIT(PSB_PLACEHOLDER)))
		findings |= BIT(PSB_MISSING);
	else if (closest == REL_OTHER)
		findings |= BIT(PSB_OTHER);
	return findings;
}

/*
 * Does the page name an owner of its copyright?  The usual marks are looked
 * for, not the name.  Source that holds nothing but filing numbers is a part of
 * a page, and says nothing about the rest of it.
 */
static uint32
copyright_findings(const Page *page)
{
	static const char *const marks[] = {
		"©", "copyright", "(c)", "版权所有", "版权归", "版權所有", "著作权"
	};
	const char *end = page->text + page->text_len;

	if (page->visible == 0)
		return 0;
	for (int i = 0; i < (int) lengthof(marks); i++)
		if (contains_word(page->text, end, marks[i]))
			return 0;
	return BIT(COPYRIGHT_MISSING);
}

/* All numbers of the page, with the rest of Shown still to be filled. */
static void
find_numbers(Page *page)
{
	NumberScan	scan;
	NumberFound found;
	Shown	   *number;
	int			max = 0;

	number_scan_begin(&scan, page->html, page->len, NULL);
	while (number_scan_next(&scan, &found))
	{
		CHECK_FOR_INTERRUPTS();
		if (page->nnumbers == max)
		{
			max = Max(max * 2, 64);
			page->numbers = page->numbers == NULL ?
				palloc(max * sizeof(Shown)) :
				repalloc_huge(page->numbers, max * sizeof(Shown));
		}
		number = &page->numbers[page->nnumbers++];
		memset(number, 0, sizeof(*number));
		number->value = found.value;
		number->is_psb = found.is_psb;
		number->start = found.start;
		number->end = found.end;
	}
}

Datum
beian_footer_findings(PG_FUNCTION_ARGS)
{
	Page		page = {0};
	text	   *html;
	uint32		findings;
	Datum		codes[lengthof(finding_codes)];
	int			n = 0;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();

	html = PG_GETARG_TEXT_PP(0);
	page.html = VARDATA_ANY(html);
	page.len = VARSIZE_ANY_EXHDR(html);
	page.icon_at = -1;
	page.text = palloc_extended(page.len + 1, MCXT_ALLOC_HUGE);
	find_numbers(&page);
	read_page(&page);

	findings = icp_findings(&page, PG_GETARG_ICP_NUMBER(1)) |
		copyright_findings(&page);
	if (!PG_ARGISNULL(2))
		findings |= psb_findings(&page, PG_GETARG_PSB_NUMBER(2));

	for (int i = 0; i < (int) lengthof(finding_codes); i++)
		if (findings & BIT(i))
			codes[n++] = CStringGetTextDatum(finding_codes[i]);
	PG_RETURN_ARRAYTYPE_P(construct_array(codes, n, TEXTOID, -1, false,
										  TYPALIGN_INT));
}

/*
 * The snippet.  The badge of the public-security number is an image that the
 * site has to serve itself, under the name that stands here.
 */
Datum
beian_footer(PG_FUNCTION_ARGS)
{
	StringInfoData html;
	char		number[Max(ICP_TEXT_SIZE, PSB_TEXT_SIZE)];

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();

	initStringInfo(&html);
	icp_format(PG_GETARG_ICP_NUMBER(0), number);
	appendStringInfo(&html,
					 "<p style=\"text-align:center\">"
					 "<a href=\"https://beian.miit.gov.cn/\" target=\"_blank\" rel=\"noreferrer\">%s</a>",
					 number);
	if (!PG_ARGISNULL(1))
	{
		PsbNumber	psb = PG_GETARG_PSB_NUMBER(1);

		psb_format(psb, number);
		appendStringInfo(&html,
						 " <a href=\"%s\" target=\"_blank\" rel=\"noreferrer\">"
						 "<img src=\"/beian.png\" alt=\"\" width=\"20\" height=\"20\">%s</a>",
						 beian_psb_url(psb), number);
	}
	appendStringInfoString(&html, "</p>");
	PG_RETURN_TEXT_P(cstring_to_text_with_len(html.data, html.len));
}
