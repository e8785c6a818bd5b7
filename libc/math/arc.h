/* SPDX-License-Identifier: MIT */
/* What asin and acos share. */
#ifndef LIBC_MATH_ARC_H
#define LIBC_MATH_ARC_H

#include "libc/math/pair.h"

/* root(1 - x^2), |x| at most 1. */
struct pair arc_root(long double x);

/* The angle of the point (x, y) at distance 1, neither less than zero: a sum that is not yet rounded. */
struct pair arc_angle(struct pair y, struct pair x);

/* root(1 - x^2) to some 62 bits: enough for a double. No zero but 0 in any rounding mode. */
static inline long double arc_short_root(long double x)
{
	long double square = (1 - x) * (1 + x);
	return square == 0 ? 0 : x87_sqrt(square);
}

#endif
