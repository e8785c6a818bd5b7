/* SPDX-License-Identifier: MIT */
/*
 * A thread whose arena would have to grow goes over to one where much lies idle and no thread is, or fewer than will be left;
 * what it took before goes home all the same. FREEHOLD_MALLOC may say much, but blocks must pass through caches, and top_pad
 * must leave arenas that are small.
 */
#include "tests/check.h"

#include <malloc.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "tests/inside.h"
#include "malloc/arena.h"

#define BLOCK 1000
#define LARGE (40 * KIB) /* passes through no cache */
#define MOST 8000

/* Blocks that a thread takes, and perhaps another gives back. */
struct blocks {
	size_t size, count;
	char *at[MOST];
};

static void take(struct blocks *b, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		char *p = malloc(b->size);
		CHECK(p != NULL);
		memset(p, (int)b->count, b->size);
		b->at[b->count++] = p;
	}
}

static void give(struct blocks *b, size_t i)
{
	if (!b->at[i])
		return;
	CHECK(b->at[i][0] == (char)i && b->at[i][b->size - 1] == (char)i);
	free(b->at[i]);
	b->at[i] = NULL;
}

static void give_all(struct blocks *b)
{
	for (size_t i = 0; i < b->count; i++)
		give(b, i);
	b->count = 0;
}

/* Threads that do one thing after the other as they are told, until they are told nothing. */
struct servant {
	pthread_t thread;
	pthread_barrier_t told, done;
	void (*order)(void);
	struct arena *arena; /* where it is after that */
};

static void *serve(void *arg)
{
	struct servant *s = arg;
	for (;;) {
		pthread_barrier_wait(&s->told);
		if (!s->order)
			return NULL;
		s->order();
		s->arena = tcache.arena;
		pthread_barrier_wait(&s->done);
	}
}

static void tell(struct servant *s, void (*order)(void))
{
	s->order = order;
	pthread_barrier_wait(&s->told);
	pthread_barrier_wait(&s->done);
}

static void take_little(void)
{
	free(malloc(BLOCK));
}

static void hire(struct servant *s)
{
	pthread_barrier_init(&s->told, NULL, 2);
	pthread_barrier_init(&s->done, NULL, 2);
	CHECK_EQ(pthread_create(&s->thread, NULL, serve, s), 0);
	tell(s, take_little);
}

static void dismiss(struct servant *s)
{
	s->order = NULL;
	pthread_barrier_wait(&s->told);
	CHECK_EQ(pthread_join(s->thread, NULL), 0);
	pthread_barrier_destroy(&s->told);
	pthread_barrier_destroy(&s->done);
}

/* One in the other arena, who leaves memory idle there, and one beside the first thread, who may move. */
static struct servant host, guest;
static struct blocks hosts = {.size = BLOCK}, guests = {.size = BLOCK};
static struct arena *other;

static size_t idle(void)
{
	return other->depot.bytes + other->binned;
}

static void take_much(void)
{
	take(&hosts, MOST / 2);
}

/* All but a few, which keep the others and top apart. */
static void leave_much(void)
{
	for (size_t i = 0; i < hosts.count; i++)
		if (i % 8)
			give(&hosts, i);
}

/* Between those that stay there is room for a large one. */
static void leave_most(void)
{
	for (size_t i = 0; i < hosts.count; i++)
		if (i % 64)
			give(&hosts, i);
}

static void leave_part(void)
{
	for (size_t i = 0; i < hosts.count / 10; i++)
		give(&hosts, i);
}

/* Some more lie idle that the cache had got with them. */
static void leave_little(void)
{
	take(&hosts, 50);
	for (size_t i = 0; i < 34; i++)
		give(&hosts, i);
}

/* Takes blocks until the arena has grown twice, or the thread has moved. */
static void want_more(void)
{
	struct arena *from = tcache.arena;
	size_t enough = from->system_mem + tunables.top_pad + 64 * KIB;
	while (tcache.arena == from && from->system_mem < enough && guests.count < MOST)
		take(&guests, 1);
}

static void go_on(void)
{
	take(&guests, MOST / 4 * BLOCK / guests.size);
	malloc_check();
}

static void give_back(void)
{
	give_all(&guests);
	malloc_check();
}

/* Each thread is counted once, and this one where it is. */
static void check_threads(int count)
{
	for (struct arena *a = &main_arena; a; a = arena_next(a)) {
		CHECK(a->threads >= (a == tcache.arena));
		count -= a->threads;
	}
	CHECK_EQ(count, 0);
}

static void begin(void)
{
	hire(&host);
	other = host.arena;
	hire(&guest);
	CHECK(other != &main_arena && guest.arena == &main_arena);
	check_threads(3);
}

static void end(void)
{
	tell(&guest, give_back);
	dismiss(&guest);
	give_all(&hosts);
	malloc_trim(0);
	malloc_check();
	check_threads(1);
}

static void stays(void)
{
	size_t had = main_arena.system_mem;
	tell(&guest, want_more);
	CHECK(guest.arena == &main_arena);
	CHECK(main_arena.system_mem > had);
}

static void moves(void)
{
	size_t had = main_arena.system_mem;
	tell(&guest, want_more);
	CHECK(guest.arena == other);
	CHECK_EQ(main_arena.system_mem, had);
}

