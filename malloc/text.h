/* SPDX-License-Identifier: MIT */
/* Text for people, put together on the stack and written in pieces: no stdio, no allocation. */
#ifndef MALLOC_TEXT_H
#define MALLOC_TEXT_H

#include <stddef.h>
#include <stdint.h>

#include "sys/sys.h"

struct text {
	int fd;
	size_t len;
	char buf[512];
};

static inline void text_flush(struct text *t)
{
	sys_print(t->fd, t->buf, t->len);
	t->len = 0;
}

static inline void text_put(struct text *t, const char *s)
{
	for (; *s; s++) {
		if (t->len == sizeof t->buf)
			text_flush(t);
		t->buf[t->len++] = *s;
	}
}

/* A number in base 10, or 16 with 0x, filled up with spaces on the right to width characters. */
static inline void text_number(struct text *t, uintptr_t value, unsigned base, unsigned width)
{
	char digits[3 * sizeof value + 3];
	char *p = digits + sizeof digits;
	*--p = '\0';
	do
		*--p = "0123456789abcdef"[value % base];
	while (value /= base);
	if (base == 16) {
		*--p = 'x';
		*--p = '0';
	}
	text_put(t, p);
	for (size_t len = (size_t)(digits + sizeof digits - 1 - p); len < width; len++)
		text_put(t, " ");
}

static inline void text_decimal(struct text *t, uintptr_t value)
{
	text_number(t, value, 10, 0);
}

static inline void text_hex(struct text *t, uintptr_t value)
{
	text_number(t, value, 16, 0);
}

#endif
