/*-------------------------------------------------------------------------
 *
 * notice_maker.h
 *	  Notices of 2001 to 2026, written from their days (test/data/notice_days.tsv)
 *	  in the clauses that each year's had.  Days are real; the document's
 *	  number and the day of its signature are made up.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_TEST_NOTICE_MAKER_H
#define BEIAN_TEST_NOTICE_MAKER_H

#include "notice_parts.h"

#include "tap.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_YEAR	2001
#define LAST_YEAR	2026

/* A line of the file: a day of a year's notice. */
typedef struct MadeDay
{
	int			year;
	int32_t		day;
	char		kind[8];		/* off, worked; none: of the statute alone */
	char		name[120];
	char		statute[120];	/* empty: no statutory day */
} MadeDay;

static MadeDay *made_days;
static int	nmade;

static void
made_read(const char *dir)
{
	char		path[500];
	char		line[500];
	FILE	   *file;

	snprintf(path, sizeof(path), "%s/notice_days.tsv", dir);
	file = fopen(path, "r");
	if (file == NULL)
	{
		perror(path);
		exit(1);
	}
	made_days = calloc(2000, sizeof(MadeDay));
	while (fgets(line, sizeof(line), file) != NULL)
	{
		MadeDay    *new = &made_days[nmade];
		int			y,
					m,
					d;

		if (sscanf(line, "%d\t%d-%d-%d\t%7[^\t]\t%119[^\t]\t%119[^\n]", &new->year,
				   &y, &m, &d, new->kind, new->name, new->statute) < 6)
			continue;
		new->day = notice_day_of(y, m, d);
		nmade++;
	}
	fclose(file);
}

/* The year's statutory days. */
static int
made_statute(int year, NoticeStatutory *statute)
{
	int			n = 0;

	for (int i = 0; i < nmade; i++)
		if (made_days[i].year == year && made_days[i].statute[0] != '\0')
		{
			statute[n].day = made_days[i].day;
			statute[n].name = made_days[i].statute;
			statute[n++].len = strlen(made_days[i].statute);
		}
	return n;
}

/* ----- writing ----- */

typedef struct Made
{
	char		s[8000];
	size_t		len;
	int			year;
	/* the date written last, whose parts later ones leave out */
	int			y;
	int			m;
} Made;

__attribute__((format(printf, 2, 3)))
static void
say(Made *to, const char *format, ...)
{
	va_list		args;

	va_start(args, format);
	to->len += vsnprintf(to->s + to->len, sizeof(to->s) - to->len, format, args);
	va_end(args);
}

/* How a year writes its dates. */
typedef enum Weekdays
{
	WEEKDAYS_NONE,
	WEEKDAYS_LONG,				/* (星期六) */
	WEEKDAYS_SHORT				/* (周六) */
} Weekdays;

static void
say_date(Made *to, int32_t day, bool inherit, Weekdays weekdays)
{
	static const char *const names[] = { "一", "二", "三", "四", "五", "六", "日" };
	int			y,
				m,
				d;

	notice_civil(day, &y, &m, &d);
	if (y != to->y && (y != to->year || to->y != 0))
		say(to, "%d年", y);
	if (!inherit || m != to->m || y != to->y)
		say(to, "%d月", m);
	say(to, "%d日", d);
	if (weekdays != WEEKDAYS_NONE)
		say(to, "（%s%s）", weekdays == WEEKDAYS_LONG ? "星期" : "周",
			names[notice_weekday(day)]);
	to->y = y;
	to->m = m;
}

static void
say_dates(Made *to, const int32_t *days, int n, bool inherit, Weekdays weekdays)
{
	for (int i = 0; i < n; i++)
	{
		if (i > 0)
			say(to, "、");
		say_date(to, days[i], inherit && i > 0, weekdays);
	}
}

/* One item's days. */
typedef struct MadeItem
{
	const char *name;
	int			noff;
	int32_t		off[30];
	int			nworked;
	int32_t		worked[10];
	int			nlegal;
	int32_t		legal[10];
	int			ntwice;			/* festivals that share a day with another */
} MadeItem;

static int
made_items(int year, MadeItem *items)
{
	int			n = 0;

	for (int i = 0; i < nmade; i++)
	{
		const MadeDay *day = &made_days[i];
		MadeItem   *item = items;

		if (day->year != year || strcmp(day->kind, "none") == 0)
			continue;
		while (item < items + n && strcmp(item->name, day->name) != 0)
			item++;
		if (item == items + n)
		{
			memset(item, 0, sizeof(*item));
			item->name = day->name;
			n++;
		}
		if (strcmp(day->kind, "off") == 0)
			item->off[item->noff++] = day->day;
		else
			item->worked[item->nworked++] = day->day;
		if (day->statute[0] != '\0')
			item->legal[item->nlegal++] = day->day;
		item->ntwice += strstr(day->statute, "、") != NULL;
	}
	return n;
}

