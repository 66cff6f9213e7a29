/*
 * Numbers in running text and HTML source: what is found, where, and what is
 * not.
 */
#include "scan.h"

#include "tap.h"

#include "hostile.h"

#include <stdlib.h>
#include <string.h>

/*
 * The numbers found, separated by blanks; each as "number" or, with raw,
 * "number=source".  Those of links begin with '@'.
 */
static void
scan_all(const char *s, size_t len, bool raw, char *out, size_t size)
{
	NumberScan	scan;
	NumberFound found;
	size_t		last = 0;
	size_t		n = 0;

	out[0] = '\0';
	number_scan_begin(&scan, s, len, NULL);
	while (number_scan_next(&scan, &found))
	{
		char		number[ICP_TEXT_SIZE + PSB_TEXT_SIZE];

		(found.is_psb ? psb_format : icp_format) (found.value, number);
		if (found.start < last || found.end <= found.start || found.end > len)
			n += snprintf(out + n, size - n, "(overlap)");
		last = found.end;
		n += snprintf(out + n, size - n, "%s%s%s", n > 0 ? " " : "",
					  found.in_link ? "@" : "", number);
		if (raw)
			n += snprintf(out + n, size - n, "=%.*s",
						  (int) (found.end - found.start), s + found.start);
		if (n >= size - 1)
			return;
	}
}

typedef struct Case
{
	const char *text;
	const char *found;
} Case;

static void
test_cases(const char *topic, const Case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++)
	{
		char		found[4000];
		size_t		len = strlen(cases[i].text);

		scan_all(cases[i].text, len, false, found, sizeof(found));
		if (!ok(strcmp(found, cases[i].found) == 0, "%s: %s", topic,
				cases[i].text))
			note("found %s", found);
	}
}

#define TEST_CASES(topic, cases) \
	test_cases(topic, cases, sizeof(cases) / sizeof((cases)[0]))

static const Case plain[] = {
	{ "", "" },
	{ "hello world", "" },
	{ "©2024 某公司 京ICP备12345678号-1 版权所有", "京ICP备12345678号-1" },
	{ "[京ICP备10020900] (京ICP备10020901号) 【京ICP备10020902号】",
		"京ICP备10020900号 京ICP备10020901号 京ICP备10020902号" },
	{ "（晋）ICP备05005595号 【晋】ICP备05005596号 ( 晋 ) ICP备05005597号",
		"晋ICP备05005595号 晋ICP备05005596号 晋ICP备05005597号" },
	{ "晋 ( ICP备12345678号", "" },
	{ "京ＩＣＰ备１２３４５６７８號－１ａ；粵icp備2021000001號", "京ICP备12345678号-1A 粤ICP备2021000001号" },
	{ "川ICP备15095485号 云ICP备13033158 蜀B2-20180596 黔公网安备 52270102000276号",
		"蜀ICP备15095485号 滇ICP备13033158号 川B2-20180596 贵公网安备52270102000276号" },
	{ "鲁ICP备05002386鲁公网安备37070502000027号京B2-20190350",
		"鲁ICP备05002386号 鲁公网安备37070502000027号 京B2-20190350" },
	{ "京ICP备10046444-京公网安备11010802020134号",
		"京ICP备10046444号 京公网安备11010802020134号" },
	{ "京ICP备12345678号丨京ICP证030173号|京B2-20190350|京公安备11010502033230|沪公网备31010502000415",
		"京ICP备12345678号 京ICP证030173号 京B2-20190350 京公网安备11010502033230号 沪公网安备31010502000415号" },
	{ "沪ICP证：沪B2-20100043 浙ICP证B2-20150235 粤ICP备B2-20090059-69",
		"沪B2-20100043 浙B2-20150235 粤B2-20090059-69" },
	{ "ICP证: 冀ICP备17036318号 晋ICP备ICP备15001663", "冀ICP备17036318号 晋ICP备15001663号" },
	{ "许可证编号:合字B1.B2-20130004，A2.B1.B2-20090001、增值电信业务经营许可证B2-20090059",
		"合字B1.B2-20130004 A2.B1.B2-20090001 B2-20090059" },
	{ "京\xE2\x80\x8BICP\xE2\x80\x8B备1234\xE2\x80\x8B" "5678号 粤B\xE2\x80\x8B" "2-20\xE2\x80\x8B" "090059",
		"京ICP备12345678号 粤B2-20090059" },
	{ "京\nICP备\t12345678\xC2\xA0号　-　1", "京ICP备12345678号-1" },
	{ "滇ICP备09010050-5号。", "滇ICP备09010050号-5" },
	{ "京公网安备110102000450 京公网安备1101082014405", "京公网安备110102000450号 京公网安备1101082014405号" },
	{ "京ICP备12345678号-1A公司 京ICP备12345678号-1 A公司", "京ICP备12345678号-1A 京ICP备12345678号-1" },
	{ "京ICP备12345678号|B2-20090059·A2-20090060｜B1-20090061", "京ICP备12345678号 B2-20090059 A2-20090060 B1-20090061" },
	{ "更新ICP备案 隐藏ICP备案信息 华为云ICP备案", "" }
};

