/* SPDX-License-Identifier: MIT */
/* The exponential with some bits more than the x87 has, which the functions around it need. */
#ifndef LIBC_MATH_EXP_H
#define LIBC_MATH_EXP_H

#include "libc/math/pair.h"

/* Beyond these the result overflows, or is zero, in every format. */
#define EXP_LIMIT 11600

/*
 * e^(x + rest) = 2^exponent * (high + low), |x| below EXP_LIMIT, rest below a unit of x's last place.
 * high is from 1 to 2, low up to 1/32 of it; the relative error is about 2^-70.
 */
struct exponential {
	long double high, low;
	int exponent;
};

struct exponential exp_parts(long double x, long double rest);

/* 2^power * e^(x + rest), of any x but NaN. Overflows and underflows as the x87's own operations do. */
long double exp_scaled(long double x, long double rest, int power);

/* |x| below EXP_LIMIT: e^x as a sum. */
struct pair exp_pair(long double x);

/* e^x - 1, of |x| below EXP_LIMIT. */
struct pair expm1_pair(long double x);

#endif
