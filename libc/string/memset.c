/* SPDX-License-Identifier: MIT */
#include <stdint.h>
#include <string.h>

#include "arch/string.h"
#include "libc/string/word.h"

#define STEP (4 * VEC_BYTES)

/* Fewer than VEC_BYTES bytes, as two words that may overlap. */
static inline void set_short(unsigned char *dst, unsigned char c, size_t len)
{
	uint32_t word = 0x01010101u * c;
	if (len >= 8) {
		uint64_t words = word | (uint64_t)word << 32;
		store64(dst, words);
		store64(dst + len - 8, words);
	} else if (len >= 4) {
		store32(dst, word);
		store32(dst + len - 4, word);
	} else if (len >= 2) {
		store16(dst, (uint16_t)word);
		store16(dst + len - 2, (uint16_t)word);
	} else if (len) {
		*dst = c;
	}
}

void *memset(void *to, int value, size_t len)
{
	unsigned char *dst = to, c = (unsigned char)value;

	if (len < VEC_BYTES) {
		set_short(dst, c, len);
		return to;
	}
	if (len >= REP_FILL_MIN) {
		rep_fill(dst, c, len);
		return to;
	}
	vec v = vec_fill(c);
	vec_store(dst, v);
	vec_store(dst + len - VEC_BYTES, v);
	if (len <= 2 * VEC_BYTES)
		return to;
	vec_store(dst + VEC_BYTES, v);
	vec_store(dst + len - 2 * VEC_BYTES, v);
	if (len <= STEP)
		return to;
	vec_store(dst + 2 * VEC_BYTES, v);
	vec_store(dst + 3 * VEC_BYTES, v);
	vec_store(dst + len - 3 * VEC_BYTES, v);
	vec_store(dst + len - 4 * VEC_BYTES, v);
	for (size_t i = STEP - (uintptr_t)dst % VEC_BYTES; i < len - STEP; i += STEP) {
		vec_store_aligned(dst + i, v);
		vec_store_aligned(dst + i + VEC_BYTES, v);
		vec_store_aligned(dst + i + 2 * VEC_BYTES, v);
		vec_store_aligned(dst + i + 3 * VEC_BYTES, v);
	}
	return to;
}
