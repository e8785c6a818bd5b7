/* SPDX-License-Identifier: MIT */
#include "libc/math/raise.h"
#include "libc/math/result.h"

/* What n must be: an integer. 0 times 2^infinity has no value, nor has infinity times 2^-infinity. */
long double scalbl(long double x, long double n)
{
	if (isnan(x) || isnan(n))
		return x * n;
	if (isinf(n)) {
		if (n > 0 ? x == 0 : isinf(x))
			return math_wide(math_invalid(), 0);
		return n > 0 ? x * n : x / -n;
	}
	if (n != truncl(n))
		return math_wide(math_invalid(), 0);
	return scalblnl(x, n > 40000 ? 40000 : n < -40000 ? -40000 : (long)n);
}

double scalb(double x, double n)
{
	if (!isfinite(n) || n != trunc(n))
		return (double)scalbl(x, n);
	return scalbln(x, n > 40000 ? 40000 : n < -40000 ? -40000 : (long)n);
}

float scalbf(float x, float n)
{
	if (!isfinite(n) || n != truncf(n))
		return (float)scalbl(x, n);
	return scalblnf(x, n > 40000 ? 40000 : n < -40000 ? -40000 : (long)n);
}
