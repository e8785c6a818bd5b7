/* SPDX-License-Identifier: MIT */
/*
 * Arenas seen from inside: how many there are, who uses which, how their heaps come and go, and what becomes
 * of blocks that another thread frees. FREEHOLD_MALLOC may say arena_max and heap_bytes.
 */
#include "tests/check.h"

#include <errno.h>
#include <malloc.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "tests/inside.h"
#define sys_processors __fh_sys_processors
#include "malloc/arena.h"

#define PROCESSORS 3
#define LIMIT 5 /* of arenas, later */
#define THREADS 13

static unsigned asked;

unsigned sys_processors(void)
{
	asked++;
	return PROCESSORS;
}

/* Threads that do something, wait until all have, and again until they may end. */
static pthread_t threads[THREADS];
static pthread_barrier_t barrier;
static void (*to_do)(void);

static void *work(void *arg)
{
	to_do();
	pthread_barrier_wait(&barrier);
	pthread_barrier_wait(&barrier);
	return arg;
}

static void begin(unsigned count, void (*what)(void))
{
	to_do = what;
	pthread_barrier_init(&barrier, NULL, count + 1);
	for (unsigned i = 0; i < count; i++)
		CHECK_EQ(pthread_create(&threads[i], NULL, work, NULL), 0);
	pthread_barrier_wait(&barrier);
}

static void end(unsigned count)
{
	pthread_barrier_wait(&barrier);
	for (unsigned i = 0; i < count; i++)
		CHECK_EQ(pthread_join(threads[i], NULL), 0);
	pthread_barrier_destroy(&barrier);
}

static unsigned arenas(void)
{
	unsigned count = 0;
	for (struct arena *a = &main_arena; a; a = arena_next(a))
		count++;
	return count;
}

static unsigned heaps(const struct arena *a)
{
	unsigned count = 0;
	for (const struct heap *h = a->heap; h; h = h->prev)
		count++;
	return count;
}

static void allocate_little(void)
{
	void *p[40];
	for (size_t i = 0; i < 40; i++)
		p[i] = malloc(20 + 40 * i);
	for (size_t i = 0; i < 40; i++)
		free(p[i]);
}

/* The main thread and so many others are spread over the arenas: no two differ by more than one. */
static void check_balance(unsigned count)
{
	unsigned sum = 0, n = arenas();
	for (struct arena *a = &main_arena; a; a = arena_next(a)) {
		CHECK((unsigned)a->threads >= (count + 1) / n);
		CHECK((unsigned)a->threads <= (count + n) / n);
		sum += (unsigned)a->threads;
	}
	CHECK_EQ(sum, count + 1);
}

static void check_idle(void)
{
	for (struct arena *a = &main_arena; a; a = arena_next(a))
		CHECK_EQ(a->threads, a == &main_arena);
}

static void numbers_of_arenas(void)
{
	unsigned most = tunables.arena_max ? (unsigned)tunables.arena_max : PROCESSORS;
	CHECK_EQ(arenas(), 1);
	begin(THREADS, allocate_little);
	CHECK_EQ(arenas(), most);
	CHECK_EQ(asked, !tunables.arena_max);
	check_balance(THREADS);
	end(THREADS);
	check_idle();

	/* Whoever comes next uses what is there, and only then more. */
	for (unsigned i = 0; i < 20; i++) {
		begin(most - 1, allocate_little);
		CHECK_EQ(arenas(), most);
		check_balance(most - 1);
		end(most - 1);
	}
	CHECK_EQ(mallopt(M_ARENA_MAX, LIMIT), 1);
	begin(THREADS, allocate_little);
	CHECK_EQ(arenas(), LIMIT);
	check_balance(THREADS);
	end(THREADS);
	check_idle();
	malloc_check();
	/* None goes away. */
	CHECK_EQ(mallopt(M_ARENA_MAX, 2), 1);
	begin(THREADS, allocate_little);
	CHECK_EQ(arenas(), LIMIT);
	end(THREADS);
}

/* Whether memory can be read: the kernel says so without a fault. */
static int readable(const void *p)
{
	int ends[2], good = 0;
	if (!pipe(ends)) {
		good = write(ends[1], p, 1) == 1;
		close(ends[0]);
		close(ends[1]);
	}
	return good;
}

