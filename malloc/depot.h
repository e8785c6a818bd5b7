/* SPDX-License-Identifier: MIT */
/*
 * The depot of an arena: what thread caches had too much of, in whole batches, by class. A batch goes in
 * and out as it is, without a look at any neighbour. Its chunks stay in use until memory is wanted, or
 * until too much lies idle: then depot_shrink merges them into the bins.
 *
 *   a batch: its first chunk's `batch` leads to the next batch of the class (NULL at the end), its
 *   second's (if it has one) says how many chunks it has, and of which class; links and keys are those
 *   of a thread cache
 *
 * A thread puts there what it has too much of, and may have freed chunks of other arenas too: these
 * strangers are found when their batch is merged, and go home then.
 *
 *   D1  every chunk of a class's batches is in use, no smaller than its class's, and carries the key
 *   D2  bytes is the sum over all batches of chunks * size of the class
 *
 * Under the lock of the arena.
 */
#ifndef MALLOC_DEPOT_H
#define MALLOC_DEPOT_H

#include "malloc/tcache.h"

struct depot {
	size_t bytes;
	unsigned hand; /* the class that is shrunk next */
	struct cached *batches[TCACHE_CLASSES];
};

/* The class and number of chunks of a batch, at least 1: noted in its second chunk. The class cannot be
 * told from the first one's size, which may be a little more than its class's. */
static inline void batch_note(struct cached *batch, unsigned i, unsigned count)
{
	struct cached *second = cached_next(batch);
	if (second)
		second->batch = count << 8 | i;
}

/* How many chunks a batch has that was noted. */
static inline unsigned batch_count(const struct cached *batch)
{
	const struct cached *second = cached_next(batch);
	return second ? (unsigned)second->batch >> 8 : 1;
}

static inline unsigned batch_class(const struct cached *batch)
{
	const struct cached *second = cached_next(batch);
	return second ? second->batch & 0xff : tcache_class_of(chunk_size(chunk_of((void *)batch)));
}

_Static_assert(TCACHE_CLASSES <= 0x100, "a class fits into the note");

struct arena;

/* Takes in a batch of count chunks of class i. */
void depot_put(struct arena *a, struct cached *batch, unsigned i, unsigned count);

/* A batch of class i, or NULL. */
struct cached *depot_get(struct arena *a, unsigned i, unsigned *count);

/* One chunk of class i, in use and cached no more, or NULL. */
struct chunk *depot_get_chunk(struct arena *a, unsigned i);

/* Merges a batch of chunks of class i into the bins. */
void depot_merge(struct arena *a, struct cached *batch, unsigned i);

/* Merges batches of the depot: so many bytes, or a little more, or all that there is. */
void depot_shrink(struct arena *a, size_t bytes);

#endif
