/* SPDX-License-Identifier: MIT */
/* Apart from renameat: programs have a function of this name of their own. */
#include <stdio.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int renameat2(int old_dir, const char *old, int new_dir, const char *new, unsigned flags)
{
	if (!flags)
		return renameat(old_dir, old, new_dir, new);
	return (int)ret_errno(sys_renameat2(old_dir, old, new_dir, new, flags));
}
