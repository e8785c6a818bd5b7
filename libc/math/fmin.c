/* SPDX-License-Identifier: MIT */
#include <math.h>

double fmin(double x, double y)
{
	if (isnan(x) || isnan(y))
		return isnan(x) ? y : x;
	if (x == y)
		return signbit(x) ? x : y;
	return isless(x, y) ? x : y;
}

float fminf(float x, float y)
{
	if (isnan(x) || isnan(y))
		return isnan(x) ? y : x;
	if (x == y)
		return signbit(x) ? x : y;
	return isless(x, y) ? x : y;
}

long double fminl(long double x, long double y)
{
	if (isnan(x) || isnan(y))
		return isnan(x) ? y : x;
	if (x == y)
		return signbit(x) ? x : y;
	return isless(x, y) ? x : y;
}
