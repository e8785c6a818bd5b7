/* SPDX-License-Identifier: MIT */
#include "libc/math/bits.h"
#include "libc/math/exp.h"

struct pair exp_pair(long double x)
{
	struct exponential e = exp_parts(x, 0);
	struct pair p = pair_sum_ordered(e.high, e.low);
	return (struct pair){x87_scale(p.high, e.exponent), x87_scale(p.low, e.exponent)};
}
