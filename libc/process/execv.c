/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/stdlib/env.h"
#include "libc/ret.h"
#include "sys/linux/calls_process.h"

int execv(const char *path, char *const argv[])
{
	return (int)ret_errno(sys_execve(path, argv, __environ));
}
