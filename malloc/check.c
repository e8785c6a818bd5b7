/* SPDX-License-Identifier: MIT */
/*
 * malloc_check: holds every numbered invariant of chunk.h, arena.h, tree.h and mapped.h over the
 * whole heap. Takes time in proportion to the heap; changes nothing.
 */
#include "malloc/bin.h"
#include "malloc/mapped.h"
#include "malloc/public.h"
#include "malloc/top.h"
#include "malloc/tree.h"

static void hold(bool holds, const char *what)
{
	if (!holds)
		sys_die(what);
}

/* What the walk over the heaps counted, to be compared with what the bins hold. */
struct census {
	size_t free_count, free_bytes;     /* met in the heaps */
	size_t binned_count, binned_bytes; /* met in the bins */
	size_t system;
};

static void check_chunk(struct arena *a, struct chunk *c, bool prev_free, struct census *census)
{
	size_t csz = chunk_size(c);
	struct chunk *next = chunk_at(c, csz);
	hold(chunk_aligned(chunk_mem(c)), "malloc_check: C1: a chunk is not aligned");
	hold(csz >= CHUNK_MIN && !(csz & (CHUNK_ALIGN - 1)), "malloc_check: C2: a chunk's size is none");
	hold((c->size & (CHUNK_MAPPED | CHUNK_NON_MAIN)) == a->chunk_flags,
	     "malloc_check: C6: a chunk's flags are not its arena's");
	hold((uintptr_t)c >= a->low && (uintptr_t)next <= a->high,
	     "malloc_check: A5: a chunk lies outside the heaps");
	hold(chunk_prev_inuse(c) == !prev_free, "malloc_check: C3: a chunk's neighbours disagree on it");
	if (chunk_prev_inuse(next))
		return;
	hold(next->prev_size == csz, "malloc_check: C4: a free chunk's two sizes differ");
	hold(!prev_free && next != a->top, "malloc_check: C5: two free chunks touch");
	census->free_count++;
	census->free_bytes += csz;
}

static void check_top(struct arena *a)
{
	struct chunk *top = a->top;
	uintptr_t end = (uintptr_t)top + a->top_size;
	hold(top->size == (a->top_size | CHUNK_PREV_INUSE | a->chunk_flags),
	     "malloc_check: A3: top's two sizes differ");
	hold(a->top_size >= CHUNK_MIN && a->heap->end - end < CHUNK_ALIGN,
	     "malloc_check: A3: top does not end with its heap");
	uintptr_t p = a->fresh > (uintptr_t)chunk_mem(top) ? a->fresh : (uintptr_t)chunk_mem(top);
	for (p = (p + CHUNK_WORD - 1) & -CHUNK_WORD; p + CHUNK_WORD <= end; p += CHUNK_WORD)
		hold(!*(const size_t *)p, "malloc_check: A4: fresh memory is not zero");
}

/* From the first chunk of a heap to its top or its fence. */
static void check_heap(struct arena *a, struct heap *h, struct census *census)
{
	bool prev_free = false;
	struct chunk *c = h->first;
	while (c != a->top && chunk_size(c) != CHUNK_HEADER) {
		hold((uintptr_t)c < h->end, "malloc_check: A5: a heap has no end");
		check_chunk(a, c, prev_free, census);
		c = chunk_next(c);
		prev_free = !chunk_prev_inuse(c);
	}
	if (c == a->top)
		hold(h == a->heap && !prev_free, "malloc_check: C5: a free chunk touches top");
	else
		hold(h->end - (uintptr_t)c < TOP_FENCE + 2 * CHUNK_ALIGN, "malloc_check: A5: a heap ends early");
	census->system += h->end - h->start;
}

/* A chunk that a bin holds: free where it lies, as the heap's walk counts it. */
static void check_member(struct chunk *c, struct census *census)
{
	hold(!chunk_inuse(c), "malloc_check: A2: a bin holds a chunk in use");
	census->binned_count++;
	census->binned_bytes += chunk_size(c);
}

