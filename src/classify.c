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
 * Everywhere NULL means: not known.
 *
 *-------------------------------------------------------------------------
 */
#include "codes.h"

#include "catalog/pg_type.h"
#include "core/number.h"
#include "lib/stringinfo.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/date.h"

/* ----------
 * Codes
 * ----------
 */

typedef enum FilingState
{
	STATE_FILED,
	STATE_CANCELLED,
	STATE_NONE,
	STATE_UNKNOWN				/* NULL, no code */
} FilingState;

static const BeianCode state_codes[] = {
	BEIAN_CODE("filed"),
	BEIAN_CODE("cancelled"),
	BEIAN_CODE("none"),
};

BEIAN_CODE_LIST(subject_states, "subject state", state_codes);
BEIAN_CODE_LIST(service_states, "service state", state_codes);

typedef enum ServiceClass
{
	SERVICE_RESTRICTED,
	SERVICE_CANCELLED,
	SERVICE_NOT_FILED,
	SERVICE_UNKNOWN,
	SERVICE_SHELL,
	SERVICE_NOT_ACCESSED_HERE,
	SERVICE_ACCESSED_HERE
} ServiceClass;

static const BeianCode service_class_codes[] = {
	BEIAN_CODE("restricted"),
	BEIAN_CODE("cancelled"),
	BEIAN_CODE("not_filed"),
	BEIAN_CODE("unknown"),
	BEIAN_CODE("shell"),
	BEIAN_CODE("not_accessed_here"),
	BEIAN_CODE("accessed_here"),
};

BEIAN_CODE_LIST(service_classes, "service class", service_class_codes);

typedef enum Resolves
{
	RESOLVES_HERE,
	RESOLVES_OTHER_MAINLAND,
	RESOLVES_OVERSEAS,
	RESOLVES_NONE,
	RESOLVES_UNKNOWN			/* NULL, no code */
} Resolves;

static const BeianCode resolves_codes[] = {
	BEIAN_CODE("here"),
	BEIAN_CODE("other_mainland"),
	BEIAN_CODE("overseas"),
	BEIAN_CODE("none"),
};

BEIAN_CODE_LIST(resolutions, "resolution", resolves_codes);

typedef enum ServiceAction
{
	ACT_STOP,
	ACT_REFUSE,
	ACT_VERIFY,
	ACT_BLOCK_AND_FILE,
	ACT_BLOCK_AND_ADD_ACCESS,
	ACT_ADD_ACCESS_THERE,
	ACT_CANCEL_AND_REFILE,
	ACT_RENEW_OR_REFILE,
	ACT_BLOCK_AND_RENEW_OR_REFILE,
	ACT_RENEW_OR_CANCEL_ACCESS,
	ACT_FIX_ACCESS,
	ACT_OK,
	ACT_NONE
} ServiceAction;

static const BeianCode service_action_codes[] = {
	BEIAN_CODE("stop"),
	BEIAN_CODE("refuse"),
	BEIAN_CODE("verify"),
	BEIAN_CODE("block_and_file"),
	BEIAN_CODE("block_and_add_access"),
	BEIAN_CODE("add_access_there"),
	BEIAN_CODE("cancel_and_refile"),
	BEIAN_CODE("renew_or_refile"),
	BEIAN_CODE("block_and_renew_or_refile"),
	BEIAN_CODE("renew_or_cancel_access"),
	BEIAN_CODE("fix_access"),
	BEIAN_CODE("ok"),
	BEIAN_CODE("none"),
};

BEIAN_CODE_LIST(service_actions, "service action", service_action_codes);

typedef enum SubjectClass
{
	SUBJECT_RESTRICTED,
	SUBJECT_UNKNOWN,
	SUBJECT_NOT_FILED,
	SUBJECT_CANCELLED,
	SUBJECT_SHELL,
	SUBJECT_ALL_SHELL,
	SUBJECT_PARTIAL_SHELL,
	SUBJECT_UNVERIFIED,
	SUBJECT_NORMAL
} SubjectClass;

