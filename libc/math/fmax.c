/* SPDX-License-Identifier: MIT */
#include <math.h>

double fmax(double x, double y)
{
	if (isnan(x) || isnan(y))
		return isnan(x) ? y : x;
	if (x == y)
		return signbit(y) ? x : y;
	return isgreater(x, y) ? x : y;
}

float fmaxf(float x, float y)
{
	if (isnan(x) || isnan(y))
		return isnan(x) ? y : x;
	if (x == y)
		return signbit(y) ? x : y;
	return isgreater(x, y) ? x : y;
}

long double fmaxl(long double x, long double y)
{
	if (isnan(x) || isnan(y))
		return isnan(x) ? y : x;
	if (x == y)
		return signbit(y) ? x : y;
	return isgreater(x, y) ? x : y;
}
