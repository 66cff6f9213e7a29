/*-------------------------------------------------------------------------
 *
 * fault.c
 *	  Why a text is no filing number.
 *
 *-------------------------------------------------------------------------
 */
#include "fault.h"

void
fault_set(NumberFault *fault, NumberReason reason, size_t start, size_t end)
{
	if (fault == NULL)
		return;
	fault->reason = reason;
	fault->start = start;
	fault->end = end;
}

void
fault_locate(NumberFault *fault, const char *s, size_t len)
{
	fault->pos = 1;
	for (size_t i = 0; i < fault->start && i < len; i++)
		fault->pos += ((unsigned char) s[i] & 0xC0) != 0x80;
}
