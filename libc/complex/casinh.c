/* SPDX-License-Identifier: MIT */
#include "libc/complex/parts.h"

#define LN2 0.693147180559945309417232121458176568L

/* By the roots of 1 - i z and 1 + i z, which keep what differences would lose (Kahan). */
long double complex casinhl(long double complex z)
{
	long double x = __real__ z, y = __imag__ z;
	if (isnan(x) || isnan(y)) {
		if (isinf(x))
			return of_parts(x, y);
		if (isinf(y))
			return of_parts(y, x);
		return of_parts(x + y, y == 0 ? y : x + y);
	}
	if (isinf(x) || isinf(y))
		return of_parts(__builtin_copysignl(HUGE_VALL, x),
		                atan2l(__builtin_copysignl(isinf(y) ? 1 : 0, y), isinf(x) ? 1 : 0));
	if (__builtin_fabsl(x) > 0x1p4000L || __builtin_fabsl(y) > 0x1p4000L)
		return of_parts(__builtin_copysignl(logl(hypotl(x, y)) + LN2, x), atan2l(y, __builtin_fabsl(x)));
	long double complex less = csqrtl(of_parts(1 + y, -x)), more = csqrtl(of_parts(1 - y, x));
	long double real = asinhl(__real__ less * __imag__ more - __imag__ less * __real__ more);
	long double imaginary = atan2l(y, __real__ less * __real__ more - __imag__ less * __imag__ more);
	return of_parts(__builtin_copysignl(real, x), __builtin_copysignl(imaginary, y));
}

NARROW_COMPLEX(casinh)
