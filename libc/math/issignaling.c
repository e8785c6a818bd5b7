/* SPDX-License-Identifier: MIT */
/* NaNs whose first bit of the fraction is 0: the first use of one raises FE_INVALID. */
#include <math.h>

#include "libc/math/bits.h"

int __issignalingf(float x)
{
	uint32_t bits = bits_of_float(x) & 0x7fffffff;
	return bits > 0x7f800000 && !(bits & 0x00400000);
}

int __issignaling(double x)
{
	uint64_t bits = bits_of_double(x) << 1 >> 1;
	return bits > (uint64_t)0x7ff << 52 && !(bits >> 51 & 1);
}

int __issignalingl(long double x)
{
	union wide_bits w = {.value = x};
	return (w.head & WIDE_SPECIAL) == WIDE_SPECIAL && w.significand << 1 && !(w.significand >> 62 & 1);
}
