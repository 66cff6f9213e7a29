/*
 * Notices: any bytes are refused with a reason, or give days that close: each
 * day once and in order, no make-up day from Monday to Friday, every statutory
 * day off, weekdays off less make-up days as many as the statutory days.
 */
#include "notice_parts.h"

#include "check.h"

#include <string.h>

/* The statutory days of 2020 and 2026; any other year has none. */
static const struct
{
	int			month;
	int			day;
	const char *name;
}			years[2][13] = {
	{ { 1, 1, "元旦" }, { 1, 25, "春节" }, { 1, 26, "春节" }, { 1, 27, "春节" },
		{ 4, 4, "清明节" }, { 5, 1, "劳动节" }, { 6, 25, "端午节" },
		{ 10, 1, "国庆节、中秋节" }, { 10, 2, "国庆节" }, { 10, 3, "国庆节" } },
	{ { 1, 1, "元旦" }, { 2, 16, "春节" }, { 2, 17, "春节" }, { 2, 18, "春节" },
		{ 2, 19, "春节" }, { 4, 5, "清明节" }, { 5, 1, "劳动节" }, { 5, 2, "劳动节" },
		{ 6, 19, "端午节" }, { 9, 25, "中秋节" }, { 10, 1, "国庆节" },
		{ 10, 2, "国庆节" }, { 10, 3, "国庆节" } }
};

static int
statute_of(int year, NoticeStatutory *statute)
{
	int			which = year == 2020 ? 0 : year == 2026 ? 1 : -1;
	int			n = 0;

	for (; which >= 0 && n < 13 && years[which][n].name != NULL; n++)
	{
		statute[n].day = notice_day_of(year, years[which][n].month,
									   years[which][n].day);
		statute[n].name = years[which][n].name;
		statute[n].len = strlen(statute[n].name);
	}
	return n;
}

static void
check_days(const Notice *notice, const NoticeStatutory *statute, int n)
{
	int			balance = 0;

	CHECK(notice->ndays > 0);
	for (int i = 0; i < notice->ndays; i++)
	{
		const NoticeDay *day = &notice->days[i];
		bool		weekend = notice_weekday(day->day) >= 5;

		CHECK(i == 0 || notice->days[i - 1].day < day->day);
		CHECK(day->item >= 0 && day->item < notice->nitems);
		CHECK(day->off || weekend);
		balance += day->off ? !weekend : -1;
	}
	for (int i = 0; i < n && !notice->amends; i++)
	{
		bool		off = false;

		for (int j = 0; j < notice->ndays; j++)
			off |= notice->days[j].off && notice->days[j].day == statute[i].day;
		CHECK(off);
		balance -= 1 + (strstr(statute[i].name, "、") != NULL);
	}
	CHECK(balance == 0 || notice->amends);
}

static void
check_fault(const NoticeFault *fault, size_t size)
{
	char		text[2000];

	CHECK(strlen(fault->text) < sizeof(fault->text));
	CHECK(strlen(fault->item) < sizeof(fault->item));
	CHECK(strlen(fault->clause) < sizeof(fault->clause));
	for (int zh = 0; zh < 2; zh++)
	{
		notice_sentence(fault, zh, text, 1 + size % 100);
		notice_hint(fault, zh, text, 1 + size % 100);
		notice_sentence(fault, zh, text, sizeof(text));
		CHECK(strlen(text) > 0);
	}
}

int			LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *s = (const char *) data;
	static Notice notice;
	NoticeStatutory statute[13];
	Work		work = WORK_INIT(NULL);
	void	   *memory = malloc(notice_memory(size));
	int			asked = size % 3 == 0 ? 0 : size % 3 == 1 ? 2020 : 2026;
	size_t		start;
	size_t		end;
	int			n = 0;
	bool		fine;

	fine = notice_read(s, size, asked, memory, &work, &notice);
	if (fine)
	{
		n = statute_of(notice.year, statute);
		fine = notice_check(&notice, memory, statute, n);
	}
	if (fine)
		check_days(&notice, statute, n);
	else
	{
		CHECK(notice.fault.reason != NOTICE_FINE);
		check_fault(&notice.fault, size);
	}
	for (int i = 0; i < notice.nremarks; i++)
		check_fault(&notice.remarks[i], size);
	CHECK(strlen(notice.title) < sizeof(notice.title));
	CHECK(strlen(notice.document) < sizeof(notice.document));
	if (notice_link(s, size, &start, &end))
		CHECK(start < end && end <= size);
	free(memory);
	return 0;
}
