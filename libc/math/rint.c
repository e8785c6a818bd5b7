/* SPDX-License-Identifier: MIT */
#include "libc/math/result.h"

long double rintl(long double x)
{
	return x87_round(x);
}

NARROW_EXACT(rint)
