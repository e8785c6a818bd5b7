/* SPDX-License-Identifier: MIT */
/*
 * Times of the functions of string.h, in nanoseconds a call: a line a function, a column a size.
 * One program for every C library, built with -O2 -fno-builtin -D_GNU_SOURCE. Arguments name the
 * functions to measure, none means all.
 *
 * Each figure is the least of several rounds over several alignments. Where the code lies decides
 * too: a loop that crosses a line of the instruction cache may take twice as long, so relink
 * before believing a difference.
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

/* One call over len bytes, starting `shift` bytes into the buffers. */
typedef void operation(size_t len, size_t shift);

static void run_memcpy(size_t len, size_t shift)
{
	memcpy(a + shift, b + shift * 5 % 16, len);
}

static void run_memmove_up(size_t len, size_t shift)
{
	memmove(a + 64 + shift, a + shift * 5 % 16, len);
}

static void run_memmove_down(size_t len, size_t shift)
{
	memmove(a + shift, a + 64 + shift * 5 % 16, len);
}

static void run_memset(size_t len, size_t shift)
{
	memset(a + shift, 'x', len);
}

static void run_memcmp(size_t len, size_t shift)
{
	sink = (size_t)memcmp(a + shift, b + shift, len);
}

static void run_memchr(size_t len, size_t shift)
{
	sink = (size_t)memchr(a + shift, 'q', len);
}

static void run_memrchr(size_t len, size_t shift)
{
	sink = (size_t)memrchr(a + shift, 'q', len);
}

static void run_strlen(size_t len, size_t shift)
{
	(void)len;
	sink = strlen((char *)a + shift);
}

static void run_strnlen(size_t len, size_t shift)
{
	sink = strnlen((char *)a + shift, len + 5);
}

static void run_strchr(size_t len, size_t shift)
{
	(void)len;
	sink = (size_t)strchr((char *)a + shift, 'q');
}

static void run_strrchr(size_t len, size_t shift)
{
	(void)len;
	sink = (size_t)strrchr((char *)a + shift, 'q');
}

static void run_strcmp(size_t len, size_t shift)
{
	(void)len;
	sink = (size_t)strcmp((char *)a + shift, (char *)b + shift);
}

static void run_strncmp(size_t len, size_t shift)
{
	sink = (size_t)strncmp((char *)a + shift, (char *)b + shift, len + 5);
}

static void run_strcasecmp(size_t len, size_t shift)
{
	(void)len;
	sink = (size_t)strcasecmp((char *)a + shift, (char *)b + shift);
}

static void run_strcpy(size_t len, size_t shift)
{
	(void)len;
	strcpy((char *)a + shift, (char *)b + shift);
}

static void run_strcspn(size_t len, size_t shift)
{
	(void)len;
	sink = strcspn((char *)a + shift, "qQ\n");
}

static void run_strspn(size_t len, size_t shift)
{
	(void)len;
	sink = strspn((char *)a + shift, "xyz \t");
}

static void run_strstr(size_t len, size_t shift)
{
	(void)len;
	sink = (size_t)strstr((char *)a + shift, "xxyz");
}

static void run_memmem(size_t len, size_t shift)
{
	sink = (size_t)memmem((char *)a + shift, len, "needle in hay", 13);
}

static void run_strcasestr(size_t len, size_t shift)
{
	(void)len;
	sink = (size_t)strcasestr((char *)a + shift, "needle");
}

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
	for (long i = 0; i < calls; i++)
		run(len, shift);
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
