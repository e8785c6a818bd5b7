/* SPDX-License-Identifier: MIT */
/* What enters bins and leaves them. Under the arena's lock; never asks the system for anything. */
#include "malloc/bin.h"

#include "malloc/tree.h"

/* Large bins are 64 bytes apart, then 512, 4096, 32768, 262144, and one for the rest. */
unsigned bin_large_index(size_t csz)
{
	if (csz >> 6 <= (CHUNK_WORD == 8 ? 48 : 45))
		return (unsigned)(csz >> 6) + (CHUNK_WORD == 8 ? 48 : 49);
	if (csz >> 9 <= 20)
		return (unsigned)(csz >> 9) + 91;
	if (csz >> 12 <= 10)
		return (unsigned)(csz >> 12) + 110;
	if (csz >> 15 <= 4)
		return (unsigned)(csz >> 15) + 119;
	if (csz >> 18 <= 2)
		return (unsigned)(csz >> 18) + 124;
	return 126;
}

void ring_unlink(struct chunk *c)
{
	struct chunk *fd = c->fd, *bk = c->bk;
	if (__builtin_expect(fd->bk != c || bk->fd != c, 0))
		sys_die("corrupted double-linked list");
	fd->bk = bk;
	bk->fd = fd;
}

unsigned bin_next(const struct arena *a, unsigned i)
{
	size_t word = a->binmap[i / BINMAP_BITS] >> i % BINMAP_BITS;
	if (word)
		return i + (unsigned)__builtin_ctzl(word);
	for (unsigned w = i / BINMAP_BITS + 1; w < BINMAP_WORDS; w++)
		if (a->binmap[w])
			return w * (unsigned)BINMAP_BITS + (unsigned)__builtin_ctzl(a->binmap[w]);
	return BIN_COUNT;
}

/* The oldest of the unsorted, checked against its neighbours, since nobody looked at it for long. */
static struct chunk *unsorted_oldest(struct arena *a)
{
	struct chunk *c = bin_head(a, BIN_UNSORTED)->bk;
	struct chunk *next = chunk_next(c);
	size_t csz = chunk_size(c);
	if (csz < BIN_LARGE_MIN || csz > a->system_mem)
		sys_die("malloc(): invalid size (unsorted)");
	/* No smaller than a fence, whose flag of a free chunk before it is 0. */
	if (next->size < CHUNK_HEADER || chunk_size(next) > a->system_mem)
		sys_die("malloc(): invalid next size (unsorted)");
	if (next->prev_size != csz)
		sys_die("malloc(): mismatching next->prev_size (unsorted)");
	if (c->bk->fd != c || c->fd != bin_head(a, BIN_UNSORTED) || c->slot != &a->unsorted_slot)
		sys_die("malloc(): unsorted double linked list corrupted");
	if (chunk_prev_inuse(next))
		sys_die("malloc(): invalid next->prev_inuse (unsorted)");
	return c;
}

static void unsorted_unlink(struct arena *a, struct chunk *c)
{
	ring_unlink(c);
	if (--a->unsorted_count == 0)
		bin_unmark(a, BIN_UNSORTED);
}

void bin_insert_large(struct arena *a, struct chunk *c)
{
	arena_assert_held(a);
	c->slot = &a->unsorted_slot;
	ring_insert(a, BIN_UNSORTED, c, "free(): corrupted unsorted chunks");
	if (++a->unsorted_count > UNSORTED_MAX) {
		struct chunk *oldest = unsorted_oldest(a);
		unsorted_unlink(a, oldest);
		tree_insert(a, oldest);
	}
}

void bin_unlink(struct arena *a, struct chunk *c)
{
	size_t csz = chunk_size(c);
	arena_assert_held(a);
	if (csz != chunk_next(c)->prev_size)
		sys_die("corrupted size vs. prev_size");
	arena_count_out(a, c, csz);
	if (c == a->last_remainder) {
		a->last_remainder = NULL;
	} else if (bin_is_small(csz)) {
		ring_unlink(c);
		/* Alone with the head: the ring of a small bin always has one. */
		if (c->fd == c->bk)
			bin_unmark(a, bin_small_index(csz));
	} else if (c->slot == &a->unsorted_slot) {
		unsorted_unlink(a, c);
	} else {
		tree_remove(a, c);
	}
}

struct chunk *bin_sort(struct arena *a, size_t csz)
{
	arena_assert_held(a);
	while (bin_any(a, BIN_UNSORTED)) {
		struct chunk *c = unsorted_oldest(a);
		unsorted_unlink(a, c);
		if (chunk_size(c) == csz) {
			arena_count_out(a, c, csz);
			return c;
		}
		tree_insert(a, c);
	}
	return NULL;
}

struct chunk *bin_best_fit(struct arena *a, size_t csz)
{
	arena_assert_held(a);
	/* The last tree tells sizes apart by bits that this one may lie above. */
	if (csz > a->system_mem)
		return NULL;
	unsigned i = bin_index(csz);
	if (i >= BIN_LARGE && bin_any(a, i)) {
		struct chunk *c = tree_best_fit(a, i, csz);
		if (c)
			return c;
		i++;
	}
	i = bin_next(a, i);
	if (i == BIN_COUNT)
		return NULL;
	return i < BIN_LARGE ? bin_head(a, i)->bk : tree_least(a, i);
}
