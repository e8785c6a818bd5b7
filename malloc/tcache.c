/* SPDX-License-Identifier: MIT */
/*
 * The slow paths of the thread cache: how it begins and ends, is filled, makes room and is kept small.
 * Touches arenas through arena_alloc_batch and arena_receive alone; holds no lock of theirs meanwhile.
 */
#include "malloc/arena.h"

SYS_THREAD_LOCAL struct tcache tcache;
SYS_THREAD_LOCAL uintptr_t tcache_head[TCACHE_CLASSES];
SYS_THREAD_LOCAL int tcache_room[TCACHE_CLASSES];

uintptr_t tcache_secret;

/* A class that is looked at for being idle, once in so many slow paths. */
#define EVENTS_A_LOOK 16

/* Beginning and end */

/* What the first call of the process does. Two threads may come at once. */
static void begin_process(void)
{
	static struct lock lock;
	lock_acquire(&lock);
	if (!tcache_secret) {
		uintptr_t secret;
		tunables_begin();
		sys_random(&secret, sizeof secret);
		/* Not 0, and nothing that a chunk holds by chance. */
		__atomic_store_n(&tcache_secret, secret | (uintptr_t)1 << (8 * sizeof secret - 2), __ATOMIC_RELEASE);
	}
	lock_release(&lock);
}

struct arena *tcache_choose_arena(void)
{
	if (!__atomic_load_n(&tcache_secret, __ATOMIC_ACQUIRE))
		begin_process();
	if (!tcache.arena)
		tcache.arena = arena_threads ? arena_threads->attach() : &main_arena;
	return tcache.arena;
}

static unsigned count_max(unsigned i)
{
	size_t n = TCACHE_CLASS_BYTES / tcache_class_size(i);
	n = n < TCACHE_COUNT_MIN ? TCACHE_COUNT_MIN : n > TCACHE_COUNT_MAX ? TCACHE_COUNT_MAX : n;
	return tunables.tcache_count && tunables.tcache_count < n ? (unsigned)tunables.tcache_count : (unsigned)n;
}

static void end_thread(void)
{
	tcache_flush();
	struct arena *a = tcache.arena;
	tcache.arena = NULL;
	if (arena_threads && a)
		arena_threads->detach(a);
}

static bool begin_thread(void)
{
	tcache_choose_arena();
	if (!tunables.tcache_max || tunables.perturb || (MALLOC_DEBUG && tunables.check_every)) {
		sys_on_thread_exit(end_thread);
		return false;
	}
	for (unsigned i = 0; i < TCACHE_CLASSES; i++) {
		tcache_head[i] = TCACHE_END;
		tcache_room[i] = 0;
		tcache.max[i] = 0;
		tcache.fill[i] = 0;
	}
	tcache.reserved = 0;
	tcache.key = tcache_secret;
	tcache.head = tcache_head;
	tcache.limit = tunables.tcache_max < TCACHE_FAST_LIMIT ? tunables.tcache_max + 1 : TCACHE_FAST_LIMIT;
	tcache.ready = true;
	if (arena_threads)
		arena_threads->enlist(&tcache);
	sys_on_thread_exit(end_thread);
	return true;
}

bool tcache_ready(void)
{
	return __builtin_expect(tcache.ready, 1) || begin_thread();
}

/* Taking chunks home */

/* Chunks of one class, each to its arena. */
static void send_home(struct cached *list, unsigned i)
{
	while (list) {
		struct arena *home = arena_of(chunk_of(list));
		struct cached *rest = NULL, *last_rest = NULL, *last = list, *c = cached_next(list);
		unsigned count = 1;
		for (; c; c = cached_next(c)) {
			if (arena_of(chunk_of(c)) == home) {
				if (cached_next(last) != c)
					cached_set_next(last, c);
				last = c;
				count++;
			} else {
				if (last_rest)
					cached_set_next(last_rest, c);
				else
					rest = c;
				last_rest = c;
			}
		}
		cached_set_next(last, NULL);
		if (last_rest)
			cached_set_next(last_rest, NULL);
		arena_receive(home, list, i, count);
		list = rest;
	}
}

static struct cached *list_of(uintptr_t head)
{
	if (head == TCACHE_END)
		return NULL;
	if (head & (CHUNK_ALIGN - 1))
		sys_die("free(): unaligned chunk detected in tcache 2");
	return (struct cached *)head;
}

static void flush_class(uintptr_t *head, unsigned i)
{
	struct cached *list = list_of(*head);
	*head = TCACHE_END;
	send_home(list, i);
}

void tcache_flush_of(struct tcache *t)
{
	for (unsigned i = 0; i < TCACHE_CLASSES; i++)
		flush_class(&t->head[i], i);
}

