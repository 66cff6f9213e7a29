/*-------------------------------------------------------------------------
 *
 * reasons.h
 *	  Every reason why a text is no filing number, with its sentence.
 *
 * X(name, English, Chinese): the enum (fault.h) and the words (words.c) are
 * both made of this list, so that no reason can lack a sentence.  English is
 * marked for translation as the server's own messages are.
 *
 * The comment says what the fault's start and end cover, a part of the input,
 * which a sentence quotes as {part}; its begin is at character {place}.  What
 * other braces stand for is said in words.c.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CORE_REASONS_H
#define BEIAN_CORE_REASONS_H

/* marks a literal for xgettext, as in the server */
#ifndef gettext_noop
#define gettext_noop(x) (x)
#endif

#define NUMBER_REASONS(X) \
	TEXT_REASONS(X) \
	LABEL_REASONS(X) \
	DIGITS_REASONS(X) \
	CLASS_REASONS(X) \
	SERVICE_REASONS(X) \
	PSB_REASONS(X) \
	PART_REASONS(X)

/* the text as a whole */
#define TEXT_REASONS(X) \
	X(EMPTY, \
	  gettext_noop("The text is empty."), \
	  "文本为空。") \
	/* the byte */ \
	X(ENCODING, \
	  gettext_noop("Byte {byte} of the text is not valid UTF-8."), \
	  "文本的第{byte}个字节不是有效的UTF-8编码。") \
	/* nothing of the kind in it */ \
	X(NO_ICP, \
	  gettext_noop("Nothing in the text looks like an ICP number, such as \"京ICP备12345678号-1\", \"京ICP证123456号\" or \"京B2-20230001\"."), \
	  "文本中没有类似ICP备案号或许可证号的内容，例如“京ICP备12345678号-1”、“京ICP证123456号”或“京B2-20230001”。") \
	X(NO_PSB, \
	  gettext_noop("Nothing in the text looks like a public-security number, such as \"京公网安备11010502030143号\"."), \
	  "文本中没有类似公安联网备案号的内容，例如“京公网安备11010502030143号”。") \
	/* the other type's number */ \
	X(IS_PSB, \
	  gettext_noop("\"{part}\" at character {place} is a public-security number."), \
	  "第{place}个字符起的“{part}”是公安联网备案号。") \
	X(IS_ICP, \
	  gettext_noop("\"{part}\" at character {place} is an ICP number."), \
	  "第{place}个字符起的“{part}”是ICP备案号或许可证号。") \
	/* the second number */ \
	X(SEVERAL, \
	  gettext_noop("The text holds several numbers; the second is \"{part}\" at character {place}."), \
	  "文本中有多个号码，第二个是第{place}个字符起的“{part}”。") \
	/* that text */ \
	X(TEXT_BEFORE, \
	  gettext_noop("\"{part}\" at character {place} stands before the number."), \
	  "号码之前还有其他内容：第{place}个字符起的“{part}”。") \
	X(TEXT_AFTER, \
	  gettext_noop("\"{part}\" at character {place} stands after the number."), \
	  "号码之后还有其他内容：第{place}个字符起的“{part}”。") \
	/* the number, which is HTML source */ \
	X(MARKUP, \
	  gettext_noop("\"{part}\" at character {place} is a number in HTML source, with tags or character references in it."), \
	  "第{place}个字符起的“{part}”是HTML源码中的号码，其中有标签或字符引用。")

