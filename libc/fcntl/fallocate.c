/* SPDX-License-Identifier: MIT */
#include <fcntl.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int fallocate(int fd, int mode, off_t off, off_t len)
{
	return (int)ret_errno(sys_fallocate(fd, mode, off, len));
}

int posix_fallocate(int fd, off_t off, off_t len)
{
	return (int)-sys_fallocate(fd, 0, off, len);
}

int posix_fadvise(int fd, off_t off, off_t len, int advice)
{
	return (int)-sys_fadvise(fd, off, len, advice);
}
