/*
 * The 31 provinces: the table, the look-ups, and that they agree.
 */
#include "region.h"

#include "tap.h"

#include <string.h>

static int
lookup(const char *s)
{
	const Region *region = region_lookup(s, strlen(s));

	return region == NULL ? 0 : region->code;
}

/* One character of UTF-8 with three bytes. */
static uint32_t
character(const char *s)
{
	return (s[0] & 0x0F) << 12 | (s[1] & 0x3F) << 6 | (s[2] & 0x3F);
}

static void
test_table(void)
{
	bool		ordered = true;
	bool		by_code = true;
	bool		by_char = true;
	bool		by_name = true;
	int			found = 0;

	for (int i = 0; i < REGION_COUNT; i++)
	{
		const Region *r = &regions[i];
		char		code[8];

		snprintf(code, sizeof(code), "%d", r->code);
		ordered &= i == 0 || regions[i - 1].code < r->code;
		by_code &= region_by_code(r->code) == r && lookup(code) == r->code;
		by_char &= region_of_char(character(r->icp_char)) == r->code &&
			region_of_char(character(r->telecom_char)) == r->code &&
			region_of_char(character(r->psb_char)) == r->code &&
			lookup(r->icp_char) == r->code &&
			lookup(r->telecom_char) == r->code &&
			lookup(r->psb_char) == r->code;
		strcat(code, "0000");
		by_code &= lookup(code) == r->code && lookup(r->iso + 3) == r->code;
		by_name &= lookup(r->iso) == r->code && lookup(r->name_zh) == r->code &&
			lookup(r->name_en) == r->code;
	}
	ok(ordered, "in the order of codes");
	ok(by_code, "by code");
	ok(by_char, "by each of their characters");
	ok(by_name, "by ISO code and name");

	for (int code = -1000; code < 1000; code++)
		found += region_by_code(code) != NULL;
	ok(found == REGION_COUNT, "no other code");
	found = 0;
	for (uint32_t ch = 0; ch < 0x110000; ch++)
		found += region_of_char(ch) != 0;
	ok(found == 35, "35 characters in all, four provinces with two");
}

static void
test_lookup(void)
{
	static const struct
	{
		const char *text;
		int			code;
	}			cases[] = {
		{ "川", 51 }, { "蜀", 51 }, { "贵", 52 }, { "黔", 52 }, { "貴", 52 },
		{ "云", 53 }, { "雲", 53 }, { "滇", 53 }, { "甘", 62 }, { "陇", 62 },
		{ "隴", 62 }, { "粵", 44 }, { "滬", 31 }, { "陝", 61 },
		{ "北京市", 11 }, { "河北省", 13 }, { "内蒙古自治区", 15 },
		{ "广西壮族自治区", 45 }, { "西藏自治区", 54 }, { "宁夏回族自治区", 64 },
		{ "新疆维吾尔自治区", 65 }, { "黑龙江省", 23 }, { "重庆市", 50 },
		{ "cn-bj", 11 }, { "CN-SN", 61 }, { "inner mongolia", 15 },
		{ " 44 ", 44 }, { "shanxi", 14 }, { "Shaanxi", 61 },
		{ "", 0 }, { " ", 0 }, { "秦", 0 }, { "港", 0 }, { "10", 0 },
		{ "1", 0 }, { "110", 0 }, { "北京省", 0 }, { "北京市市", 0 },
		{ "河北市", 0 }, { "北", 0 }, { "京津", 0 }, { "京 ICP", 0 },
		{ "BJ", 11 }, { "gd", 44 }, { "440000", 44 }, { " 650000 ", 65 }, { "440100", 0 },
		{ "100000", 0 }, { "44000", 0 }, { "4400000", 0 }, { "CN", 0 }, { "HK", 0 }, { "CN-", 0 },
		{ "\xE4\xBA", 0 }
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		ok(lookup(cases[i].text) == cases[i].code, "\"%s\" is %d",
		   cases[i].text, cases[i].code);
}

static int
pinyin(const char *word)
{
	return region_of_pinyin(word, strlen(word));
}

/* Provinces in Latin letters: of one, of several, of none. */
static void
test_pinyin(void)
{
	static const char *const several[] = {
		"JI", "JIN", "GAN", "GUI", "YU", "SHAN", "SHANXI"
	};
	int			found = 0;
	bool		unclear = true;
	bool		named = true;

	for (int i = 0; i < REGION_COUNT; i++)
	{
		char		name[32];

		for (int j = 0; (name[j] = regions[i].name_en[j]) != '\0'; j++)
			if (name[j] >= 'a' && name[j] <= 'z')
				name[j] -= 'a' - 'A';
		if (strcmp(name, "SHANXI") == 0 || strcmp(name, "INNER MONGOLIA") == 0)
			continue;
		named &= pinyin(name) == regions[i].code;
		found++;
	}
	ok(named && found == REGION_COUNT - 2, "names in Latin letters");
	for (size_t i = 0; i < sizeof(several) / sizeof(several[0]); i++)
		unclear &= pinyin(several[i]) == -1;
	ok(unclear, "syllables of more than one province");
	ok(pinyin("HU") == 31 && pinyin("YUE") == 44 && pinyin("ZHE") == 33 &&
	   pinyin("CHUAN") == 51 && pinyin("SHU") == 51 && pinyin("JING") == 11 &&
	   pinyin("SHAAN") == 61, "syllables of one");
	ok(pinyin("") == 0 && pinyin("H") == 0 && pinyin("HUX") == 0 &&
	   pinyin("LICENSE") == 0 && pinyin("HU SHANGHAI") == 0, "other words");
}

int
main(void)
{
	test_table();
	test_lookup();
	test_pinyin();
	return done();
}
