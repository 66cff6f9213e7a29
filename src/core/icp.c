/*-------------------------------------------------------------------------
 *
 * icp.c
 *	  The ministry's numbers: parts, layout, text.
 *
 * Which parts there are was read off some 1,300 numbers on public pages; the
 * rules that they follow are stated at the checks.  No check looks at today's
 * date: a number's validity never changes.
 *
 *-------------------------------------------------------------------------
 */
#include "digits.h"
#include "layout.h"
#include "region.h"

#include <string.h>

#define SCHEME_SHIFT	(ICP_REGION_SHIFT - 2)
#define BODY_SHIFT		ICP_SERVICE_BITS
#define BODY_MASK		((INT64_C(1) << 34) - 1)
#define COUNT_SHIFT		32		/* within the body of filings and licences */
#define CLASSES_SHIFT	30		/* within the body of telecom licences */

/* The class sets in the order of their text; the place is the stored rank. */
static const struct
{
	int			classes;
	const char *text;
}			class_sets[16] = {
	{ 0, "" },
	{ ICP_CLASS_A1, "A1" },
	{ ICP_CLASS_A1 | ICP_CLASS_A2, "A1.A2" },
	{ ICP_CLASS_A1 | ICP_CLASS_A2 | ICP_CLASS_B1, "A1.A2.B1" },
	{ ICP_CLASS_A1 | ICP_CLASS_A2 | ICP_CLASS_B1 | ICP_CLASS_B2, "A1.A2.B1.B2" },
	{ ICP_CLASS_A1 | ICP_CLASS_A2 | ICP_CLASS_B2, "A1.A2.B2" },
	{ ICP_CLASS_A1 | ICP_CLASS_B1, "A1.B1" },
	{ ICP_CLASS_A1 | ICP_CLASS_B1 | ICP_CLASS_B2, "A1.B1.B2" },
	{ ICP_CLASS_A1 | ICP_CLASS_B2, "A1.B2" },
	{ ICP_CLASS_A2, "A2" },
	{ ICP_CLASS_A2 | ICP_CLASS_B1, "A2.B1" },
	{ ICP_CLASS_A2 | ICP_CLASS_B1 | ICP_CLASS_B2, "A2.B1.B2" },
	{ ICP_CLASS_A2 | ICP_CLASS_B2, "A2.B2" },
	{ ICP_CLASS_B1, "B1" },
	{ ICP_CLASS_B1 | ICP_CLASS_B2, "B1.B2" },
	{ ICP_CLASS_B2, "B2" }
};

/* its inverse, by the class bits */
static const unsigned char class_rank[16] = {
	0, 15, 13, 14, 9, 12, 10, 11, 1, 8, 6, 7, 2, 5, 3, 4
};

const char	icp_kind_letters[1 << ICP_KIND_BITS] = {
#define X(name, code, letter) letter,
	BEIAN_ICP_KINDS(X)
#undef X
};

static const int digit_counts[4] = { 5, 6, 8, 10 };

/*
 * Filings: YY and six digits while the year fitted two digits, until 2020;
 * YYYY and six since 2020; both were given out in that year.  YY and three or
 * four is the form of the first years, seen up to 2004.
 */
static NumberReason
check_filing(const IcpParts *parts, int *count)
{
	int64_t		digits = parts->digits;

	switch (parts->ndigits)
	{
		case 5:
		case 6:
			*count = digits / (parts->ndigits == 5 ? 1000 : 10000);
			if (*count > 5)
				return FAULT_FILING_YEAR_OLD;
			return digits % (parts->ndigits == 5 ? 1000 : 10000) == 0 ?
				FAULT_SERIAL_ZERO : FAULT_NONE;
		case 8:
			*count = digits / 1000000;
			if (*count > 20)
				return FAULT_FILING_YEAR_8;
			break;
		case 10:
			*count = digits / 1000000;
			if (*count < 2020 || *count > 2099)
				return FAULT_FILING_YEAR_10;
			break;
		default:
			*count = parts->ndigits;
			return FAULT_FILING_COUNT;
	}
	return digits % 1000000 == 0 ? FAULT_SERIAL_ZERO : FAULT_NONE;
}

