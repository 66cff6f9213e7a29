/*-------------------------------------------------------------------------
 *
 * label.c
 *	  Labels that people write before a number.
 *
 *-------------------------------------------------------------------------
 */
#include "label.h"

/* The first of these words that stands here, without gaps inside. */
static bool
eat_any(Cursor *at, const uint32_t *const *words)
{
	for (; *words != NULL; words++)
		if (eat_word(at, *words))
			return true;
	return false;
}

bool
eat_label(Cursor *at, Label label)
{
	/* longer words before those that they begin with */
	static const uint32_t *const police[] = {
		U"公安联网", U"公安机关", U"公安", U"公网安", U"联网", U"网安", NULL
	};
	static const uint32_t *const ministry[] = {
		U"工信部", U"网站ICP", U"网站", U"APP", U"小程序", U"快应用", U"主体", U"服务",
		U"互联网信息服务", U"增值电信业务", U"增值电信", U"电信增值业务", U"电信业务",
		U"ICP", NULL
	};
	static const uint32_t *const documents[] = {
		U"备案/许可证", U"备案", U"经营许可证", U"许可证", NULL
	};
	static const uint32_t *const ends[] = { U"编号", U"号码", U"号", NULL };
	Cursor		begin = *at;
	bool		is_police = eat_any(at, police);
	bool		owned = is_police || eat_any(at, ministry);
	bool		licence;
	bool		ended;

	if (owned)
		skip_gap(at);
	licence = at->ch != U'备';
	if ((label == LABEL_POLICE && (!is_police || licence)) ||
		!eat_any(at, documents))
	{
		*at = begin;
		return false;
	}
	skip_gap(at);
	ended = eat_any(at, ends);
	skip_gap(at);
	/* 备案 alone may be any word's end; 许可证 is a label as it stands */
	ended |= eat(at, ':') || licence;
	skip_gap(at);
	if (!ended)
		*at = begin;
	return ended;
}

size_t
skip_label(const Reader *reader, size_t pos)
{
	Cursor		at;

	look_at(&at, reader, pos);
	return eat_label(&at, LABEL_ANY) ? at.start : pos;
}
