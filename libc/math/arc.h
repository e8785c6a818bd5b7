/* SPDX-License-Identifier: MIT */
#ifndef LIBC_MATH_ARC_H
#define LIBC_MATH_ARC_H

#include "libc/math/pair.h"

/* root(1 - x^2) for |x| up to 1, by two factors: right near 1 in every rounding mode. */
static inline struct pair arc_root(long double x)
{
	struct pair below = pair_sum(1, -x), above = pair_sum(1, x);
	struct pair square = pair_times(below, above.high, above.low);
	return square.high > 0 ? pair_root(square) : (struct pair){0, 0};
}

#endif
