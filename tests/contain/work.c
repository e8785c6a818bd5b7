/* SPDX-License-Identifier: MIT */
/*
 * The program that tests/tool/containers.sh runs in little: it uses every public function of the
 * allocator, checks what its blocks hold, and goes on after a refusal. Built with several C libraries.
 *
 *   work TASK...     see tasks[] below; each task is one word
 *
 * most=BYTES  blocks of more are not asked for, from here on
 * scarce      NULL is an answer from here on, with ENOMEM
 * seal=NR,... the program forbids itself these system calls (EPERM)
 */
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "tests/check.h"
#include "tests/contain/filter.h"

/* Not every C library's headers have these. */
void *reallocarray(void *, size_t, size_t), *memalign(size_t, size_t), *valloc(size_t), *pvalloc(size_t);
void free_sized(void *, size_t), free_aligned_sized(void *, size_t, size_t), malloc_stats(void);
size_t malloc_usable_size(void *);
int malloc_trim(size_t), mallopt(int, int), malloc_info(int, FILE *);
struct numbers {
	size_t of[10];
} mallinfo2(void);
struct old_numbers {
	int of[10];
} mallinfo(void);

#define KB ((size_t)1024)
#define MB (1024 * KB)

static size_t most = 64 * MB;
static int scarce;

struct block {
	unsigned char *p;
	size_t size;
	unsigned char seed;
};

static size_t next_random(size_t *state)
{
	*state = *state * 1103515245u + 12345;
	return *state >> 16 & 0x7fff;
}

static int holds(const unsigned char *p, size_t n, unsigned char value)
{
	return !n || (p[0] == value && !memcmp(p, p + 1, n - 1));
}

static void *checked_null(void *p)
{
	if (!p) {
		CHECK(scarce);
		CHECK_EQ(errno, ENOMEM);
	}
	return p;
}

static void *ask(size_t size, size_t how)
{
	void *p = NULL;
	int error;
	errno = 0;
	switch (how % 9) {
	case 0: return checked_null(memalign(256, size));
	case 1: return checked_null(aligned_alloc(64, size));
	case 2:
		error = posix_memalign(&p, 4096, size);
		CHECK_EQ(error, p ? 0 : ENOMEM);
		CHECK(p || scarce);
		return p;
	case 3: return checked_null(realloc(NULL, size));
	case 4: return checked_null(reallocarray(NULL, size, 1));
	case 5: return checked_null(valloc(size));
	case 6:
		p = checked_null(calloc(1, size));
		CHECK(!p || holds(p, size, 0));
		return p;
	default: return checked_null(malloc(size));
	}
}

static void take(struct block *b, size_t size, size_t how)
{
	b->p = ask(size, how);
	b->size = b->p ? size : 0;
	b->seed = (unsigned char)(how + size);
	if (b->p) {
		CHECK(malloc_usable_size(b->p) >= size);
		memset(b->p, b->seed, size);
	}
}

static void give(struct block *b)
{
	if (b->p)
		CHECK(holds(b->p, b->size, b->seed));
	free(b->p);
	*b = (struct block){0};
}

static void resize(struct block *b, size_t size)
{
	size_t kept = size < b->size ? size : b->size;
	errno = 0;
	unsigned char *p = checked_null(realloc(b->p, size));
	if (!p)
		return;
	CHECK(holds(p, kept, b->seed));
	b->p = p;
	b->size = size;
	memset(p, b->seed, size);
}

/* Many blocks, of which at most `budget` bytes live. */
static void churn(size_t seed, int steps, size_t budget)
{
	enum { SLOTS = 400 };
	struct block slots[SLOTS] = {{0}};
	size_t live = 0;
	for (int i = 0; i < steps; i++) {
		struct block *b = &slots[next_random(&seed) % SLOTS];
		size_t kind = next_random(&seed) % 64, size = 1 + next_random(&seed) % 600;
		if (kind < 12)
			size *= 40;
		else if (kind == 12)
			size *= 2000;
		live -= b->size;
		if (live + size > budget || size > most)
			give(b);
		else if (b->p && kind & 1)
			resize(b, size);
		else
			give(b), take(b, size, next_random(&seed));
		live += b->size;
	}
	for (int i = 0; i < SLOTS; i++)
		give(&slots[i]);
}

static void contents(void)
{
	churn(1, 12000, most / 4);
}

