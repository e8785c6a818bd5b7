/* SPDX-License-Identifier: MIT */
/*
 * Blocks on their way home, seen from inside: what an arena takes in while its lock is held by another
 * thread, frees of sizes that no cache serves, and large blocks that another thread frees.
 */
#include "tests/check.h"

#include <limits.h>
#include <malloc.h>
#include <pthread.h>
#include <stdlib.h>

#include "tests/inside.h"
#define tcache_room __fh_tcache_room
#include "malloc/arena.h"

static struct arena *const a = &main_arena;
static pthread_barrier_t turn;

static void cached(bool on)
{
	tunables.tcache_max = on ? TCACHE_REQUEST_MAX : 0;
}

/* Takes batches of one, two and four. Ends with what is left of the last in its cache. */
static void *take_four(void *unused)
{
	for (int i = 0; i < 3; i++)
		CHECK(malloc(100) != NULL);
	pthread_barrier_wait(&turn);
	pthread_barrier_wait(&turn);
	CHECK(malloc(100) != NULL);
	pthread_barrier_wait(&turn);
	pthread_barrier_wait(&turn);
	return unused;
}

/*
 * Guards d82769a: a batch whose first chunk is larger than the others, by what could not be split off,
 * came home as of that chunk's class.
 */
static void first_is_larger(void)
{
	cached(false);
	void *exact = malloc(100), *wall[3];
	wall[0] = malloc(20);
	void *larger = malloc(120);
	wall[1] = malloc(20);
	void *many = malloc(900);
	wall[2] = malloc(20);
	cached(true);

	pthread_t thread;
	tunables.arena_max = 1;
	pthread_barrier_init(&turn, NULL, 2);
	pthread_create(&thread, NULL, take_four, NULL);
	pthread_barrier_wait(&turn);
	cached(false);
	free(exact);
	free(larger);
	free(many);
	cached(true);
	pthread_barrier_wait(&turn); /* it takes those */
	pthread_barrier_wait(&turn);
	lock_acquire(&a->lock);
	pthread_barrier_wait(&turn); /* it ends */
	pthread_join(thread, NULL);
	CHECK(a->remote != NULL);
	lock_release(&a->lock);

	for (int i = 0; i < 8; i++)
		CHECK(malloc_usable_size(malloc(120)) >= 120);
	CHECK(a->remote == NULL);
	malloc_check();
	for (int i = 0; i < 3; i++)
		free(wall[i]);
}

/* Guards the same: each such free counted down, and after 2^31 of them the chunk went nowhere. */
static void uncounted(void)
{
	cached(false);
	mallopt(M_PERTURB, 1); /* ends this thread's cache */
	for (size_t i = 0; i <= TCACHE_EXACT; i++)
		tcache_room[i] = INT_MIN + 1;
	for (int k = 0; k < 4; k++)
		for (size_t n = 1; n < 1000; n += 16)
			free(malloc(n));
	for (size_t i = 0; i <= TCACHE_EXACT; i++)
		CHECK(tcache_room[i] <= 0);
	size_t used = mallinfo2().uordblks;
	for (int i = 0; i < 10000; i++)
		free(malloc(100));
	CHECK_EQ(mallinfo2().uordblks, used);
	mallopt(M_PERTURB, 0);
	cached(true);
	malloc_check();
}

/* A thread that takes no large blocks keeps none that came from another arena. */
static void *give_large(void *arg)
{
	void **blocks = arg;
	CHECK(malloc(100) != NULL);
	CHECK(tcache.arena != a);
	for (int i = 0; i < 64; i++)
		free(blocks[i]);
	for (unsigned i = TCACHE_EXACT + 1; i < TCACHE_CLASSES; i++)
		CHECK(tcache.classes[i].max == 0);
	return NULL;
}

static void large(void)
{
	static void *blocks[64];
	pthread_t thread;
	tunables.arena_max = 2;
	for (int i = 0; i < 64; i++)
		CHECK((blocks[i] = malloc(i % 2 ? 8000 : 1500)) != NULL);
	CHECK(!pthread_create(&thread, NULL, give_large, blocks) && !pthread_join(thread, NULL));
	malloc_check();
}

int main(void)
{
	first_is_larger();
	uncounted();
	large();
	return check_done();
}
