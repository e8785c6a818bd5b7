/* SPDX-License-Identifier: MIT */
#include "libc/math/double.h"
#include "libc/math/trig_double_data.h"

#define INTEGER 0x1.8p52

bool trig_double(double *result, double x, unsigned turns)
{
	double shifted = x * DOUBLE_TWO_OVER_PI + INTEGER;
	double n = shifted - INTEGER;
	turns += (unsigned)bits_of_double(shifted);

	/* x - n * pi/2 in two parts; the first two products are exact. */
	double most = x - n * DOUBLE_HALF_PI_1, next = n * DOUBLE_HALF_PI_2;
	double less = most - next;
	double rest = (most - less) - next - n * DOUBLE_HALF_PI_3;
	double r = less + rest;
	rest = less - r + rest;
	if (!double_between(r, 26, 0) || __builtin_fabs(r) > 0.787)
		return false;

	const double *s = sin_double_terms, *c = cos_double_terms;
	double square = r * r, fourth = square * square;
	double value;
	if (turns & 1) {
		double half = square / 2, one = 1 - half;
		double sum = (c[0] + square * c[1]) +
			fourth * ((c[2] + square * c[3]) + fourth * (c[4] + square * c[5]));
		value = one + (((1 - one) - half) + (fourth * sum - r * rest));
	} else {
		double sum = (s[0] + square * s[1]) +
			fourth * ((s[2] + square * s[3]) + fourth * ((s[4] + square * s[5]) + fourth * s[6]));
		value = r + (rest * (1 - square / 2) + square * r * sum);
	}
	*result = turns & 2 ? -value : value;
	return true;
}
