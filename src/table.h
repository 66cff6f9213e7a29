/*-------------------------------------------------------------------------
 *
 * table.h
 *	  The door to the extension's own tables.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_TABLE_H
#define BEIAN_TABLE_H

#include "compat.h"

/*
 * Schema that holds the extension: that of the called function itself, so that
 * search_path plays no part and ALTER EXTENSION SET SCHEMA is followed.
 */
extern Oid	beian_schema(FunctionCallInfo fcinfo);

/* OID of one of the extension's tables, by its name; an error if it is gone. */
extern Oid	beian_table(FunctionCallInfo fcinfo, const char *name);

#endif							/* BEIAN_TABLE_H */
