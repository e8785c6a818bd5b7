/* SPDX-License-Identifier: MIT */
#include "libc/math/trig.h"

long double trig_wave(long double x, unsigned turns, const uint32_t *bits)
{
	struct angle a = trig_reduce(x, bits);
	turns += a.quadrant;
	struct pair p = turns & 1 ? trig_cos(a.rest) : trig_sin(a.rest);
	long double result = p.high + p.low;
	return turns & 2 ? -result : result;
}
