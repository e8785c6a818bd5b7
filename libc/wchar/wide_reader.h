/* SPDX-License-Identifier: MIT */
/* Reads a wide string for the readers of numbers: what is not ASCII is no part of one. */
#ifndef LIBC_WCHAR_WIDE_READER_H
#define LIBC_WCHAR_WIDE_READER_H

#include <stdint.h>
#include <wchar.h>

#include "libc/float/reader.h"

struct wide_string_reader {
	struct reader reader;
	const wchar_t *pos;
};

static int wide_string_get(struct reader *r)
{
	struct wide_string_reader *s = (struct wide_string_reader *)r;
	return *s->pos ? (int)*s->pos++ : READER_END;
}

static void wide_string_unget(struct reader *r, int c)
{
	(void)c;
	((struct wide_string_reader *)r)->pos--;
}

static inline struct wide_string_reader wide_string_reader(const wchar_t *string)
{
	return (struct wide_string_reader){
		{wide_string_get, wide_string_unget, SIZE_MAX, 0, NULL},
		string,
	};
}

#endif
