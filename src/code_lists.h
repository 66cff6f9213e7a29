/*-------------------------------------------------------------------------
 *
 * code_lists.h
 *	  The codes that C decides by.
 *
 * One line a code gives its member of an enum and its place in a list, so that
 * neither can lack it, and the list its length.  To add one is to add a line
 * here, and its label to beian_code.
 *
 * Not known is a code as well, "unknown", the same as NULL; it is the last of
 * its list where functions only take it.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CODE_LISTS_H
#define BEIAN_CODE_LISTS_H

#include "codes.h"

/* which working day stands for a day that is none; of two as near the later */
#define CONVENTION_CODES(CODE) \
	CODE(ROLL_FOLLOWING, "following") \
	CODE(ROLL_PRECEDING, "preceding") \
	CODE(ROLL_MODIFIED_FOLLOWING, "modified_following") \
	CODE(ROLL_MODIFIED_PRECEDING, "modified_preceding") \
	CODE(ROLL_NEAREST, "nearest")

#define DAY_KIND_CODES(CODE) \
	CODE(KIND_WORKDAY, "workday") \
	CODE(KIND_WEEKEND, "weekend") \
	CODE(KIND_HOLIDAY, "holiday") \
	CODE(KIND_STATUTORY, "statutory") \
	CODE(KIND_MAKEUP, "makeup")

/* where a subject or a service stands at the ministry */
#define STATE_CODES(CODE) \
	CODE(STATE_FILED, "filed") \
	CODE(STATE_CANCELLED, "cancelled") \
	CODE(STATE_NONE, "none") \
	CODE(STATE_UNKNOWN, "unknown")

#define SERVICE_CLASS_CODES(CODE) \
	CODE(SERVICE_RESTRICTED, "restricted") \
	CODE(SERVICE_CANCELLED, "cancelled") \
	CODE(SERVICE_NOT_FILED, "not_filed") \
	CODE(SERVICE_UNKNOWN, "unknown") \
	CODE(SERVICE_SHELL, "shell") \
	CODE(SERVICE_NOT_ACCESSED_HERE, "not_accessed_here") \
	CODE(SERVICE_ACCESSED_HERE, "accessed_here")

/* to what a domain resolves */
#define RESOLVES_CODES(CODE) \
	CODE(RESOLVES_HERE, "here") \
	CODE(RESOLVES_OTHER_MAINLAND, "other_mainland") \
	CODE(RESOLVES_OVERSEAS, "overseas") \
	CODE(RESOLVES_NONE, "none") \
	CODE(RESOLVES_UNKNOWN, "unknown")

#define SERVICE_ACTION_CODES(CODE) \
	CODE(ACT_STOP, "stop") \
	CODE(ACT_REFUSE, "refuse") \
	CODE(ACT_VERIFY, "verify") \
	CODE(ACT_BLOCK_AND_FILE, "block_and_file") \
	CODE(ACT_BLOCK_AND_ADD_ACCESS, "block_and_add_access") \
	CODE(ACT_ADD_ACCESS_THERE, "add_access_there") \
	CODE(ACT_ADD_ACCESS_OR_CANCEL, "add_access_or_cancel") \
	CODE(ACT_RENEW_OR_REFILE, "renew_or_refile") \
	CODE(ACT_BLOCK_AND_RENEW_OR_REFILE, "block_and_renew_or_refile") \
	CODE(ACT_RENEW_OR_CANCEL_ACCESS, "renew_or_cancel_access") \
	CODE(ACT_FIX_ACCESS, "fix_access") \
	CODE(ACT_OK, "ok") \
	CODE(ACT_NONE, "none")

#define SUBJECT_CLASS_CODES(CODE) \
	CODE(SUBJECT_RESTRICTED, "restricted") \
	CODE(SUBJECT_UNKNOWN, "unknown") \
	CODE(SUBJECT_NOT_FILED, "not_filed") \
	CODE(SUBJECT_CANCELLED, "cancelled") \
	CODE(SUBJECT_SHELL, "shell_subject") \
	CODE(SUBJECT_ALL_SHELL, "all_shell") \
	CODE(SUBJECT_PARTIAL_SHELL, "partial_shell") \
	CODE(SUBJECT_UNVERIFIED, "unverified") \
	CODE(SUBJECT_NORMAL, "normal")

#define SERVICE_FLAG_CODES(CODE) \
	CODE(FLAG_STALE_ACCESS, "stale_access") \
	CODE(FLAG_ORPHAN_SERVICE, "orphan_service") \
	CODE(FLAG_DOMAIN_EXPIRED, "domain_expired") \
	CODE(FLAG_DOMAIN_EXPIRING, "domain_expiring") \
	CODE(FLAG_HOLDER_MISMATCH, "holder_mismatch") \
	CODE(FLAG_NUMBER_MISSING, "number_missing") \
	CODE(FLAG_NUMBER_PREFIX_MISMATCH, "number_prefix_mismatch") \
	CODE(FLAG_NUMBER_KIND_MISMATCH, "number_kind_mismatch") \
	CODE(FLAG_INFO_INACCURATE, "info_inaccurate") \
	CODE(FLAG_UNIT_CHANGED, "unit_changed") \
	CODE(FLAG_ORDER_OPEN, "order_open") \
	CODE(FLAG_LIMIT_ACCESS, "limit_access") \
	CODE(FLAG_FALSE_FILING, "false_filing")

