/* SPDX-License-Identifier: MIT */
#include "libc/complex/parts.h"

long double complex conjl(long double complex z)
{
	return of_parts(__real__ z, -__imag__ z);
}

NARROW_COMPLEX(conj)
