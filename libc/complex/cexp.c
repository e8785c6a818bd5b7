/* SPDX-License-Identifier: MIT */
#include "libc/complex/parts.h"

/* e^x (cos y + i sin y). */
long double complex cexpl(long double complex z)
{
	long double x = __real__ z, y = __imag__ z;
	if (y == 0)
		return of_parts(expl(x), y);
	if (!isfinite(y)) {
		if (isinf(x))
			return signbit(x) ? of_parts(0, __builtin_copysignl(0, y)) : of_parts(HUGE_VALL, y - y);
		return of_parts(y - y, y - y);
	}
	if (isinf(x)) {
		long double size = x > 0 ? HUGE_VALL : 0;
		return of_parts(__builtin_copysignl(size, cosl(y)), __builtin_copysignl(size, sinl(y)));
	}
	if (isnan(x))
		return of_parts(x, x);
	/* A great e^x may meet a small sine. */
	if (x > 11300 && x < 22000) {
		long double half = expl(x / 2);
		return of_parts(half * cosl(y) * half, half * sinl(y) * half);
	}
	long double size = expl(x);
	return of_parts(size * cosl(y), size * sinl(y));
}

NARROW_COMPLEX(cexp)
