/* SPDX-License-Identifier: MIT */
#include <sys/uio.h>

#include "libc/ret.h"
#include "libc/thread/cancel_calls.h"

ssize_t readv(int fd, const struct iovec *iov, int count)
{
	return ret_errno(cancel_readv(fd, iov, count));
}

ssize_t writev(int fd, const struct iovec *iov, int count)
{
	return ret_errno(cancel_writev(fd, iov, count));
}

ssize_t preadv(int fd, const struct iovec *iov, int count, off_t off)
{
	return ret_errno(cancel_preadv(fd, iov, count, off));
}

ssize_t pwritev(int fd, const struct iovec *iov, int count, off_t off)
{
	return ret_errno(cancel_pwritev(fd, iov, count, off));
}
