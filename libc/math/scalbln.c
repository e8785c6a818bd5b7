/* SPDX-License-Identifier: MIT */
#include "libc/math/result.h"

/* Beyond these every number overflows or vanishes. */
static int clamp(long n)
{
	return n > 40000 ? 40000 : n < -40000 ? -40000 : (int)n;
}

/* Zero of a number that is not, or infinity of one. */
static void check(long double result, long double x)
{
	if ((isinf(result) && isfinite(x)) || (result == 0 && x != 0))
		errno = ERANGE;
}

/* What the wide format must round because it is so small is zero in the others, or their least. */
long double scalblnl(long double x, long n)
{
	long double result = x87_scale(x, clamp(n));
	check(result, x);
	return result;
}

double scalbln(double x, long n)
{
	double result = (double)x87_scale(x, clamp(n));
	check(result, x);
	return result;
}

float scalblnf(float x, long n)
{
	float result = (float)x87_scale(x, clamp(n));
	check(result, x);
	return result;
}
