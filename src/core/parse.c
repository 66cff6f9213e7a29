/*-------------------------------------------------------------------------
 *
 * parse.c
 *	  A whole text as one number.
 *
 * Most input is canonical text, so that is tried first, byte by byte and
 * without the reader; anything else goes through the grammar.
 *
 *-------------------------------------------------------------------------
 */
#include "grammar.h"
#include "label.h"
#include "layout.h"
#include "link.h"
#include "region.h"
#include "scan.h"

#include <string.h>

/* what is looked through for a reason when a text is refused */
#define DIAGNOSE_MAX	4096

/* The province of three bytes of UTF-8, 0 if they are none. */
static inline int
fast_region(const unsigned char *s)
{
	if ((s[0] & 0xF0) != 0xE0 || (s[1] & 0xC0) != 0x80 || (s[2] & 0xC0) != 0x80)
		return 0;
	return region_of_char((s[0] & 0x0F) << 12 | (s[1] & 0x3F) << 6 |
						  (s[2] & 0x3F));
}

/*
 * Eight digits at once: taken as one word, first digit lowest, whose bytes are
 * then joined to pairs, fours and eight.
 */
static inline bool
fast_eight(const unsigned char *s, int64_t *value)
{
	uint64_t	x = (uint64_t) s[0] | (uint64_t) s[1] << 8 |
		(uint64_t) s[2] << 16 | (uint64_t) s[3] << 24 |
		(uint64_t) s[4] << 32 | (uint64_t) s[5] << 40 |
		(uint64_t) s[6] << 48 | (uint64_t) s[7] << 56;

	/* all bytes from 0x30 to 0x39: high halves 3, also after adding 6 */
	if (((x & UINT64_C(0xF0F0F0F0F0F0F0F0)) |
		 ((x + UINT64_C(0x0606060606060606)) & UINT64_C(0xF0F0F0F0F0F0F0F0)) >> 4)
		!= UINT64_C(0x3333333333333333))
		return false;
	x &= UINT64_C(0x0F0F0F0F0F0F0F0F);
	x = x * 10 + (x >> 8);
	x = (x & UINT64_C(0x00FF00FF00FF00FF)) * 100 +
		((x >> 16) & UINT64_C(0x00FF00FF00FF00FF));
	*value = (x & 0xFFFF) * 10000 + (x >> 32 & 0xFFFF);
	return true;
}

static inline bool
fast_digit(const unsigned char *s)
{
	return *s >= '0' && *s <= '9';
}

/* The service part, or nothing; it must reach to the end. */
static inline bool
fast_service(const unsigned char *s, const unsigned char *end, IcpParts *parts)
{
	int			value = 0;
	int			count = 0;

	if (s == end)
		return true;
	if (*s++ != '-' || s == end || *s == '0')
		return false;
	for (; s < end && fast_digit(s) && count < 5; s++, count++)
		value = value * 10 + (*s - '0');
	if (count == 0)
		return false;
	parts->service = value;
	if (s == end)
		return true;
	if (s + 1 != end)
		return false;
	for (int kind = 0; kind < ICP_KIND_COUNT; kind++)
		if (icp_kind_letters[kind] == *s)
			parts->kind = kind;
	return parts->kind != ICP_WEBSITE;
}

/* Filings of 8 and 10 digits behind ICP备, at s. */
static inline bool
fast_filing(const unsigned char *s, const unsigned char *end, IcpParts *parts)
{
	int			count;

	parts->scheme = ICP_FILING;
	if (end - s < 11 || !fast_eight(s, &parts->digits))
		return false;
	parts->ndigits = 8;
	s += 8;
	if (fast_digit(s))
	{
		if (!fast_digit(s + 1) || end - s < 5)
			return false;
		parts->digits = parts->digits * 100 + (s[0] - '0') * 10 + (s[1] - '0');
		parts->ndigits = 10;
		s += 2;
	}
	return memcmp(s, "号", 3) == 0 && fast_service(s + 3, end, parts) &&
		icp_check(parts, &count) == FAULT_NONE;
}

