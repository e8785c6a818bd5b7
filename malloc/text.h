/* SPDX-License-Identifier: MIT */
/* Text put together on the stack and handed out in pieces: no stdio, no allocation. */
#ifndef MALLOC_TEXT_H
#define MALLOC_TEXT_H

#include <stddef.h>
#include <stdint.h>

#include "sys/sys.h"

struct text {
	void (*put)(void *to, const char *s, size_t len);
	void *to;
	size_t len;
	char buf[512];
};

/* As put, with a file in `to`. */
static inline void text_to_file(void *to, const char *s, size_t len)
{
	sys_print((int)(intptr_t)to, s, len);
}

static inline struct text text_for_file(int fd)
{
	return (struct text){.put = text_to_file, .to = (void *)(intptr_t)fd};
}

static inline void text_flush(struct text *t)
{
	t->put(t->to, t->buf, t->len);
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

static inline void text_spaces(struct text *t, size_t len, size_t width)
{
	for (; len < width; len++)
		text_put(t, " ");
}

struct text_digits {
	char all[3 * sizeof(uintptr_t) + 3];
};

/* The digits of a number, at the end of d; base 16 with 0x. */
static inline const char *text_digits(struct text_digits *d, uintptr_t value, unsigned base)
{
	char *p = d->all + sizeof d->all;
	*--p = '\0';
	do
		*--p = "0123456789abcdef"[value % base];
	while (value /= base);
	if (base == 16) {
		*--p = 'x';
		*--p = '0';
	}
	return p;
}

/* A number, filled up with spaces on the right to width characters. */
static inline void text_number(struct text *t, uintptr_t value, unsigned base, size_t width)
{
	struct text_digits d;
	const char *p = text_digits(&d, value, base);
	text_put(t, p);
	text_spaces(t, (size_t)(d.all + sizeof d.all - 1 - p), width);
}

/* A decimal number, filled up on the left. */
static inline void text_aligned(struct text *t, uintptr_t value, size_t width)
{
	struct text_digits d;
	const char *p = text_digits(&d, value, 10);
	text_spaces(t, (size_t)(d.all + sizeof d.all - 1 - p), width);
	text_put(t, p);
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
