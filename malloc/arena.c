/* SPDX-License-Identifier: MIT */
/* The order in which an arena looks for memory, and how it takes it back. Under the arena's lock. */
#include "malloc/arena.h"

#include "malloc/bin.h"
#include "malloc/mapped.h"
#include "malloc/memory.h"
#include "malloc/purge.h"
#include "malloc/top.h"

struct arena main_arena = {.next = NULL};
const struct arena_threads *arena_threads;

/* The rest of a split for a small request serves the next small ones, so that they lie together. */
static void remainder_keep(struct arena *a, struct chunk *rest, size_t csz)
{
	struct chunk *old = a->last_remainder;
	a->last_remainder = rest;
	arena_count_in(a, rest, csz);
	if (old) {
		size_t old_csz = chunk_size(old);
		arena_count_out(a, old, old_csz);
		bin_insert(a, old, old_csz);
	}
}

/* The front of a free chunk of has bytes, which is in no bin any more, as a chunk in use. */
static struct chunk *cut(struct arena *a, struct chunk *c, size_t has, size_t csz, bool small)
{
	size_t left = has - csz;
	if (left < CHUNK_MIN) {
		chunk_set_prev_inuse(chunk_at(c, has));
		return c;
	}
	struct chunk *rest = chunk_at(c, csz);
	size_t dirty = chunk_dirty(c, has);
	c->size = csz | CHUNK_PREV_INUSE | a->chunk_flags;
	arena_set_free(a, rest, left, dirty);
	if (small)
		remainder_keep(a, rest, left);
	else
		bin_insert(a, rest, left);
	return c;
}

static struct chunk *take_remainder(struct arena *a)
{
	struct chunk *c = a->last_remainder;
	size_t has = chunk_size(c);
	if (chunk_at(c, has)->prev_size != has)
		sys_die("corrupted size vs. prev_size");
	a->last_remainder = NULL;
	arena_count_out(a, c, has);
	return c;
}

/* A free chunk of at least csz bytes, in no bin any more but still marked free: one of just that size of the
 * unsorted, or the best fit, be it the last remainder. NULL where top alone is left. */
static struct chunk *find_free(struct arena *a, size_t csz)
{
	size_t rest = arena_remainder_fits(a, csz);
	if (!a->last_remainder && bins_empty(a))
		return NULL;
	struct chunk *c = bin_sort(a, csz);
	if (c)
		return c;
	c = bin_best_fit(a, csz);
	if (rest && (!c || rest <= chunk_size(c)))
		return take_remainder(a);
	if (c)
		bin_unlink(a, c);
	return c;
}

static size_t least(size_t x, size_t y)
{
	return x < y ? x : y;
}

/* After bytes were taken from it. */
static void count_taken(struct arena *a, size_t bytes)
{
	if (slack_want(&a->slack, bytes, a->max_system_mem))
		arena_tell(a);
}

struct chunk *arena_cut_free(struct arena *a, struct chunk *c, size_t csz)
{
	arena_assert_held(a);
	bin_unlink(a, c);
	count_taken(a, csz);
	return cut(a, c, chunk_size(c), csz, false);
}

struct chunk *arena_find(struct arena *a, size_t csz)
{
	arena_assert_held(a);
	struct chunk *c = find_free(a, csz);
	if (c)
		return cut(a, c, chunk_size(c), csz, bin_is_small(csz));
	return top_fits(a, csz) ? top_cut(a, csz) : NULL;
}

/* Before an arena grows: what lies in its depot may do instead, where it is much. In a few steps; the next
 * who wants the arena to grow goes on. */
static bool depot_serves_rather(const struct arena *a, size_t csz, unsigned step)
{
	return step < DEPOT_STEPS && !top_fits(a, csz) && a->depot.bytes >= DEPOT_LEAST &&
	       a->depot.bytes >= a->system_mem / 64;
}

/* Before an arena grows for csz bytes: whether its thread takes what lies idle in another from now on. */
static bool thread_moves(struct arena *a, size_t csz)
{
	return arena_threads && arena_threads->move(a, csz);
}

/* The depot first: threads that have no cache yet would leave what waits there behind, and spread. */
struct chunk *arena_alloc(struct arena *a, size_t csz, bool may_move)
{
	arena_take_remote(a);
	struct chunk *c = csz <= TCACHE_EXACT_MAX ? depot_get_chunk(a, tcache_class_for(csz)) : NULL;
	if (c)
		return c;
	c = arena_find(a, csz);
	if (!c && mapped_wanted(csz)) {
		c = mapped_alloc(csz);
		if (c) {
			arena_tell_mapped(a);
			return c;
		}
	}
	for (unsigned step = 0; !c && depot_serves_rather(a, csz, step); step++) {
		depot_shrink(a, DEPOT_STEP);
		c = arena_find(a, csz);
	}
	if (!c && may_move && thread_moves(a, csz))
		return NULL;
	if (!c && top_grow(a, csz))
		c = top_cut(a, csz);
	if (!c && a->depot.bytes) {
		depot_shrink(a, SIZE_MAX); /* the system has no more: all the time is well spent */
		c = arena_find(a, csz);
	}
	count_taken(a, csz);
	return c;
}

