/* SPDX-License-Identifier: MIT */
#include "libc/complex/parts.h"

long double complex csqrtl(long double complex z)
{
	long double x = __real__ z, y = __imag__ z;
	if (x == 0 && y == 0)
		return of_parts(0, y);
	if (isinf(y))
		return of_parts(HUGE_VALL, y);
	if (isnan(x))
		return of_parts(x, x);
	if (isinf(x))
		return x > 0 ? of_parts(x, isnan(y) ? y : __builtin_copysignl(0, y))
		             : of_parts(isnan(y) ? y : 0, __builtin_copysignl(HUGE_VALL, y));
	if (isnan(y))
		return of_parts(y, y);
	/* By a power of four, so that nothing overflows, or is lost below. */
	int scale = 0;
	if (__builtin_fabsl(x) > 0x1p16000L || __builtin_fabsl(y) > 0x1p16000L)
		scale = -2;
	else if (__builtin_fabsl(x) < 0x1p-16000L && __builtin_fabsl(y) < 0x1p-16000L)
		scale = 400;
	x = scalbnl(x, scale);
	y = scalbnl(y, scale);
	long double root = sqrtl((__builtin_fabsl(x) + hypotl(x, y)) / 2);
	long double other = __builtin_fabsl(y) / (2 * root);
	root = scalbnl(root, -scale / 2);
	other = scalbnl(other, -scale / 2);
	return x < 0 ? of_parts(other, __builtin_copysignl(root, y))
	             : of_parts(root, __builtin_copysignl(other, y));
}

NARROW_COMPLEX(csqrt)
