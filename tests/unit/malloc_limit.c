/* SPDX-License-Identifier: MIT */
/*
 * The limit: met by small blocks, by large ones, by threads; never passed by a byte, and reached but for what
 * no request could use. What is refused is NULL with ENOMEM and changes nothing; what was freed can be had
 * again, wherever it lay idle.
 */
#include "tests/check.h"

#include <errno.h>
#include <malloc.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "tests/internal.h"

extern size_t system_taken __asm__("__fh_system_taken");

#define KIB ((size_t)1024)
#define MIB (1024 * KIB)
#define LIMIT (8 * MIB)
#define THREADS 6

struct held {
	struct held *next;
};

/* What mallinfo2 counts; with nobody else at work it is what was taken. */
static size_t counted(void)
{
	struct mallinfo2 m = mallinfo2();
	return m.arena + m.hblkhd;
}

static size_t taken(void)
{
	return __atomic_load_n(&system_taken, __ATOMIC_RELAXED);
}

/* Blocks of that size until there is none; how many. */
static size_t exhaust(struct held **list, size_t len)
{
	size_t count = 0;
	for (struct held *h; errno = 0, h = malloc(len); count++) {
		memset(h, 1, len);
		h->next = *list;
		*list = h;
		if (taken() > LIMIT)
			CHECK(!"more than the limit was taken");
	}
	CHECK_EQ(errno, ENOMEM);
	return count;
}

static void release(struct held **list)
{
	for (struct held *next; *list; *list = next) {
		next = (*list)->next;
		free(*list);
	}
}

/* How much of the limit stays unused at most, and that what is counted is exact. */
static void check_full(size_t slack)
{
	CHECK_EQ(taken(), counted());
	CHECK(taken() <= LIMIT);
	if (!CHECK(taken() + slack >= LIMIT)) {
		check_number((long long)taken());
		check_puts(" bytes taken\n");
	}
}

static void begin(void)
{
	malloc_trim(0);
	CHECK_EQ(taken(), counted());
	CHECK(taken() < LIMIT / 8);
	CHECK_EQ(malloc_set_limit(LIMIT), 0);
	CHECK_EQ(malloc_get_limit(), LIMIT);
}

static void by_size(size_t len)
{
	struct held *list = NULL;
	begin();
	for (int round = 0; round < 3; round++) {
		size_t count = exhaust(&list, len);
		size_t each = malloc_usable_size(list) + sizeof(size_t);
		CHECK(count * each <= LIMIT);
		CHECK(count * each >= LIMIT - LIMIT / 8);
		check_full(len + 8 * KIB);
		/* One goes, one comes. */
		struct held *first = list;
		list = first->next;
		free(first);
		first = malloc(len);
		CHECK(first != NULL);
		free(first);
		release(&list);
		malloc_check();
	}
}

/* Each way to ask, with the limit reached. */
static void refusals(void)
{
	struct held *list = NULL, *small = NULL;
	void *p = &p, *none = NULL;
	begin();
	unsigned char *block = malloc(100 * KIB), *mapped = malloc(MIB);
	memset(block, 5, 100 * KIB);
	memset(mapped, 6, MIB);
	exhaust(&list, 200 * KIB);
	exhaust(&small, 24);
	size_t before = taken();
	errno = 0;
#define REFUSED(call) (CHECK((call) == NULL), CHECK_EQ(errno, ENOMEM), errno = 0)
	REFUSED(malloc(1000));
	REFUSED(malloc(200 * KIB));
	REFUSED(malloc(LIMIT));
	REFUSED(malloc(2 * LIMIT));
	REFUSED(calloc(10, 1000));
	REFUSED(calloc(1, MIB));
	REFUSED(memalign(4096, 5000));
	REFUSED(aligned_alloc(64, MIB));
	REFUSED(valloc(100));
	REFUSED(realloc(none, 10000));
	REFUSED(realloc(block, 400 * KIB));
	REFUSED(reallocarray(block, 100, 10 * KIB));
	REFUSED(realloc(mapped, 2 * MIB));
	CHECK_EQ(posix_memalign(&p, 64, 100 * KIB), ENOMEM);
	CHECK(p == &p);
	for (size_t i = 0; i < MIB; i++)
		if (mapped[i] != 6 || (i < 100 * KIB && block[i] != 5))
			CHECK(!"a block is as it was");
	CHECK(taken() <= before);
	CHECK_EQ(taken(), counted());
	/* Smaller is always possible. */
	CHECK((mapped = realloc(mapped, MIB / 2)) != NULL);
	CHECK((block = realloc(block, 10 * KIB)) != NULL);
	free(malloc(10 * KIB));
	release(&small);
	release(&list);
	free(block);
	free(mapped);
}

