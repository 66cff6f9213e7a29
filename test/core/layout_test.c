/*
 * Parts, stored values and text of numbers: one to one, and in order.
 */
#include "number.h"
#include "region.h"

#include "fault_words.h"
#include "tap.h"

#include <string.h>

#define ROUNDS	200000

static const char *const class_names[4] = { "A1", "A2", "B1", "B2" };
static const int class_bits[4] = {
	ICP_CLASS_A1, ICP_CLASS_A2, ICP_CLASS_B1, ICP_CLASS_B2
};

/* Small ranges where they help to meet equal parts. */
static IcpParts
draw_icp(void)
{
	IcpParts	p = { 0 };
	bool		narrow = draw_below(2) == 0;
	int64_t		serial = 1 + draw_below(narrow ? 3 : 999);

	p.region = regions[draw_below(narrow ? 3 : REGION_COUNT)].code;
	p.scheme = draw_below(ICP_SCHEME_COUNT);
	switch (p.scheme)
	{
		case ICP_FILING:
			switch (draw_below(4))
			{
				case 0:
					p.ndigits = 5;
					p.digits = draw_below(6) * 1000 + serial;
					break;
				case 1:
					p.ndigits = 6;
					p.digits = draw_below(6) * 10000 + serial;
					break;
				case 2:
					p.ndigits = 8;
					p.digits = draw_below(21) * 1000000 +
						(narrow ? serial : 1 + draw_below(999999));
					break;
				default:
					p.ndigits = 10;
					p.digits = (2020 + draw_below(80)) * 1000000 +
						(narrow ? serial : 1 + draw_below(999999));
					break;
			}
			break;
		case ICP_LICENCE:
			p.ndigits = 6;
			p.digits = draw_below(21) * 10000 + serial;
			break;
		case ICP_TELECOM:
			if (draw_below(4) == 0)
				p.region = draw_below(2);
			p.classes = 1 + draw_below(15);
			p.ndigits = 8;
			p.digits = (2000 + draw_below(100)) * 10000 + serial;
			break;
		case ICP_SCHEME_COUNT:
			break;
	}
	if (draw_below(3) > 0)
	{
		p.service = 1 + draw_below(narrow ? 3 : 99999);
		p.kind = draw_below(ICP_KIND_COUNT);
	}
	return p;
}

static PsbParts
draw_psb(void)
{
	PsbParts	p;
	bool		narrow = draw_below(2) == 0;

	p.region = regions[draw_below(narrow ? 3 : REGION_COUNT)].code;
	p.ndigits = 12 + draw_below(3);
	p.digits = p.region;
	for (int i = 2; i < p.ndigits - 6; i++)
		p.digits = p.digits * 10 + draw_below(narrow ? 2 : 10);
	p.digits = p.digits * 1000000 + 1 + draw_below(narrow ? 3 : 999999);
	return p;
}

static void
class_text(int classes, char *buf)
{
	*buf = '\0';
	for (int i = 0; i < 4; i++)
	{
		if ((classes & class_bits[i]) == 0)
			continue;
		if (*buf != '\0')
			strcat(buf, ".");
		strcat(buf, class_names[i]);
	}
}

