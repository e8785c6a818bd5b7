/* SPDX-License-Identifier: MIT */
/*
 * What happens before a request is refused: the reserve goes back, or the program's handler is asked, without any
 * lock held and never from within itself; by a limit and by a system that has no more.
 */
#include "tests/check.h"

#include <errno.h>
#include <malloc.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "tests/refuse.h"

#define KIB ((size_t)1024)
#define MIB (1024 * KIB)
#define LIMIT (4 * MIB)

struct held {
	struct held *next;
};

static struct held *list;

static int hold(size_t len)
{
	errno = 0;
	struct held *h = malloc(len);
	if (!h) {
		CHECK_EQ(errno, ENOMEM);
		return 0;
	}
	memset(h, 1, len);
	h->next = list;
	list = h;
	return 1;
}

static size_t exhaust(size_t len)
{
	size_t count = 0;
	while (hold(len))
		count++;
	return count;
}

static void release(void)
{
	for (struct held *next; list; list = next) {
		next = list->next;
		free(list);
	}
}

static size_t counted(void)
{
	struct mallinfo2 m = mallinfo2();
	return m.arena + m.hblkhd + malloc_get_reserve();
}

/* Handlers */

static int calls, answers; /* how often it says: again */
static size_t last_wanted;

static int count_call(size_t wanted, void *arg)
{
	CHECK(arg == &calls);
	/* The stack is as compilers expect it: a frame's address, its return address behind it, is aligned. */
	CHECK_EQ(((uintptr_t)__builtin_frame_address(0) + 2 * sizeof(void *)) % 16, 0);
	last_wanted = wanted;
	errno = 77;
	return ++calls <= answers;
}

static void ask(int (*handler)(size_t wanted, void *arg), int again)
{
	calls = 0;
	answers = again;
	malloc_set_shortage_handler(handler, &calls);
}

static int give_reserve(size_t wanted, void *arg)
{
	(void)wanted, (void)arg;
	calls++;
	return malloc_get_reserve() > 0 && !malloc_set_reserve(0);
}

static int shed(size_t wanted, void *arg)
{
	(void)wanted, (void)arg;
	calls++;
	if (!list)
		return 0;
	release();
	/* There is room now for what it does itself. */
	char *p = malloc(1000);
	CHECK(p != NULL);
	free(p);
	return 1;
}

/* Nothing was freed: each request of its own is refused, and asks nobody. */
static int greedy(size_t wanted, void *arg)
{
	(void)arg;
	calls++;
	errno = 0;
	CHECK(!malloc(wanted));
	CHECK_EQ(errno, ENOMEM);
	CHECK(!calloc(1, wanted));
	CHECK(!memalign(64, wanted));
	CHECK_EQ(malloc_set_reserve(2 * LIMIT), -1);
	return 0;
}

static int raise_limit(size_t wanted, void *arg)
{
	(void)wanted, (void)arg;
	calls++;
	return !malloc_set_limit(malloc_get_limit() + MIB);
}

/* Another thread does all that takes locks, and this one waits for it. */
static void *busy(void *arg)
{
	free(arg);
	malloc_trim(0);
	mallinfo2();
	malloc_check();
	free(malloc(10));
	malloc_get_reserve();
	return NULL;
}

static int wait_for_other(size_t wanted, void *arg)
{
	pthread_t t;
	(void)wanted, (void)arg;
	calls++;
	struct held *first = list;
	if (!first)
		return 0;
	list = first->next;
	CHECK_EQ(pthread_create(&t, NULL, busy, first), 0);
	CHECK_EQ(pthread_join(t, NULL), 0);
	return 1;
}

/* Cases */

static void plain_reserve(void)
{
	CHECK_EQ(malloc_get_reserve(), 0);
	CHECK_EQ(malloc_set_reserve(1), 0);
	CHECK_EQ(malloc_get_reserve(), 4096);
	CHECK_EQ(malloc_set_reserve(MIB), 0);
	CHECK_EQ(malloc_get_reserve(), MIB);
	CHECK(counted() <= LIMIT);
	size_t without = exhaust(1000) * 1000;
	/* It went by itself, and what it was is in use. */
	CHECK_EQ(malloc_get_reserve(), 0);
	CHECK(without >= LIMIT - LIMIT / 4);
	CHECK(counted() <= LIMIT);
	/* Where there is no room there is none. */
	errno = 0;
	CHECK_EQ(malloc_set_reserve(MIB), -1);
	CHECK_EQ(errno, ENOMEM);
	CHECK_EQ(malloc_get_reserve(), 0);
	release();
	malloc_trim(0);
	CHECK_EQ(malloc_set_reserve(MIB), 0);
	CHECK_EQ(malloc_set_reserve(SIZE_MAX), -1);
	CHECK_EQ(malloc_get_reserve(), 0);
	CHECK_EQ(malloc_set_reserve(PTRDIFF_MAX), -1);
	CHECK_EQ(malloc_set_reserve(0), 0);
}

