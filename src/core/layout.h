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

/*
 * What stands behind the service number of each kind, 0 for nothing; with room
 * for every kind that the layout could hold.
 */
extern const char icp_kind_letters[1 << ICP_KIND_BITS];

#endif							/* BEIAN_CORE_LAYOUT_H */
