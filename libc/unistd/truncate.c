/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int truncate(const char *path, off_t len)
{
	return (int)ret_errno(sys_truncate(path, len));
}

int ftruncate(int fd, off_t len)
{
	return (int)ret_errno(sys_ftruncate(fd, len));
}
