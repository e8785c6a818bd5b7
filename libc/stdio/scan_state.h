/* SPDX-License-Identifier: MIT */
/* Where scanf is in its input and its arguments: what its engine and that of wscanf share. */
#ifndef LIBC_STDIO_SCAN_STATE_H
#define LIBC_STDIO_SCAN_STATE_H

#include <stdarg.h>

#include "libc/stdio/scan.h"
#include "libc/stdio/scanf_spec.h"

struct scan {
	struct reader *reader;
	size_t consumed; /* ahead of the current field */
	int assigned;
	va_list args; /* from the first on */
	va_list next;
};

/* Every argument is a pointer, so that a numbered one is found by counting. */
static inline void *target_of(struct scan *scan, const struct scan_spec *s)
{
	if (s->suppressed || s->conversion == '%')
		return NULL;
	if (!s->argument)
		return va_arg(scan->next, void *);

	va_list args;
	va_copy(args, scan->args);
	void *target = NULL;
	for (int i = 0; i < s->argument; i++)
		target = va_arg(args, void *);
	va_end(args);
	return target;
}

/* Ends a field: what it took counts as consumed, and its width no longer holds. */
static inline void end_field(struct scan *scan)
{
	scan->consumed += scan->reader->taken;
	scan->reader->taken = 0;
	scan->reader->left = SIZE_MAX;
}

#endif
