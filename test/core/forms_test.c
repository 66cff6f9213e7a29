/*
 * One decision for input and extraction: what a form of a number is as a whole
 * text, it is in running text too, whole or not at all.
 */
#include "number.h"
#include "scan.h"

#include "tap.h"

#include <stdlib.h>
#include <string.h>

/* The numbers found, one after another. */
static void
find(const char *text, char *out)
{
	NumberScan	scan;
	NumberFound found;

	*out = '\0';
	number_scan_begin(&scan, text, strlen(text), NULL);
	while (number_scan_next(&scan, &found))
	{
		if (*out != '\0')
			strcat(out, " ");
		(found.is_psb ? psb_format : icp_format) (found.value,
												  out + strlen(out));
	}
}

/* The number that a whole text is. */
static void
read_whole(const char *text, char *out)
{
	size_t		len = strlen(text);
	int64_t		value;

	*out = '\0';
	if (icp_parse(text, len, &value, NULL))
		icp_format(value, out);
	else if (psb_parse(text, len, &value, NULL))
		psb_format(value, out);
}

typedef struct Form
{
	const char *text;
	const char *number;
} Form;

/* the same as input and within a page; "" is none */
static const Form forms[] = {
	/* between 备 and the digits */
	{ "京ICP备第05070218号-7号", "京ICP备05070218号-7" },
	{ "粤ICP备字17147191号-1", "粤ICP备17147191号-1" },
	{ "皖ICP备-2025092209号", "皖ICP备2025092209号" },
	{ "京ICP备——05070218号", "京ICP备05070218号" },
	{ "京ICP备案编号：05070218号", "京ICP备05070218号" },
	/* two hyphens are one; more are none, and digits behind them nobody's */
	{ "京ICP备05070218号--1", "京ICP备05070218号-1" },
	{ "京ICP备05070218号——1", "京ICP备05070218号-1" },
	{ "京ICP备05070218号－－1A", "京ICP备05070218号-1A" },
	{ "京ICP备05070218--1", "京ICP备05070218号-1" },
	{ "粤B2-20090059--5", "粤B2-20090059-5" },
	{ "粤B2--20090059-1626X", "粤B2-20090059-1626X" },
	{ "京ICP备05070218号---1", "" },
	{ "京ICP备05070218号--01", "" },
	{ "京ICP备05070218号--1B", "" },
	{ "京ICP备05070218号--1--2", "" },
	/* half encoded */
	{ "闽ICP备-2022007849%E5%8F%B7--1", "闽ICP备2022007849号-1" },
	{ "京ICP备16020525%e5%8f%b7-1", "京ICP备16020525号-1" },
	{ "京ICP备16020525%5F%8F%B7-1", "" },
	{ "京公网安备11010502030143%E5%8F%B7", "京公网安备11010502030143号" },
	{ "京公网安备11010502030143%2D1", "" },
	/* provinces in Latin letters */
	{ "Hu B2-20230335", "沪B2-20230335" },
	{ "Yue B2-20090059-5", "粤B2-20090059-5" },
	{ "yue A2.B1.B2-20090059", "粤A2.B1.B2-20090059" },
	{ "Guangdong B2-20090059", "粤B2-20090059" },
	{ "Jin B2-20090059", "" },
	{ "Gui B2-20090059-1", "" },
	{ "HuB2-20230335", "" },
	/* digits of the police's, alone behind their label */
	{ "公安备案号：11010502030143", "京公网安备11010502030143号" },
	{ "公安备案编号 31010102005799", "沪公网安备31010102005799号" },
	{ "公安联网备案号:110105014669", "京公网安备110105014669号" },
	{ "公安机关备案号：51019002006069号", "川公网安备51019002006069号" },
	{ "联网备案号：1101082014405", "京公网安备1101082014405号" },
	{ "网安备案号：11010502030143", "京公网安备11010502030143号" },
	{ "公安备案：11010502030143", "京公网安备11010502030143号" },
	{ "公安备案号：京公网安备11010502030143号", "京公网安备11010502030143号" },
	{ "公安备案号：99010502030143", "" },
	{ "公安备案号：1101050203", "" },
	{ "公安备案号：11010502000000", "" },
	{ "公安备案号：11010502030143-1", "" },
	{ "公安备案号：110105020301431", "" },
	{ "公安备案11010502030143", "" },
	{ "备案号：11010502030143", "" },
	{ "11010502030143", "" },
	/* the characters of 公网安备 in another order */
	{ "湘公安网备号43010402000231号", "湘公网安备43010402000231号" },
	{ "湘公安网备43010402000231", "湘公网安备43010402000231号" },
	{ "京公安网备43010402000231", "" }
};

