/*-------------------------------------------------------------------------
 *
 * region.c
 *	  The 31 provinces that issue filing numbers, and their characters.
 *
 * Codes are those of GB/T 2260, two digits; ISO codes those of ISO 3166-2:CN.
 * The character depends on the kind of number: it was read off numbers of all
 * 31 provinces on public pages.  Telecom licences of Gansu were seen nowhere;
 * 甘 is taken for them as in police numbers.
 *
 * 秦 (Shaanxi's other short name), 港, 澳 and 台 are before no real number.
 *
 *-------------------------------------------------------------------------
 */
#include "region.h"

#include <stdbool.h>
#include <string.h>

#define ISO_COUNTRY		3		/* length of "CN-", which people leave out */

/* code, ISO, character of filings, of telecom licences, of police numbers */
const Region regions[REGION_COUNT] = {
	{ 11, "CN-BJ", "京", "京", "京", "", "北京", "Beijing" },
	{ 12, "CN-TJ", "津", "津", "津", "", "天津", "Tianjin" },
	{ 13, "CN-HE", "冀", "冀", "冀", "", "河北", "Hebei" },
	{ 14, "CN-SX", "晋", "晋", "晋", "晉", "山西", "Shanxi" },
	{ 15, "CN-NM", "蒙", "蒙", "蒙", "", "内蒙古", "Inner Mongolia" },
	{ 21, "CN-LN", "辽", "辽", "辽", "遼", "辽宁", "Liaoning" },
	{ 22, "CN-JL", "吉", "吉", "吉", "", "吉林", "Jilin" },
	{ 23, "CN-HL", "黑", "黑", "黑", "", "黑龙江", "Heilongjiang" },
	{ 31, "CN-SH", "沪", "沪", "沪", "滬", "上海", "Shanghai" },
	{ 32, "CN-JS", "苏", "苏", "苏", "蘇", "江苏", "Jiangsu" },
	{ 33, "CN-ZJ", "浙", "浙", "浙", "", "浙江", "Zhejiang" },
	{ 34, "CN-AH", "皖", "皖", "皖", "", "安徽", "Anhui" },
	{ 35, "CN-FJ", "闽", "闽", "闽", "閩", "福建", "Fujian" },
	{ 36, "CN-JX", "赣", "赣", "赣", "贛", "江西", "Jiangxi" },
	{ 37, "CN-SD", "鲁", "鲁", "鲁", "魯", "山东", "Shandong" },
	{ 41, "CN-HA", "豫", "豫", "豫", "", "河南", "Henan" },
	{ 42, "CN-HB", "鄂", "鄂", "鄂", "", "湖北", "Hubei" },
	{ 43, "CN-HN", "湘", "湘", "湘", "", "湖南", "Hunan" },
	{ 44, "CN-GD", "粤", "粤", "粤", "粵", "广东", "Guangdong" },
	{ 45, "CN-GX", "桂", "桂", "桂", "", "广西", "Guangxi" },
	{ 46, "CN-HI", "琼", "琼", "琼", "瓊", "海南", "Hainan" },
	{ 50, "CN-CQ", "渝", "渝", "渝", "", "重庆", "Chongqing" },
	{ 51, "CN-SC", "蜀", "川", "川", "川 蜀", "四川", "Sichuan" },
	{ 52, "CN-GZ", "黔", "黔", "贵", "贵 黔 貴", "贵州", "Guizhou" },
	{ 53, "CN-YN", "滇", "滇", "滇", "云 雲", "云南", "Yunnan" },
	{ 54, "CN-XZ", "藏", "藏", "藏", "", "西藏", "Tibet" },
	{ 61, "CN-SN", "陕", "陕", "陕", "陝", "陕西", "Shaanxi" },
	{ 62, "CN-GS", "陇", "甘", "甘", "甘 陇 隴", "甘肃", "Gansu" },
	{ 63, "CN-QH", "青", "青", "青", "", "青海", "Qinghai" },
	{ 64, "CN-NX", "宁", "宁", "宁", "寧", "宁夏", "Ningxia" },
	{ 65, "CN-XJ", "新", "新", "新", "", "新疆", "Xinjiang" },
};

