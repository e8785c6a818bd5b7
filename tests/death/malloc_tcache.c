/* SPDX-License-Identifier: MIT */
/*
 * What a program can do to blocks that its thread's cache keeps, or to blocks on their way through it,
 * and the line that it dies with. Words of such a block: 0 the link to the next one, encoded; 1 the key;
 * -1 its size and flags.
 */
#include <malloc.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "tests/check.h"

#define IN_USE 1
#define MAPPED 2
#define NON_MAIN 4
#define SMALL 100
#define LARGE 3000 /* of a class that has several sizes */
#define HUGE 300000

/* Through these, compilers do not know what is freed and let us. */
static void *(*volatile get)(size_t) = malloc;
static void *(*volatile resize)(void *, size_t) = realloc;
static void (*volatile drop)(void *) = free;
static void (*volatile drop_sized)(void *, size_t) = free_sized;
static void (*volatile drop_aligned)(void *, size_t, size_t) = free_aligned_sized;

/* Two freed blocks of one size: the cache's list is b, a, and others that came before. */
static size_t *a, *b;

static void two_cached(size_t n)
{
	void *before[4];
	for (int i = 0; i < 4; i++)
		before[i] = get(n);
	for (int i = 0; i < 4; i++)
		drop(before[i]);
	a = get(n);
	b = get(n);
	drop(a);
	drop(b);
}

static void twice_small(void)
{
	two_cached(SMALL);
	drop(b);
}

/* Not the latest. */
static void twice_older(void)
{
	two_cached(SMALL);
	drop(a);
}

static void twice_large(void)
{
	two_cached(LARGE);
	drop(a);
}

/* When the list was full and set aside, or has gone home: not so many that it would be merged by now. */
static void twice_spare(void)
{
	enum { N = 300 };
	static void *p[N];
	for (int i = 0; i < N; i++)
		p[i] = get(SMALL);
	for (int i = 0; i < N; i++)
		drop(p[i]);
	drop(p[0]);
}

static void twice_after_resize(void)
{
	void *p = get(SMALL), *wall = get(SMALL);
	if (resize(p, 4 * SMALL) != p && wall)
		drop(p);
}

/* (The first block of a class that a thread has from another would not stay in its cache.) */
static void *free_in_thread(void *p)
{
	drop(get(SMALL));
	drop(p);
	return NULL;
}

/* In the cache of another thread that is still there: only a word that is beyond chance tells. */
static pthread_barrier_t freed;

static void *free_and_stay(void *p)
{
	free_in_thread(p);
	pthread_barrier_wait(&freed);
	pthread_barrier_wait(&freed);
	return NULL;
}

static void twice_two_threads(void)
{
	pthread_t thread;
	void *p = get(SMALL);
	pthread_barrier_init(&freed, NULL, 2);
	pthread_create(&thread, NULL, free_and_stay, p);
	pthread_barrier_wait(&freed);
	drop(p);
}

/* Home again from a thread that has ended: in its arena's depot. */
static void twice_in_depot(void)
{
	pthread_t thread;
	void *p = get(SMALL);
	pthread_create(&thread, NULL, free_in_thread, p);
	pthread_join(thread, NULL);
	drop(p);
}

static void link_malloc(void)
{
	two_cached(SMALL);
	b[0] ^= 8;
	get(SMALL);
	get(SMALL);
}

static void link_malloc_large(void)
{
	two_cached(LARGE);
	b[0] ^= 8;
	get(LARGE);
	get(LARGE);
}

static void link_flush(void)
{
	two_cached(SMALL);
	b[0] ^= 8;
	malloc_trim(0);
}

/* The list leads back to its start. */
static void link_circle(void)
{
	two_cached(SMALL);
	a[0] = b[0];
	malloc_trim(0);
}

static void key_flush(void)
{
	two_cached(SMALL);
	a[1] = 0;
	malloc_trim(0);
}

/* Where there are other arenas. */
static void flag_flush(void)
{
	size_t *p = get(SMALL);
	pthread_t thread;
	pthread_create(&thread, NULL, free_in_thread, get(SMALL));
	pthread_join(thread, NULL);
	p[-1] |= NON_MAIN;
	drop(p);
	malloc_trim(0);
}

static void flag_mapped(void)
{
	size_t *p = get(SMALL);
	p[-1] |= MAPPED;
	drop(p);
}

static void flag_non_main_large(void)
{
	size_t *p = get(40000);
	p[-1] |= NON_MAIN;
	drop(p);
}

static void size_zero(void)
{
	size_t *p = get(SMALL);
	p[-1] = IN_USE;
	drop(p);
}

static void size_header(void)
{
	size_t *p = get(SMALL);
	p[-1] = 16 | IN_USE;
	if (sizeof *p == 4) /* there 16 is the smallest chunk */
		p[-1] = 8 | IN_USE;
	drop(p);
}

static void size_odd(void)
{
	size_t *p = get(SMALL);
	p[-1] += 8;
	drop(p);
}

static void size_wraps(void)
{
	size_t *p = get(SMALL);
	p[-1] = -(size_t)64 | IN_USE;
	drop(p);
}

static void size_beyond_heap(void)
{
	size_t *p = get(SMALL);
	p[-1] = 0x400000 | IN_USE;
	drop(p);
}

static void misaligned(void)
{
	drop((char *)get(SMALL) + 8);
}

static void no_pointer(void)
{
	drop((void *)(uintptr_t)20);
}

static void realloc_cached(void)
{
	two_cached(SMALL);
	resize(b, SMALL);
}

static void realloc_cached_larger(void)
{
	two_cached(SMALL);
	resize(b, SMALL * 3);
}

