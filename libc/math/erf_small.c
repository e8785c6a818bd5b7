/* SPDX-License-Identifier: MIT */
#include "libc/math/erf_core.h"
#include "libc/math/erf_data.h"
#include "libc/math/polynomial.h"

long double erf_small(long double x)
{
	return x + x * POLYNOMIAL(erf_terms, x * x);
}
