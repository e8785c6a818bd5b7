/* SPDX-License-Identifier: MIT */
/* One character at a time, in UTF-8 or in the encoding of the thread's locale. */
#ifndef LIBC_LOCALE_UTF8_H
#define LIBC_LOCALE_UTF8_H

#include <stdbool.h>
#include <stddef.h>

#include "libc/locale/locale.h"

#define UTF8_MAX 4

/* What a byte above 127 is in the "C" locale: as Unicode has no character there, none is mistaken. */
#define BYTE_CHARS 0xdf80

static inline bool is_byte_char(unsigned c)
{
	return c - BYTE_CHARS < 128;
}

/* Bytes of c in UTF-8 (one to four), or 0: it is no character. */
static inline unsigned utf8_put(char *to, unsigned c)
{
	if (c < 0x80) {
		*to = (char)c;
		return 1;
	}
	unsigned len = c < 0x800 ? 2 : c < 0x10000 ? 3 : c < 0x110000 ? 4 : 0;
	if (c - 0xd800 < 0x800)
		return 0;
	for (unsigned i = len; i > 1; c >>= 6)
		to[--i] = (char)(0x80 | (c & 0x3f));
	to[0] = (char)(0xf00 >> len | c); /* as many ones as bytes, and a zero */
	return len;
}

/*
 * Bytes of the character at s, of which len bytes may be read, with the character in *c: 0 where
 * more than len bytes are needed, -1 where it is none.
 */
static inline int utf8_get(const char *s, size_t len, unsigned *c)
{
	const unsigned char *p = (const unsigned char *)s;
	if (!len)
		return 0;
	if (*p < 0x80) {
		*c = *p;
		return 1;
	}
	unsigned need = *p < 0xc2 ? 0 : *p < 0xe0 ? 2 : *p < 0xf0 ? 3 : *p < 0xf5 ? 4 : 0;
	if (!need)
		return -1;
	unsigned value = *p & (0x7fu >> need);
	for (unsigned i = 1; i < need; i++) {
		if (i >= len)
			return 0;
		if ((p[i] & 0xc0) != 0x80)
			return -1;
		value = value << 6 | (p[i] & 0x3f);
		/* Too long a form, a surrogate, or beyond the last: the second byte shows it. */
		if (i == 1 && need == 3 && (value < 0x20 || value - 0x360 < 0x20))
			return -1;
		if (i == 1 && need == 4 && (value < 0x10 || value >= 0x110))
			return -1;
	}
	*c = value;
	return (int)need;
}

/* The same in the encoding that `utf8` says. */

static inline unsigned char_put(char *to, unsigned c, bool utf8)
{
	if (utf8)
		return utf8_put(to, c);
	if (c >= 0x80 && !is_byte_char(c))
		return 0;
	*to = (char)(c < 0x80 ? c : c - BYTE_CHARS + 0x80);
	return 1;
}

static inline int char_get(const char *s, size_t len, unsigned *c, bool utf8)
{
	if (utf8)
		return utf8_get(s, len, c);
	if (!len)
		return 0;
	unsigned char byte = (unsigned char)*s;
	*c = byte < 0x80 ? byte : BYTE_CHARS - 0x80u + byte;
	return 1;
}

#endif
