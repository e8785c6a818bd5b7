/* SPDX-License-Identifier: MIT */
#include "libc/complex/parts.h"

/* (sinh x cosh x + i sin y cos y) / (sinh^2 x + cos^2 y) */
long double complex ctanhl(long double complex z)
{
	long double x = __real__ z, y = __imag__ z;
	if (y == 0)
		return of_parts(tanhl(x), y);
	if (isinf(x))
		return of_parts(__builtin_copysignl(1, x),
		                __builtin_copysignl(0, isfinite(y) ? sinl(y) * cosl(y) : y));
	if (!isfinite(y))
		return of_parts(x == 0 ? x : y - y, y - y);
	if (isnan(x))
		return of_parts(x, x);
	long double s = sinl(y), c = cosl(y);
	if (__builtin_fabsl(x) > 25) { /* sinh^2 and sinh cosh are e^(2 |x|) / 4 */
		long double half = expl(-__builtin_fabsl(x));
		return of_parts(__builtin_copysignl(1, x), 4 * s * c * half * half);
	}
	long double sinh = sinhl(x), below = sinh * sinh + c * c;
	return of_parts(sinh * coshl(x) / below, s * c / below);
}

NARROW_COMPLEX(ctanh)
