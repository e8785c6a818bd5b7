/* SPDX-License-Identifier: MIT */
#include "malloc/arena.h"
#include "malloc/bin.h"
#include "malloc/block.h"
#include "malloc/mapped.h"
#include "malloc/memory.h"
#include "malloc/public.h"
#include "malloc/shortage.h"
#include "malloc/top.h"

/* Into top, which grows first where it is the break's and the block stays below a mapping's size. */
static bool grow_into_top(struct arena *a, struct chunk *c, size_t has, size_t csz)
{
	size_t more = csz - has;
	if (!top_fits(a, more)) {
		struct chunk *top = a->top;
		if (a->heap->kind == HEAP_MAPPED || mapped_wanted(csz) || !top_grow(a, more) || a->top != top)
			return false;
	}
	top_check(a);
	size_t rest = a->top_size - more;
	chunk_set_size_word(c, csz | (chunk_size_word(c) & CHUNK_FLAGS));
	top_shrink_to(a, chunk_at(c, csz), rest);
	return true;
}

static bool resize_in_place(struct arena *a, struct chunk *c, size_t has, size_t csz)
{
	struct chunk *next = chunk_at(c, has);
	if (has >= a->system_mem || has & (CHUNK_ALIGN - 1) || (uintptr_t)c < a->low ||
	    (uintptr_t)next >= a->high)
		sys_die("realloc(): invalid old size");
	if (next->size <= CHUNK_HEADER || chunk_size(next) >= a->system_mem)
		sys_die("realloc(): invalid next size");
	/* Freed already. */
	if (!chunk_prev_inuse(next))
		sys_die("realloc(): invalid pointer");

	if (has < csz) {
		if (next == a->top)
			return grow_into_top(a, c, has, csz);
		if (chunk_inuse(next) || has + chunk_size(next) < csz)
			return false;
		csz = has + chunk_size(arena_cut_free(a, next, csz - has));
		chunk_set_size_word(c, csz | (chunk_size_word(c) & CHUNK_FLAGS));
	}
	arena_split(a, c, csz);
	return true;
}

/* Bytes that grown blocks took in mappings, less a part of those that were not copied for it. Without a lock: about. */
static size_t growth_cost;

/* The largest are mappings anyway. */
static void count_growth(size_t had, size_t has)
{
	size_t spared = had / REMAP_COPY_PART, cost = atomic_load_size_relaxed(&growth_cost) + has - had;
	if (has > had && has <= MMAP_THRESHOLD_MAX)
		atomic_store_size_relaxed(&growth_cost, cost > spared ? cost - spared : 0);
}

/* Not where blocks grow a little and go, again and again: each would have fresh pages, where the heap's are at hand.
 * What is in use would have them in the heap too. */
static bool growth_pays(void)
{
	return atomic_load_size_relaxed(&growth_cost) < atomic_load_size_relaxed(&mapped_totals.bytes) + REMAP_SLACK;
}

/* A block that grew, and must move: in a mapping, where that is worth it and nobody decides otherwise. */
static struct chunk *alloc_mapped(size_t csz)
{
	size_t more = csz + mapped_room(csz);
	bool wanted = csz >= REMAP_LEAST && tunables.dynamic && sys_facts()->can_move && system_has_room(more);
	struct chunk *c = wanted && growth_pays() ? mapped_alloc(more) : NULL;
	if (c)
		count_growth(0, more);
	return c;
}

/* In the heap, with room for an eighth more. (The classes of the thread cache give smaller ones as much.) */
static void *alloc_with_room(size_t req, size_t csz)
{
	size_t more = csz + csz / 8;
	void *mem = NULL;
	if (csz > TCACHE_CHUNK_MAX && system_has_room(more) && !mapped_wanted(more))
		mem = block_alloc(req + csz / 8);
	return mem ? mem : block_alloc(req);
}

/* What has grown once grows again. */
static void *alloc_grown(size_t req, size_t csz)
{
	struct chunk *c = alloc_mapped(csz);
	return c ? block_hand_out(c) : alloc_with_room(req, csz);
}

static void *move(struct chunk *c, size_t req, size_t csz)
{
	void *mem = alloc_grown(req, csz);
	if (mem) {
		size_t keep = chunk_usable(c);
		memcpy(mem, chunk_mem(c), keep < req ? keep : req);
		block_free(chunk_mem(c));
	}
	return mem;
}

/* Whether there is nothing to do: no chunk could be split off, or it is of the very class that the thread
 * cache would take for csz. */
static bool stays(size_t has, size_t csz)
{
	if (has < csz || has & (CHUNK_ALIGN - 1))
		return false;
	return has - csz < CHUNK_MIN || (tcache_serves(has) && tcache_class_for(csz) == tcache_class_of(has));
}

static void *resize_mapped(struct chunk *c, size_t req, size_t csz)
{
	size_t had = chunk_size(c);
	struct chunk *resized = mapped_resize(c, csz);
	if (!resized && csz > had && !system_has_room(csz - had)) {
		shortage_give_back();
		resized = mapped_resize(c, csz);
	}
	if (resized) {
		count_growth(had, chunk_size(resized));
		return chunk_mem(resized);
	}
	return req <= chunk_usable(c) ? chunk_mem(c) : move(c, req, csz);
}

static void *resize(struct chunk *c, size_t req, size_t csz)
{
	if (chunk_mapped(c))
		return resize_mapped(c, req, csz);
	size_t has = chunk_size(c);
	if (tcache_serves(has) && tcache_holds(chunk_mem(c), tcache_class_of(has)))
		sys_die("realloc(): invalid pointer");
	if (stays(has, csz))
		return chunk_mem(c);
	struct arena *a = arena_acquire_of(c);
	bool done = resize_in_place(a, c, has, csz);
	arena_release(a);
	return done ? chunk_mem(c) : move(c, req, csz);
}

void *realloc(void *mem, size_t req)
{
	if (!mem)
		return block_alloc(req);
	if (!req && tunables.personality != SYS_LIKE_MUSL) {
		block_free(mem);
		return NULL;
	}
	struct chunk *c = chunk_of(mem);
	if (!chunk_aligned(mem) || (uintptr_t)c > -chunk_size(c))
		sys_die("realloc(): invalid pointer");
	if (!chunk_size_possible(c, chunk_size(c)))
		sys_die("realloc(): invalid old size");
	size_t csz = request_chunk_size(req);
	return csz ? resize(c, req, csz) : block_enomem();
}
