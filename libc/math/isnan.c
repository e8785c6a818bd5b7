/* SPDX-License-Identifier: MIT */
#include <math.h>

int (isnan)(double x)
{
	return isnan(x);
}

int isnanf(float x)
{
	return isnan(x);
}

int isnanl(long double x)
{
	return isnan(x);
}
