/*-------------------------------------------------------------------------
 *
 * notice_clause.h
 *	  The state of reading an item's clauses.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CORE_NOTICE_CLAUSE_H
#define BEIAN_CORE_NOTICE_CLAUSE_H

#include "notice_parts.h"

#define NOTICE_PENDING		32		/* dates before one verb */

typedef struct NoticeSpan
{
	int32_t		first;
	int32_t		last;
} NoticeSpan;

typedef struct NoticeParser
{
	NoticeText *text;
	const NoticeFrame *frame;
	Notice	   *notice;
	NoticeItem *item;
	size_t		label;			/* where the item's number or name begins */
	size_t		label_end;
	int			number;			/* of the item */
	unsigned	seen;			/* festivals of the items before */

	size_t		limit;			/* where it ends, or NOWHERE while that is open */

	/* the clause */
	size_t		clause;
	bool		speaks;			/* it has a date, or a verb */
	size_t		strange;		/* words that are not known, or NOWHERE */
	size_t		strange_end;
	bool		rest;			/* its dates are called 公休日 */
	bool		moved;			/* its dates were moved */

	/* dates that no verb has taken */
	int			npending;
	NoticeSpan	pending[NOTICE_PENDING];
	bool		joined;			/* a 、 stands behind the last */

	/* the item */
	bool		has_first;		/* its first date, whose month others have */
	int			first_year;
	int			first_month;
	bool		ahead;			/* 放假 stood before its dates */
	int			expected;		/* days said before they were named; 0: none */
	bool		counted;		/* a number of days was said, and true */

	/* days off on the move */
	bool		moving;			/* dates are targets now */
	int			sources;
	int			said;			/* 两个公休日; 0: nothing said */
	int			named;			/* a festival that is moved like a day */
} NoticeParser;

/* ----- notice_state.c ----- */

/* What the item marks its days with. */
extern int	notice_item_mark(const NoticeParser *parser);
extern int	notice_days_off(const NoticeParser *parser);

/* 共N天: so many are off in this item, or will be. */
extern bool notice_check_count(NoticeParser *parser, int n, size_t p);

/* Where the clause at p ends, as it is quoted. */
extern size_t notice_quote_end(NoticeParser *parser, size_t p);

/* Refuse at p, with the part from start to end as the fault's text: false. */
extern bool notice_refuse_at(NoticeParser *parser, NoticeReason reason,
							 size_t p, size_t start, size_t end);

/* ----- notice_clause.c ----- */

/* Begin and end an item; between, read a token at a time. */
extern void notice_clause_begin(NoticeParser *parser, size_t p);
extern bool notice_clause_token(NoticeParser *parser, size_t *p);
extern bool notice_clause_end(NoticeParser *parser, size_t p);

/* ----- notice_date.c ----- */

/* The end of the brackets at p, or NOWHERE. */
extern size_t notice_bracket_end(NoticeText *text, size_t p);

/*
 * What brackets say: weekdays, that of the last date or those of the last so
 * many, and a number of days.  Other words are names of days (农历除夕).
 */
extern bool notice_read_bracket(NoticeParser *parser, size_t p, size_t end);

/* A date, or a span of them, into what is pending. */
extern bool notice_read_date(NoticeParser *parser, size_t *p);

#endif							/* BEIAN_CORE_NOTICE_CLAUSE_H */
