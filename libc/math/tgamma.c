/* SPDX-License-Identifier: MIT */
#include "libc/math/bits.h"
#include "libc/math/constants_data.h"
#include "libc/math/exp.h"
#include "libc/math/gamma.h"
#include "libc/math/raise.h"
#include "libc/math/result.h"

/* gamma(x + 1) = x gamma(x) as often as it takes to Stirling's series, up or from below zero. */
static long double raised(long double x)
{
	struct pair product = {1, 0};
	long double k = 0;
	for (; x + k < STIRLING_FROM; k++) {
		struct pair factor = pair_sum(x, k);
		product = pair_times(product, factor.high, factor.low);
	}
	struct pair at = pair_sum(x, k);
	struct pair log = gamma_stirling(at.high);
	/* What rounding moved x: the logarithm's slope there is nearly log x. */
	struct exponential e = exp_parts(log.high, log.low + at.low * logl(at.high));
	struct pair whole = pair_sum_ordered(e.high, e.low);
	struct pair p = pair_divide(whole, product);
	return x87_scale(p.high + p.low, e.exponent);
}

/* x < -STIRLING_FROM: gamma(x) gamma(-x) = -pi / (x sin(pi x)) */
static long double reflected(long double x)
{
	long double whole = roundl(x), half = whole / 2;
	long double sine = gamma_sin_pi(x - whole);
	if (half != floorl(half))
		sine = -sine;
	if (x < -1800)
		return sine > 0 ? exp_scaled(-EXP_LIMIT, 0, 0) : -exp_scaled(-EXP_LIMIT, 0, 0);
	struct pair log = gamma_stirling(-x);
	struct exponential e = exp_parts(log.high, log.low);
	return x87_scale(-WIDE_PI / (x * sine) / (e.high + e.low), -e.exponent);
}

static long double of(long double x)
{
	if (isnan(x) || x == HUGE_VALL)
		return x + x;
	if (x == 0)
		return math_pole(x);
	if (x < 0 && x == floorl(x))
		return math_invalid();
	if (__builtin_fabsl(x) < 0x1p-70L)
		return 1 / x;
	if (x < -STIRLING_FROM)
		return reflected(x);
	if (x > 1800)
		return exp_scaled(EXP_LIMIT, 0, 0);
	if (x < STIRLING_FROM)
		return raised(x);
	struct pair log = gamma_stirling(x);
	return exp_scaled(log.high, log.low, 0);
}

long double tgammal(long double x)
{
	return math_wide_nonzero(of(x), x);
}

double tgamma(double x)
{
	return math_double_nonzero(of(x), x);
}

float tgammaf(float x)
{
	return math_float_nonzero(of(x), x);
}
