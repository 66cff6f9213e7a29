/*-------------------------------------------------------------------------
 *
 * notice.h
 *	  The text of a year's notice, into days.
 *
 * The General Office of the State Council says once a year, in prose, which
 * days are off and which are worked instead (国务院办公厅关于YYYY年部分节假日安排
 * 的通知).  The text is read whole or refused whole: a clause with a date that
 * is not understood is never passed over.
 *
 * Reading comes in two steps, since only the first says which year it is:
 * notice_read() makes days of the text, notice_check() holds them against the
 * statutory days of that year.  What is left then is what the text says twice:
 * weekday, number of days, statute.
 *
 * Days are counted from 2000-01-01, day 0.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CORE_NOTICE_H
#define BEIAN_CORE_NOTICE_H

#include "work.h"

#include <stdbool.h>

/* longer texts are refused by the caller: notices have some 2,000 bytes */
#define NOTICE_MAX_BYTES	(1024 * 1024)

#define NOTICE_ITEMS		12
#define NOTICE_CLAIMS		300
#define NOTICE_REMARKS		40

/* December of the year before, and the year */
#define NOTICE_DAYS			(31 + 366)

/* The seven of the statute (全国年节及纪念日放假办法, Article 2). */
#define NOTICE_FESTIVALS	7

/*
 * Why a text is no notice, or what to look at in one that is: a code, what is
 * the matter and what to do about it, in English and Chinese.  {date} and
 * {other} are days, {weekday} is that of date, {n} and {m} are numbers, {text}
 * is a part of the notice.
 */
