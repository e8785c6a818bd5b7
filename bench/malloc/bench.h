/* SPDX-License-Identifier: MIT */
/*
 * What the workloads share. A workload does an amount of work that depends on its threads and its
 * scale alone, whatever the allocator: so times compare, and so does the sum that it returns, of
 * all blocks that were given back whole. A thread draws its numbers from a seed of its own.
 *
 * Nothing here allocates but take.
 */
#ifndef BENCH_MALLOC_BENCH_H
#define BENCH_MALLOC_BENCH_H

#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>

#define MAX_THREADS 64
#define USUAL_SCALE 1000

/* A line of its own for each: none of the sharing that is measured is the benchmark's. */
struct worker {
	int index, threads;
	long scale;     /* USUAL_SCALE is the whole amount of work */
	uint64_t state; /* of draw */
	uint64_t sum;   /* of the blocks that this thread gave back */
	void *shared;
	void (*body)(struct worker *);
	pthread_t thread;
} __attribute__((aligned(128)));

/* A block begins with this; the mark's low byte is its last byte too. Each page between is written. */
struct block {
	uint32_t size, mark;
};

#define MIN_BLOCK 16
#define PAGE 4096

_Noreturn void die(const char *why);
void seed(struct worker *w, int index, int threads, long scale, void *shared);

/* Runs body in so many threads, or without a thread when it is one; the sum of their sums. */
uint64_t team(int threads, long scale, void (*body)(struct worker *), void *shared);

/* Notes how much memory is resident now, for those workloads whose end does not show it. */
void note_resident(void);

/* This worker's part of the usual total, at least one. */
static inline long share(const struct worker *w, long total)
{
	long part = total * w->scale / USUAL_SCALE / w->threads;
	return part > 0 ? part : 1;
}

/* 31 bits. */
static inline uint32_t draw(struct worker *w)
{
	w->state = w->state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(w->state >> 33);
}

/* 0 to bound - 1. */
static inline size_t below(struct worker *w, size_t bound)
{
	return (size_t)((uint64_t)draw(w) * bound >> 31);
}

static inline size_t between(struct worker *w, size_t least, size_t most)
{
	return least + below(w, most - least + 1);
}

/* 2^low to 2^high - 1, each power as likely as the next. */
static inline size_t log_between(struct worker *w, unsigned low, unsigned high)
{
	size_t power = (size_t)1 << (low + below(w, high - low));
	return power + below(w, power);
}

static inline void *mark(struct worker *w, struct block *b, size_t size)
{
	if (!b)
		die("no memory");
	b->size = (uint32_t)size;
	b->mark = (uint32_t)(w->state >> 16);
	for (size_t at = PAGE; at < size - 1; at += PAGE)
		((unsigned char *)b)[at] = 1;
	((unsigned char *)b)[size - 1] = (unsigned char)b->mark;
	return b;
}

static inline void *take(struct worker *w, size_t size)
{
	return mark(w, malloc(size), size);
}

/* Whether the block is as mark left it; adds it to the sum. */
static inline void look(struct worker *w, const void *p)
{
	const struct block *b = p;
	if (((const unsigned char *)p)[b->size - 1] != (unsigned char)b->mark)
		die("a block has changed");
	w->sum += b->size + (uint64_t)b->mark;
}

static inline void give(struct worker *w, void *p)
{
	look(w, p);
	free(p);
}

#endif
