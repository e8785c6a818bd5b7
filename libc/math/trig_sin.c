/* SPDX-License-Identifier: MIT */
#include "libc/math/polynomial.h"
#include "libc/math/trig.h"
#include "libc/math/sin_data.h"

struct pair trig_sin(struct pair rest)
{
	long double x = rest.high, square = x * x;
	long double more = square * x * POLYNOMIAL_PAIRWISE(sin_terms, square);
	return (struct pair){x, rest.low * (1 - square / 2) + more};
}
