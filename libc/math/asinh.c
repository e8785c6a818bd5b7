/* SPDX-License-Identifier: MIT */
#include "libc/math/bits.h"
#include "libc/math/constants_data.h"
#include "libc/math/log.h"
#include "libc/math/result.h"

/* log(x + root(x^2 + 1)) = log(1 + x + x^2 / (1 + root(x^2 + 1))) */
long double asinhl(long double x)
{
	if (!isfinite(x) || x == 0)
		return x + x;
	if (wide_field(x) < WIDE_BIAS - 40)
		return math_wide(x, x);
	long double size = __builtin_fabsl(x);
	struct pair p;
	if (size > 0x1p40L) {
		p = pair_add(log_pair(size, 0), (struct pair){WIDE_LN2, WIDE_LN2_LOW});
	} else {
		struct pair square = pair_product(size, size);
		struct pair root = pair_root(pair_add(square, (struct pair){1, 0}));
		struct pair more = pair_divide(square, pair_add(root, (struct pair){1, 0}));
		struct pair sum = pair_add(more, (struct pair){size, 0});
		struct pair whole = pair_sum(1, sum.high);
		p = log_pair(whole.high, whole.low + sum.low);
	}
	return __builtin_copysignl(p.high + p.low, x);
}

NARROW(asinh)
