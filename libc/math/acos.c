/* SPDX-License-Identifier: MIT */
#include "libc/math/arc.h"
#include "libc/math/bits.h"
#include "libc/math/raise.h"
#include "libc/math/result.h"

/* The angle of (x, root(1 - x^2)), mended by what the root's rounding moved it. */
long double acosl(long double x)
{
	if (isnan(x))
		return x + x;
	if (__builtin_fabsl(x) > 1)
		return math_wide(math_invalid(), 0);
	if (wide_field(x) < WIDE_BIAS - 70)
		return x87_angle(1, x);
	struct pair root = arc_root(x);
	return x87_angle(root.high, x) + x * root.low;
}

NARROW(acos)
