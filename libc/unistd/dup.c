/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int dup(int fd)
{
	return (int)ret_errno(sys_dup(fd));
}

int dup2(int fd, int to)
{
	return (int)ret_errno(sys_dup2(fd, to));
}

int dup3(int fd, int to, int flags)
{
	return (int)ret_errno(sys_dup3(fd, to, flags));
}
