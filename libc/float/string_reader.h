/* SPDX-License-Identifier: MIT */
/* Reads a string, and not a byte beyond its end. */
#ifndef LIBC_FLOAT_STRING_READER_H
#define LIBC_FLOAT_STRING_READER_H

#include <stdint.h>

#include "libc/float/reader.h"

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

static inline struct string_reader string_reader(const char *string)
{
	return (struct string_reader){
		{string_get, string_unget, SIZE_MAX, 0},
		(const unsigned char *)string,
	};
}

#endif
