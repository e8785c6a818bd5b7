/* SPDX-License-Identifier: MIT */
#include "libc/math/double.h"

bool pow_double(double *result, double x, double y)
{
	if (!double_between(y, 60, 60) || y == 1)
		return false;
	struct double_pair log = log_double(x);
	double high = y * log.high;
	if (!(__builtin_fabs(high) < 708) || !(__builtin_fabs(high) > 0x1p-50))
		return false;
	/* What rounding took from the product (Dekker). */
	double low = double_product_rest(high, y, log.high) + y * log.low;
	*result = exp_double(high, low);
	return true;
}
