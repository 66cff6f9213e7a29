/*-------------------------------------------------------------------------
 *
 * words.h
 *	  Why a text is no filing number, in words.
 *
 * A fault's sentence is a literal with names in braces, which may be looked up
 * in a catalog of translations before it is filled in.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CORE_WORDS_H
#define BEIAN_CORE_WORDS_H

#include "number.h"

/* the languages of the words: name, code */
#define BEIAN_WORDS_LANGS(X) \
	X(ZH, "zh") \
	X(EN, "en")

typedef enum WordsLang
{
#define X(name, code)			WORDS_##name,
	BEIAN_WORDS_LANGS(X)
#undef X
	WORDS_LANG_COUNT
} WordsLang;

extern const char *number_fault_sentence(const NumberFault *fault,
										 WordsLang lang);

/* What to do about it, in English; NULL where there is nothing to advise. */
extern const char *number_fault_hint(const NumberFault *fault);

/*
 * Writes the sentence with its names filled in, zero-terminated and cut at a
 * character if need be; returns its length.  s, len: the text that was parsed,
 * or the digits where the parts of a number were given apart.
 */
extern size_t number_fault_fill(const char *sentence, const NumberFault *fault,
								const char *s, size_t len,
								char *buf, size_t size);

#endif							/* BEIAN_CORE_WORDS_H */
