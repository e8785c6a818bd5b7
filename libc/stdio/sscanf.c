/* SPDX-License-Identifier: MIT */
#include <stdarg.h>
#include <stdio.h>

#include "libc/float/reader.h"
#include "libc/stdio/scan.h"

int vsscanf(const char *restrict s, const char *restrict format, va_list args)
{
	struct reader string = string_reader(s);
	return format_scan(&string, format, args);
}

int sscanf(const char *restrict s, const char *restrict format, ...)
{
	va_list args;
	va_start(args, format);
	int assigned = vsscanf(s, format, args);
	va_end(args);
	return assigned;
}
