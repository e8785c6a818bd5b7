/* SPDX-License-Identifier: MIT */
/*
 * Searches for a byte, a vector at a time. They read whole aligned vectors, so bytes outside of
 * what was given, but never another page than its own.
 *
 * A test answers like vec_equal, or like vec_first_equal where it need not be exact; it is a
 * constant where scan is used, so that the compiler sees through it.
 */
#ifndef LIBC_STRING_SCAN_H
#define LIBC_STRING_SCAN_H

#include <stdbool.h>
#include <stdint.h>

#include "arch/string.h"

/* Vectors that are looked at together. Short ones: two, since a loop for single ones comes before. */
#define SCAN_STEP ((VEC_BYTES < 16 ? 2 : 4) * VEC_BYTES)

typedef vec scan_test(vec bytes, vec wanted, bool exact);

static inline vec scan_is(vec bytes, vec wanted, bool exact)
{
	return exact ? vec_equal(bytes, wanted) : vec_first_equal(bytes, wanted);
}

static inline vec scan_is_or_null(vec bytes, vec wanted, bool exact)
{
	return scan_is(bytes, wanted, exact) | scan_is(bytes, vec_fill(0), exact);
}

/* Whether a byte of a step passes. */
static inline bool scan_step(const unsigned char *line, scan_test *test, vec wanted)
{
	vec passed = vec_fill(0);
#pragma GCC unroll 4
	for (size_t i = 0; i < SCAN_STEP; i += VEC_BYTES)
		passed |= test(vec_load_aligned(line + i), wanted, false);
	return vec_mask(passed);
}

/* The end of len bytes, or of memory where len is so great that it stands for no limit. */
static inline const unsigned char *scan_end(const void *s, size_t len)
{
	uintptr_t start = (uintptr_t)s;
	return (const unsigned char *)(len > UINTPTR_MAX - start ? UINTPTR_MAX : start + len);
}

__attribute__((always_inline)) static inline const unsigned char *
scan_either(const void *s, bool bounded, const unsigned char *end, scan_test *test, unsigned char c)
{
	vec wanted = vec_fill(c);
	size_t before = (uintptr_t)s % VEC_BYTES;
	const unsigned char *line = (const unsigned char *)s - before;

	/* A byte before s must not disturb those behind it. */
	unsigned found = vec_mask(test(vec_load_aligned(line), wanted, true)) >> before * LANE_BITS;
	if (found) {
		line = (const unsigned char *)s + mask_first(found);
		return !bounded || line < end ? line : NULL;
	}
	do {
		line += VEC_BYTES;
		/* By steps, each in one page; which vector has the byte is then found by single ones. */
		if ((uintptr_t)line % SCAN_STEP == 0)
			while ((!bounded || line < end) && !scan_step(line, test, wanted))
				line += SCAN_STEP;
		if (bounded && line >= end)
			return NULL;
		found = vec_mask(test(vec_load_aligned(line), wanted, false));
	} while (!found);
	line += mask_first(found);
	return !bounded || line < end ? line : NULL;
}

/* The first byte from s on, before end (which is beyond s), that passes the test, or NULL. */
static inline const unsigned char *scan(const void *s, const unsigned char *end, scan_test *test,
                                        unsigned char c)
{
	return scan_either(s, true, end, test, c);
}

/* The first byte from s on that passes the test: there must be one. */
static inline const unsigned char *scan_surely(const void *s, scan_test *test, unsigned char c)
{
	return scan_either(s, false, NULL, test, c);
}

/* The last of len bytes at s that is c, or NULL. */
static inline const unsigned char *scan_back(const void *s, unsigned char c, size_t len)
{
	vec wanted = vec_fill(c);
	const unsigned char *first = s;
	if (!len)
		return NULL;
	const unsigned char *last = first + len - 1;
	size_t at = (uintptr_t)last % VEC_BYTES;
	const unsigned char *line = last - at;

	/* What is behind the last byte does not count. */
	unsigned found = vec_mask(vec_equal(vec_load_aligned(line), wanted)) &
	                 MASK_ALL >> (VEC_BYTES - 1 - at) * LANE_BITS;
	while (!found) {
		if ((uintptr_t)line % SCAN_STEP == 0)
			while (line > first && !scan_step(line - SCAN_STEP, scan_is, wanted))
				line -= SCAN_STEP;
		if (line <= first)
			return NULL;
		line -= VEC_BYTES;
		found = vec_mask(vec_equal(vec_load_aligned(line), wanted));
	}
	line += mask_last(found);
	return line >= first ? line : NULL;
}

#endif
