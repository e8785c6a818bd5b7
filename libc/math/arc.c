/* SPDX-License-Identifier: MIT */
#include "libc/math/arc.h"
#include "libc/math/constants_data.h"
#include "libc/math/trig.h"

/* By two factors: right near 1 in every rounding mode. */
struct pair arc_root(long double x)
{
	struct pair below = pair_sum(1, -x), above = pair_sum(1, x);
	struct pair square = pair_times(below, above.high, above.low);
	return square.high > 0 ? pair_root(square) : (struct pair){0, 0};
}

/* Up to pi/4: the machine's angle a, and what it lacks, the sine of which is y cos a - x sin a. */
static struct pair small_angle(struct pair y, struct pair x)
{
	struct pair angle = {x87_angle(y.high, x.high), 0};
	struct pair sine = trig_sin(angle), cosine = trig_cos(angle);
	struct pair a = pair_product(y.high, cosine.high), b = pair_product(x.high, sine.high);
	angle.low = (a.high - b.high) + (a.low - b.low);
	angle.low += (y.low * cosine.high + y.high * cosine.low) - (x.low * sine.high + x.high * sine.low);
	return angle;
}

struct pair arc_angle(struct pair y, struct pair x)
{
	if (y.high <= x.high)
		return small_angle(y, x);
	struct pair rest = small_angle(x, y);
	struct pair angle = pair_sum(WIDE_PI / 2, -rest.high);
	angle.low += WIDE_PI_LOW / 2 - rest.low;
	return angle;
}
