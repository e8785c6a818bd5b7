/* SPDX-License-Identifier: MIT */
#include "libc/math/bessel.h"
#include "libc/math/result.h"

double j1(double x)
{
	return math_double(bessel_j(1, x), x);
}
float j1f(float x)
{
	return math_float(bessel_j(1, x), x);
}

long double j1l(long double x)
{
	return math_wide(bessel_j(1, x), x);
}
