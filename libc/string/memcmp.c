/* SPDX-License-Identifier: MIT */
#include <stdbool.h>
#include <string.h>

#include "arch/string.h"
#include "libc/alias.h"
#include "libc/string/word.h"

#define STEP (4 * VEC_BYTES)

/* The order of two words that begin with the same memory byte each. */
static inline int order64(const unsigned char *a, const unsigned char *b)
{
	uint64_t x = __builtin_bswap64(load64(a)), y = __builtin_bswap64(load64(b));
	return (x > y) - (x < y);
}

static inline int order32(const unsigned char *a, const unsigned char *b)
{
	uint32_t x = __builtin_bswap32(load32(a)), y = __builtin_bswap32(load32(b));
	return (x > y) - (x < y);
}

/* Fewer than VEC_BYTES bytes, as two words that may overlap. */
static inline int compare_short(const unsigned char *a, const unsigned char *b, size_t len)
{
	int order;
	if (len >= 8)
		return (order = order64(a, b)) ? order : order64(a + len - 8, b + len - 8);
	if (len >= 4)
		return (order = order32(a, b)) ? order : order32(a + len - 4, b + len - 4);
	for (size_t i = 0; i < len; i++)
		if (a[i] != b[i])
			return a[i] - b[i];
	return 0;
}

/* The bytes of a vector where a and b differ. */
static inline unsigned differing(const unsigned char *a, const unsigned char *b)
{
	return MASK_ALL ^ vec_mask(vec_equal(vec_load(a), vec_load(b)));
}

static inline bool step_equal(const unsigned char *a, const unsigned char *b)
{
	vec differ = (vec_load(a) ^ vec_load(b)) | (vec_load(a + VEC_BYTES) ^ vec_load(b + VEC_BYTES)) |
	             (vec_load(a + 2 * VEC_BYTES) ^ vec_load(b + 2 * VEC_BYTES)) |
	             (vec_load(a + 3 * VEC_BYTES) ^ vec_load(b + 3 * VEC_BYTES));
	return vec_mask(vec_equal(differ, vec_fill(0))) == MASK_ALL;
}

int memcmp(const void *left, const void *right, size_t len)
{
	const unsigned char *a = left, *b = right;

	if (len < VEC_BYTES)
		return compare_short(a, b, len);

	size_t i = 0, last = len - VEC_BYTES;
	unsigned differ = differing(a, b);
	if (!differ) {
		i = VEC_BYTES;
		if (len >= STEP) {
			/* From where a is aligned on; the last step overlaps the one before. */
			i -= (uintptr_t)a % VEC_BYTES;
			while (i < len - STEP && step_equal(a + i, b + i))
				i += STEP;
			if (i >= len - STEP && step_equal(a + len - STEP, b + len - STEP))
				return 0;
		}
		while (i < last && !(differ = differing(a + i, b + i)))
			i += VEC_BYTES;
		if (!differ) {
			i = last;
			differ = differing(a + i, b + i);
			if (!differ)
				return 0;
		}
	}
	i += mask_first(differ);
	return a[i] - b[i];
}
WEAK_ALIAS(memcmp, bcmp);
