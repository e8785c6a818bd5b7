/* SPDX-License-Identifier: MIT */
/*
 * Searches for a byte, a vector at a time. They read whole vectors, so bytes outside of what was
 * given, but never another page than its own: the first one where it begins, if it ends in the same
 * page, then aligned ones.
 *
 * A test answers like vec_equal, or like vec_first_equal where it need not be exact; it is a
 * constant where scan is used, so that the compiler sees through it.
 */
#ifndef LIBC_STRING_SCAN_H
#define LIBC_STRING_SCAN_H

#include <stdbool.h>
#include <stdint.h>

#include "arch/string.h"
#include "libc/string/page.h"

/* Vectors that are looked at together, once some single ones were without success. */
#define SCAN_STEP (4 * VEC_BYTES)

/* Up to this length bytes are looked at one by one: a word takes longer than three bytes. */
#define SCAN_FEW (VEC_BYTES < 16 ? VEC_BYTES - 1 : 1)

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

/* The bytes that pass of the first vector; those behind the first one may be wrong. */
static inline unsigned scan_first(const void *s, scan_test *test, vec wanted)
{
	if (page_holds(s, VEC_BYTES))
		return vec_mask(test(vec_load(s), wanted, false));
	/* A byte before s must not disturb those behind it. */
	size_t before = (uintptr_t)s % VEC_BYTES;
	const unsigned char *line = (const unsigned char *)s - before;
	return vec_mask(test(vec_load_aligned(line), wanted, true)) >> before * LANE_BITS;
}

/* The end of len bytes, or of memory where len is so great that it stands for no limit. */
static inline const unsigned char *scan_end(const unsigned char *s, size_t len)
{
	uintptr_t start = (uintptr_t)s;
	return (const unsigned char *)(len > UINTPTR_MAX - start ? UINTPTR_MAX : start + len);
}

/*
 * The vector behind the one that begins at s, or a later one, in which a byte passes: *found are
 * those, the ones behind the first may be wrong. NULL where no byte before end does. `few` long
 * vectors, three to seven, are looked at one by one ahead of steps.
 */
__attribute__((always_inline)) static inline const unsigned char *
scan_vectors(const unsigned char *s, bool bounded, const unsigned char *end, scan_test *test,
             vec wanted, int few, unsigned *found)
{
	const unsigned char *line = s - (uintptr_t)s % VEC_BYTES + VEC_BYTES;
	if (VEC_BYTES < 16) {
		/* Short ones gain nothing by being looked at together. */
		while (!bounded || (line < end && (uintptr_t)end - (uintptr_t)line > SCAN_STEP - VEC_BYTES)) {
#pragma GCC unroll 4
			for (size_t i = 0; i < SCAN_STEP; i += VEC_BYTES)
				if ((*found = vec_mask(test(vec_load_aligned(line + i), wanted, false))))
					return line + i;
			line += SCAN_STEP;
		}
#pragma GCC unroll 4
		for (size_t i = 0; i < SCAN_STEP; i += VEC_BYTES) {
			if (line + i >= end)
				break;
			if ((*found = vec_mask(test(vec_load_aligned(line + i), wanted, false))))
				return line + i;
		}
		return NULL;
	}
	if (bounded && (line >= end || (uintptr_t)end - (uintptr_t)line <= (unsigned)few * VEC_BYTES)) {
#pragma GCC unroll 8
		for (int i = 0; i < few; i++, line += VEC_BYTES) {
			if (line >= end)
				break;
			if ((*found = vec_mask(test(vec_load_aligned(line), wanted, false))))
				return line;
		}
		return NULL;
	}
#pragma GCC unroll 8
	for (int i = 0; i < few; i++, line += VEC_BYTES)
		if ((*found = vec_mask(test(vec_load_aligned(line), wanted, false))))
			return line;
	/* By steps from a step's border, before which nothing was found. */
	line -= (uintptr_t)line % SCAN_STEP + SCAN_STEP;
	do {
		line += SCAN_STEP;
		if (bounded && line >= end)
			return NULL;
	} while (!scan_step(line, test, wanted));
	VEC_FORGET();
	while (!(*found = vec_mask(test(vec_load_aligned(line), wanted, false))))
		line += VEC_BYTES;
	return line;
}

/* Where from s on, behind the first vector, a byte passes. */
__attribute__((always_inline)) static inline const unsigned char *
scan_on(const unsigned char *s, bool bounded, size_t len, scan_test *test, vec wanted)
{
	const unsigned char *end = bounded ? scan_end(s, len) : NULL;
	unsigned found;
	const unsigned char *line = scan_vectors(s, bounded, end, test, wanted, bounded ? 4 : 3, &found);
	if (bounded && !line)
		return NULL;
	line += mask_first(found);
	return !bounded || line < end ? line : NULL;
}

LONG_PART static const unsigned char *scan_long(const unsigned char *s, bool bounded, size_t len,
                                                scan_test *test, vec wanted)
{
	return scan_on(s, bounded, len, test, wanted);
}

/* Whether scan_first has seen all of len bytes at s; where it is not asked, what goes on finds out as fast. */
static inline bool scan_is_short(const void *s, size_t len)
{
	return LONG_APART && len <= VEC_BYTES && page_holds(s, VEC_BYTES);
}

/* The first of len bytes at s that passes the test, or NULL. */
__attribute__((always_inline)) static inline const unsigned char *
scan(const void *s, size_t len, scan_test *test, unsigned char c)
{
	vec wanted = vec_fill(c);
	unsigned found = scan_first(s, test, wanted);
	if (!found) {
		if (scan_is_short(s, len))
			return NULL;
		return scan_long(s, true, len, test, wanted);
	}
	size_t i = mask_first(found);
	return i < len ? (const unsigned char *)s + i : NULL;
}