/* in running text alone: what stands around decides, and codes are read */
static const Form texts[] = {
	{ "京ICP备16020525%2D1", "京ICP备16020525号-1" },
	{ "京ICP备16020525号%2D1", "京ICP备16020525号-1" },
	{ "京ICP备05070218号 -2024 版权所有", "京ICP备05070218号" },
	{ "京ICP备05070218号 - 2024 Some Company", "京ICP备05070218号" },
	{ "粤B2-20090059 – 2023", "粤B2-20090059" },
	{ "京ICP备05070218号%20%7C&t=京ICP备05070219%2C京ICP备05070220%3E 京ICP备05070221%331",
		"京ICP备05070218号 京ICP备05070219号 京ICP备05070220号" },
	{ "京ICP备05070218号-2024", "京ICP备05070218号-2024" },
	{ "京ICP备05070218号 -2024X 京ICP备05070219号 -102", "京ICP备05070218号-2024X 京ICP备05070219号-102" },
	{ "京ICP备05070218号-----Copyright", "京ICP备05070218号" },
	{ "京ICP备05070218号——京公网安备11010502030143号", "京ICP备05070218号 京公网安备11010502030143号" },
	{ "京ICP备05070 218号-7 京ICP备050702.18号 京ICP备05070218 2024", "京ICP备05070218号" },
	{ "许可 粤A2. B1.B2-20090059 粤A2.B1 . B2-20090059", "" },
	{ "许可. B2-20090059", "B2-20090059" },
	{ "批次 A1-20231205 已发货", "" },
	{ "Lot A1-20231205, shelf B2-20240101", "" },
	{ "A1-20231205", "A1-20231205" },
	{ " B2-20090059\n", "B2-20090059" },
	{ "批次 A2.B1.B2-20090003", "A2.B1.B2-20090003" },
	{ "Value-added Telecommunications Business License: Hu B2-20230335 | Contact", "沪B2-20230335" },
	{ "Business License: Jin B2-20230335 | Contact", "" },
	{ "Business License: B2-20230335 | Contact", "B2-20230335" },
	{ "Business License No. B2-20230335", "B2-20230335" },
	{ "<td>经营许可证</td><td>B2-20230335</td>", "B2-20230335" },
	{ "<b>许可证：</b><a href=\"https://dxzhgl.miit.gov.cn/dxxzsp/xkz/xkzgl/resource/qiyesearch.jsp?num=B2&type=xuke\">B2-20230335</a>",
		"B2-20230335" },
	{ "<a>B2-20230335</a><img alt=\"a picture of nothing in particular, at length\"><i>电信业务</i>", "B2-20230335" },
	{ "<td>经营许可证一百二十三号</td><td>甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸"
		"甲乙丙丁戊己庚辛壬癸</td>B2-20230335 等", "" },
	{ "<p>B2-20230335</p>", "B2-20230335" },
	{ "北京市公安备案号：11010502030143，上海公安备案号：31010102005799",
		"京公网安备11010502030143号 沪公网安备31010102005799号" },
	{ "江苏公安备案号：31010102005799", "" },
	{ "消防备案号：11010502030143 食品备案编号：11010502030143", "" },
	{ "公安备案号：<a>11010502030143</a>", "京公网安备11010502030143号" },
	{ "公安备案号：11010502030143Copyright", "" }
};

