/* SPDX-License-Identifier: MIT */
/*
 * The slow paths of the thread cache: how it begins and ends, is filled, makes room and is kept small.
 * Touches arenas through arena_alloc_batch, put_away and send_chunk_home alone, and holds no lock of theirs otherwise.
 */
#include "malloc/arena.h"
#include "malloc/public.h"

SYS_THREAD_LOCAL struct tcache tcache;
SYS_THREAD_LOCAL uintptr_t tcache_head[TCACHE_CLASSES];
SYS_THREAD_LOCAL int tcache_room[TCACHE_CLASSES];

uintptr_t tcache_secret;

/* A fork may copy what lies before and behind at different times: no list may be seen twice. */
static inline void fork_barrier(void)
{
	__asm__("" : : : "memory");
}

size_t tcache_class_size(unsigned i)
{
	if (i <= TCACHE_EXACT)
		return i * CHUNK_ALIGN;
	unsigned n = i - (TCACHE_EXACT + 1);
	return CHUNK_ALIGN + ((size_t)(9 + n % 8) << (7 + n / 8));
}

struct cached *cached_at(uintptr_t head)
{
	if (head == TCACHE_END)
		return NULL;
	if (head & (CHUNK_ALIGN - 1))
		sys_die("free(): unaligned chunk detected in tcache 2");
	return (struct cached *)head;
}

/* Out of line, since addresses in thread-local storage take many bytes of code. */
static __attribute__((noinline)) struct tcache *own(void)
{
	return &tcache;
}

static __attribute__((noinline)) struct tcache_class *class_at(unsigned i)
{
	return &tcache.classes[i];
}

/* Beginning and end */

/* What the first call of the process does. Two threads may come at once. */
static void begin_process(void)
{
	static struct lock lock;
	lock_acquire(&lock);
	if (!tcache_secret) {
		tunables_begin();
		/* Not 0, and nothing that a chunk holds by chance. */
		uintptr_t secret = sys_secret() | (uintptr_t)1 << (8 * sizeof secret - 2);
		atomic_store_size_release(&tcache_secret, secret);
		if (MALLOC_GUEST)
			malloc_threads_begin();
	}
	lock_release(&lock);
}

static void end_thread(void)
{
	struct tcache *t = own();
	tcache_flush();
	struct arena *a = t->arena;
	t->arena = NULL;
	if (t->attached)
		arena_threads->detach(a);
	t->attached = false;
	t->ended = true;
}

struct arena *tcache_choose_arena(void)
{
	struct tcache *t = own();
	if (!atomic_load_size_acquire(&tcache_secret))
		begin_process();
	if (t->arena)
		return t->arena;
	t->attached = arena_threads && !t->ended;
	t->arena = t->attached ? arena_threads->attach() : &main_arena;
	if (!t->ended)
		sys_on_thread_exit(end_thread);
	if (!t->arena) /* that was at once */
		t->arena = &main_arena;
	return t->arena;
}

/* How many chunks one list may hold. */
static unsigned count_most(void)
{
	return tunables.tcache_count < TCACHE_COUNT_MAX ? (unsigned)tunables.tcache_count : TCACHE_COUNT_MAX;
}

/* So many of them, of class i, fit into a few bytes; one all the same. */
static unsigned count_within(unsigned bytes, unsigned i)
{
	unsigned n = bytes / (unsigned)tcache_class_size(i), most = count_most();
	n = n < most ? n : most;
	return n < 1 ? 1 : n < TCACHE_BASE_COUNT ? n : TCACHE_BASE_COUNT;
}

/* What a list of class i may hold in any case, */
static unsigned count_base(unsigned i)
{
	return count_within(TCACHE_BASE_BYTES, i);
}

/* and in bytes at most. */
static size_t list_bytes(unsigned i)
{
	size_t part = i <= TCACHE_EXACT ? 0 : tcache.budget / TCACHE_LIST_PART;
	return part > TCACHE_LIST_BYTES ? part : TCACHE_LIST_BYTES;
}

/* What the cache may hold: its share of what the threads of its arena and one more may. (A program without threads counts
 * none: it has one.) In pages, since short divisions are fast. */
static void set_budget(const struct arena *a)
{
	size_t all = a->system_mem / TCACHE_ARENA_PART;
	all = all > TCACHE_ARENA_LEAST ? all : TCACHE_ARENA_LEAST;
	unsigned threads = (unsigned)atomic_load_int_relaxed(&a->threads);
	size_t share = (unsigned)(all / 4096) / (threads ? threads + 1 : 2) * (size_t)4096;
	tcache.budget = share < tunables.tcache_bytes ? share : tunables.tcache_bytes;
}