/*
 * Every character above that is not a traditional one, found in one step: the
 * parsers ask for each number.  A slot that two characters want would be
 * reported by the compiler as initialized twice.
 */
#define SLOT(ch)	(((ch) * 41U >> 6) & 127)
#define PREFIX(ch, code)	[SLOT(ch)] = { ch, code }

static const struct
{
	uint32_t	ch;
	int			code;
}			prefixes[128] = {
	PREFIX(U'京', 11), PREFIX(U'津', 12), PREFIX(U'冀', 13), PREFIX(U'晋', 14),
	PREFIX(U'蒙', 15), PREFIX(U'辽', 21), PREFIX(U'吉', 22), PREFIX(U'黑', 23),
	PREFIX(U'沪', 31), PREFIX(U'苏', 32), PREFIX(U'浙', 33), PREFIX(U'皖', 34),
	PREFIX(U'闽', 35), PREFIX(U'赣', 36), PREFIX(U'鲁', 37), PREFIX(U'豫', 41),
	PREFIX(U'鄂', 42), PREFIX(U'湘', 43), PREFIX(U'粤', 44), PREFIX(U'桂', 45),
	PREFIX(U'琼', 46), PREFIX(U'渝', 50), PREFIX(U'蜀', 51), PREFIX(U'川', 51),
	PREFIX(U'黔', 52), PREFIX(U'贵', 52), PREFIX(U'滇', 53), PREFIX(U'云', 53),
	PREFIX(U'藏', 54), PREFIX(U'陕', 61), PREFIX(U'陇', 62), PREFIX(U'甘', 62),
	PREFIX(U'青', 63), PREFIX(U'宁', 64), PREFIX(U'新', 65)
};

int
region_of_char(uint32_t ch)
{
	unsigned	slot = SLOT(ch);

	return prefixes[slot].ch == ch ? prefixes[slot].code : 0;
}

/* Place in the table above, plus 1, by code. */
static const unsigned char places[66] = {
	[11] = 1, [12] = 2, [13] = 3, [14] = 4, [15] = 5, [21] = 6, [22] = 7,
	[23] = 8, [31] = 9, [32] = 10, [33] = 11, [34] = 12, [35] = 13, [36] = 14,
	[37] = 15, [41] = 16, [42] = 17, [43] = 18, [44] = 19, [45] = 20, [46] = 21,
	[50] = 22, [51] = 23, [52] = 24, [53] = 25, [54] = 26, [61] = 27, [62] = 28,
	[63] = 29, [64] = 30, [65] = 31
};

const Region *
region_by_code(int code)
{
	if (code < 0 || code >= (int) sizeof(places) || places[code] == 0)
		return NULL;
	return &regions[places[code] - 1];
}

/* Is this text the word, in whatever case of the ASCII letters? */
static bool
same_word(const char *s, size_t len, const char *word)
{
	if (strlen(word) != len)
		return false;
	for (size_t i = 0; i < len; i++)
	{
		char		a = s[i];
		char		b = word[i];

		if (a >= 'A' && a <= 'Z')
			a += 'a' - 'A';
		if (b >= 'A' && b <= 'Z')
			b += 'a' - 'A';
		if (a != b)
			return false;
	}
	return true;
}

/* Is this text one of the words, which are separated by blanks? */
static bool
among_words(const char *s, size_t len, const char *words)
{
	while (*words != '\0')
	{
		size_t		n = strcspn(words, " ");

		if (n == len && memcmp(s, words, n) == 0)
			return true;
		words += n + strspn(words + n, " ");
	}
	return false;
}