/* what a class rests on, in the order of the ladders */
#define FACT_CODES(CODE) \
	CODE(FACT_RESTRICTED, "restricted") \
	CODE(FACT_SUBJECT_STATE, "subject_state") \
	CODE(FACT_SERVICE_STATE, "service_state") \
	CODE(FACT_ACCESS_HERE, "access_here") \
	CODE(FACT_ACCESS_ELSEWHERE, "access_elsewhere") \
	CODE(FACT_SERVICES, "services") \
	CODE(FACT_SHELLS, "shells") \
	CODE(FACT_UNKNOWNS, "unknowns")

/*
 * Units of terms.  A yearly window is one of rules alone, and the last.
 */
#define TERM_UNIT_CODES(CODE) \
	CODE(UNIT_HOUR, "hour") \
	CODE(UNIT_WORKDAY, "workday") \
	CODE(UNIT_DAY, "day") \
	CODE(UNIT_MONTH, "month") \
	CODE(UNIT_YEAR, "year")

#define RULE_UNIT_CODES(CODE) \
	TERM_UNIT_CODES(CODE) \
	CODE(UNIT_WINDOW, "window")

/* what the last day of a rule means */
#define RULE_SENSE_CODES(CODE) \
	CODE(SENSE_DO_BY, "do_by") \
	CODE(SENSE_KEEP_UNTIL, "keep_until") \
	CODE(SENSE_VALID_THROUGH, "valid_through") \
	CODE(SENSE_LAPSES, "lapses")

#define DEADLINE_STATE_CODES(CODE) \
	CODE(DEADLINE_MET, "met") \
	CODE(DEADLINE_MET_LATE, "met_late") \
	CODE(DEADLINE_OPEN, "open") \
	CODE(DEADLINE_DUE_SOON, "due_soon") \
	CODE(DEADLINE_OVERDUE, "overdue") \
	CODE(DEADLINE_KEEPING, "keeping") \
	CODE(DEADLINE_KEPT, "kept") \
	CODE(DEADLINE_VALID, "valid") \
	CODE(DEADLINE_EXPIRED, "expired") \
	CODE(DEADLINE_RUNNING, "running") \
	CODE(DEADLINE_LAPSED, "lapsed")

BEIAN_CODE_ENUM(BeianConvention, CONVENTION_CODES);
BEIAN_CODE_ENUM(DayKind, DAY_KIND_CODES);
BEIAN_CODE_ENUM(FilingState, STATE_CODES);
BEIAN_CODE_ENUM(ServiceClass, SERVICE_CLASS_CODES);
BEIAN_CODE_ENUM(Resolves, RESOLVES_CODES);
BEIAN_CODE_ENUM(ServiceAction, SERVICE_ACTION_CODES);
BEIAN_CODE_ENUM(SubjectClass, SUBJECT_CLASS_CODES);
BEIAN_CODE_ENUM(ServiceFlag, SERVICE_FLAG_CODES);
BEIAN_CODE_ENUM(Fact, FACT_CODES);
BEIAN_CODE_ENUM(DeadlineUnit, RULE_UNIT_CODES);
BEIAN_CODE_ENUM(RuleSense, RULE_SENSE_CODES);
BEIAN_CODE_ENUM(DeadlineState, DEADLINE_STATE_CODES);

#define SERVICE_FLAG_COUNT	(0 SERVICE_FLAG_CODES(BEIAN_CODE_PLUS_ONE))
#define FACT_COUNT			(0 FACT_CODES(BEIAN_CODE_PLUS_ONE))

/* defined in codes.c */
extern const BeianCodeList beian_conventions;
extern const BeianCodeList beian_day_kinds;
extern const BeianCodeList beian_subject_states;
extern const BeianCodeList beian_service_states;
extern const BeianCodeList beian_service_classes;
extern const BeianCodeList beian_resolutions;
extern const BeianCodeList beian_service_actions;
extern const BeianCodeList beian_subject_classes;
extern const BeianCodeList beian_service_flag_list;
extern const BeianCodeList beian_facts;
extern const BeianCodeList beian_term_units;
extern const BeianCodeList beian_rule_units;
extern const BeianCodeList beian_rule_senses;
extern const BeianCodeList beian_deadline_states;
extern const BeianCodeList beian_langs;	/* by WordsLang */

#endif							/* BEIAN_CODE_LISTS_H */
