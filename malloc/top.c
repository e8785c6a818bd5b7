/* SPDX-License-Identifier: MIT */
/* How heaps begin, grow, end and shrink. Under the arena's lock; the only user of sys_grow. */
#include "malloc/top.h"

static size_t top_size_between(const struct chunk *top, uintptr_t end)
{
	return (end - (uintptr_t)top) & ~(CHUNK_ALIGN - 1);
}

void top_check(const struct arena *a)
{
	if (__builtin_expect(a->top->size != (a->top_size | CHUNK_PREV_INUSE | a->chunk_flags), 0))
		sys_die("malloc(): corrupted top size");
}

/* What the first chunk may be away from a heap's start, the description of the heap included. */
#define HEAP_LEAD (sizeof(struct heap) + 2 * CHUNK_ALIGN)

/* Memory of the break may have been written by others up to the end of its first page. */
static uintptr_t fresh_from(uintptr_t start, uintptr_t end)
{
	const struct sys_facts *facts = sys_facts();
	return facts->fresh_zero ? align_up(start, facts->page) : end;
}

/* Ends the old heap: what is left of its top becomes a free chunk, if it is enough for one, before a
 * fence. */
static void top_fence(struct arena *a, struct chunk *old, size_t csz)
{
	size_t flags = CHUNK_PREV_INUSE | a->chunk_flags;
	size_t left = csz < TOP_FENCE + CHUNK_MIN ? 0 : csz - TOP_FENCE;
	struct chunk *fence = chunk_at(old, left);
	/* Where nothing is left, the fence itself carries the flag of old, which is the same. */
	fence->size = CHUNK_HEADER | flags;
	chunk_at(fence, CHUNK_HEADER)->size = CHUNK_HEADER | flags;
	a->heap->prev->fence = fence;
	if (left) {
		old->size = left | flags;
		arena_merge(a, old, left);
	}
}

size_t top_pad_asked(void)
{
	return tunables.top_pad < PTRDIFF_MAX / 4 ? tunables.top_pad : PTRDIFF_MAX / 4;
}

/* The first chunk of a heap whose memory for chunks begins at body. */
static struct chunk *first_chunk(uintptr_t body)
{
	return chunk_of((void *)align_up(body + CHUNK_HEADER, CHUNK_ALIGN));
}

/* Where that memory begins: after the heap's description, where that is not in the arena. */
static uintptr_t heap_body(const struct arena *a, uintptr_t start)
{
	return a->heap ? align_up(start, CHUNK_ALIGN) + sizeof(struct heap) : start;
}

void heap_begin(struct arena *a, struct heap *h, enum heap_kind kind, uintptr_t start, uintptr_t end, uintptr_t body)
{
	struct chunk *old = a->top;
	size_t old_size = a->top_size;
	if (old)
		top_check(a);
	else
		a->low = start;
	*h = (struct heap){
		.arena = a, .prev = a->heap, .start = start, .end = end, .fresh = fresh_from(start, end),
		.first = first_chunk(body), .kind = (unsigned char)kind,
	};
	a->heap = h;
	a->low = start < a->low ? start : a->low;
	a->high = end > a->high ? end : a->high;
	a->fresh = h->fresh;
	top_shrink_to(a, h->first, top_size_between(h->first, end));
	if (old)
		top_fence(a, old, old_size);
}

void heap_extend(struct arena *a, uintptr_t end)
{
	top_check(a);
	if (!sys_facts()->fresh_zero)
		a->fresh = end;
	a->heap->end = end;
	a->high = end > a->high ? end : a->high;
	top_set(a, a->top, top_size_between(a->top, end));
}

static bool top_ends_at(const struct arena *a, uintptr_t p, enum heap_kind kind)
{
	return a->heap && a->heap->end == p && a->heap->kind == kind;
}

void arena_count_system(struct arena *a, size_t bytes)
{
	a->system_mem += bytes;
	if (a->system_mem > a->max_system_mem)
		a->max_system_mem = a->system_mem;
	arena_tell(a);
}

