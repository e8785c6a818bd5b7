/* SPDX-License-Identifier: MIT */
#include "libc/math/log.h"

struct pair log1p_pair(long double x)
{
	/* What one adds to so great a number is nothing. */
	if (x > 0x1p100L)
		return log_pair(x, 0);
	struct pair sum = pair_sum(1, x);
	return log_pair(sum.high, sum.low);
}
