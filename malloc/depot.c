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

struct chunk *depot_get_chunk(struct arena *a, unsigned i)
{
	unsigned count;
	struct cached *first = depot_get(a, i, &count), *rest;
	if (!first)
		return NULL;
	rest = cached_next(first);
	if (rest)
		depot_put(a, rest, i, count - 1);
	return uncache(first);
}

/* Whether the two are one address. Compilers do not learn that from the answer, so they go on with the
 * one that was computed, and processors need not wait for the one that was loaded. */
static inline bool same(uintptr_t loaded, const void *computed)
{
	uintptr_t difference = loaded - (uintptr_t)computed;
	__asm__("" : "+r"(difference));
	return !difference;
}

/* The chunks are joined to one beforehand as far as they come one after the other, upwards or downwards.
 * What has the key is in use. Strangers go home. */
void depot_merge(struct arena *a, struct cached *batch, unsigned i)
{
	size_t usual = tcache_class_size(i);
	size_t usual_header = usual | CHUNK_PREV_INUSE | a->chunk_flags;
	uintptr_t secret = tcache_secret;
	while ((batch = arena_threads ? arena_threads->skip_strangers(a, batch) : batch)) {
		struct cached *first = batch, *last = batch, *next;
		struct chunk *end = chunk_next(uncache(batch));
		uintptr_t link = batch->link ^ secret;
		for (next = chunk_mem(end); same(link, next); next = (struct cached *)((char *)next + usual)) {
			if (chunk_of(next)->size != usual_header || next->key != secret)
				break;
			link = next->link ^ secret;
			next->key = 0;
			last = next;
		}
		end = last == first ? end : chunk_of(next);
		for (bool below = chunk_prev_inuse(chunk_of(first)); below; first = last = next) {
			next = (struct cached *)((char *)first - usual);
			if (!same(link, next) || chunk_of(next)->size != usual_header || next->key != secret)
				break;
			link = next->link ^ secret;
			next->key = 0;
		}
		struct chunk *run = chunk_of(first);
		size_t csz = (size_t)((char *)end - (char *)run);
		batch = cached_next(last);
		arena_check_freed(a, run, csz);
		arena_merge(a, run, csz);
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
			depot_merge(a, batch, i);
		else
			d->hand = (i + 1) % TCACHE_CLASSES;
	}
	slack_give(&a->slack, before - d->bytes, a->max_system_mem);
}
