/* SPDX-License-Identifier: MIT */
/* The order in which an arena looks for memory, and how it takes it back. Under the arena's lock. */
#include "malloc/arena.h"

#include "malloc/bin.h"
#include "malloc/mapped.h"
#include "malloc/top.h"

struct arena main_arena;

/* The rest of a split for a small request serves the next small ones, so that they lie together. */
static void remainder_keep(struct arena *a, struct chunk *rest)
{
	struct chunk *old = a->last_remainder;
	a->last_remainder = rest;
	if (old)
		bin_insert(a, old, chunk_size(old));
}

/* The front of a free chunk of has bytes, which is in no bin any more, as a chunk in use. */
static struct chunk *cut(struct arena *a, struct chunk *c, size_t has, size_t csz)
{
	size_t left = has - csz;
	if (left < CHUNK_MIN) {
		chunk_at(c, has)->size |= CHUNK_PREV_INUSE;
		return c;
	}
	struct chunk *rest = chunk_at(c, csz);
	c->size = csz | CHUNK_PREV_INUSE | a->chunk_flags;
	arena_set_free(a, rest, left);
	if (bin_is_small(csz))
		remainder_keep(a, rest);
	else
		bin_insert(a, rest, left);
	return c;
}

static struct chunk *take_remainder(struct arena *a, size_t csz)
{
	struct chunk *c = a->last_remainder;
	size_t has = chunk_size(c);
	if (chunk_at(c, has)->prev_size != has)
		sys_die("corrupted size vs. prev_size");
	a->last_remainder = NULL;
	return cut(a, c, has, csz);
}

/* The size of the last remainder where it can serve, else 0. */
static size_t remainder_fits(const struct arena *a, size_t csz)
{
	size_t has = a->last_remainder ? chunk_size(a->last_remainder) : 0;
	return has >= csz ? has : 0;
}

/* From the unsorted, or the best fit of all that is free; NULL where top alone is left. */
static struct chunk *find_in_bins(struct arena *a, size_t csz)
{
	struct chunk *c = bin_sort(a, csz);
	if (c)
		return cut(a, c, csz, csz);
	size_t rest = remainder_fits(a, csz);
	c = bin_best_fit(a, csz);
	if (rest && (!c || rest <= chunk_size(c)))
		return take_remainder(a, csz);
	if (!c)
		return NULL;
	bin_unlink(a, c);
	return cut(a, c, chunk_size(c), csz);
}

struct chunk *arena_find(struct arena *a, size_t csz)
{
	arena_assert_held(a);
	if (bin_is_small(csz) && remainder_fits(a, csz))
		return take_remainder(a, csz);
	if (a->last_remainder || !bins_empty(a)) {
		struct chunk *c = find_in_bins(a, csz);
		if (c)
			return c;
	}
	return top_fits(a, csz) ? top_cut(a, csz) : NULL;
}

struct chunk *arena_alloc(struct arena *a, size_t csz)
{
	struct chunk *c = arena_find(a, csz);
	if (!c && mapped_wanted(csz))
		c = mapped_alloc(csz, CHUNK_ALIGN);
	if (!c && top_grow(a, csz))
		c = top_cut(a, csz);
	return c;
}

size_t arena_merge(struct arena *a, struct chunk *c, size_t csz)
{
	struct chunk *next = chunk_at(c, csz);
	bool with_remainder = false;
	arena_assert_held(a);

	if (!chunk_prev_inuse(c)) {
		struct chunk *prev = chunk_prev(c);
		if (chunk_size(prev) != c->prev_size)
			sys_die("corrupted size vs. prev_size while consolidating");
		csz += c->prev_size;
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
		with_remainder |= next == a->last_remainder;
		csz += chunk_size(next);
		bin_unlink(a, next);
	} else {
		next->size &= ~(size_t)CHUNK_PREV_INUSE;
	}
	arena_set_free(a, c, csz);
	if (with_remainder)
		a->last_remainder = c;
	else
		bin_insert(a, c, csz);
	return csz;
}

void arena_free(struct arena *a, struct chunk *c, size_t csz)
{
	size_t merged = arena_merge(a, c, csz);
	if (merged >= TRIM_ATTEMPT_SIZE && top_trim_wanted(a->top_size))
		top_trim(a, tunables.top_pad);
}

void arena_split(struct arena *a, struct chunk *c, size_t keep)
{
	size_t left = chunk_size(c) - keep;
	arena_assert_held(a);
	if (left < CHUNK_MIN)
		return;
	struct chunk *rest = chunk_at(c, keep);
	c->size = keep | (c->size & CHUNK_FLAGS);
	rest->size = left | CHUNK_PREV_INUSE | a->chunk_flags;
	arena_free(a, rest, left);
}