/* A batch in the making: chunks in use, in the order in which they are added. */
struct batch {
	struct cached *first, *last;
	unsigned count;
};

static void batch_add(struct batch *b, struct chunk *c)
{
	struct cached *next = chunk_mem(c);
	next->key = tcache_secret;
	if (b->last)
		cached_set_next(b->last, next);
	else
		b->first = next;
	b->last = next;
	b->count++;
}

/* Divides a chunk in use into n of csz bytes, the last of which has what is left over. */
static void batch_add_run(struct arena *a, struct batch *b, struct chunk *c, size_t csz, size_t n)
{
	size_t flags = a->chunk_flags | CHUNK_PREV_INUSE, left = chunk_size(c) - (n - 1) * csz;
	struct cached *mem = chunk_mem(c);
	uintptr_t secret = tcache_secret;
	batch_add(b, c);
	if (n == 1)
		return;
	c->size = csz | (c->size & CHUNK_FLAGS);
	for (size_t rest = n - 1; rest; rest--) {
		struct cached *next = (struct cached *)((char *)mem + csz);
		mem->link = (uintptr_t)next ^ secret;
		next->key = secret;
		chunk_of(next)->size = csz | flags;
		mem = next;
	}
	chunk_of(mem)->size = left | flags;
	b->last = mem;
	b->count += (unsigned)(n - 1);
}

/* Looking through the bins for one batch ends after so many chunks found. */
#define BATCH_FINDS 8

static void batch_from_bins(struct arena *a, struct batch *b, size_t csz, unsigned want)
{
	if (bin_is_small(csz))
		while (b->count < want && bin_any(a, bin_small_index(csz)))
			batch_add(b, bin_pop(a, bin_small_index(csz)));
	for (unsigned finds = 0; b->count < want && finds < BATCH_FINDS; finds++) {
		struct chunk *c = find_free(a, csz);
		if (!c)
			return;
		size_t has = chunk_size(c), n = least(has / csz, want - b->count);
		batch_add_run(a, b, cut(a, c, has, n * csz, true), csz, n);
	}
}

/* Where top_fits. */
static void batch_from_top(struct arena *a, struct batch *b, size_t csz, unsigned want)
{
	size_t n = least((a->top_size - CHUNK_MIN) / csz, want - b->count);
	batch_add_run(a, b, top_cut(a, n * csz), csz, n);
}

struct cached *arena_alloc_batch(struct arena *a, unsigned i, unsigned want, unsigned *count)
{
	struct batch b = {0};
	size_t csz = tcache_class_size(i);
	arena_take_remote(a);
	struct cached *batch = depot_get(a, i, count);
	if (batch)
		return batch;

	batch_from_bins(a, &b, csz, want);
	for (unsigned step = 0; !b.count && depot_serves_rather(a, csz, step); step++) {
		depot_shrink(a, DEPOT_STEP);
		batch_from_bins(a, &b, csz, want);
	}
	if (!b.count && (top_fits(a, csz) || (!thread_moves(a, csz) && top_grow(a, csz))))
		batch_from_top(a, &b, csz, want);
	if (!b.count)
		return NULL;
	cached_set_next(b.last, NULL);
	count_taken(a, b.count * csz);
	*count = b.count;
	return b.first;
}

void arena_check_freed(const struct arena *a, struct chunk *c, size_t csz)
{
	struct chunk *next = chunk_at(c, csz);
	if (csz & (CHUNK_ALIGN - 1))
		sys_die("free(): invalid size");
	if ((uintptr_t)c - (uintptr_t)a->top < a->top_size)
		sys_die("double free or corruption (top)");
	if ((uintptr_t)c < a->low)
		sys_die("free(): invalid pointer");
	/* The sum may still have wrapped around by less than the smallest chunk. */
	if ((uintptr_t)next - CHUNK_MIN >= a->high - CHUNK_MIN)
		sys_die("double free or corruption (out)");
	/* Between the heaps of an arena there may be no memory. */
	if (a->chunk_flags && ((uintptr_t)c ^ ((uintptr_t)next - 1)) & -tunables.heap_bytes)
		sys_die("double free or corruption (out)");
	if (!chunk_prev_inuse(next))
		sys_die("double free or corruption (!prev)");
	if (next->size <= CHUNK_HEADER || chunk_size(next) >= a->system_mem)
		sys_die("free(): invalid next size (normal)");
}

