/*-------------------------------------------------------------------------
 *
 * deadline.c
 *	  Units in which terms are counted.
 *
 *-------------------------------------------------------------------------
 */
#include "deadline.h"

#include "codes.h"

static const BeianCode unit_codes[] = {
	BEIAN_CODE("hour"),
	BEIAN_CODE("workday"),
	BEIAN_CODE("day"),
	BEIAN_CODE("month"),
	BEIAN_CODE("year"),
};

BEIAN_CODE_LIST(units, "unit", unit_codes);

DeadlineUnit
beian_deadline_unit(const text *unit)
{
	return beian_code_index(&units, unit);
}
