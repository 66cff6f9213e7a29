/*-------------------------------------------------------------------------
 *
 * notice_check.c
 *	  What a notice says, held against itself and the statute.
 *
 * Every statutory day is either a weekday off or made up for, so the weekdays
 * off less the make-up days are as many as the statutory days: of the notice
 * as a whole, and (but for 2015) of each festival.  An error that is left after
 * all checks is a make-up day moved by whole weeks; those far away are
 * remarked upon.
 *
 *-------------------------------------------------------------------------
 */
#include "notice_parts.h"

#include <string.h>

/* A make-up day further than this from its holiday is remarked upon. */
#define FAR_DAYS	6

typedef struct Check
{
	Notice	   *notice;
	NoticeText	text;
	const NoticeStatutory *statute;
	int			n;
	unsigned	festivals[NOTICE_DAYS];	/* of the statutory day, as bits */
	unsigned	required;		/* festivals that the statute has that year */
} Check;

/* ----------
 * Small parts
 * ----------
 */

static bool
refuse_item(Check *check, NoticeReason reason, int item, int32_t day)
{
	NoticeFault *fault = &check->notice->fault;

	fault->date = day;
	strcpy(fault->item, check->notice->items[item].name);
	return notice_refuse(check->notice, reason);
}

/* Refuse what a clause says of a day. */
static bool
refuse_claim(Check *check, NoticeReason reason, const NoticeClaim *claim)
{
	notice_copy(&check->text, claim->start, claim->end,
				check->notice->fault.clause,
				sizeof(check->notice->fault.clause));
	return refuse_item(check, reason, claim->item, claim->day);
}

static int
place(const Check *check, int32_t day)
{
	return day - check->notice->first;
}

static bool
is_weekend(int32_t day)
{
	return notice_weekday(day) >= 5;
}

/* Is the row of the item's festival? */
static bool
is_of_item(const NoticeStatutory *row, unsigned festivals,
		   const NoticeItem *item)
{
	return item->festivals != 0 ? (festivals & item->festivals) != 0 :
		strlen(item->name) == row->len && memcmp(item->name, row->name, row->len) == 0;
}

static int
bits(unsigned mask)
{
	int			n = 0;

	for (; mask != 0; mask &= mask - 1)
		n++;
	return n;
}

/* Statutory days of the item: two festivals on one day are two. */
static int
statutory_days(const Check *check, const NoticeItem *item)
{
	int			n = 0;

	for (int i = 0; i < check->n; i++)
	{
		unsigned	festivals = check->festivals[place(check, check->statute[i].day)];

		if (is_of_item(&check->statute[i], festivals, item))
			n += item->festivals != 0 ? bits(festivals & item->festivals) : 1;
	}
	return n;
}

/* ----------
 * The statute's days
 * ----------
 */

/*
 * Those of the year, up to one that is not.  The notice of 2001 came on 2 January and has no 元旦.
 */
static bool
read_statute(Check *check, const NoticeStatutory *statute, int n)
{
	Notice	   *notice = check->notice;

	check->statute = statute;
	for (int i = 0; i < n; i++)
	{
		int			at = place(check, statute[i].day);
		unsigned	festivals = notice_festivals_of(statute[i].name, statute[i].len);

		if (at < 31 || at >= NOTICE_DAYS)
			break;
		check->n = i + 1;
		check->festivals[at] |= festivals;
		check->required |= festivals;
	}
	if (notice->year == 2001)
		check->required &= ~1u;
	notice->fault.n = notice->year;
	return check->required != 0 || notice_refuse(notice, NOTICE_NO_STATUTE);
}

static void
name_festival(Notice *notice, unsigned mask)
{
	int			i = 0;

	while (!(mask & 1u << i))
		i++;
	strcpy(notice->fault.text, notice_festival_names[i]);
}

