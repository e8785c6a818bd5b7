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

/* How many bytes go on: of a step, by single vectors, for that is soonest where it ends early. */
static inline size_t few_run(const unsigned char *a, const unsigned char *b, bool any_case)
{
	unsigned mask;
#pragma GCC unroll 4
	for (size_t i = 0; i < COMPARE_STEP; i += VEC_BYTES)
		if ((mask = vec_mask(stop(a + i, b + i, any_case))))
			return i + mask_first(mask);
	return COMPARE_STEP;
}

/* Of a step. */
__attribute__((always_inline)) static inline size_t
step_run(const unsigned char *a, const unsigned char *b, bool any_case)
{
	vec t0 = stop(a, b, any_case), t1 = stop(a + VEC_BYTES, b + VEC_BYTES, any_case);
	vec t2 = stop(a + 2 * VEC_BYTES, b + 2 * VEC_BYTES, any_case);
	vec t3 = stop(a + 3 * VEC_BYTES, b + 3 * VEC_BYTES, any_case);
	return vec_mask(t0 | t1 | t2 | t3) ? first_of_four(t0, t1, t2, t3) : COMPARE_STEP;
}

/* Of the bytes ahead of a page's border. */
static inline size_t border_run(const unsigned char *a, const unsigned char *b, size_t room,
                                bool any_case)
{
	unsigned mask;
	size_t i = 0;
	for (; room - i >= VEC_BYTES; i += VEC_BYTES)
		if ((mask = vec_mask(stop(a + i, b + i, any_case))))
			return i + mask_first(mask);
	while (i < room && a[i] && folded(a[i], any_case) == folded(b[i], any_case))
		i++;
	return i;
}

/* Vectors may reach behind a string's end, but not into its next page. */
static inline size_t room_of_both(const unsigned char *a, const unsigned char *b)
{
	size_t room_a = page_room(a), room_b = page_room(b);
	return room_a < room_b ? room_a : room_b;
}

/* The order at byte i, where that is one of len. */
static inline int order_at(const unsigned char *a, const unsigned char *b, size_t i, size_t len,
                           bool any_case)
{
	return i < len ? folded(a[i], any_case) - folded(b[i], any_case) : 0;
}

/* From byte i on, where the beginning is equal or near a page's border. */
__attribute__((noinline)) static int compare_on(const unsigned char *a, const unsigned char *b,
                                                size_t i, size_t len, bool any_case)
{
	while (i < len) {
		size_t room = room_of_both(a + i, b + i), run;
		if (room < COMPARE_STEP) {
			run = border_run(a + i, b + i, room, any_case);
			i += run;
			if (run < room)
				return order_at(a, b, i, len, any_case);
			continue;
		}
		do {
			/* Short vectors gain nothing by being looked at together. */
			run = VEC_BYTES < 16 ? few_run(a + i, b + i, any_case) : step_run(a + i, b + i, any_case);
			i += run;
			if (run < COMPARE_STEP)
				return order_at(a, b, i, len, any_case);
			room -= COMPARE_STEP;
		} while (room >= COMPARE_STEP && i < len);
	}
	return 0;
}

/* `soon`, a constant: what ends in the first vector has a jump less, what goes on one more. */
__attribute__((always_inline)) static inline int
compare(const char *left, const char *right, size_t len, bool any_case, bool soon)
{
	const unsigned char *a = (const unsigned char *)left, *b = (const unsigned char *)right;
	/* Many comparisons end in the first vector, most in the next ones. */
	if (!len || !page_holds(a, VEC_BYTES + COMPARE_STEP) || !page_holds(b, VEC_BYTES + COMPARE_STEP))
		return compare_on(a, b, 0, len, any_case);
	unsigned mask = vec_mask(stop(a, b, any_case));
	if (soon && __builtin_expect(mask != 0, 1))
		return order_at(a, b, mask_first(mask), len, any_case);
	if (mask)
		return order_at(a, b, mask_first(mask), len, any_case);
	if (len <= VEC_BYTES)
		return 0;
	size_t run = few_run(a + VEC_BYTES, b + VEC_BYTES, any_case);
	if (run < COMPARE_STEP)
		return order_at(a, b, VEC_BYTES + run, len, any_case);
	return compare_on(a, b, VEC_BYTES + COMPARE_STEP, len, any_case);
}

#endif