/* The end of a number is the end of the longest match, or there is none. */
static const Case ends[] = {
	{ "京ICP备12000123号-1B", "" },
	{ "京ICP备12000123号-01", "" },
	{ "京ICP备12000123号-0", "" },
	{ "京ICP备12000123号-1AX", "" },
	{ "京ICP备12000123号-A", "" },
	{ "京ICP备12000123号-123456", "" },
	{ "京ICP备12000123号-1-2", "" },
	{ "京ICP备12000123号-1_2", "" },
	{ "京ICP备12000123号A", "" },
	{ "京ICP备12000123号-1Powered by", "京ICP备12000123号-1" },
	{ "京ICP备12000123-1Copyright 粤B2-20090059-5Copyright", "京ICP备12000123号-1 粤B2-20090059-5" },
	{ "京ICP备12000123号-1All 京ICP备12000123号-1ICopy", "京ICP备12000123号-1" },
	{ "京ICP备12000123号-1AAll 京ICP备12000123号-1by B2-20090059-5Copyright", "" },
	{ "京ICP备12000123号-400-123-4567", "" },
	{ "京ICP备12000123号 - 400-123-4567", "京ICP备12000123号" },
	{ "京ICP备12000123号 - Powered by", "京ICP备12000123号" },
	{ "京ICP备12000123号 - 2", "京ICP备12000123号-2" },
	{ "京ICP备12000123号 - 2024年 京B2-20190350 – 2024年版权所有", "京ICP备12000123号 京B2-20190350" },
	{ "京ICP备12000123号-", "京ICP备12000123号" },
	{ "京ICP备12000123号-，", "京ICP备12000123号" },
	{ "京ICP备12000123 2020", "京ICP备12000123号" },
	{ "京ICP备120001234", "" },
	{ "京ICP备12000123x", "" },
	{ "京B2-20190350x 京B2-201903501 京B2-20190350-0", "" },
	{ "京公网安备110102000060-1", "" },
	{ "京公网安备11010502030143A", "" },
	{ "京公网安备110105020301434", "" }
};

static const Case not_numbers[] = {
	{ "电话 4006506886 010-62781234 价格 ¥12345678.00", "" },
	{ ".b2-20090059 { color: #a1b2c3; margin: 0 -1px }", "" },
	{ "var A1 = 20201234, B2_20090059 = 1; a1-20200101", "" },
	{ "SKU-B2-20090059 xB2-20090059 B2-20090059x /B2-20090059 B2-20090059.jpg", "" },
	{ "#B2-20090059 秦B2-20090059 座B2-20090059 B2 - 20190350", "" },
	{ "B3-20090059 C2-20090059 B2.B1-20090059 A3.B1-20090059", "" },
	{ "B2-19990001 B2-20090000 B2-2009005 B2-200900591", "" },
	{ "京ICP备xxxxxxxx号 京ICP备1101XXXX号-10 京ICP备********号", "" },
	{ "京ICP备00000000号 京ICP备10000000号 京ICP证000000号", "" },
	{ "京ICP备21012345号 京ICP备2019012345号 京ICP备880001号 京ICP证210001号", "" },
	{ "京ICP备1234567号 京ICP备123456789号 京ICP证09028442号 京ICP证1166666号", "" },
	{ "秦ICP备12345678号 港ICP备12345678号 萌ICP备20259514号 ICP备12345678号", "" },
	{ "京公网安备31010402001073号 深公网安备4403101910665 公网安备11010502030143号", "" },
	{ "京公网安备11010502000000号 京公网安备99010502000001号", "" },
	{ "京 I C P 备12345678号 京ICP备1234 5678号", "" },
	{ "西安市公安局网警支队备案：37010009000020 网信算备330110507206401230035号", "" },
	{ "京网文（2023）4872-140号 新出网证(京)字150号 网站标识码：3300000020", "" }
};

