/* SPDX-License-Identifier: MIT */
/* Types of wide characters, for the headers that share them. */
#ifndef _BITS_WCHAR_H
#define _BITS_WCHAR_H

typedef unsigned __wint_t; /* a wide character or WEOF */

/* In the middle of a character: what is known of it and how many bytes are to come. Zero: between
 * two characters. */
typedef struct {
	unsigned __value, __left;
} __mbstate_t;

typedef unsigned long __wctype_t;

#endif
