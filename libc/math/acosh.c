/* SPDX-License-Identifier: MIT */
#include "libc/math/constants_data.h"
#include "libc/math/log.h"
#include "libc/math/raise.h"
#include "libc/math/result.h"

/* log(1 + t + root(t^2 + 2t)), where t = x - 1 */
long double acoshl(long double x)
{
	if (isnan(x) || x == HUGE_VALL)
		return x + x;
	if (x < 1)
		return math_wide(math_invalid(), x);
	struct pair p;
	if (x > 0x1p40L) {
		p = pair_add(log_pair(x, 0), (struct pair){WIDE_LN2, WIDE_LN2_LOW});
	} else if (x == 1) {
		return 0;
	} else {
		long double t = x - 1;
		struct pair root = pair_root(pair_add(pair_product(t, t), (struct pair){2 * t, 0}));
		struct pair sum = pair_add(root, (struct pair){t, 0});
		struct pair whole = pair_sum(1, sum.high);
		p = log_pair(whole.high, whole.low + sum.low);
	}
	return p.high + p.low;
}

NARROW(acosh)