/* The first byte from s on that passes the test: there must be one. */
__attribute__((always_inline)) static inline const unsigned char *
scan_surely(const void *s, scan_test *test, unsigned char c)
{
	vec wanted = vec_fill(c);
	unsigned found = scan_first(s, test, wanted);
	return found ? (const unsigned char *)s + mask_first(found) : scan_long(s, false, 0, test, wanted);
}

/* Whether a byte of a vector is wanted; *found are those. */
static inline bool scan_back_vector(vec x, vec wanted, unsigned *found)
{
	/* What need not be exact is cheaper, and mostly the answer is no. */
	if (!vec_mask(vec_first_equal(x, wanted)))
		return false;
	*found = vec_mask(vec_equal(x, wanted));
	return true;
}

/* As scan_back, of one vector or two, which may overlap. */
LONG_PART static const unsigned char *
scan_back_two(const unsigned char *s, unsigned char c, size_t len)
{
	vec wanted = vec_fill(c);
	unsigned found;
	const unsigned char *last = s + len - VEC_BYTES;
	if (scan_back_vector(vec_load(last), wanted, &found))
		return last + mask_last(found);
	return scan_back_vector(vec_load(s), wanted, &found) ? s + mask_last(found) : NULL;
}

/* As scan_back; for short vectors, at any address: these reach into nothing else. */
LONG_PART static const unsigned char *
scan_back_words(const unsigned char *s, unsigned char c, size_t len)
{
	vec wanted = vec_fill(c);
	unsigned found;
	for (; len >= SCAN_STEP; len -= SCAN_STEP) {
#pragma GCC unroll 4
		for (size_t i = VEC_BYTES; i <= SCAN_STEP; i += VEC_BYTES)
			if (scan_back_vector(vec_load(s + len - i), wanted, &found))
				return s + len - i + mask_last(found);
	}
	while (len >= VEC_BYTES) {
		len -= VEC_BYTES;
		if (scan_back_vector(vec_load(s + len), wanted, &found))
			return s + len + mask_last(found);
	}
	return len && scan_back_vector(vec_load(s), wanted, &found) ? s + mask_last(found) : NULL;
}

/* The last byte before line that is wanted, or NULL if it is before first: by steps from a step's border. */
static inline const unsigned char *scan_back_long(const unsigned char *first,
                                                  const unsigned char *line, vec wanted)
{
	unsigned found;
	line += -(uintptr_t)line % SCAN_STEP;
	while (line > first && !scan_step(line - SCAN_STEP, scan_is, wanted))
		line -= SCAN_STEP;
	if (line <= first)
		return NULL;
	do {
		line -= VEC_BYTES;
		found = vec_mask(vec_equal(vec_load_aligned(line), wanted));
	} while (!found);
	line += mask_last(found);
	return line >= first ? line : NULL;
}

/* Which bytes of two long vectors are wanted. (Of words it is never asked: % 32 is for the compiler, which looks at it all the same.) */
static inline unsigned scan_pair(const unsigned char *s, vec wanted)
{
	return vec_mask(vec_equal(vec_load(s), wanted)) |
	       vec_mask(vec_equal(vec_load(s + VEC_BYTES), wanted)) << VEC_BYTES * LANE_BITS % 32;
}

/* Which of fewer bytes than a vector has are wanted; there is at least one. */
static inline unsigned scan_part(const unsigned char *s, vec wanted, size_t len)
{
	if (page_holds(s, VEC_BYTES))
		return vec_mask(vec_equal(vec_load(s), wanted)) & (MASK_ALL >> (VEC_BYTES - len) * LANE_BITS);
	return vec_mask(vec_equal(vec_load(s + len - VEC_BYTES), wanted)) >> (VEC_BYTES - len) * LANE_BITS;
}

/* As scan_back, where in the last two of more than four long vectors none is wanted. */
LONG_PART static const unsigned char *
scan_back_on(const unsigned char *s, vec wanted, size_t len)
{
	const size_t two = 2 * VEC_BYTES;
	const unsigned char *pair = s + len - 2 * two;
	unsigned found = scan_pair(pair, wanted);
	if (!found && len > 4 * two)
		return scan_back_long(s, pair, wanted);
	if (!found)
		found = scan_pair(pair = s + two, wanted);
	if (!found)
		found = scan_pair(pair = s, wanted);
	return found ? pair + mask_last(found) : NULL;
}

/* As scan_back, for long vectors, which overlap where they are not full. */
static inline const unsigned char *scan_back_vectors(const unsigned char *s, unsigned char c, size_t len)
{
	vec wanted = vec_fill(c);
	const unsigned char *part;
	unsigned found;
	if (len >= 2 * VEC_BYTES) {
		part = s + len - 2 * VEC_BYTES;
		found = scan_pair(part, wanted);
		if (!found && len > 4 * VEC_BYTES)
			return scan_back_on(s, wanted, len);
		if (!found)
			found = scan_pair(part = s, wanted);
	} else if (len >= VEC_BYTES) {
		part = s + len - VEC_BYTES;
		found = vec_mask(vec_equal(vec_load(part), wanted));
		if (!found)
			found = vec_mask(vec_equal(vec_load(part = s), wanted));
	} else {
		part = s;
		found = scan_part(s, wanted, len);
	}
	return found ? part + mask_last(found) : NULL;
}

/* The last of len bytes at s that is c, or NULL; more than SCAN_FEW. */
static inline const unsigned char *scan_back(const unsigned char *s, unsigned char c, size_t len)
{
	if (VEC_BYTES >= 16)
		return scan_back_vectors(s, c, len);
	return len <= 2 * VEC_BYTES ? scan_back_two(s, c, len) : scan_back_words(s, c, len);
}

#endif
