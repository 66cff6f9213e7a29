/*-------------------------------------------------------------------------
 *
 * classify.h
 *	  How a class is decided, and by which facts.
 *
 * A fact that is not known stands for all that it may be.  A decision gives
 * every class that some completion of the facts has: one class if they agree,
 * and not known if they do not.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CLASSIFY_H
#define BEIAN_CLASSIFY_H

#include "code_lists.h"

/* Boolean argument n as the set of what it may be: NULL may be both. */
#define MAY_BE_FALSE	1
#define MAY_BE_TRUE		2
#define ARG_MAY_BE(n) \
	(PG_ARGISNULL(n) ? MAY_BE_FALSE | MAY_BE_TRUE : \
	 PG_GETARG_BOOL(n) ? MAY_BE_TRUE : MAY_BE_FALSE)

typedef struct ServiceFacts
{
	int			restricted;		/* MAY_BE_..., like all that are true or false */
	FilingState subject;
	FilingState service;
	int			access_here;
	int			access_elsewhere;
} ServiceFacts;

typedef struct SubjectFacts
{
	int			restricted;
	FilingState state;
	int64		services;		/* counts; negative: not known */
	int64		shells;
	int64		unknowns;
} SubjectFacts;

/*
 * What a ladder yields: sets, with a bit for each member.  The facts named are
 * those that it had to look at: known alone, they give the same class.
 */
typedef struct Decision
{
	uint32		classes;		/* of ServiceClass or SubjectClass */
	uint32		facts;			/* of Fact */
} Decision;

#define SET_OF(member)	(UINT32_C(1) << (member))

/* The arguments of beian_service_class and of beian_subject_class. */
extern ServiceFacts beian_service_facts(FunctionCallInfo fcinfo);
extern SubjectFacts beian_subject_facts(FunctionCallInfo fcinfo);

extern Decision beian_decide_service(const ServiceFacts *facts);
extern Decision beian_decide_subject(const SubjectFacts *facts);

#endif							/* BEIAN_CLASSIFY_H */
