/*-------------------------------------------------------------------------
 *
 * notice_state.c
 *	  The state of reading an item: refusing at a place, and counting its days.
 *
 *-------------------------------------------------------------------------
 */
#include "notice_clause.h"

#include <string.h>

size_t
notice_quote_end(NoticeParser *parser, size_t p)
{
	size_t		end = p;

	while (end < parser->text->n && end < parser->limit && end - p < 40 && parser->text->c[end] != ',' &&
		   parser->text->c[end] != ';' && !notice_is_stop(parser->text->c[end]))
		end++;
	return end;
}

bool
notice_refuse_at(NoticeParser *parser, NoticeReason reason, size_t p, size_t start, size_t end)
{
	NoticeFault *fault = &parser->notice->fault;
	size_t		clause = parser->clause;

	if (p < clause)
		clause = p;
	if (p - clause > 80)
		clause = p - 80;
	notice_copy(parser->text, clause, notice_quote_end(parser, p), fault->clause,
				sizeof(fault->clause));
	if (end > start)
		notice_copy(parser->text, start, end > start + 40 ? start + 40 : end,
					fault->text, sizeof(fault->text));
	if (parser->item != NULL && parser->label_end > parser->label)
		notice_copy(parser->text, parser->label, parser->label_end, fault->item,
					sizeof(fault->item));
	else if (parser->item != NULL)
		strcpy(fault->item, parser->item->name);
	return notice_refuse(parser->notice, reason);
}

int
notice_item_mark(const NoticeParser *parser)
{
	return (int) (parser->item - parser->notice->items) + 1;
}

int
notice_days_off(const NoticeParser *parser)
{
	int			n = 0;

	for (int i = 0; i < NOTICE_DAYS; i++)
		n += parser->notice->off[i] == notice_item_mark(parser);
	return n;
}

bool
notice_check_count(NoticeParser *parser, int n, size_t p)
{
	int			off = notice_days_off(parser);

	if (off == 0)
		parser->expected = n;
	else if (off != n)
	{
		parser->notice->fault.n = n;
		parser->notice->fault.m = off;
		return notice_refuse_at(parser, NOTICE_COUNT, p, p, p);
	}
	else
		parser->counted = true;
	return true;
}
