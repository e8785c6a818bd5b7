/* SPDX-License-Identifier: MIT */
/* What is in the memory: kept by realloc, zero from calloc, nobody else's. And errno is free's. */
#include "tests/check.h"

#include <errno.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

static void fill(unsigned char *p, size_t n, unsigned seed)
{
	for (size_t i = 0; i < n; i++)
		p[i] = (unsigned char)(seed + i * 31 + i / 256);
}

static int filled(const unsigned char *p, size_t n, unsigned seed)
{
	for (size_t i = 0; i < n; i++)
		if (p[i] != (unsigned char)(seed + i * 31 + i / 256))
			return 0;
	return 1;
}

static const size_t sizes[] = {1, 12, 24, 25, 100, 500, 1000, 1024, 1040, 2000, 5000, 30000, 100000,
                               140000, 200000, 400000, 1000000};
#define SIZES (sizeof sizes / sizeof *sizes)

/* From every size to every other, at the end of the heap and with a neighbour that stays. */
static void realloc_keeps(void)
{
	for (size_t i = 0; i < SIZES; i++) {
		for (size_t k = 0; k < SIZES; k++) {
			for (int crowded = 0; crowded < 2; crowded++) {
				unsigned char *p = malloc(sizes[i]);
				void *neighbour = crowded ? malloc(40) : NULL;
				size_t both = sizes[i] < sizes[k] ? sizes[i] : sizes[k];
				fill(p, sizes[i], (unsigned)(i + k));
				unsigned char *q = realloc(p, sizes[k]);
				CHECK(q != NULL);
				CHECK(malloc_usable_size(q) >= sizes[k]);
				CHECK(filled(q, both, (unsigned)(i + k)));
				fill(q, sizes[k], 3);
				free(q);
				free(neighbour);
			}
		}
	}
}

/* Growing and shrinking by small steps, with other blocks coming and going beside it. */
static void realloc_walks(void)
{
	unsigned char *p = malloc(1);
	size_t n = 1;
	fill(p, n, 9);
	for (int i = 0; i < 3000; i++) {
		size_t to = i % 500 < 400 ? n + n / 16 + 1 : n - n / 8 + 1;
		if (to > 3000000)
			to = 100;
		void *beside = malloc(to / 3);
		unsigned char *q = realloc(p, to);
		CHECK(filled(q, n < to ? n : to, 9));
		fill(q, to, 9);
		p = q;
		n = to;
		free(beside);
	}
	free(p);
}

static void realloc_ends(void)
{
	errno = 31;
	CHECK(realloc(malloc(100), 0) == NULL);
	CHECK(realloc(malloc(1000000), 0) == NULL);
	CHECK_EQ(errno, 31);
	void *p = realloc(NULL, 0);
	CHECK(p != NULL);
	free(p);
	free(NULL);
	CHECK_EQ(errno, 31);
}

static int all_zero(const unsigned char *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (p[i])
			return 0;
	return 1;
}

/* Memory that was used before: alone, joined, in parts, at the end of the heap, given back between. */
static void calloc_clears(void)
{
	for (int round = 0; round < 60; round++) {
		void *dirty[SIZES], *wall[SIZES];
		for (size_t i = 0; i < SIZES; i++) {
			dirty[i] = malloc(sizes[i] + (size_t)round * 16);
			wall[i] = round % 3 ? malloc(1) : NULL;
			memset(dirty[i], 0xa5, malloc_usable_size(dirty[i]));
		}
		for (size_t i = 0; i < SIZES; i++)
			free(dirty[round % 2 ? i : SIZES - 1 - i]);
		if (round % 7 == 0)
			malloc_trim(0);
		for (size_t i = 0; i < SIZES; i++) {
			dirty[i] = calloc(1, sizes[SIZES - 1 - i]);
			CHECK(all_zero(dirty[i], sizes[SIZES - 1 - i]));
			memset(dirty[i], 0x5a, malloc_usable_size(dirty[i]));
		}
		for (size_t i = 0; i < SIZES; i++) {
			free(dirty[i]);
			free(wall[i]);
		}
	}
	/* Straight after a large dirty block went back, and grows again. */
	for (size_t n = 1000; n < 3000000; n += n / 3) {
		void *p = malloc(n);
		memset(p, 0xff, n);
		free(p);
		unsigned char *q = calloc(n / 8, 9);
		CHECK(all_zero(q, n / 8 * 9));
		free(q);
	}
}

/* Many blocks at once, each with its own contents, freed in several orders. */
static void nobody_elses(void)
{
	enum { MANY = 4000 };
	static unsigned char *p[MANY];
	static size_t n[MANY];
	static const unsigned strides[] = {1, 3, 7, 1999};
	for (size_t s = 0; s < 4; s++) {
		for (unsigned i = 0; i < MANY; i++) {
			n[i] = (i * 37u + (unsigned)s * 11u) % (i % 50 ? 700 : 20000);
			p[i] = malloc(n[i]);
			CHECK(!((uintptr_t)p[i] & 15));
			fill(p[i], n[i], i);
		}
		for (unsigned i = 0, at = 0; i < MANY; i++, at = (at + strides[s]) % MANY) {
			CHECK(filled(p[at], n[at], at));
			free(p[at]);
			p[at] = NULL;
		}
	}
}

static void errno_stays(void)
{
	static const size_t lens[] = {10, 2000, 200000, 40000000};
	for (size_t i = 0; i < 4; i++) {
		errno = 99;
		void *p = malloc(lens[i]);
		free(p);
		CHECK_EQ(errno, 99);
	}
}

static void usable(void)
{
	CHECK_EQ(malloc_usable_size(NULL), 0);
	for (size_t n = 0; n < 5000; n++) {
		void *p = malloc(n);
		size_t least = sizeof(size_t) == 8 ? 24 : 12;
		size_t want = ((n + sizeof(size_t) + 15) & ~(size_t)15) - sizeof(size_t);
		if (n <= 1024)
			CHECK_EQ(malloc_usable_size(p), want < least ? least : want);
		/* Above that a thread cache has eight sizes to a doubling. */
		CHECK(malloc_usable_size(p) >= n && malloc_usable_size(p) <= n + n / 8 + 48);
		free(p);
	}
}

int main(void)
{
	usable(); /* first: the heap is empty, so every chunk is cut to measure */
	realloc_keeps();
	realloc_walks();
	realloc_ends();
	calloc_clears();
	nobody_elses();
	errno_stays();
	return check_done();
}
