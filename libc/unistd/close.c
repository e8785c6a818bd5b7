/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int close(int fd)
{
	return (int)ret_errno(sys_close(fd));
}
