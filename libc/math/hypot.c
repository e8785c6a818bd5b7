/* SPDX-License-Identifier: MIT */
#include "arch/fpu.h"
#include "libc/math/bits.h"
#include "libc/math/double.h"
#include "libc/math/pair.h"
#include "libc/math/result.h"

/* A subnormal result may be exact: storing it raises what is due. */
static long double checked(long double result, long double x, long double y)
{
	if (isinf(result) && isfinite(x) && isfinite(y))
		errno = ERANGE;
	return result;
}

long double hypotl(long double x, long double y)
{
	if (isinf(x) || isinf(y))
		return HUGE_VALL;
	if (isnan(x) || isnan(y))
		return x + y;
	x = __builtin_fabsl(x);
	y = __builtin_fabsl(y);
	if (x < y) {
		long double other = x;
		x = y;
		y = other;
	}
	if (y == 0)
		return x;
	int apart = wide_field(x) - wide_field(y);
	if (apart > 66)
		return checked(x + (apart > 8000 ? x * 0x1p-66L : y), x, y);

	/* Squares that neither overflow nor lose bits below. */
	int scale = 0;
	if (wide_field(x) > WIDE_BIAS + 8000)
		scale = -9000;
	else if (wide_field(y) < WIDE_BIAS - 8000)
		scale = 9000;
	if (scale) {
		x = x87_scale(x, scale);
		y = x87_scale(y, scale);
	}
	struct pair root = pair_root(pair_add(pair_product(x, x), pair_product(y, y)));
	long double result = root.high + root.low;
	return scale ? checked(x87_scale(result, -scale), x, y) : result;
}

/* In doubles, where no square overflows or loses bits below. */
static double fast(double x, double y)
{
	double a = x * x, b = y * y;
	double rest = double_product_rest(a, x, x) + double_product_rest(b, y, y);
	double sum = a + b, of_b = sum - a;
	rest += (a - (sum - of_b)) + (b - of_b);
	double root = fpu_sqrt(sum), square = root * root;
	return root + ((sum - square) - double_product_rest(square, root, root) + rest) / (2 * root);
}

double hypot(double x, double y)
{
	if (DOUBLE_IS_FAST && double_between(x, 400, 500) && double_between(y, 400, 500))
		return fast(x, y);
	return (double)checked((double)hypotl(x, y), x, y);
}

float hypotf(float x, float y)
{
	if (DOUBLE_IS_FAST && double_between(x, 400, 500) && double_between(y, 400, 500))
		return (float)checked((float)fast(x, y), x, y);
	return (float)checked((float)hypotl(x, y), x, y);
}
