/*-------------------------------------------------------------------------
 *
 * link.c
 *	  Links to a number in the police's register, which hold its digits.
 *
 * Both forms are on many pages:
 *
 *		http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=<digits>
 *		https://beian.mps.gov.cn/#/query/webSearch?code=<digits>
 *
 *-------------------------------------------------------------------------
 */
#include "link.h"

#include <string.h>

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

/* Can this byte be within a link's address? */
static bool
in_address(char c)
{
	return (unsigned char) c > ' ' && (unsigned char) c < 0x7F &&
		c != '"' && c != '\'' && c != '<' && c != '>' && c != '`' &&
		c != '(' && c != ')';
}

/* Is this behind "//" (also with each '/' escaped) or behind a dot? */
static bool
begins_host(const char *s, size_t pos)
{
	if (s[pos - 1] == '.')
		return true;
	return pos >= 2 && s[pos - 1] == '/' &&
		(s[pos - 2] == '/' || s[pos - 2] == '\\');
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
		if (lower(s[i]) != 'b' || (i > 0 && !begins_host(s, i)))
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

/*
 * Where the name of the parameter begins whose "code=" is at pos; pos + 1 when
 * that is the end of some other name.  ';' is the end of &amp;.
 */
static size_t
parameter_name(const char *s, size_t pos)
{
	size_t		name = pos;

	if (pos >= 6 && starts_with(s + pos - 6, 6, "record"))
		name = pos - 6;
	if (name == 0 ||
		(s[name - 1] != '?' && s[name - 1] != '&' && s[name - 1] != ';'))
		return pos + 1;
	return name;
}

bool
link_is_police(const char *s, size_t len, size_t pos, size_t *url)
{
	size_t		begin = pos;

	if (!starts_with(s + pos, len - pos, "code=") ||
		parameter_name(s, pos) > pos)
		return false;
	while (begin > 0 && pos - begin < LINK_MAX && in_address(s[begin - 1]))
		begin--;
	*url = begin;
	return names_police_host(s + begin, pos - begin);
}

size_t
link_find_code(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (starts_with(s + i, len - i, "code=") && parameter_name(s, i) <= i)
			return i;
	return len;
}

bool
link_leads_to_police(const char *s, size_t len, size_t url, size_t pos)
{
	size_t		begin;

	if (link_is_police(s, len, pos, &begin))
		return begin == url;
	for (size_t i = url; i < pos && s[i] != '?'; i++)
		if (s[i] == '.' || s[i] == ':' || (s[i] == '/' && s[i + 1] == '/'))
			return false;
	return parameter_name(s, pos) < pos;
}

size_t
link_end(const char *s, size_t len, size_t pos)
{
	size_t		limit = len - pos > LINK_MAX ? pos + LINK_MAX : len;

	while (pos < limit && in_address(s[pos]))
		pos++;
	return pos;
}