/*
 * The syllables of the characters before telecom licences and the provinces'
 * names.  First those that could be of two, Ji (冀, 吉), Jin (津, 晋), Gan (赣,
 * 甘), Gui (桂, 贵), Yu (豫, 渝), Shan and Shanxi (陕, 山西), or of something else.
 */
static const struct
{
	int			code;
	const char *words;
}			pinyin[] = {
	{ -1, "E JI JIN GAN GUI YU SHAN SHANXI MONGOLIA" },
	{ 11, "JING BEIJING" }, { 12, "TIANJIN" }, { 13, "HEBEI" },
	{ 15, "MENG NEIMENGGU" }, { 21, "LIAO LIAONING" }, { 22, "JILIN" },
	{ 23, "HEI HEILONGJIANG" }, { 31, "HU SHANGHAI" }, { 32, "SU JIANGSU" },
	{ 33, "ZHE ZHEJIANG" }, { 34, "WAN ANHUI" }, { 35, "MIN FUJIAN" },
	{ 36, "JIANGXI" }, { 37, "LU SHANDONG" }, { 41, "HENAN" },
	{ 42, "HUBEI" }, { 43, "XIANG HUNAN" }, { 44, "YUE GUANGDONG" },
	{ 45, "GUANGXI" }, { 46, "QIONG HAINAN" }, { 50, "CHONGQING" },
	{ 51, "CHUAN SHU SICHUAN" }, { 52, "QIAN GUIZHOU" },
	{ 53, "DIAN YUN YUNNAN" }, { 54, "ZANG XIZANG TIBET" },
	{ 61, "SHAAN SHAANXI" }, { 62, "LONG GANSU" }, { 63, "QING QINGHAI" },
	{ 64, "NING NINGXIA" }, { 65, "XIN XINJIANG" }
};

int
region_of_pinyin(const char *word, size_t len)
{
	for (size_t i = 0; i < sizeof(pinyin) / sizeof(pinyin[0]); i++)
		if (among_words(word, len, pinyin[i].words))
			return pinyin[i].code;
	return 0;
}

/* What stands after a province's short name in its full one. */
static const char *
name_endings(int code)
{
	switch (code)
	{
		case 11:
		case 12:
		case 31:
		case 50:
			return "市";
		case 15:
		case 54:
			return "自治区";
		case 45:
			return "壮族自治区 自治区";
		case 64:
			return "回族自治区 自治区";
		case 65:
			return "维吾尔自治区 自治区";
		default:
			return "省";
	}
}

static bool
is_name(const Region *region, const char *s, size_t len)
{
	size_t		n = strlen(region->name_zh);

	if (len < n || memcmp(s, region->name_zh, n) != 0)
		return false;
	return len == n || among_words(s + n, len - n, name_endings(region->code));
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

const Region *
region_lookup(const char *s, size_t len)
{
	while (len > 0 && (s[0] == ' ' || s[0] == '\t'))
	{
		s++;
		len--;
	}
	while (len > 0 && (s[len - 1] == ' ' || s[len - 1] == '\t'))
		len--;
	if (len == 0)
		return NULL;

	/* codes are what tables hold: they should cost little */
	if ((len == 2 || (len == 6 && memcmp(s + 2, "0000", 4) == 0)) &&
		is_digit(s[0]) && is_digit(s[1]))
		return region_by_code((s[0] - '0') * 10 + (s[1] - '0'));

	for (int i = 0; i < REGION_COUNT; i++)
	{
		const Region *region = &regions[i];

		if (same_word(s, len, region->iso) ||
			same_word(s, len, region->iso + ISO_COUNTRY) ||
			among_words(s, len, region->icp_char) ||
			among_words(s, len, region->telecom_char) ||
			among_words(s, len, region->psb_char) ||
			among_words(s, len, region->aliases) ||
			is_name(region, s, len) ||
			same_word(s, len, region->name_en))
			return region;
	}
	return NULL;
}
