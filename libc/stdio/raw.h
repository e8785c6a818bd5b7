/* SPDX-License-Identifier: MIT */
/*
 * Where a stream's bytes come from and go to: the only four calls that know whether it is a
 * descriptor. Each answers like its system call, -errno on failure.
 */
#ifndef LIBC_STDIO_RAW_H
#define LIBC_STDIO_RAW_H

#include "libc/stdio/file.h"
#include "sys/linux/calls.h"

static inline long raw_read(FILE *f, void *buf, size_t len)
{
	if (f->ops)
		return f->ops->read(f, buf, len);
	return f->fd < 0 ? 0 : sys_read(f->fd, buf, len);
}

/* Two pieces in one call; an empty one costs nothing. */
static inline long raw_write(FILE *f, const void *a, size_t a_len, const void *b, size_t b_len)
{
	if (a_len && b_len && !f->ops) {
		struct linux_iovec both[2] = {{a, a_len}, {b, b_len}};
		return sys_writev(f->fd, both, 2);
	}
	if (!a_len) {
		a = b;
		a_len = b_len;
	}
	return f->ops ? f->ops->write(f, a, a_len) : sys_write(f->fd, a, a_len);
}

/* *at becomes the new offset. */
static inline long raw_seek(FILE *f, int64_t off, int whence, int64_t *at)
{
	if (f->ops)
		return f->ops->seek(f, off, whence, at);
	return sys_lseek(f->fd, off, whence, at);
}

static inline long raw_close(FILE *f)
{
	return f->ops ? f->ops->close(f) : sys_close(f->fd);
}

#endif
