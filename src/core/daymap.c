/*-------------------------------------------------------------------------
 *
 * daymap.c
 *	  Making a map of marked days; asking it is in the header.
 *
 *-------------------------------------------------------------------------
 */
#include "daymap.h"

#include <string.h>

/*
 * Words of a map, without the sentinel: enough that the day after the last has
 * a bit too, or else is bit 0 of the sentinel.
 */
static size_t
daymap_words(int32_t first, int32_t last)
{
	return (size_t) ((int64_t) last - first) / 64 + 1;
}

/*
 * Hints of a map, were all its days marked: one for each begun 32 of them, one
 * more that bounds the search of the last.
 */
static size_t
daymap_hints(int32_t first, int32_t last)
{
	return ((size_t) ((int64_t) last - first) >> DAYMAP_HINT_SHIFT) + 2;
}

size_t
daymap_size(int32_t first, int32_t last)
{
	return (daymap_words(first, last) + 1) * sizeof(DayWord) +
		daymap_hints(first, last) * sizeof(int32_t);
}

void
daymap_init(DayMap *map, void *memory, int32_t first, int32_t last)
{
	memset(memory, 0, daymap_size(first, last));
	map->first = first;
	map->last = last;
	map->marked = 0;
	map->words = memory;
	map->hints = (int32_t *) (map->words + daymap_words(first, last) + 1);
}

void
daymap_mark(DayMap *map, int32_t day)
{
	uint32_t	i = (uint32_t) day - (uint32_t) map->first;

	map->words[i >> 6].days |= UINT64_C(1) << (i & 63);
}

/*
 * Fill in the counts and the hints.  The place after the last hint in use
 * holds the last word, so a search is bounded on both sides.
 */
void
daymap_finish(DayMap *map)
{
	size_t		n = daymap_words(map->first, map->last);
	size_t		i;
	int32_t		before = 0;
	int32_t		hint = 0;

	for (i = 0; i < n; i++)
	{
		map->words[i].before = before;
		before += daymap_popcount(map->words[i].days);
		while ((hint << DAYMAP_HINT_SHIFT) < before)
			map->hints[hint++] = (int32_t) i;
	}
	map->words[n].before = before;
	map->hints[hint] = (int32_t) n - 1;
	map->marked = before;
}
