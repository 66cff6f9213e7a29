/*
 * The scanner: what it finds is in the text, in order, and each piece is a
 * number by itself; repeated, a text costs in proportion.
 */
#include "scan.h"

#include "check.h"
#include "slow.h"

#include <string.h>

/* The first number of a text. */
static bool
first_number(const char *s, size_t len, NumberFound *found)
{
	NumberScan	scan;

	number_scan_begin(&scan, s, len, NULL);
	return number_scan_next(&scan, found);
}

static void
read_text(const char *s, size_t len, Work *work)
{
	NumberScan	scan;
	NumberFound found;

	number_scan_begin(&scan, s, len, work);
	while (number_scan_next(&scan, &found))
		;
}

int			LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *s = (const char *) data;
	NumberScan	scan;
	NumberFound found;
	NumberFound again;
	size_t		last = 0;
	char		text[64];
	int64_t		value;
	size_t		len;

	number_scan_begin(&scan, s, size, NULL);
	while (number_scan_next(&scan, &found))
	{
		CHECK(found.start >= last && found.start < found.end &&
			  found.end <= size);
		last = found.end;
		CHECK(found.is_psb ? psb_is_valid(found.value) :
			  icp_is_valid(found.value));

		/* its canonical text is found, and parsed, as the same number */
		len = (found.is_psb ? psb_format : icp_format) (found.value, text);
		CHECK((found.is_psb ? psb_parse : icp_parse) (text, len, &value, NULL));
		CHECK(value == found.value);
		CHECK(first_number(text, len, &again) && again.value == value &&
			  again.start == 0 && again.end == len);

		/* the piece alone is the same number; a link's digits are not */
		if (!found.in_link)
		{
			CHECK(first_number(s + found.start, found.end - found.start, &again));
			CHECK(again.value == found.value && again.start == 0 &&
				  again.end == found.end - found.start);
		}
	}
	slow_check(s, size, read_text);
	return 0;
}
