/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdarg.h>

#include "libc/wchar/format.h"

struct memory_sink {
	struct wide_sink wide;
	wchar_t *at;
	size_t room;
};

static bool memory_put(struct wide_sink *w, wint_t c)
{
	struct memory_sink *m = (struct memory_sink *)w;
	if (!m->room) {
		errno = EOVERFLOW;
		return false;
	}
	*m->at++ = (wchar_t)c;
	m->room--;
	return true;
}

int vswprintf(wchar_t *restrict buf, size_t len, const wchar_t *restrict format, va_list args)
{
	struct memory_sink m = {.wide = {.put = memory_put}, .at = buf, .room = len ? len - 1 : 0};
	int count = wide_print(&m.wide, format, args);
	if (len) {
		*m.at = 0;
		return count;
	}
	errno = EOVERFLOW;
	return -1;
}

int swprintf(wchar_t *restrict buf, size_t len, const wchar_t *restrict format, ...)
{
	va_list args;
	va_start(args, format);
	int count = vswprintf(buf, len, format, args);
	va_end(args);
	return count;
}
