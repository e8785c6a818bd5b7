/* SPDX-License-Identifier: MIT */
#include "libc/complex/parts.h"

/* -i ctanh(i z) */
long double complex ctanl(long double complex z)
{
	return times_minus_i(ctanhl(times_i(z)));
}

NARROW_COMPLEX(ctan)
