/* SPDX-License-Identifier: MIT */
/*
 * Calls of malloc and free for callgrind to count: it collects within the functions bench_get_SIZE
 * and bench_put_SIZE alone, each called COST_CALLS times, when the caches in front of the allocator
 * are warm. bench_get_nothing and bench_put_nothing call a single `ret`: what they take beyond it
 * is the cost of the call itself.
 */
#include "bench/malloc/bench.h"
#include "bench/malloc/workloads.h"

#define COST_CALLS 1000
#define HELD 4 /* blocks at a time */

typedef void *get_function(size_t);
typedef void put_function(void *);

void bench_return(void);
__asm__(".text\n"
        ".type bench_return, @function\n"
        "bench_return: ret\n"
        ".size bench_return, . - bench_return");

/* The asm keeps the calls from becoming jumps, and the functions from being one. */
#define PAIR(name, size) \
	void *bench_get_##name(get_function *get); \
	void bench_put_##name(put_function *put, void *p); \
	__attribute__((noinline)) void *bench_get_##name(get_function *get) \
	{ \
		void *p = get(size); \
		__asm__ volatile("# " #name : "+r"(p)); \
		return p; \
	} \
	__attribute__((noinline)) void bench_put_##name(put_function *put, void *p) \
	{ \
		put(p); \
		__asm__ volatile("# " #name); \
	}

PAIR(nothing, 0)
PAIR(16, 16)
PAIR(64, 64)
PAIR(256, 256)
PAIR(1024, 1024)

static const struct {
	size_t size;
	void *(*get)(get_function *);
	void (*put)(put_function *, void *);
} pairs[] = {
	{0, bench_get_nothing, bench_put_nothing},
	{16, bench_get_16, bench_put_16},
	{64, bench_get_64, bench_put_64},
	{256, bench_get_256, bench_put_256},
	{1024, bench_get_1024, bench_put_1024},
};
#define PAIRS (sizeof pairs / sizeof *pairs)

static void warm_up(get_function *get, put_function *put, size_t size)
{
	void *held[HELD];
	for (int round = 0; round < 100; round++) {
		for (int i = 0; i < HELD; i++)
			held[i] = get(size);
		for (int i = 0; i < HELD; i++)
			put(held[i]);
	}
}

void run_cost(void)
{
	void *held[HELD];
	for (size_t n = 0; n < PAIRS; n++) {
		get_function *get = n ? malloc : (get_function *)(void *)bench_return;
		put_function *put = n ? free : (put_function *)(void *)bench_return;
		warm_up(get, put, pairs[n].size);
		for (int round = 0; round < COST_CALLS / HELD; round++) {
			for (int i = 0; i < HELD; i++)
				held[i] = pairs[n].get(get);
			for (int i = 0; i < HELD; i++)
				pairs[n].put(put, held[i]);
		}
	}
}
