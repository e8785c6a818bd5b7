/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int link(const char *old, const char *new)
{
	return (int)ret_errno(sys_linkat(AT_FDCWD, old, AT_FDCWD, new, 0));
}

int linkat(int old_dir, const char *old, int new_dir, const char *new, int flags)
{
	return (int)ret_errno(sys_linkat(old_dir, old, new_dir, new, flags));
}
