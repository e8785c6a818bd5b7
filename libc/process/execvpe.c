/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/process/exec_search.h"
#include "libc/ret.h"

int execvpe(const char *file, char *const argv[], char *const envp[])
{
	return (int)ret_errno(exec_search(file, argv, envp));
}
