/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <stdio.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int rename(const char *old, const char *new)
{
	return (int)ret_errno(sys_renameat(AT_FDCWD, old, AT_FDCWD, new));
}

int renameat(int old_dir, const char *old, int new_dir, const char *new)
{
	return (int)ret_errno(sys_renameat(old_dir, old, new_dir, new));
}

int renameat2(int old_dir, const char *old, int new_dir, const char *new, unsigned flags)
{
	if (!flags)
		return renameat(old_dir, old, new_dir, new);
	return (int)ret_errno(sys_renameat2(old_dir, old, new_dir, new, flags));
}
