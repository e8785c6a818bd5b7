/* SPDX-License-Identifier: MIT */
#include "libc/math/erf_core.h"
#include "libc/math/result.h"

long double erfcl(long double x)
{
	if (!isfinite(x))
		return isnan(x) ? x + x : x < 0 ? 2 : 0;
	if (__builtin_fabsl(x) < 0x1p-70L)
		return 1 - x;
	if (__builtin_fabsl(x) < 0.5L)
		return 1 - erf_small(x);
	if (x < 0)
		return 2 - (x < -8 ? 0x1p-70L : erfc_positive(-x));
	return math_wide_nonzero(erfc_positive(x), x);
}

NARROW_NONZERO(erfc)
