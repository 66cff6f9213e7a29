/*-------------------------------------------------------------------------
 *
 * fault.h
 *	  Why a text is no filing number.
 *
 * The comment says what the fault's start and end cover (a part of the input)
 * and which other fields are set; value is the nearest valid number where
 * there is exactly one, and 0 elsewhere (no number is 0).  is_psb is set in
 * every fault of a police number.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CORE_FAULT_H
#define BEIAN_CORE_FAULT_H

#include "number.h"

typedef enum NumberReason
{
	FAULT_NONE,
	/* the text as a whole */
	FAULT_EMPTY,
	FAULT_ENCODING,				/* the byte */
	FAULT_NO_ICP,				/* nothing like an ICP number in it */
	FAULT_NO_PSB,
	FAULT_IS_PSB,				/* the other type's number */
	FAULT_IS_ICP,
	FAULT_SEVERAL,				/* the second number */
	FAULT_TEXT_BEFORE,			/* that text */
	FAULT_TEXT_AFTER,
	FAULT_MARKUP,				/* the number, which is HTML source */
	/* prefix and label */
	FAULT_PREFIX_MISSING,		/* empty, where it should be */
	FAULT_PREFIX_UNKNOWN,		/* the character */
	FAULT_PREFIX_NATIONAL,		/* what 合字 stands before: no telecom licence */
	FAULT_BEI_MISSING,			/* ICP */
	FAULT_ICP_MISSING,			/* empty, between prefix and digits */
	/* digits */
	FAULT_DIGITS_NONE,			/* empty, where they should be */
	FAULT_DIGITS_PLACEHOLDER,	/* the placeholder */
	FAULT_DIGITS_LETTER,		/* the letter */
	FAULT_DIGITS_SPLIT,			/* what splits them */
	/* from here to FAULT_SERIAL_ZERO: the digits, in the wrong number (count) */
	FAULT_FILING_COUNT,
	FAULT_FILING_YEAR_OLD,		/* or of the wrong year (count is the year) */
	FAULT_FILING_YEAR_8,
	FAULT_FILING_YEAR_10,
	FAULT_LICENCE_COUNT,
	FAULT_LICENCE_FILING,		/* as many as filings have */
	FAULT_LICENCE_YEAR,
	FAULT_TELECOM_COUNT,
	FAULT_TELECOM_YEAR,
	FAULT_PSB_COUNT,
	FAULT_SERIAL_ZERO,
	/* telecom licences */
	FAULT_CLASS_MISSING,		/* empty, where it should be */
	FAULT_CLASS_UNKNOWN,		/* the class */
	FAULT_CLASS_ORDER,			/* the classes */
	FAULT_HYPHEN_MISSING,		/* empty, before the digits */
	/* service part */
	FAULT_SERVICE_NONE,			/* the hyphen */
	FAULT_SERVICE_LETTER_ALONE,	/* the letter */
	FAULT_SERVICE_LETTER,		/* the letters behind the digits */
	FAULT_SERVICE_ZERO,			/* the digits */
	FAULT_SERVICE_LEADING_ZERO,
	FAULT_SERVICE_LONG,			/* count */
	/* police numbers */
	FAULT_PSB_AREA,				/* first two digits; count: their value */
	FAULT_PSB_MISMATCH,			/* the same, and region: the prefix's */
	FAULT_PSB_SERVICE,			/* the hyphen and what follows */
	FAULT_LINK_HOST,			/* the link */
	FAULT_LINK_CODE,
	/* parts that are given apart (pack) */
	FAULT_REGION,				/* region */
	FAULT_SCHEME,
	FAULT_SERVICE_RANGE,		/* count: the service number */
	FAULT_KIND					/* kind without a service number, or unknown */
} NumberReason;

/* Fills reason and range; fault may be NULL. */
extern void fault_set(NumberFault *fault, NumberReason reason,
					  size_t start, size_t end);

/* Sets pos from start, in characters of the text. */
extern void fault_locate(NumberFault *fault, const char *s, size_t len);

#endif							/* BEIAN_CORE_FAULT_H */
