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

/*
 * The same from a macro of code_lists.h, with one line a code: its enum, its
 * length, and the list, which all files share.
 */
#define BEIAN_CODE_MEMBER(member, name) member,
#define BEIAN_CODE_ENUM(type, CODES) \
	typedef enum type { CODES(BEIAN_CODE_MEMBER) } type

#define BEIAN_CODE_PLUS_ONE(member, name) + 1

#define BEIAN_CODE_ENTRY(member, name) BEIAN_CODE(name),
#define BEIAN_SHARED_CODE_LIST(list, what, CODES) \
	static const BeianCode list##_codes[] = { CODES(BEIAN_CODE_ENTRY) }; \
	static text *list##_texts[lengthof(list##_codes)]; \
	const BeianCodeList list = { \
		what, lengthof(list##_codes), list##_codes, list##_texts \
	}

/* Index of a code; 22023, with the known ones, when it is none of the list. */
extern int	beian_code_index(const BeianCodeList *list, const text *code);

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

#define PG_RETURN_CODE(list, i) PG_RETURN_TEXT_P(beian_code_text(list, i))

/* Argument n as an index into its list, or the value that stands for NULL. */
#define BEIAN_ARG_CODE(n, list, ifnull) \
	(PG_ARGISNULL(n) ? (ifnull) : \
	 beian_code_index(list, PG_GETARG_TEXT_PP(n)))

#endif							/* BEIAN_CODES_H */
