/* SPDX-License-Identifier: MIT */
/* The neighbours of numbers, by their bits. */
#ifndef LIBC_MATH_NEXTAFTER_H
#define LIBC_MATH_NEXTAFTER_H

#include <errno.h>
#include <math.h>

#include "libc/math/bits.h"
#include "libc/math/raise.h"

/* errno and exceptions of a neighbour: infinity, or not a normal number. */
static inline void next_checked(long double result, bool normal)
{
	if (normal)
		return;
	errno = ERANGE;
	if (isinf(result)) {
		volatile long double huge = 0x1p16383L;
		huge *= huge;
	} else {
		math_raise_underflow();
	}
}

/* The neighbour of x: up, or else down. */
static inline double next_double(double x, bool up)
{
	uint64_t bits = bits_of_double(x);
	if (!(bits << 1))
		bits = (uint64_t)!up << 63 | 1;
	else
		bits += up == !(bits >> 63) ? 1 : -1ull;
	double result = double_of_bits(bits);
	next_checked(result, isnormal(result));
	return result;
}

static inline float next_float(float x, bool up)
{
	uint32_t bits = bits_of_float(x);
	if (!(bits << 1))
		bits = (uint32_t)!up << 31 | 1;
	else
		bits += up == !(bits >> 31) ? 1 : -1u;
	float result = float_of_bits(bits);
	next_checked(result, isnormal(result));
	return result;
}

/* The first bit of the significand is set in all but the subnormal numbers. */
static inline long double next_wide(long double x, bool up)
{
	union wide_bits b = {.value = x};
	unsigned field = b.head & WIDE_SPECIAL, sign = b.head & 0x8000;
	if (x == 0) {
		sign = up ? 0 : 0x8000;
		b.significand = 1;
	} else if (up == !sign) {
		if (++b.significand << 1 == 0) {
			b.significand = 1ull << 63;
			field++;
		}
	} else if (--b.significand << 1 == -2ull) {
		/* It was a power of two; among the subnormal numbers that makes no difference. */
		if (field > 1)
			b.significand = -1ull;
		field -= field > 0;
	}
	b.head = (uint16_t)(sign | field);
	next_checked(b.value, isnormal(b.value));
	return b.value;
}

#endif
