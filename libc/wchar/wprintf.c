/* SPDX-License-Identifier: MIT */
#include <stdarg.h>
#include <stdio.h>
#include <wchar.h>

int vwprintf(const wchar_t *restrict format, va_list args)
{
	return vfwprintf(stdout, format, args);
}

int wprintf(const wchar_t *restrict format, ...)
{
	va_list args;
	va_start(args, format);
	int count = vfwprintf(stdout, format, args);
	va_end(args);
	return count;
}