bool tcache_begin(void)
{
	struct tcache *t = own();
	/*
	 * A thread that begins with a few calls may be at its end already (glibc frees there what other
	 * threads left). Its cache would stay in the list of all caches when its memory is gone.
	 */
	if (MALLOC_GUEST && t->early < TCACHE_EARLY_CALLS) {
		t->early++;
		return false;
	}
	tcache_choose_arena();
	if (MALLOC_GUEST && t->ready)
		return true; /* a libc may allocate while it is told of our hooks */
	bool off = !tunables.tcache_max || !tunables.tcache_count || tunables.perturb ||
	           (MALLOC_DEBUG && tunables.check_every);
	if (off || t->ended)
		return false;
	for (unsigned i = 0; i < TCACHE_CLASSES; i++) {
		tcache_head[i] = TCACHE_END;
		tcache_room[i] = 0;
		t->classes[i] = (struct tcache_class){0};
	}
	t->reserved = 0;
	t->key = tcache_secret;
	t->head = tcache_head;
	t->limit = tunables.tcache_max < TCACHE_FAST_LIMIT ? tunables.tcache_max + 1 : TCACHE_FAST_LIMIT;
	t->chunk_max = tunables.tcache_max < TCACHE_REQUEST_MAX ? request_chunk_size(tunables.tcache_max)
	                                                       : TCACHE_CHUNK_MAX;
	t->ready = true;
	if (arena_threads)
		arena_threads->enlist(t);
	return true;
}

/* Taking chunks home */

/* count chunks of class i, each to its arena; keep: rather near at hand, in this thread's. */
static void put_away(struct cached *list, unsigned i, unsigned count, bool keep)
{
	if (!list)
		return;
	if (arena_threads) {
		if (keep)
			arena_threads->keep(list, i, count);
		else
			arena_threads->send_home(list, i, count);
		return;
	}
	lock_acquire(&main_arena.lock);
	arena_take_in(&main_arena, list, i, count);
	arena_release(&main_arena);
}

static unsigned list_count(const struct cached *list)
{
	unsigned count = 0;
	for (; list; list = cached_next(list))
		if (++count > TCACHE_COUNT_MAX)
			sys_die("free(): too many chunks detected in tcache");
	return count;
}

void tcache_flush_of(struct tcache *t)
{
	for (unsigned i = 0; i < TCACHE_CLASSES; i++) {
		struct cached *list = cached_at(t->head[i]), *spare = t->classes[i].spare;
		t->head[i] = TCACHE_END;
		t->classes[i].spare = NULL;
		put_away(list, i, list_count(list), false);
		put_away(spare, i, list_count(spare), false);
	}
}

void tcache_flush(void)
{
	struct tcache *t = own();
	if (!t->ready)
		return;
	tcache_flush_of(t);
	for (unsigned i = 0; i < TCACHE_CLASSES; i++)
		tcache_room[i] = 0;
	t->limit = t->chunk_max = 0;
	t->ready = false;
	if (arena_threads)
		arena_threads->delist(t);
}

/* How much a class may hold */

static void set_max(struct tcache_class *class, unsigned i, unsigned max)
{
	tcache.reserved += 2 * ((size_t)max - class->max) * tcache_class_size(i);
	tcache_room[i] += (int)(max - class->max);
	class->max = (unsigned char)max;
}

/* A class that nothing came to or went from since the last look, or no slow path for so many, gives all that
 * it has: what lies idle here is in the way of larger chunks. */
static void look_at_next(unsigned idle)
{
	unsigned i = tcache.hand, tries = TCACHE_CLASSES / 4;
	do
		i = (i + 1) % TCACHE_CLASSES;
	while (!tcache.classes[i].max && --tries);
	struct tcache_class *class = class_at(i);
	unsigned short head = (unsigned short)(tcache_head[i] / CHUNK_ALIGN), since = tcache.events - class->event;
	bool still = class->seen == head;
	tcache.hand = i;
	class->seen = head;
	if (!class->max || !since || (!still && since < idle))
		return;
	struct cached *list = cached_at(tcache_head[i]), *spare = class->spare;
	unsigned count = class->max - (unsigned)tcache_room[i];
	tcache_head[i] = TCACHE_END;
	class->spare = NULL;
	tcache_room[i] = class->max;
	set_max(class, i, 0);
	put_away(list, i, count, class->fill);
	put_away(spare, i, class->spare_count, class->fill);
	class->fill = 0;
}

/* A slow path comes to a class. */
static void count_event(struct tcache_class *class)
{
	class->event = ++tcache.events;
	bool full = tcache.reserved > tcache.budget / 8 * 7;
	if (tcache.events % TCACHE_EVENTS_A_LOOK == 0)
		look_at_next(full ? TCACHE_IDLE_EVENTS / 8 : TCACHE_IDLE_EVENTS);
}

