/* SPDX-License-Identifier: MIT */
/* Sets of bytes, for strspn and its kin. */
#ifndef LIBC_STRING_SET_H
#define LIBC_STRING_SET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arch/string.h"

/* A bit for each byte. */
struct byte_set {
	unsigned bits[8];
};

static inline bool byte_set_has(const struct byte_set *set, unsigned c)
{
	return set->bits[c / 32] & 1u << c % 32;
}

/* How many bytes from s on are in the set, or are not. */
static inline size_t byte_set_run(const struct byte_set *set, const unsigned char *s, bool in)
{
	size_t i = 0;
	for (;; i += 4) {
		if (byte_set_has(set, s[i]) != in)
			return i;
		if (byte_set_has(set, s[i + 1]) != in)
			return i + 1;
		if (byte_set_has(set, s[i + 2]) != in)
			return i + 2;
		if (byte_set_has(set, s[i + 3]) != in)
			return i + 3;
	}
}

#if VEC_BYTES >= 16 /* long enough to be compared with each of a few members */
/*
 * How many bytes from s on pass: those of a to h where pass is MASK_ALL, all others where it is 0.
 * Without `more`, e to h do not count. Reads whole aligned vectors, which never reach another page.
 */
__attribute__((noinline)) static size_t few_run(const unsigned char *s, vec a, vec b, vec c, vec d,
                                                vec e, vec f, vec g, vec h, bool more, unsigned pass)
{
	size_t before = (uintptr_t)s % VEC_BYTES;
	unsigned wanted = MASK_ALL << before * LANE_BITS;
	for (const unsigned char *line = s - before;; line += VEC_BYTES) {
		vec x = vec_load_aligned(line);
		vec same = vec_equal(x, a) | vec_equal(x, b) | vec_equal(x, c) | vec_equal(x, d);
		if (more)
			same |= vec_equal(x, e) | vec_equal(x, f) | vec_equal(x, g) | vec_equal(x, h);
		unsigned stop = (vec_mask(same) ^ pass) & wanted;
		if (stop)
			return (size_t)(line - s) + mask_first(stop);
		wanted = MASK_ALL;
	}
}

/* As set_run where the members are few, else false. */
static inline bool set_of_few(const unsigned char *s, const unsigned char *m, bool in, size_t *run)
{
	/* Places that are left hold the first member, or the null that ends the string. */
	vec rest = vec_fill(in ? m[0] : 0);
	vec few[8] = {rest, rest, rest, rest, rest, rest, rest, rest};
	size_t n = 0, most = in ? 8 : 7;
#pragma GCC unroll 8
	for (; n < most; n++) {
		if (!m[n])
			break;
		few[n] = vec_fill(m[n]);
	}
	if (m[n])
		return false;
	bool more = n + !in > 4;
	*run = few_run(s, few[0], few[1], few[2], few[3], few[4], few[5], few[6], few[7], more,
	               in ? MASK_ALL : 0);
	return true;
}
#else
static inline bool set_of_few(const unsigned char *s, const unsigned char *m, bool in, size_t *run)
{
	(void)s, (void)m, (void)in, (void)run;
	return false;
}
#endif

/* How many bytes of the string are among the members, of which there is one at least, or are not. */
static inline size_t set_run(const char *string, const char *members, bool in)
{
	const unsigned char *s = (const unsigned char *)string, *m = (const unsigned char *)members;
	size_t run;
	if (set_of_few(s, m, in, &run))
		return run;
	/* Stores, where the compiler would make a loop of an initializer. */
	struct byte_set set;
#pragma GCC unroll 8
	for (int i = 0; i < 8; i++)
		set.bits[i] = 0;
	/* The null, too, ends a walk through what is not in the set. */
	set.bits[0] = !in;
	for (; *m; m++)
		set.bits[*m / 32] |= 1u << *m % 32;
	return byte_set_run(&set, s, in);
}

#endif
