/* SPDX-License-Identifier: MIT */
#include "libc/math/bits.h"
#include "libc/math/exp.h"
#include "libc/math/result.h"

long double coshl(long double x)
{
	if (!isfinite(x))
		return x * x;
	if (wide_field(x) < WIDE_BIAS - 40)
		return 1;
	long double size = __builtin_fabsl(x);
	if (size > 50)
		return math_wide(exp_scaled(size, 0, -1), x);
	struct pair up = exp_pair(size);
	return (up.high + (up.low + 1 / up.high)) / 2;
}

NARROW(cosh)
