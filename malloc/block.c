/* SPDX-License-Identifier: MIT */
#include "malloc/block.h"

#include "malloc/arena.h"
#include "malloc/bin.h"
#include "malloc/mapped.h"
#include "malloc/top.h"

/* What takes a few instructions: a small bin that has the size, or top when nothing else is free. */
static inline struct chunk *find_at_once(struct arena *a, size_t csz)
{
	if (!bin_is_small(csz))
		return NULL;
	unsigned i = bin_small_index(csz);
	if (bin_any(a, i))
		return bin_pop(a, i);
	if (!a->last_remainder && bins_empty(a) && top_fits(a, csz))
		return top_cut(a, csz);
	return NULL;
}

void *block_alloc_shared(size_t csz)
{
	struct arena *a = arena_acquire();
	struct chunk *c = find_at_once(a, csz);
	if (!c)
		c = arena_alloc(a, csz);
	arena_release(a);
	return c ? chunk_mem(c) : NULL;
}

/* The same for free: a chunk before top, or a small one between two in use. Whether it was that. */
static inline bool free_at_once(struct arena *a, struct chunk *c, size_t csz)
{
	struct chunk *next = chunk_at(c, csz);
	if (!chunk_prev_inuse(c))
		return false;
	if (next == a->top) {
		if (top_trim_wanted(csz + a->top_size))
			return false;
		top_check(a);
		top_set(a, c, csz + a->top_size);
		return true;
	}
	if (!bin_is_small(csz) || !chunk_inuse(next))
		return false;
	next->size &= ~(size_t)CHUNK_PREV_INUSE;
	arena_set_free(a, c, csz);
	bin_insert(a, c, csz);
	return true;
}

void block_free_shared(struct chunk *c, size_t csz)
{
	if (chunk_mapped(c)) {
		mapped_free(c);
		return;
	}
	struct arena *a = arena_acquire_of(c);
	arena_check_freed(a, c, csz);
	if (!free_at_once(a, c, csz))
		arena_free(a, c, csz);
	arena_release(a);
}
