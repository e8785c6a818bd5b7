/* SPDX-License-Identifier: MIT */
/* The three formats as integers. */
#ifndef LIBC_MATH_BITS_H
#define LIBC_MATH_BITS_H

#include <stdbool.h>
#include <stdint.h>

union float_bits {
	float value;
	uint32_t bits;
};

union double_bits {
	double value;
	uint64_t bits;
};

/* The x87's: the first bit of the significand is there. */
union wide_bits {
	long double value;
	struct {
		uint64_t significand;
		uint16_t head; /* sign, and 15 bits of exponent */
	};
};

#define WIDE_BIAS 16383
#define WIDE_SPECIAL 0x7fff /* the exponent field of infinity and NaN */

static inline uint32_t bits_of_float(float x)
{
	return (union float_bits){.value = x}.bits;
}

static inline uint64_t bits_of_double(double x)
{
	return (union double_bits){.value = x}.bits;
}

static inline double double_of_bits(uint64_t bits)
{
	return (union double_bits){.bits = bits}.value;
}

static inline float float_of_bits(uint32_t bits)
{
	return (union float_bits){.bits = bits}.value;
}

static inline int wide_field(long double x)
{
	return (union wide_bits){.value = x}.head & WIDE_SPECIAL;
}

static inline uint64_t wide_significand(long double x)
{
	return (union wide_bits){.value = x}.significand;
}

/* 2^n for a normal number. */
static inline long double wide_power(int n)
{
	union wide_bits b = {.significand = 1ull << 63};
	b.head = (uint16_t)(n + WIDE_BIAS);
	return b.value;
}

#endif
