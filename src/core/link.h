/*-------------------------------------------------------------------------
 *
 * link.h
 *	  Links around numbers, and links that hold one.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CORE_LINK_H
#define BEIAN_CORE_LINK_H

#include <stdbool.h>
#include <stddef.h>

/* what is looked at before a number for its link, and before a link's code */
#define LINK_BACK_MAX	8192
#define LINK_URL_MAX	256

/*
 * Is this "code=", the name of a parameter of a police look-up link?  pos is
 * where it begins (recordcode= counts from its own "code="); *url is where the
 * link begins.
 */
extern bool link_is_police(const char *s, size_t len, size_t pos, size_t *url);

/* Offset behind an address's characters that go on at pos. */
extern size_t link_end(const char *s, size_t len, size_t pos);

/* The link that encloses a place of HTML source. */
typedef struct LinkAround
{
	size_t		href_start;		/* bytes of its address; 0, 0: no link */
	size_t		href_end;
	bool		has_img;		/* an image before the place, see link_around */
} LinkAround;

extern LinkAround link_around(const char *s, size_t len, size_t pos);

#endif							/* BEIAN_CORE_LINK_H */
