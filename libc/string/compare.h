/* SPDX-License-Identifier: MIT */
/* strcmp and its kin, a vector at a time. */
#ifndef LIBC_STRING_COMPARE_H
#define LIBC_STRING_COMPARE_H

#include <stdbool.h>

#include "arch/string.h"
#include "libc/string/fold.h"
#include "libc/string/page.h"

#define COMPARE_STEP (4 * VEC_BYTES)

/* Where a and b hold the same byte and it is not the null. */
static inline vec goes_on(const unsigned char *a, const unsigned char *b, bool any_case)
{
	vec x = vec_load(a), y = vec_load(b);
	vec null = vec_equal(x, vec_fill(0));
	if (any_case)
		return vec_equal(vec_lower(x), vec_lower(y)) & ~null;
	return vec_equal(x, y) & ~null;
}

static inline unsigned stops(const unsigned char *a, const unsigned char *b, bool any_case)
{
	return MASK_ALL ^ vec_mask(goes_on(a, b, any_case));
}

static inline bool step_goes_on(const unsigned char *a, const unsigned char *b, bool any_case)
{
	vec all = goes_on(a, b, any_case);
	for (size_t i = VEC_BYTES; i < COMPARE_STEP; i += VEC_BYTES)
		all &= goes_on(a + i, b + i, any_case);
	return vec_mask(all) == MASK_ALL;
}

/* How many bytes go on; len or more where all of len do. */
static inline size_t going_on(const unsigned char *a, const unsigned char *b, size_t len,
                              bool any_case)
{
	unsigned stop;
	size_t i = 0;
	/* Many comparisons end in the first vector. */
	if (len && page_room(a) >= VEC_BYTES && page_room(b) >= VEC_BYTES) {
		if ((stop = stops(a, b, any_case)))
			return mask_first(stop);
		i = VEC_BYTES;
	}
	for (;;) {
		/* Vectors may reach behind a string's end, but not into its next page. */
		size_t room_a = page_room(a + i), room_b = page_room(b + i);
		size_t room = i + (room_a < room_b ? room_a : room_b);
		while (i + COMPARE_STEP <= room && i < len && step_goes_on(a + i, b + i, any_case))
			i += COMPARE_STEP;
		for (; i + VEC_BYTES <= room && i < len; i += VEC_BYTES)
			if ((stop = stops(a + i, b + i, any_case)))
				return i + mask_first(stop);
		/* Single bytes until both are beyond the nearer border. */
		for (; i < room && i < len; i++)
			if (!a[i] || folded(a[i], any_case) != folded(b[i], any_case))
				return i;
		if (i >= len)
			return len;
	}
}

static inline int compare(const char *left, const char *right, size_t len, bool any_case)
{
	const unsigned char *a = (const unsigned char *)left, *b = (const unsigned char *)right;
	size_t i = going_on(a, b, len, any_case);
	return i < len ? folded(a[i], any_case) - folded(b[i], any_case) : 0;
}

#endif