/* Licences behind ICP证, at s. */
static inline bool
fast_licence(const unsigned char *s, const unsigned char *end, IcpParts *parts)
{
	int			count;

	parts->scheme = ICP_LICENCE;
	parts->ndigits = 6;
	if (end - s < 9)
		return false;
	for (int i = 0; i < 6; i++)
	{
		if (!fast_digit(s + i))
			return false;
		parts->digits = parts->digits * 10 + (s[i] - '0');
	}
	return memcmp(s + 6, "号", 3) == 0 && fast_service(s + 9, end, parts) &&
		icp_check(parts, &count) == FAULT_NONE;
}

/* Telecom licences of one class, at its letter. */
static inline bool
fast_telecom(const unsigned char *s, const unsigned char *end, IcpParts *parts)
{
	int			count;

	parts->scheme = ICP_TELECOM;
	if (end - s < 11 || (s[0] != 'A' && s[0] != 'B') ||
		(s[1] != '1' && s[1] != '2') || s[2] != '-')
		return false;
	if (s[0] == 'A')
		parts->classes = s[1] == '1' ? ICP_CLASS_A1 : ICP_CLASS_A2;
	else
		parts->classes = s[1] == '1' ? ICP_CLASS_B1 : ICP_CLASS_B2;
	parts->ndigits = 8;
	return fast_eight(s + 3, &parts->digits) &&
		fast_service(s + 11, end, parts) &&
		icp_check(parts, &count) == FAULT_NONE;
}

/* The usual canonical texts; false says nothing about the text. */
static bool
icp_parse_canonical(const char *text, size_t len, int64_t *value)
{
	const unsigned char *s = (const unsigned char *) text;
	const unsigned char *end = s + len;
	IcpParts	parts = { 0 };
	bool		ok;

	if (len < 14)
		return false;
	parts.region = fast_region(s);
	if (parts.region == 0)
		return false;
	if (memcmp(s + 3, "ICP备", 6) == 0)
		ok = fast_filing(s + 9, end, &parts);
	else if (memcmp(s + 3, "ICP证", 6) == 0)
		ok = fast_licence(s + 9, end, &parts);
	else
		ok = fast_telecom(s + 3, end, &parts);
	if (ok)
		*value = icp_value(&parts);
	return ok;
}

static bool
psb_parse_canonical(const char *text, size_t len, int64_t *value)
{
	const unsigned char *s = (const unsigned char *) text;
	PsbParts	parts;
	int64_t		head;
	int64_t		tail;
	int			count;

	if (len != 3 + 12 + 14 + 3 || memcmp(s + 3, "公网安备", 12) != 0 ||
		memcmp(s + 29, "号", 3) != 0)
		return false;
	parts.region = fast_region(s);
	if (!fast_eight(s + 15, &head) || !fast_eight(s + 21, &tail))
		return false;
	parts.ndigits = 14;
	parts.digits = head * 1000000 + tail % 1000000;
	if (psb_check(&parts, &count) != FAULT_NONE)
		return false;
	*value = psb_value(&parts);
	return true;
}

/* Behind all blanks, however many. */
static size_t
skip_all(const Reader *reader, size_t pos)
{
	size_t		next;

	while ((next = reader_skip(reader, pos)) > pos)
		pos = next;
	/* zero-width characters before the end count for nothing */
	if (reader_next(reader, pos, &next, &next) == READER_END)
		return reader->len;
	return pos;
}

/* What a type's parser and the search for a reason need to know of it. */
typedef struct NumberType
{
	bool		is_psb;
	MatchResult (*match) (const Reader *reader, size_t pos, bool running,
						  Match *match);
	NumberReason nothing;		/* no number of this type in the text */
	NumberReason other;			/* but one of the other */
} NumberType;

static const NumberType icp_type = {
	false, icp_match, FAULT_NO_ICP, FAULT_IS_PSB
};
static const NumberType psb_type = {
	true, psb_match, FAULT_NO_PSB, FAULT_IS_ICP
};

