/* SPDX-License-Identifier: MIT */
#include "libc/complex/parts.h"

/* sinh x cos y + i cosh x sin y */
long double complex csinhl(long double complex z)
{
	long double x = __real__ z, y = __imag__ z;
	if (y == 0)
		return of_parts(sinhl(x), y);
	if (!isfinite(y)) {
		if (x == 0 || isinf(x))
			return of_parts(x, y - y);
		return of_parts(y - y, y - y);
	}
	if (isnan(x))
		return of_parts(x, x);
	if (x == 0)
		return of_parts(__builtin_copysignl(0, x) * cosl(y), sinl(y));
	if (isinf(x))
		return of_parts(x * cosl(y), HUGE_VALL * sinl(y));
	if (__builtin_fabsl(x) > 50) { /* both are e^|x| / 2 */
		long double complex half = cexpl(of_parts(__builtin_fabsl(x) - 1, y));
		const long double rest = 1.359140914229522617680143735676331249L; /* e / 2 */
		return of_parts(__builtin_copysignl(1, x) * __real__ half * rest, __imag__ half * rest);
	}
	return of_parts(sinhl(x) * cosl(y), coshl(x) * sinl(y));
}

NARROW_COMPLEX(csinh)
