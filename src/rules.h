/*-------------------------------------------------------------------------
 *
 * rules.h
 *	  Rows of beian_rule and beian_region_setting, as functions ask for them.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_RULES_H
#define BEIAN_RULES_H

#include "compat.h"

/* Units in which terms are counted. */
typedef enum DeadlineUnit
{
	UNIT_HOUR,
	UNIT_WORKDAY,
	UNIT_DAY,
	UNIT_MONTH,
	UNIT_YEAR
} DeadlineUnit;

/* By its code; an unknown one is 22023. */
extern DeadlineUnit beian_deadline_unit(const text *unit);

extern const char *beian_unit_name(DeadlineUnit unit);

/*
 * Row of a table that says something by name for a region, or for everywhere.
 */
typedef struct BeianRow
{
	text	   *name;			/* code of a rule, key of a setting */
	int			region;			/* GB/T 2260 code; 0: everywhere */
	bool		user;			/* origin */

	/* beian_rule: a term that an event starts */
	text	   *trigger;
	int32		quantity;		/* negative: counted back */
	DeadlineUnit unit;
	bool		roll;

	/* beian_region_setting */
	text	   *value;
} BeianRow;

/*
 * The rows in force, in the order of their names, of one name in that of the
 * regions: a user's row stands for the shipped one of the same name and region.
 */
typedef struct BeianRows
{
	int			n;
	BeianRow   *rows;
} BeianRows;

/*
 * Valid until the next call of the same function.  For rules, the caller has
 * looked for its calendar: that takes in what other sessions have changed.
 */
extern const BeianRows *beian_rules(FunctionCallInfo fcinfo);
extern const BeianRows *beian_settings(FunctionCallInfo fcinfo);

/*
 * The row of that name that holds in a region (0: not given): its own, else
 * the one for everywhere.  NULL: there is none.  what is for the message of the
 * error, 22023, that a name is which no row has at all.
 */
extern const BeianRow *beian_find_row(const BeianRows *rows, const text *name,
									  int region, const char *what);

/* Are these the bytes of that text? */
static inline bool
beian_text_is(const text *a, const text *b)
{
	size_t		len = VARSIZE_ANY_EXHDR(a);

	return len == VARSIZE_ANY_EXHDR(b) &&
		memcmp(VARDATA_ANY(a), VARDATA_ANY(b), len) == 0;
}

#endif							/* BEIAN_RULES_H */
