/* SPDX-License-Identifier: MIT */
/* strcpy and stpcpy, in one walk. */
#ifndef LIBC_STRING_COPY_H
#define LIBC_STRING_COPY_H

#include "arch/string.h"
#include "libc/string/move.h"
#include "libc/string/page.h"
#include "libc/string/scan.h"

/* Copies an aligned vector, unless the string ends in it: returns where. */
static inline unsigned copy_vector(char *dst, const char *src)
{
	vec x = vec_load_aligned(src);
	unsigned end = vec_mask(vec_first_equal(x, vec_fill(0)));
	if (!end)
		vec_store(dst, x);
	return end;
}

static inline void copy_step(char *dst, const char *src)
{
	vec a = vec_load_aligned(src), b = vec_load_aligned(src + VEC_BYTES);
	vec c = vec_load_aligned(src + 2 * VEC_BYTES), d = vec_load_aligned(src + 3 * VEC_BYTES);
	vec_store(dst, a);
	vec_store(dst + VEC_BYTES, b);
	vec_store(dst + 2 * VEC_BYTES, c);
	vec_store(dst + 3 * VEC_BYTES, d);
}

/* The string ends in the vector at src. What ends with its null overlaps what is copied already. */
static inline char *copy_last(char *dst, const char *src, unsigned end)
{
	size_t null = mask_first(end);
	vec_store(dst + null + 1 - VEC_BYTES, vec_load(src + null + 1 - VEC_BYTES));
	return dst + null;
}

/* Copies what is behind the first vector; where the null is in dst. */
static inline char *copy_on(char *restrict dst, const char *restrict src)
{
	/* Aligned vectors, or four, do not reach into a page behind the string's last. */
	size_t skip = VEC_BYTES - (uintptr_t)src % VEC_BYTES;
	dst += skip;
	src += skip;
	for (;;) {
#pragma GCC unroll 4
		for (size_t i = 0; i < SCAN_STEP; i += VEC_BYTES) {
			unsigned end = copy_vector(dst + i, src + i);
			if (end)
				return copy_last(dst + i, src + i, end);
		}
		dst += SCAN_STEP;
		src += SCAN_STEP;
		/* Short vectors gain nothing by being looked at together. */
		if (VEC_BYTES < 16)
			continue;
		/* From a step's border, up to which, at least, all is copied. */
		size_t back = (uintptr_t)src % SCAN_STEP;
		dst -= back;
		src -= back;
		while (!scan_step((const unsigned char *)src, scan_is, vec_fill(0))) {
			copy_step(dst, src);
			dst += SCAN_STEP;
			src += SCAN_STEP;
		}
	}
}

/* Copies the string with its null; where that is in dst. */
static inline char *copy_string(char *restrict dst, const char *restrict src)
{
	for (; !page_holds(src, VEC_BYTES); dst++, src++)
		if (!(*dst = *src))
			return dst;
	vec x = vec_load(src);
	unsigned end = vec_mask(vec_first_equal(x, vec_fill(0)));
	if (!end) {
		vec_store(dst, x);
		return copy_on(dst, src);
	}
	size_t null = mask_first(end);
	move_short((unsigned char *)dst, (const unsigned char *)src, null + 1);
	return dst + null;
}

#endif