/* To its base always, then to twice as much, while there is room. Divides nothing but for the first time. */
static void grow_max(struct tcache_class *class, unsigned i)
{
	unsigned wish = 2u * class->max;
	size_t bytes = wish * tcache_class_size(i); /* of one list; and what its two have more together */
	if (!wish)
		set_max(class, i, count_base(i));
	else if (wish <= count_most() && bytes <= list_bytes(i) && tcache.reserved + bytes <= tcache.budget)
		set_max(class, i, wish);
}

/* Filling */

/* The first filling: small blocks of threads that take few shall not share a line of the processors' caches. */
#define FILL_FIRST_BYTES 128

/* Twice as many as the last time: whoever wants many soon gets them at once. */
static unsigned fill_count(struct tcache_class *class, unsigned i)
{
	unsigned n = class->fill ? 2u * class->fill : count_within(FILL_FIRST_BYTES, i);
	if (n > class->max)
		grow_max(class, i);
	n = n < class->max ? n : class->max;
	class->fill = (unsigned char)n;
	return n;
}

static struct cached *batch_from_arena(struct tcache_class *class, unsigned i, unsigned *count)
{
	struct arena *a = arena_acquire();
	set_budget(a);
	struct cached *batch = arena_alloc_batch(a, i, fill_count(class, i), count);
	arena_release(a);
	return batch;
}

static void *fill(unsigned i)
{
	struct tcache_class *class = class_at(i);
	unsigned count = class->spare_count;
	struct cached *batch = class->spare;
	if (tcache_head[i] != TCACHE_END)
		sys_die("malloc(): unaligned tcache chunk detected");
	class->spare = NULL;
	fork_barrier();
	if (!batch) {
		count_event(class);
		batch = batch_from_arena(class, i, &count);
		if (!batch)
			return NULL;
	}
	if (class->max < count)
		set_max(class, i, count);
	tcache_head[i] = (uintptr_t)batch;
	tcache_room[i] = (int)(class->max - count); /* not less than 0: the list was empty */
	return tcache_pop(i);
}

void *tcache_get_slow(unsigned i)
{
	if (i < CHUNK_MIN / CHUNK_ALIGN)
		i = CHUNK_MIN / CHUNK_ALIGN;
	void *mem = tcache_pop(i);
	return mem ? mem : fill(i);
}

/* Making room */

/* The list is full: now it is the spare one, and what that was before is put away. */
static void make_room(unsigned i)
{
	struct tcache_class *class = class_at(i);
	struct cached *list = cached_at(tcache_head[i]), *spare = class->spare;
	unsigned count = class->max, spare_count = class->spare_count;
	tcache_head[i] = TCACHE_END;
	fork_barrier();
	tcache_room[i] = (int)count;
	if (count && (!class->fill || i > TCACHE_EXACT)) {
		/* Only ever given to: what comes from other threads waits for nobody here. Or large: one list does. */
		count_event(class);
		put_away(list, i, count, false);
		return;
	}
	class->spare = list;
	class->spare_count = (unsigned char)count;
	grow_max(class, i); /* or the two may change places every few calls */
	if (!spare && count)
		return;
	count_event(class);
	put_away(spare, i, spare_count, true);
}

bool tcache_holds(const struct cached *c, unsigned i)
{
	if (c->key != tcache_secret || !tcache.ready)
		return false;
	bool here = sizeof c->key == 8;
	for (struct cached *held = cached_at(tcache_head[i]); held && !here; held = cached_next(held))
		here = held == c;
	for (struct cached *held = class_at(i)->spare; held && !here; held = cached_next(held))
		here = held == c;
	return here;
}

/* Whether a block goes home at once. The first one of its class that this thread sees does, if it came from another
 * arena: blocks beside it may have been given to other threads, and they would share a line of the processors' caches.
 * So does, while there are threads, a large one of a class that this thread took none of. */
static bool better_at_home(struct chunk *c, unsigned i)
{
	struct tcache_class *class = class_at(i);
	bool first = !class->event, unwanted = i > TCACHE_EXACT && !class->fill;
	if (!arena_threads || !(first || unwanted))
		return false;
	bool away = arena_of(c) != tcache.arena;
	if (first || away)
		count_event(class);
	return away || unwanted;
}

void tcache_put_slow(void *mem, unsigned i)
{
	struct cached *c = mem;
	if (tcache_holds(c, i))
		sys_die("free(): double free detected in tcache 2");
	c->key = 0;
	if (tcache_room[i] < 0)
		tcache_room[i] = 0;
	if (better_at_home(chunk_of(mem), i)) {
		arena_threads->send_chunk_home(chunk_of(mem));
		return;
	}
	if (!tcache_room[i])
		make_room(i);
	tcache_push(mem, i);
}
