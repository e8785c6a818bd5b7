/* SPDX-License-Identifier: MIT */
/* A to Z become a to z; other bytes stay. */
#ifndef LIBC_STRING_FOLD_H
#define LIBC_STRING_FOLD_H

#include <stdbool.h>

static inline unsigned char fold_case(unsigned char c)
{
	return (unsigned char)(c | ((unsigned)c - 'A' < 26) << 5);
}

static inline unsigned char folded(unsigned char c, bool any_case)
{
	return any_case ? fold_case(c) : c;
}

#endif
