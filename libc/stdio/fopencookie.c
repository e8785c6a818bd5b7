/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdlib.h>

#include "libc/stdio/mode.h"

struct cookie {
	struct file_ops ops;
	void *of_user;
	cookie_io_functions_t functions;
};

/* The user's functions say why in errno. */
static long failed(int otherwise)
{
	return errno ? -errno : -otherwise;
}

static long cookie_read(FILE *f, void *buf, size_t len)
{
	struct cookie *c = (struct cookie *)f->ops;
	if (!c->functions.read)
		return 0;
	errno = 0;
	long n = c->functions.read(c->of_user, buf, len);
	return n < 0 ? failed(EIO) : n;
}

static long cookie_write(FILE *f, const void *buf, size_t len)
{
	struct cookie *c = (struct cookie *)f->ops;
	if (!c->functions.write)
		return (long)len;
	errno = 0;
	long n = c->functions.write(c->of_user, buf, len);
	return n <= 0 ? failed(EIO) : n;
}

static long cookie_seek(FILE *f, int64_t off, int whence, int64_t *at)
{
	struct cookie *c = (struct cookie *)f->ops;
	if (!c->functions.seek)
		return -ESPIPE;
	errno = 0;
	*at = off;
	return c->functions.seek(c->of_user, at, whence) ? failed(EINVAL) : 0;
}

static long cookie_close(FILE *f)
{
	struct cookie *c = (struct cookie *)f->ops;
	errno = 0;
	long ret = c->functions.close && c->functions.close(c->of_user) ? failed(EIO) : 0;
	free(c);
	return ret;
}

FILE *fopencookie(void *restrict of_user, const char *restrict mode, cookie_io_functions_t functions)
{
	int flags = mode_flags(mode);
	if (flags < 0)
		return NULL;
	struct cookie *c = malloc(sizeof *c);
	if (!c)
		return NULL;
	*c = (struct cookie){{cookie_read, cookie_write, cookie_seek, cookie_close}, of_user, functions};
	FILE *f = file_new_over(&c->ops, flags);
	if (!f)
		free(c);
	return f;
}
