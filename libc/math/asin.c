/* SPDX-License-Identifier: MIT */
#include "libc/math/arc.h"
#include "libc/math/bits.h"
#include "libc/math/raise.h"
#include "libc/math/result.h"

long double asinl(long double x)
{
	if (isnan(x) || x == 0)
		return x + x;
	if (wide_field(x) < WIDE_BIAS - 40)
		return math_wide(x, x);
	long double magnitude = __builtin_fabsl(x);
	if (magnitude > 1)
		return math_wide(math_invalid(), 0);
	struct pair angle = arc_angle((struct pair){magnitude, 0}, arc_root(x));
	return x < 0 ? -angle.high - angle.low : angle.high + angle.low;
}

static long double short_way(long double x)
{
	return x == 0 || wide_field(x) < WIDE_BIAS - 40 ? x : x87_angle(x, arc_short_root(x));
}

double asin(double x)
{
	return math_double(short_way(x), x);
}

float asinf(float x)
{
	return math_float(short_way(x), x);
}
