/*-------------------------------------------------------------------------
 *
 * grammar.h
 *	  One number at a place of a text: what the parsers and the scanner share.
 *	  The two kinds are read in icp_grammar.c and psb_grammar.c.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CORE_GRAMMAR_H
#define BEIAN_CORE_GRAMMAR_H

#include "fault.h"
#include "number.h"
#include "reader.h"

typedef enum MatchResult
{
	MATCH_NONE,					/* nothing of the kind begins here */
	MATCH_BAD,					/* it begins, and then goes wrong: see fault */
	MATCH_OK
} MatchResult;

typedef struct Match
{
	int64_t		value;
	size_t		end;			/* behind the number's last character */
	NumberFault fault;			/* reason, range and values; pos is not set */
} Match;

/*
 * The longest number that begins at pos, with its prefix or prefix's bracket
 * or, whole texts only, with ICP备 or ICP证 as a mere label.  A telecom licence
 * may have its province in Latin letters; digits of a police number may stand
 * alone behind a label that says what they are, such as 公安备案号：, which is
 * then at pos.
 *
 * running: the text goes on.  The number must then end where neither a letter
 * or digit follows nor a hyphen with one, but a word may follow 号 or a site's
 * number; a class list and a service part must be written without blanks inside.
 */
extern MatchResult icp_match(const Reader *reader, size_t pos, bool running,
							 Match *match);
extern MatchResult psb_match(const Reader *reader, size_t pos, bool running,
							 Match *match);

/* The digits of a police number that begin at pos, as in a link. */
extern MatchResult psb_match_digits(const Reader *reader, size_t pos,
									Match *match);

#endif							/* BEIAN_CORE_GRAMMAR_H */
