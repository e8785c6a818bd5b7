/* SPDX-License-Identifier: MIT */
#include "libc/math/exp.h"
#include "libc/math/result.h"

long double expl(long double x)
{
	if (!isfinite(x))
		return isless(x, 0) ? 0 : x + x;
	return math_wide_nonzero(exp_scaled(x, 0, 0), x);
}

NARROW_NONZERO(exp)
