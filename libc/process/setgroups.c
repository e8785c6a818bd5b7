/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls_process.h"

int setgroups(size_t count, const gid_t *groups)
{
	return (int)ret_errno(sys_setgroups(count, groups));
}
