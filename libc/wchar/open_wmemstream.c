/* SPDX-License-Identifier: MIT */
/* The bytes that the stream writes are UTF-8, whatever the locale; here they become wide again. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>

#include "libc/locale/utf8.h"
#include "libc/stdio/memory.h"
#include "libc/stdio/mode.h"
#include "libc/wchar/wide_file.h"

struct stream {
	struct file_ops ops;
	struct memory memory;
	char part[UTF8_MAX]; /* of a character that is not complete */
	size_t part_len;
	wchar_t **data;
	size_t *len;
};

static wchar_t *text_of(struct memory *m)
{
	return (wchar_t *)(void *)m->data;
}

static void tell(struct stream *s)
{
	*s->data = text_of(&s->memory);
	*s->len = memory_length(&s->memory);
}

static long stream_write(FILE *f, const void *buf, size_t len)
{
	struct stream *s = (struct stream *)f->ops;
	struct memory *m = &s->memory;
	const char *bytes = buf;
	if (!memory_reserve(m, len))
		return -ENOMEM;
	for (size_t i = 0; i < len; i++) {
		unsigned c;
		s->part[s->part_len++] = bytes[i];
		int got = utf8_get(s->part, s->part_len, &c);
		if (!got)
			continue;
		s->part_len = 0;
		if (got < 0)
			return -EILSEQ;
		text_of(m)[m->pos++] = (wchar_t)c;
	}
	if (m->pos > m->len) {
		m->len = m->pos;
		text_of(m)[m->len] = 0;
	}
	tell(s);
	return (long)len;
}

static long stream_seek(FILE *f, int64_t off, int whence, int64_t *at)
{
	struct stream *s = (struct stream *)f->ops;
	long ret = memory_seek(&s->memory, off, whence, at);
	tell(s);
	return ret;
}

FILE *open_wmemstream(wchar_t **data, size_t *len)
{
	struct stream *s = malloc(sizeof *s);
	if (!s)
		return NULL;
	*s = (struct stream){.ops = {memory_no_read, stream_write, stream_seek, memory_close},
	                     .memory = {.unit = sizeof(wchar_t)}, .data = data, .len = len};
	FILE *f = memory_reserve(&s->memory, 0) ? file_new_over(&s->ops, O_WRONLY) : NULL;
	if (!f) {
		free(s->memory.data);
		free(s);
		return NULL;
	}
	*text_of(&s->memory) = 0;
	f->flags |= FILE_UTF8;
	file_widen(f);
	tell(s);
	return f;
}
