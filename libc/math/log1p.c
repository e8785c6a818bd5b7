/* SPDX-License-Identifier: MIT */
#include "libc/math/bits.h"
#include "libc/math/log.h"
#include "libc/math/log_special.h"
#include "libc/math/result.h"

long double log1pl(long double x)
{
	if (wide_field(x) < WIDE_BIAS - 70)
		return math_wide(x, x);
	if (!isgreater(x, -1) || isinf(x))
		return math_wide(log_special(1 + x), x);
	struct pair p = log1p_pair(x);
	return p.high + p.low;
}

NARROW(log1p)