static const Case html[] = {
	{ "<a href=\"https://beian.miit.gov.cn/\">京ICP备12345678号-1</a>", "京ICP备12345678号-1" },
	{ "京<b>ICP</b>备<span class=\"x>y\">12345678</span>号-<i>1</i>", "京ICP备12345678号-1" },
	{ "京ICP备<!-- -->12345678<!-- a > b -->号-<!-- -->1", "京ICP备12345678号-1" },
	{ "&#20140;ICP&#22791;12345678&#21495;-1", "京ICP备12345678号-1" },
	{ "&#x4EAC;ICP&#X5907;12345678&#x53f7;&#45;1", "京ICP备12345678号-1" },
	{ "&#x4eac&#x49&#x43&#x50&#x5907 12345678&#x53f7", "京ICP备12345678号" },
	{ "京&nbsp;ICP&ensp;备&nbsp 12345678&nbsp;&nbsp;号&ndash;1&nbsp;", "京ICP备12345678号-1" },
	{ "&#20140;&#73;&#67;&#80;&#22791;&#49;&#50;&#51;&#52;&#53;&#54;&#55;&#56;&#21495;", "京ICP备12345678号" },
	{ "粤&#66;2-20090059&#45;5 粵Ｂ２－２００９００６０", "粤B2-20090059-5 粤B2-20090060" },
	{ "粤B２-20090059 粤B&#50;-20090060 A&#x31;.B２-20090061", "粤B2-20090059 粤B2-20090060 A1.B2-20090061" },
	{ "<li>京ICP备12345678</li><li>400-800-1234</li>", "京ICP备12345678号" },
	{ "<td>京ICP备12345678号</td><td>2020</td>", "京ICP备12345678号" },
	{ "<meta name=\"icp\" content=\"京ICP备12345678号\">", "京ICP备12345678号" },
	{ "{\"icp\":\"京ICP备12345678号\",\"no\":\"B2-20090059\"}", "京ICP备12345678号 B2-20090059" },
	{ "京ICP备&#48", "" },
	{ "京ICP备<", "" },
	{ "京ICP备12345678号-<", "京ICP备12345678号" },
	{ "&#22791;&#35777;&#;&#x;&#99999999;&", "" }
};

static const Case links[] = {
	{ "<a href=\"http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=11010502030143\">x</a>",
		"@京公网安备11010502030143号" },
	{ "https://beian.mps.gov.cn/#/query/webSearch?code=51015602001285", "@川公网安备51015602001285号" },
	{ "<a href=//beian.mps.gov.cn/#/query/webSearch?a=1&amp;code=110105001242>京公网安备110105001242号</a>",
		"@京公网安备110105001242号 京公网安备110105001242号" },
	{ "\"https:\\/\\/beian.mps.gov.cn\\/#\\/query\\/webSearch?code=11010502030143\"",
		"@京公网安备11010502030143号" },
	{ "HTTP://WWW.BEIAN.GOV.CN/portal/registerSystemInfo?RecordCode=11010502030143",
		"@京公网安备11010502030143号" },
	{ "http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=cdblog.live", "" },
	{ "http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=99010502030143", "" },
	{ "http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=1101050203014", "@京公网安备1101050203014号" },
	{ "http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=110105020301431", "" },
	{ "http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=11010502030143a", "" },
	{ "http://xbeian.gov.cn/?code=11010502030143 http://beian.gov.cn.evil.com/?code=11010502030143", "" },
	{ "https://example.com/?code=11010502030143", "" },
	{ "https://example.com/beian.gov.cn/?code=11010502030143", "" },
	{ "https://x.com/?to=https://beian.mps.gov.cn/#/query/webSearch?code=11010502030143", "@京公网安备11010502030143号" },
	{ "http://beian.gov.cn/ ?code=11010502030143", "" },
	{ "http://beian.gov.cn/?barcode=11010502030143", "" },
	{ "code=11010502030143", "" }
};

