/* SPDX-License-Identifier: MIT */
/* See remote.h. Linked by programs with threads alone. */
#include "malloc/remote.h"

static void push(struct arena *a, struct cached *batch, size_t bytes)
{
	void *first = atomic_load_pointer_relaxed(&a->remote);
	do
		batch->batch = (uintptr_t)first;
	while (!atomic_cas_pointer_release(&a->remote, &first, batch));
	/* Nobody may come by for long: then a thread that frees takes it in. */
	if (atomic_add_size_relaxed(&a->remote_bytes, bytes) > REMOTE_MAX && lock_try(&a->lock)) {
		arena_take_remote(a);
		arena_release(a);
	}
}

void remote_take(struct arena *a)
{
	arena_assert_held(a);
	struct cached *batch = atomic_exchange_pointer_acquire(&a->remote, NULL), *next;
	atomic_store_size_relaxed(&a->remote_bytes, 0);
	for (; batch; batch = next) {
		next = (struct cached *)batch->batch;
		if (batch->key == tcache_secret)
			arena_take_in(a, batch, batch_class(batch), batch_count(batch));
		else
			arena_take_in_chunk(a, chunk_of(batch));
	}
}

/* A batch of a's chunks. A busy arena's threads take in their own; one without threads has nobody. */
static void receive(struct arena *a, struct cached *batch, unsigned i, unsigned count)
{
	bool others = a != tcache.arena && atomic_load_int_relaxed(&a->threads) > 0;
	if (!others && lock_try(&a->lock)) {
		arena_take_remote(a);
		arena_take_in(a, batch, i, count);
		arena_release(a);
		return;
	}
	batch_note(batch, i, count);
	push(a, batch, count * tcache_class_size(i));
}

void remote_send_chunk_home(struct chunk *c)
{
	struct arena *a = arena_of(c);
	if (lock_try(&a->lock)) {
		arena_take_in_chunk(a, c);
		arena_release(a);
		return;
	}
	struct cached *alone = chunk_mem(c);
	alone->key = 0;
	push(a, alone, chunk_size(c));
}

/* Whether the chunk at mem is of arena home, where the one at like is from. */
static bool at_home(struct cached *mem, const struct cached *like, const struct arena *home)
{
	bool main = !(chunk_size_word(chunk_of(mem)) & CHUNK_NON_MAIN);
	if (main || home == &main_arena)
		return main && home == &main_arena;
	bool one_heap = !(((uintptr_t)mem ^ (uintptr_t)like) & -tunables.heap_bytes);
	return one_heap || arena_of(chunk_of(mem)) == home;
}

/* Sends those home that are of the first one's arena. The others, as a list. */
static struct cached *send_part_home(struct cached *list, unsigned i)
{
	struct arena *home = arena_of(chunk_of(list));
	struct cached *last = list, *rest = NULL, *last_rest = NULL;
	unsigned count = 1;
	for (struct cached *c = cached_next(list), *next; c; c = next) {
		next = cached_next(c);
		if (at_home(c, list, home)) {
			if (rest)
				cached_set_next(last, c);
			last = c;
			count++;
			continue;
		}
		if (rest)
			cached_set_next(last_rest, c);
		else
			rest = c;
		last_rest = c;
	}
	cached_set_next(last, NULL);
	if (rest)
		cached_set_next(last_rest, NULL);
	receive(home, list, i, count);
	return rest;
}

void remote_send_home(struct cached *list, unsigned i, unsigned count)
{
	if (!arena_next(&main_arena)) {
		receive(&main_arena, list, i, count);
		return;
	}
	while (list)
		list = send_part_home(list, i);
}
