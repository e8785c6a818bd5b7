/* SPDX-License-Identifier: MIT */
/* What a thread keeps in its cache, seen from inside: not what others gave it, not what it does not use. */
#include "tests/check.h"

#include <malloc.h>
#include <pthread.h>
#include <stdlib.h>

#include "tests/inside.h"
#define tcache_head __fh_tcache_head
#include "malloc/arena.h"

#define SIZE 100
#define LARGE 5000 /* beyond the exact classes */
#define MANY 2000
#define LINE 64

static void *given[MANY];

static unsigned class_of(void *mem)
{
	return tcache_class_of(chunk_size(chunk_of(mem)));
}

static size_t kept(unsigned i)
{
	size_t count = tcache.classes[i].spare ? tcache.classes[i].spare_count : 0;
	if (tcache.ready && tcache_head[i] != TCACHE_END)
		for (const struct cached *c = (struct cached *)tcache_head[i]; c; c = cached_next(c))
			count++;
	return count;
}

/* What it goes on with lies apart from what the first thread gave, to it and to others. */
static void *takes_its_own(void *block)
{
	free(block);
	char *own = malloc(8);
	for (int i = 0; i < 2; i++)
		CHECK((uintptr_t)own / LINE != (uintptr_t)given[i] / LINE);
	free(own);
	return NULL;
}

static void first_goes_home(void)
{
	pthread_t thread;
	for (int i = 0; i < 2; i++)
		given[i] = malloc(8);
	pthread_create(&thread, NULL, takes_its_own, given[0]);
	pthread_join(thread, NULL);
	free(given[1]);
}

static void take_all(size_t size)
{
	for (size_t n = 0; n < MANY; n++)
		given[n] = malloc(size);
}

static void free_all(void)
{
	for (size_t n = 0; n < MANY; n++)
		free(given[n]);
}

/* Frees many blocks and takes none: half a list or so stays, and no spare one. */
static void *only_frees(void *unused)
{
	unsigned i = class_of(given[0]);
	free_all();
	CHECK(kept(i) <= TCACHE_BASE_COUNT);
	CHECK(!tcache.classes[i].spare);
	return unused;
}

/* Of large ones nothing stays, though they are of its own arena. */
static void *only_frees_large(void *unused)
{
	unsigned i = class_of(given[0]);
	free_all();
	CHECK(tcache.ready && tcache.arena == &main_arena);
	CHECK_EQ(kept(i), 0);
	return unused;
}

static void give(size_t size, void *(*receiver)(void *))
{
	pthread_t thread;
	take_all(size);
	pthread_create(&thread, NULL, receiver, NULL);
	pthread_join(thread, NULL);
}

static void work(size_t size)
{
	for (int turns = 0; turns < 20; turns++) {
		take_all(size);
		free_all();
	}
}

/* Full lists of one class go home while another is worked with. */
static void idle_goes_home(void)
{
	work(SIZE);
	void *p = malloc(SIZE);
	unsigned i = class_of(p);
	free(p);
	CHECK(kept(i) > TCACHE_BASE_COUNT);
	work(2 * SIZE);
	CHECK_EQ(kept(i), 0);
}

/* A thread has half of what a small arena bears where it is alone, a third where one came, in whole pages; and no more than
 * is set. */
static void *has_its_part(void *threads)
{
	size_t most = TCACHE_ARENA_LEAST / 4096 / ((uintptr_t)threads + 1) * 4096;
	free(malloc(SIZE));
	CHECK_EQ(tcache.budget, most);
	tunables.tcache_bytes = 1000;
	free(malloc(3 * SIZE));
	CHECK_EQ(tcache.budget, 1000);
	tunables.tcache_bytes = TCACHE_BYTES;
	return NULL;
}

static void shared_by_threads(void)
{
	pthread_t thread;
	has_its_part((void *)1);
	tunables.arena_max = 1;
	pthread_create(&thread, NULL, has_its_part, (void *)2);
	pthread_join(thread, NULL);
}

int main(void)
{
	shared_by_threads();
	give(LARGE, only_frees_large);
	tunables.arena_max = 0;
	first_goes_home();
	give(SIZE, only_frees);
	idle_goes_home();
	malloc_check();
	return check_done();
}