static void heap_adopt(struct arena *a, uintptr_t start, size_t len, enum heap_kind kind)
{
	arena_count_system(a, len);
	if (top_ends_at(a, start, kind)) {
		heap_extend(a, start + len);
		return;
	}
	uintptr_t body = heap_body(a, start);
	struct heap *h = a->heap ? (struct heap *)body - 1 : &a->first_heap;
	heap_begin(a, h, kind, start, start + len, body);
}

/*
 * From the break. What is asked: the request, the pad and the smallest chunk (which stays as top),
 * less the old top where the break is still at its end; up to a page border. Where a limit is near, no pad.
 */
static bool grow_break(struct arena *a, size_t csz)
{
	uintptr_t end = (uintptr_t)sys_grow(0);
	if (!end)
		return false;
	if (a->heap && a->heap->kind == HEAP_BREAK && end < a->heap->end)
		sys_die("break adjusted to free malloc space");
	struct chunk *from = top_ends_at(a, end, HEAP_BREAK) ? a->top : first_chunk(heap_body(a, end));
	uintptr_t least = (uintptr_t)from + csz + CHUNK_MIN + TOP_SLACK;
	uintptr_t new_end = align_up(least + top_pad_asked(), sys_facts()->page);
	if (!system_has_room(new_end - end))
		new_end = align_up(least, sys_facts()->page);
	if (new_end <= end || new_end - end > PTRDIFF_MAX)
		return false;
	uintptr_t got = (uintptr_t)system_grow((intptr_t)(new_end - end));
	if (!got)
		return false;
	/* Someone may have moved the break since we asked: then this is a heap apart, or too little. */
	if (got != end && new_end - end < HEAP_LEAD + TOP_FENCE)
		return false;
	heap_adopt(a, got, new_end - end, HEAP_BREAK);
	return true;
}

/* From a mapping, where the break is refused: large ones, but rather a small one than none. */
static bool grow_mapping(struct arena *a, size_t csz)
{
	size_t page = sys_facts()->page;
	size_t least = align_up(csz + CHUNK_MIN + HEAP_LEAD, page);
	size_t wish = align_up(least + top_pad_asked(), page);
	wish = wish < TOP_MAP_UNIT ? TOP_MAP_UNIT : wish;
	void *p = system_map(wish);
	if (!p) {
		wish = least;
		p = system_map(wish);
	}
	if (!p)
		return false;
	heap_adopt(a, (uintptr_t)p, wish, HEAP_MAPPED);
	return true;
}

bool top_grow(struct arena *a, size_t csz)
{
	arena_assert_held(a);
	if (csz > PTRDIFF_MAX)
		return false;
	if (a != &main_arena)
		return arena_threads->grow(a, csz);
	/* Twice: when the break moved under our hands, the first try may not be enough. */
	for (int i = 0; i < 2 && sys_facts()->can_grow; i++) {
		if (!grow_break(a, csz))
			break;
		if (top_fits(a, csz))
			return true;
	}
	return grow_mapping(a, csz) && top_fits(a, csz);
}

bool top_trim(struct arena *a, size_t pad)
{
	arena_assert_held(a);
	if (pad >= a->top_size)
		return false;
	if (a != &main_arena)
		return arena_threads->trim(a, pad);
	struct heap *h = a->heap;
	uintptr_t new_end = align_up((uintptr_t)a->top + CHUNK_MIN + TOP_SLACK + pad, sys_facts()->page);
	if (new_end >= h->end)
		return false;
	size_t len = h->end - new_end;
	if (len > PTRDIFF_MAX)
		return false; /* sys_grow cannot say so much */
	top_check(a);
	if (h->kind == HEAP_MAPPED) {
		if (system_unmap((void *)new_end, len))
			return false;
	} else if ((uintptr_t)sys_grow(0) != h->end || !system_grow(-(intptr_t)len)) {
		return false;
	}
	heap_retract(a, new_end);
	return true;
}

void heap_retract(struct arena *a, uintptr_t end)
{
	struct heap *h = a->heap;
	size_t len = h->end - end;
	if (a->high == h->end)
		a->high = end;
	h->end = end;
	a->system_mem -= len;
	slack_give(&a->slack, len, a->max_system_mem);
	if (a->fresh > end)
		a->fresh = end;
	top_set(a, a->top, top_size_between(a->top, end));
}
