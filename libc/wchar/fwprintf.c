/* SPDX-License-Identifier: MIT */
#include <stdarg.h>

#include "libc/wchar/format.h"
#include "libc/wchar/wide_file.h"

#define BORROWED 512

struct stream_sink {
	struct wide_sink wide;
	FILE *file;
};

static bool stream_put(struct wide_sink *w, wint_t c)
{
	return file_putwc(((struct stream_sink *)w)->file, c) != WEOF;
}

int vfwprintf(FILE *restrict stream, const wchar_t *restrict format, va_list args)
{
	char buf[BORROWED];
	struct stream_sink s = {.wide = {.put = stream_put}, .file = stream};
	file_lock(stream);
	bool borrowed = file_borrow(stream, buf, sizeof buf);
	int count = wide_print(&s.wide, format, args);
	if (borrowed && !file_give_back(stream))
		count = -1;
	file_unlock(stream);
	return count;
}

int fwprintf(FILE *restrict stream, const wchar_t *restrict format, ...)
{
	va_list args;
	va_start(args, format);
	int count = vfwprintf(stream, format, args);
	va_end(args);
	return count;
}