static bool
made_has(const int32_t *days, int n, int32_t day)
{
	while (n > 0)
		if (days[--n] == day)
			return true;
	return false;
}

static bool
made_weekend(int32_t day)
{
	return notice_weekday(day) >= 5;
}

/*
 * 2004 to 2009: statutory days, days off moved, days off that stay; before
 * 2004 the span comes last.
 */
static void
say_moves(Made *to, const MadeItem *item)
{
	int32_t		sources[20];
	int32_t		targets[20];
	int32_t		rest[20];
	int			nsources = 0;
	int			ntargets = 0;
	int			nrest = 0;
	bool		list = to->year < 2004;
	bool		bare = to->year < 2008;

	for (int i = 0; i < item->noff; i++)
	{
		int32_t		day = item->off[i];
		bool		legal = made_has(item->legal, item->nlegal, day);

		if (made_weekend(day) && legal)
			sources[nsources++] = day;
		else if (made_weekend(day))
			rest[nrest++] = day;
		else if (!legal)
			targets[ntargets++] = day;
	}
	for (int i = 0; i < item->nworked; i++)
		sources[nsources++] = item->worked[i];
	if (list)
	{
		say_date(to, item->legal[0], false, WEEKDAYS_NONE);
		to->len -= strlen("日");
		for (int i = 1; i < item->nlegal; i++)
		{
			int			y,
						m,
						d;

			notice_civil(item->legal[i], &y, &m, &d);
			say(to, "、%d", d);
		}
		say(to, "日");
	}
	else
		say_dates(to, item->legal, item->nlegal, bare,
				  to->year >= 2008 ? WEEKDAYS_LONG : WEEKDAYS_NONE);
	say(to, to->year >= 2008 ? "为法定节假日" : "为法定假日");
	if (nsources > 0)
	{
		say(to, bare ? "，将" : "，");
		say_dates(to, sources, nsources, bare, WEEKDAYS_LONG);
		if (item->ntwice > 0)
			say(to, "公休日及中秋节分别调至");
		else if (list)
			say(to, "的公休调至");
		else
			say(to, "%s公休日%s调至", nsources == 2 ? "两个" : "",
				nsources > 1 ? "分别" : "");
		say_dates(to, targets, ntargets, bare, WEEKDAYS_LONG);
	}
	if (nrest > 0)
	{
		say(to, "，");
		say_dates(to, rest, nrest, bare, WEEKDAYS_LONG);
		say(to, to->year == 2008 ? "为公休日" : "照常公休");
	}
	say(to, "。");
	if (list)
	{
		say(to, "这样，%s放假时间从", item->name);
		say_date(to, item->off[0], false, WEEKDAYS_NONE);
		say(to, "至");
		say_date(to, item->off[item->noff - 1], true, WEEKDAYS_NONE);
		say(to, "，共%d天。", item->noff);
	}
}

static void
say_worked(Made *to, const MadeItem *item)
{
	/* that of 2008 leaves it out in its last item */
	if (item->nworked == 0 || (to->year == 2008 && strcmp(item->name, "国庆节") == 0))
		return;
	say_dates(to, item->worked, item->nworked, to->year == 2007 || to->year == 2010,
			  to->year >= 2025 ? WEEKDAYS_SHORT :
			  to->year == 2006 ? WEEKDAYS_NONE : WEEKDAYS_LONG);
	say(to, "上班。");
}

/* A 放假, with what is beside it in that year. */
static void
say_off(Made *to, const MadeItem *item)
{
	int32_t		first = item->off[0];
	int32_t		last = item->off[item->noff - 1];
	int			year = to->year;
	Weekdays	weekdays = year >= 2025 ? WEEKDAYS_SHORT : WEEKDAYS_NONE;
	int			weekday = notice_weekday(first);

	say_date(to, first, false, weekdays);
	if (item->noff == 1)
	{
		if (year >= 2025)
			say(to, "放假1天，不调休。");
		else if (year >= 2014 && (weekday == 0 || weekday == 4))
			say(to, "放假，与周末连休。");
		else if (year >= 2020)
			say(to, "放假，共1天。");
		else if (year >= 2015)
			say(to, "放假。");
		else
			say(to, "放假1天。");
		return;
	}
	if (year >= 2014 && item->noff == 2)
	{
		say(to, "放假，");
		say_date(to, last, false, WEEKDAYS_LONG);
		say(to, "补休。");
		return;
	}
	say(to, year < 2009 ? "—" : "至");
	say_date(to, last, true, weekdays);
	say(to, year < 2010 ? "放假" : item->nworked > 0 ? "放假调休" :
		year < 2013 ? "放假公休" : "放假");
	say(to, "，共%d天。", item->noff);
}

