/* SPDX-License-Identifier: MIT */
/* Rounding to integers by the bits, which raises nothing. */
#ifndef LIBC_MATH_TO_INTEGER_H
#define LIBC_MATH_TO_INTEGER_H

#include "arch/rounding.h"
#include "libc/math/bits.h"

enum direction {
	DIRECTION_ZERO,
	DIRECTION_DOWN,
	DIRECTION_UP,
	DIRECTION_NEAREST_AWAY,
	DIRECTION_NEAREST_EVEN,
};

static inline enum direction direction_now(void)
{
	static const unsigned char directions[] = {
		[ROUND_NEAREST_EVEN] = DIRECTION_NEAREST_EVEN,
		[ROUND_DOWN] = DIRECTION_DOWN,
		[ROUND_UP] = DIRECTION_UP,
		[ROUND_TO_ZERO] = DIRECTION_ZERO,
	};
	return (enum direction)directions[rounding_mode()];
}

/*
 * What added to a magnitude makes its integer's bits right. fraction: ones where bits stand behind the
 * point; odd: the last bit ahead of it.
 */
static inline uint64_t to_integer_step(enum direction direction, bool negative, uint64_t fraction,
                                       unsigned odd)
{
	switch (direction) {
	case DIRECTION_DOWN:
		return negative ? fraction : 0;
	case DIRECTION_UP:
		return negative ? 0 : fraction;
	case DIRECTION_NEAREST_AWAY:
		return (fraction >> 1) + 1;
	case DIRECTION_NEAREST_EVEN:
		return (fraction >> 1) + odd;
	default:
		return 0;
	}
}

/* Is a magnitude below one rounded to one? half: it is not below 1/2; above: it is above. */
static inline bool to_integer_one(enum direction direction, bool negative, bool half, bool above)
{
	switch (direction) {
	case DIRECTION_DOWN:
		return negative;
	case DIRECTION_UP:
		return !negative;
	case DIRECTION_NEAREST_AWAY:
		return half;
	case DIRECTION_NEAREST_EVEN:
		return above;
	default:
		return false;
	}
}

static inline double to_integer(double x, enum direction direction)
{
	uint64_t bits = bits_of_double(x);
	bool negative = bits >> 63;
	int exponent = (int)(bits >> 52 & 0x7ff) - 1023;
	if (exponent >= 52)
		return exponent > 1023 ? x + x : x;
	if (exponent < 0) {
		if (!(bits << 1))
			return x;
		bool half = exponent == -1;
		bool one = to_integer_one(direction, negative, half, half && bits << 12);
		return double_of_bits((uint64_t)negative << 63 | (one ? 0x3ffull << 52 : 0));
	}
	uint64_t fraction = (1ull << (52 - exponent)) - 1;
	if (!(bits & fraction))
		return x;
	bits += to_integer_step(direction, negative, fraction, (unsigned)(bits >> (52 - exponent)) & 1);
	return double_of_bits(bits & ~fraction);
}

static inline long double to_integer_wide(long double x, enum direction direction)
{
	union wide_bits b = {.value = x};
	bool negative = b.head >> 15;
	int exponent = (b.head & WIDE_SPECIAL) - WIDE_BIAS;
	if (exponent >= 63)
		return exponent > 16383 ? x + x : x;
	if (exponent < 0) {
		if (!b.significand)
			return x;
		bool half = exponent == -1;
		bool one = to_integer_one(direction, negative, half, half && b.significand << 1);
		b.significand = (uint64_t)one << 63;
		b.head = (uint16_t)(negative << 15 | (one ? WIDE_BIAS : 0));
		return b.value;
	}
	uint64_t fraction = (1ull << (63 - exponent)) - 1;
	if (!(b.significand & fraction))
		return x;
	uint64_t sum = b.significand +
		to_integer_step(direction, negative, fraction,
		                (unsigned)(b.significand >> (63 - exponent)) & 1);
	sum &= ~fraction;
	if (sum < b.significand && !(sum >> 63)) {
		sum = 1ull << 63;
		b.head++;
	}
	b.significand = sum;
	return b.value;
}

/* name, namef and namel. */
#define TO_INTEGER(name, direction)                                                                \
	double name(double x)                                                                            \
	{                                                                                                \
		return to_integer(x, direction);                                                               \
	}                                                                                                \
	float name##f(float x)                                                                           \
	{                                                                                                \
		return (float)to_integer(x, direction);                                                        \
	}                                                                                                \
	long double name##l(long double x)                                                               \
	{                                                                                                \
		return to_integer_wide(x, direction);                                                          \
	}

#endif
