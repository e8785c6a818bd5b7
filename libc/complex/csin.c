/* SPDX-License-Identifier: MIT */
#include "libc/complex/parts.h"

/* -i csinh(i z) */
long double complex csinl(long double complex z)
{
	return times_minus_i(csinhl(times_i(z)));
}

NARROW_COMPLEX(csin)
