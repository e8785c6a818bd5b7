/* SPDX-License-Identifier: MIT */
#include "libc/math/double.h"
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

double log(double x)
{
	if (log_double_for(x))
		return log_double(x).high;
	return math_double(logl(x), x);
}

float logf(float x)
{
	if (log_double_for(x))
		return (float)log_double(x).high;
	return math_float(logl(x), x);
}
