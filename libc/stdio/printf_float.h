/* SPDX-License-Identifier: MIT */
/* Between the two ways of printing a finite floating number. */
#ifndef LIBC_STDIO_PRINTF_FLOAT_H
#define LIBC_STDIO_PRINTF_FLOAT_H

#include "libc/float/decimal.h"
#include "libc/stdio/printf_spec.h"

/* a. leading_bits: how many the digit ahead of the point has. */
void print_hexadecimal(struct printer *p, struct spec *s, const struct binary *b, int leading_bits);

/*
 * The digits with as many after the point as the precision says. With the letter of an exponent, in
 * lower case, one stands ahead of the point, and the exponent follows.
 */
void print_number(struct printer *p, const struct spec *s, const char *prefix,
                  const struct decimal *d, char letter);

#endif
