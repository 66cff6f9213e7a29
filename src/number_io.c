/*-------------------------------------------------------------------------
 *
 * number_io.c
 *	  The doors that the two number types have in common.
 *
 * The core's parsers never report; the one reporter of their faults is here.
 *
 *-------------------------------------------------------------------------
 */
#include "numbers.h"

#include "code_lists.h"
#include "common/hashfn.h"
#include "core/words.h"
#include "libpq/pqformat.h"
#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(beian_number_hash);
PG_FUNCTION_INFO_V1(beian_number_hash_extended);

/*
 * A fault in the words of an error, in the language of the server's messages.
 */
void
beian_fault_words(const NumberFault *fault, const char *s, size_t len,
				  FaultWords *words)
{
	const char *hint = number_fault_hint(fault);

	number_fault_fill(_(number_fault_sentence(fault, WORDS_EN)), fault, s, len,
					  words->detail, sizeof(words->detail));
	words->hint[0] = '\0';
	if (hint != NULL)
		number_fault_fill(_(hint), fault, s, len,
						  words->hint, sizeof(words->hint));
}

/*
 * A text as a number, for the input function and the cast.  A fault goes to
 * escontext (22P02) if that takes it, and is thrown otherwise; the result is
 * then of no meaning.
 */
Datum
beian_number_in(const NumberType *type, const char *s, size_t len,
				Node *escontext)
{
	int64_t		value;
	NumberFault fault;
	FaultWords	words;

	if (type->parse(s, len, &value, &fault))
		return Int64GetDatum(value);

	beian_fault_words(&fault, s, len, &words);
	ereturn(escontext, (Datum) 0,
			(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			 errmsg("invalid input syntax for type %s: \"%.*s\"",
					type->name, (int) len, s),
			 errdetail_internal("%s", words.detail),
			 words.hint[0] != '\0' ? errhint("%s", words.hint) : 0));
}

/* Canonical text, palloc'd. */
char *
beian_number_out(const NumberType *type, int64 value)
{
	char	   *buf = palloc(type->text_size);

	type->format(value, buf);
	return buf;
}

text *
beian_number_text(const NumberType *type, int64 value)
{
	text	   *result = palloc(VARHDRSZ + type->text_size);

	SET_VARSIZE(result,
				VARHDRSZ + type->format(value, VARDATA(result)));
	return result;
}

/*
 * Binary form: the value, 8 bytes in network order.  What no text could give
 * is refused, so that no stored value is outside the type.
 */
Datum
beian_number_recv(const NumberType *type, FunctionCallInfo fcinfo)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int64		value = pq_getmsgint64(buf);

	if (!type->is_valid(value))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary representation for type %s: %016llx",
						type->name, (unsigned long long) value)));
	return Int64GetDatum(value);
}

Datum
beian_number_send(int64 value)
{
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendint64(&buf, value);
	return PointerGetDatum(pq_endtypsend(&buf));
}

/*
 * Why a text is no number, in the words of the language asked for; NULL when it
 * is one.
 */
Datum
beian_number_error(const NumberType *type, FunctionCallInfo fcinfo)
{
	const text *t = PG_GETARG_TEXT_PP(0);
	int			lang = beian_code_index(&beian_langs, PG_GETARG_TEXT_PP(1));
	const char *s = VARDATA_ANY(t);
	size_t		len = VARSIZE_ANY_EXHDR(t);
	int64_t		value;
	NumberFault fault;
	char		reason[FAULT_TEXT_SIZE];

	if (type->parse(s, len, &value, &fault))
		PG_RETURN_NULL();
	number_fault_fill(number_fault_sentence(&fault, lang), &fault, s, len,
					  reason, sizeof(reason));
	PG_RETURN_TEXT_P(cstring_to_text(reason));
}

/*
 * Hashes.  bigint's own folds its two halves together before it hashes: here
 * they hold region and digits above, digits and service number below, which
 * cancel out so often that half of a million numbers collide.  The upper half
 * goes into the seed instead, which is mixed in before the lower one.  The
 * lower 32 bits without a seed are the short hash, as hash classes want it.
 */
static inline uint64
number_hash(int64 value, uint64 seed)
{
	return hash_bytes_uint32_extended((uint32) value,
									  seed ^ (uint32) (value >> 32));
}

Datum
beian_number_hash(PG_FUNCTION_ARGS)
{
	PG_RETURN_UINT32((uint32) number_hash(PG_GETARG_INT64(0), 0));
}

Datum
beian_number_hash_extended(PG_FUNCTION_ARGS)
{
	PG_RETURN_UINT64(number_hash(PG_GETARG_INT64(0),
								 (uint64) PG_GETARG_INT64(1)));
}