/* Its festivals are those of the statute, and those that it announces. */
static bool
check_festivals(Check *check)
{
	Notice	   *notice = check->notice;
	unsigned	announced = notice->announced;
	unsigned	seen = 0;

	for (int i = 0; i < notice->nitems; i++)
	{
		seen |= notice->items[i].festivals;
		if (statutory_days(check, &notice->items[i]) > 0)
			continue;
		strcpy(notice->fault.text, notice->items[i].name);
		return refuse_item(check, NOTICE_FESTIVAL_TOO_MANY, i, 0);
	}
	if (notice->amends)
		return true;
	if ((seen & ~check->required) != 0)
	{
		name_festival(notice, seen & ~check->required);
		return notice_refuse(notice, NOTICE_FESTIVAL_TOO_MANY);
	}
	if ((check->required & ~seen) != 0)
	{
		name_festival(notice, check->required & ~seen);
		return notice_refuse(notice, NOTICE_FESTIVAL_MISSING);
	}
	if (announced != 0 && (announced & ~seen) != 0)
	{
		name_festival(notice, announced & ~seen);
		return notice_refuse(notice, NOTICE_ANNOUNCED_ONLY);
	}
	if (announced != 0 && (seen & ~announced) != 0)
	{
		name_festival(notice, seen & ~announced);
		return notice_refuse(notice, NOTICE_NOT_ANNOUNCED);
	}
	return true;
}

/* ----------
 * Days against clauses
 * ----------
 */

/* The first working day after the statutory days that are before it? */
static bool
is_first_after(const Check *check, const NoticeClaim *claim)
{
	const Notice *notice = check->notice;
	const NoticeItem *item = &notice->items[claim->item];
	int32_t		festival = notice->first - 1;

	for (int i = 0; i < check->n; i++)
	{
		int32_t		day = check->statute[i].day;

		if (day < claim->day && day > festival &&
			is_of_item(&check->statute[i], check->festivals[place(check, day)], item))
			festival = day;
	}
	if (festival < notice->first || is_weekend(claim->day))
		return false;
	for (int32_t day = festival + 1; day < claim->day; day++)
	{
		int			at = place(check, day);

		if (notice->worked[at] != 0 ||
			(notice->off[at] == 0 && !is_weekend(day)))
			return false;
	}
	return true;
}

static bool
check_claim(Check *check, const NoticeClaim *claim)
{
	Notice	   *notice = check->notice;
	int			at = place(check, claim->day);
	bool		within = notice->off[at] == claim->item + 1;

	switch (claim->kind)
	{
		case NOTICE_REST:
			if (!is_weekend(claim->day))
				return refuse_claim(check, NOTICE_NOT_WEEKEND, claim);
			break;
		case NOTICE_LEGAL:
			if (check->festivals[at] == 0)
				return refuse_claim(check, NOTICE_NOT_STATUTORY, claim);
			break;
		case NOTICE_WITHIN:
			break;
		case NOTICE_SOURCE:
			if (!is_weekend(claim->day))
				return refuse_claim(check, NOTICE_NOT_WEEKEND, claim);
			return true;
		case NOTICE_WORKED:
			if (notice->off[at] != 0)
				return refuse_claim(check, NOTICE_OFF_AND_WORKED, claim);
			if (!is_weekend(claim->day))
				return refuse_claim(check, NOTICE_MAKE_UP_WEEKDAY, claim);
			return true;
		case NOTICE_BACK:
			if (!is_first_after(check, claim))
				return refuse_claim(check, NOTICE_GIVEN_BACK, claim);
			break;
	}
	return within || refuse_claim(check, NOTICE_OUTSIDE, claim);
}

static bool
check_claims(Check *check)
{
	Notice	   *notice = check->notice;

	for (int i = 0; i < notice->nclaims; i++)
		if (!check_claim(check, &notice->claims[i]))
			return false;
	/* a day moved from in one item may be off in another */
	for (int at = 0; at < NOTICE_DAYS; at++)
		if (notice->worked[at] != 0 && notice->off[at] != 0)
			return refuse_item(check, NOTICE_OFF_AND_WORKED,
							   notice->worked[at] - 1, notice->first + at);
	return true;
}

