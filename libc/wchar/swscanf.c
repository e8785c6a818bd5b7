/* SPDX-License-Identifier: MIT */
#include <stdarg.h>

#include "libc/wchar/scan.h"
#include "libc/wchar/wide_reader.h"

int vswscanf(const wchar_t *restrict s, const wchar_t *restrict format, va_list args)
{
	struct wide_string_reader string = wide_string_reader(s);
	return wide_scan(&string.reader, format, args);
}

int swscanf(const wchar_t *restrict s, const wchar_t *restrict format, ...)
{
	va_list args;
	va_start(args, format);
	int assigned = vswscanf(s, format, args);
	va_end(args);
	return assigned;
}
