/* SPDX-License-Identifier: MIT */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "libc/stdio/format.h"

/* Keeps what fits and drops the rest. */
struct memory_sink {
	struct format_sink sink;
	char *pos;
	size_t room;
};

static void memory_put(struct format_sink *sink, const char *bytes, size_t len)
{
	struct memory_sink *m = (struct memory_sink *)sink;
	if (len > m->room)
		len = m->room;
	memcpy(m->pos, bytes, len);
	m->pos += len;
	m->room -= len;
}

int vsnprintf(char *restrict buf, size_t len, const char *restrict format, va_list args)
{
	char none[1];
	struct memory_sink m = {{memory_put, NULL}, len ? buf : none, len ? len - 1 : 0};
	int count = format_print(&m.sink, format, args);
	*m.pos = '\0';
	return count;
}

int snprintf(char *restrict buf, size_t len, const char *restrict format, ...)
{
	va_list args;
	va_start(args, format);
	int count = vsnprintf(buf, len, format, args);
	va_end(args);
	return count;
}
