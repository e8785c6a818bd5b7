/* SPDX-License-Identifier: MIT */
/*
 * Every entry point with every size at the borders, and every alignment: none may wrap around. Too
 * much is NULL with ENOMEM, a bad alignment what its function says; anything else is memory.
 */
#include "tests/check.h"

#include <errno.h>
#include <limits.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

static const size_t small[] = {0, 1, 2, 3, 7, 8, 11, 12, 13, 15, 16, 17, 23, 24, 25, 31, 32, 33, 40, 63,
                               64, 65, 100, 127, 128, 129, 255, 256, 1000, 1007, 1008, 1009, 1023, 1024,
                               1025, 1032, 1040, 2048, 4095, 4096, 4097, 8192, 65536, 131071, 131072,
                               131073, 200000, 1 << 20};

static size_t huge[256];
static size_t huge_count;

/* Sizes that no system gives: the largest legal ones, and from there to the end of size_t. */
static void list_huge(void)
{
	size_t max = PTRDIFF_MAX;
	for (size_t k = 0; k <= 64; k++)
		huge[huge_count++] = SIZE_MAX - k;
	/* On a 32-bit machine with all its address space, two GiB less a little may well be had. */
#ifdef __FREEHOLD__
	int below = sizeof max == 8 ? 40 : 2; /* 2: the chunk around it would be too large, so never */
#else
	int below = sizeof max == 8 ? 40 : -1;
#endif
	for (int k = -below; k <= 40; k++)
		huge[huge_count++] = max + (size_t)k;
	for (size_t k = 7; k < 22; k++)
		huge[huge_count++] = SIZE_MAX - ((size_t)1 << k);
	huge[huge_count++] = SIZE_MAX / 2 + 4096;
	huge[huge_count++] = SIZE_MAX - 4097;
	huge[huge_count++] = SIZE_MAX - 4095;
}

/* The first and the last byte can be written, and the block begins where it must. */
static void check_good(char *p, size_t req, size_t align)
{
	if (!CHECK(p != NULL))
		return;
	CHECK(!((uintptr_t)p % align));
	CHECK(malloc_usable_size(p) >= req);
	memset(p, 0x5a, malloc_usable_size(p));
	free(p);
}

static void check_refused(void *p, int error)
{
	if (!CHECK(p == NULL))
		free(p);
	CHECK_EQ(errno, error);
	errno = 0;
}

static void plain(void)
{
	for (size_t i = 0; i < sizeof small / sizeof *small; i++) {
		size_t n = small[i];
		check_good(malloc(n), n, 16);
		check_good(calloc(n, 1), n, 16);
		check_good(calloc(1, n), n, 16);
		check_good(realloc(NULL, n), n, 16);
		check_good(reallocarray(NULL, 1, n), n, 16);
		check_good(reallocarray(NULL, n, 3), 3 * n, 16);
		check_good(valloc(n), n, 4096);
		check_good(pvalloc(n), (n + 4095) & ~(size_t)4095, 4096);
	}
	for (size_t i = 0; i < huge_count; i++) {
		size_t n = huge[i];
		char *volatile old = malloc(100); /* volatile: or compilers think that it is gone */
		memset(old, 7, 100);
		errno = 0;
		check_refused(malloc(n), ENOMEM);
		check_refused(calloc(n, 1), ENOMEM);
		check_refused(calloc(1, n), ENOMEM);
		check_refused(realloc(NULL, n), ENOMEM);
		check_refused(realloc(old, n), ENOMEM);
		check_refused(reallocarray(old, 1, n), ENOMEM);
		check_refused(reallocarray(old, n, 1), ENOMEM);
		check_refused(valloc(n), ENOMEM);
		check_refused(pvalloc(n), ENOMEM);
		for (int k = 0; k < 100; k++)
			CHECK_EQ(old[k], 7);
		free(old);
	}
}

/* Pairs whose product wraps to something small or to nothing. */
static void products(void)
{
	size_t half = (size_t)1 << (sizeof half * CHAR_BIT / 2);
	char *volatile old = malloc(24);
	errno = 0;
	for (size_t extra = 0; extra < 100; extra++) {
		check_refused(calloc(half, half + extra), ENOMEM);
		check_refused(calloc(half + extra, half), ENOMEM);
		check_refused(reallocarray(old, half, half + extra), ENOMEM);
		check_refused(calloc(SIZE_MAX / (extra + 2) + 1, extra + 2), ENOMEM);
		check_refused(reallocarray(old, SIZE_MAX / (extra + 2) + 1, extra + 2), ENOMEM);
	}
	free(old);
	volatile size_t most = SIZE_MAX;
	check_good(calloc(0, most), 0, 16);
	check_good(calloc(most, 0), 0, 16);
}

