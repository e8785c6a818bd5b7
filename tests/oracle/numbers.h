/* SPDX-License-Identifier: MIT */
/* Floating numbers worth converting: any bits, subnormal, round in binary or decimal, halfway. */
#ifndef TESTS_ORACLE_NUMBERS_H
#define TESTS_ORACLE_NUMBERS_H

#include "tests/oracle/transcript.h"

static inline double double_from_bits(uint64_t bits)
{
	double value;
	memcpy(&value, &bits, sizeof value);
	return value;
}

/* The x87 format, without the patterns that the machine refuses. */
static inline long double long_double_from_bits(unsigned field, uint64_t significand)
{
	long double value = 0;
	uint16_t high = (uint16_t)field;
	if (field & 0x7fff)
		significand |= 1ull << 63;
	else
		significand &= ~(1ull << 63);
	memcpy(&value, &significand, 8);
	memcpy((char *)&value + 8, &high, 2);
	return value;
}

/* Significands that make ties and carries: few bits set, few clear, or any. */
static inline uint64_t random_significand(void)
{
	uint64_t bits = random_bits();
	unsigned shift = random_below(64);
	switch (random_below(4)) {
	case 0:
		return bits << shift;
	case 1:
		return ~(bits >> shift);
	case 2:
		return 1ull << shift;
	default:
		return bits;
	}
}

/* Each random number is drawn in a statement of its own: else the compiler chooses their order. */
static inline double random_double(void)
{
	static const double tens[] = {1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e9, 1e15, 1e22};
	volatile double value;
	uint64_t sign = random_bits() & 1ull << 63;
	uint64_t significand = random_significand() >> 12;
	uint64_t integer = random_bits() >> 11;
	unsigned shift = random_below(53);
	unsigned number = random_below(100000);
	double ten = tens[random_below(10)];

	switch (random_below(8)) {
	case 0:
		return double_from_bits(random_bits());
	case 1: /* small exponents */
		return double_from_bits(sign | (uint64_t)(1023 - 70 + number % 140) << 52 | significand);
	case 2: /* any exponent */
		return double_from_bits(sign | (uint64_t)(number % 2048) << 52 | significand);
	case 3: /* subnormal, zero */
		return double_from_bits(sign | significand >> shift);
	case 4: /* an integer over a power of ten: what people print */
		value = (double)(integer >> shift) / ten;
		return value;
	case 5: /* multiples of a small power of two: halfway cases in decimal */
		value = (double)number / (double)(1u << (shift % 14));
		return value;
	case 6: /* near a power of ten */
		value = ten * tens[number % 10];
		if (sign)
			value = 1 / value;
		memcpy(&significand, (const void *)&value, sizeof significand);
		return double_from_bits(significand + shift % 3 - 1);
	default:
		value = (double)(integer >> shift) * ten;
		return value;
	}
}

static inline long double random_long_double(void)
{
	unsigned sign = random_below(2) << 15;
	unsigned number = random_below(1 << 15);
	unsigned shift = random_below(64);
	uint64_t significand = random_significand();
	switch (random_below(6)) {
	case 0: /* any */
		return long_double_from_bits(sign | number, significand);
	case 1: /* small exponents */
		return long_double_from_bits(sign | (16383 - 80 + number % 160), significand);
	case 2: /* subnormal, zero */
		return long_double_from_bits(sign, significand >> shift);
	case 3: /* middling exponents */
		return long_double_from_bits(sign | (16383 - 1200 + number % 2400), significand);
	default:
		return random_double();
	}
}

#endif
