/* SPDX-License-Identifier: MIT */
#include "libc/math/gamma.h"
#include "libc/math/result.h"

long double lgammal_r(long double x, int *sign)
{
	return math_wide(gamma_log(x, sign), x);
}

double lgamma_r(double x, int *sign)
{
	return math_double(gamma_log(x, sign), x);
}

float lgammaf_r(float x, int *sign)
{
	return math_float(gamma_log(x, sign), x);
}
