/* SPDX-License-Identifier: MIT */
/* What Unicode says of a code point. */
#ifndef LIBC_WCTYPE_UNICODE_H
#define LIBC_WCTYPE_UNICODE_H

/* As tools/pack-unicode has them. */
enum {
	UNICODE_ALPHA = 1,
	UNICODE_UPPER = 2,
	UNICODE_LOWER = 4,
	UNICODE_SPACE = 8,
	UNICODE_PRINT = 16,
	UNICODE_WIDTH = 32, /* times 0, 1 or 2 */
	UNICODE_WIDTHS = 96,
};

/* 0 where there is no character. */
unsigned unicode_attr(unsigned c);

unsigned unicode_lower(unsigned c);
unsigned unicode_upper(unsigned c);

#endif
