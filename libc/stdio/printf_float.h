/* SPDX-License-Identifier: MIT */
/* The two ways of printing a finite floating number. */
#ifndef LIBC_STDIO_PRINTF_FLOAT_H
#define LIBC_STDIO_PRINTF_FLOAT_H

#include "libc/float/decimal.h"
#include "libc/stdio/printf_spec.h"

/* e f g: what decimal_convert works in. */
struct decimal_room {
	char *digits;
	uint32_t *limbs;
	int limb_count;
};

void print_decimal(struct printer *p, struct spec *s, struct binary b, struct decimal_room room);

/* a. leading_bits: how many the digit ahead of the point has. */
void print_hexadecimal(struct printer *p, struct spec *s, struct binary b, int leading_bits);

/* An exponent with its letter and sign and at least min_digits digits, up to end; where it begins. */
char *exponent_text(char *end, char letter, int exponent, int min_digits);

#endif
