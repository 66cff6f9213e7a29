/*-------------------------------------------------------------------------
 *
 * deadline.h
 *	  Units in which terms are counted.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_DEADLINE_H
#define BEIAN_DEADLINE_H

#include "beian.h"

typedef enum DeadlineUnit
{
	UNIT_HOUR,
	UNIT_WORKDAY,
	UNIT_DAY,
	UNIT_MONTH,
	UNIT_YEAR
} DeadlineUnit;

/* By its code; an unknown one is 22023. */
extern DeadlineUnit beian_deadline_unit(const text *unit);

#endif							/* BEIAN_DEADLINE_H */
