/* SPDX-License-Identifier: MIT */
/* Decimal digits of a binary floating number: exact, as many as are asked for. */
#ifndef LIBC_FLOAT_DECIMAL_H
#define LIBC_FLOAT_DECIMAL_H

#include "libc/float/binary.h"
#include "libc/float/limbs.h"

/*
 * 0.DIGITS * 10^point. The first digit and the last are not zero; zero has no digits and point 1.
 */
struct decimal {
	char *digits;
	int len;
	int point;
};

/*
 * Characters that decimal_convert needs. No number has more digits than one that reaches down to
 * the last bit of the smallest: a digit for each bit of that fraction, less the zeros (three for
 * ten bits at least) that it begins with; and two limbs for what is not kept.
 */
#define DECIMAL_ROOM(mant_dig, min_exp) \
	((mant_dig) - (min_exp) + (min_exp) * 3 / 10 + 2 * DECIMAL_DIGITS)
#define DOUBLE_DECIMAL_ROOM DECIMAL_ROOM(DBL_MANT_DIG, DBL_MIN_EXP)
#define LONG_DOUBLE_DECIMAL_ROOM DECIMAL_ROOM(LDBL_MANT_DIG, LDBL_MIN_EXP)

/* Limbs that decimal_convert needs: the fraction's words, or the integer's decimal limbs; two more. */
#define DECIMAL_LIMBS(fraction_words, max_10_exp) \
	(2 + ((fraction_words) > (max_10_exp) / DECIMAL_DIGITS + 2 ? (fraction_words) \
	                                                           : (max_10_exp) / DECIMAL_DIGITS + 2))
#define DOUBLE_DECIMAL_LIMBS DECIMAL_LIMBS(DOUBLE_FRACTION_WORDS, DBL_MAX_10_EXP)
#define LONG_DOUBLE_DECIMAL_LIMBS DECIMAL_LIMBS(LONG_DOUBLE_FRACTION_WORDS, LDBL_MAX_10_EXP)

enum decimal_count {
	DIGITS_SIGNIFICANT,
	DIGITS_AFTER_POINT,
};

/*
 * The digits of a finite number, rounded to count of them (at least one if significant ones) in
 * the current rounding mode. Limbs are for scratch, `limb_count` of them.
 */
void decimal_convert(struct decimal *d, const struct binary *b, enum decimal_count what, int count,
                     uint32_t *limbs, int limb_count);

#endif
