/*-------------------------------------------------------------------------
 *
 * psb.c
 *	  The police's numbers: parts, layout, text.
 *
 * Six digits of area, two more, six of serial; older ones have one or none of
 * those two.  The areas are the police's own and go beyond GB/T 2260: only
 * the first two digits are checked, against the prefix.
 *
 *-------------------------------------------------------------------------
 */
#include "digits.h"
#include "layout.h"
#include "region.h"

#include <string.h>

#define REGION_SHIFT	49
#define COUNT_SHIFT		47
#define DIGITS_MASK		((INT64_C(1) << COUNT_SHIFT) - 1)

#define DIGITS_MIN		12
#define DIGITS_MAX		14

NumberReason
psb_check(const PsbParts *parts, int *count)
{
	int64_t		unit;			/* of the area's first two digits */
	int64_t		area;

	*count = parts->ndigits;
	if (parts->ndigits < DIGITS_MIN || parts->ndigits > DIGITS_MAX)
		return FAULT_PSB_COUNT;
	unit = parts->ndigits == 12 ? INT64_C(10000000000) :
		parts->ndigits == 13 ? INT64_C(100000000000) :
		INT64_C(1000000000000);
	area = parts->digits / unit;
	if (area < 0 || area > 99)
		return FAULT_PSB_COUNT;
	*count = area;
	if (region_by_code(area) == NULL)
		return FAULT_PSB_AREA;
	if (area != parts->region)
		return region_by_code(parts->region) == NULL ?
			FAULT_REGION : FAULT_PSB_MISMATCH;
	return parts->digits % 1000000 == 0 ? FAULT_SERIAL_ZERO : FAULT_NONE;
}

int64_t
psb_value(const PsbParts *parts)
{
	return (int64_t) parts->region << REGION_SHIFT |
		(int64_t) (parts->ndigits - DIGITS_MIN) << COUNT_SHIFT |
		parts->digits;
}

void
psb_unpack(int64_t value, PsbParts *parts)
{
	parts->region = value >> REGION_SHIFT & 127;
	parts->ndigits = DIGITS_MIN + (value >> COUNT_SHIFT & 3);
	parts->digits = value & DIGITS_MASK;
}

bool
psb_pack(const PsbParts *parts, int64_t *value, NumberFault *fault)
{
	int			count;
	NumberReason reason = psb_check(parts, &count);

	if (reason == FAULT_NONE)
	{
		*value = psb_value(parts);
		return true;
	}
	fault_set(fault, reason, 0, SIZE_MAX);
	if (fault != NULL)
	{
		fault->pos = 1;
		fault->count = count;
		fault->region = parts->region;
		fault->value = 0;
		fault->is_psb = true;
	}
	return false;
}

bool
psb_is_valid(int64_t value)
{
	PsbParts	parts;
	int			count;

	if (value < 0 || value >> (REGION_SHIFT + 7) != 0)
		return false;
	psb_unpack(value, &parts);
	return psb_check(&parts, &count) == FAULT_NONE;
}

bool
psb_is_filler(int64_t value)
{
	PsbParts	parts;

	psb_unpack(value, &parts);
	return digits_are_filler(parts.digits, parts.ndigits);
}

size_t
psb_format(int64_t value, char *buf)
{
	PsbParts	parts;
	const Region *region;
	char	   *p = buf;

	psb_unpack(value, &parts);
	region = region_by_code(parts.region);
	if (region != NULL)
	{
		memcpy(p, region->psb_char, 3);
		p += 3;
	}
	memcpy(p, "公网安备", 12);
	p = write_digits(p + 12, parts.digits, parts.ndigits);
	memcpy(p, "号", 4);
	return p + 3 - buf;
}
