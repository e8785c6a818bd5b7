/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/float/binary.h"
#include "libc/float/limbs.h"
#include "libc/float/parse.h"

void bits_append(struct bits *b, uint32_t value, int count)
{
	if (!b->have) {
		int len = value ? 32 - __builtin_clz(value) : 0;
		b->exponent -= count - len;
		b->bits = value;
		b->have = len;
		return;
	}
	if (b->have < 64) {
		int room = 64 - b->have;
		int fits = count < room ? count : room;
		count -= fits;
		b->bits = b->bits << fits | value >> count;
		b->have += fits;
		value &= (1u << count) - 1;
	}
	if (count && b->have == 64) {
		b->have++;
		count--;
		b->half = value >> count & 1;
		value &= (1u << count) - 1;
	}
	b->rest |= value != 0;
}

bool parse_exponent(struct reader *r, int *c, int64_t *exponent)
{
	bool negative = *c == '-';
	if (negative || *c == '+')
		*c = reader_get(r);
	if (*c < '0' || *c > '9')
		return false;

	/* More than the longest text can make up for is all the same. */
	const int64_t enough = 1ll << 58;
	int64_t value = 0;
	for (; *c >= '0' && *c <= '9'; *c = reader_get(r))
		if (value < enough)
			value = value * 10 + (*c - '0');
	*exponent += negative ? -value : value;
	return true;
}

static unsigned digit_value(int c)
{
	if (c >= '0' && c <= '9')
		return (unsigned)(c - '0');
	c |= 0x20;
	return c >= 'a' && c <= 'z' ? (unsigned)(c - 'a' + 10) : 99;
}

/* Behind "0x". As parse_decimal; without a digit, "0" is the number. */
static size_t parse_hexadecimal(struct reader *r, struct bits *b)
{
	size_t valid = r->taken - 1;
	bool some = false;
	bool after_point = false;
	int c;
	for (;;) {
		c = reader_get(r);
		unsigned digit = digit_value(c);
		if (digit > 15) {
			if (c != '.' || after_point)
				break;
			after_point = true;
			continue;
		}
		some = true;
		b->exponent += after_point ? 0 : 4;
		bits_append(b, digit, 4);
	}
	if (some)
		valid = r->taken - (c != READER_END);
	if (some && (c | 0x20) == 'p') {
		c = reader_get(r);
		if (parse_exponent(r, &c, &b->exponent))
			valid = r->taken - (c != READER_END);
	}
	reader_unget(r, c);
	return valid;
}

/* How many characters of a word, in small letters, are there from c on; *c is the one after. */
static size_t match_word(struct reader *r, int *c, const char *word)
{
	size_t len = 0;
	for (; word[len] && (*c | 0x20) == word[len]; len++)
		*c = reader_get(r);
	return len;
}

/*
 * What stands behind the parenthesis of "nan(": letters, digits and underscores. The payload is
 * the integer that strtoull makes of them all, else zero. *c is the character after. 
 */
static uint64_t parse_payload(struct reader *r, int *c)
{
	unsigned base = 10;
	bool number = true;
	bool over = false;
	uint64_t value = 0;
	for (size_t at = 0;; at++) {
		*c = reader_get(r);
		unsigned digit = digit_value(*c);
		if (*c != '_' && digit > 35)
			break;
		if (at == 0 && digit == 0) {
			base = 8;
		} else if (at == 1 && base == 8 && (*c | 0x20) == 'x') {
			base = 16;
		} else {
			number &= digit < base;
			over |= value > (UINT64_MAX - digit) / base;
			value = value * base + digit;
		}
	}
	return !number ? 0 : over ? UINT64_MAX : value;
}

static size_t parse_infinity(struct reader *r, int c, size_t before)
{
	size_t len = match_word(r, &c, "infinity");
	reader_unget(r, c);
	return len == 8 ? before + 8 : len >= 3 ? before + 3 : 0;
}

static size_t parse_nan(struct reader *r, int c, size_t before, uint64_t *payload)
{
	size_t valid = match_word(r, &c, "nan") == 3 ? before + 3 : 0;
	if (valid && c == '(') {
		uint64_t within = parse_payload(r, &c);
		if (c == ')') {
			*payload = within;
			return r->taken;
		}
	}
	reader_unget(r, c);
	return valid;
}

#define ROOM(lead_limbs, kept_limbs, count, least, most) \
	uint32_t limbs[(lead_limbs) + (kept_limbs) + 1], words[count]; \
	const struct parse_room room = { \
		.limbs = limbs, .lead = (lead_limbs), .kept = (kept_limbs), .words = words, \
		.word_count = (count), .min_point = (least), .max_point = (most), \
	}

/* float and double: a number halfway between two has 768 digits at most, */
static __attribute__((noinline)) size_t parse_double(struct reader *r, int c, struct bits *b)
{
	ROOM(38, 86, 34, -325, 310);
	return parse_decimal(r, c, &room, b);
}

/* and 11,515 digits here. */
static __attribute__((noinline)) size_t parse_long_double(struct reader *r, int c, struct bits *b)
{
	ROOM(553, 1280, 514, -4952, 4934);
	return parse_decimal(r, c, &room, b);
}

static size_t parse_finite(struct reader *r, int c, int mant_dig, struct bits *b)
{
	if (c == '0') {
		int next = reader_get(r);
		if ((next | 0x20) == 'x')
			return parse_hexadecimal(r, b);
		reader_unget(r, next);
	}
	return mant_dig > DBL_MANT_DIG ? parse_long_double(r, c, b) : parse_double(r, c, b);
}

size_t float_parse(struct reader *r, int mant_dig, void *value)
{
	int c = reader_get(r);
	size_t before = c == '-' || c == '+';
	bool negative = c == '-';
	if (before)
		c = reader_get(r);

	uint64_t payload = 0;
	struct bits b = {0};
	size_t valid;
	switch (c | 0x20) {
	case 'i':
		valid = parse_infinity(r, c, before);
		float_store_infinity(value, mant_dig, negative);
		break;
	case 'n':
		valid = parse_nan(r, c, before, &payload);
		float_store_nan(value, mant_dig, negative, payload);
		break;
	default:
		valid = parse_finite(r, c, mant_dig, &b);
		float_store(value, mant_dig, negative && valid, b);
		return valid;
	}
	if (!valid)
		float_store(value, mant_dig, false, b);
	return valid;
}
