/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <stdio.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int remove(const char *path)
{
	long ret = sys_unlinkat(AT_FDCWD, path, 0);
	if (ret == -EISDIR)
		ret = sys_unlinkat(AT_FDCWD, path, AT_REMOVEDIR);
	return (int)ret_errno(ret);
}
