/* SPDX-License-Identifier: MIT */
#include "libc/math/log.h"
#include "libc/math/log_special.h"
#include "libc/math/result.h"

long double logl(long double x)
{
	if (!log_regular(x))
		return math_wide(log_special(x), x);
	struct pair p = log_pair(x, 0);
	return p.high + p.low;
}

NARROW(log)
