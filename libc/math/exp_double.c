/* SPDX-License-Identifier: MIT */
#include "libc/math/double.h"
#include "libc/math/exp_double_data.h"

/* Adding it leaves an integer in the last bits. */
#define INTEGER 0x1.8p52

double exp_double(double x, double rest)
{
	double shifted = x * DOUBLE_PER_STEP + INTEGER;
	double step = shifted - INTEGER;
	int64_t index = (int64_t)(bits_of_double(shifted) << 12) >> 12;
	double r = x - step * DOUBLE_STEP_HIGH - step * DOUBLE_STEP_LOW + rest;

	/* e^r - 1 by its series. */
	double square = r * r;
	double later = (1 / 24.0 + r * (1 / 120.0)) + square * (1 / 720.0 + r * (1 / 5040.0));
	double growth = r + square * ((1 / 2.0 + r * (1 / 6.0)) + square * later);
	double high = exp_double_steps[index & 31].high;
	double value = high + (exp_double_steps[index & 31].low + high * growth);
	/* 2^(index / 32), an exponent that is a normal number's. */
	return value * double_of_bits((uint64_t)((index >> 5) + 1023) << 52);
}
