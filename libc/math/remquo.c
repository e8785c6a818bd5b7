/* SPDX-License-Identifier: MIT */
#include "libc/math/result.h"

/*
 * The rest of x / y for positive ones, with 8 y no overflow; the quotient's last bits go to *quotient. (The
 * instruction tells them too, but emulators get them wrong.) Each difference is exact.
 */
static long double rest_of(long double x, long double y, int *quotient)
{
	int bits = 0;
	while (x87_modulo(&x, 8 * y))
		;
	if (x >= 4 * y) {
		x -= 4 * y;
		bits += 4;
	}
	if (x >= 2 * y) {
		x -= 2 * y;
		bits += 2;
	}
	/* To the nearest, the even one of two. */
	if (x + x > y) {
		x -= y;
		bits++;
		if (x + x >= y) {
			x -= y;
			bits++;
		}
	}
	*quotient = bits & 7;
	return x == 0 ? 0 : x; /* no negative zero, in any rounding mode */
}

long double remquol(long double x, long double y, int *quotient)
{
	*quotient = 0;
	if (isnan(x) || isnan(y) || isinf(x) || y == 0)
		return remainderl(x, y);
	if (isinf(y))
		return x;
	long double size = __builtin_fabsl(x), by = __builtin_fabsl(y), rest = size;
	int bits = 0;
	if (by <= LDBL_MAX / 8)
		rest = rest_of(size, by, &bits);
	else if (size >= by / 2)
		rest = rest_of(size / 16, by / 16, &bits) * 16;
	*quotient = signbit(x) != signbit(y) ? -bits : bits;
	return signbit(x) ? -rest : rest;
}

double remquo(double x, double y, int *quotient)
{
	return (double)remquol(x, y, quotient);
}

float remquof(float x, float y, int *quotient)
{
	return (float)remquol(x, y, quotient);
}
