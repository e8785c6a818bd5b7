/* SPDX-License-Identifier: MIT */
#include "libc/math/arc.h"
#include "libc/math/bits.h"
#include "libc/math/raise.h"
#include "libc/math/result.h"

/* The angle of (root(1 - x^2), x), mended by what the root's rounding moved it. */
long double asinl(long double x)
{
	if (isnan(x) || x == 0)
		return x + x;
	if (wide_field(x) < WIDE_BIAS - 40)
		return math_wide(x, x);
	if (__builtin_fabsl(x) > 1)
		return math_wide(math_invalid(), 0);
	struct pair root = arc_root(x);
	return x87_angle(x, root.high) - x * root.low;
}

NARROW(asin)
