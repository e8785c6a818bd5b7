/* SPDX-License-Identifier: MIT */
#include "libc/math/bits.h"
#include "libc/math/log.h"
#include "libc/math/raise.h"
#include "libc/math/result.h"

/* (log(1 + x) - log(1 - x)) / 2 */
long double atanhl(long double x)
{
	if (isnan(x) || x == 0)
		return x + x;
	if (wide_field(x) < WIDE_BIAS - 40)
		return math_wide(x, x);
	if (__builtin_fabsl(x) >= 1)
		return math_wide(__builtin_fabsl(x) == 1 ? math_pole(x) : math_invalid(), 0);
	struct pair more = log1p_pair(x);
	struct pair less = log1p_pair(-x);
	struct pair p = pair_add(more, (struct pair){-less.high, -less.low});
	return (p.high + p.low) / 2;
}

NARROW(atanh)
