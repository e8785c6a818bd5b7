/* SPDX-License-Identifier: MIT */
/*
 * Top: the chunk at the end of the heap, in no bin, the one that grows and shrinks.
 *
 * Where a heap ends for good (someone else moved the break, or it was refused and a mapping took
 * over) two headers stay at its end as a fence: the first a chunk in use of CHUNK_HEADER bytes,
 * which no real chunk can be, the second there to say that the first is in use.
 */
#ifndef MALLOC_TOP_H
#define MALLOC_TOP_H

#include "malloc/arena.h"
#include "malloc/tunables.h"

#define TOP_FENCE (2 * CHUNK_HEADER)

_Static_assert(TOP_FENCE <= CHUNK_MIN, "there is always room for the fence");

static inline void top_set(struct arena *a, struct chunk *c, size_t csz)
{
	a->top = c;
	a->top_size = csz;
	c->size = csz | CHUNK_PREV_INUSE | a->chunk_flags;
}

/* Whether a chunk can be cut from top: what stays must be a chunk itself. */
static inline bool top_fits(const struct arena *a, size_t csz)
{
	return a->top_size >= csz + CHUNK_MIN;
}

static inline void top_check(const struct arena *a)
{
	if (__builtin_expect(a->top->size != (a->top_size | CHUNK_PREV_INUSE | a->chunk_flags), 0))
		sys_die("malloc(): corrupted top size");
}

/* Moves the start of top up to c, which leaves rest bytes: what is below c gets written. */
static inline void top_shrink_to(struct arena *a, struct chunk *c, size_t rest)
{
	uintptr_t written = (uintptr_t)chunk_mem(c);
	top_set(a, c, rest);
	if (a->fresh < written)
		a->fresh = written;
}

/* Where top_fits: the front of top, as a chunk in use. */
static inline struct chunk *top_cut(struct arena *a, size_t csz)
{
	struct chunk *c = a->top;
	size_t rest = a->top_size - csz;
	top_check(a);
	c->size = csz | CHUNK_PREV_INUSE | a->chunk_flags;
	top_shrink_to(a, chunk_at(c, csz), rest);
	return c;
}

/* Asks the system until top_fits; whether it does. Top may lie in a new heap afterwards. */
bool top_grow(struct arena *a, size_t csz);

/* Whether a top of that size has something to give back, going by the trim threshold. */
static inline bool top_trim_wanted(size_t csz)
{
	return csz >= tunables.trim_threshold && csz >= tunables.top_pad + TRIM_LEAST;
}

/* Gives back whole pages at the end of top but pad bytes; whether any were. */
bool top_trim(struct arena *a, size_t pad);

#endif
