/* SPDX-License-Identifier: MIT */
/*
 * Exact arithmetic on numbers of any length, for converting between binary and decimal.
 *
 * A number is a row of limbs, each 32 bits or nine decimal digits, the most significant first.
 * Multiplying a row by a small number and adding a limb to it is all that either direction needs:
 *
 *   an integer is converted by Horner's rule: multiply the row in the new base by the old base,
 *   add the next limb of the old row, and let the row grow at its top;
 *   a fraction is converted by multiplying the row in the old base by the new base: what leaves
 *   the row at its top is the next limb in the new base.
 *
 * A row costs by the limbs that it has, not by its place: zeros next to the point and below the
 * last limb are not kept.
 */
#ifndef LIBC_FLOAT_LIMBS_H
#define LIBC_FLOAT_LIMBS_H

#include <stdbool.h>
#include <stdint.h>

#define DECIMAL_BASE 1000000000u
#define DECIMAL_DIGITS 9

/* Greatest power of two by which a decimal row is multiplied: what leaves it is one limb still. */
#define DECIMAL_SHIFT 29

struct limbs {
	uint32_t *top, *end; /* zero: top == end */
};

/*
 * *value /= 10^9, where *value < 2^DECIMAL_LIMIT; the remainder. Multiplies by a reciprocal, since
 * a 32-bit machine has no 64-bit division; the estimate is right or one too low.
 */
#define DECIMAL_LIMIT 59

static inline uint32_t decimal_divide(uint64_t *value)
{
	const uint32_t reciprocal = (uint32_t)((1ull << 61) / DECIMAL_BASE);
	uint32_t quotient = (uint32_t)((*value >> 27) * reciprocal >> 34);
	uint32_t rest = (uint32_t)*value - quotient * DECIMAL_BASE;
	if (rest >= DECIMAL_BASE) {
		rest -= DECIMAL_BASE;
		quotient++;
	}
	*value = quotient;
	return rest;
}

/* value as a decimal row of at most three limbs, up to end. */
struct limbs decimal_row(uint64_t value, uint32_t *end);

/* row = row * factor + addend; what leaves at the top. In decimal, factor <= 2^DECIMAL_SHIFT. */
uint32_t binary_multiply(struct limbs row, uint32_t factor, uint32_t addend);
uint32_t decimal_multiply(struct limbs row, uint32_t factor, uint32_t addend);

static inline void limbs_grow(struct limbs *row, uint32_t limb)
{
	if (limb)
		*--row->top = limb;
}

/* Drops zeros at the end of a fraction. */
static inline void limbs_trim(struct limbs *row)
{
	while (row->end > row->top && !row->end[-1])
		row->end--;
}

/* Whether the row still has room to its point: then nothing leaves it, it grows instead. */
static inline uint32_t fraction_carry(struct limbs *row, const uint32_t *point, uint32_t carry)
{
	limbs_trim(row);
	if (row->top == point)
		return carry;
	limbs_grow(row, carry);
	return 0;
}

#endif
