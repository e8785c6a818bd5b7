/* SPDX-License-Identifier: MIT */
/*
 * Texts for the numbers from 0 on, one behind the other in a single string: without pointers to
 * them, which would need relocation in a static-pie program. An empty text stands for none.
 */
#ifndef LIBC_STRING_PACKED_H
#define LIBC_STRING_PACKED_H

#include <stddef.h>

/* The text for a number, from a table of size bytes; NULL where it has none. */
const char *packed_find(const char *table, size_t size, int number);

/* Room for any such text. */
#define PACKED_UNKNOWN_MAX 32

/* Writes what fits of "WHAT NUMBER" into size bytes, always with a null but for size 0. */
void packed_unknown(char *buf, size_t size, const char *what, int number);

#endif