static const BeianCode subject_class_codes[] = {
	BEIAN_CODE("restricted"),
	BEIAN_CODE("unknown"),
	BEIAN_CODE("not_filed"),
	BEIAN_CODE("cancelled"),
	BEIAN_CODE("shell_subject"),
	BEIAN_CODE("all_shell"),
	BEIAN_CODE("partial_shell"),
	BEIAN_CODE("unverified"),
	BEIAN_CODE("normal"),
};

BEIAN_CODE_LIST(subject_classes, "subject class", subject_class_codes);

typedef enum OperationState
{
	CASE_RESTRICTED,
	CASE_UNKNOWN,
	CASE_NO_SUBJECT,
	CASE_SHELL_SUBJECT,
	CASE_SHELL,
	CASE_NOT_ACCESSED_HERE,
	CASE_ACCESSED_HERE,
	CASE_NO_SERVICE
} OperationState;

static const BeianCode operation_state_codes[] = {
	BEIAN_CODE("restricted"),
	BEIAN_CODE("unknown"),
	BEIAN_CODE("no_subject"),
	BEIAN_CODE("shell_subject"),
	BEIAN_CODE("shell"),
	BEIAN_CODE("not_accessed_here"),
	BEIAN_CODE("accessed_here"),
	BEIAN_CODE("no_service"),
};

BEIAN_CODE_LIST(operation_states, "operation state", operation_state_codes);

/* in the order of core's IcpKind */
static const BeianCode kind_codes[] = {
	BEIAN_CODE("website"),
	BEIAN_CODE("app"),
	BEIAN_CODE("mini_program"),
	BEIAN_CODE("quick_app"),
};

BEIAN_CODE_LIST(kinds, "kind of service", kind_codes);

typedef enum ServiceFlag
{
	FLAG_STALE_ACCESS,
	FLAG_ORPHAN_SERVICE,
	FLAG_DOMAIN_EXPIRED,
	FLAG_DOMAIN_EXPIRING,
	FLAG_HOLDER_MISMATCH,
	FLAG_NUMBER_MISSING,
	FLAG_NUMBER_PREFIX_MISMATCH,
	FLAG_NUMBER_KIND_MISMATCH,
	FLAG_INFO_INACCURATE,
	FLAG_UNIT_CHANGED,
	FLAG_ORDER_OPEN,
	FLAG_LIMIT_ACCESS
} ServiceFlag;

static const BeianCode service_flag_codes[] = {
	BEIAN_CODE("stale_access"),
	BEIAN_CODE("orphan_service"),
	BEIAN_CODE("domain_expired"),
	BEIAN_CODE("domain_expiring"),
	BEIAN_CODE("holder_mismatch"),
	BEIAN_CODE("number_missing"),
	BEIAN_CODE("number_prefix_mismatch"),
	BEIAN_CODE("number_kind_mismatch"),
	BEIAN_CODE("info_inaccurate"),
	BEIAN_CODE("unit_changed"),
	BEIAN_CODE("order_open"),
	BEIAN_CODE("limit_access"),
};

BEIAN_CODE_LIST(service_flags, "service flag", service_flag_codes);

#define PG_RETURN_CODE(list, i) PG_RETURN_TEXT_P(beian_code_text(list, i))

/* Argument n as an index into its list, or the value that stands for NULL. */
#define ARG_CODE(n, list, ifnull) \
	(PG_ARGISNULL(n) ? (ifnull) : \
	 beian_code_index(list, PG_GETARG_TEXT_PP(n)))

/* Argument n, NULL counting as false. */
#define ARG_IS_TRUE(n) (!PG_ARGISNULL(n) && PG_GETARG_BOOL(n))
#define ARG_IS_FALSE(n) (!PG_ARGISNULL(n) && !PG_GETARG_BOOL(n))

/* ----------
 * Services
 * ----------
 */

