/* SPDX-License-Identifier: MIT */
#include "libc/complex/parts.h"

/* i cacos z or -i cacos z: the one whose real part is not negative. */
long double complex cacoshl(long double complex z)
{
	long double complex w = cacosl(z);
	return signbit(__imag__ z) ? times_minus_i(w) : times_i(w);
}

NARROW_COMPLEX(cacosh)
