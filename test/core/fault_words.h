/*
 * A fault in words, for the tests: its sentence or hint, filled in.
 */
#ifndef BEIAN_TEST_FAULT_WORDS_H
#define BEIAN_TEST_FAULT_WORDS_H

#include "words.h"

__attribute__((unused))
static size_t
fault_detail(const NumberFault *fault, WordsLang lang, const char *s,
			 size_t len, char *buf, size_t size)
{
	return number_fault_fill(number_fault_sentence(fault, lang), fault, s, len,
							 buf, size);
}

/* 0: there is none */
__attribute__((unused))
static size_t
fault_hint(const NumberFault *fault, const char *s, size_t len, char *buf,
		   size_t size)
{
	const char *hint = number_fault_hint(fault);

	buf[0] = '\0';
	return hint == NULL ? 0 : number_fault_fill(hint, fault, s, len, buf, size);
}

#endif							/* BEIAN_TEST_FAULT_WORDS_H */
