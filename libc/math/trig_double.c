/* SPDX-License-Identifier: MIT */
#include "libc/math/double.h"
#include "libc/math/double_angle.h"

bool trig_double(double *result, double x, unsigned turns)
{
	struct double_pair r;
	if (!double_angle(&r, &turns, x))
		return false;
	struct double_pair p = turns & 1 ? double_cos(r) : double_sin(r);
	double value = p.high + p.low;
	*result = turns & 2 ? -value : value;
	return true;
}
