/* SPDX-License-Identifier: MIT */
#include "libc/math/nextafter.h"

double nextafter(double x, double y)
{
	if (isnan(x) || isnan(y))
		return x + y;
	return x == y ? y : next_double(x, x < y);
}

float nextafterf(float x, float y)
{
	if (isnan(x) || isnan(y))
		return x + y;
	return x == y ? y : next_float(x, x < y);
}

long double nextafterl(long double x, long double y)
{
	if (isnan(x) || isnan(y))
		return x + y;
	return x == y ? y : next_wide(x, x < y);
}
