/* SPDX-License-Identifier: MIT */
#include "libc/math/bits.h"
#include "libc/math/erf_core.h"
#include "libc/math/result.h"

#define TWO_OVER_ROOT_PI 1.128379167095512573896158903121545172L

long double erfl(long double x)
{
	if (isnan(x) || x == 0)
		return x + x;
	if (wide_field(x) < WIDE_BIAS - 40)
		return math_wide(x * TWO_OVER_ROOT_PI, x);
	long double size = __builtin_fabsl(x);
	if (size < 1)
		return math_wide(erf_small(x), x);
	long double less = isinf(x) ? 0 : size > 8 ? 0x1p-70L : erfc_positive(size);
	return __builtin_copysignl(1 - less, x);
}

NARROW(erf)