/* The numbers in a text, as far as a reason needs them. */
typedef struct Numbers
{
	int			ours;			/* of the type that was asked for */
	int			others;
	NumberFound first;			/* of ours, else of the others */
	NumberFound second;			/* of any type */
} Numbers;

static Numbers
find_numbers(const NumberType *type, const char *s, size_t len)
{
	Numbers		numbers = { 0 };
	NumberScan	scan;
	NumberFound found;

	number_scan_begin(&scan, s, len < DIAGNOSE_MAX ? len : DIAGNOSE_MAX, NULL);
	while (number_scan_next(&scan, &found))
	{
		if (numbers.ours + numbers.others == 1)
			numbers.second = found;
		if (found.is_psb == type->is_psb)
		{
			if (numbers.ours++ == 0)
				numbers.first = found;
		}
		else if (numbers.others++ == 0 && numbers.ours == 0)
			numbers.first = found;
	}
	return numbers;
}

/* Text before or after the one number, or more than one; false: none at all. */
static bool
blame_numbers(const NumberType *type, const Reader *reader, size_t pos,
			  NumberFault *fault)
{
	Numbers		numbers = find_numbers(type, reader->s, reader->len);
	const NumberFound *first = &numbers.first;

	if (numbers.ours + numbers.others == 0)
		return false;
	fault->value = 0;
	if (numbers.ours == 0)
		fault_set(fault, type->other, first->start, first->end);
	else if (numbers.ours + numbers.others > 1)
		fault_set(fault, FAULT_SEVERAL, numbers.second.start,
				  numbers.second.end);
	else
	{
		if (first->start > pos)
			fault_set(fault, FAULT_TEXT_BEFORE, pos, first->start);
		else if (skip_all(reader, first->end) < reader->len)
			fault_set(fault, FAULT_TEXT_AFTER, first->end, reader->len);
		else
			fault_set(fault, FAULT_MARKUP, first->start, first->end);
		fault->value = first->value;
	}
	return true;
}

/* The first byte that is no UTF-8; len: there is none. */
static size_t
find_bad_byte(const Reader *reader)
{
	size_t		start;
	size_t		end = 0;
	uint32_t	ch;

	do
	{
		ch = reader_next(reader, end, &start, &end);
		if (ch == READER_BAD)
			return start;
	} while (ch != READER_END);
	return reader->len;
}

/*
 * Shaanxi's other character, which its numbers never have: is the text one
 * with the right character?
 */
static void
blame_shaanxi(const NumberType *type, const Reader *reader, NumberFault *fault)
{
	char		text[256];

	if (fault->end - fault->start != 3 ||
		memcmp(reader->s + fault->start, "秦", 3) != 0)
		return;
	fault->reason = FAULT_PREFIX_QIN;
	if (reader->len > sizeof(text))
		return;
	memcpy(text, reader->s, reader->len);
	memcpy(text + fault->start, "陕", 3);
	if (!(type->is_psb ? psb_parse : icp_parse) (text, reader->len,
												 &fault->value, NULL))
		fault->value = 0;
}

/* Was a number recognized by more than a letter and a digit? */
static bool
is_clear(const Match *match)
{
	switch ((NumberReason) match->fault.reason)
	{
		case FAULT_CLASS_UNKNOWN:
		case FAULT_CLASS_MISSING:
		case FAULT_HYPHEN_MISSING:
		case FAULT_HYPHEN_OTHER:
		case FAULT_ICP_MISSING:
			return false;
		default:
			return true;
	}
}

/* The Chinese character that stands as a prefix before pos, if one does. */
static bool
find_prefix(const Reader *reader, size_t pos, size_t *start, size_t *end)
{
	uint32_t	ch;

	pos = reader_skip_back(reader, pos);
	ch = reader_prev(reader, pos, start);
	if (ch == ')' || ch == ']')
	{
		pos = reader_skip_back(reader, *start);
		ch = reader_prev(reader, pos, start);
	}
	*end = pos;
	return ch >= 0x3400 && ch < 0xE000 && region_of_char(ch) == 0;
}