void tcache_flush(void)
{
	if (!tcache.ready)
		return;
	tcache_flush_of(&tcache);
	for (unsigned i = 0; i < TCACHE_CLASSES; i++)
		tcache_room[i] = 0;
	tcache.limit = 0;
	tcache.ready = false;
	if (arena_threads)
		arena_threads->delist(&tcache);
}

/* How much a class may hold */

static void set_max(unsigned i, unsigned max)
{
	tcache.reserved += max * tcache_class_size(i) - tcache.max[i] * tcache_class_size(i);
	tcache.max[i] = (unsigned short)max;
}

/* A class that nobody used since the hand passed last gives all that it has, and its share. */
static void look_at_next(void)
{
	unsigned i = tcache.hand;
	tcache.hand = (i + 1) % TCACHE_CLASSES;
	if (tcache.max[i] && !tcache.active[i]) {
		set_max(i, 0);
		tcache_room[i] = 0;
		tcache.fill[i] = 0;
		flush_class(&tcache_head[i], i);
	}
	tcache.active[i] = false;
}

static void count_event(unsigned i)
{
	tcache.active[i] = true;
	if (++tcache.events % EVENTS_A_LOOK == 0)
		look_at_next();
}

/* Twice as much as before, as far as that goes. Other classes may have to give for it. */
static void grow_max(unsigned i)
{
	unsigned most = count_max(i), max = tcache.max[i];
	unsigned wish = max ? 2 * max : most / 8 > TCACHE_COUNT_MIN ? most / 8 : TCACHE_COUNT_MIN;
	wish = wish < most ? wish : most;
	size_t more = (wish - max) * tcache_class_size(i);
	for (unsigned looks = 0; tcache.reserved + more > tunables.tcache_bytes && looks < 8; looks++)
		look_at_next();
	if (tcache.reserved + more <= tunables.tcache_bytes || !max)
		set_max(i, wish);
}

/* Filling */

/* Twice as many as the last time: whoever wants many gets them at once. Half of what the class may hold. */
static unsigned fill_count(unsigned i)
{
	unsigned most = count_max(i) / 2, n = tcache.fill[i] ? 2u * tcache.fill[i] : 1;
	n = n < most ? n : most ? most : 1;
	tcache.fill[i] = (unsigned char)(n < 255 ? n : 255);
	return n;
}

static void *fill(unsigned i)
{
	if (tcache_head[i] != TCACHE_END)
		sys_die("malloc(): unaligned tcache chunk detected");
	count_event(i);
	unsigned count = 0;
	struct arena *a = arena_acquire();
	struct cached *batch = arena_alloc_batch(a, i, fill_count(i), &count);
	arena_release(a);
	if (!batch)
		return NULL;
	if (count > 1 && tcache.max[i] < 2 * count)
		grow_max(i);
	if (tcache.max[i] < count)
		set_max(i, count);
	tcache_head[i] = (uintptr_t)batch;
	tcache_room[i] = (int)(tcache.max[i] - count);
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

/* The list has no room, as far as is known: counts it, and sends home what lay there longest when it is
 * about full. */
static void make_room(unsigned i)
{
	unsigned count = 0, max = tcache.max[i];
	struct cached *middle = NULL;
	count_event(i);
	for (struct cached *c = list_of(tcache_head[i]); c; c = cached_next(c)) {
		if (++count > max)
			sys_die("free(): too many chunks detected in tcache");
		if (count % 2)
			middle = middle ? cached_next(middle) : c;
	}
	if (count > max / 4 * 3 || !max) {
		grow_max(i);
		if (tcache.max[i] == max && count > 1) {
			struct cached *oldest = cached_next(middle);
			cached_set_next(middle, NULL);
			send_home(oldest, i);
			count = (count + 1) / 2;
		} else if (tcache.max[i] == max) {
			flush_class(&tcache_head[i], i);
			count = 0;
		}
	}
	tcache_room[i] = (int)(tcache.max[i] - count);
}

/* A chunk with the key: is it here? In another thread's cache, if not; or it is the user's own doing, to
 * be believed where words are too short to be beyond chance. */
static void check_double_free(const struct cached *freed, unsigned i)
{
	bool here = false;
	for (struct cached *c = list_of(tcache_head[i]); c && !here; c = cached_next(c))
		here = c == freed;
	if (here || sizeof freed->key == 8)
		sys_die("free(): double free detected in tcache 2");
}

void tcache_put_slow(void *mem, unsigned i)
{
	struct cached *c = mem;
	if (c->key == tcache_secret) {
		check_double_free(c, i);
		c->key = 0;
	}
	if (tcache_room[i] <= 0) {
		make_room(i);
		if (tcache_room[i] <= 0) {
			cached_set_next(c, NULL);
			c->key = tcache_secret;
			send_home(c, i);
			return;
		}
	}
	tcache_push(mem, i);
}
