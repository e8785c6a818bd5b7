/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <sys/stat.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int mkdir(const char *path, mode_t mode)
{
	return (int)ret_errno(sys_mkdirat(AT_FDCWD, path, mode));
}

int mkdirat(int dir, const char *path, mode_t mode)
{
	return (int)ret_errno(sys_mkdirat(dir, path, mode));
}
