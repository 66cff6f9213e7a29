/*
 * Whole texts as one number: the forms that are taken, and the reason and
 * advice for those that are not.
 */
#include "number.h"

#include "fault_words.h"
#include "tap.h"

#include <stdlib.h>
#include <string.h>

#define ZWSP	"\xE2\x80\x8B"

typedef struct Form
{
	const char *text;
	const char *canonical;
} Form;

static const Form icp_forms[] = {
	/* canonical */
	{ "京ICP备12345678号", "京ICP备12345678号" },
	{ "沪ICP备2025152989号-1A", "沪ICP备2025152989号-1A" },
	{ "粤ICP备2024266252号-4K", "粤ICP备2024266252号-4K" },
	{ "新ICP备2099000001号-99999X", "新ICP备2099000001号-99999X" },
	{ "京ICP备02002号", "京ICP备02002号" },
	{ "沪ICP备020861号-1", "沪ICP备020861号-1" },
	{ "京ICP证030173号-209A", "京ICP证030173号-209A" },
	{ "粤B2-20090059-1626X", "粤B2-20090059-1626X" },
	{ "合字A1.A2.B1.B2-20180017", "合字A1.A2.B1.B2-20180017" },
	{ "A2.B1.B2-20090003", "A2.B1.B2-20090003" },
	{ "B2-20090059", "B2-20090059" },
	/* blanks of any kind between the parts, and at the ends */
	{ " 浙 ICP 备 17005035 号 - 1 A ", "浙ICP备17005035号-1A" },
	{ "浙\tICP\xC2\xA0备　17005035\n号\xE2\x80\x83-1", "浙ICP备17005035号-1" },
	{ "合字 A1 . B2 - 20180017 号 - 2", "合字A1.B2-20180017-2" },
	/* widths, hyphens, case, zero-width characters */
	{ "京ＩＣＰ备１２３４５６７８号－１Ｘ", "京ICP备12345678号-1X" },
	{ "京icp备12345678号–1a", "京ICP备12345678号-1A" },
	{ "京Icp备12345678号—1k", "京ICP备12345678号-1K" },
	{ "京ICP备12345678号−1", "京ICP备12345678号-1" },
	{ "京ICP备12345678号_1", "京ICP备12345678号-1" },
	{ "粤ｂ２－２００９００５９", "粤B2-20090059" },
	{ "\xEF\xBB\xBF京" ZWSP "ICP备1234" ZWSP "5678号" ZWSP "-1" ZWSP, "京ICP备12345678号-1" },
	/* traditional and compatibility characters */
	{ "粵ICP備11018438號-1", "粤ICP备11018438号-1" },
	{ "滬ICP證130164號", "沪ICP证130164号" },
	{ "遼ICP备12345678号", "辽ICP备12345678号" }, { "蘇ICP备12345678号", "苏ICP备12345678号" },
	{ "魯ICP备12345678号", "鲁ICP备12345678号" }, { "贛ICP备12345678号", "赣ICP备12345678号" },
	{ "閩ICP备12345678号", "闽ICP备12345678号" }, { "晉ICP备12345678号", "晋ICP备12345678号" },
	{ "陝ICP备12345678号", "陕ICP备12345678号" }, { "隴ICP备12345678号", "陇ICP备12345678号" },
	{ "寧ICP备12345678号", "宁ICP备12345678号" }, { "雲ICP备12345678号", "滇ICP备12345678号" },
	{ "貴ICP备12345678号", "黔ICP备12345678号" }, { "瓊ICP备12345678号", "琼ICP备12345678号" },
	{ "\xE2\xBF\x8AICP备12345678号", "黑ICP备12345678号" },
	/* the other character of the province */
	{ "川ICP备12345678号", "蜀ICP备12345678号" }, { "川ICP证030173号", "蜀ICP证030173号" },
	{ "贵ICP备12345678号", "黔ICP备12345678号" }, { "云ICP备12345678号", "滇ICP备12345678号" },
	{ "甘ICP备12345678号", "陇ICP备12345678号" }, { "蜀B2-20180596", "川B2-20180596" },
	{ "贵B2-20180596", "黔B2-20180596" }, { "云B2-20180596", "滇B2-20180596" },
	{ "陇B2-20180596", "甘B2-20180596" },
	/* brackets, a bar, 案, colons, 号 elsewhere or missing */
	{ "(晋)ICP备05005595号", "晋ICP备05005595号" }, { "（ 晋 ） ICP备05005595号", "晋ICP备05005595号" },
	{ "【京】ICP证030173号", "京ICP证030173号" }, { "(粤)B2-20090059", "粤B2-20090059" },
	{ "京｜ICP备11020872号－17", "京ICP备11020872号-17" },
	{ "京ICP备案16060376号-1", "京ICP备16060376号-1" }, { "京ICP备案号：16060376", "京ICP备16060376号" },
	{ "津ICP备：15001361号", "津ICP备15001361号" }, { "鄂ICP证:020001-5", "鄂ICP证020001号-5" },
	{ "京ICP证号：030173", "京ICP证030173号" }, { "新ICP备10005645", "新ICP备10005645号" },
	{ "赣ICP备11018683-3", "赣ICP备11018683号-3" }, { "滇ICP备09010050-5号", "滇ICP备09010050号-5" },
	{ "滇ICP备09010050-5A号", "滇ICP备09010050号-5A" }, { "粤A2-20044005号-8", "粤A2-20044005-8" },
	{ "苏B2-20130048号", "苏B2-20130048" }, { "晋ICP备ICP备15001663", "晋ICP备15001663号" },
	/* labels */
	{ "ICP备案号：赣ICP备13005266号", "赣ICP备13005266号" },
	{ "ICP备案/许可证号:赣ICP备2022001063号-1", "赣ICP备2022001063号-1" },
	{ "备案号 冀ICP备18017068号-3X", "冀ICP备18017068号-3X" },
	{ "許可證號：合字B2-20260042", "合字B2-20260042" },
	{ "增值电信业务经营许可证 京B2-20190350", "京B2-20190350" },
	{ "ICP证:滇ICP备08101331号", "滇ICP备08101331号" }, { "ICP备：京B2-20202537", "京B2-20202537" },
	{ "ICP证：B2-20090492", "B2-20090492" }, { "沪ICP证：沪B2-20100043", "沪B2-20100043" },
	{ "京ICP证：沪B2-20100043", "沪B2-20100043" }, { "浙ICP证：B2-20140272", "浙B2-20140272" },
	{ "粤ICP备B2-20090059-69", "粤B2-20090059-69" }, { "京ICP证合字B2-20160011", "合字B2-20160011" },
	{ "增值电信业务经营许可证编号：粤B2-20090059", "粤B2-20090059" },
	{ "电信业务经营许可证号 粤B2-20090059", "粤B2-20090059" },
	{ "网站备案号：京ICP备05070218号", "京ICP备05070218号" }, { "网站ICP备案编号:京ICP备05070218号", "京ICP备05070218号" },
	{ "备案编号：京ICP备05070218号", "京ICP备05070218号" }, { "備案號：京ICP备05070218号", "京ICP备05070218号" },
	{ "备案/许可证号：京ICP备05070218号-1", "京ICP备05070218号-1" }, { "经营许可证编号：京ICP证030173号", "京ICP证030173号" },
	{ "ICP许可证：京ICP证030173号", "京ICP证030173号" }, { "ICP经营许可证：京B2-20190350", "京B2-20190350" },
	{ "app备案号：京ICP备05070218号-2A", "京ICP备05070218号-2A" }, { "小程序备案号： 京ICP备05070218号-3X", "京ICP备05070218号-3X" },
	{ "备案：京ICP备05070218号", "京ICP备05070218号" }, { "经营许可证 编号：川B2-20100027", "川B2-20100027" },
	{ "增值电信许可证: 粤B2-20120350", "粤B2-20120350" }, { "电信增值业务经营许可证：滇B2-20160041", "滇B2-20160041" },
	/* what may stand between 备 and the digits */
	{ "京ICP备第05070218号-7号", "京ICP备05070218号-7" }, { "粤ICP备字17147191号-1", "粤ICP备17147191号-1" },
	{ "皖ICP备-2025092209号", "皖ICP备2025092209号" }, { "京ICP备案编号：05070218", "京ICP备05070218号" },
	{ "京ICP证字第030173号", "京ICP证030173号" },
	/* two hyphens are one; 号 as half an address has it */
	{ "京ICP备05070218号--1", "京ICP备05070218号-1" }, { "京ICP备05070218号——1", "京ICP备05070218号-1" },
	{ "粤B2--20090059——5", "粤B2-20090059-5" }, { "闽ICP备-2022007849%E5%8F%B7--1", "闽ICP备2022007849号-1" },
	{ "京ICP备16020525%e5%8f%b7-1A", "京ICP备16020525号-1A" },
	/* provinces in Latin letters */
	{ "Hu B2-20230335", "沪B2-20230335" }, { "Yue B2-20090059-5", "粤B2-20090059-5" },
	{ "GUANGDONG A2.B1.B2-20040005", "粤A2.B1.B2-20040005" }, { "许可证号：Hei B2-20230335", "黑B2-20230335" }
};

