/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls_process.h"

int execve(const char *path, char *const argv[], char *const envp[])
{
	return (int)ret_errno(sys_execve(path, argv, envp));
}
