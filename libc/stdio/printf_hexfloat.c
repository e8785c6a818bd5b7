/* SPDX-License-Identifier: MIT */
/* The conversion a. */
#include <string.h>

#include "libc/stdio/printf_float.h"

/* Hexadecimal places after the point that 64 bits can have. */
#define PLACES 15

/* Cuts the digits (not yet characters) off behind so many places. Whether the first overflowed. */
static bool round_off(unsigned char *digits, int places, bool negative)
{
	unsigned next = digits[places + 1];
	bool rest = next & 7;
	for (int i = places + 2; i <= PLACES; i++)
		rest |= digits[i] != 0;
	if (!rounds_away(negative, digits[places], next >= 8, rest))
		return false;
	while (++digits[places] == 16) {
		digits[places] = 0;
		if (!places--) {
			digits[0] = 1;
			return true;
		}
	}
	return false;
}

void print_hexadecimal(struct printer *p, struct spec *s, const struct binary *b, int leading_bits)
{
	/* The digit ahead of the point comes to lie in the uppermost four bits. */
	uint64_t bits = leading_bits == 1 ? b->significand << 8 : b->significand;
	int exponent = bits ? b->exponent + (leading_bits == 1 ? 52 : 60) : 0;

	unsigned char digits[PLACES + 1];
	int places = 0;
	for (int i = PLACES; i >= 0; i--, bits >>= 4) {
		digits[i] = bits & 15;
		if (digits[i] && !places)
			places = i;
	}
	if (s->precision < 0)
		s->precision = places;
	if (s->precision < places) {
		places = s->precision;
		exponent += round_off(digits, places, b->negative) ? 4 : 0;
	}
	bool upper = s->conversion == 'A';
	for (int i = 0; i <= places; i++)
		digits[i] = (unsigned char)(upper ? "0123456789ABCDEF" : "0123456789abcdef")[digits[i]];

	char prefix[4];
	strcpy(prefix, sign_prefix(s, b->negative));
	strcat(prefix, upper ? "0X" : "0x");
	char exponent_buf[8];
	char *exponent_end = exponent_buf + sizeof exponent_buf;
	char *exponent_start = exponent_text(exponent_end, upper ? 'P' : 'p', exponent, 1);
	size_t exponent_len = (size_t)(exponent_end - exponent_start);

	bool point = s->precision > 0 || s->flags & FLAG_ALT;
	size_t len = 1 + (size_t)point + (size_t)s->precision + exponent_len;
	field_begin(p, s, prefix, len);
	print_bytes(p, (const char *)digits, 1);
	print_bytes(p, ".", point);
	print_bytes(p, (const char *)digits + 1, (size_t)places);
	print_repeated(p, '0', (size_t)(s->precision - places));
	print_bytes(p, exponent_start, exponent_len);
	field_end(p, s, prefix, len);
}
