/* SPDX-License-Identifier: MIT */
/* a e f g, of double and long double. */
#include <limits.h>

#include "libc/stdio/printf_float.h"
#include "libc/string/digits.h"

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
	print_text(p, s, sign_prefix(s, b->negative), texts + (b->kind == FLOAT_NAN ? 3 : 0), 3);
}

/* The exponent of a number with one digit ahead of the point, up to end; where it begins. */
static char *exponent_text(char *end, const struct spec *s, char letter, int exponent)
{
	unsigned magnitude = exponent < 0 ? -(unsigned)exponent : (unsigned)exponent;
	end = digits_before(end, magnitude, letter == 'e' ? 2 : 1);
	*--end = exponent < 0 ? '-' : '+';
	*--end = (char)(is_upper(s) ? letter - 0x20 : letter);
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

void print_number(struct printer *p, const struct spec *s, const char *prefix,
                  const struct decimal *d, char letter)
{
	char buf[8];
	char *end = buf + sizeof buf;
	char *exponent = letter ? exponent_text(end, s, letter, d->point - 1) : end;
	size_t exponent_len = (size_t)(end - exponent);

	bool point = s->precision > 0 || s->flags & FLAG_ALT;
	int before = !letter && d->point > 0 ? d->point : 1;
	int from = letter ? 0 : d->point - before;

	size_t len = (size_t)before + point + (size_t)s->precision + exponent_len;
	size_t after = field_begin(p, s, prefix, len);
	print_digits(p, d, from, before);
	print_bytes(p, ".", point);
	print_digits(p, d, from + before, s->precision);
	print_bytes(p, exponent, exponent_len);
	print_repeated(p, ' ', after);
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
	char style = s->conversion | 0x20;
	if (s->precision < 0)
		s->precision = 6;
	int count = s->precision;
	if (style == 'e')
		count += count < INT_MAX;
	else if (style == 'g')
		count = s->precision += !s->precision;

	struct decimal d = {.digits = room->digits};
	decimal_convert(&d, b, style == 'f' ? DIGITS_AFTER_POINT : DIGITS_SIGNIFICANT, count,
	                room->limbs, room->limb_count);

	if (style == 'g') {
		style = d.point > -4 && d.point <= s->precision ? 'f' : 'e';
		int before = style == 'f' ? d.point : 1;
		s->precision -= before;
		limit_precision(s, d.len - before);
	}
	print_number(p, s, sign_prefix(s, b->negative), &d, style == 'e' ? 'e' : '\0');
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
