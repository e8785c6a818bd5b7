/* SPDX-License-Identifier: MIT */
/*
 * Bins: where free chunks are found by size.
 *
 *   bin          holds                                  kept as
 *   1            the unsorted: large chunks just freed  ring, oldest at bk
 *   2 .. 63      small: one size each                   ring, oldest at bk
 *   64 .. 126    large: a range of sizes each           tree by size (tree.h)
 *
 * Small chunks are those below BIN_LARGE_MIN. The bitmap is exact, and a ring's head is written
 * when the first chunk enters, never read while the bit is clear.
 */
#ifndef MALLOC_BIN_H
#define MALLOC_BIN_H

#include "malloc/arena.h"
#include "malloc/tunables.h"

/* With two words a chunk the smallest size is one unit: its bin is 2 all the same. */
#define BIN_SMALL_FIRST (2 - CHUNK_MIN / CHUNK_ALIGN)
#define BIN_LARGE_MIN ((BIN_LARGE - BIN_SMALL_FIRST) * CHUNK_ALIGN)

static inline bool bin_is_small(size_t csz)
{
	return csz < BIN_LARGE_MIN;
}

static inline unsigned bin_small_index(size_t csz)
{
	return (unsigned)(csz / CHUNK_ALIGN + BIN_SMALL_FIRST);
}

/* The bin of sizes from BIN_LARGE_MIN on. */
unsigned bin_large_index(size_t csz);

static inline unsigned bin_index(size_t csz)
{
	return bin_is_small(csz) ? bin_small_index(csz) : bin_large_index(csz);
}

static inline bool bin_any(const struct arena *a, unsigned i)
{
	return a->binmap[i / BINMAP_BITS] >> i % BINMAP_BITS & 1;
}

static inline void bin_mark(struct arena *a, unsigned i)
{
	a->binmap[i / BINMAP_BITS] |= (size_t)1 << i % BINMAP_BITS;
}

static inline void bin_unmark(struct arena *a, unsigned i)
{
	a->binmap[i / BINMAP_BITS] &= ~((size_t)1 << i % BINMAP_BITS);
}

/* The first bin from i on that holds a chunk, BIN_COUNT where none does. */
unsigned bin_next(const struct arena *a, unsigned i);

/* A ring's head stands in for a chunk of which only fd and bk exist. */
static inline struct chunk *bin_head(struct arena *a, unsigned i)
{
	return (struct chunk *)((char *)&a->rings[2 * i] - offsetof(struct chunk, fd));
}

/* The oldest chunk of a small bin that holds one, taken out and marked in use. */
static inline struct chunk *bin_pop(struct arena *a, unsigned i)
{
	struct chunk *head = bin_head(a, i);
	struct chunk *c = head->bk;
	struct chunk *before = c->bk;
	if (__builtin_expect(before->fd != c, 0))
		sys_die("malloc(): smallbin double linked list corrupted");
	head->bk = before;
	before->fd = head;
	if (before == head)
		bin_unmark(a, i);
	a->binned -= chunk_size(c);
	chunk_set_prev_inuse(chunk_next(c));
	return c;
}

/* Whether no bin holds anything. */
static inline bool bins_empty(const struct arena *a)
{
	size_t any = 0;
	for (unsigned w = 0; w < BINMAP_WORDS; w++)
		any |= a->binmap[w];
	return !any;
}

/* As the youngest of a ring. corrupt: the line to end with where the ring is not whole. */
static inline void ring_insert(struct arena *a, unsigned i, struct chunk *c, const char *corrupt)
{
	struct chunk *head = bin_head(a, i);
	if (!bin_any(a, i)) {
		bin_mark(a, i);
		head->fd = head->bk = c;
		c->fd = c->bk = head;
		return;
	}
	struct chunk *first = head->fd;
	if (__builtin_expect(first->bk != head, 0))
		sys_die(corrupt);
	c->fd = first;
	c->bk = head;
	first->bk = c;
	head->fd = c;
}

/* Takes c out of a ring of which it is not the only member, or which has a head. */
void ring_unlink(struct chunk *c);

/* The way of large chunks through bin_insert: among the unsorted. */
void bin_insert_large(struct arena *a, struct chunk *c);

/* Puts a free chunk, header and footer written, into its small bin or among the unsorted. */
static inline void bin_insert(struct arena *a, struct chunk *c, size_t csz)
{
	arena_count_in(a, c, csz);
	if (bin_is_small(csz))
		ring_insert(a, bin_small_index(csz), c, "free(): chunks in smallbin corrupted");
	else
		bin_insert_large(a, c);
}

/* Takes a free chunk out of whatever holds it. */
void bin_unlink(struct arena *a, struct chunk *c);

/* Sorts the unsorted into their bins; ends early with a chunk of exactly csz bytes, taken out. */
struct chunk *bin_sort(struct arena *a, size_t csz);

/* The smallest chunk of at least csz bytes in the bins above the unsorted, still linked, or NULL. */
struct chunk *bin_best_fit(struct arena *a, size_t csz);

#endif
