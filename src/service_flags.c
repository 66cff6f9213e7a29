/*-------------------------------------------------------------------------
 *
 * service_flags.c
 *	  What is wrong with a service, whatever its class.
 *
 *-------------------------------------------------------------------------
 */
#include "code_lists.h"

#include "catalog/pg_type.h"
#include "core/number.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/date.h"

/* kinds of service, by IcpKind; the last is any of them */
static const BeianCode kind_codes[] = {
#define X(name, code, letter)	BEIAN_CODE(code),
	BEIAN_ICP_KINDS(X)
#undef X
	BEIAN_CODE("unknown"),
};

#define KIND_UNKNOWN	((int) lengthof(kind_codes) - 1)

BEIAN_CODE_LIST(kinds, "kind of service", kind_codes);

/* Argument n, NULL counting as neither. */
#define ARG_IS_TRUE(n) (!PG_ARGISNULL(n) && PG_GETARG_BOOL(n))
#define ARG_IS_FALSE(n) (!PG_ARGISNULL(n) && !PG_GETARG_BOOL(n))

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
	ARG_FALSE_FILING,
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
 * The flags of the service's number.  That of its subject, which has no part
 * for a service, fits no kind, whichever it is.
 */
static void
number_flags(FunctionCallInfo fcinfo, bool filed, bool *set)
{
	int			kind = BEIAN_ARG_CODE(ARG_KIND, &kinds, KIND_UNKNOWN);
	int64		number;
	IcpParts	parts;

	if (PG_ARGISNULL(ARG_SERVICE_NUMBER))
	{
		set[FLAG_NUMBER_MISSING] = filed;
		return;
	}
	number = PG_GETARG_INT64(ARG_SERVICE_NUMBER);
	set[FLAG_NUMBER_PREFIX_MISMATCH] = !PG_ARGISNULL(ARG_SUBJECT_NUMBER) &&
		(number & ~ICP_SERVICE_MASK) != PG_GETARG_INT64(ARG_SUBJECT_NUMBER);
	icp_unpack(number, &parts);
	set[FLAG_NUMBER_KIND_MISMATCH] = parts.service == 0 ||
		(kind != KIND_UNKNOWN && kind != (int) parts.kind);
}

/*
 * A fact not given flags nothing, but for the number of a filed service: it
 * has to have one.
 */
Datum
beian_service_flags(PG_FUNCTION_ARGS)
{
	FilingState subject = BEIAN_ARG_CODE(ARG_SUBJECT_STATE,
										 &beian_subject_states, STATE_UNKNOWN);
	FilingState service = BEIAN_ARG_CODE(ARG_SERVICE_STATE,
										 &beian_service_states, STATE_UNKNOWN);
	bool		no_subject = subject == STATE_NONE || subject == STATE_CANCELLED;
	bool		no_service = service == STATE_NONE || service == STATE_CANCELLED;
	int			domain = domain_flag(fcinfo);
	bool		set[SERVICE_FLAG_COUNT] = {false};
	Datum		flags[SERVICE_FLAG_COUNT];
	int			n = 0;

	set[FLAG_STALE_ACCESS] = (no_subject || no_service) &&
		(ARG_IS_TRUE(ARG_ACCESS_HERE) || ARG_IS_TRUE(ARG_ACCESS_ELSEWHERE));
	set[FLAG_ORPHAN_SERVICE] = service == STATE_FILED && no_subject;
	if (domain >= 0)
		set[domain] = true;
	set[FLAG_HOLDER_MISMATCH] = ARG_IS_FALSE(ARG_HOLDER_MATCHES);
	number_flags(fcinfo, service == STATE_FILED, set);
	set[FLAG_INFO_INACCURATE] = ARG_IS_TRUE(ARG_INFO_INACCURATE);
	set[FLAG_UNIT_CHANGED] = ARG_IS_TRUE(ARG_UNIT_CHANGED);
	set[FLAG_ORDER_OPEN] = ARG_IS_TRUE(ARG_ORDER_OPEN);
	set[FLAG_LIMIT_ACCESS] = ARG_IS_TRUE(ARG_LIMIT_ACCESS);
	set[FLAG_FALSE_FILING] = ARG_IS_TRUE(ARG_FALSE_FILING);

	for (int i = 0; i < SERVICE_FLAG_COUNT; i++)
	{
		if (set[i])
			flags[n++] = PointerGetDatum(beian_code_text(&beian_service_flag_list, i));
	}
	PG_RETURN_ARRAYTYPE_P(construct_array(flags, n, TEXTOID, -1, false,
										  TYPALIGN_INT));
}