size_t arena_merge(struct arena *a, struct chunk *c, size_t csz)
{
	struct chunk *next = chunk_at(c, csz);
	bool with_remainder = false;
	size_t dirty = csz;
	arena_assert_held(a);

	if (!chunk_prev_inuse(c)) {
		struct chunk *prev = chunk_prev(c);
		size_t prev_csz = c->prev_size;
		if (chunk_size(prev) != prev_csz)
			sys_die("corrupted size vs. prev_size while consolidating");
		csz += prev_csz;
		dirty += chunk_dirty(prev, prev_csz);
		c = prev;
		with_remainder = c == a->last_remainder;
		bin_unlink(a, c);
	}
	if (next == a->top) {
		top_check(a);
		top_set(a, c, csz + a->top_size);
		return a->top_size;
	}
	if (!chunk_inuse(next)) {
		size_t next_csz = chunk_size(next);
		with_remainder |= next == a->last_remainder;
		csz += next_csz;
		dirty += chunk_dirty(next, next_csz);
		bin_unlink(a, next);
	} else {
		chunk_clear_prev_inuse(next);
	}
	arena_set_free(a, c, csz, dirty);
	if (with_remainder) {
		a->last_remainder = c;
		arena_count_in(a, c, csz);
	} else {
		bin_insert(a, c, csz);
	}
	return csz;
}

/* After much was merged: what can go back to the system? */
static void give_back(struct arena *a)
{
	bool any = top_trim_wanted(a, a->top_size) && top_trim(a, tunables.top_pad);
	any |= purge_if_many(a);
	if (any)
		arena_tell(a);
}

void arena_free(struct arena *a, struct chunk *c, size_t csz)
{
	size_t merged = arena_merge(a, c, csz);
	slack_wear(&a->slack, csz);
	if (merged >= TRIM_ATTEMPT_SIZE)
		give_back(a);
}

void arena_split(struct arena *a, struct chunk *c, size_t keep)
{
	size_t left = chunk_size(c) - keep;
	arena_assert_held(a);
	if (left < CHUNK_MIN)
		return;
	struct chunk *rest = chunk_at(c, keep);
	chunk_set_size_word(c, keep | (chunk_size_word(c) & CHUNK_FLAGS));
	rest->size = left | CHUNK_PREV_INUSE | a->chunk_flags;
	arena_free(a, rest, left);
}

/* In use, or in the hands of threads' caches: about, since not all in the depot need be its own. */
static size_t live_bytes(const struct arena *a)
{
	size_t taken = a->system_mem - a->top_size - a->binned;
	return taken > a->depot.bytes ? taken - a->depot.bytes : 0;
}

size_t arena_idle_limit(const struct arena *a, size_t least, size_t part)
{
	return slack_limit(&a->slack, least, live_bytes(a) / part);
}

/* Whether more than it may hold lay in the depot: then up to `most` bytes of it are in the bins now. */
static bool depot_ebbs(struct arena *a, size_t most)
{
	size_t keep = arena_idle_limit(a, DEPOT_LEAST, DEPOT_LIVE_PART);
	if (__builtin_expect(a->depot.bytes <= keep, 1))
		return false;
	depot_shrink(a, least(a->depot.bytes - keep / 4 * 3, most));
	return true;
}

void arena_take_in(struct arena *a, struct cached *batch, unsigned i, unsigned count)
{
	slack_wear(&a->slack, count * tcache_class_size(i));
	if (i > TCACHE_EXACT && a->depot.bytes > live_bytes(a) / DEPOT_LARGE_PART) {
		depot_merge(a, batch, i);
		give_back(a);
		return;
	}
	depot_put(a, batch, i, count);
	if (depot_ebbs(a, DEPOT_STEP))
		give_back(a);
}

void arena_keep_less(struct arena *a, size_t bytes)
{
	size_t idle = a->dirty > a->depot.bytes ? a->dirty : a->depot.bytes;
	idle = idle > top_written(a) ? idle : top_written(a);
	arena_assert_held(a);
	slack_lower(&a->slack, idle > bytes ? idle - bytes : 0);
	depot_ebbs(a, least(bytes, DEPOT_STEPS * DEPOT_STEP));
	give_back(a);
}

void arena_take_in_chunk(struct arena *a, struct chunk *c)
{
	size_t csz = chunk_size(c);
	arena_check_freed(a, c, csz);
	if (__builtin_expect(tunables.perturb, 0))
		memset(chunk_mem(c), tunables.perturb, csz - CHUNK_WORD);
	arena_free(a, c, csz);
}
