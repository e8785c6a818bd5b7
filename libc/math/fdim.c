/* SPDX-License-Identifier: MIT */
#include "arch/fpu.h"
#include "libc/math/result.h"

long double fdiml(long double x, long double y)
{
	if (islessequal(x, y))
		return 0;
	long double result = x - y;
	if (isinf(result) && isfinite(x) && isfinite(y))
		errno = ERANGE;
	return result;
}

double fdim(double x, double y)
{
	if (islessequal(x, y))
		return 0;
	double result = fpu_subtract(x, y);
	if (isinf(result) && isfinite(x) && isfinite(y))
		errno = ERANGE;
	return result;
}

/* The difference rounded to 53 bits rounds to 24 as the exact one would. */
float fdimf(float x, float y)
{
	if (islessequal(x, y))
		return 0;
	float result = (float)fpu_subtract(x, y);
	if (isinf(result) && isfinite(x) && isfinite(y))
		errno = ERANGE;
	return result;
}
