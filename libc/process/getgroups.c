/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls_process.h"

int getgroups(int count, gid_t groups[])
{
	return (int)ret_errno(sys_getgroups(count, groups));
}
