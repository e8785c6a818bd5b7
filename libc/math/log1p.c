/* SPDX-License-Identifier: MIT */
#include "libc/math/bits.h"
#include "libc/math/double.h"
#include "libc/math/log.h"
#include "libc/math/log_special.h"
#include "libc/math/result.h"

long double log1pl(long double x)
{
	if (wide_field(x) < WIDE_BIAS - 70)
		return math_wide(x, x);
	if (!isgreater(x, -1) || isinf(x))
		return math_wide(log_special(1 + x), x);
	struct pair p = log1p_pair(x);
	return p.high + p.low;
}

/* log(1 + x) of an x that 1 + x tells from zero. */
static bool fast(double *result, double x)
{
	double sum = 1 + x;
	if (!double_between(x, 50, 100) || !log_double_for(sum))
		return false;
	double of_x = sum - 1, rest = (1 - (sum - of_x)) + (x - of_x);
	struct double_pair log = log_double(sum);
	*result = log.high + (log.low + rest / sum);
	return true;
}

double log1p(double x)
{
	double result;
	return fast(&result, x) ? result : math_double(log1pl(x), x);
}

float log1pf(float x)
{
	double result;
	return fast(&result, x) ? (float)result : math_float(log1pl(x), x);
}
