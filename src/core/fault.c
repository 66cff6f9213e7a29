/*-------------------------------------------------------------------------
 *
 * fault.c
 *	  Why a text is no filing number, in words.
 *
 * One sentence for each reason.  Where the input is at hand the part is quoted
 * and placed; parts that were given apart have no text to quote.
 *
 *-------------------------------------------------------------------------
 */
#include "fault.h"
#include "region.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define QUOTE_MAX	60			/* longer parts are cut, in bytes */

void
fault_set(NumberFault *fault, NumberReason reason, size_t start, size_t end)
{
	if (fault == NULL)
		return;
	fault->reason = reason;
	fault->start = start;
	fault->end = end;
}

static bool
is_continuation(char c)
{
	return ((unsigned char) c & 0xC0) == 0x80;
}

void
fault_locate(NumberFault *fault, const char *s, size_t len)
{
	fault->pos = 1;
	for (size_t i = 0; i < fault->start && i < len; i++)
		fault->pos += !is_continuation(s[i]);
}

/* A buffer that takes what fits; what comes after a cut is left out. */
typedef struct Out
{
	char	   *buf;
	size_t		size;
	size_t		len;
} Out;

/* Appends whole characters as far as they fit. */
static void
put(Out *out, const char *text, size_t len)
{
	size_t		room = out->size - 1 - out->len;

	if (len > room)
	{
		len = room;
		while (len > 0 && is_continuation(text[len]))
			len--;
		out->size = out->len + len + 1;
	}
	memcpy(out->buf + out->len, text, len);
	out->len += len;
	out->buf[out->len] = '\0';
}

static void say(Out *out, const char *format, ...)
			__attribute__((format(printf, 2, 3)));

static void
say(Out *out, const char *format, ...)
{
	char		text[512];
	va_list		args;
	int			len;

	va_start(args, format);
	len = vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	if (len > 0)
		put(out, text, (size_t) len < sizeof(text) ? (size_t) len : sizeof(text) - 1);
}

/* The part in quotes and where it is, or a name for it without the text. */
static void
say_part(Out *out, const NumberFault *fault, const char *s, size_t len,
		 const char *name)
{
	size_t		start = fault->start;
	size_t		end = fault->end;

	if (s == NULL || end > len || start >= end)
	{
		say(out, "%s", name);
		return;
	}
	put(out, "\"", 1);
	if (end - start > QUOTE_MAX)
	{
		end = start + QUOTE_MAX;
		while (end > start && is_continuation(s[end]))
			end--;
		put(out, s + start, end - start);
		say(out, "...");
	}
	else
		put(out, s + start, end - start);
	say(out, "\" at character %d", fault->pos);
}

/* " at character N" */
static void
say_place(Out *out, const NumberFault *fault, const char *s)
{
	if (s != NULL)
		say(out, " at character %d", fault->pos);
}

static const char *
digits_word(int count)
{
	return count == 1 ? "digit" : "digits";
}

/* A count of digits, as far as they were counted. */
static void
say_count(Out *out, const NumberFault *fault)
{
	if (fault->count >= 32)
		say(out, " has 32 digits or more");
	else
		say(out, " has %d %s", fault->count, digits_word(fault->count));
}

/* What is wrong with the text as a whole. */
static bool
say_text_fault(Out *out, const NumberFault *fault, const char *s, size_t len)
{
	switch ((NumberReason) fault->reason)
	{
		case FAULT_EMPTY:
			say(out, "The text is empty.");
			return true;
		case FAULT_ENCODING:
			say(out, "Byte %zu of the text is not valid UTF-8.",
				fault->start + 1);
			return true;
		case FAULT_NO_ICP:
			say(out, "Nothing in the text looks like an ICP number, such as \"京ICP备12345678号-1\", \"京ICP证123456号\" or \"京B2-20230001\".");
			return true;
		case FAULT_NO_PSB:
			say(out, "Nothing in the text looks like a public-security number, such as \"京公网安备11010502030143号\".");
			return true;
		case FAULT_IS_PSB:
			say_part(out, fault, s, len, "The text");
			say(out, " is a public-security number.");
			return true;
		case FAULT_IS_ICP:
			say_part(out, fault, s, len, "The text");
			say(out, " is an ICP number.");
			return true;
		case FAULT_SEVERAL:
			say(out, "The text holds several numbers; the second is ");
			say_part(out, fault, s, len, "unknown");
			say(out, ".");
			return true;
		case FAULT_TEXT_BEFORE:
			say_part(out, fault, s, len, "Text");
			say(out, " stands before the number.");
			return true;
		case FAULT_TEXT_AFTER:
			say_part(out, fault, s, len, "Text");
			say(out, " stands after the number.");
			return true;
		case FAULT_MARKUP:
			say_part(out, fault, s, len, "The text");
			say(out, " is a number in HTML source, with tags or character references in it.");
			return true;
		default:
			return false;
	}
}

/* Is the part this character, alone? */
static bool
part_is(const NumberFault *fault, const char *s, size_t len, const char *ch)
{
	size_t		n = strlen(ch);

	return s != NULL && fault->end <= len && fault->end - fault->start == n &&
		memcmp(s + fault->start, ch, n) == 0;
}

