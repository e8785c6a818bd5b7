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
	return trig_wave(x, 0, bits);
}

long double sinl(long double x)
{
	return math_wide(of(x, two_over_pi), x);
}

double sin(double x)
{
	double result;
	if (DOUBLE_IS_FAST && double_between(x, 26, 20) && trig_double(&result, x, 0))
		return result;
	return math_double(of(x, two_over_pi_short), x);
}

float sinf(float x)
{
	double result;
	if (DOUBLE_IS_FAST && double_between(x, 26, 20) && trig_double(&result, x, 0))
		return (float)result;
	return math_float(of(x, two_over_pi_short), x);
}
