/* SPDX-License-Identifier: MIT */
#include "libc/complex/parts.h"

/* cosh(i z) */
long double complex ccosl(long double complex z)
{
	return ccoshl(times_i(z));
}

NARROW_COMPLEX(ccos)
