/* SPDX-License-Identifier: MIT */
/*
 * Many threads that allocate and free at random, give blocks to each other and come and go, while others
 * fork. What a block holds is known apart from it (its owner keeps a shadow of length and seed), so a
 * block that two have at once, or that anyone wrote to, is found. STRESS_STEPS in the environment says how many
 * steps there are in all, by default enough for `make check`. Where TEST_REFUSE or a limit is set a refusal is NULL
 * with ENOMEM, and nothing is lost.
 *
 * What is counted are blocks that came and were looked at: of the right place, length, contents.
 */
#include "tests/check.h"

#include <errno.h>
#include <malloc.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

extern size_t system_taken __asm__("__fh_system_taken");

#define THREADS 64
#define SLOTS 96     /* of each thread */
#define EXCHANGE 512 /* places where blocks change hands */

struct block {
	unsigned char *p;
	size_t len;
	uint32_t seed;
};

static struct place {
	int taken; /* a lock of its own: nothing of the library that is tested but malloc */
	struct block block;
} places[EXCHANGE];

static long steps_each, wrong, done, looks;
static int refusing;

struct worker {
	uint64_t state;
	long looks;
	struct block blocks[SLOTS];
};

static uint32_t draw(struct worker *w)
{
	w->state = w->state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(w->state >> 33);
}

static size_t draw_len(struct worker *w)
{
	uint32_t kind = draw(w) % 1000;
	if (kind < 800)
		return draw(w) % 512;
	if (kind < 950)
		return draw(w) % 4096;
	if (kind < 995)
		return draw(w) % 40000;
	return draw(w) % 300000;
}

/* Both ends of a block and its words in between, few of large ones. */
static size_t step_at(size_t len)
{
	return len < 256 ? 1 : len / 64;
}

static void fill(struct worker *w, struct block *b)
{
	b->seed = draw(w);
	for (size_t i = 0; i < b->len; i += step_at(b->len))
		b->p[i] = (unsigned char)(b->seed + i);
	if (b->len)
		b->p[b->len - 1] = (unsigned char)(b->seed >> 8);
}

static int intact(const struct block *b, size_t upto)
{
	for (size_t i = 0; i < upto; i += step_at(b->len))
		if (i != b->len - 1 && b->p[i] != (unsigned char)(b->seed + i))
			return 0;
	return upto < b->len || !b->len || b->p[b->len - 1] == (unsigned char)(b->seed >> 8);
}

static void found_wrong(void)
{
	__atomic_add_fetch(&wrong, 1, __ATOMIC_RELAXED);
}

/* NULL came. */
static void found_refusal(void)
{
	if (!refusing || errno != ENOMEM)
		found_wrong();
	errno = 0;
}

static void drop(struct worker *w, struct block *b)
{
	int saved = errno;
	if (b->p && !intact(b, b->len))
		found_wrong();
	w->looks += b->p != NULL;
	free(b->p);
	if (errno != saved)
		found_wrong();
	b->p = NULL;
}

static void take(struct worker *w, struct block *b)
{
	size_t align = 16;
	b->len = draw_len(w);
	uint32_t how = draw(w) % 16;
	if (how == 0)
		b->p = memalign(align = (size_t)32 << draw(w) % 8, b->len);
	else if (how < 4)
		b->p = calloc(1, b->len);
	else
		b->p = malloc(b->len);
	w->looks++;
	if (!b->p) {
		found_refusal();
		return;
	}
	if ((uintptr_t)b->p % align || malloc_usable_size(b->p) < b->len)
		found_wrong();
	if (how >= 1 && how < 4)
		for (size_t i = 0; i < b->len; i++)
			if (b->p[i])
				found_wrong();
	fill(w, b);
}

static void resize(struct worker *w, struct block *b)
{
	size_t len = draw_len(w);
	if (!len)
		len = 1;
	unsigned char *p = realloc(b->p, len);
	struct block as_before = {p, b->len, b->seed};
	w->looks++;
	if (!p) {
		found_refusal(); /* the old one is there still */
		return;
	}
	if (!intact(&as_before, len < b->len ? len : b->len))
		found_wrong();
	b->p = p;
	b->len = len;
	fill(w, b);
}

/* The block here for the one there: either may be none. */
static void exchange(struct worker *w, struct block *b)
{
	struct place *place = &places[draw(w) % EXCHANGE];
	if (__atomic_exchange_n(&place->taken, 1, __ATOMIC_ACQUIRE))
		return;
	struct block other = place->block;
	place->block = *b;
	*b = other;
	__atomic_store_n(&place->taken, 0, __ATOMIC_RELEASE);
}

static void step(struct worker *w)
{
	struct block *b = &w->blocks[draw(w) % SLOTS];
	uint32_t what = draw(w) % 16;
	if (what < 5)
		exchange(w, b);
	if (what < 13) {
		drop(w, b);
		if (what % 4)
			take(w, b);
	} else if (b->p) {
		resize(w, b);
	}
}

static void *work(void *arg)
{
	struct worker w = {.state = (uintptr_t)arg * 0x9e3779b9u + 1};
	int saved = errno;
	for (long i = 0; i < steps_each; i++)
		step(&w);
	for (int i = 0; i < SLOTS; i++)
		drop(&w, &w.blocks[i]);
	if (errno != saved)
		found_wrong();
	__atomic_add_fetch(&done, steps_each, __ATOMIC_RELAXED);
	__atomic_add_fetch(&looks, w.looks, __ATOMIC_RELAXED);
	return NULL;
}

/* The child of a process whose other threads are in the midst of anything. */
static void fork_once(void)
{
	struct worker w = {.state = 99};
	pid_t pid = fork();
	if (!pid) {
		for (int i = 0; i < 3000; i++)
			step(&w);
		for (int i = 0; i < SLOTS; i++)
			drop(&w, &w.blocks[i]);
		malloc_check();
		_exit(wrong ? 1 : 42);
	}
	int status = -1;
	CHECK(pid > 0);
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(status, 42 << 8);
}

/* Generations: while one set of threads ends, the next begins, and takes over arenas. */
static void generations(int count)
{
	pthread_t t[THREADS];
	for (long i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_create(&t[i], NULL, work, (void *)(i + 1)), 0);
	for (int n = 1; n < count; n++) {
		for (long i = 0; i < THREADS; i++) {
			CHECK_EQ(pthread_join(t[i], NULL), 0);
			CHECK_EQ(pthread_create(&t[i], NULL, work, (void *)(i + 1 + n * THREADS)), 0);
			if (i % 32 == 0 && !check_emulated())
				fork_once();
		}
		malloc_check();
		if (malloc_get_limit())
			CHECK(__atomic_load_n(&system_taken, __ATOMIC_RELAXED) <= malloc_get_limit());
		malloc_trim(0);
	}
	for (long i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_join(t[i], NULL), 0);
}

int main(void)
{
	const char *asked = getenv("STRESS_STEPS");
	long steps = asked ? atol(asked) : check_scale(3000000);
	int count = 4;
	struct worker w = {.state = 0};
	refusing = getenv("TEST_REFUSE") || malloc_get_limit();
	steps_each = steps / THREADS / count;
	generations(count);
	for (int i = 0; i < EXCHANGE; i++)
		drop(&w, &places[i].block);
	CHECK_EQ(wrong, 0);
	CHECK_EQ(done, steps_each * THREADS * count);
	malloc_check();
	check_made += (unsigned long)(looks + w.looks);
	return check_done();
}
