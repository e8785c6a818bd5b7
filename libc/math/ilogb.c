/* SPDX-License-Identifier: MIT */
#include <limits.h>

#include "libc/math/raise.h"
#include "libc/math/result.h"

int ilogbl(long double x)
{
	if (!isfinite(x) || x == 0) {
		math_invalid();
		errno = EDOM;
		return isinf(x) ? INT_MAX : x == 0 ? FP_ILOGB0 : FP_ILOGBNAN;
	}
	int exponent;
	frexpl(x, &exponent);
	return exponent - 1;
}

int ilogb(double x)
{
	return ilogbl(x);
}

int ilogbf(float x)
{
	return ilogbl(x);
}
