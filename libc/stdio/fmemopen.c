/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>

#include "libc/stdio/mode.h"

struct area {
	struct file_ops ops;
	char *bytes;
	size_t pos, len, size; /* len: where reading ends */
	bool appends, only_writes;
	char own[];
};

static long area_read(FILE *f, void *buf, size_t len)
{
	struct area *a = (struct area *)f->ops;
	size_t rest = a->pos < a->len ? a->len - a->pos : 0;
	if (len > rest)
		len = rest;
	memcpy(buf, a->bytes + a->pos, len);
	a->pos += len;
	return (long)len;
}

/* A null byte follows what is written, where there is room; where there is none, a stream that only
 * writes gives up its last byte for it (POSIX). */
static long area_write(FILE *f, const void *buf, size_t len)
{
	struct area *a = (struct area *)f->ops;
	if (a->appends)
		a->pos = a->len;
	size_t room = a->size - a->pos;
	if (len > room)
		len = room;
	if (!len)
		return -ENOSPC;
	memcpy(a->bytes + a->pos, buf, len);
	a->pos += len;
	if (a->pos <= a->len)
		return (long)len;
	a->len = a->pos;
	if (a->len < a->size)
		a->bytes[a->len] = '\0';
	else if (a->only_writes)
		a->bytes[a->size - 1] = '\0';
	return (long)len;
}

static long area_seek(FILE *f, int64_t off, int whence, int64_t *at)
{
	struct area *a = (struct area *)f->ops;
	int64_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? (int64_t)a->pos : (int64_t)a->len;
	if ((unsigned)whence > SEEK_END || off < -base || off > (int64_t)a->size - base)
		return -EINVAL;
	a->pos = (size_t)(base + off);
	*at = base + off;
	return 0;
}

static long area_close(FILE *f)
{
	free(f->ops);
	return 0;
}

FILE *fmemopen(void *restrict buf, size_t size, const char *restrict mode)
{
	int flags = mode_flags(mode);
	if (flags < 0)
		return NULL;
	size_t own = buf ? 0 : size;
	struct area *a = own > PTRDIFF_MAX - sizeof *a ? NULL : malloc(sizeof *a + own);
	if (!a) {
		errno = ENOMEM;
		return NULL;
	}

	*a = (struct area){.ops = {area_read, area_write, area_seek, area_close},
	                   .bytes = buf ? buf : a->own, .size = size};
	a->appends = flags & O_APPEND;
	a->only_writes = (flags & O_ACCMODE) == O_WRONLY;
	memset(a->own, 0, own);
	if (size && flags & O_TRUNC && !a->only_writes)
		*a->bytes = '\0';
	if (*mode == 'r')
		a->len = size;
	if (a->appends)
		a->pos = a->len = strnlen(a->bytes, size);

	FILE *f = file_new_over(&a->ops, flags);
	if (!f)
		free(a);
	return f;
}
