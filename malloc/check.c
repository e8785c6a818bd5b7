/* SPDX-License-Identifier: MIT */
/*
 * malloc_check: holds every numbered invariant of chunk.h, arena.h, tree.h, heap.h, depot.h and mapped.h
 * over all arenas, one after the other under its lock, and those of tcache.h over the calling thread's
 * cache. Takes time in proportion to the heap; changes nothing.
 */
#include "malloc/bin.h"
#include "malloc/heap.h"
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
	size_t dirty;
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
	if (csz < PURGE_MIN)
		return;
	hold(c->dirty <= csz, "malloc_check: A8: more of a free chunk is dirty than it has");
	census->dirty += chunk_worth(c, csz);
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

/* What tells of a heap that is found from its chunks' addresses. */
static void check_aligned_heap(const struct arena *a, const struct heap *h)
{
	hold((uintptr_t)h == h->start && !(h->start & (tunables.heap_bytes - 1)) && h->arena == a,
	     "malloc_check: H1: a heap is not where its chunks look for it");
	hold(h->seal == (h->start ^ tcache_secret), "malloc_check: H1: a heap's seal is broken");
	hold(h->end - h->start <= tunables.heap_bytes, "malloc_check: H1: a heap is longer than it may be");
}

/* From the first chunk of a heap to its top or its fence. */
static void check_heap(struct arena *a, struct heap *h, struct census *census)
{
	bool prev_free = false;
	struct chunk *c = h->first;
	if (h->kind == HEAP_ALIGNED)
		check_aligned_heap(a, h);
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

/* A chunk in a depot or in a thread's cache, of class i: or larger by what could not be split off. Around a
 * stranger in a's depot others may be at work. a: NULL for a thread's cache. */
static void check_cached(const struct arena *a, struct cached *c, unsigned i, const char *what)
{
	hold(chunk_aligned(c) && c->key == tcache_secret, what);
	struct chunk *chunk = chunk_of(c);
	size_t csz = chunk_size(chunk), least = tcache_class_size(i);
	hold(!chunk_mapped(chunk) && csz >= least, what);
	hold(csz - least < CHUNK_MIN || tcache_class_of(csz) == i, what);
	hold((a && arena_of(chunk) != a) || chunk_inuse(chunk), what);
}

/* How many chunks of class i a list has; no more than `most`. */
static size_t check_list(const struct arena *a, struct cached *first, unsigned i, size_t most, const char *what)
{
	size_t count = 0;
	for (struct cached *c = first; c; c = cached_next(c)) {
		check_cached(a, c, i, what);
		hold(++count <= most, what);
	}
	return count;
}

static void check_dirty(struct arena *a)
{
	struct chunk *c = a->dirty_first;
	size_t bytes = 0;
	while (c) {
		hold(c->dirty_next->dirty_prev == c && chunk_worth(c, chunk_size(c)) && !chunk_inuse(c),
		     "malloc_check: A9: the list of dirty chunks is broken");
		bytes += c->dirty;
		hold(bytes <= a->dirty, "malloc_check: A9: dirty chunks do not add up");
		c = c->dirty_next != a->dirty_first ? c->dirty_next : NULL;
	}
	hold(bytes == a->dirty, "malloc_check: A9: dirty chunks do not add up");
}

static void check_depot(struct arena *a)
{
	static const char chunks[] = "malloc_check: D1: what a depot holds is no chunk of its class";
	size_t bytes = 0;
	for (unsigned i = 0; i < TCACHE_CLASSES; i++) {
		struct cached *batch = a->depot.batches[i];
		for (; batch; batch = (struct cached *)batch->batch) {
			hold(chunk_aligned(batch), chunks);
			size_t count = check_list(a, batch, i, TCACHE_COUNT_MAX, chunks);
			hold(count == batch_count(batch), "malloc_check: D2: a batch is miscounted");
			bytes += count * tcache_class_size(i);
			hold(bytes <= a->depot.bytes, "malloc_check: D2: a depot's bytes do not add up");
		}
	}
	hold(bytes == a->depot.bytes, "malloc_check: D2: a depot's bytes do not add up");
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
	check_dirty(a);
	check_depot(a);
	hold(census.free_count == census.binned_count && census.free_bytes == census.binned_bytes,
	     "malloc_check: A2: a free chunk is in no bin, or in two");
	hold(census.free_bytes == a->binned && census.dirty == a->dirty,
	     "malloc_check: A8: free chunks do not add up");
	hold(census.system == a->system_mem && a->system_mem <= a->max_system_mem,
	     "malloc_check: A7: the sizes of the heaps do not add up");
}

/* The calling thread's own. */
static void check_tcache(void)
{
	static const char chunks[] = "malloc_check: K1: what a thread cache holds is no chunk of its class";
	if (!tcache.ready) {
		hold(!tcache.limit && !tcache.chunk_max,
		     "malloc_check: K3: a thread cache that is not ready serves requests");
		return;
	}
	for (unsigned i = 0; i < TCACHE_CLASSES; i++) {
		const struct tcache_class *class = &tcache.classes[i];
		struct cached *first = tcache_head[i] == TCACHE_END ? NULL : (struct cached *)tcache_head[i];
		size_t count = check_list(NULL, first, i, TCACHE_COUNT_MAX, chunks);
		hold(count + (size_t)tcache_room[i] == class->max,
		     "malloc_check: K2: a list of a thread cache is miscounted");
		if (class->spare)
			hold(check_list(NULL, class->spare, i, TCACHE_COUNT_MAX, chunks) == class->spare_count,
			     "malloc_check: K2: a spare list of a thread cache is miscounted");
	}
}

int malloc_check(void)
{
	for (struct arena *a = &main_arena; a; a = arena_next(a)) {
		lock_acquire(&a->lock);
		check_arena(a);
		arena_release(a);
	}
	check_tcache();
	/* Other threads change the two one after the other. */
	hold(sys_threaded || mapped_totals.bytes >= mapped_totals.count * sys_facts()->page,
	     "malloc_check: M1: the mappings are miscounted");
	return 0;
}
