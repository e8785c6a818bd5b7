/* SPDX-License-Identifier: MIT */
#include "libc/math/constants_data.h"
#include "libc/math/log.h"
#include "libc/math/log_special.h"
#include "libc/math/result.h"

long double log10l(long double x)
{
	if (!log_regular(x))
		return math_wide(log_special(x), x);
	struct pair p = pair_times(log_pair(x, 0), WIDE_LOG10E, WIDE_LOG10E_LOW);
	return p.high + p.low;
}

NARROW(log10)
