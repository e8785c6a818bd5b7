/* SPDX-License-Identifier: MIT */
#include "libc/math/bits.h"
#include "libc/math/constants_data.h"
#include "libc/math/double.h"
#include "libc/math/exp.h"
#include "libc/math/result.h"

/* A power that is exact. */
static bool integer(long double x)
{
	return isless(__builtin_fabsl(x), 20000) && x87_round(x) == x;
}

long double exp2l(long double x)
{
	if (integer(x))
		return scalbnl(1, (int)x);
	if (!isfinite(x))
		return isless(x, 0) ? 0 : x + x;
	if (wide_field(x) < WIDE_BIAS - 70)
		return 1 + x;
	if (!(__builtin_fabsl(x) < 16700))
		return math_wide_nonzero(exp_scaled(x, 0, 0), x);
	struct pair p = pair_product(x, WIDE_LN2);
	return math_wide_nonzero(exp_scaled(p.high, p.low + x * WIDE_LN2_LOW, 0), x);
}

static double fast(double x)
{
	return exp_double_times(x, DOUBLE_FIRST(WIDE_LN2), DOUBLE_LAST(WIDE_LN2, WIDE_LN2_LOW));
}

double exp2(double x)
{
	if (DOUBLE_IS_FAST && double_between(x, 54, 10) && __builtin_fabs(x) < 1000 && (int)x != x)
		return fast(x);
	if (integer(x))
		return scalbn(1, (int)x);
	return math_double_nonzero(exp2l(x), x);
}

float exp2f(float x)
{
	if (DOUBLE_IS_FAST && double_between(x, 54, 10) && __builtin_fabs(x) < 120 && (int)x != x)
		return (float)fast(x);
	if (integer(x))
		return scalbnf(1, (int)x);
	return math_float_nonzero(exp2l(x), x);
}
