/*-------------------------------------------------------------------------
 *
 * daymap.h
 *	  Day arithmetic on a bitmap: which of a run of days are marked, how many
 *	  are before a given one, and which is the n-th.
 *
 * Days are numbers, the days after some first day are bits.  Each word of 64
 * days has a running count of the days marked before it, so a count is two
 * look-ups and two population counts.  The n-th marked day is looked up in a
 * list of them; maps of more than 179 years, whose days do not fit its two
 * bytes, search the running counts instead.  Forty years of working days take
 * 24 kB.
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
	uint16_t   *nth;			/* marked days, after first; NULL: too many */
} DayMap;

/*
 * Make an empty map of first..last, in memory of the size that the two need,
 * aligned for 8 bytes.  They may be any days with first <= last and less than
 * 2^30 between them.
 */
extern size_t daymap_size(int32_t first, int32_t last);
extern void daymap_init(DayMap *map, void *memory, int32_t first, int32_t last);

/*
 * Mark days, then count them, then list them in memory of the size that they
 * need, which may be 0.  Only then the map may be asked.
 */
extern void daymap_mark(DayMap *map, int32_t day);
extern size_t daymap_count(DayMap *map);
extern void daymap_list(DayMap *map, void *memory);

/* The day marked of this rank, by search. */
extern int32_t daymap_search(const DayMap *map, int32_t rank);

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

/* The day marked of this rank: 0 is the first, marked - 1 the last. */
static inline int32_t
daymap_select(const DayMap *map, int32_t rank)
{
	return map->nth != NULL ? map->first + map->nth[rank] :
		daymap_search(map, rank);
}

#endif							/* BEIAN_DAYMAP_H */
