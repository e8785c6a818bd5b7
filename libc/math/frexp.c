/* SPDX-License-Identifier: MIT */
#include "libc/math/bits.h"
#include "libc/math/result.h"

long double frexpl(long double x, int *exponent)
{
	*exponent = 0;
	if (!isfinite(x) || x == 0)
		return x + x;
	int more = 0;
	if (wide_field(x) == 0) {
		x *= 0x1p64L;
		more = -64;
	}
	*exponent = wide_field(x) - WIDE_BIAS + 1 + more;
	union wide_bits b = {.value = x};
	b.head = (uint16_t)((b.head & 0x8000) | (WIDE_BIAS - 1));
	return b.value;
}

double frexp(double x, int *exponent)
{
	return (double)frexpl(x, exponent);
}

float frexpf(float x, int *exponent)
{
	return (float)frexpl(x, exponent);
}
