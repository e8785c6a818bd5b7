/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls_process.h"

pid_t getsid(pid_t pid)
{
	return (pid_t)ret_errno(sys_getsid(pid));
}
