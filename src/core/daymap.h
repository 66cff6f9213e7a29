/*-------------------------------------------------------------------------
 *
 * daymap.h
 *	  Day arithmetic on a bitmap: which of a run of days are marked, how many
 *	  are before a given one, and which is the n-th.
 *
 * Days are numbers, the days after some first day are bits.  Each word of 64
 * days has a running count of the days marked before it, so a count is two
 * look-ups and two population counts.  Every 32nd marked day has its word
 * noted, so the n-th marked day is found within a step or two.  Ten bytes are
 * spent for 42 days or so: forty years take less than 6 kB.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_DAYMAP_H
#define BEIAN_DAYMAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct DayWord
{
	uint64_t	days;			/* bit i is the i-th day of the word */
	int32_t		before;			/* days marked in all words before it */
} DayWord;

typedef struct DayMap
{
	int32_t		first;			/* the day of bit 0 */
	int32_t		last;
	int32_t		marked;			/* how many days are */
	DayWord    *words;			/* one more than the days need: sentinel */
	int32_t    *hints;			/* word of each 32nd marked day, and the last */
} DayMap;

/* Marked days from one hint to the next, as a power of two. */
#define DAYMAP_HINT_SHIFT 5

/*
 * Memory that a map of first..last needs.  The two days may be any with
 * first <= last and last - first below 2^30.
 */
extern size_t daymap_size(int32_t first, int32_t last);

/*
 * Make an empty map of first..last in memory of that size, aligned for a
 * pointer.  Mark days, then finish: only then it may be asked.
 */
extern void daymap_init(DayMap *map, void *memory, int32_t first, int32_t last);
extern void daymap_mark(DayMap *map, int32_t day);
extern void daymap_finish(DayMap *map);

/* Number of bits in a word, without help of the processor. */
static inline int
daymap_popcount(uint64_t w)
{
	w = w - ((w >> 1) & UINT64_C(0x5555555555555555));
	w = (w & UINT64_C(0x3333333333333333)) +
		((w >> 2) & UINT64_C(0x3333333333333333));
	w = (w + (w >> 4)) & UINT64_C(0x0f0f0f0f0f0f0f0f);
	return (int) ((w * UINT64_C(0x0101010101010101)) >> 56);
}

/* Is the day marked?  It must be one of the map's. */
static inline bool
daymap_is_marked(const DayMap *map, int32_t day)
{
	uint32_t	i = (uint32_t) day - (uint32_t) map->first;

	return (map->words[i >> 6].days >> (i & 63)) & 1;
}

/* Days marked before this one, which may be the day after the map's last. */
static inline int32_t
daymap_rank(const DayMap *map, int32_t day)
{
	uint32_t	i = (uint32_t) day - (uint32_t) map->first;
	const DayWord *word = &map->words[i >> 6];

	return word->before +
		daymap_popcount(word->days & ((UINT64_C(1) << (i & 63)) - 1));
}

/* Place of the rank-th bit of a word, counted from 0; it must have so many. */
static inline int
daymap_select_bit(uint64_t w, int rank)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	const uint64_t tops = UINT64_C(0x8080808080808080);
	uint64_t	sums;
	uint64_t	low;
	int			shift;

	/* bits in each byte, then in each byte and all below it */
	sums = w - ((w >> 1) & UINT64_C(0x5555555555555555));
	sums = (sums & UINT64_C(0x3333333333333333)) +
		((sums >> 2) & UINT64_C(0x3333333333333333));
	sums = ((sums + (sums >> 4)) & UINT64_C(0x0f0f0f0f0f0f0f0f)) * ones;

	/* the bytes whose sum does not pass rank lie below the one we look for */
	low = (((uint64_t) rank * ones | tops) - sums) & tops;
	shift = 8 * daymap_popcount(low);
	rank -= (int) (((sums << 8) >> shift) & 0xff);

	/* and in that byte, drop the bits below */
	w = (w >> shift) & 0xff;
	while (rank-- > 0)
		w &= w - 1;
	return shift + daymap_popcount((w & (~w + 1)) - 1);
}

/* The day marked of this rank: 0 is the first, marked - 1 the last. */
static inline int32_t
daymap_select(const DayMap *map, int32_t rank)
{
	int32_t		low = map->hints[rank >> DAYMAP_HINT_SHIFT];
	int32_t		high = map->hints[(rank >> DAYMAP_HINT_SHIFT) + 1];

	/* the last word with no more than rank days before it */
	while (low < high)
	{
		int32_t		middle = low + (high - low + 1) / 2;

		if (map->words[middle].before <= rank)
			low = middle;
		else
			high = middle - 1;
	}
	return map->first + low * 64 +
		daymap_select_bit(map->words[low].days,
						  rank - map->words[low].before);
}

#endif							/* BEIAN_DAYMAP_H */
