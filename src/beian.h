/*-------------------------------------------------------------------------
 *
 * beian.h
 *	  What the files of src/ share.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_H
#define BEIAN_H

#include "postgres.h"

#include "fmgr.h"

/*
 * Soft errors are new in 16: before, an error is thrown whatever the context.
 */
#if PG_VERSION_NUM >= 160000
#include "nodes/miscnodes.h"
#else
#define ereturn(context, dummy, ...) \
	do { \
		(void) (context); \
		ereport(ERROR, __VA_ARGS__); \
		return (dummy); \
	} while (0)
#endif

/*
 * Schema that holds the extension: that of the called function itself, so that
 * search_path plays no part and ALTER EXTENSION SET SCHEMA is followed.
 */
extern Oid	beian_schema(FunctionCallInfo fcinfo);

/* OID of one of the extension's tables, by its name; an error if it is gone. */
extern Oid	beian_table(FunctionCallInfo fcinfo, const char *name);

#endif							/* BEIAN_H */
