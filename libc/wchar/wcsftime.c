/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <time.h>
#include <wchar.h>

#include "libc/locale/utf8.h"

/* A letter at the end of the format, so that no result is empty and strftime's 0 has one meaning. */
#define MARK 'x'

/* The text that strftime makes of the format, from malloc; NULL: longer than most, or no memory. */
static char *make(const char *format, const struct tm *date, size_t most)
{
	for (size_t size = 256;; size *= 4) {
		char *text = malloc(size);
		if (!text || strftime(text, size, format, date))
			return text;
		free(text);
		if (size / UTF8_MAX > most)
			return NULL;
	}
}

static char *narrow(const wchar_t *format)
{
	char *text = malloc((wcslen(format) + 1) * UTF8_MAX + 1);
	char *end = text;
	if (!text)
		return NULL;
	for (; *format; format++)
		end += utf8_put(end, (unsigned)*format);
	*end++ = MARK;
	*end = '\0';
	return text;
}

/* Characters without the mark, or 0 where max are not enough. */
static size_t widen(wchar_t *to, size_t max, const char *text)
{
	size_t count = 0;
	unsigned c = 0;
	for (int used; *text && count < max; text += used, count++) {
		used = utf8_get(text, UTF8_MAX, &c);
		if (used <= 0) { /* a zone's name may hold anything */
			c = (unsigned char)*text;
			used = 1;
		}
		to[count] = (wchar_t)c;
	}
	if (*text || !count)
		return 0;
	to[--count] = 0;
	return count;
}

size_t wcsftime(wchar_t *restrict s, size_t max, const wchar_t *restrict format,
                const struct tm *restrict date)
{
	char *bytes = narrow(format);
	char *text = bytes ? make(bytes, date, max) : NULL;
	size_t count = text ? widen(s, max, text) : 0;
	free(text);
	free(bytes);
	return count;
}
