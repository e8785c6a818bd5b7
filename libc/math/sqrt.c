/* SPDX-License-Identifier: MIT */
#include "arch/fpu.h"
#include "libc/math/result.h"

double sqrt(double x)
{
	if (isless(x, 0))
		errno = EDOM;
	return fpu_sqrt(x);
}

float sqrtf(float x)
{
	if (isless(x, 0))
		errno = EDOM;
	return fpu_sqrtf(x);
}

long double sqrtl(long double x)
{
	if (isless(x, 0))
		errno = EDOM;
	return x87_sqrt(x);
}
