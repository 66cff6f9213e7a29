/*-------------------------------------------------------------------------
 *
 * tap.h
 *	  The few lines of a test program: numbered "ok" and "not ok", and an exit
 *	  status.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_TEST_TAP_H
#define BEIAN_TEST_TAP_H

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

static int	tap_count;
static int	tap_failed;

__attribute__((format(printf, 2, 3), unused))
static bool
ok(bool passed, const char *name, ...)
{
	char		line[500];
	va_list		args;

	va_start(args, name);
	vsnprintf(line, sizeof(line), name, args);
	va_end(args);
	for (char *p = line; *p != '\0'; p++)
		if (*p == '\n' || *p == '\t')
			*p = ' ';
	tap_count++;
	tap_failed += !passed;
	printf("%sok %d - %s\n", passed ? "" : "not ", tap_count, line);
	return passed;
}

/* What was seen, under a line that failed. */
__attribute__((format(printf, 1, 2), unused))
static void
note(const char *text, ...)
{
	va_list		args;

	printf("#   ");
	va_start(args, text);
	vprintf(text, args);
	va_end(args);
	printf("\n");
}

__attribute__((unused))
static int
done(void)
{
	printf("1..%d\n", tap_count);
	return tap_failed > 0;
}

/* The same numbers in every run (xorshift64*). */
__attribute__((unused))
static uint64_t
draw(void)
{
	static uint64_t state = 88172645463325252ULL;

	state ^= state >> 12;
	state ^= state << 25;
	state ^= state >> 27;
	return state * 2685821657736338717ULL;
}

/* One of 0 to n - 1. */
__attribute__((unused))
static int64_t
draw_below(int64_t n)
{
	return (int64_t) (draw() % (uint64_t) n);
}

#endif							/* BEIAN_TEST_TAP_H */
