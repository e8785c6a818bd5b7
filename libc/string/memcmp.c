/* SPDX-License-Identifier: MIT */
#include <stdbool.h>
#include <string.h>

#include "arch/string.h"
#include "libc/alias.h"
#include "libc/string/page.h"
#include "libc/string/sse2.h"

#define STEP (4 * VEC_BYTES)

LONG_PART static int compare_bytes(const unsigned char *a, const unsigned char *b, size_t len)
{
	for (; len; a++, b++, len--)
		if (*a != *b)
			return *a - *b;
	return 0;
}

/* The bytes of a vector where a and b differ; those behind the first may be wrong. */
static inline unsigned differing(const unsigned char *a, const unsigned char *b)
{
	return vec_differ(vec_load(a), vec_load(b));
}

static inline int order(const unsigned char *a, const unsigned char *b, unsigned differ)
{
	size_t i = mask_first(differ);
	return a[i] - b[i];
}

/* Whether a step is equal, where a is aligned or not. */
static inline bool step_equal(const unsigned char *a, const unsigned char *b, bool aligned)
{
	vec differ = vec_fill(0);
#pragma GCC unroll 4
	for (size_t i = 0; i < STEP; i += VEC_BYTES)
		differ |= (aligned ? vec_load_aligned(a + i) : vec_load(a + i)) ^ vec_load(b + i);
	return !vec_differ(differ, vec_fill(0));
}

/* The last vector, where all before is equal. */
static inline int compare_last(const unsigned char *a, const unsigned char *b, size_t len)
{
	size_t last = len - VEC_BYTES;
	unsigned differ = differing(a + last, b + last);
	return differ ? order(a + last, b + last, differ) : 0;
}

/* More than two vectors, of which the first is equal. */
LONG_PART static int compare_long(const unsigned char *a, const unsigned char *b, size_t len)
{
	unsigned differ;
	size_t i = VEC_BYTES, last = len - VEC_BYTES;
#pragma GCC unroll 3
	for (int n = 1; n < 4 && i < last; n++, i += VEC_BYTES)
		if ((differ = differing(a + i, b + i)))
			return order(a + i, b + i, differ);
	if (i < last) {
		/* From where a is aligned on; the last step overlaps the one before. */
		i -= (uintptr_t)a % VEC_BYTES;
		while (i < len - STEP && step_equal(a + i, b + i, true))
			i += STEP;
		if (i >= len - STEP && step_equal(a + len - STEP, b + len - STEP, false))
			return 0;
		for (; i < last; i += VEC_BYTES)
			if ((differ = differing(a + i, b + i)))
				return order(a + i, b + i, differ);
	}
	return compare_last(a, b, len);
}

OR_WORDS static int compare_vectors(const unsigned char *a, const unsigned char *b, size_t len)
{
	/* A vector may reach behind the end, but not into the next page. */
	if (__builtin_expect(len < VEC_BYTES, 1) && (!page_holds(a, VEC_BYTES) || !page_holds(b, VEC_BYTES)))
		return compare_bytes(a, b, len);
	unsigned differ = differing(a, b);
	if (differ)
		return mask_first(differ) < len ? order(a, b, differ) : 0;
	if (len <= VEC_BYTES)
		return 0;
	if (len <= 2 * VEC_BYTES)
		return compare_last(a, b, len);
	return compare_long(a, b, len);
}

LINE_ALIGNED int memcmp(const void *left, const void *right, size_t len)
{
	const unsigned char *a = left, *b = right;
	if (len <= 1)
		return len ? *a - *b : 0;
	if (len > 4 * VEC_BYTES) /* what is shorter gains nothing */
		WITH_SSE2(memcmp_sse2(left, right, len));
	return compare_vectors(a, b, len);
}
WEAK_ALIAS(memcmp, bcmp);
