/*-------------------------------------------------------------------------
 *
 * terms.c
 *	  Terms of rules, as texts say them.
 *
 * A text never has a term typed in: it names the rule, and says what the row
 * in force says.
 *
 *-------------------------------------------------------------------------
 */
#include "code_lists.h"

#include "core/region.h"
#include "core/words.h"
#include "days.h"
#include "lib/stringinfo.h"
#include "region.h"
#include "rules.h"
#include "utils/builtins.h"
#include "utils/inval.h"

PG_FUNCTION_INFO_V1(beian_fill_terms);

static const struct
{
	const char *zh;
	const char *en;				/* of one; an "s" makes it of many */
} unit_words[] = {
	[UNIT_HOUR] = {"小时", "hour"},
	[UNIT_WORKDAY] = {"个工作日", "working day"},
	[UNIT_DAY] = {"日", "day"},
	[UNIT_MONTH] = {"个月", "month"},
	[UNIT_YEAR] = {"年", "year"},
};

/*
 * The term of a rule: 10个工作日, 10 working days.  False if there is none to
 * say: no row for the province, or a rule that counts nothing.
 */
static bool
append_term(StringInfo out, const BeianRow *rule, WordsLang lang)
{
	int64		count;

	if (rule == NULL || rule->term.unit >= lengthof(unit_words))
		return false;
	count = rule->term.quantity;
	if (count < 0)
		count = -count;
	if (lang == WORDS_ZH)
		appendStringInfo(out, INT64_FORMAT "%s", count,
						 unit_words[rule->term.unit].zh);
	else
		appendStringInfo(out, INT64_FORMAT " %s%s", count,
						 unit_words[rule->term.unit].en, count == 1 ? "" : "s");
	return true;
}

/*
 * Append what stands for a placeholder, the text between its braces.
 */
static bool
append_filled(StringInfo out, const char *name, int len,
			  BeianRows *rules, int region, WordsLang lang)
{
	static const char province[] = "province";
	const char *bar = memchr(name, '|', len);
	int			name_len = bar ? (int) (bar - name) : len;

	if (name_len == 0)
		return false;
	if (name_len == sizeof(province) - 1 &&
		memcmp(name, province, name_len) == 0)
	{
		const Region *found = region_by_code(region);

		if (found != NULL)
			appendStringInfoString(out, lang == WORDS_ZH ?
								   found->name_zh : found->name_en);
		else if (bar != NULL)
			appendBinaryStringInfo(out, bar + 1, name + len - (bar + 1));
		return found != NULL || bar != NULL;
	}
	if (append_term(out,
					beian_find_row(rules,
								   cstring_to_text_with_len(name, name_len),
								   region, beian_civil_today(), "rule"),
					lang))
		return true;
	if (bar != NULL)
		appendBinaryStringInfo(out, bar + 1, name + len - (bar + 1));
	return bar != NULL;
}

/*
 * A text with its placeholders filled in: {rule} is the term that the rule has
 * today in the province, {province} its name; {rule|words} and {province|words}
 * are the words where there is none.  What cannot be filled in stays as it is.
 */
Datum
beian_fill_terms(PG_FUNCTION_ARGS)
{
	text	   *template;
	const char *s;
	const char *end;
	int			region = 0;
	WordsLang	lang;
	BeianRows  *rules;
	StringInfoData out;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(2))
		PG_RETURN_NULL();
	if (!PG_ARGISNULL(1))
		region = beian_region_code(PG_GETARG_TEXT_PP(1));
	lang = beian_code_index(&beian_langs, PG_GETARG_TEXT_PP(2));

	/* most texts have none: they need no rules, and no copy */
	template = PG_GETARG_TEXT_PP(0);
	s = VARDATA_ANY(template);
	end = s + VARSIZE_ANY_EXHDR(template);
	if (memchr(s, '{', end - s) == NULL)
		PG_RETURN_TEXT_P(template);

	AcceptInvalidationMessages();
	rules = beian_rule_rows(fcinfo);
	initStringInfo(&out);
	while (s < end)
	{
		const char *open = memchr(s, '{', end - s);
		const char *close = open ? memchr(open, '}', end - open) : NULL;

		if (close == NULL)
			break;
		appendBinaryStringInfo(&out, s, open - s);
		if (!append_filled(&out, open + 1, close - open - 1, rules, region, lang))
			appendBinaryStringInfo(&out, open, close + 1 - open);
		s = close + 1;
	}
	appendBinaryStringInfo(&out, s, end - s);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(out.data, out.len));
}
