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

/* The chunks of a batch, joined to one beforehand as far as they come one after the other. */
static void merge_batch(struct arena *a, struct cached *batch)
{
	while (batch) {
		struct cached *next = cached_next(batch);
		struct chunk *run = uncache(batch), *end = chunk_next(run);
		/* One whose neighbour says that it is in use: so is that one, by its key. */
		while (next && chunk_of(next) == end && chunk_prev_inuse(end)) {
			batch = next;
			next = cached_next(batch);
			end = chunk_next(uncache(batch));
		}
		size_t csz = (size_t)((char *)end - (char *)run);
		arena_check_freed(a, run, csz);
		arena_merge(a, run, csz);
		batch = next;
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
			merge_batch(a, batch);
		else
			d->hand = (i + 1) % TCACHE_CLASSES;
	}
	slack_give(&a->slack, before - d->bytes, a->max_system_mem);
}