PG_FUNCTION_INFO_V1(beian_service_class);
PG_FUNCTION_INFO_V1(beian_service_action);

/*
 * Class of a service: the first condition that holds.  Every combination of
 * arguments has one.
 */
Datum
beian_service_class(PG_FUNCTION_ARGS)
{
	FilingState subject = ARG_CODE(0, &subject_states, STATE_UNKNOWN);
	FilingState service = ARG_CODE(1, &service_states, STATE_UNKNOWN);
	ServiceClass result;

	if (ARG_IS_TRUE(4))
		result = SERVICE_RESTRICTED;
	else if (service == STATE_CANCELLED || subject == STATE_CANCELLED)
		result = SERVICE_CANCELLED;
	else if (service == STATE_NONE)
		result = SERVICE_NOT_FILED;
	else if (service == STATE_UNKNOWN || subject == STATE_NONE)
		result = SERVICE_UNKNOWN;
	else if (ARG_IS_TRUE(2))
		result = SERVICE_ACCESSED_HERE;
	else if (PG_ARGISNULL(2) || PG_ARGISNULL(3))
		result = SERVICE_UNKNOWN;
	else if (PG_GETARG_BOOL(3))
		result = SERVICE_NOT_ACCESSED_HERE;
	else
		result = SERVICE_SHELL;
	PG_RETURN_CODE(&service_classes, result);
}

/*
 * What to do about a service, by what its domain resolves to: here,
 * other_mainland, overseas, none, not known.
 */
static const uint8 action_domain_valid[][RESOLVES_UNKNOWN + 1] = {
	[SERVICE_RESTRICTED] = {ACT_STOP, ACT_REFUSE, ACT_REFUSE, ACT_REFUSE,
	ACT_REFUSE},
	[SERVICE_CANCELLED] = {ACT_BLOCK_AND_FILE, ACT_NONE, ACT_NONE, ACT_NONE,
	ACT_VERIFY},
	[SERVICE_NOT_FILED] = {ACT_BLOCK_AND_FILE, ACT_NONE, ACT_NONE, ACT_NONE,
	ACT_VERIFY},
	[SERVICE_UNKNOWN] = {ACT_VERIFY, ACT_VERIFY, ACT_VERIFY, ACT_VERIFY,
	ACT_VERIFY},
	[SERVICE_SHELL] = {ACT_BLOCK_AND_ADD_ACCESS, ACT_ADD_ACCESS_THERE,
	ACT_CANCEL_AND_REFILE, ACT_CANCEL_AND_REFILE, ACT_VERIFY},
	[SERVICE_NOT_ACCESSED_HERE] = {ACT_BLOCK_AND_ADD_ACCESS, ACT_NONE,
	ACT_NONE, ACT_NONE, ACT_VERIFY},
	[SERVICE_ACCESSED_HERE] = {ACT_OK, ACT_FIX_ACCESS, ACT_FIX_ACCESS,
	ACT_FIX_ACCESS, ACT_VERIFY},
};

/* The two classes for which it matters that the domain has expired. */
static const uint8 action_shell_expired[RESOLVES_UNKNOWN + 1] = {
	ACT_BLOCK_AND_RENEW_OR_REFILE, ACT_RENEW_OR_REFILE, ACT_RENEW_OR_REFILE,
	ACT_RENEW_OR_REFILE, ACT_VERIFY
};
static const uint8 action_accessed_expired[RESOLVES_UNKNOWN + 1] = {
	ACT_RENEW_OR_CANCEL_ACCESS, ACT_RENEW_OR_CANCEL_ACCESS,
	ACT_RENEW_OR_CANCEL_ACCESS, ACT_RENEW_OR_CANCEL_ACCESS, ACT_VERIFY
};

