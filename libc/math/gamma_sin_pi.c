/* SPDX-License-Identifier: MIT */
#include "libc/math/constants_data.h"
#include "libc/math/gamma.h"
#include "libc/math/trig.h"

long double gamma_sin_pi(long double x)
{
	long double size = __builtin_fabsl(x);
	struct pair p;
	if (size <= 0.25L) {
		p = pair_times((struct pair){size, 0}, WIDE_PI, WIDE_PI_LOW);
		p = trig_sin(p);
	} else {
		p = pair_times((struct pair){0.5L - size, 0}, WIDE_PI, WIDE_PI_LOW);
		p = trig_cos(p);
	}
	return x < 0 ? -(p.high + p.low) : p.high + p.low;
}
