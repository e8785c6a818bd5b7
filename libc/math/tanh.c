/* SPDX-License-Identifier: MIT */
#include "libc/math/bits.h"
#include "libc/math/exp.h"
#include "libc/math/result.h"

/* tanh x = (e^2x - 1) / (e^2x + 1) */
long double tanhl(long double x)
{
	if (isnan(x) || x == 0)
		return x + x;
	if (wide_field(x) < WIDE_BIAS - 40)
		return math_wide(x, x);
	long double size = __builtin_fabsl(x);
	if (size > 30)
		return __builtin_copysignl(isinf(x) ? 1 : 1 - 0x1p-70L, x);
	struct pair less = expm1_pair(2 * size);
	struct pair more = pair_add(less, (struct pair){2, 0});
	struct pair p = pair_divide(less, more);
	return __builtin_copysignl(p.high + p.low, x);
}

NARROW(tanh)
