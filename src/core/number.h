/*-------------------------------------------------------------------------
 *
 * number.h
 *	  The two kinds of filing numbers: grammar, layout and text form.
 *
 * A number is an int64.  Its order as an integer is the documented order of
 * its type, so that comparison and sorting are bigint's own.  The
 * layout is stored in tables: it never changes.
 *
 * ICP number, from the highest bit (63 bits used, never negative):
 *
 *		7	region: GB/T 2260 code, 11 to 65; a telecom licence may also have 0
 *			(no prefix) and 1 (national licence, 合字)
 *		2	scheme: IcpScheme
 *		34	filing and licence: 2 bits digit count (0, 1, 2, 3 for 5, 6, 8, 10),
 *			32 bits digits; telecom: 4 bits rank of the class set among the
 *			fifteen in the order of their text (1 to 15), 30 bits digits
 *		17	service number, 0 for a subject
 *		3	kind: IcpKind, 0 for a subject; four are known, and there is room for
 *			four more
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

/*
 * What C knows of the ministry's codes, each in one line: the enums, the codes
 * in SQL and the letters are all made of these lists.  The order is that of
 * the numbers, and stored.
 *
 *		schemes: name, code
 *		kinds: name, code, letter behind the service number, 0 for none
 *		classes: name, code, bit
 */
#define BEIAN_ICP_SCHEMES(X) \
	X(FILING, "filing")			/* 京ICP备12345678号 */ \
	X(LICENCE, "licence")		/* 京ICP证030173号 */ \
	X(TELECOM, "telecom")		/* 粤B2-20090059 */

#define BEIAN_ICP_KINDS(X) \
	X(WEBSITE, "website", 0)	/* -1 */ \
	X(APP, "app", 'A')			/* -1A */ \
	X(MINI_PROGRAM, "mini_program", 'X') \
	X(QUICK_APP, "quick_app", 'K')

#define BEIAN_ICP_CLASSES(X) \
	X(A1, "A1", 8) \
	X(A2, "A2", 4) \
	X(B1, "B1", 2) \
	X(B2, "B2", 1)

typedef enum IcpScheme
{
#define X(name, code)			ICP_##name,
	BEIAN_ICP_SCHEMES(X)
#undef X
	ICP_SCHEME_COUNT
} IcpScheme;

typedef enum IcpKind
{
#define X(name, code, letter)	ICP_##name,
	BEIAN_ICP_KINDS(X)
#undef X
	ICP_KIND_COUNT
} IcpKind;

/* classes of a telecom licence, as bits */
typedef enum IcpClass
{
#define X(name, code, bit)		ICP_CLASS_##name = bit,
	BEIAN_ICP_CLASSES(X)
#undef X
} IcpClass;

#define ICP_REGION_NONE		0	/* telecom licence without prefix */
#define ICP_REGION_NATIONAL 1	/* 合字 */

/* bits below the subject's: service number and kind */
#define ICP_KIND_BITS		3
#define ICP_SERVICE_BITS	(17 + ICP_KIND_BITS)
#define ICP_SERVICE_MASK	((INT64_C(1) << ICP_SERVICE_BITS) - 1)
#define ICP_SERVICE_MAX		99999

/* bits below the region's */
#define ICP_REGION_SHIFT	(2 + 34 + ICP_SERVICE_BITS)

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

/* Why a text is no number; words.h makes a sentence of it. */
typedef struct NumberFault
{
	int			reason;			/* NumberReason, see fault.h */
	int			pos;			/* where the part begins, in characters from 1 */
	size_t		start;			/* the part itself, bytes of the input; all of */
	size_t		end;			/* it where the parts were given apart */
	int			count;			/* what the reason counts: see reasons.h */
	int			region;			/* GB/T 2260 code, where one is at fault */
	int64_t		value;			/* the nearest valid number, where there is one */
	bool		is_psb;			/* that and the fault are of a police number */
} NumberFault;

/*
 * A whole text as one number, in any of the forms that the grammar accepts.
 * false: *fault says why; fault NULL: nobody asks, which saves the search for
 * the reason.  Any bytes may be given; len counts them, no terminator is
 * needed.
 */
extern bool icp_parse(const char *s, size_t len, int64_t *value,
					  NumberFault *fault);
extern bool psb_parse(const char *s, size_t len, int64_t *value,
					  NumberFault *fault);

/*
 * The digits of a police number alone, as configurations hold them; the first
 * two say the province.  false: *fault says why.
 */
extern bool psb_parse_digits(const char *s, size_t len, int64_t *value,
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

#endif							/* BEIAN_CORE_NUMBER_H */
