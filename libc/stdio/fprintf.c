/* SPDX-License-Identifier: MIT */
#include <stdarg.h>
#include <stdio.h>

#include "libc/stdio/file.h"
#include "libc/stdio/format.h"

/* What an unbuffered stream borrows, so that a call is one write as a rule. */
#define BORROWED 512

struct file_sink {
	struct format_sink sink;
	FILE *file;
	bool failed;
};

static void file_put(struct format_sink *sink, const char *bytes, size_t len)
{
	struct file_sink *f = (struct file_sink *)sink;
	if (!f->failed)
		f->failed = file_write(f->file, bytes, len) < len;
}

int vfprintf(FILE *restrict stream, const char *restrict format, va_list args)
{
	char buf[BORROWED];
	struct file_sink f = {{file_put, NULL}, stream, false};

	file_lock(stream);
	bool borrowed = file_borrow(stream, buf, sizeof buf);
	int count = format_print(&f.sink, format, args);
	if (borrowed && !file_give_back(stream))
		f.failed = true;
	file_unlock(stream);
	return f.failed ? -1 : count;
}

int fprintf(FILE *restrict stream, const char *restrict format, ...)
{
	va_list args;
	va_start(args, format);
	int count = vfprintf(stream, format, args);
	va_end(args);
	return count;
}