static const Form psb_forms[] = {
	{ "京公网安备11010502030143号", "京公网安备11010502030143号" },
	{ "京公网安备110105001242号", "京公网安备110105001242号" },
	{ "京公安备1101082014405号", "京公网安备1101082014405号" },
	{ " 京 公网安备 11010502030143 号 ", "京公网安备11010502030143号" },
	{ "京公网安备：１１０１０５０２０３０１４３", "京公网安备11010502030143号" },
	{ "京公網安備11010502030143號", "京公网安备11010502030143号" },
	{ "(京)公网安备号：11010502030143号", "京公网安备11010502030143号" },
	{ "京公网安备案11010502030143号", "京公网安备11010502030143号" },
	{ "沪公网备31010502000415", "沪公网安备31010502000415号" },
	{ "蜀公网安备51010602000001号", "川公网安备51010602000001号" },
	{ "黔公网安备52270102000276号", "贵公网安备52270102000276号" },
	{ "云公网安备53062802000020号", "滇公网安备53062802000020号" },
	{ "陇公网安备62010202000001号", "甘公网安备62010202000001号" },
	{ "公安备案号：京公网安备11010502030143号", "京公网安备11010502030143号" },
	{ "联网备案号 京公网安备11010502030143号", "京公网安备11010502030143号" },
	{ "https://beian.mps.gov.cn/#/query/webSearch?code=51015602001285", "川公网安备51015602001285号" },
	{ " http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=46010602000002&from=x ", "琼公网安备46010602000002号" },
	{ "//beian.gov.cn/portal/registerSystemInfo?recordcode=110105001242#x", "京公网安备110105001242号" },
	{ "registerSystemInfo?recordcode=46010602000002", "琼公网安备46010602000002号" },
	/* a label that says what the digits are */
	{ "公安备案号：11010502030143", "京公网安备11010502030143号" },
	{ " 公安备案编号: 31010102005799 号", "沪公网安备31010102005799号" },
	{ "公安联网备案号 110105014669", "京公网安备110105014669号" }, { "联网备案号：1101082014405", "京公网安备1101082014405号" },
	{ "公安机关备案号11010502030143号", "京公网安备11010502030143号" }, { "公安備案：44030502004239", "粤公网安备44030502004239号" },
	/* the characters of 公网安备 in another order, and what may follow them */
	{ "湘公安网备号43010402000231号", "湘公网安备43010402000231号" }, { "湘公安网备43010402000231", "湘公网安备43010402000231号" },
	{ "湘公网安备第43010402000231号", "湘公网安备43010402000231号" }, { "湘公网安备-43010402000231", "湘公网安备43010402000231号" },
	{ "湘公网安备43010402000231%E5%8F%B7", "湘公网安备43010402000231号" }
};

