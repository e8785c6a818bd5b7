/* SPDX-License-Identifier: MIT */
/* Sine and cosine of doubles: the reduction and the series, as trig.h has them for the x87. */
#ifndef LIBC_MATH_DOUBLE_ANGLE_H
#define LIBC_MATH_DOUBLE_ANGLE_H

#include "libc/math/double.h"
#include "libc/math/trig_double_data.h"

/* Adding it leaves an integer in the last bits. */
#define DOUBLE_INTEGER 0x1.8p52

/* x less a multiple of pi/2, which is added to *turns; the first two products are exact. */
static inline bool double_angle(struct double_pair *r, unsigned *turns, double x)
{
	double shifted = x * DOUBLE_TWO_OVER_PI + DOUBLE_INTEGER;
	double n = shifted - DOUBLE_INTEGER;
	*turns += (unsigned)bits_of_double(shifted);

	double most = x - n * DOUBLE_HALF_PI_1, next = n * DOUBLE_HALF_PI_2;
	double less = most - next;
	double rest = (most - less) - next - n * DOUBLE_HALF_PI_3;
	r->high = less + rest;
	r->low = less - r->high + rest;
	return double_between(r->high, 26, 0) && __builtin_fabs(r->high) < 0.787;
}

static inline struct double_pair double_sin(struct double_pair r)
{
	const double *s = sin_double_terms;
	double x = r.high, square = x * x, fourth = square * square;
	double sum = (s[0] + square * s[1]) +
		fourth * ((s[2] + square * s[3]) + fourth * ((s[4] + square * s[5]) + fourth * s[6]));
	return (struct double_pair){x, r.low * (1 - square / 2) + square * x * sum};
}

static inline struct double_pair double_cos(struct double_pair r)
{
	const double *c = cos_double_terms;
	double square = r.high * r.high, fourth = square * square;
	double half = square / 2, one = 1 - half;
	double sum = (c[0] + square * c[1]) +
		fourth * ((c[2] + square * c[3]) + fourth * (c[4] + square * c[5]));
	return (struct double_pair){one, ((1 - one) - half) + (fourth * sum - r.high * r.low)};
}

#endif
