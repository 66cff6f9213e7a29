/*-------------------------------------------------------------------------
 *
 * explain.c
 *	  Why a class is what it is: the facts that the decision names, in words.
 *
 *-------------------------------------------------------------------------
 */
#include "classify.h"

#include "funcapi.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

PG_FUNCTION_INFO_V1(beian_explain_service_class);
PG_FUNCTION_INFO_V1(beian_explain_subject_class);

typedef struct Words
{
	const char *zh;
	const char *en;
} Words;

/*
 * A fact's value as its place in the tables below: a state by its enum, what
 * is true or false by what it may be, a count by whether it is known.
 */
enum
{
	COUNT_UNKNOWN,
	COUNT_KNOWN
};

#define VALUES Max(STATE_UNKNOWN + 1, (MAY_BE_FALSE | MAY_BE_TRUE) + 1)

static const Words words[FACT_COUNT][VALUES] = {
	[FACT_RESTRICTED] = {
		[MAY_BE_TRUE] = {"在黑名单中，或被限制接入",
		"blacklisted, or access restricted"},
		[MAY_BE_FALSE] = {"不在黑名单中，也未被限制接入",
		"neither blacklisted nor access restricted"},
		[MAY_BE_FALSE | MAY_BE_TRUE] = {"是否在黑名单中或被限制接入，未核实",
		"whether it is blacklisted or access restricted is not known"}
	},
	[FACT_SUBJECT_STATE] = {
		[STATE_FILED] = {"主体已备案", "the subject is filed"},
		[STATE_CANCELLED] = {"主体备案已注销",
		"the filing of the subject is cancelled"},
		[STATE_NONE] = {"未查到主体备案", "no filing of the subject was found"},
		[STATE_UNKNOWN] = {"主体的备案状态未核实",
		"whether the subject is filed is not known"}
	},
	[FACT_SERVICE_STATE] = {
		[STATE_FILED] = {"服务已备案", "the service is filed"},
		[STATE_CANCELLED] = {"服务备案已注销",
		"the filing of the service is cancelled"},
		[STATE_NONE] = {"服务没有备案", "the service is not filed"},
		[STATE_UNKNOWN] = {"服务的备案状态未核实",
		"whether the service is filed is not known"}
	},
	[FACT_ACCESS_HERE] = {
		[MAY_BE_TRUE] = {"本接入商有其接入信息", "this provider gives it access"},
		[MAY_BE_FALSE] = {"本接入商没有其接入信息",
		"this provider gives it no access"},
		[MAY_BE_FALSE | MAY_BE_TRUE] = {"本接入商有无其接入信息，未核实",
		"whether this provider gives it access is not known"}
	},
	[FACT_ACCESS_ELSEWHERE] = {
		[MAY_BE_TRUE] = {"其他接入商有其接入信息", "another provider gives it access"},
		[MAY_BE_FALSE] = {"其他接入商没有其接入信息",
		"no other provider gives it access"},
		[MAY_BE_FALSE | MAY_BE_TRUE] = {"其他接入商有无其接入信息，未核实",
		"whether another provider gives it access is not known"}
	},
	[FACT_SERVICES] = {
		[COUNT_KNOWN] = {"已备案的服务数", "services filed"},
		[COUNT_UNKNOWN] = {"已备案的服务数，未核实",
		"how many services are filed is not known"}
	},
	[FACT_SHELLS] = {
		[COUNT_KNOWN] = {"其中没有接入信息的服务数",
		"services among them without access"},
		[COUNT_UNKNOWN] = {"其中没有接入信息的服务数，未核实",
		"how many of them are without access is not known"}
	},
	[FACT_UNKNOWNS] = {
		[COUNT_KNOWN] = {"备案状态或接入待核实的服务数",
		"services whose state or access is not known"},
		[COUNT_UNKNOWN] = {"有无备案状态或接入待核实的服务，未核实",
		"whether there are services of unknown state or access is not known"}
	},
};

