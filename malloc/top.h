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
#include "malloc/system.h"

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

/* Ends the program where top's own header says anything else. */
void top_check(const struct arena *a);

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

/* A heap ends at a page border, top before it by as much as its start is off its own alignment. */
#define TOP_SLACK (CHUNK_ALIGN - CHUNK_HEADER)

/* The pad is the user's to set: no more of it than sums can hold. */
size_t top_pad_asked(void);

/* Begins a heap of [start, end), described at h, whose memory for chunks begins at body: top is there now, and
 * has at least room for a fence. */
void heap_begin(struct arena *a, struct heap *h, enum heap_kind kind, uintptr_t start, uintptr_t end, uintptr_t body);

/* The heap that top is in has grown to end, or shrunk to it. */
void heap_extend(struct arena *a, uintptr_t end);
void heap_retract(struct arena *a, uintptr_t end);

/* So many bytes more came from the system. */
void arena_count_system(struct arena *a, size_t bytes);

/* Asks the system until top_fits; whether it does. Top may lie in a new heap afterwards. */
bool top_grow(struct arena *a, size_t csz);

/* Whether a top of that size has something to give back, going by the trim threshold, and by what the
 * arena may hold idle as long as that threshold is not the user's own. */
static inline bool top_trim_wanted(const struct arena *a, size_t csz)
{
	if (csz < atomic_load_size_relaxed(&tunables.trim_threshold) || csz < tunables.top_pad + TRIM_LEAST)
		return false;
	return !tunables.dynamic || csz >= a->slack.keep;
}

/* How many bytes of top may be resident. */
static inline size_t top_written(const struct arena *a)
{
	uintptr_t top = (uintptr_t)a->top;
	size_t written = a->fresh > top ? a->fresh - top : 0;
	return written < a->top_size ? written : a->top_size;
}

/* Gives back whole pages at the end of top but pad bytes; whether any were. */
bool top_trim(struct arena *a, size_t pad);

#endif
