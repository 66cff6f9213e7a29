/*-------------------------------------------------------------------------
 *
 * scan.h
 *	  Filing numbers in running text and HTML source.
 *
 * The scanner reads each byte a bounded number of times, whatever the text.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CORE_SCAN_H
#define BEIAN_CORE_SCAN_H

#include "number.h"

typedef struct NumberFound
{
	bool		is_psb;			/* police number, else ICP */
	bool		in_link;		/* read from a look-up link's digits */
	int64_t		value;
	size_t		start;			/* bytes of the source, end exclusive */
	size_t		end;
} NumberFound;

typedef enum NumberScanStep
{
	SCAN_FOUND,					/* *found is set */
	SCAN_PAUSE,					/* nothing yet: check for interrupts, go on */
	SCAN_END
} NumberScanStep;

typedef struct NumberScan
{
	const char *s;
	size_t		len;
	size_t		pos;			/* next byte to look at */
	size_t		floor;			/* end of the last number found */
} NumberScan;

extern void number_scan_begin(NumberScan *scan, const char *s, size_t len);
extern NumberScanStep number_scan_next(NumberScan *scan, NumberFound *found);

#endif							/* BEIAN_CORE_SCAN_H */
