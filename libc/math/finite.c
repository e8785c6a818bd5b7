/* SPDX-License-Identifier: MIT */
#include <math.h>

int finite(double x)
{
	return isfinite(x);
}

int finitef(float x)
{
	return isfinite(x);
}

int finitel(long double x)
{
	return isfinite(x);
}