/* Where it stands in the source. */
static void
test_places(void)
{
	static const Case cases[] = {
		{ "备案号：京 ICP 备 12345678 号 -1 。", "京ICP备12345678号-1=京 ICP 备 12345678 号 -1" },
		{ "(晋)ICP备05005595号)", "晋ICP备05005595号=(晋)ICP备05005595号" },
		{ "<p>京<b>ICP备</b>12345678</p>", "京ICP备12345678号=京<b>ICP备</b>12345678" },
		{ "浙ICP证：B2-20140272号", "浙B2-20140272=浙ICP证：B2-20140272号" },
		{ "沪ICP证：沪B2-20100043", "沪B2-20100043=沪B2-20100043" },
		{ "?a http://beian.gov.cn/?code=11010502030143&x", "@京公网安备11010502030143号=11010502030143" }
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
	{
		char		found[1000];

		scan_all(cases[i].text, strlen(cases[i].text), true, found,
				 sizeof(found));
		if (!ok(strcmp(found, cases[i].found) == 0, "place: %s", cases[i].text))
			note("found %s", found);
	}
}

/* A number is found wherever it begins, whatever stands around it. */
static void
test_offsets(void)
{
	static const char *const numbers[] = {
		"京ICP备12345678号-1", "合字B1.B2-20130004", "京公网安备11010502030143号",
		"&#x4EAC;ICP&#x5907;12345678&#x53F7;"
	};
	int			wrong = 0;

	for (size_t n = 0; n < sizeof(numbers) / sizeof(numbers[0]); n++)
	{
		for (int before = 0; before < 200; before++)
		{
			for (int after = 0; after < 70; after += 23)
			{
				char		text[500];
				char		found[500];
				char	   *exact;
				size_t		len = sprintf(text, "%*s%s%*s", before, "",
										  numbers[n], after, "");

				/* no byte behind the text may be read */
				exact = malloc(len);
				memcpy(exact, text, len);
				scan_all(exact, len, true, found, sizeof(found));
				free(exact);
				wrong += strchr(found, '=') == NULL ||
					strcmp(strchr(found, '=') + 1, numbers[n]) != 0;
			}
		}
	}
	ok(wrong == 0, "numbers at every offset");
}

/* Cut anywhere, a page gives no number that its whole does not have. */
static void
test_cuts(void)
{
	static const char page[] = "<p>京ICP备12345678号-1&nbsp;&#27818;ICP&#22791;2021000001&#21495;-<b>12</b>A "
		"合字B1.B2-20130004 <a href=\"http://beian.gov.cn/?code=11010502030143\">京公网安备11010502030143号</a>";
	int			wrong = 0;

	for (size_t len = 0; len < sizeof(page); len++)
	{
		NumberScan	scan;
		NumberFound found;
		char	   *exact = malloc(len + 1);

		memcpy(exact, page, len);
		number_scan_begin(&scan, exact, len, NULL);
		while (number_scan_next(&scan, &found))
			wrong += found.end > len ||
				!(found.is_psb ? psb_is_valid : icp_is_valid) (found.value);
		free(exact);
	}
	ok(wrong == 0, "pages cut at every byte");
}

/*
 * Hostile text costs steps in proportion to its length, and pauses by them.
 * The units, what they stand between, and the judge are those of hostile.h.
 */
static void
scan_hostile(const char *s, size_t len, Work *work)
{
	NumberScan	scan;
	NumberFound found;

	number_scan_begin(&scan, s, len, work);
	while (number_scan_next(&scan, &found))
		;
}

int
main(void)
{
	TEST_CASES("found", plain);
	TEST_CASES("end", ends);
	TEST_CASES("not found", not_numbers);
	TEST_CASES("HTML", html);
	TEST_CASES("link", links);
	test_places();
	test_offsets();
	test_cuts();
	test_hostile("scan", scan_hostile);
	return done();
}
