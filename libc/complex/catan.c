/* SPDX-License-Identifier: MIT */
#include "libc/complex/parts.h"

/* -i catanh(i z) */
long double complex catanl(long double complex z)
{
	return times_minus_i(catanhl(times_i(z)));
}

NARROW_COMPLEX(catan)
