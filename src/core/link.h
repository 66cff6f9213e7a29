/*-------------------------------------------------------------------------
 *
 * link.h
 *	  Addresses: the sites of the ministry and the police, and the number that
 *	  a link looks up there.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CORE_LINK_H
#define BEIAN_CORE_LINK_H

#include "work.h"

#include <stdbool.h>
#include <stddef.h>

/* longer addresses are cut there, where one is looked for in running text */
#define LINK_MAX	256

/* an address longer than this leads to none of the sites */
#define LINK_URL_MAX	2048

typedef enum LinkSite
{
	LINK_NOWHERE,				/* no address, or one that leads nowhere */
	LINK_ELSEWHERE,
	LINK_MINISTRY,				/* filing numbers */
	LINK_LICENCES,				/* the ministry's look-up of licences */
	LINK_POLICE,
	LINK_USERS					/* a host that the caller says is right */
} LinkSite;

/* What a link's parameter looks up. */
typedef enum LinkLookup
{
	LOOKUP_NONE,				/* the site as a whole */
	LOOKUP_DIGITS,				/* digits and nothing else */
	LOOKUP_MIXED				/* digits among other characters */
} LinkLookup;

#define LINK_DIGITS_MAX 20

typedef struct Link
{
	LinkSite	site;
	bool		outdated;		/* a former host of the site */
	LinkLookup	lookup;
	char		digits[LINK_DIGITS_MAX + 1];	/* cut: no number is so long */
} Link;

/* Hosts that the caller takes for right, in small letters. */
typedef struct LinkHosts
{
	const char *const *names;
	size_t		count;
} LinkHosts;

/* Where the address in an attribute's value leads; users may be NULL. */
extern void link_read(Work *work, const char *value, const char *end,
					  const LinkHosts *users, Link *link);

/*
 * Is this "code=", the name of a parameter of a police look-up link?  pos is
 * where it begins (recordcode= counts from its own "code="); *url is where the
 * link begins.
 */
extern bool link_is_police(const char *s, size_t len, size_t pos, size_t *url);

/* Offset of the first "code=" that may be a parameter's name; len: none. */
extern size_t link_find_code(const char *s, size_t len);

/*
 * Does the address that begins at url and has its "code=" at pos lead to the
 * police?  Without a host the parameter must tell: recordcode is theirs.
 */
extern bool link_leads_to_police(const char *s, size_t len, size_t url,
								 size_t pos);

/* Offset behind an address's characters that go on at pos. */
extern size_t link_end(const char *s, size_t len, size_t pos);

#endif							/* BEIAN_CORE_LINK_H */