/* Does the text that was found give the same number when it stands alone? */
static bool
stands_alone(const char *s, const NumberFound *found)
{
	int64_t		value;

	/* pages are decoded, input is not */
	if (memchr(s + found->start, '%', found->end - found->start) != NULL)
		return true;
	return (found->is_psb ? psb_parse : icp_parse)
		(s + found->start, found->end - found->start, &value, NULL) &&
		value == found->value;
}

/*
 * Each character of each form left out, doubled, replaced, or something put
 * before it: whatever is then found in the text around is a number for itself,
 * and neither a digit nor a letter goes on where it ends, at once or behind one
 * hyphen, but a word behind 号 or a service number.
 */
static void
test_mutations(void)
{
	static const char *const others[] = {
		"", "0", "1", "A", "x", "-", "--", "—", ".", " ", ":", "号", "备", "案", "第", "京",
		"%", "%2D", "年", "Hu ", "公安", "（"
	};
	int			tried = 0;
	int			numbers = 0;
	int			wrong = 0;

	for (size_t f = 0; f < sizeof(forms) / sizeof(forms[0]); f++)
	{
		const char *text = forms[f].text;

		for (size_t i = 0; text[i] != '\0';)
		{
			size_t		n = 1;

			while ((text[i + n] & 0xC0) == 0x80)
				n++;
			for (size_t o = 0; o < 2 * sizeof(others) / sizeof(others[0]); o++)
			{
				char		page[500];
				NumberScan	scan;
				NumberFound found;

				sprintf(page, "许可 %.*s%s%s 等", (int) i, text, others[o / 2],
						text + i + (o % 2 == 0 ? n : 0));
				tried++;
				number_scan_begin(&scan, page, strlen(page), NULL);
				while (number_scan_next(&scan, &found))
				{
					const char *next = page + found.end;

					numbers++;
					next += *next == '-';
					if (!stands_alone(page, &found) ||
						(*next >= '0' && *next <= '9'))
					{
						wrong++;
						note("%s", page);
					}
				}
			}
			i += n;
		}
	}
	ok(tried > 20000 && numbers > 5000 && wrong == 0,
	   "%d changed forms, %d numbers", tried, numbers);
}

/* As long as they like, new forms cost the same at each of their places. */
static void
test_hostile(void)
{
	static const char *const units[] = {
		"公安备案号：", "联网备案号", "Hu B2-", "Hu A1-20231205x ", "A1-20231205>", "<A1-20231205\">",
		"京ICP备%E5%8F%B7", "京ICP备-", "---------", "%E5%8F%B7"
	};
	size_t		size = 2 * 1024 * 1024;
	char	   *text = malloc(size);

	for (size_t u = 0; u < sizeof(units) / sizeof(units[0]); u++)
	{
		NumberScan	scan;
		NumberFound found;
		Work		work = WORK_INIT(NULL);
		size_t		len = strlen(units[u]);
		int			numbers = 0;

		for (size_t i = 0; i < size; i++)
			text[i] = units[u][i % len];
		number_scan_begin(&scan, text, size, &work);
		while (number_scan_next(&scan, &found))
			numbers++;
		ok(numbers == 0 && work.steps < 500 * size,
		   "2 MB of \"%s\": %.1f steps a byte", units[u],
		   (double) work.steps / size);
	}
	free(text);
}

int
main(void)
{
	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++)
	{
		char		page[500];
		char		whole[100];
		char		found[500];

		sprintf(page, "版权所有 许可 %s 。", forms[i].text);
		read_whole(forms[i].text, whole);
		find(page, found);
		if (!ok(strcmp(whole, forms[i].number) == 0 &&
				strcmp(found, forms[i].number) == 0, "form: %s", forms[i].text))
			note("input %s, text %s", whole, found);
	}
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
	{
		char		found[500];

		find(texts[i].text, found);
		if (!ok(strcmp(found, texts[i].number) == 0, "text: %s", texts[i].text))
			note("found %s", found);
	}
	test_mutations();
	test_hostile();
	return done();
}
