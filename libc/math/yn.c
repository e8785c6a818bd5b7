/* SPDX-License-Identifier: MIT */
#include "libc/math/bessel.h"
#include "libc/math/result.h"

double yn(int n, double x)
{
	return math_double(bessel_y(n, x), x);
}
float ynf(int n, float x)
{
	return math_float(bessel_y(n, x), x);
}

long double ynl(int n, long double x)
{
	return math_wide(bessel_y(n, x), x);
}
