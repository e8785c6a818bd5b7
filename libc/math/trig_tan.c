/* SPDX-License-Identifier: MIT */
#include "libc/math/trig.h"

long double trig_tan(long double x, const uint32_t *bits)
{
	struct angle a = trig_reduce(x, bits);
	struct pair sin = trig_sin(a.rest), cos = trig_cos(a.rest);
	sin = pair_sum_ordered(sin.high, sin.low);
	cos = pair_sum_ordered(cos.high, cos.low);
	struct pair p = a.quadrant & 1 ? pair_divide((struct pair){-cos.high, -cos.low}, sin)
	                               : pair_divide(sin, cos);
	return p.high + p.low;
}
