/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <stdio.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int rename(const char *old, const char *new)
{
	return (int)ret_errno(sys_renameat(AT_FDCWD, old, AT_FDCWD, new));
}
