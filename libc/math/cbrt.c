/* SPDX-License-Identifier: MIT */
#include "libc/math/bits.h"
#include "libc/math/double.h"
#include "libc/math/result.h"

/* Halley's step towards the cube root of x, which triples the right bits. */
static long double better(long double root, long double x)
{
	long double ratio = x / (root * root);
	return root + root * (ratio - root) / (2 * root + ratio);
}

long double cbrtl(long double x)
{
	if (!isfinite(x) || x == 0)
		return x + x;
	int exponent = wide_field(x) - WIDE_BIAS;
	if (exponent == -WIDE_BIAS) {
		x *= 0x1p66L;
		exponent = wide_field(x) - WIDE_BIAS - 66;
	}
	/* From 1 to 8. */
	int third = (exponent + 3 * 8192) / 3 - 8192;
	union wide_bits b = {.value = x};
	b.head = (uint16_t)(WIDE_BIAS + exponent - 3 * third);
	long double rest = b.value;

	long double root = better(better(0.9L + 0.15L * rest, rest), rest);
	/* 32 bits, of which the square is exact. */
	b.value = root;
	b.significand &= ~0xffffffffull;
	root = b.value;
	root = better(root, rest) * wide_power(third);
	return __builtin_copysignl(root, x);
}

/* The same in doubles, of a normal number. */
static double fast(double x)
{
	uint64_t bits = bits_of_double(x);
	int exponent = (int)(bits >> 52 & 0x7ff) - 1023;
	int third = (exponent + 3 * 1024) / 3 - 1024;
	double rest = double_of_bits((bits & ((1ull << 52) - 1)) | (uint64_t)(1023 + exponent - 3 * third) << 52);

	double root = 0.9 + 0.15 * rest;
	for (int step = 0; step < 2; step++) {
		double cube = root * root * root;
		root *= (cube + 2 * rest) / (2 * cube + rest);
	}
	/* 26 bits, of which the square is exact. */
	root = double_of_bits(bits_of_double(root) & ~((1ull << 27) - 1));
	double ratio = rest / (root * root);
	root += root * (ratio - root) / (2 * root + ratio);
	return double_of_bits(bits_of_double(root) + ((uint64_t)(int64_t)third << 52) + (bits & 1ull << 63));
}

double cbrt(double x)
{
	if (DOUBLE_IS_FAST && double_between(x, 1022, 1024))
		return fast(x);
	return math_double(cbrtl(x), x);
}

float cbrtf(float x)
{
	if (DOUBLE_IS_FAST && double_between(x, 1022, 1024))
		return (float)fast(x);
	return math_float(cbrtl(x), x);
}
