/* SPDX-License-Identifier: MIT */
/* The conversion a. */
#include "libc/stdio/printf_float.h"

/* Hexadecimal places after the point that 64 bits can have. */
#define PLACES 15

void print_hexadecimal(struct printer *p, struct spec *s, const struct binary *b, int leading_bits)
{
	/* The digit ahead of the point comes to lie in the uppermost four bits. */
	uint64_t bits = leading_bits == 1 ? b->significand << 8 : b->significand;
	int exponent = bits ? b->exponent + (leading_bits == 1 ? 52 : 60) : 0;

	int places = PLACES;
	for (; places && !(bits & 15); bits >>= 4)
		places--;
	if (s->precision < 0)
		s->precision = places;
	bool half = false, rest = false;
	for (; places > s->precision; bits >>= 4) {
		rest |= half || bits & 7;
		half = bits & 8;
		places--;
	}
	bits += rounds_away(b->negative, (unsigned)bits, half, rest);

	bool upper = s->conversion == 'A';
	char buf[PLACES + 2];
	char *digits = buf + sizeof buf;
	for (int i = 0; i <= places || bits; bits >>= 4, i++)
		*--digits = (upper ? "0123456789ABCDEF" : "0123456789abcdef")[bits & 15];
	if (buf + sizeof buf - digits > places + 1)
		exponent += 4; /* rounded up to a digit more */

	const char *sign = sign_prefix(s, b->negative);
	char prefix[] = {*sign, '0', upper ? 'X' : 'x', '\0'};
	struct decimal number = {.digits = digits, .len = places + 1, .point = exponent + 1};
	print_number(p, s, prefix + !*sign, &number, 'p');
}