/* A service filed under no subject is a case of its own. */
static const Words orphan = {
	"未查到主体备案，无法确定服务所属主体",
	"no filing of a subject to which the service could belong"
};

/*
 * A row (fact, value, zh, en); value NULL: the fact is not known.
 */
static void
put_fact(ReturnSetInfo *rsinfo, Fact fact, const char *value, const Words *said)
{
	Datum		values[4];
	bool		nulls[4] = {false};

	values[0] = PointerGetDatum(beian_code_text(&beian_facts, fact));
	nulls[1] = value == NULL;
	values[1] = value == NULL ? (Datum) 0 : CStringGetTextDatum(value);
	values[2] = CStringGetTextDatum(said->zh);
	values[3] = CStringGetTextDatum(said->en);
	tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
}

static void
put_truth(ReturnSetInfo *rsinfo, Fact fact, int may_be)
{
	put_fact(rsinfo, fact,
			 may_be == MAY_BE_TRUE ? "true" :
			 may_be == MAY_BE_FALSE ? "false" : NULL,
			 &words[fact][may_be]);
}

static void
put_state(ReturnSetInfo *rsinfo, Fact fact, FilingState state)
{
	put_fact(rsinfo, fact,
			 state == STATE_UNKNOWN ? NULL :
			 beian_subject_states.codes[state].name,
			 &words[fact][state]);
}

static void
put_count(ReturnSetInfo *rsinfo, Fact fact, int64 count)
{
	char		digits[32];

	snprintf(digits, sizeof(digits), INT64_FORMAT, count);
	put_fact(rsinfo, fact, count < 0 ? NULL : digits,
			 &words[fact][count < 0 ? COUNT_UNKNOWN : COUNT_KNOWN]);
}

/*
 * The rows of a service's class, in the order of the ladder.
 */
Datum
beian_explain_service_class(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	ServiceFacts facts = beian_service_facts(fcinfo);
	Decision	d = beian_decide_service(&facts);

	InitMaterializedSRF(fcinfo, 0);
	if (d.facts & SET_OF(FACT_RESTRICTED))
		put_truth(rsinfo, FACT_RESTRICTED, facts.restricted);
	if (d.facts & SET_OF(FACT_SUBJECT_STATE))
	{
		if (facts.subject == STATE_NONE && facts.service != STATE_NONE)
			put_fact(rsinfo, FACT_SUBJECT_STATE, "none", &orphan);
		else
			put_state(rsinfo, FACT_SUBJECT_STATE, facts.subject);
	}
	if (d.facts & SET_OF(FACT_SERVICE_STATE))
		put_state(rsinfo, FACT_SERVICE_STATE, facts.service);
	if (d.facts & SET_OF(FACT_ACCESS_HERE))
		put_truth(rsinfo, FACT_ACCESS_HERE, facts.access_here);
	if (d.facts & SET_OF(FACT_ACCESS_ELSEWHERE))
		put_truth(rsinfo, FACT_ACCESS_ELSEWHERE, facts.access_elsewhere);
	return (Datum) 0;
}

/*
 * The same for a subject's.
 */
Datum
beian_explain_subject_class(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	SubjectFacts facts = beian_subject_facts(fcinfo);
	Decision	d = beian_decide_subject(&facts);

	InitMaterializedSRF(fcinfo, 0);
	if (d.facts & SET_OF(FACT_RESTRICTED))
		put_truth(rsinfo, FACT_RESTRICTED, facts.restricted);
	if (d.facts & SET_OF(FACT_SUBJECT_STATE))
		put_state(rsinfo, FACT_SUBJECT_STATE, facts.state);
	if (d.facts & SET_OF(FACT_SERVICES))
		put_count(rsinfo, FACT_SERVICES, facts.services);
	if (d.facts & SET_OF(FACT_SHELLS))
		put_count(rsinfo, FACT_SHELLS, facts.shells);
	if (d.facts & SET_OF(FACT_UNKNOWNS))
		put_count(rsinfo, FACT_UNKNOWNS, facts.unknowns);
	return (Datum) 0;
}
