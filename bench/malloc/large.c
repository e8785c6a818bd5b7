/* SPDX-License-Identifier: MIT */
/* A few blocks of 64 KiB to 25 MiB, replaced at random. */
#include "bench/malloc/bench.h"
#include "bench/malloc/workloads.h"

#define SLOTS 16
#define LEAST ((size_t)64 << 10)
#define MOST ((size_t)25 << 20)

static size_t large_size(struct worker *w)
{
	size_t size = log_between(w, 16, 25);
	return size < LEAST ? LEAST : size > MOST ? MOST : size;
}

static void large(struct worker *w)
{
	static _Thread_local void *slots[SLOTS];
	for (long steps = share(w, 220); steps > 0; steps--) {
		void **slot = &slots[below(w, SLOTS)];
		if (*slot)
			give(w, *slot);
		*slot = take(w, large_size(w));
	}
	for (size_t i = 0; i < SLOTS; i++)
		if (slots[i])
			give(w, slots[i]);
}

uint64_t run_large(int threads, long scale)
{
	return team(threads, scale, large, NULL);
}
