/* SPDX-License-Identifier: MIT */
#include "malloc/block.h"

#include "malloc/arena.h"
#include "malloc/mapped.h"

void *block_alloc_shared(size_t csz)
{
	struct arena *a = arena_acquire();
	struct chunk *c = arena_alloc(a, csz);
	arena_release(a);
	return c ? chunk_mem(c) : NULL;
}

void block_free_shared(struct chunk *c, size_t csz)
{
	if (chunk_mapped(c)) {
		mapped_free(c);
		return;
	}
	struct arena *a = arena_acquire_of(c);
	arena_free(a, c, csz);
	arena_release(a);
}
