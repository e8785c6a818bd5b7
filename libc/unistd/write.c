/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

ssize_t write(int fd, const void *buf, size_t len)
{
	return ret_errno(sys_write(fd, buf, len));
}
