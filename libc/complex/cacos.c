/* SPDX-License-Identifier: MIT */
#include "libc/complex/parts.h"

#define LN2 0.693147180559945309417232121458176568L

/* By the roots of 1 - z and 1 + z, which keep what differences would lose (Kahan). */
long double complex cacosl(long double complex z)
{
	long double x = __real__ z, y = __imag__ z;
	if (isnan(x) || isnan(y)) {
		if (isinf(x))
			return of_parts(y, __builtin_copysignl(HUGE_VALL, -x));
		if (isinf(y))
			return of_parts(x, -y);
		return of_parts(x == 0 ? atan2l(1, 0) : x + y, x + y);
	}
	if (isinf(x) || isinf(y))
		return of_parts(atan2l(isinf(y) ? 1 : 0, isinf(x) ? __builtin_copysignl(1, x) : 0),
		                -__builtin_copysignl(HUGE_VALL, y));
	if (__builtin_fabsl(x) > 0x1p4000L || __builtin_fabsl(y) > 0x1p4000L)
		return of_parts(atan2l(__builtin_fabsl(y), x),
		                -__builtin_copysignl(logl(hypotl(x, y)) + LN2, y));
	long double complex less = csqrtl(of_parts(1 - x, -y)), more = csqrtl(of_parts(1 + x, y));
	long double real = 2 * atan2l(__real__ less, __real__ more);
	long double imaginary = asinhl(__real__ more * __imag__ less - __imag__ more * __real__ less);
	return of_parts(real, __builtin_copysignl(imaginary, -y));
}

NARROW_COMPLEX(cacos)