static void asked(void)
{
	/* Once, and no more where it gives up. */
	ask(count_call, 0);
	exhaust(500);
	CHECK_EQ(calls, 1);
	CHECK(last_wanted >= 500 && last_wanted <= 600);
	/* As often as it says. */
	ask(count_call, 5);
	CHECK(!malloc(10000));
	CHECK_EQ(errno, ENOMEM);
	CHECK_EQ(calls, 6);
	CHECK(!calloc(100, 100));
	CHECK_EQ(calls, 7);
	CHECK(!memalign(4096, 10000));
	CHECK_EQ(calls, 8);
	CHECK(!realloc(NULL, 100000));
	CHECK_EQ(calls, 9);
	/* Not for what never can be. */
	ask(count_call, 1000);
	CHECK(!malloc(LIMIT + 1));
	CHECK(!malloc((size_t)PTRDIFF_MAX + 1));
	CHECK(!memalign(1 << 20, LIMIT));
	CHECK_EQ(calls, 0);
	/* Not while there is memory. */
	release();
	free(malloc(MIB));
	CHECK_EQ(calls, 0);

	ask(greedy, 0);
	exhaust(3000);
	CHECK_EQ(calls, 1);
	release();
	malloc_trim(0);
}

static void helped(void)
{
	CHECK_EQ(malloc_set_reserve(MIB), 0);
	ask(give_reserve, 0);
	exhaust(1000);
	CHECK_EQ(calls, 2);
	CHECK_EQ(malloc_get_reserve(), 0);
	release();

	ask(shed, 0);
	for (int i = 0; i < 20000; i++)
		CHECK(hold(1000));
	CHECK(calls >= 4 && calls <= 8);
	release();
	malloc_trim(0);
	ask(shed, 0);
	for (int i = 0; i < 100; i++)
		CHECK(hold(300 * KIB));
	CHECK(calls >= 7);
	release();

	ask(raise_limit, 0);
	for (int i = 0; i < 8 * 1024; i++)
		CHECK(hold(1000));
	CHECK(malloc_get_limit() >= 8 * MIB && malloc_get_limit() <= 10 * MIB);
	release();
	CHECK_EQ(malloc_set_limit(LIMIT), 0);

	ask(wait_for_other, 0);
	for (int i = 0; i < 30; i++)
		CHECK(hold(300 * KIB));
	CHECK(calls >= 10);
	release();
}

static void *hold_in_thread(void *arg)
{
	struct held *mine = NULL, *h;
	for (long i = 0; i < 3000 && (h = malloc((size_t)arg)); i++) {
		h->next = mine;
		mine = h;
	}
	for (; mine; mine = h) {
		h = mine->next;
		free(mine);
	}
	return NULL;
}

static int count_threads(size_t wanted, void *arg)
{
	(void)wanted;
	__atomic_add_fetch((int *)arg, 1, __ATOMIC_RELAXED);
	return 0;
}

static void threads(void)
{
	pthread_t t[6];
	calls = 0;
	malloc_set_shortage_handler(count_threads, &calls);
	for (size_t i = 0; i < 6; i++)
		CHECK_EQ(pthread_create(&t[i], NULL, hold_in_thread, (void *)(1000 + 100 * i)), 0);
	for (size_t i = 0; i < 6; i++)
		CHECK_EQ(pthread_join(t[i], NULL), 0);
	CHECK(calls >= 1);
}

/* No limit, but a system that has no more: the reserve serves there too. */
static void system_refuses(void)
{
	malloc_set_shortage_handler(NULL, NULL);
	CHECK_EQ(malloc_set_limit(0), 0);
	CHECK_EQ(malloc_set_reserve(MIB), 0);
	refuse.no_grow = refuse.no_map = refuse.no_remap = 1;
	refuse.commit_every = 1;
	CHECK(!malloc(10 * MIB));
	CHECK_EQ(malloc_get_reserve(), 0);
	ask(count_call, 3);
	exhaust(100);
	CHECK_EQ(calls, 4);
	CHECK_EQ(malloc_set_reserve(MIB), -1);
	refuse.no_grow = refuse.no_map = refuse.no_remap = 0;
	refuse.commit_every = 0;
	release();
}

int main(void)
{
	mallopt(M_MMAP_THRESHOLD, 128 * 1024);
	CHECK_EQ(malloc_set_limit(LIMIT), 0);
	plain_reserve();
	asked();
	helped();
	threads();
	malloc_check();
	system_refuses();
	malloc_check();
	return check_done();
}
