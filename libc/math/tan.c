/* SPDX-License-Identifier: MIT */
#include "libc/math/bits.h"
#include "libc/math/double.h"
#include "libc/math/raise.h"
#include "libc/math/result.h"
#include "libc/math/trig.h"

static inline long double of(long double x, const uint32_t *bits)
{
	if (!isfinite(x))
		return isnan(x) ? x + x : math_invalid();
	if (wide_field(x) < WIDE_BIAS - 40)
		return x;
	return trig_tan(x, bits);
}

long double tanl(long double x)
{
	return math_wide(of(x, two_over_pi), x);
}

double tan(double x)
{
	double result;
	if (DOUBLE_IS_FAST && double_between(x, 26, 20) && tan_double(&result, x))
		return result;
	return math_double(of(x, two_over_pi_short), x);
}

float tanf(float x)
{
	double result;
	if (DOUBLE_IS_FAST && double_between(x, 26, 20) && tan_double(&result, x))
		return (float)result;
	return math_float(of(x, two_over_pi_short), x);
}
