/*-------------------------------------------------------------------------
 *
 * codes.h
 *	  Codes that functions take and give, as C knows them.
 *
 * A code is lower-case ASCII text.  Labels are rows of beian_code; here stands
 * only what the functions decide by.  An enum in the order of a list's names
 * gives each code its index.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CODES_H
#define BEIAN_CODES_H

#include "compat.h"

typedef struct BeianCode
{
	const char *name;
	int			len;
} BeianCode;

#define BEIAN_CODE(name) { name, sizeof(name) - 1 }

/*
 * Codes of one domain.  texts has a place for each; they are filled when first
 * given out, and stay for the life of the backend.
 */
typedef struct BeianCodeList
{
	const char *what;			/* for messages: "service state" */
	int			n;
	const BeianCode *codes;
	text	  **texts;
} BeianCodeList;

/*
 * Defines a static list from a static array of codes.
 */
#define BEIAN_CODE_LIST(list, what, codes) \
	static text *list##_texts[lengthof(codes)]; \
	static const BeianCodeList list = { \
		what, lengthof(codes), codes, list##_texts \
	}

/* Index of a code, or -1. */
extern int	beian_code_find(const BeianCodeList *list, const text *code);

/* Index of a code; 22023, with the known ones, when it is none of the list. */
extern int	beian_code_index(const BeianCodeList *list, const text *code);

/* Report that a value is none of the list: does not return. */
extern void beian_code_unknown(const BeianCodeList *list, const char *value,
							   int len) pg_attribute_noreturn();

extern text *beian_code_make_text(const BeianCodeList *list, int index);

/*
 * A code as a text datum.  It belongs to the list, like a constant to its
 * plan: callers do not free it.
 */
static inline text *
beian_code_text(const BeianCodeList *list, int index)
{
	text	   *result = list->texts[index];

	return likely(result != NULL) ? result : beian_code_make_text(list, index);
}

#endif							/* BEIAN_CODES_H */
