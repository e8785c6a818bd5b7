/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/process/exec_list.h"
#include "libc/ret.h"
#include "libc/stdlib/env.h"
#include "sys/linux/calls_process.h"

int execl(const char *path, const char *arg0, ...)
{
	va_list arguments;
	va_start(arguments, arg0);
	size_t count = exec_list_count(arg0, &arguments);
	va_end(arguments);

	char **argv = __builtin_alloca((count + 1) * sizeof *argv);
	va_start(arguments, arg0);
	exec_list_fill(argv, arg0, &arguments);
	va_end(arguments);
	return (int)ret_errno(sys_execve(path, argv, __environ));
}
