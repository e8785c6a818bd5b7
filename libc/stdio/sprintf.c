/* SPDX-License-Identifier: MIT */
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

int vsprintf(char *restrict buf, const char *restrict format, va_list args)
{
	return vsnprintf(buf, SIZE_MAX, format, args);
}

int sprintf(char *restrict buf, const char *restrict format, ...)
{
	va_list args;
	va_start(args, format);
	int count = vsprintf(buf, format, args);
	va_end(args);
	return count;
}
