/* SPDX-License-Identifier: MIT */
#include "libc/math/erf_core.h"
#include "libc/math/erfc_data.h"
#include "libc/math/exp.h"
#include "libc/math/polynomial.h"

/* e^(-x^2) / x times a polynomial. */
long double erfc_positive(long double x)
{
	if (x > 108)
		return exp_scaled(-EXP_LIMIT, 0, 0);
	struct pair square = pair_product(x, x);
	long double rest = POLYNOMIAL(erfc_terms, (x - 4) / (x + 4)) / x;
	struct exponential e = exp_parts(-square.high, -square.low);
	return x87_scale((e.high + e.low) * rest, e.exponent);
}