/* prefix and label */
#define LABEL_REASONS(X) \
	/* empty, where it should be */ \
	X(PREFIX_MISSING, \
	  gettext_noop("The province's character is missing at character {place}."), \
	  "第{place}个字符处缺少省份简称。") \
	/* the character */ \
	X(PREFIX_UNKNOWN, \
	  gettext_noop("\"{part}\" at character {place} is not the character of a province."), \
	  "第{place}个字符“{part}”不是省份简称。") \
	X(PREFIX_QIN, \
	  gettext_noop("\"{part}\" at character {place} is not the character of a province; Shaanxi's is 陕."), \
	  "第{place}个字符“{part}”不是号码所用的省份简称，陕西用“陕”。") \
	X(PREFIX_LATE, \
	  gettext_noop("\"{part}\" at character {place} stands behind ICP备 or ICP证, but the province's character belongs before it."), \
	  "第{place}个字符“{part}”是省份简称，应写在ICP备或ICP证之前。") \
	/* a syllable */ \
	X(PREFIX_PINYIN, \
	  gettext_noop("\"{part}\" at character {place} may stand for more than one province; a licence begins with the province's character."), \
	  "第{place}个字符起的“{part}”可能指不止一个省份，应写省份简称。") \
	/* what 合字 stands before: no telecom licence */ \
	X(PREFIX_NATIONAL, \
	  gettext_noop("\"{part}\" at character {place} does not go with 合字, which stands before telecom licences only."), \
	  "第{place}个字符起的“{part}”不能与“合字”连用，“合字”只用于增值电信业务经营许可证。") \
	/* letters that are not ICP, before 备 or 证 */ \
	X(ICP_OTHER, \
	  gettext_noop("\"{part}\" at character {place} stands where ICP should be."), \
	  "第{place}个字符起的“{part}”处应为“ICP”。") \
	/* ICP, where the text or the digits go on at once */ \
	X(MARK_MISSING, \
	  gettext_noop("\"{part}\" at character {place} is not followed by 备 or 证."), \
	  "第{place}个字符起的“{part}”之后缺少“备”或“证”。") \
	/* what stands behind ICP */ \
	X(MARK_OTHER, \
	  gettext_noop("\"{part}\" at character {place} stands where 备 or 证 should be."), \
	  "第{place}个字符“{part}”处应为“备”或“证”。") \
	/* empty, between prefix and digits */ \
	X(ICP_MISSING, \
	  gettext_noop("ICP备, ICP证 or the class of a telecom licence is missing between the province and the digits at character {place}."), \
	  "第{place}个字符处，省份简称与数字之间缺少“ICP备”、“ICP证”或许可证的业务种类（如B2）。")

