/* SPDX-License-Identifier: MIT */
/*
 * The arena: one heap's worth of bins and a top under one lock. Memory that is all zero is an
 * empty arena, so the main one lies in .bss and needs no setting up.
 *
 * Every function that takes a struct arena * requires that its lock is held; those that change it
 * assert that in debug builds.
 *
 * Invariants (check.c holds each under the same number):
 *
 *   A1  bit i of binmap is set  <=>  bin i holds a chunk
 *   A2  every free chunk is in exactly one bin, or is last_remainder; top is in none
 *   A3  top_size is the size in top's own header, and top ends where heap ends (within alignment)
 *   A4  every byte of top from fresh on, inside heap, is zero and was never written
 *   A5  every chunk lies between low and high
 *   A6  unsorted_count is the number of chunks in bin 1, at most UNSORTED_MAX
 *   A7  system_mem is the sum of the sizes of the arena's heaps, at most max_system_mem
 *   A8  binned is the sum of the sizes of all free chunks, dirty that of the dirty bytes of those that
 *       have PURGE_MIN of them and more
 *   A9  those chunks are a ring, dirty_first is the oldest
 *
 * What other threads free of an arena comes to it through `remote`, without its lock: batches (depot.h), or chunks
 * alone, in a list by their first chunks' `batch`. Anyone may push; who holds the lock takes all at once, so
 * no element can leave and come back in between.
 */
#ifndef MALLOC_ARENA_H
#define MALLOC_ARENA_H

#include "malloc/chunk.h"
#include "malloc/debug.h"
#include "malloc/depot.h"
#include "malloc/slack.h"
#include "sys/lock.h"

#define BIN_COUNT 128
#define BIN_UNSORTED 1
#define BIN_LARGE 64 /* the first one */

#define BINMAP_BITS (8 * sizeof(size_t))
#define BINMAP_WORDS (BIN_COUNT / BINMAP_BITS)

/*
 * A run of memory that an arena got from the system, filled with chunks from first to end. The
 * main arena has one as long as the break grows undisturbed; each foreign move of the break and
 * each refusal begins another. The description of its first is in the arena, of others at their own start.
 *
 * The heaps of other arenas are reserved whole, aligned to their size, and usable up to end: so the
 * description of the heap that a chunk lies in is found from the chunk's address (heap.h).
 */
enum heap_kind { HEAP_BREAK, HEAP_MAPPED, HEAP_ALIGNED };

struct heap {
	struct arena *arena;
	struct heap *prev;
	uintptr_t start, end; /* what the system gave; end is where growth goes on */
	uintptr_t fresh;      /* from here on it was zero when it came */
	struct chunk *first;
	unsigned char kind;
	struct chunk *fence;  /* where it ends for good, once top is in another heap */
	uintptr_t seal;       /* see heap.h */
};

struct arena {
	struct lock lock;
	unsigned unsorted_count;

	struct chunk *top;
	size_t top_size; /* 0 while there is no top; believed before top's own header is */
	uintptr_t fresh;

	struct chunk *last_remainder; /* rest of the latest split for a small request, or NULL */
	size_t chunk_flags;           /* CHUNK_NON_MAIN in the header of every chunk, or 0 */

	size_t binmap[BINMAP_WORDS];
	size_t system_mem, max_system_mem;
	size_t binned, dirty;
	struct chunk *dirty_first;
	struct heap *heap; /* the one that top is in; older ones follow by prev */
	uintptr_t low, high;
	struct slack slack;
	size_t resident; /* what it told last: see arenas.c */

	/* Not under the lock: atomic */
	void *remote;          /* first batch, or NULL */
	size_t remote_bytes;   /* about as much is there: a hint */
	int threads;           /* how many allocate here; written under the lock of all arenas */
	void *next;            /* in the list of all arenas, which only grows; see arena_next */

	/* What is large comes last: code that reaches the rest is short. */
	struct depot depot;
	struct heap first_heap;
	struct chunk *unsorted_slot;                  /* never pointed through, see tree.h */
	struct chunk *rings[2 * BIN_LARGE];           /* fd and bk of the bins below BIN_LARGE */
	struct chunk *trees[BIN_COUNT - BIN_LARGE];   /* roots of the others */
};

extern struct arena main_arena;

/* What a program with one thread does not link: NULL until malloc_threads_begin. */
struct arena_threads {
	/* arenas.c */
	struct arena *(*attach)(void);                /* an arena for the calling thread */
	void (*detach)(struct arena *a);              /* the calling thread leaves it */
	bool (*move)(struct arena *from, size_t csz); /* to one with idle memory, room for csz; whether there is one */
	void (*tell)(struct arena *a);                /* arena_tell, */
	void (*tell_mapped)(struct arena *a);         /* arena_tell_mapped */
	void (*enlist)(struct tcache *t);             /* puts a cache into the list of all, or */
	void (*delist)(struct tcache *t);             /* takes it out */
	/* heap.c */
	struct arena *(*home)(const struct chunk *c); /* of a chunk that may be none */
	bool (*grow)(struct arena *a, size_t csz);    /* top_grow and top_trim of aligned heaps */
	bool (*trim)(struct arena *a, size_t pad);
	/* remote.c */
	void (*take_remote)(struct arena *a);
	void (*keep)(struct cached *list, unsigned i, unsigned count);
	void (*send_home)(struct cached *list, unsigned i, unsigned count);
	struct cached *(*skip_strangers)(const struct arena *a, struct cached *list);
	void (*empty_depots)(void);
	void (*send_chunk_home)(struct chunk *c);
};

extern const struct arena_threads *arena_threads;

static inline void arena_assert_held(const struct arena *a)
{
	if (MALLOC_DEBUG)
		malloc_assert(lock_held(&a->lock), "malloc: an arena was used without its lock");
}

