/*
 * What a fuzz target does when a promise is broken.
 */
#ifndef BEIAN_TEST_CHECK_H
#define BEIAN_TEST_CHECK_H

#include <stdio.h>
#include <stdlib.h>

#define CHECK(condition) \
	do { \
		if (!(condition)) \
		{ \
			fprintf(stderr, "%s:%d: broken: %s\n", __FILE__, __LINE__, \
					#condition); \
			abort(); \
		} \
	} while (0)

#endif							/* BEIAN_TEST_CHECK_H */
