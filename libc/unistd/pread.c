/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "libc/thread/cancel_calls.h"

ssize_t pread(int fd, void *buf, size_t len, off_t off)
{
	return ret_errno(cancel_pread(fd, buf, len, off));
}

ssize_t pwrite(int fd, const void *buf, size_t len, off_t off)
{
	return ret_errno(cancel_pwrite(fd, buf, len, off));
}