static const char *
said_name(const Made *to, const char *name)
{
	if (to->year < 2008 && strcmp(name, "劳动节") == 0)
		return "“五一”";
	if (to->year < 2008 && strcmp(name, "国庆节") == 0)
		return "“十一”";
	return to->year == 2008 && strcmp(name, "劳动节") == 0 ?
		"“五一”国际劳动节" : name;
}

static void
say_item(Made *to, int i, const MadeItem *item)
{
	static const char *const numbers[] = { "一", "二", "三", "四", "五", "六", "七" };

	say(to, "%s、%s%s", numbers[i], said_name(to, item->name),
		to->year < 2004 ? "。" : "：");
	/* the year is the notice's, until a date says another */
	to->y = to->year;
	to->m = 0;
	if (to->year < 2004 && item->noff > 1)
		say_moves(to, item);
	else
	{
		say_off(to, item);
		to->y = to->year;
		to->m = 0;
		if (to->year < 2010 && item->noff > 1)
		{
			say(to, "其中，");
			say_moves(to, item);
		}
	}
	to->y = to->year;
	to->m = 0;
	say_worked(to, item);
	if (to->year == 2024 && i == 1)
		say(to, "鼓励各单位结合带薪年休假，安排职工在除夕（2月9日）休息。");
	say(to, "\n");
}

/* The notice for a year. */
static void
make_notice(int year, Made *to)
{
	MadeItem	items[10];
	int			n = made_items(year, items);

	to->len = 0;
	to->year = year;
	say(to, "国务院办公厅关于%d年部分节假日安排的通知\n国办发明电〔%d〕%d号\n"
		"各省、自治区、直辖市人民政府：\n经国务院批准，现将%d年", year,
		year == 2001 ? year : year - 1, 99, year);
	for (int i = 0; i < n; i++)
		say(to, "%s%s", i == 0 ? "" : i < n - 1 ? "、" : "和",
			said_name(to, items[i].name));
	say(to, "放假调休日期的安排通知如下。\n");
	for (int i = 0; i < n; i++)
		say_item(to, i, &items[i]);
	say(to, "节假日期间，各单位要安排好值班。\n国务院办公厅\n%d年12月1日\n",
		year - 1);
}

/* ----- reading ----- */

static Notice notice;			/* the last one read */
static Work work;				/* that it took */

static const char *
reason_name(NoticeReason reason)
{
	static const char *const names[] = {
		"FINE",
#define X(reason, en, zh, hint_en, hint_zh) #reason,
		NOTICE_REASONS(X)
#undef X
	};

	return names[reason];
}

/* Read and check; no byte behind the text may be looked at. */
static bool
read_text(const char *s, size_t len, int year)
{
	static NoticeStatutory statute[40];
	void	   *memory = malloc(notice_memory(len));
	char	   *exact = malloc(len + (len == 0));
	bool		fine;

	memcpy(exact, s, len);
	work = (Work) WORK_INIT(NULL);
	fine = notice_read(exact, len, year, memory, &work, &notice) &&
		notice_check(&notice, memory, statute, made_statute(notice.year, statute));
	free(exact);
	free(memory);
	return fine;
}

/* Why it was refused, under a line that failed. */
static void
show_fault(const NoticeFault *fault)
{
	char		sentence[1000];

	notice_sentence(fault, false, sentence, sizeof(sentence));
	note("%s: %s [%s] %s", reason_name(fault->reason), fault->item,
		 fault->clause, sentence);
}

/* Are the days read those of the file? */
static bool
same_days(int year)
{
	int			n = 0;

	for (int i = 0; i < nmade; i++)
	{
		const MadeDay *made = &made_days[i];

		if (made->year != year || strcmp(made->kind, "none") == 0)
			continue;
		if (n >= notice.ndays || notice.days[n].day != made->day ||
			notice.days[n].off != (strcmp(made->kind, "off") == 0) ||
			strcmp(notice.items[notice.days[n].item].name, made->name) != 0)
			return false;
		n++;
	}
	return n == notice.ndays;
}

#endif							/* BEIAN_TEST_NOTICE_MAKER_H */
