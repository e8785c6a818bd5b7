/* SPDX-License-Identifier: MIT */
#include <stdarg.h>
#include <stdio.h>
#include <wchar.h>

int vwscanf(const wchar_t *restrict format, va_list args)
{
	return vfwscanf(stdin, format, args);
}

int wscanf(const wchar_t *restrict format, ...)
{
	va_list args;
	va_start(args, format);
	int assigned = vfwscanf(stdin, format, args);
	va_end(args);
	return assigned;
}
