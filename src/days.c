/*-------------------------------------------------------------------------
 *
 * days.c
 *	  Civil days, before any calendar.
 *
 *-------------------------------------------------------------------------
 */
#include "days.h"

#include "access/xact.h"

#include "miscadmin.h"

int
beian_year_of(DateADT day)
{
	int			year,
				month,
				mday;

	j2date(day + POSTGRES_EPOCH_JDATE, &year, &month, &mday);
	return year;
}

char *
beian_day_text(DateADT day)
{
	char		buffer[MAXDATELEN + 1];
	struct pg_tm tm;

	if (DATE_NOT_FINITE(day))
		EncodeSpecialDate(day, buffer);
	else
	{
		j2date(day + POSTGRES_EPOCH_JDATE, &tm.tm_year, &tm.tm_mon,
			   &tm.tm_mday);
		EncodeDateOnly(&tm, USE_ISO_DATES, buffer);
	}
	return pstrdup(buffer);
}

DateADT
beian_civil_day(TimestampTz instant)
{
	TimestampTz local;
	int64		days;

	if (TIMESTAMP_IS_NOBEGIN(instant))
		return DATEVAL_NOBEGIN;
	if (TIMESTAMP_IS_NOEND(instant))
		return DATEVAL_NOEND;

	/* the last instant is eight hours and more from the type's end */
	local = instant + 8 * USECS_PER_HOUR;
	days = local / USECS_PER_DAY;
	if (local % USECS_PER_DAY < 0)
		days--;
	return (DateADT) days;
}

DateADT
beian_civil_today(void)
{
	return beian_civil_day(GetCurrentTransactionStartTimestamp());
}
