/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls_process.h"

pid_t setsid(void)
{
	return (pid_t)ret_errno(sys_setsid());
}
