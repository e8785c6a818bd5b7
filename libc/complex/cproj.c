/* SPDX-License-Identifier: MIT */
#include "libc/complex/parts.h"

long double complex cprojl(long double complex z)
{
	if (isinf(__real__ z) || isinf(__imag__ z))
		return of_parts(HUGE_VALL, __builtin_copysignl(0, __imag__ z));
	return z;
}

NARROW_COMPLEX(cproj)
