/* SPDX-License-Identifier: MIT */
/* Blocks at multiples of more than CHUNK_ALIGN: taken with room to spare, then cut on both sides. */
#include "malloc/arena.h"
#include "malloc/block.h"
#include "malloc/mapped.h"
#include "malloc/shortage.h"
#include "malloc/top.h"

/* Frees what lies before the first multiple of align in c: the chunk that is left begins there. */
static struct chunk *give_back_head(struct arena *a, struct chunk *c, size_t align)
{
	uintptr_t mem = (uintptr_t)chunk_mem(c);
	if (!(mem & (align - 1)))
		return c;
	/* The head must be a chunk itself. */
	mem = (mem + CHUNK_MIN + align - 1) & ~(uintptr_t)(align - 1);
	struct chunk *aligned = chunk_of((void *)mem);
	size_t head = (size_t)((char *)aligned - (char *)c);
	aligned->size = (chunk_size(c) - head) | CHUNK_PREV_INUSE | a->chunk_flags;
	chunk_set_size_word(c, head | (chunk_size_word(c) & CHUNK_FLAGS));
	arena_free(a, c, head);
	return aligned;
}

/* csz: the chunk wanted; room: one in which it is found aligned, wherever that lies. */
static struct chunk *alloc_aligned(struct arena *a, size_t csz, size_t room, size_t align)
{
	arena_take_remote(a);
	struct chunk *c = arena_find(a, room);
	if (!c && mapped_wanted(room)) {
		c = mapped_alloc_aligned(csz, align);
		if (c) {
			arena_tell_mapped(a);
			return c;
		}
	}
	if (!c && top_grow(a, room))
		c = top_cut(a, room);
	if (!c && a->depot.bytes) {
		depot_shrink(a, SIZE_MAX);
		c = arena_find(a, room);
	}
	if (!c)
		return NULL;
	c = give_back_head(a, c, align);
	arena_split(a, c, csz);
	return c;
}

void *block_alloc_aligned(size_t align, size_t req)
{
	if (align <= CHUNK_ALIGN)
		return block_alloc(req);
	size_t room = request_chunk_size_aligned(req, align), csz = request_chunk_size(req);
	if (!room)
		return block_enomem();
	struct arena *own = arena_acquire();
	struct chunk *c = alloc_aligned(own, csz, room, align);
	arena_release(own);
	bool tried = false;
	while (!c) {
		for (struct arena *a = &main_arena; a && !c; a = arena_next(a)) {
			if (a == own)
				continue;
			lock_acquire(&a->lock);
			c = alloc_aligned(a, csz, room, align);
			arena_release(a);
		}
		own = NULL;
		if (!c)
			c = mapped_alloc_aligned(csz, align);
		if (!c && !shortage_relieve(room, &tried))
			break;
	}
	return block_hand_out(c);
}

void *block_alloc_rounded(size_t align, size_t req)
{
	size_t power = CHUNK_ALIGN;
	bool odd = align & (align - 1);
	if (odd && (align > SIZE_MAX / 2 + 1 || block_personality() == SYS_LIKE_MUSL)) {
		sys_set_errno(SYS_EINVAL);
		return NULL;
	}
	while (power < align)
		power *= 2;
	return block_alloc_aligned(power, req);
}
