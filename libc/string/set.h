/* SPDX-License-Identifier: MIT */
/* Sets of bytes: strspn and its kin look each byte of a string up in one. */
#ifndef LIBC_STRING_SET_H
#define LIBC_STRING_SET_H

#include <stdbool.h>
#include <stddef.h>

#include "arch/string.h"

/* A flag for each byte. */
struct byte_set {
	unsigned char has[256];
};

/* The bytes of the string, and the null where asked for: then a walk stops at a string's end. */
static inline void byte_set_fill(struct byte_set *set, const char *members, int null)
{
	for (size_t i = 0; i < sizeof *set; i += 4 * VEC_BYTES) {
		vec_store(set->has + i, vec_fill(0));
		vec_store(set->has + i + VEC_BYTES, vec_fill(0));
		vec_store(set->has + i + 2 * VEC_BYTES, vec_fill(0));
		vec_store(set->has + i + 3 * VEC_BYTES, vec_fill(0));
	}
	for (const unsigned char *m = (const unsigned char *)members; *m; m++)
		set->has[*m] = 1;
	set->has[0] = (unsigned char)null;
}

/* How many bytes from p on are in the set, or are not. */
static inline size_t byte_set_run(const struct byte_set *set, const unsigned char *p, bool in)
{
	size_t i = 0;
	for (;; i += 4) {
		if (set->has[p[i]] != in)
			return i;
		if (set->has[p[i + 1]] != in)
			return i + 1;
		if (set->has[p[i + 2]] != in)
			return i + 2;
		if (set->has[p[i + 3]] != in)
			return i + 3;
	}
}

#endif
