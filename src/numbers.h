/*-------------------------------------------------------------------------
 *
 * numbers.h
 *	  The two number types as the server sees them: 8 bytes by value.
 *
 * The layout is core/number.h's; its order as an integer is the order of the
 * type, so that everything that compares or sorts is bigint's own.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_NUMBERS_H
#define BEIAN_NUMBERS_H

#include "compat.h"

#include "core/number.h"
#include "nodes/nodes.h"

typedef int64 IcpNumber;
typedef int64 PsbNumber;

#define DatumGetIcpNumber(d)	((IcpNumber) DatumGetInt64(d))
#define IcpNumberGetDatum(n)	Int64GetDatum(n)
#define PG_GETARG_ICP_NUMBER(i) DatumGetIcpNumber(PG_GETARG_DATUM(i))
#define PG_RETURN_ICP_NUMBER(n) return IcpNumberGetDatum(n)

#define DatumGetPsbNumber(d)	((PsbNumber) DatumGetInt64(d))
#define PsbNumberGetDatum(n)	Int64GetDatum(n)
#define PG_GETARG_PSB_NUMBER(i) DatumGetPsbNumber(PG_GETARG_DATUM(i))
#define PG_RETURN_PSB_NUMBER(n) return PsbNumberGetDatum(n)

#define ICP_IS_SUBJECT(n)		(((n) & ICP_SERVICE_MASK) == 0)
#define ICP_SUBJECT(n)			((n) & ~ICP_SERVICE_MASK)

#define ICP_REGION(n)			((int) ((n) >> ICP_REGION_SHIFT))

/*
 * Greatest number that belongs to a subject, which is itself the least: its
 * service of the last kind with the greatest number that the grammar has.
 */
#define ICP_LAST_KIND			(ICP_KIND_COUNT - 1)
#define ICP_LAST(subject) \
	((subject) | ((int64) ICP_SERVICE_MAX << ICP_KIND_BITS) | ICP_LAST_KIND)

/* What the doors of the two types have in common; see number_io.c. */
typedef struct NumberType
{
	const char *name;			/* as in messages */
	size_t		text_size;		/* of the text form, with terminator */
	bool		(*parse) (const char *s, size_t len, int64_t *value,
						  NumberFault *fault);
	size_t		(*format) (int64_t value, char *buf);
	bool		(*is_valid) (int64_t value);
} NumberType;

extern Datum beian_number_in(const NumberType *type, const char *s, size_t len,
							 Node *escontext);
extern char *beian_number_out(const NumberType *type, int64 value);
extern Datum beian_number_recv(const NumberType *type, FunctionCallInfo fcinfo);
extern Datum beian_number_send(int64 value);
extern text *beian_number_text(const NumberType *type, int64 value);
extern Datum beian_number_error(const NumberType *type,
								FunctionCallInfo fcinfo);

/* room for a fault in words, with the part of the text that it quotes */
#define FAULT_TEXT_SIZE 512

typedef struct FaultWords
{
	char		detail[FAULT_TEXT_SIZE];
	char		hint[FAULT_TEXT_SIZE];	/* empty: none */
} FaultWords;

extern void beian_fault_words(const NumberFault *fault, const char *s,
							  size_t len, FaultWords *words);

/* psb_number.c: look-up address, palloc'd */
extern char *beian_psb_url(PsbNumber n);

#endif							/* BEIAN_NUMBERS_H */