Datum
beian_service_action(PG_FUNCTION_ARGS)
{
	ServiceClass class = ARG_CODE(0, &service_classes, SERVICE_UNKNOWN);
	Resolves	resolves = ARG_CODE(1, &resolutions, RESOLVES_UNKNOWN);
	const uint8 *actions = action_domain_valid[class];

	if (ARG_IS_FALSE(2))
	{
		if (class == SERVICE_SHELL)
			actions = action_shell_expired;
		else if (class == SERVICE_ACCESSED_HERE)
			actions = action_accessed_expired;
	}
	PG_RETURN_CODE(&service_actions, actions[resolves]);
}

/* ----------
 * Flags of services
 * ----------
 */

PG_FUNCTION_INFO_V1(beian_service_flags);

/* arguments, in their order */
enum
{
	ARG_SUBJECT_STATE,
	ARG_SERVICE_STATE,
	ARG_ACCESS_HERE,
	ARG_ACCESS_ELSEWHERE,
	ARG_DOMAIN_EXPIRES,
	ARG_HOLDER_MATCHES,
	ARG_SUBJECT_NUMBER,
	ARG_SERVICE_NUMBER,
	ARG_KIND,
	ARG_INFO_INACCURATE,
	ARG_UNIT_CHANGED,
	ARG_ORDER_OPEN,
	ARG_LIMIT_ACCESS,
	ARG_AS_OF,
	ARG_WARN_DAYS
};

/*
 * Has the domain's registration run out before that day, or will it within the
 * days of warning?  -1: neither, or not known.
 */
static int
domain_flag(FunctionCallInfo fcinfo)
{
	DateADT		expires;
	DateADT		as_of;
	int32		warn;

	if (PG_ARGISNULL(ARG_DOMAIN_EXPIRES) || PG_ARGISNULL(ARG_AS_OF))
		return -1;
	expires = PG_GETARG_DATEADT(ARG_DOMAIN_EXPIRES);
	as_of = PG_GETARG_DATEADT(ARG_AS_OF);
	if (expires < as_of)
		return FLAG_DOMAIN_EXPIRED;
	if (PG_ARGISNULL(ARG_WARN_DAYS))
		return -1;
	warn = PG_GETARG_INT32(ARG_WARN_DAYS);
	if (warn < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("number of days to warn before must not be negative: %d",
						warn)));
	/* in 64 bits: the ends of date are the ends of int32 */
	return (int64) expires - as_of <= warn ? FLAG_DOMAIN_EXPIRING : -1;
}

/*
 * What is wrong with a service, whatever its class.  A fact not given flags
 * nothing, but for the number of a filed service: it has to have one.
 */
Datum
beian_service_flags(PG_FUNCTION_ARGS)
{
	FilingState subject = ARG_CODE(ARG_SUBJECT_STATE, &subject_states,
								   STATE_UNKNOWN);
	FilingState service = ARG_CODE(ARG_SERVICE_STATE, &service_states,
								   STATE_UNKNOWN);
	int			kind = ARG_CODE(ARG_KIND, &kinds, -1);
	bool		no_subject = subject == STATE_NONE || subject == STATE_CANCELLED;
	bool		no_service = service == STATE_NONE || service == STATE_CANCELLED;
	int			domain = domain_flag(fcinfo);
	bool		set[lengthof(service_flag_codes)] = {false};
	Datum		flags[lengthof(service_flag_codes)];
	int			n = 0;
	int			i;

	set[FLAG_STALE_ACCESS] = (no_subject || no_service) &&
		(ARG_IS_TRUE(ARG_ACCESS_HERE) || ARG_IS_TRUE(ARG_ACCESS_ELSEWHERE));
	set[FLAG_ORPHAN_SERVICE] = service == STATE_FILED && no_subject;
	if (domain >= 0)
		set[domain] = true;
	set[FLAG_HOLDER_MISMATCH] = ARG_IS_FALSE(ARG_HOLDER_MATCHES);
	if (PG_ARGISNULL(ARG_SERVICE_NUMBER))
		set[FLAG_NUMBER_MISSING] = service == STATE_FILED;
	else
	{
		int64		number = PG_GETARG_INT64(ARG_SERVICE_NUMBER);
		IcpParts	parts;

		set[FLAG_NUMBER_PREFIX_MISMATCH] = !PG_ARGISNULL(ARG_SUBJECT_NUMBER) &&
			(number & ~ICP_SERVICE_MASK) != PG_GETARG_INT64(ARG_SUBJECT_NUMBER);

		/* a website's suffix has no letter: a subject's number is no app's */
		icp_unpack(number, &parts);
		set[FLAG_NUMBER_KIND_MISMATCH] = kind >= 0 &&
			kind != (int) (parts.service == 0 ? ICP_WEBSITE : parts.kind);
	}
	set[FLAG_INFO_INACCURATE] = ARG_IS_TRUE(ARG_INFO_INACCURATE);
	set[FLAG_UNIT_CHANGED] = ARG_IS_TRUE(ARG_UNIT_CHANGED);
	set[FLAG_ORDER_OPEN] = ARG_IS_TRUE(ARG_ORDER_OPEN);
	set[FLAG_LIMIT_ACCESS] = ARG_IS_TRUE(ARG_LIMIT_ACCESS);

	for (i = 0; i < (int) lengthof(set); i++)
	{
		if (set[i])
			flags[n++] = PointerGetDatum(beian_code_text(&service_flags, i));
	}
	PG_RETURN_ARRAYTYPE_P(construct_array(flags, n, TEXTOID, -1, false,
										  TYPALIGN_INT));
}

