/*-------------------------------------------------------------------------
 *
 * work.h
 *	  How much was done: the time to look for a cancel, and what tests bound.
 *
 * Whoever reads text adds a step for every byte, each time it is looked at.
 * Text may be hostile, so that steps, not its length, say when to pause; no
 * piece of work adds more than WORK_PIECE at once.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CORE_WORK_H
#define BEIAN_CORE_WORK_H

#include <stddef.h>
#include <stdint.h>

#define WORK_PAUSE	(256 * 1024)	/* steps from one pause to the next */
#define WORK_PIECE	(16 * 1024)

typedef struct Work Work;
struct Work
{
	uint64_t	steps;
	uint64_t	pause_at;
	void		(*pause) (Work *work);	/* NULL: none; need not come back */
};

#define WORK_INIT(pause)	{ 0, WORK_PAUSE, pause }

/* work NULL: nobody counts. */
static inline void
work_add(Work *work, size_t steps)
{
	if (work == NULL)
		return;
	work->steps += steps;
	if (work->steps >= work->pause_at)
	{
		work->pause_at = work->steps + WORK_PAUSE;
		if (work->pause != NULL)
			work->pause(work);
	}
}

#endif							/* BEIAN_CORE_WORK_H */
