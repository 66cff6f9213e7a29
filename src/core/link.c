/*-------------------------------------------------------------------------
 *
 * link.c
 *	  Addresses: the sites of the ministry and the police, and the number that
 *	  a link looks up there.
 *
 * Both forms of the police's links are on many pages:
 *
 *		http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=<digits>
 *		https://beian.mps.gov.cn/#/query/webSearch?code=<digits>
 *
 *-------------------------------------------------------------------------
 */
#include "link.h"

#include "html.h"

#include <string.h>

/*
 * The authorities' hosts and the time when each was the right one, as pages and
 * public reports of that time show it (seen until 2026-11).  below: hosts below
 * that name are the same authority's, such as a province's.
 *
 * The ministry's own www. host answered from June 2019 to August 2020.  Since
 * when the police's old host is no longer right is not certain (pages changed
 * from November 2023 on), so that it is outdated, not wrong.
 */
typedef struct Host
{
	const char *name;
	LinkSite	site;
	const char *since;			/* month; NULL: not known */
	const char *until;			/* at the latest; NULL: right today */
	bool		below;
} Host;

static const Host hosts[] = {
	{ "beian.miit.gov.cn", LINK_MINISTRY, "2020-08", NULL, false },
	{ "www.beian.miit.gov.cn", LINK_MINISTRY, "2019-06", "2020-08", false },
	{ "miitbeian.gov.cn", LINK_MINISTRY, NULL, "2019-06", true },
	{ "miibeian.gov.cn", LINK_MINISTRY, NULL, "2019-06", true },
	{ "tsm.miit.gov.cn", LINK_LICENCES, NULL, NULL, false },
	{ "dxzhgl.miit.gov.cn", LINK_LICENCES, NULL, NULL, false },
	{ "beian.mps.gov.cn", LINK_POLICE, "2023-11", NULL, true },
	{ "beian.gov.cn", LINK_POLICE, NULL, "2023-11", true }
};

/* Is this host that one, or one below it? */
static bool
is_host(const char *s, size_t len, const char *name, bool below)
{
	size_t		n = strlen(name);

	return len >= n && memcmp(s + len - n, name, n) == 0 &&
		(len == n || (below && s[len - n - 1] == '.'));
}

