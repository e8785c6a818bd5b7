/* SPDX-License-Identifier: MIT */
#include "libc/math/result.h"

/* Exact in every format. The instruction tells of wrong arguments. */
long double fmodl(long double x, long double y)
{
	long double rest = x;
	if (!isnan(x) && !isnan(y) && (isinf(x) || y == 0))
		errno = EDOM;
	while (x87_modulo(&rest, y))
		;
	return rest;
}

NARROW_EXACT_2(fmod)
