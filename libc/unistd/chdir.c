/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int chdir(const char *path)
{
	return (int)ret_errno(sys_chdir(path));
}

int fchdir(int fd)
{
	return (int)ret_errno(sys_fchdir(fd));
}

int chroot(const char *path)
{
	return (int)ret_errno(sys_chroot(path));
}