/*
 * The place where a number begins and goes wrong; false: there is none.  One
 * that lacks nothing but its prefix, as telecom licences may, has a wrong one
 * where a Chinese character stands before it.
 */
static bool
blame_part(const NumberType *type, const Reader *reader, size_t pos,
		   NumberFault *fault)
{
	size_t		limit = pos + DIAGNOSE_MAX;
	size_t		start;
	size_t		end;
	size_t		prefix;
	size_t		prefix_end;
	Match		match;
	MatchResult result;

	for (;; pos = end)
	{
		if (pos > limit ||
			reader_next(reader, pos, &start, &end) == READER_END)
			return false;
		result = type->match(reader, start, false, &match);
		if (result != MATCH_BAD ?
			result == MATCH_OK && find_prefix(reader, start, &prefix, &prefix_end) :
			is_clear(&match))
			break;
	}
	*fault = match.fault;
	if (result == MATCH_OK ||
		(fault->reason == FAULT_PREFIX_MISSING &&
		 find_prefix(reader, start, &prefix, &prefix_end)))
	{
		fault_set(fault, FAULT_PREFIX_UNKNOWN, prefix, prefix_end);
		blame_shaanxi(type, reader, fault);
	}
	return true;
}

/* Digits without their prefix: nothing else, or behind a label. */
static bool
blame_bare_digits(const NumberType *type, const Reader *reader, size_t pos,
				  NumberFault *fault)
{
	size_t		begin;
	size_t		end;
	size_t		next;
	Match		match;

	if (!reader_is_digit(reader_next(reader, pos, &begin, &end)))
		return false;
	while (reader_is_digit(reader_next(reader, end, &next, &next)))
		end = next;
	if (skip_all(reader, end) < reader->len)
		return false;
	if (type->is_psb && psb_match_digits(reader, begin, &match) == MATCH_OK)
	{
		fault->value = match.value;
		fault_set(fault, FAULT_PSB_BARE, begin, end);
	}
	else if (pos > skip_all(reader, 0))
		fault_set(fault, FAULT_PREFIX_MISSING, begin, begin);
	else if (!type->is_psb)
		fault_set(fault, FAULT_ICP_BARE, begin, end);
	else
		return false;
	return true;
}

/* Is all that is wrong that digits do not stand where they should? */
static bool
lacks_digits(const Match *match)
{
	return match->fault.reason == FAULT_DIGITS_NONE ||
		match->fault.reason == FAULT_DIGITS_OTHER;
}

/*
 * Why a text is refused: pos is where its number should begin, result and
 * match what the grammar says of that place.
 */
static void
find_fault(const NumberType *type, const Reader *reader, size_t pos,
		   MatchResult result, const Match *match, NumberFault *fault)
{
	size_t		bad_byte = find_bad_byte(reader);

	memset(fault, 0, sizeof(*fault));
	if (bad_byte < reader->len)
		fault_set(fault, FAULT_ENCODING, bad_byte, bad_byte + 1);
	else if (skip_all(reader, 0) == reader->len)
		fault_set(fault, FAULT_EMPTY, 0, reader->len);
	else if (result == MATCH_BAD && is_clear(match) && !lacks_digits(match))
		*fault = match->fault;
	else if (blame_numbers(type, reader, pos, fault))
		;
	else if (result == MATCH_BAD)
		*fault = match->fault;
	else if (result == MATCH_OK)
	{
		fault_set(fault, FAULT_TEXT_AFTER, match->end, reader->len);
		fault->value = match->value;
	}
	else if (!blame_part(type, reader, pos, fault) &&
			 !blame_bare_digits(type, reader, pos, fault))
		fault_set(fault, type->nothing, pos, reader->len);

	fault->is_psb = type->is_psb;
	fault_locate(fault, reader->s, reader->len);
}

