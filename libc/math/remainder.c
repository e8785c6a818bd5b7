/* SPDX-License-Identifier: MIT */
#include "libc/math/result.h"

long double remainderl(long double x, long double y)
{
	long double rest = x;
	if (!isnan(x) && !isnan(y) && (isinf(x) || y == 0))
		errno = EDOM;
	while (x87_remainder(&rest, y))
		;
	return rest;
}

NARROW_EXACT_2(remainder)
