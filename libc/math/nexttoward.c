/* SPDX-License-Identifier: MIT */
#include "libc/math/nextafter.h"

double nexttoward(double x, long double y)
{
	if (isnan(x) || isnan(y))
		return (double)(x + y);
	return x == y ? (double)y : next_double(x, x < y);
}

float nexttowardf(float x, long double y)
{
	if (isnan(x) || isnan(y))
		return (float)(x + y);
	return x == y ? (float)y : next_float(x, x < y);
}

long double nexttowardl(long double x, long double y)
{
	return nextafterl(x, y);
}
