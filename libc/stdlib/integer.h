/* SPDX-License-Identifier: MIT */
/* The one reader of integers behind strtol, its relatives and atoi. */
#ifndef LIBC_STDLIB_INTEGER_H
#define LIBC_STDLIB_INTEGER_H

#include <stdint.h>

/*
 * As strtoumax and strtoimax for a type whose greatest value is max (the least being -max - 1 where
 * it has a sign): saturates with errno ERANGE. end may be NULL.
 */
uintmax_t integer_unsigned(const char *s, char **end, int base, uintmax_t max);
intmax_t integer_signed(const char *s, char **end, int base, uintmax_t max);

#endif