/* The arena that serves this thread, locked. */
static inline struct arena *arena_acquire(void)
{
	struct arena *a = tcache.arena ? tcache.arena : tcache_choose_arena();
	lock_acquire(&a->lock);
	return a;
}

static inline void arena_release(struct arena *a)
{
	arena_assert_held(a);
	lock_release(&a->lock);
}

/* The arena that a chunk (not a mapping of its own) says it belongs to. */
static inline struct arena *arena_of(const struct chunk *c)
{
	if (!(chunk_size_word(c) & CHUNK_NON_MAIN))
		return &main_arena;
	if (!arena_threads)
		sys_die("free(): invalid pointer");
	return arena_threads->home(c);
}

static inline struct arena *arena_acquire_of(const struct chunk *c)
{
	struct arena *a = arena_of(c);
	lock_acquire(&a->lock);
	return a;
}

/* A chunk of csz bytes, in use, from bins and top alone; NULL where the system must be asked. */
struct chunk *arena_find(struct arena *a, size_t csz);

/* As arena_find, asking the system too: the chunk may be a mapping of its own. NULL when refused, or when the thread,
 * which may_move from a, has moved to another arena rather than that this one grows. */
struct chunk *arena_alloc(struct arena *a, size_t csz, bool may_move);

/* The front of a free chunk, csz bytes of it or a little more, in use. */
struct chunk *arena_cut_free(struct arena *a, struct chunk *c, size_t csz);

/* A batch of up to `want` chunks of class i, at least one, from wherever there is memory: without asking
 * the system for more than one needs. NULL when refused, or when the thread has moved to another arena rather
 * than that this one grows. */
struct cached *arena_alloc_batch(struct arena *a, unsigned i, unsigned want, unsigned *count);

/* A batch of chunks of class i: into the depot, and from there into the bins when more lies idle than the arena
 * may hold. */
void arena_take_in(struct arena *a, struct cached *batch, unsigned i, unsigned count);

/* A chunk in use that is in no cache: checked, and free then. */
void arena_take_in_chunk(struct arena *a, struct chunk *c);

/* What other threads have freed meanwhile. */
static inline void arena_take_remote(struct arena *a)
{
	if (__builtin_expect(atomic_load_pointer_relaxed(&a->remote) != NULL, 0))
		arena_threads->take_remote(a);
}

/* The size of the last remainder where it can serve, else 0. */
static inline size_t arena_remainder_fits(const struct arena *a, size_t csz)
{
	size_t has = a->last_remainder ? chunk_size(a->last_remainder) : 0;
	return has >= csz ? has : 0;
}

/* The next one in the list of all arenas, or NULL. */
static inline struct arena *arena_next(const struct arena *a)
{
	return atomic_load_pointer(&a->next);
}

/* What is resident of it has changed, perhaps; or a block was mapped that it could not serve. */
static inline void arena_tell(struct arena *a)
{
	if (arena_threads)
		arena_threads->tell(a);
}

static inline void arena_tell_mapped(struct arena *a)
{
	if (arena_threads)
		arena_threads->tell_mapped(a);
}

/* At least bytes of what lies idle go back, as far as that can be, and so much less may lie idle from now on. */
void arena_keep_less(struct arena *a, size_t bytes);

/* How many bytes may lie idle, of something of which any arena may hold `least`, or a part of what is in use. */
size_t arena_idle_limit(const struct arena *a, size_t least, size_t part);

/*
 * For a chunk that a user frees, whose own words are possible: whether what lies around it agrees
 * that it is a chunk, and in use. Ends the program where it does not.
 */
void arena_check_freed(const struct arena *a, struct chunk *c, size_t csz);

/* How many bytes of a free chunk may be resident. */
static inline size_t chunk_dirty(const struct chunk *c, size_t csz)
{
	return csz < PURGE_MIN ? csz : c->dirty;
}

/* Writes what tells a chunk of csz bytes free, but for the flag in the chunk after it. */
static inline void arena_set_free(struct arena *a, struct chunk *c, size_t csz, size_t dirty)
{
	c->size = csz | CHUNK_PREV_INUSE | a->chunk_flags;
	chunk_at(c, csz)->prev_size = csz;
	if (csz >= PURGE_MIN)
		c->dirty = dirty < csz ? dirty : csz;
}

/* What of it a call to the system is worth: all or nothing. */
static inline size_t chunk_worth(const struct chunk *c, size_t csz)
{
	return csz >= PURGE_MIN && c->dirty >= PURGE_MIN ? c->dirty : 0;
}

/* A chunk that is worth a call comes into the list of those, as its newest, or goes out of it. */
void purge_list_add(struct arena *a, struct chunk *c);
void purge_list_remove(struct arena *a, struct chunk *c);

/* A8, A9: a free chunk comes in, or goes. */
static inline void arena_count_in(struct arena *a, struct chunk *c, size_t csz)
{
	a->binned += csz;
	if (chunk_worth(c, csz))
		purge_list_add(a, c);
}

static inline void arena_count_out(struct arena *a, struct chunk *c, size_t csz)
{
	a->binned -= csz;
	if (chunk_worth(c, csz))
		purge_list_remove(a, c);
}

/* Frees a chunk in use, checked. */
void arena_free(struct arena *a, struct chunk *c, size_t csz);

/* The same, but top keeps what it has. The size of the free chunk that came out of it. */
size_t arena_merge(struct arena *a, struct chunk *c, size_t csz);

/* Cuts a chunk in use down to keep bytes and frees the rest, where the rest makes a chunk. */
void arena_split(struct arena *a, struct chunk *c, size_t keep);

#endif
