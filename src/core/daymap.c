/*-------------------------------------------------------------------------
 *
 * daymap.c
 *	  Making a map of marked days.  Asking it is in the header, but for what
 *	  is rarely needed.
 *
 *-------------------------------------------------------------------------
 */
#include "daymap.h"

#include <string.h>

/*
 * Words of a map, without the sentinel: the day after the last has a bit too,
 * or else is bit 0 of the sentinel.
 */
static size_t
daymap_words(int32_t first, int32_t last)
{
	return (size_t) ((int64_t) last - first) / 64 + 1;
}

size_t
daymap_size(int32_t first, int32_t last)
{
	return (daymap_words(first, last) + 1) * sizeof(DayWord);
}

void
daymap_init(DayMap *map, void *memory, int32_t first, int32_t last)
{
	memset(memory, 0, daymap_size(first, last));
	map->first = first;
	map->last = last;
	map->marked = 0;
	map->words = memory;
	map->nth = NULL;
}

void
daymap_mark(DayMap *map, int32_t day)
{
	uint32_t	i = (uint32_t) day - (uint32_t) map->first;

	map->words[i >> 6].days |= UINT64_C(1) << (i & 63);
}

/*
 * Fill in the running counts.  Gives the size of the list of marked days, or 0
 * if there is to be none.
 */
size_t
daymap_count(DayMap *map)
{
	size_t		n = daymap_words(map->first, map->last);
	size_t		i;

	map->marked = 0;
	for (i = 0; i < n; i++)
	{
		map->words[i].before = map->marked;
		map->marked += daymap_popcount(map->words[i].days);
	}
	map->words[n].before = map->marked;
	if ((int64_t) map->last - map->first > UINT16_MAX)
		return 0;
	return map->marked * sizeof(uint16_t);
}

void
daymap_list(DayMap *map, void *memory)
{
	int32_t		rank = 0;
	int32_t		day;

	if ((int64_t) map->last - map->first > UINT16_MAX)
		return;
	map->nth = memory;
	for (day = map->first; rank < map->marked; day++)
	{
		if (daymap_is_marked(map, day))
			map->nth[rank++] = (uint16_t) (day - map->first);
	}
}

int32_t
daymap_search(const DayMap *map, int32_t rank)
{
	size_t		low = 0;
	size_t		high = daymap_words(map->first, map->last) - 1;
	uint64_t	w;
	int			bit = 0;

	/* the last word with no more than rank days before it */
	while (low < high)
	{
		size_t		middle = low + (high - low + 1) / 2;

		if (map->words[middle].before <= rank)
			low = middle;
		else
			high = middle - 1;
	}

	/* and in it the day that has the rest before it */
	rank -= map->words[low].before;
	for (w = map->words[low].days; rank > 0 || (w & 1) == 0; w >>= 1)
	{
		rank -= (int32_t) (w & 1);
		bit++;
	}
	return map->first + (int32_t) (low * 64) + bit;
}