/* Licences behind ICP证: YY and four digits; later ones are telecom licences. */
static NumberReason
check_licence(const IcpParts *parts, int *count)
{
	*count = parts->ndigits;
	if (parts->ndigits == 8 || parts->ndigits == 10)
		return FAULT_LICENCE_FILING;
	if (parts->ndigits != 6)
		return FAULT_LICENCE_COUNT;
	*count = parts->digits / 10000;
	if (*count > 20)
		return FAULT_LICENCE_YEAR;
	return parts->digits % 10000 == 0 ? FAULT_SERIAL_ZERO : FAULT_NONE;
}

/* Telecom licences: YYYY and four digits. */
static NumberReason
check_telecom(const IcpParts *parts, int *count)
{
	*count = parts->ndigits;
	if (parts->ndigits != 8)
		return FAULT_TELECOM_COUNT;
	*count = parts->digits / 10000;
	if (*count < 2000 || *count > 2099)
		return FAULT_TELECOM_YEAR;
	return parts->digits % 10000 == 0 ? FAULT_SERIAL_ZERO : FAULT_NONE;
}

static NumberReason
check_region(const IcpParts *parts, int *count)
{
	*count = parts->region;
	if (parts->scheme == ICP_TELECOM &&
		(parts->region == ICP_REGION_NONE ||
		 parts->region == ICP_REGION_NATIONAL))
		return FAULT_NONE;
	return region_by_code(parts->region) == NULL ? FAULT_REGION : FAULT_NONE;
}

static NumberReason
check_service(const IcpParts *parts, int *count)
{
	*count = parts->service;
	if (parts->service < 0 || parts->service > ICP_SERVICE_MAX)
		return FAULT_SERVICE_RANGE;
	*count = parts->kind;
	if ((int) parts->kind < ICP_WEBSITE || parts->kind >= ICP_KIND_COUNT ||
		(parts->service == 0 && parts->kind != ICP_WEBSITE))
		return FAULT_KIND;
	return FAULT_NONE;
}

NumberReason
icp_check(const IcpParts *parts, int *count)
{
	NumberReason reason;

	if ((int) parts->scheme < ICP_FILING || parts->scheme >= ICP_SCHEME_COUNT)
	{
		*count = parts->scheme;
		return FAULT_SCHEME;
	}
	if ((reason = check_region(parts, count)) != FAULT_NONE)
		return reason;

	if (parts->classes < 0 || parts->classes > 15 ||
		(parts->classes != 0) != (parts->scheme == ICP_TELECOM))
	{
		*count = parts->classes;
		return FAULT_CLASSES;
	}

	reason = parts->scheme == ICP_FILING ? check_filing(parts, count) :
		parts->scheme == ICP_LICENCE ? check_licence(parts, count) :
		check_telecom(parts, count);
	if (reason != FAULT_NONE)
		return reason;
	return check_service(parts, count);
}

int64_t
icp_value(const IcpParts *parts)
{
	int64_t		body;

	if (parts->scheme == ICP_TELECOM)
		body = (int64_t) class_rank[parts->classes] << CLASSES_SHIFT;
	else
	{
		body = parts->ndigits == 5 ? 0 : parts->ndigits == 6 ? 1 :
			parts->ndigits == 8 ? 2 : 3;
		body <<= COUNT_SHIFT;
	}
	body |= parts->digits;

	return (int64_t) parts->region << ICP_REGION_SHIFT |
		(int64_t) parts->scheme << SCHEME_SHIFT |
		body << BODY_SHIFT |
		(int64_t) parts->service << ICP_KIND_BITS |
		(int64_t) parts->kind;
}

void
icp_unpack(int64_t value, IcpParts *parts)
{
	int64_t		body = value >> BODY_SHIFT & BODY_MASK;

	parts->region = value >> ICP_REGION_SHIFT & 127;
	parts->scheme = value >> SCHEME_SHIFT & 3;
	parts->service = (value & ICP_SERVICE_MASK) >> ICP_KIND_BITS;
	parts->kind = value & ((1 << ICP_KIND_BITS) - 1);
	if (parts->scheme == ICP_TELECOM)
	{
		parts->classes = class_sets[body >> CLASSES_SHIFT].classes;
		parts->ndigits = 8;
		parts->digits = body & ((INT64_C(1) << CLASSES_SHIFT) - 1);
	}
	else
	{
		parts->classes = 0;
		parts->ndigits = digit_counts[body >> COUNT_SHIFT];
		parts->digits = body & ((INT64_C(1) << COUNT_SHIFT) - 1);
	}
}

