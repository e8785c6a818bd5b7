/* SPDX-License-Identifier: MIT */
/*
 * Ways for double alone, where the machine computes in double: shorter and faster than those of the x87.
 * Arguments from the middle of the range only; the others go the long way.
 */
#ifndef LIBC_MATH_DOUBLE_H
#define LIBC_MATH_DOUBLE_H

#include <float.h>
#include <stdbool.h>

#include "libc/math/bits.h"

#define DOUBLE_IS_FAST (FLT_EVAL_METHOD == 0)

/* high + low, low at most a unit of high's last place. */
struct double_pair {
	double high, low;
};

/* Is |x| from 2^-low to 2^high? */
static inline bool double_between(double x, unsigned low, unsigned high)
{
	unsigned field = (unsigned)(bits_of_double(x) >> 52) & 0x7ff;
	return field - (1023 - low) < low + high;
}

/* The first 26 bits of x, rounded (Veltkamp). */
static inline double double_upper(double x)
{
	double scaled = x * 0x8000001p0;
	return scaled - (scaled - x);
}

/* What rounding took from product = a * b (Dekker). */
static inline double double_product_rest(double product, double a, double b)
{
	double a1 = double_upper(a), a2 = a - a1, b1 = double_upper(b), b2 = b - b1;
	return a2 * b2 - (((product - a1 * b1) - a2 * b1) - a1 * b2);
}

/* log x times a constant. */
static inline double double_log_times(struct double_pair log, double high, double low)
{
	double product = log.high * high;
	return product + (double_product_rest(product, log.high, high) + (log.high * low + log.low * high));
}

/* The first 53 bits of a constant, and what they leave. */
#define DOUBLE_FIRST(wide) ((double)(wide))
#define DOUBLE_LAST(wide, wide_low) ((double)((wide) - (double)(wide) + (wide_low)))

/* e^(x + rest), |x| below 708. */
double exp_double(double x, double rest);

/* e^(x * (high + low)), the product below 708. */
double exp_double_times(double x, double high, double low);

/* Is x positive, normal and not one, and is double fast? */
static inline bool log_double_for(double x)
{
	return DOUBLE_IS_FAST && (bits_of_double(x) >> 52) - 1 < 0x7fe && x != 1;
}

/* log x of such a number. */
struct double_pair log_double(double x);

/*
 * sin(x + turns * pi/2) for |x| from 2^-26 to 2^20. False: x is too near a multiple of pi/2 for this
 * way.
 */
bool trig_double(double *result, double x, unsigned turns);

/* tan x, as trig_double. */
bool tan_double(double *result, double x);

/* x^y in *result for a positive normal x. False: y is one, or it may overflow, underflow, or be too near one. */
bool pow_double(double *result, double x, double y);

#endif
