/* SPDX-License-Identifier: MIT */
#include "libc/math/bits.h"
#include "libc/math/exp.h"
#include "libc/math/result.h"

long double expm1l(long double x)
{
	if (!isfinite(x))
		return isless(x, 0) ? -1 : x + x;
	if (wide_field(x) < WIDE_BIAS - 70)
		return math_wide(x, x);
	if (x > 50)
		return math_wide(exp_scaled(x, 0, 0), x);
	if (x < -50)
		return -1 + 0x1p-70L;
	struct pair p = expm1_pair(x);
	return p.high + p.low;
}

NARROW(expm1)