/* digits; where their count or year is wrong: all of them, and count */
#define DIGITS_REASONS(X) \
	/* all of them */ \
	X(ICP_BARE, \
	  gettext_noop("\"{part}\" at character {place} is digits alone, without the province's character and ICP备 or ICP证 before them."), \
	  "第{place}个字符起的“{part}”只有数字，之前缺少省份简称和“ICP备”或“ICP证”。") \
	/* empty, where the text ends */ \
	X(DIGITS_NONE, \
	  gettext_noop("Digits are missing at character {place}."), \
	  "第{place}个字符处缺少数字。") \
	/* what stands in their place */ \
	X(DIGITS_OTHER, \
	  gettext_noop("\"{part}\" at character {place} stands where the digits should be."), \
	  "第{place}个字符“{part}”处应为数字。") \
	X(DIGITS_PLACEHOLDER, \
	  gettext_noop("\"{part}\" at character {place} is a placeholder, where digits should be."), \
	  "第{place}个字符起的“{part}”是占位符，应为数字。") \
	X(DIGITS_LETTER, \
	  gettext_noop("\"{part}\" at character {place} is a letter, where digits should be."), \
	  "第{place}个字符“{part}”是字母，应为数字。") \
	/* what splits them */ \
	X(DIGITS_SPLIT, \
	  gettext_noop("\"{part}\" at character {place} splits the digits."), \
	  "数字被第{place}个字符处的“{part}”隔开。") \
	X(FILING_COUNT, \
	  gettext_noop("\"{part}\" at character {place} has length {count}; a filing has 8 or 10 digits, or 5 or 6 in its oldest form."), \
	  "第{place}个字符起的“{part}”有{count}位数字；备案号应为8位或10位，最早的为5位或6位。") \
	X(FILING_YEAR_OLD, \
	  gettext_noop("\"{part}\" at character {place} begins with the year {yy}; filings of 5 or 6 digits are of the years 00 to 05."), \
	  "第{place}个字符起的“{part}”以年份{yy}开头；5位或6位的备案号只有00至05年的。") \
	X(FILING_YEAR_8, \
	  gettext_noop("\"{part}\" at character {place} begins with the year {yy}; filings of 8 digits are of the years 00 to 20, and later ones have 10."), \
	  "第{place}个字符起的“{part}”以年份{yy}开头；8位的备案号只有00至20年的，之后的为10位。") \
	X(FILING_YEAR_10, \
	  gettext_noop("\"{part}\" at character {place} begins with the year {yyyy}; filings of 10 digits are of the years 2020 to 2099, and earlier ones have 8."), \
	  "第{place}个字符起的“{part}”以年份{yyyy}开头；10位的备案号只有2020至2099年的，之前的为8位。") \
	X(LICENCE_COUNT, \
	  gettext_noop("\"{part}\" at character {place} has length {count}; a licence behind ICP证 has 6 digits."), \
	  "第{place}个字符起的“{part}”有{count}位数字；ICP证之后应为6位。") \
	/* as many as filings have */ \
	X(LICENCE_FILING, \
	  gettext_noop("\"{part}\" at character {place} has length {count}; a licence behind ICP证 has 6 digits, and a filing is written with ICP备."), \
	  "第{place}个字符起的“{part}”有{count}位数字；ICP证之后应为6位，备案号应写作ICP备。") \
	X(LICENCE_YEAR, \
	  gettext_noop("\"{part}\" at character {place} begins with the year {yy}; licences behind ICP证 are of the years 00 to 20."), \
	  "第{place}个字符起的“{part}”以年份{yy}开头；ICP证只有00至20年的。") \
	X(TELECOM_COUNT, \
	  gettext_noop("\"{part}\" at character {place} has length {count}; a telecom licence has 8 digits."), \
	  "第{place}个字符起的“{part}”有{count}位数字；增值电信业务经营许可证号应为8位。") \
	X(TELECOM_YEAR, \
	  gettext_noop("\"{part}\" at character {place} begins with the year {yyyy}; telecom licences are of the years 2000 to 2099."), \
	  "第{place}个字符起的“{part}”以年份{yyyy}开头；增值电信业务经营许可证只有2000至2099年的。") \
	X(PSB_COUNT, \
	  gettext_noop("\"{part}\" at character {place} has length {count}; a public-security number has 14 digits, or 12 or 13 in its older forms."), \
	  "第{place}个字符起的“{part}”有{count}位数字；公安联网备案号应为14位，旧式的为12位或13位。") \
	X(SERIAL_ZERO, \
	  gettext_noop("\"{part}\" at character {place} has a serial of zeros alone."), \
	  "第{place}个字符起的“{part}”的序号全为零。")

/* telecom licences */
#define CLASS_REASONS(X) \
	/* empty, where it should be */ \
	X(CLASS_MISSING, \
	  gettext_noop("The class of the telecom licence (A1, A2, B1, B2) is missing at character {place}."), \
	  "第{place}个字符处缺少许可证的业务种类（A1、A2、B1、B2）。") \
	/* the class */ \
	X(CLASS_UNKNOWN, \
	  gettext_noop("\"{part}\" at character {place} is no class of telecom licences: they are A1, A2, B1 and B2."), \
	  "第{place}个字符起的“{part}”不是业务种类，业务种类有A1、A2、B1、B2。") \
	/* the classes */ \
	X(CLASS_ORDER, \
	  gettext_noop("\"{part}\" at character {place} is out of order: each class stands once, A1 before A2 before B1 before B2."), \
	  "第{place}个字符起的“{part}”次序不对：业务种类按A1、A2、B1、B2的次序，各写一次。") \
	/* empty, before the digits */ \
	X(HYPHEN_MISSING, \
	  gettext_noop("The hyphen between class and digits is missing at character {place}."), \
	  "第{place}个字符处，业务种类与数字之间缺少连字符。") \
	/* what stands in its place */ \
	X(HYPHEN_OTHER, \
	  gettext_noop("\"{part}\" at character {place} stands where the hyphen between class and digits should be."), \
	  "第{place}个字符“{part}”处应为业务种类与数字之间的连字符。")

