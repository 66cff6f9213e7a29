/*-------------------------------------------------------------------------
 *
 * notice.c
 *	  The text of a year's notice, into days: its parts in their order.
 *
 * Basis: the notices of 2001 to 2026 and how they are found in public, and the
 * decree on festivals (全国年节及纪念日放假办法) in its versions of 1999, 2007,
 * 2013 and 2024.
 *
 *-------------------------------------------------------------------------
 */
#include "notice_parts.h"

#include <string.h>

size_t
notice_memory(size_t len)
{
	return (len + 1) * sizeof(uint16_t);
}

bool
notice_read(const char *s, size_t len, int year, void *memory,
			Work *work, Notice *notice)
{
	NoticeText	text;
	NoticeFrame frame;
	size_t		end;
	bool		fine;

	memset(notice, 0, sizeof(*notice));
	text.work = work;
	notice_text_fold(s, len, memory, &text);
	fine = notice_skip(&text, 0) < text.n ||
		notice_refuse(notice, NOTICE_EMPTY);
	fine = fine && notice_frame(&text, year, notice, &frame) &&
		notice_items(&text, &frame, notice, &end) &&
		notice_tail(&text, &frame, end, notice);
	notice->folded = text.n;
	return fine;
}

/* Is it a character of an address? */
static bool
in_address(char c)
{
	return c > ' ' && c < 0x7F && strchr("\"'<>()[]{}\\|^`,;", c) == NULL;
}

bool
notice_link(const char *s, size_t len, size_t *start, size_t *end)
{
	static const char *const hosts[] = { "www.gov.cn/", "gov.cn/" };
	const char *limit = s + len;
	bool		found = false;

	for (const char *p = s; (p = memchr(p, ':', limit - p)) != NULL; p++)
	{
		const char *host = p + 3;
		const char *q;
		size_t		scheme;

		if (limit - p < 4 || memcmp(p, "://", 3) != 0)
			continue;
		scheme = p - s >= 5 && memcmp(p - 5, "https", 5) == 0 ? 5 : 4;
		if ((size_t) (p - s) < scheme || memcmp(p - scheme, "http", 4) != 0)
			continue;
		for (size_t i = 0; i < 2; i++)
		{
			size_t		n = strlen(hosts[i]);

			if ((size_t) (limit - host) <= n || memcmp(host, hosts[i], n) != 0)
				continue;
			for (q = host; q < limit && in_address(*q);)
				q++;
			/* the host alone is the page's, not the notice's */
			if (q == host + n)
				continue;
			if (found && ((size_t) (q - p) + scheme != *end - *start ||
						  memcmp(s + *start, p - scheme, *end - *start) != 0))
				return false;
			*start = p - scheme - s;
			*end = q - s;
			found = true;
		}
	}
	return found;
}