/* Every name once, for what it is for. */
static void names(void)
{
	unsigned char *p = malloc(100), *q = calloc(10, 10);
	CHECK(p && q && holds(q, 100, 0));
	CHECK(mallopt(-1 /* M_TRIM_THRESHOLD */, 1 << 20) == 1);
	p = realloc(p, 5000);
	CHECK(p != NULL);
	p = reallocarray(p, 30, 400);
	CHECK(p && malloc_usable_size(p) >= 12000);
	errno = 0;
	volatile size_t half = SIZE_MAX / 2;
	CHECK(!reallocarray(p, half, 3) && errno == ENOMEM);
	CHECK(mallinfo2().of[7] >= 12100 && mallinfo().of[7] >= 12100); /* uordblks */
	malloc_stats();
	CHECK_EQ(malloc_info(0, stderr), 0);
	free(p);
	free_sized(q, 100);
	struct {
		void *p;
		size_t align;
	} aligned[] = {{memalign(512, 9), 512}, {aligned_alloc(128, 256), 128}, {valloc(1), 4096}, {pvalloc(1), 4096}};
	for (int i = 0; i < 4; i++) {
		CHECK(aligned[i].p && !((uintptr_t)aligned[i].p & (aligned[i].align - 1)));
		if (i == 1)
			free_aligned_sized(aligned[i].p, 128, 256);
		else
			free(aligned[i].p);
	}
	void *own = NULL;
	CHECK_EQ(posix_memalign(&own, 1 << 16, 70000), 0);
	CHECK(own && !((uintptr_t)own & 0xffff));
	free(own);
	free(NULL);
}

/* From 1 byte to 64 MiB. */
static void sizes(void)
{
	for (size_t size = 1; size <= most; size *= 2)
		for (size_t how = 2; how < 8; how += size > 64 * KB ? 4 : 1) {
			struct block b, odd;
			take(&b, size, how);
			take(&odd, size / 3 + 1, how + 1);
			give(&b);
			give(&odd);
		}
}

/* Blocks that grow, alone and beside others; and shrink. */
static void growth(void)
{
	struct block a = {0}, b = {0};
	take(&a, 1, 7);
	take(&b, 1, 7);
	for (size_t size = 2; size <= most / 2; size += size / 2) {
		resize(&a, size);
		if (size < MB)
			resize(&b, size);
	}
	for (size_t size = a.size; size > 1; size /= 3)
		resize(&a, size);
	for (size_t size = 4 * KB; size <= 2 * MB && size <= most; size += 20 * KB)
		resize(&b, size);
	give(&a);
	give(&b);
}

static void trim(void)
{
	enum { COUNT = 2000 };
	static struct block blocks[COUNT];
	for (int i = 0; i < COUNT; i++)
		take(&blocks[i], 3000 + (size_t)i, 7);
	for (int i = 0; i < COUNT; i += i % 100 ? 1 : 2)
		give(&blocks[i]);
	malloc_trim(0);
	for (int i = 0; i < COUNT; i++)
		if (!blocks[i].p)
			take(&blocks[i], 2000 + (size_t)i, 6);
	for (int i = 0; i < COUNT; i++)
		give(&blocks[i]);
	malloc_trim(1 << 16);
}

/* How a child ended, with its own checks. */
static void forks(void)
{
	struct block before;
	take(&before, 10000, 7);
	for (int i = 0; i < 3; i++) {
		pid_t child = fork();
		if (!child) {
			check_failed = 0;
			churn((size_t)i, 2000, most / 4);
			give(&before);
			_exit(check_failed != 0);
		}
		int status = -1;
		CHECK(child > 0 && waitpid(child, &status, 0) == child);
		CHECK_EQ(status, 0);
	}
	give(&before);
}

