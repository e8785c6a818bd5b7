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
	if (chunk_mapped(c))
		return 0;
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
	struct chunk *c = arena_alloc(a, csz);
	size_t dirty = c ? bytes_to_clear(a, c, heap_before, fresh_before) : 0;
	arena_release(a);
	return c ? memset(chunk_mem(c), 0, dirty) : NULL;
}

void *calloc(size_t count, size_t each)
{
	size_t req;
	if (__builtin_mul_overflow(count, each, &req))
		req = SIZE_MAX;
	size_t csz = request_chunk_size(req);
	if (!csz)
		return block_or_enomem(NULL);
	struct chunk *c = tcache_get(csz);
	if (c)
		return memset(chunk_mem(c), 0, chunk_usable(c));
	return block_or_enomem(calloc_shared(csz));
}
