/* SPDX-License-Identifier: MIT */
/*
 * What a slow path costs does not grow with the number of free chunks: the same operations on a heap
 * with a thousand holes and with many thousands take about as long.
 */
#include "tests/check.h"

#include <malloc.h>
#include <stdlib.h>

static uint64_t clock_now(void)
{
	return __builtin_ia32_rdtsc();
}

static uint32_t draw(void)
{
	static uint32_t state = 99;
	state = state * 1664525 + 1013904223;
	return state >> 8;
}

static void *slots[100000];

/* n holes of sizes all over the large bins, with walls between them. */
static void make_holes(size_t n, size_t least, size_t spread)
{
	for (size_t i = 0; i < n; i++) {
		slots[i] = malloc(least + draw() % spread);
		if (!malloc(1))
			return;
	}
	for (size_t i = n; i > 1; i--) {
		size_t k = draw() % i;
		void *swap = slots[k];
		slots[k] = slots[i - 1];
		slots[i - 1] = swap;
	}
	for (size_t i = 0; i < n; i++)
		free(slots[i]);
}

/* The quickest of many batches of searches, splits and merges, so that noise does not count. */
static uint64_t cost(size_t least, size_t spread)
{
	uint64_t best = UINT64_MAX;
	for (int batch = 0; batch < 200; batch++) {
		void *p[16];
		uint64_t start = clock_now();
		for (int i = 0; i < 16; i++)
			p[i] = malloc(least + draw() % spread);
		for (int i = 0; i < 16; i++)
			free(p[i]);
		uint64_t took = clock_now() - start;
		best = took < best ? took : best;
	}
	return best;
}

/* The worst case for one call: everything was freed and nothing sorted since. */
static uint64_t first_after_flood(size_t n)
{
	make_holes(n, 1100, 4000);
	uint64_t start = clock_now();
	void *p = malloc(6000); /* fits nowhere: all would be looked at */
	uint64_t took = clock_now() - start;
	free(p);
	return took;
}

int main(void)
{
	size_t few = 1000, many = (size_t)check_scale(50000);
	size_t ranges[][2] = {{1040, 2000}, {1040, 8000}, {24, 4000}};
	uint64_t cost_few[3], flood_few = UINT64_MAX, flood_many = UINT64_MAX;

	for (int i = 0; i < 5; i++) {
		uint64_t took = first_after_flood(few / 5);
		flood_few = took < flood_few ? took : flood_few;
	}
	for (int i = 0; i < 3; i++)
		cost_few[i] = cost(ranges[i][0], ranges[i][1]);
	for (int i = 0; i < 5; i++) {
		uint64_t took = first_after_flood(many / 5);
		flood_many = took < flood_many ? took : flood_many;
	}
	malloc_check();
	/* Eight times is for caches: fifty times as many chunks searched one by one would be far more. */
	for (int i = 0; i < 3; i++)
		CHECK(cost(ranges[i][0], ranges[i][1]) < 8 * cost_few[i] + 100000);
	CHECK(flood_many < 20 * flood_few + 20000);
	return check_done();
}
