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
	switch (random_below(4)) {
	case 0:
		return bits << random_below(64);
	case 1:
		return ~(bits >> 1 >> random_below(63));
	case 2:
		return 1ull << random_below(64);
	default:
		return bits;
	}
}

/* An integer of few digits over a power of ten: what people print. Sixteen kinds in all. */
static inline double random_double(void)
{
	static const double tens[] = {1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e9, 1e15, 1e22};
	volatile double quotient;
	uint64_t sign = random_bits() & 1ull << 63;
	uint64_t significand = random_significand() >> 12;

	switch (random_below(8)) {
	case 0:
		return double_from_bits(random_bits());
	case 1: /* small exponents */
		return double_from_bits(sign | (uint64_t)(1023 - 70 + (int)random_below(140)) << 52 | significand);
	case 2: /* any exponent */
		return double_from_bits(sign | (uint64_t)random_below(2048) << 52 | significand);
	case 3: /* subnormal, zero */
		return double_from_bits(sign | significand >> random_below(53));
	case 4:
		quotient = (double)(random_bits() >> (11 + random_below(53))) / tens[random_below(10)];
		return quotient;
	case 5: /* multiples of a small power of two: halfway cases in decimal */
		quotient = (double)random_below(100000) / (double)(1u << random_below(14));
		return quotient;
	case 6: /* near a power of ten */
		quotient = tens[random_below(10)] * tens[random_below(10)];
		if (random_below(2))
			quotient = 1 / quotient;
		memcpy(&significand, (const void *)&quotient, sizeof significand);
		return double_from_bits(significand + random_below(3) - 1);
	default:
		quotient = (double)(random_bits() >> (11 + random_below(53))) * tens[random_below(10)];
		return quotient;
	}
}

static inline long double random_long_double(void)
{
	unsigned sign = random_below(2) << 15;
	switch (random_below(6)) {
	case 0: /* any */
		return long_double_from_bits((unsigned)(random_bits() & 0xffff), random_significand());
	case 1: /* small exponents */
		return long_double_from_bits(sign | (16383 - 80 + random_below(160)), random_significand());
	case 2: /* subnormal, zero */
		return long_double_from_bits(sign, random_significand() >> random_below(64));
	case 3: /* middling exponents */
		return long_double_from_bits(sign | (16383 - 1200 + random_below(2400)), random_significand());
	default:
		return random_double();
	}
}

#endif
