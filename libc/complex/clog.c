/* SPDX-License-Identifier: MIT */
#include "libc/complex/parts.h"
#include "libc/math/log.h"

/* log of the size: near one by what x^2 + y^2 has more. */
static long double log_of_size(long double x, long double y)
{
	x = __builtin_fabsl(x);
	y = __builtin_fabsl(y);
	if (x < y) {
		long double other = x;
		x = y;
		y = other;
	}
	if (!(x > 0.5L && x < 3 && y < 3) || y == 0)
		return logl(hypotl(x, y));
	struct pair sum = pair_add(pair_product(x, x), pair_product(y, y));
	struct pair log = log_pair(sum.high, sum.low);
	return (log.high + log.low) / 2;
}

long double complex clogl(long double complex z)
{
	return of_parts(log_of_size(__real__ z, __imag__ z), cargl(z));
}

NARROW_COMPLEX(clog)
