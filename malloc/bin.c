/* SPDX-License-Identifier: MIT */
/* What enters bins and leaves them. Under the arena's lock; never asks the system for anything. */
#include "malloc/bin.h"

#include "malloc/tree.h"

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

/* Youngest first. */
static void ring_insert(struct arena *a, unsigned i, struct chunk *c, const char *corrupt)
{
	struct chunk *head = bin_head(a, i);
	if (!bin_any(a, i)) {
		bin_mark(a, i);
		head->fd = head->bk = c;
		c->fd = c->bk = head;
		return;
	}
	struct chunk *first = head->fd;
	if (first->bk != head)
		sys_die(corrupt);
	c->fd = first;
	c->bk = head;
	first->bk = c;
	head->fd = c;
}

static void unsorted_insert(struct arena *a, struct chunk *c, const char *corrupt)
{
	c->slot = &a->unsorted_slot;
	a->unsorted_count++;
	ring_insert(a, BIN_UNSORTED, c, corrupt);
}

/* The oldest of the unsorted, checked against its neighbours, since nobody looked at it for long. */
static struct chunk *unsorted_oldest(struct arena *a)
{
	struct chunk *c = bin_head(a, BIN_UNSORTED)->bk;
	struct chunk *next = chunk_next(c);
	size_t csz = chunk_size(c);
	if (csz < BIN_LARGE_MIN || csz > a->system_mem)
		sys_die("malloc(): invalid size (unsorted)");
	if (next->size <= CHUNK_HEADER || chunk_size(next) > a->system_mem)
		sys_die("malloc(): invalid next size (unsorted)");
	if (next->prev_size != csz)
		sys_die("malloc(): mismatching next->prev_size (unsorted)");
	if (c->bk->fd != c || c->fd != bin_head(a, BIN_UNSORTED) || c->slot != &a->unsorted_slot)
		sys_die("malloc(): unsorted double linked list corrupted");
	if (chunk_prev_inuse(next))
		sys_die("malloc(): invalid next->prev_inuse (unsorted)");
	return c;
}

/* Takes c out of a ring of which it is not the only member, or which has a head. */
static void ring_unlink(struct chunk *c)
{
	struct chunk *fd = c->fd, *bk = c->bk;
	if (fd->bk != c || bk->fd != c)
		sys_die("corrupted double-linked list");
	fd->bk = bk;
	bk->fd = fd;
}

static void unsorted_unlink(struct arena *a, struct chunk *c)
{
	ring_unlink(c);
	if (--a->unsorted_count == 0)
		bin_unmark(a, BIN_UNSORTED);
}

void bin_insert(struct arena *a, struct chunk *c, size_t csz)
{
	arena_assert_held(a);
	if (bin_is_small(csz)) {
		ring_insert(a, bin_small_index(csz), c, "free(): chunks in smallbin corrupted");
		return;
	}
	unsorted_insert(a, c, "free(): corrupted unsorted chunks");
	if (a->unsorted_count > UNSORTED_MAX) {
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
		if (chunk_size(c) == csz)
			return c;
		tree_insert(a, c);
	}
	return NULL;
}

struct chunk *bin_best_fit(struct arena *a, size_t csz)
{
	arena_assert_held(a);
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
