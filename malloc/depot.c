/* SPDX-License-Identifier: MIT */
#include "malloc/depot.h"

#include "malloc/arena.h"

void depot_put(struct arena *a, struct cached *batch, unsigned i, unsigned count)
{
	arena_assert_held(a);
	batch_note(batch, i, count);
	batch->batch = (uintptr_t)a->depot.batches[i];
	a->depot.batches[i] = batch;
	a->depot.bytes += count * tcache_class_size(i);
}

struct cached *depot_get(struct arena *a, unsigned i, unsigned *count)
{
	struct cached *batch = a->depot.batches[i];
	arena_assert_held(a);
	if (!batch)
		return NULL;
	*count = batch_count(batch);
	a->depot.batches[i] = (struct cached *)batch->batch;
	a->depot.bytes -= *count * tcache_class_size(i);
	return batch;
}

/* From now on it is a chunk like any other that is in use. */
static struct chunk *uncache(struct cached *c)
{
	if (c->key != tcache_secret)
		sys_die("free(): corrupted chunk in a thread cache's batch");
	c->key = 0;
	return chunk_of(c);
}

/* Whether the chunk at c, in use, is the next of the list after last, and has the header that is usual. If so, it is
 * one like any other from now on. */
static inline bool uncache_if_next(struct cached *last, struct chunk *c, size_t usual_header)
{
	struct cached *mem = chunk_mem(c);
	if (last->link != ((uintptr_t)mem ^ tcache_secret) || c->size != usual_header || mem->key != tcache_secret)
		return false;
	mem->key = 0;
	return true;
}

/*
 * The chunks of a batch, joined to one beforehand as far as they come one after the other, upwards or
 * downwards. Where the next one should be is known before its link is read: processors look at several
 * at once.
 */
static void merge_batch(struct arena *a, struct cached *batch, size_t usual)
{
	size_t usual_header = usual | CHUNK_PREV_INUSE | a->chunk_flags;
	while (batch) {
		struct cached *last = batch;
		struct chunk *start = uncache(batch), *end = chunk_next(start), *before;
		for (; uncache_if_next(last, end, usual_header); end = chunk_at(end, usual))
			last = chunk_mem(end);
		before = chunk_at(start, -usual);
		for (; chunk_prev_inuse(start) && uncache_if_next(last, before, usual_header); before = chunk_at(start, -usual)) {
			last = chunk_mem(before);
			start = before;
		}
		size_t csz = (size_t)((char *)end - (char *)start);
		batch = cached_next(last);
		arena_check_freed(a, start, csz);
		arena_merge(a, start, csz);
	}
}

void depot_shrink(struct arena *a, size_t bytes)
{
	struct depot *d = &a->depot;
	size_t before = d->bytes;
	arena_assert_held(a);
	while (d->bytes && before - d->bytes < bytes) {
		unsigned i = d->hand, count;
		struct cached *batch = depot_get(a, i, &count);
		if (batch)
			merge_batch(a, batch, tcache_class_size(i));
		else
			d->hand = (i + 1) % TCACHE_CLASSES;
	}
	slack_give(&a->slack, before - d->bytes, a->max_system_mem);
}
