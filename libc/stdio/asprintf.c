/* SPDX-License-Identifier: MIT */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

int vasprintf(char **restrict buf, const char *restrict format, va_list args)
{
	va_list again;
	va_copy(again, args);
	int count = vsnprintf(NULL, 0, format, args);
	*buf = count < 0 ? NULL : malloc((size_t)count + 1);
	if (*buf)
		vsnprintf(*buf, (size_t)count + 1, format, again);
	va_end(again);
	return *buf ? count : -1;
}

int asprintf(char **restrict buf, const char *restrict format, ...)
{
	va_list args;
	va_start(args, format);
	int count = vasprintf(buf, format, args);
	va_end(args);
	return count;
}
