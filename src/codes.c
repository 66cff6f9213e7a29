/*-------------------------------------------------------------------------
 *
 * codes.c
 *	  Codes in and out, and their labels.
 *
 *-------------------------------------------------------------------------
 */
#include "code_lists.h"

#include "core/words.h"
#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "table.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

BEIAN_SHARED_CODE_LIST(beian_conventions, "convention", CONVENTION_CODES);
BEIAN_SHARED_CODE_LIST(beian_day_kinds, "kind of day", DAY_KIND_CODES);
BEIAN_SHARED_CODE_LIST(beian_subject_states, "subject state", STATE_CODES);
BEIAN_SHARED_CODE_LIST(beian_service_states, "service state", STATE_CODES);
BEIAN_SHARED_CODE_LIST(beian_service_classes, "service class",
					   SERVICE_CLASS_CODES);
BEIAN_SHARED_CODE_LIST(beian_resolutions, "resolution", RESOLVES_CODES);
BEIAN_SHARED_CODE_LIST(beian_service_actions, "service action",
					   SERVICE_ACTION_CODES);
BEIAN_SHARED_CODE_LIST(beian_subject_classes, "subject class",
					   SUBJECT_CLASS_CODES);
BEIAN_SHARED_CODE_LIST(beian_service_flag_list, "service flag",
					   SERVICE_FLAG_CODES);
BEIAN_SHARED_CODE_LIST(beian_facts, "fact", FACT_CODES);
BEIAN_SHARED_CODE_LIST(beian_term_units, "unit", TERM_UNIT_CODES);
BEIAN_SHARED_CODE_LIST(beian_rule_units, "unit", RULE_UNIT_CODES);
BEIAN_SHARED_CODE_LIST(beian_rule_senses, "sense", RULE_SENSE_CODES);
BEIAN_SHARED_CODE_LIST(beian_deadline_states, "deadline state",
					   DEADLINE_STATE_CODES);
BEIAN_SHARED_CODE_LIST(beian_langs, "language", BEIAN_WORDS_LANGS);

/*
 * Index of a code, or -1.  The lists are short: comparing lengths first leaves
 * about one memcmp a call, which no hash would beat.
 */
static int
find_code(const BeianCodeList *list, const text *code)
{
	const char *s = VARDATA_ANY(code);
	int			len = VARSIZE_ANY_EXHDR(code);

	for (int i = 0; i < list->n; i++)
	{
		if (list->codes[i].len == len &&
			memcmp(list->codes[i].name, s, len) == 0)
			return i;
	}
	return -1;
}

/*
 * Report a code that its list has not, with those it has.
 */
static void
report_unknown_code(const BeianCodeList *list, const char *value, int len)
{
	StringInfoData known;

	initStringInfo(&known);
	for (int i = 0; i < list->n; i++)
		appendStringInfo(&known, "%s\"%s\"", i > 0 ? ", " : "",
						 list->codes[i].name);
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown %s \"%s\"", list->what,
					pnstrdup(value, pg_mbcliplen(value, len, 100))),
			 errdetail("Known are %s.", known.data)));
}

int
beian_code_index(const BeianCodeList *list, const text *code)
{
	int			i = find_code(list, code);

	if (unlikely(i < 0))
		report_unknown_code(list, VARDATA_ANY(code), VARSIZE_ANY_EXHDR(code));
	return i;
}

/*
 * Fill a list's place, once in a backend.
 */
text *
beian_code_make_text(const BeianCodeList *list, int index)
{
	MemoryContext old = MemoryContextSwitchTo(TopMemoryContext);

	list->texts[index] = cstring_to_text_with_len(list->codes[index].name,
												  list->codes[index].len);
	MemoryContextSwitchTo(old);
	return list->texts[index];
}

/* ----------
 * Labels
 * ----------
 */

enum
{
	COL_DOMAIN = 1,
	COL_CODE,
	COL_ZH,
	COL_EN
};

/*
 * Domains to which a user's own rows of beian_rule and beian_region_setting
 * may add: a code without a label is no mistake there.
 */
static const BeianCode open_domain_codes[] = {
	BEIAN_CODE("rule"),
	BEIAN_CODE("trigger"),
	BEIAN_CODE("setting"),
};

BEIAN_CODE_LIST(open_domains, "open domain", open_domain_codes);

/*
 * Report a code that its domain has not, with those it has; or that there is
 * no such domain.  Does not return.
 */
static void
report_unknown_label(Relation rel, const text *domain, const text *code)
{
	BeianScan	scan;
	StringInfoData known;

	initStringInfo(&known);
	beian_scan_init(&scan, rel, NULL);
	beian_scan_text(&scan, COL_DOMAIN, domain);
	while (beian_scan_next(&scan))
		appendStringInfo(&known, "%s\"%s\"", known.len > 0 ? ", " : "",
						 beian_column_string(&scan.row, COL_CODE, NULL));
	beian_scan_end(&scan);

	if (known.len == 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown domain of codes \"%s\"",
						text_to_cstring(domain)),
				 errhint("The table \"beian_code\" lists the domains.")));
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown code \"%s\" of domain \"%s\"",
					text_to_cstring(code), text_to_cstring(domain)),
			 errdetail("Known are %s.", known.data)));
}

PG_FUNCTION_INFO_V1(beian_label);

/*
 * Label of a code: a row of beian_code.
 */
Datum
beian_label(PG_FUNCTION_ARGS)
{
	text	   *domain = PG_GETARG_TEXT_PP(0);
	text	   *code = PG_GETARG_TEXT_PP(1);
	int			lang = beian_code_index(&beian_langs, PG_GETARG_TEXT_PP(2));
	Relation	rel = beian_open_table(fcinfo, TABLE_CODE);
	BeianScan	scan;
	text	   *result = NULL;

	beian_scan_init(&scan, rel, NULL);
	beian_scan_text(&scan, COL_DOMAIN, domain);
	beian_scan_text(&scan, COL_CODE, code);
	if (beian_scan_next(&scan))
		result = beian_column_text(&scan.row,
								   lang == WORDS_ZH ? COL_ZH : COL_EN, NULL);
	beian_scan_end(&scan);

	if (result == NULL && find_code(&open_domains, domain) < 0)
		report_unknown_label(rel, domain, code);
	beian_close_table(rel);
	if (result == NULL)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(result);
}
