/* SPDX-License-Identifier: MIT */
/* The engine of the scanf family. */
#ifndef LIBC_STDIO_SCAN_H
#define LIBC_STDIO_SCAN_H

#include <stdarg.h>

#include "libc/float/reader.h"

/*
 * Items assigned, or EOF: the input ended (or failed, or held a wide character that is none: errno
 * EILSEQ; or there was no memory for an m: ENOMEM) before the first. Stops at a conversion that
 * does not exist. One character at most is given back to the reader.
 */
int format_scan(struct reader *r, const char *format, va_list args);

#endif
