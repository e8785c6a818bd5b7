/* SPDX-License-Identifier: MIT */
#ifndef LIBC_STRING_DIGITS_H
#define LIBC_STRING_DIGITS_H

#include <stdint.h>

/* Decimal digits of value, at least so many (zeros first), up to end; where they begin. */
char *digits_before(char *end, uint32_t value, int at_least);

#endif
