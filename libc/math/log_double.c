/* SPDX-License-Identifier: MIT */
#include "libc/math/double.h"
#include "libc/math/log_double_data.h"

/* As log_pair; here the product of m and c, less one, is one 64-bit integer. */
struct double_pair log_double(double x)
{
	uint64_t bits = bits_of_double(x);
	uint64_t significand = (bits & ((1ull << 52) - 1)) | 1ull << 52;
	unsigned index = ((unsigned)(bits >> 45 & 127) + 1) >> 1;
	int exponent = (int)(bits >> 52) - 1023 + (index >= LOG_DOUBLES_FROM);

	int64_t product = (int64_t)(significand * (uint64_t)log_double_steps[index].reciprocal);
	double coarse = (double)product;
	double z = coarse * 0x1p-64, rest = (double)(product - (int64_t)coarse) * 0x1p-64;

	/* z^2 / 2 in two parts. */
	double z1 = double_upper(z), z2 = z - z1;
	double square = z1 * z1 / 2, square_rest = z2 * (z + z1) / 2;
	double sum = exponent * DOUBLE_LN2_HIGH + log_double_steps[index].high;
	double first = sum + z, first_rest = sum ? sum - first + z : 0;
	double second = first - square, second_rest = first - second - square;

	double cube = z * z * z;
	double more = (1 / 7.0 - z * (1 / 8.0)) + z * z * (1 / 9.0 - z * (1 / 10.0));
	double low = cube * ((1 / 3.0 - z * (1 / 4.0)) + z * z * ((1 / 5.0 - z * (1 / 6.0)) + z * z * more));
	low += exponent * DOUBLE_LN2_LOW + log_double_steps[index].low;
	low += rest - z * rest - square_rest;
	low += first_rest + second_rest;
	double high = second + low;
	return (struct double_pair){high, second - high + low};
}
