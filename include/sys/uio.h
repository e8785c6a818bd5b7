/* SPDX-License-Identifier: MIT */
/* sys/uio.h: reading and writing in pieces (POSIX; BSD and Linux: preadv, pwritev). */
#ifndef _SYS_UIO_H
#define _SYS_UIO_H

#include <features.h>

#include <bits/size.h>
#include <bits/types.h>

typedef __ssize_t ssize_t;
typedef __off_t off_t;

struct iovec {
	void *iov_base;
	size_t iov_len; /* bytes */
};

#ifdef __FH_MISC
#define UIO_MAXIOV 1024
#endif

/* Like read and write, over count pieces in order. EINVAL: count, or the sum of the lengths. */
ssize_t readv(int __fd, const struct iovec *__iov, int __count);
ssize_t writev(int __fd, const struct iovec *__iov, int __count);

#ifdef __FH_MISC
/* The same at an offset; the descriptor's own stays. */
ssize_t preadv(int __fd, const struct iovec *__iov, int __count, off_t __off);
ssize_t pwritev(int __fd, const struct iovec *__iov, int __count, off_t __off);
#endif

#endif
