/* SPDX-License-Identifier: MIT */
#include <sched.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int unshare(int flags)
{
	return (int)ret_errno(syscall1(NR_unshare, flags));
}

int setns(int fd, int type)
{
	return (int)ret_errno(syscall2(NR_setns, fd, type));
}
