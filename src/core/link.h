/*-------------------------------------------------------------------------
 *
 * link.h
 *	  Links to a number in the police's register, which hold its digits.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CORE_LINK_H
#define BEIAN_CORE_LINK_H

#include <stdbool.h>
#include <stddef.h>

/* longer addresses are cut there */
#define LINK_MAX	256

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
