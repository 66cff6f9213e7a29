/*-------------------------------------------------------------------------
 *
 * classify.c
 *	  Classes of services and subjects.
 *
 * A filing has three layers at the ministry: the subject (主体), its services
 * (网站, APP, 小程序, 快应用), and for each service the providers that give it
 * access (接入).  A service without access is a shell (空壳网站 …), a subject
 * without services is a shell subject (空壳主体): terms of the ministry's
 * clearing of shell filings, 工信部电管〔2010〕279号 and 〔2011〕6号.  They turn
 * on filing data alone; to what a domain resolves decides only what to do.
 *
 * Everywhere NULL, and the code "unknown", means: not known.  The ladders go
 * down with sets of what the facts may be, so that a class is given when all
 * completions of what is not known agree, and not otherwise.
 *
 *-------------------------------------------------------------------------
 */
#include "classify.h"

#include "lib/stringinfo.h"
#include "port/pg_bitutils.h"
#include "utils/builtins.h"

/* What a state may be: not known is any of the three. */
static inline uint32
state_set(FilingState state)
{
	return state == STATE_UNKNOWN ?
		SET_OF(STATE_FILED) | SET_OF(STATE_CANCELLED) | SET_OF(STATE_NONE) :
		SET_OF(state);
}

/* The only member of a set that is not empty; with more, the one for that. */
static inline int
only_member(uint32 set, int undecided)
{
	return (set & (set - 1)) == 0 ? pg_rightmost_one_pos32(set) : undecided;
}

/* ----------
 * Services
 * ----------
 */

PG_FUNCTION_INFO_V1(beian_service_class);
PG_FUNCTION_INFO_V1(beian_service_action);

ServiceFacts
beian_service_facts(FunctionCallInfo fcinfo)
{
	ServiceFacts facts;

	facts.subject = BEIAN_ARG_CODE(0, &beian_subject_states, STATE_UNKNOWN);
	facts.service = BEIAN_ARG_CODE(1, &beian_service_states, STATE_UNKNOWN);
	facts.access_here = ARG_MAY_BE(2);
	facts.access_elsewhere = ARG_MAY_BE(3);
	facts.restricted = ARG_MAY_BE(4);
	return facts;
}

/*
 * The ladder: the first condition that holds.  Each step splits what the facts
 * may be into where it holds and where it does not; the next looks at the
 * rest.  A service that is filed under no subject is one not known.
 */
Decision
beian_decide_service(const ServiceFacts *facts)
{
	uint32		subject = state_set(facts->subject);
	uint32		service = state_set(facts->service);
	Decision	d = {0, SET_OF(FACT_RESTRICTED)};

	if (facts->restricted & MAY_BE_TRUE)
		d.classes |= SET_OF(SERVICE_RESTRICTED);
	if (facts->restricted == MAY_BE_TRUE)
		return d;

	if ((subject | service) & SET_OF(STATE_CANCELLED))
		d.classes |= SET_OF(SERVICE_CANCELLED);
	if (facts->subject == STATE_CANCELLED || facts->service == STATE_CANCELLED)
	{
		/* the one that says so decides, whatever the other is */
		if (facts->subject == STATE_CANCELLED)
			d.facts |= SET_OF(FACT_SUBJECT_STATE);
		if (facts->service == STATE_CANCELLED)
			d.facts |= SET_OF(FACT_SERVICE_STATE);
		return d;
	}

	d.facts |= SET_OF(FACT_SUBJECT_STATE) | SET_OF(FACT_SERVICE_STATE);
	if (service & SET_OF(STATE_NONE))
		d.classes |= SET_OF(SERVICE_NOT_FILED);
	if (facts->service == STATE_NONE)
		return d;
	if (subject & SET_OF(STATE_NONE))
		d.classes |= SET_OF(SERVICE_UNKNOWN);
	if (facts->subject == STATE_NONE)
		return d;

	d.facts |= SET_OF(FACT_ACCESS_HERE);
	if (facts->access_here & MAY_BE_TRUE)
		d.classes |= SET_OF(SERVICE_ACCESSED_HERE);
	if (facts->access_here == MAY_BE_TRUE)
		return d;
	d.facts |= SET_OF(FACT_ACCESS_ELSEWHERE);
	if (facts->access_elsewhere & MAY_BE_TRUE)
		d.classes |= SET_OF(SERVICE_NOT_ACCESSED_HERE);
	if (facts->access_elsewhere & MAY_BE_FALSE)
		d.classes |= SET_OF(SERVICE_SHELL);
	return d;
}

