/* SPDX-License-Identifier: MIT */
#include "libc/math/bits.h"
#include "libc/math/fma_exact.h"

#define WORDS 3

/* words[0] * 2^128 + words[1] * 2^64 + words[2], times 2^exponent. */
struct sum {
	uint64_t words[WORDS];
	int exponent;
	bool negative;
};

static uint64_t unpack(long double x, int *exponent)
{
	uint64_t bits = wide_significand(x);
	int field = wide_field(x);
	int zeros = __builtin_clzll(bits);
	*exponent = (field ? field : 1) - WIDE_BIAS - 63 - zeros;
	return bits << zeros;
}

static void shift_left(struct sum *s, int count)
{
	while (count >= 64) {
		s->words[0] = s->words[1];
		s->words[1] = s->words[2];
		s->words[2] = 0;
		s->exponent -= 64;
		count -= 64;
	}
	if (!count)
		return;
	s->words[0] = s->words[0] << count | s->words[1] >> (64 - count);
	s->words[1] = s->words[1] << count | s->words[2] >> (64 - count);
	s->words[2] <<= count;
	s->exponent -= count;
}

/* Whether bits of one were lost. */
static bool shift_right(struct sum *s, int count)
{
	bool lost = false;
	s->exponent += count;
	while (count >= 64 && (s->words[0] | s->words[1] | s->words[2])) {
		lost |= s->words[2] != 0;
		s->words[2] = s->words[1];
		s->words[1] = s->words[0];
		s->words[0] = 0;
		count -= 64;
	}
	if (count && count < 64) {
		lost |= s->words[2] << (64 - count) != 0;
		s->words[2] = s->words[2] >> count | s->words[1] << (64 - count);
		s->words[1] = s->words[1] >> count | s->words[0] << (64 - count);
		s->words[0] >>= count;
	}
	return lost;
}

/* Normalized: the first bit is one. */
static struct sum product_of(long double x, long double y)
{
	int xe, ye;
	uint64_t a = unpack(x, &xe), b = unpack(y, &ye);
	uint64_t a1 = a >> 32, a0 = a & 0xffffffff, b1 = b >> 32, b0 = b & 0xffffffff;
	uint64_t low = a0 * b0;
	uint64_t middle = a1 * b0 + (low >> 32);
	uint64_t other = a0 * b1 + (middle & 0xffffffff);
	struct sum p = {.exponent = xe + ye - 64, .negative = (x < 0) != (y < 0)};
	p.words[0] = a1 * b1 + (middle >> 32) + (other >> 32);
	p.words[1] = other << 32 | (low & 0xffffffff);
	if (!(p.words[0] >> 63))
		shift_left(&p, 1);
	return p;
}

static bool less(const struct sum *a, const struct sum *b)
{
	if (a->exponent != b->exponent)
		return a->exponent < b->exponent;
	return a->words[0] != b->words[0] ? a->words[0] < b->words[0] : a->words[1] < b->words[1];
}

/* a += b; whether a bit came out at the top. */
static bool add(struct sum *a, const struct sum *b)
{
	bool carry = false;
	for (int k = WORDS - 1; k >= 0; k--) {
		uint64_t before = a->words[k];
		a->words[k] += b->words[k] + carry;
		carry = carry ? a->words[k] <= before : a->words[k] < before;
	}
	return carry;
}

/* a -= b, and one more of the last place. */
static void subtract(struct sum *a, const struct sum *b, bool borrow)
{
	for (int k = WORDS - 1; k >= 0; k--) {
		uint64_t before = a->words[k];
		a->words[k] -= b->words[k] + borrow;
		borrow = borrow ? before <= b->words[k] : before < b->words[k];
	}
}

bool fma_exact(struct fma_exact *result, long double x, long double y, long double z)
{
	struct sum a = product_of(x, y);
	struct sum b = {.negative = z < 0};
	if (z == 0) {
		b.exponent = a.exponent;
		b.negative = a.negative;
	} else {
		b.words[0] = unpack(z, &b.exponent);
		b.exponent -= 128;
	}
	if (less(&a, &b)) {
		struct sum other = a;
		a = b;
		b = other;
	}

	bool rest = shift_right(&b, a.exponent - b.exponent);
	if (a.negative == b.negative) {
		if (add(&a, &b)) {
			rest |= shift_right(&a, 1);
			a.words[0] |= 1ull << 63;
		}
	} else {
		subtract(&a, &b, rest);
		if (!(a.words[0] | a.words[1] | a.words[2] | rest))
			return false;
		while (!a.words[0])
			shift_left(&a, 64);
		shift_left(&a, __builtin_clzll(a.words[0]));
	}
	result->bits = a.words[0];
	result->half = a.words[1] >> 63;
	result->rest = a.words[1] << 1 || a.words[2] || rest;
	result->exponent = a.exponent + 128;
	result->negative = a.negative;
	return true;
}
