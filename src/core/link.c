/*-------------------------------------------------------------------------
 *
 * link.c
 *	  Links around numbers, and links that hold one.
 *
 * HTML is not parsed: it is looked at backwards from a number, as far as
 * LINK_BACK_MAX and LINK_TAGS_MAX go.
 *
 *-------------------------------------------------------------------------
 */
#include "link.h"

#include "reader.h"

#include <string.h>

#define LINK_TAGS_MAX	32			/* '<' that are looked at before a number */
#define BLOCK			64

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
}

/* Does this word, in small letters, stand at s in any case? */
static bool
starts_with(const char *s, size_t len, const char *word)
{
	size_t		n = strlen(word);

	if (len < n)
		return false;
	for (size_t i = 0; i < n; i++)
		if (lower(s[i]) != word[i])
			return false;
	return true;
}

static bool
is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Can this byte be within a link's address? */
static bool
in_address(char c)
{
	return (unsigned char) c > ' ' && (unsigned char) c < 0x7F &&
		c != '"' && c != '\'' && c != '<' && c != '>' && c != '`' &&
		c != '(' && c != ')';
}

/* What may follow a host; a backslash is that of an escaped '/'. */
static bool
ends_host(char c)
{
	return c == '/' || c == ':' || c == '?' || c == '#' || c == '\\';
}

/* The two look-up sites of the police: the old host, and the one of today. */
static bool
names_police_host(const char *s, size_t len)
{
	static const char *const hosts[] = { "beian.gov.cn", "beian.mps.gov.cn" };

	for (size_t i = 0; i < len; i++)
	{
		if (lower(s[i]) != 'b' || (i > 0 && s[i - 1] != '/' && s[i - 1] != '.'))
			continue;
		for (size_t h = 0; h < sizeof(hosts) / sizeof(hosts[0]); h++)
		{
			size_t		n = strlen(hosts[h]);

			if (starts_with(s + i, len - i, hosts[h]) &&
				i + n < len && ends_host(s[i + n]))
				return true;
		}
	}
	return false;
}

bool
link_is_police(const char *s, size_t len, size_t pos, size_t *url)
{
	size_t		begin = pos;
	size_t		name = pos;

	if (!starts_with(s + pos, len - pos, "code="))
		return false;
	if (pos >= 6 && starts_with(s + pos - 6, 6, "record"))
		name = pos - 6;
	/* a parameter's name begins behind one of these; ';' is that of &amp; */
	if (name == 0 || strchr("?&;", s[name - 1]) == NULL)
		return false;
	while (begin > 0 && pos - begin < LINK_URL_MAX && in_address(s[begin - 1]))
		begin--;
	*url = begin;
	return names_police_host(s + begin, pos - begin);
}

size_t
link_end(const char *s, size_t len, size_t pos)
{
	size_t		limit = len - pos > LINK_URL_MAX ? pos + LINK_URL_MAX : len;

	while (pos < limit && in_address(s[pos]))
		pos++;
	return pos;
}

/* A tag's name and where it stands. */
typedef struct Tag
{
	size_t		start;
	size_t		end;
} Tag;

/* Is this the tag's name ("a", "/a")? */
static bool
tag_is(const char *s, const Tag *tag, const char *name)
{
	size_t		n = strlen(name);

	return starts_with(s + tag->start + 1, tag->end - tag->start - 1, name) &&
		(is_blank(s[tag->start + 1 + n]) || s[tag->start + 1 + n] == '>' ||
		 s[tag->start + 1 + n] == '/');
}

/* Are there no '<' in a block?  Without jumps, for vector code. */
static bool
no_bracket(const char *s)
{
	unsigned char any = 0;

	for (int i = 0; i < BLOCK; i++)
		any |= s[i] == '<';
	return any == 0;
}

/*
 * The next tag before pos; false when there is none above low, or none among
 * *tries brackets.
 */
static bool
previous_tag(const char *s, size_t len, size_t low, size_t pos, int *tries,
			 Tag *tag)
{
	while (pos > low && *tries > 0)
	{
		size_t		n;

		if (pos - low >= BLOCK && no_bracket(s + pos - BLOCK))
		{
			pos -= BLOCK;
			continue;
		}
		if (s[--pos] != '<')
			continue;
		(*tries)--;
		n = reader_tag(s + pos,
					   len - pos < LINK_BACK_MAX ? len - pos : LINK_BACK_MAX);
		if (n > 0)
		{
			tag->start = pos;
			tag->end = pos + n;
			return true;
		}
	}
	return false;
}

/* Anything but blanks and zero-width characters from start to end? */
static bool
has_text(const Reader *reader, size_t start, size_t end)
{
	Reader		part = { reader->s, end, true };

	return reader_skip(&part, start) < end;
}

/* One attribute's name and value, from *pos on; false at the tag's end. */
static bool
next_attribute(const char *s, size_t end, size_t *pos, Tag *name, Tag *value)
{
	size_t		i = *pos;
	char		quote;

	while (i < end && (is_blank(s[i]) || s[i] == '/'))
		i++;
	if (i >= end)
		return false;
	name->start = i;
	while (i < end && !is_blank(s[i]) && s[i] != '=' && s[i] != '/')
		i++;
	name->end = i;
	while (i < end && is_blank(s[i]))
		i++;
	value->start = value->end = i;
	*pos = i;
	if (i >= end || s[i] != '=')
		return name->end > name->start;

	i++;
	while (i < end && is_blank(s[i]))
		i++;
	quote = i < end && (s[i] == '"' || s[i] == '\'') ? s[i++] : '\0';
	value->start = i;
	while (i < end && (quote != '\0' ? s[i] != quote : !is_blank(s[i])))
		i++;
	value->end = i;
	*pos = i + (quote != '\0');
	return true;
}

/* The address of an <a> tag. */
static void
read_href(const char *s, const Tag *tag, LinkAround *link)
{
	size_t		pos = tag->start + 2;
	size_t		end = tag->end - 1; /* its '>' */
	Tag			name;
	Tag			value;

	while (next_attribute(s, end, &pos, &name, &value))
	{
		if (name.end - name.start != 4 ||
			!starts_with(s + name.start, 4, "href"))
			continue;
		if (value.end > value.start)
		{
			link->href_start = value.start;
			link->href_end = value.end;
		}
		return;
	}
}

LinkAround
link_around(const char *s, size_t len, size_t pos)
{
	Reader		reader = { s, len, true };
	LinkAround	link = { 0, 0, false };
	size_t		low = pos > LINK_BACK_MAX ? pos - LINK_BACK_MAX : 0;
	bool		open = true;	/* its <a> may still come */
	bool		text = false;	/* text was passed */
	bool		img_inside = false;
	int			tries = LINK_TAGS_MAX;
	Tag			tag;

	while (previous_tag(s, len, low, pos, &tries, &tag))
	{
		if (tag.end > pos)
			break;				/* the place is inside a tag */
		text = text || has_text(&reader, tag.end, pos);
		pos = tag.start;
		if (text && !open)
			break;
		if (tag_is(s, &tag, "img"))
		{
			img_inside = true;
			link.has_img = link.has_img || !text;
		}
		else if (open && tag_is(s, &tag, "a"))
		{
			read_href(s, &tag, &link);
			link.has_img = img_inside;
			open = text = false;
		}
		else if (open && tag_is(s, &tag, "/a"))
			open = false;
		if (link.has_img && !open)
			break;
	}
	return link;
}
