/* SPDX-License-Identifier: MIT */
/* A table of small blocks, one of which at a time is replaced by another size. */
#include "bench/malloc/bench.h"
#include "bench/malloc/workloads.h"

#define SLOTS 4096

static void churn(struct worker *w)
{
	static _Thread_local void *slots[SLOTS];
	long steps = share(w, 11000000);
	for (size_t i = 0; i < SLOTS; i++)
		slots[i] = take(w, between(w, MIN_BLOCK, 1024));
	while (steps-- > 0) {
		void **slot = &slots[below(w, SLOTS)];
		give(w, *slot);
		*slot = take(w, between(w, MIN_BLOCK, 1024));
	}
	for (size_t i = 0; i < SLOTS; i++)
		give(w, slots[i]);
}

uint64_t run_churn(int threads, long scale)
{
	return team(threads, scale, churn, NULL);
}
