/* SPDX-License-Identifier: MIT */
#include "arch/rounding.h"
#include "libc/math/bits.h"
#include "libc/math/fma_exact.h"

/* A product of doubles has 106 bits, and reaches down to 2^-2148: the wide format has the exponents. */
long double fma_to_odd(long double x, long double y, long double z)
{
	struct fma_exact sum;
	if (!fma_exact(&sum, x, y, z))
		return rounding_mode() == ROUND_DOWN ? -0.0L : 0;
	union wide_bits b = {.significand = sum.bits | sum.half | sum.rest};
	b.head = (uint16_t)(sum.negative << 15 | (sum.exponent + 63 + WIDE_BIAS));
	return b.value;
}
