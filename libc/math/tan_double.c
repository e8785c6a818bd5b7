/* SPDX-License-Identifier: MIT */
#include "libc/math/double.h"
#include "libc/math/double_angle.h"

static struct double_pair normal(struct double_pair p)
{
	double high = p.high + p.low;
	return (struct double_pair){high, p.high - high + p.low};
}

bool tan_double(double *result, double x)
{
	struct double_pair r;
	unsigned turns = 0;
	if (!double_angle(&r, &turns, x))
		return false;
	struct double_pair above = normal(double_sin(r)), below = normal(double_cos(r));
	if (turns & 1) {
		struct double_pair sine = above;
		above = (struct double_pair){-below.high, -below.low};
		below = sine;
	}
	double ratio = above.high / below.high, product = ratio * below.high;
	double rest = (above.high - product) - double_product_rest(product, ratio, below.high);
	*result = ratio + (rest + above.low - ratio * below.low) / below.high;
	return true;
}
