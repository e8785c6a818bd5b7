/* SPDX-License-Identifier: MIT */
#include "arch/rounding.h"
#include "libc/math/bits.h"
#include "libc/math/fma_exact.h"
#include "libc/math/raise.h"
#include "libc/math/result.h"

#define LEAST (1 - WIDE_BIAS - 63) /* the exponent of the last bit of subnormal numbers */

/* The machine itself rounds: the two bits behind the last are added to the others. */
static long double rounded(uint64_t bits, bool half, bool rest, long double sign)
{
	volatile long double whole = sign * (long double)(bits >> 32) * 0x1p32L;
	whole += sign * (long double)(bits & 0xffffffff);
	volatile long double part = sign * ((half ? 0.5L : 0) + (rest ? 0.25L : 0));
	return whole + part;
}

/* Below the normal numbers: a great number ahead of the bits leaves the last of them behind the point. */
static long double rounded_to(struct fma_exact *sum, int drop, long double sign)
{
	uint64_t bits = drop < 64 ? sum->bits >> drop : 0;
	bool half = drop <= 64 && sum->bits >> (drop - 1) & 1;
	bool rest = sum->half || sum->rest || drop > 64 || sum->bits << (64 - drop) << 1;
	long double result = rounded(bits | 1ull << 63, half, rest, sign) - sign * 0x1p63L;
	if (half || rest)
		math_raise_underflow();
	return __builtin_copysignl(x87_scale(result, LEAST), sign);
}

long double fmal(long double x, long double y, long double z)
{
	struct fma_exact sum;
	if (fma_simple(x, y, z))
		return fma_special(x, y, z);
	if (!fma_exact(&sum, x, y, z))
		return rounding_mode() == ROUND_DOWN ? -0.0L : 0;
	long double sign = sum.negative ? -1 : 1;
	if (sum.exponent < LEAST)
		return rounded_to(&sum, LEAST - sum.exponent, sign);
	long double result = x87_scale(rounded(sum.bits, sum.half, sum.rest, sign), sum.exponent);
	if (isinf(result))
		errno = ERANGE;
	return result;
}
