/* SPDX-License-Identifier: MIT */
#include "libc/math/gamma.h"
#include "libc/math/result.h"
#include "libc/math/signgam.h"

long double lgammal(long double x)
{
	return math_wide(gamma_log(x, &__signgam), x);
}

double lgamma(double x)
{
	return math_double(gamma_log(x, &__signgam), x);
}

float lgammaf(float x)
{
	return math_float(gamma_log(x, &__signgam), x);
}
