/* SPDX-License-Identifier: MIT */
#include "libc/complex/parts.h"

/* (log((1 + x)^2 + y^2) - log((1 - x)^2 + y^2)) / 4, and the angle that goes with it. */
long double complex catanhl(long double complex z)
{
	long double x = __real__ z, y = __imag__ z;
	if (isinf(y) || (isinf(x) && !isnan(y)))
		return of_parts(__builtin_copysignl(0, x), __builtin_copysignl(M_PI_2l, y));
	if (isnan(x) || isnan(y))
		return of_parts(isinf(x) || x == 0 ? __builtin_copysignl(0, x) : x + y, x + y);
	if (y == 0 && __builtin_fabsl(x) == 1)
		return of_parts(atanhl(x), y);
	if (__builtin_fabsl(x) > 0x1p100L || __builtin_fabsl(y) > 0x1p100L) {
		/* x / |z|^2 */
		long double size = hypotl(x, y);
		return of_parts(x / size / size, __builtin_copysignl(M_PI_2l, y));
	}
	long double less = 1 - __builtin_fabsl(x);
	long double real = log1pl(4 * __builtin_fabsl(x) / (less * less + y * y)) / 4;
	long double imaginary = atan2l(2 * y, less * (1 + __builtin_fabsl(x)) - y * y) / 2;
	return of_parts(__builtin_copysignl(real, x), __builtin_copysignl(imaginary, y));
}

NARROW_COMPLEX(catanh)
