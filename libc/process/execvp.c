/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/process/exec_search.h"
#include "libc/ret.h"
#include "libc/stdlib/env.h"

int execvp(const char *file, char *const argv[])
{
	return (int)ret_errno(exec_search(file, argv, __environ));
}