/* What is wrong with the prefix, the label or the classes. */
static bool
say_label_fault(Out *out, const NumberFault *fault, const char *s, size_t len)
{
	switch ((NumberReason) fault->reason)
	{
		case FAULT_PREFIX_MISSING:
			say(out, "The province's character is missing");
			say_place(out, fault, s);
			say(out, ".");
			return true;
		case FAULT_PREFIX_UNKNOWN:
			say_part(out, fault, s, len, "The prefix");
			say(out, " is not the character of a province.");
			if (part_is(fault, s, len, "秦"))
				say(out, " Shaanxi's is 陕.");
			return true;
		case FAULT_PREFIX_NATIONAL:
			say_part(out, fault, s, len, "The label");
			say(out, " does not go with 合字, which stands before telecom licences only.");
			return true;
		case FAULT_BEI_MISSING:
			say_part(out, fault, s, len, "ICP");
			say(out, " is not followed by 备 or 证.");
			return true;
		case FAULT_ICP_MISSING:
			say(out, "ICP备, ICP证 or the class of a telecom licence is missing between the province and the digits");
			say_place(out, fault, s);
			say(out, ".");
			return true;
		case FAULT_CLASS_MISSING:
			say(out, "The class of the telecom licence (A1, A2, B1, B2) is missing");
			say_place(out, fault, s);
			say(out, ".");
			return true;
		case FAULT_CLASS_UNKNOWN:
			say_part(out, fault, s, len, "The class list");
			say(out, " is no class of telecom licences: they are A1, A2, B1 and B2.");
			return true;
		case FAULT_CLASS_ORDER:
			say_part(out, fault, s, len, "The class list");
			say(out, " is out of order: each class stands once, A1 before A2 before B1 before B2.");
			return true;
		case FAULT_HYPHEN_MISSING:
			say(out, "The hyphen between class and digits is missing");
			say_place(out, fault, s);
			say(out, ".");
			return true;
		default:
			return false;
	}
}

/* How many digits or which years there are instead. */
static const char *
digits_rule(NumberReason reason)
{
	switch (reason)
	{
		case FAULT_FILING_COUNT:
			return "a filing has 8 or 10, or 5 or 6 in its oldest form";
		case FAULT_LICENCE_COUNT:
			return "a licence behind ICP证 has 6";
		case FAULT_LICENCE_FILING:
			return "a licence behind ICP证 has 6, and a filing is written with ICP备";
		case FAULT_TELECOM_COUNT:
			return "a telecom licence has 8";
		case FAULT_PSB_COUNT:
			return "a public-security number has 14, or 12 or 13 in its older forms";
		case FAULT_FILING_YEAR_OLD:
			return "5 or 6 digits are of the years 00 to 05";
		case FAULT_FILING_YEAR_8:
			return "8 digits are of the years 00 to 20, and later filings have 10";
		case FAULT_FILING_YEAR_10:
			return "10 digits are of the years 2020 to 2099, and earlier filings have 8";
		case FAULT_LICENCE_YEAR:
			return "a licence behind ICP证 is of the years 00 to 20";
		default:
			return "a telecom licence is of the years 2000 to 2099";
	}
}

/* What is wrong with the digits. */
static bool
say_digits_fault(Out *out, const NumberFault *fault, const char *s, size_t len)
{
	switch ((NumberReason) fault->reason)
	{
		case FAULT_DIGITS_NONE:
			say(out, "Digits are missing");
			say_place(out, fault, s);
			say(out, ".");
			return true;
		case FAULT_DIGITS_PLACEHOLDER:
			say_part(out, fault, s, len, "The text");
			say(out, " is a placeholder, where digits should be.");
			return true;
		case FAULT_DIGITS_LETTER:
			say_part(out, fault, s, len, "A letter");
			say(out, " is a letter, where digits should be.");
			return true;
		case FAULT_DIGITS_SPLIT:
			say(out, "The digits are split by ");
			say_part(out, fault, s, len, "blanks");
			say(out, ".");
			return true;
		case FAULT_SERIAL_ZERO:
			say(out, "The serial of ");
			say_part(out, fault, s, len, "the digits");
			say(out, " is all zeros.");
			return true;
		case FAULT_FILING_COUNT:
		case FAULT_LICENCE_COUNT:
		case FAULT_LICENCE_FILING:
		case FAULT_TELECOM_COUNT:
		case FAULT_PSB_COUNT:
			say_part(out, fault, s, len, "The serial");
			say_count(out, fault);
			say(out, "; %s.", digits_rule(fault->reason));
			return true;
		case FAULT_FILING_YEAR_OLD:
		case FAULT_FILING_YEAR_8:
		case FAULT_LICENCE_YEAR:
			say_part(out, fault, s, len, "The serial");
			say(out, " begins with the year %02d; %s.", fault->count,
				digits_rule(fault->reason));
			return true;
		case FAULT_FILING_YEAR_10:
		case FAULT_TELECOM_YEAR:
			say_part(out, fault, s, len, "The serial");
			say(out, " begins with the year %04d; %s.", fault->count,
				digits_rule(fault->reason));
			return true;
		default:
			return false;
	}
}

