/* SPDX-License-Identifier: MIT */
#include <stdarg.h>
#include <stdio.h>

#include "libc/stdio/file.h"
#include "libc/stdio/scan.h"

struct file_reader {
	struct reader reader;
	FILE *file;
};

static int file_reader_get(struct reader *r)
{
	return file_getc(((struct file_reader *)r)->file);
}

static void file_reader_unget(struct reader *r, int c)
{
	file_ungetc(((struct file_reader *)r)->file, c);
}

int vfscanf(FILE *restrict stream, const char *restrict format, va_list args)
{
	struct file_reader file = {{file_reader_get, file_reader_unget, SIZE_MAX, 0, NULL}, stream};
	file_lock(stream);
	int assigned = format_scan(&file.reader, format, args);
	file_unlock(stream);
	return assigned;
}

int fscanf(FILE *restrict stream, const char *restrict format, ...)
{
	va_list args;
	va_start(args, format);
	int assigned = vfscanf(stream, format, args);
	va_end(args);
	return assigned;
}
