/* SPDX-License-Identifier: MIT */
#include "libc/math/arc.h"
#include "libc/math/bits.h"
#include "libc/math/constants_data.h"
#include "libc/math/raise.h"
#include "libc/math/result.h"

long double acosl(long double x)
{
	if (isnan(x))
		return x + x;
	long double magnitude = __builtin_fabsl(x);
	if (magnitude > 1)
		return math_wide(math_invalid(), 0);
	if (x == 1)
		return 0;
	if (wide_field(x) < WIDE_BIAS - 70)
		return x87_angle(1, x);
	struct pair angle = arc_angle(arc_root(x), (struct pair){magnitude, 0});
	if (x >= 0)
		return angle.high + angle.low;
	struct pair beyond = pair_sum(WIDE_PI, -angle.high);
	return beyond.high + (beyond.low + (WIDE_PI_LOW - angle.low));
}

double acos(double x)
{
	return math_double(x87_angle(arc_short_root(x), x), x);
}

float acosf(float x)
{
	return math_float(x87_angle(arc_short_root(x), x), x);
}
