/* SPDX-License-Identifier: MIT */
#include <math.h>

#include "libc/math/bits.h"

double copysign(double x, double y)
{
	uint64_t sign = 1ull << 63;
	return double_of_bits((bits_of_double(x) & ~sign) | (bits_of_double(y) & sign));
}

float copysignf(float x, float y)
{
	uint32_t sign = 1u << 31;
	return float_of_bits((bits_of_float(x) & ~sign) | (bits_of_float(y) & sign));
}

long double copysignl(long double x, long double y)
{
	union wide_bits a = {.value = x}, b = {.value = y};
	a.head = (uint16_t)((a.head & 0x7fff) | (b.head & 0x8000));
	return a.value;
}
