/* SPDX-License-Identifier: MIT */
#include "malloc/arena.h"
#include "malloc/block.h"
#include "malloc/memory.h"
#include "malloc/public.h"

/*
 * How many of the chunk's usable bytes must be cleared. A mapping of its own needs nothing. What
 * was cut from top is zero from the mark on that top had before; and what came from a bin lies
 * below that mark, or in another heap than top does.
 */
static size_t bytes_to_clear(const struct arena *a, struct chunk *c, const struct heap *heap_before,
                             uintptr_t fresh_before)
{
	size_t all = chunk_usable(c);
	if (!sys_facts()->fresh_zero)
		return all;
	uintptr_t mem = (uintptr_t)chunk_mem(c);
	uintptr_t fresh = a->heap == heap_before ? fresh_before : a->heap->fresh;
	if (mem < a->heap->start || mem >= a->heap->end || fresh >= mem + all)
		return all;
	return fresh > mem ? fresh - mem : 0;
}

static void *calloc_shared(size_t csz)
{
	struct arena *a = arena_acquire();
	const struct heap *heap_before = a->heap;
	uintptr_t fresh_before = a->fresh;
	struct chunk *c = arena_alloc(a, csz, false);
	size_t dirty = c && !chunk_mapped(c) ? bytes_to_clear(a, c, heap_before, fresh_before) : 0;
	arena_release(a);
	if (!c) {
		c = block_alloc_elsewhere(a, csz);
		dirty = c && !chunk_mapped(c) ? chunk_usable(c) : 0;
	}
	return c ? memset(chunk_mem(c), 0, dirty) : block_enomem();
}

void *calloc(size_t count, size_t each)
{
	size_t req;
	if (__builtin_mul_overflow(count, each, &req))
		req = SIZE_MAX;
	size_t csz = request_chunk_size(req);
	if (!csz)
		return block_enomem();
	if (tcache_serves(csz)) {
		void *mem = tcache_get_slow(tcache_class_for(csz));
		if (mem)
			return memset(mem, 0, chunk_usable(chunk_of(mem)));
	}
	return calloc_shared(csz);
}