Datum
beian_service_class(PG_FUNCTION_ARGS)
{
	ServiceFacts facts = beian_service_facts(fcinfo);
	Decision	d = beian_decide_service(&facts);

	PG_RETURN_CODE(&beian_service_classes,
				   only_member(d.classes, SERVICE_UNKNOWN));
}

/*
 * What to do about a service, by whether its domain is registered still, and
 * by what it resolves to: here, other_mainland, overseas, none.
 */
#define WHETHER_VALID_OR_NOT(...) {{__VA_ARGS__}, {__VA_ARGS__}}

static const uint8 actions[][2][RESOLVES_UNKNOWN] = {
	[SERVICE_RESTRICTED] = WHETHER_VALID_OR_NOT(
		ACT_STOP, ACT_REFUSE, ACT_REFUSE, ACT_REFUSE),
	[SERVICE_CANCELLED] = WHETHER_VALID_OR_NOT(
		ACT_BLOCK_AND_FILE, ACT_NONE, ACT_NONE, ACT_NONE),
	[SERVICE_NOT_FILED] = WHETHER_VALID_OR_NOT(
		ACT_BLOCK_AND_FILE, ACT_NONE, ACT_NONE, ACT_NONE),
	[SERVICE_UNKNOWN] = WHETHER_VALID_OR_NOT(
		ACT_VERIFY, ACT_VERIFY, ACT_VERIFY, ACT_VERIFY),
	[SERVICE_SHELL] = {
		{ACT_BLOCK_AND_RENEW_OR_REFILE, ACT_RENEW_OR_REFILE,
		ACT_RENEW_OR_REFILE, ACT_RENEW_OR_REFILE},
		{ACT_BLOCK_AND_ADD_ACCESS, ACT_ADD_ACCESS_THERE,
		ACT_ADD_ACCESS_OR_CANCEL, ACT_ADD_ACCESS_OR_CANCEL}
	},
	[SERVICE_NOT_ACCESSED_HERE] = WHETHER_VALID_OR_NOT(
		ACT_BLOCK_AND_ADD_ACCESS, ACT_NONE, ACT_NONE, ACT_NONE),
	[SERVICE_ACCESSED_HERE] = {
		{ACT_RENEW_OR_CANCEL_ACCESS, ACT_RENEW_OR_CANCEL_ACCESS,
		ACT_RENEW_OR_CANCEL_ACCESS, ACT_RENEW_OR_CANCEL_ACCESS},
		{ACT_OK, ACT_FIX_ACCESS, ACT_FIX_ACCESS, ACT_FIX_ACCESS}
	},
};

Datum
beian_service_action(PG_FUNCTION_ARGS)
{
	ServiceClass class = BEIAN_ARG_CODE(0, &beian_service_classes,
										SERVICE_UNKNOWN);
	Resolves	resolves = BEIAN_ARG_CODE(1, &beian_resolutions,
										  RESOLVES_UNKNOWN);
	int			domain_valid = ARG_MAY_BE(2);
	uint32		possible = 0;

	/* wherever it resolves, orders are refused; so refusing waits for nothing */
	if (class == SERVICE_RESTRICTED && resolves == RESOLVES_UNKNOWN)
		PG_RETURN_CODE(&beian_service_actions, ACT_REFUSE);

	for (int valid = 0; valid <= 1; valid++)
	{
		if (!(domain_valid & (valid ? MAY_BE_TRUE : MAY_BE_FALSE)))
			continue;
		for (int r = 0; r < RESOLVES_UNKNOWN; r++)
		{
			if (resolves == RESOLVES_UNKNOWN || (int) resolves == r)
				possible |= SET_OF(actions[class][valid][r]);
		}
	}
	PG_RETURN_CODE(&beian_service_actions, only_member(possible, ACT_VERIFY));
}

/* ----------
 * Subjects
 * ----------
 */

PG_FUNCTION_INFO_V1(beian_subject_class);
PG_FUNCTION_INFO_V1(beian_subject_class_accum);
PG_FUNCTION_INFO_V1(beian_subject_class_final);

/*
 * What the services of a filed subject are like decides its class: none, live
 * ones, shells, or both; and are there others of which that is not known?
 */
enum
{
	MIX_NONE,
	MIX_LIVE,
	MIX_SHELLS,
	MIX_BOTH
};

static const uint8 filed_classes[][2] = {
	[MIX_NONE] = {SUBJECT_SHELL, SUBJECT_UNKNOWN},
	[MIX_LIVE] = {SUBJECT_NORMAL, SUBJECT_UNVERIFIED},
	[MIX_SHELLS] = {SUBJECT_ALL_SHELL, SUBJECT_UNVERIFIED},
	[MIX_BOTH] = {SUBJECT_PARTIAL_SHELL, SUBJECT_PARTIAL_SHELL},
};

