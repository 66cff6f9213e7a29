/*-------------------------------------------------------------------------
 *
 * scan.h
 *	  Filing numbers in running text and HTML source.
 *
 * The scanner reads each byte a bounded number of times, whatever the text, and
 * pauses by the work that it does (work.h).
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CORE_SCAN_H
#define BEIAN_CORE_SCAN_H

#include "number.h"
#include "work.h"

typedef struct NumberFound
{
	bool		is_psb;			/* police number, else ICP */
	bool		in_link;		/* read from a look-up link's digits */
	bool		is_filler;		/* a label, and no number behind it: no value */
	int64_t		value;
	size_t		start;			/* bytes of the source, end exclusive */
	size_t		end;
} NumberFound;

typedef struct NumberScan
{
	const char *s;
	size_t		len;
	Work	   *work;			/* NULL: nobody counts */
	bool		fillers;		/* labels before fillers are asked for too */
	size_t		pos;			/* next byte to look at */
	size_t		floor;			/* end of the last number found */
} NumberScan;

extern void number_scan_begin(NumberScan *scan, const char *s, size_t len,
							  Work *work);

/* The next number; false: there is none. */
extern bool number_scan_next(NumberScan *scan, NumberFound *found);

#endif							/* BEIAN_CORE_SCAN_H */
