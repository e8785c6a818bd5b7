/* SPDX-License-Identifier: MIT */
#include "libc/math/constants_data.h"
#include "libc/math/log.h"
#include "libc/math/log_special.h"
#include "libc/math/result.h"

long double log2l(long double x)
{
	if (!log_regular(x))
		return math_wide(log_special(x), x);
	struct pair p = pair_times(log_pair(x, 0), WIDE_LOG2E, WIDE_LOG2E_LOW);
	return p.high + p.low;
}

NARROW(log2)