/* More than a heap holds makes further ones, which go away with what they held: all but the first. */
static void fill_heaps(void)
{
	enum { BLOCKS = 3000 };
	static char *p[BLOCKS];
	static uintptr_t start[200];
	free(malloc(1)); /* chooses an arena */
	malloc_trim(0);
	struct arena *a = tcache.arena;
	size_t count = 0;
	CHECK(a != &main_arena);
	CHECK_EQ(heaps(a), 1);
	for (size_t i = 0; i < BLOCKS; i++) {
		p[i] = malloc(1000);
		memset(p[i], (int)i, 1000);
	}
	CHECK(heaps(a) > 3000000 / tunables.heap_bytes);
	for (const struct heap *h = a->heap; h; h = h->prev) {
		CHECK_EQ(h->start % tunables.heap_bytes, 0);
		start[count++] = h->start;
	}
	malloc_check();
	for (size_t i = 0; i < BLOCKS; i++) {
		CHECK(p[i][0] == (char)i && p[i][999] == (char)i);
		free(p[i]);
	}
	CHECK_EQ(malloc_trim(0), 1);
	malloc_check();
	CHECK_EQ(heaps(a), 1);
	CHECK(a->system_mem <= 8 * sys_facts()->page);
	for (size_t i = 0; i < count && !check_alone(); i++)
		CHECK_EQ(readable((void *)start[i]), start[i] == a->heap->start);
}

static void several_heaps(void)
{
	size_t pad = tunables.top_pad;
	tunables.top_pad = tunables.heap_bytes / 8; /* or a heap would never have so much to spare */
	begin(1, allocate_little);
	end(1);
	begin(1, fill_heaps);
	end(1);
	tunables.top_pad = pad;
}

/* One thread allocates, this one frees. */
enum { BLOCKS = 4000, ROUNDS = 100 };
static char *blocks[BLOCKS];
static sem_t filled, freed;
static size_t after[ROUNDS];

static size_t length(size_t i)
{
	return i % 64 ? i * 37 % 2000 : 40000 + i;
}

static void *produce(void *arg)
{
	for (size_t round = 0; round < ROUNDS; round++) {
		for (size_t i = 0; i < BLOCKS; i++) {
			blocks[i] = malloc(length(i));
			memset(blocks[i], (int)i, length(i));
		}
		after[round] = tcache.arena->system_mem;
		sem_post(&filled);
		while (sem_wait(&freed))
			continue;
	}
	return arg;
}

static void remote_frees(void)
{
	pthread_t t;
	sem_init(&filled, 0, 0);
	sem_init(&freed, 0, 0);
	CHECK_EQ(pthread_create(&t, NULL, produce, NULL), 0);
	for (size_t round = 0; round < ROUNDS; round++) {
		while (sem_wait(&filled))
			continue;
		for (size_t k = 0; k < BLOCKS; k++) {
			size_t i = round % 3 == 0 ? k : round % 3 == 1 ? BLOCKS - 1 - k : k * 1999 % BLOCKS;
			if (length(i))
				CHECK(blocks[i][0] == (char)i);
			free(blocks[i]);
		}
		sem_post(&freed);
	}
	CHECK_EQ(pthread_join(t, NULL), 0);
	/* What was there after a few rounds is enough for all. */
	size_t most = 0, last = 0;
	for (size_t round = 0; round < ROUNDS; round++) {
		if (round < ROUNDS / 4 && after[round] > most)
			most = after[round];
		if (round >= ROUNDS / 4 && after[round] > last)
			last = after[round];
	}
	CHECK(last <= most + most / 16);
	malloc_check();
}

/* Nobody waits for a lock to free what is another's. */
static char *large[2], *small[500];
static struct arena *theirs;

static void lend(void)
{
	for (size_t i = 0; i < 2; i++)
		large[i] = malloc(60000);
	for (size_t i = 0; i < 500; i++)
		small[i] = malloc(i);
	theirs = tcache.arena;
}

