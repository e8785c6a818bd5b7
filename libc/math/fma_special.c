/* SPDX-License-Identifier: MIT */
#include "libc/math/fma_exact.h"
#include "libc/math/result.h"

long double fma_special(long double x, long double y, long double z)
{
	if (isfinite(x) && isfinite(y) && !isfinite(z))
		return z + z;
	long double result = x * y + z;
	if (isnan(result) && !isnan(x) && !isnan(y) && !isnan(z))
		errno = EDOM;
	return result;
}
