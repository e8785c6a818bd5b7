/* SPDX-License-Identifier: MIT */
#include <sys/file.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int flock(int fd, int operation)
{
	return (int)ret_errno(sys_flock(fd, operation));
}
