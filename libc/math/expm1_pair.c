/* SPDX-License-Identifier: MIT */
#include "libc/math/exp.h"
#include "libc/math/polynomial.h"

/* (e^x - 1 - x) / x^2 for |x| below 0.35: Taylor's series, up to 2^-70. */
static const long double terms[] = {
	1 / 2.0L,           1 / 6.0L,          1 / 24.0L,           1 / 120.0L,
	1 / 720.0L,         1 / 5040.0L,       1 / 40320.0L,        1 / 362880.0L,
	1 / 3628800.0L,     1 / 39916800.0L,   1 / 479001600.0L,    1 / 6227020800.0L,
	1 / 87178291200.0L, 1 / 1307674368e3L, 1 / 20922789888e3L,
};

struct pair expm1_pair(long double x)
{
	if (__builtin_fabsl(x) < 0.35L)
		return pair_sum_ordered(x, x * x * POLYNOMIAL(terms, x));
	struct pair p = exp_pair(x);
	struct pair less = pair_sum(p.high, -1);
	return pair_sum_ordered(less.high, less.low + p.low);
}
