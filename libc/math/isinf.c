/* SPDX-License-Identifier: MIT */
#include <math.h>

int (isinf)(double x)
{
	return isinf(x);
}

int isinff(float x)
{
	return isinf(x);
}

int isinfl(long double x)
{
	return isinf(x);
}
