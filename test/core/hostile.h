/*-------------------------------------------------------------------------
 *
 * hostile.h
 *	  Text that is made to cost more than its length explains.
 *
 * Every construct that a reader looks into, forwards or backwards, is repeated,
 * alone and between what makes a reader begin there.  What is counted are steps
 * (work.h), so that no test depends on the machine.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_TEST_HOSTILE_H
#define BEIAN_TEST_HOSTILE_H

#include "work.h"

#include <stdlib.h>
#include <string.h>

/* Constructs: characters, references, escapes, tags, attributes, labels. */
static const char *const hostile_units[] = {
	"&#8203;", "&#173;", "&#xad;", "&shy;", "&ZeroWidthSpace;", "\\u200b",
	"\\\\u200b", "\xE2\x80\x8B", "\xEF\xBB\xBF", "\xCC\x8F", "&#32;", "&nbsp;",
	"\\n", "%20", "%e2%80%8b", "\\xe2\\x80\\x8b", " ", "\xE3\x80\x80", "&", "&#",
	"&#x", "&#0", "&nbsp", "\\", "\\u", "\\u{", "\\u{0", "\\x", "%", "%E5",
	"%E5%A4", "<", "</", "<!", "<!--", "<!-- -->", "<!-->", "-->", ">", "<b>",
	"</b>", "<b", "<b ", "<b x", "<b x=", "<b x=\"", "<b x='", "<b x=\">\">",
	"<b x=y ", "<b/", "\"", "'", "=", "<\\/b>", "<div>", "<div hidden>", "<p hidden>",
	"<div style=\"display:none\">", "<div style=display", "<div style=\"a:b;",
	"<div class=ico>", "<div class=\"police ", "<div onclick=x>", "<img src=x>",
	"<a>", "</a>", "<a href=x>", "<a href=\"", "<a href=//beian.miit.gov.cn>",
	"<a href=\"https://beian.mps.gov.cn/?code=", "<script>", "</script>", "</script",
	"<script>x</script>", "<title>", "<textarea>", "<template>", "<noscript>",
	"<header>", "<footer>", "<main>", "<h1>", "<i class=x></i>", "?code=1",
	"?code=11010502030143", "http://beian.gov.cn/?code=11010502030143",
	"recordcode=", "code=", "ICP", "ICP备", "京ICP备", "京ICP备 ", "京ICP备1",
	"京ICP备05070218号-", "京ICP备05070218号-3", "京ICP备xxxx", "ICP备xxxx", "公网安备",
	"京公网安备", "京公网安备1", "公网安备11111", "京公网安备11010502030143号", "备", "证",
	"备>", "<备>", "&#22791;", "\\u5907", "\\\\u5907", "A1.", "A1.A2.B1.B2-", "B2-",
	"京B2-", "b1 ", "b1 <", "b1<b>", "B&#", "B&#8203;", "B2-20090059", "京", "合字",
	"(京", "[京)", "(((", "(ICP备", "Yue B2-", "Copyright", "copy", "(c", "(c)", "©",
	"版权", "All rights ", "ⓒ", "0123456789", "x", "*", "×", "\xFF", "\x80",
	"\xE5", "\xE5\xA4", "\xF0\x9F", "", "号", "-", "--", "——", "|", ":", "."
};

/* What stands before and behind the repetitions. */
static const char *const hostile_frames[][2] = {
	{ "", "" },
	{ "京ICP备", "05070218号" },
	{ "京", "ICP备05070218号" },
	{ "京ICP备05070218号", "-1" },
	{ "<a href=\"https://beian.miit.gov.cn/\">京ICP备05070218号-3", "</a>" },
	{ "<a href=\"", "\">京ICP备05070218号-3</a>" }
};

/* The longest way from one pause to the next. */
static uint64_t hostile_seen;
static uint64_t hostile_most;

__attribute__((unused))
static void
hostile_pause(Work *work)
{
	if (work->steps - hostile_seen > hostile_most)
		hostile_most = work->steps - hostile_seen;
	hostile_seen = work->steps;
}

/*
 * A number, the construct, a second construct, and so on, up to a size; no byte
 * behind it may be read.
 */
__attribute__((unused))
static char *
hostile_text(const char *const frame[2], const char *unit, const char *other,
			 size_t size, size_t *len)
{
	size_t		before = strlen(frame[0]);
	size_t		behind = strlen(frame[1]);
	size_t		one = strlen(unit);
	size_t		two = strlen(other);
	size_t		n = one + two > 0 ? size / (one + two) : 0;
	char	   *text = malloc(before + n * (one + two) + behind + 1);
	char	   *p = text;

	memcpy(p, frame[0], before);
	p += before;
	for (size_t i = 0; i < n; i++)
	{
		memcpy(p, unit, one);
		memcpy(p + one, other, two);
		p += one + two;
	}
	memcpy(p, frame[1], behind);
	*len = p + behind - text;
	return realloc(text, *len > 0 ? *len : 1);
}

typedef void (*HostileReader) (const char *s, size_t len, Work *work);

__attribute__((unused))
static uint64_t
hostile_steps(HostileReader read, const char *const frame[2],
			  const char *unit, const char *other, size_t size)
{
	Work		work = WORK_INIT(hostile_pause);
	size_t		len;
	char	   *text = hostile_text(frame, unit, other, size, &len);

	hostile_seen = 0;
	read(text, len, &work);
	hostile_pause(&work);
	free(text);
	return work.steps;
}

#define HOSTILE_SIZE	(16 * 1024)
#define HOSTILE_PER_BYTE 400	/* steps; what one construct may cost at most */

/*
 * At N and 4 N bytes: at most five times the steps, and no more of them for a
 * byte than a constant; a pause at least each WORK_PAUSE steps and one piece.
 */
__attribute__((unused))
static void
hostile_judge(const char *topic, HostileReader read,
			  const char *const frame[2], const char *unit, const char *other)
{
	uint64_t	few = hostile_steps(read, frame, unit, other, HOSTILE_SIZE);
	uint64_t	many = hostile_steps(read, frame, unit, other, 4 * HOSTILE_SIZE);

	if (!ok(many <= 5 * few &&
			many <= (uint64_t) HOSTILE_PER_BYTE * 4 * HOSTILE_SIZE,
			"%s: %.20s...%.20s%.20s", topic, frame[0], unit, other))
		note("%llu steps, then %llu", (unsigned long long) few,
			 (unsigned long long) many);
}

__attribute__((unused))
static void
test_hostile(const char *topic, HostileReader read)
{
	size_t		units = sizeof(hostile_units) / sizeof(hostile_units[0]);
	size_t		frames = sizeof(hostile_frames) / sizeof(hostile_frames[0]);

	hostile_most = 0;
	for (size_t u = 0; u < units; u++)
		for (size_t f = 0; f < frames; f++)
			hostile_judge(topic, read, hostile_frames[f], hostile_units[u], "");
	/* pairs, drawn by chance: the same in every run */
	for (int i = 0; i < 500; i++)
		hostile_judge(topic, read, hostile_frames[draw_below(frames)],
					  hostile_units[draw_below(units)],
					  hostile_units[draw_below(units)]);
	ok(hostile_most <= WORK_PAUSE + WORK_PIECE,
	   "%s: at most %llu steps from one pause to the next", topic,
	   (unsigned long long) hostile_most);
}

#endif							/* BEIAN_TEST_HOSTILE_H */
