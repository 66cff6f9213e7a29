/*-------------------------------------------------------------------------
 *
 * page.h
 *	  What the source of a page shows: its filing numbers, and what stands
 *	  around them.
 *
 * The source is read once, from the start to the end.  Numbers are those that
 * the scanner finds (scan.h), so that what extraction reads is what is looked
 * at here; whether a number is shown is decided here alone.
 *
 * Memory comes from the caller, and only for the numbers that are kept.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CORE_PAGE_H
#define BEIAN_CORE_PAGE_H

#include "link.h"
#include "scan.h"

typedef enum PageLink
{
	PAGE_LINK_NONE,				/* none, or it leads nowhere */
	PAGE_LINK_OTHER,
	PAGE_LINK_OUTDATED,
	PAGE_LINK_RIGHT
} PageLink;

/* The number that a link looks up, to the one that is shown in it. */
typedef enum PageLookup
{
	PAGE_LOOKUP_NONE,
	PAGE_LOOKUP_SAME,
	PAGE_LOOKUP_MIXED,			/* the same digits, among other characters */
	PAGE_LOOKUP_OTHER
} PageLookup;

/* A number of the page.  Pages may hold millions: kept small. */
typedef struct PageNumber
{
	int64_t		value;			/* 0 for a filler */
	uint32_t	start;			/* bytes of the source */
	uint32_t	end;
	uint32_t	link_start;		/* of its link's tag; start: it is in none */
	uint32_t	visible_at;		/* characters that are shown before it */
	unsigned	is_psb:1;
	unsigned	is_filler:1;	/* a label, and what stands for a number */
	unsigned	in_script:1;	/* not shown: what a script may write */
	unsigned	in_header:1;
	unsigned	in_footer:1;
	unsigned	in_link:1;
	unsigned	clickable:1;	/* a script opens something where it stands */
	unsigned	icon:1;			/* an image stands beside it or in its link */
	unsigned	link:2;			/* PageLink */
	unsigned	lookup:2;		/* PageLookup */
} PageNumber;

/* An element that is open, with those of its name within it. */
typedef struct PageNest
{
	char		name[16];		/* "": none */
	int			depth;
} PageNest;

typedef struct Page
{
	/* set by the caller */
	const char *html;
	size_t		len;
	const LinkHosts *hosts;		/* further right hosts, or NULL */
	Work	   *work;
	void	   *(*resize) (void *chunk, size_t size);	/* chunk NULL: new */

	/* what the reading gives */
	PageNumber *numbers;		/* in the order of the source */
	size_t		count;
	uint32_t	visible;		/* characters that are shown, but for numbers */
	size_t		content_pos;	/* behind the tag that begins the main part */
	uint32_t	content_at;		/* characters that are shown before it */
	bool		owner;			/* a mark of copyright is shown */
	bool		scripts;		/* it has scripts */
	bool		mount;			/* and an empty element for them to fill */

	/* the state of it */
	size_t		pos;
	size_t		room;			/* of numbers */
	NumberScan	scan;
	NumberFound ahead;			/* the next number that was not reached */
	bool		has_ahead;
	bool		in_number;		/* the last one is being read */
	size_t		boundary;		/* where something begins or ends in text */
	size_t		word_at;		/* where a mark of copyright may begin */
	size_t		tag_pos;		/* the tag that is being read */
	const char *href;			/* of the link that was opened last, or NULL */
	const char *href_end;
	Link		link;			/* it, once somebody asked */
	bool		link_known;
	bool		in_link;
	bool		link_icon;
	bool		link_clickable;
	size_t		link_pos;
	size_t		link_first;		/* the first number behind its start */
	int64_t		icon_at;		/* visible at the last image, or -1 */
	size_t		empty_pos;		/* behind the last tag that may begin nothing */
	bool		empty_styled;
	bool		empty_named;
	const char *empty_class;	/* of it, or NULL */
	const char *empty_class_end;
	char		empty_name[16];
	int			headers;		/* open <header> elements */
	int			footers;
	PageNest	hidden;
	PageNest	click;
} Page;

extern void page_read(Page *page);

#endif							/* BEIAN_CORE_PAGE_H */