/* A refusal: a piece of the reason, and the number that is suggested or "". */
typedef struct Refusal
{
	const char *text;
	const char *detail;
	const char *hint;
} Refusal;

static const Refusal icp_refusals[] = {
	{ "", "is empty", "NULL" }, { " \t　", "is empty", "NULL" },
	{ "hello", "looks like an ICP number", "" },
	{ "12345678", "\"12345678\" at character 1 is digits alone", "make_icp_number" },
	{ "12345678x", "looks like an ICP number", "" },
	{ "京ICP备1234\xFF" "5678号", "Byte 14", "" },
	{ "京公网安备11010502030143号", "\"京公网安备11010502030143号\" at character 1 is a public-security number", "psb_number" },
	/* text around, or more than one */
	{ "©皖ICP备20001257号", "\"©\" at character 1 stands before", "皖ICP备20001257号" },
	{ "[京ICP备10020900]", "\"[\" at character 1 stands before", "京ICP备10020900号" },
	{ "蒙ICP备2021000771号.", "\".\" at character 17 stands after", "蒙ICP备2021000771号" },
	{ "互联网ICP备案：沪ICP备13002172号-3", "\"互联网ICP备案：\" at character 1 stands before", "沪ICP备13002172号-3" },
	{ "京ICP备12345678号 - 400-123-4567", "at character 15 stands after", "京ICP备12345678号" },
	{ "B2B平台 京ICP备12345678号", "\"B2B平台 \" at character 1 stands before", "京ICP备12345678号" },
	{ "A4 京ICP备12345678号", "\"A4 \" at character 1 stands before", "京ICP备12345678号" },
	{ "京ICP备12345678号-1-2", "\"-2\" at character 17 stands after", "京ICP备12345678号-1" },
	{ "京ICP备12345678号-1号号", "\"号\" at character 18 stands after", "京ICP备12345678号-1" },
	{ "京ICP备12345678号 沪ICP备12345678号", "\"沪ICP备12345678号\" at character 16", "beian_extract" },
	{ "&#20140;ICP备12345678号", "HTML source", "京ICP备12345678号" },
	/* prefix and label */
	{ "ICP备12345678号", "province's character is missing at character 1", "" },
	{ "ICP备案号：12345678", "province's character is missing at character 8", "" },
	{ "秦ICP备12345678号-1", "\"秦\" at character 1 is not the character of a province; Shaanxi's is 陕.", "陕ICP备12345678号-1" },
	{ "秦ICP备2333-1", "Shaanxi's is 陕.", "" },
	{ "港ICP备20240227号", "\"港\" at character 1 is not", "" },
	{ "萌ICP备20259514号", "\"萌\" at character 1 is not", "" },
	{ "(校)ICP备03050", "\"校\" at character 2 is not", "" },
	{ "合字ICP备12345678号", "telecom licences only", "" },
	{ "京ICP05055678号", "\"ICP\" at character 2 is not followed by 备 or 证", "京ICP备05055678号" },
	{ "京05055678号", "missing between the province and the digits at character 2", "" },
	{ "华为云ICP备案查询", "\"查\" at character 9 stands where the digits should be", "" },
	/* digits */
	{ "京ICP备", "Digits are missing at character 6", "" },
	{ "京ICP备号", "Digits are missing at character 7", "" },
	{ "京ICP备1234567号", "\"1234567\" at character 6 has length 7; a filing has 8 or 10 digits", "" },
	{ "京ICP备123456789", "has length 9; a filing", "" },
	{ "京ICP备12345678901234567890123456789012345", "has length 32+;", "" },
	{ "京ICP备21012345号", "year 21; filings of 8 digits are of the years 00 to 20", "" },
	{ "京ICP备2019012345号", "year 2019; filings of 10 digits are of the years 2020 to 2099", "" },
	{ "甘ICP备456543号-1", "year 45; filings of 5 or 6 digits", "" },
	{ "蒙ICP备88888", "year 88; filings of 5 or 6 digits", "" },
	{ "京ICP备10000000号", "\"10000000\" at character 6 has a serial of zeros alone", "" },
	{ "京ICP备1034 567号", "\" \" at character 10 splits the digits", "" },
	{ "京ICP备2021 012345号-1", "\" \" at character 10 splits the digits", "京ICP备2021012345号-1" },
	{ "京ICP证1166666号", "has length 7; a licence behind ICP证 has 6", "" },
	{ "京ICP证09028442号-3", "has length 8; a licence behind ICP证 has 6", "京ICP备09028442号-3" },
	{ "京ICP证210001号", "year 21; licences", "" },
	{ "沪ICP证000000号", "zeros alone", "" },
	{ "京ICP备xxxxxxxx号", "\"xxxxxxxx\" at character 6 is a placeholder", "" },
	{ "京ICP备1101XXXX号-10", "\"XXXX\" at character 10 is a placeholder", "" },
	{ "京ICP备****", "placeholder", "" }, { "京ICP备××××号", "placeholder", "" },
	{ "吉ICP备07500273X号", "\"X\" at character 14 is a letter", "" },
	/* telecom licences */
	{ "京-20190350", "class of the telecom licence", "" },
	{ "合字20190350", "class of the telecom licence", "" },
	{ "京B3-20190350", "\"B3\" at character 2 is no class", "" },
	{ "京C2-20190350", "\"C2\" at character 2 is no class", "" },
	{ "京B2.B1-20190350", "\"B2.B1\" at character 2 is out of order", "京B1.B2-20190350" },
	{ "京B2.B2-20190350-1", "out of order", "京B2-20190350-1" },
	{ "京B220190350", "hyphen between class and digits is missing at character 4", "京B2-20190350" },
	{ "川B2-140912-1", "has length 6; a telecom licence has 8", "" },
	{ "京B2-19990350", "year 1999", "" }, { "京B2-21000350", "year 2100", "" },
	{ "京B2-20190000", "zeros alone", "" }, { "京B2-XXXXXXXX", "placeholder", "" },
	{ "京B2-", "Digits are missing", "" },
	/* service part */
	{ "京ICP备12345678号---1", "\"---1\" at character 15 stands after", "京ICP备12345678号" },
	{ "京ICP备12345678号--", "missing after \"--\" at character 15", "" },
	/* what stands in the place of something else */
	{ "京ICP备：", "Digits are missing at character 7", "" }, { "京ICP备-", "\"-\" at character 6 stands where", "" },
	{ "京ICP备【12345678】号", "\"【\" at character 6 stands where the digits", "" },
	{ "京ICP备 # 12345678号", "\"#\" at character 7 stands where the digits", "" },
	{ "京ICP案12345678号", "\"案\" at character 5 stands where 备 or 证", "京ICP备12345678号" },
	{ "京ICP:12345678", "\":\" at character 5 stands where 备 or 证", "京ICP备12345678号" },
	{ "粤B2:20090059", "\":\" at character 4 stands where the hyphen", "" }, { "粤B2", "hyphen between class and digits is missing at character 4", "" },
	{ "粤B2-第20090059", "\"第\" at character 5 stands where the digits", "" },
	{ "京IPC备12345678号", "\"IPC\" at character 2 stands where ICP", "京ICP备12345678号" },
	{ "京ICPP证030173", "\"ICPP\" at character 2 stands where", "京ICP证030173号" },
	{ "ICP 证浙 18029214", "\"浙\" at character 6 stands behind ICP备 or ICP证", "浙ICP备18029214号" },
	{ "ICP备京12345678号-1", "\"京\" at character 5 stands behind", "京ICP备12345678号-1" },
	{ "Jin B2-20230335", "\"Jin\" at character 1 may stand for more than one", "" },
	{ "shanxi B2-20230335-1", "\"shanxi\" at character 1 may stand", "" },
	{ "HuB2-20230335", "looks like an ICP number", "" },
	{ "备案京ICP备12345678号", "\"备案\" at character 1 stands before", "京ICP备12345678号" },
	{ "京ICP备12345678号-0", "\"0\" at character 16 is zero", "" },
	{ "京ICP备12345678号-01", "\"01\" at character 16 begins with a zero", "" },
	{ "京ICP备12345678号-123456", "has length 6; a service number has at most 5", "" },
	{ "京ICP备12345678号-1B", "\"B\" at character 17 does not end", "" },
	{ "京ICP备12345678号-1AX", "\"AX\" at character 17 does not end", "" },
	{ "京ICP备12345678号-A", "missing before \"A\" at character 16", "" },
	{ "京ICP备12345678号-", "missing after \"-\" at character 15", "" },
	{ "京B2-20190350-0", "is zero", "" }
};

