/* SPDX-License-Identifier: MIT */
#include "libc/math/bits.h"
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

NARROW_NONZERO(exp)
