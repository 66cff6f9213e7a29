/*
 * Slow inputs: an input, repeated to N and to 4 N bytes, costs at most five
 * times the steps, and pauses as often as work.h says.  So no input hides by
 * being short.
 */
#ifndef BEIAN_TEST_SLOW_H
#define BEIAN_TEST_SLOW_H

#include "number.h"
#include "work.h"

#include "check.h"

#include <stdlib.h>
#include <string.h>

#define SLOW_SIZE	(8 * 1024)
#define SLOW_MAX	512			/* of longer inputs the begin is repeated */

static uint64_t slow_seen;

__attribute__((unused))
static void
slow_pause(Work *work)
{
	CHECK(work->steps - slow_seen <= WORK_PAUSE + WORK_PIECE);
	slow_seen = work->steps;
}

__attribute__((unused))
static uint64_t
slow_steps(const char *s, size_t len, size_t size,
		   void (*read) (const char *s, size_t len, Work *work))
{
	Work		work = WORK_INIT(slow_pause);
	size_t		n = size / len;
	char	   *text = malloc(n * len);

	for (size_t i = 0; i < n; i++)
		memcpy(text + i * len, s, len);
	slow_seen = 0;
	read(text, n * len, &work);
	slow_pause(&work);
	free(text);
	return work.steps;
}

__attribute__((unused))
static void
slow_check(const char *s, size_t len,
		   void (*read) (const char *s, size_t len, Work *work))
{
	if (len > SLOW_MAX)
		len = SLOW_MAX;
	if (len > 0)
	{
		uint64_t	few = slow_steps(s, len, SLOW_SIZE, read);

		CHECK(slow_steps(s, len, 4 * SLOW_SIZE, read) <= 5 * few);
	}
}

/* Memory that is given back at once. */
static void *slow_chunks[64];
static int	slow_count;

__attribute__((unused))
static void *
slow_resize(void *chunk, size_t size)
{
	for (int i = 0; i < slow_count; i++)
		if (chunk != NULL && slow_chunks[i] == chunk)
			return slow_chunks[i] = realloc(chunk, size);
	return slow_chunks[slow_count++] = malloc(size);
}

__attribute__((unused))
static void
slow_free(void)
{
	while (slow_count > 0)
		free(slow_chunks[--slow_count]);
}

#endif							/* BEIAN_TEST_SLOW_H */