#define NOTICE_REASONS(X) \
	X(EMPTY, \
	  "It holds no text of a notice.", \
	  "其中没有通知的文字。", \
	  NULL, NULL) \
	X(NO_ITEMS, \
	  "It has no list of festivals with their days.", \
	  "文本中没有列出各节日放假日期。", \
	  "Paste the whole notice, from its title to its signature.", \
	  "请粘贴通知全文，从标题到落款。") \
	X(NO_YEAR, \
	  "Neither its title nor its first sentence says for which year it is.", \
	  "标题和正文首句都没有写明是哪一年的安排。", \
	  "Name the year as the second argument.", \
	  "请用第二个参数指明年份。") \
	X(TWO_YEARS, \
	  "Its title says {n}, its first sentence {m}.", \
	  "标题写的是{n}年，正文首句写的是{m}年。", \
	  "Name the year as the second argument.", \
	  "请用第二个参数指明年份。") \
	X(OTHER_YEAR, \
	  "It is for {n}, not for {m}.", \
	  "这是{n}年的通知，不是{m}年的。", \
	  NULL, NULL) \
	X(NO_STATUTE, \
	  "The statutory days of {n} are not known, so that it cannot be checked.", \
	  "缺少{n}年的法定节假日，无法核对。", \
	  "Insert them into beian_holiday: calendar CN, kind statutory.", \
	  "请先把它们写入 beian_holiday（calendar 为 CN，kind 为 statutory）。") \
	X(REGIONAL, \
	  "It is not by the State Council: \"{text}\".", \
	  "不是国务院（办公厅）的通知：“{text}”。", \
	  "Days of a region or a unit are rows of a calendar of their own.", \
	  "地方或单位的放假安排应写入单独的日历。") \
	X(EXTENSION, \
	  "It extends a holiday and leaves unsaid which make-up days fall away.", \
	  "这是延长假期的通知，没有写明哪些调休上班日随之取消。", \
	  "Write the rows by hand: they need a reading by a person.", \
	  "需要人工判读后逐日写入。") \
	X(FRAGMENT, \
	  "It changes one festival without a span of days off and their number, so that what it withdraws is left unsaid.", \
	  "它只修改一个节日，又没有写明放假起止和天数，看不出撤销了哪些原有安排。", \
	  "Write the rows by hand: they need a reading by a person.", \
	  "需要人工判读后逐日写入。") \
	X(NUMBER_SKIPPED, \
	  "Item {n} is followed by item {m}.", \
	  "第{n}项之后是第{m}项。", \
	  NULL, NULL) \
	X(TOO_MUCH, \
	  "It has more items or dates than any notice.", \
	  "项目或日期的数量超出任何一份通知。", \
	  NULL, NULL) \
	X(UNKNOWN_FESTIVAL, \
	  "\"{text}\" is no festival of the statute.", \
	  "“{text}”不是法定节日。", \
	  NULL, NULL) \
	X(FESTIVAL_TWICE, \
	  "{text} has two items.", \
	  "{text}出现在两项中。", \
	  NULL, NULL) \
	X(FESTIVAL_MISSING, \
	  "{text} is missing, which has statutory days that year.", \
	  "缺少{text}，该年有其法定节假日。", \
	  "Paste the whole notice, from its title to its signature.", \
	  "请粘贴通知全文，从标题到落款。") \
	X(FESTIVAL_TOO_MANY, \
	  "{text} has no statutory days that year.", \
	  "该年没有{text}的法定节假日。", \
	  NULL, NULL) \
	X(NOT_ANNOUNCED, \
	  "{text} is not among the festivals of its first sentence.", \
	  "正文首句所列的节日中没有{text}。", \
	  NULL, NULL) \
	X(ANNOUNCED_ONLY, \
	  "{text} is among the festivals of its first sentence and has no item.", \
	  "正文首句列有{text}，后面却没有这一项。", \
	  "Paste the whole notice, from its title to its signature.", \
	  "请粘贴通知全文，从标题到落款。") \
	X(NO_SUCH_DAY, \
	  "There is no such day: \"{text}\".", \
	  "不存在这一天：“{text}”。", \
	  NULL, NULL) \
	X(NO_MONTH, \
	  "A day stands without a month: \"{text}\".", \
	  "日期没有写明月份：“{text}”。", \
	  NULL, NULL) \
	X(STRAY_DIGITS, \
	  "Digits that are no date and no number of days: \"{text}\".", \
	  "既不是日期也不是天数的数字：“{text}”。", \
	  NULL, NULL) \
	X(DATE_YEAR, \
	  "The year of {date} is not that of the notice.", \
	  "{date}的年份与通知不符。", \
	  NULL, NULL) \
	X(BACKWARDS, \
	  "A span from {date} to {other} goes backwards.", \
	  "从{date}到{other}，起止颠倒。", \
	  NULL, NULL) \
	X(WEEKDAY, \
	  "{date} is a {weekday}, but it says \"{text}\".", \
	  "{date}是{weekday}，文中写的是“{text}”。", \
	  NULL, NULL) \
	X(COUNT, \
	  "The number of days off is given as {n}, but is {m}.", \
	  "文中写{n}天，实际为{m}天。", \
	  NULL, NULL) \
	X(NO_VERB, \
	  "It does not say what becomes of a date.", \
	  "没有写明该日期是放假还是上班。", \
	  NULL, NULL) \
	X(NO_DATE, \
	  "\"{text}\" stands without a date.", \
	  "“{text}”没有对应的日期。", \
	  NULL, NULL) \
	X(UNKNOWN_WORDS, \
	  "A clause with a date has words that are not understood: \"{text}\".", \
	  "带日期的语句中有不能识别的文字：“{text}”。", \
	  NULL, NULL) \
	X(MOVES, \
	  "The days off that are moved number {n}, the days that they are moved to {m}.", \
	  "{n}个公休日调至{m}天，数目不等。", \
	  NULL, NULL) \
	X(MOVED_NUMBER, \
	  "The number of days off that are moved is given as {n}, but {m} are named.", \
	  "文中写{n}个公休日，实际列出{m}个。", \
	  NULL, NULL) \
	X(NOT_MOVED, \
	  "{date} is worked, but is not among the days off that are moved.", \
	  "{date}要上班，却不在调走的公休日之中。", \
	  NULL, NULL) \
	X(OUTSIDE, \
	  "{date} is not among the days off of its festival.", \
	  "{date}不在该节日的放假日期之内。", \
	  NULL, NULL) \
	X(NOT_WEEKEND, \
	  "{date} is called a weekend day and is a {weekday}.", \
	  "{date}称为公休日，却是{weekday}。", \
	  NULL, NULL) \
	X(NOT_STATUTORY, \
	  "{date} is called a statutory day, which it is not.", \
	  "{date}称为法定节假日，实际不是。", \
	  NULL, NULL) \
	X(NO_DAYS_OFF, \
	  "It gives no day off.", \
	  "没有放假日期。", \
	  NULL, NULL) \
	X(TWO_FESTIVALS, \
	  "{date} is given to two festivals.", \
	  "{date}被列入两个节日。", \
	  NULL, NULL) \
	X(OFF_AND_WORKED, \
	  "{date} is both off and worked.", \
	  "{date}既放假又上班。", \
	  NULL, NULL) \
	X(MAKE_UP_WEEKDAY, \
	  "{date} is a {weekday}, which is no make-up day.", \
	  "{date}是{weekday}，本来就是工作日，不是调休上班日。", \
	  NULL, NULL) \
	X(STATUTORY_WORKED, \
	  "{date} is a statutory day of {text} and not among its days off.", \
	  "{date}是{text}的法定节假日，却不在放假日期之内。", \
	  NULL, NULL) \
	X(UNBALANCED, \
	  "The weekdays off less the make-up days come to {n}, the statutory days to {m}.", \
	  "工作日放假天数减去调休上班天数为{n}，法定节假日为{m}天。", \
	  NULL, NULL) \
	X(GIVEN_BACK, \
	  "{date} is not the first working day after the festival that it makes up for.", \
	  "{date}不是该节日之后的第一个工作日，不应为补休日。", \
	  NULL, NULL) \
	/* remarks, of a notice that is read */ \
	X(FAR, \
	  "Make-up day {date} is {n} days away from the days off that it is for.", \
	  "调休上班日{date}距所对应的假期{n}天。", \
	  NULL, NULL) \
	X(FESTIVAL_OPEN, \
	  "The weekdays off less the make-up days come to {n}, the statutory days to {m}; over the whole notice the two are equal.", \
	  "工作日放假天数减去调休上班天数为{n}，法定节假日为{m}天；全文合计相等。", \
	  NULL, NULL) \
	X(UNSIGNED, \
	  "It has neither the number nor the signature of a notice: forecasts look like this and pass every other check.", \
	  "没有文号，也没有落款；预测性文章也是如此，并能通过其他所有核对。", \
	  "Compare it with the notice on www.gov.cn.", \
	  "请与中国政府网上的通知核对。") \
	X(ANOTHER, \
	  "Another notice follows, which is not read.", \
	  "后面还有另一份通知，未读取。", \
	  "Read it by itself.", \
	  "请单独读取。")

