/* SPDX-License-Identifier: MIT */
#include "libc/math/bits.h"
#include "libc/math/constants_data.h"
#include "libc/math/gamma.h"
#include "libc/math/lgamma_data.h"
#include "libc/math/log.h"
#include "libc/math/polynomial.h"
#include "libc/math/raise.h"
#include "libc/math/result.h"

/* log gamma(2 + z), |z| at most 1/2. */
static long double near_two(long double z)
{
	return z * POLYNOMIAL(lgamma_terms, z);
}

/* log gamma(x) of a positive x, by gamma(x + 1) = x gamma(x). */
static long double of_positive(long double x)
{
	if (x == 1 || x == 2)
		return 0; /* positive, rounded downwards too */
	if (x < 0x1p-70L)
		return -logl(x);
	if (x >= 0x1p66L)
		return x * (logl(x) - 1);
	if (x >= STIRLING_FROM) {
		struct pair p = gamma_stirling(x);
		return p.high + p.low;
	}
	if (x >= 1.5L) {
		long double product = 1;
		while (x >= 2.5L)
			product *= x -= 1;
		return product > 1 ? logl(product) + near_two(x - 2) : near_two(x - 2);
	}
	long double z = x < 0.5L ? x : x - 1;
	long double sum = near_two(z) - log1pl(z);
	return x < 0.5L ? sum - logl(x) : sum;
}

long double gamma_log(long double x, int *sign)
{
	*sign = signbit(x) ? -1 : 1;
	if (!isfinite(x))
		return x * x;
	if (x == 0)
		return math_pole(1);
	if (x > 0)
		return of_positive(x);

	/* Negative between -1 and 0, positive between -2 and -1, and so on. */
	long double rest = x - roundl(x);
	if (rest == 0) {
		*sign = 1;
		return math_pole(1);
	}
	long double half = floorl(x) / 2;
	*sign = half == floorl(half) ? 1 : -1;
	/* gamma(x) gamma(-x) = -pi / (x sin(pi x)) */
	if (x > -0x1p-70L)
		return -logl(-x);
	return logl(WIDE_PI / __builtin_fabsl(x * gamma_sin_pi(rest))) - of_positive(-x);
}
