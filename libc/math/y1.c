/* SPDX-License-Identifier: MIT */
#include "libc/math/bessel.h"
#include "libc/math/result.h"

double y1(double x)
{
	return math_double(bessel_y(1, x), x);
}
float y1f(float x)
{
	return math_float(bessel_y(1, x), x);
}

long double y1l(long double x)
{
	return math_wide(bessel_y(1, x), x);
}
