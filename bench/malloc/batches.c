/* SPDX-License-Identifier: MIT */
/*
 * Many blocks taken, then all given back at once.
 *   lifo  blocks of one size a batch, the last first
 *   fifo  blocks of mixed small sizes, the first first
 *   sh8   mostly small and some larger, each batch in an order of its own, half of them only when
 *         the next batch has come
 */
#include "bench/malloc/bench.h"
#include "bench/malloc/workloads.h"

#define BATCH 2000

static void lifo(struct worker *w)
{
	static _Thread_local void *blocks[BATCH];
	for (long batches = share(w, 6000); batches > 0; batches--) {
		size_t size = between(w, MIN_BLOCK, 256);
		for (size_t i = 0; i < BATCH; i++)
			blocks[i] = take(w, size);
		for (size_t i = BATCH; i-- > 0;)
			give(w, blocks[i]);
	}
}

uint64_t run_lifo(int threads, long scale)
{
	return team(threads, scale, lifo, NULL);
}

#define LONG_BATCH 16000

static void fifo(struct worker *w)
{
	static _Thread_local void *blocks[LONG_BATCH];
	for (long batches = share(w, 400); batches > 0; batches--) {
		for (size_t i = 0; i < LONG_BATCH; i++)
			blocks[i] = take(w, between(w, MIN_BLOCK, 320));
		for (size_t i = 0; i < LONG_BATCH; i++)
			give(w, blocks[i]);
	}
}

uint64_t run_fifo(int threads, long scale)
{
	return team(threads, scale, fifo, NULL);
}

#define HALF 2048 /* a power of two: every odd stride visits all */

static size_t mixed_size(struct worker *w)
{
	uint32_t kind = draw(w) % 64;
	if (kind < 56)
		return between(w, MIN_BLOCK, 128);
	if (kind < 63)
		return between(w, 129, 1024);
	return between(w, 1025, 8192);
}

static void sh8(struct worker *w)
{
	static _Thread_local void *halves[2][HALF];
	for (long batches = share(w, 1800); batches > 0; batches--) {
		for (size_t half = 0; half < 2; half++) {
			void **blocks = halves[half];
			size_t stride = below(w, HALF) | 1, at = below(w, HALF);
			for (size_t i = 0; i < HALF; i++, at = (at + stride) % HALF)
				if (blocks[at])
					give(w, blocks[at]);
			for (size_t i = 0; i < HALF; i++)
				blocks[i] = take(w, mixed_size(w));
		}
	}
	for (size_t i = 0; i < HALF; i++) {
		give(w, halves[1][i]);
		give(w, halves[0][i]);
	}
}

uint64_t run_sh8(int threads, long scale)
{
	return team(threads, scale, sh8, NULL);
}
