/* SPDX-License-Identifier: MIT */
/* Linked by programs with threads alone. Under the lock of the arena, but for what finds one. */
#include "malloc/heap.h"

#include "malloc/bin.h"
#include "malloc/top.h"

/*
 * Which parts of the address space hold heaps, a bit each: a chunk's word may lie, and following it
 * blindly might lead where no memory is. Never cleared: a seal is looked at too.
 */
#define GRANULE (sizeof(size_t) == 8 ? 64 * MIB : MIB)
#define GRANULES ((size_t)1 << (sizeof(size_t) == 8 ? 21 : 12))

static struct {
	struct lock lock;
	size_t bits[GRANULES / BINMAP_BITS];
} granules;

static bool granule_known(uintptr_t p)
{
	size_t i = p / GRANULE;
	return i < GRANULES && atomic_load_size_relaxed(&granules.bits[i / BINMAP_BITS]) >> i % BINMAP_BITS & 1;
}

static void granule_mark(uintptr_t p)
{
	size_t i = p / GRANULE, *word = &granules.bits[i / BINMAP_BITS];
	lock_acquire(&granules.lock);
	atomic_store_size_relaxed(word, *word | (size_t)1 << i % BINMAP_BITS);
	lock_release(&granules.lock);
}

static uintptr_t seal_of(const struct heap *h)
{
	return (uintptr_t)h ^ tcache_secret;
}

struct arena *heap_arena_of(const struct chunk *c)
{
	uintptr_t start = (uintptr_t)c & -tunables.heap_bytes;
	struct heap *h = (struct heap *)start;
	if (!granule_known(start) || h->seal != seal_of(h))
		sys_die("free(): invalid pointer");
	return h->arena;
}

/* Aligned address space. After the first the kernel mostly puts the next one right below. */
static uintptr_t reserve(void)
{
	size_t len = tunables.heap_bytes;
	uintptr_t p = (uintptr_t)sys_map(len, SYS_MAP_RESERVE);
	if (!(p & (len - 1)))
		return p;
	sys_unmap((void *)p, len);
	p = (uintptr_t)sys_map(2 * len, SYS_MAP_RESERVE);
	if (!p)
		return 0;
	uintptr_t start = align_up(p, len);
	if (start > p)
		sys_unmap((void *)p, start - p);
	sys_unmap((void *)(start + len), len - (start - p));
	return start;
}

/* A heap of which the first `usable` bytes are so, a multiple of a page; or 0. */
static uintptr_t heap_map(size_t usable)
{
	uintptr_t start = reserve();
	if (!start)
		return 0;
	if (start / GRANULE >= GRANULES || system_commit((void *)start, usable)) {
		sys_unmap((void *)start, tunables.heap_bytes);
		return 0;
	}
	granule_mark(start);
	return start;
}

/* Lets an arena's chunks begin at body, in a heap fresh from heap_map. */
static void heap_open(struct arena *a, uintptr_t start, uintptr_t body, size_t usable)
{
	struct heap *h = (struct heap *)start;
	arena_count_system(a, usable);
	heap_begin(a, h, HEAP_ALIGNED, start, start + usable, body);
	h->seal = seal_of(h);
}

/* What a heap of `least` bytes shall have usable at first: the pad too, where it fits and may be had. */
static size_t first_usable(size_t least)
{
	size_t page = sys_facts()->page, padded = align_up(least + top_pad_asked(), page);
	least = align_up(least, page);
	return padded <= tunables.heap_bytes && system_has_room(padded) ? padded : least <= tunables.heap_bytes ? least : 0;
}

struct arena *heap_new_arena(void)
{
	size_t lead = align_up(sizeof(struct heap), CHUNK_ALIGN);
	size_t usable = first_usable(lead + sizeof(struct arena) + 2 * CHUNK_ALIGN + CHUNK_MIN);
	uintptr_t start = usable ? heap_map(usable) : 0;
	if (!start)
		return NULL;
	struct arena *a = (struct arena *)(start + lead);
	a->chunk_flags = CHUNK_NON_MAIN;
	a->lock.word = LOCK_HELD;
	heap_open(a, start, start + lead + sizeof *a, usable);
	arena_release(a);
	return a;
}

/* A further heap, with room for a chunk of csz bytes. */
static bool heap_add(struct arena *a, size_t csz)
{
	size_t usable = first_usable(sizeof(struct heap) + csz + CHUNK_MIN + 2 * CHUNK_ALIGN);
	uintptr_t start = usable ? heap_map(usable) : 0;
	if (start)
		heap_open(a, start, start + sizeof(struct heap), usable);
	return start;
}

bool heap_grow(struct arena *a, size_t csz)
{
	struct heap *h = a->heap;
	size_t page = sys_facts()->page;
	uintptr_t least = align_up((uintptr_t)a->top + csz + CHUNK_MIN + TOP_SLACK, page);
	uintptr_t limit = h->start + tunables.heap_bytes;
	if (csz > tunables.heap_bytes)
		return false;
	if (least > limit)
		return heap_add(a, csz);
	uintptr_t wish = least + align_up(top_pad_asked(), page);
	wish = wish > limit || wish < least ? limit : wish;
	if (system_commit((void *)h->end, wish - h->end)) {
		wish = least;
		if (system_commit((void *)h->end, wish - h->end))
			return false;
	}
	arena_count_system(a, wish - h->end);
	heap_extend(a, wish);
	return true;
}

/* What an older heap must have to spare before a newer one goes, or the next request might bring it back.
 * The pad is the user's, and may be more than any heap has. */
static size_t spare_wanted(void)
{
	size_t wish = top_pad_asked() + 2 * sys_facts()->page, half = tunables.heap_bytes / 2;
	return wish < half ? wish : half;
}

/* Top is all that the newest heap holds: whether the one before it took top over and that one is gone. */
static bool heap_drop(struct arena *a)
{
	struct heap *h = a->heap, *prev = h->prev;
	if (a->top != h->first || !prev)
		return false;
	struct chunk *fence = prev->fence, *top = fence;
	size_t flags = CHUNK_PREV_INUSE | a->chunk_flags, usable = h->end - h->start;
	if ((fence->size | CHUNK_PREV_INUSE) != (CHUNK_HEADER | flags))
		sys_die("corrupted end of a heap");
	if (!chunk_prev_inuse(fence))
		top = chunk_prev(fence);
	if (prev->start + tunables.heap_bytes - (uintptr_t)top < spare_wanted())
		return false;
	if (top != fence)
		bin_unlink(a, top);
	a->heap = prev;
	a->fresh = prev->fresh = prev->end;
	top_set(a, top, (prev->end - (uintptr_t)top) & ~(CHUNK_ALIGN - 1));
	a->system_mem -= usable;
	slack_give(&a->slack, usable, a->max_system_mem);
	h->seal = 0;
	/* Where it is refused the address space alone is lost. */
	if (!sys_unmap(h, tunables.heap_bytes) || !sys_decommit(h, tunables.heap_bytes))
		system_gave_back(usable);
	return true;
}

bool heap_trim(struct arena *a, size_t pad)
{
	bool dropped = false;
	while (heap_drop(a))
		dropped = true;
	struct heap *h = a->heap;
	uintptr_t end = align_up((uintptr_t)a->top + CHUNK_MIN + TOP_SLACK + pad, sys_facts()->page);
	if (pad >= a->top_size || end >= h->end)
		return dropped;
	top_check(a);
	if (system_decommit((void *)end, h->end - end))
		return dropped;
	heap_retract(a, end);
	return true;
}