/* Does the number that the parts' digits make have at most ndigits of them? */
static bool
digits_fit(int64_t digits, int ndigits)
{
	return digits >= 0 && decimal_digits(digits) <= ndigits;
}

bool
icp_pack(const IcpParts *parts, int64_t *value, NumberFault *fault)
{
	IcpParts	checked = *parts;
	int			count;
	NumberReason reason;

	/* digits that ndigits cannot hold: the count is what is wrong */
	if (!digits_fit(parts->digits, parts->ndigits))
		checked.ndigits = parts->digits < 0 ? 0 : decimal_digits(parts->digits);
	reason = icp_check(&checked, &count);
	if (reason == FAULT_NONE && checked.ndigits != parts->ndigits)
	{
		count = checked.ndigits;
		reason = parts->scheme == ICP_FILING ? FAULT_FILING_COUNT :
			parts->scheme == ICP_LICENCE ? FAULT_LICENCE_COUNT :
			FAULT_TELECOM_COUNT;
	}
	if (reason == FAULT_NONE)
	{
		*value = icp_value(parts);
		return true;
	}
	fault_set(fault, reason, 0, SIZE_MAX);
	if (fault != NULL)
	{
		fault->pos = 1;
		fault->count = count;
		fault->region = parts->region;
		fault->value = 0;
		fault->is_psb = false;
		if (reason == FAULT_LICENCE_FILING)
		{
			checked.scheme = ICP_FILING;
			if (icp_check(&checked, &count) == FAULT_NONE)
				fault->value = icp_value(&checked);
		}
	}
	return false;
}

bool
icp_is_valid(int64_t value)
{
	IcpParts	parts;
	int			count;

	if (value < 0 || value >> (ICP_REGION_SHIFT + 7) != 0)
		return false;
	icp_unpack(value, &parts);
	return icp_check(&parts, &count) == FAULT_NONE &&
		digits_fit(parts.digits, parts.ndigits) && icp_value(&parts) == value;
}

bool
icp_is_filler(int64_t value)
{
	IcpParts	parts;

	icp_unpack(value, &parts);
	/* a well-known licence's digits, copied behind the wrong character */
	if (parts.scheme == ICP_FILING && parts.ndigits == 6 &&
		parts.digits == 30173)
		return true;
	return digits_are_filler(parts.digits, parts.ndigits);
}

static char *
write_text(char *p, const char *text)
{
	size_t		len = strlen(text);

	memcpy(p, text, len);
	return p + len;
}

size_t
icp_format(int64_t value, char *buf)
{
	IcpParts	parts;
	const Region *region;
	char	   *p = buf;

	icp_unpack(value, &parts);
	region = region_by_code(parts.region);
	if (parts.scheme == ICP_TELECOM)
	{
		if (region != NULL)
			p = write_text(p, region->telecom_char);
		else if (parts.region == ICP_REGION_NATIONAL)
			p = write_text(p, "合字");
		p = write_text(p, class_sets[class_rank[parts.classes]].text);
		*p++ = '-';
		p = write_digits(p, parts.digits, parts.ndigits);
	}
	else
	{
		p = write_text(p, region == NULL ? "" : region->icp_char);
		p = write_text(p, parts.scheme == ICP_FILING ? "ICP备" : "ICP证");
		p = write_digits(p, parts.digits, parts.ndigits);
		p = write_text(p, "号");
	}
	if (parts.service > 0)
	{
		*p++ = '-';
		p = write_digits(p, parts.service, decimal_digits(parts.service));
		if (icp_kind_letters[parts.kind] != 0)
			*p++ = icp_kind_letters[parts.kind];
	}
	*p = '\0';
	return p - buf;
}
