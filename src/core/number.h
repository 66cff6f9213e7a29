/*-------------------------------------------------------------------------
 *
 * number.h
 *	  The two kinds of filing numbers: grammar, layout and text form.
 *
 * A number is an int64.  Its order as an integer is the documented order of
 * its type, so that comparison and sorting are bigint's own.  The
 * layout is stored in tables: it never changes.
 *
 * ICP number, from the highest bit (62 bits used, never negative):
 *
 *		7	region: GB/T 2260 code, 11 to 65; a telecom licence may also have 0
 *			(no prefix) and 1 (national licence, 合字)
 *		2	scheme: IcpScheme
 *		34	filing and licence: 2 bits digit count (0, 1, 2, 3 for 5, 6, 8, 10),
 *			32 bits digits; telecom: 4 bits rank of the class set among the
 *			fifteen in the order of their text (1 to 15), 30 bits digits
 *		17	service number, 0 for a subject
 *		2	kind: IcpKind, 0 for a subject
 *
 * Police number (56 bits used):
 *
 *		7	region, equal to the first two digits
 *		2	digit count less 12
 *		47	digits
 *
 * Nothing here allocates, reports, or includes a server header.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CORE_NUMBER_H
#define BEIAN_CORE_NUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum IcpScheme
{
	ICP_FILING,					/* 京ICP备12345678号 */
	ICP_LICENSE,				/* 京ICP证030173号 */
	ICP_TELECOM					/* 粤B2-20090059 */
} IcpScheme;

typedef enum IcpKind
{
	ICP_WEBSITE,				/* -1 */
	ICP_APP,					/* -1A */
	ICP_MINI_PROGRAM,			/* -1X */
	ICP_QUICK_APP				/* -1K */
} IcpKind;

/* classes of a telecom licence, as bits */
#define ICP_CLASS_A1	8
#define ICP_CLASS_A2	4
#define ICP_CLASS_B1	2
#define ICP_CLASS_B2	1

#define ICP_REGION_NONE		0	/* telecom licence without prefix */
#define ICP_REGION_NATIONAL 1	/* 合字 */

/* bits below the subject's: service number and kind */
#define ICP_SERVICE_BITS	19
#define ICP_SERVICE_MASK	((INT64_C(1) << ICP_SERVICE_BITS) - 1)

typedef struct IcpParts
{
	int			region;
	IcpScheme	scheme;
	int			classes;		/* ICP_CLASS_ bits; 0 unless telecom */
	int			ndigits;		/* 5, 6, 8 or 10, with the year's */
	int64_t		digits;
	int			service;		/* 0: subject */
	IcpKind		kind;
} IcpParts;

typedef struct PsbParts
{
	int			region;
	int			ndigits;		/* 12, 13 or 14 */
	int64_t		digits;
} PsbParts;

/* buffer sizes for the text forms, with the terminating zero */
#define ICP_TEXT_SIZE	48
#define PSB_TEXT_SIZE	48

/* Why a text is no number; number_fault_detail makes a sentence of it. */
typedef struct NumberFault
{
	int			reason;			/* NumberReason, see fault.h */
	int			pos;			/* where the part begins, in characters from 1 */
	size_t		start;			/* the part itself, bytes of the input */
	size_t		end;
	int			count;			/* of digits, where the reason is a count */
	int			region;			/* GB/T 2260 code, where one is at fault */
	int64_t		value;			/* the nearest valid number, where there is one */
	bool		is_psb;			/* that and the fault are of a police number */
} NumberFault;

/*
 * A whole text as one number, in any of the forms that grammar.c accepts.
 * false: *fault says why; fault NULL: nobody asks, which saves the search for
 * the reason.  Any bytes may be given; len counts them, no terminator is
 * needed.
 */
extern bool icp_parse(const char *s, size_t len, int64_t *value,
					  NumberFault *fault);
extern bool psb_parse(const char *s, size_t len, int64_t *value,
					  NumberFault *fault);

/* Canonical text, zero-terminated; returns its length in bytes. */
extern size_t icp_format(int64_t value, char *buf);
extern size_t psb_format(int64_t value, char *buf);

/* Is this bit pattern one that icp_parse can give? (for binary input) */
extern bool icp_is_valid(int64_t value);
extern bool psb_is_valid(int64_t value);

/*
 * Parts of a valid value, and a value of parts (false: *fault, which may be
 * NULL, says why).
 */
extern void icp_unpack(int64_t value, IcpParts *parts);
extern bool icp_pack(const IcpParts *parts, int64_t *value, NumberFault *fault);
extern void psb_unpack(int64_t value, PsbParts *parts);
extern bool psb_pack(const PsbParts *parts, int64_t *value, NumberFault *fault);

/*
 * Well-formed, but a known filler: digits that only repeat or only count up,
 * such as 12345678, and 030173 behind ICP备.
 */
extern bool icp_is_filler(int64_t value);
extern bool psb_is_filler(int64_t value);

/*
 * A fault in words, as whole sentences, zero-terminated and cut at a character
 * if need be; s, len: the text that was parsed (NULL: there was none).  The
 * hint returns 0 when there is nothing to advise.
 */
extern size_t number_fault_detail(const NumberFault *fault, const char *s,
								  size_t len, char *buf, size_t size);
extern size_t number_fault_hint(const NumberFault *fault, const char *s,
								size_t len, char *buf, size_t size);

#endif							/* BEIAN_CORE_NUMBER_H */
