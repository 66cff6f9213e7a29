/*-------------------------------------------------------------------------
 *
 * region.h
 *	  Provinces as arguments of SQL functions.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_REGION_H
#define BEIAN_REGION_H

#include "compat.h"

/*
 * GB/T 2260 code of a province given as people give it: code, ISO code,
 * character or name.  Anything else is 22023 naming the value; a caller that
 * takes '*' for everywhere looks for it before.
 */
extern int	beian_region_code(const text *region);

/* The same without an error: 0 for what is no province. */
extern int	beian_region_code_or_zero(const text *region);

/*
 * The same of a function's argument, for functions that are called again and
 * again with the same region: the call site (fn_extra) remembers it.
 */
extern int	beian_region_argument(FunctionCallInfo fcinfo, int argno);

/* A code as the SQL functions show it, two digits. */
extern text *beian_region_code_text(int code);

#endif							/* BEIAN_REGION_H */
