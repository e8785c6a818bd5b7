/* SPDX-License-Identifier: MIT */
/* strcmp and strncmp, a vector at a time. */
#ifndef LIBC_STRING_COMPARE_H
#define LIBC_STRING_COMPARE_H

#include <stdint.h>

#include "arch/string.h"

/* No page is smaller, so that what lies within one of these lies within a page. */
#define PAGE_MIN 4096

static inline size_t min_size(size_t a, size_t b)
{
	return a < b ? a : b;
}

/*
 * A vector may reach behind a string's end but not into the next page. So vectors are compared as
 * far as both strings stay in their pages, then bytes until both are beyond the nearer border.
 */
static inline int compare(const unsigned char *a, const unsigned char *b, size_t len)
{
	vec zero = vec_fill(0);
	size_t i = 0;
	for (;;) {
		size_t room = min_size(PAGE_MIN - (uintptr_t)(a + i) % PAGE_MIN,
		                       PAGE_MIN - (uintptr_t)(b + i) % PAGE_MIN);
		size_t vectors_end = i + min_size(room, len - i) / VEC_BYTES * VEC_BYTES;
		for (; i < vectors_end; i += VEC_BYTES) {
			vec x = vec_load(a + i);
			vec same = vec_equal(x, vec_load(b + i)) & ~vec_equal(x, zero);
			unsigned stop = MASK_ALL ^ vec_mask(same);
			if (stop) {
				i += mask_first(stop);
				return a[i] - b[i];
			}
		}
		for (size_t bytes_end = i + min_size(VEC_BYTES, len - i); i < bytes_end; i++)
			if (a[i] != b[i] || !a[i])
				return a[i] - b[i];
		if (i == len)
			return 0;
	}
}

#endif
