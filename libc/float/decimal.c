/* SPDX-License-Identifier: MIT */
#include "libc/float/decimal.h"

/* More digits than any number has; a count beyond says nothing more. */
#define ENOUGH 20000

/* Nine digits more. Zeros ahead of the first other digit only move the point. */
static void append(struct decimal *d, uint32_t limb)
{
	char *digits = d->digits;
	int len = d->len;
	/* limb / 10^8 with 57 bits after the point, rounded up: enough for all nine digits. */
	uint64_t rest = limb * (uint64_t)((1ull << 57) / 100000000 + 1);
	for (int i = 0; i < DECIMAL_DIGITS; i++) {
		unsigned digit = (unsigned)(rest >> 57);
		rest = (rest & ((1ull << 57) - 1)) * 10;
		if (len || digit)
			digits[len++] = (char)('0' + digit);
		else
			d->point--;
	}
	d->len = len;
}

/* All digits of value * 2^shift, and no digit after the point. */
static void append_integer(struct decimal *d, uint64_t value, int shift, uint32_t *limbs_end)
{
	struct limbs row = decimal_row(value, limbs_end);
	for (int step; shift > 0; shift -= step) {
		step = shift < DECIMAL_SHIFT ? shift : DECIMAL_SHIFT;
		limbs_grow(&row, decimal_multiply(row, 1u << step, 0));
	}
	d->point += (int)(row.end - row.top) * DECIMAL_DIGITS;
	while (row.top < row.end)
		append(d, *row.top++);
}

/* The row of value / 2^places, which is below one; there are two limbs more ahead of the point. */
static struct limbs fraction_row(uint64_t value, int places, uint32_t *point)
{
	uint32_t *end = point + (places + 31) / 32;
	struct limbs row = {end - 2, end};
	row.top[0] = (uint32_t)(value >> 32);
	row.top[1] = (uint32_t)value;
	limbs_grow(&row, binary_multiply(row, 1u << (-(unsigned)places & 31), 0));
	while (row.top < row.end && !*row.top)
		row.top++;
	limbs_trim(&row);
	return row;
}

static bool all_zeros(const char *digits, int len)
{
	for (; len > 0; len--)
		if (*digits++ != '0')
			return false;
	return true;
}

/* Keeps `keep` digits. Below zero: not even the place ahead of the first digit; more: digits follow. */
static void round_off(struct decimal *d, int keep, bool more, bool negative)
{
	char next = '0';
	if (keep < 0) {
		more |= d->len > 0;
		d->point -= keep;
		d->len = keep = 0;
	} else if (keep < d->len) {
		next = d->digits[keep];
		more |= !all_zeros(d->digits + keep + 1, d->len - keep - 1);
	}
	if (keep > d->len)
		keep = d->len;

	more |= next != '0' && next != '5';
	unsigned last = keep ? (unsigned)d->digits[keep - 1] : 0;
	d->len = keep;
	if (rounds_away(negative, last, next >= '5', more)) {
		while (d->len && d->digits[d->len - 1] == '9')
			d->len--;
		if (d->len) {
			d->digits[d->len - 1]++;
		} else {
			d->digits[d->len++] = '1';
			d->point++;
		}
	}
	while (d->len && d->digits[d->len - 1] == '0')
		d->len--;
	if (!d->len)
		d->point = 1;
}

void decimal_convert(struct decimal *d, const struct binary *b, enum decimal_count what, int count,
                     uint32_t *limbs, int limb_count)
{
	if (count > ENOUGH)
		count = ENOUGH;
	d->len = d->point = 0;

	uint64_t fraction = 0;
	if (b->exponent >= 0) {
		append_integer(d, b->significand, b->exponent, limbs + limb_count);
	} else if (b->exponent > -64) {
		append_integer(d, b->significand >> -b->exponent, 0, limbs + limb_count);
		fraction = b->significand & ((1ull << -b->exponent) - 1);
	} else {
		fraction = b->significand;
	}

	/* One digit more than are kept, and whether more follow, decide how to round. */
	uint32_t *point = limbs + 2;
	struct limbs row = {point, point};
	if (fraction)
		row = fraction_row(fraction, -b->exponent, point);
	int kept = count + (what == DIGITS_AFTER_POINT ? d->point : 0);
	while (row.top < row.end && d->len <= kept) {
		int before = d->point;
		append(d, fraction_carry(&row, point, binary_multiply(row, DECIMAL_BASE, 0)));
		if (what == DIGITS_AFTER_POINT)
			kept += d->point - before;
	}
	round_off(d, kept, row.top < row.end, b->negative);
}