/* The child has one thread, in the arena that it moved to. */
static void fork_there(void)
{
	int status = -1;
	pid_t pid = fork();
	if (!pid) {
		check_threads(1);
		give_all(&guests);
		malloc_check();
		_exit(check_failed ? 1 : 42);
	}
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(status, 42 << 8);
}

static void idle_memory_is_taken(size_t size, void (*leave)(void))
{
	guests.size = size;
	begin();
	tell(&host, take_much);
	tell(&host, leave);
	dismiss(&host);
	CHECK(idle() > other->system_mem / 4 * 3);
	moves();
	check_threads(2);
	size_t had = other->system_mem;
	tell(&guest, go_on);
	CHECK(guest.arena == other);
	CHECK_EQ(other->system_mem, had);
	tell(&guest, fork_there);
	end();
	guests.size = BLOCK;
}

static void a_little_is_not(void)
{
	begin();
	tell(&host, leave_little);
	dismiss(&host);
	CHECK(idle() > 32 * KIB && idle() < MOVE_IDLE_LEAST && idle() > other->system_mem / MOVE_IDLE_PART);
	stays();
	end();
}

static void a_small_part_is_not(void)
{
	begin();
	tell(&host, take_much);
	tell(&host, leave_part);
	dismiss(&host);
	CHECK(idle() > 300 * KIB && idle() > MOVE_IDLE_LEAST && idle() < other->system_mem / MOVE_IDLE_PART);
	stays();
	end();
}

/* Nobody waits for another arena's lock. */
static void nobody_waits(void)
{
	begin();
	tell(&host, take_much);
	tell(&host, leave_much);
	dismiss(&host);
	lock_acquire(&other->lock);
	stays();
	lock_release(&other->lock);
	end();
}

static void not_where_it_is_as_crowded(void)
{
	struct servant more[3];
	begin();
	tell(&host, take_much);
	tell(&host, leave_much);
	CHECK_EQ(other->threads, 1);
	CHECK_EQ(main_arena.threads, 2);
	stays();
	for (size_t i = 0; i < 3; i++)
		hire(&more[i]);
	CHECK(more[0].arena == other && more[1].arena == &main_arena && more[2].arena == other);
	stays();
	dismiss(&more[2]);
	CHECK_EQ(other->threads, 2);
	CHECK_EQ(main_arena.threads, 3);
	stays();
	dismiss(&more[0]);
	moves();
	CHECK_EQ(other->threads, 2);
	CHECK_EQ(main_arena.threads, 2);
	dismiss(&more[1]);
	dismiss(&host);
	end();
}

/* Threads whose blocks are many, then few, and change hands, so that memory lies idle here and there. */
#define BREATHERS 6
#define HELD 3000
#define PLACES 500

static void *places[PLACES];

static uint32_t draw(uint64_t *state)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(*state >> 33);
}

/* Its length is in its first word, and its last byte. */
static void *filled(size_t len)
{
	char *p = malloc(len);
	CHECK(p != NULL);
	memcpy(p, &len, sizeof len);
	p[len - 1] = (char)len;
	return p;
}

static void drop(char *p)
{
	size_t len;
	if (!p)
		return;
	memcpy(&len, p, sizeof len);
	CHECK(p[len - 1] == (char)len);
	free(p);
}

static void *breathe(void *arg)
{
	uint64_t state = (uintptr_t)arg;
	void *held[HELD];
	for (long i = check_scale(60); i > 0; i--) {
		size_t count = draw(&state) % HELD;
		for (size_t k = 0; k < count; k++) {
			held[k] = filled(sizeof(size_t) + 1 + draw(&state) % 2000);
			if (draw(&state) % 4 == 0)
				held[k] = __atomic_exchange_n(&places[draw(&state) % PLACES], held[k], __ATOMIC_ACQ_REL);
		}
		for (size_t k = 0; k < count; k++)
			drop(held[k]);
		malloc_trim(0); /* so that arenas grow again */
	}
	return NULL;
}

static void fork_amidst(void)
{
	int status = -1;
	pid_t pid = fork();
	if (!pid) {
		check_threads(1);
		breathe((void *)77);
		malloc_check();
		_exit(check_failed ? 1 : 42);
	}
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(status, 42 << 8);
}

static void moves_at_all_times(void)
{
	pthread_t threads[BREATHERS];
	tunables.arena_max = BREATHERS / 2;
	for (uintptr_t i = 0; i < BREATHERS; i++)
		CHECK_EQ(pthread_create(&threads[i], NULL, breathe, (void *)(i + 1)), 0);
	for (int i = 0; i < 5; i++)
		fork_amidst();
	for (int i = 0; i < BREATHERS; i++)
		CHECK_EQ(pthread_join(threads[i], NULL), 0);
	for (size_t i = 0; i < PLACES; i++)
		drop(places[i]);
	malloc_check();
	check_threads(1);
}

int main(void)
{
	free(malloc(1)); /* reads the environment */
	tunables.arena_max = 2;
	idle_memory_is_taken(BLOCK, leave_much);
	idle_memory_is_taken(LARGE, leave_most);
	a_little_is_not();
	a_small_part_is_not();
	nobody_waits();
	not_where_it_is_as_crowded();
	moves_at_all_times();
	return check_done();
}
