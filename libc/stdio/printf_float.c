/* SPDX-License-Identifier: MIT */
/* a e f g, of double and long double. */
#include <limits.h>
#include <string.h>

#include "libc/float/decimal.h"
#include "libc/stdio/printf_float.h"

/* What decimal_convert works in. */
struct decimal_room {
	char *digits;
	uint32_t *limbs;
	int limb_count;
};

static bool is_upper(const struct spec *s)
{
	return !(s->conversion & 0x20);
}

static void print_not_finite(struct printer *p, struct spec *s, const struct binary *b)
{
	const char *texts = is_upper(s) ? "INFNAN" : "infnan";
	const char *prefix = sign_prefix(s, b->negative);
	s->flags &= ~(unsigned)FLAG_ZERO;
	field_begin(p, s, prefix, 3);
	print_bytes(p, texts + (b->kind == FLOAT_NAN ? 3 : 0), 3);
	field_end(p, s, prefix, 3);
}

char *exponent_text(char *end, char letter, int exponent, int min_digits)
{
	unsigned rest = exponent < 0 ? -(unsigned)exponent : (unsigned)exponent;
	for (; rest || min_digits > 0; rest /= 10, min_digits--)
		*--end = (char)('0' + rest % 10);
	*--end = exponent < 0 ? '-' : '+';
	*--end = letter;
	return end;
}

/* `count` digits from the one at `from`; zeros ahead of the first and after the last. */
static void print_digits(struct printer *p, const struct decimal *d, int from, int count)
{
	int ahead = from >= 0 ? 0 : -from < count ? -from : count;
	print_repeated(p, '0', (size_t)ahead);
	from += ahead;
	count -= ahead;

	int there = from >= d->len ? 0 : d->len - from < count ? d->len - from : count;
	print_bytes(p, d->digits + from, (size_t)there);
	print_repeated(p, '0', (size_t)(count - there));
}

/* before: digits ahead of the point. */
static void print_number(struct printer *p, const struct spec *s, const struct decimal *d,
                         bool negative, int before, const char *exponent, size_t exponent_len)
{
	bool point = s->precision > 0 || s->flags & FLAG_ALT;
	size_t len = (size_t)before + point + (size_t)s->precision + exponent_len;
	int from = exponent_len ? 0 : d->point - before;

	const char *prefix = sign_prefix(s, negative);
	field_begin(p, s, prefix, len);
	print_digits(p, d, from, before);
	print_bytes(p, ".", point);
	print_digits(p, d, from + before, s->precision);
	print_bytes(p, exponent, exponent_len);
	field_end(p, s, prefix, len);
}

static void print_scientific(struct printer *p, const struct spec *s, const struct decimal *d,
                             bool negative)
{
	char buf[8];
	char *end = buf + sizeof buf;
	char *exponent = exponent_text(end, is_upper(s) ? 'E' : 'e', d->point - 1, 2);
	print_number(p, s, d, negative, 1, exponent, (size_t)(end - exponent));
}

static void print_fixed(struct printer *p, const struct spec *s, const struct decimal *d,
                        bool negative)
{
	print_number(p, s, d, negative, d->point > 0 ? d->point : 1, NULL, 0);
}

/* Without FLAG_ALT, no more places than there are digits. */
static void limit_precision(struct spec *s, int places)
{
	if (places < 0)
		places = 0;
	if (!(s->flags & FLAG_ALT) && s->precision > places)
		s->precision = places;
}

static void print_decimal(struct printer *p, struct spec *s, const struct binary *b,
                          const struct decimal_room *room)
{
	if (s->precision < 0)
		s->precision = 6;
	enum decimal_count what = DIGITS_SIGNIFICANT;
	int count = s->precision;

	switch (s->conversion | 0x20) {
	case 'f':
		what = DIGITS_AFTER_POINT;
		break;
	case 'e':
		count += count < INT_MAX;
		break;
	default:
		count = s->precision += !s->precision;
		break;
	}

	struct decimal d = {.digits = room->digits};
	decimal_convert(&d, b, what, count, room->limbs, room->limb_count);

	switch (s->conversion | 0x20) {
	case 'f':
		print_fixed(p, s, &d, b->negative);
		break;
	case 'e':
		print_scientific(p, s, &d, b->negative);
		break;
	default:
		if (d.point > -4 && d.point <= s->precision) {
			s->precision -= d.point;
			limit_precision(s, d.len - d.point);
			print_fixed(p, s, &d, b->negative);
		} else {
			s->precision--;
			limit_precision(s, d.len - 1);
			print_scientific(p, s, &d, b->negative);
		}
		break;
	}
}

static void print_binary(struct printer *p, struct spec *s, const struct binary *b,
                         int leading_bits, const struct decimal_room *room)
{
	if (b->kind != FLOAT_FINITE)
		print_not_finite(p, s, b);
	else if ((s->conversion | 0x20) == 'a')
		print_hexadecimal(p, s, b, leading_bits);
	else
		print_decimal(p, s, b, room);
}

void print_double(struct printer *p, struct spec *s, double value)
{
	char digits[DOUBLE_DECIMAL_ROOM];
	uint32_t limbs[DOUBLE_DECIMAL_LIMBS];
	struct decimal_room room = {digits, limbs, DOUBLE_DECIMAL_LIMBS};
	struct binary b = binary_from_double(value);
	print_binary(p, s, &b, 1, &room);
}

void print_long_double(struct printer *p, struct spec *s, long double value)
{
	char digits[LONG_DOUBLE_DECIMAL_ROOM];
	uint32_t limbs[LONG_DOUBLE_DECIMAL_LIMBS];
	struct decimal_room room = {digits, limbs, LONG_DOUBLE_DECIMAL_LIMBS};
	struct binary b = binary_from_long_double(value);
	print_binary(p, s, &b, 4, &room);
}