static const Refusal psb_refusals[] = {
	{ "", "is empty", "NULL" }, { "hello", "looks like a public-security number", "" },
	{ "京ICP备12345678号", "is an ICP number", "icp_number" },
	{ "京公网安备31010502000027号", "\"31\" at character 6 is the code of 沪 (Shanghai), but the prefix is that of 京 (Beijing)", "" },
	{ "黔公网安备33010802007421号", "of 浙 (Zhejiang), but the prefix is that of 贵 (Guizhou)", "" },
	{ "京公网安备99010502000027号", "\"99\" at character 6 is not the code of a province", "" },
	{ "公网安备11010502030143号", "province's character is missing", "京公网安备11010502030143号" },
	{ "11010502030143", "\"11010502030143\" at character 1 is digits alone; the whole number is \"京公网安备11010502030143号\"", "make_psb_number" },
	{ "深公网安备44030502004239号", "\"深\" at character 1 is not", "粤公网安备44030502004239号" },
	{ "秦公网安备61010302000001号", "Shaanxi's is 陕", "陕公网安备61010302000001号" },
	{ "京公网安备110102000060-1", "\"-1\" at character 18 stands after the number, but", "京公网安备110102000060号" },
	{ "京公网安备12345678号", "has length 8; a public-security number has 14", "" },
	{ "京公网安备110105020301431", "has length 15;", "" },
	{ "京公网安备11010502000000号", "zeros alone", "" },
	{ "滇公网安备 5303810000000 号", "zeros alone", "" },
	{ "粤公网安备1100000xxx000001", "placeholder", "" },
	{ "蜀公网安备11010802*****", "placeholder", "" },
	{ "京公网安备", "Digits are missing", "" },
	{ "京公网安备【11010502030143】号", "\"【\" at character 6 stands where the digits", "" },
	{ "备案号：11010502030143", "\"11010502030143\" at character 5 is digits alone", "make_psb_number" },
	{ "公安备案号：99010502030143", "\"99\" at character 7 is not the code", "" },
	{ "公安备案号：1101050203", "has length 10; a public-security number", "" },
	{ "公安备案号：11010502030143-1", "no service part", "京公网安备11010502030143号" },
	{ "公安备案号：x11010502030143", "\"x\" at character 7 is a letter", "" },
	{ "公安备案11010502030143", "province's character is missing", "京公网安备11010502030143号" },
	{ "京公网安备11010502030143号。", "\"。\" at character 21 stands after", "京公网安备11010502030143号" },
	{ "合字公网安备11010502030143号", "telecom licences only", "" },
	{ "http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=cdblog.live", "no digits behind", "" },
	{ "http://evil.com/?recordcode=46010602000002", "does not lead to", "" },
	{ "evil.com/?recordcode=46010602000002", "does not lead to", "" },
	{ "https://beian.mps.gov.cn/#/query/webSearch?code=99015602001285", "\"99\" at character 49", "" },
	{ "https://beian.mps.gov.cn/#/query/webSearch?code=51015602001285号", "stands after", "" }
};

