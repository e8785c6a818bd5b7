/* SPDX-License-Identifier: MIT */
/* Floating numbers from text, correctly rounded for any length of it. */
#ifndef LIBC_FLOAT_PARSE_H
#define LIBC_FLOAT_PARSE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "libc/float/reader.h"

/*
 * Reads as far as a number may reach, and one character beyond, which is given back. Returns how
 * many of the characters taken are a number (0: none); that is fewer than were taken where the
 * text stops short, as in "1e+" or "nan(". Stores it in the format whose significand has mant_dig
 * bits (as in <float.h>). errno becomes ERANGE when it overflows, or is inexact and below the
 * normal numbers.
 */
size_t float_parse(struct reader *r, int mant_dig, void *value);

/* A number ahead of its rounding, as 0.BITS * 2^exponent: the first bit is one. */
struct bits {
	uint64_t bits;
	int have; /* how many are there, from 0 to 65: the last of those is half */
	bool half;
	bool rest; /* a bit of one further on */
	int64_t exponent;
};

/* Appends the count lowest bits of value, most significant first; up to 32. */
void bits_append(struct bits *b, uint32_t value, int count);

/* This many digits stand in a word of 64 bits, and in two limbs. */
#define HEAD_DIGITS 18

/*
 * *b = digits * 10^power, digits not zero. False: it is out of reach, or so near to a number of 65 bits
 * that it takes longer to say on which side.
 */
bool decimal_bits(uint64_t digits, int power, struct bits *b);

/*
 * The first digits as an integer, and when there are more, all as decimal limbs, the first digit not
 * zero, the last limb filled up with zeros. The number is 0.DIGITS * 10^point.
 */
struct digits {
	uint64_t head;
	uint32_t *limbs;
	int room; /* digits; more than any number halfway between two others has */
	int len;
	bool rest; /* there was no room for another that is not zero */
	int64_t point;
};

/* What a format needs for its decimal numbers. */
struct parse_room {
	uint32_t *limbs;
	int lead; /* limbs kept free for the zeros between point and first digit */
	int kept; /* limbs of digits, and one more that says that others follow */
	uint32_t *words;
	int word_count;
	int min_point, max_point; /* beyond these every number is too small, or too great */
};

/* Decimal digits, point and exponent from c on, which was got from r. As float_parse. */
size_t parse_decimal(struct reader *r, int c, const struct parse_room *room, struct bits *b);

/*
 * Adds an exponent's digits with their sign, from *c on, to *exponent; *c becomes the character
 * after. False: there are no digits.
 */
bool parse_exponent(struct reader *r, int *c, int64_t *exponent);

/* Rounds to the format and stores. */
void float_store(void *value, int mant_dig, bool negative, struct bits b);
void float_store_infinity(void *value, int mant_dig, bool negative);
void float_store_nan(void *value, int mant_dig, bool negative, uint64_t payload);

#endif
