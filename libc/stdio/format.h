/* SPDX-License-Identifier: MIT */
/* The engine of the printf family, and where its output goes. */
#ifndef LIBC_STDIO_FORMAT_H
#define LIBC_STDIO_FORMAT_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

struct printer;
struct spec;

/*
 * Takes len bytes (never zero). A sink keeps its own failures: it goes on swallowing output, and
 * whoever made it asks afterwards. text prints strings and characters (s, c) where not NULL.
 */
struct format_sink {
	void (*put)(struct format_sink *sink, const char *bytes, size_t len);
	void (*text)(struct printer *p, struct spec *s, uintptr_t value);
};

/*
 * Bytes given to the sink, or -1 with errno: EOVERFLOW (more than INT_MAX; output stops there),
 * EILSEQ (a wide character that is none), EINVAL (a conversion that is not finished, %n, numbered
 * and unnumbered arguments in one format, or a number above NL_ARGMAX).
 */
int format_print(struct format_sink *sink, const char *format, va_list args);

#endif
