/* SPDX-License-Identifier: MIT */
/* strcmp and its kin, a vector at a time. */
#ifndef LIBC_STRING_COMPARE_H
#define LIBC_STRING_COMPARE_H

#include <stdbool.h>

#include "arch/string.h"
#include "libc/string/fold.h"
#include "libc/string/page.h"

#define COMPARE_STEP (4 * VEC_BYTES)

/* Not 0 in the first byte where a comparison ends. */
static inline vec stop(const unsigned char *a, const unsigned char *b, bool any_case)
{
	return any_case ? vec_stop_any_case(vec_load(a), vec_load(b)) : vec_stop(vec_load(a), vec_load(b));
}

/* How many bytes of a step are the same in both. */
static inline size_t step_run(const unsigned char *a, const unsigned char *b, bool any_case)
{
	vec t0 = stop(a, b, any_case), t1 = stop(a + VEC_BYTES, b + VEC_BYTES, any_case);
	vec t2 = stop(a + 2 * VEC_BYTES, b + 2 * VEC_BYTES, any_case);
	vec t3 = stop(a + 3 * VEC_BYTES, b + 3 * VEC_BYTES, any_case);
	return vec_mask(t0 | t1 | t2 | t3) ? first_of_four(t0, t1, t2, t3) : COMPARE_STEP;
}

/* Vectors may reach behind a string's end, but not into its next page. */
static inline size_t room_of_both(const unsigned char *a, const unsigned char *b)
{
	size_t room_a = page_room(a), room_b = page_room(b);
	return room_a < room_b ? room_a : room_b;
}

/* How many bytes go on; len or more where all of len do. */
static inline size_t going_on(const unsigned char *a, const unsigned char *b, size_t len,
                              bool any_case)
{
	unsigned mask;
	size_t i = 0;
	/* Many comparisons end in the first vector. */
	if (len && room_of_both(a, b) >= VEC_BYTES) {
		if ((mask = vec_mask(stop(a, b, any_case))))
			return mask_first(mask);
		i = VEC_BYTES;
	}
	while (i < len) {
		size_t room = room_of_both(a + i, b + i);
		size_t few = i + (room < COMPARE_STEP ? room / VEC_BYTES * VEC_BYTES : COMPARE_STEP);
		for (; i < few; i += VEC_BYTES)
			if ((mask = vec_mask(stop(a + i, b + i, any_case))))
				return i + mask_first(mask);
		if (room >= COMPARE_STEP) {
			size_t run = COMPARE_STEP;
			while (run == COMPARE_STEP && (room -= run) >= COMPARE_STEP && i < len)
				i += run = step_run(a + i, b + i, any_case);
			if (run < COMPARE_STEP)
				return i;
			continue;
		}
		/* Single bytes until both are beyond the nearer border. */
		for (room %= VEC_BYTES; room && i < len; room--, i++)
			if (!a[i] || folded(a[i], any_case) != folded(b[i], any_case))
				return i;
	}
	return len;
}

static inline int compare(const char *left, const char *right, size_t len, bool any_case)
{
	const unsigned char *a = (const unsigned char *)left, *b = (const unsigned char *)right;
	size_t i = going_on(a, b, len, any_case);
	return i < len ? folded(a[i], any_case) - folded(b[i], any_case) : 0;
}

#endif
