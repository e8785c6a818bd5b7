/* SPDX-License-Identifier: MIT */
#include "libc/math/double.h"

double exp_double_times(double x, double high, double low)
{
	double product = x * high;
	return exp_double(product, double_product_rest(product, x, high) + x * low);
}
