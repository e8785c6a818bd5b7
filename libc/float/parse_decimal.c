/* SPDX-License-Identifier: MIT */
#include "libc/float/limbs.h"
#include "libc/float/parse.h"

static const uint32_t powers_of_ten[] = {
	1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000,
};

/* The head as limbs, filled up with zeros. */
static void move_to_limbs(struct digits *d)
{
	for (int len = d->len; len < HEAD_DIGITS; len++)
		d->head *= 10;
	decimal_row(d->head, d->limbs + HEAD_DIGITS / DECIMAL_DIGITS);
}

static void append_digit(struct digits *d, unsigned digit)
{
	if (d->len < HEAD_DIGITS) {
		d->head = d->head * 10 + digit;
		d->len++;
		return;
	}
	if (d->len == HEAD_DIGITS)
		move_to_limbs(d);
	if (d->len == d->room) {
		d->rest |= digit != 0;
		return;
	}
	uint32_t *limb = &d->limbs[d->len / DECIMAL_DIGITS];
	int place = d->len++ % DECIMAL_DIGITS;
	*limb = (place ? *limb : 0) + digit * powers_of_ten[DECIMAL_DIGITS - 1 - place];
}

static bool is_digit(int c)
{
	return c >= '0' && c <= '9';
}

/* From c on; the first character that is not of it. Sets *some when there was a digit. */
static int read_digits(struct reader *r, int c, struct digits *d, bool *some)
{
	bool after_point = false;
	for (;; c = reader_get(r)) {
		if (c == '.' && !after_point) {
			after_point = true;
			continue;
		}
		if (!is_digit(c))
			return c;
		*some = true;
		bool counts = d->len || c != '0';
		if (counts)
			append_digit(d, (unsigned)(c - '0'));
		d->point += counts - after_point;
	}
}

/*
 * Moves the point to the border of two limbs, of which it is the first behind the point that is
 * returned: it may lie ahead of the row's top, or behind its end.
 */
static uint32_t *align(struct limbs *row, int point)
{
	int limbs_before = point / DECIMAL_DIGITS;
	int digits = point % DECIMAL_DIGITS;
	if (digits < 0) {
		digits += DECIMAL_DIGITS;
		limbs_before--;
	}
	if (digits) {
		limbs_grow(row, decimal_multiply(*row, powers_of_ten[digits], 0));
		limbs_before++;
	}
	return row->top + limbs_before;
}

static void convert(struct digits *d, const struct parse_room *room, struct bits *b)
{
	if (d->len <= HEAD_DIGITS)
		move_to_limbs(d);
	struct limbs row = {d->limbs, d->limbs + (d->len + DECIMAL_DIGITS - 1) / DECIMAL_DIGITS};
	if (d->rest)
		*row.end++ = 1;
	uint32_t *point = align(&row, (int)d->point);

	uint32_t *words_end = room->words + room->word_count;
	struct limbs words = {words_end, words_end};
	for (; row.top < point; row.top += row.top < row.end) {
		uint32_t limb = 0;
		if (row.top < row.end)
			limb = *row.top;
		else
			point--;
		limbs_grow(&words, binary_multiply(words, DECIMAL_BASE, limb));
	}
	b->exponent = 32 * (words.end - words.top);
	while (words.top < words.end)
		bits_append(b, *words.top++, 32);

	limbs_trim(&row);
	while (row.top < row.end && b->have <= 64) {
		uint32_t carry = decimal_multiply(row, 1u << DECIMAL_SHIFT, 0);
		bits_append(b, fraction_carry(&row, point, carry), DECIMAL_SHIFT);
	}
	b->rest |= row.top < row.end;
}

size_t parse_decimal(struct reader *r, int c, const struct parse_room *room, struct bits *b)
{
	struct digits d = {.limbs = room->limbs + room->lead, .room = room->kept * DECIMAL_DIGITS};
	bool some = false;
	c = read_digits(r, c, &d, &some);

	size_t valid = some ? r->taken - (c != READER_END) : 0;
	if (some && (c | 0x20) == 'e') {
		c = reader_get(r);
		if (parse_exponent(r, &c, &d.point))
			valid = r->taken - (c != READER_END);
	}
	reader_unget(r, c);

	if (!d.len)
		return valid;
	if (d.point > room->max_point) {
		bits_append(b, 1, 1);
		b->exponent = INT32_MAX;
	} else if (d.point < room->min_point) {
		bits_append(b, 1, 1);
		b->exponent = INT32_MIN;
		b->rest = true;
	} else if (d.len > HEAD_DIGITS || !decimal_bits(d.head, (int)d.point - d.len, b)) {
		convert(&d, room, b);
	}
	return valid;
}
