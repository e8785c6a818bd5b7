/* SPDX-License-Identifier: MIT */
#include "libc/complex/parts.h"

long double complex clog10l(long double complex z)
{
	long double complex log = clogl(z);
	return of_parts(__real__ log / M_LN10l, __imag__ log / M_LN10l);
}

NARROW_COMPLEX(clog10)
