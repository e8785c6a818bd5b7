/* SPDX-License-Identifier: MIT */
#include "libc/math/raise.h"
#include "libc/math/result.h"

void math_unusual(long double result, long double x)
{
	if (isnan(result)) {
		if (!isnan(x))
			errno = EDOM;
	} else if (isinf(result)) {
		if (isfinite(x))
			errno = ERANGE;
	} else if (result != 0) {
		math_raise_underflow();
	}
}

void math_underflow(void)
{
	errno = ERANGE;
}
