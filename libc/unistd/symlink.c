/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int symlink(const char *target, const char *path)
{
	return (int)ret_errno(sys_symlinkat(target, AT_FDCWD, path));
}

int symlinkat(const char *target, int dir, const char *path)
{
	return (int)ret_errno(sys_symlinkat(target, dir, path));
}
