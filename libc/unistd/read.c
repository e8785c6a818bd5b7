/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

ssize_t read(int fd, void *buf, size_t len)
{
	return ret_errno(sys_read(fd, buf, len));
}
