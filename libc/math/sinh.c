/* SPDX-License-Identifier: MIT */
#include "libc/math/bits.h"
#include "libc/math/exp.h"
#include "libc/math/polynomial.h"
#include "libc/math/result.h"

/* (sinh x - x) / x^3, of x^2, for |x| below 0.35: its series, up to 2^-75. */
static const long double sinh_terms[] = {
	1 / 6.0L,        1 / 120.0L,        1 / 5040.0L,          1 / 362880.0L,
	1 / 39916800.0L, 1 / 6227020800.0L, 1 / 1307674368e3L,
};

long double sinhl(long double x)
{
	if (!isfinite(x) || x == 0)
		return x + x;
	long double size = __builtin_fabsl(x);
	if (wide_field(x) < WIDE_BIAS - 40)
		return math_wide(x, x);
	if (size < 0.35L)
		return x + x * x * x * POLYNOMIAL(sinh_terms, x * x);
	if (size > 50)
		return math_wide(__builtin_copysignl(exp_scaled(size, 0, -1), x), x);
	struct pair up = exp_pair(size);
	struct pair down = exp_pair(-size);
	struct pair p = pair_add(up, (struct pair){-down.high, -down.low});
	return __builtin_copysignl((p.high + p.low) / 2, x);
}

NARROW(sinh)
