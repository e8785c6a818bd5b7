/* SPDX-License-Identifier: MIT */
#ifndef LIBC_STDIO_LINE_H
#define LIBC_STDIO_LINE_H

#include <string.h>

#include "libc/stdio/file.h"

/* What lies in the input buffer up to and with the delimiter; *found: it is there. */
static inline size_t line_in_buffer(const FILE *f, int delim, bool *found)
{
	size_t len = file_unread(f);
	const unsigned char *end = len ? memchr(f->read_pos, delim, len) : NULL;
	*found = end;
	return end ? (size_t)(end + 1 - f->read_pos) : len;
}

#endif
