/* SPDX-License-Identifier: MIT */
/*
 * Searches for a byte, a vector at a time. They read whole aligned vectors, so bytes outside of
 * what was given, but never another page than its own.
 *
 * A test takes a vector and two wanted ones, and answers like vec_equal; it is a constant where
 * scan is used, so that the compiler sees through it.
 */
#ifndef LIBC_STRING_SCAN_H
#define LIBC_STRING_SCAN_H

#include <stdint.h>

#include "arch/string.h"

#define SCAN_STEP (4 * VEC_BYTES)

typedef vec scan_test(vec bytes, vec wanted, vec other);

static inline vec scan_is(vec bytes, vec wanted, vec other)
{
	(void)other;
	return vec_equal(bytes, wanted);
}

static inline vec scan_is_either(vec bytes, vec wanted, vec other)
{
	return vec_equal(bytes, wanted) | vec_equal(bytes, other);
}

/* The end of len bytes, or of memory where len is so great that it stands for no limit. */
static inline const unsigned char *scan_end(const void *s, size_t len)
{
	uintptr_t start = (uintptr_t)s;
	return (const unsigned char *)(len > UINTPTR_MAX - start ? UINTPTR_MAX : start + len);
}
#define SCAN_NO_END ((const unsigned char *)UINTPTR_MAX)

/* The first byte from s on, before end, that passes the test, or NULL. */
__attribute__((always_inline)) static inline const unsigned char *
scan(const void *s, const unsigned char *end, scan_test *test, unsigned char c, unsigned char c2)
{
	vec wanted = vec_fill(c), other = vec_fill(c2);
	size_t before = (uintptr_t)s % VEC_BYTES;
	const unsigned char *line = (const unsigned char *)s - before;

	if (end == s)
		return NULL;
	unsigned found = vec_mask(test(vec_load_aligned(line), wanted, other));
	found = found >> before * LANE_BITS << before * LANE_BITS;
	while (!found) {
		line += VEC_BYTES;
		/* Four at a time; the one with the byte is then found by single steps. */
		if ((uintptr_t)line % SCAN_STEP == 0) {
			while ((uintptr_t)end - (uintptr_t)line >= SCAN_STEP && line < end) {
				vec t0 = test(vec_load_aligned(line), wanted, other);
				vec t1 = test(vec_load_aligned(line + VEC_BYTES), wanted, other);
				vec t2 = test(vec_load_aligned(line + 2 * VEC_BYTES), wanted, other);
				vec t3 = test(vec_load_aligned(line + 3 * VEC_BYTES), wanted, other);
				if (vec_mask(t0 | t1 | t2 | t3))
					break;
				line += SCAN_STEP;
			}
		}
		if (line >= end)
			return NULL;
		found = vec_mask(test(vec_load_aligned(line), wanted, other));
	}
	line += mask_first(found);
	return line < end ? line : NULL;
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
		if (line <= first)
			return NULL;
		line -= VEC_BYTES;
		found = vec_mask(vec_equal(vec_load_aligned(line), wanted));
	}
	line += mask_last(found);
	return line >= first ? line : NULL;
}

#endif
