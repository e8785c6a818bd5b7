/* SPDX-License-Identifier: MIT */
#include "libc/math/result.h"

long double remquol(long double x, long double y, int *quotient)
{
	long double rest = x;
	unsigned status;
	if (!isnan(x) && !isnan(y) && (isinf(x) || y == 0))
		errno = EDOM;
	do
		status = x87_remainder(&rest, y);
	while (status & X87_C2);
	int bits = (status & X87_C0 ? 4 : 0) + (status & X87_C3 ? 2 : 0) + (status & X87_C1 ? 1 : 0);
	if (isnan(rest))
		bits = 0;
	*quotient = signbit(x) != signbit(y) ? -bits : bits;
	return rest;
}

double remquo(double x, double y, int *quotient)
{
	return (double)remquol(x, y, quotient);
}

float remquof(float x, float y, int *quotient)
{
	return (float)remquol(x, y, quotient);
}