/* ----------
 * Subjects
 * ----------
 */

PG_FUNCTION_INFO_V1(beian_subject_class);
PG_FUNCTION_INFO_V1(beian_subject_class_accum);
PG_FUNCTION_INFO_V1(beian_subject_class_final);

/*
 * Class of a subject by its services: has it any that is a shell, that is
 * none, that is not known?
 */
static SubjectClass
subject_class(FilingState state, bool restricted, bool shells, bool live,
			  bool unknowns)
{
	if (restricted)
		return SUBJECT_RESTRICTED;
	switch (state)
	{
		case STATE_UNKNOWN:
			return SUBJECT_UNKNOWN;
		case STATE_NONE:
			return SUBJECT_NOT_FILED;
		case STATE_CANCELLED:
			return SUBJECT_CANCELLED;
		case STATE_FILED:
			break;
	}
	if (!shells && !live)
		return unknowns ? SUBJECT_UNKNOWN : SUBJECT_SHELL;
	if (shells)
		return live || unknowns ? SUBJECT_PARTIAL_SHELL : SUBJECT_ALL_SHELL;
	return unknowns ? SUBJECT_UNVERIFIED : SUBJECT_NORMAL;
}

/*
 * Argument n as a count.  A NULL is no count, but not known.
 */
static int64
count_arg(FunctionCallInfo fcinfo, int n, const char *what)
{
	int64		count;

	if (PG_ARGISNULL(n))
		return -1;
	count = PG_GETARG_INT64(n);
	if (count < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("number of %s must not be negative: %lld", what,
						(long long) count)));
	return count;
}

/*
 * The same class from counts.  A count that is not known leaves the class
 * unknown, unless the subject's own facts decide it.
 */
Datum
beian_subject_class(PG_FUNCTION_ARGS)
{
	FilingState state = ARG_CODE(0, &subject_states, STATE_UNKNOWN);
	int64		services = count_arg(fcinfo, 1, "services");
	int64		shells = count_arg(fcinfo, 2, "shells");
	int64		unknowns = count_arg(fcinfo, 3, "unknown services");

	if (services >= 0 && shells > services)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("more shells than services: %lld of %lld",
						(long long) shells, (long long) services),
				 errdetail("Shells count among the services.")));
	if (state == STATE_FILED && (services < 0 || shells < 0 || unknowns < 0))
		state = STATE_UNKNOWN;
	PG_RETURN_CODE(&subject_classes,
				   subject_class(state, ARG_IS_TRUE(4), shells > 0,
								 services > shells, unknowns > 0));
}

