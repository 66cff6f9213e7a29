/*-------------------------------------------------------------------------
 *
 * notice_days.c
 *	  Civil days as numbers, 2000-01-01 being day 0.
 *
 *-------------------------------------------------------------------------
 */
#include "notice_parts.h"

static bool
is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int
notice_month_days(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return days[month - 1] + (month == 2 && is_leap(year));
}

/* Years are those of four digits, the day is one of its month. */
int32_t
notice_day_of(int year, int month, int day)
{
	int			before = year - 1;
	int32_t		days = before * 365 + before / 4 - before / 100 + before / 400;

	for (int m = 1; m < month; m++)
		days += notice_month_days(year, m);
	return days + day - 1 - 730119;
}

void
notice_civil(int32_t day, int *year, int *month, int *mday)
{
	/* not after it: the loop goes forward */
	int			y = 2000 + (day < 0 ? day / 365 - 1 : day / 366);

	while (notice_day_of(y + 1, 1, 1) <= day)
		y++;
	day -= notice_day_of(y, 1, 1);
	*year = y;
	for (*month = 1; day >= notice_month_days(y, *month); ++*month)
		day -= notice_month_days(y, *month);
	*mday = day + 1;
}

int
notice_weekday(int32_t day)
{
	int			i = (day + 5) % 7;	/* day 0 was a Saturday */

	return i < 0 ? i + 7 : i;
}
