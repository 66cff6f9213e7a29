/*-------------------------------------------------------------------------
 *
 * label.h
 *	  Labels that people write before a number.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CORE_LABEL_H
#define BEIAN_CORE_LABEL_H

#include "cursor.h"

/* Whose number a label must announce. */
typedef enum Label
{
	LABEL_POLICE,
	LABEL_ANY
} Label;

/*
 * A label: what it is the number of, 备案 or 许可证, and 号 or a colon.  The
 * cursor is then behind it and the blanks there.
 */
extern bool eat_label(Cursor *at, Label label);

/* Offset behind a label that may stand before a number, or pos itself. */
extern size_t skip_label(const Reader *reader, size_t pos);

#endif							/* BEIAN_CORE_LABEL_H */
