/*-------------------------------------------------------------------------
 *
 * layout.h
 *	  What parts a number may have, and how they are stored.
 *
 * Shared by the parsers (icp.c, psb.c) and the grammar, not by others.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CORE_LAYOUT_H
#define BEIAN_CORE_LAYOUT_H

#include "fault.h"
#include "number.h"

/*
 * FAULT_NONE, or what is wrong with the parts; *count is then the number that
 * the reason's comment names.
 */
extern NumberReason icp_check(const IcpParts *parts, int *count);
extern NumberReason psb_check(const PsbParts *parts, int *count);

/* The value of parts that passed the check. */
extern int64_t icp_value(const IcpParts *parts);
extern int64_t psb_value(const PsbParts *parts);

/* How many decimal digits a number that is not negative has; 0 has one. */
extern int	decimal_digits(int64_t n);

/* Do decimal digits only repeat, or only count up (8, 9, 0, 1 ...)? */
extern bool digits_are_filler(int64_t digits, int ndigits);

/* Writes exactly ndigits of them; returns the place behind. */
extern char *write_digits(char *p, int64_t digits, int ndigits);

#endif							/* BEIAN_CORE_LAYOUT_H */