#define MIX_OF(live, shells) (((live) ? MIX_LIVE : 0) | ((shells) ? MIX_SHELLS : 0))

/*
 * What the services may be like, by their number and that of the shells among
 * them; of a number that is not known, all that go with the other.
 */
static uint32
mixes(int64 services, int64 shells)
{
	if (services >= 0 && shells >= 0)
		return SET_OF(MIX_OF(services > shells, shells > 0));
	if (services == 0)
		return SET_OF(MIX_NONE);
	if (services == 1)
		return SET_OF(MIX_LIVE) | SET_OF(MIX_SHELLS);
	if (services > 1)
		return SET_OF(MIX_LIVE) | SET_OF(MIX_SHELLS) | SET_OF(MIX_BOTH);
	if (shells == 0)
		return SET_OF(MIX_NONE) | SET_OF(MIX_LIVE);
	if (shells > 0)
		return SET_OF(MIX_SHELLS) | SET_OF(MIX_BOTH);
	return SET_OF(MIX_NONE) | SET_OF(MIX_LIVE) | SET_OF(MIX_SHELLS) |
		SET_OF(MIX_BOTH);
}

/*
 * The classes of a filed subject, for every mix of a set.
 */
static uint32
filed_subject(uint32 mix_set, int has_unknowns)
{
	uint32		classes = 0;

	for (int mix = MIX_NONE; mix <= MIX_BOTH; mix++)
	{
		if (!(mix_set & SET_OF(mix)))
			continue;
		if (has_unknowns & MAY_BE_FALSE)
			classes |= SET_OF(filed_classes[mix][false]);
		if (has_unknowns & MAY_BE_TRUE)
			classes |= SET_OF(filed_classes[mix][true]);
	}
	return classes;
}

/*
 * The classes that precede the services, and whether these count at all.
 */
static bool
decide_subject_itself(FilingState state, int restricted, Decision *d)
{
	d->facts = SET_OF(FACT_RESTRICTED);
	d->classes = restricted & MAY_BE_TRUE ? SET_OF(SUBJECT_RESTRICTED) : 0;
	if (restricted == MAY_BE_TRUE)
		return false;
	d->facts |= SET_OF(FACT_SUBJECT_STATE);
	switch (state)
	{
		case STATE_NONE:
			d->classes |= SET_OF(SUBJECT_NOT_FILED);
			return false;
		case STATE_CANCELLED:
			d->classes |= SET_OF(SUBJECT_CANCELLED);
			return false;
		case STATE_UNKNOWN:
			/* whatever the services are, these two remain */
			d->classes |= SET_OF(SUBJECT_NOT_FILED) | SET_OF(SUBJECT_CANCELLED);
			return false;
		case STATE_FILED:
			break;
	}
	return true;
}

/*
 * Argument n as a count; negative stands for one that is not known.
 */
static int64
count_arg(FunctionCallInfo fcinfo, int n, const char *name)
{
	int64		count;

	if (PG_ARGISNULL(n))
		return -1;
	count = PG_GETARG_INT64(n);
	if (count < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("count \"%s\" must not be negative: %lld", name,
						(long long) count)));
	return count;
}

SubjectFacts
beian_subject_facts(FunctionCallInfo fcinfo)
{
	SubjectFacts facts;

	facts.state = BEIAN_ARG_CODE(0, &beian_subject_states, STATE_UNKNOWN);
	facts.services = count_arg(fcinfo, 1, "services");
	facts.shells = count_arg(fcinfo, 2, "shells");
	facts.unknowns = count_arg(fcinfo, 3, "unknowns");
	facts.restricted = ARG_MAY_BE(4);
	if (facts.services >= 0 && facts.shells > facts.services)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("more shells than services: %lld of %lld",
						(long long) facts.shells, (long long) facts.services),
				 errdetail("Shells count among the services.")));
	return facts;
}

Decision
beian_decide_subject(const SubjectFacts *facts)
{
	Decision	d;
	uint32		mix_set;

	if (!decide_subject_itself(facts->state, facts->restricted, &d))
		return d;
	mix_set = mixes(facts->services, facts->shells);
	d.classes |= filed_subject(mix_set,
							   facts->unknowns < 0 ? MAY_BE_FALSE | MAY_BE_TRUE :
							   facts->unknowns > 0 ? MAY_BE_TRUE : MAY_BE_FALSE);
	d.facts |= SET_OF(FACT_SERVICES);
	if (facts->services != 0)
		d.facts |= SET_OF(FACT_SHELLS);
	if (mix_set != SET_OF(MIX_BOTH))
		d.facts |= SET_OF(FACT_UNKNOWNS);
	return d;
}