static size_t check_ring(struct arena *a, unsigned i, struct census *census)
{
	size_t count = 0;
	struct chunk *head = bin_head(a, i);
	for (struct chunk *c = head->fd; c != head; c = c->fd) {
		size_t csz = chunk_size(c);
		hold(c->fd->bk == c && c->bk->fd == c, "malloc_check: A2: a bin's links disagree");
		if (i == BIN_UNSORTED)
			hold(!bin_is_small(csz) && c->slot == &a->unsorted_slot,
			     "malloc_check: A2: a chunk of the unsorted bin does not belong there");
		else
			hold(bin_index(csz) == i, "malloc_check: A2: a chunk is in the wrong small bin");
		check_member(c, census);
		count++;
	}
	return count;
}

/* A node, what hangs on it, and what is below it: known are the bits of sizes above `bit`. */
static void check_tree(struct chunk **slot, unsigned i, int bit, size_t prefix, struct census *census)
{
	struct chunk *node = *slot;
	if (!node)
		return;
	size_t csz = chunk_size(node);
	hold(node->slot == slot, "malloc_check: T1: a node of a tree does not know its place");
	hold(bit >= 3 && csz >> bit >> 1 == prefix, "malloc_check: T2: a node is in the wrong subtree");
	hold(bin_index(csz) == i, "malloc_check: T4: a chunk is in the wrong large bin");
	check_member(node, census);
	for (struct chunk *c = node->fd; c != node; c = c->fd) {
		hold(c->fd->bk == c && c->bk->fd == c, "malloc_check: A2: a bin's links disagree");
		hold(chunk_size(c) == csz && !c->slot, "malloc_check: T3: a ring holds two sizes");
		check_member(c, census);
	}
	for (unsigned side = 0; side < 2; side++)
		check_tree(&node->child[side], i, bit - 1, prefix << 1 | side, census);
}

/* The bits above the root's: the same in all sizes of the bin. */
static size_t tree_prefix(struct chunk *root, unsigned i)
{
	return root ? chunk_size(root) >> tree_first_bit(i) >> 1 : 0;
}

static void check_bins(struct arena *a, struct census *census)
{
	for (unsigned i = BIN_UNSORTED; i < BIN_LARGE; i++) {
		size_t count = bin_any(a, i) ? check_ring(a, i, census) : 0;
		hold(!!count == bin_any(a, i), "malloc_check: A1: a bit of the bin map is wrong");
		if (i == BIN_UNSORTED)
			hold(count == a->unsorted_count && count <= UNSORTED_MAX,
			     "malloc_check: A6: the unsorted bin is miscounted");
	}
	for (unsigned i = BIN_LARGE; i < BIN_COUNT; i++) {
		struct chunk **root = &a->trees[i - BIN_LARGE];
		hold(!!*root == bin_any(a, i), "malloc_check: A1: a bit of the bin map is wrong");
		check_tree(root, i, (int)tree_first_bit(i), tree_prefix(*root, i), census);
	}
	if (a->last_remainder)
		check_member(a->last_remainder, census);
}

static void check_arena(struct arena *a)
{
	struct census census = {0};
	arena_assert_held(a);
	for (struct heap *h = a->heap; h; h = h->prev)
		check_heap(a, h, &census);
	if (a->heap)
		check_top(a);
	check_bins(a, &census);
	hold(census.free_count == census.binned_count && census.free_bytes == census.binned_bytes,
	     "malloc_check: A2: a free chunk is in no bin, or in two");
	hold(census.system == a->system_mem && a->system_mem <= a->max_system_mem,
	     "malloc_check: A7: the sizes of the heaps do not add up");
}

int malloc_check(void)
{
	struct arena *a = arena_acquire();
	check_arena(a);
	arena_release(a);
	hold(mapped_totals.bytes >= mapped_totals.count * sys_facts()->page,
	     "malloc_check: M1: the mappings are miscounted");
	return 0;
}
