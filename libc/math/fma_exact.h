/* SPDX-License-Identifier: MIT */
/* The exact x * y + z, by integers. */
#ifndef LIBC_MATH_FMA_EXACT_H
#define LIBC_MATH_FMA_EXACT_H

#include <stdbool.h>
#include <stdint.h>

/* sign * (bits + half / 2 + a rest below that) * 2^exponent; the first of 64 bits is one. */
struct fma_exact {
	uint64_t bits;
	int exponent;
	bool negative, half, rest;
};

/* Of three finite numbers, of which z alone may be zero. False: the sum is zero. */
bool fma_exact(struct fma_exact *sum, long double x, long double y, long double z);

/* What needs no such care: a product of zero, or infinity or NaN among them. */
static inline bool fma_simple(long double x, long double y, long double z)
{
	return x == 0 || y == 0 || !__builtin_isfinite(x) || !__builtin_isfinite(y) ||
	       !__builtin_isfinite(z);
}

/* The result for these. Where infinity or NaN is z alone, a product that overflows must not meddle. */
long double fma_special(long double x, long double y, long double z);

/*
 * For float and double: 64 bits whose last says whether there is more. Rounds to theirs as the sum
 * itself.
 */
long double fma_to_odd(long double x, long double y, long double z);

#endif
