/* SPDX-License-Identifier: MIT */
#include "libc/math/bits.h"
#include "libc/math/reduce_data.h"
#include "libc/math/trig.h"

#define WINDOW 8 /* words of 2/pi that matter to one x */
#define WORDS (WINDOW + 2)
#define FRACTION 5 /* words of the product behind the point that are right */

/* 32 bits from a bit on, counted from the first word's first; nothing but zeros stands ahead of it. */
static uint32_t word_from(const uint32_t *words, int bit)
{
	uint32_t value = 0;
	int at = (bit + 32) / 32 - 1, offset = (bit + 32) % 32;
	if (at >= 0)
		value = words[at] << offset;
	if (offset)
		value |= words[at + 1] >> (32 - offset);
	return value;
}

/*
 * x * 2/pi modulo 4, exactly (Payne and Hanek): bits of 2/pi that give multiples of 4 are left out, and
 * those that give less than 2^-160. The first word is the greatest.
 */
struct angle trig_reduce_any(long double x, const uint32_t *bits)
{
	/* x = significand * 2^power; bit k of 2/pi stands for 2^-(k + 1). */
	uint64_t significand = wide_significand(x);
	const uint32_t factor[2] = {(uint32_t)(significand >> 32), (uint32_t)significand};
	int power = wide_field(x) - WIDE_BIAS - 63;
	int word = power > 2 ? (power - 2) / 32 : 0;

	uint32_t product[WORDS + 1] = {0};
	for (int f = 1; f >= 0; f--) {
		uint64_t carry = 0;
		for (int k = WINDOW - 1; k >= 0; k--) {
			uint64_t part = (uint64_t)factor[f] * bits[word + k] + product[k + f + 1] + carry;
			product[k + f + 1] = (uint32_t)part;
			carry = part >> 32;
		}
		product[f] = (uint32_t)carry;
	}

	/* Where the point is in it. The two bits ahead of that are the quadrant. */
	int point = 64 + power - 32 * word;
	unsigned quadrant = word_from(product, point - 32) & 3;
	uint32_t fraction[FRACTION];
	for (int k = 0; k < FRACTION; k++)
		fraction[k] = word_from(product, point + 32 * k);

	/* A half or more belongs to the next quadrant, and is less than that. */
	uint32_t flip = fraction[0] >> 31 ? 0xffffffff : 0;
	quadrant += flip & 1;
	int first = 0;
	while (first < FRACTION - 3 && !(fraction[first] ^ flip))
		first++;
	long double high = 0, low = 0;
	for (int k = FRACTION - 1; k >= first + 2; k--)
		low = (low + (fraction[k] ^ flip)) * 0x1p-32L;
	for (int k = first + 1; k >= first; k--)
		high = (high + (fraction[k] ^ flip)) * 0x1p-32L;
	struct pair p = pair_sum_ordered(high, low * 0x1p-64L);
	p = pair_times(p, HALF_PI_HIGH, HALF_PI_LOW);

	long double unit = wide_power(-32 * first);
	if (!flip != !(x < 0))
		unit = -unit;
	return (struct angle){{p.high * unit, p.low * unit}, (x < 0 ? -quadrant : quadrant) & 3};
}
