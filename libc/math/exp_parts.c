/* SPDX-License-Identifier: MIT */
#include "libc/math/exp.h"
#include "libc/math/exp_data.h"
#include "libc/math/polynomial.h"

/* (e^r - 1 - r) / r^2 for |r| below 1/64: Taylor's series, up to 2^-77 of e^r. */
static const long double exp_terms[] = {
	1 / 2.0L, 1 / 6.0L, 1 / 24.0L, 1 / 120.0L, 1 / 720.0L, 1 / 5040.0L, 1 / 40320.0L,
};

struct exponential exp_parts(long double x, long double rest)
{
	/* x = step * ln 2 / 32 + r: the products with the first part are exact. */
	long double step = x87_round(x * PER_STEP);
	int index = x87_to_integer32(step);
	long double r = ((x - step * STEP_HIGH) - step * STEP_LOW) + rest;

	long double growth = r + r * r * POLYNOMIAL_PAIRWISE(exp_terms, r);
	long double high = exp_steps[index & 31].high;
	return (struct exponential){high, exp_steps[index & 31].low + high * growth, index >> 5};
}
