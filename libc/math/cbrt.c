/* SPDX-License-Identifier: MIT */
#include "libc/math/bits.h"
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

NARROW(cbrt)
