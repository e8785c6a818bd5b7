/* SPDX-License-Identifier: MIT */
#include <math.h>

double drem(double x, double y)
{
	return remainder(x, y);
}

float dremf(float x, float y)
{
	return remainderf(x, y);
}

long double dreml(long double x, long double y)
{
	return remainderl(x, y);
}