static void realloc_cached_smaller(void)
{
	two_cached(LARGE);
	resize(a, SMALL);
}

static void sized_larger(void)
{
	drop_sized(get(SMALL), SMALL + 64);
}

static void sized_smaller(void)
{
	drop_sized(get(SMALL), SMALL - 64);
}

static void sized_nothing(void)
{
	drop_sized(get(SMALL), 0);
}

static void sized_huge(void)
{
	drop_sized(get(SMALL), SIZE_MAX);
}

static void sized_class(void)
{
	drop_sized(get(LARGE), LARGE - 600);
}

static void sized_beyond_class(void)
{
	drop_sized(get(LARGE), LARGE + 600);
}

static void sized_uncached(void)
{
	drop_sized(get(60000), 50000);
}

static void sized_mapped_larger(void)
{
	drop_sized(get(HUGE), HUGE + 8192);
}

static void sized_misaligned(void)
{
	drop_sized((char *)get(SMALL) + 8, SMALL);
}

static void sized_twice(void)
{
	void *p = get(SMALL);
	drop_sized(p, SMALL);
	drop_sized(p, SMALL);
}

static void aligned_size(void)
{
	drop_aligned(aligned_alloc(256, 1000), 256, 2000);
}

static void aligned_alignment(void)
{
	char *p = aligned_alloc(256, 1000);
	size_t align = 512;
	while (!((uintptr_t)p & (align - 1)))
		align *= 2;
	drop_aligned(p, align, 1000);
}

static void aligned_no_power(void)
{
	drop_aligned(aligned_alloc(256, 1000), 48, 1000);
}

static void check_link(void)
{
	two_cached(SMALL);
	b[0] ^= 8;
	malloc_check();
}

static void check_key(void)
{
	two_cached(SMALL);
	a[1]++;
	malloc_check();
}

static const char double_free[] = "free(): double free detected in tcache 2";

static const struct {
	const char *name, *line;
	void (*misuse)(void);
} cases[] = {
	{"twice_small", double_free, twice_small},
	{"twice_older", double_free, twice_older},
	{"twice_large", double_free, twice_large},
	{"twice_after_resize", double_free, twice_after_resize},
	{"link_malloc", "malloc(): unaligned tcache chunk detected", link_malloc},
	{"link_malloc_large", "malloc(): unaligned tcache chunk detected", link_malloc_large},
	{"link_flush", "free(): unaligned chunk detected in tcache 2", link_flush},
	{"link_circle", "free(): too many chunks detected in tcache", link_circle},
	{"key_flush", "free(): corrupted chunk in a thread cache's batch", key_flush},
	{"flag_flush", "free(): invalid pointer", flag_flush},
	{"flag_mapped", "munmap_chunk(): invalid pointer", flag_mapped},
	{"flag_non_main_large", "free(): invalid pointer", flag_non_main_large},
	{"size_zero", "free(): invalid size", size_zero},
	{"size_header", "free(): invalid size", size_header},
	{"size_odd", "free(): invalid size", size_odd},
	{"size_wraps", "free(): invalid size", size_wraps},
	{"size_beyond_heap", "double free or corruption (out)", size_beyond_heap},
	{"misaligned", "free(): invalid pointer", misaligned},
	{"no_pointer", "free(): invalid pointer", no_pointer},
	{"realloc_cached", "realloc(): invalid pointer", realloc_cached},
	{"realloc_cached_larger", "realloc(): invalid pointer", realloc_cached_larger},
	{"realloc_cached_smaller", "realloc(): invalid pointer", realloc_cached_smaller},
	{"sized_larger", "free_sized(): invalid size", sized_larger},
	{"sized_smaller", "free_sized(): invalid size", sized_smaller},
	{"sized_nothing", "free_sized(): invalid size", sized_nothing},
	{"sized_huge", "free_sized(): invalid size", sized_huge},
	{"sized_class", "free_sized(): invalid size", sized_class},
	{"sized_beyond_class", "free_sized(): invalid size", sized_beyond_class},
	{"sized_uncached", "free_sized(): invalid size", sized_uncached},
	{"sized_mapped_larger", "free_sized(): invalid size", sized_mapped_larger},
	{"sized_misaligned", "free_sized(): invalid pointer", sized_misaligned},
	{"sized_twice", double_free, sized_twice},
	{"aligned_size", "free_aligned_sized(): invalid size", aligned_size},
	{"aligned_alignment", "free_aligned_sized(): invalid pointer", aligned_alignment},
	{"aligned_no_power", "free_aligned_sized(): invalid alignment", aligned_no_power},
	{"check_link", "free(): unaligned chunk detected in tcache 2", check_link},
	{"check_key", "malloc_check: K1: what a thread cache holds is no chunk of its class", check_key},
	/* Where words are long enough for a key that no program has by chance; from here on. */
	{"twice_two_threads", double_free, twice_two_threads},
	{"twice_in_depot", double_free, twice_in_depot},
	{"twice_spare", double_free, twice_spare},
};

#define CASES (sizeof cases / sizeof *cases)
#define LONG_WORDS 3 /* of those, the last */

int main(int argc, char **argv)
{
	size_t count = sizeof(size_t) == 8 ? CASES : CASES - LONG_WORDS;
	for (size_t i = 0; i < count; i++) {
		if (argc > 1 && !strcmp(argv[1], cases[i].name))
			cases[i].misuse();
		if (argc < 2) {
			check_puts(cases[i].name);
			check_puts("\t");
			check_puts(cases[i].line);
			check_puts("\n");
		}
	}
	return argc > 1;
}
