/* SPDX-License-Identifier: MIT */
/*
 * Threads that live short: each takes some blocks, gives most of them back and ends; the rest
 * outlives it. So many threads at a time as the workload is run with.
 */
#include "bench/malloc/bench.h"
#include "bench/malloc/workloads.h"

#define BLOCKS 200
#define LEFT 20

struct life {
	struct worker w;
	void *left[LEFT];
};

static void *live(void *arg)
{
	struct life *l = arg;
	struct worker *w = &l->w;
	void *blocks[BLOCKS];
	for (size_t i = 0; i < BLOCKS; i++)
		blocks[i] = take(w, i % 50 ? between(w, MIN_BLOCK, 512) : between(w, 1024, 32768));
	for (size_t i = 0; i < LEFT; i++)
		l->left[i] = blocks[i];
	for (size_t i = LEFT; i < BLOCKS; i++)
		give(w, blocks[i]);
	return NULL;
}

static void bury(struct life *l)
{
	pthread_join(l->w.thread, NULL);
	for (size_t i = 0; i < LEFT; i++)
		give(&l->w, l->left[i]);
}

uint64_t run_birth(int threads, long scale)
{
	static struct life lives[MAX_THREADS];
	uint64_t sum = 0;
	for (int i = 0; i < threads; i++)
		seed(&lives[i].w, i, threads, scale, NULL);
	for (long n = share(&lives[0].w, 3500); n > 0; n--) {
		for (int i = 0; i < threads; i++)
			if (pthread_create(&lives[i].w.thread, NULL, live, &lives[i]))
				die("no thread");
		for (int i = 0; i < threads; i++)
			bury(&lives[i]);
	}
	for (int i = 0; i < threads; i++)
		sum += lives[i].w.sum;
	return sum;
}
