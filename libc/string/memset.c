/* SPDX-License-Identifier: MIT */
#include <stdint.h>
#include <string.h>

#include "arch/string.h"
#include "libc/string/sse2.h"
#include "libc/string/word.h"

#define STEP (4 * VEC_BYTES)

/* Fewer than VEC_BYTES bytes, as words that may overlap. */
static inline void set_short(unsigned char *dst, unsigned char c, size_t len)
{
	if (len < 4) {
		if (len)
			dst[0] = dst[len / 2] = dst[len - 1] = c;
	} else {
		/* Two words at each end, which are one below 8 bytes. */
		uint32_t word = 0x01010101u * c;
		size_t half = (len & 8) / 2;
		store32(dst, word);
		store32(dst + half, word);
		store32(dst + len - 4 - half, word);
		store32(dst + len - 4, word);
	}
}

/* `count` vectors at each end. */
__attribute__((always_inline)) static inline void set_ends(unsigned char *dst, vec v, size_t len,
                                                           size_t count)
{
#pragma GCC unroll 4
	for (size_t i = 0; i < count; i++)
		vec_store(dst + i * VEC_BYTES, v);
#pragma GCC unroll 4
	for (size_t i = count; i; i--)
		vec_store(dst + len - i * VEC_BYTES, v);
}

/* More than eight vectors. */
LONG_PART static void *set_long(unsigned char *dst, unsigned char c, size_t len)
{
	vec v = vec_fill(c);
#ifdef SSE2_APART
	if (len <= SSE2_FILL_MAX && sse2_here()) {
		sse2_fill(dst, v, len);
		return dst;
	}
#endif
	if (len >= REP_FILL_MIN) {
		rep_fill(dst, c, len);
		return dst;
	}
	unsigned char *tail = dst + len - STEP;
	vec_store(dst, v);
	for (unsigned char *p = dst + VEC_BYTES - (uintptr_t)dst % VEC_BYTES; p < tail; p += STEP) {
		vec_store_aligned(p, v);
		vec_store_aligned(p + VEC_BYTES, v);
		vec_store_aligned(p + 2 * VEC_BYTES, v);
		vec_store_aligned(p + 3 * VEC_BYTES, v);
	}
	set_ends(tail, v, STEP, 2);
	return dst;
}

LINE_ALIGNED void *memset(void *to, int value, size_t len)
{
	unsigned char *dst = to, c = (unsigned char)value;

	if (__builtin_expect(len < VEC_BYTES, 1)) {
		set_short(dst, c, len);
		return to;
	}
	if (len > 8 * VEC_BYTES)
		return set_long(dst, c, len);
	vec v = vec_fill(c);
	if (__builtin_expect(len <= 2 * VEC_BYTES, 1))
		set_ends(dst, v, len, 1);
	else if (__builtin_expect(len <= 4 * VEC_BYTES, 1))
		set_ends(dst, v, len, 2);
	else
		set_ends(dst, v, len, 4);
	return to;
}
