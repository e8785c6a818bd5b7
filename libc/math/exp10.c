/* SPDX-License-Identifier: MIT */
#include "libc/alias.h"
#include "libc/math/bits.h"
#include "libc/math/constants_data.h"
#include "libc/math/double.h"
#include "libc/math/exp.h"
#include "libc/math/result.h"

long double exp10l(long double x)
{
	if (!isfinite(x))
		return isless(x, 0) ? 0 : x + x;
	if (wide_field(x) < WIDE_BIAS - 70)
		return 1 + x;
	if (!(__builtin_fabsl(x) < 5000))
		return math_wide_nonzero(exp_scaled(x > 0 ? EXP_LIMIT : -EXP_LIMIT, 0, 0), x);
	struct pair p = pair_product(x, WIDE_LN10);
	return math_wide_nonzero(exp_scaled(p.high, p.low + x * WIDE_LN10_LOW, 0), x);
}

static double fast(double x)
{
	return exp_double_times(x, DOUBLE_FIRST(WIDE_LN10), DOUBLE_LAST(WIDE_LN10, WIDE_LN10_LOW));
}

double exp10(double x)
{
	if (DOUBLE_IS_FAST && double_between(x, 54, 10) && __builtin_fabs(x) < 300)
		return fast(x);
	return math_double_nonzero(exp10l(x), x);
}

float exp10f(float x)
{
	if (DOUBLE_IS_FAST && double_between(x, 54, 10) && __builtin_fabs(x) < 36)
		return (float)fast(x);
	return math_float_nonzero(exp10l(x), x);
}

STRONG_ALIAS(exp10, pow10);
STRONG_ALIAS(exp10f, pow10f);
STRONG_ALIAS(exp10l, pow10l);
