/* SPDX-License-Identifier: MIT */
#include "libc/math/result.h"

long double modfl(long double x, long double *integer)
{
	*integer = truncl(x);
	return __builtin_copysignl(isinf(x) ? 0 : x - *integer, x);
}

double modf(double x, double *integer)
{
	*integer = trunc(x);
	return __builtin_copysign(isinf(x) ? 0 : x - *integer, x);
}

float modff(float x, float *integer)
{
	*integer = truncf(x);
	return __builtin_copysignf(isinf(x) ? 0 : x - *integer, x);
}
