/* SPDX-License-Identifier: MIT */
/*
 * The short way from decimal to binary: the digits, an integer, times a power of five of which the first
 * 128 bits are known (after Lemire, Number Parsing at a Gigabyte per Second, 2021). The power is a
 * product of two, so that their tables are small.
 */
#include <stdint.h>

#include "libc/float/fives_data.h"
#include "libc/float/parse.h"

struct wide {
	uint64_t high, low;
};

static struct wide multiply(uint64_t a, uint64_t b)
{
#ifdef __SIZEOF_INT128__
	unsigned __int128 product = (unsigned __int128)a * b;
	return (struct wide){(uint64_t)(product >> 64), (uint64_t)product};
#else
	uint64_t a1 = a >> 32, a0 = (uint32_t)a, b1 = b >> 32, b0 = (uint32_t)b;
	uint64_t low = a0 * b0;
	uint64_t middle = a1 * b0 + (low >> 32);
	uint64_t other = a0 * b1 + (uint32_t)middle;
	return (struct wide){a1 * b1 + (middle >> 32) + (other >> 32), other << 32 | (uint32_t)low};
#endif
}

static void add_low(struct wide *w, uint64_t low)
{
	w->low += low;
	w->high += w->low < low;
}

/* Until the first bit is one. */
static int normalize(struct wide *w)
{
	if (w->high >> 63)
		return 0;
	w->high = w->high << 1 | w->low >> 63;
	w->low <<= 1;
	return 1;
}

/* digits * 2^exponent, with no more bits. */
static struct bits from_integer(uint64_t digits, int exponent)
{
	int zeros = __builtin_clzll(digits);
	return (struct bits){.bits = digits << zeros, .have = 64, .exponent = exponent + 64 - zeros};
}

/* The exponent of 5^n as 0.BITS * 2^exponent: log2(5) is 2434718 / 2^20 as far as it matters. */
static int five_exponent(int n)
{
	return (n * 2434718 >> 20) + 1;
}

bool decimal_bits(uint64_t digits, int power, struct bits *b)
{
	if (power < FIVES_LEAST * FIVES_STEP || power >= (FIVES_MOST + 1) * FIVES_STEP)
		return false;
	unsigned far = (unsigned)(power - FIVES_LEAST * FIVES_STEP) / FIVES_STEP;
	int far_power = ((int)far + FIVES_LEAST) * FIVES_STEP;

	int zeros = __builtin_clzll(digits);
	uint64_t five = fives[power - far_power];
	int five_zeros = __builtin_clzll(five);
	struct wide w = multiply(digits << zeros, five << five_zeros);
	int exponent = power + 128 - zeros - five_zeros - normalize(&w);
	if (!far_power) {
		*b = (struct bits){w.high, 65, w.low >> 63, w.low << 1 != 0, exponent};
		return true;
	}

	/* Less than 4 units of the last place too low, or 8 when it is moved; so little that it seldom matters. */
	struct wide p = multiply(w.high, far_fives[far].high);
	add_low(&p, multiply(w.high, far_fives[far].low).high);
	add_low(&p, multiply(w.low, far_fives[far].high).high);
	exponent += five_exponent(far_power) - normalize(&p);
	if (p.low << 1 < -16ull) {
		/* Not exactly these 65 bits: 5^28 has more, and what it divides too. */
		*b = (struct bits){p.high, 65, p.low >> 63, true, exponent};
		return true;
	}

	/* As for 0.5: what lies a little above may be all there is. */
	if (power > -FIVES_STEP && power < 0 && digits % fives[-power] == 0) {
		*b = from_integer(digits / fives[-power], power);
		return true;
	}
	return false;
}
