/* SPDX-License-Identifier: MIT */
/* The conversion a. */
#include <string.h>

#include "libc/stdio/printf_float.h"

/* Hexadecimal places after the point that 64 bits can have. */
#define PLACES 15

/* Digits of bits up to end, at least `count` of them. */
static void hexadecimal_digits(char *end, uint64_t bits, int count, bool upper)
{
	const char *digits = upper ? "0123456789ABCDEF" : "0123456789abcdef";
	for (; count--; bits >>= 4)
		*--end = digits[bits & 15];
}

void print_hexadecimal(struct printer *p, struct spec *s, struct binary b, int leading_bits)
{
	/* The digit ahead of the point comes to lie in the uppermost four bits. */
	uint64_t bits = leading_bits == 1 ? b.significand << 8 : b.significand;
	int exponent = bits ? b.exponent + (leading_bits == 1 ? 52 : 60) : 0;

	if (s->precision < 0) {
		s->precision = 0;
		for (uint64_t rest = bits << 4; rest; rest <<= 4)
			s->precision++;
	}
	int places = s->precision < PLACES ? s->precision : PLACES;
	if (places < PLACES) {
		unsigned drop = 4 * (unsigned)(PLACES - places);
		uint64_t half = 1ull << (drop - 1);
		uint64_t dropped = bits & (2 * half - 1);
		bits >>= drop;
		bits += rounds_away(b.negative, (unsigned)bits, dropped >= half, dropped << (65 - drop));
		if (bits >> (64 - drop)) {
			bits >>= 4;
			exponent += 4;
		}
	}

	char prefix[4];
	bool upper = s->conversion == 'A';
	strcpy(prefix, sign_prefix(s, b.negative));
	strcat(prefix, upper ? "0X" : "0x");
	char digits[PLACES + 1];
	hexadecimal_digits(digits + places + 1, bits, places + 1, upper);
	char exponent_buf[8];
	char *exponent_end = exponent_buf + sizeof exponent_buf;
	char *exponent_start = exponent_text(exponent_end, upper ? 'P' : 'p', exponent, 1);
	size_t exponent_len = (size_t)(exponent_end - exponent_start);

	bool point = s->precision > 0 || s->flags & FLAG_ALT;
	size_t len = 1 + (size_t)point + (size_t)s->precision + exponent_len;
	field_begin(p, s, prefix, len);
	print_bytes(p, digits, 1);
	print_bytes(p, ".", point);
	print_bytes(p, digits + 1, (size_t)places);
	print_repeated(p, '0', (size_t)(s->precision - places));
	print_bytes(p, exponent_start, exponent_len);
	field_end(p, s, prefix, len);
}
