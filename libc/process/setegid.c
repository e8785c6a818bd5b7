/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls_process.h"

int setegid(gid_t group)
{
	return (int)ret_errno(sys_setresgid(-1u, group, -1u));
}
