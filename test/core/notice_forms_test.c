/*
 * The forms in which notices are found, and what must be refused.
 */
#include "notice_maker.h"

/* All there are. */
static const NoticeReason reasons[] = {
#define X(reason, en, zh, hint_en, hint_zh) NOTICE_##reason,
	NOTICE_REASONS(X)
#undef X
};

/* ----------
 * Forms
 * ----------
 */

/* Bytes of the character at s. */
static size_t
width(const char *s)
{
	size_t		n = 1;

	while ((s[n] & 0xC0) == 0x80)
		n++;
	return n;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static unsigned
code_of(const char *s)
{
	unsigned char a = s[0];

	return a < 0x80 ? a : (unsigned) (a & 0x0F) << 12 | (s[1] & 0x3F) << 6 | (s[2] & 0x3F);
}

/* One of the forms: writes a character, whose text goes on behind it. */
typedef void Form(Made *to, const char *s, size_t n);

static void
as_is(Made *to, const char *s, size_t n)
{
	say(to, "%.*s", (int) n, s);
}

/* Characters in pairs, of which the first becomes the second. */
static void
replaced(Made *to, const char *s, size_t n, const char *pairs)
{
	for (; *pairs != '\0'; pairs += width(pairs))
	{
		size_t		first = width(pairs);

		if (first == n && memcmp(pairs, s, n) == 0)
		{
			as_is(to, pairs + first, width(pairs + first));
			return;
		}
		pairs += first;
	}
	as_is(to, s, n);
}

static void
half_width(Made *to, const char *s, size_t n)
{
	replaced(to, s, n, "，,。.：:（(）)；;〔[〕]—-");
}

static void
full_width(Made *to, const char *s, size_t n)
{
	replaced(to, s, n, "0０1１2２3３4４5５6６7７8８9９（﹙）﹚：︰—～，﹐。｡、､");
}

static void
traditional(Made *to, const char *s, size_t n)
{
	replaced(to, s, n, "节節调調国國务務办辦厅廳关關于於发發电電号號将將现現经經"
			 "劳勞动動庆慶际際补補连連与與为為从從这這样樣时時间間体體两兩个個");
}

static void
radicals(Made *to, const char *s, size_t n)
{
	replaced(to, s, n, "日⽇月⽉一⼀二⼆至⾄");
}

static void
references(Made *to, const char *s, size_t n)
{
	if (n == 3 && code_of(s) % 2 == 0)
		say(to, "&#%u;", code_of(s));
	else if (n == 3)
		say(to, "&#x%X;", code_of(s));
	else
		as_is(to, s, n);
}

static void
twice_references(Made *to, const char *s, size_t n)
{
	if (n == 3)
		say(to, "&amp;#%u;", code_of(s));
	else
		say(to, *s == '\n' ? "&amp;nbsp;" : "%c", *s);
}

static void
escapes(Made *to, const char *s, size_t n)
{
	if (n == 3)
		say(to, "\\u%04x", code_of(s));
	else
		say(to, *s == '\n' ? "\\n" : "%c", *s);
}

static void
inline_tags(Made *to, const char *s, size_t n)
{
	say(to, "<b style=\"color:#123456\">%.*s</b>", (int) n, s);
}

static void
lines_of_tags(Made *to, const char *s, size_t n)
{
	if (*s == '\n')
		say(to, "</p>\n<p class=\"x1\">&nbsp;&nbsp;");
	else
		as_is(to, s, n);
}

/* A break behind each character, but for one between two digits. */
static void
broken(Made *to, const char *s, size_t n)
{
	as_is(to, s, n);
	if (!is_digit(s[0]) || !is_digit(s[n]))
		say(to, "\n");
}

static void
spaced(Made *to, const char *s, size_t n)
{
	as_is(to, s, n);
	if (!is_digit(s[0]) || !is_digit(s[n]))
		say(to, "\xE3\x80\x80 ");
}

static void
pinyin(Made *to, const char *s, size_t n)
{
	as_is(to, s, n);
	if (n == 3 && code_of(s) >= 0x4E00)
		say(to, code_of(s) % 3 == 0 ? "(rì)（ri）" : "(zhuang)");
}

static void
one_line(Made *to, const char *s, size_t n)
{
	if (*s != '\n')
		as_is(to, s, n);
}

/* What forums put at the ends of lines and between them. */
static void
junk_lines(Made *to, const char *s, size_t n)
{
	as_is(to, s, n);
	if (*s == '\n')
		say(to, "7 Z0 u8 Y: e& |\n0 {+ @8 h# v9 W$ l");
	else if (strncmp(s + n, "\n", 1) == 0)
		say(to, " v%% e6 G4( h7 P");
}

/* A letter before items and their first dates. */
static void
junk_glued(Made *to, const char *s, size_t n)
{
	if (strncmp(s, "\n", 1) == 0 && strncmp(s + 4, "、", 3) == 0)
		say(to, "\n0 F");
	else
		as_is(to, s, n);
	if (strncmp(s, "：", 3) == 0 && is_digit(s[3]) && !is_digit(s[4]))
		say(to, "q3&K");
}

static void
marks(Made *to, const char *s, size_t n)
{
	if (strncmp(s, "\n", 1) == 0)
		say(to, "\n· ● **");
	else if (strncmp(s, "：", 3) == 0)
		say(to, "：**");
	else
		as_is(to, s, n);
}

static void
comments(Made *to, const char *s, size_t n)
{
	as_is(to, s, n);
	if (*s == '\n')
		say(to, "{/* 5月9日上班 */}<!-- 5月9日上班 --><script>var d = '5月9日上班';</script>");
}

static const struct
{
	const char *name;
	Form	   *form;
}			forms[] = {
	{ "half width", half_width },
	{ "full width", full_width },
	{ "traditional characters", traditional },
	{ "radicals", radicals },
	{ "character references", references },
	{ "references twice over", twice_references },
	{ "escapes", escapes },
	{ "tags within lines", inline_tags },
	{ "tags of lines", lines_of_tags },
	{ "line breaks everywhere", broken },
	{ "blanks everywhere", spaced },
	{ "pinyin", pinyin },
	{ "one line", one_line },
	{ "junk between lines", junk_lines },
	{ "junk before items and dates", junk_glued },
	{ "marks", marks },
	{ "comments and scripts", comments }
};

/* In one form all years say what they say. */
static void
test_forms(void)
{
	for (size_t f = 0; f < LENGTH(forms); f++)
	{
		int			wrong = 0;

		for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
		{
			static Made made;
			static char big[400000];
			size_t		len = 0;

			make_notice(year, &made);
			for (const char *s = made.s; *s != '\0'; s += width(s))
			{
				Made		piece = { .len = 0 };

				forms[f].form(&piece, s, width(s));
				memcpy(big + len, piece.s, piece.len);
				len += piece.len;
			}
			if (read_text(big, len, 0) && notice.year == year && same_days(year) &&
				notice.document[0] != '\0' && notice.dated)
				continue;
			wrong++;
			show_fault(&notice.fault);
		}
		ok(wrong == 0, "form: %s", forms[f].name);
	}
}

/* What pages have above and below. */
static const struct
{
	const char *name;
	const char *above;
	const char *below;
}			pages[] = {
	{ "links below", "",
		"上一篇：国务院办公厅关于2019年部分节假日安排的通知 2018-12-06\n下一篇：关于2031年部分节假日安排的通知 2030-11-26" },
	{ "a head with other years", "2016年 国务院办公厅关于2098年部分节假日安排的通知 2018年\n", "" },
	{ "links above", "国务院办公厅关于2098年部分节假日安排的通知\n[[国务院办公厅关于2099年部分节假日安排的通知|2099年]]\n", "" },
	{ "a digest that says something else",
		"年度放假安排公布：元旦1月7日至9日放假，春节2月1日至9日放假，5月1日至9日放假。\n一、元旦：1月7日至9日放假，共3天。\n二、春节：2月1日至9日放假。\n", "" },
	{ "dates of the page", "发稿时间：2019-01-02 10:20 来源：网站 浏览：1234次\n", "责任编辑：张三 2019-01-03 分享到：" },
	{ "an advert below", "", "拼假攻略：端午节6月23日至25日请假3天，可连休9天。" },
	{ "a portal's foot", "", "主办：某市人民政府办公室\n2019年5月1日 备案号：京ICP备12345678号" }
};

static void
test_pages(void)
{
	for (size_t i = 0; i < LENGTH(pages); i++)
	{
		int			wrong = 0;

		for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
		{
			Made		made;
			char		page[12000];

			make_notice(year, &made);
			sprintf(page, "%s%s%s", pages[i].above, made.s, pages[i].below);
			if (read_text(page, strlen(page), 0) && same_days(year) &&
				notice.document[0] != '\0')
				continue;
			wrong++;
			show_fault(&notice.fault);
		}
		ok(wrong == 0, "page: %s", pages[i].name);
	}
}

/* ----------
 * What wires and reposts change
 * ----------
 */

/* Part of a year's text, and what stands for it. */
typedef struct Change
{
	int			year;
	const char *part;
	const char *other;
	NoticeReason reason;		/* NOTICE_FINE: the same days */
	int			asked;			/* the year that the caller names */
} Change;

static const Change changes[] = {
	/* harmless */
	{ 2024, "与周末连休", "与周六、周日连休", NOTICE_FINE, 0 },
	{ 2018, "与周末连休", "与周六连休", NOTICE_FINE, 0 },
	{ 2023, "（星期日）上班", "(星期天)上班", NOTICE_FINE, 0 },
	{ 2023, "（星期六）、1月", "周六、1月", NOTICE_FINE, 0 },
	{ 2023, "（星期日）上班", "（周日）正常上班", NOTICE_FINE, 0 },
	{ 2023, "（星期日）上班", "（星期日）为上班", NOTICE_FINE, 0 },
	{ 2023, "（星期日）上班", "（星期日）照常上班", NOTICE_FINE, 0 },
	{ 2023, "1月21日至", "1月21日（农历除夕）—", NOTICE_FINE, 0 },
	{ 2023, "2022年12月31日至2023年1月2日", "12月31日至1月2日", NOTICE_FINE, 0 },
	{ 2023, "放假调休，共7天。1月28日（星期六）、1月29日", "放假7天，1月28日（星期六），29日", NOTICE_FINE, 0 },
	{ 2023, "放假，共1天", "放假一天", NOTICE_FINE, 0 },
	{ 2023, "二、春节：", "二、春节\n", NOTICE_FINE, 0 },
	{ 2023, "二、春节：", "二、 春节放假7天：", NOTICE_FINE, 0 },
	{ 2023, "二、春节：", "（二）春节：", NOTICE_FINE, 0 },
	{ 2023, "二、春节：", "2、春节：", NOTICE_FINE, 0 },
	{ 2023, "二、春节：", "二、、春节：", NOTICE_FINE, 0 },
	{ 2023, "二、春节：", "二、春节", NOTICE_FINE, 0 },
	{ 2009, "调至1月2日（星期五）", "调至1月2日（星期五）休息", NOTICE_FINE, 0 },
	{ 2008, "2007年12月30日", "12月30日", NOTICE_FINE, 0 },
	{ 2012, "2011年12月31日", "12月31日", NOTICE_FINE, 0 },
	{ 2023, "关于2023年", "关于年", NOTICE_FINE, 2023 },
	{ 2023, "现将2023年", "现将xx年", NOTICE_FINE, 2023 },
	{ 2023, "现将2023年", "现将2021年", NOTICE_FINE, 2023 },

	/* the year */
	{ 2023, "关于2023年", "关于2021年", NOTICE_TWO_YEARS, 0 },
	{ 2023, "现将2023年", "现将2021年", NOTICE_OTHER_YEAR, 2022 },
	{ 2023, "现将2023年", "现将2023年", NOTICE_OTHER_YEAR, 2022 },
	{ 2023, "2022年12月31日", "2021年12月31日", NOTICE_DATE_YEAR, 0 },
	{ 2023, "2022年12月31日", "2022年11月30日", NOTICE_DATE_YEAR, 0 },

	/* what is not true of itself */
	{ 2023, "（星期六）", "（星期日）", NOTICE_WEEKDAY, 0 },
	{ 2025, "5月1日（周四）", "5月1日（周五）", NOTICE_WEEKDAY, 0 },
	{ 2025, "5日（周一）", "6日（周一）", NOTICE_WEEKDAY, 0 },
	{ 2023, "共7天", "共8天", NOTICE_COUNT, 0 },
	{ 2014, "放假1天", "放假2天", NOTICE_COUNT, 0 },
	{ 2023, "4月5日", "0月5日", NOTICE_NO_SUCH_DAY, 0 },
	{ 2023, "4月5日", "13月5日", NOTICE_NO_SUCH_DAY, 0 },
	{ 2023, "4月5日", "4月31日", NOTICE_NO_SUCH_DAY, 0 },
	{ 2023, "1月21日至27日", "21日至27日", NOTICE_NO_MONTH, 0 },
	{ 2023, "1月21日至27日", "218日—24", NOTICE_STRAY_DIGITS, 0 },
	{ 2023, "1月21日至27日", "20230121至27日", NOTICE_STRAY_DIGITS, 0 },
	{ 2023, "1月21日至27日", "1月2 1日至27日", NOTICE_STRAY_DIGITS, 0 },
	{ 2023, "1月21日至27日", "1月2\n1日至27日", NOTICE_STRAY_DIGITS, 0 },
	{ 2023, "1月21日至27日", "1月27日至21日", NOTICE_BACKWARDS, 0 },
	{ 2023, "1月21日至27日", "1月21日至放假", NOTICE_STRAY_DIGITS, 0 },
	{ 2023, "1月28日（星期六）", "1月27日（星期五）", NOTICE_OFF_AND_WORKED, 0 },
	{ 2023, "1月28日（星期六）", "1月30日（星期一）", NOTICE_MAKE_UP_WEEKDAY, 0 },
	{ 2026, "9月20日（周日）", "9月27日（周日）", NOTICE_OFF_AND_WORKED, 0 },
	{ 2009, "调至1月2日（星期五）", "调至1月5日（星期一）", NOTICE_OUTSIDE, 0 },
	{ 2009, "5月31日（星期日）公休日", "6月1日（星期一）公休日", NOTICE_NOT_MOVED, 0 },
	{ 2009, "1月3日（星期六）照常公休", "1月2日（星期五）照常公休", NOTICE_NOT_WEEKEND, 0 },
	{ 2006, "1月29日、30日、31日为法定假日", "1月30日、31日、2月1日为法定假日", NOTICE_NOT_STATUTORY, 0 },
	{ 2007, "两个公休日", "三个公休日", NOTICE_MOVED_NUMBER, 0 },
	{ 2007, "调至2007年1月2日（星期二）、3日（星期三）", "调至2007年1月2日（星期二）", NOTICE_MOVES, 0 },
	{ 2007, "4月28日（星期六）、29日（星期日）上班", "4月28日（星期六）、22日（星期日）上班", NOTICE_NOT_MOVED, 0 },
	{ 2017, "1月2日（星期一）补休", "1月9日（星期一）补休", NOTICE_GIVEN_BACK, 0 },
	{ 2017, "1月2日（星期一）补休", "1月3日（星期二）补休", NOTICE_GIVEN_BACK, 0 },

	/* the statute */
	{ 2023, "4月5日放假", "4月6日放假", NOTICE_STATUTORY_WORKED, 0 },
	{ 2023, "1月28日（星期六）、1月29日（星期日）上班", "1月28日（星期六）上班", NOTICE_UNBALANCED, 0 },
	{ 2023, "4月29日至5月3日放假调休，共5天", "4月29日至5月4日放假调休，共6天", NOTICE_UNBALANCED, 0 },
	{ 2017, "一、元旦：1月1日放假，1月2日（星期一）补休", "一、元旦：1月1日放假", NOTICE_UNBALANCED, 0 },
	{ 2026, "2月15日（周日）至23日（周一）放假调休，共9天", "2月17日（周二）至23日（周一）放假调休，共7天", NOTICE_STATUTORY_WORKED, 0 },

	/* festivals */
	{ 2023, "三、清明节", "三、火把节", NOTICE_UNKNOWN_FESTIVAL, 0 },
	{ 2023, "节假日期间", "七、州庆：10月1日放假。节假日期间", NOTICE_UNKNOWN_FESTIVAL, 0 },
	{ 2023, "节假日期间", "七、元旦：10月1日放假。节假日期间", NOTICE_FESTIVAL_TWICE, 0 },
	{ 2023, "三、清明节", "四、清明节", NOTICE_NUMBER_SKIPPED, 0 },
	{ 2023, "中秋节、国庆节：", "中秋节、国庆节、胜利日：", NOTICE_UNKNOWN_WORDS, 0 },
	{ 2023, "和中秋节、国庆节", "和国庆节", NOTICE_NOT_ANNOUNCED, 0 },
	{ 2007, "一、元旦", "一、清明节", NOTICE_FESTIVAL_TOO_MANY, 0 },

	/* clauses that are not known, or say nothing */
	{ 2023, "（星期日）上班", "（星期日）值班", NOTICE_UNKNOWN_WORDS, 0 },
	{ 2023, "（星期日）上班", "（星期日）工作", NOTICE_UNKNOWN_WORDS, 0 },
	{ 2023, "（星期日）上班", "（星期日）上课", NOTICE_UNKNOWN_WORDS, 0 },
	{ 2023, "（星期日）上班", "（星期日）休息", NOTICE_NO_VERB, 0 },
	{ 2023, "（星期日）上班", "（星期日）不上班", NOTICE_UNKNOWN_WORDS, 0 },
	{ 2023, "（星期日）上班", "（星期日）", NOTICE_NO_VERB, 0 },
	{ 2023, "4月5日放假", "4月5日不放假", NOTICE_UNKNOWN_WORDS, 0 },
	{ 2023, "1月28日（星期六）、1月29日（星期日）上班", "上班", NOTICE_NO_DATE, 0 },
	{ 2023, "4月5日放假，共1天", "放假，共1天", NOTICE_NO_DAYS_OFF, 0 },
	{ 2023, "4月5日放假，共1天", "休", NOTICE_NO_DAYS_OFF, 0 },

	/* who speaks */
	{ 2023, "国务院办公厅关于", "凉山州人民政府办公室关于", NOTICE_REGIONAL, 0 },
	{ 2023, "国务院办公厅关于", "某某大学关于", NOTICE_REGIONAL, 0 },
	{ 2023, "现将2023年", "现将我市2023年", NOTICE_REGIONAL, 0 },
	{ 2023, "国务院办公厅\n", "广西壮族自治区人民政府办公厅\n", NOTICE_REGIONAL, 0 },
	{ 2023, "二、春节：", "二、春节：我校", NOTICE_UNKNOWN_WORDS, 0 }
};

static bool seen[LENGTH(reasons) + 1];

static void
test_changes(void)
{
	for (size_t i = 0; i < LENGTH(changes); i++)
	{
		const Change *change = &changes[i];
		Made		made;
		char		text[9000];
		char	   *part;
		bool		fine;

		make_notice(change->year, &made);
		part = strstr(made.s, change->part);
		if (!part)
		{
			ok(false, "%d has no \"%s\"", change->year, change->part);
			continue;
		}
		sprintf(text, "%.*s%s%s", (int) (part - made.s), made.s, change->other,
				part + strlen(change->part));
		fine = read_text(text, strlen(text), change->asked);
		seen[notice.fault.reason] = true;
		if (!ok(change->reason == NOTICE_FINE ? fine && same_days(change->year) :
				!fine && notice.fault.reason == change->reason,
				"%d with \"%s\" for \"%s\": %s", change->year, change->other,
				change->part, reason_name(change->reason)))
			show_fault(&notice.fault);
	}
}

/* ----------
 * Texts of other kinds
 * ----------
 */

/* A whole text, and what is read of it. */
typedef struct Text
{
	const char *name;
	const char *text;
	NoticeReason reason;		/* NOTICE_FINE: it is read */
	const char *days;			/* in order, with a sign: + off, - worked */
	const char *amends;			/* or NULL */
	NoticeReason remark;		/* or NOTICE_FINE */
} Text;

#define ITEMS_2020 \
	"元旦：1月1日放假，共1天。\n春节：1月24日至30日放假调休，共7天。1月19日（星期日）、2月1日（星期六）上班。\n" \
	"清明节：4月4日至6日放假调休，共3天。\n劳动节：5月1日至5日放假调休，共5天。4月26日（星期日）、5月9日（星期六）上班。\n" \
	"端午节：6月25日至27日放假调休，共3天。6月28日（星期日）上班。\n" \
	"国庆节、中秋节：10月1日至8日放假调休，共8天。9月27日（星期日）、10月10日（星期六）上班。"
#define DAYS_2020 \
	"+0101 -0119 +0124 +0125 +0126 +0127 +0128 +0129 +0130 -0201 +0404 +0405 +0406 -0426 +0501 +0502 +0503 " \
	"+0504 +0505 -0509 +0625 +0626 +0627 -0628 -0927 +1001 +1002 +1003 +1004 +1005 +1006 +1007 +1008 -1010"
#define EXTENSION_2020 \
	"国务院办公厅关于延长2020年春节假期的通知\n国办发明电〔2020〕1号\n现将延长2020年春节假期的安排通知如下。\n" \
	"一、延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。\n二、学校推迟开学。\n国务院办公厅\n2020年1月26日"

static const Text texts[] = {
	{ "the change of 2019",
		"国务院办公厅关于调整2019年劳动节假期安排的通知\n国办发明电〔2019〕3号\n经国务院批准，现将调整2019年劳动节假期安排通知如下：\n"
		"一、2019年5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。\n二、各单位要做好准备。\n三、要安排好值班。\n国务院办公厅\n2019年3月22日",
		NOTICE_FINE, "-0428 +0501 +0502 +0503 +0504 -0505", "劳动节", NOTICE_FINE },
	{ "the same without its last make-up day",
		"国务院办公厅关于调整2019年劳动节假期安排的通知\n现将调整2019年劳动节假期安排通知如下：\n"
		"一、2019年5月1日至4日放假调休，共4天。4月28日（星期日）上班。\n国务院办公厅\n2019年3月22日",
		NOTICE_UNBALANCED, NULL, NULL, NOTICE_FINE },
	{ "the additional day of 2015",
		"国务院关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知\n国发明电〔2015〕1号\n"
		"2015年9月3日全国放假1天。为方便公众，特作如下调休：9月3日至5日调休放假，共3天。其中9月3日（星期四）放假，9月4日（星期五）调休，"
		"9月6日（星期日）上班。\n国务院\n2015年5月13日",
		NOTICE_FINE, "+0903 +0904 +0905 -0906", "中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日", NOTICE_FINE },
	{ "the change of 2003",
		"国务院办公厅关于2003年“五一”放假调休安排的通知\n现将2003年“五一”放假调休安排通知如下：5月1日-3日为法定假日，"
		"5月3日（星期六）的公休调至5月5日（星期一）休息，5月4日（星期日）照常公休。暂不实行长假。\n国务院办公厅\n2003年4月21日",
		NOTICE_FRAGMENT, NULL, NULL, NOTICE_FINE },
	{ "the extension of 2020", EXTENSION_2020, NOTICE_EXTENSION, NULL, NULL, NOTICE_FINE },
	{ "a notice, and the extension behind it",
		"国务院办公厅关于2020年部分节假日安排的通知\n国办发明电〔2019〕16号\n现将2020年节假日安排通知如下。\n" ITEMS_2020
		"\n国务院办公厅\n2019年11月21日\n" EXTENSION_2020,
		NOTICE_FINE, DAYS_2020, NULL, NOTICE_ANOTHER },
	{ "a wire, without numbers",
		"国务院办公厅日前发布关于2020年部分节假日安排的通知，国办发明电〔2019〕16号，全文如下。" ITEMS_2020,
		NOTICE_FINE, DAYS_2020, NULL, NOTICE_FINE },
	{ "a wire that names the year behind its approval",
		"国办发明电〔2019〕16号。经国务院批准，2020年，元旦、春节、清明节、劳动节、端午节、国庆节、中秋节安排如下：" ITEMS_2020,
		NOTICE_FINE, DAYS_2020, NULL, NOTICE_FINE },
	{ "a wire, and what its page has below",
		"关于2020年部分节假日安排的通知，国办发明电〔2019〕16号，全文如下。" ITEMS_2020 "\n2020年放假日历下载 2019-11-21 16:20 浏览 200次\n1\n2\n下一页",
		NOTICE_FINE, DAYS_2020, NULL, NOTICE_FINE },
	{ "a wire, and a day of the page",
		"关于2020年部分节假日安排的通知，国办发明电〔2019〕16号，全文如下。" ITEMS_2020 "\n春运1月10日开始",
		NOTICE_UNKNOWN_WORDS, NULL, NULL, NOTICE_FINE },
	{ "no number, no signature", "关于2020年部分节假日安排的通知：\n" ITEMS_2020,
		NOTICE_FINE, DAYS_2020, NULL, NOTICE_UNSIGNED },
	{ "no year", "节假日安排：\n" ITEMS_2020, NOTICE_NO_YEAR, NULL, NULL, NOTICE_FINE },
	{ "a year without statutory days", "关于2099年部分节假日安排的通知：\n" ITEMS_2020, NOTICE_WEEKDAY, NULL, NULL, NOTICE_FINE },
	{ "the same without weekdays", "关于2099年部分节假日安排的通知：\n元旦：1月1日放假1天。", NOTICE_NO_STATUTE, NULL, NULL, NOTICE_FINE },
	{ "a year before all", "关于0999年部分节假日安排的通知：\n元旦：1月1日放假1天。", NOTICE_NO_YEAR, NULL, NULL, NOTICE_FINE },
	{ "a head without items", "国务院办公厅关于2020年部分节假日安排的通知\n国办发明电〔2019〕16号\n", NOTICE_NO_ITEMS, NULL, NULL, NOTICE_FINE },
	{ "a notice of two festivals",
		"国务院办公厅关于2020年部分节假日安排的通知\n现将2020年元旦、春节放假安排通知如下：一、元旦：1月1日放假，共1天。"
		"二、春节：1月24日至30日放假调休，共7天。1月19日（星期日）、2月1日（星期六）上班。",
		NOTICE_FESTIVAL_MISSING, NULL, NULL, NOTICE_FINE },
	{ "another festival is announced", "现将2001年元旦、春节、劳动节、国庆节放假安排通知如下："
		"一、春节：1月24日至30日放假，共7天，1月20日（星期六）、21日（星期日）上班。二、劳动节：5月1日至7日放假，共7天，4月28日、29日上班。"
		"三、国庆节：10月1日至7日放假，共7天，9月29日、30日上班。",
		NOTICE_ANNOUNCED_ONLY, NULL, NULL, NOTICE_FINE },
	{ "days of two festivals", "关于2020年部分节假日安排的通知：元旦：1月1日放假。春节：1月1日至7日放假。",
		NOTICE_TWO_FESTIVALS, NULL, NULL, NOTICE_FINE },
	{ "Japanese", "2020年のゴールデンウィークは5月1〜3日、5月4日（月）です。", NOTICE_NO_ITEMS, NULL, NULL, NOTICE_FINE },
	{ "a table", "节日\t放假时间\t天数\n元旦\t1.1\t1\n春节\t1.24-1.30\t7\n", NOTICE_NO_ITEMS, NULL, NULL, NOTICE_FINE },
	{ "nothing", "", NOTICE_EMPTY, NULL, NULL, NOTICE_FINE },
	{ "blanks", " \n\xE3\x80\x80\n", NOTICE_EMPTY, NULL, NULL, NOTICE_FINE },
	{ "bytes that are no characters", "\xFF\xC0\x80\xE4\xB8", NOTICE_NO_ITEMS, NULL, NULL, NOTICE_FINE },
	{ "too many dates",
		"关于2020年部分节假日安排的通知：元旦：1月1日、1日、1日、1日、1日、1日、1日、1日、1日、1日、1日、1日、1日、1日、1日、1日、1日、"
		"1日、1日、1日、1日、1日、1日、1日、1日、1日、1日、1日、1日、1日、1日、1日、1日、1日放假。", NOTICE_TOO_MUCH, NULL, NULL, NOTICE_FINE }
};

static bool
has_remark(NoticeReason reason)
{
	for (int i = 0; i < notice.nremarks; i++)
		if (notice.remarks[i].reason == reason)
			return true;
	return false;
}

static void
test_texts(void)
{
	for (size_t i = 0; i < LENGTH(texts); i++)
	{
		const Text *text = &texts[i];
		bool		fine = read_text(text->text, strlen(text->text), 0);
		Made		days = { .len = 0 };

		for (int d = 0; d < notice.ndays; d++)
		{
			int			year;
			int			month;
			int			mday;

			notice_civil(notice.days[d].day, &year, &month, &mday);
			say(&days, "%s%c%02d%02d", d > 0 ? " " : "",
				notice.days[d].off ? '+' : '-', month, mday);
		}
		seen[notice.fault.reason] = true;
		for (int r = 0; r < notice.nremarks; r++)
			seen[notice.remarks[r].reason] = true;
		if (!ok(fine == (text->reason == NOTICE_FINE) &&
				notice.fault.reason == text->reason &&
				(!fine || (strcmp(days.s, text->days) == 0 &&
						   notice.amends == (text->amends != NULL) &&
						   (!notice.amends || strcmp(notice.items[0].name, text->amends) == 0) &&
						   (text->remark == NOTICE_FINE ? notice.nremarks == 0 :
							has_remark(text->remark)))),
				"%s: %s", text->name, reason_name(text->reason)))
		{
			show_fault(&notice.fault);
			note("%s", days.s);
		}
	}
}

/* The years whose notices are remarked upon, and for what. */
static void
test_remarks(void)
{
	for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
	{
		Made		made;
		int			wanted = year == 2015 ? 2 : year == 2026 ? 1 : 0;
		NoticeReason reason = year == 2015 ? NOTICE_FESTIVAL_OPEN : NOTICE_FAR;

		make_notice(year, &made);
		read_text(made.s, made.len, 0);
		for (int r = 0; r < notice.nremarks; r++)
			seen[notice.remarks[r].reason] = true;
		if (!ok(notice.nremarks == wanted && (wanted == 0 || has_remark(reason)),
				"remarks on %d", year))
			for (int r = 0; r < notice.nremarks; r++)
				show_fault(&notice.remarks[r]);
	}
}

/* ----------
 * Words
 * ----------
 */

/* Each reason has been met, and has its sentence, whatever room there is. */
static void
test_words(void)
{
	for (size_t i = 0; i < LENGTH(reasons); i++)
	{
		NoticeFault fault = { .reason = reasons[i], .text = "节", .n = 3, .m = 4 };
		bool		whole = true;

		for (int zh = 0; zh < 2; zh++)
		{
			char		text[500];
			char		hint[500] = "";

			notice_sentence(&fault, zh, text, sizeof(text));
			notice_hint(&fault, zh, hint, sizeof(hint));
			whole &= strlen(text) > 5 && strpbrk(text, "{}") == NULL &&
				strpbrk(hint, "{}") == NULL;
			for (size_t size = 1; size <= strlen(text); size++)
			{
				char		part[500];

				notice_sentence(&fault, zh, part, size);
				whole &= strlen(part) < size && strncmp(part, text, strlen(part)) == 0 &&
					(text[strlen(part)] & 0xC0) != 0x80;
			}
		}
		ok(whole && seen[reasons[i]], "reason %s", reason_name(reasons[i]));
	}
}

static void
test_links(void)
{
	static const struct
	{
		const char *text;
		const char *link;
	}			cases[] = {
		{ "来源：https://www.gov.cn/zhengce/content/202511/content_7047090.htm。", "https://www.gov.cn/zhengce/content/202511/content_7047090.htm" },
		{ "<a href=\"http://www.gov.cn/a.htm\">http://www.gov.cn/a.htm</a>", "http://www.gov.cn/a.htm" },
		{ "http://gov.cn/a", "http://gov.cn/a" },
		{ "http://www.gov.cn/a http://www.gov.cn/b", "" },
		{ "http://www.gov.cn/ http://www.gov.cn.evil.com/a http://www.xgov.cn/a http://x.gov.cn/a", "" },
		{ "ftp://www.gov.cn/a ://www.gov.cn/a : :/ http:", "" }
	};

	for (size_t i = 0; i < LENGTH(cases); i++)
	{
		size_t		start = 0;
		size_t		end = 0;
		bool		found = notice_link(cases[i].text, strlen(cases[i].text), &start, &end);

		ok(found == (cases[i].link[0] != '\0') &&
		   (!found || (end - start == strlen(cases[i].link) &&
					   memcmp(cases[i].text + start, cases[i].link, end - start) == 0)),
		   "link in %s", cases[i].text);
	}
}

/* ----------
 * Work
 * ----------
 */

/* Texts of pieces that call for looking ahead. */
static void
test_work(void)
{
	static const char *const pieces[] = {
		"a", "<", "<a", "<!--", "{/*", "<script>", "&", "&#", "&amp;", "\\u4e0", "(", "(ri", "(星期", "F1", "x月", "\n", "1 ",
		"关于", "关于2020年", "关于2020年放假", "现将", "现将2020年", "现将2020年元旦", "延长2020年春节", "一、", "一、元旦", "一、元旦：1月1日放假。",
		"元旦：", "元旦放假", "元旦、", "1月", "1月1日", "1月1日至", "1月1日、", "鼓励", "一、元旦：1月1日放假。鼓励", "国办发明电〔2019〕", "二○二○年",
		"发布日期", "我", "国务院办公厅", "国务院办公厅2020年1月1日", "http://www.gov.cn/a", "现将2020年元旦放假安排如下：一、元旦：1月1日放假。"
	};

	for (size_t i = 0; i < LENGTH(pieces); i++)
	{
		uint64_t	steps[2];
		const size_t n[2] = { 2000, 8000 };

		for (int k = 0; k < 2; k++)
		{
			char	   *text = malloc(n[k] * strlen(pieces[i]) + 1);

			for (size_t j = 0; j < n[k]; j++)
				strcpy(text + j * strlen(pieces[i]), pieces[i]);
			read_text(text, n[k] * strlen(pieces[i]), 2020);
			steps[k] = work.steps;
			free(text);
		}
		ok(steps[0] > 0 && steps[1] < 5 * steps[0] &&
		   steps[1] < 1000 * n[1] * strlen(pieces[i]), "work on \"%s\": %d and %d",
		   pieces[i], (int) steps[0], (int) steps[1]);
	}
}

int
main(int argc, char **argv)
{
	made_read(argc > 1 ? argv[1] : "test/data");
	test_forms();
	test_pages();
	test_changes();
	test_texts();
	test_remarks();
	test_words();
	test_links();
	test_work();
	return done();
}
