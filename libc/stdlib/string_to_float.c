/* SPDX-License-Identifier: MIT */
#include <stdint.h>

#include "libc/float/parse.h"
#include "libc/stdlib/strtod.h"

struct string_reader {
	struct reader reader;
	const unsigned char *pos;
};

static int string_get(struct reader *r)
{
	struct string_reader *s = (struct string_reader *)r;
	return *s->pos ? *s->pos++ : READER_END;
}

static void string_unget(struct reader *r, int c)
{
	(void)c;
	((struct string_reader *)r)->pos--;
}

void string_to_float(const char *string, char **end, int mant_dig, void *value)
{
	const char *start = string;
	while (*start == ' ' || (*start >= '\t' && *start <= '\r'))
		start++;

	struct string_reader s = {{string_get, string_unget, SIZE_MAX, 0}, (const unsigned char *)start};
	size_t len = float_parse(&s.reader, mant_dig, value);
	if (end)
		*end = (char *)(uintptr_t)(len ? start + len : string);
}
