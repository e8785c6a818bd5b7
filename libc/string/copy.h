/* SPDX-License-Identifier: MIT */
/* strcpy and stpcpy, in one walk. */
#ifndef LIBC_STRING_COPY_H
#define LIBC_STRING_COPY_H

#include "arch/string.h"
#include "libc/string/move.h"
#include "libc/string/page.h"
#include "libc/string/scan.h"

static inline void copy_step(char *dst, const unsigned char *src)
{
	vec a = vec_load_aligned(src), b = vec_load_aligned(src + VEC_BYTES);
	vec c = vec_load_aligned(src + 2 * VEC_BYTES), d = vec_load_aligned(src + 3 * VEC_BYTES);
	vec_store(dst, a);
	vec_store(dst + VEC_BYTES, b);
	vec_store(dst + 2 * VEC_BYTES, c);
	vec_store(dst + 3 * VEC_BYTES, d);
}

/* Single vectors from byte i on, which is aligned in src, up to the one with the null: where that begins. */
static inline size_t copy_vectors(char *restrict dst, const char *restrict src, size_t i, unsigned *end)
{
	for (;; i += SCAN_STEP) {
#pragma GCC unroll 4
		for (size_t k = i; k < i + SCAN_STEP; k += VEC_BYTES) {
			vec x = vec_load_aligned(src + k);
			if ((*end = vec_mask(vec_first_equal(x, vec_fill(0)))))
				return k;
			vec_store(dst + k, x);
		}
	}
}

/* Copies the string with its null; where that is in dst. */
static inline char *copy_string(char *restrict dst, const char *restrict src)
{
	size_t i = 0;
	unsigned end = 0;
	if (page_room(src) >= VEC_BYTES) {
		vec x = vec_load(src);
		end = vec_mask(vec_first_equal(x, vec_fill(0)));
		if (!end) {
			vec_store(dst, x);
			i = VEC_BYTES - (uintptr_t)src % VEC_BYTES;
		}
	} else {
		for (; page_room(src + i) < VEC_BYTES; i++)
			if (!(dst[i] = src[i]))
				return dst + i;
	}
	/* Whole aligned vectors, or four, do not reach into a page behind the string's last. */
	if (VEC_BYTES < 16 && !end)
		i = copy_vectors(dst, src, i, &end);
	while (!end) {
		/* Four at once pay where vectors are long. */
		if ((uintptr_t)(src + i) % SCAN_STEP == 0) {
			const unsigned char *line = (const unsigned char *)src + i;
			for (; !scan_step(line, scan_is, vec_fill(0)); line += SCAN_STEP)
				copy_step(dst + (line - (const unsigned char *)src), line);
			i = (size_t)(line - (const unsigned char *)src);
		}
		vec x = vec_load_aligned(src + i);
		end = vec_mask(vec_first_equal(x, vec_fill(0)));
		if (!end) {
			vec_store(dst + i, x);
			i += VEC_BYTES;
		}
	}
	size_t rest = mask_first(end);
	move_short((unsigned char *)dst + i, (const unsigned char *)src + i, rest + 1);
	return dst + i + rest;
}

#endif
