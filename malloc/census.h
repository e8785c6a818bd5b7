/* SPDX-License-Identifier: MIT */
/*
 * A count of what is free in an arena, for the functions that report it.
 *
 *   free   in the bins, as last remainder, or top
 *   idle   in the depot: freed, but in use as far as neighbours know; may be of another arena
 *
 * What thread caches hold is in use.
 */
#ifndef MALLOC_CENSUS_H
#define MALLOC_CENSUS_H

#include "malloc/bin.h"

struct census_group {
	size_t count, bytes;
	size_t least, most; /* of its chunks' sizes */
};

/* What lies in which bin (the last remainder in the one that it would be in) and in which class. */
struct census_groups {
	struct census_group bins[BIN_COUNT];
	struct census_group classes[TCACHE_CLASSES];
};

struct census {
	size_t free_count, free_bytes, idle_count, idle_bytes;
	size_t system, max_system, top, heaps;
};

/* Takes the lock of the arena meanwhile. groups may be NULL. */
struct census census_take(struct arena *a, struct census_groups *groups);

/* Adds to the counts of one those of another; but for top and heaps. */
void census_add(struct census *sum, const struct census *s);

static inline size_t census_used(const struct census *s)
{
	size_t unused = s->free_bytes + s->idle_bytes;
	return s->system > unused ? s->system - unused : 0;
}

#endif
