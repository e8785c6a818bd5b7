/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int fsync(int fd)
{
	return (int)ret_errno(sys_fsync(fd));
}

int fdatasync(int fd)
{
	return (int)ret_errno(sys_fdatasync(fd));
}

int syncfs(int fd)
{
	return (int)ret_errno(sys_syncfs(fd));
}

void sync(void)
{
	sys_sync();
}
