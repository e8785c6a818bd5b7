/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "libc/stdio/format.h"
#include "sys/linux/calls.h"

/* Gathers pieces, so that a call is one write as a rule. */
struct descriptor_sink {
	struct format_sink sink;
	int fd;
	int error; /* an errno */
	size_t len;
	char buf[512];
};

static void write_whole(struct descriptor_sink *d, const char *bytes, size_t len)
{
	while (len && !d->error) {
		long n = sys_write(d->fd, bytes, len);
		if (n <= 0) {
			d->error = n ? (int)-n : EIO;
			return;
		}
		bytes += n;
		len -= (size_t)n;
	}
}

static void descriptor_flush(struct descriptor_sink *d)
{
	write_whole(d, d->buf, d->len);
	d->len = 0;
}

static void descriptor_put(struct format_sink *sink, const char *bytes, size_t len)
{
	struct descriptor_sink *d = (struct descriptor_sink *)sink;
	if (len > sizeof d->buf - d->len)
		descriptor_flush(d);
	if (len > sizeof d->buf) {
		write_whole(d, bytes, len);
		return;
	}
	memcpy(d->buf + d->len, bytes, len);
	d->len += len;
}

int vdprintf(int fd, const char *restrict format, va_list args)
{
	struct descriptor_sink d;
	d.sink.put = descriptor_put;
	d.sink.text = NULL;
	d.fd = fd;
	d.error = 0;
	d.len = 0;
	int count = format_print(&d.sink, format, args);
	descriptor_flush(&d);
	if (!d.error)
		return count;
	errno = d.error;
	return -1;
}

int dprintf(int fd, const char *restrict format, ...)
{
	va_list args;
	va_start(args, format);
	int count = vdprintf(fd, format, args);
	va_end(args);
	return count;
}
