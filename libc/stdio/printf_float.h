/* SPDX-License-Identifier: MIT */
/* Between the two ways of printing a finite floating number. */
#ifndef LIBC_STDIO_PRINTF_FLOAT_H
#define LIBC_STDIO_PRINTF_FLOAT_H

#include "libc/float/binary.h"
#include "libc/stdio/printf_spec.h"

/* a. leading_bits: how many the digit ahead of the point has. */
void print_hexadecimal(struct printer *p, struct spec *s, const struct binary *b, int leading_bits);

/* An exponent with its letter and sign and at least min_digits digits, up to end; where it begins. */
char *exponent_text(char *end, char letter, int exponent, int min_digits);

#endif
