/* SPDX-License-Identifier: MIT */
#include "libc/math/gamma.h"
#include "libc/math/log.h"
#include "libc/math/polynomial.h"
#include "libc/math/stirling_data.h"

/* (x - 1/2) log x - x + log(2 pi) / 2 + a series in 1/x */
struct pair gamma_stirling(long double x)
{
	struct pair less = pair_sum(x, -0.5L);
	struct pair sum = pair_times(log_pair(x, 0), less.high, less.low);
	sum = pair_add(sum, (struct pair){-x, 0});
	sum = pair_add(sum, (struct pair){HALF_LOG_2PI, HALF_LOG_2PI_LOW});
	long double inverse = 1 / x;
	return pair_add(sum, (struct pair){inverse * POLYNOMIAL(stirling_terms, inverse * inverse), 0});
}
