/* SPDX-License-Identifier: MIT */
#include "libc/complex/parts.h"

/* cosh x cos y + i sinh x sin y */
long double complex ccoshl(long double complex z)
{
	long double x = __real__ z, y = __imag__ z;
	if (y == 0)
		return of_parts(coshl(x), isnan(x) ? y : __builtin_copysignl(0, x) * y);
	if (!isfinite(y)) {
		if (isinf(x))
			return of_parts(HUGE_VALL, y - y);
		return of_parts(y - y, x == 0 ? 0 : y - y);
	}
	if (isnan(x))
		return of_parts(x, x);
	if (x == 0)
		return of_parts(cosl(y), x * sinl(y));
	if (isinf(x))
		return of_parts(HUGE_VALL * cosl(y), x * sinl(y));
	if (__builtin_fabsl(x) > 50) { /* both are e^|x| / 2 */
		long double complex half = cexpl(of_parts(__builtin_fabsl(x) - 1, y));
		const long double rest = 1.359140914229522617680143735676331249L; /* e / 2 */
		return of_parts(__real__ half * rest, __builtin_copysignl(1, x) * __imag__ half * rest);
	}
	return of_parts(coshl(x) * cosl(y), sinhl(x) * sinl(y));
}

NARROW_COMPLEX(ccosh)
