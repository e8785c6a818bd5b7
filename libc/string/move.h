/* SPDX-License-Identifier: MIT */
#ifndef LIBC_STRING_MOVE_H
#define LIBC_STRING_MOVE_H

#include <stddef.h>

#include "libc/string/word.h"

/* At most 16 bytes, as two words that may overlap. */
static inline void move_short(unsigned char *dst, const unsigned char *src, size_t len)
{
	if (len >= 8) {
		uint64_t head = load64(src), tail = load64(src + len - 8);
		store64(dst, head);
		store64(dst + len - 8, tail);
	} else if (len >= 4) {
		uint32_t head = load32(src), tail = load32(src + len - 4);
		store32(dst, head);
		store32(dst + len - 4, tail);
	} else if (len >= 2) {
		uint16_t head = load16(src), tail = load16(src + len - 2);
		store16(dst, head);
		store16(dst + len - 2, tail);
	} else if (len) {
		*dst = *src;
	}
}

#endif
