/* SPDX-License-Identifier: MIT */
#include <sys/inotify.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int inotify_init1(int flags)
{
	return (int)ret_errno(syscall1(NR_inotify_init1, flags));
}

int inotify_init(void)
{
	return inotify_init1(0);
}

int inotify_add_watch(int fd, const char *path, uint32_t mask)
{
	return (int)ret_errno(syscall3(NR_inotify_add_watch, fd, (long)path, (long)mask));
}

int inotify_rm_watch(int fd, int watch)
{
	return (int)ret_errno(syscall2(NR_inotify_rm_watch, fd, watch));
}
