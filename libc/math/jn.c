/* SPDX-License-Identifier: MIT */
#include "libc/math/bessel.h"
#include "libc/math/result.h"

double jn(int n, double x)
{
	return math_double(bessel_j(n, x), x);
}
float jnf(int n, float x)
{
	return math_float(bessel_j(n, x), x);
}

long double jnl(int n, long double x)
{
	return math_wide(bessel_j(n, x), x);
}
