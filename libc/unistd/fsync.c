/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "libc/thread/cancel_calls.h"
#include "sys/linux/calls.h"

int fsync(int fd)
{
	return (int)ret_errno(cancel_fsync(fd));
}

int fdatasync(int fd)
{
	return (int)ret_errno(cancel_fdatasync(fd));
}

int syncfs(int fd)
{
	return (int)ret_errno(sys_syncfs(fd));
}

void sync(void)
{
	sys_sync();
}
