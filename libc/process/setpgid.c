/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls_process.h"

int setpgid(pid_t pid, pid_t group)
{
	return (int)ret_errno(sys_setpgid(pid, group));
}
