/* SPDX-License-Identifier: MIT */
#include "libc/math/cos_data.h"
#include "libc/math/polynomial.h"
#include "libc/math/trig.h"

struct pair trig_cos(struct pair rest)
{
	long double x = rest.high, square = x * x;
	struct pair p = pair_sum_ordered(1, -square / 2);
	p.low += square * square * POLYNOMIAL_PAIRWISE(cos_terms, square) - x * rest.low;
	return p;
}
