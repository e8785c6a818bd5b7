/* SPDX-License-Identifier: MIT */
#include <sys/uio.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

ssize_t readv(int fd, const struct iovec *iov, int count)
{
	return ret_errno(sys_readv(fd, iov, count));
}

ssize_t writev(int fd, const struct iovec *iov, int count)
{
	return ret_errno(sys_writev(fd, iov, count));
}

ssize_t preadv(int fd, const struct iovec *iov, int count, off_t off)
{
	return ret_errno(sys_preadv(fd, iov, count, off));
}

ssize_t pwritev(int fd, const struct iovec *iov, int count, off_t off)
{
	return ret_errno(sys_pwritev(fd, iov, count, off));
}