static void free_without_lock(void)
{
	begin(1, lend);
	CHECK(theirs != &main_arena);
	lock_acquire(&theirs->lock); /* without a time limit of its own: that of the runner */
	for (size_t i = 0; i < 2; i++)
		free(large[i]);
	CHECK(theirs->remote != NULL);
	CHECK(theirs->remote_bytes >= 120000);
	for (size_t i = 0; i < 500; i++)
		free(small[i]);
	lock_release(&theirs->lock);
	end(1);
	malloc_trim(0);
	CHECK(theirs->remote == NULL);
	CHECK_EQ(theirs->remote_bytes, 0);
	malloc_check();
}

/* A thread that takes and frees puts what it has too much of into its own arena's depot, strangers among it. They
 * go home when they are merged, and their arena takes them in although its threads do nothing. */
#define STRANGERS 60000
static char *strange[STRANGERS], *own[STRANGERS / 3];
static size_t phase, in_depots;

static size_t taken_of(const struct arena *a)
{
	return a->system_mem - a->top_size - a->binned;
}

static size_t strangers_in_depot(const struct arena *a)
{
	size_t n = 0;
	for (size_t i = 0; i < TCACHE_CLASSES; i++)
		for (struct cached *b = a->depot.batches[i]; b; b = (struct cached *)b->batch)
			for (struct cached *c = b; c; c = cached_next(c))
				n += !(chunk_of(c)->size & CHUNK_NON_MAIN);
	return n;
}

/* Full lists begin with one of its own in one of the phases, as class sizes go. */
static void free_among_own(void)
{
	size_t theirs = 0, mine = 0;
	for (size_t i = 0; i < STRANGERS / 3; i++)
		own[i] = malloc(500);
	while (theirs < STRANGERS || mine < STRANGERS / 3) {
		bool turn_of_own = (theirs + mine) % 4 == phase;
		if (mine < STRANGERS / 3 && (turn_of_own || theirs == STRANGERS))
			free(own[mine++]);
		else
			free(strange[theirs++]);
	}
	in_depots += tcache.arena == &main_arena ? 1 : strangers_in_depot(tcache.arena);
	malloc_check();
}

static void strangers_go_home(void)
{
	malloc_trim(0);
	size_t before = taken_of(&main_arena);
	for (size_t i = 0; i < STRANGERS; i++)
		strange[i] = malloc(500);
	CHECK(taken_of(&main_arena) >= before + 500 * STRANGERS);
	begin(1, free_among_own);
	CHECK(atomic_load_size_relaxed(&main_arena.remote_bytes) <= REMOTE_MAX + DEPOT_STEP);
	size_t waiting = main_arena.depot.bytes + main_arena.remote_bytes;
	for (struct arena *a = arena_next(&main_arena); a; a = arena_next(a))
		waiting += strangers_in_depot(a) * request_chunk_size(500);
	CHECK(taken_of(&main_arena) <= before + waiting + 4 * TCACHE_LIST_BYTES);
	end(1);
	malloc_trim(0);
	CHECK(taken_of(&main_arena) <= before + TCACHE_LIST_BYTES);
	malloc_check();
}

static void all_strangers_go_home(void)
{
	for (phase = 0; phase < 4; phase++)
		strangers_go_home();
	CHECK(in_depots > 0);
}

/* The child of a fork: alone in its arenas, and what the others' caches held is free. */
static size_t used(void)
{
	malloc_trim(0);
	return mallinfo2().uordblks;
}

static void forks(void)
{
	size_t keep = 5000;
	int status = -1;
	void *kept = malloc(keep);
	begin(THREADS, allocate_little);
	end(THREADS);
	size_t left = used();
	begin(THREADS, allocate_little);
	pid_t pid = fork();
	if (!pid) {
		check_idle();
		malloc_check();
		CHECK_EQ(used(), left); /* as much as when all of them have ended of themselves */
		_exit(check_failed ? 1 : 42);
	}
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(status, 42 << 8);
	check_balance(THREADS);
	end(THREADS);
	CHECK_EQ(used(), left);
	free(kept);
	CHECK(left - used() >= keep);
}

int main(void)
{
	tunables.heap_bytes = 256 * 1024;
	free(malloc(1)); /* reads the environment */
	numbers_of_arenas();
	several_heaps();
	remote_frees();
	free_without_lock();
	if (tunables.tcache_max && tunables.tcache_count == TCACHE_COUNT_MAX && !tunables.perturb)
		all_strangers_go_home();
	forks();
	check_idle();
	return check_done();
}