/* What is wrong with the service part. */
static bool
say_service_fault(Out *out, const NumberFault *fault, const char *s, size_t len)
{
	switch ((NumberReason) fault->reason)
	{
		case FAULT_SERVICE_NONE:
			say(out, "The service number is missing after ");
			say_part(out, fault, s, len, "the hyphen");
			say(out, ".");
			return true;
		case FAULT_SERVICE_LETTER_ALONE:
			say(out, "The service number is missing before ");
			say_part(out, fault, s, len, "the letter");
			say(out, ".");
			return true;
		case FAULT_SERVICE_LETTER:
			say_part(out, fault, s, len, "The suffix");
			say(out, " does not end a service number: only A (app), X (mini program) or K (quick app) does, alone.");
			return true;
		case FAULT_SERVICE_ZERO:
			say_part(out, fault, s, len, "The service number");
			say(out, " is zero; service numbers begin with 1.");
			return true;
		case FAULT_SERVICE_LEADING_ZERO:
			say_part(out, fault, s, len, "The service number");
			say(out, " begins with a zero.");
			return true;
		case FAULT_SERVICE_LONG:
			say_part(out, fault, s, len, "The service number");
			say_count(out, fault);
			say(out, "; it has at most 5.");
			return true;
		default:
			return false;
	}
}

/* "沪 (Shanghai, 31)" as in police numbers */
static void
say_region(Out *out, int code)
{
	const Region *region = region_by_code(code);

	if (region != NULL)
		say(out, "%s (%s, %02d)", region->psb_char, region->name_en, code);
}

/* What is wrong with a police number or a link to one. */
static bool
say_psb_fault(Out *out, const NumberFault *fault, const char *s, size_t len)
{
	switch ((NumberReason) fault->reason)
	{
		case FAULT_PSB_AREA:
			say_part(out, fault, s, len, "The area code");
			say(out, " is not the code of a province.");
			return true;
		case FAULT_PSB_MISMATCH:
			say(out, "The area code ");
			say_part(out, fault, s, len, "of the digits");
			say(out, " is that of ");
			say_region(out, fault->count);
			say(out, ", but the prefix is that of ");
			say_region(out, fault->region);
			say(out, ".");
			return true;
		case FAULT_PSB_SERVICE:
			say_part(out, fault, s, len, "The suffix");
			say(out, " stands after the number, but public-security numbers have no service part.");
			return true;
		case FAULT_LINK_HOST:
			say(out, "The link");
			say_place(out, fault, s);
			say(out, " does not lead to beian.mps.gov.cn or www.beian.gov.cn.");
			return true;
		case FAULT_LINK_CODE:
			say(out, "The link has no digits behind ");
			say_part(out, fault, s, len, "\"code=\"");
			say(out, ".");
			return true;
		default:
			return false;
	}
}

/* What is wrong with parts that no text can have. */
static void
say_part_fault(Out *out, const NumberFault *fault)
{
	switch ((NumberReason) fault->reason)
	{
		case FAULT_REGION:
			say(out, "%d is not the code of a province.", fault->region);
			break;
		case FAULT_SERVICE_RANGE:
			say(out, "Service number %d is outside 1 to 99999.", fault->count);
			break;
		case FAULT_KIND:
			say(out, "A number without service number has no kind of service.");
			break;
		default:
			say(out, "The parts do not make a number.");
			break;
	}
}

size_t
number_fault_detail(const NumberFault *fault, const char *s, size_t len,
					char *buf, size_t size)
{
	Out			out = { buf, size, 0 };

	if (size == 0)
		return 0;
	buf[0] = '\0';
	if (!say_text_fault(&out, fault, s, len) &&
		!say_label_fault(&out, fault, s, len) &&
		!say_digits_fault(&out, fault, s, len) &&
		!say_service_fault(&out, fault, s, len) &&
		!say_psb_fault(&out, fault, s, len))
		say_part_fault(&out, fault);
	return out.len;
}

size_t
number_fault_hint(const NumberFault *fault, const char *s, size_t len,
				  char *buf, size_t size)
{
	Out			out = { buf, size, 0 };
	char		text[ICP_TEXT_SIZE + PSB_TEXT_SIZE];

	if (size == 0)
		return 0;
	buf[0] = '\0';
	switch ((NumberReason) fault->reason)
	{
		case FAULT_IS_PSB:
			say(&out, "Such numbers are of type psb_number.");
			break;
		case FAULT_IS_ICP:
			say(&out, "Such numbers are of type icp_number.");
			break;
		case FAULT_SEVERAL:
			say(&out, "Use beian_extract() to find all numbers in a text.");
			break;
		default:
			if (fault->value == 0)
				break;
			if (fault->is_psb)
				psb_format(fault->value, text);
			else
				icp_format(fault->value, text);
			say(&out, "Perhaps you meant \"%s\".", text);
			break;
	}
	return out.len;
}
