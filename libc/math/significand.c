/* SPDX-License-Identifier: MIT */
#include "libc/math/result.h"

long double significandl(long double x)
{
	int exponent;
	return frexpl(x, &exponent) * 2;
}

NARROW_EXACT(significand)
