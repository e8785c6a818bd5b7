/* SPDX-License-Identifier: MIT */
/*
 * All arenas and all thread caches, under one lock that is taken before that of any arena: who allocates
 * where, and what a fork needs. Linked by programs with threads alone.
 */
#include "malloc/bin.h"
#include "malloc/heap.h"
#include "malloc/mapped.h"
#include "malloc/public.h"
#include "malloc/remote.h"
#include "malloc/top.h"

static struct {
	struct lock lock;
	unsigned count;        /* of arenas */
	struct arena *hand;    /* the one that was looked at last, or NULL */
	struct tcache *caches;
} all = {.count = 1};

/*
 * How many arenas there may be: as many as processors. Others have eight times that against waiting for
 * locks; here a lock is taken once for a whole batch, and never waited for by who frees.
 */
static unsigned arena_limit(void)
{
	static unsigned by_processors;
	if (tunables.arena_max)
		return tunables.arena_max < UINT32_MAX ? (unsigned)tunables.arena_max : UINT32_MAX;
	if (all.count < ARENAS_LEAST)
		return ARENAS_LEAST;
	if (!by_processors)
		by_processors = sys_processors();
	return by_processors;
}

/* The arena with the fewest threads; of two, the older. */
static struct arena *least_busy(void)
{
	struct arena *best = &main_arena;
	for (struct arena *a = main_arena.next; a; a = a->next)
		if (a->threads < best->threads)
			best = a;
	return best;
}

static struct arena *new_arena(void)
{
	struct arena *a = all.count < arena_limit() ? heap_new_arena() : NULL;
	if (a) {
		a->next = main_arena.next;
		atomic_store_pointer(&main_arena.next, a);
		all.count++;
	}
	return a;
}

static void count_thread(struct arena *a, int more)
{
	atomic_store_int_relaxed(&a->threads, a->threads + more);
}

static struct arena *attach(void)
{
	lock_acquire(&all.lock);
	struct arena *a = least_busy();
	if (a->threads) {
		struct arena *fresh = new_arena();
		a = fresh ? fresh : a;
	}
	count_thread(a, 1);
	lock_release(&all.lock);
	return a;
}

static void detach(struct arena *a)
{
	lock_acquire(&all.lock);
	count_thread(a, -1);
	lock_release(&all.lock);
}

/* Whether a thread of own's would be alone in a, or with fewer than it leaves. */
static bool less_crowded(const struct arena *a, const struct arena *own)
{
	return !a->threads || a->threads + 1 < own->threads;
}

/* Of the next few arenas that are less crowded, and where no one is at work, that in which worth is most; NULL where it is 0. */
static struct arena *best_of_next(const struct arena *own, size_t csz, size_t (*worth)(struct arena *a, size_t csz))
{
	struct arena *best = NULL;
	size_t most = 0;
	for (unsigned looks = 0; looks < all.count && looks < MOVE_LOOKS; looks++) {
		struct arena *next = all.hand ? all.hand->next : NULL, *a = next ? next : &main_arena;
		all.hand = a;
		if (a == own || !less_crowded(a, own) || !lock_try(&a->lock))
			continue;
		arena_take_remote(a);
		size_t here = worth(a, csz);
		arena_release(a);
		if (here > most) {
			most = here;
			best = a;
		}
	}
	return best;
}

static bool has_free(struct arena *a, size_t csz)
{
	(void)bin_sort(a, 0); /* no chunk is of that size: all are sorted */
	return top_fits(a, csz) || arena_remainder_fits(a, csz) || bin_best_fit(a, csz);
}

/* Whether a chunk beyond the caches fits; what waits in a depot that no thread uses may be merged for that. */
static bool fits_large(struct arena *a, size_t csz)
{
	for (unsigned step = 0; !has_free(a, csz); step++) {
		if (a->threads || !a->depot.bytes || step == DEPOT_STEPS)
			return false;
		depot_shrink(a, DEPOT_STEP);
	}
	return true;
}

/* What lies idle; 0 where that is too little to come for, or a large chunk would not fit. Debug builds come for anything: so
 * tests move often. */
static size_t idle_in(struct arena *a, size_t csz)
{
	size_t idle = a->depot.bytes + a->binned + top_written(a);
	bool enough = idle >= MOVE_IDLE_LEAST && idle >= a->system_mem / MOVE_IDLE_PART;
	return MALLOC_DEBUG || (enough && (csz <= TCACHE_CHUNK_MAX || fits_large(a, csz))) ? idle : 0;
}

/* The lock of all arenas comes before that of any: with from's held, it and those of others are tried only. */
static bool move(struct arena *from, size_t csz)
{
	if (!tcache.attached || !lock_try(&all.lock))
		return false;
	struct arena *to = best_of_next(from, csz, idle_in);
	if (to) {
		count_thread(from, -1);
		count_thread(to, 1);
		tcache.arena = to;
	}
	lock_release(&all.lock);
	return to;
}