/* ----------
 * Days against the statute
 * ----------
 */

/* Every statutory day of an item's festival is among its days off. */
static bool
check_statutory(Check *check)
{
	Notice	   *notice = check->notice;

	for (int i = 0; i < check->n; i++)
	{
		int32_t		day = check->statute[i].day;
		int			at = place(check, day);
		int			item = -1;
		bool		off = false;

		for (int j = 0; j < notice->nitems; j++)
		{
			if (!is_of_item(&check->statute[i], check->festivals[at],
							&notice->items[j]))
				continue;
			item = j;
			off |= notice->off[at] == j + 1;
		}
		if (item < 0 || off)
			continue;
		strcpy(notice->fault.text, notice->items[item].name);
		return refuse_item(check, NOTICE_STATUTORY_WORKED, item, day);
	}
	return true;
}

/* Weekdays off less make-up days, of one item. */
static int
weekdays_off(const Check *check, int item)
{
	const Notice *notice = check->notice;
	int			n = 0;

	for (int at = 0; at < NOTICE_DAYS; at++)
		n += (notice->off[at] == item + 1 && !is_weekend(notice->first + at)) -
			(notice->worked[at] == item + 1);
	return n;
}

static bool
check_balance(Check *check)
{
	Notice	   *notice = check->notice;
	int			rest = 0;
	int			open = -1;

	for (int i = 0; i < notice->nitems; i++)
	{
		int			left = weekdays_off(check, i) -
			statutory_days(check, &notice->items[i]);

		rest += left;
		if (left != 0 && open < 0)
			open = i;
	}
	for (int i = open; i >= 0 && i < notice->nitems; i++)
	{
		NoticeFault *fault = &notice->fault;
		int			days = weekdays_off(check, i);
		int			statutory = statutory_days(check, &notice->items[i]);

		if (days == statutory)
			continue;
		if (rest == 0)
		{
			fault = notice_remark(notice, NOTICE_FESTIVAL_OPEN);
			strcpy(fault->item, notice->items[i].name);
		}
		fault->n = days;
		fault->m = statutory;
		if (rest != 0)
			return refuse_item(check, NOTICE_UNBALANCED, i, 0);
	}
	return true;
}

/* ----------
 * The days
 * ----------
 */

static void
remark_far(Check *check, int32_t day, int item)
{
	const NoticeItem *of = &check->notice->items[item];
	int			days = day < of->first ? of->first - day : day - of->last;
	NoticeFault *remark;

	if (days <= FAR_DAYS)
		return;
	remark = notice_remark(check->notice, NOTICE_FAR);
	strcpy(remark->item, of->name);
	remark->date = day;
	remark->n = days;
}

static void
list_days(Check *check)
{
	Notice	   *notice = check->notice;

	for (int at = 0; at < NOTICE_DAYS; at++)
	{
		int			item = notice->off[at] != 0 ? notice->off[at] : notice->worked[at];
		NoticeDay  *new = &notice->days[notice->ndays];

		if (item == 0)
			continue;
		new->day = notice->first + at;
		new->off = notice->off[at] != 0;
		new->item = item - 1;
		notice->ndays++;
		if (!new->off)
			remark_far(check, new->day, new->item);
	}
}

bool
notice_check(Notice *notice, void *memory, const NoticeStatutory *statute,
			 int nstatutory)
{
	Check		check = { .notice = notice };

	check.text.c = memory;
	check.text.work = NULL;
	check.text.n = notice->folded;
	if (!read_statute(&check, statute, nstatutory) || !check_festivals(&check) ||
		!check_claims(&check) || !check_statutory(&check) ||
		!check_balance(&check))
		return false;
	list_days(&check);
	return true;
}