static int
compare(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

/* The documented order: region, scheme, classes, digit count, digits, service. */
static int
compare_icp(const IcpParts *a, const IcpParts *b)
{
	char		a_classes[16];
	char		b_classes[16];
	int			order;

	class_text(a->classes, a_classes);
	class_text(b->classes, b_classes);
	if ((order = compare(a->region, b->region)) != 0 ||
		(order = compare(a->scheme, b->scheme)) != 0 ||
		(order = compare(strcmp(a_classes, b_classes), 0)) != 0 ||
		(order = compare(a->ndigits, b->ndigits)) != 0 ||
		(order = compare(a->digits, b->digits)) != 0 ||
		(order = compare(a->service, b->service)) != 0)
		return order;
	return compare(a->kind, b->kind);
}

static int
compare_psb(const PsbParts *a, const PsbParts *b)
{
	int			order;

	if ((order = compare(a->region, b->region)) != 0 ||
		(order = compare(a->ndigits, b->ndigits)) != 0)
		return order;
	return compare(a->digits, b->digits);
}

/* Text of valid parts, written another way than the core does. */
static void
icp_text(const IcpParts *p, char *buf)
{
	const Region *region = region_by_code(p->region);
	char		classes[16];

	class_text(p->classes, classes);
	if (p->scheme == ICP_TELECOM)
		buf += sprintf(buf, "%s%s-%08d",
					   p->region == 0 ? "" : p->region == 1 ? "合字" :
					   region->telecom_char, classes, (int) p->digits);
	else
		buf += sprintf(buf, "%sICP%s%0*lld号", region->icp_char,
					   p->scheme == ICP_FILING ? "备" : "证", p->ndigits,
					   (long long) p->digits);
	if (p->service > 0)
		sprintf(buf, "-%d%s", p->service,
				p->kind == ICP_WEBSITE ? "" : p->kind == ICP_APP ? "A" :
				p->kind == ICP_MINI_PROGRAM ? "X" : "K");
}

static void
test_icp_values(void)
{
	int			packed = 0;
	int			unpacked = 0;
	int			valid = 0;
	int			written = 0;
	int			parsed = 0;
	int			ordered = 0;
	IcpParts	last;
	int64_t		last_value = 0;

	for (int i = 0; i < ROUNDS; i++)
	{
		IcpParts	p = draw_icp();
		IcpParts	q;
		int64_t		value = -1;
		int64_t		again = -1;
		NumberFault fault;
		char		text[ICP_TEXT_SIZE];
		char		expected[ICP_TEXT_SIZE];
		size_t		len;

		packed += icp_pack(&p, &value, &fault);
		icp_unpack(value, &q);
		unpacked += compare_icp(&p, &q) == 0;
		valid += icp_is_valid(value);
		len = icp_format(value, text);
		icp_text(&p, expected);
		written += strcmp(text, expected) == 0 && len == strlen(text);
		parsed += icp_parse(text, len, &again, &fault) && again == value;
		if (i > 0)
			ordered += compare(value, last_value) == compare_icp(&p, &last);
		last = p;
		last_value = value;
	}
	ok(packed == ROUNDS, "ICP: parts make a value");
	ok(unpacked == ROUNDS, "ICP: and are found in it again");
	ok(valid == ROUNDS, "ICP: it is valid");
	ok(written == ROUNDS, "ICP: and has its canonical text");
	ok(parsed == ROUNDS, "ICP: which gives the value again");
	ok(ordered == ROUNDS - 1, "ICP: values are ordered as documented");
}

static void
test_psb_values(void)
{
	int			packed = 0;
	int			unpacked = 0;
	int			valid = 0;
	int			written = 0;
	int			parsed = 0;
	int			ordered = 0;
	PsbParts	last;
	int64_t		last_value = 0;

	for (int i = 0; i < ROUNDS; i++)
	{
		PsbParts	p = draw_psb();
		PsbParts	q;
		int64_t		value = -1;
		int64_t		again = -1;
		NumberFault fault;
		char		text[PSB_TEXT_SIZE];
		char		expected[PSB_TEXT_SIZE];
		size_t		len;

		packed += psb_pack(&p, &value, &fault);
		psb_unpack(value, &q);
		unpacked += compare_psb(&p, &q) == 0;
		valid += psb_is_valid(value);
		len = psb_format(value, text);
		sprintf(expected, "%s公网安备%lld号", region_by_code(p.region)->psb_char,
				(long long) p.digits);
		written += strcmp(text, expected) == 0 && len == strlen(text);
		parsed += psb_parse(text, len, &again, &fault) && again == value;
		if (i > 0)
			ordered += compare(value, last_value) == compare_psb(&p, &last);
		last = p;
		last_value = value;
	}
	ok(packed == ROUNDS, "PSB: parts make a value");
	ok(unpacked == ROUNDS, "PSB: and are found in it again");
	ok(valid == ROUNDS, "PSB: it is valid");
	ok(written == ROUNDS, "PSB: and has its canonical text");
	ok(parsed == ROUNDS, "PSB: which gives the value again");
	ok(ordered == ROUNDS - 1, "PSB: values are ordered as documented");
}

/*
 * A bit pattern is valid exactly when its text gives it back.  Those one or
 * two bits beside valid ones are tried, and any others.
 */
static void
test_bit_patterns(void)
{
	int			icp_wrong = 0;
	int			psb_wrong = 0;
	int			icp_valid = 0;
	int			psb_valid = 0;

	for (int i = 0; i < ROUNDS; i++)
	{
		IcpParts	icp = draw_icp();
		PsbParts	psb = draw_psb();
		int64_t		flips = 0;
		int64_t		value = 0;
		int64_t		again;
		char		text[ICP_TEXT_SIZE + PSB_TEXT_SIZE];

		for (int n = draw_below(3); n > 0; n--)
			flips ^= (int64_t) 1 << draw_below(63);
		if (draw_below(50) == 0)
			flips = (int64_t) draw();

		icp_pack(&icp, &value, NULL);
		value ^= flips;
		icp_valid += icp_is_valid(value);
		icp_wrong += icp_is_valid(value) !=
			(icp_parse(text, icp_format(value, text), &again, NULL) &&
			 again == value);

		psb_pack(&psb, &value, NULL);
		value ^= flips;
		psb_valid += psb_is_valid(value);
		psb_wrong += psb_is_valid(value) !=
			(psb_parse(text, psb_format(value, text), &again, NULL) &&
			 again == value);
	}
	ok(icp_wrong == 0 && icp_valid > 0 && icp_valid < ROUNDS,
	   "ICP: valid bit patterns are those that text can give");
	ok(psb_wrong == 0 && psb_valid > 0 && psb_valid < ROUNDS,
	   "PSB: valid bit patterns are those that text can give");
	ok(!icp_is_valid(0) && !icp_is_valid(-1) && !icp_is_valid(INT64_MIN) &&
	   !icp_is_valid(INT64_MAX), "ICP: 0 and the ends are not valid");
	ok(!psb_is_valid(0) && !psb_is_valid(-1) && !psb_is_valid(INT64_MIN) &&
	   !psb_is_valid(INT64_MAX), "PSB: 0 and the ends are not valid");
}

/* The stored form: it must never change. */
static void
test_layout(void)
{
	static const struct
	{
		const char *text;
		int64_t		value;
	}			icp[] = {
		{ "京ICP备12345678号",
			INT64_C(11) << 56 | INT64_C(2) << 52 | INT64_C(12345678) << 20 },
		{ "京ICP备12345678号-3A",
			INT64_C(11) << 56 | INT64_C(2) << 52 | INT64_C(12345678) << 20 |
			3 << 3 | 1 },
		{ "新ICP备2099999999号-99999K",
			INT64_C(65) << 56 | INT64_C(3) << 52 | INT64_C(2099999999) << 20 |
			99999 << 3 | 3 },
		{ "沪ICP备020861号",
			INT64_C(31) << 56 | INT64_C(1) << 52 | INT64_C(20861) << 20 },
		{ "京ICP备02002号", INT64_C(11) << 56 | INT64_C(2002) << 20 },
		{ "京ICP证030173号-209A",
			INT64_C(11) << 56 | INT64_C(1) << 54 | INT64_C(1) << 52 |
			INT64_C(30173) << 20 | 209 << 3 | 1 },
		{ "粤B2-20090059-1626X",
			INT64_C(44) << 56 | INT64_C(2) << 54 | INT64_C(15) << 50 |
			INT64_C(20090059) << 20 | 1626 << 3 | 2 },
		{ "A2.B1.B2-20090003",
			INT64_C(2) << 54 | INT64_C(11) << 50 | INT64_C(20090003) << 20 },
		{ "合字A1.B1.B2-20180017",
			INT64_C(1) << 56 | INT64_C(2) << 54 | INT64_C(7) << 50 |
			INT64_C(20180017) << 20 }
	};
	static const struct
	{
		const char *text;
		int64_t		value;
	}			psb[] = {
		{ "京公网安备11010502030143号",
			INT64_C(11) << 49 | INT64_C(2) << 47 | INT64_C(11010502030143) },
		{ "京公网安备110105001242号",
			INT64_C(11) << 49 | INT64_C(110105001242) },
		{ "京公网安备1101082014405号",
			INT64_C(11) << 49 | INT64_C(1) << 47 | INT64_C(1101082014405) }
	};
	int64_t		value;

	for (size_t i = 0; i < sizeof(icp) / sizeof(icp[0]); i++)
		ok(icp_parse(icp[i].text, strlen(icp[i].text), &value, NULL) &&
		   value == icp[i].value, "stored form of %s", icp[i].text);
	for (size_t i = 0; i < sizeof(psb) / sizeof(psb[0]); i++)
		ok(psb_parse(psb[i].text, strlen(psb[i].text), &value, NULL) &&
		   value == psb[i].value, "stored form of %s", psb[i].text);
}

/* Parts that make no number, with the reason. */
static void
test_bad_parts(void)
{
	static const struct
	{
		IcpParts	parts;
		const char *reason;
	}			cases[] = {
		{ { 11, ICP_FILING, 0, 7, 1234567, 0, 0 }, "\"1234567\" at character 1 has length 7;" },
		{ { 11, ICP_FILING, 0, 8, 123456789, 0, 0 }, "has length 9;" },
		{ { 11, ICP_FILING, 0, 8, -1, 0, 0 }, "has length 0;" },
		{ { 11, ICP_FILING, 0, 8, 21000001, 0, 0 }, "year 21" },
		{ { 11, ICP_FILING, 0, 10, 2019000001, 0, 0 }, "year 2019" },
		{ { 11, ICP_FILING, 0, 6, 60001, 0, 0 }, "year 06" },
		{ { 11, ICP_FILING, 0, 8, 12000000, 0, 0 }, "zeros alone" },
		{ { 11, ICP_FILING, 1, 8, 12000001, 0, 0 }, "class" },
		{ { 0, ICP_FILING, 0, 8, 12000001, 0, 0 }, "0 is not" },
		{ { 1, ICP_FILING, 0, 8, 12000001, 0, 0 }, "1 is not" },
		{ { 99, ICP_FILING, 0, 8, 12000001, 0, 0 }, "99 is not" },
		{ { 11, ICP_LICENCE, 0, 8, 12000001, 0, 0 }, "has length 8;" },
		{ { 11, ICP_LICENCE, 0, 6, 210001, 0, 0 }, "year 21" },
		{ { 11, ICP_TELECOM, 0, 8, 20190001, 0, 0 }, "class" },
		{ { 11, ICP_TELECOM, 16, 8, 20190001, 0, 0 }, "class" },
		{ { 11, ICP_TELECOM, 1, 8, 19990001, 0, 0 }, "year 1999" },
		{ { 11, ICP_TELECOM, 1, 6, 190001, 0, 0 }, "has length 6;" },
		{ { 11, ICP_FILING, 0, 8, 12000001, 100000, 0 }, "100000 is outside" },
		{ { 11, ICP_FILING, 0, 8, 12000001, -1, 0 }, "-1 is outside" },
		{ { 11, ICP_FILING, 0, 8, 12000001, 0, ICP_APP }, "no kind" },
		{ { 11, ICP_FILING, 0, 8, 12000001, 1, ICP_KIND_COUNT }, "no kind" },
		{ { 11, ICP_SCHEME_COUNT, 0, 8, 12000001, 0, 0 }, "do not make" }
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
	{
		NumberFault fault;
		int64_t		value;
		char		detail[512] = "";
		size_t		len;
		bool		refused = !icp_pack(&cases[i].parts, &value, &fault);

		if (refused)
		{
			char		digits[32];

			len = snprintf(digits, sizeof(digits), "%lld",
						   (long long) cases[i].parts.digits);
			fault_detail(&fault, WORDS_EN, digits, len, detail,
						 sizeof(detail));
		}
		if (!ok(refused && strstr(detail, cases[i].reason) != NULL,
				"refused parts: %s", cases[i].reason))
			note("%s", detail);
	}
}

static void
test_fillers(void)
{
	static const struct
	{
		const char *text;
		bool		filler;
	}			cases[] = {
		{ "京ICP备12345678号", true }, { "新ICP备12345678号-1A", true },
		{ "京ICP备11111111号", true }, { "沪ICP备01234567号", true },
		{ "京ICP备030173号", true }, { "京ICP证030173号", false },
		{ "京ICP备05070218号", false }, { "京ICP备04000001号", false },
		{ "沪ICP备2020025698号", false }, { "粤B2-20090059", false },
		{ "津公网安备12345678901234号", true },
		{ "京公网安备11111111111111号", true },
		{ "京公网安备11010502030143号", false },
		{ "京公网安备11000002000001号", false }
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
	{
		const char *text = cases[i].text;
		int64_t		value;
		bool		filler = false;

		if (icp_parse(text, strlen(text), &value, NULL))
			filler = icp_is_filler(value);
		else if (psb_parse(text, strlen(text), &value, NULL))
			filler = psb_is_filler(value);
		ok(filler == cases[i].filler, "%s is %s", text,
		   cases[i].filler ? "a filler" : "no filler");
	}
}

int
main(void)
{
	test_icp_values();
	test_psb_values();
	test_bit_patterns();
	test_layout();
	test_bad_parts();
	test_fillers();
	return done();
}