/*
 * What is resident of all arenas, as they tell it when it has changed much, and the most that ever was of them and of all mappings.
 * While a mapping stays below that nothing has to go for it: a program that comes and goes between mappings and blocks
 * of arenas keeps what it will need again.
 */
static struct {
	size_t resident, peak;
} pages;

static size_t resident_now(void)
{
	return atomic_load_size_relaxed(&pages.resident) + atomic_load_size_relaxed(&mapped_totals.bytes);
}

static size_t beyond_peak(void)
{
	size_t now = resident_now(), peak = atomic_load_size_relaxed(&pages.peak);
	return now > peak ? now - peak : 0;
}

static void raise_peak(void)
{
	atomic_raise_size(&pages.peak, resident_now());
}

/* All but what small free chunks have. Whether it is more than before. */
static bool count_resident(struct arena *a)
{
	size_t before = a->resident, now = a->system_mem - (a->top_size - top_written(a)) - (a->binned - a->dirty);
	atomic_add_size_relaxed(&pages.resident, now - before);
	a->resident = now;
	return now > before;
}

static void tell(struct arena *a)
{
	if (count_resident(a))
		raise_peak();
}

/* By as much as there is more than ever something has to go, if it lies idle. */
static void make_room(struct arena *a)
{
	count_resident(a);
	size_t bytes = beyond_peak();
	if (bytes)
		arena_keep_less(a, bytes);
}

/* What could go back to the system of an arena that no thread uses. */
static size_t room_in(struct arena *a, size_t unused)
{
	(void)unused;
	size_t top = top_written(a), room = a->depot.bytes + a->dirty;
	if (a->threads)
		return 0;
	return top >= atomic_load_size_relaxed(&tunables.trim_threshold) ? room + top : room;
}

/* Arenas stay, so that another may take its time without the lock of all. */
static void tell_mapped(struct arena *own)
{
	struct arena *other = NULL;
	make_room(own);
	if (beyond_peak() && lock_try(&all.lock)) {
		other = best_of_next(own, 0, room_in);
		lock_release(&all.lock);
	}
	if (other && lock_try(&other->lock)) {
		make_room(other);
		arena_release(other);
	}
	raise_peak();
}

static void enlist(struct tcache *t)
{
	lock_acquire(&all.lock);
	t->next = all.caches;
	t->link = &all.caches;
	if (t->next)
		t->next->link = &t->next;
	all.caches = t;
	lock_release(&all.lock);
}

/* It may have begun before there was a list. */
static void delist(struct tcache *t)
{
	lock_acquire(&all.lock);
	if (t->link) {
		*t->link = t->next;
		if (t->next)
			t->next->link = t->link;
		t->link = NULL;
	}
	lock_release(&all.lock);
}

static void fork_prepare(void)
{
	lock_acquire(&all.lock);
	for (struct arena *a = &main_arena; a; a = a->next)
		lock_acquire(&a->lock);
}

static void fork_parent(void)
{
	for (struct arena *a = &main_arena; a; a = a->next)
		arena_release(a);
	lock_release(&all.lock);
}

/* The other threads are gone: nobody allocates in their arenas, and their caches go home. */
static void fork_child(void)
{
	struct tcache *others = all.caches;
	for (struct arena *a = &main_arena; a; a = a->next) {
		a->threads = a == tcache.arena;
		arena_release(a);
	}
	all.caches = NULL;
	lock_release(&all.lock);
	for (struct tcache *t = others; t; t = t->next)
		if (t != &tcache)
			tcache_flush_of(t);
	if (tcache.ready)
		enlist(&tcache);
}

void malloc_threads_begin(void)
{
	static const struct sys_fork_hooks fork_hooks = {fork_prepare, fork_parent, fork_child};
	static const struct arena_threads threads = {
		.attach = attach, .detach = detach, .move = move, .tell = tell, .tell_mapped = tell_mapped,
		.enlist = enlist, .delist = delist,
		.home = heap_arena_of, .grow = heap_grow, .trim = heap_trim,
		.take_remote = remote_take, .keep = remote_keep, .send_home = remote_send_home,
		.skip_strangers = remote_skip_strangers,
		.empty_depots = remote_empty_depots, .send_chunk_home = remote_send_chunk_home,
	};
	/* The first thread's are the main arena and the cache that it has, or will have. */
	tcache_choose_arena();
	if (arena_threads)
		return; /* already, by the first request of the process perhaps */
	main_arena.threads = 1;
	tcache.attached = true;
	arena_threads = &threads;
	if (tcache.ready)
		enlist(&tcache);
	sys_on_fork(&fork_hooks);
}