/* The same bytes where nothing may be read behind them. */
static char *
exact_copy(const char *text)
{
	size_t		len = strlen(text);
	char	   *copy = malloc(len > 0 ? len : 1);

	memcpy(copy, text, len);
	return copy;
}

static void
test_forms(bool psb, const Form *forms, size_t count)
{
	for (size_t i = 0; i < count; i++)
	{
		char	   *text = exact_copy(forms[i].text);
		size_t		len = strlen(forms[i].text);
		char		number[ICP_TEXT_SIZE + PSB_TEXT_SIZE] = "";
		int64_t		value;
		NumberFault fault;

		if ((psb ? psb_parse : icp_parse) (text, len, &value, &fault))
			(psb ? psb_format : icp_format) (value, number);
		else
			fault_detail(&fault, WORDS_EN, text, len, number, sizeof(number));
		if (!ok(strcmp(number, forms[i].canonical) == 0, "%s", forms[i].text))
			note("%s", number);
		free(text);
	}
}

static void
test_refusals(bool psb, const Refusal *refusals, size_t count)
{
	for (size_t i = 0; i < count; i++)
	{
		const Refusal *r = &refusals[i];
		char	   *text = exact_copy(r->text);
		size_t		len = strlen(r->text);
		char		detail[1000] = "";
		char		hint[1000] = "";
		int64_t		value;
		NumberFault fault;
		size_t		hint_len = 0;

		memset(&fault, 0xFF, sizeof(fault));
		if (!(psb ? psb_parse : icp_parse) (text, len, &value, &fault))
		{
			fault_detail(&fault, WORDS_EN, text, len, detail, sizeof(detail));
			hint_len = fault_hint(&fault, text, len, hint, sizeof(hint));
		}
		if (!ok(strstr(detail, r->detail) != NULL &&
				strstr(hint, r->hint) != NULL &&
				(hint_len > 0) == (r->hint[0] != '\0'), "refused: %s", r->text))
			note("%s %s", detail, hint);
		free(text);
	}
}

