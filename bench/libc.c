/* SPDX-License-Identifier: MIT */
/*
 * Times of qsort, strtod and snprintf, in nanoseconds: an element of a sorted array, a call of the others.
 * One program for every C library, built with -O2 -fno-builtin -D_GNU_SOURCE. Arguments name the rows to
 * measure by how they begin, none means all. Each figure is the least of several rounds.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/figures.h"

#define ROUNDS 7

static uint64_t random_state = 88172645463325252u;

static uint64_t random_bits(void)
{
	random_state ^= random_state << 13;
	random_state ^= random_state >> 7;
	random_state ^= random_state << 17;
	return random_state;
}

/* From 0 to 1. */
static double random_part(void)
{
	return (double)(random_bits() >> 11) * 0x1p-53;
}

/* --- qsort ---------------------------------------------------------------------------------------- */

#define MOST 1000000
#define MOST_SIZE 64
#define SORTED_AT_ONCE 100000 /* elements in many small arrays */

static char source[(size_t)MOST * MOST_SIZE] __attribute__((aligned(64)));
static char sorted[(size_t)MOST * MOST_SIZE] __attribute__((aligned(64)));

static const size_t counts[] = {10, 100, 1000, 10000, 100000, MOST};
#define COUNTS (sizeof counts / sizeof *counts)

static int by_int(const void *a, const void *b)
{
	int x = *(const int *)a, y = *(const int *)b;
	return (x > y) - (x < y);
}

/* Larger elements begin with their key. */
static int by_key(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
	return (x > y) - (x < y);
}

enum shape {
	RANDOM,
	ASCENDING,
	DESCENDING,
	FEW,
	MOSTLY_SORTED,
};

static const char *const shapes[] = {"random", "sorted", "reversed", "few", "mostly"};
#define SHAPES (sizeof shapes / sizeof *shapes)

static const struct {
	const char *name;
	size_t size;
	int (*compare)(const void *, const void *);
} elements[] = {{"int", 4, by_int}, {"8", 8, by_key}, {"16", 16, by_key}, {"64", 64, by_key}};
#define ELEMENTS (sizeof elements / sizeof *elements)

static uint32_t key(enum shape shape, size_t i)
{
	uint32_t any = (uint32_t)random_bits() >> 1;
	switch (shape) {
	case RANDOM:
		return any;
	case ASCENDING:
		return (uint32_t)i;
	case DESCENDING:
		return (uint32_t)(MOST - i);
	case FEW:
		return any % 8;
	default: /* one in a hundred lies elsewhere */
		return any % 100 ? (uint32_t)i : any % MOST;
	}
}

static void fill(enum shape shape, size_t size, size_t count, size_t total)
{
	memset(source, 0, total * size);
	for (size_t i = 0; i < total; i++) {
		uint32_t value = key(shape, i % count);
		memcpy(source + i * size, &value, sizeof value);
	}
}

/* Nanoseconds an element. */
static double measure_sort(size_t size, int (*compare)(const void *, const void *), size_t count)
{
	size_t total = count < SORTED_AT_ONCE ? SORTED_AT_ONCE : count;
	double best = 1e18;
	for (int round = 0; round < (count < MOST ? ROUNDS : 3); round++) {
		memcpy(sorted, source, total * size);
		double begin = now();
		for (size_t i = 0; i < total; i += count)
			qsort(sorted + i * size, count, size, compare);
		double time = now() - begin;
		if (time < best)
			best = time;
	}
	return best / (double)total;
}

static void sort_rows(char **words)
{
	put_name("elements");
	for (size_t n = 0; n < COUNTS; n++)
		put_number((double)counts[n]);
	put("\n", 1);
	for (size_t e = 0; e < ELEMENTS; e++)
		for (size_t s = 0; s < SHAPES; s++) {
			char name[NAME_COLUMN];
			snprintf(name, sizeof name, "qsort-%s-%s", elements[e].name, shapes[s]);
			if (!wanted(name, words))
				continue;
			put_name(name);
			for (size_t n = 0; n < COUNTS; n++) {
				size_t size = elements[e].size;
				fill((enum shape)s, size, counts[n], counts[n] < SORTED_AT_ONCE ? SORTED_AT_ONCE : counts[n]);
				put_number(measure_sort(size, elements[e].compare, counts[n]));
			}
			put("\n", 1);
		}
}

/* --- strtod and snprintf -------------------------------------------------------------------------- */

#define VALUES 1024

static int ints[VALUES];
static long long longs[VALUES];
static double money[VALUES], reals[VALUES], wide[VALUES], tenths[VALUES], tiny[VALUES];

static char text[VALUES][80];
static char out[512];
static volatile double sink;

static void make_values(void)
{
	for (int i = 0; i < VALUES; i++) {
		uint64_t bits = random_bits();
		ints[i] = (int)((uint32_t)bits >> (bits >> 59)) * (bits & 1 ? 1 : -1);
		longs[i] = (long long)(random_bits() >> (i % 64));
		tenths[i] = (double)(random_bits() % 20000) / 10 - 1000;
		money[i] = (double)(random_bits() % 100000000) / 100;
		reals[i] = (random_part() - 0.5) * 2000;
		uint64_t any = (random_bits() & ~(0x7ffull << 52)) | (random_bits() % 2046 + 1) << 52;
		memcpy(&wide[i], &any, sizeof any);
		any = random_bits() >> 12;
		memcpy(&tiny[i], &any, sizeof any);
	}
}

