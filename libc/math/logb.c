/* SPDX-License-Identifier: MIT */
#include "libc/math/raise.h"
#include "libc/math/result.h"

long double logbl(long double x)
{
	if (!isfinite(x))
		return x * x;
	if (x == 0) {
		errno = ERANGE;
		return math_pole(-1);
	}
	int exponent;
	frexpl(x, &exponent);
	return exponent - 1;
}

NARROW_EXACT(logb)
