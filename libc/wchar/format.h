/* SPDX-License-Identifier: MIT */
/* The engine of the wprintf family: that of printf, with a format and an output that pass as UTF-8. */
#ifndef LIBC_WCHAR_FORMAT_H
#define LIBC_WCHAR_FORMAT_H

#include <stdarg.h>
#include <stdbool.h>
#include <wchar.h>

#include "libc/stdio/format.h"

/* Takes a character at a time; false: it cannot, and errno says why. */
struct wide_sink {
	struct format_sink sink;
	bool (*put)(struct wide_sink *w, wint_t c);
	unsigned count;
	int error;
};

/* Characters given to the sink, or -1 with errno (beside printf's: ENOMEM). */
int wide_print(struct wide_sink *w, const wchar_t *format, va_list args);

#endif
