/*-------------------------------------------------------------------------
 *
 * notice_parts.h
 *	  What the files that read a notice share: its text, folded, and how to
 *	  match words, numbers and dates in it.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CORE_NOTICE_PARTS_H
#define BEIAN_CORE_NOTICE_PARTS_H

#include "notice.h"

/* no place in the text */
#define NOWHERE		((size_t) -1)

#define LENGTH(a)	(sizeof(a) / sizeof((a)[0]))

/*
 * Folded text (notice_text.c): no markup, no blanks but between two digits,
 * half-width signs, simplified characters, ends of lines as '\n'.
 */
typedef struct NoticeText
{
	uint16_t   *c;
	size_t		n;
	Work	   *work;			/* characters looked at */
} NoticeText;

/* Words are u"" literals, compared to the text as they stand. */
typedef const uint16_t *NoticeWord;

/* ----- notice_text.c ----- */

extern void notice_text_fold(const char *s, size_t len, void *memory,
							 NoticeText *text);

/* ----- notice_scan.c ----- */

/* The character at p; 0 behind the end. */
static inline unsigned
notice_at(NoticeText *text, size_t p)
{
	work_add(text->work, 1);
	return p < text->n ? text->c[p] : 0;
}

static inline bool
notice_is_digit(unsigned c)
{
	return c >= '0' && c <= '9';
}

/* A character of Chinese, not a sign. */
static inline bool
notice_is_han(unsigned c)
{
	return c == 0x3007 || (c >= 0x3400 && c <= 0x9FFF) || c == 0xFFFD;
}

/* The end of a sentence. */
static inline bool
notice_is_stop(unsigned c)
{
	return c == 0x3002 || c == '.';
}

/* Behind the ends of lines (and blanks) at p. */
extern size_t notice_skip(NoticeText *text, size_t p);

/* Behind the word at p, whatever lines it is broken into; else NOWHERE. */
extern size_t notice_match(NoticeText *text, size_t p, NoticeWord word);

/* The same for the first of some words that is there. */
extern size_t notice_match_any(NoticeText *text, size_t p,
							   const NoticeWord *words, size_t n);

/* Does the word end before p? */
extern bool notice_ends_with(NoticeText *text, size_t p, NoticeWord word);

/* Does p begin a text, line or sentence? */
extern bool notice_begins(NoticeText *text, size_t p);

/*
 * The digits at p as a number, at most 6 of them; *digits is how many there
 * are.  NOWHERE if there are none, or too many.
 */
extern size_t notice_number(NoticeText *text, size_t p, int *number,
							int *digits);

/* 2027年, in either figures. */
extern size_t notice_year(NoticeText *text, size_t p, int *year);

/* 2026年11月4日, 2026-11-04, 二〇〇六年十二月十四日. */
extern size_t notice_full_date(NoticeText *text, size_t p, int32_t *day);

/* Names of festivals, joined; *name is appended to, in the order written. */
extern size_t notice_festivals(NoticeText *text, size_t p, unsigned *mask,
							   char *name, size_t size);
extern size_t notice_festival(NoticeText *text, size_t p, int *festival);
extern const char *const notice_festival_names[NOTICE_FESTIVALS];

/* The festivals of a name in UTF-8. */
extern unsigned notice_festivals_of(const char *name, size_t len);

/* 三、 before an item; *number is it. */
extern size_t notice_item_number(NoticeText *text, size_t p, int *number);

/* Part of the text as UTF-8, without breaks, cut to what fits. */
extern void notice_copy(const NoticeText *text, size_t start, size_t end,
						char *buf, size_t size);

/* ----- notice_days.c ----- */

extern int32_t notice_day_of(int year, int month, int day);
extern void notice_civil(int32_t day, int *year, int *month, int *mday);
extern int	notice_month_days(int year, int month);

/* 0 Monday to 6 Sunday */
extern int	notice_weekday(int32_t day);

/* ----- notice_frame.c ----- */

/* How the items are told apart. */
typedef enum NoticeForm
{
	NOTICE_NUMBERED,			/* 一、 to 七、 */
	NOTICE_NAMED,				/* by the festivals' names, as wires have them */
	NOTICE_SINGLE				/* one item, which has no name: an amendment */
} NoticeForm;

typedef struct NoticeFrame
{
	NoticeForm	form;
	size_t		begin;			/* title, or what else begins the notice */
	size_t		body;			/* where its items begin */
} NoticeFrame;

/* Find year, title and items; false if the notice is refused. */
extern bool notice_frame(NoticeText *text, int year, Notice *notice,
						 NoticeFrame *frame);

/* Is p the beginning of an item that a festival's name begins? */
extern bool notice_named_item(NoticeText *text, size_t p);

/* 5月1日, with a year or without, at least as far as its day. */
extern size_t notice_date_at(NoticeText *text, size_t p);

/* Is it the name of an office that is not the State Council's? */
extern bool notice_ends_with_unit(NoticeText *text, size_t p);
extern bool notice_ends_with_state_council(NoticeText *text, size_t p);

/* Refuse words between two places that tell that a region or a unit speaks. */
extern bool notice_speaks_for_state(NoticeText *text, size_t begin, size_t end,
									Notice *notice);

/* ----- notice_tail.c ----- */

/* What stands around the items, once their end is known. */
extern bool notice_tail(NoticeText *text, const NoticeFrame *frame,
						size_t end, Notice *notice);

/* ----- notice_items.c ----- */

extern bool notice_items(NoticeText *text, const NoticeFrame *frame,
						 Notice *notice, size_t *end);

/* ----- notice_words.c ----- */

/* Refuse it: false. */
extern bool notice_refuse(Notice *notice, NoticeReason reason);
extern NoticeFault *notice_remark(Notice *notice, NoticeReason reason);

#endif							/* BEIAN_CORE_NOTICE_PARTS_H */