/*
 * The aggregate's state is what was seen in the group, one bit each, so that
 * partial states combine by OR.
 */
#define SEEN_STATE(state)	(INT64CONST(1) << (state))	/* FilingState */
#define SEEN_STATES			(SEEN_STATE(STATE_UNKNOWN + 1) - 1)
#define SEEN_RESTRICTED		INT64CONST(0x10)
#define SEEN_SHELL			INT64CONST(0x20)
#define SEEN_LIVE			INT64CONST(0x40)
#define SEEN_UNKNOWN		INT64CONST(0x80)

Datum
beian_subject_class_accum(PG_FUNCTION_ARGS)
{
	int64		seen = PG_GETARG_INT64(0);
	FilingState state = ARG_CODE(1, &subject_states, STATE_UNKNOWN);

	seen |= SEEN_STATE(state);
	if (!PG_ARGISNULL(2))
	{
		switch ((ServiceClass) beian_code_index(&service_classes,
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
	if (ARG_IS_TRUE(3))
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
	int			i;

	initStringInfo(&states);
	for (i = 0; i <= STATE_UNKNOWN; i++)
	{
		if (seen & SEEN_STATE(i))
			appendStringInfo(&states, "%s%s", states.len > 0 ? ", " : "",
							 i == STATE_UNKNOWN ? "NULL" : state_codes[i].name);
	}
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("subject states differ within one group"),
			 errdetail("The group has the states %s.", states.data),
			 errhint("Group by the subject, so that each group has one state.")));
}

/*
 * NULL for a group without rows.
 */
Datum
beian_subject_class_final(PG_FUNCTION_ARGS)
{
	int64		seen = PG_GETARG_INT64(0);
	int64		states = seen & SEEN_STATES;
	FilingState state = STATE_FILED;

	if (states == 0)
		PG_RETURN_NULL();
	while (states != SEEN_STATE(state))
	{
		if (state++ == STATE_UNKNOWN)
			report_mixed_states(seen);
	}
	PG_RETURN_CODE(&subject_classes,
				   subject_class(state, (seen & SEEN_RESTRICTED) != 0,
								 (seen & SEEN_SHELL) != 0,
								 (seen & SEEN_LIVE) != 0,
								 (seen & SEEN_UNKNOWN) != 0));
}

/* ----------
 * Operations
 * ----------
 */

PG_FUNCTION_INFO_V1(beian_operation_state);

/*
 * Which state of a case decides what may be done.  Here a service of NULL is
 * none, as in the aggregate: "unknown" says that it is not known.
 */
Datum
beian_operation_state(PG_FUNCTION_ARGS)
{
	SubjectClass subject = ARG_CODE(0, &subject_classes, SUBJECT_UNKNOWN);
	ServiceClass service = ARG_CODE(1, &service_classes, SERVICE_NOT_FILED);
	OperationState result;

	if (subject == SUBJECT_RESTRICTED || service == SERVICE_RESTRICTED)
		result = CASE_RESTRICTED;
	else if (subject == SUBJECT_UNKNOWN || subject == SUBJECT_UNVERIFIED ||
			 service == SERVICE_UNKNOWN)
		result = CASE_UNKNOWN;
	else if (subject == SUBJECT_NOT_FILED || subject == SUBJECT_CANCELLED)
		result = CASE_NO_SUBJECT;
	else if (subject == SUBJECT_SHELL)
		result = CASE_SHELL_SUBJECT;
	else if (service == SERVICE_SHELL)
		result = CASE_SHELL;
	else if (service == SERVICE_NOT_ACCESSED_HERE)
		result = CASE_NOT_ACCESSED_HERE;
	else if (service == SERVICE_ACCESSED_HERE)
		result = CASE_ACCESSED_HERE;
	else
		result = CASE_NO_SERVICE;
	PG_RETURN_CODE(&operation_states, result);
}
