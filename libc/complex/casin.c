/* SPDX-License-Identifier: MIT */
#include "libc/complex/parts.h"

/* -i casinh(i z) */
long double complex casinl(long double complex z)
{
	return times_minus_i(casinhl(times_i(z)));
}

NARROW_COMPLEX(casin)