Datum
beian_subject_class(PG_FUNCTION_ARGS)
{
	SubjectFacts facts = beian_subject_facts(fcinfo);
	Decision	d = beian_decide_subject(&facts);

	PG_RETURN_CODE(&beian_subject_classes,
				   only_member(d.classes, SUBJECT_UNKNOWN));
}

/*
 * The aggregate's state is what was seen in the group, one bit each, so that
 * partial states combine by OR.
 */
#define SEEN_STATE(state)		(INT64CONST(1) << (state))	/* FilingState */
#define SEEN_STATES				(SEEN_STATE(STATE_UNKNOWN + 1) - 1)
#define SEEN_RESTRICTED			INT64CONST(0x10)
#define SEEN_MAYBE_RESTRICTED	INT64CONST(0x20)
#define SEEN_SHELL				INT64CONST(0x40)
#define SEEN_LIVE				INT64CONST(0x80)
#define SEEN_UNKNOWN			INT64CONST(0x100)
#define SEEN_ALL				INT64CONST(0x1FF)

/*
 * The state as an argument.  Anyone may call these functions by hand: then
 * NULL is a group of which nothing was seen.
 */
static int64
seen_arg(FunctionCallInfo fcinfo)
{
	int64		seen = PG_ARGISNULL(0) ? 0 : PG_GETARG_INT64(0);

	if (seen & ~SEEN_ALL)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid state of aggregate \"%s\": %lld",
						"beian_subject_class_agg", (long long) seen)));
	return seen;
}

Datum
beian_subject_class_accum(PG_FUNCTION_ARGS)
{
	int64		seen = seen_arg(fcinfo);
	FilingState state = BEIAN_ARG_CODE(1, &beian_subject_states, STATE_UNKNOWN);

	seen |= SEEN_STATE(state);
	if (!PG_ARGISNULL(2))
	{
		switch ((ServiceClass) beian_code_index(&beian_service_classes,
												PG_GETARG_TEXT_PP(2)))
		{
			case SERVICE_SHELL:
				seen |= SEEN_SHELL;
				break;
			case SERVICE_NOT_ACCESSED_HERE:
			case SERVICE_ACCESSED_HERE:
				seen |= SEEN_LIVE;
				break;
			case SERVICE_UNKNOWN:
			case SERVICE_RESTRICTED:
				seen |= SEEN_UNKNOWN;
				break;
			case SERVICE_CANCELLED:
			case SERVICE_NOT_FILED:
				break;
		}
	}
	if (PG_ARGISNULL(3))
		seen |= SEEN_MAYBE_RESTRICTED;
	else if (PG_GETARG_BOOL(3))
		seen |= SEEN_RESTRICTED;
	PG_RETURN_INT64(seen);
}

/*
 * Report that one group has rows of more than one subject state.
 */
static void
report_mixed_states(int64 seen)
{
	StringInfoData states;

	initStringInfo(&states);
	for (int i = 0; i <= STATE_UNKNOWN; i++)
	{
		if (seen & SEEN_STATE(i))
			appendStringInfo(&states, "%s\"%s\"", states.len > 0 ? ", " : "",
							 beian_subject_states.codes[i].name);
	}
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("subject states differ within one group"),
			 errdetail("The group has the states %s.", states.data),
			 errhint("Group by the subject, so that each group has one state.")));
}

/*
 * NULL for a group without rows.  restricted is the subject's own: true in any
 * row counts.
 */
Datum
beian_subject_class_final(PG_FUNCTION_ARGS)
{
	int64		seen = seen_arg(fcinfo);
	int64		states = seen & SEEN_STATES;
	int			restricted = MAY_BE_FALSE;
	Decision	d;

	if (states == 0)
		PG_RETURN_NULL();
	if (states & (states - 1))
		report_mixed_states(seen);
	if (seen & SEEN_RESTRICTED)
		restricted = MAY_BE_TRUE;
	else if (seen & SEEN_MAYBE_RESTRICTED)
		restricted = MAY_BE_FALSE | MAY_BE_TRUE;

	if (decide_subject_itself(pg_rightmost_one_pos64(states), restricted, &d))
		d.classes |= filed_subject(SET_OF(MIX_OF(seen & SEEN_LIVE,
												 seen & SEEN_SHELL)),
								   seen & SEEN_UNKNOWN ?
								   MAY_BE_TRUE : MAY_BE_FALSE);
	PG_RETURN_CODE(&beian_subject_classes,
				   only_member(d.classes, SUBJECT_UNKNOWN));
}
