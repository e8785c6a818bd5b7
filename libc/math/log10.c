/* SPDX-License-Identifier: MIT */
#include "libc/math/constants_data.h"
#include "libc/math/double.h"
#include "libc/math/log.h"
#include "libc/math/log_special.h"
#include "libc/math/result.h"

#define LOG10E_HIGH ((double)WIDE_LOG10E)
#define LOG10E_LOW ((double)(WIDE_LOG10E - (double)WIDE_LOG10E + WIDE_LOG10E_LOW))

long double log10l(long double x)
{
	if (!log_regular(x))
		return math_wide(log_special(x), x);
	struct pair p = pair_times(log_pair(x, 0), WIDE_LOG10E, WIDE_LOG10E_LOW);
	return p.high + p.low;
}

double log10(double x)
{
	if (log_double_for(x))
		return double_log_times(log_double(x), LOG10E_HIGH, LOG10E_LOW);
	return math_double(log10l(x), x);
}

float log10f(float x)
{
	if (log_double_for(x))
		return (float)double_log_times(log_double(x), LOG10E_HIGH, LOG10E_LOW);
	return math_float(log10l(x), x);
}
