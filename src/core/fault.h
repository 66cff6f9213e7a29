/*-------------------------------------------------------------------------
 *
 * fault.h
 *	  Why a text is no filing number.
 *
 * value is the nearest valid number where there is exactly one, and 0
 * elsewhere (no number is 0).  is_psb is set in every fault of a police number.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CORE_FAULT_H
#define BEIAN_CORE_FAULT_H

#include "number.h"
#include "reasons.h"

/* longer runs of digits are counted no further */
#define FAULT_DIGITS_MAX	32

typedef enum NumberReason
{
	FAULT_NONE,
#define X(name, english, chinese)	FAULT_##name,
	NUMBER_REASONS(X)
#undef X
	FAULT_COUNT
} NumberReason;

/* Fills reason and range; fault may be NULL. */
extern void fault_set(NumberFault *fault, NumberReason reason,
					  size_t start, size_t end);

/* Sets pos from start, in characters of the text. */
extern void fault_locate(NumberFault *fault, const char *s, size_t len);

#endif							/* BEIAN_CORE_FAULT_H */
