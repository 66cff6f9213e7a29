/*-------------------------------------------------------------------------
 *
 * words.c
 *	  Why a text is no filing number, in words.
 *
 * The names that sentences have in braces:
 *
 *		{part}			the part of the text that is at fault
 *		{place}			where it begins, in characters from 1
 *		{byte}			the same in bytes
 *		{count}			a count of digits, as far as they were counted
 *		{number}		a service number
 *		{yy}, {yyyy}	the year that the digits carry
 *		{code}			a region's code that is none
 *		{region}, {region_en}, {region_zh}	the prefix's region: character, names
 *		{area}, {area_en}, {area_zh}		that of a police number's digits
 *		{meant}			the number that was meant
 *
 *-------------------------------------------------------------------------
 */
#include "words.h"

#include "fault.h"
#include "region.h"

#include <stdio.h>
#include <string.h>

#define PART_MAX	60			/* longer parts are cut, in bytes */

#define X(name, english, chinese) \
	_Static_assert(sizeof(english) > 1 && sizeof(chinese) > 1, \
				   "a reason needs its sentences");
NUMBER_REASONS(X)
#undef X

static const char *const sentences[FAULT_COUNT][WORDS_LANG_COUNT] = {
#define X(name, english, chinese) \
	[FAULT_##name] = { [WORDS_EN] = english, [WORDS_ZH] = chinese },
	NUMBER_REASONS(X)
#undef X
};

const char *
number_fault_sentence(const NumberFault *fault, WordsLang lang)
{
	return sentences[fault->reason][lang];
}

const char *
number_fault_hint(const NumberFault *fault)
{
	switch ((NumberReason) fault->reason)
	{
		case FAULT_EMPTY:
			return gettext_noop("Use NULL where there is no number.");
		case FAULT_IS_PSB:
			return gettext_noop("Such numbers are of type psb_number.");
		case FAULT_IS_ICP:
			return gettext_noop("Such numbers are of type icp_number.");
		case FAULT_SEVERAL:
			return gettext_noop("Use beian_extract() to find all numbers in a text.");
		case FAULT_ICP_BARE:
			return gettext_noop("Use make_icp_number() to make a number of its parts.");
		case FAULT_PSB_BARE:
			return gettext_noop("Write the whole number, or use make_psb_number() to make it of its digits.");
		default:
			return fault->value == 0 ? NULL :
				gettext_noop("Perhaps you meant \"{meant}\".");
	}
}

/* A buffer that takes what fits; what comes after a cut is left out. */
typedef struct Out
{
	char	   *buf;
	size_t		size;
	size_t		len;
} Out;

static bool
is_continuation(char c)
{
	return ((unsigned char) c & 0xC0) == 0x80;
}

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

static void
put_text(Out *out, const char *text)
{
	put(out, text, strlen(text));
}

static void
put_number(Out *out, const char *format, int n)
{
	char		text[16];

	snprintf(text, sizeof(text), format, n);
	put_text(out, text);
}

static void
put_part(Out *out, const NumberFault *fault, const char *s, size_t len)
{
	size_t		start = fault->start;
	size_t		end = fault->end < len ? fault->end : len;

	if (s == NULL || start >= end)
		return;
	if (end - start <= PART_MAX)
	{
		put(out, s + start, end - start);
		return;
	}
	end = start + PART_MAX;
	while (end > start && is_continuation(s[end]))
		end--;
	put(out, s + start, end - start);
	put_text(out, "...");
}

static void
put_meant(Out *out, const NumberFault *fault)
{
	char		text[ICP_TEXT_SIZE + PSB_TEXT_SIZE];

	if (fault->value == 0)
		return;
	(fault->is_psb ? psb_format : icp_format) (fault->value, text);
	put_text(out, text);
}

/* A region by its character in police numbers, or by name: which = "_en". */
static void
put_region(Out *out, int code, const char *which)
{
	const Region *region = region_by_code(code);

	if (region != NULL)
		put_text(out, strcmp(which, "_en") == 0 ? region->name_en :
				 strcmp(which, "_zh") == 0 ? region->name_zh :
				 region->psb_char);
}

/* What a name in braces stands for; a name that is none stands for nothing. */
static void
put_name(Out *out, const char *name, const NumberFault *fault,
		 const char *s, size_t len)
{
	if (strcmp(name, "part") == 0)
		put_part(out, fault, s, len);
	else if (strcmp(name, "place") == 0)
		put_number(out, "%d", fault->pos);
	else if (strcmp(name, "byte") == 0)
		put_number(out, "%d", (int) fault->start + 1);
	else if (strcmp(name, "count") == 0)
		put_number(out, fault->count < FAULT_DIGITS_MAX ? "%d" : "%d+",
				   fault->count);
	else if (strcmp(name, "number") == 0)
		put_number(out, "%d", fault->count);
	else if (strcmp(name, "yy") == 0)
		put_number(out, "%02d", fault->count);
	else if (strcmp(name, "yyyy") == 0)
		put_number(out, "%04d", fault->count);
	else if (strcmp(name, "code") == 0)
		put_number(out, "%d", fault->region);
	else if (strcmp(name, "meant") == 0)
		put_meant(out, fault);
	else if (strncmp(name, "region", 6) == 0)
		put_region(out, fault->region, name + 6);
	else if (strncmp(name, "area", 4) == 0)
		put_region(out, fault->count, name + 4);
}

size_t
number_fault_fill(const char *sentence, const NumberFault *fault,
				  const char *s, size_t len, char *buf, size_t size)
{
	Out			out = { buf, size, 0 };

	if (size == 0)
		return 0;
	buf[0] = '\0';
	while (*sentence != '\0')
	{
		size_t		n = strcspn(sentence, "{");
		char		name[16];

		put(&out, sentence, n);
		sentence += n;
		if (*sentence == '\0')
			break;
		n = strcspn(++sentence, "}");
		snprintf(name, sizeof(name), "%.*s", (int) n, sentence);
		put_name(&out, name, fault, s, len);
		sentence += n + (sentence[n] == '}');
	}
	return out.len;
}