static void one_alignment(size_t align, size_t n)
{
	void *p = &p;
	size_t page_align = align < 16 ? 16 : align;
	check_good(memalign(align, n), n, page_align);
	check_good(aligned_alloc(align, n), n, align);
	errno = 66;
	if (align >= sizeof(void *)) {
		CHECK_EQ(posix_memalign(&p, align, n), 0);
		check_good(p, n, align);
	} else {
		CHECK_EQ(posix_memalign(&p, align, n), EINVAL);
		CHECK(p == &p);
	}
}

static void alignments(void)
{
	for (size_t align = 1; align <= 1 << 21; align *= 2)
		for (size_t i = 0; i < sizeof small / sizeof *small; i++)
			one_alignment(align, small[i]);
	/* Side by side, so that heads and tails are given back between blocks in use. */
	for (size_t align = 32; align <= 8192; align *= 2) {
		char *p[64];
		for (size_t i = 0; i < 64; i++) {
			p[i] = memalign(align, 1 + i * 13);
			CHECK(!((uintptr_t)p[i] % align));
			memset(p[i], (int)i, 1 + i * 13);
		}
		for (size_t i = 0; i < 64; i++) {
			CHECK_EQ(p[i][0], i);
			CHECK_EQ(p[i][i * 13], i);
			free(p[i]);
		}
	}
}

/* Alignments and sizes that are each legal, or not, and too much together. */
static void alignments_too_large(void)
{
	void *p = &p;
	errno = 0;
	for (size_t align = 1; align; align *= 2) {
		for (size_t i = 0; i < huge_count; i++) {
			check_refused(memalign(align, huge[i]), ENOMEM);
			check_refused(aligned_alloc(align, huge[i]), ENOMEM);
			CHECK_EQ(posix_memalign(&p, align, huge[i]),
			         align < sizeof(void *) ? EINVAL : ENOMEM);
			CHECK(p == &p);
			errno = 0;
		}
		if (align > SIZE_MAX / 2) {
			check_refused(memalign(align, 1), ENOMEM);
			check_refused(aligned_alloc(align, 1), ENOMEM);
			CHECK_EQ(posix_memalign(&p, align, 1), ENOMEM);
			errno = 0;
		}
	}
	volatile size_t most = SIZE_MAX;
	check_refused(memalign(most / 2 + 2, 1), EINVAL);
	check_refused(memalign(most, 1), EINVAL);
}

static void no_powers(void)
{
	static const size_t bad[] = {3, 5, 6, 7, 9, 12, 15, 17, 24, 33, 48, 63, 65, 100, 129, 1000, 4097};
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		void *p = &p;
		size_t power = 1;
		while (power < bad[i])
			power *= 2;
		check_good(memalign(bad[i], 100), 100, power);
		CHECK_EQ(posix_memalign(&p, bad[i], 100), EINVAL);
		CHECK(p == &p);
#ifdef __FREEHOLD__ /* glibc before 2.38 rounds up here as memalign does */
		errno = 0;
		check_refused(aligned_alloc(bad[i], 100), EINVAL);
#endif
	}
	void *p = &p;
	CHECK_EQ(posix_memalign(&p, 0, 100), EINVAL);
	check_good(memalign(0, 100), 100, 16);
#ifdef __FREEHOLD__
	errno = 0;
	check_refused(aligned_alloc(0, 100), EINVAL);
#endif
}

/* What is free must not be taken for more than it is, when a request is larger by high bits alone. */
static void beside_large_free_chunks(void)
{
	enum { COUNT = 48 }; /* enough for the tree to be as deep as their sizes differ */
	char *large[COUNT], *between[COUNT];
	free(malloc((size_t)4 << 20)); /* from here on such sizes come from the heap */
	for (size_t i = 0; i < COUNT; i++) {
		large[i] = malloc(((size_t)1 << 20) + (i * 5 % COUNT << 14));
		between[i] = malloc(100);
		CHECK(large[i] && between[i]);
	}
	for (size_t i = 0; i < COUNT; i++)
		free(large[i]);
	for (unsigned bit = 47; bit < 8 * sizeof(size_t) - 1; bit++)
		for (size_t low = 0; low < (size_t)4 << 20; low += (size_t)1 << 16) {
			errno = 0;
			check_refused(malloc(((size_t)1 << bit % (8 * sizeof(size_t))) + low), ENOMEM);
		}
	for (size_t i = 0; i < COUNT; i++)
		free(between[i]);
}

int main(void)
{
	list_huge();
	beside_large_free_chunks();
	plain();
	products();
	alignments();
	alignments_too_large();
	no_powers();
	return check_done();
}
