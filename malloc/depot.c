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

static const char corrupt_batch[] = "free(): corrupted chunk in a thread cache's batch";

/* From now on it is a chunk like any other that is in use. */
static struct chunk *uncache(struct cached *c)
{
	if (c->key != tcache_secret)
		sys_die(corrupt_batch);
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

/* Uncaches what comes after a chunk in its list, as long as that is a chunk as usual and lies at next, next + step and so
 * on. Where the first that does not would have lain; link: what leads on in the list. Links are not decoded: since
 * addresses are computed, processors need not wait for one chunk to look at the next. */
static __attribute__((noinline)) uintptr_t uncache_run(uintptr_t next, size_t step, size_t usual_header, uintptr_t *link)
{
	uintptr_t secret = tcache_secret, to = *link;
	for (; to == (next ^ secret); next += step) {
		struct cached *c = (struct cached *)next;
		if (chunk_of(c)->size != usual_header || c->key != secret)
			break;
		to = c->link;
		c->key = 0;
	}
	*link = to;
	return next;
}

/* The chunks are joined to one beforehand as far as they come one after the other, upwards or downwards.
 * What has the key is in use. Strangers go home. */
void depot_merge(struct arena *a, struct cached *batch, unsigned i)
{
	size_t usual = tcache_class_size(i);
	size_t usual_header = usual | CHUNK_PREV_INUSE | a->chunk_flags;
	while ((batch = arena_threads ? arena_threads->skip_strangers(a, batch) : batch)) {
		uintptr_t low = (uintptr_t)batch, link = batch->link;
		struct chunk *first = uncache(batch);
		uintptr_t high = low + chunk_size(first);
		high = uncache_run(high, usual, usual_header, &link);
		if (chunk_prev_inuse(first))
			low = uncache_run(low - usual, -usual, usual_header, &link) + usual;
		first = chunk_of((void *)low);
		batch = cached_at(link ^ tcache_secret);
		arena_check_freed(a, first, high - low);
		arena_merge(a, first, high - low);
	}
}

/* The next class of which a depot holds a batch. There is one unless what a batch notes was written to. */
static unsigned next_class(struct depot *d)
{
	for (unsigned tries = 0; !d->batches[d->hand]; d->hand = (d->hand + 1) % TCACHE_CLASSES)
		if (++tries > TCACHE_CLASSES)
			sys_die(corrupt_batch);
	return d->hand;
}

void depot_shrink(struct arena *a, size_t bytes)
{
	struct depot *d = &a->depot;
	size_t before = d->bytes;
	arena_assert_held(a);
	while (d->bytes && before - d->bytes < bytes) {
		unsigned i = next_class(d), count;
		depot_merge(a, depot_get(a, i, &count), i);
	}
	slack_give(&a->slack, before - d->bytes, a->max_system_mem);
}
