/* SPDX-License-Identifier: MIT */
/* The three floating formats, taken apart and put together as integers. */
#ifndef LIBC_FLOAT_BINARY_H
#define LIBC_FLOAT_BINARY_H

#include <float.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "arch/rounding.h"

enum float_kind {
	FLOAT_FINITE,
	FLOAT_INFINITE,
	FLOAT_NAN,
};

/* A finite one is significand * 2^exponent. */
struct binary {
	uint64_t significand;
	int exponent;
	enum float_kind kind;
	bool negative;
};

/* Words of 32 bits that hold the fraction of the smallest number. */
#define DOUBLE_FRACTION_WORDS ((DBL_MANT_DIG - DBL_MIN_EXP + 31) / 32)
#define LONG_DOUBLE_FRACTION_WORDS ((LDBL_MANT_DIG - LDBL_MIN_EXP + 31) / 32)

static inline struct binary binary_from_double(double value)
{
	uint64_t bits;
	memcpy(&bits, &value, sizeof bits);
	struct binary b = {.negative = bits >> 63, .significand = bits & ((1ull << 52) - 1)};
	int field = (int)(bits >> 52 & 0x7ff);
	if (field == 0x7ff)
		b.kind = b.significand ? FLOAT_NAN : FLOAT_INFINITE;
	else if (field)
		b.significand |= 1ull << 52;
	b.exponent = (field ? field : 1) - 1075;
	return b;
}

/* The x87 format. Bit patterns that the machine itself refuses count as NaN. */
static inline struct binary binary_from_long_double(long double value)
{
	struct binary b = {0};
	uint16_t field;
	memcpy(&b.significand, &value, 8);
	memcpy(&field, (const char *)&value + 8, 2);
	b.negative = field >> 15;
	field &= 0x7fff;
	if (field && !(b.significand >> 63))
		b.kind = FLOAT_NAN;
	else if (field == 0x7fff)
		b.kind = b.significand << 1 ? FLOAT_NAN : FLOAT_INFINITE;
	b.exponent = (field ? field : 1) - 16446;
	return b;
}

/*
 * Whether rounding takes the next greater magnitude: kept is the last digit or bit that stays;
 * what goes is at least half a unit of it (half), and not exactly nothing or half of one (rest).
 */
static inline bool rounds_away(bool negative, unsigned kept, bool half, bool rest)
{
	switch (rounding_mode()) {
	case ROUND_NEAREST_EVEN:
		return half && (rest || kept & 1);
	case ROUND_DOWN:
		return negative && (half || rest);
	case ROUND_UP:
		return !negative && (half || rest);
	default:
		return false;
	}
}

#endif
