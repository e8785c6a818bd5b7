/* SPDX-License-Identifier: MIT */
/* d i u b B o x X p */
#include <string.h>

#include "libc/float/limbs.h"
#include "libc/stdio/printf_spec.h"
#include "libc/string/digits.h"

#define ROOM 64 /* digits of a 64-bit number, in base two */

/* Digits of value, up to end; where they begin. Zero has none. */
static char *decimal_digits(uint64_t value, char *end)
{
	uint32_t limbs[3];
	struct limbs row = {limbs + 2, limbs + 3};
	*row.top = (uint32_t)value;
	if (value > UINT32_MAX)
		row = decimal_row(value, row.end);
	while (row.end > row.top) {
		uint32_t limb = *--row.end;
		end = digits_before(end, limb, row.end > row.top ? DECIMAL_DIGITS : 0);
	}
	return end;
}

static char *power_of_two_digits(uint64_t value, unsigned bits, bool upper, char *end)
{
	const char *digits = upper ? "0123456789ABCDEF" : "0123456789abcdef";
	for (; value; value >>= bits)
		*--end = digits[value & ((1u << bits) - 1)];
	return end;
}

void print_integer(struct printer *p, struct spec *s, uint64_t value)
{
	char buf[ROOM];
	char *end = buf + sizeof buf;
	char *digits;
	char marked[] = {'0', s->conversion, '\0'};
	const char *prefix = "";
	unsigned bits = 0; /* of a digit; decimal ones have none */

	if (s->precision >= 0)
		s->flags &= ~(unsigned)FLAG_ZERO;
	else
		s->precision = 1;

	switch (s->conversion) {
	case 'd':
	case 'i': {
		bool negative = value >> 63;
		prefix = sign_prefix(s, negative);
		if (negative)
			value = -value;
		break;
	}
	case 'u':
		break;
	case 'o':
		bits = 3;
		break;
	default:
		bits = (s->conversion | 0x20) == 'b' ? 1 : 4;
		if (s->flags & FLAG_ALT && value)
			prefix = marked;
		break;
	}

	digits = bits ? power_of_two_digits(value, bits, s->conversion == 'X', end)
	              : decimal_digits(value, end);
	if (bits == 3 && s->flags & FLAG_ALT && s->precision <= end - digits)
		s->precision = (int)(end - digits) + 1;

	size_t len = (size_t)(end - digits);
	size_t zeros = (size_t)s->precision > len ? (size_t)s->precision - len : 0;
	size_t after = field_begin(p, s, prefix, zeros + len);
	print_repeated(p, '0', zeros);
	print_bytes(p, digits, len);
	print_repeated(p, ' ', after);
}