/* Threads that free each other's blocks. Each answers how many of its checks failed. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static void *thread(void *arg)
{
	static struct block shared[64];
	size_t seed = (uintptr_t)arg, bad = 0;
	for (int round = 0; round < 400; round++) {
		struct block b = {0};
		size_t size = 1 + next_random(&seed) % 3000;
		b.size = round % 50 ? size : size * 20;
		b.p = malloc(b.size);
		b.seed = (unsigned char)round;
		bad += !b.p && !scarce;
		if (b.p)
			memset(b.p, b.seed, b.size);
		pthread_mutex_lock(&lock);
		struct block *place = &shared[next_random(&seed) % 64], other = *place;
		*place = round < 360 ? b : (struct block){0};
		pthread_mutex_unlock(&lock);
		bad += other.p && !holds(other.p, other.size, other.seed);
		free(other.p);
		if (round >= 360)
			free(b.p);
	}
	return (void *)bad;
}

static void threads(void)
{
	enum { COUNT = 6 };
	pthread_t running[COUNT];
	for (int turn = 0; turn < 3; turn++) {
		int count = 0;
		for (; count < COUNT; count++)
			if (pthread_create(&running[count], NULL, thread, (void *)(intptr_t)(count + 1)))
				break;
		CHECK(count == COUNT || (scarce && count));
		churn(5, 300, MB);
		for (int i = 0; i < count; i++) {
			void *bad = NULL;
			CHECK_EQ(pthread_join(running[i], &bad), 0);
			CHECK_EQ((uintptr_t)bad, 0);
		}
	}
}

/* Until NULL, and as much again after all was freed; small blocks as well as large ones. */
static size_t fill_up(size_t size)
{
	enum { MOST = 4000 };
	static struct block blocks[MOST];
	size_t count = 0;
	for (; count < MOST; count++) {
		take(&blocks[count], size, count % 7 ? 7 : 3);
		if (!blocks[count].p)
			break;
	}
	CHECK(count < MOST);
	errno = 0;
	CHECK(!calloc(2, size) && errno == ENOMEM);
	CHECK(!count || !realloc(blocks[0].p, 1000 * MB));
	for (size_t i = 0; i < count; i++)
		give(&blocks[i]);
	return count;
}

static void limit(void)
{
	static const size_t unit[] = {400 * KB, 20 * KB, 3 * MB, 64 * KB};
	scarce = 1;
	for (int i = 0; i < 4; i++) {
		size_t first = fill_up(unit[i]), again = fill_up(unit[i]);
		CHECK(first > 3);
		CHECK(again >= first - first / 8 - 1);
		churn((size_t)i, 1000, MB);
	}
}

/* A limit on what is resident: blocks that together would pass it if freed ones were kept. */
static void phases(void)
{
	enum { COUNT = 2000 };
	static struct block blocks[COUNT];
	static const size_t unit[] = {10 * KB, 100, 200 * KB, 1000, 40 * KB, 2 * MB};
	for (int round = 0; round < 3; round++)
		for (int i = 0; i < 6; i++) {
			int count = 0;
			for (size_t live = 0; count < COUNT && live < 18 * MB; live += unit[i])
				take(&blocks[count++], unit[i], 7);
			for (int k = 0; k < count; k++)
				give(&blocks[k]);
		}
}

/* Where no memory is to be had at all. */
static void refused(void)
{
	scarce = 1;
	for (size_t size = 1; size <= 64 * MB; size *= 4)
		for (size_t how = 0; how < 9; how++)
			CHECK(!ask(size, how));
	errno = 0;
	CHECK(!pvalloc(1) && errno == ENOMEM);
	CHECK(!malloc_trim(0));
	free(NULL);
}

static void seal(const char *numbers)
{
	struct filter_rule rules[16];
	unsigned count = 0;
	for (char *s = (char *)numbers; *s && count < 16; s += *s == ',')
		rules[count++] = (struct filter_rule){(unsigned)strtoul(s, &s, 10), FILTER_ERRNO | EPERM};
	CHECK_EQ(filter_install(rules, count, FILTER_ALLOW), 0);
}

static const struct {
	const char *name;
	void (*run)(void);
} tasks[] = {
	{"names", names}, {"contents", contents}, {"sizes", sizes}, {"growth", growth}, {"trim", trim},
	{"fork", forks}, {"threads", threads}, {"limit", limit}, {"phases", phases}, {"refused", refused},
};

int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		size_t k = 0;
		if (!strncmp(argv[i], "most=", 5)) {
			most = strtoul(argv[i] + 5, NULL, 0);
			continue;
		}
		if (!strncmp(argv[i], "seal=", 5)) {
			seal(argv[i] + 5);
			continue;
		}
		if (!strcmp(argv[i], "scarce")) {
			scarce = 1;
			continue;
		}
		while (k < sizeof tasks / sizeof *tasks && strcmp(tasks[k].name, argv[i]))
			k++;
		if (!CHECK(k < sizeof tasks / sizeof *tasks))
			break;
		unsigned long failed = check_failed;
		tasks[k].run();
		if (check_failed != failed)
			check_puts(argv[i]), check_puts(": failed\n");
	}
	return check_done();
}
