/* SPDX-License-Identifier: MIT */
#include "libc/math/result.h"

/* The instruction knows zeros and infinities of every sign. */
long double atan2l(long double y, long double x)
{
	long double result = math_wide(x87_angle(y, x), math_both(x, y));
	if (result == 0 && y != 0 && isfinite(x))
		errno = ERANGE;
	return result;
}

double atan2(double y, double x)
{
	double result = math_double(x87_angle(y, x), math_both(x, y));
	if (result == 0 && y != 0 && isfinite(x))
		errno = ERANGE;
	return result;
}

float atan2f(float y, float x)
{
	float result = math_float(x87_angle(y, x), math_both(x, y));
	if (result == 0 && y != 0 && isfinite(x))
		errno = ERANGE;
	return result;
}
