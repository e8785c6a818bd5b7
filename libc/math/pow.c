/* SPDX-License-Identifier: MIT */
#include "libc/math/bits.h"
#include "libc/math/double.h"
#include "libc/math/exp.h"
#include "libc/math/log.h"
#include "libc/math/raise.h"
#include "libc/math/result.h"

enum parity {
	FRACTION,
	EVEN,
	ODD,
};

/* Is y an integer, and which? */
static enum parity parity_of(long double y)
{
	int exponent = wide_field(y) - WIDE_BIAS;
	if (exponent < 0)
		return FRACTION;
	if (exponent > 63)
		return EVEN;
	uint64_t fraction = wide_significand(y) << exponent << 1;
	if (fraction)
		return FRACTION;
	return wide_significand(y) >> (63 - exponent) & 1 ? ODD : EVEN;
}

/* x or y zero, infinite or NaN; x is not 1, y not 0. sign: what an odd power of a negative x gives. */
static long double special(long double x, long double y, long double sign)
{
	if (isnan(x) || isnan(y))
		return x + y;
	if (isinf(y)) {
		if (__builtin_fabsl(x) == 1)
			return 1;
		return (__builtin_fabsl(x) > 1) == (y > 0) ? HUGE_VALL : 0;
	}
	if (isinf(x))
		return y > 0 ? sign * HUGE_VALL : sign * 0;
	return y > 0 ? sign * 0 : math_pole(sign);
}

long double powl(long double x, long double y)
{
	if (y == 0 || x == 1)
		return 1;
	if (y == 1)
		return x * y;
	enum parity parity = signbit(x) ? parity_of(y) : EVEN;
	long double sign = parity == ODD ? -1 : 1;
	if (x == 0 || !isfinite(x) || !isfinite(y))
		return math_wide(special(x, y, sign), math_both(x, y));
	if (x < 0) {
		if (parity == FRACTION)
			return math_wide(math_invalid(), x);
		x = -x;
		if (x == 1)
			return sign;
	}

	struct pair log = log_pair_fine(x);
	/* A y so great or so small does not need the whole product, which might overflow or underflow. */
	int exponent = wide_field(y) - WIDE_BIAS;
	long double direction = (log.high > 0) == (y > 0) ? 1 : -1;
	if (exponent > 80)
		return math_wide_nonzero(sign * exp_scaled(direction * EXP_LIMIT, 0, 0), x);
	if (exponent < -80)
		return sign * (1 + direction * 0x1p-70L);
	struct pair p = pair_times(log, y, 0);
	return math_wide_nonzero(sign * exp_scaled(p.high, p.low, 0), x);
}

/* For errno: infinite or NaN where an argument says why the result is, or is zero. */
static long double reason(long double x, long double y)
{
	return x == 0 && isgreater(y, 0) ? HUGE_VALL : math_both(x, y);
}

double pow(double x, double y)
{
	double result;
	if (log_double_for(x) && pow_double(&result, x, y))
		return result;
	if (y == 1)
		return x * y;
	return math_double_nonzero(powl(x, y), reason(x, y));
}

float powf(float x, float y)
{
	double result;
	if (log_double_for(x) && pow_double(&result, x, y))
		return math_float_nonzero(result, x);
	if (y == 1)
		return x * y;
	return math_float_nonzero(powl(x, y), reason(x, y));
}
