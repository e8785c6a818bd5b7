/* SPDX-License-Identifier: MIT */
#include "libc/math/log.h"

struct pair log1p_pair(long double x)
{
	struct pair sum = pair_sum(1, x);
	return log_pair(sum.high, sum.low);
}
