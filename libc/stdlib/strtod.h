/* SPDX-License-Identifier: MIT */
/* A floating number at the start of a string. */
#ifndef LIBC_STDLIB_STRTOD_H
#define LIBC_STDLIB_STRTOD_H

/* Skips blanks and stores the number in the format that has mant_dig bits, as float_parse does. */
void string_to_float(const char *string, char **end, int mant_dig, void *value);

#endif
