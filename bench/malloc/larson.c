/* SPDX-License-Identifier: MIT */
/*
 * A server: a thread replaces blocks in a table for a while, then starts a successor that goes on
 * with the table, and ends. So most blocks are given back by another thread than took them.
 */
#include "bench/malloc/bench.h"
#include "bench/malloc/workloads.h"

#include <semaphore.h>

#define SLOTS 5000
#define GENERATIONS 40

struct line {
	struct worker w;
	int generation;
	sem_t *ended;
	void *slots[SLOTS];
};

static void work(struct line *l)
{
	struct worker *w = &l->w;
	for (long steps = share(w, 6000000) / GENERATIONS + 1; steps > 0; steps--) {
		void **slot = &l->slots[below(w, SLOTS)];
		if (*slot)
			give(w, *slot);
		*slot = take(w, between(w, MIN_BLOCK, 1000));
	}
}

static void *generation(void *arg);

static void succeed(struct line *l)
{
	pthread_attr_t detached;
	pthread_attr_init(&detached);
	pthread_attr_setdetachstate(&detached, PTHREAD_CREATE_DETACHED);
	if (pthread_create(&l->w.thread, &detached, generation, l))
		die("no thread");
	pthread_attr_destroy(&detached);
}

static void *generation(void *arg)
{
	struct line *l = arg;
	work(l);
	if (++l->generation < GENERATIONS)
		succeed(l);
	else
		sem_post(l->ended);
	return NULL;
}

uint64_t run_larson(int threads, long scale)
{
	static struct line lines[MAX_THREADS];
	sem_t ended;
	uint64_t sum = 0;
	sem_init(&ended, 0, 0);
	for (int i = 0; i < threads; i++) {
		seed(&lines[i].w, i, threads, scale, NULL);
		lines[i].ended = &ended;
		succeed(&lines[i]);
	}
	for (int i = 0; i < threads; i++)
		while (sem_wait(&ended))
			;
	for (int i = 0; i < threads; i++) {
		for (size_t s = 0; s < SLOTS; s++)
			if (lines[i].slots[s])
				give(&lines[i].w, lines[i].slots[s]);
		sum += lines[i].w.sum;
	}
	return sum;
}
