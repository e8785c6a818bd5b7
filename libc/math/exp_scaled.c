/* SPDX-License-Identifier: MIT */
#include "libc/math/bits.h"
#include "libc/math/exp.h"

long double exp_scaled(long double x, long double rest, int power)
{
	if (!(__builtin_fabsl(x) < EXP_LIMIT)) {
		volatile long double extreme = x > 0 ? 0x1p16383L : 0x1p-16382L;
		return extreme * extreme;
	}
	struct exponential e = exp_parts(x, rest);
	power += e.exponent;
	if (power < -16381 || power > 16383)
		return x87_scale(e.high + e.low, power);
	return (e.high + e.low) * wide_power(power);
}