/* Does this word, in small letters, stand at s in any case? */
static bool
starts_with(const char *s, size_t len, const char *word)
{
	return html_starts_with(s, s + len, word);
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

/* Is there a host of the police in this part of an address? */
static bool
names_police_host(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
	{
		if (html_lower(s[i]) != 'b' || (i > 0 && !begins_host(s, i)))
			continue;
		for (size_t h = 0; h < sizeof(hosts) / sizeof(hosts[0]); h++)
		{
			size_t		n = strlen(hosts[h].name);

			if (hosts[h].site == LINK_POLICE &&
				starts_with(s + i, len - i, hosts[h].name) &&
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

/*
 * Reading an attribute
 */

/* An address as it is read: ASCII, anything else a sign that no host has. */
typedef struct Url
{
	char		s[LINK_URL_MAX];
	size_t		len;
} Url;

/*
 * As browsers read it: character references decoded, blanks around and line
 * ends within dropped.  What does not fit is left off.
 */
static void
read_url(Work *work, const char *value, const char *end, Url *url)
{
	url->len = 0;
	while (value < end && url->len < LINK_URL_MAX)
	{
		uint32_t	ch;
		size_t		n = 0;

		if (*value == '&')
			n = html_reference(value, end - value, true, &ch);
		if (n == 0)
			n = html_utf8(value, end - value, &ch);
		if (n == 0)
		{
			n = 1;
			ch = 0xFFFD;
		}
		value += n;
		work_add(work, n);
		if (ch == '\t' || ch == '\n' || ch == '\r' ||
			(ch <= ' ' && url->len == 0))
			continue;
		url->s[url->len++] = ch < 0x80 ? ch : '\177';
	}
	while (url->len > 0 && url->s[url->len - 1] == ' ')
		url->len--;
}

/*
 * The host of an address, in small letters; *rest is what follows.  false: the
 * address leads nowhere.  As in browsers, backslashes do for slashes, and user
 * name and the scheme's own port do not count; any other port is part of the
 * host here, as it is not that site.  An address without scheme or leading
 * slashes is a page of the site's own, also when it looks like a host: its
 * host is empty.
 */
static bool
split_host(Url *url, char **host, size_t *len, size_t *rest)
{
	char	   *s = url->s;
	char	   *end = s + url->len;
	const char *port = "";

	*host = s;
	*len = 0;
	*rest = 0;
	if (url->len == 0 || s[0] == '#' ||
		html_starts_with(s, end, "javascript:"))
		return false;

	if (html_starts_with(s, end, "http:"))
	{
		s += strlen("http:");
		port = ":80";
	}
	else if (html_starts_with(s, end, "https:"))
	{
		s += strlen("https:");
		port = ":443";
	}
	if (end - s < 2 || (s[0] != '/' && s[0] != '\\') ||
		(s[1] != '/' && s[1] != '\\'))
		return true;

	*host = s += 2;
	while (s < end && strchr("/\\?#", *s) == NULL)
	{
		*s = html_lower(*s);
		if (*s++ == '@')
			*host = s;
	}
	*rest = s - url->s;
	*len = s - *host;
	if (*len > 0 && (*host)[*len - 1] == ':')
		(*len)--;
	else if (*len > strlen(port) &&
			 memcmp(*host + *len - strlen(port), port, strlen(port)) == 0)
		*len -= strlen(port);
	return true;
}

static void
find_site(const char *host, size_t len, const LinkHosts *users, Link *link)
{
	link->site = LINK_ELSEWHERE;
	for (size_t i = 0; i < sizeof(hosts) / sizeof(hosts[0]); i++)
	{
		if (!is_host(host, len, hosts[i].name, hosts[i].below))
			continue;
		link->site = hosts[i].site;
		link->outdated = hosts[i].until != NULL;
		break;
	}
	for (size_t i = 0; users != NULL && i < users->count; i++)
	{
		if (is_host(host, len, users->names[i], false))
		{
			link->site = LINK_USERS;
			link->outdated = false;
		}
	}
}

/* Digits of the parameter at s, decoded. */
static void
read_lookup(const char *s, const char *end, Link *link)
{
	size_t		n = 0;

	link->lookup = LOOKUP_DIGITS;
	while (s < end && *s != '&' && *s != '#')
	{
		uint32_t	ch = (unsigned char) *s;
		size_t		step = *s == '%' ? html_coded(s, end - s, &ch) : 0;

		s += step > 0 ? step : 1;
		if (ch < '0' || ch > '9')
			link->lookup = LOOKUP_MIXED;
		else if (n < LINK_DIGITS_MAX)
			link->digits[n++] = ch;
	}
	link->digits[n] = '\0';
}

/* The number that a link looks up: its parameter recordcode or code. */
static void
find_lookup(const char *s, const char *end, Link *link)
{
	for (; s < end; s++)
	{
		const char *value = s + 1;

		if (*s != '?' && *s != '&' && *s != '#')
			continue;
		if (html_starts_with(value, end, "record"))
			value += strlen("record");
		if (html_starts_with(value, end, "code="))
		{
			read_lookup(value + strlen("code="), end, link);
			return;
		}
	}
}

void
link_read(Work *work, const char *value, const char *end,
		  const LinkHosts *users, Link *link)
{
	Url			url;
	char	   *host;
	size_t		len;
	size_t		rest;

	memset(link, 0, sizeof(*link));
	read_url(work, value, end, &url);
	work_add(work, url.len);
	if (!split_host(&url, &host, &len, &rest))
		return;
	find_site(host, len, users, link);
	if (link->site == LINK_POLICE || link->site == LINK_USERS)
		find_lookup(url.s + rest, url.s + url.len, link);
}
