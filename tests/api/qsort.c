/* SPDX-License-Identifier: MIT */
/* qsort and qsort_r: sorted permutations of every size, adversarial inputs within a bound of
 * comparisons; bsearch. */
#include "tests/check.h"

#include <stdlib.h>
#include <string.h>

static unsigned long compares;

static int by_int(const void *a, const void *b)
{
	compares++;
	int x, y;
	memcpy(&x, a, sizeof x);
	memcpy(&y, b, sizeof y);
	return (x > y) - (x < y);
}

static int by_int_down(const void *a, const void *b, void *calls)
{
	++*(unsigned long *)calls;
	return by_int(b, a);
}

static unsigned seed = 1;

static unsigned rnd(void)
{
	seed = seed * 1664525u + 1013904223u;
	return seed >> 8;
}

static int log2_of(size_t n)
{
	int bits = 0;
	while (n >>= 1)
		bits++;
	return bits;
}

/* Whether base is sorted, and holds what sums says: count, sum and sum of squares. */
static int sorted(const int *base, size_t n)
{
	for (size_t i = 1; i < n; i++)
		if (base[i - 1] > base[i])
			return 0;
	return 1;
}

static unsigned long long fingerprint(const int *base, size_t n)
{
	unsigned long long sum = 0;
	for (size_t i = 0; i < n; i++)
		sum += ((unsigned)base[i] + 1ull) * ((unsigned)base[i] ^ 0x9e3779b9ull);
	return sum;
}

static void fill(int *base, size_t n, int shape)
{
	for (size_t i = 0; i < n; i++)
		switch (shape) {
		case 0: base[i] = (int)(rnd() % (2 * n + 1)); break;
		case 1: base[i] = (int)i; break;
		case 2: base[i] = (int)(n - i); break;
		case 3: base[i] = 7; break;
		case 4: base[i] = (int)(i < n / 2 ? i : n - i); break; /* organ pipe */
		case 5: base[i] = (int)(rnd() % 2); break;
		case 6: base[i] = (int)(i % 8); break;                 /* saw */
		case 7: base[i] = (int)(i ^ 1); break;
		case 8: base[i] = i + 1 < n ? (int)i : -1; break;      /* sorted but for the last */
		case 9: base[i] = (int)(i % 2 ? i : n - i); break;
		case 10: base[i] = -(int)(i * i % 1009); break;
		}
}

#define SHAPES 11
#define MOST 20000
static int ints[MOST];

/* Comparisons that n elements may take: far below n * n, a little above what is needed. */
static unsigned long bound(size_t n)
{
	return 4 * n * (unsigned long)(log2_of(n) + 1) + 16;
}

static void shapes(size_t n)
{
	for (int shape = 0; shape < SHAPES; shape++) {
		fill(ints, n, shape);
		unsigned long long before = fingerprint(ints, n);
		compares = 0;
		qsort(ints, n, sizeof *ints, by_int);
		CHECK(sorted(ints, n));
		CHECK(fingerprint(ints, n) == before);
		CHECK(compares <= bound(n));
#ifdef __FREEHOLD__
		if (shape >= 1 && shape <= 3 && n > 8) /* sorted, reversed, equal */
			CHECK(compares <= n);
#endif
	}
}

/*
 * McIlroy's adversary (1999): decides the order while it is asked, so that any quicksort's pivots
 * come out smallest. A plain one would need n * n / 4 comparisons.
 */
static int *values, solid, candidate, gas;

static int adversary(const void *a, const void *b)
{
	compares++;
	int x = *(const int *)a, y = *(const int *)b;
	if (values[x] == gas && values[y] == gas)
		values[x == candidate ? x : y] = solid++;
	if (values[x] == gas)
		candidate = x;
	else if (values[y] == gas)
		candidate = y;
	return (values[x] > values[y]) - (values[x] < values[y]);
}

static void killer(size_t n)
{
	static int killer_values[MOST];
	values = killer_values;
	gas = (int)n - 1;
	solid = candidate = 0;
	for (size_t i = 0; i < n; i++) {
		ints[i] = (int)i;
		values[i] = gas;
	}
	compares = 0;
	qsort(ints, n, sizeof *ints, adversary);
	CHECK(compares <= bound(n));
	/* The order that it settled on, as an input by itself. */
	memcpy(ints, values, n * sizeof *ints);
	compares = 0;
	qsort(ints, n, sizeof *ints, by_int);
	CHECK(sorted(ints, n));
	CHECK(compares <= bound(n));
}

/* Elements of every size up to 70 bytes, key first, at odd places: the rest travels with the key. */
static int by_byte(const void *a, const void *b)
{
	return *(const unsigned char *)a - *(const unsigned char *)b;
}

static void element_sizes(void)
{
	static unsigned char bytes[70 * 100 + 8];
	for (size_t size = 1; size <= 70; size++) {
		unsigned char *base = bytes + size % 5;
		bytes[size % 5 + 100 * size] = 0xee;
		for (size_t i = 0; i < 100; i++) {
			base[i * size] = (unsigned char)(rnd() % 200);
			for (size_t j = 1; j < size; j++)
				base[i * size + j] = (unsigned char)(base[i * size] * 3u + j);
		}
		qsort(base, 100, size, by_byte);
		int good = 1;
		for (size_t i = 0; i < 100; i++) {
			good &= i == 0 || base[(i - 1) * size] <= base[i * size];
			for (size_t j = 1; j < size; j++)
				good &= base[i * size + j] == (unsigned char)(base[i * size] * 3u + j);
		}
		CHECK(good);
		CHECK_EQ(base[100 * size], 0xee);
	}
}

static void search(void)
{
	for (int n = 0; n <= 40; n++) {
		for (int i = 0; i < n; i++)
			ints[i] = 2 * i;
		for (int key = -1; key <= 2 * n; key++) {
			int *found = bsearch(&key, ints, (size_t)n, sizeof *ints, by_int);
			int there = key >= 0 && key < 2 * n && key % 2 == 0;
			CHECK(found == (there ? ints + key / 2 : NULL));
		}
	}
	for (int i = 0; i < 10; i++)
		ints[i] = 3;
	int three = 3;
	CHECK(bsearch(&three, ints, 10, sizeof *ints, by_int) != NULL);
}

int main(void)
{
	for (size_t n = 0; n <= 70; n++)
		shapes(n);
	static const size_t sizes[] = {100, 255, 256, 257, 1000, 1023, 4096};
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		shapes(sizes[i]);
		killer(sizes[i]);
	}
	size_t most = (size_t)check_scale(MOST);
	shapes(most);
	killer(most);

	fill(ints, 1000, 0);
	unsigned long calls = 0;
	qsort_r(ints, 1000, sizeof *ints, by_int_down, &calls);
	for (int i = 0; i < 500; i++) {
		int keep = ints[i];
		ints[i] = ints[999 - i];
		ints[999 - i] = keep;
	}
	CHECK(sorted(ints, 1000));
	CHECK(calls > 1000);
	qsort(ints, 0, 4, by_int);
	element_sizes();
	search();
	return check_done();
}