/* service part */
#define SERVICE_REASONS(X) \
	/* the hyphen */ \
	X(SERVICE_NONE, \
	  gettext_noop("The service number is missing after \"{part}\" at character {place}."), \
	  "第{place}个字符“{part}”之后缺少服务序号。") \
	/* the letter */ \
	X(SERVICE_LETTER_ALONE, \
	  gettext_noop("The service number is missing before \"{part}\" at character {place}."), \
	  "第{place}个字符“{part}”之前缺少服务序号。") \
	/* the letters behind the digits */ \
	X(SERVICE_LETTER, \
	  gettext_noop("\"{part}\" at character {place} does not end a service number: only A (app), X (mini program) or K (quick app) does, alone."), \
	  "第{place}个字符起的“{part}”不能作服务序号的结尾：只能是单个A（APP）、X（小程序）或K（快应用）。") \
	/* the digits */ \
	X(SERVICE_ZERO, \
	  gettext_noop("\"{part}\" at character {place} is zero; service numbers begin with 1."), \
	  "第{place}个字符起的“{part}”为零，服务序号从1开始。") \
	X(SERVICE_LEADING_ZERO, \
	  gettext_noop("\"{part}\" at character {place} begins with a zero, which service numbers do not."), \
	  "第{place}个字符起的“{part}”以零开头，服务序号没有前导零。") \
	/* count */ \
	X(SERVICE_LONG, \
	  gettext_noop("\"{part}\" at character {place} has length {count}; a service number has at most 5 digits."), \
	  "第{place}个字符起的“{part}”有{count}位数字，服务序号最多5位。")

/* police numbers */
#define PSB_REASONS(X) \
	/* the digits; value: what they make */ \
	X(PSB_BARE, \
	  gettext_noop("\"{part}\" at character {place} is digits alone; the whole number is \"{meant}\"."), \
	  "第{place}个字符起的“{part}”只有数字，完整的号码是“{meant}”。") \
	/* first two digits; count: their value */ \
	X(PSB_AREA, \
	  gettext_noop("\"{part}\" at character {place} is not the code of a province."), \
	  "第{place}个字符起的“{part}”不是省级行政区划代码。") \
	/* the same, and region: the prefix's */ \
	X(PSB_MISMATCH, \
	  gettext_noop("\"{part}\" at character {place} is the code of {area} ({area_en}), but the prefix is that of {region} ({region_en})."), \
	  "第{place}个字符起的“{part}”是{area}（{area_zh}）的代码，而省份简称是{region}（{region_zh}）。") \
	/* the hyphen and what follows */ \
	X(PSB_SERVICE, \
	  gettext_noop("\"{part}\" at character {place} stands after the number, but public-security numbers have no service part."), \
	  "第{place}个字符起的“{part}”在号码之后，而公安联网备案号没有服务序号。") \
	/* the link */ \
	X(LINK_HOST, \
	  gettext_noop("The link at character {place} does not lead to beian.mps.gov.cn or www.beian.gov.cn."), \
	  "第{place}个字符起的链接不是beian.mps.gov.cn或www.beian.gov.cn的。") \
	/* "code=" */ \
	X(LINK_CODE, \
	  gettext_noop("The link has no digits behind \"{part}\" at character {place}."), \
	  "链接中第{place}个字符起的“{part}”之后没有数字。")

/* parts that are given apart (pack) */
#define PART_REASONS(X) \
	/* region */ \
	X(REGION, \
	  gettext_noop("{code} is not the code of a province."), \
	  "{code}不是省级行政区划代码。") \
	X(SCHEME, \
	  gettext_noop("The parts do not make a number."), \
	  "这些部分不能组成号码。") \
	X(CLASSES, \
	  gettext_noop("A telecom licence has at least one of the classes A1, A2, B1 and B2, and other numbers have none."), \
	  "增值电信业务经营许可证至少有A1、A2、B1、B2中的一类，其他号码没有业务种类。") \
	/* count: the service number */ \
	X(SERVICE_RANGE, \
	  gettext_noop("Service number {number} is outside 1 to 99999."), \
	  "服务序号{number}不在1至99999之间。") \
	/* kind without a service number, or unknown */ \
	X(KIND, \
	  gettext_noop("A number without service number has no kind of service."), \
	  "没有服务序号的号码没有服务类型。")

#endif							/* BEIAN_CORE_REASONS_H */