/* All of it as small blocks, then as one large one, and as one that grows, and back. */
static void idle_elsewhere(void)
{
	struct held *list = NULL;
	begin();
	for (int round = 0; round < 3; round++) {
		exhaust(&list, 40);
		release(&list);
		char *large = malloc(LIMIT - LIMIT / 4);
		CHECK(large != NULL);
		free(large);
		exhaust(&list, 3000);
		release(&list);
		malloc_trim(0);
		large = malloc(MIB); /* a mapping, since there is nothing else */
		exhaust(&list, 100);
		release(&list);
		large = realloc(large, LIMIT - LIMIT / 4);
		CHECK(large != NULL);
		free(large);
	}
	malloc_check();
}

/* What this thread's own cache keeps lies between what is asked for. */
static void cached(void)
{
	void *p[300];
	size_t n = 0, sum = 0;
	begin();
	for (size_t len = 1100; len < 32000; sum += len, len += 150)
		p[n++] = malloc(len);
	CHECK_EQ(malloc_set_limit(taken()), 0);
	while (n)
		free(p[--n]);
	char *large = malloc(sum / 16 * 15);
	CHECK(large != NULL);
	free(large);
}

static void in_child(void (*f)(void))
{
	pid_t pid = fork();
	if (!pid) {
		check_failed = 0;
		f();
		_exit(check_failed ? 1 : 42);
	}
	int status = 0;
	CHECK(pid > 0);
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(status, 42 << 8);
}

static void lowered(void)
{
	begin();
	char *p = malloc(2 * MIB);
	errno = 0;
	CHECK_EQ(malloc_set_limit(MIB), -1);
	CHECK_EQ(errno, ENOMEM);
	CHECK_EQ(malloc_get_limit(), MIB);
	CHECK(!malloc(MIB));
	free(p);
	p = malloc(MIB / 4);
	CHECK(p != NULL);
	free(p);
	CHECK_EQ(malloc_set_limit(MIB), 0);
	/* Of what is idle in heaps and caches the limit itself makes less. */
	CHECK_EQ(malloc_set_limit(0), 0);
	CHECK_EQ(malloc_get_limit(), 0);
	struct held *list = NULL;
	for (int i = 0; i < 40000; i++) {
		struct held *h = malloc(100);
		h->next = list;
		list = h;
	}
	CHECK(taken() > 4 * MIB);
	release(&list);
	CHECK_EQ(malloc_set_limit(MIB), 0);
	CHECK(taken() <= MIB);
	CHECK_EQ(malloc_set_limit(1), -1);
	malloc_set_limit(0);
}

static pthread_barrier_t barrier;
static size_t had[THREADS];

static void *worker(void *arg)
{
	struct held *list = NULL;
	size_t n = (size_t)arg, lens[] = {24, 100, 1000, 5000, 40000, 150000};
	for (int round = 0; round < 4; round++) {
		pthread_barrier_wait(&barrier);
		size_t len = lens[(n + (size_t)round) % 6];
		had[n] = exhaust(&list, len) * len;
		/* Whoever is last to be refused, and then everybody, with all of it in use. */
		pthread_barrier_wait(&barrier);
		had[n] += exhaust(&list, 24) * 24;
		pthread_barrier_wait(&barrier);
		if (!n) {
			size_t sum = 0;
			for (int i = 0; i < THREADS; i++)
				sum += had[i];
			CHECK(sum <= LIMIT);
			/* Between what other threads cache and cannot use is little. */
			CHECK(sum >= LIMIT / 2);
			check_full(LIMIT / 8);
		}
		pthread_barrier_wait(&barrier);
		release(&list);
	}
	return NULL;
}

static void by_threads(void)
{
	pthread_t t[THREADS];
	pthread_barrier_init(&barrier, NULL, THREADS);
	begin();
	for (size_t i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_create(&t[i], NULL, worker, (void *)i), 0);
	for (size_t i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_join(t[i], NULL), 0);
	/* What they left behind in their arenas serves this one. */
	char *large = malloc(LIMIT / 2);
	CHECK(large != NULL);
	free(large);
	malloc_check();
	CHECK_EQ(taken(), counted());
}

int main(void)
{
	CHECK_EQ(malloc_get_limit(), 0);
	/* Every large block a mapping, every time. */
	mallopt(M_MMAP_THRESHOLD, 128 * 1024);
	by_size(24);
	by_size(1000);
	by_size(5000);
	by_size(60000);
	by_size(300000);
	refusals();
	idle_elsewhere();
	cached();
	lowered();
	by_threads();
	in_child(idle_elsewhere);
	in_child(by_threads);
	/* A larger pad than there is room for. */
	mallopt(M_TOP_PAD, 1 << 30);
	in_child(idle_elsewhere);
	in_child(by_threads);
	return check_done();
}
