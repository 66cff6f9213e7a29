/*-------------------------------------------------------------------------
 *
 * compat.h
 *	  What differs between the server's majors.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_COMPAT_H
#define BEIAN_COMPAT_H

#include "postgres.h"

#include "fmgr.h"

/* messages are translated by our own catalogs in po/ */
#undef TEXTDOMAIN
#define TEXTDOMAIN PG_TEXTDOMAIN("beian")

/* postgres.h brings this along only before 16 */
#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#endif

/* 18 writes it in front of a declaration and under another name */
#ifndef pg_attribute_noreturn
#define pg_attribute_noreturn() __attribute__((noreturn))
#endif

/* RelationGetPrimaryKeyIndex has a second argument since 18 */
#if PG_VERSION_NUM >= 180000
#define beian_primary_key(rel) RelationGetPrimaryKeyIndex(rel, false)
#else
#define beian_primary_key(rel) RelationGetPrimaryKeyIndex(rel)
#endif

/*
 * Our symbols are hidden but for those that the server looks up.  From 16 on
 * its own macros mark these; the functions' macro below is the same otherwise.
 */
#if PG_VERSION_NUM < 160000 && defined(__GNUC__)
#undef PGDLLEXPORT
#define PGDLLEXPORT __attribute__((visibility("default")))
#undef PG_FUNCTION_INFO_V1
#define PG_FUNCTION_INFO_V1(funcname) \
extern PGDLLEXPORT Datum funcname(PG_FUNCTION_ARGS); \
extern PGDLLEXPORT const Pg_finfo_record *CppConcat(pg_finfo_, funcname)(void); \
const Pg_finfo_record * \
CppConcat(pg_finfo_, funcname)(void) \
{ \
	static const Pg_finfo_record my_finfo = {1}; \
	return &my_finfo; \
} \
extern int no_such_variable
#endif

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
 * make_range reports into its last argument since 16; ours cannot fail.
 */
#if PG_VERSION_NUM >= 160000
#define beian_make_range(type, lower, upper) \
	make_range(type, lower, upper, false, NULL)
#else
#define beian_make_range(type, lower, upper) \
	make_range(type, lower, upper, false)
#endif

#endif							/* BEIAN_COMPAT_H */
