/* SPDX-License-Identifier: MIT */
#include "libc/math/constants_data.h"
#include "libc/math/double.h"
#include "libc/math/log.h"
#include "libc/math/log_special.h"
#include "libc/math/result.h"

#define LOG2E_HIGH ((double)WIDE_LOG2E)
#define LOG2E_LOW ((double)(WIDE_LOG2E - (double)WIDE_LOG2E + WIDE_LOG2E_LOW))

long double log2l(long double x)
{
	if (!log_regular(x))
		return math_wide(log_special(x), x);
	struct pair p = pair_times(log_pair(x, 0), WIDE_LOG2E, WIDE_LOG2E_LOW);
	return p.high + p.low;
}

double log2(double x)
{
	if (log_double_for(x))
		return double_log_times(log_double(x), LOG2E_HIGH, LOG2E_LOW);
	return math_double(log2l(x), x);
}

float log2f(float x)
{
	if (log_double_for(x))
		return (float)double_log_times(log_double(x), LOG2E_HIGH, LOG2E_LOW);
	return math_float(log2l(x), x);
}
