/* SPDX-License-Identifier: MIT */
#include <stdarg.h>
#include <stdint.h>

#include "libc/wchar/scan.h"
#include "libc/wchar/wide_file.h"

struct wide_file_reader {
	struct reader reader;
	FILE *file;
};

static int wide_file_get(struct reader *r)
{
	wint_t c = file_getwc(((struct wide_file_reader *)r)->file);
	return c == WEOF ? READER_END : (int)c;
}

static void wide_file_unget(struct reader *r, int c)
{
	file_ungetwc(((struct wide_file_reader *)r)->file, (wint_t)c);
}

int vfwscanf(FILE *restrict stream, const wchar_t *restrict format, va_list args)
{
	struct wide_file_reader file = {{wide_file_get, wide_file_unget, SIZE_MAX, 0, NULL}, stream};
	file_lock(stream);
	int assigned = wide_scan(&file.reader, format, args);
	file_unlock(stream);
	return assigned;
}

int fwscanf(FILE *restrict stream, const wchar_t *restrict format, ...)
{
	va_list args;
	va_start(args, format);
	int assigned = vfwscanf(stream, format, args);
	va_end(args);
	return assigned;
}
