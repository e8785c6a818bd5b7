/* SPDX-License-Identifier: MIT */
#include "libc/math/bessel.h"
#include "libc/math/result.h"

double y0(double x)
{
	return math_double(bessel_y(0, x), x);
}
float y0f(float x)
{
	return math_float(bessel_y(0, x), x);
}

long double y0l(long double x)
{
	return math_wide(bessel_y(0, x), x);
}
