/* SPDX-License-Identifier: MIT */
/*
 * The shape of memory: for one size after the other, many blocks are taken and most given back, so
 * that survivors lie here and there. What the next size can use of that is the peak; what stays
 * resident after the last is noted.
 */
#include "bench/malloc/bench.h"
#include "bench/malloc/workloads.h"

#define BYTES ((size_t)24 << 20) /* of each size */
#define SURVIVORS 500            /* one in so many */

static const size_t sizes[] = {40, 400, 100, 1500, 24, 6000, 200, 3000, 64};
#define PHASES (sizeof sizes / sizeof *sizes)

/* Survivors are moved to the front of the table. */
static size_t thin_out(struct worker *w, void **blocks, size_t count)
{
	size_t left = 0;
	for (size_t i = 0; i < count; i++) {
		if (below(w, SURVIVORS))
			give(w, blocks[i]);
		else
			blocks[left++] = blocks[i];
	}
	return left;
}

static void sparse(struct worker *w)
{
	static void *blocks[BYTES / 24 + 1];
	static void *survivors[BYTES / 24];
	size_t bytes = BYTES * (size_t)w->scale / USUAL_SCALE, kept = 0;
	for (size_t phase = 0; phase < PHASES; phase++) {
		size_t count = bytes / sizes[phase] + 1;
		for (size_t i = 0; i < count; i++)
			blocks[i] = take(w, sizes[phase]);
		count = thin_out(w, blocks, count);
		for (size_t i = 0; i < count; i++)
			survivors[kept++] = blocks[i];
	}
	note_resident();
	while (kept)
		give(w, survivors[--kept]);
}

uint64_t run_sparse(int threads, long scale)
{
	(void)threads;
	return team(1, scale, sparse, NULL);
}
