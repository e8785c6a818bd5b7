/* SPDX-License-Identifier: MIT */
/*
 * False sharing: threads that take a tiny block, write to it often and give it back. Slow where two
 * threads get parts of one line of the processor's cache.
 *   thrash   each takes its own from the start
 *   scratch  each begins with a block that the first thread took, and gives that back first
 */
#include "bench/malloc/bench.h"
#include "bench/malloc/workloads.h"

#define SIZE 8
#define WRITES 200

static void write_often(struct worker *w, volatile unsigned char *p)
{
	for (int n = 0; n < WRITES; n++)
		for (size_t i = 0; i < SIZE; i++)
			p[i] = (unsigned char)(p[i] + 1);
	w->sum += p[0] == p[SIZE - 1];
}

static unsigned char *take_tiny(void)
{
	unsigned char *p = malloc(SIZE);
	if (!p)
		die("no memory");
	for (size_t i = 0; i < SIZE; i++)
		p[i] = 0;
	return p;
}

static void thrash(struct worker *w)
{
	for (long steps = share(w, 700000); steps > 0; steps--) {
		unsigned char *p = take_tiny();
		write_often(w, p);
		free(p);
	}
}

uint64_t run_thrash(int threads, long scale)
{
	return team(threads, scale, thrash, NULL);
}

static void scratch(struct worker *w)
{
	unsigned char **given = w->shared;
	write_often(w, given[w->index]);
	free(given[w->index]);
	thrash(w);
}

uint64_t run_scratch(int threads, long scale)
{
	unsigned char *given[MAX_THREADS];
	for (int i = 0; i < threads; i++)
		given[i] = take_tiny();
	return team(threads, scale, scratch, given);
}