typedef enum NoticeReason
{
	NOTICE_FINE,
#define X(reason, en, zh, hint_en, hint_zh) NOTICE_##reason,
	NOTICE_REASONS(X)
#undef X
} NoticeReason;

/* A reason with what its sentence names.  Texts are UTF-8. */
typedef struct NoticeFault
{
	NoticeReason reason;
	int32_t		date;
	int32_t		other;
	int			n;
	int			m;
	char		text[200];
	char		item[200];		/* the item, or empty */
	char		clause[300];	/* the clause, or empty */
} NoticeFault;

/* One item: a festival, or two that share their days. */
typedef struct NoticeItem
{
	char		name[200];		/* 中秋节、国庆节 */
	unsigned	festivals;		/* bits; none in an amendment for another day */
	int32_t		first;			/* first and last day off */
	int32_t		last;
} NoticeItem;

/* What a clause says of a day besides off or worked. */
typedef enum NoticeClaimKind
{
	NOTICE_REST,				/* a weekend day of the span */
	NOTICE_LEGAL,				/* a statutory day of the span */
	NOTICE_WITHIN,				/* in the span: days off are moved to it */
	NOTICE_SOURCE,				/* a weekend day that is moved away */
	NOTICE_WORKED,
	NOTICE_BACK					/* given back for the festival's weekend */
} NoticeClaimKind;

typedef struct NoticeClaim
{
	NoticeClaimKind kind;
	int			item;
	int32_t		day;
	size_t		start;			/* the clause in the text */
	size_t		end;
} NoticeClaim;

typedef struct NoticeDay
{
	int32_t		day;
	bool		off;			/* else worked */
	int			item;
} NoticeDay;

typedef struct Notice
{
	int			year;
	bool		amends;			/* replaces its one festival */
	char		document[100];	/* its number, or empty */
	char		title[300];		/* or empty */
	bool		dated;			/* published is known */
	int32_t		published;
	bool		has_signature;
	int			nitems;
	NoticeItem	items[NOTICE_ITEMS];
	unsigned	announced;		/* festivals of the first sentence, as bits */

	/* what the checks need */
	int32_t		first;			/* 1 December of the year before */
	uint8_t		off[NOTICE_DAYS];	/* number of the item, from 1 */
	uint8_t		worked[NOTICE_DAYS];
	int			nclaims;
	NoticeClaim claims[NOTICE_CLAIMS];

	/* days, in order, once checked */
	int			ndays;
	NoticeDay	days[NOTICE_DAYS];

	NoticeFault fault;			/* when it is refused */
	int			nremarks;
	NoticeFault remarks[NOTICE_REMARKS];
	size_t		folded;			/* characters of the text, folded */
} Notice;

/* One of the statute's days. */
typedef struct NoticeStatutory
{
	int32_t		day;
	const char *name;			/* 国庆节; two on one day are joined by 、 */
	size_t		len;
} NoticeStatutory;

/* Bytes of memory that reading a text of that length takes. */
extern size_t notice_memory(size_t len);

/*
 * Read the text, which may be any bytes; year is 0 if the caller names none.
 * False: it is refused, and fault says why.  The memory is needed until the
 * notice is checked.
 */
extern bool notice_read(const char *s, size_t len, int year, void *memory,
						Work *work, Notice *notice);

/* Hold it against the statutory days, all of its year. */
extern bool notice_check(Notice *notice, void *memory,
						 const NoticeStatutory *statute, int nstatutory);

/*
 * The one address on www.gov.cn in the text; false if there is none, or there
 * are several.
 */
extern bool notice_link(const char *s, size_t len, size_t *start, size_t *end);

/*
 * Sentence and hint of a fault or remark, in Chinese or English, as far as
 * they fit into size bytes.  False: it has no hint.
 */
extern void notice_sentence(const NoticeFault *fault, bool zh, char *buf,
							size_t size);
extern bool notice_hint(const NoticeFault *fault, bool zh, char *buf,
						size_t size);

#endif							/* BEIAN_CORE_NOTICE_H */
