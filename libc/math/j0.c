/* SPDX-License-Identifier: MIT */
#include "libc/math/bessel.h"
#include "libc/math/result.h"

double j0(double x)
{
	return math_double(bessel_j(0, x), x);
}
float j0f(float x)
{
	return math_float(bessel_j(0, x), x);
}

long double j0l(long double x)
{
	return math_wide(bessel_j(0, x), x);
}
