/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int renameat(int old_dir, const char *old, int new_dir, const char *new)
{
	return (int)ret_errno(sys_renameat(old_dir, old, new_dir, new));
}
