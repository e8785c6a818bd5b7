/* SPDX-License-Identifier: MIT */
/* Blocks of 16 bytes to 64 KiB in a large table; one drawn at random goes, another size comes. */
#include "bench/malloc/bench.h"
#include "bench/malloc/workloads.h"

#define SLOTS 8192

static void random_blocks(struct worker *w)
{
	static void *table[SLOTS];
	size_t count = SLOTS / (size_t)w->threads;
	void **slots = table + count * (size_t)w->index;
	for (long steps = share(w, 2000000); steps > 0; steps--) {
		void **slot = &slots[below(w, count)];
		if (*slot)
			give(w, *slot);
		*slot = take(w, log_between(w, 4, 16));
	}
	for (size_t i = 0; i < count; i++)
		if (slots[i])
			give(w, slots[i]);
}

uint64_t run_random(int threads, long scale)
{
	return team(threads, scale, random_blocks, NULL);
}
