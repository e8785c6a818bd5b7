/* SPDX-License-Identifier: MIT */
#include "libc/math/bits.h"
#include "libc/math/log.h"
#include "libc/math/log_data.h"
#include "libc/math/polynomial.h"

/* (log(1 + z) - z + z^2/2) / z^3 for |z| below 1/100: its series, up to 2^-66. */
static const long double log_terms[] = {
	1 / 3.0L, -1 / 4.0L, 1 / 5.0L, -1 / 6.0L, 1 / 7.0L, -1 / 8.0L, 1 / 9.0L, -1 / 10.0L, 1 / 11.0L,
};

/* (log(1 + z) - z + z^2/2 - z^3/3) / z^4 */
static const long double log_terms_from_fourth[] = {
	-1 / 4.0L, 1 / 5.0L, -1 / 6.0L, 1 / 7.0L, -1 / 8.0L, 1 / 9.0L, -1 / 10.0L, 1 / 11.0L,
};

/* z^3 / 3, which alone of those terms is great enough for its rounding to show. */
static struct pair third_of_cube(long double z, struct pair square)
{
	struct pair cube = pair_times(square, z, 0);
	long double high = cube.high / 3;
	return (struct pair){high, ((cube.high - 2 * high - high) + cube.low) / 3};
}

/*
 * x = 2^exponent * m, and z = m * c - 1 for the c of m's place in the table: then
 * log x = exponent * log 2 - log c + log(1 + z). The product is taken by integers, and so exact.
 */
static struct pair log_sum(long double x, long double rest, bool fine)
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
	long double lower = (long double)(int64_t)((significand & 0xffffffff) * c) * 0x1p-75L;
	struct pair z = pair_sum(coarse, lower);

	/* A multiple of 2^-49 below 2^14: exact. */
	long double sum = exponent * LN2_HIGH + log_steps[index].high;
	long double low = exponent * LN2_LOW + log_steps[index].low;
	struct pair square = pair_product(z.high, z.high);
	struct pair first = pair_sum(sum, z.high);
	struct pair second = pair_sum(first.high, -square.high / 2);
	low += z.low - z.high * z.low;
	low += first.low + second.low - square.low / 2;
	if (rest)
		low += rest / x;
	if (!fine) {
		low += z.high * square.high * POLYNOMIAL_PAIRWISE(log_terms, z.high);
		return pair_sum(second.high, low);
	}
	struct pair cube = third_of_cube(z.high, square);
	struct pair third = pair_sum(second.high, cube.high);
	low += third.low + cube.low + square.high * z.low;
	low += square.high * square.high * POLYNOMIAL_PAIRWISE(log_terms_from_fourth, z.high);
	return pair_sum(third.high, low);
}

struct pair log_pair(long double x, long double rest)
{
	return log_sum(x, rest, false);
}

struct pair log_pair_fine(long double x)
{
	return log_sum(x, 0, true);
}
