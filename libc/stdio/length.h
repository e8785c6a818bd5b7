/* SPDX-License-Identifier: MIT */
/* What printf and scanf share of a conversion: its length modifier. */
#ifndef LIBC_STDIO_LENGTH_H
#define LIBC_STDIO_LENGTH_H

#include <stdbool.h>

struct length {
	unsigned char size; /* bytes of an integer */
	bool wide;          /* l */
	bool long_double;   /* L or ll */
};

/* Reads the modifier at *format, or none, and moves behind it. */
struct length length_parse(const char **format);

#endif
