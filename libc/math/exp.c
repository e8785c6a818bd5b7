/* SPDX-License-Identifier: MIT */
#include "libc/math/bits.h"
#include "libc/math/double.h"
#include "libc/math/exp.h"
#include "libc/math/result.h"

long double expl(long double x)
{
	if (!isfinite(x))
		return isless(x, 0) ? 0 : x + x;
	if (wide_field(x) < WIDE_BIAS - 70)
		return 1 + x;
	return math_wide_nonzero(exp_scaled(x, 0, 0), x);
}

double exp(double x)
{
	if (DOUBLE_IS_FAST && double_between(x, 54, 10) && __builtin_fabs(x) < 708)
		return exp_double(x, 0);
	return math_double_nonzero(expl(x), x);
}

float expf(float x)
{
	if (DOUBLE_IS_FAST && double_between(x, 54, 9))
		return math_float_nonzero(exp_double(x, 0), x);
	return math_float_nonzero(expl(x), x);
}
