/* SPDX-License-Identifier: MIT */
#include "libc/math/bits.h"
#include "libc/math/log.h"
#include "libc/math/log_data.h"
#include "libc/math/polynomial.h"

/* (log(1 + z) - z + z^2/2) / z^3 for |z| below 1/100: its series, up to 2^-66. */
static const long double log_terms[] = {
	1 / 3.0L, -1 / 4.0L, 1 / 5.0L, -1 / 6.0L, 1 / 7.0L, -1 / 8.0L, 1 / 9.0L, -1 / 10.0L, 1 / 11.0L,
};

/*
 * x = 2^exponent * m, and z = m * c - 1 for the c of m's place in the table: then
 * log x = exponent * log 2 - log c + log(1 + z). The product is taken by integers, and so exact.
 */
struct pair log_pair(long double x, long double rest)
{
	int exponent = wide_field(x) - WIDE_BIAS;
	if (exponent == -WIDE_BIAS) {
		x *= 0x1p64L;
		rest *= 0x1p64L;
		exponent = wide_field(x) - WIDE_BIAS - 64;
	}
	uint64_t significand = wide_significand(x);
	unsigned index = (unsigned)(significand >> 56) - 128;
	index = (index + 1) >> 1;
	exponent += index >= LOG_DOUBLES_FROM;

	uint64_t c = (uint64_t)log_steps[index].reciprocal;
	long double coarse = (long double)((int64_t)((significand >> 32) * c) - (1ll << 43)) * 0x1p-43L;
	long double fine = (long double)(int64_t)((significand & 0xffffffff) * c) * 0x1p-75L;
	struct pair z = pair_sum(coarse, fine);

	/* A multiple of 2^-49 below 2^14: exact. */
	long double sum = exponent * LN2_HIGH + log_steps[index].high;
	long double low = exponent * LN2_LOW + log_steps[index].low;
	struct pair square = pair_product(z.high, z.high);
	struct pair first = pair_sum(sum, z.high);
	struct pair second = pair_sum(first.high, -square.high / 2);
	low += z.low - z.high * z.low;
	low += z.high * square.high * POLYNOMIAL_PAIRWISE(log_terms, z.high) - square.low / 2;
	low += first.low + second.low;
	if (rest)
		low += rest / x;
	return pair_sum(second.high, low);
}
