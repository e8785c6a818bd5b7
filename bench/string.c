/* SPDX-License-Identifier: MIT */
/*
 * Times of the functions of string.h, in nanoseconds a call: a line a function, a column a size.
 * One program for every C library, built with -O2 -fno-builtin -D_GNU_SOURCE. Arguments name the
 * functions to measure, none means all.
 *
 * Each figure is the least of several rounds over several alignments. A function that does nothing
 * takes six cycles, with the loop around it. Where a function lies in the lines of the instruction
 * cache decides about one or two more: relink before believing in those.
 */
#include <string.h>
#include <strings.h>

#include "bench/figures.h"

#define BIG (1 << 20)
#define ROUNDS 7
#define ROUND_BYTES (1 << 19)
#define MAX_CALLS 4096

static unsigned char a[BIG + 4096] __attribute__((aligned(4096)));
static unsigned char b[BIG + 4096] __attribute__((aligned(4096)));

static volatile size_t sink;

/* `calls` calls over len bytes, starting `shift` bytes into the buffers. */
typedef void operation(size_t len, size_t shift, long calls);

/*
 * A loop for each: in one loop for all the call would be indirect, and how the processor foresees
 * that changes while it runs, by as much as a short call takes. The compiler must not believe that
 * a second call would answer the same.
 */
#define OPERATION(name, call)                                        \
	static void run_##name(size_t len, size_t shift, long calls) \
	{                                                            \
		(void)len;                                           \
		for (; calls; calls--) {                             \
			call;                                        \
			__asm__ volatile("" : : : "memory");         \
		}                                                    \
	}
#define ANSWER(call) sink = (size_t)call
#define A ((char *)a + shift)
#define B ((char *)b + shift)
#define SOURCE shift * 5 % 16 /* where a source begins: not aligned as its target is */

OPERATION(memcpy, memcpy(A, b + SOURCE, len))
OPERATION(memmove_up, memmove(A + 64, a + SOURCE, len))
OPERATION(memmove_down, memmove(A, a + 64 + SOURCE, len))
OPERATION(memset, memset(A, 'x', len))
OPERATION(memcmp, ANSWER(memcmp(A, B, len)))
OPERATION(memchr, ANSWER(memchr(A, 'q', len)))
OPERATION(memrchr, ANSWER(memrchr(A, 'q', len)))
OPERATION(strlen, ANSWER(strlen(A)))
OPERATION(strnlen, ANSWER(strnlen(A, len + 5)))
OPERATION(strchr, ANSWER(strchr(A, 'q')))
OPERATION(strrchr, ANSWER(strrchr(A, 'q')))
OPERATION(strcmp, ANSWER(strcmp(A, B)))
OPERATION(strncmp, ANSWER(strncmp(A, B, len + 5)))
OPERATION(strcasecmp, ANSWER(strcasecmp(A, B)))
OPERATION(strcpy, strcpy(A, B))
OPERATION(strspn, ANSWER(strspn(A, "xyz \t")))
OPERATION(strcspn, ANSWER(strcspn(A, "qQ\n")))
OPERATION(strstr, ANSWER(strstr(A, "xxyz")))
OPERATION(memmem, ANSWER(memmem(A, len, "needle in hay", 13)))
OPERATION(strcasestr, ANSWER(strcasestr(A, "needle")))

static const struct {
	const char *name;
	operation *run;
} operations[] = {
	{"memcpy", run_memcpy},
	{"memmove_up", run_memmove_up},
	{"memmove_down", run_memmove_down},
	{"memset", run_memset},
	{"memcmp", run_memcmp},
	{"memchr", run_memchr},
	{"memrchr", run_memrchr},
	{"strlen", run_strlen},
	{"strnlen", run_strnlen},
	{"strchr", run_strchr},
	{"strrchr", run_strrchr},
	{"strcmp", run_strcmp},
	{"strncmp", run_strncmp},
	{"strcasecmp", run_strcasecmp},
	{"strcpy", run_strcpy},
	{"strspn", run_strspn},
	{"strcspn", run_strcspn},
	{"strstr", run_strstr},
	{"memmem", run_memmem},
	{"strcasestr", run_strcasestr},
};
#define OPERATIONS (sizeof operations / sizeof *operations)

static const size_t sizes[] = {1,   4,   7,   12,   16,   24,   40,   64,    100,   150,
                               256, 400, 768, 1500, 2048, 4096, 8192, 16384, 65536, BIG};
#define SIZES (sizeof sizes / sizeof *sizes)

/* Nanoseconds for `calls` calls over a string of len bytes at one alignment. */
static double measure_at(operation *run, size_t len, size_t shift, long calls)
{
	memset(a, 'x', shift + len);
	memset(b, 'x', shift + len + 100);
	a[shift + len] = b[shift + len] = 0;
	double begin = now();
	run(len, shift, calls);
	return now() - begin;
}

/* Nanoseconds a call. */
static double measure(operation *run, size_t len)
{
	long calls = ROUND_BYTES / (long)(len + 32) + 1;
	if (calls > MAX_CALLS)
		calls = MAX_CALLS;
	double best = 1e18;
	for (int round = 0; round < ROUNDS; round++) {
		double total = 0;
		long made = 0;
		for (size_t shift = 0; shift < 16; shift += 3) {
			total += measure_at(run, len, shift, calls);
			made += calls;
		}
		if (total / (double)made < best)
			best = total / (double)made;
	}
	return best;
}

int main(int argc, char **argv)
{
	(void)argc;
	put_name("bytes");
	for (size_t s = 0; s < SIZES; s++)
		put_number((double)sizes[s]);
	put("\n", 1);
	for (size_t i = 0; i < OPERATIONS; i++) {
		if (!wanted(operations[i].name, argv + 1))
			continue;
		put_name(operations[i].name);
		for (size_t s = 0; s < SIZES; s++)
			put_number(measure(operations[i].run, sizes[s]));
		put("\n", 1);
	}
	return 0;
}
