/* SPDX-License-Identifier: MIT */
/*
 * Searches for a byte, a vector at a time. They read whole aligned vectors, so bytes outside of
 * what was given, but never another page than its own.
 *
 * A test answers like vec_equal; it is a constant where scan is used, so that the compiler sees
 * through it.
 */
#ifndef LIBC_STRING_SCAN_H
#define LIBC_STRING_SCAN_H

#include <stdbool.h>
#include <stdint.h>

#include "arch/string.h"

#define SCAN_STEP (4 * VEC_BYTES)

typedef vec scan_test(vec bytes, vec wanted);

static inline vec scan_is(vec bytes, vec wanted)
{
	return vec_equal(bytes, wanted);
}

static inline vec scan_is_or_null(vec bytes, vec wanted)
{
	return vec_equal(bytes, wanted) | vec_equal(bytes, vec_fill(0));
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

	unsigned found = vec_mask(test(vec_load_aligned(line), wanted)) >> before * LANE_BITS;
	if (found) {
		line = (const unsigned char *)s + mask_first(found);
		return !bounded || line < end ? line : NULL;
	}
	for (;;) {
		line += VEC_BYTES;
		/* Four at a time; the one with the byte is then found by single steps. */
		if ((uintptr_t)line % SCAN_STEP == 0) {
			while (!bounded || (uintptr_t)line <= (uintptr_t)end - SCAN_STEP) {
				vec t0 = test(vec_load_aligned(line), wanted);
				vec t1 = test(vec_load_aligned(line + VEC_BYTES), wanted);
				vec t2 = test(vec_load_aligned(line + 2 * VEC_BYTES), wanted);
				vec t3 = test(vec_load_aligned(line + 3 * VEC_BYTES), wanted);
				if (vec_mask(t0 | t1 | t2 | t3))
					break;
				line += SCAN_STEP;
			}
		}
		if (bounded && line >= end)
			return NULL;
		found = vec_mask(test(vec_load_aligned(line), wanted));
		if (found)
			break;
	}
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

	unsigned found = vec_mask(vec_equal(vec_load_aligned(line), wanted));
	/* Bytes behind the last are shifted out. */
	unsigned behind = (unsigned)(VEC_BYTES - 1 - at) * LANE_BITS + 32 - VEC_BYTES * LANE_BITS;
	found = found << behind >> behind;
	while (!found) {
		if ((uintptr_t)line % SCAN_STEP == 0) {
			while ((uintptr_t)line >= (uintptr_t)first + SCAN_STEP) {
				vec t0 = vec_equal(vec_load_aligned(line - VEC_BYTES), wanted);
				vec t1 = vec_equal(vec_load_aligned(line - 2 * VEC_BYTES), wanted);
				vec t2 = vec_equal(vec_load_aligned(line - 3 * VEC_BYTES), wanted);
				vec t3 = vec_equal(vec_load_aligned(line - 4 * VEC_BYTES), wanted);
				if (vec_mask(t0 | t1 | t2 | t3))
					break;
				line -= SCAN_STEP;
			}
		}
		if (line <= first)
			return NULL;
		line -= VEC_BYTES;
		found = vec_mask(vec_equal(vec_load_aligned(line), wanted));
	}
	line += mask_last(found);
	return line >= first ? line : NULL;
}

#endif
