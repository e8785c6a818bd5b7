/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int pipe(int fds[2])
{
	return (int)ret_errno(sys_pipe2(fds, 0));
}

int pipe2(int fds[2], int flags)
{
	return (int)ret_errno(sys_pipe2(fds, flags));
}
