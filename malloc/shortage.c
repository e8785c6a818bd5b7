/* SPDX-License-Identifier: MIT */
#include "malloc/shortage.h"

#include "malloc/top.h"

bool (*shortage_answer)(size_t csz);

void shortage_give_back(void)
{
	tcache_flush();
	if (arena_threads)
		arena_threads->empty_depots();
	for (struct arena *a = &main_arena; a; a = arena_next(a)) {
		lock_acquire(&a->lock);
		arena_take_remote(a);
		depot_shrink(a, SIZE_MAX);
		if (a->heap)
			top_trim(a, 0);
		arena_release(a);
	}
}

bool shortage_relieve(size_t csz, bool *tried)
{
	size_t limit = atomic_load_size_relaxed(&tunables.limit);
	if (limit && csz > limit)
		return false; /* it never will be had */
	if (!*tried) {
		*tried = true;
		shortage_give_back();
		return true;
	}
	return shortage_answer && shortage_answer(csz);
}
