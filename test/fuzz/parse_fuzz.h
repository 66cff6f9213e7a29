/*
 * One type's parser, under the names that the target gives: any bytes are a
 * number that stands, or are refused with a reason.
 *
 * The first eight bytes are also tried as a stored value.
 */
#include "number.h"
#include "words.h"

#include "check.h"

#include <string.h>

/* Text of a valid value gives the value; text of any other does not. */
static void
check_value(int64_t value)
{
	char		text[64];
	int64_t		again;
	size_t		len = FORMAT(value, text);

	CHECK(len < sizeof(text) && text[len] == '\0');
	CHECK(IS_VALID(value) ==
		  (PARSE(text, len, &again, NULL) && again == value));
}

static void
check_fault(const NumberFault *fault, const char *s, size_t len)
{
	char		text[200];

	CHECK(fault->start <= fault->end && fault->end <= len);
	CHECK(fault->pos >= 1 && (size_t) fault->pos <= len + 1);
	CHECK(fault->value == 0 || IS_VALID(fault->value));
	for (int lang = 0; lang < WORDS_LANG_COUNT; lang++)
	{
		const char *sentence = number_fault_sentence(fault, lang);

		CHECK(number_fault_fill(sentence, fault, s, len, text,
								sizeof(text)) > 0);
		CHECK(strlen(text) < sizeof(text));
		CHECK(number_fault_fill(sentence, fault, NULL, 0, text,
								sizeof(text)) > 0);
		number_fault_fill(sentence, fault, s, len, text, 1 + len % 100);
	}
	if (number_fault_hint(fault) != NULL)
		CHECK(number_fault_fill(number_fault_hint(fault), fault, s, len, text,
								sizeof(text)) > 0);
}

int			LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *s = (const char *) data;
	int64_t		value;
	NumberFault fault;

	if (PARSE(s, size, &value, &fault))
	{
		CHECK(IS_VALID(value));
		check_value(value);
	}
	else
	{
		check_fault(&fault, s, size);
		CHECK(!PARSE(s, size, &value, NULL));
	}
	if (size >= sizeof(value))
	{
		memcpy(&value, data, sizeof(value));
		check_value(value);
	}
	return 0;
}
