/* SPDX-License-Identifier: MIT */
/* malloc_trim: gives back what can be given back without moving anything. */
#include "malloc/public.h"
#include "malloc/purge.h"
#include "malloc/top.h"

static bool trim(struct arena *a, size_t pad)
{
	lock_acquire(&a->lock);
	arena_take_remote(a);
	depot_shrink(a, SIZE_MAX);
	bool any = purge_all(a);
	if (a->heap)
		any |= top_trim(a, pad);
	arena_release(a);
	return any;
}

int malloc_trim(size_t pad)
{
	bool any = false;
	tcache_flush();
	if (arena_threads)
		arena_threads->empty_depots();
	for (struct arena *a = &main_arena; a; a = arena_next(a))
		any |= trim(a, a == &main_arena ? pad : 0);
	return any;
}
