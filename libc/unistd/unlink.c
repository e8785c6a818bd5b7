/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int unlink(const char *path)
{
	return (int)ret_errno(sys_unlinkat(AT_FDCWD, path, 0));
}

int unlinkat(int dir, const char *path, int flags)
{
	return (int)ret_errno(sys_unlinkat(dir, path, flags));
}

int rmdir(const char *path)
{
	return (int)ret_errno(sys_unlinkat(AT_FDCWD, path, AT_REMOVEDIR));
}
