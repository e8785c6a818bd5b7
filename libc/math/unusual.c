/* SPDX-License-Identifier: MIT */
#include "libc/math/raise.h"
#include "libc/math/result.h"

void math_unusual(long double result, long double x)
{
	if (isnan(result)) {
		if (!isnan(x))
			errno = EDOM;
	} else if (isinf(result) && isfinite(x)) {
		errno = ERANGE;
	}
}

void math_unusual_small(long double result, long double x)
{
	math_unusual(result, x);
	if (isfinite(result) && result != 0)
		math_raise_underflow();
}

void math_unusual_nonzero(long double result, long double x)
{
	math_unusual_small(result, x);
	if (result == 0 && isfinite(x))
		errno = ERANGE;
}
