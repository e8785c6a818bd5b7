/* SPDX-License-Identifier: MIT */
/* d i u b B o x X p */
#include <string.h>

#include "libc/float/limbs.h"
#include "libc/stdio/printf_spec.h"

#define ROOM 64 /* digits of a 64-bit number, in base two */

/* Digits of value, up to end; where they begin. Zero has none. */
static char *decimal_digits(uint64_t value, char *end)
{
	uint32_t top = (uint32_t)value;
	if (value > UINT32_MAX) {
		uint32_t limbs[3];
		struct limbs row = decimal_row(value, limbs + 3);
		for (top = *row.top++; row.top < row.end;) {
			uint32_t nine = *--row.end;
			for (int i = 0; i < DECIMAL_DIGITS; i++, nine /= 10)
				*--end = (char)('0' + nine % 10);
		}
	}
	for (; top; top /= 10)
		*--end = (char)('0' + top % 10);
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
	const char *prefix = s->flags & FLAG_ALT && value ? marked : "";

	if (s->precision >= 0)
		s->flags &= ~(unsigned)FLAG_ZERO;
	else
		s->precision = 1;

	switch (s->conversion) {
	case 'd':
	case 'i': {
		bool negative = value >> 63;
		digits = decimal_digits(negative ? -value : value, end);
		prefix = sign_prefix(s, negative);
		break;
	}
	case 'u':
		digits = decimal_digits(value, end);
		prefix = "";
		break;
	case 'o':
		digits = power_of_two_digits(value, 3, false, end);
		prefix = "";
		if (s->flags & FLAG_ALT && s->precision <= end - digits)
			s->precision = (int)(end - digits) + 1;
		break;
	case 'b':
	case 'B':
		digits = power_of_two_digits(value, 1, false, end);
		break;
	default:
		digits = power_of_two_digits(value, 4, s->conversion == 'X', end);
		break;
	}

	size_t len = (size_t)(end - digits);
	size_t zeros = (size_t)s->precision > len ? (size_t)s->precision - len : 0;
	field_begin(p, s, prefix, zeros + len);
	print_repeated(p, '0', zeros);
	print_bytes(p, digits, len);
	field_end(p, s, prefix, zeros + len);
}
