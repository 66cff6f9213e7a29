/*
 * Maps of marked days against a plain array, for all sizes around a word's and
 * around what two bytes number.
 */
#include "daymap.h"

#include "tap.h"

#include <limits.h>
#include <stdlib.h>

/* Each days's mark, drawn with the given share of 100. */
static void
draw_marks(bool *marks, int32_t n, int share)
{
	for (int32_t i = 0; i < n; i++)
		marks[i] = draw_below(100) < share;
}

/* Does the map say the same as the array, of every day and every rank? */
static bool
same(const DayMap *map, const bool *marks, int32_t n)
{
	int32_t		rank = 0;

	for (int32_t i = 0; i < n; i++)
	{
		int32_t		day = (int32_t) ((int64_t) map->first + i);

		if (daymap_is_marked(map, day) != marks[i] ||
			daymap_rank(map, day) != rank)
			return false;
		if (marks[i] && (daymap_select(map, rank) != day ||
						 daymap_search(map, rank) != day))
			return false;
		rank += marks[i];
	}
	/* the day after the last has a rank too */
	return map->marked == rank &&
		daymap_rank(map, (int32_t) ((uint32_t) map->last + 1)) == rank;
}

static void
test_map(int32_t first, int32_t n, int share)
{
	int32_t		last = (int32_t) ((int64_t) first + n - 1);
	bool	   *marks = malloc(n * sizeof(bool));
	void	   *words = malloc(daymap_size(first, last));
	void	   *list;
	DayMap		map;
	size_t		size;

	draw_marks(marks, n, share);
	daymap_init(&map, words, first, last);
	for (int32_t i = 0; i < n; i++)
		if (marks[i])
			daymap_mark(&map, (int32_t) ((int64_t) first + i));
	size = daymap_count(&map);
	list = malloc(size);
	daymap_list(&map, list);
	ok(same(&map, marks, n), "%d days from %d, %d of 100 marked", n, first,
	   share);
	free(list);
	free(words);
	free(marks);
}

int
main(void)
{
	static const int32_t sizes[] = {
		1, 2, 7, 63, 64, 65, 127, 128, 129, 365, 9494, 65535, 65536, 65537,
		100000
	};
	static const int shares[] = { 0, 3, 68, 100 };

	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++)
	{
		for (size_t j = 0; j < sizeof(shares) / sizeof(shares[0]); j++)
		{
			test_map(366, sizes[i], shares[j]);
			test_map(-sizes[i] / 2, sizes[i], shares[j]);
		}
	}
	/* the first and the last days that the server's type has */
	test_map(-2451545, 1000, 68);
	test_map(INT32_MAX - 999, 999, 68);
	test_map(INT32_MIN, 1000, 68);
	return done();
}