/* Digits alone, as make_psb_number takes them. */
static void
test_digits(void)
{
	static const struct
	{
		const char *text;
		const char *said;		/* the number, or a piece of the reason */
	}			cases[] = {
		{ "11010502030143", "京公网安备11010502030143号" },
		{ "110105001242", "京公网安备110105001242号" },
		{ " １１０１０８２０１４４０５\n", "京公网安备1101082014405号" },
		{ "51019002006069", "川公网安备51019002006069号" },
		{ "", "empty" }, { " ", "empty" },
		{ "京公网安备11010502030143号", "\"京公网安备11010502030143号\" at character 1 stands where" },
		{ "99010502030143", "\"99\" at character 1 is not the code" },
		{ "1101050203014", "京公网安备1101050203014号" },
		{ "11010502030", "has length 11; a" }, { "110105020301435", "has length 15; a" },
		{ "11010502000000", "zeros alone" },
		{ "11010502030143号", "\"号\" at character 15 stands after" },
		{ "1101050203014x", "\"x\" at character 14 is a letter" },
		{ "11010502 030143", "has length 8; a" }, { "11010502030143\xFF", "Byte 15" }
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
	{
		char	   *text = exact_copy(cases[i].text);
		size_t		len = strlen(cases[i].text);
		char		said[1000];
		int64_t		value;
		NumberFault fault;

		memset(&fault, 0xFF, sizeof(fault));
		if (psb_parse_digits(text, len, &value, &fault))
			psb_format(value, said);
		else
			fault_detail(&fault, WORDS_EN, text, len, said, sizeof(said));
		if (!ok(strstr(said, cases[i].said) != NULL, "digits: %s", cases[i].text))
			note("%s", said);
		free(text);
	}
}

/*
 * Both languages say the same of each refusal: the same part, the same place,
 * and nothing in braces.
 */
static void
test_languages(bool psb, const Refusal *refusals, size_t count)
{
	for (size_t i = 0; i < count; i++)
	{
		const char *text = refusals[i].text;
		size_t		len = strlen(text);
		int64_t		value;
		NumberFault fault;
		char		en[1000];
		char		zh[1000];
		char		part[200] = "";
		char		place[20];
		bool		right;

		(psb ? psb_parse : icp_parse) (text, len, &value, &fault);
		fault_detail(&fault, WORDS_EN, text, len, en, sizeof(en));
		fault_detail(&fault, WORDS_ZH, text, len, zh, sizeof(zh));
		right = strpbrk(en, "{}") == NULL && strpbrk(zh, "{}") == NULL &&
			strlen(en) > 0 && strlen(zh) > 0;
		if (strstr(en, " at character ") != NULL)
		{
			snprintf(place, sizeof(place), "第%d个字符", fault.pos);
			right &= strstr(zh, place) != NULL;
			snprintf(place, sizeof(place), "character %d", fault.pos);
			right &= strstr(en, place) != NULL;
		}
		if (strstr(en, "\" at character ") != NULL && fault.end - fault.start < 60)
			snprintf(part, sizeof(part), "%.*s",
					 (int) (fault.end - fault.start), text + fault.start);
		right &= strstr(en, part) != NULL && strstr(zh, part) != NULL;
		if (!ok(right, "languages: %s", text))
			note("%s %s", en, zh);
	}
}

/* Small buffers get whole characters and a terminator. */
static void
test_small_buffers(void)
{
	const char *text = "秦ICP备12345678号";
	int64_t		value;
	NumberFault fault;
	char		whole[1000];
	bool		right = true;

	icp_parse(text, strlen(text), &value, &fault);
	fault_detail(&fault, WORDS_EN, text, strlen(text), whole, sizeof(whole));
	for (size_t size = 1; size < strlen(whole) + 2; size++)
	{
		char	   *buf = malloc(size);
		size_t		len = fault_detail(&fault, WORDS_EN, text, strlen(text), buf,
											  size);

		right &= len == strlen(buf) && len < size &&
			strncmp(buf, whole, len) == 0 &&
			((unsigned char) whole[len] & 0xC0) != 0x80;
		free(buf);
	}
	ok(right, "reasons are cut at characters");
}

/* Long parts are quoted in part; very long texts are refused all the same. */
static void
test_long_texts(void)
{
	size_t		size = 1024 * 1024;
	char	   *text = malloc(size);
	static const char *const units[] = {
		"京", "京ICP备", " ", "1", "A1.", "(", "x", "-", "%E5%8F%B7", "Hu ", "公安备案号：", "备案"
	};
	int64_t		value;
	NumberFault fault;

	for (size_t u = 0; u < sizeof(units) / sizeof(units[0]); u++)
	{
		char		detail[1000];
		size_t		len = strlen(units[u]);

		for (size_t i = 0; i < size; i++)
			text[i] = units[u][i % len];
		ok(!icp_parse(text, size, &value, &fault) &&
		   fault_detail(&fault, WORDS_EN, text, size, detail, sizeof(detail)) > 0 &&
		   !psb_parse(text, size, &value, &fault) &&
		   fault_detail(&fault, WORDS_EN, text, size, detail, sizeof(detail)) > 0,
		   "1 MB of \"%s\"", units[u]);
	}
	free(text);
}

#define COUNT(array)	(sizeof(array) / sizeof((array)[0]))

int
main(void)
{
	test_forms(false, icp_forms, COUNT(icp_forms));
	test_forms(true, psb_forms, COUNT(psb_forms));
	test_refusals(false, icp_refusals, COUNT(icp_refusals));
	test_refusals(true, psb_refusals, COUNT(psb_refusals));
	test_languages(false, icp_refusals, COUNT(icp_refusals));
	test_languages(true, psb_refusals, COUNT(psb_refusals));
	test_digits();
	test_small_buffers();
	test_long_texts();
	return done();
}
