/* SPDX-License-Identifier: MIT */
/* Sets of bytes: strspn and its kin look each byte of a string up in one. */
#ifndef LIBC_STRING_SET_H
#define LIBC_STRING_SET_H

#include <string.h>

/* A flag for each byte. */
struct byte_set {
	unsigned char has[256];
};

/* The bytes of the string, and the null where asked for: then a walk stops at a string's end. */
static inline void byte_set_fill(struct byte_set *set, const char *members, int null)
{
	memset(set, 0, sizeof *set);
	for (const unsigned char *m = (const unsigned char *)members; *m; m++)
		set->has[*m] = 1;
	set->has[0] = (unsigned char)null;
}

#endif
