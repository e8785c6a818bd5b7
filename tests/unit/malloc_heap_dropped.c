/* SPDX-License-Identifier: MIT */
/*
 * calloc after its arena's newest heap went away within that very call, because what another thread had
 * freed came home: the heap before it is full of old bytes, and none may be taken for fresh.
 */
#include "tests/check.h"

#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
#include <string.h>

#include "tests/inside.h"
#define sys_environment __fh_sys_environment
#include "malloc/arena.h"

#define HEAP ((size_t)1 << 20)
enum { BIG = 60000, SMALL = 28000, OLD = 3, ROUNDS = 4 };

char *const *sys_environment(void)
{
	static char *const settings[] = {"FREEHOLD_MALLOC=heap_bytes=1M,top_pad=0,trim_threshold=16K", NULL};
	return settings;
}

static sem_t go, done;
static char *old[OLD], *newer;

static size_t heap_of(const void *p)
{
	return (uintptr_t)p & -HEAP;
}

static char *take(size_t len, int byte)
{
	char *p = malloc(len);
	CHECK(p != NULL);
	return memset(p, byte, len);
}

/* Fills the first heap, so that `newer` alone lies in the second; leaves the first about empty. */
static void fill_heaps(void)
{
	char *big[64];
	size_t count = 0;
	for (size_t i = 0; i < OLD; i++)
		old[i] = take(SMALL, 0xcc);
	do
		big[count] = take(BIG, 0xaa);
	while (heap_of(big[count++]) == heap_of(old[0]) && count < 64);
	free(big[--count]);
	do
		newer = take(SMALL, 0xbb);
	while (heap_of(newer) == heap_of(old[0]));
	/* With little in use, little may wait in the depot. */
	while (count)
		free(big[--count]);
}

static void *owner(void *arg)
{
	fill_heaps();
	sem_post(&done);
	sem_wait(&go);
	for (int n = 0; n < ROUNDS; n++) {
		const char *p = calloc(1, 40000);
		for (size_t i = 0; i < 40000; i++)
			if (p[i] && !CHECK(!"calloc gives what others left"))
				break;
	}
	return arg;
}

int main(void)
{
	pthread_t t;
	CHECK_EQ(sem_init(&go, 0, 0), 0);
	CHECK_EQ(sem_init(&done, 0, 0), 0);
	free(malloc(10));
	CHECK_EQ(pthread_create(&t, NULL, owner, NULL), 0);
	sem_wait(&done);
	/* It has learnt in fill_heaps that memory is wanted back soon: nothing would leave its depot. */
	((struct arena *)main_arena.next)->slack = (struct slack){0};
	/* Of this class the cache here keeps two: the first goes home, and waits there. */
	free(newer);
	free(old[0]);
	free(old[1]);
	sem_post(&go);
	CHECK_EQ(pthread_join(t, NULL), 0);
	return check_done();
}
