/*-------------------------------------------------------------------------
 *
 * digits.h
 *	  Decimal digits, counted, written and looked at.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CORE_DIGITS_H
#define BEIAN_CORE_DIGITS_H

#include <stdbool.h>
#include <stdint.h>

/* How many decimal digits a number that is not negative has; 0 has one. */
static inline int
decimal_digits(int64_t n)
{
	int			count = 1;

	while (n >= 10)
	{
		n /= 10;
		count++;
	}
	return count;
}

/* Do decimal digits only repeat, or only count up (8, 9, 0, 1 ...)? */
static inline bool
digits_are_filler(int64_t digits, int ndigits)
{
	int			step = (digits % 10 - digits / 10 % 10 + 10) % 10;

	if (step > 1)
		return false;
	for (int i = 1; i < ndigits; i++)
	{
		if ((digits % 10 - digits / 10 % 10 + 10) % 10 != step)
			return false;
		digits /= 10;
	}
	return true;
}

/* Writes exactly ndigits of them; returns the place behind. */
static inline char *
write_digits(char *p, int64_t digits, int ndigits)
{
	for (int i = ndigits - 1; i >= 0; i--)
	{
		p[i] = '0' + digits % 10;
		digits /= 10;
	}
	return p + ndigits;
}

#endif							/* BEIAN_CORE_DIGITS_H */
