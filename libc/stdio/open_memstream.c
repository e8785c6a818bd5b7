/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>

#include "libc/stdio/memory.h"
#include "libc/stdio/mode.h"

struct stream {
	struct file_ops ops;
	struct memory memory;
	char **data;
	size_t *len;
};

static void tell(const struct stream *s)
{
	*s->data = s->memory.data;
	*s->len = memory_length(&s->memory);
}

static long stream_write(FILE *f, const void *buf, size_t len)
{
	struct stream *s = (struct stream *)f->ops;
	struct memory *m = &s->memory;
	if (!memory_reserve(m, len))
		return -ENOMEM;
	memcpy(m->data + m->pos, buf, len);
	m->pos += len;
	if (m->pos > m->len) {
		m->len = m->pos;
		m->data[m->len] = '\0';
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

FILE *open_memstream(char **data, size_t *len)
{
	struct stream *s = malloc(sizeof *s);
	if (!s)
		return NULL;
	*s = (struct stream){.ops = {memory_no_read, stream_write, stream_seek, memory_close},
	                     .memory = {.unit = 1}, .data = data, .len = len};
	if (!memory_reserve(&s->memory, 0)) {
		free(s);
		return NULL;
	}
	*s->memory.data = '\0';
	FILE *f = file_new_over(&s->ops, O_WRONLY);
	if (!f) {
		free(s->memory.data);
		free(s);
		return NULL;
	}
	tell(s);
	return f;
}
