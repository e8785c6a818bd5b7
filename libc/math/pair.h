/* SPDX-License-Identifier: MIT */
/*
 * Numbers of twice the x87's 64 bits: high + low, |low| at most half a unit of high's last place where
 * nothing else is said. Exact in the rounding mode to the nearest; in others off by little.
 */
#ifndef LIBC_MATH_PAIR_H
#define LIBC_MATH_PAIR_H

#include "arch/x87.h"

struct pair {
	long double high, low;
};

/* a + b, |a| >= |b| or a zero. */
static inline struct pair pair_sum_ordered(long double a, long double b)
{
	long double high = a + b;
	return (struct pair){high, b - (high - a)};
}

/* a + b (Knuth). */
static inline struct pair pair_sum(long double a, long double b)
{
	long double high = a + b;
	long double of_b = high - a;
	return (struct pair){high, (a - (high - of_b)) + (b - of_b)};
}

/* The first 32 bits of x, rounded (Veltkamp). No overflow below 2^16351. */
static inline long double pair_upper(long double x)
{
	long double scaled = x * 0x100000001p0L;
	return scaled - (scaled - x);
}

/* a * b (Dekker). */
static inline struct pair pair_product(long double a, long double b)
{
	long double high = a * b;
	long double a1 = pair_upper(a), b1 = pair_upper(b);
	long double a2 = a - a1, b2 = b - b1;
	return (struct pair){high, a2 * b2 - (((high - a1 * b1) - a2 * b1) - a1 * b2)};
}

static inline struct pair pair_times(struct pair a, long double high, long double low)
{
	struct pair p = pair_product(a.high, high);
	p.low += a.high * low + a.low * high;
	return pair_sum_ordered(p.high, p.low);
}

static inline struct pair pair_add(struct pair a, struct pair b)
{
	struct pair s = pair_sum(a.high, b.high);
	s.low += a.low + b.low;
	return pair_sum_ordered(s.high, s.low);
}

static inline struct pair pair_divide(struct pair a, struct pair b)
{
	long double high = a.high / b.high;
	struct pair p = pair_product(high, b.high);
	long double rest = ((a.high - p.high) - p.low) + a.low - high * b.low;
	return pair_sum_ordered(high, rest / b.high);
}

/* The root of a positive number. */
static inline struct pair pair_root(struct pair a)
{
	long double high = x87_sqrt(a.high);
	struct pair p = pair_product(high, high);
	return pair_sum_ordered(high, (((a.high - p.high) - p.low) + a.low) / (2 * high));
}

#endif
