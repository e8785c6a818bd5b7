/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls_process.h"

int setgid(gid_t group)
{
	return (int)ret_errno(sys_setgid(group));
}
