/*-------------------------------------------------------------------------
 *
 * notice_words.c
 *	  What is the matter with a notice, in words.
 *
 * The sentences stand in the list of reasons (notice.h), so that none can be
 * without; here what they name is filled in.
 *
 *-------------------------------------------------------------------------
 */
#include "notice_parts.h"

#include <stdio.h>
#include <string.h>

typedef struct Words
{
	const char *en;
	const char *zh;
	const char *hint_en;
	const char *hint_zh;
} Words;

/* in the order of the reasons, behind NOTICE_FINE */
static const Words sentences[] = {
#define X(reason, en, zh, hint_en, hint_zh) { en, zh, hint_en, hint_zh },
	NOTICE_REASONS(X)
#undef X
};

static const char *const weekdays_en[] = { "Monday", "Tuesday", "Wednesday",
	"Thursday", "Friday", "Saturday", "Sunday" };
static const char *const weekdays_zh[] = { "星期一", "星期二", "星期三", "星期四",
	"星期五", "星期六", "星期日" };

/* ----------
 * What is the matter
 * ----------
 */

bool
notice_refuse(Notice *notice, NoticeReason reason)
{
	notice->fault.reason = reason;
	return false;
}

/* One more remark; of those that do not fit only the last stays. */
NoticeFault *
notice_remark(Notice *notice, NoticeReason reason)
{
	NoticeFault *remark;

	if (notice->nremarks < NOTICE_REMARKS)
		notice->nremarks++;
	remark = &notice->remarks[notice->nremarks - 1];
	memset(remark, 0, sizeof(*remark));
	remark->reason = reason;
	return remark;
}

/* ----------
 * Sentences
 * ----------
 */

/* A buffer that takes what fits, in whole characters. */
typedef struct Out
{
	char	   *buf;
	size_t		size;
	size_t		len;
} Out;

static void
put(Out *out, const char *text, size_t len)
{
	size_t		room = out->size - 1 - out->len;

	if (len > room)
	{
		len = room;
		while (len > 0 && (text[len] & 0xC0) == 0x80)
			len--;
		out->size = out->len + len + 1;
	}
	memcpy(out->buf + out->len, text, len);
	out->len += len;
	out->buf[out->len] = '\0';
}

static void
put_day(Out *out, int32_t day)
{
	char		text[40];
	int			year;
	int			month;
	int			mday;

	notice_civil(day, &year, &month, &mday);
	put(out, text, (size_t) snprintf(text, sizeof(text), "%04d-%02d-%02d", year,
									 month, mday));
}

static void
put_number(Out *out, int n)
{
	char		text[20];

	put(out, text, (size_t) snprintf(text, sizeof(text), "%d", n));
}

/* Does the sentence go on with this placeholder? */
static bool
names(const char **sentence, const char *placeholder)
{
	size_t		len = strlen(placeholder);

	if (strncmp(*sentence, placeholder, len) != 0)
		return false;
	*sentence += len;
	return true;
}

static void
fill(const char *sentence, const NoticeFault *fault, bool zh, char *buf,
	 size_t size)
{
	Out			out = { buf, size, 0 };
	const char *weekday = (zh ? weekdays_zh : weekdays_en)[notice_weekday(fault->date)];

	buf[0] = '\0';
	while (*sentence != '\0')
	{
		size_t		plain = strcspn(sentence, "{");

		put(&out, sentence, plain);
		sentence += plain;
		if (names(&sentence, "{date}"))
			put_day(&out, fault->date);
		else if (names(&sentence, "{other}"))
			put_day(&out, fault->other);
		else if (names(&sentence, "{weekday}"))
			put(&out, weekday, strlen(weekday));
		else if (names(&sentence, "{n}"))
			put_number(&out, fault->n);
		else if (names(&sentence, "{m}"))
			put_number(&out, fault->m);
		else if (names(&sentence, "{text}"))
			put(&out, fault->text, strlen(fault->text));
		else if (*sentence != '\0')
			put(&out, sentence++, 1);
	}
}

static const Words *
words_of(const NoticeFault *fault)
{
	return fault->reason == NOTICE_FINE ? NULL : &sentences[fault->reason - 1];
}

void
notice_sentence(const NoticeFault *fault, bool zh, char *buf, size_t size)
{
	const Words *words = words_of(fault);

	if (words == NULL)
		buf[0] = '\0';
	else
		fill(zh ? words->zh : words->en, fault, zh, buf, size);
}

bool
notice_hint(const NoticeFault *fault, bool zh, char *buf, size_t size)
{
	const Words *words = words_of(fault);

	if (words == NULL || words->hint_en == NULL)
		return false;
	fill(zh ? words->hint_zh : words->hint_en, fault, zh, buf, size);
	return true;
}
