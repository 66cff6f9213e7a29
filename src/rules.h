/*-------------------------------------------------------------------------
 *
 * rules.h
 *	  Rows of beian_rule and beian_region_setting, and which is in force.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_RULES_H
#define BEIAN_RULES_H

#include "code_lists.h"
#include "utils/date.h"

/*
 * How long a term is.  Of a yearly window, which counts nothing, its last day
 * is all that is asked for.
 */
typedef struct BeianTerm
{
	DeadlineUnit unit;
	int32		quantity;		/* negative: counted back */
	bool		roll;
	int			month;			/* the window's last day; 29 February is the */
	int			mday;			/* 28th where there is none */
} BeianTerm;

/*
 * Row of a table that says something by name for a region, or for everywhere,
 * as long as it is valid.
 */
typedef struct BeianRow
{
	text	   *name;			/* code of a rule, key of a setting */
	int			region;			/* GB/T 2260 code; 0: everywhere */
	bool		user;			/* origin */
	DateADT		valid_from;
	DateADT		valid_to;		/* inclusive */
	int			next;			/* index of the first row of the next name */

	/* beian_rule: a term that an event starts */
	text	   *trigger;
	BeianTerm	term;
	RuleSense	sense;
	text	   *bound;
	text	   *basis;			/* or NULL */

	/* beian_region_setting */
	text	   *value;

	/* all columns, as they are stored */
	Datum	   *values;
	bool	   *nulls;
} BeianRow;

/* All rows, in the order of their names. */
typedef struct BeianRows
{
	int			n;
	BeianRow   *rows;
	int			found;			/* first row of the name that was found last */
} BeianRows;

/*
 * The rules, valid until the next call.  The caller has taken in what other
 * sessions have changed: by looking for its calendar, or by itself.
 */
extern BeianRows *beian_rule_rows(FunctionCallInfo fcinfo);

/*
 * The row of that name that is in force in a region (0: not given) on a day.
 * NULL: there is none.  A name that no row has at all is an error, 22023, with
 * this word for what it should be.
 */
extern const BeianRow *beian_find_row(BeianRows *rows, const text *name,
									  int region, DateADT day,
									  const char *what);

/*
 * Of the rows of one name, of which *i is the first, the one in force in a
 * region on a day, or NULL.  Moves *i to the next name.
 */
extern const BeianRow *beian_row_in_force(const BeianRows *rows, int *i,
										  int region, DateADT day);

/* Are these the bytes of that text? */
static inline bool
beian_text_is(const text *a, const text *b)
{
	size_t		len = VARSIZE_ANY_EXHDR(a);

	return len == VARSIZE_ANY_EXHDR(b) &&
		memcmp(VARDATA_ANY(a), VARDATA_ANY(b), len) == 0;
}

#endif							/* BEIAN_RULES_H */
