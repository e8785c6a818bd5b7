/* SPDX-License-Identifier: MIT */
#include "libc/math/bits.h"
#include "libc/math/reduce_data.h"
#include "libc/math/trig.h"

/*
 * Subtracts the multiple in three parts, two of which times a number of 22 bits are exact (Cody and
 * Waite). Where that leaves too little of x, or x is great, all of pi is needed.
 */
struct angle trig_reduce(long double x, const uint32_t *bits)
{
	struct angle a = {{x, 0}, 0};
	if (__builtin_fabsl(x) <= 0.785398L)
		return a;
	if (__builtin_fabsl(x) > 0x1p21L)
		return trig_reduce_any(x, bits);

	long double n = x87_round(x * TWO_OVER_PI);
	a.quadrant = (unsigned)x87_to_integer32(n) & 3;
	struct pair most = pair_sum(x - n * HALF_PI_1, -n * HALF_PI_2);
	a.rest = pair_sum(most.high, most.low - n * HALF_PI_3);
	/* Not rounded to the nearest? Then it may be the neighbour's. */
	if (wide_field(a.rest.high) < WIDE_BIAS - 30 || __builtin_fabsl(a.rest.high) > 0.7855L)
		return trig_reduce_any(x, bits);
	return a;
}