static void texts(const char *format, const double *values)
{
	for (int i = 0; i < VALUES; i++)
		snprintf(text[i], sizeof text[i], format, values[i]);
}

static void text_short(void) { texts("%g", tenths); }
static void text_money(void) { texts("%.2f", money); }
static void text_15(void) { texts("%.15g", reals); }
static void text_17(void) { texts("%.17g", reals); }
static void text_extreme(void) { texts("%.17g", wide); }
static void text_subnormal(void) { texts("%.17g", tiny); }
static void text_50(void) { texts("%.50f", reals); }
static void text_hex(void) { texts("%a", wide); }

static void text_integer(void)
{
	for (int i = 0; i < VALUES; i++)
		snprintf(text[i], sizeof text[i], "%d", ints[i]);
}

static void no_text(void)
{
}

static void run_strtod(int i) { sink = strtod(text[i], NULL); }
static void run_strtof(int i) { sink = strtof(text[i], NULL); }
static void run_strtold(int i) { sink = (double)strtold(text[i], NULL); }

#define PRINT(name, ...)                                                                           \
	static void run_##name(int i)                                                                    \
	{                                                                                                \
		(void)i;                                                                                       \
		snprintf(out, sizeof out, __VA_ARGS__);                                                        \
	}

PRINT(plain, "a line of text without a number in it\n")
PRINT(d, "%d", ints[i])
PRINT(lld, "%lld", longs[i])
PRINT(x, "%x", (unsigned)ints[i])
PRINT(s, "%s", "seventeen letters")
PRINT(field, "%-20s|%8d|%08x|%c", "name", ints[i], (unsigned)ints[i], 'c')
PRINT(mix, "%s: %d of %d (%s) at %p\n", "some text", i, ints[i], "word", (void *)&sink)
PRINT(f, "%f", reals[i])
PRINT(2f, "%.2f", money[i])
PRINT(0f, "%.0f", reals[i])
PRINT(e, "%e", reals[i])
PRINT(g, "%g", tenths[i])
PRINT(17g, "%.17g", reals[i])
PRINT(17g_wide, "%.17g", wide[i])
PRINT(f_wide, "%f", wide[i])
PRINT(a, "%a", reals[i])
PRINT(Lf, "%Lf", (long double)reals[i])

static const struct {
	const char *name;
	void (*prepare)(void);
	void (*run)(int i);
} calls[] = {
	{"strtod-short", text_short, run_strtod},
	{"strtod-integer", text_integer, run_strtod},
	{"strtod-.2f", text_money, run_strtod},
	{"strtod-15-digits", text_15, run_strtod},
	{"strtod-17-digits", text_17, run_strtod},
	{"strtod-extreme", text_extreme, run_strtod},
	{"strtod-subnormal", text_subnormal, run_strtod},
	{"strtod-50-places", text_50, run_strtod},
	{"strtod-hex", text_hex, run_strtod},
	{"strtof-short", text_short, run_strtof},
	{"strtof-17-digits", text_17, run_strtof},
	{"strtold-short", text_short, run_strtold},
	{"strtold-17-digits", text_17, run_strtold},
	{"printf-text", no_text, run_plain},
	{"printf-d", no_text, run_d},
	{"printf-lld", no_text, run_lld},
	{"printf-x", no_text, run_x},
	{"printf-s", no_text, run_s},
	{"printf-fields", no_text, run_field},
	{"printf-mix", no_text, run_mix},
	{"printf-f", no_text, run_f},
	{"printf-.2f", no_text, run_2f},
	{"printf-.0f", no_text, run_0f},
	{"printf-e", no_text, run_e},
	{"printf-g", no_text, run_g},
	{"printf-.17g", no_text, run_17g},
	{"printf-.17g-wide", no_text, run_17g_wide},
	{"printf-f-wide", no_text, run_f_wide},
	{"printf-a", no_text, run_a},
	{"printf-Lf", no_text, run_Lf},
};
#define CALLS (sizeof calls / sizeof *calls)

/* Nanoseconds a call. */
static double measure_call(void (*run)(int))
{
	double best = 1e18;
	for (int round = 0; round < 4 * ROUNDS; round++) {
		double begin = now();
		for (int i = 0; i < VALUES; i++)
			run(i);
		double time = now() - begin;
		if (time < best)
			best = time;
	}
	return best / VALUES;
}

static void call_rows(char **words)
{
	put_name("call");
	put_number(1);
	put("\n", 1);
	for (size_t c = 0; c < CALLS; c++) {
		if (!wanted(calls[c].name, words))
			continue;
		calls[c].prepare();
		put_name(calls[c].name);
		put_number(measure_call(calls[c].run));
		put("\n", 1);
	}
}

int main(int argc, char **argv)
{
	(void)argc;
	make_values();
	sort_rows(argv + 1);
	call_rows(argv + 1);
	return 0;
}