static bool
parse_tolerant(const NumberType *type, const char *s, size_t len,
			   int64_t *value, NumberFault *fault)
{
	Reader		reader = { s, len, false, NULL };
	size_t		begin = skip_all(&reader, 0);
	size_t		pos = skip_label(&reader, begin);
	Match		match;
	MatchResult result = type->match(&reader, pos, false, &match);

	/* a label may be the only thing to say what digits are */
	if (result == MATCH_NONE && type->is_psb && pos > begin)
		result = type->match(&reader, begin, false, &match);
	if (result == MATCH_OK && skip_all(&reader, match.end) == len)
	{
		*value = match.value;
		return true;
	}
	if (fault != NULL)
		find_fault(type, &reader, pos, result, &match, fault);
	return false;
}

bool
icp_parse(const char *s, size_t len, int64_t *value, NumberFault *fault)
{
	return icp_parse_canonical(s, len, value) ||
		parse_tolerant(&icp_type, s, len, value, fault);
}

/*
 * A look-up link: one address, whose code is the number's digits.  false: it
 * is a wrong one, or, unless *is_link, none at all.
 */
static bool
psb_parse_link(const char *s, size_t len, int64_t *value, NumberFault *fault,
			   bool *is_link)
{
	Reader		reader = { s, len, false, NULL };
	size_t		pos = skip_label(&reader, skip_all(&reader, 0));
	size_t		code = link_find_code(s, len);
	size_t		end;
	Match		match;
	MatchResult result;

	*is_link = code < len && link_end(s, len, pos) > code;
	if (!*is_link)
		return false;
	result = psb_match_digits(&reader, code + 5, &match);
	if (!link_leads_to_police(s, len, pos, code))
		fault_set(fault, FAULT_LINK_HOST, pos, code);
	else if (result == MATCH_NONE)
		fault_set(fault, FAULT_LINK_CODE, code, code + 5);
	else if (result == MATCH_BAD)
	{
		if (fault != NULL)
			*fault = match.fault;
	}
	else
	{
		end = match.end;
		if (end < len && (s[end] == '&' || s[end] == '#'))
			end = link_end(s, len, end);
		if (skip_all(&reader, end) == len)
		{
			*value = match.value;
			return true;
		}
		fault_set(fault, FAULT_TEXT_AFTER, match.end, len);
	}
	if (fault != NULL)
	{
		fault->is_psb = true;
		fault_locate(fault, s, len);
	}
	return false;
}

bool
psb_parse(const char *s, size_t len, int64_t *value, NumberFault *fault)
{
	bool		is_link;

	if (psb_parse_canonical(s, len, value))
		return true;
	if (fault != NULL)
		memset(fault, 0, sizeof(*fault));
	return psb_parse_link(s, len, value, fault, &is_link) ||
		(!is_link && parse_tolerant(&psb_type, s, len, value, fault));
}

bool
psb_parse_digits(const char *s, size_t len, int64_t *value, NumberFault *fault)
{
	Reader		reader = { s, len, false, NULL };
	size_t		pos = skip_all(&reader, 0);
	size_t		bad_byte;
	Match		match;
	MatchResult result = psb_match_digits(&reader, pos, &match);

	if (result == MATCH_OK && skip_all(&reader, match.end) == len)
	{
		*value = match.value;
		return true;
	}
	memset(fault, 0, sizeof(*fault));
	fault->is_psb = true;
	bad_byte = find_bad_byte(&reader);
	if (bad_byte < len)
		fault_set(fault, FAULT_ENCODING, bad_byte, bad_byte + 1);
	else if (pos == len)
		fault_set(fault, FAULT_EMPTY, 0, len);
	else if (result == MATCH_BAD)
		*fault = match.fault;
	else if (result == MATCH_OK)
		fault_set(fault, FAULT_TEXT_AFTER, skip_all(&reader, match.end), len);
	else
		fault_set(fault, FAULT_DIGITS_OTHER, pos, len);
	fault_locate(fault, s, len);
	return false;
}
