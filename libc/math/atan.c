/* SPDX-License-Identifier: MIT */
#include "libc/math/result.h"

long double atanl(long double x)
{
	return math_wide(x87_angle(x, 1), x);
}

NARROW(atan)
