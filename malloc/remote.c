/* SPDX-License-Identifier: MIT */
/* See remote.h. Linked by programs with threads alone. */
#include "malloc/remote.h"

static void push(struct arena *a, struct cached *batch, size_t bytes)
{
	void *first = atomic_load_pointer_relaxed(&a->remote);
	do
		batch->batch = (uintptr_t)first;
	while (!atomic_cas_pointer_release(&a->remote, &first, batch));
	atomic_add_size_relaxed(&a->remote_bytes, bytes);
}

/* Nobody may come by for long: then a thread that frees takes it in. */
static void take_in_if_much(struct arena *a)
{
	if (atomic_load_size_relaxed(&a->remote_bytes) > REMOTE_MAX && lock_try(&a->lock)) {
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
		if (batch->key != tcache_secret) {
			arena_take_in_chunk(a, chunk_of(batch));
			continue;
		}
		unsigned i = batch_class(batch);
		if (i >= TCACHE_CLASSES)
			sys_die("free(): corrupted chunk in a thread cache's batch");
		arena_take_in(a, batch, i, batch_count(batch));
	}
}

/* A busy arena's threads take in their own; one without threads has nobody. */
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
	take_in_if_much(a);
}

/* One chunk without the key: it will be merged. */
static void push_chunk(struct arena *a, struct chunk *c)
{
	struct cached *alone = chunk_mem(c);
	alone->key = 0;
	push(a, alone, chunk_size(c));
}

void remote_send_chunk_home(struct chunk *c)
{
	struct arena *a = arena_of(c);
	if (lock_try(&a->lock)) {
		arena_take_in_chunk(a, c);
		arena_release(a);
		return;
	}
	push_chunk(a, c);
	take_in_if_much(a);
}

/* Whether the chunk at mem is of arena home, where the one at like is from. */
static inline bool at_home(struct cached *mem, const struct cached *like, const struct arena *home)
{
	if (home != &main_arena && !(((uintptr_t)mem ^ (uintptr_t)like) & -tunables.heap_bytes))
		return true; /* one heap */
	return arena_of(chunk_of(mem)) == home;
}

/* The chunks of a list that are not of arena home, where the first one is from: taken out, as a list of their
 * own. count: how many stay. */
static struct cached *take_strangers(struct cached *list, const struct arena *home, unsigned *count)
{
	struct cached *last = list, *rest = NULL, *last_rest = NULL;
	unsigned all = 1;
	*count = 1;
	for (struct cached *c = cached_next(list), *next; c; c = next) {
		next = cached_next(c);
		if (++all > TCACHE_COUNT_MAX)
			sys_die("free(): too many chunks detected in tcache");
		if (at_home(c, list, home)) {
			if (rest)
				cached_set_next(last, c);
			last = c;
			++*count;
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
	return rest;
}

void remote_send_home(struct cached *list, unsigned i, unsigned count)
{
	if (!arena_next(&main_arena)) {
		receive(&main_arena, list, i, count);
		return;
	}
	while (list) {
		struct arena *home = arena_of(chunk_of(list));
		struct cached *rest = take_strangers(list, home, &count);
		receive(home, list, i, count);
		list = rest;
	}
}

struct cached *remote_skip_strangers(const struct arena *a, struct cached *list)
{
	struct arena *home;
	while (list && (home = arena_of(chunk_of(list))) != a) {
		struct cached *stranger = list;
		if (stranger->key != tcache_secret)
			sys_die("free(): corrupted chunk in a thread cache's batch");
		list = cached_next(list);
		push_chunk(home, chunk_of(stranger));
		if (atomic_load_size_relaxed(&home->remote_bytes) > REMOTE_MAX)
			tcache.laden = home;
	}
	return list;
}

void remote_empty_depots(void)
{
	for (struct arena *a = &main_arena; a; a = arena_next(a)) {
		lock_acquire(&a->lock);
		arena_take_remote(a);
		depot_shrink(a, SIZE_MAX);
		arena_release(a);
	}
}

/* The first one tells enough: what is from elsewhere now and then may stay for a while. */
void remote_keep(struct cached *list, unsigned i, unsigned count)
{
	if (arena_of(chunk_of(list)) == tcache.arena)
		receive(tcache.arena, list, i, count);
	else
		remote_send_home(list, i, count);
	struct arena *laden = tcache.laden;
	tcache.laden = NULL;
	if (laden)
		take_in_if_much(laden);
}
